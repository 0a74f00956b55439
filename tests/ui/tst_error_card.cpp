// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sample_plan.h"
#include "ui/error_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace fwpilot;

namespace {

ErrorCardContent longCard()
{
    ErrorCardContent content = sample::card();
    content.happened = QStringLiteral("The processor refused to store Main firmware: its flash differs from the file in sector 412 of 896, and it said so twice.");
    content.machineNow = QStringLiteral("It runs 2.4.1, as before. Nothing was restarted; the other bank is incomplete and is not used by anything.");
    content.toDo += QStringLiteral("Or leave it: the machine can stay in service on 2.4.1, and the next run sends only what is not stored.");
    content.code = QStringLiteral("precondition");
    return content;
}

}  // namespace

class ErrorCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCut_data();
    void nothingIsCut();
    void retryIsHidden();
    void signals_();
    void copies();
    void textIsPlainAndSelectable();
    void noCode();
    void anotherContent();
};

void ErrorCardTest::nothingIsCut_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("points");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("wide") << 1104 << 10 << Qt::LeftToRight;
    QTest::newRow("narrow") << 738 << 10 << Qt::LeftToRight;
    QTest::newRow("narrow, 14 pt") << 646 << 14 << Qt::LeftToRight;
    QTest::newRow("very narrow") << 460 << 10 << Qt::LeftToRight;
    QTest::newRow("right to left") << 738 << 10 << Qt::RightToLeft;
}

void ErrorCardTest::nothingIsCut()
{
    QFETCH(int, width);
    QFETCH(int, points);
    QFETCH(Qt::LayoutDirection, direction);
    ErrorCard card;
    card.setFont(QFont(QStringLiteral("Noto Sans"), points));
    card.setLayoutDirection(direction);
    card.setContent(longCard());
    card.resize(width, card.heightForWidth(width));
    card.show();
    QCOMPARE(card.sizeHint().height(), card.height());
    QList<QWidget *> parts = card.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(parts.size() > 12);
    for (const QWidget *part : parts) {
        if (part->isHidden())
            continue;
        QVERIFY2(card.rect().contains(part->geometry()), qPrintable(part->objectName()));
        const int needed = part->hasHeightForWidth() ? part->heightForWidth(part->width()) : part->sizeHint().height();
        QVERIFY2(part->height() >= needed, qPrintable(part->objectName()));
        for (const QWidget *other : parts)
            QVERIFY2(other == part || other->isHidden() || !part->geometry().intersects(other->geometry()), qPrintable(part->objectName()));
    }
}

void ErrorCardTest::retryIsHidden()
{
    ErrorCard card;
    ErrorCardContent content = sample::card();
    content.canRetry = false;
    card.setContent(content);
    card.resize(1104, card.heightForWidth(1104));
    card.show();
    QVERIFY(!card.findChild<QPushButton *>(QStringLiteral("retryButton"))->isVisible());
    const int withoutRetry = card.findChild<QPushButton *>(QStringLiteral("showInLogButton"))->x();
    content.canRetry = true;
    card.setContent(content);
    auto *retry = card.findChild<QPushButton *>(QStringLiteral("retryButton"));
    QVERIFY(retry->isVisible());
    QCOMPARE(retry->x(), withoutRetry);
    QVERIFY(card.findChild<QPushButton *>(QStringLiteral("showInLogButton"))->x() > withoutRetry);
}

void ErrorCardTest::signals_()
{
    ErrorCard card;
    card.setContent(sample::card());
    QSignalSpy retries(&card, &ErrorCard::retryRequested);
    QSignalSpy shows(&card, &ErrorCard::showInLogRequested);
    card.findChild<QPushButton *>(QStringLiteral("retryButton"))->click();
    QCOMPARE(retries.size(), 1);
    QCOMPARE(shows.size(), 0);
    card.findChild<QPushButton *>(QStringLiteral("showInLogButton"))->click();
    QCOMPARE(shows.size(), 1);
}

void ErrorCardTest::copies()
{
    ErrorCard card;
    card.setContent(sample::card());
    card.findChild<QPushButton *>(QStringLiteral("copyButton"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QStringLiteral("What happened: The processor refused to store Main: its flash differs from the file.\n"
                       "The machine now: The processor still runs what it ran before.\n"
                       "What to do:\n"
                       "1. Retry: sends this image again.\n"
                       "2. If it fails again, save a support file.\n"
                       "Code: rejected, answer 0x81\n"));
}

void ErrorCardTest::textIsPlainAndSelectable()
{
    ErrorCard card;
    ErrorCardContent content = sample::card();
    content.happened = QStringLiteral("<b>bold</b> &amp; more");
    card.setContent(content);
    const QList<QLabel *> labels = card.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    const auto *happened = card.findChild<QLabel *>(QStringLiteral("happenedLabel"));
    QCOMPARE(happened->text(), content.happened);
    QVERIFY(happened->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    QVERIFY(happened->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    QVERIFY(happened->focusPolicy() & Qt::TabFocus);
    QVERIFY(card.accessibleName().contains(content.happened));
}

void ErrorCardTest::noCode()
{
    ErrorCard card;
    ErrorCardContent content = sample::card();
    content.code.clear();
    content.answer.clear();
    card.setContent(content);
    QVERIFY(!card.text().contains(QLatin1String("Code")));
    content.code = QStringLiteral("timeout");
    card.setContent(content);
    QVERIFY(card.text().endsWith(QLatin1String("Code: timeout\n")));
}

void ErrorCardTest::anotherContent()
{
    ErrorCard card;
    card.setContent(longCard());
    const int before = card.heightForWidth(738);
    ErrorCardContent content = sample::card();
    content.toDo = {QStringLiteral("Wait.")};
    card.setContent(content);
    QVERIFY(card.heightForWidth(738) < before);
    QVERIFY(card.findChild<QLabel *>(QStringLiteral("toDoLabel2")) == nullptr);
    QCOMPARE(card.findChild<QLabel *>(QStringLiteral("toDoLabel1"))->text(), QStringLiteral("Wait."));
}

QTEST_MAIN(ErrorCardTest)
#include "tst_error_card.moc"
