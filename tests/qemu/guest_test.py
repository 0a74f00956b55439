#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs on a real PCI function, under a real kernel.

The simulated processor runs on this machine. Its mailbox file is the memory of a PCI function (QEMU's ivshmem-plain) in a guest, where a
Debian kernel enumerates it and the very programs that were built here find it through libpci in the real /sys, and upgrade it.

    guest_test.py --bin DIR --window PROGRAM --package DIR --kernel DIR --folder DIR

--bin has fwpilotctl and fwpilot-sim, --package the Debian package, which packaging/make-package makes and the guest's dpkg installs, --kernel is
made by packaging/set-up-guest, --folder is made anew and keeps the evidence: protocol.txt, console.log of the guest, the messages of each side,
the pictures of the window. Exit 0: all is well; 1: something failed; 77: QEMU, the package or the guest's kernel is missing.
"""
import argparse
import glob
import os
import platform
import shutil
import sys
import time

from bench import Bench
from guest import Failure
from steps import STEPS

SKIPPED = 77


class Protocol:
    """Lines for people, on the terminal and in a file."""

    def __init__(self, path):
        self.file, self.begin = open(path, 'w', encoding='utf-8'), time.monotonic()

    def write(self, line):
        for where in (sys.stdout, self.file):
            print(line, file=where, flush=True)

    def carry_out(self, step, bench):
        """Runs a step and says how it went; False when it failed."""
        begin = time.monotonic()
        try:
            word, remark = 'ok', step(bench) or ''
        except Exception as problem:        # whatever it is: the other steps still tell something
            word, remark = 'FAILED', f'{problem}' if isinstance(problem, Failure) else f'{type(problem).__name__}: {problem}'
        now = time.monotonic()
        self.write(f'{now - self.begin:6.1f} s  {now - begin:5.1f} s  {word:6}  {step.__name__.replace("_", " ")}')
        if remark:
            self.write(f'{"":27}{remark}')
        return word == 'ok'


def missing(kernel, packages):
    if platform.machine() != 'x86_64':
        return 'a machine that is x86_64'
    for program in ('qemu-system-x86_64', 'cpio', 'udevadm', 'lspci', 'setpriv'):
        if shutil.which(program, path=os.environ.get('PATH', '') + ':/usr/sbin:/sbin') is None:
            return f'{program} (packaging/set-up --for-tests installs it)'
    if not os.path.exists(os.path.join(kernel, 'finished')):
        return f'what the guest starts from (packaging/set-up-guest {kernel} fetches it)'
    if len(packages) != 1:
        return f'one Debian package (packaging/make-package makes it); there are {len(packages)}'
    return None


def main():
    parser = argparse.ArgumentParser()
    for name in ('bin', 'window', 'package', 'kernel', 'folder'):
        parser.add_argument('--' + name, required=True, type=os.path.abspath)
    parser.add_argument('--patience', default=1, type=float, help='how many times longer than the product may: for programs with sanitizers')
    arguments = parser.parse_args()
    packages = glob.glob(os.path.join(arguments.package, '*.deb'))
    lacking = missing(arguments.kernel, packages)
    if lacking:
        print(f'SKIPPED: NOTHING OF THE REAL PCI FUNCTION WAS TESTED. Missing: {lacking}.')
        return SKIPPED
    shutil.rmtree(arguments.folder, ignore_errors=True)
    os.makedirs(arguments.folder)
    protocol = Protocol(os.path.join(arguments.folder, 'protocol.txt'))
    bench = Bench(arguments.bin, arguments.window, packages[0], arguments.kernel, arguments.folder)
    bench.patience = arguments.patience
    failed = []
    try:
        for step in STEPS:
            if not protocol.carry_out(step, bench):
                failed.append(step)
            if bench.guest.process is None or bench.guest.process.poll() is not None:
                protocol.write('the guest has ended: nothing more can be tried')
                failed.append(step)
                break
    finally:
        bench.guest.end()
        bench.simulator.end()
    protocol.write(f'{len(STEPS)} steps, {len(set(failed))} failed; the evidence is in {arguments.folder}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
