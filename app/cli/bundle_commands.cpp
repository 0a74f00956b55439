// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/target.h"
#include "core/upgrade/upgrade_json.h"

#include <QFileInfo>

namespace fwpilot {

namespace {

QString imagesText(qsizetype count)
{
    return count == 1 ? QStringLiteral("1 image") : QStringLiteral("%1 images").arg(count);
}

void printBundle(const Bundle &bundle)
{
    const Manifest &manifest = bundle.manifest();
    print(columns({},
        {{QStringLiteral("Bundle"), QStringLiteral("%1 %2").arg(manifest.name, manifest.version)},
            {QStringLiteral("File"), bundle.fileName()}, {QStringLiteral("For"), manifest.compatible.join(QStringLiteral(", "))},
            {QStringLiteral("Made"), manifest.created}, {QStringLiteral("Signature"), trustText(bundle.trust())},
            {QStringLiteral("Certificate"), fingerprintText(bundle.trust().signer.fingerprint)},
            {QStringLiteral("Manifest SHA-256"), QString::fromLatin1(manifest.digest.toHex())}}));
    QList<QStringList> rows;
    for (const ManifestImage &image : manifest.images) {
        rows.append({image.component, image.version, sizeText(image.size), image.file, image.after.join(QStringLiteral(", ")),
            image.minimumInstalled, QString::number(image.securityVersion), QString::fromLatin1(image.sha256.toHex()).left(16)});
    }
    printLine();
    print(columns({QStringLiteral("COMPONENT"), QStringLiteral("VERSION"), QStringLiteral("SIZE"), QStringLiteral("FILE"),
                      QStringLiteral("AFTER"), QStringLiteral("NEEDS"), QStringLiteral("SECURITY"), QStringLiteral("SHA-256")},
        rows));
    if (const std::optional<Error> &refusal = bundle.trust().refusal) {
        printLine();
        printLine(QStringLiteral("%1 %2").arg(refusal->message, refusal->remedy()));
    }
    for (const QString &note : bundle.trust().notes)
        printLine(note);
}

void show(const Bundle &bundle, bool json)
{
    if (json)
        printJson(toJson(bundle.manifest(), bundle.trust()));
    else
        printBundle(bundle);
}

/// Opens what was made, and shows it.
int showMade(const Invocation &invocation, const QString &path)
{
    const Result<Bundle> bundle = openBundle(invocation, path);
    if (!bundle)
        return fail(bundle.error(), invocation);
    show(*bundle, invocation.json());
    return 0;
}

/// That the output would overwrite one of these files (paths; empty: none).
std::optional<Error> overwrites(const QString &output, const QStringList &inputs)
{
    const QString canonical = QFileInfo(output).canonicalFilePath();
    for (const QString &input : inputs) {
        if (!canonical.isEmpty() && !input.isEmpty() && QFileInfo(input).canonicalFilePath() == canonical)
            return usage(QStringLiteral("%1 would be overwritten: it is one of the files that are read.").arg(plainText(output, 1024)),
                QStringLiteral("Give the output another name."));
    }
    return std::nullopt;
}

int create(const Invocation &invocation)
{
    const QString path = invocation.value("o");
    if (path.isEmpty())
        return fail(usage(QStringLiteral("bundle create wants -o FILE.fwb.")), invocation);
    if (const std::optional<Error> refusal = overwrites(path, {invocation.value("sign-key"), invocation.value("sign-cert")}))
        return fail(*refusal, invocation);
    if (invocation.isSet("sign-key") != invocation.isSet("sign-cert"))
        return fail(usage(QStringLiteral("To sign, bundle create wants both --sign-key and --sign-cert.")), invocation);
    Bundle::Signing sign;
    if (invocation.isSet("sign-key"))
        sign = [&](const QByteArray &manifest) { return signManifest(manifest, invocation.value("sign-key"), invocation.value("sign-cert")); };
    const Result<QByteArray> created = Bundle::create(invocation.arguments().first(), path, {}, sign);
    return created ? showMade(invocation, path) : fail(created.error(), invocation);
}

/// The signature that the options ask for: made here, or elsewhere.
Result<QByteArray> signatureFor(const Invocation &invocation, const QByteArray &manifest)
{
    return invocation.isSet("signature") ? readSignature(invocation.value("signature"), manifest)
                                         : signManifest(manifest, invocation.value("key"), invocation.value("cert"));
}

int sign(const Invocation &invocation)
{
    const QString path = invocation.value("o");
    if (path.isEmpty())
        return fail(usage(QStringLiteral("bundle sign wants -o FILE.fwb.")), invocation);
    if (const auto refusal = overwrites(path, {invocation.value("key"), invocation.value("cert"), invocation.value("signature")}))
        return fail(*refusal, invocation);
    const bool here = invocation.isSet("key") && invocation.isSet("cert");
    const bool elsewhere = invocation.isSet("signature");
    if (here == elsewhere || invocation.isSet("key") != invocation.isSet("cert"))
        return fail(usage(QStringLiteral("bundle sign wants either --key and --cert, or --signature.")), invocation);
    const Result<Bundle> bundle = openBundle(invocation, invocation.arguments().first());
    const Result<QByteArray> signature = bundle ? signatureFor(invocation, bundle->manifestBytes()) : Result<QByteArray>(bundle.error());
    const Result<void> written = signature ? bundle->writeSigned(*signature, path) : Result<void>(signature.error());
    return written ? showMade(invocation, path) : fail(written.error(), invocation);
}

int manifest(const Invocation &invocation)
{
    const QString path = invocation.value("o");
    if (path.isEmpty())
        return fail(usage(QStringLiteral("bundle manifest wants -o FILE, or -o - for the standard output.")), invocation);
    if (const std::optional<Error> refusal = overwrites(path, {invocation.arguments().first()}))
        return fail(*refusal, invocation);
    const Result<Bundle> bundle = openBundle(invocation, invocation.arguments().first());
    if (!bundle)
        return fail(bundle.error(), invocation);
    const Result<void> written = writeFile(path, bundle->manifestBytes());
    return written ? 0 : fail(written.error(), invocation);
}

int inspect(const Invocation &invocation)
{
    const Result<Bundle> bundle = openBundle(invocation, invocation.arguments().first());
    if (!bundle)
        return fail(bundle.error(), invocation);
    show(*bundle, invocation.json());
    return 0;
}

/// In the order of checking: structure, signature, contents.
Result<void> checkAll(const Result<Bundle> &bundle, UnsignedBundles unsignedBundles)
{
    if (!bundle)
        return bundle.error();
    const Result<AdmittedBundle> admitted = AdmittedBundle::of(*bundle, unsignedBundles);
    return admitted ? bundle->verify() : Result<void>(admitted.error());
}

int verify(const Invocation &invocation)
{
    const Result<Bundle> bundle = openBundle(invocation, invocation.arguments().first());
    const Result<void> checked = checkAll(bundle, unsignedBundles(invocation));
    const QString trust = bundle ? trustText(bundle->trust()) : QString();
    const QString good = checked ? QStringLiteral("The bundle is whole: %1, %2; %3.%4")
                                       .arg(imagesText(bundle->manifest().images.size()))
                                       .arg(sizeText(bundle->manifest().totalSize()), trust,
                                           bundle->trust().isUnsigned() ? QStringLiteral(" That was allowed.") : QString())
                                 : QString();
    if (invocation.json()) {
        const QString signer = bundle && bundle->trust().isTrusted() ? bundle->trust().signer.name : QString();
        const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
        printJson(QJsonObject{{QStringLiteral("ok"), checked.hasValue()},
            {QStringLiteral("code"), checked ? QJsonValue() : QJsonValue(QString::fromLatin1(errorRow(checked.error().code).name))},
            {QStringLiteral("message"), checked ? good : checked.error().message},
            {QStringLiteral("remedy"), checked ? QJsonValue() : QJsonValue(checked.error().remedy())},
            {QStringLiteral("signer"), orNull(signer)}});
    }
    if (!checked)
        return fail(checked.error(), false);
    if (!invocation.json()) {
        printLine(good);
        for (const QString &note : bundle->trust().notes)
            printLine(note);
    }
    return 0;
}

constexpr OptionDescription createOptions[] = {
    {"o", "FILE", "the bundle to be made"},
    {"sign-key", "KEY", "sign it with this private key (PEM)"},
    {"sign-cert", "CERT", "the certificate of that key (PEM)"},
};
constexpr OptionDescription signOptions[] = {
    {"key", "KEY", "sign with this private key (PEM)"},
    {"cert", "CERT", "the certificate of that key (PEM)"},
    {"signature", "P7S", "a signature that was made elsewhere"},
    {"o", "FILE", "the signed bundle to be made"},
};
constexpr OptionDescription manifestOptions[] = {{"o", "FILE", "where to put it; - is the standard output"}};
constexpr OptionDescription verifyOptions[] = {{"allow-unsigned", "", "accept a bundle without a signature"}};

constexpr const char *createDetails = R"(
MANIFEST is a JSON file; the images that it names lie beside it. Sizes and digests are filled in:

