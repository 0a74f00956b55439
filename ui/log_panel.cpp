// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_panel.h"

#include "ui/hairline.h"
#include "ui/icons.h"
#include "ui/log_bar.h"
#include "ui/log_model.h"
#include "ui/log_view.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QSettings>

namespace fwpilot {

namespace {

constexpr int bottomGap = 8;
constexpr int usualRows = 5;
constexpr int fewestRows = 2;

}  // namespace

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent)
    , m_live(new LogModel(this))
    , m_recorded(new LogModel(this))
    , m_bar(new LogBar(this))
    , m_line(new Hairline(Qt::Horizontal, this))
    , m_view(new LogView(m_live, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_line);
    layout->addWidget(m_view, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    makeActions();
    connectParts();
    limitHeight();
}

void LogPanel::makeActions()
{
    m_expandAction = new QAction(icon(Glyph::Log), tr("Hide Log"), this);
    m_expandAction->setObjectName(QStringLiteral("logExpandAction"));
    connect(m_expandAction, &QAction::triggered, this, [this] { setExpanded(!m_expanded); });
    m_elapsedAction = new QAction(tr("Elapsed &Time in Log"), this);
    m_elapsedAction->setObjectName(QStringLiteral("logElapsedAction"));
    m_elapsedAction->setCheckable(true);
    m_elapsedAction->setChecked(true);
    connect(m_elapsedAction, &QAction::toggled, this, [this](bool shown) { m_view->setElapsedShown(shown); });
    m_findAction = new QAction(icon(Glyph::Search), tr("Find in Log"), this);
    m_findAction->setObjectName(QStringLiteral("logFindAction"));
    connect(m_findAction, &QAction::triggered, this, &LogPanel::focusFilter);
    m_saveAction = new QAction(icon(Glyph::Save), tr("Save Log…"), this);
    m_saveAction->setObjectName(QStringLiteral("logSaveAction"));
    connect(m_saveAction, &QAction::triggered, this, &LogPanel::saveRequested);
}

void LogPanel::connectParts()
{
    connect(m_bar, &LogBar::filterEdited, this, [this](const LogFilter &filter) {
        m_awaited = -1;
        m_view->log()->setFilter(filter);
    });
    connect(m_bar, &LogBar::clearClicked, this, &LogPanel::clearFilter);
    connect(m_bar, &LogBar::followingEdited, this, [this](bool following) {
        m_follows = following;
        m_view->setFollowing(following);
    });
    connect(m_bar, &LogBar::saveClicked, m_saveAction, &QAction::trigger);
    connect(m_bar, &LogBar::expandClicked, this, &LogPanel::setExpanded);
    connect(m_bar, &LogBar::errorCountClicked, this, [this] { showFirstError(); });
    connect(m_view, &LogView::followingChanged, m_bar, &LogBar::setFollowing);
    connect(m_view, &LogView::componentChosen, this, &LogPanel::componentChosen);
    connect(m_view, &LogView::escapePressed, this, &LogPanel::clearFilter);
    connectModel(m_live);
    connectModel(m_recorded);
}

/// The bar tells of the lines that are shown.
void LogPanel::connectModel(LogModel *model)
{
    connect(model, &LogModel::countsChanged, this, [this, model] {
        if (m_view->log() == model)
            m_bar->setErrors(model->errorCount());
    });
    connect(model, &LogModel::componentsChanged, this, [this, model] {
        if (m_view->log() == model)
            m_bar->setComponents(model->components());
    });
    connect(model, &LogModel::rowsInserted, this, &LogPanel::revealAwaited);
}

void LogPanel::append(const QList<LogEntry> &entries)
{
    if (entries.isEmpty())
        return;
    m_live->append(entries);
    if (m_view->log() != m_live)
        return;
    m_bar->setLastLine(entries.last());
    if (m_live->rowCount() == 0)
        m_view->viewport()->update();
}

void LogPanel::showRecorded(const QList<LogEntry> &lines, const QString &run)
{
    m_recorded->setLines(lines, {m_view->log()->filter().level});
    showLog(m_recorded, run);
}

void LogPanel::showLive()
{
    if (m_view->log() == m_live)
        return;
    showLog(m_live, QString());
    m_recorded->setLines({}, {});
}

/// @param run the recorded run whose lines they are; empty: none
void LogPanel::showLog(LogModel *model, const QString &run)
{
    m_awaited = -1;
    m_view->setLog(model);
    m_bar->setRecorded(run);
    m_bar->setErrors(model->errorCount());
    m_bar->setFilter(model->filter());
    m_bar->setComponents(model->components());
    m_bar->setLastLine(model->lineCount() > 0 ? model->line(model->lineCount() - 1) : LogEntry());
}

void LogPanel::setExpanded(bool expanded)
{
    if (expanded == m_expanded)
        return;
    const bool rowsHadFocus = m_view->hasFocus();
    m_expanded = expanded;
    m_expandAction->setText(expanded ? tr("Hide Log") : tr("Show Log"));
    m_bar->setExpanded(expanded);
    m_line->setVisible(expanded);
    m_view->setVisible(expanded);
    if (rowsHadFocus)
        m_bar->focusShow();
    limitHeight();
    Q_EMIT expandedChanged(expanded);
}

void LogPanel::focusFilter()
{
    setExpanded(true);
    m_bar->focusFilter();
}

LogSnapshot LogPanel::snapshot() const
{
    return m_view->log()->snapshot();
}

void LogPanel::applyFilter(const LogFilter &filter)
{
    m_awaited = -1;
    m_bar->setFilter(filter);
    m_view->log()->setFilter(filter);
}

void LogPanel::showFirstError(const QDateTime &since)
{
    setExpanded(true);
    const qsizetype line = m_view->log()->firstFailure(since);
    if (line >= 0 && !LogMatcher(m_view->log()->filter()).matches(m_view->log()->line(line)))
        applyFilter({});
    reveal(line);
}

void LogPanel::toggleComponent(const QString &component)
{
    const LogFilter now = m_view->log()->filter();
    const bool shown = m_expanded && now == LogFilter{now.level, component, {}};
    setExpanded(true);
    applyFilter({now.level, shown ? QString() : component, {}});
}

void LogPanel::clearFilter()
{
    applyFilter({m_view->log()->filter().level, {}, {}});
}

void LogPanel::showAllComponents()
{
    const LogFilter now = m_view->log()->filter();
    applyFilter({now.level, {}, now.text});
}

void LogPanel::reveal(qsizetype line)
{
    m_awaited = line;
    revealAwaited();
}

void LogPanel::revealAwaited()
{
    const int row = m_awaited < 0 ? -1 : m_view->log()->rowOfLine(m_awaited);
    if (row < 0)
        return;
    m_awaited = -1;
    m_view->reveal(row);
}

int LogPanel::heightForRows(int rows) const
{
    const int bar = m_bar->minimumSizeHint().height();
    return rows > 0 ? bar + 1 + m_view->heightForRows(rows) + scaled(fontMetrics(), bottomGap) : bar;
}

QSize LogPanel::sizeHint() const
{
    return {m_bar->sizeHint().width(), heightForRows(m_expanded ? usualRows : 0)};
}

QSize LogPanel::minimumSizeHint() const
{
    return {m_bar->minimumSizeHint().width(), heightForRows(m_expanded ? fewestRows : 0)};
}

/// Collapsed, the panel is as high as its bar and no higher; expanded, there is a little room below the rows.
void LogPanel::limitHeight()
{
    layout()->setContentsMargins(0, 0, 0, m_expanded ? scaled(fontMetrics(), bottomGap) : 0);
    setMaximumHeight(m_expanded ? QWIDGETSIZE_MAX : heightForRows(0));
    updateGeometry();
}

void LogPanel::remember(QSettings &settings) const
{
    settings.setValue(QStringLiteral("log/level"), logLevelName(m_live->filter().level));
    settings.setValue(QStringLiteral("log/follow"), m_follows);
    settings.setValue(QStringLiteral("log/elapsed"), m_elapsedAction->isChecked());
}

void LogPanel::restore(const QSettings &settings)
{
    const std::optional<LogLevel> level = logLevelFromName(settings.value(QStringLiteral("log/level")).toString());
    applyFilter({level.value_or(LogLevel::All), {}, {}});
    m_follows = settings.value(QStringLiteral("log/follow"), true).toBool();
    m_view->setFollowing(m_follows);
    m_elapsedAction->setChecked(settings.value(QStringLiteral("log/elapsed"), true).toBool());
}

void LogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        limitHeight();
}

}  // namespace fwpilot
