// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/flash_file.h"

#include "core/wire/codec.h"

#include <QFile>
#include <QRandomGenerator>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace fwpilot {

namespace {

namespace format = flash_format;

/// Of a system call that failed with errno = cause.
Error systemError(const QString &what, int cause)
{
    Error::Code code = Error::Code::Precondition;
    if (cause == ENOENT || cause == ENOTDIR || cause == ENXIO)
        code = Error::Code::NotFound;
    else if (cause == EACCES || cause == EPERM || cause == EROFS)
        code = Error::Code::NoAccess;
    else if (cause == EISDIR)
        code = Error::Code::Malformed;
    return Error{code, QStringLiteral("%1: %2").arg(what, QString::fromLocal8Bit(std::strerror(cause))), 0,
        QStringLiteral("Give the path of a flash file that this user may write, on a file system with room.")};
}

QString flashFile(const QString &path)
{
    return QStringLiteral("flash file %1").arg(plainText(path));
}

/// Gives the whole, locked file its name, never in place of another file.
int publish(const QByteArray &temporary, const QByteArray &path)
{
    if (::renameat2(AT_FDCWD, temporary.constData(), AT_FDCWD, path.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    if (::link(temporary.constData(), path.constData()) != 0)
        return errno;
    ::unlink(temporary.constData());
    return 0;
}

template <class T>
T loadNumber(std::span<const std::byte> bytes)
{
    T value = 0;
    Reader reader(bytes);
    reader(value);
    return value;
}

template <class T>
void storeNumber(std::span<std::byte> bytes, T value)
{
    Writer writer(bytes);
    writer(value);
}

}  // namespace

Result<FlashFile> FlashFile::create(const QString &path, const FlashDescription &description)
{
    if (const QString defect = defectOf(description); !defect.isEmpty())
        return Error{Error::Code::Usage, QStringLiteral("no flash can be made like that: %1").arg(defect)};
    const QByteArray name = QFile::encodeName(path);
    const QByteArray temporary = name + ".new-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    const int descriptor = ::open(temporary.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0)
        return systemError(QStringLiteral("cannot be made"), errno).in(flashFile(path));

    FlashFile file(descriptor, Mode::Serve);
    auto filled = file.fill(description);
    if (filled) {
        const int cause = publish(temporary, name);
        if (cause == EEXIST)
            filled = Error{Error::Code::Precondition, QStringLiteral("cannot be made: it exists already")};
        else if (cause != 0)
            filled = systemError(QStringLiteral("cannot be made"), cause);
    }
    if (!filled) {
        ::unlink(temporary.constData());
        return filled.error().in(flashFile(path));
    }
    return file;
}

Result<FlashFile> FlashFile::open(const QString &path, Mode mode)
{
    const int access = mode == Mode::Serve ? O_RDWR : O_RDONLY;
    const int descriptor = ::open(QFile::encodeName(path).constData(), access | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return systemError(QStringLiteral("cannot be opened"), errno).in(flashFile(path));

    FlashFile file(descriptor, mode);
    if (mode == Mode::Serve) {
        if (auto locked = file.lock(); !locked)
            return locked.error().in(flashFile(path));
    }
    if (auto read = file.readHeader(); !read)
        return read.error().in(flashFile(path));
    if (auto mapped = file.map(); !mapped)
        return mapped.error().in(flashFile(path));
    return file;
}

FlashFile::FlashFile(FlashFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_mode(other.m_mode)
    , m_lock(std::exchange(other.m_lock, std::nullopt))
    , m_map(std::exchange(other.m_map, {}))
    , m_description(std::move(other.m_description))
{
}

FlashFile &FlashFile::operator=(FlashFile &&other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_mode = other.m_mode;
        m_lock = std::exchange(other.m_lock, std::nullopt);
        m_map = std::exchange(other.m_map, {});
        m_description = std::move(other.m_description);
    }
    return *this;
}

FlashFile::~FlashFile()
{
    close();
}

void FlashFile::close()
{
    if (!m_map.empty())
        ::munmap(m_map.data(), m_map.size());
    m_map = {};
    m_lock.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

Result<void> FlashFile::lock()
{
    auto taken = HostLock::take(m_descriptor);
    if (taken) {
        m_lock = std::move(taken).value();
        return {};
    }
    if (taken.error().code != Error::Code::Busy)
        return taken.error();
    return Error{Error::Code::Busy, QStringLiteral("another fwpilot-sim serves this flash file"), 0,
        QStringLiteral("End the other fwpilot-sim, or name another flash file.")};
}

/// Makes a new, empty file whole: room for all of it, and its header.
Result<void> FlashFile::fill(const FlashDescription &description)
{
    if (auto locked = lock(); !locked)
        return locked;
    const auto size = static_cast<off_t>(format::fileSize(description.geometry));
    if (::ftruncate(m_descriptor, size) != 0)
        return systemError(QStringLiteral("cannot be made"), errno);
    // Room that is not there must be an error now, not a signal at some store. Where a file system cannot reserve, it stays a hole.
    if (::fallocate(m_descriptor, 0, 0, size) != 0 && errno != EOPNOTSUPP && errno != ENOSYS)
        return systemError(QStringLiteral("cannot be made"), errno);
    m_description = description;
    if (auto mapped = map(); !mapped)
        return mapped;
    writeFlashHeader(description, m_map.first(format::headerSize));
    return {};
}

/// Nothing is mapped before the header is known to be good and the file to be as large as it says.
Result<void> FlashFile::readHeader()
{
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0)
        return systemError(QStringLiteral("cannot be read"), errno);
    const QString remedy = QStringLiteral("Name the right flash file, or move this one away and have a new one made.");
    if (!S_ISREG(status.st_mode) || status.st_size < static_cast<off_t>(format::headerSize))
        return Error{Error::Code::Malformed, QStringLiteral("it is not a flash file of fwpilot-sim"), 0, remedy};
    std::vector<std::byte> header(format::headerSize);
    const ssize_t count = ::pread(m_descriptor, header.data(), header.size(), 0);
    if (count < 0)
        return systemError(QStringLiteral("cannot be read"), errno);
    if (static_cast<std::size_t>(count) != header.size())
        return Error{Error::Code::Malformed, QStringLiteral("it ends too early"), 0, remedy};
    auto description = readFlashHeader(header);
    if (!description)
        return description.error();
    m_description = std::move(description).value();
    const quint64 size = format::fileSize(m_description.geometry);
    if (static_cast<quint64>(status.st_size) != size)
        return Error{Error::Code::Malformed, QStringLiteral("it has %1 bytes, and its header says %2").arg(status.st_size).arg(size), 0, remedy};
    return {};
}

Result<void> FlashFile::map()
{
    const auto size = static_cast<std::size_t>(format::fileSize(m_description.geometry));
    const int protection = m_mode == Mode::Serve ? PROT_READ | PROT_WRITE : PROT_READ;
    void *address = ::mmap(nullptr, size, protection, MAP_SHARED, m_descriptor, 0);
    if (address == MAP_FAILED)
        return systemError(QStringLiteral("cannot be mapped"), errno);
    m_map = {static_cast<std::byte *>(address), size};
    return {};
}

void FlashFile::setPciAddress(const QString &address)
{
    const std::span<std::byte> field = m_map.subspan(format::pciAddressOffset, format::pciAddressSize);
    QByteArray text = address.toLatin1().left(static_cast<qsizetype>(field.size()) - 1);
    m_description.pciAddress = QString::fromLatin1(text);
    text = text.leftJustified(static_cast<qsizetype>(field.size()), '\0');
    // The first character last: a kill in between leaves no address, never a mixture.
    field[0] = std::byte{0};
    std::atomic_signal_fence(std::memory_order_seq_cst);
    for (std::size_t index = 1; index < field.size(); ++index)
        field[index] = static_cast<std::byte>(text[static_cast<qsizetype>(index)]);
    std::atomic_signal_fence(std::memory_order_seq_cst);
    field[0] = static_cast<std::byte>(text[0]);
}

quint64 FlashFile::operations() const
{
    return loadNumber<quint64>(m_map.subspan(format::operationsOffset, sizeof(quint64)));
}

void FlashFile::setOperations(quint64 count)
{
    storeNumber(m_map.subspan(format::operationsOffset, sizeof(quint64)), count);
}

int FlashFile::booted(qsizetype component) const
{
    Q_ASSERT(component >= 0 && component < m_description.components.size());
    return std::to_integer<qint8>(m_map[format::bootedOffset + static_cast<std::size_t>(component)]);
}

void FlashFile::setBooted(qsizetype component, int bank)
{
    Q_ASSERT(component >= 0 && component < m_description.components.size() && bank >= -1 && bank <= 1);
    m_map[format::bootedOffset + static_cast<std::size_t>(component)] = static_cast<std::byte>(bank);
}

quint32 FlashFile::eraseCount(quint32 sector) const
{
    return loadNumber<quint32>(m_map.subspan(format::eraseCountsOffset + sizeof(quint32) * sector, sizeof(quint32)));
}

void FlashFile::countErase(quint32 sector)
{
    storeNumber(m_map.subspan(format::eraseCountsOffset + sizeof(quint32) * sector, sizeof(quint32)), eraseCount(sector) + 1);
}

std::span<std::byte> FlashFile::cells(quint64 address, quint64 size) const
{
    return m_map.subspan(static_cast<std::size_t>(format::cellsOffset(m_description.geometry) + address), static_cast<std::size_t>(size));
}

void FlashFile::load(quint64 address, std::span<std::byte> bytes) const
{
    const std::span<const std::byte> from = cells(address, bytes.size());
    for (std::size_t index = 0; index < bytes.size(); ++index)
        bytes[index] = ~from[index];
}

void FlashFile::store(quint64 address, std::span<const std::byte> bytes)
{
    const std::span<std::byte> to = cells(address, bytes.size());
    for (std::size_t index = 0; index < bytes.size(); ++index)
        to[index] = ~bytes[index];
}

void FlashFile::fillErased(quint64 address, quint64 size)
{
    const std::span<std::byte> to = cells(address, size);
    std::memset(to.data(), 0, to.size());
}

bool FlashFile::isErased(quint64 address, quint64 size) const
{
    const std::span<const std::byte> from = cells(address, size);
    // Zero at the begin, and every byte like the one before it.
    return from.empty() || (from[0] == std::byte{0} && std::memcmp(from.data(), from.data() + 1, from.size() - 1) == 0);
}

}  // namespace fwpilot
