// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sample_plan.h"
#include "ui/plan_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace fwpilot;
using Tester = QAbstractItemModelTester;

namespace {

QString one()
{
    return QStringLiteral("One");
}

struct Cell {
    QString main;
    QString second;
    Glyph glyph = Glyph::None;
    Tone tone = Tone::Plain;
};

Cell cellOf(const PlanModel &model, int row, PlanModel::Column column)
{
    const QModelIndex index = model.index(row, column);
    return {index.data().toString(), index.data(PlanModel::SecondLineRole).toString(),
        static_cast<Glyph>(index.data(PlanModel::GlyphRole).toInt()), static_cast<Tone>(index.data(PlanModel::ToneRole).toInt())};
}

Tone rowTone(const PlanModel &model, int row)
{
    return static_cast<Tone>(model.index(row, 0).data(PlanModel::RowToneRole).toInt());
}

void compare(const Cell &cell, const char *main, const char *second, Glyph glyph, Tone tone)
{
    QCOMPARE(cell.main, QString::fromUtf8(main));
    QCOMPARE(cell.second, QString::fromUtf8(second));
    QCOMPARE(cell.glyph, glyph);
    QCOMPARE(cell.tone, tone);
}

/// One component, one image, and what the plan makes of them.
struct Case {
    Component component = sample::component(one(), QStringLiteral("1.0"));
    ManifestImage image = sample::image(one(), QStringLiteral("2.0"));
    PlanPolicy policy{};
    bool selected = true;
};

}  // namespace

Q_DECLARE_METATYPE(Case)

class PlanCellsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void actions_data();
    void actions();
    void installedStates_data();
    void installedStates();
    void bundleColumn();
    void withoutImage();
    void steps_data();
    void steps();
    void idleRowsInARun_data();
    void idleRowsInARun();
    void verdicts_data();
    void verdicts();
    void nothingBegun();
    void onlyWhatWasReadBackIsGreen();
    void foreignTextIsPlain();
};

void PlanCellsTest::actions_data()
{
    QTest::addColumn<Case>("given");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Glyph>("glyph");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<bool>("choice");
    QTest::addColumn<QString>("effect");
    const QString after = QStringLiteral("Active after the restart");
    const QString none = QStringLiteral("–");
    const auto add = [](const char *name, const Case &given, const char *word, const char *reason, Glyph glyph, Tone tone, bool choice,
                         const QString &effect) {
        QTest::newRow(name) << given << QString::fromUtf8(word) << QString::fromUtf8(reason) << glyph << tone << choice << effect;
    };
    Case given;
    add("update", given, "Update", "newer than installed", Glyph::Update, Tone::Plain, true, after);
    given.selected = false;
    add("not selected", given, "Update", "not selected by you", Glyph::Skipped, Tone::Plain, true, none);
    given = {};
    given.component.running = false;
    add("recovery", given, "Update", "the installed one does not run", Glyph::Update, Tone::Plain, true, after);
    given.component.active.valid = false;
    add("damaged", given, "Update", "the installed one is damaged", Glyph::Update, Tone::Plain, true, after);
    given.component.active.version.clear();
    add("empty bank", given, "Update", "nothing is installed", Glyph::Update, Tone::Plain, true, after);
    given = {};
    given.component.active.version = QStringLiteral("2.1");
    given.selected = false;
    add("newer installed", given, "Newer installed", "the bundle has an older one", Glyph::Blocked, Tone::Attention, false,
        QStringLiteral("Not sent"));
    given.policy.allowDowngrade = true;
    given.selected = true;
    add("older version", given, "Older version", "older than installed; allowed", Glyph::Update, Tone::Plain, true, after);
    given = {};
    given.component.active.version = QStringLiteral("abc");
    given.selected = false;
    add("cannot tell", given, "Cannot tell", "versions cannot be compared", Glyph::Attention, Tone::Attention, false,
        QStringLiteral("Not sent"));
    given.policy.allowDowngrade = true;
    given.selected = true;
    add("cannot tell, allowed", given, "Cannot tell", "versions not comparable; allowed", Glyph::Update, Tone::Plain, true, after);
    given = {};
    given.image = sample::image(one(), QStringLiteral("1.0"));
    add("current", given, "Current", "same version, same digest", Glyph::Current, Tone::Secondary, false, none);
    given.policy.allowReinstall = true;
    add("reinstall, allowed", given, "Reinstall", "same content; sent again, as asked", Glyph::Update, Tone::Plain, true, after);
    given = {};
    given.image.version = QStringLiteral("1.0");
    add("reinstall, other content", given, "Reinstall", "same version, other content", Glyph::Update, Tone::Plain, true, after);
    given = {};
    given.selected = false;
    given.image.minimumInstalled = QStringLiteral("1.5");
    add("needs another first", given, "Blocked", "needs 1.5 first; 1.0 is installed", Glyph::Blocked, Tone::Attention, false, none);
    given.image = sample::image(one(), QStringLiteral("2.0"), 64'000'001);
    add("too large", given, "Blocked", "larger than its bank", Glyph::Blocked, Tone::Attention, false, none);
    given.image = sample::image(one(), QStringLiteral("2.0"));
    given.image.securityVersion = 1;
    add("below the floor", given, "Blocked", "below the security floor", Glyph::Blocked, Tone::Attention, false, none);
    given = {};
    given.selected = false;
    given.component.name = QStringLiteral("Another");
    add("no such component", given, "Blocked", "this processor does not have it", Glyph::Blocked, Tone::Attention, false, none);
}

