// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/host_lock.h"

#include <QFile>
#include <QString>

#include <memory>
#include <optional>

namespace fwpilot {

/// A PCI function that a simulated processor puts into a fake sysfs tree, so that libpci and the production path find it:
/// DIR/bus/pci/devices/ADDRESS with the identity of the mailbox function (1af4:1110) and `resource2`, which is the mailbox
/// file itself or a link to it. It appears whole or not at all, and stays this process's own as long as the object lives: a
/// lock on the small file `fwpilot_owner` inside says so to other servers, and dies with the process.
class FakeSysfsFunction {
public:
    struct Request {
        QString sysfs;                      ///< DIR: made when absent
        QString mailboxFile;                ///< resource2 becomes a link to it; empty: resource2 is the mailbox itself
        quint64 mailboxSize = 1024 * 1024;  ///< bytes, a power of two from 4096 on
        QString preferredAddress;           ///< "0000:00:05.0", taken when free or the leftover of a dead server of this owner
        QString owner;                      ///< what makes a server "the same" after kill -9: one line, not empty
    };

    /// Takes over this owner's leftover (same address, same mailbox inode), else publishes at the preferred address, else at
    /// the next free one from 0000:00:02.0 upwards. A mailbox of the right size is used again in place, contents included; a
    /// shorter one is grown in place; a longer one is never cut.
    /// Errors: Usage (size, address, owner), Unsupported (a longer mailbox, or one that is no file), NoAccess, Busy (no address is free).
    static Result<FakeSysfsFunction> publish(const Request &request);

    FakeSysfsFunction(FakeSysfsFunction &&other) noexcept = default;
    FakeSysfsFunction &operator=(FakeSysfsFunction &&other) = delete;
    ~FakeSysfsFunction();  ///< as remove()

    /// Takes the function out of the bus at once, then deletes its folder; a mailbox given by the request stays. Again: nothing.
    void remove();

    [[nodiscard]] QString address() const { return m_address; }
    [[nodiscard]] QString path() const { return m_path; }
    /// The mailbox file: the request's, or resource2.
    [[nodiscard]] QString mailboxPath() const { return m_mailboxPath; }

private:
    FakeSysfsFunction() = default;

    QString m_address;
    QString m_path;
    QString m_mailboxPath;
    std::unique_ptr<QFile> m_ownerFile;
    std::optional<HostLock> m_ownerLock;  // goes before the file that it borrows
};

}  // namespace fwpilot
