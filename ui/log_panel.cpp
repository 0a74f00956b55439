// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_panel.h"

#include "ui/hairline.h"
#include "ui/icons.h"
#include "ui/log_bar.h"
#include "ui/log_delegate.h"
#include "ui/log_model.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>

namespace fwpilot {

namespace {

constexpr int bottomGap = 8;
constexpr int usualRows = 5;
constexpr int fewestRows = 2;

}  // namespace

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new LogModel(this))
    , m_bar(new LogBar(this))
    , m_line(new Hairline(Qt::Horizontal, this))
    , m_view(new LogView(m_model, this))
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
        m_model->setFilter(filter);
    });
    connect(m_bar, &LogBar::followingEdited, m_view, &LogView::setFollowing);
    connect(m_bar, &LogBar::saveClicked, m_saveAction, &QAction::trigger);
    connect(m_bar, &LogBar::expandClicked, this, &LogPanel::setExpanded);
    connect(m_bar, &LogBar::errorCountClicked, this, [this] { showFirstError(); });
    connect(m_view, &LogView::followingChanged, m_bar, &LogBar::setFollowing);
    connect(m_model, &LogModel::countsChanged, this, [this] { m_bar->setErrors(m_model->errorCount()); });
    connect(m_model, &LogModel::componentsChanged, this, [this] { m_bar->setComponents(m_model->components()); });
    connect(m_model, &LogModel::rowsInserted, this, &LogPanel::revealAwaited);
}

void LogPanel::append(const QList<LogEntry> &entries)
{
    if (entries.isEmpty())
        return;
    m_model->append(entries);
    m_bar->setLastLine(entries.last());
    if (m_model->rowCount() == 0)
        m_view->viewport()->update();
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
    return m_model->snapshot();
}

void LogPanel::applyFilter(const LogFilter &filter)
{
    m_bar->setFilter(filter);
    m_model->setFilter(filter);
}

void LogPanel::showFirstError(const QDateTime &since)
{
    setExpanded(true);
    const qsizetype line = m_model->firstFailure(since);
    if (line >= 0 && !LogMatcher(m_model->filter()).matches(m_model->line(line)))
        applyFilter({});
    reveal(line);
}

void LogPanel::showComponent(const QString &component)
{
    setExpanded(true);
    applyFilter({LogLevel::All, m_model->components().contains(component) ? component : QString(), QString()});
    reveal(m_model->lastFailureOf(component));
}

void LogPanel::reveal(qsizetype line)
{
    m_awaited = line;
    revealAwaited();
}

void LogPanel::revealAwaited()
{
    const int row = m_awaited < 0 ? -1 : m_model->rowOfLine(m_awaited);
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

void LogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        limitHeight();
}

}  // namespace fwpilot
