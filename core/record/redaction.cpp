// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/redaction.h"

#include "core/base/text.h"
#include "core/record/network_address.h"
#include "core/record/ordinary_words.h"
#include "core/record/text_segments.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr qsizetype distinctive = 8;  // characters: so long, and mixed, it means the same wherever it stands
constexpr qsizetype leastSerial = 3;  // characters: shorter ones are numbers, too
constexpr qsizetype leastFolder = 2;

const QString beforeWord = QStringLiteral("(?<![\\p{L}\\p{N}])");
const QString behindWord = QStringLiteral("(?![\\p{L}\\p{N}])");
constexpr qsizetype formsAtOnce = 100;  // a regular expression has a largest size

QRegularExpression caseless(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression &ownerForm()
{
    static const QRegularExpression form(QStringLiteral("([^\\s@\"'/(]+)@([^\\s@\"'/)]+) \\([\\w.-]+ \\d+"));
    return form;
}

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

/// A label or key that stands before values of that kind.
bool names(const QString &label, Secret::Kind kind)
{
    static const QHash<Secret::Kind, QStringList> labels{
        {Secret::Kind::Serial,
            {QStringLiteral("serial"), QStringLiteral("serial number"), QStringLiteral("asset tag"), QStringLiteral("assetTag"),
                QStringLiteral("ticket")}},
        {Secret::Kind::Host,
            {QStringLiteral("host"), QStringLiteral("machine"), QStringLiteral("host name"), QStringLiteral("serviceName"),
                QStringLiteral("network")}},
        {Secret::Kind::User, {QStringLiteral("user"), QStringLiteral("person"), QStringLiteral("technician"), QStringLiteral("groups")}},
        {Secret::Kind::Folder, {}}};
    return labels[kind].contains(label, Qt::CaseInsensitive);
}

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

/// Of two matches the one that comes first; at the same place the longer one.
bool isBefore(const QRegularExpressionMatch &left, const QRegularExpressionMatch &right)
{
    if (left.hasMatch() != right.hasMatch())
        return left.hasMatch();
    return left.capturedStart() != right.capturedStart() ? left.capturedStart() < right.capturedStart()
                                                         : left.capturedLength() > right.capturedLength();
}

}  // namespace

/// Which words stand for what.
class Redaction::Words {
public:
    Words(const QList<FormedText> &texts, const QList<Secret> &secrets, const QStringList &harmless);

    QByteArray redacted(const FormedText &text)
    {
        return withSegments(text, [this](const TextSegment &segment) { return known(segment); });
    }
    const QStringList &all() const { return m_order; }

private:
    struct Spelling {
        QString text;
        QString replacement;  ///< with its word in it
        Secret::Kind kind;
        bool ordinary;
        QString pattern;
    };

    void lookThrough(const FormedText &text, QList<Secret> &secrets, QStringList &macs);
    void add(const Secret &secret);
    void spell(const Secret &secret, const QString &text, const QString &before, const QString &word);
    QString newWord(const QString &kind);
    QString known(const TextSegment &segment);
    QString redacted(const TextSegment &segment);
    QString inPlaceOf(const QString &found);

    QSet<QString> m_harmless;                ///< folded
    QSet<QString> m_taken;                   ///< secrets that look like a word for one
    QHash<QString, int> m_numbers;           ///< the last one of each kind
    QHash<QString, QString> m_words;         ///< by folded value, or canonical address
    QHash<QString, qsizetype> m_bySpelling;  ///< folded → index in m_spellings
    QList<Spelling> m_spellings;
    QStringList m_order;                ///< of the words
    QList<QRegularExpression> m_forms;  ///< of everything, longest spellings first
    QSet<QString> m_lookedThrough;
    QHash<std::pair<QString, QString>, QString> m_made;  ///< by label and value: the files of a run repeat each other
};

