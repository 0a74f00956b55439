// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/responder/image_store.h"
#include "core/responder/selector_record.h"
#include "core/simulator/flash_store.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <array>
#include <optional>

namespace fwpilot {

/// Images by the names of their components.
using ImageSet = QMap<QString, QByteArray>;

/// What stands in one bank.
struct BankContent {
    QByteArray cells;                   ///< all of its image sectors
    QByteArray recordCells;             ///< its record's sector
    std::optional<ImageRecord> record;  ///< where a valid one stands there

    /// The image of that size begins the bank, and the rest of it is erased.
    bool holds(const QByteArray &image) const;
    bool operator==(const BankContent &) const = default;
};

struct ComponentContent {
    QString name;
    std::array<BankContent, bankCount> banks;
    int booted = -1;  ///< the bank that the last start runs, -1 for none

    bool operator==(const ComponentContent &) const = default;
};

/// Everything that a flash holds, as PROTOCOL.md says it stands there. Read by code of its own, so that a responder that reads its records
/// wrongly is not judged by its own reading.
struct FlashContent {
    QList<ComponentContent> components;
    SelectorRecord record;   ///< the one in force; sequence 0 when there is none
    quint32 generation = 0;  ///< the highest in the log

    /// Every component runs this image. A component that the set does not name may run any.
    bool runs(const ImageSet &set) const;
    /// The record in force selects exactly what runs: each component's booted bank.
    bool selectsWhatRuns() const;
};

FlashContent readFlash(FlashStore &flash);

/// The first way in which two flashes differ that matters: a byte of a bank or of an image record, the selector record but for its
/// sequence, what runs. Empty when they are the same. What only counts may differ: the record's sequence and the area it stands in, the
/// generation and its log, erases.
QString differenceOf(const FlashContent &one, const FlashContent &other);

/// A selector record in a few words: "record 4, confirmed, 1110".
QString recordText(const SelectorRecord &record);

}  // namespace fwpilot
