// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/upgrade_plan.h"

#include <QTest>

using namespace fwpilot;

namespace {

const QString bmc = QStringLiteral("bmc");
const QString fpga = QStringLiteral("fpga");
const QString sensors = QStringLiteral("sensors");

QByteArray digestOf(char fill)
{
    return QByteArray(32, fill);
}

Component component(const QString &name, const QString &version, char content = 'i')
{
    Component made;
    made.name = name;
    made.bankSize = 1000;
    made.running = true;
    made.active = {true, version, digestOf(content), 0};
    return made;
}

ManagementProcessor processor(const QList<Component> &components)
{
    ManagementProcessor made;
    made.id = QStringLiteral("acme-r1-7");
    made.compatible = QStringLiteral("acme,r1");
    made.components = components;
    return made;
}

ManifestImage image(const QString &name, const QString &version, char content = 'b')
{
    ManifestImage made;
    made.component = name;
    made.file = name + QStringLiteral(".bin");
    made.version = version;
    made.size = 1000;
    made.sha256 = digestOf(content);
    return made;
}

Manifest manifest(const QList<ManifestImage> &images)
{
    Manifest made;
    made.name = QStringLiteral("ACME R1 firmware");
    made.version = QStringLiteral("2.7.0");
    made.compatible = {QStringLiteral("acme,r0"), QStringLiteral("acme,r1")};
    made.images = images;
    made.digest = digestOf('m');
    return made;
}

QString codeName(std::optional<Error::Code> code)
{
    return code ? QString::fromLatin1(errorRow(*code).name) : QString();
}

QStringList components(const QList<PlanStep> &steps)
{
    QStringList names;
    for (const PlanStep &step : steps)
        names += step.component;
    return names;
}

/// Words with blanks between.
QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

}  // namespace

class TestUpgradePlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void row_data();
    void row();
    void recovery_data();
    void recovery();
    void order_data();
    void order();
    void circleIsRefused();
    void only_data();
    void only();
    void whole_data();
    void whole();
    void firstRefusal_data();
    void firstRefusal();
    void unselectedBlockedSpoilsNothing();
    void componentsWithoutImage();
    void trialIsNoRefusal();
    void sums();
    void foreignTextsArePlain();
    void actionNames();
};

