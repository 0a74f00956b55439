// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fake_sysfs.h"

#include "core/simulator/function_attributes.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace fwpilot {

namespace {

constexpr QLatin1String ownerFileName("fwpilot_owner");
Error fileError(const QString &path, int cause)
{
    const Error::Code code = cause == EACCES || cause == EPERM || cause == EROFS ? Error::Code::NoAccess : Error::Code::Unsupported;
    return {code, QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(cause))), 0,
        QStringLiteral("Give another folder or file, or the right to write there.")};
}

Error usage(const QString &message)
{
    return {Error::Code::Usage, message};
}

/// The mailbox file as it is wanted: there, a plain file, and of the right size. Never shorter than before.
Result<void> prepareMailbox(const QString &path, quint64 size)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0666);
    if (descriptor < 0)
        return fileError(path, errno);
    QFile file;  // closes it
    if (!file.open(descriptor, QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return fileError(path, EIO);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return Error{
            Error::Code::Unsupported, QStringLiteral("%1 is not a file").arg(path), 0, QStringLiteral("Give another mailbox file.")};
    if (quint64(status.st_size) > size)
        return Error{Error::Code::Unsupported,
            QStringLiteral("%1 has %2 bytes and not %3; a mailbox is never cut").arg(path).arg(status.st_size).arg(size), 0,
            QStringLiteral("Give another mailbox file, or delete this one when nobody uses it.")};
    if (quint64(status.st_size) < size && ::ftruncate(descriptor, off_t(size)) != 0)
        return fileError(path, errno);
    return {};
}

bool isSameFile(int descriptor, const QString &path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(QFile::encodeName(path).constData(), &named) == 0 && opened.st_dev == named.st_dev
        && opened.st_ino == named.st_ino;
}

/// The right to a function's folder: its owner file, opened and locked.
struct Claim {
    std::unique_ptr<QFile> file;
    std::optional<HostLock> lock;
};

/// A claim on the folder if it is the leftover of a dead server of this owner.
std::optional<Claim> claimLeftover(const QString &folder, const QString &owner)
{
    const QString path = folder + QLatin1Char('/') + ownerFileName;
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return {};
    Result<HostLock> lock = HostLock::take(file->handle());
    // Whoever had the lock before may have put another folder there since: then that file is not this one.
    if (!lock || !isSameFile(file->handle(), path) || file->read(4096) != owner.toUtf8() + '\n')
        return {};
    return Claim{std::move(file), std::move(lock).value()};
}

Result<Claim> claimNew(const QString &folder, const QString &owner)
{
    const QString path = folder + QLatin1Char('/') + ownerFileName;
    auto file = std::make_unique<QFile>(path);
    const QByteArray content = owner.toUtf8() + '\n';
    if (!file->open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered) || file->write(content) != content.size())
        return fileError(path, file->error() == QFileDevice::PermissionsError ? EACCES : ENOSPC);
    Result<HostLock> lock = HostLock::take(file->handle());
    if (!lock)
        return lock.error();
    return Claim{std::move(file), std::move(lock).value()};
}

/// A folder outside the bus where a function is put together, or taken apart. What is still there at the end is deleted.
class Workshop {
public:
    static Result<Workshop> open(const QString &bus)
    {
        QByteArray name = QFile::encodeName(bus + QStringLiteral("/.new-XXXXXX"));
        if (::mkdtemp(name.data()) == nullptr)
            return fileError(bus, errno);
        Workshop workshop;
        workshop.m_path = QFile::decodeName(name);
        if (!QDir().mkdir(workshop.fresh()))
            return fileError(workshop.fresh(), EACCES);
        return workshop;
    }
    Workshop(Workshop &&other) noexcept
        : m_path(std::exchange(other.m_path, QString()))
    {
    }
    Workshop &operator=(Workshop &&) = delete;
    ~Workshop()
    {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }

