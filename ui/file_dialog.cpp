// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_dialog.h"

#include <QSettings>

namespace fwpilot {

namespace {

QString folderKey(const char *purpose)
{
    return QStringLiteral("folders/") + QLatin1String(purpose);
}

void useSuffixOf(QFileDialog *dialog, const QString &filter)
{
    dialog->setDefaultSuffix(filter.section(QLatin1String("*."), 1).chopped(1));
}

}  // namespace

QFileDialog *fileDialog(QWidget *parent, const char *purpose, const QString &title, const QStringList &filters)
{
    auto *dialog = new QFileDialog(parent, title, QSettings().value(folderKey(purpose), QDir::homePath()).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QLatin1String(purpose) + QStringLiteral("FileDialog"));
    dialog->setNameFilters(filters);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
        [purpose](const QString &file) { QSettings().setValue(folderKey(purpose), QFileInfo(file).absolutePath()); });
    return dialog;
}

QFileDialog *saveDialog(QWidget *parent, const char *purpose, const QString &title, const QStringList &filters, const QString &name)
{
    QFileDialog *dialog = fileDialog(parent, purpose, title, filters);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    useSuffixOf(dialog, filters.first());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) { useSuffixOf(dialog, filter); });
    dialog->selectFile(name);
    return dialog;
}

}  // namespace fwpilot
