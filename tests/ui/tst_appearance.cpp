// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/busy_machine.h"
#include "ui/appearance.h"
#include "ui/flat_style.h"

#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <cmath>

using namespace fwpilot;

namespace {

/// WCAG 2: relative luminance and contrast.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QPalette light()
{
    return schemePalette(ColourScheme::Light);
}
QPalette dark()
{
    return schemePalette(ColourScheme::Dark);
}

}  // namespace

class AppearanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyColourScheme(ColourScheme::System); }

    void contrastsAreAsMeasured_data();
    void contrastsAreAsMeasured();
    void surfaces_data();
    void surfaces();
    void darkIsDecidedByTheBase();
    void tonesWithoutWeightTintNothing();
    void disabledTextIsFainter();
    void sizes_data();
    void sizes();
    void pixelSizedFontsAreSizedToo();
    void distancesGrowWithTheFont();
    void systemWithoutADesktopIsLight();
    void systemGivesThePaletteBack();
    void theStyleIsSetOnce();
    void primaryButtonIsFilled();
    void buttonsHaveTheirHeight();
    void scrollBarStaysBesideTheRows();
};

void AppearanceTest::contrastsAreAsMeasured_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("expected");

    struct Row {
        const char *name;
        QPalette palette;
        Tone tone;
        double onBase, onWindow, onTint;
    };
    const Row rows[]{
        {"light ok", light(), Tone::Ok, 6.2, 5.6, 5.5},
        {"light attention", light(), Tone::Attention, 6.0, 5.5, 5.4},
        {"light error", light(), Tone::Failure, 6.5, 5.9, 5.8},
        {"dark ok", dark(), Tone::Ok, 8.2, 7.4, 6.5},
        {"dark attention", dark(), Tone::Attention, 8.8, 8.0, 7.0},
        {"dark error", dark(), Tone::Failure, 7.4, 6.6, 6.0},
    };
    const auto add = [](const char *name, const char *on, const QColor &ink, const QColor &ground, double expected) {
        QTest::addRow("%s on %s", name, on) << ink << ground << expected;
    };
    for (const auto &row : rows) {
        const auto ink = toneColour(row.palette, row.tone);
        add(row.name, "Base", ink, row.palette.color(QPalette::Base), row.onBase);
        add(row.name, "Window", ink, row.palette.color(QPalette::Window), row.onWindow);
        add(row.name, "its tint", ink, toneTint(row.palette, row.tone), row.onTint);
    }
    const auto plain = [&](const char *name, const QPalette &p, Tone tone, double onBase, double onWindow) {
        add(name, "Base", toneColour(p, tone), p.color(QPalette::Base), onBase);
        add(name, "Window", toneColour(p, tone), p.color(QPalette::Window), onWindow);
    };
    plain("light text", light(), Tone::Plain, 16.1, 14.7);
    plain("dark text", dark(), Tone::Plain, 13.5, 12.1);
    plain("light secondary", light(), Tone::Secondary, 5.9, 5.4);
    plain("dark secondary", dark(), Tone::Secondary, 7.3, 6.5);
    add("light text", "a tint", toneColour(light(), Tone::Plain), toneTint(light(), Tone::Failure), 14.2);
    add("dark text", "a tint", toneColour(dark(), Tone::Plain), toneTint(dark(), Tone::Failure), 11.0);
    add("light secondary", "a tint", toneColour(light(), Tone::Secondary), toneTint(light(), Tone::Failure), 5.2);
    add("dark secondary", "a tint", toneColour(dark(), Tone::Secondary), toneTint(dark(), Tone::Failure), 5.9);
    for (const auto &[name, p, onBase, onTrack, quiet, inverse] :
        {std::tuple{"light", light(), 6.1, 4.7, 3.2, 13.3}, std::tuple{"dark", dark(), 7.6, 5.4, 4.4, 14.4}}) {
        add(name, "Base, accent", toneColour(p, Tone::Accent), p.color(QPalette::Base), onBase);
        add(name, "its track, accent", toneColour(p, Tone::Accent), barTrack(p), onTrack);
        add(name, "Base, quiet", toneColour(p, Tone::Quiet), p.color(QPalette::Base), quiet);
        add(name, "inverse", inverseText(p), inverseSurface(p), inverse);
    }
}

