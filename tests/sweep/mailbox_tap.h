// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/mapped_region.h"
#include "core/mailbox/mailbox.h"

#include <QList>
#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace fwpilot {

/// A request that was answered, and how.
struct AnsweredRequest {
    quint32 generation = 0;
    quint32 id = 0;
    MessageType type = MessageType::Hello;
    Outcome outcome = Outcome::Done;
    QString component{};  ///< of start file transfer, transmit data and end file transfer
};

/// Looks into a mailbox from outside, in between the processor's turns and the host's looks: sees every answer before the host does, and
/// may change it, and the nameplate. What it changes stays well-formed where the change is; CRC and lengths are made right again.
class MailboxTap {
public:
    MailboxTap(const QString &mailboxPath, quint64 size, std::uint16_t window);

    /// To be called after every turn of the processor.
    void look();

    /// Everything answered so far, in the order of the ids that each look found.
    const QList<AnsweredRequest> &answered() const { return m_answered; }
    quint32 generation() const { return m_generation; }
    /// Times that something was changed.
    quint64 changes() const { return m_changes; }

    /// Changes an answer: header and body as they will be sealed.
    struct Answer {
        Header header;
        std::vector<std::byte> body;
        QString component;  ///< the image that it is about, empty for others
    };
    std::function<void(Answer &answer)> onAnswer;
    /// Changes the nameplate, whenever the processor has written it anew. The tap makes lock and CRC right.
    std::function<void(Nameplate &nameplate)> onNameplate;
    /// Changes whatever it likes, after everything else; each call counts as a change.
    std::function<void(const SharedWords &memory)> onMemory;

private:
    bool open();
    void lookAtAnswers();
    void lookAtSlot(std::size_t slot, QList<AnsweredRequest> &found);
    QString componentOf(const Frame &request);
    void rewrite(std::size_t slot, const Frame &taken, const QString &component);
    void lookAtNameplate();

    QString m_path;
    quint64 m_size;
    std::optional<MappedRegion> m_region;
    SharedWords m_memory;
    MailboxGeometry m_geometry;
    std::array<std::uint32_t, layout::maximumSlots> m_seen{};
    std::vector<std::byte> m_request;
    std::vector<std::byte> m_answer;
    std::vector<std::byte> m_content;
    std::optional<std::uint32_t> m_lock;  ///< that the nameplate was left with
    quint32 m_generation = 0;
    QString m_component;
    QList<AnsweredRequest> m_answered;
    quint64 m_changes = 0;
};

}  // namespace fwpilot
