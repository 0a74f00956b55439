// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include "ui/flat_style.h"

#include <QApplication>
#include <QToolTip>
#include <QtMath>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr double lineHeightOfTheLook = 18.0;

struct Reference {
    QColor window, base, text, button, highlight, highlightedText;
};

const Reference light{QColor(0xf3, 0xf4, 0xf6), QColor(0xff, 0xff, 0xff), QColor(0x1d, 0x21, 0x29), QColor(0xfd, 0xfd, 0xfe),
    QColor(0x1f, 0x5f, 0xbf), QColor(0xff, 0xff, 0xff)};
const Reference dark{QColor(0x23, 0x26, 0x2b), QColor(0x1b, 0x1d, 0x21), QColor(0xe4, 0xe6, 0xea), QColor(0x2f, 0x33, 0x3a),
    QColor(0x7f, 0xb0, 0xf5), QColor(0x10, 0x15, 0x1d)};

/// Text of a control that is off, over its own surface.
constexpr double disabledShare = 0.54;

void setDisabled(QPalette &palette, const Reference &r)
{
    const auto group = QPalette::Disabled;
    palette.setColor(group, QPalette::WindowText, mixed(r.text, r.window, disabledShare));
    palette.setColor(group, QPalette::Text, mixed(r.text, r.base, disabledShare));
    palette.setColor(group, QPalette::ButtonText, mixed(r.text, r.button, disabledShare));
    palette.setColor(group, QPalette::PlaceholderText, mixed(r.text, r.base, disabledShare));
    palette.setColor(group, QPalette::Base, r.window);
    palette.setColor(group, QPalette::Button, mixed(r.text, r.base, 0.04));
    palette.setColor(group, QPalette::Highlight, mixed(r.text, r.base, 0.3));
    palette.setColor(group, QPalette::HighlightedText, r.base);
    palette.setColor(group, QPalette::Link, mixed(r.text, r.base, disabledShare));
    palette.setColor(group, QPalette::LinkVisited, mixed(r.text, r.base, disabledShare));
}

QPalette ownPalette(const Reference &r)
{
    const bool onDark = r.base.lightness() < 128;
    const QColor edge = onDark ? QColor(Qt::black) : r.text;
    QPalette palette;
    palette.setColor(QPalette::Window, r.window);
    palette.setColor(QPalette::WindowText, r.text);
    palette.setColor(QPalette::Base, r.base);
    palette.setColor(QPalette::AlternateBase, mixed(r.window, r.base, 0.55));
    palette.setColor(QPalette::Text, r.text);
    palette.setColor(QPalette::PlaceholderText, mixed(r.text, r.base, 0.7));
    palette.setColor(QPalette::Button, r.button);
    palette.setColor(QPalette::ButtonText, r.text);
    palette.setColor(QPalette::BrightText, r.highlightedText);
    palette.setColor(QPalette::Highlight, r.highlight);
    palette.setColor(QPalette::HighlightedText, r.highlightedText);
    palette.setColor(QPalette::Link, r.highlight);
    palette.setColor(QPalette::LinkVisited, r.highlight);
    palette.setColor(QPalette::ToolTipBase, r.base);
    palette.setColor(QPalette::ToolTipText, r.text);
    palette.setColor(QPalette::Light, onDark ? mixed(r.text, r.button, 0.14) : QColor(Qt::white));
    palette.setColor(QPalette::Midlight, onDark ? mixed(r.text, r.button, 0.07) : mixed(edge, r.window, 0.04));
    palette.setColor(QPalette::Mid, mixed(edge, r.window, onDark ? 0.3 : 0.22));
    palette.setColor(QPalette::Dark, mixed(edge, r.window, onDark ? 0.45 : 0.4));
    palette.setColor(QPalette::Shadow, mixed(edge, r.window, 0.7));
    setDisabled(palette, r);
    return palette;
}

QColor text(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Text);
}
QColor base(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base);
}
QColor highlight(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Highlight);
}
QColor window(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window);
}

double sizeFactor(TextSize size)
{
    switch (size) {
    case TextSize::PageTitle:
        return 1.5;
    case TextSize::StripTitle:
        return 1.25;
    case TextSize::Section:
        return 1.1;
    case TextSize::Body:
        return 1.0;
    case TextSize::Small:
        return 0.9;
    }
    return 1.0;
}