void AppearanceTest::contrastsAreAsMeasured()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, expected);
    const auto measured = contrast(ink, ground);
    QVERIFY2(std::abs(measured - expected) <= 0.1, qPrintable(QStringLiteral("measured %1, expected %2").arg(measured).arg(expected)));
}

void AppearanceTest::surfaces_data()
{
    QTest::addColumn<QColor>("made");
    QTest::addColumn<QString>("expected");
    // As measured in the pictures of the look.
    QTest::addRow("light hairline") << hairline(light()) << QStringLiteral("#dfe0e1");
    QTest::addRow("dark hairline") << hairline(dark()) << QStringLiteral("#37393d");
    QTest::addRow("light row line") << rowLine(light()) << QStringLiteral("#ededee");
    QTest::addRow("light list selection") << listSelection(light()) << QStringLiteral("#d5dfee");
    QTest::addRow("dark list selection") << listSelection(dark()) << QStringLiteral("#374457");
    QTest::addRow("light icon") << iconColour(light()) << QStringLiteral("#44474e");
    QTest::addRow("half") << mixed(QColor(Qt::white), QColor(Qt::black), 0.5) << QStringLiteral("#808080");
    QTest::addRow("share above one") << mixed(QColor(Qt::white), QColor(Qt::black), 3) << QStringLiteral("#ffffff");
    QTest::addRow("share below none") << mixed(QColor(Qt::white), QColor(Qt::black), -1) << QStringLiteral("#000000");
}

void AppearanceTest::surfaces()
{
    QFETCH(QColor, made);
    QFETCH(QString, expected);
    const QColor wanted(expected);
    // A picture rounds on its own.
    const int off
        = std::max({std::abs(made.red() - wanted.red()), std::abs(made.green() - wanted.green()), std::abs(made.blue() - wanted.blue())});
    QVERIFY2(off <= 1, qPrintable(made.name()));
}

void AppearanceTest::darkIsDecidedByTheBase()
{
    QVERIFY(!isDark(light()));
    QVERIFY(isDark(dark()));
    auto mixedUp = light();
    mixedUp.setColor(QPalette::Base, Qt::black);
    QVERIFY(isDark(mixedUp));
    QCOMPARE(toneColour(mixedUp, Tone::Ok), toneColour(dark(), Tone::Ok));
}

void AppearanceTest::tonesWithoutWeightTintNothing()
{
    for (const auto tone : {Tone::Plain, Tone::Secondary, Tone::Quiet, Tone::Accent})
        QCOMPARE(toneTint(light(), tone), light().color(QPalette::Base));
    QVERIFY(toneTint(light(), Tone::Failure) != light().color(QPalette::Base));
}

void AppearanceTest::disabledTextIsFainter()
{
    for (const auto &p : {light(), dark()})
        for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
            const auto base = p.color(QPalette::Base);
            const auto off = contrast(p.color(QPalette::Disabled, role), base);
            QVERIFY(off < contrast(p.color(QPalette::Active, role), base) / 2);
            QVERIFY(off > 3);
        }
}

void AppearanceTest::sizes_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("expected");
    QTest::addRow("page title") << int(TextSize::PageTitle) << 15.0;
    QTest::addRow("strip title") << int(TextSize::StripTitle) << 12.5;
    QTest::addRow("section") << int(TextSize::Section) << 11.0;
    QTest::addRow("body") << int(TextSize::Body) << 10.0;
    QTest::addRow("small") << int(TextSize::Small) << 9.0;
}

void AppearanceTest::sizes()
{
    QFETCH(int, size);
    QFETCH(double, expected);
    QFont font;
    font.setPointSizeF(10);
    const auto plain = sizedFont(font, TextSize(size));
    QCOMPARE(plain.pointSizeF(), expected);
    QVERIFY(!plain.bold());
    QVERIFY(sizedFont(font, TextSize(size), true).bold());
}

void AppearanceTest::pixelSizedFontsAreSizedToo()
{
    QFont font;
    font.setPixelSize(20);
    QCOMPARE(sizedFont(font, TextSize::PageTitle).pixelSize(), 30);
}