void TestUpgradePlan::row_data()
{
    QTest::addColumn<QString>("installed");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<bool>("sameContent");
    QTest::addColumn<QString>("minimum");
    QTest::addColumn<QString>("allowed");  // d: downgrade, r: reinstall
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<bool>("sends");
    QTest::addColumn<QString>("reason");

    QTest::newRow("newer") << "2.4.1"
                           << "2.7.0" << false << ""
                           << ""
                           << "update"
                           << "" << true << "2.7.0 is newer than the installed 2.4.1.";
    QTest::newRow("newer by number, not by letter") << "1.9"
                                                    << "1.10" << false << ""
                                                    << ""
                                                    << "update"
                                                    << "" << true << "1.10 is newer than the installed 1.9.";
    QTest::newRow("newer version, same content") << "1.0"
                                                 << "1.1" << true << ""
                                                 << ""
                                                 << "update"
                                                 << "" << true << "1.1 is newer than the installed 1.0.";
    QTest::newRow("older") << "2.8.0"
                           << "2.7.0" << false << ""
                           << ""
                           << "blocked"
                           << "precondition" << false
                           << "Newer installed: 2.8.0 runs, the bundle has 2.7.0; allow older versions to send it.";
    QTest::newRow("older, reinstall allowed") << "2.8.0"
                                              << "2.7.0" << false << ""
                                              << "r"
                                              << "blocked"
                                              << "precondition" << false
                                              << "Newer installed: 2.8.0 runs, the bundle has 2.7.0; allow older versions to send it.";
    QTest::newRow("older, allowed") << "2.8.0"
                                    << "2.7.0" << false << ""
                                    << "d"
                                    << "downgrade"
                                    << "" << true << "2.7.0 is older than the installed 2.8.0; allowed.";
    QTest::newRow("same") << "2.7.0"
                          << "2.7.0" << true << ""
                          << ""
                          << "current"
                          << "" << false << "2.7.0 with the same content is installed.";
    QTest::newRow("same, written otherwise") << "v2.7"
                                             << "2.7.0" << true << ""
                                             << ""
                                             << "current"
                                             << "" << false << "v2.7 with the same content is installed.";
    QTest::newRow("same, downgrade allowed") << "2.7.0"
                                             << "2.7.0" << true << ""
                                             << "d"
                                             << "current"
                                             << "" << false << "2.7.0 with the same content is installed.";
    QTest::newRow("same, reinstall allowed") << "2.7.0"
                                             << "2.7.0" << true << ""
                                             << "r"
                                             << "reinstall"
                                             << "" << true << "2.7.0 with the same content is installed; it is sent again, as asked.";
    QTest::newRow("same version, other content") << "2.7.0"
                                                 << "2.7.0" << false << ""
                                                 << ""
                                                 << "reinstall"
                                                 << "" << true << "Same version, other content: 2.7.0 is installed with another digest.";
    QTest::newRow("cannot tell") << "r77"
                                 << "2.7.0" << false << ""
                                 << ""
                                 << "unknown"
                                 << "precondition" << false
                                 << "Cannot tell whether 2.7.0 is newer than the installed r77; allow older versions to send it.";
    QTest::newRow("cannot tell, allowed") << "r77"
                                          << "2.7.0" << false << ""
                                          << "d"
                                          << "unknown"
                                          << "" << true << "Cannot tell whether 2.7.0 is newer than the installed r77; allowed.";
    QTest::newRow("cannot tell, same content") << "r77"
                                               << "2.7.0" << true << ""
                                               << ""
                                               << "current"
                                               << "" << false << "r77 with the same content is installed.";
    QTest::newRow("cannot tell, same content, reinstall allowed")
        << "r77"
        << "2.7.0" << true << ""
        << "r"
        << "reinstall"
        << "" << true << "r77 with the same content is installed; it is sent again, as asked.";
    QTest::newRow("equal texts of no known form") << "r77"
                                                  << "r77" << true << ""
                                                  << ""
                                                  << "current"
                                                  << "" << false << "r77 with the same content is installed.";
    QTest::newRow("installed without a name")
        << ""
        << "2.7.0" << false << ""
        << ""
        << "unknown"
        << "precondition" << false
        << "Cannot tell whether 2.7.0 is newer than the installed unnamed version; allow older versions to send it.";
    QTest::newRow("minimum reached") << "1.40"
                                     << "2.18" << false << "1.40"
                                     << ""
                                     << "update"
                                     << "" << true << "2.18 is newer than the installed 1.40.";
    QTest::newRow("minimum not reached") << "1.39"
                                         << "2.18" << false << "1.40"
                                         << ""
                                         << "blocked"
                                         << "precondition" << false << "Needs 1.40 first; 1.39 is installed.";
    QTest::newRow("minimum not reached, all allowed") << "1.39"
                                                      << "2.18" << false << "1.40"
                                                      << "dr"
                                                      << "blocked"
                                                      << "precondition" << false << "Needs 1.40 first; 1.39 is installed.";
    QTest::newRow("minimum cannot be compared")
        << "r77"
        << "2.18" << false << "1.40"
        << "d"
        << "blocked"
        << "precondition" << false << "Needs 1.40 first; cannot tell whether the installed r77 is older.";
    QTest::newRow("minimum does not keep what is there") << "r77"
                                                         << "2.18" << true << "1.40"
                                                         << ""
                                                         << "current"
                                                         << "" << false << "r77 with the same content is installed.";
}

void TestUpgradePlan::row()
{
    QFETCH(QString, installed);
    QFETCH(QString, offered);
    QFETCH(bool, sameContent);
    QFETCH(QString, minimum);
    QFETCH(QString, allowed);
    ManifestImage offer = image(bmc, offered, sameContent ? 'i' : 'b');
    offer.minimumInstalled = minimum;
    const PlanPolicy policy{allowed.contains(QLatin1Char('d')), allowed.contains(QLatin1Char('r')), {}};
    const auto plan = planUpgrade(processor({component(bmc, installed)}), manifest({offer}), policy);
    QVERIFY(plan);
    QCOMPARE(plan->steps.size(), 1);
    const PlanStep &step = plan->steps.first();
    QTEST(planActionName(step.action), "action");
    QTEST(codeName(step.refusal), "refusal");
    QTEST(step.sends(), "sends");
    QTEST(step.reason, "reason");
    QCOMPARE(step.from, installed);
    QCOMPARE(step.to, offered);
    QCOMPARE(step.file, QStringLiteral("bmc.bin"));
    QCOMPARE(step.size, 1000U);
    QCOMPARE(step.sha256, offer.sha256);
    QVERIFY(step.selected);
    QCOMPARE(plan->refusal().has_value(), step.refusal.has_value());
}

