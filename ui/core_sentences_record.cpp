// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/core_sentences.h"

#include <QtGlobal>

#include <array>

namespace fwpilot {

namespace {

// One a line, as the sources have them, however long.
// clang-format off
constexpr std::array templates{
    // core/record/service_record.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Updated, confirmed running"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Current, nothing to do"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Skipped, not selected"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Blocked: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Stopped, stored but not active"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Stopped, not stored"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Reverted to the former version"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Not known"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "none runs"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "not read"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Not in bundle"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "No verdict; was stored"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "not selected"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "current already"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The journal is DAMAGED: what follows its line %1 is not counted."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The journal is TORN: its last line was cut off and is not counted."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The journal has GAPS: lines of it could not be written during the run."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The run is still going on: this is not its end."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The run was cut off: no end of it is recorded, and nothing is proven."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "It was closed by hand and will not go on."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "After its restart the processor computed the digests of what it runs from its flash, and they are the bundle's."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Not changed: %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "What happened: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The machine now: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "What to do: %1 (%2)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "not recorded"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Firmware Pilot %1, protocol %2, bundle format %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "In bundle"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Read back"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Image SHA-256"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The machine was simulated; nothing real was changed."),
    // core/record/service_record_facts.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "UNSIGNED: nobody vouches for it"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "unsigned bundle allowed"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "older version allowed (%1)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "reinstalling allowed (%1)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "interrupted and continued %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "none in the log"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 before, %2 after"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Asset tag"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Management processor"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Recognised as"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Product ID"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Reached by"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Manifest SHA-256"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Signed by"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "did not come to it"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "not yet"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1, took %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "still running"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "no end recorded"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Times (%1)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Images stored"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Answered again"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Checks and settings"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "none waived"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "IP address"),
    // core/record/report_export.cpp; what stands on the page itself is in the context fwpilot::RecordPage, and marked there
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing can be read of the run %1: its journal is damaged from its first line on."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "What the run did is not known: look at the processor. See fwpilotctl history for other runs."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing is recorded of the run %1: its journal was cut in its first line."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing was sent in that run. See fwpilotctl history for other runs."),
    // core/upgrade/upgrade_report.cpp, which marks it for the error cards
    QT_TRANSLATE_NOOP("fwpilot::Core", "The processor fell back and runs its former firmware."),
    // made of pieces there
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 of %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 of %2, %3"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 before and after"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "made %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "signature valid and trusted"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "after %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "No verdict; planned: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "update"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "downgrade"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "reinstall"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "current"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "blocked"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "unknown"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "1 image"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 images"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "1 warning"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 warnings"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "1 failure"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 failures"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "1 time"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 times"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "interrupted and continued 1 time"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "interrupted and continued %1 times"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 blocked"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 not selected"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 current already"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Machine"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Name"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Model"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Serial"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Location"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Customer"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Bundle"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "File"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Certificate"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "none"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Started"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Activated"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Ended"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Waived"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Faults"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Account"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Technician"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Ticket"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Component"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Before"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Verdict"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Blocked"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Failed"),
};
// clang-format on

}  // namespace

std::span<const char *const> recordSentences()
{
    return templates;
}

}  // namespace fwpilot
