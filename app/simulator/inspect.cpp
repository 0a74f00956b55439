// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/commands.h"

#include "core/protocol/mailbox/wire_text.h"
#include "core/simulator/fault.h"
#include "core/simulator/firmware_writer.h"

#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace fwpilot {

namespace {

Error usage(const QString &message)
{
    return Error{Error::Code::Usage, message};
}

Result<void> parse(QCommandLineParser &options, const QStringList &arguments)
{
    if (!options.parse(QStringList{QString()} + arguments))
        return usage(options.errorText());
    if (!options.positionalArguments().isEmpty())
        return usage(QStringLiteral("%1 is one argument too many.").arg(plainText(options.positionalArguments().first())));
    return {};
}

/// A flash file and what is installed in it.
struct Looked {
    FlashStore flash;
    InstalledFirmware installed;
};

Result<Looked> lookAt(const QCommandLineParser &options)
{
    if (!options.isSet(QStringLiteral("flash")))
        return usage(QStringLiteral("--flash FILE is missing."));
    Result<FlashStore> flash = FlashStore::open(options.value(QStringLiteral("flash")), FlashStore::Mode::Look);
    if (!flash)
        return flash.error();
    Result<InstalledFirmware> installed = readInstalledFirmware(*flash);
    if (!installed)
        return installed.error();
    return Looked{std::move(flash).value(), std::move(installed).value()};
}

QJsonObject bankJson(FlashStore &flash, const InstalledFirmware &installed, std::size_t component, std::size_t bank)
{
    const BankLayout &place = installed.layout.banks[component][bank];
    quint32 erases = flash.eraseCount(place.recordSector);
    for (quint32 sector = 0; sector < place.imageSectors; ++sector)
        erases = std::max(erases, flash.eraseCount(place.imageSector + sector));
    ImageRecord image;
    const bool recorded = readImageRecord(flash, installed.layout, place, image);
    const QByteArray bytes = recorded ? readImage(flash, installed, component, bank) : QByteArray();
    const QByteArray computed = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return {
        {QStringLiteral("bank"), static_cast<int>(bank)},
        {QStringLiteral("version"), recorded ? plainText(image.version) : QString()},
        {QStringLiteral("sha256"), recorded ? QString::fromLatin1(computed.toHex()) : QString()},
        {QStringLiteral("valid"), recorded && computed == digestBytes(image.sha256)},
        {QStringLiteral("erases"), static_cast<qint64>(erases)},
    };
}

QString stateName(const SelectorRecord &record)
{
    if (record.sequence == 0)
        return QStringLiteral("none");
    return record.state == SetState::Trial ? QStringLiteral("trial") : QStringLiteral("confirmed");
}

QJsonObject stateJson(FlashStore &flash, const InstalledFirmware &installed)
{
    QJsonArray components;
    for (std::size_t index = 0; index < installed.layout.banks.size(); ++index) {
        QJsonArray banks;
        for (std::size_t bank = 0; bank < bankCount; ++bank)
            banks.append(bankJson(flash, installed, index, bank));
        components.append(QJsonObject{
            {QStringLiteral("name"), flash.description().components[static_cast<qsizetype>(index)].name},
            {QStringLiteral("booted"), flash.file().booted(static_cast<qsizetype>(index))},
            {QStringLiteral("banks"), banks},
        });
    }
    return {
        {QStringLiteral("serial"), flash.description().serial},
        {QStringLiteral("generation"), static_cast<qint64>(installed.generation)},
        {QStringLiteral("record"),
            QJsonObject{{QStringLiteral("sequence"), static_cast<qint64>(installed.record.sequence)},
                {QStringLiteral("state"), stateName(installed.record)}}},
        {QStringLiteral("operations"), static_cast<qint64>(flash.operations())},
        {QStringLiteral("components"), components},
    };
}

void printState(const QJsonObject &state)
{
    const QJsonObject record = state[QStringLiteral("record")].toObject();
    std::printf("%s: generation %lld, record %lld (%s), %lld flash operations\n", qUtf8Printable(state[QStringLiteral("serial")].toString()),
        static_cast<long long>(state[QStringLiteral("generation")].toInteger()),
        static_cast<long long>(record[QStringLiteral("sequence")].toInteger()), qUtf8Printable(record[QStringLiteral("state")].toString()),
        static_cast<long long>(state[QStringLiteral("operations")].toInteger()));
    for (const QJsonValue component : state[QStringLiteral("components")].toArray()) {
        for (const QJsonValue bank : component[QStringLiteral("banks")].toArray()) {
            const bool booted = component[QStringLiteral("booted")].toInt() == bank[QStringLiteral("bank")].toInt();
            std::printf("  %-16s bank %d %-8s %-16s %-8s %.16s  %d erases\n", qUtf8Printable(component[QStringLiteral("name")].toString()),
                bank[QStringLiteral("bank")].toInt(), booted ? "runs" : "", qUtf8Printable(bank[QStringLiteral("version")].toString()),
                bank[QStringLiteral("valid")].toBool() ? "whole" : "invalid", qUtf8Printable(bank[QStringLiteral("sha256")].toString()),
                bank[QStringLiteral("erases")].toInt());
        }
    }
}

}  // namespace

