# SPDX-License-Identifier: GPL-3.0-or-later
"""What the steps of the test share: the guest, the processor outside, bundles, and the folder that keeps the evidence."""
import json
import os
import subprocess

from guest import Failure, Guest, until
from simulator import Simulator

ADDRESS = '0000:00:10.0'                # of the processor's function in the guest
FUNCTION = '/sys/bus/pci/devices/' + ADDRESS
GROUP = 'fwpilot'
IMAGES = {'bootloader': 300_000, 'bmc': 600_001, 'sensors': 200_000}    # bytes, in the order in which they are sent


def expect(condition, message):
    if not condition:
        raise Failure(message)


def ending(command):
    """The last JSON line of an upgrade."""
    lines = command.out.strip().split('\n')
    try:
        return json.loads(lines[-1])
    except json.JSONDecodeError:
        raise Failure(f'{command.text}: code {command.code}, no JSON at the end: {command.out[-300:]} {command.err[-300:]}') from None


def in_the_middle(bench, command, trace):
    """Waits until an upgrade has sent something, and has not ended."""
    def answered_blocks():
        try:
            with open(bench.guest.shared(trace), encoding='utf-8') as file:
                return sum('"transmit-data"' in line and '"answer"' in line for line in file)
        except FileNotFoundError:
            return 0

    until(lambda: command.has_ended() or answered_blocks() >= 2, 'the transfer')
    expect(not command.has_ended(), f'the upgrade ended too early, with {command.code}')


class Bench:
    def __init__(self, programs, window, package, kernel, folder):
        self.folder, self.window, self.package = folder, window, package
        self.ctl = os.path.join(programs, 'fwpilotctl')
        self.simulator = Simulator(os.path.join(programs, 'fwpilot-sim'), folder)
        self.simulator.serve()
        self.guest = Guest(kernel, folder, self.simulator.mailbox)
        # What a sanitizer was told in the environment of this test holds for the programs in the guest, too.
        self.environment = {name: value for name, value in os.environ.items() if name.endswith('SAN_OPTIONS')}

    def bundle(self, name, version):
        """Packs images of random bytes; returns the bundle as the guest sees it, and the images."""
        folder = os.path.join(self.guest.share, name)
        os.mkdir(folder)
        os.chmod(folder, 0o777)             # for traces of users of the guest
        images = {component: os.urandom(size) for component, size in IMAGES.items()}
        for component, image in images.items():
            with open(os.path.join(folder, component), 'wb') as file:
                file.write(image)
        manifest = {'format': 1, 'name': name, 'version': version, 'compatible': ['fwpilot,reference-mp'],
                    'images': [{'component': component, 'file': component, 'version': version} for component in images]}
        with open(os.path.join(folder, 'manifest.json'), 'w', encoding='utf-8') as file:
            json.dump(manifest, file)
        subprocess.run([self.ctl, 'bundle', 'create', os.path.join(folder, 'manifest.json'), '-o', os.path.join(folder, 'images.fwb')],
                       check=True, stdout=subprocess.DEVNULL)
        return f'/mnt/{name}/images.fwb', images

    def run(self, *words, user=None):
        return self.guest.run([self.ctl, *words], user, self.environment)

    def begin_upgrade(self, bundle, trace, user='technician', program=None):
        return self.guest.begin([program or self.ctl, 'upgrade', ADDRESS, bundle, '--yes', '--allow-unsigned', '--json', '--trace', f'/mnt/{trace}'],
                                user, self.environment)

    def upgrade(self, bundle, images, trace, program=None):
        """Upgrades as a member of the group, and compares what the processor then runs."""
        command = self.begin_upgrade(bundle, trace, program=program).wait()
        expect(command.code == 0, f'upgrade ended with {command.code}: {ending(command)}')
        expect(ending(command)['state'] == 'succeeded', f'the last line is not "succeeded": {ending(command)}')
        self.compare(images)
        return f'{sum(map(len, images.values()))} bytes in {len(images)} images'

    def compare(self, images):
        for component, image in images.items():
            expect(self.simulator.active(component) == image, f'{component}: the processor does not run the bytes that were sent')

    def list(self, user=None):
        command = self.run('list', '--json', user=user)
        expect(command.code == 0, f'list ended with {command.code}: {command.err}')
        return json.loads(command.out)

    def entry(self, user=None):
        """The processor in the list."""
        entries = [entry for entry in self.list(user) if entry['address'] == ADDRESS]
        expect(len(entries) == 1, f'{len(entries)} entries have the address {ADDRESS}')
        return entries[0]

    def expect_upgradable(self, user=None):
        entry = self.entry(user)
        expect(entry['upgradable'], f'it cannot be upgraded: {entry["reason"]}')
        return entry

    def expect_refused(self, *words, user=None):
        """The entry cannot be upgraded, and its reason has these words."""
        entry = self.entry(user)
        expect(not entry['upgradable'], 'the list says that it can be upgraded')
        for word in words:
            expect(word.lower() in entry['reason'].lower(), f'the reason does not say "{word}": {entry["reason"]}')
        return entry['reason']

    def as_root(self, command):
        done = self.guest.run(command)
        expect(done.code == 0, f'{command}: {done.err}')
        return done.out
