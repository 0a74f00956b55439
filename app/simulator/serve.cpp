// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/commands.h"

#include "core/protocol/mailbox/system_clock.h"
#include "core/protocol/mailbox/wire_text.h"
#include "core/simulator/fake_sysfs.h"
#include "core/simulator/machine_status_file.h"
#include "core/simulator/mailbox_host.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <bit>
#include <cmath>
#include <csignal>
#include <cstdio>

namespace fwpilot {

namespace {

constexpr quint32 sectorSize = 64 * 1024;
constexpr quint32 pageSize = 256;
constexpr quint64 defaultMailbox = 1024 * 1024;
constexpr Milliseconds machineInterval = 500;

volatile std::sig_atomic_t ended = 0;

Error usage(const QString &message)
{
    return Error{Error::Code::Usage, message};
}

/// A size in bytes, or with KiB, MiB, GiB; 0 when it is none.
quint64 parseSize(QString text)
{
    quint64 unit = 1;
    const std::pair<const char *, quint64> units[] = {{"KiB", 1ULL << 10}, {"MiB", 1ULL << 20}, {"GiB", 1ULL << 30}};
    for (const auto &[suffix, factor] : units) {
        if (text.endsWith(QLatin1String(suffix))) {
            text.chop(3);
            unit = factor;
        }
    }
    bool good = false;
    const quint64 number = text.toULongLong(&good);
    return good && number <= (1ULL << 40) / unit ? number * unit : 0;
}

Result<QList<FlashComponent>> parseComponents(const QStringList &texts)
{
    if (texts.isEmpty()) {
        return QList<FlashComponent>{{QStringLiteral("bmc"), 8ULL << 20}, {QStringLiteral("bootloader"), 1ULL << 20},
            {QStringLiteral("fpga"), 4ULL << 20}, {QStringLiteral("sensors"), 256ULL << 10}};
    }
    QList<FlashComponent> components;
    for (const QString &text : texts) {
        const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
        const quint64 size = colon > 0 ? parseSize(text.mid(colon + 1)) : 0;
        if (size == 0)
            return usage(QStringLiteral("--component wants NAME:SIZE, not %1.").arg(plainText(text)));
        components.append({text.left(colon), size});
    }
    return components;
}

/// A new flash file, made whole under another name first.
Result<void> makeFlash(const QString &path, const QCommandLineParser &options)
{
    const QString profile = options.value(QStringLiteral("profile"));
    if (profile != QLatin1String("reference"))
        return usage(QStringLiteral("There is no profile %1.").arg(plainText(profile)));
    const Result<QList<FlashComponent>> components = parseComponents(options.values(QStringLiteral("component")));
    if (!components)
        return components.error();
    FlashDescription description;
    description.components = *components;
    description.profile = profile;
    description.serial = options.value(QStringLiteral("serial"));
    if (description.serial.isEmpty())
        description.serial = QStringLiteral("SIM%1").arg(QRandomGenerator::system()->bounded(1000000), 6, 10, QLatin1Char('0'));
    description.geometry = {sectorSize, pageSize, sectorsNeeded(sectorSize, pageSize, componentTable(description))};
    const QString newPath = path + QStringLiteral(".new");
    QFile::remove(newPath);
    {
        Result<FlashStore> flash = FlashStore::create(newPath, description);
        if (!flash)
            return flash.error();
        const Result<void> written = writeFactoryFirmware(*flash);
        if (!written)
            return written.error();
    }
    if (!QFile::rename(newPath, path))
        return Error{Error::Code::NoAccess, QStringLiteral("The flash file %1 could not be made.").arg(plainText(path))};
    return {};
}

Result<FlashStore> openFlash(const QCommandLineParser &options)
{
    const QString path = options.value(QStringLiteral("flash"));
    if (!QFileInfo::exists(path)) {
        const Result<void> made = makeFlash(path, options);
        if (!made)
            return made.error();
    }
    Result<FlashStore> flash = FlashStore::open(path, FlashStore::Mode::Serve);
    if (!flash)
        return flash;
    const QString serial = options.value(QStringLiteral("serial"));
    if (!serial.isEmpty() && serial != flash->description().serial) {
        return usage(QStringLiteral("This flash file belongs to the processor %1, not %2.")
                         .arg(plainText(flash->description().serial), plainText(serial)));
    }
    if (options.isSet(QStringLiteral("component"))) {
        const Result<QList<FlashComponent>> components = parseComponents(options.values(QStringLiteral("component")));
        if (!components)
            return components.error();
        if (*components != flash->description().components)
            return usage(QStringLiteral("This flash file was made for other components."));
    }
    return flash;
}

Result<MailboxHost::Settings> readSettings(const QCommandLineParser &options)
{
    MailboxHost::Settings settings;
    bool good = false;
    const int window = options.value(QStringLiteral("window")).toInt(&good);
    if (!good || window < 1 || window > layout::maximumSlots)
        return usage(QStringLiteral("--window wants a number from 1 to %1.").arg(layout::maximumSlots));
    settings.window = static_cast<std::uint16_t>(window);
    settings.bytesPerSecond = options.value(QStringLiteral("rate")).toULongLong(&good);
    if (!good)
        return usage(QStringLiteral("--rate wants a number of bytes per second."));
    for (const QString &spec : options.values(QStringLiteral("fault"))) {
        const Result<Fault> fault = parseFault(spec);
        if (!fault)
            return fault.error();
        settings.faults.append(*fault);
    }
    settings.fired = [](const QString &spec) {
        std::printf("fault %s\n", qUtf8Printable(spec));
        std::fflush(stdout);
    };
    return settings;
}

Temperature temperature(double celsius)
{
    return std::isnan(celsius) ? Temperature{0} : static_cast<Temperature>(std::lround(celsius * 10) + temperatureOffset);
}

MachineStatus machineStatus(const MachineReading &reading)
{
    MachineStatus status;
    status.power = wireText<16>(reading.power);
    status.inlet = temperature(reading.inletCelsius);
    status.mainProcessor = temperature(reading.processorCelsius);
    for (const quint32 speed : reading.fanRpm)
        status.fans.append(static_cast<std::uint16_t>(speed));
    status.lastRestart = wireText<64>(reading.lastRestart);
    const qsizetype first = std::max<qsizetype>(0, reading.events.size() - static_cast<qsizetype>(status.events.capacity()));
    for (const QString &event : reading.events.mid(first))
        status.events.append(wireText<96>(event));
    return status;
}

/// Takes over a changed machine status. An unreadable one is said and changes nothing.
void refreshMachine(MachineStatusFile &file, MailboxHost &host)
{
    const std::optional<Result<MachineReading>> read = file.readIfChanged();
    if (!read)
        return;
    if (*read)
        host.setMachine(machineStatus(**read));
    else
        std::fprintf(stderr, "fwpilot-sim: %s\n", qUtf8Printable(read->error().message));
}

void serveUntilEnded(MailboxHost &host, SystemClock &clock, const QString &machinePath)
{
    MachineStatusFile machine(machinePath);
    Milliseconds lastMachine = 0;
    std::uint32_t round = 0;
    while (ended == 0) {
        if (!machinePath.isEmpty() && clock.now() - lastMachine >= machineInterval) {
            lastMachine = clock.now();
            refreshMachine(machine, host);
        }
        round = host.turn() ? 0 : round + 1;
        clock.rest(round);
    }
}

void addOptions(QCommandLineParser &options)
{
    const auto add = [&options](const char *name, const char *value, const QString &preset = {}) {
        options.addOption({QString::fromLatin1(name), {}, QString::fromLatin1(value), preset});
    };
    add("sysfs", "DIR", qEnvironmentVariable("FWPILOT_SYSFS"));
    add("flash", "FILE");
    add("mailbox", "FILE");
    add("serial", "TEXT");
    add("profile", "NAME", QStringLiteral("reference"));
    add("component", "NAME:SIZE");
    add("window", "N", QStringLiteral("8"));
    add("rate", "BYTES_PER_S", QStringLiteral("0"));
    add("machine", "FILE");
    add("trace", "FILE");
    add("fault", "SPEC");
}

}  // namespace

Result<void> serve(const QStringList &arguments)
{
    QCommandLineParser options;
    addOptions(options);
    if (!options.parse(QStringList{QString()} + arguments))
        return usage(options.errorText());
    if (!options.positionalArguments().isEmpty())
        return usage(QStringLiteral("%1 is one argument too many.").arg(plainText(options.positionalArguments().first())));
    if (options.value(QStringLiteral("sysfs")).isEmpty() || options.value(QStringLiteral("flash")).isEmpty())
        return usage(QStringLiteral("serve wants --sysfs DIR and --flash FILE."));
    Result<MailboxHost::Settings> settings = readSettings(options);
    if (!settings)
        return settings.error();
    Result<FlashStore> flash = openFlash(options);
    if (!flash)
        return flash.error();

    struct sigaction action {};
    action.sa_handler = [](int) { ended = 1; };
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);

