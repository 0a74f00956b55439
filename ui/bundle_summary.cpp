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

void describeTrust(BundleLineContent &line, const Bundle &bundle, bool allowUnsigned)
{
    switch (bundle.trust()) {
    case Bundle::Trust::Trusted:
        line.trustGlyph = Glyph::Shield;
        line.trustTone = Tone::Ok;
        line.trustTitle = BundleLine::tr("Signed by %1").arg(plainText(bundle.signer()));
        break;
    case Bundle::Trust::Untrusted:
        line.trustGlyph = Glyph::Attention;
        line.trustTone = Tone::Attention;
        line.trustTitle = BundleLine::tr("Signed by an unknown key");
        line.trustDetail = BundleLine::tr("Nobody who is trusted here vouches for it");
        break;
    case Bundle::Trust::Unsigned:
        line.trustGlyph = Glyph::Attention;
        line.trustTone = Tone::Attention;
        line.trustTitle = BundleLine::tr("Not signed");
        line.trustDetail = allowUnsigned ? BundleLine::tr("Nobody vouches for its content; allowed here")
                                         : BundleLine::tr("Nobody vouches for its content");
        line.shortTrustDetail = allowUnsigned ? BundleLine::tr("Allowed here") : QString();
        break;
    }
}

BundleLineContent describeBundle(const Bundle &bundle, bool allowUnsigned)
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
    describeTrust(line, bundle, allowUnsigned);
    return line;
}

}  // namespace

QDate releaseDate(const Manifest &manifest)
{
    return QDateTime::fromString(manifest.created, Qt::ISODate).date();
}

BundleLineContent bundleSummary(const BundleOpening &opening, bool allowUnsigned)
{
    BundleLineContent line;
    switch (opening.state()) {
    case BundleOpening::State::None:
        return BundleLineContent::none();
    case BundleOpening::State::Opening:
        return BundleLineContent::opening(fileNameOf(opening.path()));
    case BundleOpening::State::Checking:
        return describeBundle(*opening.bundle(), allowUnsigned).checking(opening.checkedShare());
    case BundleOpening::State::Whole:
        return describeBundle(*opening.bundle(), allowUnsigned);
    case BundleOpening::State::Refused:
        break;
    }
    line.fileName = fileNameOf(opening.path());
    line.summary = QString::fromUtf8(errorRow(opening.problem()->code).title);
    line.summaryTone = Tone::Failure;
    return line;
}

BundleLineContent bundleSummary(const Interruption &interruption, bool allowUnsigned)
{
    if (interruption.bundle)
        return describeBundle(*interruption.bundle, allowUnsigned);
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
