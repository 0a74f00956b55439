// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_summary.h"

#include <QFileInfo>
#include <QLocale>

namespace fwpilot {

namespace {

QString fileNameOf(const QString &path)
{
    return plainText(QFileInfo(path).fileName());
}

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QStringLiteral("d MMM yyyy"));
}

/// "key 2F31 9C07, valid until 3 Mar 2029"
QString certificateText(const Signer &signer)
{
    const QString key = QString::fromLatin1(signer.fingerprint.toHex().left(8)).toUpper();
    return BundleLine::tr("Certificate %1 %2, valid until %3").arg(key.left(4), key.mid(4), dateText(signer.validUntil));
}

void describeTrust(BundleLineContent &line, const BundleTrust &trust, UnsignedBundles unsignedBundles)
{
    line.trustTitle = bundleTrustTitle(trust);
    if (trust.isTrusted()) {
        line.trustGlyph = Glyph::Shield;
        line.trustTone = Tone::Ok;
        line.trustDetail = certificateText(trust.signer);
    } else if (trust.refusal->code == Error::Code::Unsigned) {
        line.trustGlyph = Glyph::Attention;
        line.trustTone = Tone::Attention;
        const bool allowed = unsignedBundles == UnsignedBundles::Allowed;
        line.trustDetail = allowed ? BundleLine::tr("Nobody vouches for its content; allowed here")
                                   : BundleLine::tr("Nobody vouches for its content");
        line.shortTrustDetail = allowed ? BundleLine::tr("Allowed here") : QString();
    } else {
        line.trustGlyph = Glyph::Error;
        line.trustTone = Tone::Failure;
        line.trustDetail = plainText(trust.refusal->message);
    }
}

BundleLineContent describeBundle(const Bundle &bundle, UnsignedBundles unsignedBundles)
{
    const Manifest &manifest = bundle.manifest();
    const qsizetype count = manifest.images.size();
    const QString images = count == 1 ? BundleLine::tr("1 image") : BundleLine::tr("%1 images").arg(count);
    const QString size = sizeText(manifest.totalSize());
    const QString product = plainText(manifest.compatible.join(BundleLine::tr(", ")));
    const QDate released = releaseDate(manifest);
    BundleLineContent line;
    line.fileName = plainText(QFileInfo(bundle.fileName()).fileName());
    line.shortSummary = BundleLine::tr("%1, %2, for %3").arg(images, size, product);
    line.summary = released.isValid() ? BundleLine::tr("%1, %2, for %3, released %4")
                                            .arg(images, size, product, QLocale().toString(released, QStringLiteral("d MMM yyyy")))
                                      : line.shortSummary;
    line.hasDetails = true;
    describeTrust(line, bundle.trust(), unsignedBundles);
    return line;
}

}  // namespace

QString bundleTrustTitle(const BundleTrust &trust)
{
    switch (trust.state) {
    case BundleTrust::State::Trusted:
        return BundleLine::tr("Signed by %1 (trusted)").arg(plainText(trust.signer.name));
    case BundleTrust::State::Untrusted:
        return trust.signer.name.isEmpty() ? BundleLine::tr("Signed by an unknown key (not trusted)")
                                           : BundleLine::tr("Signed by %1 (not trusted)").arg(plainText(trust.signer.name));
    case BundleTrust::State::Damaged:
        return BundleLine::tr("The signature is damaged");
    case BundleTrust::State::Unsigned:
        break;
    }
    return BundleLine::tr("Not signed");
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
    line.summary = QString::fromUtf8(errorRow(opening.problem()->code).title);
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
