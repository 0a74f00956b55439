// SPDX-License-Identifier: GPL-3.0-or-later
// The window in each of its languages, and in one that nobody speaks, which shows what was left out.
#include "tests/ui/language_walk.h"
#include "ui/confirm_dialog.h"
#include "ui/core_sentences.h"
#include "ui/language_menu.h"
#include "ui/quantity_text.h"

#include <QDialog>
#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

namespace {

const QList<ImageRecipe> seenImages{{u"bootloader"_s, 200000}, {u"bmc"_s, 600000}, {u"sensors"_s, 100000}};

struct Message {
    QString context;
    QString source;
    QStringList translations;  ///< several of a text with a number in it
    bool finished = true;
    bool counted = false;
};

QList<Message> messagesOf(const QString &code)
{
    QFile file(QStringLiteral(FWPILOT_SOURCE_DIR "/resources/translations/fwpilot_%1.ts").arg(code));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.name() == u"message"_s)
            messages += Message{context, {}, {}, true, xml.attributes().value(u"numerus"_s) == u"yes"_s};
        else if (xml.name() == u"source"_s)
            messages.last().source = xml.readElementText();
        else if (xml.name() == u"translation"_s)
            messages.last().finished = !xml.attributes().hasAttribute(u"type"_s);
        if (xml.name() == u"numerusform"_s || (xml.name() == u"translation"_s && !messages.last().counted))
            messages.last().translations += xml.readElementText();
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placesOf(const QString &text)
{
    static const QRegularExpression place(u"%[0-9n]"_s);
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places += found.next().captured();
    places.sort();
    return places;
}

bool hasMnemonic(const QString &text)
{
    return !mnemonicOf(text).isNull();
}

}  // namespace

class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void cleanupTestCase() { workerThreads()->waitForDone(); }

    void theLanguageFitsThePerson_data();
    void theLanguageFitsThePerson();
    void theLocaleFollows();
    void quantitiesFollow();
    void theChoiceIsKept();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void noMnemonicIsTwiceInAMenu_data();
    void noMnemonicIsTwiceInAMenu();
    void qtSpeaksItToo_data();
    void qtSpeaksItToo();
    void theWindowSpeaks_data();
    void theWindowSpeaks();
    void aFailureSpeaks_data();
    void aFailureSpeaks();

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("de") << u"de"_s;
        QTest::newRow("zh_CN") << u"zh_CN"_s;
    }
};

void TestLanguages::theLanguageFitsThePerson_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QStringList>("system");
    QTest::addColumn<QString>("code");
    QTest::newRow("the system's") << QString() << QStringList{u"de-AT"_s, u"de"_s} << u"de"_s;
    QTest::newRow("the second") << QString() << QStringList{u"nds-DE"_s, u"de-DE"_s} << u"de"_s;
    QTest::newRow("English first") << QString() << QStringList{u"en-GB"_s, u"de-DE"_s} << u"en"_s;
    QTest::newRow("nobody speaks it here") << QString() << QStringList{u"fr-FR"_s, u"fr"_s} << u"en"_s;
    QTest::newRow("no language at all") << QString() << QStringList{u"C"_s} << u"en"_s;
    QTest::newRow("simplified") << QString() << QStringList{u"zh-Hans-SG"_s} << u"zh_CN"_s;
    QTest::newRow("traditional is another script") << QString() << QStringList{u"zh-Hant-TW"_s, u"zh-TW"_s} << u"en"_s;
    QTest::newRow("chosen") << u"zh_CN"_s << QStringList{u"de-DE"_s} << u"zh_CN"_s;
    QTest::newRow("chosen, and gone") << u"tlh"_s << QStringList{u"de-DE"_s} << u"de"_s;
}

void TestLanguages::theLanguageFitsThePerson()
{
    QFETCH(QString, chosen);
    QFETCH(QStringList, system);
    QTEST(languageFor(chosen, system), "code");
}

void TestLanguages::theLocaleFollows()
{
    QCOMPARE(localeFor(u"de"_s, QLocale(u"de_AT"_s)), QLocale(u"de_AT"_s));
    QCOMPARE(localeFor(u"de"_s, QLocale(u"en_US"_s)).language(), QLocale::German);
    QCOMPARE(localeFor(u"en"_s, QLocale(u"fr_FR"_s)).language(), QLocale::English);
    QCOMPARE(localeFor(u"en"_s, QLocale(u"en_GB"_s)), QLocale(u"en_GB"_s));
    QCOMPARE(localeFor(u"en"_s, QLocale::c()), QLocale::c());
    QCOMPARE(localeFor(u"zh_CN"_s, QLocale(u"zh_TW"_s)).script(), QLocale::SimplifiedChineseScript);
}

