// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the strip lie, and what they say where there is little room.
#include "ui/run_strip.h"

#include "ui/elided_label.h"
#include "ui/flat_style.h"
#include "ui/page_width.h"
#include "ui/phase_bar.h"

#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int margin = 16;
constexpr int stripHeight = 97;  // with the hairline below
constexpr int tightBelow = 680;
constexpr double captionShare = 0.32;  // of the strip's width that a caption may ask for

}  // namespace

void RunStrip::applyMetrics()
{
    const auto metrics = fontMetrics();
    m_title->setLook(TextSize::StripTitle, true, m_content.tone);
    m_caption->setLook(TextSize::Small, false, Tone::Secondary);
    m_grid->setContentsMargins(scaled(metrics, margin), scaled(metrics, 12), scaled(metrics, margin), scaled(metrics, 12) + 1);
    m_grid->setHorizontalSpacing(scaled(metrics, margin));
    m_grid->setVerticalSpacing(scaled(metrics, m_room == Room::Tight ? 8 : 0));
    m_titleRow->setSpacing(scaled(metrics, 8));
    m_buttons->setSpacing(scaled(metrics, 8));
    m_columnParts->setSpacing(scaled(metrics, m_room == Room::Tight ? 8 : 4));
    const auto margins = m_grid->contentsMargins();
    const int content = m_title->sizeHint().height() + m_facts->sizeHint().height() + m_phases->sizeHint().height();
    const int ownRow = m_room == Room::Tight ? m_start->sizeHint().height() : 0;
    m_grid->setRowMinimumHeight(1, ownRow);
    setFixedHeight(std::max(scaled(metrics, stripHeight), content + margins.top() + margins.bottom()) + ownRow + m_grid->verticalSpacing());
}

RunStrip::Room RunStrip::roomFor(int width) const
{
    const auto metrics = fontMetrics();
    return width < scaled(metrics, tightBelow) ? Room::Tight : width < scaled(metrics, narrowPage) ? Room::Narrow : Room::Wide;
}

/// At the end of the one row, the caption below them; or in a second row, the caption before them.
void RunStrip::placeButtons()
{
    const bool ownRow = m_room == Room::Tight;
    m_grid->removeWidget(m_column);
    ownRow ? m_grid->addWidget(m_column, 1, 0, 1, 2) : m_grid->addWidget(m_column, 0, 2);
    m_columnParts->setDirection(ownRow ? QBoxLayout::RightToLeft : QBoxLayout::TopToBottom);
    for (const int spare : {0, 3})
        m_columnParts->setStretch(spare, ownRow ? 0 : 1);
    m_columnParts->setStretch(2, ownRow ? 1 : 0);
}

void RunStrip::reserve(QPushButton *button, const QStringList &texts)
{
    auto bold = button->font();
    bold.setBold(bold.bold() || isPrimary(button));
    const QFontMetrics metrics(bold);
    const auto widthOf = [&metrics](const QString &text) { return metrics.size(Qt::TextShowMnemonic, text).width(); };
    const int around = button->sizeHint().width() - widthOf(button->text());
    int width = std::max(button->minimumWidth(), button->sizeHint().width());
    for (const auto &text : texts)
        width = std::max(width, around + widthOf(text));
    button->setMinimumWidth(width);
}

void RunStrip::arrange()
{
    const auto room = roomFor(width());
    const bool narrow = room != Room::Wide;
    if (room != m_room || m_widest == 0) {
        m_room = room;
        m_widest = 0;
        m_title->setCompact(narrow);
        m_facts->setCompact(narrow);
        m_phases->setCompact(narrow);
        m_stop->setIcon(narrow ? QIcon() : icon(Glyph::Stop));
        m_open->setIcon(narrow ? QIcon() : icon(Glyph::Open));
        for (auto *button : {m_start, m_stop, m_close, m_startOver, m_back, m_print, m_save, m_open})
            button->setMinimumWidth(0);
        m_print->setVisible(m_content.buttons == StripContent::Buttons::Result && !narrow);
        placeButtons();
        applyMetrics();
    }
    m_column->setVisible(room == Room::Tight || m_content.buttons != StripContent::Buttons::None);
    m_caption->setVisible(showsStart() || room == Room::Tight || !m_content.caption.isEmpty());
    m_print->setIcon(icon(Glyph::Print));
    const bool saveIsShort = narrow || m_content.buttons != StripContent::Buttons::Result;
    m_save->setText(saveIsShort ? tr("Save Record…") : tr("Save Service Record…"));
    m_save->setIcon(narrow ? QIcon() : isPrimary(m_save) ? iconOnAccent(Glyph::Save) : icon(Glyph::Save));
    const bool runs = m_content.buttons == StripContent::Buttons::Running;
    reserve(m_start, runs ? QStringList{m_content.startText, tr("Updating…")} : QStringList{m_content.startText});
    const bool isShort = m_room != Room::Wide && !m_content.shortStopText.isEmpty();
    m_stop->setText(isShort ? m_content.shortStopText : m_content.stopText);
    reserve(m_stop, {m_stop->text(), isShort ? tr("Stop After Image") : tr("Stop After This Image"), tr("Stopping…")});

    m_buttons->invalidate();
    const int caption = std::min(m_caption->sizeHint().width(), qRound(width() * captionShare));
    m_widest = std::max({m_widest, m_buttons->sizeHint().width(), m_caption->isHidden() ? 0 : caption});
    m_column->setMinimumWidth(room == Room::Tight ? 0 : m_widest);
    m_column->setMaximumWidth(room == Room::Tight ? QWIDGETSIZE_MAX : m_widest);
}

}  // namespace fwpilot
