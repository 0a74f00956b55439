// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace fwpilot {

/// A number of 1 to 8 bytes, the lowest first; nothing where not all of them lie inside `bytes`.
std::optional<quint64> littleEndian(QByteArrayView bytes, qsizetype offset, int size);

/// A text as SMBIOS or the kernel tells it, fit to be shown: up to the first zero byte, trimmed, plain; empty when it is a filler.
QString smbiosText(QByteArrayView bytes);

/// One structure of an SMBIOS table (DSP0134, 6.1). Both views point into the table, which has to live longer.
struct SmbiosStructure {
    int type = 0;
    quint16 handle = 0;
    QByteArrayView formatted;  ///< the formatted area, header included
    QByteArrayView strings;    ///< each text with the zero byte behind it

    /// A field of the formatted area; nothing where the structure ends before it.
    [[nodiscard]] std::optional<quint64> numberAt(qsizetype offset, int size) const { return littleEndian(formatted, offset, size); }
    /// The text whose number stands at this offset; empty where the structure has none.
    [[nodiscard]] QString textAt(qsizetype offset) const;
    /// "SMBIOS structure 0x0025 (type 38)", as notes name it.
    [[nodiscard]] QString name() const;
};

/// The structures of a table in their order, at most 4096, without the one that ends it.
struct SmbiosStructures {
    QList<SmbiosStructure> structures;
    QString damage;  ///< a sentence: why there may be more that was not read; empty when the table ends as it should
};

SmbiosStructures readStructures(QByteArrayView table);

/// The table in a dump that begins with an entry point: `_SM3_`, `_SM_` or `_DMI_` (DSP0134, 5.2). Malformed when it has none.
/// What is odd about the entry point is added to `notes`.
Result<QByteArrayView> tableInDump(QByteArrayView dump, QStringList &notes);

/// Adds a sentence, unless there are 64 already; the 64th says that there are more.
void addSmbiosNote(QStringList &notes, const QString &sentence);

}  // namespace fwpilot
