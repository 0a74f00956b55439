// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/trust_store.h"
#include "ui/empty_page.h"

/// The words about the trust folders as a whole.
namespace fwpilot {

/// "4 signers and 1 authority are trusted here"; of one certificate at least.
QString signersTitle(const QList<TrustedCertificate> &certificates);
/// Nothing is known yet.
EmptyPageContent readingFolders();
/// There is no certificate: where one belongs, who may put it there, and what becomes of bundles until then.
EmptyPageContent nobodyTrusted(const QStringList &folders);
/// A folder, or what is in it, is not fit to be believed.
EmptyPageContent unfitFolders(const Error &error);

}  // namespace fwpilot
