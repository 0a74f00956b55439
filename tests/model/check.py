#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The model of the mailbox protocol (core/wire/mailbox.pml), checked by spin over the whole state space of small instances.

    check.py --root DIR --work DIR                  every instance of INSTANCES has no error, and its search was complete
    check.py --root DIR --work DIR --nightly        the larger instances
    check.py --root DIR --work DIR --mutation NAME  spin finds the error that the mutation makes: the property can fail
    check.py --root DIR --work DIR --self-test      an incomplete search is told from a complete one
    check.py --mutations                            their names

Writes a row to $FWPILOT_EVIDENCE_DIR/model.json when that is set. Needs spin and gcc.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time

# What each search compiles beside its instance. SAFETY: assertions and invalid end states. NP: cycles of states.
SAFETY = ['-DSAFETY', '-DNOFAIR']
CYCLES = ['-DNP', '-DNOFAIR']
MEMORY = 2000           # MiB
NIGHTLY_MEMORY = 12000
DEPTH = 100000

ONE = ['-DHOSTS=1']
TWO = ['-DHOSTS=2']
PAIR = ['-DHOSTS=2', '-DIMAGES=1', '-DBLOCKS=1', '-DWINDOW=1']
STREAM = ['-DHOSTS=1', '-DIMAGES=1', '-DBLOCKS=4']

# name, search, instance
INSTANCES = [
    ('one host, three faults', SAFETY, [*ONE, '-DFAULTS=3', '-DHANGS', '-DBEGINNINGS']),
    ('two hosts, one fault', SAFETY, [*TWO, '-DFAULTS=1']),
    ('two hosts, two faults, good link, one block', SAFETY, [*PAIR, '-DFAULTS=2', '-DGOOD_LINK']),
    ('a stream of blocks, two faults', SAFETY, [*STREAM, '-DFAULTS=2', '-DKEEP_STALE']),
    ('one host, one fault: no cycle', CYCLES, [*ONE, '-DFAULTS=1', '-DHANGS', '-DBEGINNINGS']),
    ('two hosts, one fault, one block: no cycle', CYCLES, [*PAIR, '-DFAULTS=1']),
]
NIGHTLY = [
    ('one host, four faults', SAFETY, [*ONE, '-DFAULTS=4', '-DHANGS', '-DBEGINNINGS']),
    ('two hosts, one fault, firmware that hangs', SAFETY, [*TWO, '-DFAULTS=1', '-DHANGS', '-DBEGINNINGS']),
    ('two hosts, one fault, stale frames', SAFETY, [*TWO, '-DFAULTS=1', '-DKEEP_STALE']),
    ('two hosts, two faults, one block', SAFETY, [*PAIR, '-DFAULTS=2']),
    ('two hosts, two faults', SAFETY, [*TWO, '-DFAULTS=2']),
    ('a stream of blocks, four faults', SAFETY, [*STREAM, '-DFAULTS=4', '-DKEEP_STALE']),
    ('one host, two faults: no cycle', CYCLES, [*ONE, '-DFAULTS=2', '-DHANGS', '-DBEGINNINGS']),
    ('two hosts, one fault: no cycle', CYCLES, [*TWO, '-DFAULTS=1']),
]

