// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/pci_scan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cctype>
#include <cstdarg>
#include <cstdio>
#include <memory>
#include <optional>
#include <string_view>
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

QString nameOf(pci_access *access, int what, int vendor, int device)
{
    char text[256] = {};
    const int flags = what | PCI_LOOKUP_NO_NUMBERS | PCI_LOOKUP_NO_HWDB;  // libpci 3.9 leaks where there is no hwdb
    const char *const name = what == PCI_LOOKUP_VENDOR ? pci_lookup_name(access, text, sizeof text, flags, vendor)
                                                       : pci_lookup_name(access, text, sizeof text, flags, vendor, device);
    return name == nullptr ? QString() : plainText(QString::fromUtf8(name));
}

/// Names are a courtesy: a damaged pci.ids costs the names, not the detection.
void fillNames(pci_access *access, QList<PciFunction> &functions)
{
    try {
        for (PciFunction &function : functions) {
            function.vendorName = nameOf(access, PCI_LOOKUP_VENDOR, function.vendor, 0);
            function.deviceName = nameOf(access, PCI_LOOKUP_DEVICE, function.vendor, function.device);
        }
    } catch (const LibpciFailure &) {
        return;
    }
}

quint64 withoutFlags(pciaddr_t base)
{
    const bool isPort = (base & PCI_BASE_ADDRESS_SPACE) == PCI_BASE_ADDRESS_SPACE_IO;
    return base & (isPort ? PCI_ADDR_IO_MASK : PCI_ADDR_MEM_MASK);
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
        function.baseAddresses[index] = withoutFlags(device->base_addr[index]);
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

/// One scan. An empty `sysfsRoot` means a dump. Throws LibpciFailure.
QList<PciFunction> scanOnce(pci_access *access, const QString &sysfsRoot)
{
    pci_scan_bus(access);
    struct Found {
        std::tuple<int, int, int, int> place;
        PciFunction function;
    };
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
        found.append({{device->domain, device->bus, device->dev, device->func}, function});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &left, const Found &right) { return left.place < right.place; });
    QList<PciFunction> functions;
    for (const Found &each : found)
        functions.append(each.function);
    fillNames(access, functions);
    return functions;
}

Error malformed(const QString &what)
{
    return {Error::Code::Malformed, what, 0, QStringLiteral("Write the dump again with: lspci -D -xxx > FILE")};
}

/// How libpci takes a line of a dump. It writes to whatever offset a line names, negative ones included, and names no line
/// in its errors: so each line is looked at here first, by its rules.
enum class DumpLine { Header, Bytes, Blank, Text, Damaged, BeyondEnd };

bool hasForm(std::string_view line, std::string_view form)
{
    return line.size() >= form.size() && std::equal(form.begin(), form.end(), line.begin(), [](char wanted, char given) {
        return wanted == '#' ? std::isxdigit(static_cast<unsigned char>(given)) != 0 : wanted == given;
    });
}

bool isHeader(std::string_view line)
{
    for (const std::string_view form : {"##:##.# ", "####:##:##.# ", "#####:##:##.# "}) {
        if (hasForm(line, form))
            return std::isdigit(static_cast<unsigned char>(line[form.size() - 2])) != 0;
    }
    return false;
}

DumpLine classifyBytes(std::string_view line)
{
    const std::size_t colon = line.find(':');
    quint64 offset = 0;
    for (const char digit : line.substr(0, colon))
        offset = offset << 4 | quint64(std::isdigit(static_cast<unsigned char>(digit)) ? digit - '0' : (digit | 0x20) - 'a' + 10);
    std::string_view rest = line.substr(colon + 2);
    while (!rest.empty()) {
        if (!hasForm(rest, "##") || (rest.size() > 2 && rest[2] != ' '))
            return DumpLine::Damaged;
        if (offset++ >= 4096)
            return DumpLine::BeyondEnd;
        rest.remove_prefix(std::min<std::size_t>(rest.size(), 3));
    }
    return DumpLine::Bytes;
}

DumpLine classify(std::string_view line, bool insideFunction)
{
    if (isHeader(line))
        return DumpLine::Header;
    if (line.empty())
        return DumpLine::Blank;
    const std::size_t digits = line.find_first_not_of("0123456789abcdefABCDEF");
    if (insideFunction && digits >= 2 && digits <= 8 && hasForm(line.substr(digits), ": "))
        return classifyBytes(line);
    return DumpLine::Text;
}

/// Nothing, or what is wrong with the dump and in which line.
std::optional<Error> findDamage(std::string_view dump)
{
    constexpr std::size_t longestLine = 253;  // libpci's buffer
    bool insideFunction = false;
    for (int number = 1; !dump.empty(); ++number) {
        const auto damage
            = [number](const QString &what) { return malformed(QStringLiteral("line %1 of the PCI dump %2").arg(number).arg(what)); };
        const std::size_t end = dump.find('\n');
        std::string_view line = dump.substr(0, end);
        if (line.size() > longestLine)
            return damage(QStringLiteral("is too long (at most %1 characters)").arg(longestLine));
        if (end == std::string_view::npos)
            return damage(QStringLiteral("is cut off (no end of line)"));
        if (line.find('\0') != std::string_view::npos)
            return damage(QStringLiteral("is not text"));
        dump.remove_prefix(end + 1);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        const DumpLine kind = classify(line, insideFunction);
        if (kind == DumpLine::Damaged)
            return damage(QStringLiteral("has something else than two-digit bytes"));
        if (kind == DumpLine::BeyondEnd)
            return damage(QStringLiteral("goes beyond the 4096 bytes of a configuration space"));
        insideFunction = kind == DumpLine::Header || (insideFunction && kind != DumpLine::Blank);
    }
    return {};
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
    const QByteArray dump = file.read(longestDump + 1);
    if (dump.size() > longestDump)
        return Error{Error::Code::OverLimit, QStringLiteral("%1 is longer than 64 MiB").arg(path), 0, QStringLiteral("Give a PCI dump.")};
    if (const std::optional<Error> damage = findDamage({dump.constData(), std::size_t(dump.size())}))
        return damage->in(path);
    // libpci reads a private copy: the very bytes that were looked at, whatever happens to the file, or a pipe.
    QFile copy;
    if (!copy.open(::memfd_create("pci-dump", MFD_CLOEXEC), QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)
        || copy.write(dump) != dump.size())
        return Error{Error::Code::OverLimit, QStringLiteral("%1 does not fit into memory").arg(path)};
    try {
        const Access access = openAccess(PCI_ACCESS_DUMP, "dump.name", "/proc/self/fd/" + QByteArray::number(copy.handle()));
        const QList<PciFunction> functions = scanOnce(access.get(), QString());
        if (functions.isEmpty())
            return malformed(QStringLiteral("%1 holds no configuration of a PCI function").arg(path));
        return functions;
    } catch (const LibpciFailure &failure) {
        return malformed(failure.text).in(path);
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

Result<QList<PciFunction>> scanPci(const PciSource &source)
{
    return source.dumpFile.isEmpty() ? scanSysfs(source.sysfsRoot) : scanDump(source.dumpFile);
}

}  // namespace fwpilot