void TestLanguages::quantitiesFollow()
{
    QCOMPARE(shownSize(3700000), u"3.7 MB"_s);
    QCOMPARE(shownPart(400000, 3700000), u"0.4 of 3.7 MB"_s);
    QCOMPARE(shownDuration(272000), u"4 min 32 s"_s);
    QCOMPARE(shownDate(QDate(2026, 11, 22)), u"22 Nov 2026"_s);
    {
        const Speaking german(u"de"_s);
        QCOMPARE(shownSize(3700000), u"3,7 MB"_s);
        QCOMPARE(shownPart(400000, 3700000), u"0,4 von 3,7 MB"_s);
        QCOMPARE(shownDuration(400), u"0,4 s"_s);
        QCOMPARE(coreText(u"The image is 3.7 MB (3700000 bytes) large, the bank holds 2.0 MB (2000000 bytes)."_s),
            u"Das Image ist 3,7 MB (3700000 Bytes) groß, die Bank fasst 2,0 MB (2000000 Bytes)."_s);
    }
    const Speaking chinese(u"zh_CN"_s);
    QCOMPARE(coreText(u"3 of 3 selected images."_s), u"所选映像 3/3。"_s);  // as the history shows it
    QCOMPARE(shownDuration(272000), u"4 分 32 秒"_s);
    QCOMPARE(shownDate(QDate(2026, 11, 22)), u"2026年11月22日"_s);
    QCOMPARE(coreText(u"Needs 1.0 first; 0.8 is installed."_s), u"需要先装 1.0；已安装 0.8。"_s);
    QCOMPARE(withoutMnemonic(u"打开固件包(&O)…"_s), u"打开固件包…"_s);
    QCOMPARE(withoutMnemonic(u"&Open Bundle…"_s), u"Open Bundle…"_s);
}

void TestLanguages::theChoiceIsKept()
{
    WindowBench bench;
    QCOMPARE(chosenLanguage(), QString());
    LanguageMenu menu(u"Language"_s, nullptr);
    menu.findChild<QAction *>(u"languagede"_s)->trigger();
    QCOMPARE(chosenLanguage(), u"de"_s);
    LanguageMenu again(u"Language"_s, nullptr);
    QVERIFY(again.findChild<QAction *>(u"languagede"_s)->isChecked());
    again.findChild<QAction *>(u"language"_s)->trigger();
    QCOMPARE(chosenLanguage(), QString());
}

void TestLanguages::everyTextIsTranslated_data()
{
    addLanguages();
}

void TestLanguages::everyTextIsTranslated()
{
    QFETCH(QString, code);
    const QList<Message> messages = messagesOf(code);
    QVERIFY(messages.size() > 1000);
    QStringList wrong;
    for (const Message &one : messages) {
        const qsizetype forms = one.counted && code == u"de"_s ? 2 : 1;
        if (!one.finished || one.translations.size() != forms)
            wrong += u"unfinished: "_s + one.source;
        for (const QString &shown : one.translations) {
            if (shown.trimmed().isEmpty() != one.source.trimmed().isEmpty())
                wrong += u"empty: "_s + one.source;
            if (placesOf(shown) != placesOf(one.source))
                wrong += u"its parts: "_s + one.source + u" / "_s + shown;
            if (hasMnemonic(shown) != hasMnemonic(one.source))
                wrong += u"its mnemonic: "_s + one.source + u" / "_s + shown;
            if (shown.contains(u"..."_s))
                wrong += u"three dots: "_s + shown;
            if (shown.endsWith(QChar(0x2026)) != one.source.endsWith(QChar(0x2026)))
                wrong += u"ellipsis: "_s + one.source + u" / "_s + shown;
            if (shown.count(u'\n') != one.source.count(u'\n'))
                wrong += u"its lines: "_s + one.source;
        }
    }
    for (const QString &one : std::as_const(wrong))
        qWarning("%s", qPrintable(one));
    QCOMPARE(wrong.size(), 0);
}

void TestLanguages::noMnemonicIsTwiceInAMenu_data()
{
    addLanguages();
    QTest::newRow("en") << u"en"_s;
}

void TestLanguages::noMnemonicIsTwiceInAMenu()
{
    QFETCH(QString, code);
    const Speaking speaking(code);
    WindowBench bench;
    QVERIFY(bench.open());
    QCOMPARE(doubleMnemonics(*bench.window), QStringList());
}

void TestLanguages::qtSpeaksItToo_data()
{
    addLanguages();
}

void TestLanguages::qtSpeaksItToo()
{
    QFETCH(QString, code);
    const Speaking speaking(code);
    QVERIFY(QCoreApplication::translate("QPlatformTheme", "Cancel") != u"Cancel"_s);
}

