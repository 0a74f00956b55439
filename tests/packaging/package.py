#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the Debian package, makes it again, and installs, uses, upgrades, removes and purges it in a Debian of its own:

    package.py SOURCES FOLDER MADE

MADE has the package. FOLDER keeps that Debian, with what the package depends on, for the next time. Ends with 77 (skipped) where it cannot be made: not root, no
mmdebstrap, or no network."""
import filecmp
import glob
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
# What a desktop has anyway, and python3 for inside.py.
DESKTOP = ('shared-mime-info, desktop-file-utils, xdg-utils, libglib2.0-bin, hicolor-icon-theme, gtk-update-icon-cache, man-db, bash-completion, '
           'qt6-translations-l10n, python3')
GROUP_FILES = {'etc/group': b'fwpilot:x:', 'etc/gshadow': b'fwpilot:!:'}  # the group stays, as packaging/debian/postrm says; nothing else does
BACKUPS = ('etc/group-', 'etc/gshadow-')  # which the tools for groups leave, whoever calls them
NO_DEBCONF = 'debconf: delaying package configuration, since apt-utils is not installed'
VOLATILE = ('proc', 'sys', 'dev', 'run', 'tmp', 'root', 'var/log', 'var/cache', 'var/lib/apt', 'var/lib/dpkg')


def skip(reason):
    print(f'skipped: {reason}')
    sys.exit(SKIPPED)


def make(sources, folder):
    done = subprocess.run([f'{sources}/packaging/make-package', '--built', folder], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def members(package, work):
    """The package's files with their digests, and its list of files."""
    folder = tempfile.mkdtemp(dir=work)
    subprocess.run(['dpkg-deb', '--raw-extract', package, folder], check=True)
    found = {}
    for where, _, names in os.walk(folder):
        for name in names:
            with open(f'{where}/{name}', 'rb') as file:
                found[os.path.relpath(f'{where}/{name}', folder)] = hashlib.sha256(file.read()).hexdigest()
    listing = subprocess.run(['dpkg-deb', '--contents', package], check=True, capture_output=True, text=True).stdout.splitlines()
    return found | dict(enumerate(listing))


def check_reproducible(sources, package, work):
    again = make(sources, f'{work}/again')
    if not filecmp.cmp(package, again, shallow=False):
        differing = differences(members(package, work), members(again, work))
        assert False, 'the package differs when it is made again (did a build run at the same time?):\n' + '\n'.join(map(str, differing))


def check_scripts(sources):
    """They name the ids that the udev rule names, and shellcheck has nothing to say."""
    with open(f'{sources}/packaging/70-fwpilot.rules', encoding='utf-8') as file:
        rule = re.findall(r'^ATTR{vendor}=="(\w+)", ATTR{device}=="(\w+)"', file.read(), re.MULTILINE)
    with open(f'{sources}/packaging/debian/postinst', encoding='utf-8') as file:
        named = re.findall(r'--attr-match=vendor=(\w+) --attr-match=device=(\w+)', file.read())
    assert rule and named == rule, f'the udev rule is for {rule}, and postinst for {named}'
    if shutil.which('shellcheck'):
        subprocess.run(['shellcheck', f'{sources}/packaging/debian/postinst', f'{sources}/packaging/debian/postrm'], check=True)


def check_lintian(package):
    if not shutil.which('lintian'):
        print('no lintian here: packaging/set-up --for-tests installs it')
        return
    done = subprocess.run(['lintian', '--allow-root', '--fail-on', 'error', '--tag-display-limit', '0', package], check=False, capture_output=True, text=True)
    print(done.stdout, done.stderr, sep='', end='')
    assert done.returncode == 0, 'lintian has found errors'


def field(package, name):
    return subprocess.run(['dpkg-deb', '--field', package, name], check=True, capture_output=True, text=True).stdout.strip()


