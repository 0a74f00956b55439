// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_page.h"

#include "core/base/text.h"
#include "ui/bank_table.h"
#include "ui/elided_label.h"
#include "ui/focus_bar.h"
#include "ui/glyph_box.h"
#include "ui/hairline.h"
#include "ui/recognition_block.h"
#include "ui/section_heading.h"
#include "ui/status_facts.h"
#include "ui/wrapped_label.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int longestLine = 300;   // characters of the processor's log
constexpr int roomForThree = 900;  // of the page
constexpr int roomForTwo = 520;

/// One that was recognised, but that no driver here speaks to.
bool speaksToNobody(const ManagementProcessor &processor)
{
    return processor.driver.isEmpty() && !processor.id.isEmpty();
}

}  // namespace

StatusPage::StatusPage(QWidget *parent)
    : QScrollArea(parent)
    , m_second(this)
    , m_recognition(new RecognitionBlock)
{
    setObjectName(QStringLiteral("statusPage"));
    setAccessibleName(tr("Status"));
    auto *surface = new QWidget;
    auto *page = new QVBoxLayout(surface);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(makeTop());
    page->addWidget(makeGroups());
    page->addWidget(makeBanks());
    page->addWidget(m_recognition);
    page->addWidget(makeLog());
    page->addStretch(1);
    surface->setBackgroundRole(QPalette::Base);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(surface);
    new FocusBar(this);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &StatusPage::showAge);
    connect(m_recognition, &RecognitionBlock::opened, this, &StatusPage::showOpened);
    refreshMeasures();
    setProcessor({});
    showAge();
}

QWidget *StatusPage::makeTop()
{
    m_top = new QWidget;
    m_stateMark = new GlyphBox(18);
    m_state = new ElidedLabel;
    m_state->setObjectName(QStringLiteral("statusState"));
    m_age = new ElidedLabel;
    m_age->setObjectName(QStringLiteral("statusAge"));
    m_age->setLook(TextSize::Body, false, Tone::Secondary);
    m_reason = new WrappedLabel(TextSize::Body, Tone::Secondary);
    m_reason->setObjectName(QStringLiteral("statusReason"));
    m_reason->setCopyable();
    auto *line = new QHBoxLayout;
    line->addWidget(m_stateMark);
    line->addWidget(m_state);
    line->addWidget(m_age, 1);
    auto *lines = new QVBoxLayout(m_top);
    lines->addLayout(line);
    lines->addWidget(m_reason);
    return m_top;
}

QWidget *StatusPage::makeGroups()
{
    m_groups = new QWidget;
    m_identity = new FactGroup(Glyph::Chip, tr("Identity and location"));
    m_machine = new FactGroup(Glyph::Thermo, tr("Temperatures and machine"));
    m_network = new FactGroup(Glyph::Net, tr("Network and interfaces"));
    m_firmware = new FactGroup(Glyph::Shield, tr("Running and updates"));
    auto *row = new QHBoxLayout(m_groups);
    for (int column = 0; column < 3; ++column) {
        m_columns.append(new QVBoxLayout);
        row->addLayout(m_columns.last(), 1);
    }
    return m_groups;
}

QWidget *StatusPage::makeBanks()
{
    m_bankBlock = new QWidget;
    m_banksHeading = makeSectionHeading(Glyph::Box, tr("Firmware in both banks"));
    m_banks = new BankTable;
    m_noBanks = new ElidedLabel(tr("not reported"));
    m_noBanks->setLook(TextSize::Body, false, Tone::Secondary);
    m_noBanks->setObjectName(QStringLiteral("noBanks"));
    auto *lines = new QVBoxLayout(m_bankBlock);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_banksHeading);
    lines->addWidget(new Hairline);
    lines->addWidget(m_banks);
    lines->addWidget(m_noBanks);
    return m_bankBlock;
}

QWidget *StatusPage::makeLog()
{
    m_log = new QWidget;
    m_logHeading = makeSectionHeading(Glyph::Log, tr("Its own log, newest last"));
    m_logLines = new WrappedLabel;
    m_logLines->setObjectName(QStringLiteral("statusLog"));
    m_logLines->setAccessibleName(tr("Its own log"));
    m_logLines->setCopyable();
    m_logLines->setFocusPolicy(Qt::StrongFocus);
    auto *lines = new QVBoxLayout(m_log);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_logHeading);
    lines->addWidget(new Hairline);
    auto *block = new QVBoxLayout;
    block->addWidget(m_logLines);
    lines->addLayout(block);
    return m_log;
}

