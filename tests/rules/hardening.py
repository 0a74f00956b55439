#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks with readelf whether the programs are hardened: what an attacker who finds a fault in them meets.

    hardening.py PROGRAM...                   prints what is missing; exit 1 when there is anything
    hardening.py --self-test --compiler g++   builds a program with everything, and one without each single thing: each must be missed
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile


def readelf(options, path):
    return subprocess.run(['readelf', '-W', *options, path], check=True, capture_output=True, text=True).stdout


def faults(path):
    """What the program lacks, one line each."""
    layout = readelf(['-hld'], path)
    imported = {re.sub(r'@.*', '', fields[7]) for fields in map(str.split, readelf(['--dyn-syms'], path).splitlines())
                if len(fields) >= 8 and fields[6] == 'UND'}
    flags = ' '.join(re.findall(r'\(FLAGS(?:_1)?\)(.*)', layout))
    stack = re.search(r'GNU_STACK(?:\s+0x[0-9a-f]+){5}\s+([RWE ]+?)\s+0x', layout)
    holds = {
        'is not position independent (PIE)': re.search(r'Type:\s+DYN', layout) and re.search(r'\bPIE\b', flags),
        'has no read-only relocations (GNU_RELRO)': 'GNU_RELRO' in layout,
        'binds symbols late (no BIND_NOW)': re.search(r'\b(BIND_NOW|NOW)\b', flags) or '(BIND_NOW)' in layout,
        'may execute its stack': stack and 'E' not in stack.group(1),
        'has no stack protector': '__stack_chk_fail' in imported,
        'was compiled without _FORTIFY_SOURCE': any(re.fullmatch(r'__\w+_chk', name) for name in imported),
        'looks for libraries in a folder of its own': not re.search(r'\((RPATH|RUNPATH)\)', layout),
    }
    return [what for what, held in holds.items() if not held]


# Reads text into a buffer, so that both the stack protector and _FORTIFY_SOURCE have something to guard.
SOURCE = """#include <cstdio>
#include <cstring>
int main(int count, char **words)
{
    char room[64];
    std::strcpy(room, words[count - 1]);
    return std::printf("%s", room);
}
"""
COMPILING = ['-O2', '-fPIE', '-fstack-protector-strong', '-U_FORTIFY_SOURCE', '-D_FORTIFY_SOURCE=2']
LINKING = ['-pie', '-Wl,-z,relro', '-Wl,-z,now', '-Wl,-z,noexecstack']
# The options that take one thing away, and what must be missed then.
SELF_TEST = [
    ([], []),
    (['-fno-pie', '-no-pie'], ['is not position independent (PIE)']),
    (['-Wl,-z,norelro'], ['has no read-only relocations (GNU_RELRO)']),
    (['-Wl,-z,lazy'], ['binds symbols late (no BIND_NOW)']),
    (['-Wl,-z,execstack'], ['may execute its stack']),
    (['-fno-stack-protector'], ['has no stack protector']),
    (['-U_FORTIFY_SOURCE'], ['was compiled without _FORTIFY_SOURCE']),
    (['-Wl,-rpath,/opt/lib'], ['looks for libraries in a folder of its own']),
]


def self_test(compiler):
    failures = 0
    with tempfile.TemporaryDirectory() as work:
        source = os.path.join(work, 'program.cpp')
        program = os.path.join(work, 'program')
        with open(source, 'w', encoding='utf-8') as file:
            file.write(SOURCE)
        for less, expected in SELF_TEST:
            subprocess.run([compiler, *COMPILING, *LINKING, *less, source, '-o', program], check=True)
            found = faults(program)
            if found != expected:
                failures += 1
                print(f'with {less}: expected {expected}, found {found}')
    print(f'{len(SELF_TEST)} programs, {failures} judged wrongly')
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('programs', nargs='*')
    parser.add_argument('--self-test', action='store_true')
    parser.add_argument('--compiler', default='g++')
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test(arguments.compiler)
    missing = [f'{os.path.basename(path)} {fault}' for path in arguments.programs for fault in faults(path)]
    print('\n'.join(missing + [f'{len(arguments.programs)} programs looked at, {len(missing)} things missing']))
    return 1 if missing or not arguments.programs else 0


if __name__ == '__main__':
    sys.exit(main())