Redaction::Words::Words(const QList<FormedText> &texts, const QList<Secret> &known, const QStringList &harmless)
{
    for (const QString &text : harmless)
        m_harmless.insert(text.toCaseFolded());
    QList<Secret> secrets = known;
    QStringList macs;
    for (const FormedText &text : texts)
        lookThrough(text, secrets, macs);
    m_lookedThrough.clear();
    for (const Secret &secret : secrets)
        m_taken.insert(secret.value.toCaseFolded());
    for (const Secret &secret : secrets)
        add(secret);
    for (const QString &mac : macs) {  // without its separators it could not be told from other digits
        const QString canonical = canonicalAddress(mac);
        if (!m_words.contains(canonical))
            m_words.insert(canonical, newWord(QStringLiteral("address")));
        spell({}, canonical, {}, m_words.value(canonical));
    }
    std::stable_sort(m_spellings.begin(), m_spellings.end(),
        [](const Spelling &left, const Spelling &right) { return left.text.size() > right.text.size(); });
    QStringList patterns;
    for (qsizetype index = 0; index < m_spellings.size(); ++index) {
        m_bySpelling.insert(m_spellings[index].text.toCaseFolded(), index);
        patterns += m_spellings[index].pattern;
    }
    for (patterns << macAddressForm() << ipv6AddressForm() << ipv4AddressForm(); !patterns.isEmpty(); patterns = patterns.mid(formsAtOnce))
        m_forms += caseless(patterns.mid(0, formsAtOnce).join(QLatin1Char('|')));
}

/// Owners and MAC addresses must be known before anything is replaced: their parts stand elsewhere, too.
void Redaction::Words::lookThrough(const FormedText &text, QList<Secret> &secrets, QStringList &macs)
{
    static const QRegularExpression mac = caseless(macAddressForm());
    withSegments(text, [&](const TextSegment &segment) {
        const qsizetype before = m_lookedThrough.size();
        m_lookedThrough.insert(segment.value);
        if (m_lookedThrough.size() == before)
            return segment.value;
        for (auto matches = ownerForm().globalMatch(segment.value); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            for (const Secret &secret : {Secret{Secret::Kind::User, match.captured(1)}, Secret{Secret::Kind::Host, match.captured(2)}}) {
                if (!secrets.contains(secret))
                    secrets += secret;
            }
        }
        for (auto matches = mac.globalMatch(segment.value); matches.hasNext();) {
            if (const QString found = matches.next().captured(); !macs.contains(found, Qt::CaseInsensitive))
                macs += found;
        }
        return segment.value;
    });
}

QString Redaction::Words::newWord(const QString &kind)
{
    QString word;
    do
        word = QStringLiteral("%1-%2").arg(kind).arg(++m_numbers[kind]);
    while (m_taken.contains(word));
    m_order += word;
    return word;
}

void Redaction::Words::add(const Secret &secret)
{
    QString value = secret.value.trimmed();
    while (secret.kind == Secret::Kind::Folder && value.endsWith(QLatin1Char('/')))
        value.chop(1);
    if (value.size() < (secret.kind == Secret::Kind::Folder ? leastFolder : 1))
        return;
    const QString key = value.toCaseFolded();
    if (!m_words.contains(key))
        m_words.insert(key, canonicalAddress(value).isEmpty() ? newWord(kindWord(secret.kind)) : newWord(QStringLiteral("address")));
    const QString word = m_words.value(key);
    if (const QString address = canonicalAddress(value); !address.isEmpty() && !m_words.contains(address))
        m_words.insert(address, word);
    for (const QString &spelled : {secret.value, value, plainText(value, 1024)})
        spell(secret, spelled, {}, word);
    if (secret.id.isEmpty())
        return;
    // The id ends with the serial, in which characters that are unfit for a command line were replaced.
    static const QRegularExpression unfit(QStringLiteral("[^A-Za-z0-9._]+"));
    const QString inId = QString(value).replace(unfit, QStringLiteral("-"));
    if (!inId.isEmpty() && secret.id.endsWith(inId)) {
        spell(secret, inId, {}, word);
        spell(secret, secret.id, secret.id.chopped(inId.size()), word);
    }
}

