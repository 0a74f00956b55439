// SPDX-License-Identifier: GPL-3.0-or-later
// The clauses of resources/known-processors.json: by what a processor is recognised, and what a technician does. A sentence there is one of
// them, or several with semicolons between; a rule of the same shape needs nothing here.
#include "ui/core_sentences.h"

#include <QtGlobal>

#include <array>

namespace fwpilot {

namespace {

// One a line, as the rules have them, however long.
// clang-format off
constexpr std::array templates{
    // of a display, a bridge or an interface; what names a thing more closely stands before what names it less
    QT_TRANSLATE_NOOP("fwpilot::Core", "A function of class %1 is an IPMI interface: it leads to a management controller"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is shared memory (ivshmem), in which a management processor may offer a mailbox."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 with subsystem %2 is the display of the %3 of an %4 server"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 with subsystem %2 is the display of a %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is a display that comes in chips made for management processors"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the display of a management processor"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the display of an %2 management processor"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the display of an %2 %3 or %4 where the subsystem is %5's"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the display of an %2 where the subsystem is %3's"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the display of an %2 or later"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the display of an %2 %3 or %4"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the display of a %2, a chip made for management processors"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the display of a %2, a chip made for the %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the display of a %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the display of an %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is that of the management controller %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is that of a %2, a chip made for management processors"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is that of a %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is that of an %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is one of an %2, a chip made for management processors"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the bridge inside of an %2, a chip made for management processors"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the bridge inside of an %2 management processor"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the one by which an %2 management processor talks to its host"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the IPMI interface (%2) of a %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the simulated IPMI interface of a virtual machine"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is an %2's IPMI interface"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the controller of an %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the %2 (%3) controller of a %4 network card"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 carries the watchdog of a storage node's controller"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the host interface (%2) of an %3 in a machine of %4"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the host interface (%2) of an %3 where the subsystem is %4's"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Function %1 is the host interface (%2) of an %3"),
    // of several functions
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 are displays of a management processor"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 are displays of a %3, a chip made for management processors"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 are displays of a %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 are displays of an %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 are those of the remote management processor %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 are those of the %3 option"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 are those of a %3 board"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 are those of an %3 or %4"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 are those of a %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 are those of an %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 to %2 are those of a %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 to %2 belong to the %3 controller"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 (USB), %3 (serial port) and %4 (watchdog) are companions of an %5, whose own function was not seen"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 and %2 redirect disks, the serial port and USB for the %3 management controller"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Functions %1 (%2) and %3 (%4) are IPMI interfaces of the %5 chip"),
    // of SMBIOS
    QT_TRANSLATE_NOOP("fwpilot::Core", "SMBIOS tells of an interface to a management processor"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "SMBIOS tells of an interface to a management processor, and names %1 as the maker"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "SMBIOS tells of an interface to a management processor, of which no function was recognised on the PCI bus"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "SMBIOS names %1 as the maker"),
    // what stands behind a semicolon
    QT_TRANSLATE_NOOP("fwpilot::Core", "The %1 display is that of a management processor"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bridges inside of a %1 or %2 lead to a management processor's display"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 machines have an %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the first %1 and %2 have a %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a later one may have it, too"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "its display function %1 is that of %2 %3 or %4"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "its display is switched off, or was not seen"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "its virtual USB function %1 came with %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "nothing here tells its generation"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "others use that chip, too"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "some have the class of an IPMI interface, but are none that answers"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "revision %1 is that of %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "revisions %1 and %2 are those of %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "revisions %1 to %2 are those of the %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "subsystem %1 is that of an auxiliary one"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "subsystem %1 is that of %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "subsystem %1 tells no generation"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "subsystem vendor %1 came with %2, and later ones share its ids"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "subsystems %1 and %2 are those of %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "that of %1 and %2 machines is %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "that of %1 machines is %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "that of the %1th to %2th generation of %3 is %4"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "that of the %1th generation of %2 is %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the subsystem is that of a %1 of the %2th generation, whose %3 is %4"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the subsystem is that of %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the subsystem is %1's"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "with a subsystem of %1 that is an %2, and SMBIOS names %3 as the maker"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "with a subsystem of %1 or %2 that is an %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "with a subsystem of %1 that is an %2"),
    // what a technician does
    QT_TRANSLATE_NOOP("fwpilot::Core", "It is simulated: its firmware is that of the virtual machine."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "See that the processor's firmware runs and offers its mailbox."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Upgrade it in its own web interface, or with Cisco's Host Upgrade Utility."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Upgrade it in its own web interface, or with Supermicro's Update Manager (SUM)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Upgrade it in its own web interface, or with the Smart Components or the Service Pack of its maker."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Upgrade it in its own web interface, or with the tools of the machine's maker."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Upgrade it in its own web interface, with an image (%1) of the machine's maker."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Upgrade it in its own web interface, with an image of %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Upgrade it in its own web interface, or with the %1 or %2 tools of %3."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Upgrade it in its own web interface, or with %1's %2 tools."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Upgrade it in its own web interface, or with %1's tools."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Upgrade it with the tools of the machine's maker."),
};
// clang-format on

}  // namespace

std::span<const char *const> knownProcessorSentences()
{
    return templates;
}

}  // namespace fwpilot
