// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_model.h"

#include "core/base/text.h"
#include "ui/plan_cells.h"
#include "ui/plan_columns.h"

#include <algorithm>

namespace fwpilot {

namespace {

/// The id of an index below the card's row; a row of the plan itself has 0.
constexpr quintptr idOfCardRow(int row)
{
    return static_cast<quintptr>(row) + 1;
}

bool sameRows(const QList<PlanStep> &left, const QList<PlanStep> &right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
        [](const PlanStep &one, const PlanStep &other) { return one.component == other.component; });
}

bool sameProgress(const ImageProgress *one, const ImageProgress *other)
{
    if (one == nullptr || other == nullptr)
        return one == other;
    return *one == *other;
}

QVariant toneOf(Tone tone)
{
    return static_cast<int>(tone);
}

/// Main and second line as one phrase, for a screen reader.
QString spoken(const PlanCell &cell)
{
    return cell.second.isEmpty() ? cell.text : PlanModel::tr("%1, %2", "main line, second line").arg(cell.text, cell.second);
}

}  // namespace

PlanModel::PlanModel(QObject *parent) : QAbstractItemModel(parent) {}

bool PlanModel::shownIn(Stage stage, Column column)
{
    const QList<ColumnWidth> shown = planWidths(stage, false);
    return std::any_of(shown.begin(), shown.end(), [&](const ColumnWidth &one) { return one.column == column; });
}

void PlanModel::clear()
{
    beginResetModel();
    m_plan = {};
    m_surroundings = {};
    m_progress = {};
    m_report = {};
    m_card.reset();
    m_cardRow = -1;
    endResetModel();
    enter(Stage::Plan);
}

void PlanModel::showPlan(const UpgradePlan &plan, const PlanSurroundings &surroundings)
{
    const bool same = sameRows(m_plan.steps, plan.steps);
    if (same)
        removeCard();
    else
        beginResetModel();
    m_plan = plan;
    m_surroundings = surroundings;
    m_progress = {};
    m_report = {};
    if (!same) {
        m_card.reset();
        m_cardRow = -1;
        endResetModel();
    }
    enter(Stage::Plan);
    touchAll();
}

void PlanModel::showInterrupted(const RunProgress &progress)
{
    removeCard();
    m_report = {};
    m_progress = progress;
    enter(Stage::Interrupted);
    touchAll();
}

void PlanModel::showProgress(const RunProgress &progress)
{
    const bool entered = m_stage != Stage::Running;
    removeCard();
    m_report = {};
    const RunProgress former = std::exchange(m_progress, progress);
    if (entered) {
        enter(Stage::Running);
        touchAll();
        return;
    }
    const auto isUnderWay = [](const RunProgress &of, const QString &component) {
        return of.current >= 0 && of.current < of.images.size() && of.images.at(of.current).component == component;
    };
    for (int row = 0; row < m_plan.steps.size(); ++row) {
        const QString &component = m_plan.steps.at(row).component;
        const bool stallChanged = former.stalled != m_progress.stalled || former.silentSince != m_progress.silentSince;
        const bool underWay = isUnderWay(former, component) || isUnderWay(m_progress, component);
        if (!sameProgress(former.image(component), m_progress.image(component)) || (underWay && stallChanged))
            touch(row);
    }
}

void PlanModel::showResult(const UpgradeReport &report, const RunProgress &progress, const std::optional<ErrorCardContent> &card)
{
    m_progress = progress;
    m_report = report;
    enter(Stage::Result);
    placeCard(card ? rowOfCard() : -1, card);
    touchAll();
}

