// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/trust_store.h"
#include "ui/fact_group.h"

#include <QAbstractTableModel>

namespace fwpilot {

/// How a certificate stands at a time, in words.
struct SignerValidity {
    Glyph glyph = Glyph::None;
    Tone glyphTone = Tone::Quiet;
    Tone tone = Tone::Plain;
    QString word;      ///< "valid", "expired", "not valid yet"
    QString sentence;  ///< what that means for bundles

    bool operator==(const SignerValidity &) const = default;
};

SignerValidity signerValidity(const Signer &signer, const QDateTime &now);
/// What else is known of a certificate beside its name and its fingerprint. Plain texts.
QList<Fact> signerFacts(const TrustedCertificate &certificate, const QDateTime &now);

/// The certificates of the trust folders as a table, in the store's own order. A value in; the roles are those of BankModel, for
/// BankDelegate paints it, too. CopyRole: the fingerprint. GUI thread.
class SignerModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, KindColumn, ValidColumn, ProductsColumn, FileColumn, columns };

    explicit SignerModel(QObject *parent = nullptr);

    /// The same certificates that stand as before keep their rows; else the model is reset.
    void setCertificates(const QList<TrustedCertificate> &certificates, const QDateTime &now);
    const TrustedCertificate &certificate(int row) const { return m_certificates[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        QString text;
        QString secondLine;
        QString toolTip;
        SignerValidity validity{};  ///< what the cell shows by an icon; empty in the other columns

        bool operator==(const Cell &) const = default;
    };
    using Row = QList<Cell>;

    static Row rowOf(const TrustedCertificate &certificate, const QDateTime &now);
    static Cell productsCell(const QStringList &compatible);

    QList<TrustedCertificate> m_certificates;
    QList<Row> m_rows;
};

}  // namespace fwpilot