    [[nodiscard]] QString fresh() const { return m_path + QStringLiteral("/fresh"); }

    /// Puts the fresh function on the bus; a function that is there already (never an empty folder) stays. 0 or errno.
    [[nodiscard]] int place(const QString &target) const { return move(fresh(), target); }

    /// Puts the fresh function on the bus in the place of another, at once where the file system can. 0 or errno.
    [[nodiscard]] int replace(const QString &target) const
    {
        const QByteArray from = QFile::encodeName(fresh());
        const QByteArray to = QFile::encodeName(target);
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_EXCHANGE) == 0)
            return 0;
        if (errno != EINVAL && errno != ENOSYS)
            return errno;
        const int cause = takeIn(target);
        return cause != 0 ? cause : place(target);
    }

    /// Takes a function off the bus. 0 or errno.
    [[nodiscard]] int takeIn(const QString &folder) const { return move(folder, m_path + QStringLiteral("/former")); }

private:
    Workshop() = default;

    static int move(const QString &from, const QString &to)
    {
        return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 ? 0 : errno;
    }

    QString m_path;
};

/// resource2 in a new folder: a link to the given mailbox, or the leftover's own mailbox (the same inode), or a new file.
Result<void> placeMailbox(const FakeSysfsFunction::Request &request, const QString &folder, const QString &leftover)
{
    const QString resource = folder + QStringLiteral("/resource2");
    if (!request.mailboxFile.isEmpty()) {
        const QString target = QFileInfo(request.mailboxFile).absoluteFilePath();
        const Result<void> prepared = prepareMailbox(target, request.mailboxSize);
        if (prepared && ::symlink(QFile::encodeName(target).constData(), QFile::encodeName(resource).constData()) != 0)
            return fileError(resource, errno);
        return prepared;
    }
    const QString former = leftover + QStringLiteral("/resource2");
    if (!leftover.isEmpty() && !QFileInfo(former).isSymLink()
        && ::link(QFile::encodeName(former).constData(), QFile::encodeName(resource).constData()) != 0 && errno != ENOENT)
        return fileError(former, errno);
    return prepareMailbox(resource, request.mailboxSize);
}

struct Leftover {
    QString address;
    Claim claim;
};

std::vector<Leftover> claimLeftovers(const QString &devices, const QString &owner)
{
    std::vector<Leftover> leftovers;
    for (const QString &address : QDir(devices).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (std::optional<Claim> claim = claimLeftover(devices + QLatin1Char('/') + address, owner))
            leftovers.push_back({address, std::move(*claim)});
    }
    return leftovers;
}

QStringList candidates(const FakeSysfsFunction::Request &request, const std::vector<Leftover> &leftovers)
{
    QStringList addresses;
    if (!request.preferredAddress.isEmpty())
        addresses.append(request.preferredAddress);
    for (const Leftover &leftover : leftovers)
        addresses.append(leftover.address);
    for (unsigned bus = 0; bus < 256; ++bus) {
        for (unsigned device = bus == 0 ? 2 : 0; device < 32; ++device)
            addresses.append(QString::asprintf("0000:%02x:%02x.0", bus, device));
    }
    return addresses;
}

Result<void> checkRequest(const FakeSysfsFunction::Request &request)
{
    static const QRegularExpression addressForm(QStringLiteral("^[0-9a-f]{4,5}:[0-9a-f]{2}:[01][0-9a-f]\\.[0-7]$"));
    if (request.sysfs.isEmpty())
        return usage(QStringLiteral("no folder for the fake sysfs tree was given"));
    if (!std::has_single_bit(request.mailboxSize) || request.mailboxSize < 4096 || request.mailboxSize > 0x100000000)
        return usage(QStringLiteral("a mailbox of %1 bytes: it must be a power of two from 4096 to 4294967296").arg(request.mailboxSize));
    if (!request.preferredAddress.isEmpty() && !addressForm.match(request.preferredAddress).hasMatch())
        return usage(QStringLiteral("%1 is not a PCI address").arg(plainText(request.preferredAddress)));
    if (request.owner.isEmpty() || request.owner.contains(QLatin1Char('\n')) || request.owner.size() > 1024)
        return usage(QStringLiteral("the owner of a function is one line of text"));
    return {};
}

