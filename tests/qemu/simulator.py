# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated processor outside the guest, behind the mailbox file that is the guest's PCI function."""
import json
import os
import re
import subprocess

from guest import Failure, start, until

START_LIMIT = 30        # seconds


class Simulator:
    def __init__(self, program, folder):
        self.program, self.folder, self.process = program, folder, None
        self.flash = os.path.join(folder, 'flash')
        self.mailbox = os.path.join(folder, 'mailbox')
        self.starts = 0

    def serve(self, *options):
        """Starts it, anew when it runs already: the same flash and the same mailbox, other faults."""
        self.end()
        self.starts += 1
        self.log = os.path.join(self.folder, f'simulator-{self.starts}.log')
        self.trace = os.path.join(self.folder, f'simulator-{self.starts}.trace')
        with open(self.log, 'wb') as log:
            self.process = start([self.program, 'serve', '--sysfs', os.path.join(self.folder, 'sys'), '--flash', self.flash,
                                  '--mailbox', self.mailbox, '--trace', self.trace, *options], stdout=log, stderr=log)
        until(lambda: 'ready ' in self.printed() or self.process.poll() is not None, 'the simulated processor', START_LIMIT)
        if self.process.poll() is not None:
            raise Failure(f'fwpilot-sim ended: {self.printed()}')

    def printed(self):
        with open(self.log, encoding='utf-8', errors='replace') as log:
            return log.read()

    def fired(self):
        """The faults that have fired since it was started."""
        return re.findall(r'^fault (\S+)', self.printed(), re.M)

    def active(self, component):
        """The exact bytes of the image that a component runs."""
        file = os.path.join(self.folder, component + '.read')
        subprocess.run([self.program, 'read', '--flash', self.flash, '--component', component, '--bank', 'active', '-o', file], check=True)
        with open(file, 'rb') as image:
            return image.read()

    def state(self):
        return json.loads(subprocess.run([self.program, 'state', '--flash', self.flash, '--json'], check=True, capture_output=True).stdout)

    def end(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=START_LIMIT)
