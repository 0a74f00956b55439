// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/smbios.h"
#include "tests/unit/smbios_table.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fwpilot;

namespace {

using Depth = SmbiosFacts::Depth;

constexpr uid_t nobody = 65534;

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

MachineSource tree(const QString &root)
{
    MachineSource source;
    source.sysfsRoot = root;
    return source;
}

QByteArray summary(const SmbiosFacts &facts)
{
    return QByteArray::number(int(facts.depth)) + '|' + facts.manufacturer.toUtf8() + '|' + facts.notes.join(QLatin1Char('\n')).toUtf8();
}

/// The summary as a user without any rights reads it, in a process of its own.
QByteArray summaryForNobody(const MachineSource &source)
{
    std::array<int, 2> ends = {};
    if (::pipe(ends.data()) != 0)
        return "no pipe";
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isNobody = ::geteuid() != 0 || (::setgid(nobody) == 0 && ::setuid(nobody) == 0);
        const auto facts = readSmbios(source);
        const QByteArray text = isNobody && facts ? summary(*facts) : QByteArray("not read");
        ::_exit(::write(ends[1], text.constData(), std::size_t(text.size())) == text.size() ? 0 : 1);
    }
    ::close(ends[1]);
    QFile reading;
    QByteArray text;
    if (reading.open(ends[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        text = reading.readAll();
    int status = 1;
    return ::waitpid(child, &status, 0) == child && status == 0 ? text : QByteArray("no child");
}

const QByteArray sampleTable = SmbiosTable()
                                   .add(1, systemBody, {"Example", "Model 7", "1", "SN-1"})
                                   .add(38, IpmiBody().bytes())
                                   .add(45, firmwareBody, {"BMC", "1.2"})
                                   .ended();

const QString nothingKnown = QStringLiteral("so the interfaces to the management processor that they describe are not known.");

}  // namespace

class TestSmbiosSources : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString root() const { return m_folder.filePath(QStringLiteral("sys")); }
    QString tablePath() const { return root() + QStringLiteral("/firmware/dmi/tables/DMI"); }
    QString namePath(const char *name) const { return root() + QStringLiteral("/class/dmi/id/") + QLatin1String(name); }
    Result<SmbiosFacts> readDump(const QByteArray &dump)
    {
        MachineSource source;
        source.smbiosDump = m_folder.filePath(QStringLiteral("dump"));
        write(source.smbiosDump, dump);
        return readSmbios(source);
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        QCOMPARE(::chmod(qPrintable(m_folder.path()), 0755), 0);  // for the user without rights
        QDir(root()).removeRecursively();
        QVERIFY(QDir().mkpath(root()));
    }

    void dumps_data()
    {
        QTest::addColumn<QByteArray>("dump");
        QTest::addColumn<QString>("note");
        const auto checksum = QStringLiteral("The checksum of the SMBIOS entry point is wrong.");
        const auto size = quint16(sampleTable.size());
        const auto at = [](const QByteArray &entry, qsizetype offset) { return entry.leftJustified(offset, '\0') + sampleTable; };
        QTest::newRow("64 bits") << at(entryPoint64(32, size), 32) << QString();
        QTest::newRow("32 bits") << at(entryPoint32(32, size), 32) << QString();
        QTest::newRow("the oldest") << at(entryPointOfOldest(32, size), 32) << QString();
        QTest::newRow("another place, 64 bits") << at(entryPoint64(0x100, size), 0x100) << QString();
        QTest::newRow("another place, 32 bits") << at(entryPoint32(0x41, size), 0x41) << QString();
        QTest::newRow("address of the machine") << at(entryPoint64(0x6f8e'0000'0000, size), 32) << QString();
        QTest::newRow("address of all ones") << at(entryPoint64(~quint64(0), size), 32) << QString();
        QTest::newRow("address of 0") << at(entryPoint64(0, size), 32) << QString();
        QTest::newRow("table shorter than told") << at(entryPoint64(32, ~quint32(0)), 32) << QString();
        QTest::newRow("length not told") << at(entryPoint64(32, 0), 32) << QString();
        QTest::newRow("not all is table") << at(entryPoint64(32, size), 32) + QByteArray(100, '\xff') << QString();
        QTest::newRow("wrong checksum, 64 bits") << at(entryPoint64(32, size).replace(8, 1, "\x09"), 32) << checksum;
        QTest::newRow("wrong checksum, 32 bits") << at(entryPoint32(32, size).replace(0x1e, 1, "\x09"), 32) << checksum;
    }
    void dumps()
    {
        QFETCH(QByteArray, dump);
        QFETCH(QString, note);
        const auto facts = readDump(dump);
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().message));
        QCOMPARE(facts->manufacturer, QStringLiteral("Example"));
        QCOMPARE(facts->ipmi.size(), 1);
        QCOMPARE(facts->processorFirmware, QStringLiteral("1.2"));
        QCOMPARE(facts->notes, note.isEmpty() ? QStringList() : QStringList{note});
    }

    void lengthOfTheTableCounts()
    {
        const auto facts = readDump(entryPoint64(32, 0x1b).leftJustified(32, '\0') + sampleTable);
        QVERIFY(facts);
        QVERIFY(facts->ipmi.isEmpty());
        QCOMPARE(facts->notes.size(), 1);
    }

    void noDump_data()
    {
        QTest::addColumn<QByteArray>("dump");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("table alone") << sampleTable;
        QTest::newRow("text") << QByteArray("# dmidecode 3.4\nGetting SMBIOS data from sysfs.\n");
        QTest::newRow("magic alone") << QByteArray("_SM3_");
        QTest::newRow("cut entry point, 64 bits") << entryPoint64(32, 100).chopped(1);
        QTest::newRow("cut entry point, 32 bits") << entryPoint32(32, 100).first(0x1d);
        QTest::newRow("cut entry point, the oldest") << entryPointOfOldest(32, 100).chopped(1);
        QTest::newRow("entry point shorter than its fields") << entryPoint64(32, 100).replace(6, 1, "\x17") + sampleTable;
        QTest::newRow("entry point longer than the file") << entryPoint64(32, 100).replace(6, 1, "\xff") + QByteArray(10, '\0');
        QTest::newRow("half an entry point") << entryPoint32(32, 100).replace(0x10, 5, "_XYZ_") + sampleTable;
    }
    void noDump()
    {
        QFETCH(QByteArray, dump);
        const auto facts = readDump(dump);
        QVERIFY(!facts);
        QCOMPARE(facts.error().code, Error::Code::Malformed);
        QVERIFY2(facts.error().message.startsWith(m_folder.path()), qPrintable(facts.error().message));
    }

    void entryPointWithoutATable()
    {
        const auto facts = readDump(entryPoint64(32, 100));
        QVERIFY(facts);
        QCOMPARE(facts->depth, Depth::Nothing);
        QCOMPARE(facts->notes, QStringList{QStringLiteral("The SMBIOS table is empty.")});
    }

    void dumpsThatCannotBeRead()
    {
        const QByteArray longest = (entryPoint64(32, 0).leftJustified(32, '\0') + sampleTable).leftJustified(1024 * 1024, '\0');
        QVERIFY(readDump(longest));
        QCOMPARE(readDump(longest + '\0').error().code, Error::Code::OverLimit);
        MachineSource source;
        source.smbiosDump = m_folder.filePath(QStringLiteral("none"));
        QCOMPARE(readSmbios(source).error().code, Error::Code::NotFound);
        source.smbiosDump = m_folder.path();
        QCOMPARE(readSmbios(source).error().code, Error::Code::NoAccess);
    }

    void whichSourceCounts()
    {
        write(tablePath(), sampleTable);
        MachineSource source = tree(root());
        QCOMPARE(readSmbios(source)->depth, Depth::Tables);
        source.pciDump = m_folder.filePath(QStringLiteral("pci"));
        QVERIFY(*readSmbios(source) == SmbiosFacts());  // the dump is of another machine than this tree
        source.smbiosDump = m_folder.filePath(QStringLiteral("dump"));
        write(source.smbiosDump, entryPoint64(32, 0).leftJustified(32, '\0') + SmbiosTable().add(1, systemBody, {"Other"}).ended());
        QCOMPARE(readSmbios(source)->manufacturer, QStringLiteral("Other"));
    }

    void sysfs_data()
    {
        QTest::addColumn<QByteArray>("table");  // null: there is none
        QTest::addColumn<bool>("hasNames");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray none = nothingKnown.toUtf8();
        QTest::newRow("nothing") << QByteArray() << false << QByteArray("0||");
        QTest::newRow("names alone") << QByteArray() << true << "1|Example|The kernel shows no SMBIOS tables, " + none;
        QTest::newRow("tables") << sampleTable << true << QByteArray("2|Example|");
        QTest::newRow("tables alone") << sampleTable << false << QByteArray("2|Example|");
        QTest::newRow("table of zeros") << QByteArray(100, '\0') << true
                                        << "1|Example|The SMBIOS tables of this machine hold nothing that can be read, " + none;
        QTest::newRow("empty table") << QByteArray("") << false
                                     << "1||The SMBIOS tables of this machine hold nothing that can be read, " + none;
        QTest::newRow("table beyond the limit") << sampleTable.leftJustified(2 * 1024 * 1024, '\0') << true << QByteArray("2|Example|");
    }
    void sysfs()
    {
        QFETCH(QByteArray, table);
        QFETCH(bool, hasNames);
        QFETCH(QByteArray, expected);
        if (!table.isNull())
            write(tablePath(), table);
        if (hasNames)
            write(namePath("sys_vendor"), "Example\n");
        const auto facts = readSmbios(tree(root()));
        QVERIFY(facts);
        QCOMPARE(summary(*facts), expected);
    }

    void sysfsNames()
    {
        write(namePath("sys_vendor"), "Example Ltd.\n");
        write(namePath("product_name"), " Model 7 \n");
        write(namePath("product_serial"), "SN-1\n");
        write(namePath("board_vendor"), "To be filled by O.E.M.\n");
        write(namePath("board_name"), "Board\x1b" + QByteArray(9000, 'x'));
        const auto facts = readSmbios(tree(root()));
        QVERIFY(facts);
        QCOMPARE((QStringList{facts->manufacturer, facts->product, facts->serial, facts->boardManufacturer}),
            (QStringList{QStringLiteral("Example Ltd."), QStringLiteral("Model 7"), QStringLiteral("SN-1"), {}}));
        QCOMPARE(facts->boardProduct, QStringLiteral("Board\uFFFD") + QString(250, QLatin1Char('x')) + QChar(0x2026));
    }

    void attributesOfNoSize()
    {
        const QString attribute = QStringLiteral("/proc/sys/kernel/ostype");  // a kernel's attribute that says size 0
        QCOMPARE(QFileInfo(attribute).size(), 0);
        QVERIFY(QDir().mkpath(QFileInfo(namePath("sys_vendor")).path()));
        QVERIFY(QFile::link(attribute, namePath("sys_vendor")));
        QCOMPARE(readSmbios(tree(root()))->manufacturer, QStringLiteral("Linux"));
    }

    void unreadableTables()
    {
        write(tablePath(), sampleTable);
        write(namePath("sys_vendor"), "Named\n");
        write(namePath("product_serial"), "SN-1\n");
        QCOMPARE(::chmod(qPrintable(tablePath()), 0400), 0);
        QCOMPARE(::chmod(qPrintable(namePath("product_serial")), 0400), 0);
        if (::geteuid() != 0) {
            QCOMPARE(::chmod(qPrintable(tablePath()), 0), 0);
            QCOMPARE(::chmod(qPrintable(namePath("product_serial")), 0), 0);
        } else {
            QCOMPARE(summary(*readSmbios(tree(root()))), QByteArray("2|Example|"));
        }
        const QString expected
            = QStringLiteral("1|Named|The SMBIOS tables in %1 cannot be read (only root may), %2").arg(tablePath(), nothingKnown);
        QCOMPARE(QString::fromUtf8(summaryForNobody(tree(root()))), expected);
    }

    void tablesThatAreNoFile()
    {
        QVERIFY(QDir().mkpath(tablePath()));
        const QString expected
            = QStringLiteral("1||The SMBIOS tables in %1 cannot be read (it is not a file), %2").arg(tablePath(), nothingKnown);
        QCOMPARE(QString::fromUtf8(summary(*readSmbios(tree(root())))), expected);
        QVERIFY(QDir().rmdir(tablePath()));
        QCOMPARE(::mkfifo(qPrintable(tablePath()), 0600), 0);  // which nobody writes to
        QCOMPARE(QString::fromUtf8(summary(*readSmbios(tree(root())))), expected);
    }
};

QTEST_APPLESS_MAIN(TestSmbiosSources)
#include "tst_smbios_sources.moc"
