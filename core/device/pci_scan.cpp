// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/pci_scan.h"

#include "core/device/pci_dump.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <memory>
#include <optional>
#include <sys/mman.h>
#include <tuple>
#include <unistd.h>

extern "C" {
#include <pci/pci.h>
}

namespace fwpilot {

namespace {

constexpr qint64 longestDump = 64 * 1024 * 1024;
constexpr int scansOfALiveSource = 3;
constexpr int shortestConfiguration = 64;  // bytes: the header

/// What libpci says when it would end the program: thrown through it by our callback, caught in this file.
struct LibpciFailure {
    QString text;
};

__attribute__((noreturn)) void failInstead(char *format, ...)  // the attribute is a part of the callback's type for clang
{
    char text[512] = {};
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    throw LibpciFailure{plainText(QString::fromLocal8Bit(text).trimmed())};
}

/// libpci warns of what an ordinary user may not read; the values then stay at their defaults, which is all we need.
void ignoreMessage(char *, ...) { }

using Access = std::unique_ptr<pci_access, void (*)(pci_access *)>;

/// May throw LibpciFailure, as everything may that is called with the access afterwards.
Access openAccess(unsigned int method, QByteArray parameter, QByteArray value)
{
    Access access(pci_alloc(), pci_cleanup);
    access->error = failInstead;
    access->warning = ignoreMessage;
    access->debug = ignoreMessage;
    access->method = method;
    pci_set_param(access.get(), parameter.data(), value.data());
    pci_init(access.get());
    return access;
}

/// @param ids as pci_lookup_name() takes them for `what`
template <class... Ids> QString nameOf(pci_access *access, int what, Ids... ids)
{
    char text[256] = {};
    const int flags = what | PCI_LOOKUP_NO_NUMBERS | PCI_LOOKUP_NO_HWDB;  // libpci 3.9 leaks where there is no hwdb
    const char *const name = pci_lookup_name(access, text, sizeof text, flags, ids...);
    return name == nullptr ? QString() : plainText(QString::fromUtf8(name));
}

/// Names are a courtesy: a damaged pci.ids costs the names, not the detection.
void fillNames(pci_access *access, QList<PciFunction> &functions)
{
    try {
        for (PciFunction &function : functions) {
            const int vendor = function.vendor;
            const int device = function.device;
            function.vendorName = nameOf(access, PCI_LOOKUP_VENDOR, vendor);
            function.deviceName = nameOf(access, PCI_LOOKUP_DEVICE, vendor, device);
            function.className = nameOf(access, PCI_LOOKUP_CLASS, int(function.classCode >> 8));
            if (function.subsystemVendor != 0) {
                function.subsystemName = nameOf(access, PCI_LOOKUP_SUBSYSTEM | PCI_LOOKUP_DEVICE, vendor, device,
                    int(function.subsystemVendor), int(function.subsystemDevice));
            }
        }
    } catch (const LibpciFailure &) {
        return;
    }
}

void fillIdentity(pci_dev *device, PciFunction &function)
{
    pci_fill_info(device, PCI_FILL_IDENT | PCI_FILL_CLASS | PCI_FILL_CLASS_EXT | PCI_FILL_SUBSYS | PCI_FILL_BASES | PCI_FILL_SIZES);
    function.vendor = device->vendor_id;
    function.device = device->device_id;
    function.classCode = static_cast<quint32>(device->device_class) << 8 | device->prog_if;
    function.revision = device->rev_id;
    const bool hasSubsystem = device->subsys_vendor_id != 0xffff;  // all ones: the register could not be read
    function.subsystemVendor = hasSubsystem ? device->subsys_vendor_id : quint16(0);
    function.subsystemDevice = hasSubsystem ? device->subsys_id : quint16(0);
    for (std::size_t index = 0; index < function.baseAddresses.size(); ++index) {
        const pciaddr_t base = device->base_addr[index];
        function.inPortSpace[index] = (base & PCI_BASE_ADDRESS_SPACE) == PCI_BASE_ADDRESS_SPACE_IO;
        function.baseAddresses[index] = base & (function.inPortSpace[index] ? PCI_ADDR_IO_MASK : PCI_ADDR_MEM_MASK);
        function.sizes[index] = device->size[index];
    }
}

bool decodesMemory(pci_dev *device)
{
    std::array<u8, 2> command = {};
    if (pci_read_block(device, PCI_COMMAND, command.data(), int(command.size())) == 0)
        return false;
    const bool answers = command[0] != 0xff || command[1] != 0xff;  // a function that has gone reads all ones
    return answers && (command[0] & PCI_COMMAND_MEMORY) != 0;
}

void fillFromSysfs(const QString &root, PciFunction &function)
{
    static const QRegularExpression addressForm(QStringLiteral("^[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]$"));
    function.path = root + QStringLiteral("/bus/pci/devices/") + function.address;
    function.kernelDriver = QFileInfo(QFileInfo(function.path + QStringLiteral("/driver")).symLinkTarget()).fileName();
    const QString above = QFileInfo(QFileInfo(function.path).canonicalPath()).fileName();
    if (addressForm.match(above).hasMatch())
        function.parentBridge = above;
}

/// How much a dump tells of a function.
enum class Told { Nothing, Part, All };

struct Found {
    std::tuple<int, int, int, int> place;  ///< domain, bus, device, function
    PciFunction function;
    std::optional<int> busBelow;  ///< of a bridge: the bus on its other side
    Told told = Told::All;
};

std::optional<int> readBusBelow(pci_dev *device)
{
    std::array<u8, PCI_SUBORDINATE_BUS> header = {};
    if ((device->device_class >> 8) != PCI_BASE_CLASS_BRIDGE || pci_read_block(device, 0, header.data(), int(header.size())) == 0)
        return {};
    const bool isBridge = (header[PCI_HEADER_TYPE] & 0x7f) == PCI_HEADER_TYPE_BRIDGE;
    const int bus = header[PCI_SECONDARY_BUS];
    return isBridge && bus != device->bus ? std::optional(bus) : std::nullopt;
}

/// Where sysfs does not tell what a function is below, as in a dump, the bridges' registers do. Bus 0 is below none of them: a bridge whose
/// numbers were never set says so.
void fillParentBridges(QList<Found> &found)
{
    QHash<std::pair<int, int>, QString> bridges;  // by domain and bus
    for (const Found &each : found) {
        if (each.busBelow.value_or(0) != 0)
            bridges.insert({std::get<0>(each.place), *each.busBelow}, each.function.address);
    }
    for (Found &each : found) {
        if (each.function.parentBridge.isEmpty())
            each.function.parentBridge = bridges.value({std::get<0>(each.place), std::get<1>(each.place)});
    }
}

/// What is there. An empty `sysfsRoot` means a dump. Throws LibpciFailure.
QList<Found> findAll(pci_access *access, const QString &sysfsRoot)
{
    pci_scan_bus(access);
    QList<Found> found;
    for (pci_dev *device = access->devices; device != nullptr; device = device->next) {
        PciFunction function;
        function.address = QString::asprintf("%04x:%02x:%02x.%u", unsigned(device->domain), device->bus, device->dev, device->func);
        std::array<u8, shortestConfiguration> bytes = {};
        const bool hasIds = pci_read_block(device, 0, bytes.data(), PCI_COMMAND) != 0;
        const bool isWhole = hasIds && pci_read_block(device, 0, bytes.data(), shortestConfiguration) != 0;
        if (hasIds || !sysfsRoot.isEmpty())
            fillIdentity(device, function);
        function.memoryDecoding = decodesMemory(device);
        if (!sysfsRoot.isEmpty())
            fillFromSysfs(sysfsRoot, function);
        const Told told = isWhole || !sysfsRoot.isEmpty() ? Told::All : hasIds ? Told::Part : Told::Nothing;
        found.append({{device->domain, device->bus, device->dev, device->func}, function, readBusBelow(device), told});
    }
    return found;
}

/// Those of a dump that tell something, each once. A line without its bytes may stand beside one with them: `lspci` and `lspci -x` in one
/// log. Throws LibpciFailure where one place is told of in two ways.
QList<Found> eachOnce(const QList<Found> &found, QList<Error> &warnings)
{
    QList<Found> kept;
    for (const Found &each : found) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const Found &other) { return other.place == each.place; });
        if (same == kept.end())
            kept.append(each);
        else if (same->told == Told::Nothing)
            *same = each;
        else if (each.told != Told::Nothing && !(same->function == each.function))
            throw LibpciFailure{QStringLiteral("%1 is there twice, with different contents").arg(each.function.address)};
    }
    for (const Found &each : kept) {
        if (each.told == Told::Nothing)
            warnings.append(
                malformedDump(QStringLiteral("%1 is left out: the dump has a line for it and no bytes.").arg(each.function.address)));
        else if (each.told == Told::Part)
            warnings.append(malformedDump(
                QStringLiteral("%1 is there only in part: the dump has less than 64 bytes of it.").arg(each.function.address)));
    }
    kept.removeIf([](const Found &each) { return each.told == Told::Nothing; });
    return kept;
}