void PlanCellsTest::actions()
{
    QFETCH(Case, given);
    const ManagementProcessor processor = sample::processor({given.component});
    UpgradePlan plan = planUpgrade(processor, sample::manifest({given.image}), given.policy).value();
    plan.steps.first().selected = given.selected;
    PlanModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.showPlan(plan, {processor, {}});

    QFETCH(Glyph, glyph);
    QFETCH(Tone, tone);
    QFETCH(QString, word);
    QFETCH(QString, reason);
    compare(cellOf(model, 0, PlanModel::Action), qPrintable(word), qPrintable(reason), glyph, tone);
    QFETCH(QString, effect);
    QCOMPARE(model.index(0, PlanModel::Effect).data().toString(), effect);
    QTEST(model.flags(model.index(0, PlanModel::Tick)).testFlag(Qt::ItemIsUserCheckable), "choice");
    QTEST(model.index(0, PlanModel::Tick).data(Qt::CheckStateRole).isValid(), "choice");
    QCOMPARE(model.index(0, PlanModel::InBundle).data(PlanModel::BoldRole).toBool(), plan.steps.first().sends());
    const QString whole = model.index(0, PlanModel::Action).data(Qt::ToolTipRole).toString();
    QVERIFY2(whole.endsWith(QLatin1Char('.')) && !whole.contains(QLatin1String("--")), qPrintable(whole));
    if (effect == QLatin1String("Not sent"))
        QVERIFY2(whole.contains(QLatin1String("Upgrade > Allow Older Versions")), qPrintable(whole));
}

void PlanCellsTest::installedStates_data()
{
    QTest::addColumn<bool>("running");
    QTest::addColumn<Activation>("activation");
    QTest::addColumn<QString>("planned");
    QTest::addColumn<QString>("past");
    QTest::newRow("running") << true << Activation::Confirmed << QStringLiteral("running") << QStringLiteral("ran before");
    QTest::newRow("on trial") << true << Activation::Trial << QStringLiteral("on trial") << QStringLiteral("was on trial");
    QTest::newRow("recovery") << false << Activation::Recovery << QStringLiteral("does not run") << QStringLiteral("did not run");
}

void PlanCellsTest::installedStates()
{
    QFETCH(bool, running);
    QFETCH(Activation, activation);
    auto [plan, around] = sample::wholePlan();
    around.processor.activation = activation;
    around.processor.components.first().running = running;
    PlanModel model;
    model.showPlan(plan, around);
    const QModelIndex cell = model.index(0, PlanModel::Installed);
    QCOMPARE(cell.data().toString(), QStringLiteral("1.8.0"));
    QTEST(cell.data(PlanModel::SecondLineRole).toString(), "planned");
    model.showResult(sample::report(UpgradeState::Succeeded, Verdict::Updated, Verdict::Updated), sample::sent(), {});
    QTEST(cell.data(PlanModel::SecondLineRole).toString(), "past");
}

