// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/busy_machine.h"
#include "ui/appearance.h"
#include "ui/closing_dialog.h"
#include "ui/confirm_dialog.h"
#include "ui/elided_label.h"
#include "ui/wrapped_label.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace fwpilot;

namespace {

ConfirmContent question(int rows, const QString &version = QStringLiteral("2.7.0"))
{
    ConfirmContent content;
    content.title = QStringLiteral("Update %1 components on SRV-0421?").arg(rows);
    content.subtitle = QStringLiteral("Reference machine, serial 7QX-20419");
    for (int row = 0; row < rows; ++row)
        content.rows.append({QStringLiteral("Component %1").arg(row), QStringLiteral("2.4.1"), version, QStringLiteral("58.7 MB")});
    content.facts = {QStringLiteral("Restarts the processor once: no remote access for about 1 min 30 s."),
        QStringLiteral("The machine itself keeps running. Settings are kept."), QStringLiteral("All checks passed, none was waived."),
        QStringLiteral("Do not unplug the machine until the window says that it is safe to do so, not even when it seems to be done.")};
    content.actionText = QStringLiteral("Update %1").arg(rows);
    return content;
}

QPushButton *button(const QWidget &dialog, const char *name)
{
    return dialog.findChild<QPushButton *>(QLatin1String(name));
}

/// Nothing that carries text is smaller than its text.
void verifyNothingCut(const QWidget &dialog)
{
    for (const auto *one : dialog.findChildren<QPushButton *>())
        if (one->isVisible())
            QVERIFY2(one->width() >= one->sizeHint().width() && one->height() >= one->sizeHint().height(), qPrintable(one->objectName()));
    for (const auto *one : dialog.findChildren<WrappedLabel *>())
        if (one->isVisible())
            QVERIFY2(one->height() >= one->heightForWidth(one->width()), qPrintable(one->text()));
    for (const auto *one : dialog.findChildren<ElidedLabel *>())
        if (one->isVisible())
            QCOMPARE(one->shownText(), one->text());
    for (const auto *one : dialog.findChildren<QWidget *>())
        if (one->isVisible() && one->parentWidget() == &dialog)
            QVERIFY2(dialog.rect().contains(one->geometry()), qPrintable(one->objectName()));
}

void showModal(QDialog &dialog)
{
    dialog.open();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog, patience));
}

}  // namespace

class DialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyColourScheme(ColourScheme::Light); }

    void init() { QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10)); }

    void confirmKeys_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<bool>("accepts");
        QTest::newRow("Enter") << QList<int>{Qt::Key_Enter} << false;
        QTest::newRow("Return") << QList<int>{Qt::Key_Return} << false;
        QTest::newRow("Return held") << QList<int>{Qt::Key_Return, Qt::Key_Return, Qt::Key_Return} << false;
        QTest::newRow("Space on the fresh dialog") << QList<int>{Qt::Key_Space} << false;
        QTest::newRow("Escape") << QList<int>{Qt::Key_Escape} << false;
        QTest::newRow("Tab, Space") << QList<int>{Qt::Key_Tab, Qt::Key_Space} << true;
        QTest::newRow("Tab to the table, Return") << QList<int>{Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Return} << false;
    }

    void confirmKeys()
    {
        QFETCH(const QList<int>, keys);
        QFETCH(const bool, accepts);
        ConfirmDialog dialog;
        dialog.setContent(question(3));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        showModal(dialog);
        for (const int key : keys)
            if (dialog.isVisible() && dialog.focusWidget())
                QTest::keyClick(dialog.focusWidget(), static_cast<Qt::Key>(key));
        QCOMPARE(accepted.count() > 0, accepts);
    }

    void escapeCancels()
    {
        ConfirmDialog dialog;
        dialog.setContent(question(1));
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        showModal(dialog);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void confirmHasNoDefault()
    {
        ConfirmDialog dialog;
        dialog.setContent(question(3));
        showModal(dialog);
        QVERIFY(button(dialog, "cancelButton")->hasFocus());
        for (const auto *one : dialog.findChildren<QPushButton *>())
            QVERIFY(!one->isDefault() && !one->autoDefault());
        QCOMPARE(dialog.windowModality(), Qt::WindowModal);
        QCOMPARE(button(dialog, "acceptButton")->text(), QStringLiteral("Update 3"));
        QTest::mouseClick(button(dialog, "acceptButton"), Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void confirmFits_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("version");
        QTest::newRow("10 pt") << 10 << 3 << QStringLiteral("2.7.0");
        QTest::newRow("14 pt") << 14 << 3 << QStringLiteral("2.7.0");
        QTest::newRow("long versions") << 10 << 3 << QStringLiteral("2026.11.22-rc1+build.20261122.ab");
        QTest::newRow("long versions, 14 pt") << 14 << 3 << QStringLiteral("2026.11.22-rc1+build.20261122.ab");
        QTest::newRow("8 rows") << 10 << 8 << QStringLiteral("2.7.0");
        QTest::newRow("40 rows") << 10 << 40 << QStringLiteral("2.7.0");
        QTest::newRow("40 rows, long versions, 14 pt") << 14 << 40 << QStringLiteral("2026.11.22-rc1+build.20261122.ab");
    }

    void confirmFits()
    {
        QFETCH(const int, points);
        QFETCH(const int, rows);
        QFETCH(const QString, version);
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), points));
        ConfirmDialog dialog;
        dialog.setContent(question(rows, version));
        const QSize before = dialog.size();
        showModal(dialog);
        QCOMPARE(dialog.size(), before);
        verifyNothingCut(dialog);

        const auto *table = dialog.findChild<QTreeView *>();
        QVERIFY(!table->horizontalScrollBar()->isVisible());
        QCOMPARE(table->header()->length(), table->viewport()->width());
        const QFontMetrics bold(sizedFont(table->font(), TextSize::Body, true));
        const int padding = 2 * scaled(table->fontMetrics(), 8);
        QVERIFY(table->columnWidth(2) - padding >= bold.horizontalAdvance(version));
        const auto last = table->model()->index(rows - 1, 0);
        QCOMPARE(table->viewport()->rect().contains(table->visualRect(last)), rows <= 8 && !table->verticalScrollBar()->isVisible());
        QVERIFY(dialog.height() <= dialog.screen()->availableGeometry().height());
    }

    void foreignTextsStayPlain()
    {
        auto content = question(1);
        content.title = QStringLiteral("Update <b>x</b>?");
        content.rows[0].component = QStringLiteral("<img src=x>");
        ConfirmDialog dialog;
        dialog.setContent(content);
        const auto tip = dialog.findChild<QTreeView *>()->model()->index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("&lt;img")), qPrintable(tip));
        QCOMPARE(dialog.findChild<ElidedLabel *>(QStringLiteral("confirmTitle"))->textFormat(), Qt::PlainText);
    }

    void closingChoices_data()
    {
        using Choice = ClosingDialog::Choice;
        QTest::addColumn<bool>("canStop");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<Choice>("choice");
        QTest::newRow("keep") << true << QByteArray("keepRunningButton") << Choice::KeepRunning;
        QTest::newRow("stop after image") << true << QByteArray("stopAfterImageButton") << Choice::StopAfterImage;
        QTest::newRow("stop now") << true << QByteArray("stopNowButton") << Choice::StopNow;
        QTest::newRow("past: keep") << false << QByteArray("keepRunningButton") << Choice::KeepRunning;
        QTest::newRow("past: at the end") << false << QByteArray("closeWhenFinishedButton") << Choice::CloseWhenFinished;
    }

    void closingChoices()
    {
        QFETCH(const bool, canStop);
        QFETCH(const QByteArray, name);
        QFETCH(const ClosingDialog::Choice, choice);
        ClosingDialog dialog;
        dialog.setContent(ClosingContent::inRun(canStop));
        QSignalSpy chosen(&dialog, &ClosingDialog::chosen);
        showModal(dialog);
        QVERIFY(button(dialog, "keepRunningButton")->hasFocus());
        QCOMPARE(button(dialog, "stopAfterImageButton")->isVisible(), canStop);
        QCOMPARE(button(dialog, "stopNowButton")->isVisible(), canStop);
        QCOMPARE(button(dialog, "closeWhenFinishedButton")->isVisible(), !canStop);
        verifyNothingCut(dialog);
        QTest::mouseClick(button(dialog, name.constData()), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<ClosingDialog::Choice>(), choice);
        QVERIFY(!dialog.isVisible());
    }

    void closingKeys_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<int>("answers");
        QTest::newRow("Escape") << QList<int>{Qt::Key_Escape} << 1;
        QTest::newRow("Space") << QList<int>{Qt::Key_Space} << 1;
        QTest::newRow("Return") << QList<int>{Qt::Key_Return} << -1;
        QTest::newRow("Tab, Enter") << QList<int>{Qt::Key_Tab, Qt::Key_Enter} << -1;
        QTest::newRow("Tab, Escape") << QList<int>{Qt::Key_Tab, Qt::Key_Escape} << 1;
    }

    /// None of them stops anything; -1: whether Enter answers at all is the desktop's choice.
    void closingKeys()
    {
        QFETCH(const QList<int>, keys);
        QFETCH(const int, answers);
        ClosingDialog dialog;
        QSignalSpy chosen(&dialog, &ClosingDialog::chosen);
        showModal(dialog);
        for (const int key : keys)
            QTest::keyClick(dialog.focusWidget(), static_cast<Qt::Key>(key));
        if (answers >= 0)
            QCOMPARE(chosen.count(), answers);
        for (const auto &one : chosen)
            QCOMPARE(one[0].value<ClosingDialog::Choice>(), ClosingDialog::Choice::KeepRunning);
    }

    void closingRunPassesActivation_data()
    {
        QTest::addColumn<int>("points");
        QTest::newRow("10 pt") << 10;
        QTest::newRow("14 pt") << 14;
    }

    /// The run goes on below the question: nothing that was offered moves, and what is past goes off.
    void closingRunPassesActivation()
    {
        QFETCH(const int, points);
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), points));
        ClosingDialog dialog;
        showModal(dialog);
        auto *keep = button(dialog, "keepRunningButton");
        auto *after = button(dialog, "stopAfterImageButton");
        auto *now = button(dialog, "stopNowButton");
        const QList<QRect> before{keep->geometry(), after->geometry(), now->geometry()};
        now->setFocus();
        dialog.setContent(ClosingContent::inRun(false));
        QCoreApplication::processEvents();
        QCOMPARE((QList<QRect>{keep->geometry(), after->geometry(), now->geometry()}), before);
        QVERIFY(!after->isEnabled() && !now->isEnabled());
        QVERIFY(keep->hasFocus());
        QVERIFY(button(dialog, "closeWhenFinishedButton")->y() > now->y());
        QVERIFY(now->accessibleDescription().contains(QStringLiteral("cannot be stopped")));
        verifyNothingCut(dialog);
    }

    /// A second question starts from its own state, not from the answer of the first.
    void closingAsksAgain()
    {
        ClosingDialog dialog;
        QSignalSpy chosen(&dialog, &ClosingDialog::chosen);
        showModal(dialog);
        QTest::mouseClick(button(dialog, "stopAfterImageButton"), Qt::LeftButton);
        showModal(dialog);
        dialog.close();
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen[1][0].value<ClosingDialog::Choice>(), ClosingDialog::Choice::KeepRunning);
    }
};

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
