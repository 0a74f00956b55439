// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_text.h"

#include "ui/core_sentences.h"

#include <QCoreApplication>

namespace fwpilot {

QString tableText(const QString &english)
{
    return QCoreApplication::translate("fwpilot::ErrorTable", qUtf8Printable(english));
}

QString errorTitle(Error::Code code)
{
    return QCoreApplication::translate("fwpilot::ErrorTable", errorRow(code).title);
}

QString errorTitleInSentence(Error::Code code)
{
    return withSmallStart(errorTitle(code));
}

}  // namespace fwpilot
