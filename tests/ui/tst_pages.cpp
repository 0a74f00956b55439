// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/page_sight.h"
#include "ui/empty_page.h"

#include <QApplication>

using namespace fwpilot;

namespace {

QList<SearchedPlace> places()
{
    return {
        {Glyph::Blocked, Tone::Attention, QStringLiteral("Rights"),
            QStringLiteral("You may not open the PCI memory of a processor. Ask once for your password."), QStringLiteral("Get Rights…"),
            QStringLiteral("rights")},
        {Glyph::Absent, Tone::Quiet, QStringLiteral("PCI bus"),
            QStringLiteral("38 functions read, none is a management processor this program knows."), QStringLiteral("Show List"),
            QStringLiteral("list")},
        {Glyph::Absent, Tone::Quiet, QStringLiteral("Firmware tables"), QStringLiteral("They do not name one."), {}, {}},
    };
}

}  // namespace

class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyColourScheme(ColourScheme::Light); }
    void init() { QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10)); }

    void signals_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("signal");
        QTest::newRow("search") << QStringLiteral("searchAgain") << QStringLiteral("search");
        QTest::newRow("demo") << QStringLiteral("tryDemo") << QStringLiteral("demo");
        QTest::newRow("open") << QStringLiteral("openBundle") << QStringLiteral("open");
        QTest::newRow("first place") << QStringLiteral("placeButton") << QStringLiteral("rights");
    }

    void signals()
    {
        QFETCH(QString, button);
        EmptyPage page;
        page.setContent(noProcessorContent(places()));
        present(page, {1118, 519});
        QStringList heard;
        connect(&page, &EmptyPage::searchRequested, this, [&] { heard.append(QStringLiteral("search")); });
        connect(&page, &EmptyPage::demoRequested, this, [&] { heard.append(QStringLiteral("demo")); });
        connect(&page, &EmptyPage::openRequested, this, [&] { heard.append(QStringLiteral("open")); });
        connect(&page, &EmptyPage::placeActivated, this, [&](const QString &id) { heard.append(id); });
        auto *pressed = page.findChild<QPushButton *>(button);
        pressed->setFocus();
        QTest::keyClick(pressed, Qt::Key_Space);
        QFETCH(QString, signal);
        QCOMPARE(heard, QStringList(signal));
    }

    void contents_data()
    {
        QTest::addColumn<EmptyPageContent>("content");
        QTest::addColumn<QStringList>("buttons");
        QTest::addColumn<int>("rows");
        QTest::newRow("no processor") << noProcessorContent(places())
                                      << QStringList{QStringLiteral("Get Rights…"), QStringLiteral("Show List"),
                                             QStringLiteral("Search Again"), QStringLiteral("Try the Demo Machine"),
                                             QStringLiteral("Open Bundle…")}
                                      << 3;
        QTest::newRow("nobody speaks to it") << noDriverContent(QStringLiteral("It takes firmware through a way that is not spoken here."))
                                             << QStringList{QStringLiteral("Search Again"), QStringLiteral("Open Bundle…")} << 0;
        QTest::newRow("none chosen") << noChoiceContent() << QStringList{QStringLiteral("Open Bundle…"), QStringLiteral("Search Again")}
                                     << 0;
        QTest::newRow("no bundle") << noBundleContent(QStringLiteral("MP 2")) << QStringList{QStringLiteral("Open Bundle…")} << 0;
    }

    void contents()
    {
        QFETCH(EmptyPageContent, content);
        QFETCH(QStringList, buttons);
        EmptyPage page;
        page.setContent(noProcessorContent(places()));
        present(page, {1118, 519});
        page.setContent(content);
        QCoreApplication::sendPostedEvents();
        QStringList texts;
        for (const auto *button : page.findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts.append(button->text());
        }
        texts.sort();
        buttons.sort();
        QCOMPARE(texts, buttons);
        QTEST(static_cast<int>(page.findChildren<QLabel *>(QStringLiteral("placeTitle")).size()), "rows");
        QCOMPARE(labelText(page, "emptyTitle"), content.title);
        QCOMPARE(labelText(page, "emptyExplanation"), content.explanation);
    }

    void keepsFocus()
    {
        EmptyPage page;
        page.setContent(noProcessorContent(places()));
        present(page, {1118, 519});
        auto *button = page.findChild<QPushButton *>(QStringLiteral("placeButton"));
        button->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&page, patience));
        QList<SearchedPlace> seen = places();
        seen[0].sentence = QStringLiteral("Another sentence.");
        seen.removeLast();
        page.setContent(noProcessorContent(seen));
        QCOMPARE(page.focusWidget(), button);
        QCOMPARE(labelText(page, "placeSentence"), QStringLiteral("Another sentence."));
    }

    void sizes_data() { addPageSizes(); }

    void sizes()
    {
        QFETCH(int, points);
        QFETCH(QSize, size);
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), points));
        EmptyPage page;
        page.setContent(noProcessorContent(places()));
        present(page, size);
        QCOMPARE(page.widget()->width(), page.viewport()->width());
        QCOMPARE(cutParts(page, *page.viewport()), QStringList());
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
