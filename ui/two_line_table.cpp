// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/two_line_table.h"

#include "ui/two_line_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int headerHeight = 28;

}  // namespace

TwoLineView::TwoLineView(QAbstractTableModel *cells, const QList<TwoLineWidths> &widths, Place place, QWidget *parent)
    : QTreeView(parent)
    , m_widths(widths)
    , m_place(place)
    , m_cells(cells)
    , m_delegate(new TwoLineDelegate(this))
{
    cells->setParent(this);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setItemDelegate(m_delegate);
    setModel(m_cells);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setStretchLastSection(false);
    if (place == Place::Page) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(m_cells, &QAbstractItemModel::modelReset, this, &TwoLineView::updateGeometry);
    }
    refreshMeasures();
}

int TwoLineView::heightOf(int rows) const
{
    return header()->sizeHint().height() + rows * TwoLineDelegate::rowHeight(font());
}

QSize TwoLineView::sizeHint() const
{
    const QSize hint = QTreeView::sizeHint();
    return m_place == Place::Page ? QSize(hint.width(), heightOf(m_cells->rowCount())) : hint;
}

QSize TwoLineView::minimumSizeHint() const
{
    return {0, heightOf(m_place == Place::Page ? m_cells->rowCount() : 2)};
}

void TwoLineView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    refreshColumns();
}

void TwoLineView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

void TwoLineView::refreshMeasures()
{
    header()->setFixedHeight(scaled(fontMetrics(), headerHeight));
    refreshColumns();
    updateGeometry();
}

void TwoLineView::refreshColumns()
{
    const int width = viewport()->width();
    const auto fits = [&](const TwoLineWidths &one) { return scaled(fontMetrics(), one.room) <= width; };
    const auto narrowest = m_widths.end() - 1;
    const auto chosen = std::find_if(m_widths.begin(), narrowest, fits);
    m_delegate->setFolded(chosen == narrowest);
    int used = 0;
    int last = 0;
    for (int column = 0; column < m_cells->columnCount(); ++column) {
        const int wanted = chosen->widths[column];
        setColumnHidden(column, wanted == 0);
        if (wanted == 0)
            continue;
        header()->resizeSection(column, scaled(fontMetrics(), wanted));
        used += header()->sectionSize(column);
        last = column;
    }
    header()->resizeSection(last, qMax(1, header()->sectionSize(last) + width - used));
}

void TwoLineView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isChosen = selectionModel()->isSelected(index);
    if (isChosen && m_place == Place::Page) {
        painter->fillRect(option.rect, tableSelection(option.palette));
    } else if (isChosen) {
        QStyleOptionViewItem chosen(option);
        chosen.state |= QStyle::State_Selected;
        style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &chosen, painter, this);
    }
    QTreeView::drawRow(painter, option, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), rowLine(option.palette));
    if (hasFocus() && (option.state & QStyle::State_KeyboardFocusChange) && index == currentIndex().siblingAtColumn(index.column())) {
        painter->save();
        painter->setPen(option.palette.color(QPalette::Active, QPalette::Highlight));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
}

}  // namespace fwpilot
