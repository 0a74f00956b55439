// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Defined where a sanitizer of memory or threads is built in, whichever compiler it is: sweeps take fewer cases there, and what a process
/// holds says nothing.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define FWPILOT_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define FWPILOT_SANITIZED
#endif
#endif
