// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread does not come back to its events: a real window, a real simulated processor and one large image, without and
// with a log that grows by a million lines meanwhile.   bench_window [MEBIBYTES [LINES]]
#include "core/protocol/builtin_drivers.h"
#include "tests/integration/session_bench.h"
#include "ui/main_window.h"
#include "ui/upgrade_controller.h"

#include <QApplication>
#include <QEventLoop>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <optional>
#include <vector>

using namespace fwpilot;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int linesAtOnce = 1000;
constexpr int lineInterval = 5;         // milliseconds between them
constexpr int rateBeside = 40'000'000;  // bytes a second: the transfer lasts as long as the writing of a million lines
constexpr int longestWait = 600000;     // milliseconds

/// Milliseconds that this thread has worked: a machine that is busy with other things does not count.
double worked()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Remembers which event was the most work: what to look at when a turn was long on a machine with nothing else to do.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const QByteArray name = receiver->metaObject()->className();  // it may be gone afterwards
        const QEvent::Type type = event->type();
        const double begin = worked();
        const bool taken = QApplication::notify(receiver, event);
        const double took = worked() - begin;
        if (took > m_longest) {
            m_longest = took;
            m_event = name + " event " + QByteArray::number(type);
        }
        return taken;
    }
    void forget() { m_longest = 0; }
    QByteArray longest() const { return QByteArray::number(m_longest, 'f', 1) + " ms, " + m_event; }

private:
    double m_longest = 0;
    QByteArray m_event;
};

/// Measures the time between two turns of the event loop, while it lives, and what the window worked in it. A beat is due every
/// millisecond.
class LoopWatch : public QObject {
public:
    LoopWatch()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            const Clock::time_point now = Clock::now();
            const double work = worked();
            m_gaps.push_back(std::chrono::duration<double, std::milli>(now - m_last).count());
            m_works.push_back(work - m_worked);
            m_last = now;
            m_worked = work;
        });
        m_beat.start(1);
        static_cast<WatchedApplication *>(qApp)->forget();
    }

    void print(const char *what)
    {
        std::sort(m_gaps.begin(), m_gaps.end());
        std::sort(m_works.begin(), m_works.end());
        const auto at = [](const std::vector<double> &sorted, double share) {
            return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
        };
        std::printf("%-40s %6zu turns   p50 %5.2f ms   p99 %5.2f ms   worst %6.2f ms   its own work: p99 %5.2f ms   worst %5.2f ms (%s)\n",
            what, m_gaps.size(), at(m_gaps, 0.5), at(m_gaps, 0.99), at(m_gaps, 1), at(m_works, 0.99), at(m_works, 1),
            static_cast<WatchedApplication *>(qApp)->longest().constData());
    }

private:
    QTimer m_beat;
    std::vector<double> m_gaps;
    std::vector<double> m_works;
    Clock::time_point m_last = Clock::now();
    double m_worked = worked();
};

/// Lets a real event loop run until this holds; Qt Test's own wait sleeps between two turns, and would be what is measured.
bool waitFor(const std::function<bool()> &condition, int milliseconds)
{
    constexpr int pause = 20;
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.exit(1);
    });
    look.start(pause);
    QTimer::singleShot(milliseconds, &loop, [&loop] { loop.exit(0); });
    return condition() || loop.exec() == 1;
}

QList<LogEntry> lines(int first)
{
    QList<LogEntry> made;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int number = first; number < first + linesAtOnce; ++number) {
        LogEntry line;
        line.time = now;
        line.severity = number % 500 == 0 ? Severity::Warning : Severity::Detail;
        line.component = number % 3 == 0 ? QStringLiteral("bmc") : QStringLiteral("mailbox");
        line.text = QStringLiteral("Line %1: block at %2 is acknowledged").arg(number).arg(number * 4096LL);
        made.append(line);
    }
    return made;
}

/// Writes lines into the window's log until there are so many.
class LogWriter {
public:
    LogWriter(UpgradeController &controller, int lineCount)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &controller, [this, &controller, lineCount] {
            Q_EMIT controller.logged(lines(m_written));
            m_written += linesAtOnce;
            if (m_written >= lineCount)
                m_timer.stop();
        });
        m_timer.start(lineInterval);
    }
    bool isDone() const { return !m_timer.isActive(); }

private:
    QTimer m_timer;
    int m_written = 0;
};

/// An upgrade with one large image, in a window of its own. @param beside lines that are written into its log meanwhile
bool measure(int mebibytes, int beside)
{
    SessionBench bench;
    qputenv("XDG_CONFIG_HOME", bench.file(QStringLiteral("config")).toUtf8());
    SimulatorProcess simulator(bench.path());
    const QString region = QStringLiteral("bmc:%1").arg((mebibytes + 1LL) << 20);
    const QString rate = QString::number(beside == 0 ? 0 : rateBeside);
    if (!simulator.start({QStringLiteral("--component"), region, QStringLiteral("--rate"), rate})) {
        std::fprintf(stderr, "%s\n", qPrintable(simulator.problem()));
        return false;
    }
    Workplace workplace;
    workplace.source.sysfsRoot = simulator.sysfs();
    workplace.unsignedBundles = UnsignedBundles::Allowed;
    workplace.owner = QStringLiteral("bench");
    UpgradeController controller(builtinDrivers(), workplace);
    MainWindow window(controller);
    window.resize(1366, 768);
    window.show();
    window.openBundle(bench.makeBundle(QStringLiteral("2.0.0"), 7, {{QStringLiteral("bmc"), qsizetype(mebibytes) << 20}}));
    if (!waitFor([&] { return controller.canStart(); }, longestWait)) {
        std::fprintf(
            stderr, "there is nothing to start: %s\n", controller.obstacle() ? qPrintable(controller.obstacle()->message) : "no plan");
        return false;
    }
    if (beside == 0) {
        LoopWatch watch;
        waitFor([] { return false; }, 3000);
        watch.print("idle, a plan is shown");
    }
    const QString what = beside == 0 ? QStringLiteral("sending %1 MiB") : QStringLiteral("sending %1 MiB, and %2 lines of log");
    if (!controller.start(**controller.plan()))
        return false;
    LoopWatch watch;
    std::optional<LogWriter> writer;
    if (beside > 0)
        writer.emplace(controller, beside);
    const bool ended
        = waitFor([&] { return controller.stage() == UpgradeController::Stage::Ended && (!writer || writer->isDone()); }, longestWait);
    watch.print((beside == 0 ? what.arg(mebibytes) : what.arg(mebibytes).arg(beside)).toUtf8().constData());
    return ended && controller.run()->report().state == UpgradeState::Succeeded;
}

}  // namespace

int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    const int mebibytes = argc > 1 ? std::atoi(argv[1]) : 256;
    const int lineCount = argc > 2 ? std::atoi(argv[2]) : 1000000;
    if (mebibytes < 1 || lineCount < 1) {
        std::fputs("usage: bench_window [MEBIBYTES [LINES]]\n", stderr);
        return 2;
    }
    return measure(mebibytes, 0) && measure(mebibytes, lineCount) ? 0 : 1;
}
