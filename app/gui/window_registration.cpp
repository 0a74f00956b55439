// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_registration.h"

#include "app/gui/program_options.h"

#include <QCryptographicHash>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>

namespace fwpilot {

namespace {

const QString connectionName = QStringLiteral("fwpilot-window");
const QString objectPath = QStringLiteral("/org/fwpilot/FirmwarePilot");
const QString activationToken = QStringLiteral("activation-token");

/// All that two starts must have in common to be one window.
QString nameFor(const ProgramOptions &options)
{
    QStringList parts{QFileInfo(options.sysfs).absoluteFilePath(), options.unsignedBundles == UnsignedBundles::Allowed ? QStringLiteral("unsigned") : QString(),
        qEnvironmentVariable("WAYLAND_DISPLAY"), qEnvironmentVariable("DISPLAY")};
    for (const QString &folder : options.trustFolders)
        parts += QFileInfo(folder).absoluteFilePath();
    const QByteArray digest = QCryptographicHash::hash(parts.join(QChar(0)).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("org.fwpilot.FirmwarePilot.window") + QString::fromLatin1(digest);
}

/// Where the session bus is, empty when there is none. One that is not there is not started.
QString sessionBusAddress()
{
    const QString named = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!named.isEmpty())
        return named;
    const QString usual = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
    return usual.startsWith(QLatin1Char('/')) && QFileInfo::exists(usual) ? QStringLiteral("unix:path=") + usual : QString();
}

}  // namespace

WindowRegistration::WindowRegistration(const ProgramOptions &options)
    : m_name(nameFor(options))
{
}

WindowRegistration::~WindowRegistration()
{
    QDBusConnection::disconnectFromBus(connectionName);
}

WindowRegistration::Outcome WindowRegistration::claim(const QString &bundle)
{
    const QString address = sessionBusAddress();
    if (address.isEmpty())
        return Outcome::Alone;
    QDBusConnection bus = QDBusConnection::connectToBus(address, connectionName);
    if (!bus.isConnected() || !bus.registerObject(objectPath, this, QDBusConnection::ExportScriptableSlots))
        return Outcome::Alone;
    bool hasGone = true;
    for (int one = 0; one < 2 && hasGone; ++one) {
        if (bus.registerService(m_name))
            return Outcome::First;
        if (handOver(bundle, &hasGone))
            return Outcome::HandedOver;
    }
    return Outcome::Alone;
}

/// @param hasGone whether there is no window by that name any more
bool WindowRegistration::handOver(const QString &bundle, bool *hasGone) const
{
    QVariantMap platform;
    if (qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"))
        platform[activationToken] = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    QDBusMessage call = QDBusMessage::createMethodCall(m_name, objectPath, QStringLiteral("org.freedesktop.Application"),
        bundle.isEmpty() ? QStringLiteral("Activate") : QStringLiteral("Open"));
    if (!bundle.isEmpty())
        call << QStringList{QUrl::fromLocalFile(bundle).toString(QUrl::FullyEncoded)};
    call << platform;
    call.setAutoStartService(false);
    const QDBusMessage reply = QDBusConnection(connectionName).call(call, QDBus::Block, limit);
    *hasGone = QDBusError(reply).type() == QDBusError::ServiceUnknown;
    return reply.type() == QDBusMessage::ReplyMessage;
}

void WindowRegistration::release()
{
    QDBusConnection(connectionName).unregisterService(m_name);
}

void WindowRegistration::Activate(const QVariantMap &platform)
{
    const QString token = platform[activationToken].toString();
    if (!token.isEmpty() && QGuiApplication::platformName().startsWith(QLatin1String("wayland")))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());  // where Qt looks for it when a window is activated
    Q_EMIT activated();
}

void WindowRegistration::Open(const QStringList &addresses, const QVariantMap &platform)
{
    const QString path = QUrl(addresses.value(0)).toLocalFile();
    if (!path.isEmpty())
        Q_EMIT bundleGiven(path);
    Activate(platform);
}

}  // namespace fwpilot
