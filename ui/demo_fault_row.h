// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/demo_fault.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace fwpilot {

class WrappedLabel;

/// One fault of the demo bench: its tick box, what it does and leads to, and the field for its argument. GUI thread.
class DemoFaultRow : public QWidget {
    Q_OBJECT
public:
    explicit DemoFaultRow(const DemoFault &fault, QWidget *parent = nullptr);

    const DemoFault &fault() const { return m_fault; }
    bool isChosen() const;
    /// @param argument without its "@"; empty: the usual one
    void choose(bool chosen, const QString &argument = {});
    QString spec() const;
    /// Why the argument will not do, as a sentence; empty when it will.
    QString defect() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void refreshMeasures();

    const DemoFault m_fault;
    QCheckBox *m_tick;
    WrappedLabel *m_text;
    WrappedLabel *m_outcome;
    WrappedLabel *m_label;
    QLineEdit *m_argument;
    WrappedLabel *m_defect;
    QWidget *m_side;
};

}  // namespace fwpilot
