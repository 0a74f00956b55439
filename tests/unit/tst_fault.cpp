// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fault.h"
#include "core/simulator/machine_status_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <fcntl.h>
#include <sys/stat.h>

namespace fwpilot {

using Kind = Fault::Kind;
using Outcome = PowerCut::Outcome;

/// What `fwpilot-sim serve` is told from outside: its faults and the status of its machine.
class FaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodSpecs_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<quint64>("at");
        QTest::addColumn<quint32>("milliseconds");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](const char *spec, Kind kind, quint64 at = 0, quint32 milliseconds = 0, Outcome outcome = Outcome::Before) {
            QTest::newRow(spec) << QString::fromLatin1(spec) << kind << at << milliseconds << outcome;
        };
        row("power@1", Kind::Power, 1);
        row("power@12:before", Kind::Power, 12);
        row("power@12:after", Kind::Power, 12, 0, Outcome::After);
        row("power@12:torn", Kind::Power, 12, 0, Outcome::Torn);
        row("power@18446744073709551615:garbage", Kind::Power, ~quint64{0}, 0, Outcome::Garbage);
        row("drop@3", Kind::Drop, 3);
        row("duplicate@4", Kind::Duplicate, 4);
        row("corrupt@5", Kind::Corrupt, 5);
        row("delay@6:250", Kind::Delay, 6, 250);
        row("delay@6:3600000", Kind::Delay, 6, 3600000);
        row("hold@7", Kind::Hold, 7);
        row("stall@8", Kind::Stall, 8);
        row("busy@9", Kind::Busy, 9);
        row("garbage@10", Kind::Garbage, 10);
        row("reset@011", Kind::Reset, 11);
        row("bad-block@0", Kind::BadBlock, 0);
        row("bad-block@4294967295", Kind::BadBlock, 4294967295U);
        row("wrong-content", Kind::WrongContent);
        row("no-return", Kind::NoReturn);
        row("self-test-fails", Kind::SelfTestFails);
        row("vanish@13", Kind::Vanish, 13);
    }
    void goodSpecs()
    {
        QFETCH(QString, spec);
        QFETCH(Kind, kind);
        QFETCH(quint64, at);
        QFETCH(quint32, milliseconds);
        QFETCH(Outcome, outcome);
        const auto fault = parseFault(spec);
        QVERIFY(fault);
        QCOMPARE(*fault, (Fault{kind, at, milliseconds, outcome, spec}));
    }

    void badSpecs_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const char *spec, const char *named) {
            QTest::newRow(name) << QString::fromLatin1(spec) << QString::fromLatin1(named);
        };
        row("empty", "", "no fault has the name \"\"");
        row("unknown", "explode@1", "explode");
        row("other case", "Power@1", "Power");
        row("blank behind", "drop @1", "\"drop \"");
        row("no place", "power", "@N[:before|:after|:torn|:garbage]");
        row("no number", "power@", "\"\" is not a number from 1");
        row("zero", "drop@0", "\"0\" is not a number from 1");
        row("sign", "drop@+1", "\"+1\"");
        row("negative", "drop@-1", "\"-1\"");
        row("blank", "drop@ 1", "\" 1\"");
        row("hexadecimal", "drop@0x10", "\"0x10\"");
        row("over 64 bits", "drop@18446744073709551616", "18446744073709551616");
        row("sector over 32 bits", "bad-block@4294967296", "4294967296");
        row("outcome unknown", "power@1:half", "\"half\" is not one of");
        row("outcome empty", "power@1:", "\"\" is not one of");
        row("two outcomes", "power@1:torn:after", "too much");
        row("outcome of another", "drop@1:torn", "too much");
        row("delay without time", "delay@1", "delay@N:MS");
        row("delay of nothing", "delay@1:0", "milliseconds from 1");
        row("delay too long", "delay@1:3600001", "to 3600000");
        row("two delays", "delay@1:2:3", "milliseconds");
        row("argument for none", "no-return@1", "no-return takes no argument");
        row("empty argument for none", "wrong-content@", "wrong-content takes no argument");
        row("two places", "drop@1@2", "\"1@2\"");
    }
    void badSpecs()
    {
        QFETCH(QString, spec);
        QFETCH(QString, named);
        const auto fault = parseFault(spec);
        QVERIFY(!fault);
        QCOMPARE(fault.error().code, Error::Code::Usage);
        QVERIFY2(fault.error().message.contains(named), qPrintable(fault.error().message));
        QVERIFY(fault.error().message.startsWith(QStringLiteral("fault \"%1\": ").arg(spec)));
    }

    void digitsOfOtherScriptsAreNone()
    {
        QVERIFY(!parseFault(QStringLiteral("drop@") + QChar(0x0661)));
    }

    /// Each fault in the list can be given in the form that the list shows.
    void knownFaultsParse()
    {
        QCOMPARE(knownFaults().size(), std::size_t{15});
        for (const FaultDescription &description : knownFaults()) {
            QString spec = QLatin1String(description.name) + QLatin1String(description.argument);
            spec.replace(QStringLiteral("SECTOR"), QStringLiteral("1")).replace(QStringLiteral("MS"), QStringLiteral("5"));
            spec.replace(QStringLiteral("@N"), QStringLiteral("@2")).remove(QRegularExpression(QStringLiteral("\\[.*\\]")));
            const auto fault = parseFault(spec);
            QVERIFY2(fault, qPrintable(spec));
            QCOMPARE(fault->kind, description.kind);
            QVERIFY(QLatin1String(description.text).endsWith(QLatin1Char('.')));
        }
    }

    void wholeMachineStatus()
    {
        const auto reading = readMachineStatus(write(R"({"power": "on", "temperatures": {"inlet": 23.5, "processor": 51},
            "fans": [4200, 0, 65535], "lastRestart": "2026-01-02T03:04:05Z watchdog", "events": ["one", "tw\u00f6"], "other": [1]})"));
        QVERIFY(reading);
        QCOMPARE(reading->power, QStringLiteral("on"));
        QCOMPARE(reading->inletCelsius, 23.5);
        QCOMPARE(reading->processorCelsius, 51.0);
        QCOMPARE(reading->fanRpm, (QList<quint32>{4200, 0, 65535}));
        QCOMPARE(reading->lastRestart, QStringLiteral("2026-01-02T03:04:05Z watchdog"));
        QCOMPARE(reading->events, (QStringList{QStringLiteral("one"), QStringLiteral("tw\u00f6")}));
    }

    void absentMachineStatus_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("nulls") << QByteArray(R"({"power":null,"temperatures":null,"fans":null,"lastRestart":null,"events":null})");
        QTest::newRow("null temperatures") << QByteArray(R"({"temperatures":{"inlet":null,"processor":null}})");
    }
    void absentMachineStatus()
    {
        QFETCH(QByteArray, json);
        const auto reading = readMachineStatus(write(json));
        QVERIFY(reading);
        QVERIFY(reading->power.isEmpty() && reading->lastRestart.isEmpty() && reading->fanRpm.isEmpty() && reading->events.isEmpty());
        QVERIFY(std::isnan(reading->inletCelsius) && std::isnan(reading->processorCelsius));
    }

    void badMachineStatus_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QByteArray &json, const char *named, Error::Code code = Error::Code::Malformed) {
            QTest::newRow(name) << json << code << QString::fromLatin1(named);
        };
        row("empty", "", "JSON");
        row("no JSON", "power: on", "JSON");
        row("cut", R"({"power": "on")", "JSON");
        row("list", "[]", "JSON object");
        row("power a number", R"({"power": 1})", "power");
        row("temperatures a number", R"({"temperatures": 20})", "temperatures");
        row("inlet a text", R"({"temperatures": {"inlet": "20"}})", "temperatures.inlet");
        row("below absolute zero", R"({"temperatures": {"processor": -274}})", "temperatures.processor");
        row("too hot", R"({"temperatures": {"processor": 1001}})", "temperatures.processor");
        row("fans a number", R"({"fans": 4200})", "fans");
        row("fan a text", R"({"fans": [1, "4200"]})", "fans[1]");
        row("fan backwards", R"({"fans": [-1]})", "fans[0]");
        row("fan half", R"({"fans": [0.5]})", "fans[0]");
        row("fan too fast", R"({"fans": [65536]})", "fans[0]");
        row("fan null", R"({"fans": [null]})", "fans[0]");
        row("last restart a number", R"({"lastRestart": 5})", "lastRestart");
        row("events a text", R"({"events": "one"})", "events");
        row("event an object", R"({"events": ["one", {}]})", "events[1]");
        row("65 fans", "{\"fans\": [" + QByteArray("1,").repeated(64) + "1]}", "fans", Error::Code::OverLimit);
        row("65 events", "{\"events\": [" + QByteArray("\"\",").repeated(64) + "\"\"]}", "events", Error::Code::OverLimit);
        row("long text", "{\"power\": \"" + QByteArray(257, 'x') + "\"}", "power", Error::Code::OverLimit);
        row("large file", "{}" + QByteArray(64 * 1024 - 1, ' '), "limit", Error::Code::OverLimit);
    }
    void badMachineStatus()
    {
        QFETCH(QByteArray, json);
        QFETCH(Error::Code, code);
        QFETCH(QString, named);
        const auto reading = readMachineStatus(write(json));
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, code);
        QVERIFY2(reading.error().message.contains(named), qPrintable(reading.error().message));
    }

    void largestMachineStatus() { QVERIFY(readMachineStatus(write("{}" + QByteArray(64 * 1024 - 2, ' ')))); }

    void noMachineFile()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(readMachineStatus(folder.filePath(QStringLiteral("absent"))).error().code, Error::Code::NotFound);
        QCOMPARE(readMachineStatus(folder.path()).error().code, Error::Code::Malformed);
        QCOMPARE(readMachineStatus(pipe).error().code, Error::Code::Malformed);
    }

    void controlCharactersAreNotPassedOn()
    {
        const auto reading = readMachineStatus(write(R"({"power": "o\u001bn"})"));
        QVERIFY(reading);
        QCOMPARE(reading->power, QStringLiteral("o\uFFFDn"));
    }

    void changesAreSeen()
    {
        const QString path = write(R"({"power": "on"})");
        MachineStatusFile file(path);
        setTime(path, 1000);
        QCOMPARE(power(file.readIfChanged()), QStringLiteral("on"));
        QVERIFY(!file.readIfChanged());

        write(R"({"power": "no"})");  // same size, same inode
        setTime(path, 1001);
        QCOMPARE(power(file.readIfChanged()), QStringLiteral("no"));
        QVERIFY(!file.readIfChanged());

        write(R"({"power": "off"})");  // same time
        setTime(path, 1001);
        QCOMPARE(power(file.readIfChanged()), QStringLiteral("off"));

        QVERIFY(QFile::rename(path, path + QStringLiteral(".old")));  // another inode
        write(R"({"power": "one"})");
        setTime(path, 1001);
        QCOMPARE(power(file.readIfChanged()), QStringLiteral("one"));
        QVERIFY(!file.readIfChanged());

        QVERIFY(QFile::remove(path));
        const auto gone = file.readIfChanged();
        QVERIFY(gone && !*gone);
        QCOMPARE(gone->error().code, Error::Code::NotFound);
        QVERIFY(!file.readIfChanged());
        write(R"({"power": 0})");
        setTime(path, 1002);
        const auto bad = file.readIfChanged();
        QVERIFY(bad && !*bad);
        QVERIFY(!file.readIfChanged());
    }

    /// A second change in the clock tick of the first has the same time and size: it must be seen all the same.
    void quickChangesAreSeen()
    {
        const QString path = write(R"({"power": "0000"})");
        MachineStatusFile file(path);
        (void)file.readIfChanged();
        for (int round = 1; round < 500; ++round) {
            const QString number = QStringLiteral("%1").arg(round, 4, 10, QLatin1Char('0'));
            write("{\"power\": \"" + number.toLatin1() + "\"}");
            QCOMPARE(power(file.readIfChanged()), number);
        }
    }

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("machine.json"));
        QFile file(path);
        const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
        return written ? path : QString();
    }

    static void setTime(const QString &path, time_t seconds)
    {
        const std::array<timespec, 2> times{timespec{seconds, 0}, timespec{seconds, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times.data(), 0), 0);
    }

    static QString power(const std::optional<Result<MachineReading>> &reading)
    {
        return reading && *reading ? reading->value().power : QString();
    }

    QTemporaryDir m_folder;
};

}  // namespace fwpilot

QTEST_GUILESS_MAIN(fwpilot::FaultTest)
#include "tst_fault.moc"
