// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_delegate.h"

#include "ui/icons.h"
#include "ui/log_model.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int lineOfRow = 22;

struct CellLook {
    Glyph glyph = Glyph::None;
    Tone tone = Tone::Plain;
};

CellLook lookOf(const QModelIndex &index)
{
    if (index.column() != LogModel::TextColumn)
        return {Glyph::None, Tone::Secondary};
    if (index.data(LogModel::VerdictRole).toBool())
        return {Glyph::Ok, Tone::Ok};
    switch (static_cast<Severity>(index.data(LogModel::SeverityRole).toInt())) {
    case Severity::Failure:
        return {Glyph::Error, Tone::Failure};
    case Severity::Warning:
        return {Glyph::Attention, Tone::Attention};
    default:
        return {};
    }
}

/// Where the parts of a cell lie, already turned for right-to-left.
struct CellParts {
    QRect glyph;
    QRect text;
};

CellParts partsOf(const QStyleOptionViewItem &option, const QModelIndex &index, Glyph glyph)
{
    const QFontMetrics &metrics = option.fontMetrics;
    const int pad = scaled(metrics, 8);
    const bool first = index.column() == 0;
    const bool last = index.column() == LogModel::ColumnCount - 1;
    QRect text = option.rect.adjusted(first ? 2 * pad : pad, 0, last ? -2 * pad : -pad, 0);
    QRect square;
    if (glyph != Glyph::None) {
        const int side = scaled(metrics, 16);
        square = QRect(text.left(), text.top() + (text.height() - side) / 2, side, side);
        text.setLeft(text.left() + side + pad);
    }
    return {QStyle::visualRect(option.direction, option.rect, square), QStyle::visualRect(option.direction, option.rect, text)};
}

QColor textColour(const QStyleOptionViewItem &option, Tone tone)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    return selected && tone == Tone::Secondary ? secondaryOnSelection(option.palette) : toneColour(option.palette, tone);
}

/// The selection, and around the current row of a focused view a line.
void paintSurface(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QColor accent = toneColour(option.palette, Tone::Accent);
    const QRect &cell = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(cell, tableSelection(option.palette));
        const QRect edge(cell.topLeft(), QSize(scaled(option.fontMetrics, 3), cell.height()));
        if (index.column() == 0)
            painter->fillRect(QStyle::visualRect(option.direction, cell, edge), accent);
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->hasFocus() || view->currentIndex().row() != index.row())
        return;
    painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), accent);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), accent);
    const QRect first = QStyle::visualRect(option.direction, cell, QRect(cell.left(), cell.top(), 1, cell.height()));
    const QRect last = QStyle::visualRect(option.direction, cell, QRect(cell.right(), cell.top(), 1, cell.height()));
    if (index.column() == 0)
        painter->fillRect(first, accent);
    if (index.column() == LogModel::ColumnCount - 1)
        painter->fillRect(last, accent);
}

}  // namespace

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CellLook look = lookOf(index);
    const CellParts parts = partsOf(option, index, look.glyph);
    const QColor colour = textColour(option, look.tone);
    painter->save();
    paintSurface(painter, option, index);
    if (look.glyph != Glyph::None)
        paintGlyph(*painter, parts.glyph, look.glyph, colour);
    painter->setFont(option.font);
    painter->setPen(colour);
    const QString shown = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, parts.text.width());
    painter->drawText(parts.text,
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine, shown);
    painter->restore();
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, scaled(option.fontMetrics, lineOfRow)};
}

bool LogDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const int room = partsOf(option, index, lookOf(index).glyph).text.width();
    if (option.fontMetrics.horizontalAdvance(index.data().toString()) > room)
        QToolTip::showText(event->globalPos(), index.data(Qt::ToolTipRole).toString(), view, view->visualRect(index));
    else
        QToolTip::hideText();
    return true;
}

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
    setModel(model);
    measure();
    makeActions();
    connect(model, &LogModel::searchFinished, viewport(), qOverload<>(&QWidget::update));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value < verticalScrollBar()->maximum())
            setFollowing(false);
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (m_following)
            verticalScrollBar()->setValue(maximum);
    });
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
    verticalHeader()->setDefaultSectionSize(scaled(fontMetrics(), lineOfRow));
    horizontalHeader()->resizeSection(LogModel::TimeColumn, scaled(fontMetrics(), 120));
    horizontalHeader()->resizeSection(LogModel::ComponentColumn, scaled(fontMetrics(), 104));
}

int LogView::heightForRows(int rows) const
{
    return rows * scaled(fontMetrics(), lineOfRow);
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

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        showWholeLine();
    else
        QTableView::keyPressEvent(event);
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
        QRect(pad, 0, viewport()->width() - 2 * pad, scaled(fontMetrics(), lineOfRow)), Qt::AlignLeading | Qt::AlignVCenter, words);
}

}  // namespace fwpilot
