// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace fwpilot {

/// What an error card says: the row of the one error table, and what this error knows beyond it. Plain texts.
struct ErrorCardContent {
    QString happened;     ///< one sentence
    QString machineNow;
    QStringList toDo;     ///< numbered when shown
    QString code;         ///< the contract's name: `rejected`
    QString answer;       ///< the processor's own answer, "answer 0x81"; empty when there is none
    bool canRetry = false;
    bool isOfThen = false;  ///< of an earlier run: machineNow is how it was after that
};

}  // namespace fwpilot

Q_DECLARE_METATYPE(fwpilot::ErrorCardContent)
