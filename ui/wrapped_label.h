// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"

#include <QLabel>
#include <QTextLayout>

namespace fwpilot {

/// Plain text that is broken into lines and never cut: between words, and within a word that is longer than a line (a digest, a serial).
/// A line feed begins another line. It follows the font and palette around it.
class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(TextSize size = TextSize::Body, Tone tone = Tone::Plain, QWidget *parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    /// Offers Copy in a context menu, and by the keyboard while it has the focus.
    void setCopyable();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void copy() const;
    QFont shownFont() const;
    QString shownText() const;
    void breakLines(QTextLayout &layout, int width) const;

    TextSize m_size;
    Tone m_tone;
    bool m_copyable = false;
};

}  // namespace fwpilot