Result<void> readBank(const QStringList &arguments)
{
    QCommandLineParser options;
    for (const char *name : {"flash", "component", "bank"})
        options.addOption({QString::fromLatin1(name), {}, QStringLiteral("VALUE")});
    options.addOption({{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("FILE")});
    if (const Result<void> parsed = parse(options, arguments); !parsed)
        return parsed;
    const QString bankName = options.value(QStringLiteral("bank"));
    const bool active = bankName == QLatin1String("active");
    if ((!active && bankName != QLatin1String("inactive")) || !options.isSet(QStringLiteral("o")))
        return usage(QStringLiteral("read wants --bank active or --bank inactive, and -o FILE."));
    Result<Looked> looked = lookAt(options);
    if (!looked)
        return looked.error();
    auto &[flash, installed] = *looked;
    const QString name = options.value(QStringLiteral("component"));
    std::size_t index = 0;
    while (index < installed.layout.banks.size() && flash.description().components[static_cast<qsizetype>(index)].name != name)
        ++index;
    if (index == installed.layout.banks.size())
        return Error{Error::Code::NotFound, QStringLiteral("This processor has no component %1.").arg(plainText(name))};
    if (index >= installed.record.selected.size())
        return Error{Error::Code::NotFound, QStringLiteral("The flash holds no selector record, so no bank is active.")};
    const int booted = flash.file().booted(static_cast<qsizetype>(index));  // what runs, whatever a record says of the next start
    const std::size_t running = booted >= 0 ? static_cast<std::size_t>(booted) : installed.record.selected[index].bank;
    const QByteArray bytes = readImage(flash, installed, index, active ? running : 1 - running);
    if (bytes.isEmpty())
        return Error{Error::Code::NotFound, QStringLiteral("The %1 bank of %2 holds no image.").arg(bankName, plainText(name))};
    const QFileInfo there(options.value(QStringLiteral("o")));
    if (there.exists() && !there.isFile())
        return usage(QStringLiteral("%1 is no plain file.").arg(plainText(there.filePath())));
    QSaveFile file(there.filePath());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Code::NoAccess, QStringLiteral("%1 could not be written: %2.").arg(plainText(file.fileName()), file.errorString())};
    return {};
}

Result<void> showState(const QStringList &arguments)
{
    QCommandLineParser options;
    options.addOption({QStringLiteral("flash"), {}, QStringLiteral("FILE")});
    options.addOption({QStringLiteral("json"), {}});
    if (const Result<void> parsed = parse(options, arguments); !parsed)
        return parsed;
    Result<Looked> looked = lookAt(options);
    if (!looked)
        return looked.error();
    auto &[flash, installed] = *looked;
    const QJsonObject state = stateJson(flash, installed);
    if (options.isSet(QStringLiteral("json")))
        std::fputs(QJsonDocument(state).toJson().constData(), stdout);
    else
        printState(state);
    return {};
}

Result<void> listFaults(const QStringList &arguments)
{
    QCommandLineParser options;
    options.addOption({QStringLiteral("json"), {}});
    if (const Result<void> parsed = parse(options, arguments); !parsed)
        return parsed;
    QJsonArray list;
    for (const FaultDescription &fault : knownFaults()) {
        list.append(QJsonObject{
            {QStringLiteral("name"), QString::fromUtf8(fault.name)},
            {QStringLiteral("argument"), QString::fromUtf8(fault.argument)},
            {QStringLiteral("text"), QString::fromUtf8(fault.text)},
            {QStringLiteral("expected"),
                QJsonObject{{QStringLiteral("exit"), fault.expectedExit}, {QStringLiteral("verdict"), QString::fromUtf8(fault.expectedVerdict)}}},
        });
        if (!options.isSet(QStringLiteral("json")))
            std::printf("%-16s %-40s %s\n", fault.name, fault.argument, fault.text);
    }
    if (options.isSet(QStringLiteral("json")))
        std::fputs(QJsonDocument(list).toJson().constData(), stdout);
    return {};
}

}  // namespace fwpilot
