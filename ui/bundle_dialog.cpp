// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_dialog.h"

#include "ui/appearance.h"
#include "ui/bundle_summary.h"
#include "ui/core_sentences.h"
#include "ui/window_size.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fwpilot {

namespace {

/// Facts, then the images in columns.
QString detailsText(const Bundle &bundle)
{
    const Manifest &manifest = bundle.manifest();
    const auto shown = [](const QString &text) { return text.isEmpty() ? BundleDialog::tr("not said") : plainText(text); };
    QList<QStringList> facts{{BundleDialog::tr("File"), plainText(bundle.fileName(), 1024)},
        {BundleDialog::tr("Name"), shown(manifest.name)}, {BundleDialog::tr("Version"), shown(manifest.version)},
        {BundleDialog::tr("For"), shown(manifest.compatible.join(QStringLiteral(", ")))},
        {BundleDialog::tr("Made"), shown(manifest.created)},
        {BundleDialog::tr("Manifest, SHA-256"), QString::fromLatin1(manifest.digest.toHex())}};
    const BundleTrust &trust = bundle.trust();
    facts.append({BundleDialog::tr("Signature"), bundleTrustTitle(trust)});
    if (const Signer &signer = trust.signer; !signer.fingerprint.isEmpty()) {
        facts.append({BundleDialog::tr("Organisation"), shown(signer.organization)});
        facts.append({BundleDialog::tr("Valid"),
            BundleDialog::tr("%1 to %2").arg(signer.validFrom.date().toString(Qt::ISODate), signer.validUntil.date().toString(Qt::ISODate))});
        facts.append({BundleDialog::tr("Fingerprint, SHA-256"), fingerprintText(signer.fingerprint)});
    }
    QStringList remarks;
    if (trust.refusal)
        remarks = sentences(trust.refusal->message) + sentences(trust.refusal->remedy());
    remarks += trust.notes;
    for (const QString &remark : remarks)
        facts.append({QString(), coreText(plainText(remark, 1024))});
    QList<QStringList> images{{BundleDialog::tr("Component"), BundleDialog::tr("File"), BundleDialog::tr("Version"),
        BundleDialog::tr("Needs"), BundleDialog::tr("Bytes"), BundleDialog::tr("SHA-256")}};
    for (const ManifestImage &image : manifest.images) {
        const QString needs = image.minimumInstalled.isEmpty() ? QStringLiteral("–") : plainText(image.minimumInstalled);
        images.append({plainText(image.component), plainText(image.file), plainText(image.version), needs, QString::number(image.size),
            QString::fromLatin1(image.sha256.toHex())});
    }
    return alignedColumns(facts) + QLatin1Char('\n') + alignedColumns(images);
}

}  // namespace

BundleDialog::BundleDialog(const Bundle &bundle, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("bundleDialog"));
    setWindowTitle(tr("Bundle Details"));
    auto *text = new QPlainTextEdit(detailsText(bundle));
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(windowTitle());
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);  // with a cursor, so that it shows the keyboard
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    const int margin = scaled(fontMetrics(), 16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    giveFirstSize(this, 860, 360);
}

}  // namespace fwpilot
