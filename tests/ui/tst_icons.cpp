// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"
#include "ui/icons.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace fwpilot;

namespace {

QPalette light()
{
    return schemePalette(ColourScheme::Light);
}

QPalette dark()
{
    return schemePalette(ColourScheme::Dark);
}

/// The pixels that are wholly covered, and how many are not wholly bare.
struct Drawn {
    QList<QColor> solid;
    int touched = 0;
};

Drawn drawn(const QImage &image)
{
    Drawn result;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const auto pixel = image.pixelColor(x, y);
            result.touched += pixel.alpha() > 0;
            if (pixel.alpha() == 255)
                result.solid.append(pixel);
        }
    return result;
}

QImage painted(Glyph glyph, int side, const QColor &tint, double ratio = 1)
{
    QImage image(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintGlyph(painter, QRect(0, 0, side, side), glyph, tint);
    return image;
}

bool isWholly(const Drawn &picture, const QColor &colour)
{
    return !picture.solid.isEmpty()
        && std::all_of(picture.solid.begin(), picture.solid.end(), [&](const QColor &c) { return c.rgb() == colour.rgb(); });
}

}  // namespace

class IconsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyColourScheme(ColourScheme::System); }

    void everyGlyphHasItsFile();
    void everyFileHasItsGlyph();
    void glyphsAreDrawnInTheTint_data();
    void glyphsAreDrawnInTheTint();
    void signsAreKnockedOut();
    void glyphsAreSharpAtEveryScale();
    void iconsFollowThePalette();
    void iconsKeepTheirTone();
    void disabledIconsAreDimmed();
    void noGlyphIsNoIcon();
};

void IconsTest::everyGlyphHasItsFile()
{
    QVERIFY(glyphFile(Glyph::None).isEmpty());
    for (int i = 1; i <= int(Glyph::Waiting); ++i)
        QVERIFY2(QFile::exists(glyphFile(Glyph(i))), qPrintable(QStringLiteral("glyph %1: %2").arg(i).arg(glyphFile(Glyph(i)))));
}

void IconsTest::everyFileHasItsGlyph()
{
    QStringList named;
    for (int i = 1; i <= int(Glyph::Waiting); ++i)
        named.append(QFileInfo(glyphFile(Glyph(i))).fileName());
    named.sort();
    auto files = QDir(QStringLiteral(FWPILOT_SOURCE_DIR "/resources/icons")).entryList({QStringLiteral("*.svg")});
    files.sort();
    QCOMPARE(named, files);
}

void IconsTest::glyphsAreDrawnInTheTint_data()
{
    QTest::addColumn<int>("glyph");
    for (int i = 1; i <= int(Glyph::Waiting); ++i)
        QTest::addRow("%s", qPrintable(glyphFile(Glyph(i)))) << i;
}

void IconsTest::glyphsAreDrawnInTheTint()
{
    QFETCH(int, glyph);
    const QColor tint(0x1f, 0x5f, 0xbf);
    const auto picture = drawn(painted(Glyph(glyph), 32, tint));
    QVERIFY(picture.touched > 30);
    QVERIFY(picture.touched < 32 * 32 * 0.8);
    QVERIFY(isWholly(picture, tint));
}

void IconsTest::signsAreKnockedOut()
{
    // The bar of "blocked" runs through the middle of its disc.
    const auto image = painted(Glyph::Blocked, 32, Qt::red);
    QCOMPARE(image.pixelColor(16, 16).alpha(), 0);
    QCOMPARE(image.pixelColor(16, 8), QColor(Qt::red));
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
}

void IconsTest::glyphsAreSharpAtEveryScale()
{
    for (const double ratio : {1.25, 1.5, 2.0, 3.0}) {
        const int side = qRound(16 * ratio);
        const auto scaledUp = painted(Glyph::Stored, 16, Qt::black, ratio);
        auto direct = painted(Glyph::Stored, side, Qt::black);
        direct.setDevicePixelRatio(ratio);
        QCOMPARE(scaledUp, direct);
        QCOMPARE(icon(Glyph::Stored).pixmap(QSize(16, 16), ratio).size(), QSize(side, side));
    }
}

void IconsTest::iconsFollowThePalette()
{
    applyColourScheme(ColourScheme::Light);
    const QIcon one = icon(Glyph::Save);
    const QIcon primary = iconOnAccent(Glyph::Save);
    QVERIFY(isWholly(drawn(one.pixmap(QSize(32, 32)).toImage()), iconColour(light())));
    QVERIFY(isWholly(drawn(primary.pixmap(QSize(32, 32)).toImage()), light().color(QPalette::HighlightedText)));
    applyColourScheme(ColourScheme::Dark);
    QVERIFY(isWholly(drawn(one.pixmap(QSize(32, 32)).toImage()), iconColour(dark())));
    QVERIFY(isWholly(drawn(primary.pixmap(QSize(32, 32)).toImage()), dark().color(QPalette::HighlightedText)));
}

void IconsTest::iconsKeepTheirTone()
{
    applyColourScheme(ColourScheme::Light);
    for (const auto tone : {Tone::Secondary, Tone::Quiet, Tone::Accent, Tone::Ok, Tone::Attention, Tone::Failure})
        QVERIFY(isWholly(drawn(icon(Glyph::Ok, tone).pixmap(QSize(32, 32)).toImage()), toneColour(light(), tone)));
}

void IconsTest::disabledIconsAreDimmed()
{
    applyColourScheme(ColourScheme::Light);
    const auto dimmed = light().color(QPalette::Disabled, QPalette::ButtonText);
    for (const auto &each : {icon(Glyph::Ok), icon(Glyph::Ok, Tone::Ok), iconOnAccent(Glyph::Ok)})
        QVERIFY(isWholly(drawn(each.pixmap(QSize(32, 32), QIcon::Disabled).toImage()), dimmed));
}

void IconsTest::noGlyphIsNoIcon()
{
    QVERIFY(icon(Glyph::None).isNull());
    QVERIFY(iconOnAccent(Glyph::None).isNull());
    QVERIFY(!icon(Glyph::Ok).isNull());
    QCOMPARE(drawn(painted(Glyph::None, 16, Qt::black)).touched, 0);
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
