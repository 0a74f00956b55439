// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_text.h"

#include "ui/log_panel.h"

namespace fwpilot {

QString filterText(const LogFilter &filter)
{
    QStringList words;
    if (filter.level == LogLevel::Info)
        words += LogPanel::tr("all but details", "lines of the log");
    if (filter.level == LogLevel::Warnings)
        words += LogPanel::tr("warnings and errors", "lines of the log");
    if (filter.level == LogLevel::Errors)
        words += LogPanel::tr("errors", "lines of the log");
    if (!filter.component.isEmpty())
        words += LogPanel::tr("of %1", "lines of the log; component").arg(plainText(filter.component, 40));
    if (!filter.text.isEmpty())
        words += LogPanel::tr("with “%1”", "lines of the log; text").arg(plainText(filter.text, 40));
    return words.isEmpty() ? LogPanel::tr("all lines") : words.join(LogPanel::tr(", ", "between conditions"));
}

}  // namespace fwpilot
