// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Network addresses as they stand in texts.
namespace fwpilot {

/// Regular expressions, for capitals and small letters alike, for what may be an address; canonicalAddress() tells whether it is one. The
/// one for MAC addresses has a capturing group.
QString ipv4AddressForm();
QString ipv6AddressForm();
QString macAddressForm();

/// The same address has the same canonical form, however it was written. Empty for what is none, and for what every machine has (loopback,
/// unspecified).
QString canonicalAddress(const QString &text);

}  // namespace fwpilot
