// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upgrade/sleep_inhibition.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusUnixFileDescriptor>
#include <QUuid>

#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace fwpilot {

namespace {

Error notInhibited(const QString &reason)
{
    return {Error::Code::Unsupported,
        QStringLiteral("Sleep and shutdown could not be inhibited (%1): do not let the machine sleep.").arg(plainText(reason)), 0, {}};
}

/// A connection to the system bus that is this thread's own, and ends with the object.
class SystemBus {
public:
    SystemBus()
        : m_name(QUuid::createUuid().toString())
        , m_connection(QDBusConnection::connectToBus(QDBusConnection::SystemBus, m_name))
    {
    }
    ~SystemBus() { QDBusConnection::disconnectFromBus(m_name); }
    Q_DISABLE_COPY_MOVE(SystemBus)

    const QDBusConnection *operator->() const { return &m_connection; }

private:
    const QString m_name;
    const QDBusConnection m_connection;
};

}  // namespace

Result<SleepInhibition> SleepInhibition::take(const QString &why)
{
    const SystemBus bus;
    if (!bus->isConnected())
        return notInhibited(QStringLiteral("no system bus"));
    QDBusMessage inhibit = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    inhibit.setArguments({QStringLiteral("shutdown:sleep"), QStringLiteral("Firmware Pilot"), why, QStringLiteral("block")});
    const QDBusReply<QDBusUnixFileDescriptor> reply = bus->call(inhibit, QDBus::Block, limit);
    if (!reply.isValid())
        return notInhibited(reply.error().message());
    const int descriptor = ::fcntl(reply.value().fileDescriptor(), F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0)
        return notInhibited(QStringLiteral("logind gave nothing to hold"));
    return SleepInhibition(descriptor);
}

SleepInhibition::SleepInhibition(SleepInhibition &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

SleepInhibition &SleepInhibition::operator=(SleepInhibition &&other) noexcept
{
    if (this != &other) {
        release();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

SleepInhibition::~SleepInhibition()
{
    release();
}

void SleepInhibition::release()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

}  // namespace fwpilot
