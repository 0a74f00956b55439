// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/responder/flash_layout.h"

namespace fwpilot {

/// What stands in a bank, written last and invalidated first (rule 9).
struct ImageRecord {
    Digest manifestDigest{};  ///< of the upgrade that stored it
    std::uint64_t size = 0;
    Digest sha256{};
    VersionText version;
    std::uint32_t securityVersion = 0;

    template <class Self, class Codec>
    static void fields(Self &m, Codec &codec)
    {
        codec(m.manifestDigest, m.size, m.sha256, m.version, m.securityVersion);
    }
    bool operator==(const ImageRecord &) const = default;
};

/// False when the bank holds no whole image.
bool readImageRecord(FlashDoor &flash, const FlashLayout &layout, const BankLayout &bank, ImageRecord &record);

/// Stores one image out of the staging memory into a bank (S12), at most one flash operation or one piece of digest a step:
/// digest of the staging memory, invalidate the bank's record, erase, program, digest of the flash, write the record.
class ImageStore {
public:
    enum class Progress { Busy, Stored, StagingDiffers, FlashFailed };

    /// @param scratch room for a page at least; also the size of a piece of digest. Borrowed until the end, like staging.
    void begin(const FlashLayout &layout, const BankLayout &bank, const ImageRecord &record, std::span<const std::byte> staging,
        std::span<std::byte> scratch);
    Progress step(FlashDoor &flash);

    /// Bytes handled and bytes in all, over all parts of the work.
    std::uint64_t done() const { return m_finished + m_position; }
    std::uint64_t total() const;
    /// Where the flash failed.
    std::uint64_t failedAddress() const { return m_failedAddress; }

private:
    enum class Part { CheckStaging, Invalidate, Erase, Program, ReadBack, WriteRecord };

    Progress checkStaging(FlashDoor &flash);
    Progress erase(FlashDoor &flash);
    Progress program(FlashDoor &flash);
    Progress readBack(FlashDoor &flash);
    Progress writeRecord(FlashDoor &flash);
    Progress fail(std::uint64_t address);
    void next(Part part, std::uint64_t bytes);
    std::uint64_t pieceLength() const;

    const FlashLayout *m_layout = nullptr;
    BankLayout m_bank;
    ImageRecord m_record;
    std::span<const std::byte> m_staging;
    std::span<std::byte> m_scratch;
    Part m_part = Part::CheckStaging;
    std::uint64_t m_position = 0;
    std::uint64_t m_finished = 0;
    std::uint64_t m_failedAddress = 0;
};

}  // namespace fwpilot
