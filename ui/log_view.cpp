// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_view.h"

#include "ui/icons.h"
#include "ui/log_delegate.h"
#include "ui/log_model.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace fwpilot {

LogView::LogView(LogModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("logRows"));
    setAccessibleName(tr("Log"));
    setItemDelegate(new LogDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerItem);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setLog(model);
    makeActions();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value < verticalScrollBar()->maximum())
            setFollowing(false);
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (m_following)
            verticalScrollBar()->setValue(maximum);
    });
}

void LogView::setLog(LogModel *model)
{
    m_model->disconnect(this);
    m_model->disconnect(viewport());
    m_model = model;
    const QItemSelectionModel *before = selectionModel();
    setModel(model);
    delete before;
    connect(model, &LogModel::searchFinished, viewport(), qOverload<>(&QWidget::update));
    connect(model, &LogModel::countsChanged, this, &LogView::showElapsed);
    measure();
    showElapsed();
    m_following = true;
    scrollToBottom();
    Q_EMIT followingChanged(true);
}

void LogView::setElapsedShown(bool shown)
{
    m_elapsedShown = shown;
    showElapsed();
}

/// There is no column for it before there is a run.
void LogView::showElapsed()
{
    setColumnHidden(LogModel::ElapsedColumn, !m_elapsedShown || !m_model->hasRun());
}

void LogView::makeActions()
{
    auto *copy = new QAction(icon(Glyph::Copy), tr("Copy Lines"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &LogView::copySelection);
    auto *all = new QAction(tr("Select All"), this);
    connect(all, &QAction::triggered, this, &LogView::selectAll);
    auto *whole = new QAction(tr("Show Whole Line"), this);
    connect(whole, &QAction::triggered, this, &LogView::showWholeLine);
    addActions({copy, all, whole});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LogView::measure()
{
    verticalHeader()->setDefaultSectionSize(logRowHeight(fontMetrics()));
    horizontalHeader()->resizeSection(LogModel::TimeColumn, scaled(fontMetrics(), 120));
    const int elapsed = fontMetrics().horizontalAdvance(QStringLiteral("+8:88:88.888")) + 2 * scaled(fontMetrics(), 8);
    horizontalHeader()->resizeSection(LogModel::ElapsedColumn, elapsed);
    horizontalHeader()->resizeSection(LogModel::ComponentColumn, scaled(fontMetrics(), 104));
}

int LogView::heightForRows(int rows) const
{
    return rows * logRowHeight(fontMetrics());
}

void LogView::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    if (following)
        scrollToBottom();
    Q_EMIT followingChanged(following);
}

void LogView::reveal(int row)
{
    setFollowing(false);
    const QModelIndex index = m_model->index(row, LogModel::TextColumn);
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

void LogView::copySelection() const
{
    QItemSelection ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(), [](const QItemSelectionRange &a, const QItemSelectionRange &b) { return a.top() < b.top(); });
    QString text;
    for (const QItemSelectionRange &range : std::as_const(ranges))
        text += m_model->tabbedText(range.top(), range.bottom());
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void LogView::showWholeLine()
{
    if (!currentIndex().isValid())
        return;
    const QRect cell = visualRect(currentIndex().siblingAtColumn(LogModel::TextColumn));
    QToolTip::showText(viewport()->mapToGlobal(cell.bottomLeft()), currentIndex().data(Qt::ToolTipRole).toString(), this);
}

void LogView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const int top = verticalScrollBar()->value();
    QTableView::rowsInserted(parent, start, end);
    if (m_following)
        scrollToBottom();
    else if (start == 0 && end + 1 < m_model->rowCount()) {
        updateGeometries();
        verticalScrollBar()->setValue(top + end + 1);
    }
}

void LogView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
}

void LogView::chooseComponent()
{
    if (currentIndex().isValid())
        Q_EMIT componentChosen(currentIndex().data(LogModel::ComponentRole).toString());
}

void LogView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).row() == currentIndex().row())
        chooseComponent();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        return showWholeLine();
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escapePressed();
        return;
    }
    const QModelIndex before = currentIndex();
    QTableView::keyPressEvent(event);
    if (currentIndex() != before)
        chooseComponent();
}

/// Entered by the keyboard for the first time, the current row is the last one in sight, not the first of all.
void LogView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_model->rowCount() > 0) {
        const int lowest = rowAt(viewport()->height() - 1);
        const QModelIndex index = m_model->index(lowest < 0 ? m_model->rowCount() - 1 : lowest, LogModel::TextColumn);
        setAutoScroll(false);
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        setAutoScroll(true);
    }
    QTableView::focusInEvent(event);
    viewport()->update();
}

void LogView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void LogView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    const QString words = m_model->lineCount() == 0 ? tr("Nothing has happened yet.")
        : m_model->isComplete()                     ? tr("No line passes the filter.")
                                                    : tr("Looking through older lines…");
    const int pad = scaled(fontMetrics(), 16);
    QPainter painter(viewport());
    painter.setPen(toneColour(palette(), Tone::Secondary));
    painter.drawText(
        QRect(pad, 0, viewport()->width() - 2 * pad, logRowHeight(fontMetrics())), Qt::AlignLeading | Qt::AlignVCenter, words);
}

}  // namespace fwpilot
