// SPDX-License-Identifier: GPL-3.0-or-later
// Bundles with one fault, with two, and with bytes changed blindly. Each ends as one of the errors that a bundle has, or is taken where
// what counts in it is, to the last byte, a good bundle's; quickly, in little memory, without a file, without a word to a processor.
//
// FWPILOT_SWEEP=N      tries N bundles (nightly: 5000000). Without it 60,000; with sanitizers 10,000.
// FWPILOT_SEED=N       the seed; it is printed, and with a number of a bundle gives that bundle again.
#include "tests/sanitized.h"
#include "tests/sweep/evidence.h"
#include "tests/sweep/malformed_bundles.h"
#include "tests/sweep/upgrade_bench.h"

#include <QDir>
#include <QDirIterator>
#include <QMap>
#include <QTest>

#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace fwpilot;
using namespace fwpilot::test;

namespace {

#ifdef FWPILOT_SANITIZED
constexpr quint32 usualCases = 10'000;
constexpr qint64 mostMemory = qint64{1} << 40;  // what a sanitizer keeps of freed memory says nothing
#else
constexpr quint32 usualCases = 60'000;
constexpr qint64 mostMemory = 24 << 20;
#endif
constexpr qint64 mostTime = 1'000'000'000;  // nanoseconds, of this process
constexpr qsizetype startsWanted = 250;
constexpr qsizetype startsNeeded = 200;

quint32 wanted(const char *variable, quint32 otherwise)
{
    bool isNumber = false;
    const quint32 number = qEnvironmentVariable(variable).toUInt(&isNumber);
    return isNumber ? number : otherwise;
}

/// A file that has no name and is in memory, opened by its number.
class UnnamedFile {
public:
    UnnamedFile()
        : m_number(::memfd_create("bundle", MFD_CLOEXEC))
    {
    }
    ~UnnamedFile() { ::close(m_number); }
    Q_DISABLE_COPY_MOVE(UnnamedFile)

    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_number); }
    bool fill(const QByteArray &bytes)
    {
        return ::ftruncate(m_number, 0) == 0
            && ::pwrite(m_number, bytes.constData(), static_cast<std::size_t>(bytes.size()), 0) == bytes.size();
    }

private:
    const int m_number;
};

/// The most memory that this process had since it was last asked, in bytes; VmRSS is what it has now.
qint64 memory(const char *key)
{
    static const int status = ::open("/proc/self/status", O_RDONLY | O_CLOEXEC);
    char text[8192] = {};
    const ssize_t size = ::pread(status, text, sizeof text - 1, 0);
    const QByteArray all(text, qMax<ssize_t>(size, 0));
    const qsizetype at = all.indexOf(key) + qstrlen(key);
    return all.mid(at, all.indexOf("kB", at) - at).trimmed().toLongLong() * 1024;
}

bool forgetPeak()
{
    static const int references = ::open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC);
    return ::pwrite(references, "5", 1, 0) == 1;
}

qint64 timeOfProcess()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}

/// What is in a bundle.
struct Content {
    QByteArray manifest;
    QMap<QString, QByteArray> images;  ///< by component
    friend bool operator==(const Content &, const Content &) = default;
};

Content contentOf(const Bundle &bundle)
{
    Content content{bundle.manifestBytes(), {}};
    for (const ManifestImage &image : bundle.manifest().images) {
        auto reader = bundle.openImage(image.component);
        content.images[image.component] = reader ? (*reader)->readAll() : QByteArray("unreadable");
    }
    return content;
}

/// The same of an archive that was made well, without any code of core/bundle but the manifest's reader.
Content contentOf(const Archive &archive)
{
    Content content{archive.parts.first().content, {}};
    const auto manifest = parseManifest(content.manifest, ManifestUse::Packed);
    for (const ManifestImage &image : manifest ? manifest->images : QList<ManifestImage>()) {
        for (const Part &part : archive.parts) {
            if (part.name == image.file.toUtf8())
                content.images[image.component] = part.content;
        }
    }
    return content;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    for (QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
         each.hasNext();)
        files.append(each.next());
    return files;
}

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

}  // namespace

class TestMalformedBundles : public QObject {
    Q_OBJECT