/// Takes a function off the bus, then deletes it: nobody sees a part of it.
void takeOut(const QString &folder, const QString &bus)
{
    const Result<Workshop> workshop = Workshop::open(bus);
    if (workshop && workshop->takeIn(folder) != 0)
        qWarning("%s stays behind", qUtf8Printable(folder));
}

/// The claim on the function that is now at the address; nothing when another server has it.
Result<std::optional<Claim>> publishAt(
    const FakeSysfsFunction::Request &request, const QString &bus, const QString &path, const QString &leftover)
{
    Result<Workshop> workshop = Workshop::open(bus);
    if (!workshop)
        return workshop.error();
    const QString fresh = workshop->fresh();
    Result<Claim> claim = claimNew(fresh, request.owner);
    if (!claim)
        return claim.error();
    if (const Result<void> written = writeFunctionAttributes(fresh, QFileInfo(path).fileName(), request.mailboxSize); !written)
        return written.error();
    if (const Result<void> placed = placeMailbox(request, fresh, leftover); !placed)
        return placed.error();
    const int cause = leftover == path ? workshop->replace(path) : workshop->place(path);
    if (cause == EEXIST || cause == ENOTEMPTY || cause == ENOTDIR)
        return std::optional<Claim>();
    if (cause != 0)
        return fileError(path, cause);
    return std::optional<Claim>(std::move(claim).value());
}

}  // namespace

Result<FakeSysfsFunction> FakeSysfsFunction::publish(const Request &request)
{
    if (const Result<void> checked = checkRequest(request); !checked)
        return checked.error();
    const QString bus = QFileInfo(request.sysfs).absoluteFilePath() + QStringLiteral("/bus/pci");
    const QString devices = bus + QStringLiteral("/devices/");
    if (!QDir().mkpath(devices))
        return fileError(devices, EACCES);

    const std::vector<Leftover> leftovers = claimLeftovers(devices, request.owner);
    for (const QString &address : candidates(request, leftovers)) {
        const QString path = devices + address;
        const bool own = std::any_of(leftovers.begin(), leftovers.end(), [&](const Leftover &each) { return each.address == address; });
        if (!own && QFileInfo::exists(path))
            continue;
        const QString leftover = own ? path : leftovers.empty() ? QString() : devices + leftovers.front().address;
        Result<std::optional<Claim>> claim = publishAt(request, bus, path, leftover);
        if (!claim)
            return claim.error();
        if (!claim->has_value())
            continue;  // another server was faster
        for (const Leftover &each : leftovers) {
            if (each.address != address)
                takeOut(devices + each.address, bus);
        }
        FakeSysfsFunction function;
        function.m_address = address;
        function.m_path = path;
        function.m_mailboxPath
            = request.mailboxFile.isEmpty() ? path + QStringLiteral("/resource2") : QFileInfo(request.mailboxFile).absoluteFilePath();
        function.m_ownerFile = std::move((*claim)->file);
        function.m_ownerLock = std::move((*claim)->lock);
        return function;
    }
    return Error{Error::Code::Busy, QStringLiteral("%1: no address is free").arg(devices)};
}

FakeSysfsFunction::~FakeSysfsFunction()
{
    remove();
}

void FakeSysfsFunction::remove()
{
    if (!m_ownerFile)
        return;
    if (isSameFile(m_ownerFile->handle(), m_path + QLatin1Char('/') + ownerFileName))
        takeOut(m_path, QDir::cleanPath(m_path + QStringLiteral("/../..")));
    m_ownerLock.reset();
    m_ownerFile.reset();
}

}  // namespace fwpilot
