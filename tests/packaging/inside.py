#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the package where it is installed, as any user:  inside.py VERSION     (started by package.py in its Debian)"""
import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

DEMO = '/usr/share/fwpilot/demo.fwb'
BUNDLE = 'application/vnd.fwpilot.bundle+zip'
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


def child_of(process):
    with open(f'/proc/{process.pid}/task/{process.pid}/children', encoding='utf-8') as file:
        return [open(f'/proc/{child}/comm', encoding='utf-8').read().strip() for child in file.read().split()]


def check_window():
    os.environ['QT_QPA_PLATFORM'] = 'offscreen'
    window = subprocess.Popen(['fwpilot', '--demo'])
    end = time.monotonic() + LIMIT
    while 'fwpilot-sim' not in child_of(window):
        assert window.poll() is None and time.monotonic() < end, f'no demo machine was started; exit code {window.poll()}'
        time.sleep(0.05)
    window.send_signal(signal.SIGTERM)
    assert window.wait(LIMIT) == 0
    print('opened the window on its demo machine, and closed it')


def check_desktop():
    assert run('xdg-mime', 'query', 'filetype', DEMO).strip() == BUNDLE
    assert run('xdg-mime', 'query', 'default', BUNDLE).strip() == 'org.fwpilot.FirmwarePilot.desktop'
    for name in ('applications/org.fwpilot.FirmwarePilot.desktop', 'icons/hicolor/scalable/apps/org.fwpilot.FirmwarePilot.svg',
                 'man/man1/fwpilot.1.gz', 'man/man1/fwpilotctl.1.gz', 'man/man1/fwpilot-sim.1.gz', 'doc/fwpilot/copyright'):
        assert os.path.getsize(f'/usr/share/{name}') > 0
    assert 'chgrp fwpilot' in open('/usr/lib/udev/rules.d/70-fwpilot.rules', encoding='utf-8').read()
    print('a bundle is known by its type, and opened with Firmware Pilot')


def main(version):
    for program in ('fwpilot', 'fwpilotctl', 'fwpilot-sim'):
        assert run(program, '--version').strip() == f'{program} {version}'
    with tempfile.TemporaryDirectory() as work:
        os.environ.update(HOME=work, TMPDIR=work, XDG_STATE_HOME=f'{work}/state', XDG_CURRENT_DESKTOP='GNOME')
        run('fwpilotctl', 'trust', 'list')
        run('fwpilotctl', 'list')
        check_upgrade(work)
        check_window()
        check_desktop()
    print(json.dumps({'checked': True}))


if __name__ == '__main__':
    main(*sys.argv[1:])
