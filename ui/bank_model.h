// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/management_processor.h"

#include <QAbstractTableModel>

namespace fwpilot {

/// What the banks of each component hold, as a table in the processor's own order. A value in, dataChanged out. GUI thread.
class BankModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ComponentColumn, RunningBank, OtherBank, BankSize, Digest, columns };
    /// Beside DisplayRole (the main line), ToolTipRole, TextAlignmentRole and AccessibleTextRole.
    enum Role {
        SecondLineRole = Qt::UserRole,
        GlyphRole,             ///< int of Glyph
        GlyphToneRole,         ///< int of Tone
        ToneRole,              ///< int of Tone: of the main line
        BoldRole,              ///< bool: of the main line
        CodeRole,              ///< bool: the main line is a code, in fixed width
        SecondCodeRole,        ///< bool: the second line is
        FoldedSecondLineRole,  ///< the second line where there is no column for the size; else empty
        CopyRole,              ///< what Copy takes from the row: its digests in full
    };

    explicit BankModel(QObject *parent = nullptr);

    /// The same components in the same order keep their rows.
    void setProcessor(const ManagementProcessor &processor);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        QString text;
        QString secondLine;
        QString toolTip;
        int glyph = 0;
        int glyphTone = 0;
        int tone = 0;
        bool code = false;
        bool secondCode = false;
        QString foldedLine{};

        bool operator==(const Cell &) const = default;
    };
    using Row = QList<Cell>;

    static Row rowOf(const Component &component, Activation activation);
    static Cell runningCell(const Component &component, Activation activation);
    static Cell otherCell(const Component &component);
    static Cell digestCell(const Component &component);
    QString accessibleText(const QModelIndex &index) const;

    QStringList m_names;
    QList<Row> m_rows;
    QStringList m_digests;  ///< of each row, for Copy
};

}  // namespace fwpilot
