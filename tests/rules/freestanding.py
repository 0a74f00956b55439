#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles core/wire, core/mailbox and core/responder as firmware would, and looks at what they need to be linked.

    freestanding.py --root DIR --target elf  --compiler g++         no heap, no exceptions, no C library
    freestanding.py --root DIR --target uefi --compiler clang++     the same sources as a UEFI program takes them
    freestanding.py --self-test --target elf --compiler g++         shows that each part of the rule can fail

Each source and each header must compile alone. Together the objects may leave undefined only the four memory functions
that every compiler emits calls to, and they may keep no state of their own: their memory is given by the caller.
Prints the size of the code, and of the state of one responder.
"""
import argparse
import glob
import os
import re
import subprocess
import sys
import tempfile

FOLDERS = ('core/wire', 'core/mailbox', 'core/responder')
COMMON = ['-Os', '-ffreestanding', '-fno-exceptions', '-fno-rtti', '-fno-threadsafe-statics', '-fno-stack-protector',
          '-fno-asynchronous-unwind-tables', '-Wall', '-Wextra', '-Werror']
# What a firmware's own run-time brings: the memory functions, and the entry of an abstract class's table that is never called.
MAY_BE_UNDEFINED = {'memcpy', 'memmove', 'memset', 'memcmp', '__cxa_pure_virtual', '_purecall'}
# Bytes a folder may keep for itself: the answer of cpuid, asked once, in core/wire/crc32c.cpp.
OWN_STATE = {'core/wire': 4}
STATE = """#include "core/responder/upgrade_responder.h"
unsigned char responderState[sizeof(fwpilot::UpgradeResponder)];
"""


class Failure(Exception):
    pass


def run(command, **options):
    result = subprocess.run(command, capture_output=True, text=True, **options)
    if result.returncode != 0:
        raise Failure(f'{" ".join(command)}\n{result.stderr.strip()}')
    return result.stdout


def standard_library_flags():
    """Where g++ has the headers of libstdc++, from its own search list. They ask the C library for its version, so its
    folders come last; that no other header of it is used is the include rule's business."""
    result = subprocess.run(['g++', '-E', '-x', 'c++', '-', '-v'], input='', capture_output=True, text=True, check=True)
    listed = result.stderr.split('search starts here:')[-1].split('End of search list')[0]
    folders = [os.path.realpath(line.strip()) for line in listed.splitlines() if line.strip()]
    flags = [['-isystem', folder] for folder in folders if '/c++/' in folder]
    flags += [['-idirafter', folder] for folder in folders if '/c++/' not in folder and '/gcc/' not in folder]
    return [word for pair in flags for word in pair]


class Compiler:
    def __init__(self, target, program, root):
        if target == 'elf':
            flags = ['-std=c++20', '-nostdlib', '-fno-pic', '-fno-pie']
        else:
            flags = ['--target=x86_64-unknown-windows', '-std=gnu++20', '-mno-stack-arg-probe', '-nostdinc++',
                     *standard_library_flags()]
        self.command = [program, *flags, *COMMON, '-I', root]

    def compile(self, source, output):
        run([*self.command, '-x', 'c++', '-c', source, '-o', output])
        return output


def symbols(program_options, objects):
    """The names that nm prints for the objects, of the external ones."""
    names = set()
    for line in run(['nm', *program_options, *objects]).splitlines():
        fields = line.split()
        if len(fields) >= 2 and len(fields[-2]) == 1:
            names.add(fields[-1])
    return names


def sizes(objects):
    """The sums of text, data and bss, in bytes."""
    rows = [line.split()[:3] for line in run(['size', '--format=berkeley', *objects]).splitlines()[1:]]
    return [sum(int(row[column]) for row in rows) for column in range(3)]


def responder_state(compiler, root, work):
    """The bytes of one UpgradeResponder, or None where there is no such class yet."""
    if not os.path.exists(os.path.join(root, 'core/responder/upgrade_responder.h')):
        return None
    source = os.path.join(work, 'state.cpp')
    with open(source, 'w', encoding='utf-8') as file:
        file.write(STATE)
    _, data, bss = sizes([compiler.compile(source, os.path.join(work, 'state.o'))])
    return data + bss


def compile_headers(compiler, root, work, problems):
    for header in sorted(path for folder in FOLDERS for path in glob.glob(os.path.join(root, folder, '*.h'))):
        source = os.path.join(work, 'header.cpp')
        with open(source, 'w', encoding='utf-8') as file:
            file.write(f'#include "{os.path.relpath(header, root)}"\n')
        try:
            compiler.compile(source, os.path.join(work, 'header.o'))
        except Failure as failure:
            problems.append(f'{os.path.relpath(header, root)} does not compile alone:\n{failure}')


