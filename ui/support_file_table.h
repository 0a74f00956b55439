// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/support_file.h"
#include "ui/two_line_table.h"

namespace fwpilot {

/// The files of a support file with their sizes. GUI thread.
class SupportFileTable : public TwoLineTable {
    Q_OBJECT
public:
    explicit SupportFileTable(QWidget *parent = nullptr);

    /// The same names keep their rows.
    void setEntries(const QList<SupportEntry> &entries);
};

}  // namespace fwpilot
