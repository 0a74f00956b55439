// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/busy_machine.h"
#include "tests/ui/sample_phases.h"
#include "ui/appearance.h"
#include "ui/elided_label.h"
#include "ui/run_strip.h"
#include "ui/safety_block.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace fwpilot;
using Buttons = StripContent::Buttons;

namespace {

StripContent planned()
{
    StripContent content;
    content.glyph = Glyph::Update;
    content.title = QStringLiteral("Ready to update 3 images");
    content.facts = QStringLiteral("60.1 MB, about 4 min, one restart of the processor. The machine itself keeps running.");
    content.shortFacts = QStringLiteral("60.1 MB, about 4 min, one restart");
    content.phases = sample::plannedPhases();
    content.phases[2].fill = PhasePiece::Fill::Time;
    content.buttons = Buttons::Plan;
    content.startText = QStringLiteral("Update 3 of 4");
    content.startEnabled = true;
    content.caption = QStringLiteral("Asks before it starts");
    return content;
}

StripContent running()
{
    auto content = planned();
    content.safeToUnplug = false;
    content.glyph = Glyph::Sending;
    content.title = QStringLiteral("Sending image 3 of 3: Main firmware");
    content.facts = QStringLiteral("42.7 of 60.1 MB at 420 kB/s, about 40 s left to send.");
    content.shortFacts = QStringLiteral("42.7 of 60.1 MB, about 40 s");
    content.phases[0].share = 1;
    content.phases[1] = sample::piece(140, 0.5, "Send 42.7 of 60.1 MB", "Send", true);
    content.buttons = Buttons::Running;
    content.startText = QStringLiteral("Updating…");
    content.startEnabled = false;
    content.stopText = QStringLiteral("Stop After This Image");
    content.stopEnabled = true;
    content.caption = QStringLiteral("Stops before the restart; 2.4.1 stays in use");
    return content;
}

StripContent stopping()
{
    auto content = running();
    content.stopText = QStringLiteral("Stopping…");
    content.stopEnabled = false;
    return content;
}

StripContent ended(Tone tone)
{
    auto content = running();
    content.safeToUnplug = true;
    content.tone = tone;
    content.title = QStringLiteral("Stopped: 1 of 3 images was not stored");
    content.buttons = Buttons::Result;
    content.caption.clear();
    return content;
}

StripContent interrupted()
{
    auto content = planned();
    content.tone = Tone::Attention;
    content.title = QStringLiteral("The run of 10:32 stopped at file 2 of 4 (Main firmware), 63 %");
    content.shortTitle = QStringLiteral("Stopped at file 2 of 4, 63 %");
    content.facts = QStringLiteral("The processor now reports: receiving, version 2.4.1 runs.");
    content.shortFacts = QStringLiteral("Now: receiving, version 2.4.1 runs.");
    content.buttons = Buttons::Interrupted;
    content.startText = QStringLiteral("Continue");
    content.startOverEnabled = content.closeEnabled = true;
    return content;
}

StripContent unfinished()
{
    auto content = ended(Tone::Attention);
    content.buttons = Buttons::Unfinished;
    content.startText = QStringLiteral("Continue");
    content.startEnabled = true;
    content.caption = QStringLiteral("Goes on with what is missing");
    return content;
}

StripContent refused()
{
    StripContent content;
    content.tone = Tone::Failure;
    content.title = QStringLiteral("This bundle is for another processor");
    content.showsPhases = false;
    content.buttons = Buttons::Error;
    return content;
}

StripContent nothing()
{
    StripContent content;
    content.title = QStringLiteral("Looking for processors");
    content.showsPhases = false;
    return content;
}

QList<std::pair<const char *, StripContent>> states()
{
    return {{"plan", planned()}, {"running", running()}, {"stopping", stopping()}, {"success", ended(Tone::Ok)},
        {"failure", ended(Tone::Failure)}, {"refused", refused()}, {"nothing", nothing()}, {"interrupted", interrupted()}, {"unfinished", unfinished()}};
}

QPushButton *button(const QWidget &strip, const char *name)
{
    return strip.findChild<QPushButton *>(QLatin1String(name));
}

ElidedLabel *label(const QWidget &strip, const char *name)
{
    return strip.findChild<ElidedLabel *>(QLatin1String(name));
}

QRect inStrip(const QWidget &strip, const QWidget *part)
{
    return {part->mapTo(&strip, QPoint(0, 0)), part->size()};
}

/// The strip as it lies in a window: this wide, as high as it wants.
void showStrip(RunStrip &strip, int width, const StripContent &content)
{
    strip.setContent(content);
    strip.resize(width, strip.height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip, patience));
    strip.resize(width, strip.minimumHeight());
    QCoreApplication::processEvents();
}

