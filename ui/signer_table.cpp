// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signer_table.h"

#include "ui/appearance.h"
#include "ui/bank_delegate.h"
#include "ui/signer_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

#include <array>
#include <numeric>

namespace fwpilot {

namespace {

constexpr int headerHeight = 28;

/// Widths of the columns; the last one that is shown takes what is left.
constexpr std::array spareWidths{232, 152, 136, 200, 160};
constexpr std::array closeWidths{232, 128, 124, 128, 140};
/// What goes first where there is no room for all: the details say it, too.
constexpr std::array dispensable{SignerModel::FileColumn, SignerModel::ProductsColumn, SignerModel::KindColumn};

}  // namespace

SignerTable::SignerTable(QAbstractItemModel *model, QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("signers"));
    setAccessibleName(tr("Trusted certificates"));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setItemDelegate(new BankDelegate(this));
    setModel(model);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setStretchLastSection(false);
    refreshMeasures();
}

QSize SignerTable::minimumSizeHint() const
{
    return {0, header()->sizeHint().height() + 2 * BankDelegate::rowHeight(font())};
}

void SignerTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    refreshColumns();
}

void SignerTable::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

void SignerTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT rowChosen(current.row());
}

void SignerTable::refreshMeasures()
{
    header()->setFixedHeight(scaled(fontMetrics(), headerHeight));
    refreshColumns();
    updateGeometry();
}

void SignerTable::refreshColumns()
{
    const QFontMetrics metrics = fontMetrics();
    const int width = viewport()->width();
    const auto sum = [](const auto &widths) { return std::accumulate(widths.begin(), widths.end(), 0); };
    const auto &widths = width < scaled(metrics, sum(spareWidths)) ? closeWidths : spareWidths;
    int needed = sum(widths);
    for (const SignerModel::Column column : dispensable) {
        const bool fits = scaled(metrics, needed) <= width;
        setColumnHidden(column, !fits);
        needed -= fits ? 0 : widths[column];
    }
    int used = 0;
    int last = 0;
    for (int column = 0; column < SignerModel::columns; ++column) {
        if (isColumnHidden(column))
            continue;
        header()->resizeSection(column, scaled(metrics, widths[static_cast<std::size_t>(column)]));
        used += header()->sectionSize(column);
        last = column;
    }
    header()->resizeSection(last, qMax(1, header()->sectionSize(last) + width - used));
}

void SignerTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index)) {
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