    struct Met {
        std::optional<Error> error;
        bool fits = false;   ///< it could go to the processor that nothing shall be sent to
        bool equal = false;  ///< to a good bundle
        qint64 time = 0;
        qint64 memory = 0;
    };
    Met meet(const QByteArray &bytes);
    QString wrongWith(const BundleCase &each, const Met &met) const;
    void judge(quint32 number);

    const quint32 m_seed = wanted("FWPILOT_SEED", 20261128);
    const quint32 m_cases = wanted("FWPILOT_SWEEP", usualCases);
    const MalformedBundles m_bundles{m_seed};
    UnnamedFile m_file;
    QList<Content> m_good;
    qint64 m_idle = 0;
    qint64 m_longest = 0;
    qint64 m_largest = 0;
    quint64 m_failures = 0;
    QMap<int, quint64> m_ends;         ///< by exit code
    QMap<QString, quint64> m_changes;  ///< that were made
    QList<quint32> m_damagedInside;    ///< numbers of those that were opened, would fit the processor, and were refused then
    QElapsedTimer m_timer;

private Q_SLOTS:
    void initTestCase();
    void everyCase();
    void nothingIsSent();
    void cleanupTestCase();
};

void TestMalformedBundles::initTestCase()
{
    m_timer.start();
    for (const Archive &archive : m_bundles.good())
        m_good.append(contentOf(archive));
    for (quint32 number = 0; number < 2000; ++number)  // what the generator keeps is no memory of a case
        m_bundles.make(number);
    const Met met = meet(m_bundles.good().first().bytes());
    QVERIFY2(!met.error && met.equal, met.error ? qPrintable(met.error->message) : "not equal to itself");
    QVERIFY(forgetPeak());
    m_idle = memory("VmRSS:");
    QVERIFY(m_idle > 0);
    qInfo("seed %u, %u bundles", m_seed, m_cases);
}

/// Opens and checks it as every program does.
TestMalformedBundles::Met TestMalformedBundles::meet(const QByteArray &bytes)
{
    Met met;
    if (!m_file.fill(bytes))
        qFatal("the bundle cannot be written");
    forgetPeak();
    const qint64 begin = timeOfProcess();
    const auto bundle = openBundle(m_file.path());
    const auto verified = bundle ? bundle->verify() : Result<void>(bundle.error());
    met.time = timeOfProcess() - begin;
    met.memory = memory("VmHWM:") - m_idle;
    met.fits = bundle && bundle->trust().isUnsigned() && bundle->manifest().totalSize() <= 4096;
    if (!verified)
        met.error = verified.error();
    else
        met.equal = m_good.contains(contentOf(*bundle));
    return met;
}

/// Nothing when all is as it must be.
QString TestMalformedBundles::wrongWith(const BundleCase &each, const Met &met) const
{
    if (!met.error && !met.equal)
        return QStringLiteral("taken, but it is not a good bundle");
    if (!met.error && each.expected == BundleCase::Expected::Refused)
        return QStringLiteral("taken");
    if (met.error && each.expected == BundleCase::Expected::Taken)
        return QStringLiteral("refused: ") + met.error->message;
    if (met.time > mostTime)
        return QStringLiteral("took %1 ms").arg(met.time / 1'000'000);
    if (met.memory > mostMemory)
        return QStringLiteral("took %1 KiB").arg(met.memory / 1024);
    if (!met.error)
        return {};
    const int exitCode = errorRow(met.error->code).exitCode;
    if (exitCode < 10 || exitCode > 18)
        return QStringLiteral("exit code %1: %2").arg(exitCode).arg(met.error->message);
    const QString &message = met.error->message;
    if (message.isEmpty() || message.size() > 1000 || plainText(message, 1000) != message || met.error->remedy().isEmpty())
        return QStringLiteral("no text to show: ") + message;
    return {};
}

void TestMalformedBundles::judge(quint32 number)
{
    const BundleCase each = m_bundles.make(number);
    const Met met = meet(each.bytes);
    for (const QString &change : each.changes)
        ++m_changes[change];
    ++m_ends[met.error ? errorRow(met.error->code).exitCode : 0];
    m_longest = qMax(m_longest, met.time);
    m_largest = qMax(m_largest, met.memory);
    if (met.fits && met.error && m_damagedInside.size() < startsWanted)
        m_damagedInside.append(number);
    const QString wrong = wrongWith(each, met);
    if (wrong.isEmpty())
        return;
    if (++m_failures <= 50)
        qWarning("seed %u, bundle %u (%s): %s", m_seed, number, qPrintable(each.changes.join(QStringLiteral(" + "))), qPrintable(wrong));
}

