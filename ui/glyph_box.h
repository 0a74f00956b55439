// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QWidget>

namespace fwpilot {

/// One glyph in a square that grows with the font. It says nothing that the text beside it does not say. GUI thread.
class GlyphBox : public QWidget {
    Q_OBJECT
public:
    /// @param side of the square, as scaled() takes it
    explicit GlyphBox(int side, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph, Tone tone);
    Glyph glyph() const { return m_glyph; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int m_side;
    Glyph m_glyph = Glyph::None;
    Tone m_tone = Tone::Plain;
};

}  // namespace fwpilot
