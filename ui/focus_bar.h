// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QScrollArea>

namespace fwpilot {

/// Makes a scroll area take the keyboard, to be scrolled; a bar at its edge says so, painted below what the area holds. The area, which
/// must have its widget, owns it. GUI thread.
class FocusBar : public QObject {
    Q_OBJECT
public:
    explicit FocusBar(QScrollArea *area);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paint() const;

    QWidget *m_area;  ///< also while only that is left of the scroll area
    QPointer<QWidget> m_surface;
};

}  // namespace fwpilot
