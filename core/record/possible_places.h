// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>

namespace fwpilot {

/// Where in a text a secret or a network address may begin. Finds places where none does, and misses none where one does: regular
/// expressions, which know it for certain, need to look at nothing else.
class PossiblePlaces {
public:
    /// @param spelling not empty; found in capitals and small letters alike
    void add(const QString &spelling);
    /// The first place from `from` on, in UTF-16 units; -1 when there is none. Never within a pair of surrogates.
    qsizetype next(QStringView text, qsizetype from) const;

    /// Whether an IPv4, IPv6 or MAC address may begin at that place.
    static bool mayBeAddress(QStringView text, qsizetype place);

private:
    static constexpr std::size_t classes = 129;  ///< of characters: ASCII without capitals, and all others

    std::array<QList<QByteArray>, classes> m_spellings;  ///< as classes, by the class of a text's character that they may begin at
};

}  // namespace fwpilot
