// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mailbox/requester.h"

namespace fwpilot {

inline constexpr Milliseconds leaseMargin = 2000;  ///< beyond the lease, until a processor that is still held counts as busy
inline constexpr Milliseconds lookInterval = 20;   ///< between two looks at a nameplate, while nothing is expected soon

/// Gives sessions their numbers. The caller notes each number where it survives its own death before it returns it (rule 2).
class SessionSource {
public:
    /// A random number that is not 0; 0 when it could not be noted, which ends the transfer.
    virtual std::uint64_t nextSession() = 0;

protected:
    ~SessionSource() = default;
};

/// The sequence of an upgrade from the host's side (S17-S21), written once for every host: Qt program, command line, UEFI.
///
/// hello, start upgrade, then for each image sendImage(), then activate(), then release(). When the processor restarts in between, the
/// session is opened anew and the image under way begins again (rule 11); activate() is never repeated in another generation (rule 13).
class Transfer {
public:
    /// Borrows everything.
    Transfer(Requester &requester, SessionSource &sessions) : m_requester(requester), m_sessions(sessions) {}

    /// Room for the frames under way: workspaceFor() the largest transport it will meet. Borrowed; to be called before open().
    void useWorkspace(std::span<std::byte> workspace) { m_workspace = workspace; }

    /// hello. Waits out the lease of another session that has fallen silent, unless it is the one named by `takesOver`.
    Reply open(const OwnerText &owner, std::uint64_t takesOver);
    /// Waits for a processor that has restarted, or is gone, to be there again.
    Reply awaitReturn();
    /// The last awaitReturn() had waited as long as it may.
    bool waitedInVain() const { return m_waitedInVain; }
    /// start upgrade; S19: nothing else is sent before its acknowledge.
    Reply startUpgrade(const StartUpgrade &upgrade);
    /// One image: start file transfer, transmit data, end file transfer, and the acknowledge "stored".
    Reply sendImage(const StartFileTransfer &image, ByteSource &source);
    Reply activate(const Digest &manifestDigest, ActivateAnswer &answer);
    /// Ends the session. A processor that is gone is as good as released.
    Reply release(ReleaseMode mode);
    Reply status(StatusAnswer &answer);

    const HelloAnswer &agreed() const { return m_agreed; }

private:
    Reply hello(std::uint64_t takesOver);
    Reply awaitLease(std::uint64_t takesOver);
    Reply reconnect();
    Reply sendImageOnce(const StartFileTransfer &image, ByteSource &source);

    Requester &m_requester;
    SessionSource &m_sessions;
    std::span<std::byte> m_workspace;
    std::uint64_t m_session = 0;
    OwnerText m_owner;
    HelloAnswer m_agreed;
    StartUpgrade m_upgrade;
    bool m_waitedInVain = false;
};

}  // namespace fwpilot
