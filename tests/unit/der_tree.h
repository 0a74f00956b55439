// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace fwpilot {

/// A DER structure taken apart, to be changed and put together again: lengths are right again, whatever was done to it.
struct DerTree {
    quint8 tag = 0;
    QByteArray content{};       ///< of a primitive element
    QList<DerTree> elements{};  ///< of a constructed one

    bool isConstructed() const { return (tag & 0x20) != 0; }

    /// The element at the beginning of well-formed bytes.
    static DerTree of(const QByteArray &bytes)
    {
        qsizetype at = 0;
        return take(bytes, at);
    }

    QByteArray bytes() const
    {
        QByteArray inside = content;
        for (const DerTree &element : elements)
            inside += element.bytes();
        return char(tag) + lengthOf(inside.size()) + inside;
    }

    static QByteArray lengthOf(qsizetype size)
    {
        if (size < 0x80)
            return QByteArray(1, char(size));
        if (size < 0x100)
            return QByteArray("\x81") + char(size);
        return QByteArray("\x82") + char(size >> 8) + char(size);
    }

private:
    static DerTree take(const QByteArray &bytes, qsizetype &at)
    {
        DerTree tree{static_cast<quint8>(bytes[at++])};
        qsizetype size = static_cast<quint8>(bytes[at++]);
        if (size >= 0x80) {
            const qsizetype count = size & 0x7F;
            size = 0;
            for (qsizetype index = 0; index < count; ++index)
                size = size * 256 + static_cast<quint8>(bytes[at++]);
        }
        const qsizetype end = at + size;
        if (!tree.isConstructed())
            tree.content = bytes.mid(at, size);
        while (tree.isConstructed() && at < end)
            tree.elements += take(bytes, at);
        at = end;
        return tree;
    }
};

}  // namespace fwpilot
