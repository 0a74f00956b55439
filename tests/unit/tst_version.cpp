// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/version.h"

#include <QTest>

using namespace fwpilot;
using Order = VersionOrder;

class TestVersion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
};

void TestVersion::compares_data()
{
    QTest::addColumn<QString>("bundle");
    QTest::addColumn<QString>("installed");
    QTest::addColumn<Order>("expected");
    QTest::addColumn<Order>("exchanged");
    const auto row = [](const char *name, const QString &bundle, const QString &installed, Order expected) {
        const Order exchanged = expected == Order::Newer ? Order::Older : expected == Order::Older ? Order::Newer : expected;
        QTest::newRow(name) << bundle << installed << expected << exchanged;
    };
    const auto newer = [&](const char *bundle, const char *installed) {
        row(qPrintable(QStringLiteral("%1 is newer than %2").arg(QLatin1String(bundle), QLatin1String(installed))),
            QString::fromUtf8(bundle), QString::fromUtf8(installed), Order::Newer);
    };
    const auto same = [&](const char *bundle, const char *installed) {
        row(qPrintable(QStringLiteral("%1 is %2").arg(QLatin1String(bundle), QLatin1String(installed))), QString::fromUtf8(bundle),
            QString::fromUtf8(installed), Order::Same);
    };
    const auto unknown = [&](const char *bundle, const char *installed) {
        row(qPrintable(QStringLiteral("%1 or %2").arg(QLatin1String(bundle), QLatin1String(installed))), QString::fromUtf8(bundle),
            QString::fromUtf8(installed), Order::CannotTell);
    };
    // numbers
    newer("1.10", "1.9");
    newer("2", "1.99.99");
    newer("1.0.1", "1.0");
    newer("10.0", "9.0");
    newer("1.0.0.1", "1.0.0");
    same("1.0", "1.0.0");
    same("1", "1.0.0.0");
    same("0.0", "0");
    same("1.02", "1.2");
    same("007", "7");
    newer("20261231", "20260101");
    // longer than any integer
    newer("18446744073709551616", "18446744073709551615");
    newer("1.100000000000000000000000000000001", "1.100000000000000000000000000000000");
    same("1.000000000000000000000000000000005", "1.5");
    // a leading v
    same("v2.1", "2.1");
    same("V2.1", "v2.1.0");
    newer("v2.2", "2.1");
    // pre-releases
    newer("2.0", "2.0-rc1");
    newer("2.0-rc1", "1.9");
    newer("2.0-rc2", "2.0-rc1");
    newer("2.0-rc10", "2.0-rc2");
    newer("2.0-beta", "2.0-alpha");
    newer("2.0-rc", "2.0-beta9");
    newer("2.0-rc1", "2.0-rc");
    newer("2.0-alpha.beta", "2.0-alpha.1");
    newer("2.0-rc18446744073709551617", "2.0-rc18446744073709551616");
    same("2.0-rc.1", "2.0-rc1");
    same("2.0-RC1", "2.0-rc01");
    same("2.0.0-rc1", "2.0-rc1");
    newer("2.0.1-alpha", "2.0");
    // a revision of somebody else's
    newer("1.16.2-2", "1.16.2-1");
    newer("1.16.3", "1.16.2-1");
    newer("1.16.3-1", "1.16.2");
    unknown("1.16.2-1", "1.16.2");
    // builds
    same("1.0+git1234", "1.0");
    same("1.0+a", "1.0+b");
    same("1.0-rc1+a", "1.0-rc1+b");
    newer("1.1+a", "1.0+b");
    // what is no version
    unknown("", "");
    unknown("", "1.0");
    unknown("1.0", "");
    unknown("1.0b", "1.0a");
    unknown("R2D2", "1.0");
    unknown("1..0", "1.0");
    unknown(".1", "1");
    unknown("1.", "1");
    unknown("-rc1", "1");
    unknown("1.0-", "1.0");
    unknown("1.0-.", "1.0");
    unknown("1.0+", "1.0");
    unknown("1.0-rc\xC3\xA9", "1.0");
    unknown("1.0 ", "1.0");
    unknown("vv1", "1");
    unknown("v", "1");
    unknown("\xD9\xA1.0", "1.0");  // a digit, but not one of ours
    unknown("build-A", "build-B");
    same("build-A", "build-A");
    same("R2D2", "R2D2");
}

void TestVersion::compares()
{
    QFETCH(QString, bundle);
    QFETCH(QString, installed);
    QFETCH(Order, expected);
    QFETCH(Order, exchanged);
    QCOMPARE(compareVersions(bundle, installed), expected);
    QCOMPARE(compareVersions(installed, bundle), exchanged);
}

QTEST_APPLESS_MAIN(TestVersion)
#include "tst_version.moc"
