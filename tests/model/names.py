#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The model of the mailbox protocol speaks of what the code speaks of, and what can be switched in it is tested and described.

    names.py --root DIR      compares core/wire/mailbox.pml and its parts with the code, check.py and MODEL.md; exit 1 on a difference
    names.py --self-test     shows that it can fail

A name Enumeration_Value of the model is Enumeration::Value of the code. Every value of the enumerations in WHOLE is in the model.
"""
import argparse
import os
import re
import sys

from check import MUTATIONS

HEADERS = {
    'MessageType': 'core/wire/header.h',
    'Outcome': 'core/wire/header.h',
    'ProcessorState': 'core/wire/messages.h',
    'SetState': 'core/wire/messages.h',
    'RequestStatus': 'core/mailbox/requester.h',
    'Job': 'core/responder/upgrade_work.h',
    'Part': 'core/responder/image_store.h',
    'UpgradeState': 'core/upgrade/upgrade_event.h',
}
WHOLE = ('MessageType', 'ProcessorState', 'SetState', 'UpgradeState')
OPTIONS = {'HOSTS', 'IMAGES', 'BLOCKS', 'WINDOW', 'TRIES', 'FAULTS', 'HANGS', 'BEGINNINGS', 'KEEP_STALE', 'GOOD_LINK', 'NEVER'}


def without_comments(text):
    return re.sub(r'//[^\n]*|/\*.*?\*/', '', text, flags=re.S)


def values_of(header, enumeration):
    """The values of an enumeration of the code; empty when the header has none of that name."""
    match = re.search(r'enum class ' + enumeration + r'\b[^{]*\{([^}]*)\}', without_comments(header))
    return {value.split('=')[0].strip() for value in match.group(1).split(',') if value.strip()} if match else set()


def differences(model, headers):
    """model: all of its text. headers: the text that holds each enumeration."""
    text = without_comments(model)
    found, declared = [], {}
    for group, names in re.findall(r'\bmtype:(\w+)\s*=\s*\{([^}]*)\}', text):
        declared[group] = [name.strip() for name in names.split(',') if name.strip()]
    for group, names in declared.items():
        known = values_of(headers.get(group, ''), group)
        for name in names:
            enumeration, _, value = name.partition('_')
            if enumeration != group or value not in known:
                found.append(f'{name}: the code has no {group}::{value or name}')
            if len(re.findall(r'\b' + name + r'\b', text)) + len(re.findall(r'\b(?:IN|DONE)\(' + value + r'\)', text)) < 2:
                found.append(f'{name}: declared, and never used')
    for group in WHOLE:
        for value in sorted(values_of(headers.get(group, ''), group)):
            if f'{group}_{value}' not in declared.get(group, []):
                found.append(f'{group}::{value} of the code is not in the model')
        if not values_of(headers.get(group, ''), group):
            found.append(f'{group}: not found in the code')
    return found


def switches(model):
    """What the model asks for by #ifdef, #ifndef or defined()."""
    asked = re.findall(r'^\s*#\s*if(?:n?def)\s+(\w+)', model, re.M) + re.findall(r'\bdefined\((\w+)\)', model)
    return set(asked) - OPTIONS


def switch_differences(model, mutations, description):
    found = [f'{name}: in the model, and no test shows that it is found' for name in sorted(switches(model) - set(mutations))]
    found += [f'{name}: a test of what is not in the model' for name in sorted(set(mutations) - switches(model))]
    return found + [f'{name}: not described in MODEL.md' for name in sorted(mutations) if name not in description]


def read(*path):
    with open(os.path.join(*path), encoding='utf-8') as file:
        return file.read()


def model_text(root):
    parts = os.path.join(root, 'core', 'wire', 'model')
    return '\n'.join([read(root, 'core', 'wire', 'mailbox.pml')] + [read(parts, name) for name in sorted(os.listdir(parts))])


HEADER = 'enum class SetState : int { Confirmed = 1, Trial = 2,  ///< text, more\n None = 3 };\n'
USED = 'x = SetState_Confirmed; y = SetState_Trial; z = SetState_None'
SELF_TEST = [
    # model, what is expected among the differences; None: nothing about SetState
    ('mtype:SetState = { SetState_Confirmed, SetState_Trial, SetState_None }\n' + USED, None),
    ('mtype:SetState = { SetState_Confirmed, SetState_Trial }\n' + USED, 'SetState::None of the code is not in the model'),
    ('mtype:SetState = { SetState_Confirmed, SetState_Trial, SetState_None, SetState_Lost }\n' + USED, 'no SetState::Lost'),
    ('mtype:SetState = { SetState_Confirmed, SetState_Trial, SetState_None, Trial }\n' + USED, 'no SetState::Trial'),
    ('mtype:SetState = { SetState_Confirmed, SetState_Trial, SetState_None }\n// ' + USED, 'SetState_None: declared, and never used'),
    ('mtype:Else = { Else_One }\n', 'no Else::One'),
]


def self_test():
    wrong = []
    for model, expected in SELF_TEST:
        found = [line for line in differences(model, {'SetState': HEADER}) if 'SetState' in line or 'Else' in line]
        if (found != []) if expected is None else not any(expected in line for line in found):
            wrong.append((model, found))
    model = '#ifdef FLIP\n#endif\n#if defined(OTHER)\n#ifndef HOSTS\n'
    if [len(switch_differences(*case)) for case in [(model, ['FLIP', 'OTHER'], 'FLIP, OTHER'), (model, ['FLIP'], 'FLIP'),
                                                    (model, ['FLIP', 'OTHER', 'MORE'], 'FLIP, OTHER')]] != [0, 1, 2]:
        wrong.append((model, 'switches'))
    print(f'{len(SELF_TEST) + 3} made-up models, judged wrongly: {wrong}')
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--root')
    parser.add_argument('--self-test', action='store_true')
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test()
    model = model_text(arguments.root)
    headers = {group: read(arguments.root, path) for group, path in HEADERS.items()}
    found = differences(model, headers)
    found += switch_differences(model, MUTATIONS, read(arguments.root, 'core', 'wire', 'MODEL.md'))
    print('\n'.join(found + [f'{len(HEADERS)} enumerations, {len(MUTATIONS)} mutations, {len(found)} differences']))
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
