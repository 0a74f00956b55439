// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/machine_status_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cmath>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fwpilot {

namespace {

constexpr qint64 maximumSize = 64 * 1024;
constexpr qsizetype maximumEntries = 64;
constexpr qsizetype maximumText = 256;
constexpr double maximumRpm = 65535;
constexpr double coldest = -273.15;
constexpr double hottest = 1000;
constexpr qint64 clockTick = 20'000'000;  // nanoseconds; kernels count times of change in ticks of up to 10 ms

Error malformed(const QString &cause)
{
    return Error{Error::Code::Malformed, cause, 0, QStringLiteral("Correct the file that --machine names.")};
}

Error overLimit(const QString &cause)
{
    return Error{Error::Code::OverLimit, cause, 0, QStringLiteral("Shorten the file that --machine names.")};
}

Error systemError(int cause)
{
    Error::Code code = Error::Code::Malformed;
    if (cause == ENOENT || cause == ENOTDIR || cause == ENXIO)
        code = Error::Code::NotFound;
    else if (cause == EACCES || cause == EPERM)
        code = Error::Code::NoAccess;
    return Error{code, QStringLiteral("cannot be read: %1").arg(QString::fromLocal8Bit(std::strerror(cause))), 0,
        QStringLiteral("Give --machine a file that this user may read.")};
}

/// The whole content of a plain file; what is not plain is never waited for.
Result<QByteArray> content(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return systemError(errno);
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return malformed(QStringLiteral("cannot be read: %1").arg(file.errorString()));
    }
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return systemError(errno);
    if (!S_ISREG(status.st_mode))
        return malformed(QStringLiteral("it is not a plain file"));
    const QByteArray bytes = file.read(maximumSize + 1);
    if (bytes.size() > maximumSize)
        return overLimit(QStringLiteral("it is larger than the limit of %1 bytes").arg(maximumSize));
    return bytes;
}

/// Takes members out of an object and remembers the first that is wrong.
class Members {
public:
    explicit Members(const QJsonObject &object) : m_object(object) {}

    const std::optional<Error> &error() const { return m_error; }

    QString text(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        return isAbsent(value) ? QString() : textOf(value, QLatin1String(name));
    }

    QStringList texts(const char *name)
    {
        QStringList texts;
        for (const QJsonValue &value : list(name))
            texts.append(textOf(value, QStringLiteral("%1[%2]").arg(QLatin1String(name)).arg(texts.size())));
        return texts;
    }

    QList<quint32> revolutions(const char *name)
    {
        QList<quint32> numbers;
        for (const QJsonValue &value : list(name)) {
            const double number = value.toDouble(-1);
            if (!(number >= 0 && number <= maximumRpm) || number != std::floor(number))
                fail(malformed(QStringLiteral("%1[%2] is not a whole number from 0 to 65535").arg(QLatin1String(name)).arg(numbers.size())));
            numbers.append(m_error ? 0 : static_cast<quint32>(number));
        }
        return numbers;
    }

    double celsius(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (isAbsent(value))
            return std::numeric_limits<double>::quiet_NaN();
        if (!value.isDouble() || !(value.toDouble() >= coldest && value.toDouble() <= hottest))
            fail(malformed(QStringLiteral("temperatures.%1 is not a number from %2 to %3").arg(QLatin1String(name)).arg(coldest).arg(hottest)));
        return value.toDouble();
    }

    QJsonObject object(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!isAbsent(value) && !value.isObject())
            fail(malformed(QStringLiteral("%1 is not an object").arg(QLatin1String(name))));
        return value.toObject();
    }

private:
    static bool isAbsent(const QJsonValue &value) { return value.isUndefined() || value.isNull(); }

    QJsonArray list(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!isAbsent(value) && !value.isArray())
            fail(malformed(QStringLiteral("%1 is not a list").arg(QLatin1String(name))));
        const QJsonArray values = value.toArray();
        if (values.size() <= maximumEntries)
            return values;
        fail(overLimit(QStringLiteral("%1 has more than %2 entries").arg(QLatin1String(name)).arg(maximumEntries)));
        return {};
    }

    QString textOf(const QJsonValue &value, const QString &shown)
    {
        const QString text = value.toString();
        if (!value.isString())
            fail(malformed(QStringLiteral("%1 is not a text").arg(shown)));
        else if (text.size() > maximumText)
            fail(overLimit(QStringLiteral("%1 is longer than %2 characters").arg(shown).arg(maximumText)));
        return plainText(text);
    }

    void fail(const Error &error)
    {
        if (!m_error)
            m_error = error;
    }

    QJsonObject m_object;
    std::optional<Error> m_error;
};

Result<MachineReading> parse(const QByteArray &json)
{
    QJsonParseError defect;
    const QJsonDocument document = QJsonDocument::fromJson(json, &defect);
    if (defect.error != QJsonParseError::NoError)
        return malformed(QStringLiteral("it is not JSON: %1 at byte %2").arg(defect.errorString()).arg(defect.offset));
    if (!document.isObject())
        return malformed(QStringLiteral("it is not a JSON object"));
    Members machine(document.object());
    Members temperatures(machine.object("temperatures"));
    MachineReading reading;
    reading.power = machine.text("power");
    reading.inletCelsius = temperatures.celsius("inlet");
    reading.processorCelsius = temperatures.celsius("processor");
    reading.fanRpm = machine.revolutions("fans");
    reading.lastRestart = machine.text("lastRestart");
    reading.events = machine.texts("events");
    if (machine.error())
        return *machine.error();
    if (temperatures.error())
        return *temperatures.error();
    return reading;
}

}  // namespace

Result<MachineReading> readMachineStatus(const QString &path)
{
    const QString context = QStringLiteral("machine status %1").arg(plainText(path));
    const auto bytes = content(path);
    if (!bytes)
        return bytes.error().in(context);
    auto reading = parse(*bytes);
    if (!reading)
        return reading.error().in(context);
    return reading;
}

MachineStatusFile::MachineStatusFile(QString path)
    : m_path(std::move(path))
{
}

std::optional<Result<MachineReading>> MachineStatusFile::readIfChanged()
{
    // The stamp is taken first: a change after it is seen the next time.
    const Stamp stamp = stampOf(m_path);
    if (m_last && *m_last == stamp)
        return std::nullopt;
    struct timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const qint64 age = qint64{now.tv_sec} * 1'000'000'000 + now.tv_nsec - stamp.nanoseconds;
    if (stamp.exists && qAbs(age) <= clockTick)
        m_last.reset();
    else
        m_last = stamp;
    return readMachineStatus(m_path);
}

MachineStatusFile::Stamp MachineStatusFile::stampOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return {.exists = true, .device = status.st_dev, .inode = status.st_ino, .size = status.st_size,
        .nanoseconds = qint64{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

}  // namespace fwpilot