def check(target, program, root):
    """Returns (problems, lines of the report)."""
    problems, report, objects = [], [], []
    with tempfile.TemporaryDirectory() as work:
        compiler = Compiler(target, program, root)
        for folder in FOLDERS:
            of_folder = []
            for source in sorted(glob.glob(os.path.join(root, folder, '*.cpp'))):
                name = os.path.relpath(source, root)
                try:
                    of_folder.append(compiler.compile(source, os.path.join(work, name.replace('/', '_') + '.o')))
                except Failure as failure:
                    problems.append(f'{name} does not compile:\n{failure}')
            if of_folder:
                text, data, bss = sizes(of_folder)
                report.append(f'{folder:16} code and constants {text:7}  data {data:5}  bss {bss:5}  bytes in {len(of_folder)} files')
                if data + bss > OWN_STATE.get(folder, 0):
                    problems.append(f'{folder} keeps {data + bss} bytes of state of its own; the caller gives the memory')
            objects += of_folder
        compile_headers(compiler, root, work, problems)
        if not objects:
            problems.append('nothing was compiled')
            return problems, report
        needed = symbols(['--undefined-only'], objects) - symbols(['--defined-only'], objects)
        for name in sorted(needed - MAY_BE_UNDEFINED):
            problems.append(f'needs {name}, which firmware does not have')
        report.append(f'{"together":16} code and constants {sizes(objects)[0]:7}, needs {", ".join(sorted(needed)) or "nothing"}')
        try:
            state = responder_state(compiler, root, work)
            if state is not None:
                report.append(f'{"state":16} of one responder {state:8}')
        except Failure as failure:
            problems.append(f'the size of UpgradeResponder cannot be told:\n{failure}')
    return problems, report


# A source a row, and a pattern of the problem expected (None: it is in order).
SELF_TEST = [
    ('#include <cstdint>\nstd::uint32_t f(std::uint32_t x) { return x * 3; }', None),
    ('struct S { char a[400]; };\nvoid f(S &a, const S &b) { a = b; }', None),
    ('struct S { S(); virtual void g() = 0; protected: ~S() = default; };\nS::S() {}', None),
    ('int *f() { return new int(3); }', r'needs (_Znwm|\?\?2@)'),
    ('void f(int *p) { delete p; }', r'needs (_ZdlPv|\?\?3@)'),
    ('struct S { S(); virtual ~S() = default; };\nS::S() {}', r'needs (_ZdlPv|\?\?3@)'),
    ('extern "C" void *malloc(decltype(sizeof 0));\nvoid *f() { return malloc(3); }', r'needs malloc'),
    ('extern "C" int puts(const char *);\nvoid f() { puts("x"); }', r'needs puts'),
    ('void f() { throw 3; }', r'does not compile'),
    ('#include <QString>\n', r'does not compile'),
    ('void f(int x) {}', r'does not compile'),
    ('#include <vector>\nvoid f(std::vector<int> &v) { v.push_back(3); }', r'needs |does not compile'),
    ('#include <string>\nstd::string f() { return "a text too long for the object itself to hold it"; }', r'needs |does not compile'),
    ('struct S { S(); ~S(); };\nS::S() {}\nS::~S() {}\nS s;', r'needs .*atexit|state of its own'),
    ('int counter = 3;\nint f() { return ++counter; }', r'state of its own'),
    ('int f() { static int calls; return ++calls; }', r'state of its own'),
]


def self_test(target, program):
    failures = 0
    for body, expected in SELF_TEST:
        with tempfile.TemporaryDirectory() as root:
            os.makedirs(os.path.join(root, 'core/mailbox'))
            with open(os.path.join(root, 'core/mailbox/made_up.cpp'), 'w', encoding='utf-8') as file:
                file.write(body + '\n')
            problems, _ = check(target, program, root)
        passed = not problems if expected is None else any(re.search(expected, problem) for problem in problems)
        if not passed:
            failures += 1
            print(f'expected {expected!r} for:\n{body}\nfound {problems}')
    with tempfile.TemporaryDirectory() as root:
        if not check(target, program, root)[0]:
            failures += 1
            print('an empty tree passed')
    print(f'{len(SELF_TEST) + 1} made-up sources, {failures} judged wrongly')
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--root')
    parser.add_argument('--target', choices=('elf', 'uefi'), required=True)
    parser.add_argument('--compiler', required=True)
    parser.add_argument('--self-test', action='store_true')
    parser.add_argument('--sizes', action='store_true', help='print the sizes alone, and judge nothing')
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test(arguments.target, arguments.compiler)
    problems, report = check(arguments.target, arguments.compiler, os.path.abspath(arguments.root))
    if arguments.sizes:
        print('\n'.join(['Freestanding part, as firmware takes it:'] + report))
        return 0
    print('\n'.join(problems + report))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
