# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of the test, in order. Each is named after what it shows, raises Failure where that is not so, leaves the processor free and in
its place for the next one, and returns what is worth a remark."""
import json
import os
import shutil
import subprocess
import time

import package_steps as package
from bench import ADDRESS, FUNCTION, GROUP, IMAGES, ending, expect, in_the_middle
from guest import until

IPMI_ID = ('1234', '1112')              # of QEMU's pci-ipmi-kcs
HOT_CHANGE_LIMIT = 2.0                  # seconds until the window shows that a function came or went, and the time of two looks
LOOKS = 12                              # that the guest has time for while somebody else upgrades
RETURN_LIMIT = 20.0                     # seconds until a run tells that the function it lost did not come back (it waits for 12)


def look_time(bench):
    """Seconds that the emulated processor needs at this moment to start a program which looks at its machine once."""
    begin = time.monotonic()
    bench.list()
    return time.monotonic() - begin


def the_guest_starts(bench):
    bench.guest.boot()
    return bench.as_root('uname -r').strip()


def lspci_sees_the_function(bench):
    expect('1af4:1110' in bench.as_root(f'lspci -n -s {ADDRESS}'), 'lspci does not show 1af4:1110')


def list_finds_the_processor(bench):
    return bench.expect_upgradable()['id']


def a_stranger_may_not(bench):
    """An unprivileged user outside the group."""
    reason = bench.expect_refused('no right', 'fwpilot', user='visitor')
    bundle, _ = bench.bundle('refused', '1.5.0')
    before = bench.simulator.state()['operations']
    command = bench.begin_upgrade(bundle, 'refused/trace', user='visitor').wait()
    error = ending(command)['error']
    expect((command.code, error['code']) == (4, 'no-access') and GROUP in error['message'] + error['remedy'],
           f'upgrade ended with {command.code}: {error}')
    expect(bench.simulator.state()['operations'] == before, 'the flash was written')
    return reason


def a_member_of_the_group_upgrades(bench):
    """With the program that the package has installed."""
    bench.expect_upgradable('technician')
    bundle, images = bench.bundle('first', '2.0.0')
    return bench.upgrade(bundle, images, 'first/messages.jsonl', program='/usr/bin/fwpilotctl')


def first_requests(messages):
    """Without those sent once more, under the same number: on a busy machine an answer may come after its deadline."""
    first = {}
    for message in messages:
        if message['direction'] == 'request':
            before = first.setdefault((message['session'], message['id']), message)
            named = [{key: value for key, value in each.items() if key != 'time'} for each in (before, message)]
            expect(named[0] == named[1], f'sent under the same number: {before} and {message}')
    return list(first.values())


def the_messages_have_their_order(bench):
    with open(bench.guest.shared('first/messages.jsonl'), encoding='utf-8') as file:
        messages = [json.loads(line) for line in file]
    requests = first_requests(messages)
    expected = ['hello', 'status', 'start-upgrade']
    for component in IMAGES:
        expected += [f'{kind} {component}' for kind in ('start-file-transfer', 'transmit-data', 'end-file-transfer')]
    expected += ['activate', 'release', 'hello', 'status', 'release']
    sent = []
    for message in requests:
        name = f'{message["type"]} {message.get("component", "")}'.strip()
        if sent[-1:] != [name]:
            sent.append(name)
    expect(sent == expected, f'sent was {sent}')
    for component, size in IMAGES.items():
        own = [message for message in messages if message.get('component') == component]
        blocks = [message for message in requests if message.get('component') == component and message['type'] == 'transmit-data']
        offsets = [block['offset'] for block in blocks]
        sizes = [block['length'] for block in blocks]
        expect(offsets == [sum(sizes[:index]) for index in range(len(sizes))] and sum(sizes) == size, f'{component}: sent in {offsets}, {sizes}')
        last = own[-1]
        expect((last['type'], last['direction'], last['result']) == ('end-file-transfer', 'answer', 'done'), f'{component}: not stored: {last}')
    shutil.copy(bench.guest.shared('first/messages.jsonl'), os.path.join(bench.folder, 'messages-of-the-host.jsonl'))
    shutil.copy(bench.simulator.trace, os.path.join(bench.folder, 'messages-of-the-processor.jsonl'))
    again = sum(message['direction'] == 'request' for message in messages) - len(requests)
    return f'{len(messages)} messages, {again} of them sent once more'


def faults_and_a_restart_are_overcome(bench):
    """Of the messages: a damaged one, a lost one, a late one; and the processor restarts in the middle."""
    faults = ['corrupt@13', 'drop@18', 'delay@24:300', 'reset@34']
    bench.simulator.serve(*(word for fault in faults for word in ('--fault', fault)))
    bundle, images = bench.bundle('faults', '3.0.0')
    result = bench.upgrade(bundle, images, 'faults/messages.jsonl')
    expect(sorted(bench.simulator.fired()) == sorted(faults), f'fired: {bench.simulator.fired()}')
    return f'{result}; {", ".join(faults)}'


def a_bound_driver_is_named(bench):
    bench.as_root(f'echo uio_pci_generic >{FUNCTION}/driver_override && echo {ADDRESS} >/sys/bus/pci/drivers/uio_pci_generic/bind')
    try:
        reason = bench.expect_refused('uio_pci_generic', 'driver', user='technician')
    finally:
        bench.as_root(f'echo {ADDRESS} >/sys/bus/pci/drivers/uio_pci_generic/unbind && echo >{FUNCTION}/driver_override')
    bench.expect_upgradable('technician')
    return reason


def memory_decoding_off_is_said(bench):
    bench.as_root(f'setpci -s {ADDRESS} COMMAND=0:2')
    try:
        reason = bench.expect_refused('memory decoding', user='technician')
    finally:
        bench.as_root(f'echo 0 >{FUNCTION}/enable && echo 1 >{FUNCTION}/enable')
    bench.expect_upgradable('technician')
    return reason


def an_ipmi_device_is_listed(bench):
    expect('1234:1112' in bench.as_root('lspci -n'), 'lspci does not show the IPMI device')
    found = [entry for entry in bench.list() if IPMI_ID in (ids(function) for function in entry['functions'])]
    expect(len(found) == 1, f'{len(found)} entries have the function {":".join(IPMI_ID)}')
    expect(not found[0]['upgradable'], 'the list says that it can be upgraded')
    return found[0]['reason']


def ids(function):
    return tuple(function[name].lower().removeprefix('0x') for name in ('vendor', 'device'))


def a_function_that_goes_away_ends_the_run(bench):
    bench.simulator.serve('--rate', '100000')
    bundle, images = bench.bundle('gone', '4.0.0')
    command = bench.begin_upgrade(bundle, 'gone/messages.jsonl')
    in_the_middle(bench, command, 'gone/messages.jsonl')
    bench.guest.unplug()
    begin = time.monotonic()
    command.wait()
    waited = time.monotonic() - begin
    error = ending(command).get('error', {})
    found = (command.code, ending(command)['state'], error.get('code'))
    bench.guest.plug()
    bench.as_root(f'udevadm wait --timeout=60 {FUNCTION} && udevadm settle')
    bench.expect_upgradable('technician')
    bench.simulator.serve()
    expect(waited < RETURN_LIMIT * bench.patience + 2 * look_time(bench), f'the end was told after {waited:.1f} s only')
    expect(found == (7, 'failed', 'device-gone'), f'exit code, state and error were {found}: {error.get("message")}')
    bench.upgrade(bundle, images, 'gone/messages-after.jsonl')
    return f'after {waited:.1f} s: {error["message"]}'


def one_that_comes_back_in_time_is_upgraded_on(bench):
    """Off the bus and on it again, at once: the run waits for it, as for one that restarts."""
    bench.simulator.serve('--rate', '200000')
    bundle, images = bench.bundle('replugged', '4.5.0')
    command = bench.begin_upgrade(bundle, 'replugged/messages.jsonl')
    in_the_middle(bench, command, 'replugged/messages.jsonl')
    bench.guest.unplug()
    bench.guest.plug()
    command.wait()
    expect(command.code == 0, f'upgrade ended with {command.code}: {ending(command)}')
    bench.compare(images)


def guest_and_host_keep_each_other_off(bench):
    """They see no lock of each other's: what the processor says of its owner decides, with and against both."""
    bench.simulator.serve('--rate', '100000')
    bundle, images = bench.bundle('contended', '4.7.0')
    outside = os.path.join(bench.folder, 'host')
    environment = {**os.environ, 'XDG_STATE_HOME': outside, 'FWPILOT_SYSFS': os.path.join(bench.folder, 'sys')}

    def begin_outside(*words):
        return subprocess.Popen([bench.ctl, *words, '--json'], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def upgrade_outside():
        return begin_outside('upgrade', bench.guest.shared('contended/images.fwb'), '--yes', '--allow-unsigned', '--allow-reinstall')

    command = bench.begin_upgrade(bundle, 'contended/messages.jsonl')
    in_the_middle(bench, command, 'contended/messages.jsonl')
    for look in ('list', 'status'):
        process = begin_outside(look)
        out, _ = process.communicate()
        expect(process.returncode == 0 and 'technician' in out, f'{look} outside ended with {process.returncode}: {out}')
    process = upgrade_outside()
    out, err = process.communicate()
    expect(not command.has_ended(), f'the upgrade in the guest ended too early, with {command.code}')
    expect(process.returncode == 5 and 'technician' in out, f'upgrade outside ended with {process.returncode}: {out} {err}')
    command.wait()
    expect(command.code == 0, f'upgrade in the guest ended with {command.code}: {ending(command)}')
    bench.compare(images)

    bench.simulator.serve('--rate', str(int(sum(IMAGES.values()) / (LOOKS * look_time(bench)))))
    bundle, images = bench.bundle('contended-again', '4.8.0')
    process = begin_outside('upgrade', bench.guest.shared('contended-again/images.fwb'), '--yes', '--allow-unsigned')
    until(lambda: bench.entry('technician')['owner']['text'] or process.poll() is not None, 'the upgrade outside')
    command = bench.begin_upgrade(bundle, 'contended-again/messages.jsonl').wait()
    early = process.poll()
    refused = (command.code, ending(command).get('error', {}).get('code'))
    out, err = process.communicate()
    expect(early is None, f'upgrade outside had ended before, with {early}')
    expect(refused == (5, 'busy'), f'upgrade in the guest ended with {refused}: {ending(command)}')
    expect(process.returncode == 0, f'upgrade outside ended with {process.returncode}: {out} {err}')
    bench.compare(images)
    return ending(command)['error']['message']


def the_window_upgrades(bench):
    """The window inside the guest, and how fast it sees the function come and go."""
    bench.simulator.serve('--rate', '400000')
    bundle, images = bench.bundle('window', '5.0.0')
    pictures = os.path.join(bench.guest.share, 'pictures')
    os.mkdir(pictures)
    os.chmod(pictures, 0o777)
    environment = {**bench.environment, 'QT_QPA_PLATFORM': 'offscreen', 'XDG_CONFIG_HOME': '/home/technician/config',
                   'FWPILOT_GUEST_PROCESSOR': ADDRESS, 'FWPILOT_GUEST_BUNDLE': bundle, 'FWPILOT_GUEST_SHOTS': '/mnt/pictures'}
    window = bench.guest.begin([bench.window], 'technician', environment)
    window.wait_for('take it away')
    bench.compare(images)
    seen, look = [], look_time(bench)
    for change, line in ((bench.guest.unplug, 'seen that it is gone'), (bench.guest.plug, 'seen that it is back')):
        change()
        begin = time.monotonic()
        window.wait_for(line)
        seen.append(time.monotonic() - begin)
    window.wait()
    expect(window.code == 0, f'ended with {window.code}: {window.out[-2000:]}')
    look = max(look, look_time(bench))
    expect(max(seen) <= HOT_CHANGE_LIMIT * bench.patience + 2 * look, f'it saw that the function was gone after {seen[0]:.1f} s, and that it was back after {seen[1]:.1f} s')
    shots = os.path.join(bench.folder, '..', 'screenshots', 'guest')
    shutil.copytree(pictures, shots, dirs_exist_ok=True)
    expect(len(os.listdir(pictures)) == 3, f'the pictures are {os.listdir(pictures)}')
    return f'gone seen after {seen[0]:.1f} s, back after {seen[1]:.1f} s; one look takes {look:.1f} s'


def the_kernel_had_nothing_to_complain_of(bench):
    complaints = [line for line in bench.as_root('dmesg --level=emerg,alert,crit,err').split('\n') if line]
    expect(not complaints, '; '.join(complaints))


STEPS = [the_guest_starts, lspci_sees_the_function, list_finds_the_processor, package.without_it_only_root_may, package.it_gives_its_group_the_rights_at_once,
         a_stranger_may_not, a_member_of_the_group_upgrades, the_messages_have_their_order, faults_and_a_restart_are_overcome, a_bound_driver_is_named,
         memory_decoding_off_is_said, an_ipmi_device_is_listed, a_function_that_goes_away_ends_the_run, one_that_comes_back_in_time_is_upgraded_on,
         guest_and_host_keep_each_other_off, the_window_upgrades, package.its_scripts_are_quiet_where_udev_cannot_act,
         package.it_is_installed_over_itself, package.its_removal_takes_the_rights_back_but_no_run_down, package.its_purge_leaves_only_the_group,
         the_kernel_had_nothing_to_complain_of]
