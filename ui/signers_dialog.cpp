// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signers_dialog.h"

#include "ui/column.h"
#include "ui/elided_label.h"
#include "ui/focus_bar.h"
#include "ui/glyph_box.h"
#include "ui/hairline.h"
#include "ui/section_heading.h"
#include "ui/signer_facts.h"
#include "ui/signer_table.h"
#include "ui/signers_text.h"
#include "ui/window_size.h"
#include "ui/wrapped_label.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int dialogWidth = 920;
constexpr int dialogHeight = 600;
constexpr int detailsHeight = 206;
constexpr int leastDetails = 116;
constexpr int roomForBoth = 580;   // facts and fingerprint side by side
constexpr int longestPath = 1024;  // characters

/// The lower half: as high whichever certificate is chosen, and lower only where there is no room for it.
class DetailsArea final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override { return {0, scaled(fontMetrics(), detailsHeight)}; }
    QSize minimumSizeHint() const override { return {0, scaled(fontMetrics(), leastDetails)}; }
};

/// Four groups of a fingerprint a line.
QString inTwoLines(const QString &fingerprint)
{
    const QStringList groups = fingerprint.split(QLatin1Char(' '));
    return groups.mid(0, 4).join(QLatin1Char(' ')) + QLatin1Char('\n') + groups.mid(4).join(QLatin1Char(' '));
}

}  // namespace

SignersDialog::SignersDialog(const QStringList &folders, QWidget *parent)
    : QDialog(parent)
    , m_folders(folders)
    , m_pages(new QStackedWidget)
    , m_message(new EmptyPage)
{
    setObjectName(QStringLiteral("signersDialog"));
    setWindowTitle(tr("Trusted Signers"));
    new FocusBar(m_message);
    m_list = makeList();
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_list);
    auto *column = columnIn(this);
    column->addWidget(m_pages, 1);
    column->addWidget(new Hairline);
    column->addWidget(makeFoot());
    addCommands();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { showCertificate(current.row()); });
    refreshMeasures();
    m_message->setContent(readingFolders());
    m_copyAction->setEnabled(false);
    giveFirstSize(this, dialogWidth, dialogHeight);
}

QWidget *SignersDialog::makeHeading()
{
    m_heading = new QWidget;
    auto *mark = new GlyphBox(24);
    mark->setGlyph(Glyph::Shield, Tone::Plain);
    m_title = new ElidedLabel;
    m_title->setObjectName(QStringLiteral("signersTitle"));
    m_title->setLook(TextSize::StripTitle, true, Tone::Plain);
    m_places = new WrappedLabel(TextSize::Small, Tone::Secondary);
    m_places->setObjectName(QStringLiteral("signersPlaces"));
    QStringList places;
    for (const QString &folder : m_folders)
        places.append(plainText(folder, longestPath));
    m_places->setText(tr("Their certificates lie in %1. A bundle can never add one.").arg(places.join(tr(", "))));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_title);
    lines->addWidget(m_places);
    auto *row = new QHBoxLayout(m_heading);
    row->addWidget(mark, 0, Qt::AlignVCenter);
    row->addLayout(lines, 1);
    return m_heading;
}

QWidget *SignersDialog::makeList()
{
    auto *list = new QWidget;
    m_table = new SignerTable;
    auto *column = columnIn(list);
    column->addWidget(makeHeading());
    column->addWidget(new Hairline);
    column->addWidget(m_table, 1);
    column->addWidget(new Hairline);
    column->addWidget(makeDetails());
    return list;
}

QWidget *SignersDialog::makeDetails()
{
    auto *surface = new QWidget;
    m_facts = new FactGroup(Glyph::Shield, QString());
    m_facts->setObjectName(QStringLiteral("signerFacts"));
    auto *row = new QHBoxLayout(surface);
    row->addWidget(m_facts, 1, Qt::AlignTop);
    row->addWidget(makeFingerprint(), 0, Qt::AlignTop);
    m_detailsArea = new DetailsArea;
    m_detailsArea->setObjectName(QStringLiteral("signerDetails"));
    m_detailsArea->setAccessibleName(tr("Details of the chosen certificate"));
    m_detailsArea->setFrameShape(QFrame::NoFrame);
    m_detailsArea->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_detailsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detailsArea->setWidgetResizable(true);
    m_detailsArea->setWidget(surface);
    new FocusBar(m_detailsArea);
    return m_detailsArea;
}

QWidget *SignersDialog::makeFingerprint()
{
    auto *block = new QWidget;
    m_fingerprintHeading = makeSectionHeading(Glyph::Search, tr("Fingerprint (SHA-256)"));
    m_fingerprint = new WrappedLabel;
    m_fingerprint->setObjectName(QStringLiteral("fingerprint"));
    m_fingerprint->setLayoutDirection(Qt::LeftToRight);
    m_advice = new WrappedLabel(TextSize::Small, Tone::Secondary);
    m_advice->setText(tr("Compare it with the one that the signer publishes."));
    m_copy = new QPushButton(tr("Copy Fingerprint"));
    m_copy->setObjectName(QStringLiteral("copyFingerprint"));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &SignersDialog::copyFingerprint);
    m_fingerprintLines = new QVBoxLayout;
    auto *code = new QHBoxLayout;  // it goes with the dialog's direction, and the code does not
    code->addWidget(m_fingerprint);
    code->addStretch(1);
    m_fingerprintLines->addLayout(code);
    m_fingerprintLines->addWidget(m_advice);
    m_fingerprintLines->addWidget(m_copy, 0, Qt::AlignLeading);
    auto *column = columnIn(block);
    column->addWidget(m_fingerprintHeading);
    column->addWidget(new Hairline);
    column->addLayout(m_fingerprintLines);
    return block;
}