void StatusPage::setProcessor(const ManagementProcessor &processor, const ProcessorActivity &activity)
{
    m_processor = processor;
    const ProcessorSummary summary = processorSummary(processor, activity);
    m_stateMark->setGlyph(summary.glyph, summary.glyphTone);
    m_state->setLook(TextSize::StripTitle, true, summary.tone);
    m_state->setText(summary.title);
    const bool repeats = summary.reason == summary.title;
    m_reason->setText(repeats ? QString() : summary.reason);
    m_reason->setVisible(!m_reason->text().isEmpty());
    showFacts(m_identity, identityFacts(processor));
    showFacts(m_machine, machineFacts(processor));
    showFacts(m_network, networkFacts(processor));
    showFacts(m_firmware, firmwareFacts(processor));
    arrangeGroups();
    m_banks->setProcessor(processor);
    m_banks->setVisible(!processor.components.isEmpty());
    m_noBanks->setVisible(processor.components.isEmpty());
    m_bankBlock->setVisible(!speaksToNobody(processor));
    m_recognition->setProcessor(processor);
    showLog(processor.log);
}

void StatusPage::showLog(const QStringList &lines)
{
    QStringList plain;
    for (const QString &line : lines)
        plain.append(plainText(line, longestLine));
    const QString text = plain.join(QLatin1Char('\n'));
    m_log->setVisible(!text.isEmpty());
    if (text != m_logLines->text())
        m_logLines->setText(text);
}

/// What nobody here speaks to can report nothing: a group without one fact is left out then.
void StatusPage::showFacts(FactGroup *group, const QList<Fact> &facts)
{
    const bool known = std::any_of(facts.begin(), facts.end(), [](const Fact &fact) { return !fact.value.isEmpty(); });
    group->setFacts(facts);
    group->setVisible(known || !speaksToNobody(m_processor));
}

/// What was opened lies below its button, which goes up to make it seen.
void StatusPage::showOpened()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);  // it has its place only then
    const int button = m_recognition->button()->mapTo(widget(), QPoint()).y();
    const int below = m_recognition->geometry().bottom() - verticalScrollBar()->value() - viewport()->height();
    if (below > 0)
        verticalScrollBar()->setValue(std::min(button - scaled(fontMetrics(), 8), verticalScrollBar()->value() + below));
}

void StatusPage::setReadAt(const QDateTime &time)
{
    m_readAt = time;
    showAge();
}

void StatusPage::showAge()
{
    m_age->setText(ageText(m_readAt, QDateTime::currentDateTimeUtc()));
}

void StatusPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    showAge();
    m_second.start();
}

void StatusPage::hideEvent(QHideEvent *event)
{
    QScrollArea::hideEvent(event);
    m_second.stop();
}

void StatusPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrangeGroups();
}

void StatusPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

/// Puts the groups into as many columns as have room side by side.
void StatusPage::arrangeGroups()
{
    const int width = viewport()->width();
    const int columns = width >= scaled(fontMetrics(), roomForThree) ? 3 : width >= scaled(fontMetrics(), roomForTwo) ? 2 : 1;
    const bool bare = speaksToNobody(m_processor);
    m_recognition->setColumns(columns);
    if (columns == m_groupColumns && bare == m_bare)
        return;
    m_groupColumns = columns;
    m_bare = bare;
    for (QVBoxLayout *column : std::as_const(m_columns)) {
        while (QLayoutItem *item = column->takeAt(0))
            delete item;
    }
    const auto place = [&](FactGroup *group, int three, int two) {
        m_columns[columns == 3 ? three : columns == 2 ? two : 0]->addWidget(group);
    };
    place(m_identity, 0, 0);
    place(m_machine, 1, 1);
    place(m_network, bare ? 1 : 2, bare ? 1 : 0);
    place(m_firmware, 2, 1);
    auto *row = static_cast<QHBoxLayout *>(m_groups->layout());
    const int shown = bare ? std::min(columns, 2) : columns;
    for (int column = 0; column < 3; ++column) {
        m_columns[column]->addStretch(1);
        row->setStretch(column, column < shown ? 1 : 0);
    }
    refreshMeasures();
}

void StatusPage::refreshMeasures()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    m_top->layout()->setContentsMargins(px(16), px(14), px(16), px(2));
    m_top->layout()->setSpacing(px(4));
    m_top->layout()->itemAt(0)->layout()->setSpacing(px(8));
    m_groups->layout()->setContentsMargins(px(16), 0, px(16), 0);
    m_groups->layout()->setSpacing(m_groupColumns == 1 ? 0 : px(32));
    for (QVBoxLayout *column : std::as_const(m_columns))
        column->setSpacing(px(4));
    for (QWidget *heading : {m_banksHeading, m_logHeading})
        spaceSectionHeading(heading);
    m_noBanks->setContentsMargins(px(16), px(10), px(16), px(10));
    m_log->layout()->setContentsMargins(0, px(8), 0, 0);
    m_log->layout()->itemAt(2)->layout()->setContentsMargins(px(16), px(8), px(16), px(16));
    arrangeGroups();
}

}  // namespace fwpilot
