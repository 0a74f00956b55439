#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the build into a folder, and looks whether all is there and runs:  install.py BUILD FOLDER RELEASED_AT

RELEASED_AT is the time of the changelog's first entry, in seconds since 1970."""
import filecmp
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time

ID = 'org.fwpilot.FirmwarePilot'
PROGRAMS = ['bin/fwpilot', 'bin/fwpilot-sim', 'bin/fwpilotctl']
FILES = PROGRAMS + [
    'lib/udev/rules.d/70-fwpilot.rules',
    f'share/applications/{ID}.desktop',
    'share/bash-completion/completions/fwpilotctl',
    'share/doc/fwpilot/changelog.gz',
    'share/doc/fwpilot/copyright',
    'share/fwpilot/demo.fwb',
    f'share/icons/hicolor/16x16/apps/{ID}.svg',
    f'share/icons/hicolor/scalable/apps/{ID}.svg',
    'share/icons/hicolor/scalable/mimetypes/application-vnd.fwpilot.bundle+zip.svg',
    f'share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
    'share/man/man1/fwpilot-sim.1.gz',
    'share/man/man1/fwpilot.1.gz',
    'share/man/man1/fwpilotctl.1.gz',
    f'share/metainfo/{ID}.metainfo.xml',
    f'share/mime/packages/{ID}.xml',
]
LIMIT = 60  # seconds for whatever is waited for


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(where, name), folder) for where, _, names in os.walk(folder) for name in names)


def check_files(folder):
    assert [path for path in files_below(folder) if not path.startswith('share/qt6/')] == sorted(FILES), files_below(folder)
    for path in FILES:
        mode = stat.S_IMODE(os.stat(os.path.join(folder, path)).st_mode)
        assert mode == (0o755 if path in PROGRAMS else 0o644), f'{path} has the mode {mode:o}'


def check_demo_bundle(build, folder, released_at):
    """It is whole, fits the simulator's own processor, and comes out the same whenever it is made."""
    bundle = os.path.join(folder, 'share/fwpilot/demo.fwb')
    subprocess.run([os.path.join(folder, 'bin/fwpilotctl'), 'bundle', 'verify', '--allow-unsigned', bundle], check=True)
    with tempfile.TemporaryDirectory() as again:
        subprocess.run([os.path.join(build, 'packaging/demo_bundle'), again], check=True, env=dict(os.environ, SOURCE_DATE_EPOCH=released_at))
        assert filecmp.cmp(bundle, os.path.join(again, 'demo.fwb'), shallow=False), 'the demo bundle differs when it is made again'


def children_of(process):
    """The programs of its child processes, by their files."""
    try:
        with open(f'/proc/{process.pid}/task/{process.pid}/children', encoding='utf-8') as file:
            return [os.readlink(f'/proc/{child}/exe') for child in file.read().split()]
    except OSError:
        return []  # between two looks


def check_demo_machine(folder):
    """The window takes the simulator that was installed with it, wherever that is."""
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, HOME=home, TMPDIR=home, XDG_STATE_HOME=home, XDG_CONFIG_HOME=home, PATH='/usr/bin:/bin', QT_QPA_PLATFORM='offscreen')
        window = subprocess.Popen([os.path.join(folder, 'bin/fwpilot'), '--demo'], env=environment)
        try:
            wanted = os.path.realpath(os.path.join(folder, 'bin/fwpilot-sim'))
            end = time.monotonic() + LIMIT
            while wanted not in children_of(window):
                assert window.poll() is None, f'fwpilot --demo ended with {window.returncode}'
                assert time.monotonic() < end, f'fwpilot --demo has not started {wanted}: {children_of(window)}'
                time.sleep(0.05)
            window.send_signal(signal.SIGTERM)
            assert window.wait(LIMIT) == 0, window.returncode
        finally:
            if window.poll() is None:
                window.kill()
                window.wait()


def main(build, folder, released_at):
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(['cmake', '--install', build, '--prefix', folder], check=True, stdout=subprocess.DEVNULL)
    check_files(folder)
    for program in PROGRAMS:
        said = subprocess.run([os.path.join(folder, program), '--version'], check=True, capture_output=True, text=True).stdout
        assert said.startswith(os.path.basename(program) + ' '), said
    check_demo_bundle(build, folder, released_at)
    check_demo_machine(folder)


if __name__ == '__main__':
    main(*sys.argv[1:])
