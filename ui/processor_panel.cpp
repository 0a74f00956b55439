// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/processor_panel.h"

#include "core/base/text.h"
#include "ui/elided_label.h"
#include "ui/glyph_box.h"
#include "ui/hairline.h"
#include "ui/processor_delegate.h"
#include "ui/processor_model.h"
#include "ui/quantity_text.h"

#include <QEvent>
#include <QListView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace fwpilot {

namespace {

constexpr int wide = 248;
constexpr int narrowed = 208;
constexpr int lowestWithFoot = 360;  // of the column: below, the foot gives its room to the list

ElidedLabel *makeLine(const QString &name, TextSize size, bool bold, Tone tone)
{
    auto *line = new ElidedLabel;
    line->setObjectName(name);
    line->setLook(size, bold, tone);
    return line;
}

void showLine(ElidedLabel *line, const QString &text)
{
    line->setText(plainText(text));
    line->setVisible(!text.isEmpty());
}

Glyph verdictGlyph(Tone tone)
{
    return tone == Tone::Failure ? Glyph::Error : tone == Tone::Attention ? Glyph::Attention : Glyph::Ok;
}

/// The list without a surface of its own, its rows as wide as the column.
void setUpList(QListView *list, ProcessorModel *model)
{
    list->setObjectName(QStringLiteral("processors"));
    list->setAccessibleName(ProcessorPanel::tr("Processors"));
    list->setFrameShape(QFrame::NoFrame);
    list->viewport()->setBackgroundRole(QPalette::Window);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setItemDelegate(new ProcessorDelegate(list));
    list->setModel(model);
}

}  // namespace

ProcessorPanel::ProcessorPanel(ProcessorModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("processorPanel"));
    hearBeforeView();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeMachineBlock());
    column->addWidget(new Hairline);
    column->addWidget(makeList(), 1);
    column->addWidget(makeFoot());
    hearAfterView();
    setMachine({});
    refreshCount();
    refreshFoot();
    refreshMeasures();
}

/// A view moves its selection when the row under it goes. That is no choice of the technician's, and is undone once the model has settled:
/// this must hear of the begin before the view does, and of the end after it.
void ProcessorPanel::hearBeforeView()
{
    const auto begin = [this] { m_following = true; };
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, begin);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeMoved, this, begin);
}

void ProcessorPanel::hearAfterView()
{
    const auto end = [this] {
        refreshCount();
        followCurrent();
        m_following = false;
    };
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, end);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, end);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, end);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProcessorPanel::takeChoice);
}

QWidget *ProcessorPanel::makeMachineBlock()
{
    m_machineBlock = new QWidget;
    m_name = makeLine(QStringLiteral("machineName"), TextSize::StripTitle, true, Tone::Plain);
    m_machineModel = makeLine(QStringLiteral("machineModel"), TextSize::Body, false, Tone::Plain);
    m_serial = makeLine(QStringLiteral("machineSerial"), TextSize::Small, false, Tone::Secondary);
    m_place = makeLine(QStringLiteral("machinePlace"), TextSize::Small, false, Tone::Secondary);
    auto *lines = new QVBoxLayout(m_machineBlock);
    for (ElidedLabel *line : {m_name, m_machineModel, m_serial, m_place})
        lines->addWidget(line);
    return m_machineBlock;
}

QWidget *ProcessorPanel::makeList()
{
    auto *block = new QWidget;
    m_count = makeLine(QStringLiteral("processorCount"), TextSize::Small, true, Tone::Secondary);
    m_list = new QListView;
    setUpList(m_list, m_model);
    m_nothing = new QWidget;
    m_nothingFound = makeLine(QStringLiteral("nothingFound"), TextSize::Body, false, Tone::Plain);
    m_looked = makeLine(QStringLiteral("lookedAt"), TextSize::Small, false, Tone::Secondary);
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->addWidget(m_nothingFound);
    nothing->addWidget(m_looked);
    nothing->addStretch(1);
    auto *lines = new QVBoxLayout(block);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_count);
    lines->addWidget(m_nothing, 1);
    lines->addWidget(m_list, 1);
    return block;
}

QWidget *ProcessorPanel::makeFoot()
{
    m_foot = new QWidget;
    m_foot->setObjectName(QStringLiteral("lastUpdate"));
    auto *heading = makeLine(QStringLiteral("lastUpdateHeading"), TextSize::Small, true, Tone::Secondary);
    heading->setText(tr("Last update here"));
    m_verdictMark = new GlyphBox(12);
    m_verdict = makeLine(QStringLiteral("lastUpdateVerdict"), TextSize::Body, false, Tone::Plain);
    m_when = makeLine(QStringLiteral("lastUpdateWhen"), TextSize::Small, false, Tone::Secondary);
    auto *words = new QWidget;
    auto *verdict = new QHBoxLayout;
    verdict->addWidget(m_verdictMark);
    verdict->addWidget(m_verdict, 1);
    auto *lines = new QVBoxLayout(words);
    lines->addWidget(heading);
    lines->addLayout(verdict);
    lines->addWidget(m_when);
    auto *block = new QVBoxLayout(m_foot);
    block->setContentsMargins(0, 0, 0, 0);
    block->setSpacing(0);
    block->addWidget(new Hairline);
    block->addWidget(words);
    return m_foot;
}

