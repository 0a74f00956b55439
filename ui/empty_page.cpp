// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/empty_page.h"

#include "core/base/text.h"
#include "ui/core_sentences.h"
#include "ui/elided_label.h"
#include "ui/flat_style.h"
#include "ui/glyph_box.h"
#include "ui/hairline.h"
#include "ui/place_row.h"
#include "ui/wrapped_label.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace fwpilot {

namespace {

using Offer = EmptyPageContent::Offer;

constexpr int columnWidth = 680;
constexpr int longestReason = 1000;  // characters

struct OfferWords {
    Glyph glyph;
    QString text;
};

OfferWords offerWords(Offer offer)
{
    switch (offer) {
    case Offer::SearchAgain:
        return {Glyph::Refresh, EmptyPage::tr("Search Again")};
    case Offer::DemoMachine:
        return {Glyph::Flask, EmptyPage::tr("Try the Demo Machine")};
    case Offer::OpenBundle:
        break;
    }
    return {Glyph::Open, EmptyPage::tr("Open Bundle…")};
}

}  // namespace

EmptyPageContent noProcessorContent(const QList<SearchedPlace> &places)
{
    QString explanation;
    if (places.isEmpty())
        explanation = EmptyPage::tr("The management processor (BMC) is the small computer that looks after this machine.");
    else if (places.size() == 1)
        explanation
            = EmptyPage::tr("The management processor (BMC) is the small computer that looks after this machine. One place was searched; "
                            "the line below says what was seen and what may help.");
    else
        explanation = EmptyPage::tr("The management processor (BMC) is the small computer that looks after this machine. %1 places were "
                                    "searched; each line says what was seen and what may help.")
                          .arg(places.size());
    return {Glyph::Search, EmptyPage::tr("No management processor found"), explanation, places,
        {Offer::SearchAgain, Offer::DemoMachine, Offer::OpenBundle},
        EmptyPage::tr("A bundle can be read without a processor. You can also drop it anywhere in this window.")};
}

EmptyPageContent noChoiceContent()
{
    return {Glyph::Chip, EmptyPage::tr("No processor is chosen"),
        EmptyPage::tr("The processor that was chosen is not there any more. Choose on the left which one to look at or to update."), {},
        {Offer::OpenBundle, Offer::SearchAgain},
        EmptyPage::tr("A bundle can be opened first. You can also drop it anywhere in this window.")};
}

EmptyPageContent noBundleContent(const QString &processor)
{
    return {Glyph::Box, EmptyPage::tr("No bundle is open"),
        EmptyPage::tr("A bundle holds the firmware for %1. After it is opened you see what it would change; nothing starts by itself.")
            .arg(plainText(processor)),
        {}, {Offer::OpenBundle}, EmptyPage::tr("You can also drop it anywhere in this window.")};
}

EmptyPageContent noDriverContent(const QString &reason)
{
    return {Glyph::Chip, EmptyPage::tr("Cannot be updated from here"), coreText(plainText(reason, longestReason)), {},
        {Offer::SearchAgain, Offer::OpenBundle},
        EmptyPage::tr("A bundle can be read all the same. The Status page tells what was recognised.")};
}

EmptyPage::EmptyPage(const QString &name, QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QWidget)
    , m_heading(new QWidget)
    , m_mark(new GlyphBox(28))
    , m_title(new ElidedLabel)
    , m_explanation(new WrappedLabel(TextSize::Body, Tone::Secondary))
    , m_places(new QWidget)
    , m_offers(new QWidget)
    , m_caption(new WrappedLabel(TextSize::Small, Tone::Secondary))
{
    const auto named = [&name](const QString &part) { return name.isEmpty() ? part : name + part.at(0).toUpper() + part.mid(1); };
    setObjectName(named(QStringLiteral("emptyPage")));
    m_title->setObjectName(named(QStringLiteral("emptyTitle")));
    m_explanation->setObjectName(named(QStringLiteral("emptyExplanation")));
    m_caption->setObjectName(named(QStringLiteral("emptyCaption")));
    m_title->setLook(TextSize::PageTitle, true, Tone::Plain);
    auto *heading = new QHBoxLayout(m_heading);
    heading->setContentsMargins(0, 0, 0, 0);
    heading->addWidget(m_mark);
    heading->addWidget(m_title, 1);
    auto *places = new QVBoxLayout(m_places);
    places->setContentsMargins(0, 0, 0, 0);
    places->setSpacing(0);
    places->addWidget(new Hairline);
    auto *offers = new QBoxLayout(QBoxLayout::LeftToRight, m_offers);
    offers->setContentsMargins(0, 0, 0, 0);
    addOffer(Offer::SearchAgain, named(QStringLiteral("searchAgain")));
    addOffer(Offer::DemoMachine, named(QStringLiteral("tryDemo")));
    addOffer(Offer::OpenBundle, named(QStringLiteral("openBundle")));
    offers->addStretch(1);
    auto *lines = new QVBoxLayout(m_column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    for (QWidget *part : {m_heading, static_cast<QWidget *>(m_explanation), m_places, m_offers, static_cast<QWidget *>(m_caption)})
        lines->addWidget(part);

    auto *surface = new QWidget;
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_column, 1000);
    middle->addStretch(1);
    auto *page = new QVBoxLayout(surface);
    page->addStretch(2);
    page->addLayout(middle);
    page->addStretch(3);
    surface->setBackgroundRole(QPalette::Base);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(surface);
    refreshMeasures();
    setContent(noProcessorContent({}));
}

