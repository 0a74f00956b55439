// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace fwpilot {

/// The first thing wrong with a DER file, as what follows "The signature ...": "is damaged ...". Whoever reads after it gets nothing.
class DerFault {
public:
    explicit DerFault(QByteArrayView file)
        : m_file(file)
    {
    }

    void set(const QString &what)
    {
        if (m_text.isEmpty())
            m_text = what;
    }
    /// Of a place in the file.
    void setAt(const char *place, const QString &expected);
    bool isSet() const { return !m_text.isEmpty(); }
    const QString &text() const { return m_text; }

private:
    QByteArrayView m_file;
    QString m_text;
};

/// One element: a tag, a length and so many bytes of content.
struct DerElement {
    QByteArrayView content;
    QByteArrayView whole;  ///< with tag and length
};

/// Reads the elements of a strict DER (X.690) structure one after the other: tags of one byte, definite lengths in as few bytes as they
/// take. Reads no byte outside what it was given, which, like the fault, outlives it.
class DerReader {
public:
    enum Tag : quint8 {
        Integer = 0x02,
        OctetString = 0x04,
        Null = 0x05,
        ObjectIdentifier = 0x06,
        UtcTime = 0x17,
        GeneralizedTime = 0x18,
        Sequence = 0x30,
        Set = 0x31,
        Implicit0 = 0x80,  ///< [0], primitive
        Context0 = 0xA0,   ///< [0], constructed
        Context1 = 0xA1,
        Context2 = 0xA2,
    };

    DerReader(QByteArrayView bytes, DerFault &fault)
        : m_rest(bytes)
        , m_fault(fault)
    {
    }

    /// Also after a fault.
    bool atEnd() const { return m_rest.isEmpty() || m_fault.isSet(); }
    bool isNext(Tag tag) const { return !atEnd() && static_cast<quint8>(m_rest.front()) == tag; }
    /// The next element, which must have this tag. `what` is its name in a fault.
    DerElement take(Tag tag, QLatin1String what);
    /// The next element, whatever it is.
    DerElement takeAny(QLatin1String what);
    /// What is in it.
    DerReader enter(Tag tag, QLatin1String what) { return {take(tag, what).content, m_fault}; }
    /// An integer from 0 to 32767.
    int smallInteger(QLatin1String what);
    /// NULL, which may be left out.
    void skipNull();
    /// Nothing may be left of `what`.
    void finish(QLatin1String what);
    DerFault &fault() const { return m_fault; }

private:
    QByteArrayView m_rest;
    DerFault &m_fault;
};

/// The elements of a SET OF (its content), in the order that DER wants, which makes the same set the same bytes.
/// @param take is called with a reader that is at an element, and takes that element from it.
template <class Take> void readSetOf(DerReader set, QLatin1String what, Take take)
{
    QByteArrayView before;
    while (!set.atEnd()) {
        DerReader look = set;
        const QByteArrayView element = look.takeAny(what).whole;
        // DER compares as if the shorter one had zeros at its end; as lengths come first, that is the plain order.
        if (element.compare(before) < 0)
            set.fault().setAt(element.data(), QStringLiteral("the next %1 in the order of DER").arg(what));
        before = element;
        take(set);
    }
}

}  // namespace fwpilot
