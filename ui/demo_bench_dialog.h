// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/demo_fault.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace fwpilot {

class DemoFaultRow;
class ElidedLabel;
class WrappedLabel;

/// The demo bench: which faults the demo machine shall have when it starts anew. Values in, a wish out. GUI thread.
class DemoBenchDialog : public QDialog {
    Q_OBJECT
public:
    explicit DemoBenchDialog(QWidget *parent = nullptr);

    /// The faults there are, or why they are not known.
    void setFaults(const Result<QList<DemoFault>> &faults);
    /// The machine is being started: nothing can be chosen until showFailed(), or until the dialog is closed.
    void showStarting();
    void showFailed(const QString &reason);

    /// What is chosen, as the simulator takes it. In the order of the list.
    QStringList specs() const;

Q_SIGNALS:
    /// @param factory the processor shall have its factory firmware again
    void startRequested(const QStringList &specs, bool factory);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeading();
    QWidget *makePresets();
    QWidget *makeFoot();
    void choose(const QStringList &specs);
    void refresh();
    void refreshMeasures();

    QList<DemoFaultRow *> m_rows;
    QList<QToolButton *> m_presets;
    QWidget *m_heading;
    QWidget *m_presetBar;
    QScrollArea *m_area;
    QWidget *m_messagePage;  ///< instead of the list
    WrappedLabel *m_message;
    QWidget *m_foot;
    WrappedLabel *m_specs;
    QCheckBox *m_factory;
    QPushButton *m_start;
    QPushButton *m_close;
    bool m_starting = false;
    QString m_failure;  ///< of the last start
};

}  // namespace fwpilot
