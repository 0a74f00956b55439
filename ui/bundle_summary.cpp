// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_summary.h"

#include "ui/error_text.h"
#include "ui/quantity_text.h"

#include <QFileInfo>
#include <QLocale>

namespace fwpilot {

namespace {

QString fileNameOf(const QString &path)
{
    return plainText(QFileInfo(path).fileName());
}

constexpr int longestName = 39;  // characters; what the line has room for

/// The beginning of the fingerprint, as the page of trusted signers shows it.
QString shortFingerprint(const Signer &signer)
{
    return fingerprintText(signer.fingerprint).left(17) + QStringLiteral(" …");
}

/// Why a signature that is good is not enough.
QString untrustedDetail(Error::Code code)
{
    switch (code) {
    case Error::Code::Revoked:
        return BundleLine::tr("Its certificate was revoked. The bundle is refused.");
    case Error::Code::Expired:
        return BundleLine::tr("Its certificate was not valid when it signed. The bundle is refused.");
    default:
        return BundleLine::tr("The name is only a claim: nobody trusted here vouches for it. It is refused.");
    }
}

void describeTrusted(BundleLineContent &line, const Signer &signer)
{
    line.trustGlyph = Glyph::Shield;
    line.trustTone = Tone::Ok;
    line.shortTrustTitle = BundleLine::tr("Trusted: %1").arg(plainText(signer.name, longestName));
    line.trustDetail = signer.organization.isEmpty()
        ? BundleLine::tr("Fingerprint %1").arg(shortFingerprint(signer))
        : BundleLine::tr("%1, fingerprint %2").arg(plainText(signer.organization, longestName), shortFingerprint(signer));
    line.shortTrustDetail = shortFingerprint(signer);
}

/// There is no signature.
void describeUnsigned(BundleLineContent &line, Error::Code refusal, UnsignedBundles unsignedBundles)
{
    const bool allowed = refusal == Error::Code::Unsigned && unsignedBundles == UnsignedBundles::Allowed;
    if (refusal != Error::Code::Unsigned) {
        line.trustGlyph = Glyph::Error;
        line.trustTone = Tone::Failure;
        line.trustDetail = BundleLine::tr("A trusted signer signs for this product: its signature was taken off. Refused.");
    } else {
        line.trustDetail = allowed ? BundleLine::tr("Nobody vouches for its content; allowed here")
                                   : BundleLine::tr("Nobody vouches for its content");
    }
    line.shortTrustDetail = allowed ? BundleLine::tr("Allowed here") : BundleLine::tr("Refused");
}

void describeTrust(BundleLineContent &line, const BundleTrust &trust, UnsignedBundles unsignedBundles)
{
    line.trustTitle = bundleTrustTitle(trust);
    line.trustGlyph = Glyph::Attention;
    line.trustTone = Tone::Attention;
    line.shortTrustDetail = BundleLine::tr("Refused");
    switch (trust.state) {
    case BundleTrust::State::Trusted:
        describeTrusted(line, trust.signer);
        break;
    case BundleTrust::State::Untrusted:
        line.shortTrustTitle = BundleLine::tr("Not trusted: %1").arg(plainText(trust.signer.name, longestName));
        line.trustDetail = untrustedDetail(trust.refusal->code);
        if (trust.refusal->code == Error::Code::Revoked) {
            line.trustGlyph = Glyph::Error;
            line.trustTone = Tone::Failure;
        }
        break;
    case BundleTrust::State::Damaged:
        line.trustGlyph = Glyph::Error;
        line.trustTone = Tone::Failure;
        line.trustDetail = BundleLine::tr("It does not prove that this content is the signer's. The bundle is refused.");
        break;
    case BundleTrust::State::Unsigned:
        describeUnsigned(line, trust.refusal->code, unsignedBundles);
        break;
    }
}

BundleLineContent describeBundle(const Bundle &bundle, UnsignedBundles unsignedBundles)
{
    const Manifest &manifest = bundle.manifest();
    const qsizetype count = manifest.images.size();
    const QString images = count == 1 ? BundleLine::tr("1 image") : BundleLine::tr("%n images", nullptr, static_cast<int>(count));
    const QString size = shownSize(manifest.totalSize());
    const QString product = plainText(manifest.compatible.join(BundleLine::tr(", ")));
    const QDate released = releaseDate(manifest);
    BundleLineContent line;
    line.fileName = plainText(QFileInfo(bundle.fileName()).fileName());
    line.shortSummary = BundleLine::tr("%1, %2, for %3").arg(images, size, product);
    line.summary = released.isValid() ? BundleLine::tr("%1, %2, for %3, released %4")
                                            .arg(images, size, product, shownDate(released))
                                      : line.shortSummary;
    line.hasDetails = true;
    describeTrust(line, bundle.trust(), unsignedBundles);
    return line;
}

}  // namespace

QString bundleTrustTitle(const BundleTrust &trust)
{
    const QString name = plainText(trust.signer.name, longestName);
    switch (trust.state) {
    case BundleTrust::State::Trusted:
        return BundleLine::tr("Signed by %1 (trusted)").arg(name);
    case BundleTrust::State::Untrusted:
        return name.isEmpty() ? BundleLine::tr("Signed by somebody unnamed (not trusted)") : BundleLine::tr("Signed by %1 (not trusted)").arg(name);
    case BundleTrust::State::Damaged:
        return BundleLine::tr("The signature is damaged");
    case BundleTrust::State::Unsigned:
        break;
    }
    const bool stripped = trust.refusal && trust.refusal->code != Error::Code::Unsigned;
    return stripped ? BundleLine::tr("Not signed, though it should be") : BundleLine::tr("Not signed");
}

QDate releaseDate(const Manifest &manifest)
{
    return QDateTime::fromString(manifest.created, Qt::ISODate).date();
}

BundleLineContent bundleSummary(const BundleOpening &opening, UnsignedBundles unsignedBundles)
{
    BundleLineContent line;
    switch (opening.state()) {
    case BundleOpening::State::None:
        return BundleLineContent::none();
    case BundleOpening::State::Opening:
        return BundleLineContent::opening(fileNameOf(opening.path()));
    case BundleOpening::State::Checking:
        return describeBundle(*opening.bundle(), unsignedBundles).checking(opening.checkedShare());
    case BundleOpening::State::Whole:
        return describeBundle(*opening.bundle(), unsignedBundles);
    case BundleOpening::State::Refused:
        break;
    }
    line.fileName = fileNameOf(opening.path());
    line.summary = errorTitle(opening.problem()->code);
    line.summaryTone = Tone::Failure;
    return line;
}

BundleLineContent bundleSummary(const Interruption &interruption, UnsignedBundles unsignedBundles)
{
    if (interruption.bundle)
        return describeBundle(*interruption.bundle, unsignedBundles);
    const UpgradePlan &plan = interruption.run.opening.plan;
    const QString name = BundleLine::tr("%1 %2", "bundle, version").arg(plainText(plan.bundleName), plainText(plan.bundleVersion));
    BundleLineContent line;
    line.fileName = fileNameOf(interruption.run.opening.bundlePath);
    line.summary = interruption.wantsBundle() ? BundleLine::tr("%1 is not there").arg(name)
                                              : BundleLine::tr("%1 is not there, and not needed").arg(name);
    line.summaryTone = interruption.wantsBundle() ? Tone::Attention : Tone::Secondary;
    return line;
}

}  // namespace fwpilot
