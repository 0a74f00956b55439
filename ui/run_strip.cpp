// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_strip.h"

#include "ui/announcement.h"
#include "ui/elided_label.h"
#include "ui/flat_style.h"
#include "ui/glyph_box.h"
#include "ui/phase_bar.h"
#include "ui/safety_block.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionFocusRect>

#include <algorithm>

namespace fwpilot {

namespace {

/// What remains of a title while its numbers run.
QString withoutNumbers(const QString &title)
{
    QString words;
    std::copy_if(title.cbegin(), title.cend(), std::back_inserter(words), [](QChar c) { return !c.isDigit(); });
    return words;
}

}  // namespace

RunStrip::RunStrip(QWidget *parent)
    : QWidget(parent)
    , m_safety(new SafetyBlock(this))
    , m_grid(new QGridLayout(this))
    , m_titleRow(new QHBoxLayout)
    , m_middle(new QVBoxLayout)
    , m_glyph(new GlyphBox(18, this))
    , m_title(new ElidedLabel(this))
    , m_facts(new ElidedLabel(this))
    , m_phases(new PhaseBar(this))
    , m_column(new QWidget(this))
    , m_columnParts(new QBoxLayout(QBoxLayout::TopToBottom, m_column))
    , m_buttons(new QHBoxLayout)
    , m_caption(new ElidedLabel(m_column))
{
    setObjectName(QStringLiteral("runStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_safety->setObjectName(QStringLiteral("safetyBlock"));
    buildMiddle();
    buildButtons();
    m_grid->addWidget(m_safety, 0, 0, Qt::AlignTop);
    m_grid->addLayout(m_middle, 0, 1);
    m_grid->setColumnStretch(1, 1);
    m_grid->setRowStretch(0, 1);
    placeButtons();
    applyMetrics();
    setContent({});
}

void RunStrip::buildMiddle()
{
    m_title->setObjectName(QStringLiteral("stripTitle"));
    m_facts->setObjectName(QStringLiteral("stripFacts"));
    m_phases->setObjectName(QStringLiteral("phaseBar"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_titleRow->addWidget(m_glyph, 0, Qt::AlignVCenter);
    m_titleRow->addWidget(m_title, 1);
    m_middle->setSpacing(0);
    m_middle->addStretch(1);
    m_middle->addLayout(m_titleRow);
    m_middle->addStretch(1);
    m_middle->addWidget(m_facts);
    m_middle->addStretch(5);
    m_middle->addWidget(m_phases);
    for (QWidget *kept : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_phases)}) {
        auto policy = kept->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        kept->setSizePolicy(policy);
    }
}

void RunStrip::buildButtons()
{
    m_buttons->addStretch(1);
    m_stop = addButton(QStringLiteral("stopButton"), tr("Stop After This Image"), &RunStrip::stopRequested);
    m_close = addButton(QStringLiteral("closeAsFailedButton"), tr("Close as Failed"), &RunStrip::closeRequested);
    m_startOver = addButton(QStringLiteral("startOverButton"), tr("Start Over"), &RunStrip::startOverRequested);
    m_startOver->setToolTip(tr("Gives this run up and makes a new plan."));
    m_back = addButton(QStringLiteral("backToPlanButton"), tr("Back to Plan"), &RunStrip::backRequested);
    m_print = addButton(QStringLiteral("printRecordButton"), tr("Print…"), &RunStrip::printRequested);
    m_save = addButton(QStringLiteral("saveRecordButton"), QString(), &RunStrip::saveRequested);
    m_open = addButton(QStringLiteral("openBundleButton"), tr("Open Bundle…"), &RunStrip::openRequested);
    m_start = addButton(QStringLiteral("startButton"), QString(), &RunStrip::startRequested);
    setPrimary(m_start);
    m_caption->setObjectName(QStringLiteral("stripCaption"));
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_columnParts->setContentsMargins(0, 0, 0, 0);
    m_columnParts->addStretch(1);
    m_columnParts->addLayout(m_buttons);
    m_columnParts->addWidget(m_caption);
    m_columnParts->addStretch(1);
}

QPushButton *RunStrip::addButton(const QString &name, const QString &text, void (RunStrip::*clicked)())
{
    auto *button = new QPushButton(text, m_column);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, clicked);
    m_buttons->addWidget(button);
    return button;
}

void RunStrip::setContent(const StripContent &content)
{
    const bool otherButtons = content.buttons != m_content.buttons;
    const bool otherTitle = withoutNumbers(content.title) != withoutNumbers(m_content.title);
    m_content = content;
    if (otherButtons)
        m_widest = 0;
    m_safety->setVisible(content.showsSafety);
    m_safety->setSafe(content.safeToUnplug, content.safetyToolTip);
    m_glyph->setGlyph(content.glyph, content.glyphTone);
    m_glyph->setVisible(content.glyph != Glyph::None);
    m_phases->setPieces(content.phases);
    m_phases->setVisible(content.showsPhases);
    showTexts();
    showButtons();
    arrange();
    update();
    if (otherTitle && !content.title.isEmpty())
        announce();
}

void RunStrip::showTexts()
{
    m_title->setText(m_content.title, m_content.shortTitle);
    m_title->setTone(m_content.tone);
    m_facts->setText(m_content.facts, m_content.shortFacts);
    m_caption->setText(m_content.caption);
    setAccessibleName(m_content.title);
}

bool RunStrip::showsStart() const
{
    using Buttons = StripContent::Buttons;
    return m_content.buttons != Buttons::None && m_content.buttons != Buttons::Result && m_content.buttons != Buttons::Error;
}

void RunStrip::showButtons()
{
    using Buttons = StripContent::Buttons;
    const auto shown = m_content.buttons;
    const bool starts = showsStart();
    const bool ended = shown == Buttons::Result || shown == Buttons::Unfinished;
    const bool savesFirst = shown == Buttons::Result && m_content.tone != Tone::Failure;
    const std::pair<QPushButton *, bool> all[] = {{m_start, starts}, {m_stop, shown == Buttons::Running}, {m_close, shown == Buttons::Interrupted},
        {m_startOver, shown == Buttons::Interrupted}, {m_back, ended}, {m_print, shown == Buttons::Result && m_room == Room::Wide},
        {m_save, ended}, {m_open, shown == Buttons::Error}};
    // The keyboard must not slip from a button that goes off onto another: from Start onto the Stop beside it, say.
    for (const auto &[button, isShown] : all) {
        if (button->hasFocus() && (!isShown || (button == m_start && !m_content.startEnabled)))
            setFocus(Qt::OtherFocusReason);
    }
    m_start->setText(m_content.startText);
    m_start->setEnabled(m_content.startEnabled);
    m_stop->setEnabled(m_content.stopEnabled);
    m_close->setEnabled(m_content.closeEnabled);
    m_close->setToolTip(plainToolTip(m_content.closeToolTip));
    m_startOver->setEnabled(m_content.startOverEnabled);
    if (isPrimary(m_save) != savesFirst)
        setPrimary(m_save, savesFirst);
    for (const bool visible : {false, true}) {  // never more at a time than there is room for: the window would grow
        for (const auto &[button, isShown] : all) {
            if (isShown == visible)
                button->setVisible(visible);
        }
    }
    m_close->setAccessibleDescription(m_content.closeToolTip);
    for (auto *button : {m_start, m_stop, m_save, m_open}) {
        const bool isMeant = button == (shown == Buttons::Running ? m_stop : shown == Buttons::Result ? m_save : starts ? m_start : m_open);
        button->setAccessibleDescription(isMeant ? m_content.caption : QString());
    }
}

void RunStrip::announce()
{
    sayToScreenReader(this, accessibleName());
}

void RunStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneTint(palette(), m_content.tone));
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairline(palette()));
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = m_middle->geometry().adjusted(-4, -4, 4, 4);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void RunStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RunStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_widest = 0;
    arrange();
}

}  // namespace fwpilot
