// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/bundle.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <sys/mman.h>
#include <unistd.h>

using namespace fwpilot;

/// Any bytes as a bundle: refused as what it is, or read to its end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static const int file = ::memfd_create("bundle", MFD_CLOEXEC);
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, bytes, size, 0) != static_cast<ssize_t>(size))
        std::abort();
    const auto bundle = Bundle::open(QStringLiteral("/proc/self/fd/%1").arg(file), TrustStore());
    const auto verified = bundle ? bundle->verify() : Result<void>(bundle.error());
    if (!verified && verified.error().code != Error::Code::Malformed && verified.error().code != Error::Code::OverLimit)
        std::abort();
    return 0;
}