void EmptyPage::addOffer(Offer offer, const QString &name)
{
    auto *button = new QPushButton(offerWords(offer).text);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, offer] { signalOffer(offer); });
    static_cast<QBoxLayout *>(m_offers->layout())->addWidget(button, 0, Qt::AlignLeft);
    m_buttons.append(button);
}

void EmptyPage::signalOffer(Offer offer)
{
    switch (offer) {
    case Offer::SearchAgain:
        Q_EMIT searchRequested();
        break;
    case Offer::DemoMachine:
        Q_EMIT demoRequested();
        break;
    case Offer::OpenBundle:
        Q_EMIT openRequested();
        break;
    }
}

void EmptyPage::setContent(const EmptyPageContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    m_mark->setGlyph(content.glyph, Tone::Plain);
    m_title->setText(content.title);
    setAccessibleName(content.title);
    m_explanation->setText(content.explanation);
    m_caption->setText(content.caption);
    m_caption->setVisible(!content.caption.isEmpty());
    showPlaces();
    showOffers();
    refreshMeasures();
}

void EmptyPage::showPlaces()
{
    while (m_rows.size() > m_content.places.size())
        delete m_rows.takeLast();
    while (m_rows.size() < m_content.places.size()) {
        auto *row = new PlaceRow;
        connect(row, &PlaceRow::activated, this, &EmptyPage::placeActivated);
        m_places->layout()->addWidget(row);
        m_rows.append(row);
    }
    for (qsizetype index = 0; index < m_rows.size(); ++index)
        m_rows[index]->setPlace(m_content.places[index]);
    m_places->setVisible(!m_rows.isEmpty());
}

void EmptyPage::showOffers()
{
    auto *row = static_cast<QBoxLayout *>(m_offers->layout());
    QWidget *before = nullptr;
    for (qsizetype index = 0; index < m_buttons.size(); ++index)
        m_buttons[index]->setVisible(m_content.offers.contains(static_cast<Offer>(index)));
    for (qsizetype place = 0; place < m_content.offers.size(); ++place) {
        const Offer offer = m_content.offers[place];
        QPushButton *button = m_buttons[static_cast<qsizetype>(offer)];
        const Glyph glyph = offerWords(offer).glyph;
        setPrimary(button, place == 0);
        button->setIcon(place == 0 ? iconOnAccent(glyph) : icon(glyph));
        row->removeWidget(button);
        row->insertWidget(static_cast<int>(place), button, 0, Qt::AlignLeft);
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    m_offers->setVisible(!m_content.offers.isEmpty());
}

void EmptyPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

void EmptyPage::resizeEvent(QResizeEvent *event)
{
    arrangeOffers();
    QScrollArea::resizeEvent(event);
}

/// The buttons side by side, or below each other where there is no room for that.
void EmptyPage::arrangeOffers()
{
    const QMargins around = widget()->layout()->contentsMargins();
    int needed = around.left() + around.right();
    for (const Offer offer : std::as_const(m_content.offers))
        needed += m_buttons[static_cast<qsizetype>(offer)]->sizeHint().width() + m_offers->layout()->spacing();
    const bool fits = needed <= viewport()->width();
    static_cast<QBoxLayout *>(m_offers->layout())->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void EmptyPage::refreshMeasures()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    m_column->setMaximumWidth(px(columnWidth));
    widget()->layout()->setContentsMargins(px(16), px(16), px(16), px(16));
    m_heading->layout()->setSpacing(px(12));
    m_heading->layout()->setContentsMargins(0, 0, 0, px(6));
    m_places->layout()->setContentsMargins(0, px(16), 0, 0);
    m_offers->layout()->setContentsMargins(0, px(16), 0, px(8));
    m_offers->layout()->setSpacing(px(8));
    arrangeOffers();
}

}  // namespace fwpilot
