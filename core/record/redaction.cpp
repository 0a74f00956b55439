// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/redaction.h"

#include "core/base/text.h"
#include "core/record/network_address.h"
#include "core/record/possible_places.h"
#include "core/record/spelling.h"
#include "core/record/text_segments.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

namespace fwpilot {

namespace {

constexpr qsizetype leastFolder = 2;  // characters

/// People and machines in an "in use by kim@srv-0421 (fwpilotctl 4711)".
void lookForOwners(const QString &text, QList<Secret> &secrets)
{
    static const QRegularExpression form(QStringLiteral("([^\\s@\"'/(]+)@([^\\s@\"'/)]+) \\([\\w.-]+ \\d+"));
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        for (const Secret &secret : {Secret{Secret::Kind::User, match.captured(1)}, Secret{Secret::Kind::Host, match.captured(2)}}) {
            if (!secrets.contains(secret))
                secrets += secret;
        }
    }
}

/// The same; half a pair of surrogates becomes a question mark, for no regular expression looks at a text with such.
QString whole(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

}  // namespace

/// Which words stand for what.
class Redaction::Words {
public:
    Words(const QList<FormedText> &texts, const QList<Secret> &secrets, const QStringList &harmless);

    QByteArray redacted(const FormedText &text)
    {
        return withSegments(text, [this](const TextSegment &segment) { return redacted(segment); });
    }
    const QStringList &all() const { return m_order; }

private:
    void lookThrough(const FormedText &text, QList<Secret> &secrets, QStringList &macs);
    void add(const Secret &secret);
    void spell(const Secret &secret, const QString &text, const QString &before, const QString &word);
    QString newWord(const QString &kind);
    std::optional<QString> redacted(const TextSegment &segment);
    /// @param place the first possible one
    QString redacted(const QString &text, qsizetype place);
    std::optional<QString> redactedField(const TextSegment &segment) const;
    QRegularExpressionMatch matchAt(const QString &text, qsizetype place) const;
    QString inPlaceOf(const QString &found);

    QSet<QString> m_harmless;                ///< folded
    QSet<QString> m_taken;                   ///< secrets that look like a word for one
    QHash<QString, int> m_numbers;           ///< the last one of each kind
    QHash<QString, QString> m_words;         ///< by folded value, or canonical address
    QHash<QString, qsizetype> m_bySpelling;  ///< folded → index in m_spellings
    QList<Spelling> m_spellings;             ///< longest first, once all are known
    QStringList m_order;                     ///< of the words
    PossiblePlaces m_places;
    QList<QRegularExpression> m_forms;  ///< of everything
    QHash<QString, QString> m_made;     ///< by the text: the files of a run repeat each other
};

Redaction::Words::Words(const QList<FormedText> &texts, const QList<Secret> &known, const QStringList &harmless)
{
    for (const QString &text : harmless)
        m_harmless.insert(text.toCaseFolded());
    QList<Secret> secrets = known;
    QStringList macs;
    for (const FormedText &text : texts)
        lookThrough(text, secrets, macs);
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
    m_bySpelling.clear();
    for (qsizetype index = 0; index < m_spellings.size(); ++index) {
        m_bySpelling.insert(m_spellings[index].text.toCaseFolded(), index);
        m_places.add(m_spellings[index].text);
    }
    m_forms = formsOf(m_spellings);
}

/// Owners and MAC addresses must be known before anything is replaced: their parts stand elsewhere, too.
void Redaction::Words::lookThrough(const FormedText &text, QList<Secret> &secrets, QStringList &macs)
{
    static const QRegularExpression mac(macAddressForm(), QRegularExpression::CaseInsensitiveOption);
    const PossiblePlaces addresses;
    withSegments(text, [&](const TextSegment &segment) {
        if (segment.value.contains(QLatin1Char('@')))
            lookForOwners(whole(segment.value.toString()), secrets);
        if (addresses.next(segment.value, 0) < 0)
            return std::optional<QString>();
        const QString value = whole(segment.value.toString());
        for (auto matches = mac.globalMatch(value); matches.hasNext();) {
            if (const QString found = matches.next().captured(); !macs.contains(found, Qt::CaseInsensitive))
                macs += found;
        }
        return std::optional<QString>();
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
    if (text.isEmpty() || m_bySpelling.contains(folded))
        return;
    m_bySpelling.insert(folded, m_spellings.size());
    m_spellings += spelled(secret, whole(text), before, word, m_harmless);
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

/// The whole value of a field for names may be an ordinary word.
std::optional<QString> Redaction::Words::redactedField(const TextSegment &segment) const
{
    constexpr std::array kinds{Secret::Kind::Serial, Secret::Kind::Host, Secret::Kind::User};
    if (std::none_of(kinds.begin(), kinds.end(), [&](Secret::Kind kind) { return names(segment.label, kind); }))
        return std::nullopt;
    const QString name = segment.value.trimmed().toString();
    const auto known = m_bySpelling.constFind(name.toCaseFolded());
    if (known == m_bySpelling.constEnd() || !m_spellings[*known].ordinary || !names(segment.label, m_spellings[*known].kind))
        return std::nullopt;
    return segment.value.toString().replace(name, m_spellings[*known].replacement);
}

/// Of all that begins there the longest.
QRegularExpressionMatch Redaction::Words::matchAt(const QString &text, qsizetype place) const
{
    QRegularExpressionMatch longest;
    for (const QRegularExpression &form : m_forms) {
        const QRegularExpressionMatch match
            = form.match(text, place, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
        if (match.hasMatch() && (!longest.hasMatch() || match.capturedLength() > longest.capturedLength()))
            longest = match;
    }
    return longest;
}

std::optional<QString> Redaction::Words::redacted(const TextSegment &segment)
{
    if (const std::optional<QString> field = redactedField(segment))
        return field;
    const qsizetype place = m_places.next(segment.value, 0);
    if (place < 0)
        return std::nullopt;
    const QString value = segment.value.toString();
    QString &made = m_made[value];
    if (made.isNull())
        made = redacted(whole(value), place);
    return made == value ? std::nullopt : std::optional(made);
}

QString Redaction::Words::redacted(const QString &text, qsizetype place)
{
    QString result;
    qsizetype end = 0;
    for (; place >= 0; place = m_places.next(text, place)) {
        const QRegularExpressionMatch match = matchAt(text, place);
        if (!match.hasMatch()) {
            ++place;
            continue;
        }
        result += text.mid(end, place - end) + inPlaceOf(match.captured());
        place = end = match.capturedEnd();
    }
    return result + text.mid(end);
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