class ListenedStrip : public RunStrip {
public:
    int announcements = 0;

protected:
    void announce() override
    {
        ++announcements;
        RunStrip::announce();
    }
};

}  // namespace

class RunStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyColourScheme(ColourScheme::Light); }

    void init() { QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10)); }

    void sizes_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("width");
        QTest::newRow("10 pt, wide") << 10 << 1118;
        QTest::newRow("10 pt, narrow") << 10 << 752;
        QTest::newRow("14 pt, wide") << 14 << 1118;
        QTest::newRow("14 pt, narrow") << 14 << 752;
    }

    void sameGeometryInAllStates_data() { sizes_data(); }

    void sameGeometryInAllStates()
    {
        QFETCH(const int, points);
        QFETCH(const int, width);
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), points));
        RunStrip strip;
        showStrip(strip, width, planned());
        const int height = strip.height();
        const QRect safety = inStrip(strip, strip.findChild<SafetyBlock *>());
        const QPoint facts = inStrip(strip, label(strip, "stripFacts")).topLeft();
        const int titleTop = inStrip(strip, label(strip, "stripTitle")).top();
        const QPoint bar = inStrip(strip, strip.findChild<PhaseBar *>()).topLeft();
        const int end = inStrip(strip, button(strip, "startButton")).right();
        QVERIFY(end < width);
        QList<std::pair<const char *, StripContent>> all;  // each one after each other one
        for (const auto &before : states()) {
            for (const auto &after : states())
                all << before << after;
        }
        for (const auto &[name, content] : all) {
            strip.setContent(content);
            QCoreApplication::processEvents();
            QVERIFY2(strip.height() == height && strip.minimumHeight() == height, name);
            QVERIFY2(inStrip(strip, strip.findChild<SafetyBlock *>()) == safety, name);
            QVERIFY2(inStrip(strip, label(strip, "stripFacts")).topLeft() == facts, name);
            QVERIFY2(inStrip(strip, label(strip, "stripTitle")).top() == titleTop, name);
            QVERIFY2(inStrip(strip, strip.findChild<PhaseBar *>()).topLeft() == bar, name);
            int last = -1;
            for (const auto *one : strip.findChildren<QPushButton *>())
                last = one->isVisible() ? std::max(last, inStrip(strip, one).right()) : last;
            QVERIFY2(last == end || content.buttons == Buttons::None, name);
        }
    }

    void heightFollowsTheLook()
    {
        RunStrip strip;
        showStrip(strip, 1118, planned());
        QCOMPARE(strip.height(), scaled(strip.fontMetrics(), 97));
    }

    void followsTheFont()
    {
        RunStrip strip;
        showStrip(strip, 752, running());
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 14));
        QCoreApplication::processEvents();
        RunStrip fresh;
        showStrip(fresh, 752, running());
        QCOMPARE(strip.height(), fresh.height());
        for (const char *name : {"stopButton", "startButton"})
            QCOMPARE(inStrip(strip, button(strip, name)), inStrip(fresh, button(fresh, name)));
    }

    void nothingIsCut_data() { sizes_data(); }

    void nothingIsCut()
    {
        QFETCH(const int, points);
        QFETCH(const int, width);
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), points));
        RunStrip strip;
        showStrip(strip, width, planned());
        for (const auto &[name, content] : states()) {
            strip.setContent(content);
            QCoreApplication::processEvents();
            for (const auto *one : strip.findChildren<QWidget *>()) {
                if (!one->isVisible())
                    continue;
                QVERIFY2(strip.rect().contains(inStrip(strip, one)), name);
                QVERIFY2(one->height() >= one->minimumSizeHint().height(), name);
            }
            for (const auto *one : strip.findChildren<QPushButton *>())
                QVERIFY2(!one->isVisible() || one->width() >= one->sizeHint().width(), qPrintable(one->text()));
            const auto *facts = label(strip, "stripFacts");
            QVERIFY2(facts->text().isEmpty() || !facts->shownText().endsWith(u'…'), qPrintable(facts->shownText()));
        }
    }

    void stopNeverTakesThePlaceOfStart_data() { sizes_data(); }

    void stopNeverTakesThePlaceOfStart()
    {
        QFETCH(const int, points);
        QFETCH(const int, width);
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), points));
        RunStrip strip;
        showStrip(strip, width, planned());
        const QRect start = inStrip(strip, button(strip, "startButton"));
        for (const auto &content : {running(), stopping()}) {
            strip.setContent(content);
            QCoreApplication::processEvents();
            const QRect stop = inStrip(strip, button(strip, "stopButton"));
            QVERIFY(!stop.intersects(inStrip(strip, button(strip, "startButton"))));
            QVERIFY(stop.right() < start.center().x());
            QVERIFY(!stop.contains(start.center()));
        }
    }

    void buttonsKeepTheirPlacesInARun_data() { sizes_data(); }

    void buttonsKeepTheirPlacesInARun()
    {
        QFETCH(const int, points);
        QFETCH(const int, width);
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), points));
        RunStrip strip;
        showStrip(strip, width, running());
        const QRect stop = inStrip(strip, button(strip, "stopButton"));
        const QRect start = inStrip(strip, button(strip, "startButton"));
        auto noCaption = stopping();
        noCaption.caption.clear();
        for (const auto &content : {stopping(), noCaption, running()}) {
            strip.setContent(content);
            QCoreApplication::processEvents();
            QCOMPARE(inStrip(strip, button(strip, "stopButton")), stop);
            QCOMPARE(inStrip(strip, button(strip, "startButton")), start);
        }
    }

    void startKeepsItsWidthWhileTicksChange()
    {
        RunStrip strip;
        auto content = planned();
        content.startText = QStringLiteral("Update 10 of 12");
        showStrip(strip, 1118, content);
        const QRect before = inStrip(strip, button(strip, "startButton"));
        content.startText = QStringLiteral("Update 1 of 12");
        strip.setContent(content);
        QCoreApplication::processEvents();
        QCOMPARE(inStrip(strip, button(strip, "startButton")), before);
    }

    void buttonsShownAndSignals_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QStringList>("shown");
        QTest::addColumn<QByteArray>("clicked");
        QTest::addColumn<QByteArray>("signal");
        const auto row = [](const char *name, int state, const QStringList &shown, const char *clicked, const char *signal) {
            QTest::newRow(name) << state << shown << QByteArray(clicked) << QByteArray(signal);
        };
        const QString start = QStringLiteral("startButton"), stop = QStringLiteral("stopButton"), back = QStringLiteral("backToPlanButton"),
                      save = QStringLiteral("saveRecordButton"), print = QStringLiteral("printRecordButton"),
                      open = QStringLiteral("openBundleButton"),
                      close = QStringLiteral("closeAsFailedButton"), over = QStringLiteral("startOverButton");
        row("start", 0, {start}, "startButton", SIGNAL(startRequested()));
        row("stop", 1, {start, stop}, "stopButton", SIGNAL(stopRequested()));
        row("start is off in a run", 1, {start, stop}, "startButton", "");
        row("stop is off while stopping", 2, {start, stop}, "stopButton", "");
        row("back", 3, {back, print, save}, "backToPlanButton", SIGNAL(backRequested()));
        row("save", 4, {back, print, save}, "saveRecordButton", SIGNAL(saveRequested()));
        row("print", 3, {back, print, save}, "printRecordButton", SIGNAL(printRequested()));
        row("open", 5, {open}, "openBundleButton", SIGNAL(openRequested()));
        row("continue", 7, {close, over, start}, "startButton", SIGNAL(startRequested()));
        row("start over", 7, {close, over, start}, "startOverButton", SIGNAL(startOverRequested()));
        row("close as failed", 7, {close, over, start}, "closeAsFailedButton", SIGNAL(closeRequested()));
        row("continue from a result", 8, {back, save, start}, "startButton", SIGNAL(startRequested()));
        row("back, though it could go on", 8, {back, save, start}, "backToPlanButton", SIGNAL(backRequested()));
    }

    void buttonsShownAndSignals()
    {
        QFETCH(const int, state);
        QFETCH(const QStringList, shown);
        QFETCH(const QByteArray, clicked);
        QFETCH(const QByteArray, signal);
        RunStrip strip;
        showStrip(strip, 1118, states()[state].second);
        const QList<const char *> all{
            SIGNAL(startRequested()), SIGNAL(stopRequested()), SIGNAL(backRequested()), SIGNAL(saveRequested()), SIGNAL(openRequested()),
            SIGNAL(closeRequested()), SIGNAL(startOverRequested()), SIGNAL(printRequested())};
        std::vector<std::unique_ptr<QSignalSpy>> spies;
        for (const char *one : all)
            spies.push_back(std::make_unique<QSignalSpy>(&strip, one));
        for (const auto *one : strip.findChildren<QPushButton *>())
            QCOMPARE(one->isVisible(), shown.contains(one->objectName()));
        QTest::mouseClick(button(strip, clicked.constData()), Qt::LeftButton);
        for (qsizetype one = 0; one < all.size(); ++one)
            QCOMPARE(spies[static_cast<std::size_t>(one)]->count(), signal == all[one] ? 1 : 0);
    }

    /// Whoever pressed Start by the keyboard does not find the focus on Stop.
    void focusDoesNotSlipToStop()
    {
        RunStrip strip;
        showStrip(strip, 1118, planned());
        strip.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&strip, patience));
        button(strip, "startButton")->setFocus();
        QVERIFY(button(strip, "startButton")->hasFocus());
        strip.setContent(running());
        QVERIFY(!button(strip, "stopButton")->hasFocus());
        QVERIFY(strip.hasFocus());
        QTest::keyClick(strip.focusWidget(), Qt::Key_Tab);
        QVERIFY(button(strip, "stopButton")->hasFocus());
    }

    /// Whoever pressed Back to Plan by the keyboard stays at the strip.
    void focusStaysWhenItsButtonGoes()
    {
        RunStrip strip;
        showStrip(strip, 1118, ended(Tone::Ok));
        strip.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&strip, patience));
        button(strip, "backToPlanButton")->setFocus();
        QVERIFY(button(strip, "backToPlanButton")->hasFocus());
        strip.setContent(planned());
        QVERIFY(strip.hasFocus());
    }

    void captionExplainsItsButton_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("explained");
        QTest::newRow("plan") << 0 << QByteArray("startButton");
        QTest::newRow("running") << 1 << QByteArray("stopButton");
        QTest::newRow("stopping") << 2 << QByteArray("stopButton");
        QTest::newRow("interrupted") << 7 << QByteArray("startButton");
    }

    void captionExplainsItsButton()
    {
        QFETCH(const int, state);
        QFETCH(const QByteArray, explained);
        RunStrip strip;
        const auto content = states()[state].second;
        strip.setContent(content);
        QCOMPARE(label(strip, "stripCaption")->text(), content.caption);
        for (const auto *one : strip.findChildren<QPushButton *>())
            QCOMPARE(one->accessibleDescription(), one->objectName().toLatin1() == explained ? content.caption : QString());
    }

    void onlyAnotherTitleIsAnnounced_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("alerts");
        QTest::newRow("same title") << QStringLiteral("Waiting for an answer: 12 s, gives up after 30 s") << 0;
        QTest::newRow("the seconds of a title run") << QStringLiteral("Waiting for an answer: 13 s, gives up after 30 s") << 0;
        QTest::newRow("another title") << QStringLiteral("Restarting, as planned") << 1;
    }

    void onlyAnotherTitleIsAnnounced()
    {
        QFETCH(const QString, title);
        QFETCH(const int, alerts);
        ListenedStrip strip;
        auto content = running();
        content.title = QStringLiteral("Waiting for an answer: 12 s, gives up after 30 s");
        strip.setContent(content);
        QCOMPARE(strip.announcements, 1);
        content.title = title;
        content.facts = QStringLiteral("Other facts.");
        content.phases[1].share = 0.9;
        strip.setContent(content);
        QCOMPARE(strip.announcements, 1 + alerts);
        QCOMPARE(strip.accessibleName(), title);
    }

    void safetyIsSaid()
    {
        RunStrip strip;
        auto content = running();
        content.safetyToolTip = QStringLiteral("Work would be lost, nothing would break.");
        strip.setContent(content);
        const auto *block = strip.findChild<SafetyBlock *>();
        QVERIFY(!block->isSafe());
        QCOMPARE(block->accessibleName(), QStringLiteral("Safe to unplug: no"));
        QCOMPARE(block->toolTip(), content.safetyToolTip);
        strip.setContent(planned());
        QCOMPARE(block->accessibleName(), QStringLiteral("Safe to unplug: yes"));
    }
};

QTEST_MAIN(RunStripTest)
#include "tst_run_strip.moc"
