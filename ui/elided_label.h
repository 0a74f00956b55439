// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"

#include <QLabel>

namespace fwpilot {

/// A tool tip that says exactly this text: no part of it is taken for markup.
QString plainToolTip(const QString &text);

/// One line of plain text that is cut at its end with "…" where there is no room for it; then the tool tip says the whole.
/// It asks for its whole width and gives way down to one character. GUI thread.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);

    /// @param shortText shown instead where the text does not fit, or always while compact; empty: there is none
    void setText(const QString &text, const QString &shortText = {});
    void setCompact(bool compact);
    /// Size, weight and colour as in appearance.h. They follow the widget's font and palette.
    void setLook(TextSize size, bool bold, Tone tone);
    void setTone(Tone tone);

    /// The text as it is shown.
    QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont shownFont() const;
    void refresh();

    QString m_shortText;
    bool m_compact = false;
    TextSize m_size = TextSize::Body;
    bool m_bold = false;
    Tone m_tone = Tone::Plain;
};

}  // namespace fwpilot