def fresh_debian(package, folder):
    """A minimal Debian of this release with what the package depends on, as an archive."""
    with open('/etc/os-release', encoding='utf-8') as file:
        suite = dict(line.strip().split('=', 1) for line in file if '=' in line)['VERSION_CODENAME']
    needs = f'{field(package, "Depends")}, {DESKTOP}'
    archive = f'{folder}/debian-{hashlib.sha256(f"{suite} {needs}".encode()).hexdigest()[:16]}.tar'
    if not os.path.exists(archive):
        for former in glob.glob(f'{folder}/debian-*.tar*'):
            os.remove(former)
        command = ['mmdebstrap', '--quiet', '--variant=apt', '--mode=root', '--format=tar', '--aptopt=Acquire::Retries "3"', '--skip=cleanup/apt/lists',
                   f'--customize-hook=env DEBIAN_FRONTEND=noninteractive chroot "$1" apt-get -qq satisfy --no-install-recommends -y "{needs}"',
                   '--customize-hook=chroot "$1" apt-get clean', suite, f'{archive}.part']
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            skip('no fresh Debian could be made:\n' + done.stderr[-2000:])
        os.rename(f'{archive}.part', archive)
    return archive


class Machine:
    """The unpacked Debian, with processes of its own that end with each command."""

    def __init__(self, root):
        self.root = root

    def run(self, *command):
        inside = 'mount -t proc proc "$0/proc" && exec chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"'
        done = subprocess.run(['unshare', '--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', inside, self.root, *command],
                              check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, f'{" ".join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}'
        return done.stdout

    def apt(self, *words):
        """What dpkg, the package's scripts and the triggers have to say goes to stderr: nothing."""
        said = self.run('sh', '-c', 'apt-get -q -y -o Dpkg::Use-Pty=0 -o APT::Sandbox::User=root -o APT::Install-Recommends=no "$@" 2>/tmp/stderr', 'apt', *words)
        with open(f'{self.root}/tmp/stderr', encoding='utf-8') as file:
            complaints = [line for line in file.read().splitlines() if line != NO_DEBCONF]
        assert not complaints, '\n'.join([said, *complaints])

    def files(self):
        """Every path with its kind, rights and owner; with its content below etc."""
        found = {}
        for where, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if os.path.relpath(f'{where}/{name}', self.root) not in VOLATILE]
            for name in folders + names:
                path = f'{where}/{name}'
                relative = os.path.relpath(path, self.root)
                if relative in BACKUPS:
                    continue
                about = os.lstat(path)
                found[relative] = [about.st_mode, about.st_uid, about.st_gid]
                if relative.startswith('etc/') and name in names and not os.path.islink(path):
                    with open(path, 'rb') as file:
                        found[relative].append(file.read())
        return found


def differences(before, after):
    return [f'{path}: {"left behind" if path not in before else "gone" if path not in after else "changed"}'
            for path in sorted(before.keys() | after.keys(), key=str) if before.get(path) != after.get(path)]


def check_installed(machine, package):
    for folder in ('etc/fwpilot/trust.d', 'etc/fwpilot/known-processors.d', 'usr/share/fwpilot/trust'):
        about = os.stat(f'{machine.root}/{folder}')
        assert (about.st_mode & 0o777, about.st_uid, about.st_gid) == (0o755, 0, 0), folder
    assert machine.run('getent', 'group', 'fwpilot').startswith('fwpilot:')
    assert machine.run('dpkg', '--verify', 'fwpilot') == ''
    shutil.copy(os.path.join(os.path.dirname(__file__), 'inside.py'), f'{machine.root}/tmp/inside.py')
    said = machine.run('setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups', 'python3', '/tmp/inside.py', field(package, 'Version'))
    print(said, end='')
    assert json.loads(said.splitlines()[-1]) == {'checked': True}, said


