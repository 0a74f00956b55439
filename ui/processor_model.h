// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/processor_summary.h"

#include <QAbstractListModel>

namespace fwpilot {

/// The processors of this machine as a list. A processor that stays keeps its row: it is known again by id and address, or by its address
/// alone while it restarts or is silent and so cannot say who it is. Only what is seen to change is signalled. A value in, nothing touched.
/// GUI thread.
class ProcessorModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// Beside DisplayRole (the name), ToolTipRole and AccessibleTextRole.
    enum Role {
        IdRole = Qt::UserRole,  ///< what to choose it by: its id, or its address where another one has the same id
        GlyphRole,              ///< int of Glyph
        GlyphToneRole,          ///< int of Tone
        ToneRole,               ///< int of Tone: of the sentence
        SentenceRole,
        ShortSentenceRole,  ///< where the sentence does not fit
        SecondLineRole,     ///< how it is reached
    };

    explicit ProcessorModel(QObject *parent = nullptr);

    /// @param readAt when they were seen
    void setProcessors(const QList<ManagementProcessor> &processors, const QDateTime &readAt = QDateTime::currentDateTimeUtc());
    /// What this window's run does with one of them; with no other one from then on. Kind::None ends it.
    void setBusy(const QString &id, ProcessorActivity::Kind kind, int silentSeconds = 0);

    /// The row of an id or address, also of the id it had before it fell silent; -1 when there is none.
    int rowOf(const QString &idOrAddress) const;
    const ManagementProcessor &processor(int row) const { return m_rows.at(row).processor; }
    ProcessorActivity activity(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Shown {
        QString id;
        QString name;
        QString place;
        ProcessorSummary summary;

        bool operator==(const Shown &) const = default;
    };
    struct Row {
        qint64 key = 0;  ///< of the row as long as it stays
        ManagementProcessor processor;
        QString knownId;  ///< as it said last
        QString knownName;
        QDateTime silentSince;
        Shown shown;
    };

    QList<Row> rowsFor(const QList<ManagementProcessor> &processors, const QDateTime &readAt);
    Row follow(const Row &before, const ManagementProcessor &processor, const QDateTime &readAt) const;
    Shown shownOf(const Row &row, const QList<Row> &all) const;
    ProcessorActivity activityOf(const Row &row) const;
    void refresh(int row);

    QList<Row> m_rows;
    qint64 m_nextKey = 1;
    QString m_busyId;
    ProcessorActivity m_busy;
};

}  // namespace fwpilot