void TestUpgradePlan::recovery_data()
{
    QTest::addColumn<bool>("running");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("installed");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("reason");

    QTest::newRow("empty bank") << false << false << ""
                                << ""
                                << "Nothing whole is installed: the bank is empty.";
    QTest::newRow("damaged bank") << false << false << "9.0"
                                  << "damaged"
                                  << "Nothing whole is installed: 9.0 is damaged.";
    QTest::newRow("damaged while it runs") << true << false << "9.0"
                                           << "damaged"
                                           << "Nothing whole is installed: 9.0 is damaged.";
    QTest::newRow("whole, does not run") << false << true << "9.0"
                                         << "9.0"
                                         << "9.0 is installed, but does not run: the processor is in recovery.";
}

/// Versions, and what must be installed before, do not count where nothing whole runs; product, age and size do.
void TestUpgradePlan::recovery()
{
    QFETCH(bool, running);
    QFETCH(bool, valid);
    QFETCH(QString, installed);
    Component broken = component(bmc, installed);
    broken.running = running;
    broken.active.valid = valid;
    broken.securityFloor = 3;
    ManifestImage offer = image(bmc, QStringLiteral("2.7.0"));
    offer.minimumInstalled = QStringLiteral("99");
    offer.securityVersion = 3;
    const auto plan = planUpgrade(processor({broken}), manifest({offer}), {});
    QVERIFY(plan);
    QCOMPARE(plan->steps.first().action, PlanAction::Update);
    QVERIFY(plan->steps.first().sends());
    QTEST(plan->steps.first().from, "from");
    QTEST(plan->steps.first().reason, "reason");

    offer.securityVersion = 2;
    QCOMPARE(planUpgrade(processor({broken}), manifest({offer}), {})->refusal()->code, Error::Code::TooOld);
}

void TestUpgradePlan::order_data()
{
    QTest::addColumn<QStringList>("images");  // NAME or NAME<AFTER,AFTER
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("as in the manifest") << words("c a b") << words("c a b");
    QTest::newRow("one waits") << words("a<b b") << words("b a");
    QTest::newRow("who waits goes as soon as it can") << words("a<b b c") << words("b a c");
    QTest::newRow("a chain backwards") << words("a<b b<c c<d d") << words("d c b a");
    QTest::newRow("a diamond") << words("d<b,c b<a c<a a") << words("a b c d");
    QTest::newRow("stated and already so") << words("a b<a c<a") << words("a b c");
    QTest::newRow("after nothing in the bundle") << words("a<z b") << words("a b");
}

void TestUpgradePlan::order()
{
    QFETCH(QStringList, images);
    QList<ManifestImage> offers;
    QList<Component> installed;
    for (const QString &text : images) {
        const QStringList parts = text.split(QLatin1Char('<'));
        ManifestImage offer = image(parts.first(), QStringLiteral("2.0"));
        if (parts.size() > 1)
            offer.after = parts.last().split(QLatin1Char(','));
        offers += offer;
        installed += component(parts.first(), QStringLiteral("1.0"));
    }
    const auto plan = planUpgrade(processor(installed), manifest(offers), {});
    QVERIFY(plan);
    QTEST(components(plan->sending()), "expected");
}

