// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bank_table.h"

#include "core/base/text.h"
#include "ui/quantity_text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace fwpilot {

namespace {

constexpr int digestEnd = 8;  // characters shown of each end of a digest

/// What is left out is in tool tips, and in what Copy takes.
const QList<TwoLineWidths> columnWidths{
    {900, {208, 216, 216, 104, 160}}, {716, {136, 176, 176, 88, 140}}, {584, {136, 176, 176, 88, 0}}, {0, {116, 160, 152, 0, 0}}};

QString shortDigest(const QByteArray &digest)
{
    const QString hex = QString::fromLatin1(digest.toHex());
    return hex.size() <= 2 * digestEnd ? hex : hex.left(digestEnd) + QChar(0x2026) + hex.right(digestEnd);
}

QString withSecurity(const QString &state, const FirmwareBank &bank)
{
    return bank.securityVersion == 0 ? state : BankTable::tr("%1, security %2").arg(state).arg(bank.securityVersion);
}

QString fullDigests(const Component &component)
{
    QStringList lines;
    if (!component.active.sha256.isEmpty())
        lines.append(BankTable::tr("Running bank, SHA-256: %1").arg(QString::fromLatin1(component.active.sha256.toHex())));
    if (!component.inactive.sha256.isEmpty())
        lines.append(BankTable::tr("Other bank, SHA-256: %1").arg(QString::fromLatin1(component.inactive.sha256.toHex())));
    return lines.join(QLatin1Char('\n'));
}

TwoLineCell nameCell(const Component &component, const QString &size)
{
    const QString name = plainText(component.name);
    TwoLineCell cell{.text = name, .toolTip = name, .folded = size};
    if (component.securityFloor == 0)
        return cell;
    cell.second = BankTable::tr("needs security %1").arg(component.securityFloor);
    cell.toolTip = BankTable::tr("%1. Images with a security version below %2 are refused.").arg(name).arg(component.securityFloor);
    return cell;
}

TwoLineCell bankCell(const FirmwareBank &bank, const QString &line, Glyph glyph, Tone glyphTone, Tone tone = Tone::Plain)
{
    return {bank.version.isEmpty() ? QStringLiteral("–") : plainText(bank.version), line, line, glyph, glyphTone, tone};
}

TwoLineCell runningCell(const Component &component, Activation activation)
{
    const FirmwareBank &bank = component.active;
    const auto line = [&](const QString &state) { return withSecurity(state, bank); };
    if (!component.running)
        return bankCell(bank, line(bank.valid ? BankTable::tr("whole, does not run") : BankTable::tr("nothing runs")), Glyph::Error,
            Tone::Failure, Tone::Failure);
    if (activation == Activation::Trial)
        return bankCell(bank, line(BankTable::tr("runs on trial")), Glyph::Waiting, Tone::Attention, Tone::Attention);
    if (activation == Activation::Confirmed)
        return bankCell(bank, line(BankTable::tr("running")), Glyph::Ok, Tone::Ok);
    return bankCell(bank, line(BankTable::tr("running")), Glyph::Running, Tone::Quiet);
}

TwoLineCell otherCell(const FirmwareBank &bank)
{
    if (!bank.valid && bank.version.isEmpty())
        return bankCell(bank, BankTable::tr("holds nothing"), Glyph::Absent, Tone::Quiet);
    const QString line = withSecurity(bank.valid ? BankTable::tr("whole") : BankTable::tr("not whole"), bank);
    return bankCell(bank, line, bank.valid ? Glyph::Stored : Glyph::Skipped, Tone::Quiet);
}

TwoLineCell digestCell(const Component &component)
{
    const auto shown
        = [](const FirmwareBank &bank) { return bank.sha256.isEmpty() ? BankTable::tr("not reported") : shortDigest(bank.sha256); };
    const QString running = shown(component.active);
    const QString other = shown(component.inactive);
    return {.text = running,
        .second = other,
        .toolTip = fullDigests(component),
        .code = !component.active.sha256.isEmpty(),
        .secondCode = !component.inactive.sha256.isEmpty(),
        .accessibleText = BankTable::tr("Running bank %1, other bank %2").arg(running, other)};
}

TwoLineRow bankRow(const Component &component, Activation activation)
{
    const QString size = component.bankSize == 0 ? BankTable::tr("not reported") : shownSize(component.bankSize);
    return {component.name,
        {nameCell(component, size), runningCell(component, activation), otherCell(component.inactive), {.text = size},
            digestCell(component)}};
}

}  // namespace

BankTable::BankTable(QWidget *parent)
    : TwoLineTable(
        {{tr("Component")}, {tr("Running Bank")}, {tr("Other Bank")}, {tr("Bank Size"), Qt::AlignRight}, {tr("Digests (SHA-256)")}},
        columnWidths, Place::Page, parent)
{
    setObjectName(QStringLiteral("banks"));
    setAccessibleName(tr("Firmware in both banks"));
    auto *copy = new QAction(icon(Glyph::Copy), tr("Copy Digests"), this);
    connect(copy, &QAction::triggered, this, &BankTable::copyDigests);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void BankTable::setProcessor(const ManagementProcessor &processor)
{
    QList<TwoLineRow> rows;
    for (const Component &component : processor.components)
        rows.append(bankRow(component, processor.activation));
    setRows(rows);
}

void BankTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyDigests();
    TwoLineTable::keyPressEvent(event);
}

/// In full, as the tool tip has them.
void BankTable::copyDigests()
{
    const QString digests = currentIndex().siblingAtColumn(Digest).data(Qt::ToolTipRole).toString();
    if (!digests.isEmpty())
        QGuiApplication::clipboard()->setText(digests);
}

}  // namespace fwpilot
