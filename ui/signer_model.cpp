// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signer_model.h"

#include "ui/bank_model.h"
#include "ui/elided_label.h"

#include <QFileInfo>
#include <QLocale>

namespace fwpilot {

namespace {

constexpr int longestPath = 1024;  // characters

QString dayText(const QDateTime &time)
{
    return QLocale().toString(time.toUTC().date(), QStringLiteral("d MMM yyyy"));
}

QString timeText(const QDateTime &time)
{
    return QLocale().toString(time.toUTC(), QStringLiteral("d MMM yyyy HH:mm"));
}

QStringList plainTexts(const QStringList &foreign)
{
    QStringList plain;
    for (const QString &text : foreign)
        plain.append(plainText(text));
    return plain;
}

}  // namespace

SignerValidity signerValidity(const Signer &signer, const QDateTime &now)
{
    if (now < signer.validFrom)
        return {Glyph::Waiting, Tone::Attention, Tone::Attention, SignerModel::tr("not valid yet"),
            SignerModel::tr("Not valid yet. What is signed before it is valid is refused.")};
    if (now > signer.validUntil)
        return {Glyph::Attention, Tone::Attention, Tone::Attention, SignerModel::tr("expired"),
            SignerModel::tr("Expired. What was signed while it was valid still counts; what was signed later is refused.")};
    return {Glyph::Stored, Tone::Quiet, Tone::Plain, SignerModel::tr("valid"), SignerModel::tr("Valid.")};
}

QList<Fact> signerFacts(const TrustedCertificate &certificate, const QDateTime &now)
{
    const Signer &holder = certificate.holder;
    const SignerValidity validity = signerValidity(holder, now);
    const QString organization = holder.organization.isEmpty() ? SignerModel::tr("none named") : plainText(holder.organization);
    QList<Fact> facts{{SignerModel::tr("What it is"),
                          certificate.isAuthority ? SignerModel::tr("An authority: it vouches for signers.")
                                                  : SignerModel::tr("A signer: it signs bundles itself.")},
        {SignerModel::tr("Organisation"), organization},
        {SignerModel::tr("Valid"), SignerModel::tr("%1 to %2 UTC").arg(timeText(holder.validFrom), timeText(holder.validUntil))},
        {SignerModel::tr("State now"), validity.sentence, validity.tone}};
    if (certificate.compatible.isEmpty())
        facts.append({SignerModel::tr("Products"), SignerModel::tr("any product")});
    for (qsizetype index = 0; index < certificate.compatible.size(); ++index)
        facts.append({index == 0 ? SignerModel::tr("Products") : SignerModel::tr("and"), plainText(certificate.compatible[index])});
    facts.append({SignerModel::tr("File"), plainText(certificate.file, longestPath)});
    return facts;
}

SignerModel::SignerModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SignerModel::setCertificates(const QList<TrustedCertificate> &certificates, const QDateTime &now)
{
    QList<Row> rows;
    for (const TrustedCertificate &certificate : certificates)
        rows.append(rowOf(certificate, now));
    if (certificates == m_certificates && rows == m_rows)
        return;
    beginResetModel();
    m_certificates = certificates;
    m_rows = rows;
    endResetModel();
}

SignerModel::Cell SignerModel::productsCell(const QStringList &compatible)
{
    if (compatible.isEmpty())
        return {tr("Any product"), {}, tr("It is not limited to products.")};
    const QStringList products = plainTexts(compatible);
    const QString line = products.size() == 1 ? tr("only this one") : tr("only these %1").arg(products.size());
    return {products.join(tr(", ")), line, products.join(QLatin1Char('\n'))};
}

SignerModel::Row SignerModel::rowOf(const TrustedCertificate &certificate, const QDateTime &now)
{
    const QString name = plainText(certificate.holder.name);
    const QString organization = plainText(certificate.holder.organization);
    const QFileInfo file(certificate.file);
    const SignerValidity validity = signerValidity(certificate.holder, now);
    const Cell kind = certificate.isAuthority ? Cell{tr("Authority"), tr("vouches for signers"), tr("It vouches for signers.")}
                                              : Cell{tr("Signer"), tr("signs bundles"), tr("It signs bundles itself.")};
    const QString whole = organization.isEmpty() ? name : name + QLatin1Char('\n') + organization;
    return {{name, organization == name ? QString() : organization, whole}, kind,
        {dayText(certificate.holder.validUntil), validity.word,
            tr("%1 to %2 UTC").arg(timeText(certificate.holder.validFrom), timeText(certificate.holder.validUntil)), validity},
        productsCell(certificate.compatible),
        {plainText(file.fileName()), plainText(file.path(), longestPath), plainText(certificate.file, longestPath)}};
}

int SignerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SignerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant SignerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Cell &cell = m_rows[index.row()][index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return plainToolTip(cell.toolTip);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return cell.secondLine.isEmpty() ? cell.text : tr("%1, %2").arg(cell.text, cell.secondLine);
    case BankModel::SecondLineRole:
        return cell.secondLine;
    case BankModel::GlyphRole:
        return static_cast<int>(cell.validity.glyph);
    case BankModel::GlyphToneRole:
        return static_cast<int>(cell.validity.glyphTone);
    case BankModel::ToneRole:
        return static_cast<int>(cell.validity.tone);
    case BankModel::BoldRole:
        return index.column() == NameColumn;
    case BankModel::CopyRole:
        return fingerprintText(m_certificates[index.row()].holder.fingerprint);
    default:
        return {};
    }
}

QVariant SignerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("What It Is");
    case ValidColumn:
        return tr("Valid Until");
    case ProductsColumn:
        return tr("Products");
    case FileColumn:
        return tr("File");
    default:
        return {};
    }
}

}  // namespace fwpilot