void PlanModel::enter(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

/// One row after the other: for a range of them a tree view lays itself out anew.
void PlanModel::touch(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

void PlanModel::touchAll()
{
    for (int row = 0; row < m_plan.steps.size(); ++row)
        touch(row);
}

void PlanModel::removeCard()
{
    if (m_cardRow < 0)
        return;
    beginRemoveRows(cardParent(), 0, 0);
    m_card.reset();
    m_cardRow = -1;
    endRemoveRows();
}

void PlanModel::placeCard(int row, const std::optional<ErrorCardContent> &card)
{
    if (row == m_cardRow) {
        m_card = row < 0 ? std::nullopt : card;
        if (row >= 0) {
            const QModelIndex shown = index(0, 0, cardParent());
            Q_EMIT dataChanged(shown, shown.siblingAtColumn(columns - 1));
        }
        return;
    }
    removeCard();
    if (row < 0)
        return;
    beginInsertRows(index(row, 0), 0, 0);
    m_card = card;
    m_cardRow = row;
    endInsertRows();
}

int PlanModel::rowOfCard() const
{
    const auto rowOf = [this](const auto &wanted) {
        for (int row = 0; row < m_plan.steps.size(); ++row) {
            const PlanStep &step = m_plan.steps.at(row);
            if (wanted(step, PlanRow{step, m_surroundings, m_stage, m_progress, m_report}.verdict()))
                return row;
        }
        return -1;
    };
    int row = rowOf([](const PlanStep &, const std::optional<Verdict> &verdict) { return verdict == Verdict::Failed; });
    if (row < 0)
        row = rowOf([](const PlanStep &, const std::optional<Verdict> &verdict) {
            return verdict == Verdict::Reverted || verdict == Verdict::Unknown;
        });
    if (row < 0)
        row = rowOf([](const PlanStep &step, const std::optional<Verdict> &) { return step.sends(); });
    return row < 0 && !m_plan.steps.isEmpty() ? 0 : row;
}

bool PlanModel::isChoice(int row) const
{
    return m_stage == Stage::Plan && m_plan.steps.at(row).isChoice();
}

QModelIndex PlanModel::cardParent() const
{
    return m_cardRow < 0 ? QModelIndex() : index(m_cardRow, 0);
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? idOfCardRow(parent.row()) : 0);
}

QModelIndex PlanModel::parent(const QModelIndex &child) const
{
    return isCard(child) ? createIndex(static_cast<int>(child.internalId() - 1), 0, quintptr{0}) : QModelIndex();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_plan.steps.size());
    return m_cardRow >= 0 && !isCard(parent) && parent.column() == 0 && parent.row() == m_cardRow ? 1 : 0;
}

int PlanModel::columnCount(const QModelIndex &) const
{
    return columns;
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isCard(index))
        return Qt::NoItemFlags;  // the card is a widget with a focus of its own
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.row() != m_cardRow || index.column() != 0)
        flags |= Qt::ItemNeverHasChildren;
    if (index.column() == Tick && isChoice(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

Tone PlanModel::rowTone(int row) const
{
    const PlanStep &step = m_plan.steps.at(row);
    const PlanRow shown{step, m_surroundings, m_stage, m_progress, m_report};
    if (m_stage == Stage::Result && row == m_cardRow) {
        const std::optional<Verdict> verdict = shown.verdict();
        if (verdict == Verdict::Failed || verdict == Verdict::Reverted || verdict == Verdict::Unknown)
            return Tone::Failure;
    }
    if (isStalled(shown) || isCutOff(shown))
        return Tone::Attention;
    return isInBackground(shown) ? Tone::Secondary : Tone::Plain;
}

QVariant PlanModel::tickData(int row, int role) const
{
    const PlanStep &step = m_plan.steps.at(row);
    switch (role) {
    case Qt::CheckStateRole:
        return isChoice(row) ? QVariant(static_cast<int>(step.selected ? Qt::Checked : Qt::Unchecked)) : QVariant();
    case Qt::AccessibleTextRole:
        if (!isChoice(row))
            return QString();
        return step.selected ? tr("%1, selected").arg(plainText(step.component)) : tr("%1, not selected").arg(plainText(step.component));
    default:
        return {};
    }
}

QVariant PlanModel::cellData(int row, Column column, int role) const
{
    const PlanCell cell = planCell({m_plan.steps.at(row), m_surroundings, m_stage, m_progress, m_report}, column);
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip;
    case Qt::AccessibleTextRole:
        return spoken(cell);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SecondLineRole:
        return cell.second;
    case ShortRole:
        return cell.shortText;
    case ShortSecondLineRole:
        return cell.shortSecond;
    case FoldedSecondLineRole:
        return cell.folded;
    case GlyphRole:
        return static_cast<int>(cell.glyph);
    case GlyphToneRole:
        return toneOf(cell.glyphTone);
    case ToneRole:
        return toneOf(cell.tone == Tone::Plain && rowTone(row) == Tone::Secondary ? Tone::Secondary : cell.tone);
    case BoldRole:
        return cell.bold;
    case BarRole:
        return cell.bar ? QVariant(*cell.bar) : QVariant();
    default:
        return {};
    }
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isCard(index)) {
        if (role == CardRole && m_card)
            return QVariant::fromValue(*m_card);
        return role == Qt::AccessibleTextRole && m_card ? QVariant(m_card->happened) : QVariant();
    }
    if (role == RowToneRole)
        return toneOf(rowTone(index.row()));
    return index.column() == Tick ? tickData(index.row(), role) : cellData(index.row(), static_cast<Column>(index.column()), role);
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const QString component = m_plan.steps.at(index.row()).component;
    Q_EMIT tickRequested(component, value.toInt() == Qt::Checked);
    return true;
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const auto column = static_cast<Column>(section);
    return column == Tick && role == Qt::AccessibleTextRole ? tr("Selected") : planHeading(m_stage, column);
}

}  // namespace fwpilot
