// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFile>
#include <QObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStringList>

#include <functional>

namespace fwpilot {

/// Something on the accessibility bus: a control, a label, a cell. As a screen reader sees it: by messages to the program that has it.
struct AccessibleObject {
    QString service;
    QString path;

    bool isValid() const { return !path.isEmpty() && path != QLatin1String("/org/a11y/atspi/null"); }
    bool operator==(const AccessibleObject &) const = default;
};

/// A session bus of its own, on which the real accessibility bus and its registry are started by the first who asks; and a screen reader on
/// that: it reads objects, presses buttons, and notes what it would say of itself. All of it ends with this.
class AccessibilityBus : public QObject {
    Q_OBJECT
public:
    enum State { Checked = 4, Focusable = 11, Showing = 25 };  ///< ATSPI_STATE_*

    /// @param folder for the buses' sockets; must outlive this
    explicit AccessibilityBus(const QString &folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder);
        environment.insert(QStringLiteral("GSETTINGS_BACKEND"), QStringLiteral("memory"));  // not this user's preferences
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("AT_SPI_BUS_ADDRESS"));
        m_daemon.setProcessEnvironment(environment);
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    }
    ~AccessibilityBus() override
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("accessibility"));
        QDBusConnection::disconnectFromBus(QStringLiteral("private session"));
        m_daemon.terminate();
        if (!m_daemon.waitForFinished(5000))
            m_daemon.kill();
    }
    Q_DISABLE_COPY_MOVE(AccessibilityBus)

    /// Begins to listen, as a screen reader does. False when there is no such bus: its reason is printed.
    bool start()
    {
        m_daemon.start(QStringLiteral("setpriv"),
            {QStringLiteral("--pdeathsig"), QStringLiteral("TERM"), QStringLiteral("dbus-daemon"), QStringLiteral("--session"),
                QStringLiteral("--nofork"), QStringLiteral("--nopidfile"), QStringLiteral("--print-address=1")});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead(10000))
            return false;
        m_session = QString::fromUtf8(m_daemon.readAllStandardOutput()).trimmed();
        const QDBusConnection session = QDBusConnection::connectToBus(m_session, QStringLiteral("private session"));
        const auto launcher = [](const QString &interface, const QString &method) {
            return QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"), interface, method);
        };
        const QDBusMessage found = session.call(launcher(QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")));
        QDBusMessage wish = launcher(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Set"));
        wish << QStringLiteral("org.a11y.Status") << QStringLiteral("ScreenReaderEnabled") << QVariant::fromValue(QDBusVariant(true));
        const QDBusMessage agreed = session.call(wish);
        if (found.type() != QDBusMessage::ReplyMessage || agreed.type() != QDBusMessage::ReplyMessage) {
            qWarning("no accessibility bus: %s %s", qPrintable(found.errorMessage()), qPrintable(agreed.errorMessage()));
            return false;
        }
        m_bus = QDBusConnection::connectToBus(found.arguments().first().toString(), QStringLiteral("accessibility"));
        return m_bus.isConnected() && listen();
    }
    /// The address of the session bus, for the program.
    QString session() const { return m_session; }

    /// The application of that name on the bus; one that is not valid while there is none.
    AccessibleObject application(const QString &name) const
    {
        const AccessibleObject desktop{QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("/org/a11y/atspi/accessible/root")};
        for (const AccessibleObject &one : children(desktop)) {
            if (this->name(one) == name)
                return one;
        }
        return {};
    }
    /// The number of the process that has it.
    uint process(const AccessibleObject &of) const
    {
        const AccessibleObject bus{QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus")};
        return ask(bus, "org.freedesktop.DBus", "GetConnectionUnixProcessID", {of.service}).value(0).toUInt();
    }
    QString name(const AccessibleObject &of) const { return property(of, "Name"); }
    QString description(const AccessibleObject &of) const { return property(of, "Description"); }
    /// "push button", "table cell".
    QString role(const AccessibleObject &of) const { return ask(of, "org.a11y.atspi.Accessible", "GetRoleName").value(0).toString(); }
    bool is(const AccessibleObject &of, State state) const
    {
        const QList<uint> bits = qdbus_cast<QList<uint>>(ask(of, "org.a11y.atspi.Accessible", "GetState").value(0));
        return ((bits.value(state / 32) >> (state % 32)) & 1U) != 0;
    }
    QList<AccessibleObject> children(const AccessibleObject &of) const
    {
        QList<AccessibleObject> all;
        const QVariant got = ask(of, "org.a11y.atspi.Accessible", "GetChildren").value(0);
        const QDBusArgument list = got.value<QDBusArgument>();
        if (list.currentType() != QDBusArgument::ArrayType)
            return all;
        for (list.beginArray(); !list.atEnd();) {
            AccessibleObject one;
            QDBusObjectPath path;
            list.beginStructure();
            list >> one.service >> path;
            list.endStructure();
            one.path = path.path();
            all += one;
        }
        list.endArray();
        return all;
    }
    /// Everything below it, in the order of the tree.
    void walk(const AccessibleObject &from, const std::function<void(const AccessibleObject &)> &look) const
    {
        for (const AccessibleObject &child : children(from)) {
            look(child);
            walk(child, look);
        }
    }
    /// The first of that role whose name matches, of those that show or of all; not valid when there is none.
    AccessibleObject find(const AccessibleObject &below, const QString &role, const QString &name, bool shows = true) const
    {
        AccessibleObject found;
        const QRegularExpression form(QStringLiteral("\\A(?:%1)\\z").arg(name));
        walk(below, [&](const AccessibleObject &one) {
            if (!found.isValid() && this->role(one) == role && form.match(this->name(one)).hasMatch() && (!shows || is(one, Showing)))
                found = one;
        });
        return found;
    }
    /// Its first action: of a button that it is pressed.
    void act(const AccessibleObject &on) const { ask(on, "org.a11y.atspi.Action", "DoAction", {0}); }

    /// What was to be said at once, in its order.
    const QStringList &said() const { return m_said; }

private Q_SLOTS:
    /// A notification that begins to show is read out: the texts in it.
    void stateChanged(const QDBusMessage &message)
    {
        const QList<QVariant> arguments = message.arguments();
        const AccessibleObject source{message.service(), message.path()};
        if (arguments.value(0).toString() != QLatin1String("showing") || arguments.value(1).toInt() != 1
            || role(source) != QLatin1String("notification"))
            return;
        QStringList texts;
        walk(source, [&](const AccessibleObject &one) {
            if (role(one) == QLatin1String("label") && is(one, Showing))
                texts += name(one);
        });
        m_said += texts.join(QLatin1Char(' '));
    }
    /// What programs say of themselves since AT-SPI 2.48.
    void announcement(const QDBusMessage &message) { m_said += message.arguments().value(3).value<QDBusVariant>().variant().toString(); }

private:
    bool listen()
    {
        for (const char *event : {"object:state-changed:showing", "object:announcement"}) {
            QDBusMessage wish = QDBusMessage::createMethodCall(QStringLiteral("org.a11y.atspi.Registry"),
                QStringLiteral("/org/a11y/atspi/registry"), QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("RegisterEvent"));
            wish << QString::fromLatin1(event) << QStringList() << QString();
            const QDBusMessage agreed = m_bus.call(wish);
            if (agreed.type() != QDBusMessage::ReplyMessage) {
                qWarning("no registry: %s", qPrintable(agreed.errorMessage()));
                return false;
            }
        }
        const QString interface = QStringLiteral("org.a11y.atspi.Event.Object");
        return m_bus.connect({}, {}, interface, QStringLiteral("StateChanged"), this, SLOT(stateChanged(QDBusMessage)))
            && m_bus.connect({}, {}, interface, QStringLiteral("Announcement"), this, SLOT(announcement(QDBusMessage)));
    }
    QString property(const AccessibleObject &of, const char *name) const
    {
        const QList<QVariant> got
            = ask(of, "org.freedesktop.DBus.Properties", "Get", {QStringLiteral("org.a11y.atspi.Accessible"), QString::fromLatin1(name)});
        return got.value(0).value<QDBusVariant>().variant().toString();
    }
    QList<QVariant> ask(const AccessibleObject &object, const char *interface, const char *method, const QList<QVariant> &with = {}) const
    {
        constexpr int limit = 10000;  // milliseconds
        if (!object.isValid())
            return {};
        QDBusMessage message
            = QDBusMessage::createMethodCall(object.service, object.path, QString::fromLatin1(interface), QString::fromLatin1(method));
        message.setArguments(with);
        const QDBusMessage answer = m_bus.call(message, QDBus::Block, limit);
        return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments() : QList<QVariant>();
    }

    QProcess m_daemon;
    QString m_session;
    QDBusConnection m_bus{QStringLiteral("none")};
    QStringList m_said;
};

}  // namespace fwpilot
