// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/core_sentences.h"

#include <QtGlobal>

#include <array>

namespace fwpilot {

namespace {

// One a line, as the sources have them, however long.
// clang-format off
constexpr std::array templates{
    // core/device/access_error.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The PCI function is gone (%1: %2)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The kernel is locked down (%1) and forbids access to the memory of PCI functions (%2)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Start the machine without lockdown (it usually comes with Secure Boot), upgrade, and switch it on again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "This user has no right to open %1 (%2)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Become a member of the group fwpilot and log in anew; the udev rule file 70-fwpilot.rules, which comes with this program, gives that group the right. Or run the program as root."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "There is no file %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 cannot be mapped (%2)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The PCI function is switched off, and this user has no right to switch it on (%1: %2)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Install the udev rule file 70-fwpilot.rules, which comes with this program, and restart the machine: it has the function switched on. Or run the program as root."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The kernel cannot switch the PCI function on (%1: %2)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Look at the kernel's messages (dmesg) for the reason."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The kernel driver %1 is bound to the PCI function."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Unbind it: as root, write %1 to the file %2/driver/unbind. Then look again."),
    // core/device/host_lock.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "another program on this system holds the processor's lock"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the lock needs a file that is open for writing"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the file cannot be locked: %1"),
    // core/device/management_processor.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "probably %1"),
    // core/device/mapped_region.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is neither a region of memory nor a file."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is only %2 bytes long, and %3 are needed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is a folder."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is not mapped: %2 regions are in use already."),
    // core/device/pci_scan.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is there twice, with different contents"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is left out: the dump has a line for it and no bytes."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is there only in part: the dump has less than 64 bytes of it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 cannot be read"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Give yourself the right to read it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 does not exist"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Check the path."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is longer than 64 MiB"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Give a PCI dump."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 does not fit into memory"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 holds no configuration of a PCI function"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The PCI bus's entry %1 is left out: %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The other functions are listed. Look again; if it stays, look at the kernel's messages (dmesg)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The PCI bus cannot be read: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "it is not the address of a PCI function"),
    // core/device/pci_text.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "memory at"),
    // core/device/recognise_processors.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "SMBIOS names the machine %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "SMBIOS tells of an interface to a management processor: %1."),
    // core/device/smbios.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "only root may"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "it is not a file"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "so the interfaces to the management processor that they describe are not known."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The SMBIOS tables of this machine hold nothing that can be read, %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The SMBIOS tables in %1 cannot be read (%2), %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The kernel shows no SMBIOS tables, %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is longer than 1 MiB"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Give an SMBIOS dump."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "registers 1 byte apart"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "registers %1 bytes apart"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Interface of an unknown kind"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "KCS host interface"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "MCTP host interface"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Network host interface"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Host interface of an unknown kind"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "SMBus address"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "memory address"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 at %2 0x%3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "interrupt %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "IPMI %1"),
    // core/device/smbios_host_interface.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1: the host name of the Redfish service is longer than its record and is left out."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1: its lengths do not agree with its size; only a part of it was read."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1: its Redfish record is too short and is left out."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 describes no kind of host interface that is known, and is left out."),
    // core/device/smbios_records.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 %2, and is left out."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is too short for what it describes"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1: the spacing of its registers is out of the specification."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "names no known kind of interface"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "gives its interface no address"),
    // core/device/smbios_structures.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The SMBIOS table cannot be read from byte %1 on: no structure can begin there."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The SMBIOS table has more than %1 structures; the others were not read."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The SMBIOS table is cut off in the texts of its last structure, at byte %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The SMBIOS table is empty."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "there is no SMBIOS entry point at its beginning"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Write the dump again with: dmidecode --dump-bin FILE"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The checksum of the SMBIOS entry point is wrong."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "There is more in the SMBIOS table that is out of its specification."),
    // core/protocol/mailbox/mailbox_driver.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Its base address 2, where a mailbox would be, is one of I/O ports and not of memory."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "It has no base address 2, where a mailbox would be. If it should have one, the machine's firmware may not have given it any: look for \"above 4G decoding\" in the firmware's settings."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Its base address 2 has only %1 bytes, and the smallest mailbox needs %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Its memory decoding is off. %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Its memory decoding is off, although the kernel takes it for switched on. As root, write 0 and then 1 to the file %1/enable. Then look again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Its memory reads all ones: it is asleep, or gone, or its memory decoding is off. Restart the machine, or remove and insert the card, then look again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Its mailbox has layout version %1, and this program knows version %2. Use a newer version of Firmware Pilot."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "no answer"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Its nameplate cannot be read. Restart the processor."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "It is restarting, or did not come back. Wait, then look again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Its mailbox claims %1 bytes in a way that its base address 2, with %2 bytes, cannot hold. Ask its maker for help."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Its heartbeat has stopped. Restart the processor, then look again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Read from a dump: nothing can be opened."),
    // core/protocol/mailbox/mailbox_link.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Look for the machine's processors anew, and choose again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The PCI function %1 is gone."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "At %1 there is another PCI function now: %2 instead of %3."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 has a mailbox of a layout that is not known here."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The mailbox of %1 cannot be read."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "At %1 there is another processor now: %2 instead of %3."),
    // core/protocol/mailbox/mailbox_protocol.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 was read from a dump and cannot be opened."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Run this on the machine itself."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "another program on this machine, which has not said yet who it is"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 since %2, silent for %3 s"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is in use by %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor did not answer %1 in time."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Five damaged answers in a row came to %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor went away during %1 and did not come back."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Stopped during %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor speaks another version of the protocol."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The image could not be read."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor gave an answer to %1 that cannot be."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor went away again and again, and came back each time; it still runs what it ran before."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Look at the processor's log for the cause, then continue the upgrade."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The running firmware has been on trial for too long and is not confirmed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Restart the processor; after three starts it falls back to the former firmware."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The plan has more than %1 images."),
    // core/protocol/mailbox/mailbox_return.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor is back with its new firmware on trial, and cannot be spoken to: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor has not come back for %1 s after its restart."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor did not restart after activation."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor's new firmware is still on trial after %1 s."),
    // core/protocol/mailbox/nameplate_reading.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "It is restarting. Wait, then look again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "mailbox %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing whole to run (%1); an upgrade that covers it helps."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "somebody unnamed"),
    // core/protocol/mailbox/reply_text.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor refused %1: %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor could not store the image: its flash failed at address 0x%1."),
    QT_TRANSLATE_NOOP("fwpilot::Core",
        "Start the upgrade again: what is already stored is not sent again. If it fails at the same address, the flash is worn out there: have the part replaced."),
    // core/upgrade/detect_processors.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing behind it answers as a %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "This program knows no way to upgrade it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "It takes firmware through %1, which this program does not speak yet."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "No management processor was found on this machine."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Check that the card is seated and that its PCI function is visible (lspci)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "There is more than one processor: %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Name one of them."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "More than one processor is called %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Name it by its PCI address."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "There is no processor %1; found were: %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "No driver here speaks to %1."),
    // made of pieces there
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "subsystem %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "revision %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "class %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 at %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 at %2 (%3)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 at %2 (%3) port %4"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 at %2 port %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1, through %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Others use these ids, too: it may be no management processor. %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "I/O port"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "KCS, %1"),
    // core/simulator/fault.cpp: what the demo bench offers
    QT_TRANSLATE_NOOP("fwpilot::Core", "Power is cut at flash operation N, before it (the default), after it, half-way through it, or leaving garbage; then the processor restarts by itself."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Message N is lost on its way."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Message N arrives twice."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "A bit of message N is flipped on its way."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Message N arrives MS milliseconds late."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Message N is taken and never answered, however often it is repeated; the next hello ends it. From activate on: 7, unknown."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "From message N on, nothing is answered any more. From activate on: 7, unknown."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "From message N on, every answer is \"in progress\" and nothing gets on. From activate on: 7, unknown."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Message N is replaced by bytes that mean nothing."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor restarts after message N."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "That sector of the flash can no longer be erased or programmed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "After activation the processor comes back with other firmware than was activated, under the right version text."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "After activation the processor does not come back."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "After activation the new firmware fails its self-test, and the processor falls back to the old set."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "At message N the mailbox region is cut off; it is back after two seconds."),
};
// clang-format on

}  // namespace

std::span<const char *const> deviceSentences()
{
    return templates;
}

}  // namespace fwpilot
