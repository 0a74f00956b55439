// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/processor_model.h"

#include "core/base/text.h"
#include "ui/core_sentences.h"
#include "ui/elided_label.h"

#include <algorithm>

namespace fwpilot {

namespace {

constexpr qint64 sameMoment = 2000;  // milliseconds by which two readings of the same "since" may differ

bool isSilent(const ManagementProcessor &processor)
{
    return processor.state == QLatin1String("no answer");
}

/// It cannot say who it is: it restarts, is silent, or cannot be opened.
bool isNameless(const ManagementProcessor &processor)
{
    return processor.id == processor.address;
}

}  // namespace

ProcessorModel::ProcessorModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

ProcessorModel::Row ProcessorModel::follow(const Row &before, const ManagementProcessor &processor, const QDateTime &readAt) const
{
    Row row = before;
    row.processor = processor;
    const bool namedByRules = processor.driver.isEmpty() && before.processor.driver.isEmpty();
    if (!isNameless(processor) || before.key == 0 || namedByRules) {
        row.knownId = processor.id;
        row.knownName = processorName(processor);
    }
    const ProcessorOwner &former = before.processor.owner;
    if (processor.owner.text == former.text && qAbs(former.since.msecsTo(processor.owner.since)) < sameMoment)
        row.processor.owner.since = former.since;
    if (!isSilent(processor))
        row.silentSince = {};
    else if (before.key != 0 && !isSilent(before.processor))
        row.silentSince = readAt;
    return row;
}

/// Each processor with the row it had, or a new one.
QList<ProcessorModel::Row> ProcessorModel::rowsFor(const QList<ManagementProcessor> &processors, const QDateTime &readAt)
{
    QList<const Row *> former(processors.size(), nullptr);
    const auto claim = [&](auto same) {
        for (qsizetype index = 0; index < processors.size(); ++index) {
            if (former[index])
                continue;
            const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                [&](const Row &row) { return same(row.processor, processors[index]) && !former.contains(&row); });
            if (found != m_rows.cend())
                former[index] = &*found;
        }
    };
    claim([](const ManagementProcessor &a, const ManagementProcessor &b) { return a.id == b.id && a.address == b.address; });
    claim([](const ManagementProcessor &a, const ManagementProcessor &b) {
        return !a.address.isEmpty() && a.address == b.address && (isNameless(a) || isNameless(b));
    });

    QList<Row> rows;
    for (qsizetype index = 0; index < processors.size(); ++index) {
        rows.append(follow(former[index] ? *former[index] : Row(), processors[index], readAt));
        if (rows.last().key == 0)
            rows.last().key = m_nextKey++;
    }
    return rows;
}

void ProcessorModel::setProcessors(const QList<ManagementProcessor> &processors, const QDateTime &readAt)
{
    const QList<Row> wanted = rowsFor(processors, readAt);
    const auto in = [](const QList<Row> &rows, qint64 key) {
        const auto found = std::find_if(rows.cbegin(), rows.cend(), [key](const Row &row) { return row.key == key; });
        return found == rows.cend() ? -1 : static_cast<int>(found - rows.cbegin());
    };
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (in(wanted, m_rows[row].key) >= 0)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const int place = in(m_rows, wanted[row].key);
        if (place < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, wanted[row]);
            m_rows[row].shown = shownOf(wanted[row], wanted);
            endInsertRows();
        } else if (place != row) {
            beginMoveRows({}, place, place, {}, row);
            m_rows.move(place, row);
            endMoveRows();
        }
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const Shown shown = m_rows[row].shown;
        m_rows[row] = wanted[row];
        m_rows[row].shown = shown;
    }
    for (int row = 0; row < wanted.size(); ++row)
        refresh(row);
}

void ProcessorModel::setBusy(const QString &id, ProcessorActivity::Kind kind, int silentSeconds)
{
    m_busyId = id;
    m_busy.kind = kind;
    m_busy.silentSeconds = silentSeconds;
    for (int row = 0; row < m_rows.size(); ++row)
        refresh(row);
}

/// Signals the row when something of it is seen to have changed.
void ProcessorModel::refresh(int row)
{
    const Shown shown = shownOf(m_rows[row], m_rows);
    if (shown == m_rows[row].shown)
        return;
    m_rows[row].shown = shown;
    Q_EMIT dataChanged(index(row), index(row));
}

ProcessorActivity ProcessorModel::activityOf(const Row &row) const
{
    ProcessorActivity activity;
    const bool busy = !m_busyId.isEmpty() && (m_busyId == row.knownId || m_busyId == row.processor.id || m_busyId == row.processor.address);
    if (busy)
        activity = m_busy;
    activity.silentSince = row.silentSince;
    return activity;
}

ProcessorActivity ProcessorModel::activity(int row) const
{
    return activityOf(m_rows.at(row));
}

ProcessorModel::Shown ProcessorModel::shownOf(const Row &row, const QList<Row> &all) const
{
    const QString &id = row.processor.id;
    const auto same = std::count_if(all.cbegin(), all.cend(), [&id](const Row &other) { return other.processor.id == id; });
    const QString choice = same > 1 && !row.processor.address.isEmpty() ? row.processor.address : id;
    QString place = processorPlace(row.processor);
    const auto namesakes = std::count_if(all.cbegin(), all.cend(), [&row](const Row &other) { return other.knownName == row.knownName; });
    if (namesakes > 1 && !row.processor.serial.isEmpty())  // only its serial number tells it from the others
        place = tr("%1, %2", "place, serial number").arg(place, plainText(row.processor.serial));
    return {choice, row.knownName, place, processorSummary(row.processor, activityOf(row))};
}

int ProcessorModel::rowOf(const QString &idOrAddress) const
{
    const auto first = [this](auto matches) {
        const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), matches);
        return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
    };
    if (idOrAddress.isEmpty())
        return -1;
    const int row = first([&](const Row &r) { return r.processor.id == idOrAddress || r.processor.address == idOrAddress; });
    return row >= 0 ? row : first([&](const Row &r) { return r.knownId == idOrAddress; });
}

int ProcessorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProcessorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Shown &shown = m_rows[index.row()].shown;
    const ProcessorSummary &summary = shown.summary;
    switch (role) {
    case Qt::DisplayRole:
        return shown.name;
    case Qt::ToolTipRole:
        return plainToolTip(summary.reason.isEmpty() ? summary.sentence : withFullStop(summary.sentence) + QLatin1Char('\n') + summary.reason);
    case Qt::AccessibleTextRole:
        return tr("%1. %2. %3").arg(shown.name, summary.sentence, shown.place);
    case Qt::AccessibleDescriptionRole:
        return summary.reason;
    case IdRole:
        return shown.id;
    case GlyphRole:
        return static_cast<int>(summary.glyph);
    case GlyphToneRole:
        return static_cast<int>(summary.glyphTone);
    case ToneRole:
        return static_cast<int>(summary.tone);
    case SentenceRole:
        return summary.sentence;
    case ShortSentenceRole:
        return summary.shortSentence;
    case SecondLineRole:
        return shown.place;
    default:
        return {};
    }
}

}  // namespace fwpilot
