# SPDX-License-Identifier: GPL-3.0-or-later
"""A Debian kernel in QEMU that runs this machine's own programs, and carries out commands for a test."""
import json
import os
import shlex
import shutil
import socket
import stat
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
BOOT_LIMIT = 90         # seconds; it takes some five
COMMAND_LIMIT = 120
QMP_LIMIT = 30
PCI_SLOT = '0x10'       # of the management processor: 0000:00:10.0, also after it was taken away and put back


class Failure(Exception):
    """What was expected did not come."""


def until(condition, what, limit=COMMAND_LIMIT):
    """Returns what the condition gives as soon as that is true; for files and processes, which tell nobody that they changed."""
    end = time.monotonic() + limit
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(f'{what}: not within {limit} s')
        time.sleep(0.02)


def start(command, **options):
    """Starts a program that does not outlive this one."""
    return subprocess.Popen(['setpriv', '--pdeathsig', 'KILL', *command], stdin=subprocess.DEVNULL, **options)


class Lines:
    """Whole lines from a socket."""

    def __init__(self, connection, name):
        self.connection, self.name, self.rest = connection, name, b''

    def write(self, line):
        self.connection.sendall(line.encode() + b'\n')

    def read(self, limit):
        """The next line, or None when none comes in time. Raises Failure when the other end is closed."""
        end = time.monotonic() + limit
        while b'\n' not in self.rest:
            self.connection.settimeout(max(0.001, end - time.monotonic()))
            try:
                received = self.connection.recv(65536)
            except TimeoutError:
                return None
            if not received:
                raise Failure(f'{self.name}: closed; the guest has ended, and console.log says more')
            self.rest += received
        line, self.rest = self.rest.split(b'\n', 1)
        return line.decode(errors='replace').strip()


class Command:
    """A command under way in the guest."""

    def __init__(self, guest, number, text):
        self.guest, self.number, self.text, self.code = guest, number, text, None

    def printed(self, stream='out'):
        with open(self.guest.shared(f'{self.number}.{stream}'), encoding='utf-8', errors='replace') as file:
            return file.read()

    def has_ended(self):
        """Whether it has; looks, and does not wait."""
        return self.guest.ended(self, 0)

    def wait(self, limit=COMMAND_LIMIT):
        """Waits for its end. What it printed is then in out and err, its exit code in code."""
        if not self.guest.ended(self, limit):
            raise Failure(f'{self.text}: did not end within {limit} s; printed: {self.printed()[-500:]}{self.printed("err")[-500:]}')
        self.out, self.err = self.printed(), self.printed('err')
        return self

    def wait_for(self, text, limit=COMMAND_LIMIT):
        """Waits until it has printed this."""
        until(lambda: text in self.printed() or self.has_ended(), f'"{text}" from {self.text}', limit)
        if text not in self.printed():
            raise Failure(f'{self.text}: ended with {self.code} before it printed "{text}": {self.printed("err")[-500:]}')


