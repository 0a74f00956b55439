// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/place_row.h"

#include "core/base/text.h"
#include "ui/elided_label.h"
#include "ui/glyph_box.h"
#include "ui/wrapped_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace fwpilot {

namespace {

constexpr int longestSentence = 1000;  // characters

}  // namespace

PlaceRow::PlaceRow(QWidget *parent)
    : QWidget(parent)
    , m_mark(new GlyphBox(16))
    , m_title(new ElidedLabel)
    , m_sentence(new WrappedLabel(TextSize::Body, Tone::Secondary))
    , m_button(new QPushButton)
{
    m_title->setLook(TextSize::Body, true, Tone::Plain);
    m_title->setObjectName(QStringLiteral("placeTitle"));
    m_sentence->setObjectName(QStringLiteral("placeSentence"));
    m_button->setObjectName(QStringLiteral("placeButton"));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_mark);
    row->addLayout(words, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT activated(m_place.actionId); });
    refreshMeasures();
}

void PlaceRow::setPlace(const SearchedPlace &place)
{
    m_place = place;
    m_mark->setGlyph(place.glyph, place.tone);
    m_title->setText(plainText(place.title));
    m_sentence->setText(plainText(place.sentence, longestSentence));
    m_button->setText(place.buttonText);
    m_button->setVisible(!place.buttonText.isEmpty());
    m_button->setAccessibleDescription(place.sentence);
}

void PlaceRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

void PlaceRow::refreshMeasures()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    layout()->setContentsMargins(0, px(8), 0, px(8) + 1);
    layout()->setSpacing(px(12));
    m_button->setMinimumWidth(px(140));
}

void PlaceRow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, hairline(palette()));
}

}  // namespace fwpilot
