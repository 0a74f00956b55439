#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks whether the manual pages are well formed, and tell of every command, option and exit code that --help tells of:

    manual.py INSTALLED
    manual.py --self-test       shows that it can fail"""
import gzip
import os
import re
import subprocess
import sys
import tempfile

OPTION = re.compile(r'(?<![\w-])(--?[a-z][a-z-]*)')


def page_text(path):
    """As man shows it, on lines that are never broken, without overstrikes. Any warning of groff's is an error."""
    with gzip.open(path) as file:
        source = file.read()
    done = subprocess.run(['groff', '-ww', '-man', '-Tascii', '-P-cbou', '-rLL=500n'], input=source, capture_output=True, check=True)
    assert done.stderr == b'', f'{path}: {done.stderr.decode()}'
    return done.stdout.decode()


def help_text(program, *command):
    return subprocess.run([program, *command, '--help'], check=True, capture_output=True, text=True).stdout


def commands_of(text):
    """The lines with a command and its arguments in the main help of fwpilotctl."""
    return [match.group(1).strip() for match in re.finditer(r'^  ([a-z]+(?: [a-z]+)?(?: \S+)*?)  +\S', text, re.M)]


def missing(page, helps):
    """What the helps name and the page does not."""
    found = []
    for name, text in helps:
        found += [f'{name}: {option}' for option in sorted(set(OPTION.findall(text)) - foreign) if not re.search(re.escape(option) + r'(?![\w-])', page)]
        found += [f'{name}: exit code {code}' for code in re.findall(r'^ {1,3}(\d+)  ', text, re.M) if not re.search(rf'^ +{code}\b', page, re.M)]
    return found


# Options of lspci, dmidecode and openssl that the helps show.
foreign = {'-x', '--dump-bin', '-sign', '-binary', '-in', '-signer', '-inkey', '-outform', '-out'}


def check(installed):
    faults = []
    for program in ('fwpilot', 'fwpilotctl', 'fwpilot-sim'):
        page = page_text(f'{installed}/share/man/man1/{program}.1.gz')
        main = help_text(f'{installed}/bin/{program}')
        helps = [(program, main)]
        if program == 'fwpilotctl':
            commands = commands_of(main)
            assert len(commands) >= 14, commands
            for command in commands:
                words = re.match(r'[a-z]+(?: [a-z]+)?', command).group(0)
                helps.append((f'{program} {words}', help_text(f'{installed}/bin/{program}', *words.split())))
                faults += [] if re.search(r'^ +' + re.escape(command), page, re.M) else [f'{program}: the command as "{command}"']
        elif program == 'fwpilot-sim':
            faults += [f'{program}: {word}' for word in re.findall(r'^  fwpilot-sim ([a-z]+)', main, re.M) if not re.search(rf'^ +{word}( |$)', page, re.M)]
        faults += missing(page, helps)
    print('\n'.join(faults) or 'the manual pages tell of all that --help tells of')
    return 1 if faults else 0


def self_test():
    page = 'OPTIONS\n       --json  JSON\n       -o FILE\n       9      refused\n'
    cases = [('--json', 0), ('--jso', 1), ('--json-lines', 1), ('-o FILE', 0), ('-x and --dump-bin', 0), ('   9  refused', 0), ('  10  unsigned', 1)]
    wrong = [text for text, count in cases if len(missing(page, [('help', text)])) != count]
    assert commands_of('  plan [ID] FILE      shows\n  bundle create M -o F  packs\n  --json   prints\n   9  refused\n') == ['plan [ID] FILE', 'bundle create M -o F']
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, 'page.gz')
        with gzip.open(path, 'w') as file:
            file.write(b'.TH A 1\n.SH B\n.NOSUCH c\n')
        try:
            page_text(path)
            wrong.append('a page with a request that does not exist')
        except AssertionError:
            pass
    print(f'{len(cases) + 2} cases, judged wrongly: {wrong}')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(self_test() if sys.argv[1] == '--self-test' else check(sys.argv[1]))
