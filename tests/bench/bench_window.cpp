// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread does not come back to its events: a real window, a real simulated processor, one large image, and beside it a
// log that grows to a million lines.   bench_window [MEBIBYTES [LINES]]
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
#include <functional>
#include <vector>

using namespace fwpilot;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int linesAtOnce = 1000;

/// Remembers which event took longest: what to look at when a turn was long.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const QByteArray name = receiver->metaObject()->className();  // it may be gone afterwards
        const QEvent::Type type = event->type();
        const Clock::time_point begin = Clock::now();
        const bool taken = QApplication::notify(receiver, event);
        const double took = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
        if (took > m_longest) {
            m_longest = took;
            m_event = name + " event " + QByteArray::number(type);
        }
        return taken;
    }
    void forget() { m_longest = 0; }
    QByteArray longest() const { return QByteArray::number(m_longest, 'f', 1) + " ms: " + m_event; }

private:
    double m_longest = 0;
    QByteArray m_event;
};

/// Measures the time between two turns of the event loop, while it lives. A beat is due every millisecond.
class LoopWatch : public QObject {
public:
    LoopWatch()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            const Clock::time_point now = Clock::now();
            m_gaps.push_back(std::chrono::duration<double, std::milli>(now - m_last).count());
            m_last = now;
        });
        m_beat.start(1);
        static_cast<WatchedApplication *>(qApp)->forget();
    }

    void print(const char *what)
    {
        std::sort(m_gaps.begin(), m_gaps.end());
        const auto at = [this](double share) { return m_gaps[static_cast<std::size_t>(share * static_cast<double>(m_gaps.size() - 1))]; };
        std::printf("%-44s %8zu turns   p50 %6.2f ms   p99 %6.2f ms   worst %7.2f ms   longest event %s\n", what, m_gaps.size(), at(0.5), at(0.99),
            at(1), static_cast<WatchedApplication *>(qApp)->longest().constData());
    }

private:
    QTimer m_beat;
    std::vector<double> m_gaps;
    Clock::time_point m_last = Clock::now();
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

/// A window on a processor with one large region, and its plan.
int measure(int mebibytes, int lineCount)
{
    SessionBench bench;
    qputenv("XDG_CONFIG_HOME", bench.file(QStringLiteral("config")).toUtf8());
    SimulatorProcess simulator(bench.path());
    if (!simulator.start({QStringLiteral("--component"), QStringLiteral("bmc:%1").arg((mebibytes + 1LL) << 20), QStringLiteral("--rate"), QStringLiteral("0")})) {
        std::fprintf(stderr, "%s\n", qPrintable(simulator.problem()));
        return 1;
    }
    Workplace workplace;
    workplace.source.sysfsRoot = simulator.sysfs();
    workplace.unsignedBundles = UnsignedBundles::Allowed;
    workplace.owner = QStringLiteral("bench");
    UpgradeController controller(builtinDrivers(), workplace);
    MainWindow window(controller);
    window.resize(1366, 768);
    window.show();
    const QString bundle = bench.makeBundle(QStringLiteral("2.0.0"), 7, {{QStringLiteral("bmc"), qsizetype(mebibytes) << 20}});
    window.openBundle(bundle);
    if (!waitFor([&] { return controller.canStart(); }, 60000)) {
        std::fprintf(stderr, "there is nothing to start: %s\n", controller.obstacle() ? qPrintable(controller.obstacle()->message) : "no plan");
        return 1;
    }
    {
        LoopWatch watch;
        waitFor([] { return false; }, 3000);
        watch.print("idle, a plan is shown");
    }
    const auto run = [&](const char *what, const std::function<void()> &beside) {
        if (!controller.start(**controller.plan()))
            return false;
        LoopWatch watch;
        beside();
        const bool ended = waitFor([&] { return controller.stage() == UpgradeController::Stage::Ended; }, 600000);
        watch.print(what);
        return ended && controller.run()->report().state == UpgradeState::Succeeded;
    };
    const QByteArray sent = QStringLiteral("sending %1 MiB").arg(mebibytes).toUtf8();
    if (!run(sent.constData(), [] {}))
        return 1;
    LoopWatch watch;
    int made = 0;
    QTimer writer;
    QObject::connect(&writer, &QTimer::timeout, &window, [&] {
        Q_EMIT controller.logged(lines(made));
        made += linesAtOnce;
        if (made >= lineCount)
            writer.stop();
    });
    writer.start(5);
    if (!waitFor([&] { return made >= lineCount; }, 600000))
        return 1;
    watch.print(QStringLiteral("a log of %1 lines being written").arg(lineCount).toUtf8().constData());
    return 0;
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
    return measure(mebibytes, lineCount);
}
