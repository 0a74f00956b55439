// SPDX-License-Identifier: GPL-3.0-or-later
// The log with 1,000,000 lines: how long the window is held up by what is done with it, against a plain pass over the same lines on the
// same machine; what a line takes in memory; and how long the export of all of it takes. Medians of the passes.
#include "core/record/log_export.h"
#include "tests/ui/event_loop_watchdog.h"
#include "ui/log_model.h"
#include "ui/log_panel.h"
#include "ui/log_view.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>

#include <cstdio>
#include <functional>

namespace {

using namespace fwpilot;

constexpr int lineCount = 1'000'000;
constexpr int batchSize = 100;  // a busy run's lines of a tenth of a second
constexpr int passes = 5;

QList<LogEntry> batchFrom(int first)
{
    const QString components[] = {QStringLiteral("main"), QStringLiteral("loader"), QStringLiteral("net"), QStringLiteral("run")};
    QList<LogEntry> made;
    made.reserve(batchSize);
    for (int number = first; number < first + batchSize; ++number) {
        LogEntry line{QDateTime::fromMSecsSinceEpoch(1'795'341'000'000 + number, Qt::UTC),
            number % 1000 == 999 ? Severity::Failure : Severity::Note, components[number % 4],
            QStringLiteral("Block %1 acknowledged, 34.2 MB, 421 kB/s").arg(number)};
        line.run = QStringLiteral("20261122T103205Z-0a1b2c");
        line.at = number;
        made.append(line);
    }
    return made;
}

/// Bytes of this process in memory.
double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 : 0;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double seconds(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

/// Prints the medians of what the watchdog saw in each pass.
void measure(const char *what, double naive, const std::function<void()> &work)
{
    std::vector<double> longest;
    std::vector<double> usual;
    std::vector<double> whole;
    for (int pass = 0; pass < passes; ++pass) {
        const EventLoopWatchdog watchdog;
        whole.push_back(seconds(work));
        longest.push_back(watchdog.longest());
        usual.push_back(watchdog.percentile(0.99));
    }
    std::printf("%-28s %9.0f ms whole (%6.2f of a plain pass), longest hold %6.2f ms, 99 %% of the turns below %6.2f ms\n", what,
        median(whole) * 1000, median(whole) / naive, median(longest), median(usual));
}

void settle(const LogPanel &panel)
{
    do
        QCoreApplication::processEvents();
    while (!panel.findChild<LogView *>()->log()->isComplete());
}

void filter(const LogPanel &panel, const QString &text)
{
    auto *field = panel.findChild<QLineEdit *>(QStringLiteral("logFilter"));
    field->setText(text);
    Q_EMIT field->textEdited(text);
    settle(panel);
}

}  // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    LogPanel panel;
    panel.resize(1000, panel.heightForRows(8));
    panel.show();
    QCoreApplication::processEvents();

    const double before = residentBytes();
    {
        const EventLoopWatchdog watchdog;
        const double whole = seconds([&] {
            for (int first = 0; first < lineCount; first += batchSize) {
                panel.append(batchFrom(first));
                QCoreApplication::processEvents();
            }
        });
        std::printf("%-28s %9.0f ms whole, longest hold %6.2f ms, 99 %% of the turns below %6.2f ms\n", "append in batches", whole * 1000,
            watchdog.longest(), watchdog.percentile(0.99));
    }
    std::printf("%-28s %9.0f bytes a line\n", "memory", (residentBytes() - before) / lineCount);

    const LogSnapshot log = panel.snapshot();
    qsizetype found = 0;
    const double naive = seconds([&] {
        for (qsizetype number = 0; number < log.lines.size(); ++number)
            found += log.lines.at(number).text.contains(QStringLiteral("BLOCK 9"), Qt::CaseInsensitive) ? 1 : 0;
    });
    std::printf("%-28s %9.0f ms, %lld lines found\n", "a plain pass in one piece", naive * 1000, static_cast<long long>(found));
    const auto *rows = panel.findChild<LogView *>();
    measure("filter, a tenth, and clear", naive, [&] {
        filter(panel, QStringLiteral("BLOCK 9"));
        filter(panel, QString());
    });
    measure("filter, all, and clear", naive, [&] {
        filter(panel, QStringLiteral("acknowledged"));
        filter(panel, QString());
    });
    measure("filter, none, and clear", naive, [&] {
        filter(panel, QStringLiteral("absent"));
        filter(panel, QString());
    });
    measure("scroll to both ends", naive, [&] {
        for (const int place : {0, rows->verticalScrollBar()->maximum()}) {
            rows->verticalScrollBar()->setValue(place);
            QCoreApplication::processEvents();
        }
    });
    measure("resize by steps", naive, [&] {
        for (int step = 0; step < 40; ++step) {
            panel.resize(800 + step * 5, panel.heightForRows(4 + step % 6));
            QCoreApplication::processEvents();
        }
    });
    for (const auto &[format, name] : {std::pair{LogFormat::Text, "export as text"}, std::pair{LogFormat::Json, "export as JSON"},
             std::pair{LogFormat::Csv, "export as CSV"}}) {
        qsizetype size = 0;
        const double whole = seconds([&, format = format] { size = exportLog(log, format).size(); });
        std::printf("%-28s %9.0f ms (%6.2f of a plain pass), %.1f MB, on a worker thread in the window\n", name, whole * 1000, whole / naive,
            static_cast<double>(size) / 1e6);
    }
    return 0;
}
