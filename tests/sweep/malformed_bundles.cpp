// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/malformed_bundles.h"

#include <algorithm>
#include <array>

namespace fwpilot::test {

namespace {

using Changes = std::span<const ArchiveChange>;

/// All faults, one kind after the other.
const QList<ArchiveChange> &allFaults()
{
    static const QList<ArchiveChange> all = [] {
        QList<ArchiveChange> list;
        for (const Changes changes : {placementFaults(), entryFaults(), nameFaults(), contentFaults(), manifestFaults()})
            list.append(QList<ArchiveChange>(changes.begin(), changes.end()));
        return list;
    }();
    return all;
}

Archive twoImages(const QByteArray &version, quint32 seed)
{
    const QByteArray first = seededBytes(500, seed);
    const QByteArray second = seededBytes(40, seed + 1).repeated(20);
    QByteArray manifest = manifestOf(entryOf("bootloader", "boot.bin", first) + ',' + entryOf("bmc", "bmc.bin", second));
    manifest.replace("2.7.0", version);
    return {{{"manifest.json", manifest}, {"boot.bin", first, 0}, {"bmc.bin", second}}};
}

/// Every optional key, and a name of other letters.
Archive fourImages()
{
    const QByteArray name = "k\xC3\xBChler.bin";
    const QByteArray fpga = seededBytes(300, 21) + QByteArray(300, '\0');
    const QByteArray sensors = "s";
    QByteArray images = entryOf("bootloader", "boot.bin", boot) + ',' + entryOf("bmc", "bmc.bin", bmc) + ',' + entryOf("fpga", name, fpga)
        + ',' + entryOf("sensors", "sensors.bin", sensors);
    images.replace(R"("component":"bmc",)", R"("component":"bmc","after":["bootloader"],"minimumInstalled":"1.0","securityVersion":1,)");
    QByteArray manifest = manifestOf(images);
    manifest.replace(R"("version":"2.7.0","compatible")", R"("version":"2.7.0","created":"2026-11-28T12:00:00Z","compatible")");
    Archive archive{{{"manifest.json", manifest}, {"boot.bin", boot, 8}, {"bmc.bin", bmc, 0}, {name, fpga}, {"sensors.bin", sensors, 0}}};
    archive.parts[3].flags = 1 << 11;
    return archive;
}

void apply(const ArchiveChange &change, Archive &archive, Dice &dice, QStringList &names)
{
    change.apply(archive, dice);
    names.append(QString::fromUtf8(change.name));
}

}  // namespace

qint64 Dice::offset()
{
    const qint64 size = even() ? between(1, 4) : between(1, 100'000);
    return even() ? size : -size;
}

QByteArray Dice::bytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(m_random.generate());
    return bytes;
}

Part &partOf(Archive &archive, Dice &dice)
{
    if (archive.parts.isEmpty())
        archive.parts.append(Part{"boot.bin", boot, 0});
    return archive.parts[dice.below(archive.parts.size())];
}

Part &imageOf(Archive &archive, Dice &dice)
{
    while (archive.parts.size() < 2)
        archive.parts.append(Part{"boot.bin", boot, 0});
    return archive.parts[1 + dice.below(archive.parts.size() - 1)];
}

MalformedBundles::MalformedBundles(quint32 seed)
    : m_seed(seed)
    , m_good{test::good(), twoImages("2.7.0", 1), twoImages("2.8.0", 11), fourImages()}
{
    for (const Archive &archive : m_good)
        m_goodBytes.append(archive.bytes());
}

QStringList MalformedBundles::changes()
{
    QStringList names;
    for (const ArchiveChange &change : allFaults())
        names.append(QString::fromUtf8(change.name));
    for (const ArchiveChange &change : harmlessChanges())
        names.append(QString::fromUtf8(change.name));
    for (const ByteChange &change : byteChanges())
        names.append(QString::fromUtf8(change.name));
    return names;
}

/// The faults themselves; two of them may cancel each other out.
BundleCase MalformedBundles::faulty(Archive archive, int faults, Dice &dice) const
{
    BundleCase made;
    for (int count = 0; count < faults; ++count)
        apply(dice.of(allFaults()), archive, dice, made.changes);
    made.expected = faults == 1 ? BundleCase::Expected::Refused : BundleCase::Expected::Either;
    made.bytes = archive.bytes();
    return made;
}

BundleCase MalformedBundles::blind(Archive archive, Dice &dice) const
{
    BundleCase made;
    if (dice.below(4) == 0)
        apply(dice.of(harmlessChanges()), archive, dice, made.changes);
    made.bytes = archive.bytes();
    for (qint64 count = dice.between(1, 3); count > 0; --count) {
        const ByteChange &change = dice.of(byteChanges());
        change.apply(made.bytes, dice.of(m_goodBytes), dice);
        made.changes.append(QString::fromUtf8(change.name));
    }
    return made;
}

/// Of a hundred: 40 with one fault, 25 with two, 3 with none, 32 of changed bytes.
BundleCase MalformedBundles::make(quint32 number) const
{
    Dice dice(m_seed, number);
    const Archive &archive = dice.of(m_good);
    const quint32 kind = dice.below(100);
    if (kind < 40)
        return faulty(archive, 1, dice);
    if (kind < 65)
        return faulty(archive, 2, dice);
    if (kind < 97)
        return blind(archive, dice);
    BundleCase made;
    Archive changed = archive;
    apply(dice.of(harmlessChanges()), changed, dice, made.changes);
    made.bytes = changed.bytes();
    made.expected = BundleCase::Expected::Taken;
    return made;
}

}  // namespace fwpilot::test
