#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dependency rule, read from the includes.

    includes.py --root DIR --qt DIR      reads core, ui, app and tests; prints every violation; exit 1 when there is one
    includes.py --self-test --qt DIR     shows that each part of the rule can fail

--qt is the folder that holds QtCore/ (Qt's own headers decide to which module a header belongs).
"""
import argparse
import os
import re
import sys

FREESTANDING = ('core/wire', 'core/mailbox', 'core/responder')
FREESTANDING_HEADERS = {'array', 'bit', 'concepts', 'cstddef', 'cstdint', 'span', 'type_traits', 'utility'}

UPGRADE = {'core/base', 'core/device', 'core/bundle', 'core/upgrade'}
RECORD = {*UPGRADE, 'core/record'}
PROTOCOLS = {'core/protocol', 'core/protocol/mailbox'}
EVERY_CORE = {*FREESTANDING, *RECORD, *PROTOCOLS, 'core/simulator'}

# Which folders' headers the files of a folder may include. Its own are always allowed.
MAY_INCLUDE = {
    'core/wire': set(),
    'core/mailbox': {'core/wire'},
    'core/responder': {'core/wire'},
    'core/base': set(),
    'core/device': {'core/base'},
    'core/bundle': {'core/base'},
    'core/upgrade': UPGRADE,
    'core/record': UPGRADE,
    'core/protocol': UPGRADE | PROTOCOLS,
    'core/protocol/mailbox': UPGRADE | {'core/mailbox', 'core/wire'},
    'core/simulator': EVERY_CORE,
    'ui': RECORD,
    'app': RECORD | PROTOCOLS,
    'app/cli': RECORD | PROTOCOLS | {'app'},
    'app/gui': RECORD | PROTOCOLS | {'app', 'ui'},
    'app/simulator': EVERY_CORE | {'app'},
    'tests': EVERY_CORE | {'ui', 'app', 'app/cli', 'app/gui', 'app/simulator'},
}

# Single headers beyond that: the journal's lines carry the checksum of the wire.
MAY_ALSO_INCLUDE = {('core/upgrade', 'core/wire/crc32c.h')}

CORE_QT_MODULES = ('QtCore', 'QtConcurrent', 'QtDBus')

# A library's headers: in .cpp files only, below one folder, in so many files. Tests are free.
DOORS = [
    # name, headers, folder or folders, files
    ('KArchive', re.compile(r'(KArchive/|KF6/)?(K(Archive\w*|Zip\w*|Tar|Ar|7Zip|Rcc|CompressionDevice|FilterBase|LimitedIODevice)(\.h)?)', re.I), 'core/', 1),
    ('libpci', re.compile(r'pci/.*|pciaccess\.h|linux/pci.*'), 'core/', 1),
    ('OpenSSL', re.compile(r'openssl/.*'), 'core/', 5),
    ('libudev', re.compile(r'libudev\.h'), 'core/', 1),
    ('QtDBus', re.compile(r'(QtDBus/.*|QDBus\w*|qdbus\w*\.h)'), ('core/', 'app/gui/'), 2),
]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include\b[ \t]*(.*)$', re.M)


def folder_of(path):
    """The longest folder of the table that holds the file, or None."""
    folder = os.path.dirname(path)
    while folder and folder not in MAY_INCLUDE:
        folder = os.path.dirname(folder)
    return folder or None


def includes_of(text):
    """Yields (line number, header, whether in quotes); header is None where a macro is included."""
    for match in INCLUDE.finditer(text):
        line = text.count('\n', 0, match.start()) + 1
        header = re.match(r'"([^"]+)"|<([^>]+)>', match.group(1))
        if header:
            yield line, header.group(1) or header.group(2), bool(header.group(1))
        else:
            yield line, None, False


def qt_module(header, qt):
    """The Qt module a header belongs to, 'Qt?' for a Qt header of none that is known here, or None."""
    if re.match(r'Qt[A-Z]\w*/', header) or (re.match(r'Qt[A-Z]', header) and os.path.isdir(os.path.join(qt, header))):
        return header.split('/')[0]
    if not re.match(r'Q[A-Za-z]\w*$|q[a-z0-9_]+\.h$', header):
        return None
    for module in CORE_QT_MODULES:
        if os.path.exists(os.path.join(qt, module, header)):
            return module
    return 'Qt?'


def project_violation(folder, header):
    target = folder_of(header)
    if target is None:
        return 'a project header of a folder that the rule does not know'
    if target != folder and target not in MAY_INCLUDE[folder] and (folder, header) not in MAY_ALSO_INCLUDE:
        return f'{folder} must not include {target}'
    return None


def foreign_violation(folder, header, qt):
    if folder in FREESTANDING:
        return None if header in FREESTANDING_HEADERS else 'not a header that firmware has'
    module = qt_module(header, qt)
    if folder.startswith('core') and module is not None and module not in CORE_QT_MODULES:
        return 'core uses QtCore, QtConcurrent and QtDBus only'
    return None


def is_project_header(header):
    return header.split('/')[0] in ('core', 'ui', 'app', 'tests') and '/' in header


def violations(sources, qt):
    """sources: (path from the root, text) of every file. Returns 'path:line: header: what is wrong'."""
    found = []
    users = {name: [] for name, *_ in DOORS}
    for path, text in sources:
        folder = folder_of(path)
        if folder is None:
            found.append(f'{path}:1: a folder that the rule does not know')
            continue
        for line, header, quoted in includes_of(text):
            where = f'{path}:{line}: {header}:'
            if header is None:
                found.append(f'{path}:{line}: an include that cannot be read: a macro')
            elif is_project_header(header):
                wrong = project_violation(folder, header)
                if wrong:
                    found.append(f'{where} {wrong}')
            elif quoted:
                if not re.fullmatch(r'(tst_|moc_)?\w+\.moc|moc_\w+\.cpp|ui_\w+\.h', header):
                    found.append(f'{where} includes of the project are written from its root')
            else:
                wrong = foreign_violation(folder, header, qt)
                if wrong:
                    found.append(f'{where} {wrong}')
                if folder != 'tests':
                    for name, pattern, *_ in DOORS:
                        if pattern.fullmatch(header):
                            users[name].append((path, where))
    for name, _, where_allowed, limit in DOORS:
        for path, where in users[name]:
            if not path.endswith('.cpp'):
                found.append(f'{where} {name} is included by .cpp files only')
            if not path.startswith(where_allowed):
                found.append(f'{where} {name} is used below {where_allowed if isinstance(where_allowed, str) else " and ".join(where_allowed)} only')
        files = sorted({path for path, _ in users[name]})
        if len(files) > limit:
            found.append(f'{name} is included in {len(files)} files, {limit} allowed: {", ".join(files)}')
    return found


def sources_below(root):
    for top in ('core', 'ui', 'app', 'tests'):
        for folder, subfolders, names in os.walk(os.path.join(root, top)):
            subfolders.sort()
            for name in sorted(names):
                if name.endswith(('.h', '.hpp', '.cpp', '.c', '.cc', '.inl')):
                    path = os.path.join(folder, name)
                    with open(path, encoding='utf-8') as file:
                        yield os.path.relpath(path, root), file.read()


# One made-up tree a row: its files, and a part of the violation expected (None: it is in order).
SELF_TEST = [
    ({'core/wire/a.h': '#include <cstdint>\n#include "core/wire/b.h"'}, None),
    ({'core/wire/a.h': '#include <vector>'}, 'firmware'),
    ({'core/wire/a.h': '#include <atomic>'}, 'firmware'),
    ({'core/responder/a.cpp': '#include <string.h>'}, 'firmware'),
    ({'core/mailbox/a.h': '#include <QString>'}, 'firmware'),
    ({'core/wire/a.h': '#include "core/base/result.h"'}, 'core/wire must not include core/base'),
    ({'core/wire/a.h': '#include "core/mailbox/layout.h"'}, 'core/wire must not include core/mailbox'),
    ({'core/mailbox/a.h': '#include "core/responder/x.h"'}, 'core/mailbox must not include core/responder'),
    ({'core/mailbox/a.h': '#include "core/base/result.h"'}, 'core/mailbox must not include core/base'),
    ({'core/responder/a.h': '#include "core/base/result.h"'}, 'core/responder must not include core/base'),
    ({'core/base/a.h': '#include "core/device/x.h"'}, 'core/base must not include core/device'),
    ({'core/base/a.h': '#include "core/wire/x.h"'}, 'core/base must not include core/wire'),
    ({'core/device/a.h': '#include "core/bundle/x.h"'}, 'core/device must not include core/bundle'),
    ({'core/device/a.h': '#include "core/upgrade/x.h"'}, 'core/device must not include core/upgrade'),
    ({'core/bundle/a.h': '#include "core/upgrade/x.h"'}, 'core/bundle must not include core/upgrade'),
    ({'core/upgrade/a.h': '#include "core/device/x.h"\n#include "core/bundle/x.h"'}, None),
    ({'core/upgrade/a.h': '#include "core/protocol/builtin_drivers.h"'}, 'core/upgrade must not include core/protocol'),
    ({'core/upgrade/a.h': '#include "core/record/x.h"'}, 'core/upgrade must not include core/record'),
    ({'core/record/a.h': '#include "core/upgrade/x.h"\n#include "core/device/x.h"'}, None),
    ({'core/protocol/mailbox/a.h': '#include "core/record/x.h"'}, 'core/protocol/mailbox must not include core/record'),
    ({'core/upgrade/a.h': '#include "core/wire/x.h"'}, 'core/upgrade must not include core/wire'),
    ({'core/upgrade/a.h': '#include "core/wire/crc32c.h"'}, None),
    ({'core/bundle/a.h': '#include "core/wire/crc32c.h"'}, 'core/bundle must not include core/wire'),
    ({'core/upgrade/a.h': '#include "core/mailbox/x.h"'}, 'core/upgrade must not include core/mailbox'),
    ({'core/protocol/mailbox/a.h': '#include "core/mailbox/x.h"\n#include "core/wire/x.h"\n#include "core/upgrade/x.h"'}, None),
    ({'core/protocol/mailbox/a.h': '#include "core/responder/x.h"'}, 'must not include core/responder'),
    ({'core/protocol/mailbox/a.h': '#include "core/simulator/x.h"'}, 'must not include core/simulator'),
    ({'core/protocol/mailbox/a.h': '#include "core/protocol/builtin_drivers.h"'}, 'must not include core/protocol'),
    ({'core/protocol/a.cpp': '#include "core/wire/x.h"'}, 'core/protocol must not include core/wire'),
    ({'core/simulator/a.cpp': '#include "core/responder/x.h"\n#include "core/mailbox/x.h"\n#include "core/base/x.h"'}, None),
    ({'core/simulator/a.cpp': '#include "ui/x.h"'}, 'core/simulator must not include ui'),
    ({'core/upgrade/a.cpp': '#include "core/simulator/x.h"'}, 'core/upgrade must not include core/simulator'),
    ({'core/base/a.cpp': '#include "app/cli/x.h"'}, 'core/base must not include app/cli'),
    ({'core/base/a.cpp': '#include "tests/x.h"'}, 'core/base must not include tests'),
    ({'ui/a.cpp': '#include "core/upgrade/x.h"\n#include <QWidget>'}, None),
    ({'ui/a.cpp': '#include "core/protocol/builtin_drivers.h"'}, 'ui must not include core/protocol'),
    ({'ui/a.cpp': '#include "core/wire/x.h"'}, 'ui must not include core/wire'),
    ({'ui/a.cpp': '#include "core/simulator/x.h"'}, 'ui must not include core/simulator'),
    ({'ui/a.cpp': '#include "app/gui/x.h"'}, 'ui must not include app/gui'),
    ({'app/cli/a.cpp': '#include "core/protocol/builtin_drivers.h"'}, None),
    ({'app/cli/a.cpp': '#include "core/simulator/x.h"'}, 'app/cli must not include core/simulator'),
    ({'app/cli/a.cpp': '#include "ui/x.h"'}, 'app/cli must not include ui'),
    ({'app/gui/a.cpp': '#include "ui/x.h"'}, None),
    ({'app/gui/a.cpp': '#include "app/cli/x.h"'}, 'app/gui must not include app/cli'),
    ({'app/simulator/a.cpp': '#include "core/simulator/x.h"'}, None),
    ({'tests/unit/tst_a.cpp': '#include "core/wire/x.h"\n#include <KZip>\n#include "tst_a.moc"'}, None),
    ({'core/base/a.cpp': '#include <QWidget>'}, 'QtCore, QtConcurrent'),
    ({'core/base/a.cpp': '#include <QtGui/QImage>'}, 'QtCore, QtConcurrent'),
    ({'core/base/a.cpp': '#include <QPainter>'}, 'QtCore, QtConcurrent'),
    ({'core/base/a.cpp': '#include <qwidget.h>'}, 'QtCore, QtConcurrent'),
    ({'core/base/a.cpp': '#include <QtNetwork>'}, 'QtCore, QtConcurrent'),
    ({'core/base/a.cpp': '#include <QtWidgets>'}, 'QtCore, QtConcurrent'),
    ({'core/base/a.cpp': '#include <QtGlobal>\n#include <QtEndian>\n#include <QString>\n#include <QtConcurrent/QtConcurrentRun>\n#include <vector>\n#include <unistd.h>'}, None),
    ({'core/bundle/a.cpp': '#include <KZip>'}, None),
    ({'core/bundle/a.cpp': '#include <KZip>', 'core/bundle/b.cpp': '#include <KArchiveFile>'}, 'KArchive is included in 2 files'),
    ({'core/bundle/a.cpp': '#include <KZip>', 'core/bundle/b.cpp': '#include <karchive.h>'}, 'KArchive is included in 2 files'),
    ({'core/bundle/a.h': '#include <KZip>'}, '.cpp files only'),
    ({'ui/a.cpp': '#include <KZip>'}, 'below core/ only'),
    ({'core/device/a.cpp': '#include <pci/pci.h>', 'core/device/b.cpp': '#include <pciaccess.h>'}, 'libpci is included in 2 files'),
    ({'core/device/a.h': '#include <pci/pci.h>'}, '.cpp files only'),
    ({f'core/bundle/{name}.cpp': '#include <openssl/evp.h>' for name in 'abcde'}, None),
    ({f'core/bundle/{name}.cpp': '#include <openssl/evp.h>' for name in 'abcdef'}, 'OpenSSL is included in 6 files'),
    ({'core/device/a.cpp': '#include <libudev.h>', 'core/device/b.cpp': '#include <libudev.h>'}, 'libudev is included in 2 files'),
    ({'core/upgrade/a.cpp': '#include <QDBusConnection>', 'app/gui/b.cpp': '#include <QtDBus/QDBusMessage>'}, None),
    ({'core/upgrade/a.cpp': '#include <QDBusConnection>', 'core/upgrade/b.cpp': '#include <QtDBus/QDBusMessage>', 'app/gui/c.cpp': '#include <QDBusError>'}, 'QtDBus is included in 3 files'),
    ({'core/base/a.cpp': '#include "result.h"'}, 'from its root'),
    ({'core/base/a.cpp': '#include "../device/x.h"'}, 'from its root'),
    ({'core/base/a.cpp': '#  include <core/device/x.h>'}, 'core/base must not include core/device'),
    ({'core/base/a.cpp': '// #include "core/device/x.h"'}, None),
    ({'core/base/a.cpp': '#include HEADER'}, 'cannot be read'),
    ({'core/extra/a.cpp': ''}, 'does not know'),
    ({'core/base/a.cpp': '#include "core/extra/a.h"'}, 'does not know'),
]


def self_test(qt):
    failures = 0
    for files, expected in SELF_TEST:
        found = violations(sorted(files.items()), qt)
        passed = not found if expected is None else any(expected in line for line in found)
        if not passed:
            failures += 1
            print(f'expected {expected!r} for {files}, found {found}')
    print(f'{len(SELF_TEST)} made-up trees, {failures} judged wrongly')
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--root')
    parser.add_argument('--qt', required=True)
    parser.add_argument('--self-test', action='store_true')
    arguments = parser.parse_args()
    if not os.path.isdir(os.path.join(arguments.qt, 'QtCore')):
        sys.exit(f'{arguments.qt} holds no QtCore')
    if arguments.self_test:
        return self_test(arguments.qt)
    sources = list(sources_below(arguments.root))
    found = violations(sources, arguments.qt)
    print('\n'.join(found + [f'{len(sources)} files read, {len(found)} violations']))
    return 1 if found or not sources else 0


if __name__ == '__main__':
    sys.exit(main())