void PlanCellsTest::bundleColumn()
{
    auto [plan, around] = sample::wholePlan();
    PlanModel model;
    model.showPlan(plan, around);
    const QModelIndex sent = model.index(0, PlanModel::InBundle);
    QCOMPARE(sent.data().toString(), QStringLiteral("1.9.2"));
    QCOMPARE(sent.data(PlanModel::SecondLineRole).toString(), QStringLiteral("12 Nov 2026"));
    QCOMPARE(model.index(0, PlanModel::Size).data().toString(), QStringLiteral("1.0 MB"));
    QCOMPARE(model.index(0, PlanModel::Effect).data(PlanModel::SecondLineRole).toString(), QStringLiteral("1.8.0 stays in the other bank"));
    around.released = {};
    model.showPlan(plan, around);
    QCOMPARE(sent.data(PlanModel::SecondLineRole).toString(), QString());
}

void PlanCellsTest::withoutImage()
{
    const auto [plan, around] = sample::wholePlan();
    PlanModel model;
    model.showPlan(plan, around);
    const int row = 5;
    compare(cellOf(model, row, PlanModel::ComponentColumn), "Power", "no file in this bundle", Glyph::None, Tone::Secondary);
    compare(cellOf(model, row, PlanModel::Action), "Not in bundle", "stays as it is", Glyph::Absent, Tone::Secondary);
    compare(cellOf(model, row, PlanModel::InBundle), "–", "", Glyph::None, Tone::Secondary);
    QCOMPARE(model.index(row, PlanModel::Size).data().toString(), QString());
    QCOMPARE(rowTone(model, row), Tone::Secondary);
    model.showResult(sample::report(UpgradeState::Succeeded, Verdict::Updated, Verdict::Updated), sample::sent(), {});
    compare(cellOf(model, row, PlanModel::VerdictColumn), "Not in bundle", "stays as it is", Glyph::Absent, Tone::Secondary);
    compare(cellOf(model, row, PlanModel::ReadBack), "3.1", "unchanged", Glyph::None, Tone::Secondary);
}

void PlanCellsTest::steps_data()
{
    QTest::addColumn<RunProgress>("run");
    QTest::addColumn<QStringList>("words");  // state, its second line, progress, its second line
    QTest::addColumn<Glyph>("glyph");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<double>("bar");
    QTest::addColumn<Tone>("row");
    const auto text = [](const char *words) { return QString::fromUtf8(words).split(QLatin1Char('|')); };
    RunProgress run = sample::sending();
    run.images[1].step = ImageStep::Waiting;
    run.current = 0;
    QTest::newRow("waiting") << run << text("Waiting|image 2 of 2|–|") << Glyph::Waiting << Tone::Plain << -1.0 << Tone::Plain;
    QTest::newRow("sending") << sample::sending() << text("Sending|image 2 of 2|41.3 of 58.7 MB|70 %") << Glyph::Sending << Tone::Plain
                             << 41.3 / 58.7 << Tone::Plain;
    run = sample::sending();
    run.images[1].done = 500'000;
    QTest::newRow("two units") << run << text("Sending|image 2 of 2|0.5 of 58.7 MB|0 %") << Glyph::Sending << Tone::Plain << 0.5 / 58.7
                               << Tone::Plain;
    QTest::newRow("stalled") << sample::stalled() << text("Waiting|no answer since 10:48:45|41.3 of 58.7 MB|70 %") << Glyph::Attention
                             << Tone::Attention << 41.3 / 58.7 << Tone::Attention;
    run = sample::sending();
    run.images[1].step = ImageStep::Storing;
    run.images[1].done = run.images[1].total;
    QTest::newRow("storing") << run << text("Storing|image 2 of 2|58.7 MB sent|the processor stores it") << Glyph::Sending << Tone::Plain << -1.0
                             << Tone::Plain;
    const QStringList stored = text("Stored|acknowledged 10:49:27|58.7 MB stored, digest matches|runs after the restart");
    QTest::newRow("stored") << sample::sent() << stored << Glyph::Stored << Tone::Plain << -1.0 << Tone::Plain;
    run = sample::sent();
    run.state = UpgradeState::Activating;
    run.stalled = true;
    QTest::newRow("silent after the last image") << run << stored << Glyph::Stored << Tone::Plain << -1.0 << Tone::Plain;
}