# Of each mutation: the search, the instance in which it shows, and the property that fails.
MUTATIONS = {
    'ACKNOWLEDGE_BEFORE_STORING': (SAFETY, [*ONE, '-DFAULTS=0'], 'stored_means_stored'),
    'FLIP': (SAFETY, [*ONE, '-DFAULTS=0'], 'activation_is_whole'),
    'ACTIVATE_ONE_BY_ONE': (SAFETY, [*ONE, '-DFAULTS=0'], 'activation_is_whole'),
    'TRUST_TORN_RECORD': (SAFETY, [*ONE, '-DFAULTS=1'], 'always_bootable'),
    'ERASE_RECORD_IN_FORCE': (SAFETY, [*ONE, '-DFAULTS=0'], 'always_bootable'),
    'STORE_WHERE_IT_RUNS': (SAFETY, [*ONE, '-DFAULTS=0'], 'always_bootable'),
    'FORGET_SESSION': (SAFETY, [*PAIR, '-DFAULTS=1'], 'order_is_kept'),
    'KEEP_ANSWERS': (SAFETY, [*ONE, '-DFAULTS=1'], 'order_is_kept'),
    'BELIEVE_ANY_ANSWER': (SAFETY, [*ONE, '-DFAULTS=1'], 'order_is_kept'),
    'WINDOW_BEGINS_AT_OFFSET': (SAFETY, [*STREAM, '-DFAULTS=1'], 'order_is_kept'),
    'SUCCEED_ON_TRIAL': (SAFETY, [*ONE, '-DFAULTS=0'], 'succeeded_is_so'),
    'JUDGE_SILENT_PROCESSOR': (SAFETY, [*ONE, '-DFAULTS=1'], 'failed_is_so'),
    'RESUME_BY_RECORD': (SAFETY, [*ONE, '-DFAULTS=2'], 'failed_is_so'),
    'JUDGE_ON_TRIAL': (SAFETY, [*PAIR, '-DFAULTS=2', '-DGOOD_LINK'], 'failed_is_so'),
    'REVERTED_BY_CONTENT': (SAFETY, [*PAIR, '-DFAULTS=2', '-DGOOD_LINK'], 'reverted_is_so'),
    'NEVER_REPEAT': (SAFETY, [*ONE, '-DFAULTS=1'], 'invalid end state'),
    'UNCOUNTED_START': (CYCLES, [*ONE, '-DFAULTS=0', '-DHANGS'], 'non-progress cycle'),
}


class Search:
    """What one search of spin gave."""

    def __init__(self, text, seconds):
        self.text = text
        self.seconds = seconds
        self.states = self.number(r'([\d.e+]+) states, stored')
        self.errors = self.number(r'errors: (\d+)')
        self.memory = self.number(r'([\d.]+)\s+total actual memory usage')
        self.depth = self.number(r'depth reached (\d+)')
        found = re.search(r'pan:\d+: (.*)', text)
        self.found = found.group(1) if found else ''

    def number(self, pattern):
        match = re.search(pattern, self.text)
        return int(float(match.group(1))) if match else -1

    def incomplete(self):
        """Why the search was none of the whole state space; empty when it was."""
        if 'Full statespace search for' not in self.text:
            return 'spin made no full search'
        for sign in ('Search not completed', 'max search depth too small', 'out of memory', 'reached -DMEMLIM bound', 'hash factor'):
            if sign in self.text:
                return sign
        return '' if self.states > 0 else 'no states'

    def unreached(self):
        """The statements that no step ever took, but the end of a process that has none."""
        listed = re.findall(r'^\t(\S+:\d+), state \d+, (".*")$', self.text, re.M)
        return {(place, statement) for place, statement in listed if statement != '"-end-"'}


def run(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f'{" ".join(command)} failed:\n{done.stdout}{done.stderr}')
    return done.stdout


def search(model, work, kind, defines, optimise='-O2', depth=DEPTH, memory=MEMORY):
    """Generates, compiles and runs spin's verifier of an instance."""
    if shutil.which('spin') is None or shutil.which('gcc') is None:
        sys.exit('spin or gcc is not installed: packaging/set-up --for-tests installs them')
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    begin = time.monotonic()
    said = run(['spin', '-a', *defines, model], work)
    if 'rror' in said:
        sys.exit(f'spin does not understand the model:\n{said}')
    run(['gcc', optimise, '-w', *kind, '-DCOLLAPSE', f'-DMEMLIM={memory}', '-o', 'pan', 'pan.c'], work)
    cycles = ['-l', '-A'] if kind is CYCLES else []  # without assertions: the other searches have them
    options = [f'-m{depth}', '-w22', *cycles]
    text = subprocess.run(['./pan', *options], cwd=work, capture_output=True, text=True, check=False).stdout
    return Search(text, time.monotonic() - begin)


