// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace fwpilot {

namespace {

/// Larger drawings are not worth their place in the cache.
constexpr int largestCached = 256;

struct Drawing {
    Glyph glyph;
    const char *name;
};

constexpr Drawing drawings[]{{Glyph::Box, "box"}, {Glyph::Chip, "chip"}, {Glyph::Close, "close"}, {Glyph::Copy, "copy"},
    {Glyph::Down, "down"}, {Glyph::Flask, "flask"}, {Glyph::Journal, "journal"}, {Glyph::Log, "log"}, {Glyph::Moon, "moon"},
    {Glyph::Net, "net"}, {Glyph::Offline, "offline"}, {Glyph::Open, "open"}, {Glyph::Person, "person"}, {Glyph::Pin, "pin"},
    {Glyph::Plug, "plug"}, {Glyph::PlugOff, "plug-off"}, {Glyph::Print, "print"}, {Glyph::Refresh, "refresh"}, {Glyph::Save, "save"},
    {Glyph::Search, "search"}, {Glyph::Shield, "shield"}, {Glyph::Stop, "stop"}, {Glyph::Thermo, "thermo"}, {Glyph::Absent, "state-absent"},
    {Glyph::Attention, "state-attention"}, {Glyph::Blocked, "state-blocked"}, {Glyph::Current, "state-current"},
    {Glyph::Error, "state-error"}, {Glyph::Newer, "state-newer"}, {Glyph::Ok, "state-ok"}, {Glyph::Older, "state-older"},
    {Glyph::Reinstall, "state-reinstall"}, {Glyph::Restarting, "state-restarting"}, {Glyph::Running, "state-running"},
    {Glyph::Sending, "state-sending"}, {Glyph::Skipped, "state-skipped"}, {Glyph::Stored, "state-stored"},
    {Glyph::Unknown, "state-unknown"}, {Glyph::Update, "state-update"}, {Glyph::Waiting, "state-waiting"}};

const char *glyphName(Glyph glyph)
{
    const auto *found = std::find_if(std::begin(drawings), std::end(drawings), [glyph](const Drawing &d) { return d.glyph == glyph; });
    return found == std::end(drawings) ? nullptr : found->name;
}

/// The drawing in the tint: a pixel covers as much as it is opaque and not white.
QImage tinted(const QString &file, const QSize &size, const QColor &tint)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(file);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.end();
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int cover = (qAlpha(line[x]) - qRed(line[x])) * tint.alpha() / 255;
            line[x] = qPremultiply(qRgba(tint.red(), tint.green(), tint.blue(), cover));
        }
    }
    return image;
}

QPixmap glyphPixmap(Glyph glyph, const QSize &size, const QColor &tint)
{
    const auto file = glyphFile(glyph);
    if (file.isEmpty() || size.isEmpty())
        return {};
    const bool cached = size.width() <= largestCached && size.height() <= largestCached;
    const auto key = QStringLiteral("fwpilot%1/%2x%3/%4").arg(file).arg(size.width()).arg(size.height()).arg(tint.rgba(), 8, 16);
    QPixmap pixmap;
    if (cached && QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap::fromImage(tinted(file, size, tint));
    if (cached)
        QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Device pixels a logical unit of this painter.
QSizeF deviceScale(const QPainter &painter)
{
    const auto &t = painter.deviceTransform();
    return QSizeF(std::hypot(t.m11(), t.m12()), std::hypot(t.m21(), t.m22()));
}

class GlyphEngine final : public QIconEngine {
public:
    GlyphEngine(Glyph glyph, Tone tone, bool onAccent)
        : m_glyph(glyph)
        , m_tone(tone)
        , m_onAccent(onAccent)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        paintGlyph(*painter, square, m_glyph, tint(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return glyphPixmap(m_glyph, QSize(side, side), tint(mode));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override { return pixmap(size, mode, state); }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

    bool isNull() override { return m_glyph == Glyph::None; }
    QString key() const override { return QStringLiteral("fwpilot.glyph"); }
    QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    QColor tint(QIcon::Mode mode) const
    {
        const auto palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return iconColour(palette, QPalette::Disabled);
        if (m_onAccent)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return m_tone == Tone::Plain ? iconColour(palette) : toneColour(palette, m_tone);
    }

    Glyph m_glyph;
    Tone m_tone;
    bool m_onAccent;
};

}  // namespace

QString glyphFile(Glyph glyph)
{
    const char *name = glyphName(glyph);
    return name ? QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)) : QString();
}

void paintGlyph(QPainter &painter, const QRect &square, Glyph glyph, const QColor &tint)
{
    const auto scale = deviceScale(painter);
    const QSize size(qRound(square.width() * scale.width()), qRound(square.height() * scale.height()));
    const auto pixmap = glyphPixmap(glyph, size, tint);
    if (pixmap.isNull())
        return;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(QRectF(square), pixmap, QRectF(pixmap.rect()));
    painter.restore();
}

QIcon icon(Glyph glyph, Tone tone)
{
    return glyph == Glyph::None ? QIcon() : QIcon(new GlyphEngine(glyph, tone, false));
}

QIcon iconOnAccent(Glyph glyph)
{
    return glyph == Glyph::None ? QIcon() : QIcon(new GlyphEngine(glyph, Tone::Plain, true));
}

}  // namespace fwpilot
