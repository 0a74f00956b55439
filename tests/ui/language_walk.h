// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/mnemonics.h"
#include "tests/ui/seen_words.h"
#include "tests/ui/speaking.h"
#include "tests/ui/window_bench.h"
#include "ui/appearance.h"

#include <QCheckBox>
#include <QFileDialog>

/// A walk through the window in a language, for the tests of its languages.
namespace fwpilot {

/// Words that are the same in every language: names, codes and digits of this bench; what its processor says of itself; messages of the
/// protocol; what a language calls itself.
inline const QRegularExpression foreignWords(QStringLiteral(
    "^\\d+ bytes$|^[a-z-]+: $|[0-9A-F]{8}|^(app|scan|bundle|plan|run)$|bootloader|bmc|sensors|fpga|sequencer|ACME R1( firmware)?|acme-r1-\\d{4}|Reference( "
    "MP)?|fwpilot[\\w,-]*|Firmware Pilot|Qt|BMC|SHA-256|PCI|test\\b|bundle-[\\w.-]+|[\\w-]*\\.(bin|fwb|pem|txt|json|jsonl|html|csv|pdf|zip)"
    "|/[\\w./-]+|[0-9a-f:]{4,}|\\b(kB|MB|GB|min|UTC|English|Deutsch|mailbox|power on|on|bundle "
    "[0-9a-f]{12}|SIM\\w+|firmware-pilot-reference-mp-SIM\\w+)\\b|[A-Z][a-z]{2} \\d{4}|\\d "
    "[A-Z][a-z]{2}|\\b\\d{8}T\\d{6}Z-[0-9a-f]{6}\\b"));

/// The rows of a test that walks: each language, the window as small as it may be and as it usually is.
inline void addWalks()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QSize>("size");
    for (const QString &code : {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("zh_CN"), QStringLiteral("pseudo")}) {
        QTest::newRow(qPrintable(code + QStringLiteral("-960x600"))) << code << QSize(960, 600);
        if (code != QLatin1String("pseudo"))
            QTest::newRow(qPrintable(code + QStringLiteral("-1366x768"))) << code << QSize(1366, 768);
    }
}

/// What is wrong with the words at each stage of one row of addWalks(). Pictures are left of each, in light and in dark.
class LanguageWalk {
public:
    explicit LanguageWalk(const QString &code)
        : m_code(code)
        , m_speaking(code)
    {
    }

    void look(const WindowBench &bench, const QString &stage)
    {
        fitDialogs(*bench.window);
        const Elided elided = m_code == QLatin1String("pseudo") ? Elided::MayBeCut : Elided::MustBeWhole;
        QCoreApplication::processEvents();
        settledCuts(bench, elided);
        shots(bench, stage);
        QStringList untranslated;
        if (m_code == QLatin1String("pseudo"))
            untranslated = notTranslated(seenWords(*bench.window), foreignWords);
        add(stage, QStringLiteral("not translated"), untranslated);
        add(stage, QStringLiteral("cut"), settledCuts(bench, elided));
        const QSize least = bench.window->minimumSizeHint();
        if (least.width() > bench.window->width() || least.height() > bench.window->height())
            add(stage, QStringLiteral("needs a larger window"), {QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())});
        add(stage, QStringLiteral("one letter twice"), doubleMnemonics(*bench.window));
    }

    /// The words of this window's dialog for files that are not Qt's.
    void lookAtFiles(const WindowBench &bench, const QString &stage)
    {
        QFileDialog *dialog = nullptr;
        QVERIFY(Hand::waitFor([&] { return (dialog = bench.dialog<QFileDialog>()) != nullptr; }));
        QList<SeenWord> words;
        addSeen(words, dialog, dialog->windowTitle(), "title");
        for (const QString &filter : dialog->nameFilters())
            addSeen(words, dialog, filter, "filter");
        for (const auto *choice : dialog->findChildren<QCheckBox *>()) {
            addSeen(words, choice, choice->text(), "choice");
            addSeen(words, choice, choice->toolTip(), "tip");
        }
        shots(bench, stage);
        if (m_code == QLatin1String("pseudo"))
            add(stage, QStringLiteral("not translated"),
                notTranslated(words, QRegularExpression(foreignWords.pattern() + QStringLiteral("|JSON|\\*\\.\\w+"))));
        dialog->close();
        QVERIFY(Hand::waitFor([&] { return bench.dialog<QFileDialog>() == nullptr; }));
    }

    /// Of one open dialog, which is closed then.
    template <class Dialog> void lookAtDialog(const WindowBench &bench, const QString &stage)
    {
        QVERIFY2(Hand::waitFor([&] { return bench.dialog<Dialog>() != nullptr; }), qPrintable(stage));
        look(bench, stage);
        close<Dialog>(bench);
    }
    template <class Dialog> static void close(const WindowBench &bench)
    {
        QVERIFY(bench.dialog<Dialog>() != nullptr);
        bench.dialog<Dialog>()->close();
        QVERIFY(Hand::waitFor([&] { return bench.window->findChild<Dialog *>() == nullptr; }));
    }

    /// One line for each, all different.
    QStringList wrong() const
    {
        QStringList all = m_wrong;
        all.removeDuplicates();
        for (const QString &one : std::as_const(all))
            qWarning("%s", qPrintable(one));
        return all;
    }

private:
    static constexpr int settleLimit = 10'000;  ///< milliseconds, until every layout has its place

    /// What is cut and stays so: a page that a look at the processor has just filled anew is not laid out yet.
    static QStringList settledCuts(const WindowBench &bench, Elided elided)
    {
        QStringList cut;
        Hand::waitFor([&] { return (cut = cutWords(*bench.window, elided)).isEmpty(); }, settleLimit);
        return cut;
    }

    /// As on a screen that is no larger than the window; those that cannot be so small are told of as cut.
    static void fitDialogs(const QWidget &window)
    {
        for (QDialog *dialog : window.findChildren<QDialog *>()) {
            if (!dialog->isVisible())
                continue;
            dialog->resize(dialog->size().boundedTo(window.size() - QSize(48, 48)));
            dialog->move(window.geometry().center() - dialog->rect().center());
        }
    }
    void add(const QString &stage, const QString &what, const QStringList &found)
    {
        for (const QString &one : found)
            m_wrong += stage + QStringLiteral(": ") + what + QStringLiteral(": ") + one;
    }
    void shots(const WindowBench &bench, const QString &stage) const
    {
        const QString name = QStringLiteral("language-%1-%2").arg(QString::fromLatin1(QTest::currentDataTag()), stage);
        Hand::shot(bench.window.get(), name);
        if (m_code == QLatin1String("pseudo"))
            return;
        applyColourScheme(ColourScheme::Dark);
        QCoreApplication::processEvents();
        Hand::shot(bench.window.get(), name + QStringLiteral("-dark"));
        applyColourScheme(ColourScheme::Light);
        QCoreApplication::processEvents();
    }

    const QString m_code;
    const Speaking m_speaking;
    QStringList m_wrong;
};

}  // namespace fwpilot