QWidget *SignersDialog::makeFoot()
{
    m_foot = new QWidget;
    m_lookAgain = new QPushButton(tr("Look Again"));
    m_lookAgain->setObjectName(QStringLiteral("lookAgain"));
    m_note = new ElidedLabel;
    m_note->setObjectName(QStringLiteral("signersNote"));
    m_note->setLook(TextSize::Small, false, Tone::Secondary);
    m_close = new QPushButton(tr("Close"));
    m_close->setObjectName(QStringLiteral("closeButton"));
    auto *row = new QHBoxLayout(m_foot);
    row->addWidget(m_lookAgain);
    row->addWidget(m_note, 1);
    row->addWidget(m_close);
    for (auto *button : {m_lookAgain, m_close})
        button->setAutoDefault(false);
    connect(m_lookAgain, &QPushButton::clicked, this, &SignersDialog::refreshRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    return m_foot;
}

/// By keyboard, from wherever the focus is.
void SignersDialog::addCommands()
{
    m_copyAction = new QAction(icon(Glyph::Copy), tr("Copy Fingerprint"), this);
    m_copyAction->setShortcut(QKeySequence::Copy);
    connect(m_copyAction, &QAction::triggered, this, &SignersDialog::copyFingerprint);
    addAction(m_copyAction);
    for (QWidget *place : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_fingerprint)}) {
        place->addAction(m_copyAction);
        place->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    auto *lookAgain = new QAction(tr("Look Again"), this);
    lookAgain->setShortcuts({Qt::Key_F5, Qt::CTRL | Qt::Key_R});
    connect(lookAgain, &QAction::triggered, this, &SignersDialog::refreshRequested);
    addAction(lookAgain);
}

void SignersDialog::setSigners(const Result<QList<TrustedCertificate>> &signers, const QDateTime &now)
{
    const int before = m_table->currentIndex().row();
    const TrustedCertificate chosen = before >= 0 ? m_table->certificate(before) : TrustedCertificate();
    const QList<TrustedCertificate> certificates = signers ? *signers : QList<TrustedCertificate>();
    m_now = now;
    m_table->setCertificates(certificates, now);
    const auto same
        = [&](const TrustedCertificate &one) { return one.holder.fingerprint == chosen.holder.fingerprint && one.file == chosen.file; };
    const auto found = std::find_if(certificates.begin(), certificates.end(), same);
    const int row = found == certificates.end() ? 0 : static_cast<int>(found - certificates.begin());
    m_copyAction->setEnabled(!certificates.isEmpty());
    if (certificates.isEmpty()) {
        m_message->setContent(signers ? nobodyTrusted(m_folders) : unfitFolders(signers.error()));
    } else {
        m_title->setText(signersTitle(certificates));
        m_table->setCurrentIndex(m_table->model()->index(row, 0));
        showCertificate(row);
    }
    turnTo(certificates.isEmpty() ? static_cast<QWidget *>(m_message) : m_list);
    m_note->setText(tr("Read at %1").arg(QLocale().toString(now.toLocalTime(), QStringLiteral("HH:mm:ss"))));
}

/// The keyboard goes with what is read, and stays with a button.
void SignersDialog::turnTo(QWidget *page)
{
    if (page == m_pages->currentWidget())
        return;
    const bool reads = m_pages->isAncestorOf(focusWidget());
    m_pages->setCurrentWidget(page);
    if (reads)
        (page == m_list ? static_cast<QWidget *>(m_table) : m_message)->setFocus();
}

void SignersDialog::showCertificate(int row)
{
    if (row < 0)
        return;
    const TrustedCertificate &certificate = m_table->certificate(row);
    m_facts->setHeading(plainText(certificate.holder.name));
    m_facts->setFacts(signerFacts(certificate, m_now));
    m_fingerprint->setText(inTwoLines(fingerprintText(certificate.holder.fingerprint)));
}

void SignersDialog::copyFingerprint()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const Signer &holder = m_table->certificate(row).holder;
    QGuiApplication::clipboard()->setText(fingerprintText(holder.fingerprint));
    m_note->setText(tr("Copied: the fingerprint of %1").arg(plainText(holder.name)));
}

void SignersDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

void SignersDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrangeDetails();
}

void SignersDialog::arrangeDetails()
{
    const bool fits = width() >= scaled(fontMetrics(), roomForBoth);
    static_cast<QBoxLayout *>(m_detailsArea->widget()->layout())->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SignersDialog::refreshMeasures()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    m_heading->layout()->setContentsMargins(px(16), px(10), px(16), px(10));
    m_heading->layout()->setSpacing(px(12));
    QLayout *const details = m_detailsArea->widget()->layout();
    details->setContentsMargins(px(16), 0, px(16), px(8));
    details->setSpacing(px(32));
    arrangeDetails();
    m_fingerprintHeading->layout()->setContentsMargins(0, px(8), 0, px(8));
    m_fingerprintHeading->layout()->setSpacing(px(8));
    QFont code;
    code.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    m_fingerprint->setFont(code);
    m_fingerprintLines->setContentsMargins(0, px(8), 0, 0);
    m_fingerprintLines->setSpacing(px(8));
    m_copy->setIcon(icon(Glyph::Copy));
    m_lookAgain->setIcon(icon(Glyph::Refresh));
    m_foot->layout()->setContentsMargins(px(16), px(10), px(16), px(10));
    m_foot->layout()->setSpacing(px(12));
}

}  // namespace fwpilot
