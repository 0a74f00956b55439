// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/demo_fault.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace fwpilot {

/// The faults that the demo machine's simulator knows, asked of the program itself. GUI thread; only the destructor waits.
class DemoFaults : public QObject {
    Q_OBJECT
public:
    static constexpr int answerLimit = 5000;  ///< milliseconds

    /// @param simulator the program's path, empty when there is none
    explicit DemoFaults(const QString &simulator, QObject *parent = nullptr);
    ~DemoFaults() override;

    /// Asks, unless it is asking. answered() follows, never from within.
    void ask();

Q_SIGNALS:
    void answered(const Result<QList<DemoFault>> &faults);

private:
    void take();
    void answerLater(const QString &why);

    const QString m_simulator;
    QProcess m_child;
    QTimer m_deadline;
};

/// The faults in what `fwpilot-sim faults --json` prints. Malformed: it is no such list.
Result<QList<DemoFault>> readDemoFaults(const QByteArray &json);

}  // namespace fwpilot
