// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo_faults.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace fwpilot {

namespace {

constexpr qsizetype longestList = 1024 * 1024;  // bytes
constexpr int endLimit = 2000;                  // milliseconds, for a child that was killed

Error notKnown(Error::Code code, const QString &why)
{
    return {code, DemoFaults::tr("The faults are not known: %1.").arg(why), 0,
        DemoFaults::tr("Install fwpilot-sim of the same version beside this program, and open the demo bench again.")};
}

}  // namespace

DemoFaults::DemoFaults(const QString &simulator, QObject *parent)
    : QObject(parent)
    , m_simulator(simulator)
{
    m_child.setStandardInputFile(QProcess::nullDevice());
    m_child.setStandardErrorFile(QProcess::nullDevice());
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, &m_child, &QProcess::kill);
    connect(&m_child, &QProcess::readyReadStandardOutput, this, [this] {
        if (m_child.bytesAvailable() > longestList)
            m_child.kill();
    });
    connect(&m_child, &QProcess::finished, this, &DemoFaults::take);
    connect(&m_child, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            answerLater(tr("the program %1 cannot be started (%2)").arg(plainText(m_simulator, 1024), m_child.errorString()));
    });
}

DemoFaults::~DemoFaults()
{
    m_child.disconnect(this);
    m_child.kill();
    m_child.waitForFinished(endLimit);
}

void DemoFaults::ask()
{
    if (m_child.state() != QProcess::NotRunning)
        return;
    if (m_simulator.isEmpty())
        return answerLater(tr("the program fwpilot-sim is missing, it is neither beside this program nor in PATH"));
    m_deadline.start(answerLimit);
    m_child.start(m_simulator, {QStringLiteral("faults"), QStringLiteral("--json")});
}

void DemoFaults::answerLater(const QString &why)
{
    m_deadline.stop();
    QMetaObject::invokeMethod(
        this, [this, why] { Q_EMIT answered(notKnown(Error::Code::NotFound, why)); }, Qt::QueuedConnection);
}

void DemoFaults::take()
{
    const bool inTime = m_deadline.isActive();
    m_deadline.stop();
    if (m_child.exitStatus() == QProcess::NormalExit && m_child.exitCode() == 0)
        Q_EMIT answered(readDemoFaults(m_child.read(longestList + 1)));
    else if (inTime)
        Q_EMIT answered(notKnown(Error::Code::Unsupported, tr("fwpilot-sim did not list them")));
    else
        Q_EMIT answered(notKnown(Error::Code::Timeout, tr("fwpilot-sim did not answer within %1 s").arg(answerLimit / 1000)));
}

Result<QList<DemoFault>> readDemoFaults(const QByteArray &json)
{
    const auto malformed = [] { return notKnown(Error::Code::Malformed, DemoFaults::tr("what fwpilot-sim says is not a list of them")); };
    const QJsonDocument document = json.size() > longestList ? QJsonDocument() : QJsonDocument::fromJson(json);
    QList<DemoFault> faults;
    for (const QJsonValue &entry : document.array()) {
        const QJsonValue expected = entry[QStringLiteral("expected")];
        const DemoFault fault{entry[QStringLiteral("name")].toString(), entry[QStringLiteral("argument")].toString(),
            entry[QStringLiteral("text")].toString(), expected[QStringLiteral("exit")].toInt(-1),
            expected[QStringLiteral("verdict")].toString()};
        if (!isPlain(fault.name) || !isPlain(fault.text) || fault.exitCode < 0)
            return malformed();
        faults.append(fault);
    }
    return faults.isEmpty() ? malformed() : Result<QList<DemoFault>>(faults);
}

}  // namespace fwpilot
