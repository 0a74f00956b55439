// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_line.h"

#include "ui/elided_label.h"
#include "ui/glyph_box.h"
#include "ui/page_width.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int margin = 16;
constexpr int lineHeight = 52;  // with the hairline below
constexpr int glyphSide = 24;
constexpr double trustShare = 0.45;  // of the line's width that the signer may ask for

QVBoxLayout *twoLines(QWidget *first, QWidget *second)
{
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch(1);
    lines->addWidget(first);
    lines->addWidget(second);
    lines->addStretch(1);
    return lines;
}

/// Only what wants notice colours words.
Tone wordTone(Tone tone)
{
    return tone == Tone::Attention || tone == Tone::Failure ? tone : Tone::Plain;
}

}  // namespace

BundleLineContent BundleLineContent::none()
{
    BundleLineContent content;
    content.fileName = BundleLine::tr("No bundle is open");
    content.summary = BundleLine::tr("Open one, or drop it here.");
    return content;
}

BundleLineContent BundleLineContent::opening(const QString &fileName)
{
    BundleLineContent content;
    content.fileName = fileName;
    content.summary = BundleLine::tr("Opening and checking its signature");
    return content;
}

BundleLineContent BundleLineContent::checking(double share) const
{
    auto content = *this;
    content.summary = BundleLine::tr("Checking its images: %1 %").arg(static_cast<int>(100 * std::clamp(share, 0.0, 1.0)));
    content.shortSummary.clear();
    content.summaryTone = Tone::Secondary;
    return content;
}

BundleLine::BundleLine(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_box(new GlyphBox(glyphSide, this))
    , m_name(new ElidedLabel(this))
    , m_summary(new ElidedLabel(this))
    , m_shield(new GlyphBox(glyphSide, this))
    , m_trustTitle(new ElidedLabel(this))
    , m_trustDetail(new ElidedLabel(this))
    , m_details(new QPushButton(tr("Bundle Details…"), this))
{
    setObjectName(QStringLiteral("bundleLine"));
    setAccessibleName(tr("Bundle"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_name->setObjectName(QStringLiteral("bundleName"));
    m_summary->setObjectName(QStringLiteral("bundleSummary"));
    m_trustTitle->setObjectName(QStringLiteral("trustTitle"));
    m_trustDetail->setObjectName(QStringLiteral("trustDetail"));
    m_details->setObjectName(QStringLiteral("bundleDetailsButton"));
    m_details->setAutoDefault(false);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_row->addWidget(m_box, 0, Qt::AlignVCenter);
    m_row->addLayout(twoLines(m_name, m_summary), 1);
    m_row->addWidget(m_shield, 0, Qt::AlignVCenter);
    m_row->addLayout(twoLines(m_trustTitle, m_trustDetail));
    m_row->addWidget(m_details, 0, Qt::AlignVCenter);
    connect(m_details, &QPushButton::clicked, this, &BundleLine::detailsRequested);
    applyMetrics();
    setContent(BundleLineContent::none());
}

void BundleLine::setContent(const BundleLineContent &content)
{
    m_content = content;
    m_box->setGlyph(Glyph::Box, Tone::Plain);
    m_name->setText(content.fileName);
    m_summary->setText(content.summary, content.shortSummary);
    m_summary->setTone(content.summaryTone);
    m_shield->setGlyph(content.trustGlyph, content.trustTone);
    m_trustTitle->setText(content.trustTitle, content.shortTrustTitle);
    m_trustTitle->setTone(wordTone(content.trustTone));
    m_trustDetail->setText(content.trustDetail, content.shortTrustDetail);
    const bool knowsTrust = content.trustGlyph != Glyph::None;
    m_shield->setVisible(knowsTrust);
    m_trustTitle->setVisible(knowsTrust);
    m_trustDetail->setVisible(knowsTrust);
    arrange();
}

void BundleLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairline(palette()));
}

void BundleLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void BundleLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    applyMetrics();
    arrange();
}

void BundleLine::applyMetrics()
{
    const auto metrics = fontMetrics();
    m_name->setLook(TextSize::Body, true, Tone::Plain);
    m_summary->setLook(TextSize::Small, false, m_content.summaryTone);
    m_trustTitle->setLook(TextSize::Body, true, wordTone(m_content.trustTone));
    m_trustDetail->setLook(TextSize::Small, false, Tone::Secondary);
    m_row->setContentsMargins(scaled(metrics, margin), 0, scaled(metrics, margin), 1);
    m_row->setSpacing(scaled(metrics, 12));
    setFixedHeight(scaled(metrics, lineHeight));
}

/// The signer is as wide as it needs, up to its share; the bundle's own lines take the rest.
void BundleLine::arrange()
{
    const bool narrow = width() < scaled(fontMetrics(), narrowPage);
    m_summary->setCompact(narrow);
    m_trustTitle->setCompact(narrow);
    m_trustDetail->setCompact(narrow);
    m_details->setVisible(m_content.hasDetails && !narrow);
    const int wanted = std::max(m_trustTitle->sizeHint().width(), m_trustDetail->sizeHint().width());
    const int width = std::min(wanted, qRound(this->width() * trustShare));
    m_trustTitle->setFixedWidth(width);
    m_trustDetail->setFixedWidth(width);
}

}  // namespace fwpilot
