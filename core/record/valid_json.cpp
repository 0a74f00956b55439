// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/valid_json.h"

#include <QJsonDocument>

namespace fwpilot {

namespace {

constexpr int deepest = 100;  // far less than QJsonDocument reads

/// The grammar of RFC 8259 as QJsonDocument writes it. What it does not take may be valid all the same.
class Usual {
public:
    explicit Usual(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    bool isDocument()
    {
        skipBlanks();
        return (isNext('{') || isNext('[')) && value(deepest) && m_rest.isEmpty();
    }

private:
    bool isNext(char one) const { return !m_rest.isEmpty() && m_rest.front() == one; }
    void drop(qsizetype count) { m_rest = m_rest.sliced(count); }
    bool take(char one)
    {
        if (!isNext(one))
            return false;
        drop(1);
        return true;
    }
    void skipBlanks()
    {
        while (isNext(' ') || isNext('\n') || isNext('\r') || isNext('\t'))
            drop(1);
    }

    /// A value with the blanks behind it.
    bool value(int depth)
    {
        const bool taken = isNext('"') ? string() : isNext('{') || isNext('[') ? depth > 0 && several(depth - 1) : number() || word();
        skipBlanks();
        return taken;
    }
    bool several(int depth)
    {
        const bool isObject = isNext('{');
        const char end = isObject ? '}' : ']';
        drop(1);
        skipBlanks();
        if (take(end))
            return true;
        do {
            skipBlanks();
            if ((isObject && !member()) || !value(depth))
                return false;
        } while (take(','));
        return take(end);
    }
    bool member()
    {
        if (!string())
            return false;
        skipBlanks();
        const bool taken = take(':');
        skipBlanks();
        return taken;
    }
    /// Of the escapes those of one letter; of the letters beyond ASCII all.
    bool string()
    {
        if (!take('"'))
            return false;
        qsizetype length = 0;
        for (; length < m_rest.size() && m_rest[length] != '"'; ++length) {
            if (static_cast<uchar>(m_rest[length]) < ' ')
                return false;
            if (m_rest[length] == '\\' && (++length == m_rest.size() || !QByteArrayView("\"\\/bfnrt").contains(m_rest[length])))
                return false;
        }
        drop(length);
        return take('"');
    }
    /// Whole numbers that are exact in any reader, and fractions.
    bool number()
    {
        take('-');
        const bool isZero = isNext('0');
        const qsizetype whole = digits();
        return whole > 0 && whole < 19 && (!isZero || whole == 1) && (!take('.') || digits() > 0) && !isNext('e') && !isNext('E');
    }
    qsizetype digits()
    {
        qsizetype count = 0;
        for (; !m_rest.isEmpty() && m_rest.front() >= '0' && m_rest.front() <= '9'; ++count)
            drop(1);
        return count;
    }
    bool word()
    {
        for (const QByteArrayView one : {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
            if (m_rest.startsWith(one)) {
                drop(one.size());
                return true;
            }
        }
        return false;
    }

    QByteArrayView m_rest;
};

}  // namespace

bool isValidJson(const QByteArray &bytes)
{
    return Usual(bytes).isDocument() || !QJsonDocument::fromJson(bytes).isNull();
}

}  // namespace fwpilot
