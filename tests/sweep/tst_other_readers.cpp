// SPDX-License-Identifier: GPL-3.0-or-later
// What this program takes for a bundle, unzip, bsdtar and Python's zipfile take, too, and see the same files in it, with the same sizes and
// contents. So where two of them disagree about an archive, it was refused here.
//
// FWPILOT_SWEEP=N      compares about N generated archives. Without it 600; with sanitizers 150.
// FWPILOT_SEED=N       the generator's seed.
#include "tests/sanitized.h"
#include "tests/sweep/evidence.h"
#include "tests/sweep/malformed_bundles.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace fwpilot;
using namespace fwpilot::test;

namespace {

#ifdef FWPILOT_SANITIZED
constexpr quint32 usualArchives = 150;
#else
constexpr quint32 usualArchives = 600;
#endif
constexpr int longestWait = 300'000;  // milliseconds

quint32 wanted(const char *variable, quint32 otherwise)
{
    bool isNumber = false;
    const quint32 number = qEnvironmentVariable(variable).toUInt(&isNumber);
    return isNumber ? number : otherwise;
}

const QStringList readers{QStringLiteral("unzip"), QStringLiteral("bsdtar"), QStringLiteral("python")};

/// An answer of other_readers.py for each file, in their order.
QList<QJsonObject> askReaders(const QString &what, const QStringList &files)
{
    QList<QJsonObject> answers;
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(QStringLiteral("python3"), QStringList{QFINDTESTDATA("other_readers.py"), what} + files);
    if (!python.waitForFinished(longestWait) || python.exitCode() != 0)
        return {};
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            answers.append(QJsonDocument::fromJson(line).object());
    }
    return answers;
}

/// [name, size] of every file, in an order of its own.
QJsonArray sorted(const QJsonArray &list)
{
    QList<QJsonValue> rows(list.begin(), list.end());
    std::sort(
        rows.begin(), rows.end(), [](const QJsonValue &one, const QJsonValue &other) { return one[0].toString() < other[0].toString(); });
    QJsonArray result;
    for (const QJsonValue &row : rows)
        result.append(row);
    return result;
}

/// The files of a bundle that is taken, by their names; nothing when it is refused.
std::optional<QMap<QString, QByteArray>> filesOf(const QString &path)
{
    const auto bundle = openBundle(path);
    if (!bundle || !bundle->verify())
        return std::nullopt;
    QMap<QString, QByteArray> files{{QStringLiteral("manifest.json"), bundle->manifestBytes()}};
    if (!bundle->signatureBytes().isEmpty())
        files.insert(QStringLiteral("manifest.json.p7s"), bundle->signatureBytes());
    for (const ManifestImage &image : bundle->manifest().images) {
        auto reader = bundle->openImage(image.component);
        files.insert(image.file, reader ? (*reader)->readAll() : QByteArray());
    }
    return files;
}

}  // namespace

class TestOtherReaders : public QObject {
    Q_OBJECT

    struct Tally {
        quint64 archives = 0;
        quint64 disagreements = 0;  ///< among the others
        quint64 taken = 0;
        quint64 failures = 0;
    };
    /// Compares these, and says what is wrong.
    Tally compare(const QStringList &files) const;
    void note(const QString &row, const Tally &tally, const QElapsedTimer &since) const;

private Q_SLOTS:
    void initTestCase();
    void generated();
    void foreign();
};

void TestOtherReaders::initTestCase()
{
    for (const char *program : {"unzip", "bsdtar", "python3"})
        QVERIFY2(!QStandardPaths::findExecutable(QString::fromUtf8(program)).isEmpty(),
            qPrintable(QStringLiteral("%1 is missing; packaging/set-up --for-tests installs it").arg(QString::fromUtf8(program))));
}

