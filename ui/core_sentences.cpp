// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/core_sentences.h"

#include "core/base/text.h"
#include "ui/error_text.h"
#include "ui/quantity_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

namespace fwpilot {

namespace {

constexpr int deepest = 8;         // sentences within sentences
constexpr int mostReadings = 24;   // of one template, where what stands between its parts occurs often
constexpr int fewLetters = 6;      // of a template that says little
constexpr qsizetype longest = 2000;
constexpr int longestSentence = 1000;

/// What sentences are joined by. A semicolon parts a text, and a full stop ends it, even where a template would take all of it.
constexpr const char *clauses = QT_TRANSLATE_NOOP("fwpilot::Core", "%1; %2");
constexpr const char *joints[] = {QT_TRANSLATE_NOOP("fwpilot::Core", "%1: %2"), QT_TRANSLATE_NOOP("fwpilot::Core", "%1, %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1. %2")};
constexpr const char *fullStop = QT_TRANSLATE_NOOP("fwpilot::Core", "%1.");
constexpr const char *subject = QT_TRANSLATE_NOOP("fwpilot::Core", "%1 %2.");  // "/etc/x.pem" "is no plain file"

qsizetype lettersOf(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar character) { return character.isLetter(); });
}

/// Words, not a number, an address or a path.
bool isProse(const QString &text)
{
    return text.contains(QLatin1Char(' ')) || lettersOf(text) == text.size();
}

/// A text in the language of the window.
struct Reading {
    QString text;
    qsizetype known = 0;  ///< letters of the English that were understood
};

struct Template {
    const char *english;
    QStringList fixed;   ///< before, between and behind the parts
    QList<int> numbers;  ///< of the parts, in their order: 1 for %1
    qsizetype letters = 0;
    bool isJoint = false;  ///< the first place counts where it may stand

    /// Seldom, and asked often: most begin otherwise.
    bool mayBe(QStringView text) const { return fixed.first().isEmpty() || (!text.isEmpty() && fixed.first().front() == text.front()); }
};

Template templateOf(const char *english, bool isJoint = false)
{
    Template made{english, {QString()}, {}, 0, isJoint};
    const QString text = QString::fromUtf8(english);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == QLatin1Char('%') && at + 1 < text.size() && text[at + 1].isDigit()) {
            made.numbers += text[++at].digitValue();
            made.fixed += QString();
        } else {
            made.fixed.last() += text[at];
        }
    }
    for (const QString &piece : std::as_const(made.fixed))
        made.letters += lettersOf(piece);
    return made;
}

QString translated(const char *english)
{
    return QCoreApplication::translate("fwpilot::Core", english);
}

/// The translation of a template with its parts, which come in the order of the English.
QString filled(const Template &one, const QStringList &parts)
{
    const QString pattern = translated(one.english);
    QString text;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const bool isPart = pattern[at] == QLatin1Char('%') && at + 1 < pattern.size() && pattern[at + 1].isDigit();
        text += isPart ? parts.value(one.numbers.indexOf(pattern[++at].digitValue())) : QString(pattern[at]);
    }
    return text;
}

/// The ways in which a text is that template: its parts in each, none empty.
class Matching {
public:
    Matching(const Template &one, QStringView text, qsizetype most) : m_template(one), m_text(text), m_most(most)
    {
        const QString &head = one.fixed.first();
        const QString &tail = one.fixed.last();
        if (text.size() < head.size() + tail.size() + one.numbers.size() || !text.startsWith(head) || !text.endsWith(tail))
            return;
        m_end = text.size() - tail.size();
        next(1, head.size(), {});
    }
    const QList<QStringList> &found() const { return m_found; }

private:
    void next(qsizetype piece, qsizetype from, const QStringList &before)
    {
        if (piece + 1 == m_template.fixed.size()) {
            if (from < m_end)
                m_found += before + QStringList{m_text.mid(from, m_end - from).toString()};
            return;
        }
        const QString &border = m_template.fixed[piece];
        for (qsizetype at = m_text.indexOf(border, from + 1); at >= 0 && at + border.size() < m_end; at = m_text.indexOf(border, at + 1)) {
            next(piece + 1, at + border.size(), before + QStringList{m_text.mid(from, at - from).toString()});
            if (m_found.size() >= m_most)
                return;
        }
    }

    const Template &m_template;
    QStringView m_text;
    qsizetype m_most;
    qsizetype m_end = 0;
    QList<QStringList> m_found;
};