void TestUpgradePlan::circleIsRefused()
{
    ManifestImage first = image(bmc, QStringLiteral("2.0"));
    ManifestImage second = image(fpga, QStringLiteral("2.0"));
    first.after = {fpga};
    second.after = {bmc};
    const auto plan = planUpgrade(processor({}), manifest({first, second}), {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, Error::Code::Malformed);
}

void TestUpgradePlan::only_data()
{
    QTest::addColumn<QStringList>("only");
    QTest::addColumn<QStringList>("sent");
    QTest::addColumn<QString>("error");

    QTest::newRow("none named") << QStringList() << QStringList{bmc, fpga} << "";
    QTest::newRow("one") << QStringList{fpga} << QStringList{fpga} << "";
    QTest::newRow("both, in the bundle's order") << QStringList{fpga, bmc} << QStringList{bmc, fpga} << "";
    QTest::newRow("twice the same") << QStringList{fpga, fpga} << QStringList{fpga} << "";
    QTest::newRow("no image: installed only") << QStringList{sensors} << QStringList()
                                              << "The bundle holds no image for sensors, only for bmc, fpga.";
    QTest::newRow("nowhere") << words("bmc psu") << QStringList() << "The bundle holds no image for psu, only for bmc, fpga.";
    QTest::newRow("another case") << words("BMC") << QStringList() << "The bundle holds no image for BMC, only for bmc, fpga.";
}

void TestUpgradePlan::only()
{
    QFETCH(QStringList, only);
    QFETCH(QString, error);
    const QString old = QStringLiteral("1.0");
    const auto plan = planUpgrade(processor({component(bmc, old), component(fpga, old), component(sensors, old)}),
        manifest({image(bmc, QStringLiteral("2.0")), image(fpga, QStringLiteral("2.0"))}), {false, false, only});
    QCOMPARE(plan.hasValue(), error.isEmpty());
    if (!plan) {
        QCOMPARE(plan.error().code, Error::Code::Usage);
        QCOMPARE(plan.error().message, error);
        return;
    }
    QTEST(components(plan->sending()), "sent");
    for (const PlanStep &step : plan->steps)  // the others are told as before, only not chosen
        QCOMPARE(step.action, step.component == sensors ? PlanAction::NotInBundle : PlanAction::Update);
}

void TestUpgradePlan::whole_data()
{
    QTest::addColumn<QString>("compatible");
    QTest::addColumn<QString>("message");

    QTest::newRow("one of several") << "acme,r1"
                                    << "";
    QTest::newRow("another product") << "acme,r2"
                                     << "The bundle is for acme,r0, acme,r1; this processor is acme,r2.";
    QTest::newRow("another case") << "ACME,R1"
                                  << "The bundle is for acme,r0, acme,r1; this processor is ACME,R1.";
    QTest::newRow("part of it") << "acme"
                                << "The bundle is for acme,r0, acme,r1; this processor is acme.";
    QTest::newRow("not told") << ""
                              << "The bundle is for acme,r0, acme,r1; this processor is of no known product.";
}

void TestUpgradePlan::whole()
{
    QFETCH(QString, compatible);
    QFETCH(QString, message);
    ManagementProcessor target = processor({component(bmc, QStringLiteral("1.0"))});
    target.compatible = compatible;
    const auto plan = planUpgrade(target, manifest({image(bmc, QStringLiteral("2.0"))}), {});
    QCOMPARE(plan.hasValue(), message.isEmpty());
    if (!plan) {
        QCOMPARE(plan.error().code, Error::Code::WrongProduct);
        QCOMPARE(plan.error().message, message);
        return;
    }
    QCOMPARE(plan->processor, target.id);
    QCOMPARE(plan->manifestDigest, digestOf('m'));
    QCOMPARE(plan->bundleName, QStringLiteral("ACME R1 firmware"));
    QCOMPARE(plan->bundleVersion, QStringLiteral("2.7.0"));
}

void TestUpgradePlan::firstRefusal_data()
{
    QTest::addColumn<QStringList>("kinds");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QString>("message");

    const QString large = QStringLiteral("large: The image is 1.0 kB (1001 bytes) large, the bank holds 1.0 kB (1000 bytes).");
    const QString old = QStringLiteral("floor: Security version 2 is below the processor's floor of 3, which nothing overrides.");
    QTest::newRow("none") << words("fine") << ""
                          << "";
    QTest::newRow("too large") << words("fine large") << "precondition" << large;
    QTest::newRow("too old") << words("floor") << "too-old" << old;
    QTest::newRow("lacking") << words("absent") << "wrong-product"
                             << "absent: This processor has no component absent.";
    QTest::newRow("age before size") << words("large floor") << "too-old" << old;
    QTest::newRow("product before age") << words("large floor absent") << "wrong-product"
                                        << "absent: This processor has no component absent.";
    QTest::newRow("the first of two") << words("large older") << "precondition" << large;
    QTest::newRow("both in one row") << words("floor-large") << "too-old"
                                     << "floor-large: Security version 2 is below the processor's floor of 3, which nothing overrides.";
}

/// Everything is allowed here, and it does not help.
void TestUpgradePlan::firstRefusal()
{
    QFETCH(QStringList, kinds);
    QFETCH(QString, refusal);
    QList<Component> installed;
    QList<ManifestImage> offers;
    for (const QString &kind : kinds) {
        Component there = component(kind, QStringLiteral("1.0"));
        ManifestImage offer = image(kind, QStringLiteral("2.0"));
        offer.securityVersion = 2;
        if (kind.contains(QStringLiteral("large")))
            offer.size = 1001;
        if (kind.contains(QStringLiteral("floor")))
            there.securityFloor = 3;
        if (kind == QStringLiteral("older"))
            offer.minimumInstalled = QStringLiteral("1.5");
        if (kind != QStringLiteral("absent"))
            installed += there;
        offers += offer;
    }
    const auto plan = planUpgrade(processor(installed), manifest(offers), {true, true, {}});
    QVERIFY(plan);
    const auto refused = plan->refusal();
    QCOMPARE(refused ? codeName(refused->code) : QString(), refusal);
    if (refused)
        QTEST(refused->message, "message");
    for (const PlanStep &step : plan->steps)
        QCOMPARE(step.action, step.component == QStringLiteral("fine") ? PlanAction::Update : PlanAction::Blocked);
}

void TestUpgradePlan::unselectedBlockedSpoilsNothing()
{
    const auto plan = planUpgrade(processor({component(fpga, QStringLiteral("1.0"))}),
        manifest({image(bmc, QStringLiteral("2.0")), image(fpga, QStringLiteral("2.0"))}), {false, false, {fpga}});
    QVERIFY(plan);
    QCOMPARE(plan->steps[0].action, PlanAction::Blocked);
    QVERIFY(!plan->steps[0].selected);
    QCOMPARE(*plan->steps[0].refusal, Error::Code::WrongProduct);
    QVERIFY(!plan->refusal());
    QCOMPARE(components(plan->sending()), QStringList{fpga});

    const auto chosen = planUpgrade(processor({component(fpga, QStringLiteral("1.0"))}),
        manifest({image(bmc, QStringLiteral("2.0")), image(fpga, QStringLiteral("2.0"))}), {false, false, {bmc}});
    QCOMPARE(chosen->refusal()->code, Error::Code::WrongProduct);
    QVERIFY(chosen->sending().isEmpty());
}

void TestUpgradePlan::componentsWithoutImage()
{
    Component empty = component(sensors, {});
    empty.active.valid = false;
    const auto plan = planUpgrade(processor({empty, component(fpga, QStringLiteral("1.2")), component(bmc, QStringLiteral("1.0"))}),
        manifest({image(bmc, QStringLiteral("2.0"))}), {});
    QVERIFY(plan);
    QCOMPARE(components(plan->steps), (QStringList{bmc, sensors, fpga}));
    for (const PlanStep &step : plan->steps.mid(1)) {
        QCOMPARE(step.action, PlanAction::NotInBundle);
        QVERIFY(!step.selected && !step.sends() && !step.refusal && step.file.isEmpty() && step.to.isEmpty());
    }
    QCOMPARE(plan->steps[1].reason, QStringLiteral("The bundle has no image for it."));
    QCOMPARE(plan->steps[2].reason, QStringLiteral("The bundle has no image for it; it keeps 1.2."));
}

/// The run waits for the confirmation; the plan is no place to refuse it.
void TestUpgradePlan::trialIsNoRefusal()
{
    ManagementProcessor target = processor({component(bmc, QStringLiteral("1.0"))});
    target.activation = Activation::Trial;
    const auto plan = planUpgrade(target, manifest({image(bmc, QStringLiteral("2.0"))}), {});
    QVERIFY(plan && !plan->refusal());
    QCOMPARE(plan->sending().size(), 1);
}

void TestUpgradePlan::sums()
{
    Component large = component(bmc, QStringLiteral("1.0"));
    large.bankSize = Q_UINT64_C(0x1'0000'0000);
    ManifestImage offer = image(bmc, QStringLiteral("2.0"));
    offer.size = Q_UINT64_C(0xFFFF'FFFE);
    const auto plan
        = planUpgrade(processor({large, component(fpga, QStringLiteral("1.0")), component(sensors, QStringLiteral("1.0"), 'b')}),
            manifest({offer, image(fpga, QStringLiteral("2.0")), image(sensors, QStringLiteral("1.0"))}), {});
    QVERIFY(plan);
    QCOMPARE(components(plan->sending()), (QStringList{bmc, fpga}));
    QCOMPARE(plan->bytesToSend(), Q_UINT64_C(0xFFFF'FFFE) + 1000);
}

void TestUpgradePlan::foreignTextsArePlain()
{
    const QString hostile = QStringLiteral("1.0\x1b[2J\n\u202e");
    const auto plan = planUpgrade(processor({component(bmc, hostile)}), manifest({image(bmc, QStringLiteral("2.0"))}), {});
    QVERIFY(plan);
    const QString reason = plan->steps.first().reason;
    for (const QChar character : reason)
        QVERIFY2(character.isPrint() || character == QChar(0xFFFD), qPrintable(reason));
    QCOMPARE(plan->steps.first().from, hostile);  // the value itself stays what it is
}

void TestUpgradePlan::actionNames()
{
    const QList<PlanAction> actions{PlanAction::Update, PlanAction::Downgrade, PlanAction::Reinstall, PlanAction::Current,
        PlanAction::Blocked, PlanAction::Unknown, PlanAction::NotInBundle};
    QStringList names;
    for (const PlanAction action : actions)
        names += planActionName(action);
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("update downgrade reinstall current blocked unknown not-in-bundle"));
}

QTEST_APPLESS_MAIN(TestUpgradePlan)
#include "tst_upgrade_plan.moc"
