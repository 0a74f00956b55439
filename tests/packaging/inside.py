#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the package where it is installed, as any user:  inside.py VERSION     (started by package.py in its Debian)"""
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

DEMO = '/usr/share/fwpilot/demo.fwb'
BUNDLE = 'application/vnd.fwpilot.bundle+zip'
PROGRAMS = ('fwpilot', 'fwpilotctl', 'fwpilot-sim')
CACHES = {'applications/mimeinfo.cache': BUNDLE, 'mime/globs2': BUNDLE, 'icons/hicolor/icon-theme.cache': 'org.fwpilot.FirmwarePilot'}
LIMIT = 60  # seconds for whatever is waited for


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f'{" ".join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}'
    return done.stdout


def check_upgrade(work):
    """The whole way in the terminal; what the flash holds then is what the bundle held."""
    os.mkdir(f'{work}/sys')
    simulator = subprocess.Popen(['fwpilot-sim', 'serve', '--sysfs', f'{work}/sys', '--flash', f'{work}/flash'], stdout=subprocess.PIPE, text=True)
    try:
        assert simulator.stdout.readline().startswith('ready ')
        os.environ['FWPILOT_SYSFS'] = f'{work}/sys'
        assert json.loads(run('fwpilotctl', 'list', '--json'))[0]['upgradable']
        run('fwpilotctl', 'plan', DEMO)
        run('fwpilotctl', 'upgrade', DEMO, '--yes', '--allow-unsigned')
        last = json.loads(run('fwpilotctl', 'history', '--json'))[0]
        assert last['state'] == 'succeeded' and len(last['verdicts']) == 4, last
        assert 'succeeded' in run('fwpilotctl', 'export', 'last', '--format', 'json')
    finally:
        simulator.terminate()
        assert simulator.wait(LIMIT) == 0
    with zipfile.ZipFile(DEMO) as bundle:
        for image in json.loads(bundle.read('manifest.json'))['images']:
            run('fwpilot-sim', 'read', '--flash', f'{work}/flash', '--component', image['component'], '--bank', 'active', '-o', f'{work}/read')
            with open(f'{work}/read', 'rb') as file:
                assert hashlib.sha256(file.read()).digest() == hashlib.sha256(bundle.read(image['file'])).digest(), image['component']
    print('upgraded 4 components in the terminal; the flash holds what the bundle held')


def wait_for(what, condition):
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, f'{what} did not come'
        time.sleep(0.05)


def child_of(process):
    try:
        with open(f'/proc/{process.pid}/task/{process.pid}/children', encoding='utf-8') as file:
            return [open(f'/proc/{child}/comm', encoding='utf-8').read().strip() for child in file.read().split()]
    except OSError:
        return []  # between two looks


def mapped_catalogues(process):
    """Qt's own words: its catalogues that the process has open. Ours are part of the program."""
    with open(f'/proc/{process.pid}/maps', encoding='utf-8') as file:
        return sorted({os.path.basename(line.split()[-1]) for line in file if line.rstrip().endswith('.qm')})


def check_window(locale, catalogues):
    window = subprocess.Popen(['fwpilot', '--demo'], env=dict(os.environ, LC_ALL=locale))
    wait_for('a demo machine', lambda: window.poll() is not None or 'fwpilot-sim' in child_of(window))
    assert window.poll() is None, window.returncode
    found = mapped_catalogues(window)
    window.send_signal(signal.SIGTERM)
    assert window.wait(LIMIT) == 0
    assert found == catalogues, f'{locale}: {found}'
    print(f'opened the window on its demo machine, and closed it; in {locale} with Qt\'s {catalogues}')


def check_desktop():
    assert run('xdg-mime', 'query', 'filetype', DEMO).strip() == BUNDLE
    assert run('xdg-mime', 'query', 'default', BUNDLE).strip() == 'org.fwpilot.FirmwarePilot.desktop'
    assert re.search(r'default.*: org\.fwpilot\.FirmwarePilot\.desktop', run('gio', 'mime', BUNDLE).splitlines()[0], re.IGNORECASE)
    for cache, entry in CACHES.items():
        with open(f'/usr/share/{cache}', 'rb') as file:
            assert entry.encode() in file.read(), f'{cache} does not know {entry}'
    for name in ('applications/org.fwpilot.FirmwarePilot.desktop', 'icons/hicolor/scalable/apps/org.fwpilot.FirmwarePilot.svg',
                 'man/man1/fwpilot.1.gz', 'man/man1/fwpilotctl.1.gz', 'man/man1/fwpilot-sim.1.gz', 'doc/fwpilot/copyright'):
        assert os.path.getsize(f'/usr/share/{name}') > 0
    assert 'chgrp fwpilot' in open('/usr/lib/udev/rules.d/70-fwpilot.rules', encoding='utf-8').read()
    print('a bundle is known by its type, and opened with Firmware Pilot')


def processes():
    """Those of this machine, with their words."""
    found = {}
    for number in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open(f'/proc/{number}/cmdline', encoding='utf-8') as file:
                found[int(number)] = file.read().split('\0')[:-1]
        except OSError:
            continue  # it has ended
    return found


def catches(process, number):
    with open(f'/proc/{process}/status', encoding='utf-8') as file:
        mask = next(line for line in file if line.startswith('SigCgt:'))
    return int(mask.split()[1], 16) >> (number - 1) & 1


def check_opening():
    """As a file manager opens it. What that started is a child of this process, which is the first of its machine."""
    subprocess.run(['gio', 'open', DEMO], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # the window would keep pipes open
    wanted = ['fwpilot', DEMO]
    wait_for('the window of the bundle', lambda: wanted in processes().values())
    window, = (number for number, words in processes().items() if words == wanted)
    with open(f'/proc/{window}/comm', encoding='utf-8') as file:
        assert file.read().strip() == 'fwpilot'
    wait_for('its care for signals', lambda: catches(window, signal.SIGTERM))
    os.kill(window, signal.SIGTERM)
    assert os.waitpid(window, 0)[1] == 0
    print('a bundle that is opened starts Firmware Pilot with it')


def check_terminal():
    for program in PROGRAMS:
        assert run('man', '-w', program).strip() == f'/usr/share/man/man1/{program}.1.gz'
        assert run('whatis', program).startswith(f'{program} (1)')
    said = run('bash', '-c', 'source /usr/share/bash-completion/bash_completion; _completion_loader fwpilotctl; complete -p fwpilotctl')
    assert said.strip().endswith(' fwpilotctl') and '-F _fwpilotctl' in said, said
    print('man has the pages, and bash completes')


def main(version):
    for program in PROGRAMS:
        assert run(program, '--version').strip() == f'{program} {version}'
    with tempfile.TemporaryDirectory() as work:
        os.environ.update(HOME=work, TMPDIR=work, XDG_STATE_HOME=f'{work}/state', XDG_CURRENT_DESKTOP='GNOME')
        run('fwpilotctl', 'trust', 'list')
        run('fwpilotctl', 'list')
        check_upgrade(work)
        os.environ['QT_QPA_PLATFORM'] = 'offscreen'
        for locale, catalogues in (('C.UTF-8', []), ('de_DE.UTF-8', ['qtbase_de.qm']), ('zh_CN.UTF-8', ['qtbase_zh_CN.qm'])):
            check_window(locale, catalogues)
        check_desktop()
        check_opening()
        check_terminal()
    print(json.dumps({'checked': True}))


if __name__ == '__main__':
    main(*sys.argv[1:])
