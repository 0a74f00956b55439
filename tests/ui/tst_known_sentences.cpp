// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of resources/known-processors.json say of a processor, in each language of the window.
#include "core/base/text.h"
#include "core/device/known_processors.h"
#include "tests/busy_machine.h"
#include "tests/ui/speaking.h"
#include "ui/core_sentences.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace fwpilot;

namespace {

/// Each evidence and each remedy of the rules that come with the program, once.
QStringList ruleSentences()
{
    QStringList all;
    const QList<ProcessorRule> rules = loadKnownProcessors({}).known.rules;
    for (const ProcessorRule &rule : rules)
        all += {rule.evidence, rule.remedy};
    all.removeDuplicates();
    all.removeAll(QString());
    return all;
}

/// Names, ids and numbers: what has a capital letter or a digit in it and does not begin a clause.
QStringList namesIn(const QString &english)
{
    static const QRegularExpression name(u"(?<![\\w.-])[\\w.:/-]*[A-Z0-9][\\w:/-]*"_s);
    static const QSet<QString> beginnings{u"A"_s, u"Function"_s, u"Functions"_s, u"It"_s, u"See"_s, u"The"_s, u"Upgrade"_s};
    QStringList names;
    for (auto found = name.globalMatch(english); found.hasNext();) {
        QString one = found.next().captured();
        static const QRegularExpression ordinal(u"^(\\d+)th$"_s);
        if (const auto number = ordinal.match(one); number.hasMatch())
            one = number.captured(1);
        while (one.endsWith(u':'))
            one.chop(1);
        if (!beginnings.contains(one))
            names += one;
    }
    return names;
}

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression word(u"(?<![\\w.:/-])[a-z]{2,}(?![\\w:/-])"_s);
    QStringList words;
    for (auto found = word.globalMatch(text); found.hasNext();)
        words += found.next().captured();
    return words;
}

}  // namespace

class TestKnownSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void translated_data();
    void translated();
    void clausesKeepTheirOrder();
    void reasonsAreTranslated();
    void foreignStays_data();
    void foreignStays();
    void isQuick();
};

void TestKnownSentences::translated_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("english");
    for (const QString &code : {u"de"_s, u"zh_CN"_s}) {
        for (const QString &english : ruleSentences())
            QTest::addRow("%s: %s", qPrintable(code), qPrintable(english)) << code << english;
    }
}

/// As the Status page shows it (ui/recognition_block.cpp): no English word is left, and each name and number is there.
void TestKnownSentences::translated()
{
    QFETCH(const QString, code);
    QFETCH(const QString, english);
    static const QSet<QString> german{u"in"_s, u"hpm"_s, u"ivshmem"_s};  // the same word in both languages, or a name
    const Speaking speaking(code);
    QString rest = coreText(plainText(english, 1000));
    QVERIFY(rest != english);
    for (const QString &name : namesIn(english))
        QVERIFY2(rest.contains(name), qPrintable(u"%1 is lost: %2"_s.arg(name, rest)));
    const QStringList said = wordsIn(english);
    for (const QString &word : wordsIn(rest))
        QVERIFY2(german.contains(word) || !said.contains(word), qPrintable(u"%1 is English: %2"_s.arg(word, rest)));
    QVERIFY2(code != u"zh_CN"_s || wordsIn(rest.remove(u"hpm"_s).remove(u"ivshmem"_s)).isEmpty(), qPrintable(rest));
    QVERIFY2(!rest.contains(u'%'), qPrintable(rest));
}

void TestKnownSentences::clausesKeepTheirOrder()
{
    const QString english
        = u"Function 1a03:2000 is the display of an ASPEED management processor; revisions 30 to 3f are those of the AST2400; "
          "SMBIOS names ASRock Rack as the maker."_s;
    {
        const Speaking german(u"de"_s);
        QCOMPARE(coreText(english),
            u"Funktion 1a03:2000 ist die Anzeige eines Managementprozessors von ASPEED; die Revisionen 30 bis 3f sind die des AST2400; "
            "SMBIOS nennt ASRock Rack als Hersteller."_s);
        QCOMPARE(
            coreText(
                u"Functions 102b:0532, 0534 and 0536 are displays of an iDRAC; that of the 14th to 16th generation of PowerEdge is iDRAC 9."_s),
            u"Die Funktionen 102b:0532, 0534 und 0536 sind Anzeigen eines iDRAC; in der 14. bis 16. Generation von PowerEdge ist es iDRAC 9."_s);
    }
    const Speaking chinese(u"zh_CN"_s);
    QCOMPARE(coreText(english),
        u"功能 1a03:2000 是 ASPEED 管理处理器的显示功能；修订版 30 至 3f 属于 AST2400；SMBIOS 称制造商为 ASRock Rack。"_s);
    QCOMPARE(coreText(u"Function 102b:0533 is the display of an iLO; subsystem 103c:3381 is that of iLO 4."_s),
        u"功能 102b:0533 是 iLO 的显示功能；子系统 103c:3381 属于 iLO 4。"_s);
}

/// The remedy of a rule stands behind the reason for which a processor cannot be upgraded from here (core/upgrade/detect_processors.cpp).
void TestKnownSentences::reasonsAreTranslated()
{
    const QString reason = u"It takes firmware through Redfish, which this program does not speak yet. "
                           "Upgrade it in its own web interface, or with Supermicro's Update Manager (SUM)."_s;
    {
        const Speaking german(u"de"_s);
        QVERIFY2(coreText(reason).endsWith(u" In seiner eigenen Weboberfläche aktualisieren oder mit Supermicros Update Manager (SUM)."_s),
            qPrintable(coreText(reason)));
        QVERIFY2(!coreText(reason).contains(u"speak"_s), qPrintable(coreText(reason)));
    }
    const Speaking chinese(u"zh_CN"_s);
    QVERIFY2(!coreText(reason).contains(u"speak"_s) && !coreText(reason).contains(u"web interface"_s), qPrintable(coreText(reason)));
}

void TestKnownSentences::foreignStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a site's own rule") << u"The blue lamp is that of our rack controller."_s;
    QTest::newRow("a list of names") << u"Smith and Sons"_s;
    QTest::newRow("a name with a number") << u"Board of 7 and 8"_s;
}

void TestKnownSentences::foreignStays()
{
    QFETCH(const QString, text);
    const Speaking german(u"de"_s);
    QCOMPARE(coreText(text), text);
}

/// The Status page says them anew whenever the processors are looked at.
void TestKnownSentences::isQuick()
{
    const Speaking german(u"de"_s);
    const QStringList all = ruleSentences();
    QVERIFY(all.size() > 200);
    coreText(all.first());  // the catalogue is made once
    const CpuTimer timer;
    for (const QString &english : all)
        coreText(english);
    const double each = static_cast<double>(timer.milliseconds()) / static_cast<double>(all.size());
    qInfo("%.3f ms of processor time a sentence", each);
    QVERIFY2(each < 20, qPrintable(QString::number(each)));  // 0.3 without a sanitizer
}

QTEST_GUILESS_MAIN(TestKnownSentences)
#include "tst_known_sentences.moc"