void ProcessorPanel::setMachine(const MachineIdentity &machine)
{
    showLine(m_name, machine.name.isEmpty() ? tr("This machine") : machine.name);
    showLine(m_machineModel, machine.model);
    showLine(m_serial, machine.serial.isEmpty() ? QString() : tr("Serial %1").arg(machine.serial));
    showLine(m_place, machine.place);
}

void ProcessorPanel::setLastUpdate(const std::optional<LastUpdate> &update)
{
    m_lastUpdate = update;
    refreshFoot();
}

void ProcessorPanel::setLookedAt(const QDateTime &time)
{
    m_lookedAt = time;
    refreshCount();
}

void ProcessorPanel::setCurrent(const QString &idOrAddress)
{
    m_current = idOrAddress;
    followCurrent();
}

void ProcessorPanel::setNarrow(bool narrow)
{
    m_narrow = narrow;
    refreshMeasures();
}

QSize ProcessorPanel::sizeHint() const
{
    return {scaled(fontMetrics(), m_narrow ? narrowed : wide), QWidget::sizeHint().height()};
}

/// Without the foot, which goes before anything is cut.
QSize ProcessorPanel::minimumSizeHint() const
{
    return {sizeHint().width(),
        m_machineBlock->minimumSizeHint().height() + m_count->minimumSizeHint().height() + ProcessorDelegate::rowHeight(font())};
}

void ProcessorPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshFoot();
}

void ProcessorPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        refreshMeasures();
}

void ProcessorPanel::refreshMeasures()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    setFixedWidth(px(m_narrow ? narrowed : wide));
    // Layouts do not turn their margins round.
    const bool mirrored = isRightToLeft();
    const auto margins = [&](int above, int below) { return QMargins(px(mirrored ? 8 : 16), px(above), px(mirrored ? 16 : 8), px(below)); };
    const auto set = [&](QWidget *block, int above, int below, int spacing) {
        block->layout()->setContentsMargins(margins(above, below));
        block->layout()->setSpacing(spacing);
    };
    set(m_machineBlock, 13, 11, px(1));
    set(m_nothing, 8, 0, px(4));
    QWidget *const words = m_verdict->parentWidget();
    set(words, 12, 11, px(3));
    words->layout()->itemAt(1)->layout()->setSpacing(px(6));
    m_count->setContentsMargins(margins(10, 7));
    refreshFoot();
}

void ProcessorPanel::refreshCount()
{
    const int count = m_model->rowCount();
    m_count->setText(count == 0 ? tr("Processors") : tr("Processors (%1)").arg(count));
    m_list->setVisible(count > 0);
    m_nothing->setVisible(count == 0);
    m_nothingFound->setText(m_lookedAt.isValid() ? tr("None found") : tr("Looking for processors"));
    const QString time = QLocale().toString(m_lookedAt.toLocalTime(), QStringLiteral("HH:mm:ss"));
    m_looked->setText(m_lookedAt.isValid() ? tr("Looked at %1").arg(time) : QString());
}

void ProcessorPanel::refreshFoot()
{
    m_foot->setVisible(m_lastUpdate && height() >= scaled(fontMetrics(), lowestWithFoot));
    if (!m_lastUpdate)
        return;
    m_verdictMark->setGlyph(verdictGlyph(m_lastUpdate->tone), m_lastUpdate->tone);
    m_verdict->setText(plainText(m_lastUpdate->verdict));
    const QString date = shownDate(m_lastUpdate->date);
    m_when->setText(m_lastUpdate->person.isEmpty() ? date : tr("%1 by %2").arg(date, plainText(m_lastUpdate->person)));
}

void ProcessorPanel::followCurrent()
{
    const QScopedValueRollback following(m_following, true);
    const int row = m_model->rowOf(m_current);
    if (row < 0)
        m_list->selectionModel()->clear();
    else
        m_list->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
}

void ProcessorPanel::takeChoice()
{
    if (m_following)
        return;
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    if (selected.isEmpty()) {
        // Ctrl and a click would leave nothing chosen.
        QMetaObject::invokeMethod(this, &ProcessorPanel::followCurrent, Qt::QueuedConnection);
        return;
    }
    m_current = selected.first().data(ProcessorModel::IdRole).toString();
    Q_EMIT chosen(m_current);
}

void ProcessorPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace fwpilot
