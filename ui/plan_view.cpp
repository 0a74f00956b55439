// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_view.h"

#include "ui/error_card.h"
#include "ui/page_width.h"
#include "ui/plan_columns.h"
#include "ui/plan_delegate.h"
#include "ui/plan_header.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace fwpilot {

namespace {

constexpr int widestVersion = 180;  // of the look: a longer one is cut

/// A text that stays within its field of a line.
QString asField(QString text)
{
    for (QChar &character : text) {
        if (character == QLatin1Char('\t') || character == QLatin1Char('\n') || character == QLatin1Char('\r'))
            character = QLatin1Char(' ');
    }
    return text;
}

}  // namespace

PlanView::PlanView(QWidget *parent) : QTreeView(parent), m_delegate(new PlanDelegate(this))
{
    setObjectName(QStringLiteral("planView"));
    setAccessibleName(tr("Plan"));
    setHeader(new PlanHeader(this));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setIndentation(0);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    makeActions();
    connect(this, &QAbstractItemView::clicked, this, &PlanView::takeClick);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_cardStaysInSight = false; });
}

void PlanView::makeActions()
{
    auto *copy = new QAction(icon(Glyph::Copy), tr("Copy Rows"), this);
    copy->setObjectName(QStringLiteral("copyRowsAction"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &PlanView::copySelection);
    m_logAction = new QAction(icon(Glyph::Log), tr("Show Log of This Image"), this);
    m_logAction->setObjectName(QStringLiteral("imageLogAction"));
    m_logAction->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_logAction->setShortcutContext(Qt::WidgetShortcut);
    connect(m_logAction, &QAction::triggered, this, &PlanView::requestLog);
    addActions({copy, m_logAction});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void PlanView::setModel(QAbstractItemModel *model)
{
    if (m_plan != nullptr)
        m_plan->disconnect(this);
    m_plan = qobject_cast<PlanModel *>(model);
    Q_ASSERT(m_plan != nullptr || model == nullptr);
    QTreeView::setModel(model);
    if (m_plan == nullptr)
        return;
    connect(m_plan, &QAbstractItemModel::modelReset, this, &PlanView::takeReset);
    connect(m_plan, &QAbstractItemModel::headerDataChanged, this, &PlanView::applyStage);
    connect(m_plan, &QAbstractItemModel::rowsInserted, this, &PlanView::takeInserted);
    connect(m_plan, &QAbstractItemModel::rowsRemoved, this, [this] { m_card.clear(); });
    connect(m_plan, &QAbstractItemModel::dataChanged, this, &PlanView::takeChanged);
    takeReset();
}

void PlanView::takeReset()
{
    m_card.clear();
    applyStage();
    if (m_plan->cardParent().isValid())
        takeInserted(m_plan->cardParent());
}

bool PlanView::isNarrow() const
{
    return width() < scaled(fontMetrics(), narrowPage);
}

void PlanView::applyStage()
{
    const QList<ColumnWidth> shown = planWidths(m_plan->stage(), isNarrow());
    for (int column = 0; column < PlanModel::columns; ++column) {
        const bool found = std::any_of(shown.begin(), shown.end(), [&](const ColumnWidth &one) { return one.column == column; });
        setColumnHidden(column, !found);
    }
    m_delegate->setShape(shown.last().column, isNarrow());
    static_cast<PlanHeader *>(header())->setLast(shown.last().column);
    const QModelIndex current = currentIndex();
    if (current.isValid() && isColumnHidden(current.column()))  // a hidden cell could not be scrolled to
        selectionModel()->setCurrentIndex(current.siblingAtColumn(PlanModel::ComponentColumn), QItemSelectionModel::NoUpdate);
    m_logAction->setVisible(isOfRun());
    m_logAction->setEnabled(isOfRun());
    fitColumns();
}

/// The widths of the look, in the size of the font; versions get what they need, up to a limit.
void PlanView::fitColumns()
{
    if (m_plan == nullptr)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    QList<ColumnWidth> columns = planWidths(m_plan->stage(), isNarrow());
    for (ColumnWidth &one : columns) {
        one.width = scaled(fontMetrics(), one.width);
        one.minimum = scaled(fontMetrics(), one.minimum);
        const bool versions = one.column == PlanModel::Installed || one.column == PlanModel::InBundle || one.column == PlanModel::ReadBack;
        if (!versions && one.column != PlanModel::Size)
            continue;
        const int limit = scaled(fontMetrics(), widestVersion);
        for (int row = 0; row < m_plan->rowCount(); ++row) {
            const QModelIndex index = m_plan->index(row, one.column);
            const int least = m_delegate->neededWidth(option, index, PlanDelegate::Whole::Main);
            const int wanted = m_delegate->neededWidth(option, index, PlanDelegate::Whole::Both);
            one.minimum = std::max(one.minimum, std::min(least, limit));
            one.width = std::max({one.width, one.minimum, std::min(wanted, limit)});
        }
    }
    const QList<int> widths = fitted(columns, viewport()->width());
    for (qsizetype index = 0; index < columns.size(); ++index)
        header()->resizeSection(columns.at(index).column, widths.at(index));
    fitCard();
}

void PlanView::fitCard()
{
    if (m_card == nullptr)
        return;
    const int width = viewport()->width();
    m_delegate->setCardHeight(m_card->heightForWidth(width));
    m_card->resize(width, m_card->heightForWidth(width));
    scheduleDelayedItemsLayout();
}

void PlanView::takeInserted(const QModelIndex &parent)
{
    const QModelIndex index = m_plan->index(0, 0, parent);
    setFirstColumnSpanned(0, parent, true);
    m_card = new ErrorCard(this);
    m_card->setContent(m_plan->data(index, PlanModel::CardRole).value<ErrorCardContent>());
    connect(m_card, &ErrorCard::retryRequested, this, &PlanView::retryRequested);
    connect(m_card, &ErrorCard::showInLogRequested, this, &PlanView::showInLogRequested);
    connect(m_card, &ErrorCard::supportFileRequested, this, &PlanView::supportFileRequested);
    setIndexWidget(index, m_card);
    fitCard();
    expand(parent);
    m_cardStaysInSight = true;
    revealCard();
}

void PlanView::takeChanged(const QModelIndex &topLeft)
{
    if (!PlanModel::isCard(topLeft)) {
        if (m_plan->stage() == PlanModel::Stage::Plan && topLeft.row() == m_plan->rowCount() - 1)
            fitColumns();
        return;
    }
    if (m_card != nullptr)
        m_card->setContent(m_plan->data(topLeft, PlanModel::CardRole).value<ErrorCardContent>());
    fitCard();
    revealCard();
}

/// The failed row and its card, or where they are higher than the view the row and as much of the card as there is room for.
void PlanView::revealCard()
{
    if (m_card == nullptr || !m_cardStaysInSight)
        return;
    executeDelayedItemsLayout();
    const QRect row = visualRect(m_plan->cardParent());
    const QRect card = visualRect(m_plan->index(0, 0, m_plan->cardParent()));
    int by = std::max(0, card.bottom() + 1 - viewport()->height());
    by = std::min(by, row.top());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

void PlanView::toggleCurrent()
{
    const QModelIndex tick = currentIndex().siblingAtColumn(PlanModel::Tick);
    if (!tick.isValid())
        return;
    const bool ticked = tick.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_plan->setData(tick, static_cast<int>(ticked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

bool PlanView::isOfRun() const
{
    return m_plan != nullptr && m_plan->stage() != PlanModel::Stage::Plan;
}

/// Of the row that the index belongs to; empty without one.
QString PlanView::componentAt(const QModelIndex &index) const
{
    const QModelIndex row = PlanModel::isCard(index) ? index.parent() : index;
    return row.siblingAtColumn(PlanModel::ComponentColumn).data().toString();
}

/// A click that gathers rows asks for nothing; Qt tells the second one of a double click as none.
void PlanView::takeClick(const QModelIndex &index)
{
    const bool plain = QGuiApplication::keyboardModifiers() == Qt::NoModifier;
    if (plain && isOfRun() && !componentAt(index).isEmpty())
        Q_EMIT componentClicked(componentAt(index));
}

void PlanView::requestLog()
{
    if (isOfRun() && !componentAt(currentIndex()).isEmpty())
        Q_EMIT logRequested(componentAt(currentIndex()));
}

void PlanView::selectComponent(const QString &component)
{
    for (int row = 0; isOfRun() && row < m_plan->rowCount(); ++row) {
        const QModelIndex index = m_plan->index(row, PlanModel::ComponentColumn);
        if (componentAt(index) == plainText(component))
            setCurrentIndex(index);
    }
}

QString PlanView::selectionText() const
{
    if (m_plan == nullptr || !selectionModel()->hasSelection())
        return {};
    QList<QModelIndex> rows = selectionModel()->selectedRows(PlanModel::ComponentColumn);
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &one, const QModelIndex &other) { return one.row() < other.row(); });
    const auto line = [this](const auto &field) {
        QStringList fields;
        for (int column = PlanModel::ComponentColumn; column < PlanModel::columns; ++column) {
            if (PlanModel::shownIn(m_plan->stage(), static_cast<PlanModel::Column>(column)))
                fields += asField(field(column));
        }
        return fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    QString text = line([this](int column) { return m_plan->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (const QModelIndex &row : std::as_const(rows))
        text += line([&row](int column) { return row.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString(); });
    return text;
}

void PlanView::copySelection() const
{
    const QString text = selectionText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QSize PlanView::sizeHint() const
{
    return {scaled(fontMetrics(), narrowPage), header()->sizeHint().height() + 7 * PlanDelegate::rowHeight(font())};
}

void PlanView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (m_plan == nullptr)
        return;
    applyStage();
    revealCard();
}

void PlanView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        toggleCurrent();
    else
        QTreeView::keyPressEvent(event);
}

void PlanView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if ((event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange) || m_plan == nullptr)
        return;
    scheduleDelayedItemsLayout();
    applyStage();
}

}  // namespace fwpilot