def earlier(package, work):
    """The package as an earlier version, with a file that the next one no longer has."""
    folder = f'{work}/earlier'
    subprocess.run(['dpkg-deb', '--raw-extract', package, folder], check=True)
    with open(f'{folder}/DEBIAN/control', encoding='utf-8') as file:
        control = file.read()
    with open(f'{folder}/DEBIAN/control', 'w', encoding='utf-8') as file:
        file.write(re.sub('^Version: .*$', 'Version: 0.0.1', control, flags=re.MULTILINE))
    shutil.copy(f'{folder}/usr/share/fwpilot/demo.fwb', f'{folder}/usr/share/fwpilot/example.fwb')
    subprocess.run(['dpkg-deb', '--root-owner-group', '-Znone', '--build', folder, f'{work}/earlier.deb'], check=True, stdout=subprocess.DEVNULL)
    return f'{work}/earlier.deb'


def check_gone(what, before, after):
    """Nothing is left of the package but its group."""
    for path, beginning in GROUP_FILES.items():
        lines = [line for line in after[path][-1].splitlines(keepends=True) if not line.startswith(beginning)]
        after = after | {path: [*after[path][:-1], b''.join(lines)]}
    left = differences(before, after)
    assert not left, f'the {what} is not clean:\n' + '\n'.join(left)


def write_site(root):
    """What a site puts into the package's folders is the site's. Returns the paths with their contents."""
    site = {f'{root}/etc/fwpilot/trust.d/site.pem': 'a certificate', f'{root}/etc/fwpilot/known-processors.d/site.json': '{}'}
    for path, content in site.items():
        with open(path, 'w', encoding='utf-8') as file:
            file.write(content)
    return site


def read_all(paths):
    return {path: open(path, encoding='utf-8').read() for path in paths}


def check_machine(archive, package, work):
    root = f'{work}/root'
    os.mkdir(root)
    subprocess.run(['tar', '--extract', '--file', archive, '--directory', root, '--numeric-owner'], check=True)
    machine = Machine(root)
    before = machine.files()
    shutil.copy(package, f'{root}/tmp/fwpilot.deb')
    shutil.copy(earlier(package, work), f'{root}/tmp/earlier.deb')
    machine.apt('install', '/tmp/fwpilot.deb')
    check_installed(machine, package)
    machine.apt('install', '--reinstall', '/tmp/fwpilot.deb')
    machine.apt('remove', 'fwpilot')
    check_gone('removal', before, machine.files())

    machine.run('sh', '-c', 'groupdel fwpilot && groupadd fwpilot')  # a site's own, with a number that is no system group's
    number = machine.run('getent', 'group', 'fwpilot')
    machine.apt('install', '/tmp/earlier.deb')
    assert machine.run('getent', 'group', 'fwpilot') == number
    site = write_site(root)
    machine.apt('install', '/tmp/fwpilot.deb')
    assert machine.run('dpkg', '--verify', 'fwpilot') == '' and not os.path.exists(f'{root}/usr/share/fwpilot/example.fwb')
    assert read_all(site) == site
    machine.apt('remove', 'fwpilot')
    assert read_all(site) == site and not os.path.exists(f'{root}/usr/bin/fwpilot')
    machine.apt('install', '/tmp/fwpilot.deb')
    assert read_all(site) == site
    for path in site:
        os.remove(path)
    machine.apt('purge', 'fwpilot')
    check_gone('purge', before, machine.files())


def main(sources, folder, made):
    os.makedirs(folder, exist_ok=True)
    package, = glob.glob(f'{made}/*.deb')
    check_scripts(sources)
    with tempfile.TemporaryDirectory(dir=folder) as work:
        check_reproducible(sources, package, work)
        check_lintian(package)
        if os.geteuid() != 0 or not shutil.which('mmdebstrap'):
            skip('installing it in a fresh Debian needs root and mmdebstrap (packaging/set-up --for-tests)')
        check_machine(fresh_debian(package, folder), package, work)


if __name__ == '__main__':
    main(*sys.argv[1:])
