// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/version.h"

#include <QStringList>

#include <algorithm>
#include <compare>
#include <optional>

namespace fwpilot {

namespace {

struct ParsedVersion {
    QStringList numbers;     ///< digits, without leading zeros and without zeros at the end of the list
    QStringList preRelease;  ///< runs of digits (without leading zeros) or of lower-case letters
};

bool isDigit(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

bool isLetter(QChar character)
{
    return (character >= QLatin1Char('a') && character <= QLatin1Char('z'))
        || (character >= QLatin1Char('A') && character <= QLatin1Char('Z'));
}

bool isSuffix(QStringView text)
{
    for (const QChar character : text) {
        if (!isDigit(character) && !isLetter(character) && !QStringView(u".-_").contains(character))
            return false;
    }
    return !text.isEmpty();
}

QString withoutLeadingZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == QLatin1Char('0'))
        digits = digits.mid(1);
    return digits.toString();
}

/// The runs of digits and of letters in a suffix.
QStringList runsOf(QStringView suffix)
{
    QStringList runs;
    for (qsizetype start = 0; start < suffix.size();) {
        const bool digits = isDigit(suffix[start]);
        qsizetype end = start;
        while (end < suffix.size() && (digits ? isDigit(suffix[end]) : isLetter(suffix[end])))
            ++end;
        if (end == start) {  // a separator
            ++start;
            continue;
        }
        const QStringView run = suffix.mid(start, end - start);
        runs += digits ? withoutLeadingZeros(run) : run.toString().toLower();
        start = end;
    }
    return runs;
}

std::optional<ParsedVersion> parse(QStringView text)
{
    if (text.startsWith(QLatin1Char('v'), Qt::CaseInsensitive))
        text = text.mid(1);
    if (const qsizetype plus = text.indexOf(QLatin1Char('+')); plus >= 0) {
        if (!isSuffix(text.mid(plus + 1)))
            return std::nullopt;
        text.truncate(plus);
    }
    ParsedVersion version;
    if (const qsizetype dash = text.indexOf(QLatin1Char('-')); dash >= 0) {
        version.preRelease = runsOf(text.mid(dash + 1));
        if (!isSuffix(text.mid(dash + 1)) || version.preRelease.isEmpty())
            return std::nullopt;
        text.truncate(dash);
    }
    for (const QStringView number : text.split(QLatin1Char('.'))) {
        if (number.isEmpty() || !std::all_of(number.begin(), number.end(), isDigit))
            return std::nullopt;
        version.numbers += withoutLeadingZeros(number);
    }
    while (!version.numbers.isEmpty() && version.numbers.last() == QLatin1String("0"))
        version.numbers.removeLast();
    return version;
}

/// Numbers of any length, without leading zeros.
std::strong_ordering orderOfNumbers(const QString &left, const QString &right)
{
    if (left.size() != right.size())
        return left.size() <=> right.size();
    return QString::compare(left, right) <=> 0;
}

std::strong_ordering orderOfRuns(const QString &left, const QString &right)
{
    const bool leftDigits = isDigit(left.front());
    if (leftDigits != isDigit(right.front()))
        return leftDigits ? std::strong_ordering::less : std::strong_ordering::greater;
    return leftDigits ? orderOfNumbers(left, right) : QString::compare(left, right) <=> 0;
}

/// Part by part; of two lists that agree as far as both reach, the shorter is less.
template <class Order> std::strong_ordering orderOfLists(const QStringList &left, const QStringList &right, Order order)
{
    for (qsizetype index = 0; index < qMin(left.size(), right.size()); ++index) {
        if (const auto part = order(left[index], right[index]); part != 0)
            return part;
    }
    return left.size() <=> right.size();
}

VersionOrder named(std::strong_ordering order)
{
    return order == 0 ? VersionOrder::Same : order < 0 ? VersionOrder::Older : VersionOrder::Newer;
}

}  // namespace

VersionOrder compareVersions(const QString &bundle, const QString &installed)
{
    if (bundle.isEmpty() || installed.isEmpty())
        return VersionOrder::CannotTell;
    if (bundle == installed)
        return VersionOrder::Same;
    const auto left = parse(bundle);
    const auto right = parse(installed);
    if (!left || !right)
        return VersionOrder::CannotTell;
    if (const auto order = orderOfLists(left->numbers, right->numbers, orderOfNumbers); order != 0)
        return named(order);
    if (left->preRelease.isEmpty() && right->preRelease.isEmpty())
        return VersionOrder::Same;
    if (left->preRelease.isEmpty() || right->preRelease.isEmpty()) {
        const bool onlyLeft = right->preRelease.isEmpty();
        if (isDigit((onlyLeft ? left : right)->preRelease.first().front()))
            return VersionOrder::CannotTell;
        return onlyLeft ? VersionOrder::Older : VersionOrder::Newer;
    }
    return named(orderOfLists(left->preRelease, right->preRelease, orderOfRuns));
}

}  // namespace fwpilot