def write_evidence(states, failures, seconds, note):
    folder = os.environ.get('FWPILOT_EVIDENCE_DIR')
    if not folder:
        return
    os.makedirs(folder, exist_ok=True)
    row = {'row': 'protocol model', 'tried': states, 'unit': 'states', 'failures': failures, 'seconds': round(seconds, 1), 'note': note}
    with open(os.path.join(folder, 'model.json'), 'w', encoding='utf-8') as file:
        file.write(json.dumps(row) + '\n')


def check_instances(model, work, instances, memory):
    failures, states, seconds, unreached = 0, 0, 0.0, None
    for number, (name, kind, defines) in enumerate(instances):
        result = search(model, os.path.join(work, f'instance{number}'), kind, defines, memory=memory)
        wrong = result.found or result.incomplete() or ('' if result.errors == 0 else f'{result.errors} errors')
        failures += 1 if wrong else 0
        states += max(result.states, 0)
        seconds += result.seconds
        print(f'{name}: {result.states:,} states, depth {result.depth:,}, {result.memory:,} MiB, {result.seconds:.1f} s:'
              f' {wrong[:200] or "complete, no error"}', flush=True)
        if wrong:
            print(f'  spin -t -p {" ".join(defines)} {model}    in {os.path.join(work, f"instance{number}")} shows how')
        if kind is SAFETY and not any(define.startswith('-DBLOCKS') for define in defines):  # these two have every statement
            unreached = result.unreached() if unreached is None else unreached & result.unreached()
    for place, statement in sorted(unreached or ()):
        failures += 1
        print(f'never reached in any instance: {place}: {statement}')
    print(f'{len(instances)} instances, {states:,} states, {seconds:.1f} s, {failures} failures')
    write_evidence(states, failures, seconds, f'{len(instances)} instances, complete; {len(MUTATIONS)} mutations are tests of their own')
    return failures


def check_mutation(model, work, name):
    kind, defines, wanted = MUTATIONS[name]
    result = search(model, work, kind, [*defines, f'-D{name}'], '-O1' if '-DFAULTS=2' in defines else '-O0')
    print(f'{name}: {result.found[:200] or "no error"} after {result.states:,} states, {result.seconds:.1f} s; expected: {wanted}')
    return 0 if wanted in result.found else 1


def self_test(model, work):
    kind, defines = SAFETY, [*ONE, '-DFAULTS=0']
    whole = search(model, work, kind, defines, '-O0')
    cut = search(model, work, kind, defines, '-O0', depth=100)
    broken = search(model, work, kind, [*defines, '-DFLIP'], '-O0')
    judged = [whole.incomplete() == '' and whole.errors == 0 and whole.states > 100, cut.incomplete() != '',
              broken.errors == 1 and broken.incomplete() != '', Search('', 0).incomplete() != '', bool(whole.unreached())]
    print(f'{len(judged)} searches, judged wrongly: {judged.count(False)} {judged}')
    return judged.count(False)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--root')
    parser.add_argument('--work')
    parser.add_argument('--nightly', action='store_true')
    parser.add_argument('--mutation', choices=MUTATIONS)
    parser.add_argument('--mutations', action='store_true')
    parser.add_argument('--self-test', action='store_true')
    arguments = parser.parse_args()
    if arguments.mutations:
        print(';'.join(MUTATIONS))
        return 0
    model = os.path.join(os.path.abspath(arguments.root), 'core', 'wire', 'mailbox.pml')
    work = os.path.join(os.path.abspath(arguments.work), str(os.getpid()))  # two may run at once
    if arguments.mutation:
        failures = check_mutation(model, work, arguments.mutation)
    elif arguments.self_test:
        failures = self_test(model, work)
    else:
        instances, memory = (NIGHTLY, NIGHTLY_MEMORY) if arguments.nightly else (INSTANCES, MEMORY)
        failures = check_instances(model, work, instances, memory)
    if not failures:
        shutil.rmtree(work)
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
