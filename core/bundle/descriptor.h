// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <span>

namespace fwpilot {

/// A plain file, opened for reading once and never again by its path, so that what was checked is what is read later. Reads name
/// their place, so any number of threads may read at the same time. Closed with the object.
class Descriptor {
public:
    /// NotFound, NoAccess; Malformed when it is no plain file.
    static Result<Descriptor> open(const QString &path);
    /// The file of that name in a folder; Malformed also when the name is a link.
    static Result<Descriptor> openIn(const Descriptor &folder, const QString &name);
    /// A folder, for openIn() only.
    static Result<Descriptor> openFolder(const QString &path);

    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;

    int number() const { return m_number; }
    /// The size when it was opened.
    quint64 size() const { return m_size; }
    bool isSameFile(const QString &path) const;

    /// Exactly these bytes. Malformed when the file ends before or cannot be read: whatever it was, it is not whole.
    Result<void> readAt(quint64 offset, std::span<char> bytes) const;

private:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    static Result<Descriptor> adopt(int number, const QString &shown);

    int m_number = -1;
    quint64 m_size = 0;
};

}  // namespace fwpilot