/// In their order, with names and the bridges above them.
QList<PciFunction> finish(pci_access *access, QList<Found> found)
{
    fillParentBridges(found);
    std::stable_sort(found.begin(), found.end(), [](const Found &left, const Found &right) { return left.place < right.place; });
    QList<PciFunction> functions;
    for (const Found &each : found)
        functions.append(each.function);
    fillNames(access, functions);
    return functions;
}

Error notReadable(const QString &path, bool exists)
{
    return exists ? Error{Error::Code::NoAccess, QStringLiteral("%1 cannot be read").arg(path), 0,
               QStringLiteral("Give yourself the right to read it.")}
                  : Error{Error::Code::NotFound, QStringLiteral("%1 does not exist").arg(path), 0, QStringLiteral("Check the path.")};
}

Result<QList<PciFunction>> scanDump(const QString &path, QList<Error> &warnings)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return notReadable(path, file.exists());
    QByteArray dump = file.read(longestDump + 1);
    if (dump.size() > longestDump)
        return Error{Error::Code::OverLimit, QStringLiteral("%1 is longer than 64 MiB").arg(path), 0, QStringLiteral("Give a PCI dump.")};
    if (const std::optional<Error> damage = findDumpDamage({dump.constData(), std::size_t(dump.size())}))
        return damage->in(path);
    if (!dump.endsWith('\n'))  // libpci takes a line without its end for a damage
        dump += '\n';
    // libpci reads a private copy: what was looked at, whatever happens to the file, or a pipe.
    QFile copy;
    if (!copy.open(::memfd_create("pci-dump", MFD_CLOEXEC), QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)
        || copy.write(dump) != dump.size())
        return Error{Error::Code::OverLimit, QStringLiteral("%1 does not fit into memory").arg(path)};
    try {
        const Access access = openAccess(PCI_ACCESS_DUMP, "dump.name", "/proc/self/fd/" + QByteArray::number(copy.handle()));
        const QList<Found> found = eachOnce(findAll(access.get(), QString()), warnings);
        if (found.isEmpty())
            return malformedDump(QStringLiteral("%1 holds no configuration of a PCI function").arg(path));
        return finish(access.get(), found);
    } catch (const LibpciFailure &failure) {
        return malformedDump(failure.text).in(path);
    }
}

