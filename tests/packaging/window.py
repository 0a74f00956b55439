#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens bundles as a file manager does, through the desktop entry, on a screen:  window.py INSTALLED

What the window is called there: by X11's class and by its icon, and by Wayland's app id where weston is at hand."""
import configparser
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ID = 'org.fwpilot.FirmwarePilot'
LIMIT = 60  # seconds for whatever is waited for


def wait_for(what, condition):
    end = time.monotonic() + LIMIT
    while True:
        found = condition()
        if found:
            return found
        assert time.monotonic() < end, f'{what} did not come'
        time.sleep(0.05)


def output(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ''


def windows_called(title):
    """The numbers of the visible windows with exactly that title."""
    return output('xdotool', 'search', '--onlyvisible', '--name', f'^{re.escape(title)}$').split()


def close(window):
    """As a window manager does. The program ends then."""
    process = int(re.search(r'= (\d+)', output('xprop', '-id', window, '_NET_WM_PID')).group(1))
    os.kill(process, signal.SIGTERM)
    wait_for('the end of the program', lambda: not os.path.exists(f'/proc/{process}') or output('ps', '-o', 'stat=', '-p', str(process)).startswith('Z'))


def check_opening(entry, work):
    """Every name that a file may have, and from another folder than the file's."""
    for name in ('plain.fwb', 'two words.fwb', 'Größe 固件 100%.fwb', "it's; $(touch x) \"quoted\".fwb"):
        shutil.copy(f'{work}/demo.fwb', f'{work}/{name}')
        launched = subprocess.run(['gio', 'launch', entry, f'{work}/{name}'], check=False, cwd='/')
        assert launched.returncode == 0, name
        window = wait_for(f'the window with {name}', lambda: windows_called(f'{name} – Firmware Pilot'))[0]
        close(window)
    assert not os.path.exists(f'{work}/x') and not os.path.exists('/x')


def icon_sizes(window):
    """The widths of the window's own icons."""
    words = output('xprop', '-id', window, '-len', '1000000', '-notype', '-f', '_NET_WM_ICON', '32c', ' $0+\n', '_NET_WM_ICON')
    numbers = [int(number) for number in re.findall(r'\d+', words.removeprefix('_NET_WM_ICON'))]
    sizes = []
    while len(numbers) >= 2:
        sizes.append(numbers[0])
        numbers = numbers[2 + numbers[0] * numbers[1]:]
    return sizes


def check_relative(installed, work):
    started = subprocess.Popen([f'{installed}/bin/fwpilot', 'two words.fwb'], cwd=work)
    try:
        window = wait_for('the window with a relative name', lambda: windows_called('two words.fwb – Firmware Pilot'))[0]
        entry = configparser.ConfigParser(interpolation=None, delimiters='=')
        entry.optionxform = str
        entry.read(f'{installed}/share/applications/{ID}.desktop', encoding='utf-8')
        shown = output('xprop', '-id', window, 'WM_CLASS')
        assert f'"{entry["Desktop Entry"]["StartupWMClass"]}"' == shown.rsplit(', ', 1)[-1], shown
        assert {16, 32, 48, 128} <= set(icon_sizes(window)), icon_sizes(window)
    finally:
        started.terminate()
        assert started.wait(LIMIT) == 0


def check_wayland(installed, work):
    if not shutil.which('weston'):
        print('no weston here: Wayland was not looked at')
        return
    runtime = f'{work}/runtime'
    os.mkdir(runtime, 0o700)
    environment = dict(os.environ, XDG_RUNTIME_DIR=runtime, WAYLAND_DISPLAY='wayland-test', WAYLAND_DEBUG='1', QT_QPA_PLATFORM='wayland')
    environment.pop('DISPLAY')
    compositor = subprocess.Popen(['weston', '--backend=headless-backend.so', '--socket=wayland-test', '--idle-time=0', f'--log={work}/weston.log'],
                                  env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for('the compositor', lambda: os.path.exists(f'{runtime}/wayland-test'))
        with open(f'{work}/protocol', 'w+', encoding='utf-8', errors='replace') as protocol:
            window = subprocess.Popen([f'{installed}/bin/fwpilot', 'two words.fwb'], cwd=work, env=environment, stderr=protocol)
            try:
                def named():
                    assert window.poll() is None, f'fwpilot ended with {window.returncode}'
                    with open(f'{work}/protocol', encoding='utf-8', errors='replace') as said:
                        return re.search(r'set_app_id\("([^"]*)"\)', said.read())
                found = wait_for('an app id', named).group(1)
                assert found == ID, f'the app id is {found}'
            finally:
                window.terminate()
                assert window.wait(LIMIT) == 0
    finally:
        compositor.terminate()
        compositor.wait(LIMIT)


def main(installed):
    with tempfile.TemporaryDirectory() as work:
        os.mkdir(f'{work}/sys')
        os.environ.update(HOME=work, XDG_STATE_HOME=f'{work}/state', XDG_CONFIG_HOME=f'{work}/config', XDG_DATA_HOME=f'{work}/share',
                          FWPILOT_SYSFS=f'{work}/sys', PATH=f'{installed}/bin:' + os.environ['PATH'])
        shutil.copy(f'{installed}/share/fwpilot/demo.fwb', f'{work}/demo.fwb')
        check_opening(f'{installed}/share/applications/{ID}.desktop', work)
        check_relative(installed, work)
        check_wayland(installed, work)


if __name__ == '__main__':
    main(*sys.argv[1:])
