// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signer_facts.h"

#include "ui/elided_label.h"
#include "ui/quantity_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace fwpilot {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::SignersDialog)
};

constexpr int longestPath = 1024;  // characters

QString timeText(const QDateTime &time)
{
    return shownMoment(time.toUTC());
}

}  // namespace

SignerValidity signerValidity(const Signer &signer, const QDateTime &now)
{
    if (now < signer.validFrom)
        return {Glyph::Waiting, Tone::Attention, Tone::Attention, Words::tr("not valid yet"),
            Words::tr("Not valid yet. What is signed before it is valid is refused.")};
    if (now > signer.validUntil)
        return {Glyph::Attention, Tone::Attention, Tone::Attention, Words::tr("expired"),
            Words::tr("Expired. What was signed while it was valid still counts; what was signed later is refused.")};
    return {Glyph::Stored, Tone::Quiet, Tone::Plain, Words::tr("valid"), Words::tr("Valid.")};
}

QString validityPeriod(const Signer &signer)
{
    return Words::tr("%1 to %2 UTC").arg(timeText(signer.validFrom), timeText(signer.validUntil));
}

QList<Fact> signerFacts(const TrustedCertificate &certificate, const QDateTime &now)
{
    const Signer &holder = certificate.holder;
    const SignerValidity validity = signerValidity(holder, now);
    const QString organization = holder.organization.isEmpty() ? Words::tr("none named") : plainText(holder.organization);
    QList<Fact> facts{
        {Words::tr("What it is"),
            certificate.isAuthority ? Words::tr("An authority: it vouches for signers.") : Words::tr("A signer: it signs bundles itself.")},
        {Words::tr("Organisation"), organization}, {Words::tr("Valid"), validityPeriod(holder)},
        {Words::tr("State now"), validity.sentence, validity.tone}};
    if (certificate.compatible.isEmpty())
        facts.append({Words::tr("Products"), Words::tr("any product")});
    for (qsizetype index = 0; index < certificate.compatible.size(); ++index)
        facts.append({index == 0 ? Words::tr("Products") : Words::tr("and"), plainText(certificate.compatible[index])});
    facts.append({Words::tr("File"), plainText(certificate.file, longestPath)});
    return facts;
}

}  // namespace fwpilot
