// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/mapped_region.h"
#include "core/mailbox/mailbox.h"
#include "core/protocol/mailbox/wire_text.h"

#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace fwpilot {

/// The processor's end of a mailbox file with nothing behind it: it shows a nameplate, and its heart beats when it shall.
class PublishedNameplate {
public:
    explicit PublishedNameplate(const QString &path, const char *serial = "0001")
        : m_region(mapped(path))
        , m_mailbox(SharedWords(m_region.bytes()), layout::divide(m_region.bytes().size(), 8))
        , m_content(layout::maximumContent)
    {
        nameplate.mailbox = layout::divide(m_region.bytes().size(), 8);
        nameplate.vendor = "Acme";
        nameplate.model = "MP-1";
        nameplate.serial = wireText<32>(QString::fromLatin1(serial));
        nameplate.compatible = "acme,mp-1";
        nameplate.setState = SetState::Confirmed;
    }
    ~PublishedNameplate() { stopHeart(); }
    Q_DISABLE_COPY_MOVE(PublishedNameplate)

    bool publish(std::uint32_t generation = 1) { return m_mailbox.publish(generation, nameplate, m_content); }
    void unpublish() const { m_mailbox.unpublish(); }
    SharedWords words() const { return SharedWords(m_region.bytes()); }

    void startHeart()
    {
        m_heart = std::thread([this] {
            std::unique_lock lock(m_mutex);
            while (!m_wake.wait_for(lock, std::chrono::milliseconds(20), [this] { return m_stopped; }))
                m_mailbox.beat();
        });
    }
    void stopHeart()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_stopped = true;
        }
        m_wake.notify_all();
        if (m_heart.joinable())
            m_heart.join();
    }

    Nameplate nameplate;  ///< shown by the next publish()

private:
    static MappedRegion mapped(const QString &path)
    {
        Result<MappedRegion> region = MappedRegion::map(path, MappedRegion::Access::ReadWrite);
        if (!region)
            qFatal("%s", qPrintable(region.error().message));
        return std::move(region).value();
    }

    MappedRegion m_region;
    ProcessorMailbox m_mailbox;
    std::vector<std::byte> m_content;
    std::thread m_heart;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopped = false;
};

}  // namespace fwpilot
