// SPDX-License-Identifier: GPL-3.0-or-later
// secretsIn(): what documents themselves tell of serials, hosts, users and folders.
#include "core/record/redaction.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace fwpilot {

namespace {

using Key = QLatin1String;

void add(QList<Secret> &secrets, Secret::Kind kind, const QString &value, const QString &id = {})
{
    const Secret secret{kind, value, id};
    if (!value.trimmed().isEmpty() && !secrets.contains(secret))
        secrets += secret;
}

/// The name, and where it is one with a domain, the name without it.
void addHost(QList<Secret> &secrets, const QString &host)
{
    add(secrets, Secret::Kind::Host, host);
    add(secrets, Secret::Kind::Host, host.section(QLatin1Char('.'), 0, 0));
}

void takeFrom(const QJsonObject &object, QList<Secret> &secrets)
{
    const auto text = [&](const char *key) { return object.value(Key(key)).toString(); };
    static const QRegularExpression domain(QStringLiteral("\\A[\\w-]+(\\.[\\w-]+)*\\.[A-Za-z][\\w-]*\\z"));
    add(secrets, Secret::Kind::Serial, text("serial"), text("id"));
    for (const char *key : {"assetTag", "asset", "ticket"})
        add(secrets, Secret::Kind::Serial, text(key));
    for (const char *key : {"host", "serviceName"}) {
        if (!text(key).isEmpty())
            addHost(secrets, text(key));
    }
    if (const QString network = text("network"); domain.match(network).hasMatch())
        addHost(secrets, network);
    const QString owner = object.value(Key("owner")).toObject().value(Key("text")).toString();
    static const QRegularExpression atHost(QStringLiteral("\\A([^\\s@]+)@([^\\s@(]+)"));
    if (const QRegularExpressionMatch match = atHost.match(owner); match.hasMatch()) {
        add(secrets, Secret::Kind::User, match.captured(1));
        addHost(secrets, match.captured(2));
    }
    for (const char *key : {"user", "technician", "person"})
        add(secrets, Secret::Kind::User, text(key));
    if (const QString path = text("path"); path.startsWith(QLatin1Char('/')))
        add(secrets, Secret::Kind::Folder, path.section(QLatin1Char('/'), 0, -2));
}

/// @param named ids of processors that are told without their serial
void walk(const QJsonValue &value, QList<Secret> &secrets, QStringList &named)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        takeFrom(object, secrets);
        if (const QString id = object.value(Key("processor")).toString(); !id.isEmpty())
            named += id;
        for (const QJsonValue &member : object)
            walk(member, secrets, named);
    }
    for (const QJsonValue &element : value.toArray())
        walk(element, secrets, named);
}

}  // namespace

QList<Secret> secretsIn(const QJsonValue &document)
{
    QList<Secret> secrets;
    QStringList named;
    walk(document, secrets, named);
    static const QRegularExpression withoutSerial(QStringLiteral("\\A([0-9a-f]{4,}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]|smbios)\\z"));
    for (const QString &id : named) {
        const bool known = std::any_of(secrets.begin(), secrets.end(), [&](const Secret &secret) { return secret.id == id; });
        if (!known && !withoutSerial.match(id).hasMatch())
            add(secrets, Secret::Kind::Serial, id);
    }
    return secrets;
}

}  // namespace fwpilot
