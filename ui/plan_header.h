// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace fwpilot {

/// The flat header of the look: small bold secondary titles, a hairline below.
class PlanHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit PlanHeader(QWidget *parent);

    QSize sizeHint() const override;
    /// The section at the end, which keeps a wider margin.
    void setLast(int section) { m_last = section; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_last = -1;
};

}  // namespace fwpilot
