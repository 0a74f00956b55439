// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace fwpilot {

/// "Safe to unplug": Yes outlined with a green word, No as a solid inverse block with a struck-through plug. GUI thread.
class SafetyBlock : public QWidget {
    Q_OBJECT
public:
    explicit SafetyBlock(QWidget *parent = nullptr);

    /// @param toolTip why it is so
    void setSafe(bool safe, const QString &toolTip);
    bool isSafe() const { return m_safe; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont wordFont() const;
    QString word() const;

    bool m_safe = true;
};

}  // namespace fwpilot
