// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace fwpilot {

/// A dialog for a file, which deletes itself when it is closed; the answer comes with its fileSelected(). It begins in the folder where the
/// last file of that purpose was, and is named after it.
QFileDialog *fileDialog(QWidget *parent, const char *purpose, const QString &title, const QStringList &filters);
/// The same for a file to be written. The chosen filter gives a name its suffix, "*.txt" of "Text (*.txt)".
QFileDialog *saveDialog(QWidget *parent, const char *purpose, const QString &title, const QStringList &filters, const QString &name);

}  // namespace fwpilot