void AppearanceTest::distancesGrowWithTheFont()
{
    QFont small;
    small.setPixelSize(12);
    QFont large;
    large.setPixelSize(24);
    const QFontMetrics smallMetrics(small);
    const QFontMetrics largeMetrics(large);
    QVERIFY(scaled(largeMetrics, 100) > scaled(smallMetrics, 100) * 1.8);
    QCOMPARE(scaled(largeMetrics, 18), largeMetrics.height());
    QCOMPARE(scaled(smallMetrics, 0), 0);
    QVERIFY(scaled(smallMetrics, 1) >= 1);
}

void AppearanceTest::systemWithoutADesktopIsLight()
{
    qunsetenv("XDG_CURRENT_DESKTOP");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    applyColourScheme(ColourScheme::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), light().color(QPalette::Window));
}

void AppearanceTest::systemGivesThePaletteBack()
{
    qputenv("XDG_CURRENT_DESKTOP", "test");
    applyColourScheme(ColourScheme::System);
    const auto platform = QApplication::palette();
    QWidget widget;
    widget.ensurePolished();
    applyColourScheme(ColourScheme::Dark);
    QVERIFY(QApplication::palette() != platform);
    QTRY_COMPARE(widget.palette().color(QPalette::Base), dark().color(QPalette::Base));
    applyColourScheme(ColourScheme::System);
    QCOMPARE(QApplication::palette(), platform);
    QTRY_COMPARE(widget.palette().color(QPalette::Base), platform.color(QPalette::Base));
    // Nothing of ours is left set, so a change of the platform's palette is taken over.
    QVERIFY(!QCoreApplication::testAttribute(Qt::AA_SetPalette));
}

void AppearanceTest::theStyleIsSetOnce()
{
    applyColourScheme(ColourScheme::Light);
    auto *style = qobject_cast<FlatStyle *>(QApplication::style());
    QVERIFY(style);
    applyColourScheme(ColourScheme::Dark);
    QCOMPARE(QApplication::style(), style);
}

void AppearanceTest::primaryButtonIsFilled()
{
    applyColourScheme(ColourScheme::Light);
    QPushButton button(QStringLiteral("Update 3"));
    button.resize(button.sizeHint());
    const auto corner = [&] { return button.grab().toImage().pixelColor(button.width() / 2, 4); };
    QCOMPARE(corner(), light().color(QPalette::Button));
    const int plainWidth = button.sizeHint().width();
    setPrimary(&button);
    button.setText(QStringLiteral("Save Service Record"));
    button.resize(button.sizeHint());
    QVERIFY(isPrimary(&button));
    QVERIFY(button.sizeHint().width() > plainWidth);
    QCOMPARE(corner(), light().color(QPalette::Highlight));
    button.setEnabled(false);
    QCOMPARE(corner(), light().color(QPalette::Disabled, QPalette::Button));
    button.setEnabled(true);
    setPrimary(&button, false);
    QVERIFY(!isPrimary(&button));
    QCOMPARE(corner(), light().color(QPalette::Button));
}

void AppearanceTest::buttonsHaveTheirHeight()
{
    applyColourScheme(ColourScheme::Light);
    QPushButton button(QStringLiteral("Cancel"));
    for (const int size : {13, 26}) {
        QFont font;
        font.setPixelSize(size);
        button.setFont(font);
        const QFontMetrics metrics(font);
        QVERIFY(std::abs(button.sizeHint().height() - scaled(metrics, 30)) <= 1);
    }
}

void AppearanceTest::scrollBarStaysBesideTheRows()
{
    applyColourScheme(ColourScheme::Light);
    QTreeWidget tree;
    for (int i = 0; i < 200; ++i)
        new QTreeWidgetItem(&tree, {QString::number(i)});
    tree.resize(200, 200);
    tree.show();
    auto *bar = tree.verticalScrollBar();
    QTRY_VERIFY(bar->isVisible());
    const auto handle = [&] {
        QStyleOptionSlider option;
        option.initFrom(bar);
        option.orientation = bar->orientation();
        option.minimum = bar->minimum();
        option.maximum = bar->maximum();
        option.pageStep = bar->pageStep();
        option.sliderPosition = bar->value();
        return bar->style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, bar);
    };
    QCOMPARE(handle().top(), tree.header()->height());
    bar->setValue(bar->maximum());
    QCOMPARE(handle().bottom(), bar->height() - 1);
    tree.setHeaderHidden(true);
    bar->setValue(0);
    QCOMPARE(handle().top(), 0);
}

QTEST_MAIN(AppearanceTest)
#include "tst_appearance.moc"
