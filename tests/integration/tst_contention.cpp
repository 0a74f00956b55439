// SPDX-License-Identifier: GPL-3.0-or-later
// Several hosts that want the same processor at once: one proceeds, the others say who has it and since when.
#include "tests/integration/session_bench.h"
#include "tests/sweep/evidence.h"

#include <QRegularExpression>

#include <array>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fwpilot;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 200;
constexpr int hosts = 3;
constexpr qint64 lease = 10'000;  // milliseconds; PROTOCOL.md's table has it
const QRegularExpression heldBy(u"is in use by host (\\d) since \\d\\d:\\d\\d:\\d\\d"_s);

/// A process that wants the processor: begins when it is told to, holds it until it is told to let go.
class Contender {
public:
    Contender(int number, const ManagementProcessor &processor, const UpgradePlan &plan, quint64 takesOver)
    {
        std::array<int, 2> commands{};
        std::array<int, 2> answers{};
        if (::pipe(commands.data()) != 0 || ::pipe(answers.data()) != 0)
            qFatal("no pipe");
        m_process = ::fork();
        if (m_process == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::close(commands[1]);
            ::close(answers[0]);
            contend(number, processor, plan, takesOver, commands[0], answers[1]);
            ::_exit(0);
        }
        ::close(commands[0]);
        ::close(answers[1]);
        m_commands = commands[1];
        m_answers = answers[0];
    }
    ~Contender()
    {
        ::close(m_commands);
        ::close(m_answers);
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
    }
    Q_DISABLE_COPY_MOVE(Contender)

    void command() const { static_cast<void>(!::write(m_commands, "x", 1)); }
    /// Its next word: a line.
    QString answer() const
    {
        QByteArray line;
        for (char byte = 0; ::read(m_answers, &byte, 1) == 1 && byte != '\n';)
            line += byte;
        return QString::fromUtf8(line);
    }
    void kill() const
    {
        if (m_process > 0)
            ::kill(m_process, SIGKILL);
    }
    /// Waits for its end.
    void finish()
    {
        ::waitpid(m_process, nullptr, 0);
        m_process = 0;
    }

private:
    static void contend(
        int number, const ManagementProcessor &processor, const UpgradePlan &plan, quint64 takesOver, int commands, int answers)
    {
        const auto say = [answers](const QString &word) {
            const QByteArray line = word.toUtf8() + '\n';
            static_cast<void>(!::write(answers, line.constData(), static_cast<std::size_t>(line.size())));
        };
        char byte = 0;
        const auto await = [&] { return ::read(commands, &byte, 1) == 1; };
        const Progress progress = [](ProtocolPhase, quint64, quint64) { return Flow::Continue; };
        quint64 session = 0;
        RunTerms terms{u"host %1"_s.arg(number), takesOver, true, [&session](quint64 noted) { return (session = noted, Result<void>()); }};
        const Drivers drivers = builtinDrivers();
        Result<std::unique_ptr<UpgradeProtocol>> protocol = driverOf(processor, drivers).value()->open(processor);
        say(u"ready"_s);
        if (!protocol || !await())
            return;
        const Result<void> begun = (*protocol)->begin(plan, terms, progress);
        say(begun ? u"held %1"_s.arg(session, 0, 16) : QLatin1String(errorRow(begun.error().code).name) + u' ' + begun.error().message);
        if (begun && await())
            say((*protocol)->release(progress) ? u"released"_s : u"not released"_s);
    }

    pid_t m_process = 0;
    int m_commands = -1;
    int m_answers = -1;
};

}  // namespace

class TestContention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneProceeds();
    void killedHolder();

private:
    /// The processor as it stands now.
    ManagementProcessor look() { return *m_bench->find(*m_simulator, m_drivers); }
    UpgradePlan plan()
    {
        return *planUpgrade(look(), Bundle::open(m_bundle, TrustStore())->manifest(), {});
    }

    std::unique_ptr<SessionBench> m_bench;
    std::unique_ptr<SimulatorProcess> m_simulator;
    Drivers m_drivers = builtinDrivers();
    QString m_bundle;
};

