// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/possible_places.h"

#include <algorithm>

namespace fwpilot {

namespace {

/// Beyond ASCII any letter may be a capital of any other, and even one of ASCII (K and the sign of Kelvin).
constexpr uchar anyLetter = 128;

uchar classOf(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit >= anyLetter)
        return anyLetter;
    return static_cast<uchar>(unit >= 'A' && unit <= 'Z' ? unit - 'A' + 'a' : unit);
}

bool isSame(uchar left, uchar right)
{
    return left == right || left == anyLetter || right == anyLetter;
}

bool isAt(QStringView text, const QByteArray &spelling)
{
    return text.size() >= spelling.size() && std::equal(spelling.begin(), spelling.end(), text.begin(), [](char left, QChar right) {
        return isSame(static_cast<uchar>(left), classOf(right));
    });
}

bool isAlphanumeric(uchar one)
{
    return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z');
}

bool isHexadecimal(uchar one)
{
    return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'f');
}

/// Whether hexadecimal digits follow that are divided by so many of these.
bool isDivided(QStringView text, uchar divider, int atLeast)
{
    int dividers = 0;
    for (const QChar character : text) {
        const uchar one = classOf(character);
        if (one == divider && ++dividers == atLeast)
            return true;
        if (one != divider && !isHexadecimal(one))
            return false;
    }
    return false;
}

}  // namespace

void PossiblePlaces::add(const QString &spelling)
{
    QByteArray as;
    for (const QChar character : spelling)
        as += static_cast<char>(classOf(character));
    for (std::size_t one = 0; one < classes; ++one) {
        if (isSame(static_cast<uchar>(one), static_cast<uchar>(as.front())))
            m_spellings[one] += as;
    }
}

qsizetype PossiblePlaces::next(QStringView text, qsizetype from) const
{
    for (qsizetype place = from; place < text.size(); ++place) {
        const QList<QByteArray> &spellings = m_spellings[classOf(text[place])];
        const auto isHere = [rest = text.sliced(place)](const QByteArray &spelling) { return isAt(rest, spelling); };
        if (!text[place].isLowSurrogate() && (std::any_of(spellings.begin(), spellings.end(), isHere) || mayBeAddress(text, place)))
            return place;
    }
    return -1;
}

bool PossiblePlaces::mayBeAddress(QStringView text, qsizetype place)
{
    const uchar first = classOf(text[place]);
    if ((!isHexadecimal(first) && first != ':') || (place > 0 && isAlphanumeric(classOf(text[place - 1]))))
        return false;
    const QStringView rest = text.sliced(place);
    return isDivided(rest, ':', 2) || isDivided(rest, '.', 2) || isDivided(rest, '-', 5);
}

}  // namespace fwpilot
