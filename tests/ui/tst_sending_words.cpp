// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/confirm_content.h"
#include "ui/strip_text.h"

#include <QTest>

using namespace fwpilot;
using namespace Qt::StringLiterals;

/// What is sent is called what it is: an update, an older version, or the same once more.
class TestSendingWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theVerbFits_data();
    void theVerbFits();
};

namespace {

UpgradePlan planOf(const QList<PlanAction> &actions)
{
    const QStringList names{u"boot"_s, u"main"_s, u"fpga"_s};
    UpgradePlan plan;
    for (qsizetype at = 0; at < actions.size(); ++at) {
        PlanStep step;
        step.component = names.at(at);
        step.action = actions.at(at);
        step.from = u"2.0.0"_s;
        step.to = step.action == PlanAction::Update ? u"3.0.0"_s : step.action == PlanAction::Downgrade ? u"1.0.0"_s : u"2.0.0"_s;
        step.size = 1000;
        step.selected = true;
        plan.steps += step;
    }
    return plan;
}

}  // namespace

void TestSendingWords::theVerbFits_data()
{
    using enum PlanAction;
    QTest::addColumn<QList<PlanAction>>("actions");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QStringList>("facts");
    QTest::newRow("newer") << QList{Update, Update} << u"Ready to update 2 images"_s << u"Update 2 of 2"_s
                           << u"Update 2 components on Reference MP?"_s << u"Update 2"_s << QStringList();
    QTest::newRow("older") << QList{Downgrade} << u"Ready to downgrade 1 image"_s << u"Downgrade 1 of 1"_s
                           << u"Downgrade 1 component on Reference MP?"_s << u"Downgrade 1"_s
                           << QStringList{u"boot goes back to the older version 1.0.0."_s};
    QTest::newRow("the same") << QList{Reinstall, Reinstall} << u"Ready to reinstall 2 images"_s << u"Reinstall 2 of 2"_s
                              << u"Reinstall 2 components on Reference MP?"_s << u"Reinstall 2"_s
                              << QStringList{u"Each image has the version that runs now; it is written all the same."_s};
    QTest::newRow("each") << QList{Update, Downgrade, Reinstall} << u"Ready to update 3 images"_s << u"Update 3 of 3"_s
                          << u"Update 3 components on Reference MP?"_s << u"Update 3"_s
                          << QStringList{u"main goes back to the older version 1.0.0."_s,
                                 u"Written though it has the version that runs now: fpga."_s};
}

void TestSendingWords::theVerbFits()
{
    QFETCH(const QList<PlanAction>, actions);
    QFETCH(const QStringList, facts);
    const UpgradePlan plan = planOf(actions);
    const StripContent strip = planStrip(&plan, {});
    QTEST(strip.title, "title");
    QTEST(strip.startText, "start");
    ManagementProcessor processor;
    processor.model = u"Reference MP"_s;
    const ConfirmContent question = confirmStart(plan, processor, {});
    QTEST(question.title, "question");
    QTEST(question.actionText, "answer");
    QVERIFY(question.facts.first().startsWith(u"The bundle is UNSIGNED"_s));
    QCOMPARE(question.facts.mid(1, facts.size()), facts);
    QCOMPARE(question.facts.at(1 + facts.size()), u"Restarts the processor once: no remote access meanwhile."_s);
}

QTEST_GUILESS_MAIN(TestSendingWords)
#include "tst_sending_words.moc"