class Catalogue {
public:
    Catalogue()
    {
        m_templates.push_back(templateOf(clauses, true));
        m_templates.push_back(templateOf(fullStop));
        for (const auto &group :
            {bundleSentences(), trustSentences(), deviceSentences(), runSentences(), recordSentences(), knownProcessorSentences()}) {
            for (const char *english : group) {
                const Template one = templateOf(english);
                if (one.numbers.isEmpty())
                    m_whole.insert(one.fixed.first(), english);
                else
                    m_templates.push_back(one);
            }
        }
        for (const ErrorRow &row : errorTable()) {
            for (const char *english : {row.title, row.state, row.remedy})
                m_ofErrors.insert(QString::fromUtf8(english));
        }
        for (const char *joint : joints)
            m_templates.push_back(templateOf(joint, true));
        m_templates.push_back(templateOf(subject));
    }

    Reading read(const QString &text)
    {
        m_kept.clear();
        return read(text, 0);
    }

private:
    Reading read(const QString &text, int depth)
    {
        if (const auto kept = m_kept.constFind(text); kept != m_kept.constEnd())
            return *kept;
        Reading best = simple(text);
        if (best.known == 0 && depth < deepest && text.size() <= longest) {
            for (const Template &one : m_templates) {
                if (one.mayBe(text))
                    readAs(one, text, depth, best);
            }
        }
        m_kept.insert(text, best);
        return best;
    }

    /// A text without parts that is known as a whole; a size, a date or an unknown one otherwise.
    Reading simple(const QString &text) const
    {
        if (const char *whole = m_whole.value(text, nullptr))
            return {translated(whole), lettersOf(text)};
        if (m_ofErrors.contains(text))
            return {tableText(text), lettersOf(text)};
        if (const QString shown = shownQuantity(text); !shown.isEmpty())
            return {shown, lettersOf(text)};
        return {text, 0};
    }

    void readAs(const Template &one, const QString &text, int depth, Reading &best)
    {
        const bool isWeak = one.letters > 0 && one.letters < fewLetters && one.fixed.first().isEmpty();
        const Matching matching(one, text, one.isJoint ? 1 : mostReadings);
        for (const QStringList &parts : matching.found()) {
            if (isWeak && isProse(parts.first()) && this->read(parts.first(), depth + 1).known == 0)
                continue;
            Reading reading{{}, one.letters};
            QStringList read;
            for (const QString &part : parts) {
                const bool isSentence = one.isJoint && read.isEmpty() && one.fixed[1].startsWith(QLatin1Char('.'));
                const Reading inner = isSentence ? readSentence(part, depth + 1) : this->read(part, depth + 1);
                reading.known += inner.known;
                read += inner.text;
            }
            if (reading.known > best.known)
                best = {filled(one, read), reading.known};
        }
    }

    /// A sentence without its full stop, which may be one of a template.
    Reading readSentence(const QString &text, int depth)
    {
        const Reading whole = read(text + QLatin1Char('.'), depth);
        return {withoutFullStop(whole.text), whole.known};
    }

    QHash<QString, const char *> m_whole;
    QSet<QString> m_ofErrors;  ///< of the one table of errors; they have a context of their own
    std::vector<Template> m_templates;  ///< of readings that explain as much, that of the first counts
    QHash<QString, Reading> m_kept;  ///< of this text's parts
};

}  // namespace

QString coreText(const QString &english)
{
    static QMutex oneAtATime;  // worker threads ask, too
    thread_local Catalogue catalogue;
    const QMutexLocker locker(&oneAtATime);
    return catalogue.read(english).text;
}

QString coreSentence(const QString &english)
{
    return coreText(sentence(plainText(english, longestSentence)));
}

QStringList sentencesOf(const QString &shown)
{
    static const QRegularExpression wideStop(QStringLiteral("(?<=。)"));
    QStringList all;
    for (const QString &part : sentences(shown))
        all += part.split(wideStop, Qt::SkipEmptyParts);
    return all;
}

QString withFullStop(const QString &shown)
{
    return shown.isEmpty() || withoutFullStop(shown) != shown ? shown : translated(fullStop).replace(QLatin1String("%1"), shown);
}

QString withoutFullStop(const QString &shown)
{
    return shown.endsWith(QLatin1Char('.')) || shown.endsWith(QChar(0x3002)) ? shown.chopped(1) : shown;
}

QString withSmallStart(const QString &shown)
{
    const QLocale::Language language = QLocale().language();
    const bool isEnglish = language == QLocale::English || language == QLocale::C;
    return isEnglish && shown.size() > 1 && shown.at(1).isLower() ? shown.at(0).toLower() + shown.mid(1) : shown;
}

}  // namespace fwpilot
