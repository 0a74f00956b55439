// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closing_dialog.h"

#include "ui/elided_label.h"
#include "ui/wrapped_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int dialogWidth = 536;
constexpr int margin = 24;

}  // namespace

ClosingContent ClosingContent::inRun(bool canStop)
{
    ClosingContent content;
    content.canStop = canStop;
    if (canStop) {
        content.title = ClosingDialog::tr("Close while the update is running?");
        content.text = ClosingDialog::tr("The update goes on only while this window is open. When it is stopped now, the firmware that "
                                         "runs stays in use, and the update can be made again later.");
        content.stopAfterText = ClosingDialog::tr("Closes when the image under way is stored. Nothing is activated.");
        content.stopNowText = ClosingDialog::tr("Closes at once. The image under way is dropped. Nothing is activated.");
    } else {
        content.title = ClosingDialog::tr("The update cannot be stopped any more");
        content.text = ClosingDialog::tr(
            "The new firmware was activated, and a restart cannot be stopped. How it ends is known when the processor was read back.");
        content.stopAfterText = ClosingDialog::tr("A restart cannot be stopped.");
        content.stopNowText = content.stopAfterText;
    }
    return content;
}

ClosingDialog::ClosingDialog(QWidget *parent)
    : QDialog(parent)
    , m_parts(new QVBoxLayout(this))
    , m_title(new ElidedLabel(this))
    , m_text(new WrappedLabel(TextSize::Body, Tone::Plain, this))
    , m_offers(new QGridLayout)
    , m_keep(addOffer(QStringLiteral("keepRunningButton"), tr("Keep Running"), Choice::KeepRunning))
    , m_stopAfter(addOffer(QStringLiteral("stopAfterImageButton"), tr("Stop After This Image and Close"), Choice::StopAfterImage))
    , m_stopNow(addOffer(QStringLiteral("stopNowButton"), tr("Stop Now and Close"), Choice::StopNow))
    , m_waitForEnd(addOffer(QStringLiteral("closeWhenFinishedButton"), tr("Close When Finished"), Choice::CloseWhenFinished))
{
    setObjectName(QStringLiteral("closingDialog"));
    setWindowTitle(tr("Close"));
    setWindowModality(Qt::WindowModal);
    m_title->setObjectName(QStringLiteral("closingTitle"));
    m_text->setObjectName(QStringLiteral("closingText"));
    m_offers->setColumnStretch(1, 1);
    m_parts->addWidget(m_title);
    m_parts->addWidget(m_text);
    m_parts->addLayout(m_offers);
    m_keep.text->setText(tr("The window stays, the update goes on."));
    m_waitForEnd.text->setText(tr("The window stays until the processor was read back, then it closes by itself."));
    connect(this, &QDialog::finished, this, [this] { Q_EMIT chosen(m_choice); });
    setContent(ClosingContent::inRun(true));
}

ClosingDialog::Offer ClosingDialog::addOffer(const QString &name, const QString &label, Choice choice)
{
    const Offer offer{new QPushButton(label, this), new WrappedLabel(TextSize::Small, Tone::Secondary, this)};
    offer.button->setObjectName(name);
    offer.button->setAutoDefault(false);
    const int row = m_offers->rowCount();
    m_offers->addWidget(offer.button, row, 0);
    m_offers->addWidget(offer.text, row, 1, Qt::AlignVCenter);
    connect(offer.button, &QPushButton::clicked, this, [this, choice] {
        m_choice = choice;
        done(choice == Choice::KeepRunning ? Rejected : Accepted);
    });
    return offer;
}

void ClosingDialog::show(const Offer &offer, bool shown)
{
    offer.button->setVisible(shown);
    offer.text->setVisible(shown);
}

void ClosingDialog::setContent(const ClosingContent &content)
{
    m_title->setText(content.title);
    m_text->setText(content.text);
    setAccessibleName(content.title);
    if (!content.canStop && (m_stopAfter.button->hasFocus() || m_stopNow.button->hasFocus()))
        m_keep.button->setFocus(Qt::OtherFocusReason);
    const std::pair<Offer, QString> stops[] = {{m_stopAfter, content.stopAfterText}, {m_stopNow, content.stopNowText}};
    for (const auto &[offer, text] : stops) {
        offer.button->setEnabled(content.canStop);
        offer.text->setText(text);
        if (!isVisible())
            show(offer, content.canStop);
    }
    show(m_waitForEnd, !content.canStop);
    for (const auto &offer : {m_keep, m_stopAfter, m_stopNow, m_waitForEnd})
        offer.button->setAccessibleDescription(offer.text->text());
    fit();
}

void ClosingDialog::showEvent(QShowEvent *event)
{
    m_choice = Choice::KeepRunning;
    fit();
    m_keep.button->setFocus(Qt::OtherFocusReason);
    QDialog::showEvent(event);
}

void ClosingDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void ClosingDialog::fit()
{
    const auto metrics = fontMetrics();
    const int side = scaled(metrics, margin);
    m_title->setLook(TextSize::StripTitle, true, Tone::Plain);
    m_parts->setContentsMargins(side, scaled(metrics, 20), side, scaled(metrics, 24));
    m_parts->setSpacing(scaled(metrics, 12));
    m_offers->setHorizontalSpacing(scaled(metrics, 16));
    m_offers->setVerticalSpacing(scaled(metrics, 8));
    int widest = 0;
    for (const auto &offer : {m_keep, m_stopAfter, m_stopNow, m_waitForEnd})
        widest = std::max(widest, offer.button->sizeHint().width());
    for (const auto &offer : {m_keep, m_stopAfter, m_stopNow, m_waitForEnd})
        offer.button->setFixedWidth(widest);
    // Room for either sentence and for two lines a choice: nothing moves when the run passes its point of no return.
    const int width = scaled(metrics, dialogWidth);
    WrappedLabel twoLines(TextSize::Small);
    twoLines.setFont(font());
    twoLines.setText(QStringLiteral("x%1x").arg(QChar(QChar::LineSeparator)));
    const int lines = twoLines.heightForWidth(width);
    for (int row = 1; row < m_offers->rowCount(); ++row) {
        const bool used = m_offers->itemAtPosition(row, 0) && !m_offers->itemAtPosition(row, 0)->widget()->isHidden();
        m_offers->setRowMinimumHeight(row, used ? std::max(lines, m_keep.button->sizeHint().height()) : 0);
    }
    WrappedLabel other;
    other.setFont(font());
    m_text->setMinimumHeight(0);
    int tallest = m_text->heightForWidth(width - 2 * side);
    for (const bool canStop : {true, false}) {
        other.setText(ClosingContent::inRun(canStop).text);
        tallest = std::max(tallest, other.heightForWidth(width - 2 * side));
    }
    m_text->setMinimumHeight(tallest);
    m_parts->invalidate();
    setFixedSize(width, m_parts->totalHeightForWidth(width));
}

}  // namespace fwpilot
