// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signers_text.h"

#include "ui/core_sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int longestPath = 1024;  // characters

struct Words {
    Q_DECLARE_TR_FUNCTIONS(fwpilot::SignersDialog)
};

/// Who may put a certificate into a folder.
QString folderSentence(const QString &folder)
{
    if (folder == TrustStore::systemFolders().value(0))
        return Words::tr("For certificates that come with this system's packages. Only root may write there.");
    if (folder == TrustStore::systemFolders().value(1))
        return Words::tr("For certificates that this machine's administrator puts there. Only root may write there.");
    return Words::tr("Named by --trust when this program was started. Nobody but root and you may be able to write there.");
}

}  // namespace

QString signersTitle(const QList<TrustedCertificate> &certificates)
{
    const auto authorities
        = std::count_if(certificates.begin(), certificates.end(), [](const TrustedCertificate &one) { return one.isAuthority; });
    const auto signers = certificates.size() - authorities;
    const QString signersText = signers == 1 ? Words::tr("1 signer") : Words::tr("%n signers", nullptr, static_cast<int>(signers));
    const QString authoritiesText = authorities == 1 ? Words::tr("1 authority") : Words::tr("%n authorities", nullptr, static_cast<int>(authorities));
    if (signers > 0 && authorities > 0)
        return Words::tr("%1 and %2 are trusted here").arg(signersText, authoritiesText);
    const QString one = signers > 0 ? signersText : authoritiesText;
    return certificates.size() == 1 ? Words::tr("%1 is trusted here").arg(one) : Words::tr("%1 are trusted here").arg(one);
}

EmptyPageContent readingFolders()
{
    return {Glyph::Shield, Words::tr("Reading the trust folders"), {}, {}, {}, {}};
}

EmptyPageContent nobodyTrusted(const QStringList &folders)
{
    QList<SearchedPlace> places;
    for (const QString &folder : folders)
        places.append({Glyph::Absent, Tone::Quiet, plainText(folder, longestPath), folderSentence(folder), {}, {}});
    places.append({Glyph::Person, Tone::Secondary, Words::tr("To trust a signer"),
        Words::tr("Compare its certificate's fingerprint with the one that it publishes, put the certificate there as NAME.pem, and look "
                  "again. A bundle can never add one."),
        {}, {}});
    places.append({Glyph::Blocked, Tone::Attention, Words::tr("Bundles until then"),
        Words::tr("A signed one is refused, because nobody vouches for its signer. One that is not signed is refused, too, unless this "
                  "program was started with --allow-unsigned."),
        {}, {}});
    return {Glyph::Shield, Words::tr("Nobody is trusted yet"),
        Words::tr("A bundle counts as trusted when the certificate of its signer, or of an authority that vouches for the signer, lies "
                  "in one of these folders. None is there."),
        places, {}, {}};
}

EmptyPageContent unfitFolders(const Error &error)
{
    return {Glyph::Shield, Words::tr("The trusted signers cannot be read"),
        Words::tr("While this lasts nobody is trusted here: no signer and no revocation may be left out unnoticed."),
        {{Glyph::Error, Tone::Failure, Words::tr("What happened"), coreSentence(error.message), {}, {}},
            {Glyph::Person, Tone::Secondary, Words::tr("What to do"), coreSentence(error.remedy()), {}, {}}},
        {}, {}};
}

}  // namespace fwpilot