class Guest:
    """One guest. `folder` keeps the console and the shared folder, and all that is left there is evidence."""

    def __init__(self, kernel, folder, mailbox):
        self.kernel, self.folder, self.mailbox = kernel, folder, mailbox
        self.share = os.path.join(folder, 'share')
        self.count, self.plugged, self.ends, self.process = 0, 0, {}, None

    def shared(self, name):
        return os.path.join(self.share, name)

    def boot(self):
        os.makedirs(self.share)
        os.chmod(self.share, 0o777)         # users of the guest leave their results here
        shutil.copy(os.path.join(HERE, 'attend'), self.share)
        initrd = self.make_initrd()
        with tempfile.TemporaryDirectory() as sockets:          # the name of a socket may be 107 bytes long
            waiting = {name: socket.socket(socket.AF_UNIX) for name in ('control', 'qmp')}
            for name, one in waiting.items():
                one.bind(os.path.join(sockets, name))
                one.listen(1)
            with open(os.path.join(self.folder, 'qemu.log'), 'wb') as log:
                self.process = start(self.command_line(sockets, initrd), stdout=log, stderr=log)
            self.control, self.monitor = (self.accept(one, name) for name, one in waiting.items())
        self.answer()                       # a greeting
        self.qmp('qmp_capabilities')
        if self.control.read(BOOT_LIMIT) != 'ready':
            raise Failure(f'the guest did not get ready in {BOOT_LIMIT} s; console.log says more')

    def accept(self, waiting, name):
        waiting.setblocking(False)

        def connection():
            try:
                return waiting.accept()[0]
            except BlockingIOError:
                if self.process.poll() is not None:
                    with open(os.path.join(self.folder, 'qemu.log'), encoding='utf-8', errors='replace') as log:
                        raise Failure(f'QEMU ended with {self.process.returncode}: {log.read()[-1000:]}') from None
                return None

        return Lines(until(connection, f'{name} of QEMU', QMP_LIMIT), name)

    def make_initrd(self):
        """Packs busybox, the modules and `init`."""
        root = os.path.join(self.folder, 'initrd')
        os.makedirs(os.path.join(root, 'bin'))
        for name in ('dev', 'proc', 'sys'):
            os.mkdir(os.path.join(root, name))
        shutil.copytree(os.path.join(self.kernel, 'modules'), os.path.join(root, 'modules'))
        shutil.copy(os.path.join(self.kernel, 'busybox'), os.path.join(root, 'bin'))
        init = shutil.copy(os.path.join(HERE, 'init'), root)
        os.chmod(init, os.stat(init).st_mode | stat.S_IXUSR)
        names = sorted(os.path.relpath(os.path.join(where, name), root)
                       for where, folders, files in os.walk(root) for name in folders + files)
        with open(root + '.cpio', 'wb') as packed:
            subprocess.run(['cpio', '--quiet', '-o', '-H', 'newc'], cwd=root, input='\n'.join(names).encode(), stdout=packed, check=True)
        shutil.rmtree(root)
        return root + '.cpio'

    def command_line(self, sockets, initrd):
        return ['qemu-system-x86_64', '-accel', 'tcg', '-machine', 'pc', '-smp', '1', '-m', '1024', '-nodefaults', '-display', 'none',
                '-no-reboot', '-kernel', os.path.join(self.kernel, 'vmlinux'), '-initrd', initrd,
                '-append', 'console=ttyS0 panic=-1',
                '-serial', 'file:' + os.path.join(self.folder, 'console.log'),
                '-chardev', f'socket,id=control,path={sockets}/control', '-serial', 'chardev:control',
                '-qmp', f'unix:{sockets}/qmp',
                '-virtfs', 'local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap',
                '-virtfs', f'local,path={self.share},mount_tag=share,security_model=none',
                '-object', f'memory-backend-file,id=mailbox,share=on,mem-path={self.mailbox},size={os.path.getsize(self.mailbox)}',
                '-device', f'ivshmem-plain,id=processor,memdev=mailbox,addr={PCI_SLOT}',
                '-device', 'ipmi-bmc-sim,id=bmc', '-device', 'pci-ipmi-kcs,bmc=bmc',
                '-device', 'ipmi-bmc-sim,id=isa-bmc', '-device', 'isa-ipmi-kcs,bmc=isa-bmc']     # SMBIOS tells of this one

    def begin(self, command, user=None, environment=None):
        """Starts a command, a shell line or a list of words, in the guest."""
        text = command if isinstance(command, str) else shlex.join(command)
        words = ['env', *(f'{name}={value}' for name, value in (environment or {}).items()), 'sh', '-c', text]
        if user:
            words = ['setpriv', '--reuid', user, '--regid', user, '--init-groups', 'env', f'HOME=/home/{user}', *words]
        self.count += 1
        with open(self.shared(f'{self.count}.sh'), 'w', encoding='utf-8') as script:
            script.write('exec ' + shlex.join(words) + '\n')
        self.control.write(str(self.count))
        started = Command(self, self.count, text)
        for stream in ('out', 'err'):
            until(lambda: os.path.exists(self.shared(f'{started.number}.{stream}')), f'the start of {text}')
        return started

    def run(self, command, user=None, environment=None, limit=COMMAND_LIMIT):
        return self.begin(command, user, environment).wait(limit)

    def ended(self, command, limit):
        """Whether a command has ended, after waiting at most that long; notes the ends of others, too."""
        end = time.monotonic() + limit
        while command.number not in self.ends:
            line = self.control.read(end - time.monotonic())
            if line is None:
                return False
            _, number, code = line.split()
            self.ends[int(number)] = int(code)
        command.code = self.ends[command.number]
        return True

    def answer(self):
        """The next thing that QEMU says."""
        line = self.monitor.read(QMP_LIMIT)
        if line is None:
            raise Failure(f'QEMU is silent for {QMP_LIMIT} s')
        return json.loads(line)

    def qmp(self, name, **arguments):
        """Gives QEMU a command and waits for its answer."""
        self.monitor.write(json.dumps({'execute': name, 'arguments': arguments}))
        while True:
            answer = self.answer()
            if 'error' in answer:
                raise Failure(f'QEMU refused {name}: {answer["error"]["desc"]}')
            if 'return' in answer:
                return answer['return']

    def unplug(self):
        """Takes the processor's function off the bus, as its guest is asked to let it go, and waits until it is gone."""
        self.qmp('device_del', id='processor')
        while True:
            event = self.answer()
            if event.get('event') == 'DEVICE_DELETED' and event['data'].get('device') == 'processor':
                return

    def plug(self):
        """Puts it back. With a backend of its own, on the same file: QEMU 7.2 ends itself when one is used for a second device."""
        self.plugged += 1
        backend = f'mailbox-{self.plugged}'
        self.qmp('object-add', **{'qom-type': 'memory-backend-file', 'id': backend, 'share': True, 'mem-path': self.mailbox,
                                  'size': os.path.getsize(self.mailbox)})
        self.qmp('device_add', driver='ivshmem-plain', id='processor', memdev=backend, addr=PCI_SLOT)

    def end(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