void PlanCellsTest::steps()
{
    QFETCH(RunProgress, run);
    QFETCH(QStringList, words);
    QFETCH(double, bar);
    const auto [plan, around] = sample::wholePlan();
    PlanModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.showPlan(plan, around);
    model.showProgress(run);
    QFETCH(Glyph, glyph);
    QFETCH(Tone, tone);
    compare(cellOf(model, 1, PlanModel::State), qPrintable(words.at(0)), qPrintable(words.at(1)), glyph, tone);
    const QModelIndex progress = model.index(1, PlanModel::Progress);
    QCOMPARE(progress.data().toString(), words.at(2));
    QCOMPARE(progress.data(PlanModel::SecondLineRole).toString(), words.at(3));
    QCOMPARE(progress.data(PlanModel::BarRole).isValid(), bar >= 0);
    if (bar >= 0)
        QCOMPARE(progress.data(PlanModel::BarRole).toDouble(), bar);
    QFETCH(Tone, row);
    QCOMPARE(rowTone(model, 1), row);
    QCOMPARE(rowTone(model, 0), Tone::Plain);
    QVERIFY(!model.index(0, PlanModel::Tick).data(Qt::CheckStateRole).isValid());
}

void PlanCellsTest::idleRowsInARun_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Glyph>("glyph");
    QTest::newRow("skipped") << 2 << QStringLiteral("Skipped") << QStringLiteral("not selected by you") << Glyph::Skipped;
    QTest::newRow("current") << 3 << QStringLiteral("Current") << QStringLiteral("nothing to do") << Glyph::Current;
    QTest::newRow("blocked") << 4 << QStringLiteral("Blocked") << QStringLiteral("needs 1.0 first; 0.8 is installed") << Glyph::Blocked;
    QTest::newRow("not in bundle") << 5 << QStringLiteral("Not in bundle") << QStringLiteral("stays as it is") << Glyph::Absent;
}

void PlanCellsTest::idleRowsInARun()
{
    QFETCH(int, row);
    QFETCH(QString, word);
    QFETCH(QString, reason);
    QFETCH(Glyph, glyph);
    const auto [plan, around] = sample::wholePlan();
    PlanModel model;
    model.showPlan(plan, around);
    model.showProgress(sample::sending());
    compare(cellOf(model, row, PlanModel::State), qPrintable(word), qPrintable(reason), glyph, Tone::Secondary);
    compare(cellOf(model, row, PlanModel::Progress), "–", "", Glyph::None, Tone::Secondary);
    QCOMPARE(rowTone(model, row), Tone::Secondary);
    QVERIFY(!model.index(row, PlanModel::ComponentColumn).data(PlanModel::BoldRole).toBool());
    const Tone glyphTone = static_cast<Tone>(model.index(row, PlanModel::State).data(PlanModel::GlyphToneRole).toInt());
    QCOMPARE(glyphTone, Tone::Quiet);
}

