// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/core_sentences.h"

#include <QtGlobal>

#include <array>

namespace fwpilot {

namespace {

// One a line, as the sources have them, however long.
// clang-format off
constexpr std::array templates{
    // core/bundle/signature.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is not signed, although %2 is trusted here to sign for this product: somebody may have taken the signature off."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is UNSIGNED: nobody vouches for what is in it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The certificate of %1 expired on %2, after the bundle was signed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "this program was made"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the bundle was signed"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "This machine's clock says %1, which is before %2. Set it right."),
    // core/bundle/signature_chain.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "who is not trusted here: the certificate vouches for itself and is in no trust folder"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "but nobody who is trusted here vouches for that: the certificate of the authority %1 is in no trust folder"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "above it"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "but an authority that vouches for that has a key that is too small to prove anything"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "but a certificate that vouches for that is signed with a digest that is too weak to prove anything"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "but the certificates that should vouch for that do not: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The revocation list %1 is out of date since %2: it does not know whom the authority revoked since. Get a newer one."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "but the authority %1 may not vouch for those who sign code"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "but on %1, when the certificate of %2 was not valid (it is from %3 to %4)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "but that certificate %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Get a bundle that is signed by a certificate for signing code."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "who may not sign for %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Get a bundle whose signer is trusted for this product. Who may sign for what is said in the trust folder."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "whose certificate was revoked by its authority"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "but the certificate of the authority %1, which vouches for that, was revoked"),
    // core/bundle/signature_check.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The signature proves nothing: its key %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The signature is not one by the key of %1, whom it names."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The signature carries certificates, but not its signer's."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The signature carries a certificate of %1 that is not the one in the trust folder."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The signature is of other content: the manifest was changed after it was signed, or the signature is of another bundle."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The signature cannot be read by OpenSSL."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The signature carries a certificate that cannot be read."),
    // core/bundle/signature_der.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "is damaged, or no CMS SignedData in DER: at byte %1 it does not have %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "an empty NULL before it"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the end of %1"),
    // core/bundle/signature_envelope.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "a digest algorithm"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "uses a digest other than SHA-256 and SHA-384"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the parameters of RSASSA-PSS"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "uses RSASSA-PSS otherwise than with MGF1 and one digest"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not in DER: it states a salt of the default length"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a signature algorithm"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the parameters of RSA (NULL)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not in DER: it has a NULL that is not empty"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is by another algorithm than ECDSA or RSA with SHA-256 or SHA-384"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "names two different digests for one signer"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a time"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has a signing time that is none"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the value of a signed attribute"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the only value of a signed attribute"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "signed attribute"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a signed attribute"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has a signed attribute twice"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is of another type of content than data"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "does not say in its signed attributes what it is of (contentType, messageDigest)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a signer's identifier"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has a signer without an identifier"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a SignerInfo"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the version of a SignerInfo"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has a signer of a version that does not fit"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has no signed attributes"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "signed attributes"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a signature's value"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has unsigned attributes, which nobody vouches for"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has no signer: nobody signed"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has more than the limit of %1 signers"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is of a version that does not fit its signers"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "lists other digests than its signers use"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the version of SignedData"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "digest algorithms"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "digest algorithm"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the type of its content"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "carries a content of its own; it must be detached"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "an X.509 certificate"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "carries more than the limit of %1 certificates"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "carries a certificate twice"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not in DER: it has an empty list of certificates"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "carries revocation lists, which only a trust folder may hold"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "its signers"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is larger than the limit of %1 bytes"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "one ContentInfo"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has bytes behind its end"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a type"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is no CMS SignedData"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The signature %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Do not use this bundle. Its maker can sign it with fwpilotctl bundle sign, or with openssl cms -sign -binary -outform DER."),
    // core/bundle/trust_content.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "OpenSSL is not available"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "RSA of 3072 bits and more, and ECDSA on P-256 or P-384, are good enough"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is of a kind that is not known; %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "has a public exponent of %1 bits; 65537 is usual"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is too small: RSA of %1 bits; %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is of another kind (%1); %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is on another curve (%1); %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is an authority's, which vouches for signers and does not sign itself"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not for signing code (extendedKeyUsage codeSigning)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not for signatures (keyUsage digitalSignature)"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is for signing certificates, too (keyUsage keyCertSign)"),
    // core/bundle/trust_store.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Write it as {\"compatible\": [\"VENDOR,PRODUCT\"]}, or remove it if the signer may sign for any product."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "limits nobody: there are no certificates %1 beside it"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Name it after the certificates that it limits, or remove it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "does not hold X.509 certificates in PEM and nothing else"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Put whole certificates there. Keys belong elsewhere; revocation lists into files NAME.crl.pem."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "makes more certificates than the limit of %1 for all trust folders"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Leave those only whose signatures are wanted here."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "does not hold X.509 revocation lists in PEM and nothing else"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Get the revocation list again from the authority. Convert one in DER with openssl crl -inform DER."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not signed by the authority whose revocation list it says it is"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Get the revocation list again from the authority."),
    // core/bundle/trust_store_folder.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "is a link, and whoever may change what it leads to could trust whom they like"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Name the folder itself, and put the files themselves into it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is no folder"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Name the folder that holds the certificates."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "cannot be opened: %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Check the permissions of the folder and of the files in it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "belongs to another user, who could trust whom they like"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Check what is in it, then make it root's: chown root %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "can be written to by others, who could trust whom they like"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Check what is in it, then take that right from them: chmod go-w %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The trust folder %1 does not exist."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "holds more than the limit of %1 files"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Leave only certificates and revocation lists in it. One file may hold several of them."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is no plain file"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "cannot be read"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Check its medium."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Leave only certificates or revocation lists in it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "grew while it was read"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Try again when nobody changes it."),
    // core/bundle/signature_der.h
    QT_TRANSLATE_NOOP("fwpilot::Core", "the next %1 in the order of DER"),
    // made of pieces there
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is signed by %2, %3."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is also signed by somebody whose certificate is neither in the signature nor in a trust folder, so that signature cannot be checked."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is signed by somebody whose certificate is neither in the signature nor in a trust folder, so that signature cannot be checked."),
};
// clang-format on

}  // namespace

std::span<const char *const> trustSentences()
{
    return templates;
}

}  // namespace fwpilot
