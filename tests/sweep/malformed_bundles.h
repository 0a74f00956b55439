// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/zip_writer.h"

#include <QRandomGenerator>

#include <span>

/// A generator of bundles that are none: every rule of a bundle is broken, singly and two at a time, and bytes are changed blindly.
namespace fwpilot::test {

/// The random choices of one case: the same for the same seed and number.
class Dice {
public:
    Dice(quint32 seed, quint32 number)
        : m_random({seed, number})
    {
    }

    /// From 0, less than `limit`; 0 when that is 0.
    quint32 below(qsizetype limit) { return limit > 0 ? m_random.bounded(static_cast<quint32>(limit)) : 0; }
    /// Both are possible.
    qint64 between(int first, int last) { return m_random.bounded(first, last + 1); }
    bool even() { return below(2) == 0; }
    /// A number that is not 0, in 16 bits.
    quint16 number16() { return static_cast<quint16>(between(1, 0xFFFF)); }
    /// Not 0, most often near it.
    qint64 offset();
    QByteArray bytes(qsizetype size);
    template <class List> const auto &of(const List &list) { return list[below(static_cast<qsizetype>(std::size(list)))]; }

private:
    QRandomGenerator m_random;
};

/// Something done to an archive. It applies to any, whatever was done to it before.
struct ArchiveChange {
    const char *name;
    void (*apply)(Archive &archive, Dice &dice);
};

// What makes a bundle malformed, whatever the dice say.
std::span<const ArchiveChange> placementFaults();  ///< bytes that belong to nothing, overlaps, ends, counts
std::span<const ArchiveChange> entryFaults();      ///< the form of an entry, and what its two headers say of it
std::span<const ArchiveChange> nameFaults();       ///< names that no file in a bundle may have, or not twice
std::span<const ArchiveChange> contentFaults();    ///< missing, further and other contents, bombs, signatures in the wrong place
std::span<const ArchiveChange> manifestFaults();   ///< in a manifest.json that is packed as it should be

/// What other writers may do.
std::span<const ArchiveChange> harmlessChanges();

/// Something done to bytes, with those of another bundle at hand.
struct ByteChange {
    const char *name;
    void (*apply)(QByteArray &bytes, const QByteArray &other, Dice &dice);
};
std::span<const ByteChange> byteChanges();

/// Opens a bundle as here, where nobody is trusted.
inline Result<Bundle> openBundle(const QString &path)
{
    return Bundle::open(path, TrustStore());
}

/// One of the images, which are all files behind the first; any file. Made where there is none left.
Part &imageOf(Archive &archive, Dice &dice);
Part &partOf(Archive &archive, Dice &dice);

struct BundleCase {
    /// What must become of it.
    enum class Expected {
        Refused,
        Taken,
        Either,  ///< taken only when nothing that counts was changed
    };

    QByteArray bytes;
    Expected expected = Expected::Either;
    QStringList changes;  ///< their names
};

/// The cases of one seed. Case by case the same, whatever was made before.
class MalformedBundles {
public:
    explicit MalformedBundles(quint32 seed);

    BundleCase make(quint32 number) const;
    /// What the cases are made of.
    const QList<Archive> &good() const { return m_good; }
    /// The names of all changes there are.
    static QStringList changes();

private:
    BundleCase faulty(Archive archive, int faults, Dice &dice) const;
    BundleCase blind(Archive archive, Dice &dice) const;

    quint32 m_seed;
    QList<Archive> m_good;
    QByteArrayList m_goodBytes;
};

}  // namespace fwpilot::test
