// SPDX-License-Identifier: GPL-3.0-or-later
// What core says, in the window's language: no sentence of core's sources is missing in the catalogue, and each is found again with its parts.
#include "core/base/text.h"
#include "core/upgrade/upgrade_report.h"
#include "tests/busy_machine.h"
#include "ui/core_sentences.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace fwpilot;

namespace {

/// Sources whose words do not come into the window: what they are for.
const QHash<QString, QString> notShown{
    {QStringLiteral("base/csv.cpp"), QStringLiteral("files for spreadsheets")},
    {QStringLiteral("bundle/admitted_bundle.cpp"), QStringLiteral("log and terminal; the window has its own words for trust")},
    {QStringLiteral("bundle/sign_manifest.cpp"), QStringLiteral("fwpilotctl bundle sign")},
    {QStringLiteral("bundle/time_of_making.cpp"), QStringLiteral("fwpilotctl bundle create")},
    {QStringLiteral("device/known_processors.cpp"), QStringLiteral("log: files of rules")},
    {QStringLiteral("device/pci_dump.cpp"), QStringLiteral("fwpilotctl --pci-dump")},
    {QStringLiteral("device/rules_reader.cpp"), QStringLiteral("log: files of rules")},
    {QStringLiteral("protocol/mailbox/message_trace.cpp"), QStringLiteral("fwpilotctl --trace")},
    {QStringLiteral("record/log_export.cpp"), QStringLiteral("files; logs are English")},
    {QStringLiteral("record/log_lines.cpp"), QStringLiteral("files; logs are English")},
    {QStringLiteral("record/ordinary_words.cpp"), QStringLiteral("words that redaction leaves")},
    {QStringLiteral("upgrade/progress_marks.cpp"), QStringLiteral("log and terminal")},
    {QStringLiteral("record/redaction.cpp"), QStringLiteral("files for the maker")},
    {QStringLiteral("record/report_rows.cpp"), QStringLiteral("files; logs are English")},
    {QStringLiteral("record/secrets.cpp"), QStringLiteral("files for the maker")},
    {QStringLiteral("record/spelling.cpp"), QStringLiteral("files for the maker")},
    {QStringLiteral("upgrade/upgrade_json.cpp"), QStringLiteral("JSON")},
    {QStringLiteral("upgrade/upgrade_session.cpp"), QStringLiteral("what logind is told")},
};
constexpr const char *notShownFolder = "record/support_";  // files for the maker

/// Literals that are no words: markup, forms of dates, expressions, other programs' placeholders.
const QRegularExpression noWords(QStringLiteral("^(\\\\n)?<|^ class=|yyyy|MMM|^-----BEGIN|\\(\\?|\\\\\\\\|^(to be filled by|not specified$|default string$|not available$|"
                                                "not applicable$|not provided$|not present$|oem string$|system |base ?board |type2 )|%\\d*0\\dx|^PCI "
                                                "|^Firmware Pilot$|^PCI bus$|^I/O port$"));

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The string literals of a source; neighbours are one. Without comments, and without what core itself marks for translation.
QStringList literalsOf(const QString &source)
{
    static const QRegularExpression token(
        QStringLiteral("//[^\\n]*|QT_TRANSLATE_NOOP\\(\"[^\"]*\", \"[^\"]*\"\\)|R\"\\((?s:.*?)\\)\"|((?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*)+)|'(?:[^'\\\\\\n]|\\\\.)*'|#include[^\\n]*|static_assert\\([^;]*;"));
    static const QRegularExpression piece(QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
    QStringList literals;
    for (auto tokens = token.globalMatch(source); tokens.hasNext();) {
        const QString found = tokens.next().captured(1);
        QString literal;
        for (auto pieces = piece.globalMatch(found); pieces.hasNext();)
            literal += pieces.next().captured(1);
        if (!found.isEmpty())
            literals += literal.replace(QLatin1String("\\\""), QLatin1String("\""));
    }
    return literals;
}

QStringList catalogue()
{
    QStringList all;
    for (const auto &group :
        {bundleSentences(), trustSentences(), deviceSentences(), runSentences(), recordSentences(), knownProcessorSentences()}) {
        for (const char *english : group)
            all += QString::fromUtf8(english);
    }
    return all;
}

/// Without what joins it to its neighbours, and with its parts unnumbered.
QString core(QString text)
{
    static const QRegularExpression ends(QStringLiteral("^[\\s,;:.]+|[\\s,;:.]+$"));
    static const QRegularExpression parts(QStringLiteral("%\\d"));
    return text.remove(ends).replace(parts, QStringLiteral("%"));
}

/// Says everything backwards: the parts of a sentence come in another order, and what is translated is told from what is not.
class Backwards : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (QByteArray(context) != "fwpilot::Core")
            return {};
        QStringList words = QString::fromUtf8(source).split(QLatin1Char(' '));
        std::reverse(words.begin(), words.end());
        return QLatin1Char('<') + words.join(QLatin1Char(' ')) + QLatin1Char('>');
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class TestCoreSentences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noneIsMissing_data();
    void noneIsMissing();
    void theExceptionsAreThere();
    void partsAreNumberedOnce();
    void staysEnglish_data();
    void staysEnglish();
    void translates_data();
    void translates();
    void isQuick();
};

void TestCoreSentences::noneIsMissing_data()
{
    QTest::addColumn<QString>("path");
    const QString root = QStringLiteral(FWPILOT_SOURCE_DIR "/core/");
    for (const char *folder : {"base", "bundle", "device", "upgrade", "record", "protocol"}) {
        QDirIterator files(root + QLatin1String(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString name = path.mid(root.size());
            if (!notShown.contains(name) && !name.startsWith(QLatin1String(notShownFolder)))
                QTest::newRow(qPrintable(name)) << path;
        }
    }
}

void TestCoreSentences::noneIsMissing()
{
    QFETCH(QString, path);
    QStringList known;
    for (const QString &one : catalogue())
        known += core(one);
    const QString all = known.join(QLatin1Char('\n'));
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2}"));
    for (const QString &literal : literalsOf(contentOf(path))) {
        if (!literal.contains(QLatin1Char(' ')) || !literal.contains(word) || literal.contains(noWords))
            continue;
        QVERIFY2(all.contains(core(literal)),
            qPrintable(QStringLiteral("not in ui/core_sentences_*.cpp, and its source not among those that are not shown: \"%1\"").arg(literal)));
    }
}

void TestCoreSentences::theExceptionsAreThere()
{
    for (auto one = notShown.begin(); one != notShown.end(); ++one)
        QVERIFY2(QFile::exists(QStringLiteral(FWPILOT_SOURCE_DIR "/core/") + one.key()), qPrintable(one.key()));
}

void TestCoreSentences::partsAreNumberedOnce()
{
    static const QRegularExpression part(QStringLiteral("%(\\d)"));
    for (const QString &one : catalogue()) {
        int expected = 0;
        for (auto parts = part.globalMatch(one); parts.hasNext();)
            QVERIFY2(parts.next().captured(1).toInt() == ++expected, qPrintable(one));
    }
}

void TestCoreSentences::staysEnglish_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("whole") << QStringLiteral("No image has to be sent.");
    QTest::newRow("parts") << QStringLiteral("Needs 1.0 first; 0.8 is installed.");
    QTest::newRow("nested") << QStringLiteral("Outcome not known: The processor has not come back for 300 s after its restart.");
    QTest::newRow("size") << QStringLiteral("The image is 3.7 MB (3700000 bytes) large, the bank holds 2.0 MB (2000000 bytes).");
    QTest::newRow("foreign") << QStringLiteral("%1 %n %2 is 100 % odd: of (a, b).");
    QTest::newRow("date") << QStringLiteral("22 Nov 2026, 10:46:58");
    QTest::newRow("two sentences") << QStringLiteral("This machine's clock says 2026-01-01 10:00, which is before the bundle was signed. Set it right.");
    QTest::newRow("duration") << durationText(272000);
    QTest::newRow("sizes") << sizeText(3700000);
    QTest::newRow("row of colons") << QString(3000, QLatin1Char(':'));
}

