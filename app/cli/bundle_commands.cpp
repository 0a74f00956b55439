// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/target.h"
#include "core/upgrade/upgrade_json.h"

namespace fwpilot {

namespace {

Error noSigning()
{
    return usage(QStringLiteral("Signing is not part of this version."),
        QStringLiteral("Make the bundle without a signature, and use it with --allow-unsigned where that is right."));
}

QString trustLine(const Bundle &bundle)
{
    switch (bundle.trust()) {
    case Bundle::Trust::Unsigned:
        return QStringLiteral("UNSIGNED: nobody vouches for what is in it");
    case Bundle::Trust::Untrusted:
        return QStringLiteral("signed, but by nobody who is trusted here");
    case Bundle::Trust::Trusted:
        break;
    }
    return QStringLiteral("signed by %1").arg(bundle.signer());
}

void printBundle(const Bundle &bundle)
{
    const Manifest &manifest = bundle.manifest();
    print(columns({},
        {{QStringLiteral("Bundle"), QStringLiteral("%1 %2").arg(manifest.name, manifest.version)},
            {QStringLiteral("File"), bundle.fileName()}, {QStringLiteral("For"), manifest.compatible.join(QStringLiteral(", "))},
            {QStringLiteral("Made"), manifest.created}, {QStringLiteral("Signature"), trustLine(bundle)},
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
}

void show(const Bundle &bundle, bool json)
{
    if (json)
        printJson(toJson(bundle.manifest(), bundle.signer(), trustName(bundle.trust())));
    else
        printBundle(bundle);
}

int create(const Invocation &invocation)
{
    if (invocation.isSet("sign-key") || invocation.isSet("sign-cert"))
        return fail(noSigning(), invocation);
    const QString path = invocation.value("o");
    if (path.isEmpty())
        return fail(usage(QStringLiteral("bundle create wants -o FILE.fwb.")), invocation);
    if (const Result<QByteArray> created = Bundle::create(invocation.arguments().first(), path); !created)
        return fail(created.error(), invocation);
    const Result<Bundle> bundle = Bundle::open(path);
    if (!bundle)
        return fail(bundle.error(), invocation);
    show(*bundle, invocation.json());
    return 0;
}

int sign(const Invocation &invocation)
{
    return fail(noSigning(), invocation);
}

int manifest(const Invocation &invocation)
{
    const QString path = invocation.value("o");
    if (path.isEmpty())
        return fail(usage(QStringLiteral("bundle manifest wants -o FILE, or -o - for the standard output.")), invocation);
    const Result<Bundle> bundle = Bundle::open(invocation.arguments().first());
    if (!bundle)
        return fail(bundle.error(), invocation);
    const Result<void> written = writeFile(path, bundle->manifestBytes());
    return written ? 0 : fail(written.error(), invocation);
}

int inspect(const Invocation &invocation)
{
    const Result<Bundle> bundle = Bundle::open(invocation.arguments().first());
    if (!bundle)
        return fail(bundle.error(), invocation);
    show(*bundle, invocation.json());
    return 0;
}

/// In the order of checking: structure, signature, contents.
Result<void> checkAll(const Result<Bundle> &bundle, bool allowUnsigned)
{
    if (!bundle)
        return bundle.error();
    if (const std::optional<Error> refusal = signatureRefusal(*bundle, allowUnsigned))
        return *refusal;
    return bundle->verify();
}

int verify(const Invocation &invocation)
{
    const Result<Bundle> bundle = Bundle::open(invocation.arguments().first());
    const Result<void> checked = checkAll(bundle, invocation.isSet("allow-unsigned"));
    const QString unsignedNote
        = checked && bundle->trust() == Bundle::Trust::Unsigned ? QStringLiteral(" It is UNSIGNED, which was allowed.") : QString();
    const QString good = checked ? QStringLiteral("The bundle is whole: %1 images, %2.%3")
                                       .arg(bundle->manifest().images.size())
                                       .arg(sizeText(bundle->manifest().totalSize()), unsignedNote)
                                 : QString();
    if (invocation.json()) {
        const QString signer = bundle ? bundle->signer() : QString();
        const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
        printJson(QJsonObject{{QStringLiteral("ok"), checked.hasValue()},
            {QStringLiteral("code"), checked ? QJsonValue() : QJsonValue(QString::fromLatin1(errorRow(checked.error().code).name))},
            {QStringLiteral("message"), checked ? good : checked.error().message},
            {QStringLiteral("remedy"), checked ? QJsonValue() : QJsonValue(checked.error().remedy())},
            {QStringLiteral("signer"), orNull(signer)}});
    }
    if (!checked)
        return fail(checked.error(), false);
    if (!invocation.json())
        printLine(good);
    return 0;
}

constexpr OptionDescription createOptions[] = {
    {"o", "FILE", "the bundle to be made"},
    {"sign-key", "KEY", "not part of this version"},
    {"sign-cert", "CERT", "not part of this version"},
};
constexpr OptionDescription signOptions[] = {
    {"key", "KEY", "not part of this version"},
    {"cert", "CERT", "not part of this version"},
    {"signature", "P7S", "not part of this version"},
    {"o", "FILE", "not part of this version"},
};
constexpr OptionDescription manifestOptions[] = {{"o", "FILE", "where to put it; - is the standard output"}};
constexpr OptionDescription verifyOptions[] = {{"allow-unsigned", "", "accept a bundle without a signature"}};

constexpr const char *createDetails = R"(
MANIFEST is a JSON file; the images that it names lie beside it. Sizes and digests are filled in:

  { "format": 1, "name": "Reference MP firmware", "version": "2.7.0", "compatible": ["fwpilot,reference-mp"],
    "images": [ { "component": "bmc", "file": "bmc.bin", "version": "2.7.0" } ] }

With SOURCE_DATE_EPOCH in the environment the same input gives the same bytes.
)";

constexpr CommandDescription commands[] = {
    {"bundle create", "MANIFEST -o FILE", "packs the files that a manifest names into a bundle", createDetails, createOptions, 1, 1,
        create},
    {"bundle inspect", "FILE", "shows what is in a bundle", "", {}, 1, 1, inspect},
    {"bundle verify", "FILE", "checks all of a bundle: structure, signature, and every image to its end",
        "\nA bundle without a signature is refused (10) unless --allow-unsigned is given.\n", verifyOptions, 1, 1, verify},
    {"bundle manifest", "FILE -o OUT", "gives the exact bytes of the manifest, which are what is signed", "", manifestOptions, 1, 1,
        manifest},
    {"bundle sign", "FILE", "adds a signature: not part of this version", "", signOptions, 0, 1, sign},
};

}  // namespace

std::span<const CommandDescription> bundleCommands()
{
    return commands;
}

}  // namespace fwpilot
