#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks bash for completions of fwpilotctl, with a processor, bundles and a run there:  completion.py INSTALLED"""
import os
import subprocess
import sys
import tempfile

# Completes the words given, the last one unfinished; prints what readline would offer, one a line.
ASK = r'''
source /usr/share/bash-completion/bash_completion
source "$COMPLETION"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; COMP_KEY=9
_fwpilotctl fwpilotctl "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
'''


def serve(installed, work):
    """A simulated processor below `work`; it is ready when this returns."""
    os.mkdir(f'{work}/sys')
    os.mkdir(f'{work}/here')
    simulator = subprocess.Popen([f'{installed}/bin/fwpilot-sim', 'serve', '--sysfs', f'{work}/sys', '--flash', f'{work}/flash',
                                  '--serial', 'SIM000007', '--component', 'bmc:1MiB', '--component', 'fpga:1MiB'], stdout=subprocess.PIPE, text=True)
    assert simulator.stdout.readline().startswith('ready ')
    return simulator


def make_bundle(program, work, environment):
    with open(f'{work}/here/bmc.bin', 'wb') as file:
        file.write(bytes(5000))
    with open(f'{work}/here/manifest.json', 'w', encoding='utf-8') as file:
        file.write('{"format": 1, "name": "New", "version": "9.0.0", "compatible": ["fwpilot,reference-mp"],'
                   ' "images": [{"component": "bmc", "file": "bmc.bin", "version": "9.0.0"}]}')
    for name in ('new.fwb', 'zwei Wörter.fwb'):
        subprocess.run([program, 'bundle', 'create', 'manifest.json', '-o', name], check=True, cwd=f'{work}/here', env=environment, stdout=subprocess.DEVNULL)


def main(installed):
    program = f'{installed}/bin/fwpilotctl'
    with tempfile.TemporaryDirectory() as work:
        environment = dict(os.environ, HOME=work, XDG_STATE_HOME=f'{work}/state', XDG_CONFIG_HOME=work, FWPILOT_SYSFS=f'{work}/sys', LC_ALL='C.UTF-8',
                           PATH=f'{installed}/bin:' + os.environ['PATH'], COMPLETION=f'{installed}/share/bash-completion/completions/fwpilotctl')

        def offered(*words):
            done = subprocess.run(['bash', '-c', ASK, 'ask', 'fwpilotctl', *words], check=True, capture_output=True, text=True, cwd=f'{work}/here', env=environment)
            assert done.stderr == '', f'{words}: {done.stderr}'
            return sorted(done.stdout.split('\n')[:-1])

        simulator = serve(installed, work)
        try:
            make_bundle(program, work, environment)
            subprocess.run([program, 'upgrade', 'new.fwb', '--yes', '--allow-unsigned'], check=True, cwd=f'{work}/here', env=environment, stdout=subprocess.DEVNULL)
            processor = 'firmware-pilot-reference-mp-SIM000007'
            bundles = ['new.fwb', 'zwei Wörter.fwb']
            runs = offered('export', '')
            assert runs[-1] == 'last' and len(runs) == 2 and runs[0].startswith('20'), runs
            for words, expected in [
                    (['up'], ['upgrade']),
                    (['bundle', ''], ['create', 'inspect', 'manifest', 'sign', 'verify']),
                    (['--sysfs', '../sys', 'trust', 's'], ['show']),
                    (['status', ''], [processor]),
                    (['--sysfs', '/nowhere', 'status', ''], ['']),
                    (['upgrade', ''], [processor, *bundles]),
                    (['upgrade', processor, ''], bundles),
                    (['upgrade', processor, 'n'], ['new.fwb']),
                    (['plan', '--only', ''], ['bmc', 'fpga']),
                    (['upgrade', 'new.fwb', '--allow-'], ['--allow-downgrade', '--allow-reinstall', '--allow-unsigned']),
                    (['--json', 'continue', '--c'], ['--close-as-failed']),
                    (['export', 'last', '--format', ''], ['csv', 'html', 'json', 'text']),
                    (['export', runs[0], '--form'], ['--format']),
                    (['bundle', 'inspect', ''], bundles),
                    (['bundle', 'create', ''], ['manifest.json']),
                    (['bundle', 'sign', 'new.fwb', '--si'], ['--signature']),
                    (['--sysfs', '../s'], ['../state', '../sys']),
                    (['support', '--redact', 'l'], ['last']),
                    (['history', ''], ['']),
                    (['history', '--delete', ''], runs[:1]),
                    (['--sysfs', '../sys', 'support', '--show', 'ind'], ['index.txt']),
                    (['export', '--log', '--level', 'w'], ['warnings']),
                    (['nonsense', ''], [''])]:
                found = offered(*words)
                assert found == expected, f'{words}: {found}, and not {expected}'
            commands = subprocess.run([program, '--help'], check=True, capture_output=True, text=True, env=environment).stdout
            for command in offered(''):
                assert f'\n  {command} ' in commands, command
        finally:
            simulator.terminate()
            simulator.wait(60)


if __name__ == '__main__':
    main(*sys.argv[1:])