void Redaction::Words::spell(const Secret &secret, const QString &text, const QString &before, const QString &word)
{
    const QString folded = text.toCaseFolded();
    if (text.isEmpty()
        || std::any_of(m_spellings.begin(), m_spellings.end(), [&](const Spelling &one) { return one.text.toCaseFolded() == folded; }))
        return;
    const bool isName = secret.kind == Secret::Kind::Host || secret.kind == Secret::Kind::User;
    const bool ordinary = before.isEmpty()
        && ((isName && (isOrdinaryWord(folded) || m_harmless.contains(folded)))
            || (secret.kind == Secret::Kind::Serial && text.size() < leastSerial));
    const QString escaped = QRegularExpression::escape(text);
    QString pattern = beforeWord + escaped + behindWord;
    if (ordinary)
        pattern = whereNamesStand(escaped, secret.kind);
    else if (secret.kind == Secret::Kind::Folder)
        pattern = QStringLiteral("(?<![\\p{L}\\p{N}_.-])%1(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])").arg(escaped);
    else if (text.size() >= distinctive && isMixed(text))
        pattern = escaped;
    m_spellings.append({text, before + word, secret.kind, ordinary, pattern});
}

QString Redaction::Words::inPlaceOf(const QString &found)
{
    if (const auto known = m_bySpelling.constFind(found.toCaseFolded()); known != m_bySpelling.constEnd())
        return m_spellings[*known].replacement;
    const QString address = canonicalAddress(found);
    if (address.isEmpty() || (m_harmless.contains(found.toCaseFolded()) && !m_words.contains(address)))
        return found;
    if (!m_words.contains(address))
        m_words.insert(address, newWord(QStringLiteral("address")));
    return m_words.value(address);
}

QString Redaction::Words::known(const TextSegment &segment)
{
    QString &made = m_made[{segment.label, segment.value}];
    if (made.isNull() && !segment.value.isEmpty())
        made = redacted(segment);
    return segment.value.isEmpty() ? segment.value : made;
}

QString Redaction::Words::redacted(const TextSegment &segment)
{
    const QString whole = segment.value.trimmed();
    if (const auto known = m_bySpelling.constFind(whole.toCaseFolded()); known != m_bySpelling.constEnd()) {
        const Spelling &spelling = m_spellings[*known];
        if (spelling.ordinary && names(segment.label, spelling.kind))
            return QString(segment.value).replace(whole, spelling.replacement);
    }
    QList<QRegularExpressionMatch> next;
    for (const QRegularExpression &form : m_forms)
        next += form.match(segment.value);
    QString result;
    qsizetype end = 0;
    for (;;) {
        const auto first = std::min_element(next.begin(), next.end(), isBefore);
        if (!first->hasMatch())
            return result + segment.value.mid(end);
        result += segment.value.mid(end, first->capturedStart() - end) + inPlaceOf(first->captured());
        end = first->capturedEnd();
        for (qsizetype index = 0; index < next.size(); ++index) {
            if (next[index].hasMatch() && next[index].capturedStart() < end)
                next[index] = m_forms[index].match(segment.value, end);
        }
    }
}

Redaction::Redaction(const QList<FormedText> &texts, const QList<Secret> &secrets, const QStringList &harmless)
    : m_words(std::make_unique<Words>(texts, secrets, harmless))
{
}

Redaction::~Redaction() = default;

QByteArray Redaction::redacted(const FormedText &text)
{
    return m_words->redacted(text);
}

const QRegularExpression &Redaction::wordForm()
{
    static const QRegularExpression form(QStringLiteral("(?<![\\p{L}\\p{N}])(?:serial|host|user|folder|address)-[0-9]+"));
    return form;
}

QList<Replacement> Redaction::replacementsIn(const QList<QByteArray> &redacted) const
{
    QHash<QString, int> counts;
    for (const QByteArray &text : redacted) {
        const QString characters = QString::fromUtf8(text);
        for (auto matches = wordForm().globalMatch(characters); matches.hasNext();)
            ++counts[matches.next().captured()];
    }
    QList<Replacement> found;
    for (const QString &word : m_words->all()) {
        if (const int count = counts.value(word); count > 0)
            found.append({word, count});
    }
    return found;
}

}  // namespace fwpilot