void PlanCellsTest::verdicts_data()
{
    QTest::addColumn<UpgradeReport>("report");
    QTest::addColumn<RunProgress>("run");
    QTest::addColumn<QStringList>("words");  // verdict, reason, read back, its second line, transfer, its second line
    QTest::addColumn<Glyph>("glyph");
    QTest::addColumn<Tone>("tone");
    using enum Verdict;
    using Code = Error::Code;
    const auto add = [](const char *name, const UpgradeReport &report, const RunProgress &run, const char *words, Glyph glyph, Tone tone) {
        QTest::newRow(name) << report << run << QString::fromUtf8(words).split(QLatin1Char('|')) << glyph << tone;
    };
    const auto failed = [](Verdict boot, Verdict main, Code code) { return sample::report(UpgradeState::Failed, boot, main, Error{code, {}}); };
    add("updated", sample::report(UpgradeState::Succeeded, Updated, Updated), sample::sent(),
        "Updated|confirmed running|2.7.0|read back 10:51:10|58.7 MB in 2 min 20 s|digest matches", Glyph::Ok, Tone::Ok);
    add("updated in a run that failed", failed(Failed, Updated, Code::WrongContent), sample::sent(),
        "Updated|read back; the run failed|2.7.0|read back 10:51:10|58.7 MB in 2 min 20 s|digest matches", Glyph::Ok, Tone::Ok);
    RunProgress storing = sample::sending();
    storing.images[1].step = ImageStep::Storing;
    storing.images[1].done = storing.images[1].total;
    add("refused at the end", failed(Stopped, Failed, Code::Rejected), storing,
        "Not stored|refused at the end of the transfer|2.4.1|still running|58.7 of 58.7 MB sent|not acknowledged", Glyph::Error, Tone::Failure);
    add("refused", failed(Stopped, Failed, Code::Rejected), sample::sending(),
        "Not stored|refused by the processor|2.4.1|still running|41.3 of 58.7 MB sent|not acknowledged", Glyph::Error, Tone::Failure);
    add("no answer", failed(Stopped, Failed, Code::Timeout), sample::sending(),
        "Not acknowledged|no answer in time|2.4.1|still running|41.3 of 58.7 MB sent|not acknowledged", Glyph::Error, Tone::Failure);
    add("gone", failed(Stopped, Failed, Code::DeviceGone), sample::sending(),
        "Not acknowledged|the device is gone|2.4.1|when last seen|41.3 of 58.7 MB sent|not acknowledged", Glyph::Error, Tone::Failure);
    add("wrong content", failed(Updated, Failed, Code::WrongContent), sample::sent(),
        "Not what was sent|the digest read back differs|differs|read back 10:51:10|58.7 MB in 2 min 20 s|acknowledged as stored", Glyph::Error,
        Tone::Failure);
    add("reverted", failed(Reverted, Reverted, Code::RunFailed), sample::sent(),
        "Reverted|the new firmware did not hold|2.4.1|the former firmware runs|58.7 MB in 2 min 20 s|digest matches", Glyph::Error,
        Tone::Failure);
    add("unknown", failed(Unknown, Unknown, Code::StateUnknown), sample::sent(),
        "Unknown|what it runs was not read back|not known||58.7 MB in 2 min 20 s|digest matches", Glyph::Attention, Tone::Failure);
    UpgradeReport stopped = sample::report(UpgradeState::Stopped, Stopped, Stopped, Error{Code::Stopped, {}});
    for (ComponentVerdict &verdict : stopped.verdicts)
        verdict.stored = false;
    add("stopped in the image", stopped, sample::sending(),
        "Not sent|stopped at 41.3 of 58.7 MB|2.4.1|still running|41.3 of 58.7 MB sent|not acknowledged", Glyph::Skipped, Tone::Plain);
    RunProgress waiting = sample::sending();
    waiting.images[1] = {QStringLiteral("Main"), ImageStep::Waiting, 0, 58'700'000, {}, 0};
    add("stopped before the image", stopped, waiting, "Not sent|its turn did not come|2.4.1|still running||", Glyph::Skipped, Tone::Plain);
    for (ComponentVerdict &verdict : stopped.verdicts)
        verdict.stored = true;
    add("stopped, stored", stopped, sample::sent(),
        "Stored, not active|waits in the other bank; not in use|2.4.1|still running|58.7 MB in 2 min 20 s|digest matches", Glyph::Stored,
        Tone::Plain);
}

void PlanCellsTest::verdicts()
{
    QFETCH(UpgradeReport, report);
    QFETCH(RunProgress, run);
    QFETCH(QStringList, words);
    QFETCH(Glyph, glyph);
    QFETCH(Tone, tone);
    const auto [plan, around] = sample::wholePlan();
    PlanModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.showPlan(plan, around);
    model.showResult(report, run, {});
    compare(cellOf(model, 1, PlanModel::VerdictColumn), qPrintable(words.at(0)), qPrintable(words.at(1)), glyph, tone);
    const Cell read = cellOf(model, 1, PlanModel::ReadBack);
    QCOMPARE(read.main, words.at(2));
    QCOMPARE(read.second, words.at(3));
    const Cell transfer = cellOf(model, 1, PlanModel::Transfer);
    QCOMPARE(transfer.main, words.at(4));
    QCOMPARE(transfer.second, words.at(5));
    compare(cellOf(model, 2, PlanModel::VerdictColumn), "Skipped", "not selected by you", Glyph::Skipped, Tone::Secondary);
    compare(cellOf(model, 3, PlanModel::VerdictColumn), "Current", "nothing to do", Glyph::Current, Tone::Secondary);
    compare(cellOf(model, 4, PlanModel::VerdictColumn), "Blocked", "needs 1.0 first; 0.8 is installed", Glyph::Blocked, Tone::Attention);
    QCOMPARE(cellOf(model, 4, PlanModel::ReadBack).main, QStringLiteral("0.8"));
}