bool isAddress(const QString &entry)
{
    static const QRegularExpression entryForm(QStringLiteral("^[0-9a-fA-F]{1,8}:[0-9a-fA-F]{1,2}:[0-9a-fA-F]{1,2}\\.[0-7]$"));
    return entryForm.match(entry).hasMatch();
}

/// Scans each entry of the bus alone, so that one which libpci cannot read costs no other: by folders of links in place of the bus. One
/// that has gone meanwhile is left out in silence.
Result<QList<PciFunction>> scanEach(const QString &root, const QStringList &entries, QList<Error> &warnings)
{
    const auto leaveOut = [&warnings](const QString &entry, const QString &reason) {
        warnings.append({Error::Code::Malformed, QStringLiteral("The PCI bus's entry %1 is left out: %2.").arg(plainText(entry), reason), 0,
            QStringLiteral("The other functions are listed. Look again; if it stays, look at the kernel's messages (dmesg).")});
    };
    const QTemporaryDir links;
    if (!links.isValid())
        return Error{Error::Code::NoAccess, QStringLiteral("The PCI bus cannot be read: %1").arg(links.errorString())};
    QList<Found> found;
    for (const QString &entry : entries) {
        const QString folder = QStringLiteral("%1/bus/pci/devices/%2").arg(QFileInfo(root).absoluteFilePath(), entry);
        if (!isAddress(entry)) {
            leaveOut(entry, QStringLiteral("it is not the address of a PCI function"));
            continue;
        }
        const QString bus = links.filePath(entry);
        QDir().mkpath(bus + QStringLiteral("/devices"));
        QFile::link(folder, bus + QStringLiteral("/devices/") + entry);
        try {
            const Access access = openAccess(PCI_ACCESS_SYS_BUS_PCI, "sysfs.path", QFile::encodeName(bus));
            found += findAll(access.get(), root);
        } catch (const LibpciFailure &failure) {
            if (QFileInfo::exists(folder))
                leaveOut(entry, QString(failure.text).replace(bus + QStringLiteral("/devices/") + entry, folder));
        }
    }
    const Access access = openAccess(PCI_ACCESS_SYS_BUS_PCI, "sysfs.path", QFile::encodeName(links.path()));
    return finish(access.get(), found);
}