  { "format": 1, "name": "Reference MP firmware", "version": "2.7.0", "compatible": ["fwpilot,reference-mp"],
    "images": [ { "component": "bmc", "file": "bmc.bin", "version": "2.7.0" } ] }

With SOURCE_DATE_EPOCH in the environment the same input gives the same bytes.
)";

constexpr const char *signDetails = R"(
With --key and --cert it is signed here; with --signature it gets a signature that was made elsewhere.

A signature is a detached CMS (RFC 5652, DER) over the exact bytes of the manifest. Elsewhere, on an HSM for instance:

  fwpilotctl bundle manifest FILE -o manifest.json
  openssl cms -sign -binary -in manifest.json -signer CERT -inkey KEY -outform DER -out manifest.p7s
  fwpilotctl bundle sign FILE --signature manifest.p7s -o OUT

The key is ECDSA P-256 or P-384, or RSA of at least 3072 bits; its certificate is for codeSigning, and no authority's.
)";

constexpr CommandDescription commands[] = {
    {"bundle create", "MANIFEST -o FILE", "packs the files that a manifest names into a bundle", createDetails, createOptions, 1, 1,
        create},
    {"bundle inspect", "FILE", "shows what is in a bundle", "", {}, 1, 1, inspect},
    {"bundle verify", "FILE", "checks all of a bundle: structure, signature, and every image to its end",
        "\nA bundle without a signature is refused (10) unless --allow-unsigned is given.\n", verifyOptions, 1, 1, verify},
    {"bundle manifest", "FILE -o OUT", "gives the exact bytes of the manifest, which are what is signed", "", manifestOptions, 1, 1,
        manifest},
    {"bundle sign", "FILE -o OUT", "adds a signature, in the place of one that is there",
        signDetails, signOptions, 1, 1, sign},
};

}  // namespace

std::span<const CommandDescription> bundleCommands()
{
    return commands;
}

}  // namespace fwpilot
