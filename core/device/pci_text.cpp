// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/pci_text.h"

#include <QLocale>

namespace fwpilot {

namespace {

QString ids(quint16 vendor, quint16 device)
{
    return QString::asprintf("%04x:%04x", vendor, device);
}

}  // namespace

QString identityText(const PciFunction &function)
{
    QString text = ids(function.vendor, function.device);
    if (function.subsystemVendor != 0)
        text += QStringLiteral(", subsystem ") + ids(function.subsystemVendor, function.subsystemDevice);
    return text + QString::asprintf(", revision %02x", function.revision);
}

QString nameText(const PciFunction &function)
{
    return QStringLiteral("%1 %2").arg(function.vendorName, function.deviceName).trimmed();
}

QString classText(const PciFunction &function)
{
    const QString number = QString::asprintf("class %06x", function.classCode);
    return function.className.isEmpty() ? number : QStringLiteral("%1, %2").arg(function.className, number);
}

QStringList baseAddressTexts(const PciFunction &function)
{
    QStringList texts;
    for (std::size_t index = 0; index < function.baseAddresses.size(); ++index) {
        const quint64 size = function.sizes[index];
        if (function.baseAddresses[index] == 0 && size == 0)
            continue;
        QString text = QStringLiteral("%1: %2 %3")
                           .arg(index)
                           .arg(function.inPortSpace[index] ? QStringLiteral("I/O port") : QStringLiteral("memory at"),
                               QString::number(function.baseAddresses[index], 16));
        if (size != 0)
            text += QStringLiteral(", ") + QLocale::c().formattedDataSize(static_cast<qint64>(size), 0, QLocale::DataSizeIecFormat);
        texts += text;
    }
    return texts;
}

}  // namespace fwpilot
