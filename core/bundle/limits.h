// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What a bundle may be at most. Everything that refuses with Error::Code::OverLimit takes its number, and the number in its text,
/// from here.
namespace fwpilot::limits {

constexpr qint64 manifestBytes = 64 * 1024;
constexpr int manifestDepth = 8;
constexpr int images = 64;
constexpr int archiveEntries = 1024;
constexpr int fileNameBytes = 255;
constexpr qint64 signatureBytes = 64 * 1024;
constexpr int envelopeCertificates = 16;  ///< that a signature may carry
constexpr int rsaExponentBits = 64;       ///< longer ones only cost time
/// Of all images together, and of the archive file: 4 GiB, as far as the 32-bit sizes and offsets of a plain zip reach (the last
/// value, 0xFFFFFFFF, is zip64's mark).
constexpr quint64 totalBytes = 0xFFFF'FFFE;

constexpr int componentBytes = 31;  ///< the wire's field
constexpr int versionBytes = 32;    ///< the wire's field
constexpr int bundleNameBytes = 128;
constexpr int compatibleBytes = 64;
constexpr int compatibleEntries = 64;

/// The signers of one signature.
constexpr int signers = 8;
/// One file in a trust folder, and all of them.
constexpr qint64 trustFileBytes = 4 * 1024 * 1024;
constexpr int trustFiles = 256;
constexpr int trustCertificates = 256;  ///< in all trust folders together
constexpr int chainCertificates = 16;   ///< that a signer's chain is looked for among

/// The most that deflate can unpack from one byte: 258 bytes from two bits.
constexpr quint64 deflateRatio = 1032;

}  // namespace fwpilot::limits
