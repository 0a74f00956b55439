// SPDX-License-Identifier: GPL-3.0-or-later
// The bundle changes on its disk, or cannot be read any more, at every read of it. In the check the run does not start; after the check it
// stops at the image under way, activates nothing, and goes on when the bundle is back.
#include "tests/faults/sweep.h"
#include "tests/faults/truth.h"

#include <QTest>

#include <unistd.h>

using namespace fwpilot;

namespace {

enum class Change { Unreadable, Overwritten, Truncated, CopiedOver, Replaced };

constexpr const char *changeNames[]
    = {"unreadable from", "overwritten at", "cut off at", "another copied over it at", "replaced by another at"};

struct BundleCase {
    QString name;
    Change change;
    Step read;
    qint64 imageEnd;  ///< offset in the bundle, of the image that is being read
    qsizetype image;  ///< its number in the bundle
};

}  // namespace

class TestBundleChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inTheCheck();
    void inTheTransfer();
    void bundleThatIsGone();

private:
    bool change(const BundleCase &one, const QString &path) const;
    QString stopped(const BundleCase &one, const Outcome &said, const FaultMachine &machine) const;
    QString changedInTheTransfer(const BundleCase &one) const;
    QString unreadableInTheCheck(const BundleCase &one) const;
    QList<Step> transferReads() const;
    qsizetype imageOf(const Step &read) const;
    void note(qsizetype tried, const QStringList &failures, const QElapsedTimer &since, const QString &text) const;
    QString otherBundle() const { return m_bench.path(QStringLiteral("other.fwb")); }

    FaultBench m_bench{{{QStringLiteral("bootloader"), 3000}, {QStringLiteral("bmc"), 700'000}, {QStringLiteral("sensors"), 1}}};
};

void TestBundleChanges::initTestCase()
{
    QVERIFY2(m_bench.prepare(), qPrintable(m_bench.problem()));
    BundleRecipe other;
    other.images = m_bench.images();
    for (BundleRecipe::Image &image : other.images)
        image.seed = 7;
    QVERIFY(other.make(otherBundle()));
    QVERIFY(transferReads().size() >= 5);
}

/// The reads after the check: those while an image is sent.
QList<Step> TestBundleChanges::transferReads() const
{
    QList<Step> reads;
    for (const Step &read : m_bench.reads) {
        if (imageOf(read) >= 0)
            reads += read;
    }
    return reads;
}

/// -1 before the first one is begun.
qsizetype TestBundleChanges::imageOf(const Step &read) const
{
    return std::count_if(m_bench.images().begin(), m_bench.images().end(), [&](const BundleRecipe::Image &image) {
        return m_bench.stepOf(QStringLiteral("start-file ") + image.component) <= read.after;
    }) - 1;
}

void TestBundleChanges::note(qsizetype tried, const QStringList &failures, const QElapsedTimer &since, const QString &text) const
{
    writeEvidence(QStringLiteral("bundle_changes"),
        {QStringLiteral("bundle faults"), QStringLiteral("faults"), static_cast<quint64>(tried), static_cast<quint64>(failures.size()),
            static_cast<double>(since.elapsed()) / 1000, text});
}

QString TestBundleChanges::unreadableInTheCheck(const BundleCase &one) const
{
    FaultMachine machine(m_bench);
    if (!machine.problem().isEmpty())
        return machine.problem();
    const Outcome said = machine.ctl(QStringLiteral("read-fail-from@%1:%2").arg(one.read.number).arg(EIO))->run(machine.upgrade());
    if (said.code != 17 || said.last()[QStringLiteral("error")][QStringLiteral("code")] != QLatin1String("malformed"))
        return QStringLiteral("exit %1: %2").arg(said.code).arg(QString::fromUtf8(said.err).simplified());
    if (!machine.messages().isEmpty() || machine.flash().json != m_bench.before.json)
        return QStringLiteral("refused, but something was sent");
    return truth::ofGoodEnd(machine.ctl()->run(machine.upgrade()), machine, m_bench);
}

void TestBundleChanges::inTheCheck()
{
    QElapsedTimer timer;
    timer.start();
    QList<BundleCase> cases;
    for (const Step &read : m_bench.reads) {
        if (imageOf(read) < 0 && read.bytes > 0)
            cases += BundleCase{QStringLiteral("unreadable from read %1 on").arg(read.number), Change::Unreadable, read, 0, -1};
    }
    cases = everySoMany(cases, 2 * sweepStride);
    QVERIFY(cases.size() > 20 / sweepStride);
    const QStringList failures = sweep(cases, [this](const BundleCase &one) { return unreadableInTheCheck(one); });
    note(cases.size(), failures, timer, QStringLiteral("not readable from a read of the check on"));
    QCOMPARE(failures.size(), 0);
}

bool TestBundleChanges::change(const BundleCase &one, const QString &path) const
{
    QFile file(path);
    switch (one.change) {
    case Change::Overwritten:
        return file.open(QIODevice::ReadWrite) && file.seek(one.read.offset)
            && file.write(QByteArray(one.imageEnd - one.read.offset, 'Z')) == one.imageEnd - one.read.offset;
    case Change::Truncated:
        return file.resize(one.read.offset + 1);
    case Change::CopiedOver: {
        QFile other(otherBundle());
        return other.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(other.readAll()) > 0;
    }
    case Change::Replaced: {
        const QString beside = path + QStringLiteral(".new");
        return QFile::copy(otherBundle(), beside) && ::rename(beside.toUtf8().constData(), path.toUtf8().constData()) == 0;
    }
    case Change::Unreadable:
        break;
    }
    return false;
}

/// The run ended at the image under way, says why, and left the processor as it was.
QString TestBundleChanges::stopped(const BundleCase &one, const Outcome &said, const FaultMachine &machine) const
{
    const QJsonObject last = said.last();
    const QJsonValue error = last[QStringLiteral("error")];
    const QString message = error[QStringLiteral("message")].toString();
    const QString component = m_bench.images()[one.image].component;
    if (said.code != 17 || error[QStringLiteral("code")] != QLatin1String("malformed"))
        return QStringLiteral("exit %1: %2").arg(said.code).arg(QString::fromUtf8(said.err).simplified());
    if (!message.contains(QStringLiteral("bundle changed")) || !message.contains(component))
        return QStringLiteral("it was not said that the bundle changed, and where: ") + message;
    const QJsonArray verdicts = last[QStringLiteral("verdicts")].toArray();
    for (qsizetype index = 0; index < verdicts.size(); ++index) {
        const QString expected = index == one.image ? QStringLiteral("failed") : QStringLiteral("stopped");
        if (verdicts[index][QStringLiteral("verdict")] != expected
            || (index < one.image && !verdicts[index][QStringLiteral("stored")].toBool()))
            return QStringLiteral("verdict %1 of image %2").arg(verdicts[index][QStringLiteral("verdict")].toString()).arg(index);
    }
    for (const QJsonObject &sent : machine.messages()) {
        if (sent[QStringLiteral("type")] == QLatin1String("activate"))
            return QStringLiteral("activate was sent");
    }
    return {};
}

QString TestBundleChanges::changedInTheTransfer(const BundleCase &one) const
{
    FaultMachine machine(m_bench);
    if (!machine.problem().isEmpty() || !machine.copyBundle())
        return machine.problem() + QStringLiteral(" no copy of the bundle");
    const bool unreadable = one.change == Change::Unreadable;
    const auto ctl = machine.ctl(QStringLiteral("read-%1@%2:%3")
                                     .arg(unreadable ? QStringLiteral("fail-from") : QStringLiteral("signal"))
                                     .arg(one.read.number)
                                     .arg(unreadable ? EIO : SIGSTOP));
    ctl->start(machine.upgrade());
    if (!unreadable) {
        if (!waitUntilStopped(ctl->process().processId()) || !change(one, machine.bundle()))
            return QStringLiteral("the bundle could not be changed there");
        ctl->signal(SIGCONT);
    }
    const Outcome said = ctl->finish();
    if (one.change == Change::Replaced)  // the file that was opened and checked is read to its end, whatever has its name now
        return truth::ofGoodEnd(said, machine, m_bench);
    if (const QString lie = truth::ofOutcome(said, machine.flash(), m_bench); !lie.isEmpty())
        return lie;
    if (const QString wrong = stopped(one, said, machine); !wrong.isEmpty())
        return wrong;
    if (!machine.copyBundle())
        return QStringLiteral("the bundle could not be brought back");
    return truth::ofGoodEnd(machine.goOn(), machine, m_bench);
}

void TestBundleChanges::inTheTransfer()
{
    QElapsedTimer timer;
    timer.start();
    const QList<Step> reads = transferReads();
    QList<BundleCase> cases;
    for (const Step &read : reads) {
        const qsizetype image = imageOf(read);
        qint64 end = 0;
        for (const Step &other : reads)
            end = imageOf(other) == image ? qMax(end, other.offset + other.bytes) : end;
        for (const Change change : {Change::Unreadable, Change::Overwritten, Change::Truncated, Change::CopiedOver, Change::Replaced}) {
            cases += BundleCase{QStringLiteral("%1 read %2 (image %3)")
                                    .arg(QLatin1String(changeNames[static_cast<int>(change)]))
                                    .arg(read.number)
                                    .arg(image),
                change, read, end, image};
        }
    }
    cases = everySoMany(cases, sweepStride > 1 ? 4 : 1);
    const QStringList failures = sweep(cases, [this](const BundleCase &one) { return changedInTheTransfer(one); });
    note(cases.size(), failures, timer, QStringLiteral("changed or not readable at a read of the transfer"));
    QCOMPARE(failures.size(), 0);
}

/// The stick is pulled and not put back: it is said what to bring; another bundle is not taken; the right one from elsewhere is.
void TestBundleChanges::bundleThatIsGone()
{
    FaultMachine machine(m_bench);
    QVERIFY2(machine.problem().isEmpty() && machine.copyBundle(), qPrintable(machine.problem()));
    const Step read = transferReads()[2];
    QCOMPARE(machine.ctl(QStringLiteral("read-fail-from@%1:%2").arg(read.number).arg(EIO))->run(machine.upgrade()).code, 17);
    const qsizetype sent = machine.messages().size();
    QVERIFY(QFile::remove(machine.bundle()));
    for (const QStringList &more : {QStringList(), QStringList{otherBundle()}}) {
        const Outcome said = machine.goOn(std::nullopt, more);
        QCOMPARE(said.code, 4);
        const QJsonValue error = said.last()[QStringLiteral("error")];
        QCOMPARE(error[QStringLiteral("code")].toString(), QStringLiteral("not-found"));
        const QString told = error[QStringLiteral("message")].toString() + error[QStringLiteral("remedy")].toString();
        QVERIFY2(told.contains(machine.bundle()) && told.contains(QStringLiteral("test 2.0.0")), qPrintable(told));
        QCOMPARE(truth::ofOutcome(said, machine.flash(), m_bench), QString());
    }
    QCOMPARE(machine.messages().size(), sent);
    QVERIFY(QFile::copy(otherBundle(), machine.bundle()));  // another one lies where it was
    QCOMPARE(machine.goOn().code, 4);
    QCOMPARE(truth::ofGoodEnd(machine.goOn(std::nullopt, {m_bench.bundle()}), machine, m_bench), QString());
}

QTEST_GUILESS_MAIN(TestBundleChanges)
#include "tst_bundle_changes.moc"
