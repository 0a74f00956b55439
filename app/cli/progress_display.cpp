// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_display.h"

#include "app/cli/output.h"
#include "core/upgrade/upgrade_report.h"
#include "core/upgrade/upgrade_state.h"

#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace fwpilot {

namespace {

constexpr int nameWidth = 12;
constexpr int phaseWidth = 8;
constexpr int narrow = 60;  // columns; below, only the bar is shown

struct ScreenSize {
    int columns = 80;
    int rows = 24;
};

ScreenSize screenSize()
{
    struct winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return {};
    return {std::max<int>(size.ws_col, 20), size.ws_row == 0 ? 24 : std::max<int>(size.ws_row, 6)};
}

int percent(quint64 done, quint64 total)
{
    return total == 0 ? 0 : static_cast<int>(static_cast<double>(std::min(done, total)) * 100 / static_cast<double>(total));
}

}  // namespace

ProgressDisplay::Mode ProgressDisplay::fittingMode()
{
    const QString terminal = qEnvironmentVariable("TERM");
    return ::isatty(STDOUT_FILENO) == 1 && !terminal.isEmpty() && terminal != QLatin1String("dumb") ? Mode::Bars : Mode::Lines;
}

ProgressDisplay::ProgressDisplay(Mode mode, const UpgradePlan &plan, const QString &banner, const UsualDurations &usual)
    : m_mode(mode)
    , m_banner(banner)
    , m_wait(usual)
{
    for (const PlanStep &step : plan.sending())
        m_rows.append(Row{step.component, QStringLiteral("waiting"), 0, step.size, {}});
    m_clock.start();
}

ProgressDisplay::Row *ProgressDisplay::rowOf(const QString &component)
{
    for (qsizetype index = 0; index < m_rows.size(); ++index) {
        if (m_rows[index].component == component) {
            m_current = index;
            return &m_rows[index];
        }
    }
    return nullptr;
}

void ProgressDisplay::takeImage(Row &row, const UpgradeEvent &event)
{
    if (event.state == UpgradeState::Transferring) {
        row.phase = QStringLiteral("sending");
        if (event.progress && event.total == row.total) {
            row.done = event.done;
            row.rate.add(m_clock.elapsed(), event.done);
        }
    } else if (event.state == UpgradeState::Storing) {
        const bool stored = !event.progress && event.total != 0 && event.done == event.total;
        row.phase = stored ? QStringLiteral("stored") : QStringLiteral("storing");
        row.rate.reset();
        row.done = row.total;
    }
}

void ProgressDisplay::take(const UpgradeEvent &event)
{
    if (event.state != m_last.state) {
        m_stateSince = m_clock.elapsed();
        m_said.reset();
    }
    m_last = event;
    m_wait.take(event, m_clock.elapsed());
    if (Row *row = event.component.isEmpty() ? nullptr : rowOf(event.component))
        takeImage(*row, event);
    for (const ComponentVerdict &verdict : event.verdicts) {
        if (Row *row = rowOf(verdict.component))
            row->phase = verdictName(verdict.verdict);
    }
}

QString ProgressDisplay::logLine(const UpgradeEvent &event) const
{
    const QString weight = event.severity == Severity::Warning ? QStringLiteral("Warning: ") : QString();
    return QStringLiteral("%1  %2 %3 %4%5")
        .arg(event.time.toLocalTime().toString(QStringLiteral("HH:mm:ss")), upgradeStateName(event.state).leftJustified(nameWidth),
            plainText(event.component, 31).leftJustified(nameWidth), weight, plainText(event.text, 1000));
}

/// "back in about 20 s; gives up after 12 s"
QString ProgressDisplay::waitText() const
{
    const WaitOutlook now = m_wait.outlook();
    const QString usual = roundedDuration(m_wait.usual());
    const qint64 seconds = (m_clock.elapsed() - m_stateSince) / 1000;
    QString text = QStringLiteral("%1 s").arg(seconds);
    if (now.pace == WaitOutlook::Pace::Within)
        text = (m_last.state == UpgradeState::Restarting ? QStringLiteral("back in about %1") : QStringLiteral("about %1"))
                   .arg(roundedDuration(now.left));
    else if (now.pace == WaitOutlook::Pace::Beyond)
        text = QStringLiteral("%1 s, usually about %2").arg(seconds).arg(usual);
    else if (now.pace == WaitOutlook::Pace::Late)
        text = QStringLiteral("takes longer than usual: %1 s, usually about %2").arg(seconds).arg(usual);
    return m_wait.limit() == 0 ? text : QStringLiteral("%1; gives up after %2").arg(text, durationText(m_wait.limit()));
}