void TestContention::init()
{
    m_simulator.reset();
    m_bench = std::make_unique<SessionBench>();
    m_simulator = std::make_unique<SimulatorProcess>(m_bench->path());
    m_bundle = m_bench->makeBundle(u"2.0.0"_s, 1, {{u"sensors"_s, 60000}, {u"bootloader"_s, 200000}});
}

/// Of three hosts that begin at the same moment one holds the processor; the others name it. Every tenth round the holder is killed, and
/// its own host takes over at once.
void TestContention::oneProceeds()
{
    EvidenceRow evidence{u"contention"_s, u"rounds"_s, 0, 0, 0, u"three hosts at once, every tenth holder killed"_s};
    QElapsedTimer timer;
    timer.start();
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    const ManagementProcessor processor = look();
    const UpgradePlan upgrade = plan();
    QStringList failures;
    std::array<int, hosts> won{};
    quint64 killed = 0;
    for (int round = 1; round <= rounds; ++round) {
        std::vector<std::unique_ptr<Contender>> contenders;
        const quint64 takesOver = std::exchange(killed, 0);
        for (int number = 0; number < (takesOver != 0 ? 1 : hosts); ++number)
            contenders.push_back(std::make_unique<Contender>(number, processor, upgrade, takesOver));
        for (const auto &contender : contenders)
            contender->answer();
        for (std::size_t turn = 0; turn < contenders.size(); ++turn)  // each is told first in its turn: on a busy machine that one mostly wins
            contenders[(turn + static_cast<std::size_t>(round)) % contenders.size()]->command();
        QStringList answers;
        for (const auto &contender : contenders)
            answers += contender->answer();
        const QStringList held = answers.filter(u"held "_s);
        const auto holder = answers.indexOf(QRegularExpression(u"held .*"_s));
        bool good = held.size() == 1 && look().owner.text == u"host %1"_s.arg(holder);
        for (const QString &answer : answers) {
            const QRegularExpressionMatch match = heldBy.match(answer);
            good = good && (answer.startsWith(u"held"_s) || (answer.startsWith(u"busy "_s) && match.hasMatch() && match.captured(1).toInt() == holder));
        }
        if (!good)
            failures += u"round %1: %2"_s.arg(round).arg(answers.join(u" | "_s));
        ++evidence.tried;
        if (holder < 0)
            break;
        ++won[static_cast<std::size_t>(holder)];
        const std::unique_ptr<Contender> &winner = contenders[static_cast<std::size_t>(holder)];
        if (round % 10 == 9) {
            winner->kill();
            killed = held.first().section(u' ', 1).toULongLong(nullptr, 16);
        } else {
            winner->command();
            QCOMPARE(winner->answer(), u"released"_s);
        }
        winner->finish();
    }
    evidence.failures = static_cast<quint64>(failures.size());
    evidence.seconds = static_cast<double>(timer.elapsed()) / 1000;
    writeEvidence(u"contention"_s, evidence);
    QVERIFY2(failures.isEmpty(), qPrintable(failures.mid(0, 5).join(u'\n')));
    for (const int count : won)
        QVERIFY(count > 0);  // it is no fixed order
}

/// A stranger waits out the lease of a host that was killed, and no longer.
void TestContention::killedHolder()
{
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    const ManagementProcessor processor = look();
    Contender first(1, processor, plan(), 0);
    Contender second(2, processor, plan(), 0);
    first.answer();
    second.answer();
    QElapsedTimer sinceTheFirst;
    sinceTheFirst.start();
    first.command();
    QVERIFY(first.answer().startsWith(u"held"_s));
    first.kill();
    first.finish();
    QElapsedTimer sinceItsEnd;
    sinceItsEnd.start();
    second.command();
    QVERIFY(second.answer().startsWith(u"held"_s));
    QVERIFY2(sinceTheFirst.elapsed() > lease - 100, qPrintable(QString::number(sinceTheFirst.elapsed())));
    QVERIFY2(sinceItsEnd.elapsed() < 3 * lease, qPrintable(QString::number(sinceItsEnd.elapsed())));
    second.command();
    QCOMPARE(second.answer(), u"released"_s);
}

QTEST_GUILESS_MAIN(TestContention)
#include "tst_contention.moc"
