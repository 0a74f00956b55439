// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// Text of foreign origin, made fit to be shown.
class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isShownPlain_data();
    void isShownPlain();
    void isCut();
    void columnsAreAligned();
};

void TestText::isShownPlain_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<QString>("shown");  // empty: as it is
    QTest::newRow("plain") << u"Corvane R420, Zürich 東京"_s << QString();
    QTest::newRow("terminal escape") << u"a\x1b[2Jb"_s << u"a\uFFFD[2Jb"_s;
    QTest::newRow("one-character escape") << u"a\u009b31mb"_s << u"a\uFFFD31mb"_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"a\uFFFDb"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << u"a\uFFFDb"_s;
    QTest::newRow("right to left override") << u"a\u202eb"_s << u"a\uFFFDb"_s;
    QTest::newRow("isolate") << u"a\u2066b"_s << u"a\uFFFDb"_s;
    QTest::newRow("zero width space") << u"a\u200bb"_s << u"a\uFFFDb"_s;
    QTest::newRow("byte order mark") << u"\ufeffa"_s << u"\uFFFDa"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a\uFFFDb"_s;
    QTest::newRow("Hangul filler") << u"a\u3164b"_s << u"a\uFFFDb"_s;
    QTest::newRow("half-width Hangul filler") << u"a\uffa0b"_s << u"a\uFFFDb"_s;
    QTest::newRow("initial filler") << u"a\u115fb"_s << u"a\uFFFDb"_s;
    QTest::newRow("medial filler") << u"a\u1160b"_s << u"a\uFFFDb"_s;
    QTest::newRow("Braille without dots") << u"a\u2800b"_s << u"a\uFFFDb"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD800) + u'b' << u"a\uFFFDb"_s;
}

void TestText::isShownPlain()
{
    QFETCH(const QString, foreign);
    QFETCH(const QString, shown);
    QCOMPARE(plainText(foreign), shown.isEmpty() ? foreign : shown);
    QCOMPARE(isPlain(foreign), shown.isEmpty());
}

void TestText::isCut()
{
    QCOMPARE(plainText(u"abcdef"_s, 6), u"abcdef"_s);
    QCOMPARE(plainText(u"abcdefg"_s, 6), u"abcdef…"_s);
    QCOMPARE(plainText(QString(70000, u'x')).size(), 257);
    QVERIFY(!isPlain(QString()) && !isPlain(u" a"_s) && !isPlain(u"a "_s));
}

/// As a terminal and a fixed font show them: Chinese characters and full-width signs take two cells.
void TestText::columnsAreAligned()
{
    QCOMPARE(alignedColumns({{u"a"_s, u"b"_s}, {u"abc"_s, u"d"_s}}), u"a    b\nabc  d\n"_s);
    QCOMPARE(alignedColumns({{u"名称"_s, u"b"_s}, {u"Name"_s, u"d"_s}}), u"名称  b\nName  d\n"_s);
    QCOMPARE(alignedColumns({{u"结论（是）"_s, u"b"_s}, {u"Zürich –"_s, u"d"_s}}), u"结论（是）  b\nZürich –    d\n"_s);
    QCOMPARE(alignedColumns({{QString::fromUcs4(U"\U00020000"), u"b"_s}, {u"ab"_s, u"d"_s}}),
        QString::fromUcs4(U"\U00020000") + u"  b\nab  d\n"_s);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
