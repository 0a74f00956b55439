#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file names its licence in one of its first three lines, and the right one for its folder.

    licences.py --root DIR       reads what git tracks (or would), or the tree itself where there is no git
    licences.py --self-test      shows that it can fail
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile

APACHE_FOLDERS = ('core/wire/', 'core/mailbox/', 'core/responder/')
SOURCES = ('.h', '.hpp', '.cpp', '.c', '.cc', '.py', '.sh', '.cmake', '.js', '.css', '.qss', '.ui', '.qrc', '.yml', '.yaml')
SCRIPT_FOLDERS = ('packaging/', '.ci/')
WITHOUT_COMMENTS = ('packaging/debian/changelog', 'packaging/debian/copyright')  # Debian's formats know none
TEXTS = {'LICENSE': 'GNU GENERAL PUBLIC LICENSE', 'LICENSES/Apache-2.0.txt': 'Apache License'}
LINE = re.compile(r'SPDX-License-Identifier: ([\w.+-]+)')


def files_below(root):
    git = subprocess.run(['git', '-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                         capture_output=True, text=True) if os.path.exists(os.path.join(root, '.git')) else None
    if git is not None and git.returncode == 0:
        return sorted(path for path in set(git.stdout.split('\0')) if path and os.path.isfile(os.path.join(root, path)))
    paths = []
    for folder, subfolders, names in os.walk(root):
        relative = os.path.relpath(folder, root)
        subfolders[:] = [name for name in subfolders if name != '.git' and not (relative == '.' and name == 'build')]
        paths += [os.path.normpath(os.path.join(relative, name)) for name in names]
    return sorted(paths)


def head_of(root, path):
    with open(os.path.join(root, path), encoding='utf-8', errors='replace') as file:
        return [file.readline(400) for _ in range(3)]


def is_source(path, head):
    name = os.path.basename(path)
    return path not in WITHOUT_COMMENTS and (name.endswith(SOURCES) or name == 'CMakeLists.txt'
            or (path.startswith(SCRIPT_FOLDERS) and '.' not in name) or head[0].startswith('#!'))


def violations(root):
    found, count = [], 0
    for path in files_below(root):
        head = head_of(root, path)
        if not is_source(path, head):
            continue
        count += 1
        expected = 'Apache-2.0' if path.startswith(APACHE_FOLDERS) else 'GPL-3.0-or-later'
        named = LINE.search(''.join(head))
        if named is None:
            found.append(f'{path}: no SPDX line in its first three lines')
        elif named.group(1) != expected:
            found.append(f'{path}: {named.group(1)} where {expected} belongs')
    for path, begin in TEXTS.items():
        if not os.path.isfile(os.path.join(root, path)) or begin not in ''.join(head_of(root, path)):
            found.append(f'{path}: not the text of that licence')
    return found, count


GPL = '// SPDX-License-Identifier: GPL-3.0-or-later\n'
APACHE = '// SPDX-License-Identifier: Apache-2.0\n'
SELF_TEST = [
    # path, contents, whether it is in order
    ('core/base/a.h', GPL, True),
    ('core/base/a.h', APACHE, False),
    ('core/base/a.h', '#pragma once\n', False),
    ('core/base/a.h', '\n\n\n' + GPL, False),
    ('core/wire/a.h', APACHE, True),
    ('core/wire/a.h', GPL, False),
    ('core/mailbox/a.cpp', GPL, False),
    ('core/responder/a.cpp', GPL, False),
    ('packaging/run', '#!/bin/sh\necho\n', False),
    ('packaging/debian/postinst', '#!/bin/sh\necho\n', False),
    ('packaging/debian/changelog', 'fwpilot (1.0)\n', True),
    ('.ci/run', 'echo\n', False),
    ('tests/CMakeLists.txt', 'add_test()\n', False),
    ('tests/rules/a.py', '#!/usr/bin/env python3\n# SPDX-License-Identifier: GPL-3.0-or-later\n', True),
    ('README.md', '# no source\n', True),
    ('build/release/a.h', 'generated\n', True),
]


def put(root, path, text):
    os.makedirs(os.path.dirname(os.path.join(root, path)) or root, exist_ok=True)
    with open(os.path.join(root, path), 'w', encoding='utf-8') as file:
        file.write(text)


def self_test():
    failures = 0
    for path, text, in_order in SELF_TEST:
        with tempfile.TemporaryDirectory() as root:
            for licence, begin in TEXTS.items():
                put(root, licence, begin + '\n')
            put(root, path, text)
            found, _ = violations(root)
            if (not found) != in_order:
                failures += 1
                print(f'{path} with {text!r} was judged wrongly: {found}')
    with tempfile.TemporaryDirectory() as root:
        if len(violations(root)[0]) != len(TEXTS):
            failures += 1
            print('licence texts that are not there were not missed')
    print(f'{len(SELF_TEST) + 1} made-up trees, {failures} judged wrongly')
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--root')
    parser.add_argument('--self-test', action='store_true')
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test()
    found, count = violations(arguments.root)
    print('\n'.join(found + [f'{count} source files, {len(found)} violations']))
    return 1 if found or count == 0 else 0


if __name__ == '__main__':
    sys.exit(main())
