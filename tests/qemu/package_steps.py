# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps with the Debian package ("it"): what dpkg and its scripts do where udev runs and a processor's function is there."""
import subprocess

from bench import ADDRESS, FUNCTION, GROUP, expect, in_the_middle

SYSTEM_NUMBERS = range(100, 1000)
GIVEN, TAKEN = f'{GROUP} 660', 'root 600'

SHOW = f'stat -c "%G %a" {FUNCTION}/resource2'
# As dpkg runs the package's scripts, alone and where a container's or a chroot's /sys is not its own.
CONFIGURE, REMOVE = '/var/lib/dpkg/info/fwpilot.postinst configure 0.1.0', '/var/lib/dpkg/info/fwpilot.postrm remove'
READ_ONLY = 'unshare --mount sh -ec \'mount -o remount,bind,ro /sys; exec "$@"\' in'
CHROOT = ('unshare --mount sh -ec \'mkdir -p /run/other; mount -t tmpfs tmpfs /run/other; cd /run/other; mkdir usr etc var proc sys dev run; '
          'for each in *; do mount --rbind /$each $each; done; for each in bin sbin lib lib64; do ln -s usr/$each; done; exec chroot . "$@"\' in')


def dpkg(bench, *words):
    """As apt calls it, but without the triggers of other packages: that of man-db alone takes minutes here."""
    done = bench.guest.run(['dpkg', '--no-triggers', *words])
    expect((done.code, done.err) == (0, ''), f'{done.text} ended with {done.code}: {done.err}')
    return done.out


def expect_rights(bench, expected):
    found = bench.as_root(SHOW).strip()
    expect(found == expected, f'resource2 belongs to {found}, and not to {expected}')


def group(bench):
    """Its number and its members."""
    found = bench.as_root(f'getent group {GROUP} || [ $? = 2 ]').strip().split(':')
    return (int(found[2]), found[3]) if len(found) == 4 else None


def without_it_only_root_may(bench):
    """Two users; udev runs, as it does on a machine on which something is installed. What this machine has of the package is not the guest's."""
    bench.as_root('set -e; if [ -e /var/lib/dpkg/info/fwpilot.list ]; then dpkg --no-triggers --purge fwpilot; fi; rm -f /etc/udev/rules.d/*fwpilot*; '
                  f'if getent group {GROUP}; then groupdel {GROUP}; fi; mkdir /home/technician /home/visitor; '
                  'for user in technician:5001 visitor:5002; do name=${user%:*}; id=${user#*:}; echo $name:x:$id: >>/etc/group; '
                  'echo $name:x:$id:$id::/home/$name:/bin/sh >>/etc/passwd; chown $name: /home/$name; done; '
                  '/usr/lib/systemd/systemd-udevd --daemon')
    expect_rights(bench, TAKEN)
    bench.expect_refused('no right', GROUP, user='technician')


def it_gives_its_group_the_rights_at_once(bench):
    dpkg(bench, '--install', bench.package)
    number, members = group(bench)
    expect(number in SYSTEM_NUMBERS and members == '', f'the group has the number {number} and the members "{members}"')
    found = bench.as_root(f'{SHOW}; stat -c "%G %a" {FUNCTION}/resource0; cat {FUNCTION}/enable; cd /run/udev/data; ls -d +pci:*').split('\n')
    expect(found[:3] == [GIVEN, TAKEN, '1'], f'resource2, resource0 and enable are now {found[:3]}')
    expect(found[3:] == [f'+pci:{ADDRESS}', ''], f'udev was made to look at {found[3:]}')
    bench.as_root(f'usermod --append --groups {GROUP} technician')


def it_is_installed_over_itself(bench):
    before = group(bench)
    said = dpkg(bench, '--install', bench.package)
    expect(' over (' in said, said)
    expect(group(bench) == before and before[1] == 'technician', f'the group was {before}, and is {group(bench)}')
    expect_rights(bench, GIVEN)


def its_scripts_are_quiet_where_udev_cannot_act(bench):
    """And udev's rights come when it can. A socket that nobody listens at is what a killed udev leaves."""
    stop = 'udevadm control --exit; while pidof systemd-udevd >/dev/null; do sleep 0.1; done; [ -S /run/udev/control ]'
    begin = '/usr/lib/systemd/systemd-udevd --daemon 2>/dev/null'
    acts = [f'{READ_ONLY} {CONFIGURE}', f'{READ_ONLY} {REMOVE}', SHOW, f'{CHROOT} {CONFIGURE}', f'{CHROOT} {REMOVE}', SHOW,
            stop, CONFIGURE, REMOVE, SHOW, 'rm /run/udev/control', CONFIGURE, SHOW, begin, CONFIGURE, SHOW]
    done = bench.guest.run('set -e\n' + '\n'.join(acts))
    expect(done.code == 0 and done.err == '', f'ended with {done.code}: {done.err}')
    expect(done.out.split('\n')[:-1] == [GIVEN, GIVEN, TAKEN, TAKEN, GIVEN], f'the rights were {done.out.split()}')


def its_removal_takes_the_rights_back_but_no_run_down(bench):
    """The processor even restarts after it."""
    bench.simulator.serve('--rate', '40000')        # the run cannot end before the package is gone
    bundle, images = bench.bundle('removed', '6.0.0')
    command = bench.begin_upgrade(bundle, 'removed/messages.jsonl')
    in_the_middle(bench, command, 'removed/messages.jsonl')
    dpkg(bench, '--remove', 'fwpilot')
    expect_rights(bench, TAKEN)
    expect(not command.has_ended(), f'the upgrade ended too early, with {command.code}')
    bench.simulator.serve()
    command.wait()
    expect(command.code == 0, f'upgrade ended with {command.code}: {command.out[-500:]}')
    bench.compare(images)
    bench.guest.unplug()
    bench.guest.plug()
    bench.as_root(f'udevadm wait --timeout=60 {FUNCTION} && until [ -e {FUNCTION}/resource2 ]; do sleep 0.1; done && udevadm settle')
    expect_rights(bench, TAKEN)


def its_purge_leaves_only_the_group(bench):
    listing = subprocess.run(['dpkg-deb', '--contents', bench.package], check=True, capture_output=True, text=True).stdout.splitlines()
    names = [line.split()[5].removeprefix('.') for line in listing if not line.startswith('d')]
    dpkg(bench, '--purge', 'fwpilot')
    left = bench.as_root(f'ls -d {" ".join(names)} /etc/fwpilot /usr/share/fwpilot /var/lib/dpkg/info/fwpilot.* 2>/dev/null || true').split()
    expect(not left, f'left behind: {left}')
    expect(group(bench)[1] == 'technician', f'the group is {group(bench)}')
    expect_rights(bench, TAKEN)
