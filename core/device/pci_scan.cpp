// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/pci_scan.h"

#include "core/device/pci_dump.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

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
template <class... Ids>
QString nameOf(pci_access *access, int what, Ids... ids)
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
                function.subsystemName = nameOf(
                    access, PCI_LOOKUP_SUBSYSTEM | PCI_LOOKUP_DEVICE, vendor, device, int(function.subsystemVendor), int(function.subsystemDevice));
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

struct Found {
    std::tuple<int, int, int, int> place;  ///< domain, bus, device, function
    PciFunction function;
    std::optional<int> busBelow;  ///< of a bridge: the bus on its other side
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

/// One scan. An empty `sysfsRoot` means a dump. Throws LibpciFailure.
QList<PciFunction> scanOnce(pci_access *access, const QString &sysfsRoot)
{
    pci_scan_bus(access);
    QList<Found> found;
    for (pci_dev *device = access->devices; device != nullptr; device = device->next) {
        PciFunction function;
        function.address = QString::asprintf("%04x:%02x:%02x.%u", unsigned(device->domain), device->bus, device->dev, device->func);
        std::array<u8, PCI_COMMAND> ids = {};
        if (pci_read_block(device, PCI_VENDOR_ID, ids.data(), int(ids.size())) == 0 && sysfsRoot.isEmpty())
            continue;  // a line of text without the function's registers
        fillIdentity(device, function);
        function.memoryDecoding = decodesMemory(device);
        if (!sysfsRoot.isEmpty())
            fillFromSysfs(sysfsRoot, function);
        found.append({{device->domain, device->bus, device->dev, device->func}, function, readBusBelow(device)});
    }
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

Result<QList<PciFunction>> scanDump(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
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
        const QList<PciFunction> functions = scanOnce(access.get(), QString());
        if (functions.isEmpty())
            return malformedDump(QStringLiteral("%1 holds no configuration of a PCI function").arg(path));
        return functions;
    } catch (const LibpciFailure &failure) {
        return malformedDump(failure.text).in(path);
    }
}

Result<QList<PciFunction>> scanSysfs(const QString &root)
{
    static const QRegularExpression entryForm(QStringLiteral("^[0-9a-fA-F]{1,8}:[0-9a-fA-F]{1,2}:[0-9a-fA-F]{1,2}\\.[0-7]$"));
    const QFileInfo folder(root);
    if (!folder.isDir())
        return notReadable(root, folder.exists());
    const QString bus = root + QStringLiteral("/bus/pci");
    const QFileInfo devices(bus + QStringLiteral("/devices"));
    if (!devices.exists())
        return QList<PciFunction>();
    if (!devices.isReadable() || !devices.isExecutable())
        return notReadable(devices.filePath(), true);
    QString reason;
    for (int attempt = 0; attempt < scansOfALiveSource; ++attempt) {
        const QStringList entries = QDir(devices.filePath()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        const auto stranger
            = std::find_if(entries.begin(), entries.end(), [](const QString &entry) { return !entryForm.match(entry).hasMatch(); });
        if (stranger != entries.end())
            return Error{Error::Code::Malformed,
                QStringLiteral("%1: %2 is not the address of a PCI function").arg(devices.filePath(), plainText(*stranger)), 0,
                QStringLiteral("Give a folder that stands for /sys.")};
        try {
            const Access access = openAccess(PCI_ACCESS_SYS_BUS_PCI, "sysfs.path", QFile::encodeName(bus));
            return scanOnce(access.get(), root);
        } catch (const LibpciFailure &failure) {
            reason = failure.text;  // a function vanished in the middle, or the tree is no sysfs
        }
    }
    return Error{Error::Code::Malformed, QStringLiteral("the PCI bus cannot be read: %1").arg(reason), 0,
        QStringLiteral("Look at that file, then try again.")};
}

}  // namespace

Result<QList<PciFunction>> scanPci(const MachineSource &source)
{
    return source.pciDump.isEmpty() ? scanSysfs(source.sysfsRoot) : scanDump(source.pciDump);
}

}  // namespace fwpilot
