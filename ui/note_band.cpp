// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/note_band.h"

#include "ui/announcement.h"
#include "ui/glyph_box.h"
#include "ui/wrapped_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace fwpilot {

namespace {

constexpr int margin = 16;
constexpr int edgeWidth = 3;

}  // namespace

NoteBand::NoteBand(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_glyph(new GlyphBox(16, this))
    , m_text(new WrappedLabel(TextSize::Body, Tone::Plain, this))
    , m_open(new QPushButton(tr("Open Bundle…"), this))
    , m_save(new QPushButton(tr("Save Log…"), this))
    , m_back(new QPushButton(tr("Back to Now"), this))
{
    setObjectName(name + QLatin1String("Band"));
    m_text->setObjectName(name + QLatin1String("Text"));
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_open->setObjectName(name + QLatin1String("OpenButton"));
    m_save->setObjectName(name + QLatin1String("SaveLogButton"));
    m_row->addWidget(m_glyph);
    m_row->addWidget(m_text, 1);
    m_back->setObjectName(name + QLatin1String("BackButton"));
    for (auto *button : {m_open, m_save, m_back}) {
        button->setAutoDefault(false);
        m_row->addWidget(button);
    }
    connect(m_open, &QPushButton::clicked, this, &NoteBand::openRequested);
    connect(m_save, &QPushButton::clicked, this, &NoteBand::saveLogRequested);
    connect(m_back, &QPushButton::clicked, this, &NoteBand::backRequested);
    applyMetrics();
    setContent({});
}

void NoteBand::setContent(const NoteContent &content)
{
    const bool isNew = content.text != m_content.text;
    m_content = content;
    m_text->setText(content.text);
    const Glyph glyph = content.tone == Tone::Failure ? Glyph::Error : content.tone == Tone::Accent ? Glyph::Journal : Glyph::Attention;
    m_glyph->setGlyph(glyph, content.tone);
    m_open->setVisible(content.offer == NoteContent::Offer::OpenBundle);
    m_save->setVisible(content.offer == NoteContent::Offer::SaveLog);
    m_back->setVisible(content.offer == NoteContent::Offer::BackToNow);
    setVisible(!content.text.isEmpty());
    setAccessibleName(content.text);
    update();
    if (isNew && !content.text.isEmpty())
        sayToScreenReader(this, content.text);
}

void NoteBand::applyMetrics()
{
    const auto metrics = fontMetrics();
    m_row->setContentsMargins(scaled(metrics, margin), scaled(metrics, 6), scaled(metrics, margin), scaled(metrics, 6) + 1);
    m_row->setSpacing(scaled(metrics, 8));
    m_open->setIcon(icon(Glyph::Open));
    m_save->setIcon(icon(Glyph::Save));
}

void NoteBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), cardSurface(palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairline(palette()));
    const QRect edge(0, 0, scaled(fontMetrics(), edgeWidth), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), toneColour(palette(), m_content.tone));
}

void NoteBand::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMetrics();
}

}  // namespace fwpilot
