// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/management_processor.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace fwpilot {

class FactGroup;
class WrappedLabel;

/// By what a processor was recognised, and below it, once a button is pressed, all that is known of its functions on the PCI bus. Whether
/// these are shown is kept from one processor to the next. A value in, changed in place. GUI thread.
class RecognitionBlock : public QWidget {
    Q_OBJECT
public:
    explicit RecognitionBlock(QWidget *parent = nullptr);

    void setProcessor(const ManagementProcessor &processor);
    /// How many functions have room side by side, 1 to 3.
    void setColumns(int columns);
    /// The button that shows and hides the functions.
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    /// The functions were asked for: there is more to be seen below the button.
    void opened();

protected:
    void changeEvent(QEvent *event) override;

private:
    void toggle();
    void showButton();
    void showFunctions();
    void arrange();
    void refreshMeasures();

    QList<PciFunction> m_functions;
    bool m_open = false;
    int m_columns = 0;
    QWidget *m_heading;
    WrappedLabel *m_evidence;
    WrappedLabel *m_notes;
    QPushButton *m_button;
    QWidget *m_shown;  ///< the functions
    QGridLayout *m_grid;
    QList<FactGroup *> m_groups;  ///< one a function
};

}  // namespace fwpilot