void TestMalformedBundles::everyCase()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString before = QDir::currentPath();
    const QByteArray temporary = qgetenv("TMPDIR");
    QVERIFY(QDir::setCurrent(folder.path()));
    qputenv("TMPDIR", folder.path().toUtf8());
    QCOMPARE(QDir::tempPath(), folder.path());
    const qsizetype descriptors = openDescriptors();
    for (quint32 number = 0; number < m_cases; ++number)
        judge(number);
    QCOMPARE(openDescriptors(), descriptors);
    QCOMPARE(filesBelow(folder.path()), QStringList());
    QVERIFY(QDir::setCurrent(before));
    qputenv("TMPDIR", temporary);

    // Every change was made, some were harmless, and both errors of a bundle came up.
    for (const QString &change : MalformedBundles::changes())
        QVERIFY2(m_cases < usualCases || m_changes.value(change) > 0, qPrintable(change));
    QVERIFY(m_ends.value(0) > m_cases / 100 && m_ends.value(0) < m_cases / 5);
    QVERIFY(m_ends.value(17) > 0 && m_ends.value(18) > 0);
    QCOMPARE(m_failures, quint64{0});
}

/// The bundles that are opened, and damaged inside: an upgrade with one of them ends before its first message.
void TestMalformedBundles::nothingIsSent()
{
    QVERIFY(m_damagedInside.size() >= startsNeeded || m_cases < usualCases);
    UpgradeBench bench;
    for (const quint32 number : std::as_const(m_damagedInside)) {
        const BundleCase each = m_bundles.make(number);
        const QByteArray where = "bundle " + QByteArray::number(number) + " (" + each.changes.join(QStringLiteral(" + ")).toUtf8() + "): ";
        QVERIFY(m_file.fill(each.bytes));
        const auto bundle = openBundle(m_file.path());
        QVERIFY2(bundle, where.constData());
        bench.reset();
        bench.powerOn();
        UpgradeBench::Conduct conduct;
        conduct.bundle = *bundle;
        const UpgradeBench::Ran ran = bench.upgrade(conduct);
        QVERIFY2(ran.last.state == UpgradeState::Failed && ran.last.error, where.constData());
        const int exitCode = errorRow(ran.last.error->code).exitCode;
        QVERIFY2(exitCode >= 10 && exitCode <= 18, (where + ran.last.error->message.toUtf8()).constData());
        QVERIFY2(bench.messages() == 0, where.constData());
        QCOMPARE(differenceOf(bench.content(), bench.before()), QString());
    }
    // That messages are counted, a good one shows.
    QVERIFY(m_file.fill(m_bundles.good().first().bytes()));
    const auto bundle = openBundle(m_file.path());
    QVERIFY(bundle);
    bench.reset();
    bench.powerOn();
    UpgradeBench::Conduct conduct;
    conduct.bundle = *bundle;
    const UpgradeBench::Ran ran = bench.upgrade(conduct);
    QVERIFY2(ran.last.state == UpgradeState::Succeeded, qPrintable(ran.last.text));
    QVERIFY(bench.messages() > 20);
}

void TestMalformedBundles::cleanupTestCase()
{
    QStringList ends;
    for (auto end = m_ends.cbegin(); end != m_ends.cend(); ++end)
        ends.append(QStringLiteral("%1 x %2")
                        .arg(end.value())
                        .arg(end.key() == 0 ? QStringLiteral("taken") : QStringLiteral("exit code %1").arg(end.key())));
    const QString note = QStringLiteral("seed %1: %2; %3 tried on a processor, no message; at most %4 ms and %5 KiB")
                             .arg(QString::number(m_seed), ends.join(QStringLiteral(", ")), QString::number(m_damagedInside.size()),
                                 QString::number(m_longest / 1'000'000), QString::number(m_largest / 1024));
    qInfo("%s", qPrintable(note));
    writeEvidence(QStringLiteral("malformed_bundles"),
        {QStringLiteral("malformed bundles"), QStringLiteral("bundles"), m_cases, m_failures, static_cast<double>(m_timer.elapsed()) / 1000,
            note});
}

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");  // a nightly sweep takes longer than Qt lets a test function last
    QCoreApplication application(argc, argv);
    TestMalformedBundles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_malformed_bundles.moc"