    FakeSysfsFunction::Request request;
    request.sysfs = options.value(QStringLiteral("sysfs"));
    request.mailboxFile = options.value(QStringLiteral("mailbox"));
    const auto present = static_cast<quint64>(request.mailboxFile.isEmpty() ? 0 : QFileInfo(request.mailboxFile).size());
    request.mailboxSize = std::has_single_bit(present) && present > defaultMailbox ? present : defaultMailbox;
    request.preferredAddress = flash->description().pciAddress;
    request.owner = flash->description().serial;
    Result<FakeSysfsFunction> function = FakeSysfsFunction::publish(request);
    if (!function)
        return function.error();
    flash->file().setPciAddress(function->address());
    flash->resetOperations();

    std::optional<MessageTrace> trace;
    if (options.isSet(QStringLiteral("trace"))) {
        Result<MessageTrace> created = MessageTrace::create(options.value(QStringLiteral("trace")));
        if (!created)
            return created.error();
        trace.emplace(std::move(created).value());
        settings->trace = &*trace;
    }
    settings->mailboxPath = function->mailboxPath();
    SystemClock clock;
    Result<std::unique_ptr<MailboxHost>> host = MailboxHost::create(*flash, clock, *settings);
    if (!host)
        return host.error();
    std::printf("ready %s %s\n", qUtf8Printable(function->address()), qUtf8Printable(function->mailboxPath()));
    std::fflush(stdout);
    serveUntilEnded(**host, clock, options.value(QStringLiteral("machine")));
    (*host)->close();
    return {};
}

}  // namespace fwpilot