TestOtherReaders::Tally TestOtherReaders::compare(const QStringList &files) const
{
    Tally tally;
    const QList<QJsonObject> lists = askReaders(QStringLiteral("list"), files);
    if (lists.size() != files.size())
        qFatal("other_readers.py did not answer");
    const auto complain = [&](const QString &file, const QString &what) {
        ++tally.failures;
        qWarning("%s was taken, but %s", qPrintable(file), qPrintable(what));
    };
    QStringList takenFiles;
    QByteArrayList takenContents;
    for (qsizetype index = 0; index < files.size(); ++index) {
        const QJsonObject &list = lists[index];
        ++tally.archives;
        for (const QString &reader : readers) {
            if (list[reader].isNull() != list[readers[0]].isNull()
                || sorted(list[reader].toArray()) != sorted(list[readers[0]].toArray())) {
                ++tally.disagreements;
                break;
            }
        }
        const auto ours = filesOf(files[index]);
        if (!ours)
            continue;
        ++tally.taken;
        QJsonArray oursAsList;
        for (auto file = ours->begin(); file != ours->end(); ++file)
            oursAsList.append(QJsonArray{file.key(), file.value().size()});
        for (const QString &reader : readers) {
            if (sorted(list[reader].toArray()) != sorted(oursAsList))
                complain(
                    files[index], reader + (list[reader].isNull() ? QStringLiteral(" refuses it") : QStringLiteral(" sees other files")));
        }
        QByteArray all;
        for (const QJsonValue &row : list[readers.last()].toArray())
            all += ours->value(row[0].toString());
        takenFiles.append(files[index]);
        takenContents.append(all);
    }
    const QList<QJsonObject> digests = askReaders(QStringLiteral("contents"), takenFiles);
    if (digests.size() != takenFiles.size())
        qFatal("other_readers.py did not answer");
    for (qsizetype index = 0; index < takenFiles.size(); ++index) {
        for (const QString &reader : readers) {
            if (digests[index][reader].toString().toLatin1() != Sha256::of(takenContents[index]).toHex())
                complain(takenFiles[index], reader + QStringLiteral(" reads other contents"));
        }
    }
    return tally;
}

void TestOtherReaders::note(const QString &row, const Tally &tally, const QElapsedTimer &since) const
{
    const QString text = QStringLiteral("unzip, bsdtar and Python disagree about %1, all refused; %2 taken, and read alike by all")
                             .arg(tally.disagreements)
                             .arg(tally.taken);
    qInfo("%llu archives: %s", tally.archives, qPrintable(text));
    writeEvidence(QStringLiteral("other_readers"),
        {row, QStringLiteral("archives"), tally.archives, tally.failures, static_cast<double>(since.elapsed()) / 1000, text});
}

/// Half of them as the generator comes, half of those that are not surely refused.
void TestOtherReaders::generated()
{
    QElapsedTimer timer;
    timer.start();
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const MalformedBundles bundles(wanted("FWPILOT_SEED", 20261128));
    const quint32 archives = wanted("FWPILOT_SWEEP", usualArchives);
    QStringList files;
    for (quint32 number = 0; static_cast<quint32>(files.size()) < archives; ++number) {
        const BundleCase each = bundles.make(number);
        if (static_cast<quint32>(files.size()) > archives / 2 && each.expected == BundleCase::Expected::Refused)
            continue;
        files.append(folder.filePath(QStringLiteral("%1.zip").arg(number)));
        QVERIFY(writeFile(files.last(), each.bytes));
    }
    const Tally tally = compare(files);
    note(QStringLiteral("generated archives, with other readers"), tally, timer);
    QVERIFY(tally.disagreements > archives / 10);
    QVERIFY(tally.taken > archives / 30);
    QCOMPARE(tally.failures, quint64{0});
}

void TestOtherReaders::foreign()
{
    QElapsedTimer timer;
    timer.start();
    const QString shared = qEnvironmentVariable("FWPILOT_SHARED_DATA");
    QStringList files;
    for (QDirIterator archives(shared + QStringLiteral("/archives"), QDir::Files, QDirIterator::Subdirectories);
         !shared.isEmpty() && archives.hasNext();)
        files.append(archives.next());
    if (files.isEmpty())
        QSKIP("there are no archives by other people's writers in FWPILOT_SHARED_DATA");
    const Tally tally = compare(files);
    note(QStringLiteral("archives by other writers, with other readers"), tally, timer);
    QVERIFY(tally.disagreements > 0);
    QCOMPARE(tally.failures, quint64{0});
}

QTEST_GUILESS_MAIN(TestOtherReaders)
#include "tst_other_readers.moc"