/// A run that could not begin: everybody failed, and nothing was sent.
void PlanCellsTest::nothingBegun()
{
    const auto [plan, around] = sample::wholePlan();
    RunProgress run;
    run.images = {{QStringLiteral("Boot"), ImageStep::Waiting, 0, 1'000'000, {}, 0}, {QStringLiteral("Main"), ImageStep::Waiting, 0, 1, {}, 0}};
    PlanModel model;
    model.showPlan(plan, around);
    model.showResult(
        sample::report(UpgradeState::Failed, Verdict::Failed, Verdict::Failed, Error{Error::Code::Busy, {}}), run, sample::card());
    compare(cellOf(model, 0, PlanModel::VerdictColumn), "Not sent", "in use", Glyph::Error, Tone::Failure);
    compare(cellOf(model, 1, PlanModel::VerdictColumn), "Not sent", "in use", Glyph::Error, Tone::Failure);
    QCOMPARE(rowTone(model, 0), Tone::Failure);
    QCOMPARE(rowTone(model, 1), Tone::Plain);  // one row is tinted, the one with the card
}

void PlanCellsTest::onlyWhatWasReadBackIsGreen()
{
    const auto [plan, around] = sample::wholePlan();
    PlanModel model;
    const auto green = [&model] {
        QList<int> rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < PlanModel::columns; ++column) {
                const QModelIndex cell = model.index(row, column);
                const int ok = static_cast<int>(Tone::Ok);
                const bool tinted = cell.data(PlanModel::ToneRole).toInt() == ok || cell.data(PlanModel::GlyphToneRole).toInt() == ok;
                const bool sign = cell.data(PlanModel::GlyphRole).toInt() == static_cast<int>(Glyph::Ok);
                if (PlanModel::shownIn(model.stage(), static_cast<PlanModel::Column>(column)) && (tinted || sign))
                    rows += row;
            }
        }
        return rows;
    };
    model.showPlan(plan, around);
    QCOMPARE(green(), QList<int>());
    for (const RunProgress &run : {sample::sending(), sample::stalled(), sample::sent()}) {
        model.showProgress(run);
        QCOMPARE(green(), QList<int>());
    }
    for (const Verdict verdict : {Verdict::Failed, Verdict::Stopped, Verdict::Reverted, Verdict::Unknown}) {
        model.showResult(sample::report(UpgradeState::Failed, Verdict::Updated, verdict), sample::sent(), {});
        QCOMPARE(green(), QList<int>{0});
    }
}

void PlanCellsTest::foreignTextIsPlain()
{
    auto [plan, around] = sample::wholePlan();
    PlanStep &step = plan.steps.first();
    const QString nasty = QStringLiteral("<b>x</b>") + QChar(0x202e) + QLatin1Char('\n') + QStringLiteral("y");
    step.component = step.file = step.from = step.to = nasty;
    PlanModel model;
    model.showPlan(plan, around);
    for (const PlanModel::Column column : {PlanModel::ComponentColumn, PlanModel::Installed, PlanModel::InBundle}) {
        const QString shown = model.index(0, column).data().toString();
        QVERIFY(shown.startsWith(QLatin1String("<b>x</b>")));
        QVERIFY(!shown.contains(QChar(0x202e)) && !shown.contains(QLatin1Char('\n')));
    }
    QVERIFY(!model.index(0, PlanModel::ComponentColumn).data(PlanModel::SecondLineRole).toString().contains(QChar(0x202e)));
}

QTEST_MAIN(PlanCellsTest)
#include "tst_plan_cells.moc"