void TestCoreSentences::staysEnglish()
{
    QFETCH(QString, text);
    QCOMPARE(coreText(text), text);
}

void TestCoreSentences::translates_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("shown");
    QTest::newRow("whole") << QStringLiteral("No image has to be sent.") << QStringLiteral("<sent. be to has image No>");
    QTest::newRow("parts change places") << QStringLiteral("Needs 1.0 first; 0.8 is installed.")
                                         << QStringLiteral("<installed. is 0.8 first; 1.0 Needs>");
    QTest::newRow("a part with what stands between parts")
        << QStringLiteral("The journal /a cannot be written: b/c cannot be written: No space left.")
        << QStringLiteral("<b/c cannot be written: No space left. written: be cannot /a journal The>");
    QTest::newRow("a sentence within a sentence") << QStringLiteral("Failed: The image could not be read.")
                                                  << QStringLiteral("<<read. be not could image The> Failed:>");
    QTest::newRow("the longer template wins") << QStringLiteral("Nothing whole is installed: 1.2 is damaged.")
                                              << QStringLiteral("<damaged. is 1.2 installed: is whole Nothing>");
    QTest::newRow("a number like a part") << QStringLiteral("Needs %2 first; %1 is installed.")
                                          << QStringLiteral("<installed. is %1 first; %2 Needs>");
    QTest::newRow("subject and predicate") << QStringLiteral("/etc/fwpilot/trust.d/a b.pem grew while it was read.")
                                           << QStringLiteral("<<read was it while grew>. /etc/fwpilot/trust.d/a b.pem>");
    QTest::newRow("an error's title within") << QStringLiteral("Blocked: For another product") << QStringLiteral("<For another product Blocked:>");
    QTest::newRow("unknown") << QStringLiteral("The wombat is asleep.") << QStringLiteral("The wombat is asleep.");
    QTest::newRow("a version is no size") << QStringLiteral("1.2") << QStringLiteral("1.2");
}

void TestCoreSentences::translates()
{
    QFETCH(QString, english);
    QFETCH(QString, shown);
    Backwards backwards;
    QCoreApplication::installTranslator(&backwards);
    QCOMPARE(coreText(english), shown);
    QCoreApplication::removeTranslator(&backwards);
}

/// What a bundle or a device can put into a text does not hold the window up.
void TestCoreSentences::isQuick()
{
    const CpuTimer timer;
    for (const char *piece : {"a: ", "a, ", "a. A", " cannot be written: ", "(a: b) ", "it is ", "is damaged. "})
        coreText(QString::fromLatin1(piece).repeated(1900 / static_cast<int>(qstrlen(piece))));
    QVERIFY2(timer.milliseconds() < 2000, qPrintable(QString::number(timer.milliseconds())));
}

QTEST_GUILESS_MAIN(TestCoreSentences)
#include "tst_core_sentences.moc"
