// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/section_heading.h"

#include "ui/elided_label.h"
#include "ui/glyph_box.h"

#include <QHBoxLayout>

namespace fwpilot {

QWidget *makeSectionHeading(Glyph glyph, const QString &words)
{
    auto *heading = new QWidget;
    auto *mark = new GlyphBox(16);
    mark->setGlyph(glyph, Tone::Plain);
    auto *text = new ElidedLabel(words);
    text->setLook(TextSize::Section, true, Tone::Plain);
    auto *row = new QHBoxLayout(heading);
    row->addWidget(mark);
    row->addWidget(text, 1);
    return heading;
}

void spaceSectionHeading(QWidget *heading)
{
    const auto px = [heading](int pixels) { return scaled(heading->fontMetrics(), pixels); };
    heading->layout()->setContentsMargins(px(16), px(8), px(16), px(8));
    heading->layout()->setSpacing(px(8));
}

}  // namespace fwpilot