/// False below a bare window manager, where nobody has chosen a palette.
bool desktopHasPalette()
{
    return !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP") || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORMTHEME");
}

}  // namespace

QColor mixed(const QColor &part, const QColor &into, double share)
{
    const auto s = std::clamp(share, 0.0, 1.0);
    const auto blend = [s](int a, int b) { return qRound(a * s + b * (1.0 - s)); };
    return QColor(blend(part.red(), into.red()), blend(part.green(), into.green()), blend(part.blue(), into.blue()));
}

bool isDark(const QPalette &palette)
{
    return qGray(base(palette).rgb()) < 128;
}

QColor toneColour(const QPalette &palette, Tone tone)
{
    const bool onDark = isDark(palette);
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Secondary:
        return mixed(text(palette), base(palette), 0.7);
    case Tone::Quiet:
        return mixed(text(palette), base(palette), 0.5);
    case Tone::Accent:
        return highlight(palette);
    case Tone::Ok:
        return onDark ? QColor(0x5f, 0xc9, 0x8d) : QColor(0x14, 0x70, 0x3c);
    case Tone::Attention:
        return onDark ? QColor(0xe6, 0xb4, 0x50) : QColor(0x8a, 0x58, 0x00);
    case Tone::Failure:
        return onDark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
    }
    return text(palette);
}

QColor secondaryOnSelection(const QPalette &palette)
{
    return mixed(text(palette), base(palette), 0.78);
}

QColor iconColour(const QPalette &palette, QPalette::ColorGroup group)
{
    const auto button = palette.color(group, QPalette::ButtonText);
    return group == QPalette::Disabled ? button : mixed(button, window(palette), 0.82);
}

QColor toneTint(const QPalette &palette, Tone tone)
{
    const bool tints = tone == Tone::Ok || tone == Tone::Attention || tone == Tone::Failure;
    return tints ? mixed(toneColour(palette, tone), base(palette), isDark(palette) ? 0.12 : 0.08) : base(palette);
}

QColor hairline(const QPalette &palette)
{
    return mixed(text(palette), base(palette), 0.14);
}

QColor rowLine(const QPalette &palette)
{
    return mixed(text(palette), base(palette), 0.08);
}

QColor barTrack(const QPalette &palette)
{
    return mixed(text(palette), base(palette), 0.13);
}

QColor headerSurface(const QPalette &palette)
{
    return mixed(window(palette), base(palette), 0.55);
}

QColor cardSurface(const QPalette &palette)
{
    return mixed(window(palette), base(palette), 0.5);
}

QColor tableSelection(const QPalette &palette)
{
    return mixed(highlight(palette), base(palette), isDark(palette) ? 0.20 : 0.12);
}

QColor listSelection(const QPalette &palette)
{
    return mixed(highlight(palette), window(palette), isDark(palette) ? 0.22 : 0.14);
}

QColor inverseSurface(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xe4, 0xe6, 0xea) : QColor(0x2b, 0x30, 0x38);
}

QColor inverseText(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x14, 0x17, 0x1b) : QColor(Qt::white);
}

QFont sizedFont(const QFont &base, TextSize size, bool bold)
{
    QFont font(base);
    const auto factor = sizeFactor(size);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(base.pixelSize() * factor)));
    font.setBold(bold);
    return font;
}

int scaled(const QFontMetrics &metrics, int pixels)
{
    if (pixels <= 0)
        return 0;
    return std::max(1, qRound(pixels * metrics.height() / lineHeightOfTheLook));
}

QPalette schemePalette(ColourScheme scheme)
{
    switch (scheme) {
    case ColourScheme::System:
        return desktopHasPalette() ? QPalette() : ownPalette(light);
    case ColourScheme::Light:
        return ownPalette(light);
    case ColourScheme::Dark:
        return ownPalette(dark);
    }
    return {};
}

void applyColourScheme(ColourScheme scheme)
{
    if (!qobject_cast<FlatStyle *>(QApplication::style()))
        QApplication::setStyle(new FlatStyle);
    // One in which nothing is set is how Qt is told to follow the platform again.
    QApplication::setPalette(schemePalette(scheme));
    QToolTip::setPalette(QPalette());
}

}  // namespace fwpilot
