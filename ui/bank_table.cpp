// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bank_table.h"

#include "ui/bank_delegate.h"
#include "ui/bank_model.h"
#include "ui/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace fwpilot {

namespace {

constexpr int headerHeight = 28;
constexpr int roomForSizes = 584;    // of the table: below, sizes stand under the names
constexpr int roomForDigests = 716;  // below, a row's digests are in its tool tips and in what Copy takes
constexpr int roomToSpare = 900;

/// Widths of the columns; the last one that is shown takes what is left.
constexpr int spareWidths[] = {208, 216, 216, 104, 160};
constexpr int closeWidths[] = {136, 176, 176, 88, 140};
constexpr int tightWidths[] = {116, 160, 152, 0, 0};

}  // namespace

BankTable::BankTable(QAbstractItemModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new BankDelegate(this))
{
    setObjectName(QStringLiteral("banks"));
    setAccessibleName(tr("Firmware in both banks"));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(m_delegate);
    setModel(model);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setStretchLastSection(false);

    auto *copy = new QAction(icon(Glyph::Copy), tr("Copy Digests"), this);
    connect(copy, &QAction::triggered, this, &BankTable::copyDigests);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(model, &QAbstractItemModel::modelReset, this, &BankTable::updateGeometry);
    refreshMeasures();
}

QSize BankTable::sizeHint() const
{
    return {QTreeView::sizeHint().width(), header()->sizeHint().height() + model()->rowCount() * BankDelegate::rowHeight(font())};
}

QSize BankTable::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void BankTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    refreshColumns();
}

void BankTable::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

void BankTable::refreshMeasures()
{
    header()->setFixedHeight(scaled(fontMetrics(), headerHeight));
    refreshColumns();
    updateGeometry();
}

void BankTable::refreshColumns()
{
    const QFontMetrics metrics = fontMetrics();
    const int width = viewport()->width();
    const bool tight = width < scaled(metrics, roomForSizes);
    const auto &widths = tight ? tightWidths : width < scaled(metrics, roomToSpare) ? closeWidths : spareWidths;
    setColumnHidden(BankModel::BankSize, tight);
    setColumnHidden(BankModel::Digest, width < scaled(metrics, roomForDigests));
    m_delegate->setFolded(tight);
    int used = 0;
    int last = 0;
    for (int column = 0; column < BankModel::columns; ++column) {
        if (isColumnHidden(column))
            continue;
        header()->resizeSection(column, scaled(metrics, widths[column]));
        used += header()->sectionSize(column);
        last = column;
    }
    header()->resizeSection(last, qMax(1, header()->sectionSize(last) + width - used));
}

void BankTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyDigests();
    QTreeView::keyPressEvent(event);
}

void BankTable::copyDigests()
{
    const QString digests = currentIndex().data(BankModel::CopyRole).toString();
    if (!digests.isEmpty())
        QGuiApplication::clipboard()->setText(digests);
}

void BankTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index))
        painter->fillRect(option.rect, tableSelection(option.palette));
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
