// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/busy_machine.h"
#include "tests/ui/sample_phases.h"
#include "ui/appearance.h"
#include "ui/bundle_line.h"
#include "ui/elided_label.h"

#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace fwpilot;

namespace {

ElidedLabel *label(const QWidget &line, const char *name)
{
    return line.findChild<ElidedLabel *>(QLatin1String(name));
}

QPushButton *button(const QWidget &line, const char *name)
{
    return line.findChild<QPushButton *>(QLatin1String(name));
}

}  // namespace

class StripPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
        applyColourScheme(ColourScheme::Light);
    }

    void phaseBarIsAProgressBar()
    {
        PhaseBar bar;
        bar.setPieces({sample::piece(1, 1, "Check", "Check"), sample::piece(6, 0.5, "Send", "Send", true),
            sample::piece(2, 0, "Restart", "Restart"), sample::piece(1, 0, "Read back", "Read back")});
        QCOMPARE(bar.percent(), 40);
        auto *interface = QAccessible::queryAccessibleInterface(&bar);
        QVERIFY(interface && interface->valueInterface());
        QCOMPARE(interface->role(), QAccessible::ProgressBar);
        QCOMPARE(interface->valueInterface()->currentValue().toInt(), 40);
        QCOMPARE(interface->valueInterface()->maximumValue().toInt(), 100);
        QCOMPARE(interface->text(QAccessible::Value), QStringLiteral("40 %"));
        QVERIFY(!interface->text(QAccessible::Name).isEmpty());
    }

    void phaseLabelsNeverOverlap_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QList<double>>("weights");
        QTest::addColumn<QStringList>("shown");
        const QList<double> usual{2, 140, 92, 4};
        QTest::newRow("wide") << 818 << usual
                              << QStringList{QStringLiteral("Check"), QStringLiteral("Send 60.1 MB, about 2 min 20 s"),
                                     QStringLiteral("Restart, about 1 min 30 s"), QStringLiteral("Read back")};
        QTest::newRow("short forms where they must be")
            << 400 << usual
            << QStringList{QStringLiteral("Check"), QStringLiteral("Send"), QStringLiteral("Restart"), QStringLiteral("Read back")};
        QTest::newRow("one piece takes it all") << 818 << QList<double>{1, 1e9, 1, 1}
                                                << QStringList{QStringLiteral("Check"), QStringLiteral("Send 60.1 MB, about 2 min 20 s"),
                                                       QStringLiteral("Restart"), QStringLiteral("Read back")};
        QTest::newRow("no weights") << 818 << QList<double>{0, 0, 0, 0}
                                    << QStringList{QStringLiteral("Check"), QStringLiteral("Send 60.1 MB, about 2 min 20 s"),
                                           QStringLiteral("Restart, about 1 min 30 s"), QStringLiteral("Read back")};
        QTest::newRow("far too narrow") << 60 << usual << QStringList();
    }

    void phaseLabelsNeverOverlap()
    {
        QFETCH(const int, width);
        QFETCH(const QList<double>, weights);
        QFETCH(const QStringList, shown);
        auto pieces = sample::plannedPhases();
        for (int i = 0; i < runPhases; ++i)
            pieces[static_cast<std::size_t>(i)].weight = weights[i];
        PhaseBar bar;
        bar.resize(width, bar.sizeHint().height());
        bar.setPieces(pieces);
        const QFontMetrics metrics(sizedFont(bar.font(), TextSize::Small));
        int end = -1;
        for (int i = 0; i < runPhases; ++i) {
            const auto phase = static_cast<RunPhase>(i);
            const QRect place = bar.pieceRect(phase);
            QVERIFY(place.left() > end);
            end = place.right();
            QVERIFY(metrics.horizontalAdvance(bar.shownLabel(phase)) <= std::max(place.width() + 1, metrics.horizontalAdvance(u'…') + 1));
            if (!shown.isEmpty())
                QCOMPARE(bar.shownLabel(phase), shown[i]);
        }
        QCOMPARE(end, width - 1);
        QCOMPARE(bar.toolTip().isEmpty(), shown.value(1) == pieces[1].label && shown.value(2) == pieces[2].label);
    }

    void phasesMirrorRightToLeft()
    {
        PhaseBar bar;
        bar.setLayoutDirection(Qt::RightToLeft);
        bar.resize(600, bar.sizeHint().height());
        bar.setPieces(sample::plannedPhases());
        QCOMPARE(bar.pieceRect(RunPhase::Check).right(), 599);
        QCOMPARE(bar.pieceRect(RunPhase::ReadBack).left(), 0);
    }

    void elidedLabel_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shortText");
        QTest::addColumn<bool>("compact");
        QTest::addColumn<int>("characters");  // of room
        QTest::addColumn<QString>("shown");   // "…" means: cut
        QTest::addColumn<bool>("tip");
        const QString text = QStringLiteral("Sending image 3 of 3: Main firmware");
        const QString brief = QStringLiteral("Sending 3 of 3");
        QTest::newRow("fits") << text << QString() << false << 100 << text << false;
        QTest::newRow("cut") << text << QString() << false << 10 << QStringLiteral("…") << true;
        QTest::newRow("gives way to the short form") << text << brief << false << 20 << brief << true;
        QTest::newRow("short form while compact") << text << brief << true << 100 << brief << true;
        QTest::newRow("no short form while compact") << text << QString() << true << 100 << text << false;
        QTest::newRow("short form cut") << text << brief << false << 6 << QStringLiteral("…") << true;
        QTest::newRow("empty") << QString() << QString() << false << 10 << QString() << false;
    }

    void elidedLabel()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shortText);
        QFETCH(const bool, compact);
        QFETCH(const int, characters);
        QFETCH(const QString, shown);
        QFETCH(const bool, tip);
        ElidedLabel widget;
        widget.setText(text, shortText);
        widget.setCompact(compact);
        widget.resize(characters * widget.fontMetrics().averageCharWidth(), 40);
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget, patience));
        if (shown == QStringLiteral("…"))
            QVERIFY2(widget.shownText().endsWith(u'…') && widget.shownText().size() < text.size(), qPrintable(widget.shownText()));
        else
            QCOMPARE(widget.shownText(), shown);
        QCOMPARE(widget.toolTip(), tip ? text : QString());
        QCOMPARE(QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name), text);
    }

    void sizeHintOfALabelHoldsItsText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *one : {"Asks before it starts", "Needs write access first", "Stops before the restart; 2.4.1 stays in use",
                 "A restart cannot be stopped", "Read back"})
            QTest::newRow(one) << QString::fromLatin1(one);
    }

    void sizeHintOfALabelHoldsItsText()
    {
        QFETCH(const QString, text);
        for (const auto size : {TextSize::Small, TextSize::Body, TextSize::StripTitle}) {
            ElidedLabel widget(text);
            widget.setLook(size, true, Tone::Plain);
            widget.resize(widget.sizeHint());
            QCOMPARE(widget.shownText(), text);
        }
    }

    void toolTipsAreNeverMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tip");
        QTest::newRow("plain") << QStringLiteral("a & b") << QStringLiteral("a & b");
        QTest::newRow("markup") << QStringLiteral("<b>x</b>") << QStringLiteral("<qt>&lt;b&gt;x&lt;/b&gt;</qt>");
        QTest::newRow("entity") << QStringLiteral("&lt;x") << QStringLiteral("<qt>&amp;lt;x</qt>");
    }

    void toolTipsAreNeverMarkup()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, tip);
        QCOMPARE(plainToolTip(text), tip);
    }

    void bundleLine_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("details");
        QTest::addColumn<bool>("brief");
        QTest::newRow("wide") << 1118 << true << false;
        QTest::newRow("narrow") << 752 << false << true;
    }

    void bundleLine()
    {
        QFETCH(const int, width);
        QFETCH(const bool, details);
        QFETCH(const bool, brief);
        BundleLineContent content;
        content.fileName = QStringLiteral("CR420-2026.11.fwb");
        content.summary = QStringLiteral("6 images, 104.2 MB, for fwpilot,reference-mp, released 12 Nov 2026");
        content.shortSummary = QStringLiteral("6 images, 104.2 MB, for fwpilot,reference-mp");
        content.trustGlyph = Glyph::Attention;
        content.trustTone = Tone::Attention;
        content.trustTitle = QStringLiteral("Not signed");
        content.trustDetail = QStringLiteral("nobody vouches for its content");
        content.hasDetails = true;
        BundleLine line;
        line.setContent(content);
        line.resize(width, line.height());
        line.show();
        QVERIFY(QTest::qWaitForWindowExposed(&line, patience));
        QCOMPARE(line.height(), scaled(line.fontMetrics(), 52));
        QCOMPARE(button(line, "bundleDetailsButton")->isVisible(), details);
        QCOMPARE(label(line, "bundleSummary")->shownText(), brief ? content.shortSummary : content.summary);
        QCOMPARE(label(line, "trustTitle")->shownText(), content.trustTitle);
        QCOMPARE(label(line, "trustDetail")->shownText(), content.trustDetail);
        QSignalSpy asked(&line, &BundleLine::detailsRequested);
        if (details)
            QTest::mouseClick(button(line, "bundleDetailsButton"), Qt::LeftButton);
        QCOMPARE(asked.count(), details ? 1 : 0);
    }

    void bundleLineStates()
    {
        BundleLine line;
        line.resize(1118, line.height());
        line.show();
        QCOMPARE(label(line, "bundleName")->text(), QStringLiteral("No bundle is open"));
        QVERIFY(!label(line, "trustTitle")->isVisible());
        line.setContent(BundleLineContent::opening(QStringLiteral("a.fwb")));
        QCOMPARE(label(line, "bundleName")->text(), QStringLiteral("a.fwb"));
        BundleLineContent open;
        open.fileName = QStringLiteral("a.fwb");
        open.summary = QStringLiteral("1 image");
        open.trustGlyph = Glyph::Shield;
        open.trustTitle = QStringLiteral("Signed by X");
        line.setContent(open.checking(0.405));
        QVERIFY(label(line, "bundleSummary")->text().contains(QStringLiteral("40 %")));
        QVERIFY(label(line, "trustTitle")->isVisible());
    }
};

QTEST_MAIN(StripPartsTest)
#include "tst_strip_parts.moc"
