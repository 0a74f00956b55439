// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/management_processor.h"
#include "ui/two_line_table.h"

namespace fwpilot {

/// What the banks of each component hold, in the processor's own order. In the narrowest table sizes stand under the names. Copy takes the
/// digests of the current row. GUI thread.
class BankTable : public TwoLineTable {
    Q_OBJECT
public:
    enum Column { ComponentColumn, RunningBank, OtherBank, BankSize, Digest };

    explicit BankTable(QWidget *parent = nullptr);

    /// The same components in the same order keep their rows.
    void setProcessor(const ManagementProcessor &processor);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copyDigests();
};

}  // namespace fwpilot