void TestLanguages::theWindowSpeaks_data()
{
    addWalks();
}

void TestLanguages::theWindowSpeaks()
{
    QFETCH(QString, code);
    QFETCH(QSize, size);
    LanguageWalk walk(code);
    WindowBench bench;
    QVERIFY(QDir().mkpath(bench.simulator.sysfs() + u"/bus/pci/devices"_s));
    QVERIFY(bench.open(true, size));
    QVERIFY(Hand::waitFor([&] { return bench.controller->watch().lookedAt().isValid(); }));
    walk.look(bench, u"0-empty"_s);
    bench.window.reset();
    QVERIFY(bench.simulator.start({u"--rate"_s, u"400000"_s}));
    const QString path = bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages);
    QVERIFY(bench.open(true, size));
    walk.look(bench, u"1-no-bundle"_s);
    QVERIFY(bench.load(path));
    QTRY_VERIFY(bench.button("startButton")->isEnabled());
    walk.look(bench, u"2-plan"_s);
    bench.command("bundleDetails")->trigger();
    walk.lookAtDialog<QDialog>(bench, u"2b-bundle"_s);
    bench.command("trustedSigners")->trigger();
    walk.lookAtDialog<QDialog>(bench, u"2c-signers"_s);
    bench.hand.click(bench.button("startButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    walk.look(bench, u"2d-confirm"_s);
    bench.hand.click(bench.button("acceptButton"));
    QVERIFY(bench.waitForState(UpgradeState::Transferring));
    QVERIFY(Hand::waitFor([&] { return bench.controller->run()->progress().sentBytes > 300000; }, runLimit));
    walk.look(bench, u"3-running"_s);
    bench.window->close();
    QVERIFY(Hand::waitFor([&] { return bench.dialog<QDialog>() != nullptr; }));
    walk.look(bench, u"3b-closing"_s);
    bench.dialog<QDialog>()->reject();
    QVERIFY(bench.waitForState(UpgradeState::Restarting));
    bench.simulator.suspend();  // so that there is time to look
    walk.look(bench, u"4-restarting"_s);
    bench.window->close();
    walk.lookAtDialog<QDialog>(bench, u"4b-closing-late"_s);
    bench.simulator.resume();
    QVERIFY(bench.waitForStage(Stage::Ended));
    QVERIFY(bench.controller->run()->report().state == UpgradeState::Succeeded);
    walk.look(bench, u"5-result"_s);
    bench.command("saveRecord")->trigger();
    walk.lookAtDialog<QDialog>(bench, u"5b-record"_s);
    bench.command("saveSupport")->trigger();
    walk.lookAtDialog<QDialog>(bench, u"5c-support"_s);
    auto *tabs = bench.find<QTabBar>("pageTabs");
    QVERIFY(tabs != nullptr);
    tabs->setCurrentIndex(1);
    walk.look(bench, u"6-status"_s);
    tabs->setCurrentIndex(2);
    QVERIFY(Hand::waitFor([&] { return bench.find<QAbstractItemView>("historyTable")->model()->rowCount() == 1; }));
    walk.look(bench, u"7-history"_s);
    QCOMPARE(walk.wrong(), QStringList());
}

void TestLanguages::aFailureSpeaks_data()
{
    addWalks();
}

void TestLanguages::aFailureSpeaks()
{
    QFETCH(QString, code);
    QFETCH(QSize, size);
    LanguageWalk walk(code);
    WindowBench bench;
    QVERIFY(bench.simulator.start({u"--fault"_s, u"bad-block@140"_s}));
    QVERIFY(bench.open(true, size));
    QVERIFY(bench.load(bench.bench.makeBundle(u"2.0.0"_s, 7, seenImages)));
    QTRY_VERIFY(bench.button("startButton")->isEnabled());
    bench.hand.click(bench.button("startButton"));
    QVERIFY(Hand::waitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }));
    bench.hand.click(bench.button("acceptButton"));
    QVERIFY(bench.waitForStage(Stage::Ended));
    QVERIFY(bench.controller->run()->report().state != UpgradeState::Succeeded);
    walk.look(bench, u"8-error"_s);
    bench.hand.click(bench.button("backToPlanButton"));
    QVERIFY(Hand::waitFor([&] { return bench.controller->stage() != Stage::Ended; }));
    bench.controller->openBundle(bench.bench.file(u"bmc.bin"_s));
    QVERIFY(Hand::waitFor([&] { return bench.controller->opening().state() == BundleOpening::State::Refused; }));
    walk.look(bench, u"9-refused"_s);
    QCOMPARE(walk.wrong(), QStringList());
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