Result<QList<PciFunction>> scanSysfs(const QString &root, QList<Error> &warnings)
{
    const QFileInfo folder(root);
    if (!folder.isDir())
        return notReadable(root, folder.exists());
    const QString bus = root + QStringLiteral("/bus/pci");
    const QFileInfo devices(bus + QStringLiteral("/devices"));
    if (!devices.exists())
        return QList<PciFunction>();
    if (!devices.isReadable() || !devices.isExecutable())
        return notReadable(devices.filePath(), true);
    // libpci is never shown an entry that is no address: it would leave its open folder behind when it complains.
    const auto entries = [&devices] { return QDir(devices.filePath()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot); };
    for (int attempt = 0; attempt < scansOfALiveSource; ++attempt) {
        const QStringList now = entries();
        if (!std::all_of(now.begin(), now.end(), isAddress))
            break;
        try {
            const Access access = openAccess(PCI_ACCESS_SYS_BUS_PCI, "sysfs.path", QFile::encodeName(bus));
            return finish(access.get(), findAll(access.get(), root));
        } catch (const LibpciFailure &) {
            continue;  // a function vanished in the middle, or one cannot be read
        }
    }
    try {
        return scanEach(root, entries(), warnings);
    } catch (const LibpciFailure &failure) {
        return Error{Error::Code::NoAccess, QStringLiteral("The PCI bus cannot be read: %1").arg(failure.text)};
    }
}

}  // namespace

Result<QList<PciFunction>> scanPci(const MachineSource &source, QList<Error> *warnings)
{
    QList<Error> nobodysWarnings;
    QList<Error> &heard = warnings == nullptr ? nobodysWarnings : *warnings;
    return source.pciDump.isEmpty() ? scanSysfs(source.sysfsRoot, heard) : scanDump(source.pciDump, heard);
}

}  // namespace fwpilot
