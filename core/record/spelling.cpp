// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/spelling.h"

#include "core/record/network_address.h"
#include "core/record/ordinary_words.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace fwpilot {

namespace {

constexpr qsizetype distinctive = 8;    // characters: so long, and mixed, it means the same wherever it stands
constexpr qsizetype leastSerial = 3;    // characters: shorter ones are numbers, too
constexpr qsizetype formsAtOnce = 100;  // a regular expression has a largest size

const QString beforeWord = QStringLiteral("(?<![\\p{L}\\p{N}])");
const QString behindWord = QStringLiteral("(?![\\p{L}\\p{N}])");

bool isMixed(const QString &text)
{
    const auto any = [&](auto is) { return std::any_of(text.begin(), text.end(), is); };
    return any([](QChar character) { return character.isLetter(); }) && any([](QChar character) { return character.isDigit(); });
}

/// Where a name stands, for names that are ordinary words; where a serial does, for those that are ordinary numbers.
QString whereNamesStand(const QString &escaped, Secret::Kind kind)
{
    if (kind == Secret::Kind::Serial)
        return QStringLiteral("(?<=serial |serial: |serial number )%1(?![\\p{L}\\p{N}])").arg(escaped);
    return QStringLiteral("(?<=@|/home/|/media/|/users/)%1(?![\\p{L}\\p{N}_-])|(?<![\\p{L}\\p{N}_.-])%1(?=@)"
                          "|(?<=[0-7]{4} )%1(?=:)|(?<=:)%1(?=, \\d+ bytes)")  // owner and group of a file
        .arg(escaped);
}

QString patternOf(const Spelling &spelling)
{
    const QString escaped = QRegularExpression::escape(spelling.text);
    if (spelling.ordinary)
        return whereNamesStand(escaped, spelling.kind);
    if (spelling.kind == Secret::Kind::Folder)
        return QStringLiteral("(?<![\\p{L}\\p{N}_.-])%1(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])").arg(escaped);
    return spelling.text.size() >= distinctive && isMixed(spelling.text) ? escaped : beforeWord + escaped + behindWord;
}

}  // namespace

QString kindWord(Secret::Kind kind)
{
    switch (kind) {
    case Secret::Kind::Serial:
        return QStringLiteral("serial");
    case Secret::Kind::Host:
        return QStringLiteral("host");
    case Secret::Kind::User:
        return QStringLiteral("user");
    case Secret::Kind::Folder:
        break;
    }
    return QStringLiteral("folder");
}

bool names(QStringView label, Secret::Kind kind)
{
    struct Label {
        Secret::Kind kind;
        QLatin1String text;
    };
    static constexpr std::array labels{Label{Secret::Kind::Serial, QLatin1String("serial")},
        Label{Secret::Kind::Serial, QLatin1String("serial number")}, Label{Secret::Kind::Serial, QLatin1String("asset tag")},
        Label{Secret::Kind::Serial, QLatin1String("assetTag")}, Label{Secret::Kind::Serial, QLatin1String("ticket")},
        Label{Secret::Kind::Host, QLatin1String("host")}, Label{Secret::Kind::Host, QLatin1String("machine")},
        Label{Secret::Kind::Host, QLatin1String("host name")}, Label{Secret::Kind::Host, QLatin1String("serviceName")},
        Label{Secret::Kind::Host, QLatin1String("network")}, Label{Secret::Kind::User, QLatin1String("user")},
        Label{Secret::Kind::User, QLatin1String("person")}, Label{Secret::Kind::User, QLatin1String("technician")},
        Label{Secret::Kind::User, QLatin1String("groups")}};
    return std::any_of(labels.begin(), labels.end(), [&](const Label &one) {
        return one.kind == kind && one.text.size() == label.size() && label.compare(one.text, Qt::CaseInsensitive) == 0;
    });
}

Spelling spelled(const Secret &secret, const QString &text, const QString &before, const QString &word, const QSet<QString> &harmless)
{
    const QString folded = text.toCaseFolded();
    const bool isName = secret.kind == Secret::Kind::Host || secret.kind == Secret::Kind::User;
    const bool ordinary = before.isEmpty()
        && ((isName && (isOrdinaryWord(folded) || harmless.contains(folded)))
            || (secret.kind == Secret::Kind::Serial && text.size() < leastSerial));
    Spelling made{text, before + word, secret.kind, ordinary, {}};
    made.pattern = patternOf(made);
    return made;
}

QList<QRegularExpression> formsOf(const QList<Spelling> &spellings)
{
    QStringList patterns;
    for (const Spelling &spelling : spellings)
        patterns += spelling.pattern;
    patterns << macAddressForm() << ipv6AddressForm() << ipv4AddressForm();
    QList<QRegularExpression> forms;
    for (; !patterns.isEmpty(); patterns = patterns.mid(formsAtOnce))
        forms += QRegularExpression(QStringLiteral("\\G(?:%1)").arg(patterns.mid(0, formsAtOnce).join(QLatin1Char('|'))),
            QRegularExpression::CaseInsensitiveOption);
    return forms;
}

}  // namespace fwpilot