/// What to expect of a wait that begins, once, where that is known; and that it takes long, once.
QString ProgressDisplay::waitLine()
{
    using Pace = WaitOutlook::Pace;
    const Pace pace = m_wait.outlook().pace;
    const bool begins = pace == Pace::Within && m_last.state == UpgradeState::Restarting && m_wait.limit() != 0;
    if ((!begins && pace != Pace::Late) || m_said == pace)
        return {};
    m_said = pace;
    UpgradeEvent line = m_last;
    line.text = sentence(waitText());
    line.text.front() = line.text.front().toUpper();
    line.severity = pace == Pace::Late ? Severity::Warning : Severity::Note;
    return logLine(line);
}

/// A line at each tenth of an image, and what is to be said of a wait; empty when it is not time.
QString ProgressDisplay::seldomLine(const UpgradeEvent &event)
{
    if (isPastReturn(event.state))
        return waitLine();
    const Row *row = rowOf(event.component);
    const QString text = m_marks.text(event, m_clock.elapsed(), row != nullptr ? row->rate.perSecond() : 0);
    if (text.isEmpty())
        return {};
    UpgradeEvent line = event;
    line.text = text;
    return logLine(line);
}

QString ProgressDisplay::barLine(const Row &row, int width) const
{
    const int reached = percent(row.done, row.total);
    const QString head
        = QStringLiteral("  %1 %2 ").arg(plainText(row.component, nameWidth).leftJustified(nameWidth), row.phase.leftJustified(phaseWidth));
    const QString tail = QStringLiteral(" %1 %").arg(reached, 3);
    QString figures;
    if (width >= narrow) {
        const QString bytes = QStringLiteral("%1 of %2").arg(sizeText(row.done), sizeText(row.total));
        figures = QStringLiteral("  %1  %2").arg(bytes.rightJustified(20), rateText(row.rate.perSecond()).rightJustified(10));
    }
    const auto fixed = static_cast<int>(head.size() + tail.size() + figures.size()) + 3;
    const int bar = std::clamp(width - fixed, 4, 40);
    const int filled = bar * reached / 100;
    const QString line = head + QLatin1Char('[') + QString(filled, QLatin1Char('#')) + QString(bar - filled, QLatin1Char('.'))
        + QLatin1Char(']') + tail + figures;
    return line.left(width - 1);
}

QString ProgressDisplay::statusLine() const
{
    QString text = upgradeStateName(m_last.state);
    if (m_last.state == UpgradeState::Preparing && m_last.progress && m_last.total != 0)
        text += QStringLiteral(" %1 %").arg(percent(m_last.done, m_last.total));
    else if (m_last.state == UpgradeState::Storing && m_last.progress && m_last.total != 0)
        text += QStringLiteral(" %1: %2 %").arg(plainText(m_last.component, 31)).arg(percent(m_last.done, m_last.total));
    else if (isPastReturn(m_last.state) || m_last.state == UpgradeState::Activating) {
        const bool asPlanned = m_last.state == UpgradeState::Restarting && m_wait.outlook().pace != WaitOutlook::Pace::Late;
        text += asPlanned ? QStringLiteral(", as planned") : QString();
        text += QStringLiteral(": %1; it cannot be stopped now").arg(waitText());
    }
    return QStringLiteral("  %1%2").arg(m_banner.isEmpty() ? QString() : m_banner + QStringLiteral("  "), text);
}

/// As many images around the one under way as the screen has room for.
QStringList ProgressDisplay::block() const
{
    const ScreenSize screen = screenSize();
    const qsizetype room = std::min<qsizetype>(m_rows.size(), screen.rows - 4);
    const qsizetype first = std::clamp<qsizetype>(m_current - room / 2, 0, m_rows.size() - room);
    QStringList lines;
    for (qsizetype index = first; index < first + room; ++index)
        lines += barLine(m_rows[index], screen.columns);
    lines += statusLine().left(screen.columns - 1);
    return lines;
}

void ProgressDisplay::erase()
{
    if (m_drawn > 0)
        print(QStringLiteral("\r\x1b[%1A\x1b[J").arg(m_drawn));
    m_drawn = 0;
}

void ProgressDisplay::draw()
{
    const QStringList lines = block();
    print(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    m_drawn = lines.size();
}

void ProgressDisplay::show(const UpgradeEvent &event)
{
    take(event);
    const QString line = event.progress ? (m_mode == Mode::Lines ? seldomLine(event) : QString()) : logLine(event);
    if (m_mode == Mode::Bars)
        erase();
    if (!line.isEmpty())
        printLine(line);
    if (m_mode == Mode::Bars)
        draw();
    std::fflush(stdout);
}

void ProgressDisplay::end()
{
    if (m_drawn > 0)
        printLine();
    m_drawn = 0;
}

}  // namespace fwpilot
