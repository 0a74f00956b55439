#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window names no protocol and no vendor: it works on the values of core/upgrade and core/record alone. Its catalogue of what core says, to be translated
(ui/core_sentences_*.cpp), is core's words and not its own.

    names.py --root DIR       reads ui; prints every line that names one; exit 1 when there is one
    names.py --self-test      shows that it can fail
"""
import argparse
import os
import re
import sys

# Protocols and links, then makers and their products, as words or as parts of a name in CamelCase or snake_case.
NAMES = ['mailbox', 'nameplate', 'redfish', 'ipmi', 'hpm1?', 'pldm', 'mctp', 'mailboxes',
         'dell', 'hpe', 'supermicro', 'lenovo', 'aspeed', 'nuvoton', 'idrac', 'ilo[0-9]?', 'xclarity', 'openbmc', 'reference-mp']
NAMED = re.compile(r'(?<![a-z])(' + '|'.join(NAMES) + r')(?![a-z])')


def words(line):
    """The line in lower case, with the parts of CamelCase names apart."""
    return re.sub(r'(?<=[a-z0-9])(?=[A-Z])', ' ', line).lower()


def violations(sources):
    return [f'{path}:{number}: names {match.group(1)}'
            for path, text in sources
            for number, line in enumerate(text.split('\n'), 1)
            for match in [NAMED.search(words(line))] if match]


def sources_below(root):
    for folder, _, names in os.walk(os.path.join(root, 'ui')):
        for name in sorted(names):
            if name.endswith(('.h', '.cpp')) and not name.startswith('core_sentences_'):
                path = os.path.join(folder, name)
                with open(path, encoding='utf-8') as file:
                    yield os.path.relpath(path, root), file.read()


SELF_TEST = [
    ('int pilot = 0; // similar, silo, fragile, openly', False),
    ('#include "core/protocol/mailbox/mailbox_driver.h"', True),
    ('class MailboxView;', True),
    ('const int ipmi_port = 1;', True),
    ('tr("Dell")', True),
    ('if (processor.driver == QLatin1String("redfish"))', True),
    ('QString("fwpilot,reference-mp")', True),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--root')
    parser.add_argument('--self-test', action='store_true')
    arguments = parser.parse_args()
    if arguments.self_test:
        wrong = [line for line, named in SELF_TEST if bool(violations([('ui/a.cpp', line)])) != named]
        print(f'{len(SELF_TEST)} lines, judged wrongly: {wrong}')
        return 1 if wrong else 0
    sources = list(sources_below(arguments.root))
    found = violations(sources)
    print('\n'.join(found + [f'{len(sources)} files read, {len(found)} violations']))
    return 1 if found or not sources else 0


if __name__ == '__main__':
    sys.exit(main())
