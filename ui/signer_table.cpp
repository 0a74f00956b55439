// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signer_table.h"

#include "ui/elided_label.h"
#include "ui/quantity_text.h"
#include "ui/signer_facts.h"

#include <QFileInfo>
#include <QLocale>

namespace fwpilot {

namespace {

constexpr int longestPath = 1024;  // characters

const QList<TwoLineWidths> columnWidths{{880, {216, 168, 136, 200, 160}}, {752, {196, 164, 124, 128, 140}}, {612, {196, 164, 124, 128, 0}},
    {484, {196, 164, 124, 0, 0}}, {0, {232, 0, 124, 0, 0}}};

TwoLineCell nameCell(const Signer &holder)
{
    const QString name = plainText(holder.name);
    const QString organization = plainText(holder.organization);
    const QString whole = organization.isEmpty() ? name : name + QLatin1Char('\n') + organization;
    return {name, organization == name ? QString() : organization, whole};
}

TwoLineCell kindCell(const TrustedCertificate &certificate)
{
    if (certificate.isAuthority)
        return {SignerTable::tr("Authority"), SignerTable::tr("vouches for signers"), SignerTable::tr("It vouches for signers.")};
    return {SignerTable::tr("Signer"), SignerTable::tr("signs bundles"), SignerTable::tr("It signs bundles itself.")};
}

TwoLineCell validCell(const Signer &holder, const QDateTime &now)
{
    const SignerValidity validity = signerValidity(holder, now);
    const QString day = shownDate(holder.validUntil.toUTC().date());
    return {day, validity.word, validityPeriod(holder), validity.glyph, validity.glyphTone, validity.tone};
}

TwoLineCell productsCell(const QStringList &compatible)
{
    if (compatible.isEmpty())
        return {SignerTable::tr("Any product"), {}, SignerTable::tr("It is not limited to products.")};
    QStringList products;
    for (const QString &product : compatible)
        products.append(plainText(product));
    const QString line = products.size() == 1 ? SignerTable::tr("only this one") : SignerTable::tr("only these %1").arg(products.size());
    return {products.join(SignerTable::tr(", ")), line, products.join(QLatin1Char('\n'))};
}

TwoLineCell fileCell(const QString &path)
{
    const QFileInfo file(path);
    return {plainText(file.fileName()), plainText(file.path(), longestPath), plainText(path, longestPath)};
}

}  // namespace

SignerTable::SignerTable(QWidget *parent)
    : TwoLineTable(
        {{tr("Name")}, {tr("What It Is")}, {tr("Valid Until")}, {tr("Products")}, {tr("File")}}, columnWidths, Place::Window, parent)
{
    setObjectName(QStringLiteral("signers"));
    setAccessibleName(tr("Trusted certificates"));
}

void SignerTable::setCertificates(const QList<TrustedCertificate> &certificates, const QDateTime &now)
{
    m_certificates = certificates;
    QList<TwoLineRow> rows;
    for (const TrustedCertificate &one : certificates)
        rows.append(TwoLineRow{
            {}, {nameCell(one.holder), kindCell(one), validCell(one.holder, now), productsCell(one.compatible), fileCell(one.file)}});
    setRows(rows);
}

}  // namespace fwpilot
