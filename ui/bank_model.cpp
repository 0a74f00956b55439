// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bank_model.h"

#include "core/base/text.h"
#include "ui/elided_label.h"
#include "ui/icons.h"

namespace fwpilot {

namespace {

constexpr int digestEnd = 8;  // characters shown of each end of a digest

QString shortDigest(const QByteArray &digest)
{
    const QString hex = QString::fromLatin1(digest.toHex());
    return hex.size() <= 2 * digestEnd ? hex : hex.left(digestEnd) + QChar(0x2026) + hex.right(digestEnd);
}

QString withSecurity(const QString &state, const FirmwareBank &bank)
{
    return bank.securityVersion == 0 ? state : BankModel::tr("%1, security %2").arg(state).arg(bank.securityVersion);
}

QString versionOrDash(const FirmwareBank &bank)
{
    return bank.version.isEmpty() ? QStringLiteral("–") : plainText(bank.version);
}

QString fullDigests(const Component &component)
{
    QStringList lines;
    if (!component.active.sha256.isEmpty())
        lines.append(BankModel::tr("Running bank, SHA-256: %1").arg(QString::fromLatin1(component.active.sha256.toHex())));
    if (!component.inactive.sha256.isEmpty())
        lines.append(BankModel::tr("Other bank, SHA-256: %1").arg(QString::fromLatin1(component.inactive.sha256.toHex())));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

BankModel::BankModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

BankModel::Cell BankModel::runningCell(const Component &component, Activation activation)
{
    const FirmwareBank &bank = component.active;
    const auto cell = [&](Glyph glyph, Tone tone, const QString &state) {
        const bool coloured = tone == Tone::Attention || tone == Tone::Failure;
        const QString line = withSecurity(state, bank);
        return Cell{versionOrDash(bank), line, line, static_cast<int>(glyph), static_cast<int>(tone),
            static_cast<int>(coloured ? tone : Tone::Plain)};
    };
    if (!component.running)
        return cell(Glyph::Error, Tone::Failure, bank.valid ? tr("whole, does not run") : tr("nothing runs"));
    if (activation == Activation::Trial)
        return cell(Glyph::Waiting, Tone::Attention, tr("runs on trial"));
    if (activation == Activation::Confirmed)
        return cell(Glyph::Ok, Tone::Ok, tr("running"));
    return cell(Glyph::Running, Tone::Quiet, tr("running"));
}

BankModel::Cell BankModel::otherCell(const Component &component)
{
    const FirmwareBank &bank = component.inactive;
    const bool empty = !bank.valid && bank.version.isEmpty();
    const Glyph glyph = bank.valid ? Glyph::Stored : empty ? Glyph::Absent : Glyph::Skipped;
    const QString line = empty ? tr("holds nothing") : withSecurity(bank.valid ? tr("whole") : tr("not whole"), bank);
    return {versionOrDash(bank), line, line, static_cast<int>(glyph), static_cast<int>(Tone::Quiet), static_cast<int>(Tone::Plain)};
}

BankModel::Cell BankModel::digestCell(const Component &component)
{
    const QString unknown = tr("not reported");
    const auto shown = [&](const FirmwareBank &bank) { return bank.sha256.isEmpty() ? unknown : shortDigest(bank.sha256); };
    return {shown(component.active), shown(component.inactive), fullDigests(component), 0, 0, static_cast<int>(Tone::Plain),
        !component.active.sha256.isEmpty(), !component.inactive.sha256.isEmpty()};
}

BankModel::Row BankModel::rowOf(const Component &component, Activation activation)
{
    const bool hasFloor = component.securityFloor != 0;
    const QString floor = hasFloor ? tr("needs security %1").arg(component.securityFloor) : QString();
    const QString size = component.bankSize == 0 ? tr("not reported") : sizeText(component.bankSize);
    Cell name{plainText(component.name), floor, plainText(component.name)};
    if (hasFloor)
        name.toolTip = tr("%1. Images with a security version below %2 are refused.").arg(name.text).arg(component.securityFloor);
    name.foldedLine = size;
    return {name, runningCell(component, activation), otherCell(component), {size, {}, {}}, digestCell(component)};
}

void BankModel::setProcessor(const ManagementProcessor &processor)
{
    QStringList names;
    QList<Row> rows;
    QStringList digests;
    for (const Component &component : processor.components) {
        names.append(component.name);
        rows.append(rowOf(component, processor.activation));
        digests.append(fullDigests(component));
    }
    const bool same = names == m_names;
    if (!same)
        beginResetModel();
    const QList<Row> before = std::exchange(m_rows, rows);
    m_names = names;
    m_digests = digests;
    if (!same)
        return endResetModel();
    for (int row = 0; row < m_rows.size(); ++row) {
        for (int column = 0; column < columns; ++column) {
            if (m_rows[row][column] != before[row][column])
                Q_EMIT dataChanged(index(row, column), index(row, column));
        }
    }
}

int BankModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BankModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString BankModel::accessibleText(const QModelIndex &index) const
{
    const Cell &cell = m_rows[index.row()][index.column()];
    if (index.column() == Digest)
        return tr("Running bank %1, other bank %2").arg(cell.text, cell.secondLine);
    return cell.secondLine.isEmpty() ? cell.text : tr("%1, %2").arg(cell.text, cell.secondLine);
}

QVariant BankModel::data(const QModelIndex &index, int role) const
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
        return QVariant::fromValue(Qt::Alignment(index.column() == BankSize ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case SecondLineRole:
        return cell.secondLine;
    case GlyphRole:
        return cell.glyph;
    case GlyphToneRole:
        return cell.glyphTone;
    case ToneRole:
        return cell.tone;
    case BoldRole:
        return index.column() == ComponentColumn;
    case CodeRole:
        return cell.code;
    case SecondCodeRole:
        return cell.secondCode;
    case FoldedSecondLineRole:
        return cell.foldedLine;
    case CopyRole:
        return m_digests[index.row()];
    default:
        return {};
    }
}

QVariant BankModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(section == BankSize ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ComponentColumn:
        return tr("Component");
    case RunningBank:
        return tr("Running Bank");
    case OtherBank:
        return tr("Other Bank");
    case BankSize:
        return tr("Bank Size");
    case Digest:
        return tr("Digests (SHA-256)");
    default:
        return {};
    }
}

}  // namespace fwpilot
