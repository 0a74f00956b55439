// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/busy_machine.h"

#include <QApplication>
#include <QDir>
#include <QKeySequence>
#include <QMap>
#include <QPainter>
#include <QPointer>
#include <QProcess>
#include <QScreen>
#include <QTest>
#include <QWidget>
#include <QWindow>

namespace fwpilot {

/// Works a window like a person. On a real screen (under on-xvfb) with the pointer and the keyboard of the X server, through the window
/// manager; offscreen with events that take the same way through Qt from the window on. Each call returns when the application has taken
/// what was done; a slot that opens a nested event loop (QDialog::exec) holds it until that ends.
class Hand {
public:
    static constexpr int limit = patience;  ///< milliseconds, for what should come at once

    static bool isOnScreen() { return QGuiApplication::platformName() == QLatin1String("xcb"); }

    /// Lets the event loop turn until this holds; false when it does not within the limit.
    template <class Condition> static bool waitFor(Condition condition, int milliseconds = limit)
    {
        return QTest::qWaitFor(condition, milliseconds);
    }

    /// Shows a window, and waits until it is there and has the keyboard.
    bool present(QWidget *window)
    {
        window->show();
        window->activateWindow();
        m_window = window;
        return QTest::qWaitForWindowExposed(window, limit) && QTest::qWaitForWindowActive(window, limit);
    }

    void click(QWidget *widget)
    {
        settle(widget);
        click(widget, widget->rect().center());
    }
    void click(QWidget *widget, QPoint position)
    {
        settle(widget);
        QVERIFY2(widget->isVisible(), qPrintable(widget->objectName()));
        if (isOnScreen())
            clickOnScreen(widget, position);
        else
            QTest::mouseClick(windowOf(widget), Qt::LeftButton, {}, inWindow(widget, position));
    }

    void doubleClick(QWidget *widget) { doubleClick(widget, widget->rect().center()); }
    void doubleClick(QWidget *widget, QPoint position)
    {
        QVERIFY2(widget->isVisible(), qPrintable(widget->objectName()));
        if (isOnScreen())
            act(moveTo(widget, position)
                    + QStringList{QStringLiteral("click"), QStringLiteral("--repeat"), QStringLiteral("2"), QStringLiteral("--delay"),
                        QStringLiteral("40"), QStringLiteral("1")},
                QEvent::MouseButtonRelease, 2);
        else
            QTest::mouseDClick(windowOf(widget), Qt::LeftButton, {}, inWindow(widget, position));
    }

    /// Rests the pointer there.
    void point(QWidget *widget, QPoint position)
    {
        if (isOnScreen())
            act(moveTo(widget, position), QEvent::None, 0);
        else
            QTest::mouseMove(windowOf(widget), inWindow(widget, position));
    }

    /// Presses at one place, moves, and lets go at the other.
    void drag(QWidget *widget, QPoint from, QPoint to)
    {
        const QPoint middle = (from + to) / 2;
        if (isOnScreen()) {
            act(moveTo(widget, from) + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")} + moveTo(widget, middle)
                    + moveTo(widget, to) + QStringList{QStringLiteral("mouseup"), QStringLiteral("1")},
                QEvent::MouseButtonRelease, 1);
            return;
        }
        QWindow *window = windowOf(widget);
        QTest::mousePress(window, Qt::LeftButton, {}, inWindow(widget, from));
        QTest::mouseMove(window, inWindow(widget, middle));
        QTest::mouseMove(window, inWindow(widget, to));
        QTest::mouseRelease(window, Qt::LeftButton, {}, inWindow(widget, to));
    }

    /// Types printable ASCII into whatever has the keyboard.
    void type(const QString &text)
    {
        if (isOnScreen()) {
            act({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("5"), QStringLiteral("--"), text}, QEvent::KeyRelease,
                static_cast<int>(text.size()));
            return;
        }
        for (const QChar letter : text)
            QTest::keyClick(focusWindow(), letter.toLatin1());
    }

    /// Presses one combination of keys: key(Qt::Key_Tab), key(QKeySequence(QStringLiteral("Ctrl+Return"))).
    void key(const QKeySequence &keys)
    {
        if (isOnScreen())
            act({QStringLiteral("key"), QStringLiteral("--clearmodifiers"), keysOf(keys)}, QEvent::KeyRelease, 1);
        else
            QTest::keySequence(focusWindow(), keys);
    }
    void key(Qt::Key one) { key(QKeySequence(one)); }

    /// Leaves a picture of the window in the build's folder screenshots/offscreen or screenshots/xvfb; on a real screen as that shows it,
    /// with its frame and what lies above it.
    static void shot(QWidget *window, const QString &name)
    {
        const QString kind = isOnScreen() ? QStringLiteral("/xvfb/") : QStringLiteral("/offscreen/");
        const QString folder = QStringLiteral(FWPILOT_SHOTS_DIR) + kind;
        QVERIFY(QDir().mkpath(folder));
        QGuiApplication::sync();
        const QRect frame = window->frameGeometry();
        QScreen *screen = window->screen();
        const QPixmap picture
            = isOnScreen() ? screen->grabWindow(0, frame.x(), frame.y(), frame.width(), frame.height()) : withDialogs(window);
        QVERIFY(!picture.isNull());
        QVERIFY(picture.save(folder + name + QStringLiteral(".png")));
    }

private:
    /// Everything is where its layouts put it, and on a real screen the window is where the window manager put it.
    static void settle(QWidget *widget)
    {
        constexpr int activationLimit = 10000;  // not every window becomes the active one
        if (isOnScreen())
            static_cast<void>(QTest::qWaitForWindowActive(widget->window(), activationLimit));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }

    /// The window, and what of this program lies above it.
    static QPixmap withDialogs(QWidget *window)
    {
        QPixmap picture = window->grab();
        QPainter painter(&picture);
        for (QWidget *above : QApplication::topLevelWidgets()) {
            if (above != window && above->isVisible())
                painter.drawPixmap(above->geometry().topLeft() - window->geometry().topLeft(), above->grab());
        }
        return picture;
    }

    /// Counts the events of one type that reach this application's windows.
    class Counter : public QObject {
    public:
        explicit Counter(QEvent::Type type)
            : m_type(type)
        {
            qApp->installEventFilter(this);
        }
        bool eventFilter(QObject *receiver, QEvent *event) override
        {
            if (event->type() == m_type && receiver->isWindowType())
                ++m_count;
            return false;
        }
        int count() const { return m_count; }

    private:
        const QEvent::Type m_type;
        int m_count = 0;
    };

    /// Whether a press of the pointer has come to a widget, or to one in it.
    class PressWatch : public QObject {
    public:
        explicit PressWatch(QWidget *widget)
            : m_widget(widget)
        {
            qApp->installEventFilter(this);
        }
        bool eventFilter(QObject *receiver, QEvent *event) override
        {
            const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;  // soon after another
            if (isPress && m_widget && receiver->isWidgetType())
                m_seen = m_seen || receiver == m_widget || m_widget->isAncestorOf(static_cast<QWidget *>(receiver));
            return false;
        }
        bool seen() const { return m_seen; }

    private:
        const QPointer<QWidget> m_widget;
        bool m_seen = false;
    };

    /// A window manager may still move a window when its place was asked for: a click that went beside is made again, as a person would.
    static void clickOnScreen(QWidget *widget, QPoint position)
    {
        constexpr int pressLimit = 5000;
        constexpr int tries = 4;
        const QPointer<QWidget> target = widget;
        for (int one = 0; one < tries && target && target->isVisible(); ++one) {
            const PressWatch watch(target);
            act(moveTo(target, position) + QStringList{QStringLiteral("click"), QStringLiteral("1")}, QEvent::MouseButtonRelease, 1);
            if (watch.seen() || waitFor([&] { return watch.seen(); }, pressLimit))
                return;
        }
        QFAIL(qPrintable(QStringLiteral("no click reached ") + (target ? target->objectName() : QStringLiteral("a widget that has gone"))));
    }

    /// Runs xdotool while the event loop turns, and waits for the events that this brings. A window that closes at a press never sees the
    /// release: that wait is short.
    static void act(const QStringList &arguments, QEvent::Type last, int count)
    {
        constexpr int shortLimit = 1000;
        const Counter counter(last);
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral("xdotool"), arguments);
        QVERIFY(waitFor([&] { return process.state() == QProcess::NotRunning; }));
        QCOMPARE(process.error(), QProcess::UnknownError);
        QCOMPARE(process.exitCode(), 0);
        waitFor([&] { return counter.count() >= count; }, shortLimit);
        QGuiApplication::sync();
    }

    /// Moves the pointer there, and waits until it is; by way of the pixel above, because xdotool waits for ever for one that is there.
    static QStringList moveTo(QWidget *widget, QPoint position)
    {
        return {QStringLiteral("mousemove"), x(widget, position), y(widget, position - QPoint(0, 1)), QStringLiteral("mousemove"),
            QStringLiteral("--sync"), x(widget, position), y(widget, position)};
    }
    static QString x(QWidget *widget, QPoint position) { return QString::number(widget->mapToGlobal(position).x()); }
    static QString y(QWidget *widget, QPoint position) { return QString::number(widget->mapToGlobal(position).y()); }
    static QWindow *windowOf(QWidget *widget) { return widget->window()->windowHandle(); }
    static QPoint inWindow(QWidget *widget, QPoint position) { return widget->mapTo(widget->window(), position); }
    /// The window with the keyboard. Offscreen no window manager gives it back when a menu or a dialog closes: then it is done here.
    QWindow *focusWindow()
    {
        if (QGuiApplication::focusWindow() == nullptr) {
            QWidget *modal = QApplication::activeModalWidget();
            QWidget *next = modal != nullptr ? modal : m_window.data();
            next->activateWindow();
            waitFor([] { return QGuiApplication::focusWindow() != nullptr; });
        }
        return QGuiApplication::focusWindow();
    }

    /// A combination as xdotool writes it.
    static QString keysOf(const QKeySequence &keys)
    {
        static const QMap<QString, QString> names{{QStringLiteral("Ctrl"), QStringLiteral("ctrl")},
            {QStringLiteral("Alt"), QStringLiteral("alt")},
            {QStringLiteral("Shift"), QStringLiteral("shift")}, {QStringLiteral("Meta"), QStringLiteral("super")},
            {QStringLiteral("Esc"), QStringLiteral("Escape")}, {QStringLiteral("Space"), QStringLiteral("space")},
            {QStringLiteral("Enter"), QStringLiteral("KP_Enter")}, {QStringLiteral("Backspace"), QStringLiteral("BackSpace")},
            {QStringLiteral("Backtab"), QStringLiteral("shift+Tab")}, {QStringLiteral("Del"), QStringLiteral("Delete")},
            {QStringLiteral("Ins"), QStringLiteral("Insert")}, {QStringLiteral("PgUp"), QStringLiteral("Prior")},
            {QStringLiteral("PgDown"), QStringLiteral("Next")}, {QStringLiteral("."), QStringLiteral("period")},
            {QStringLiteral(","), QStringLiteral("comma")}};
        QStringList words = keys.toString(QKeySequence::PortableText).split(QLatin1Char('+'));
        for (QString &word : words)
            word = names.value(word, word.size() == 1 ? word.toLower() : word);
        return words.join(QLatin1Char('+'));
    }

    QPointer<QWidget> m_window;  ///< presented last
};

}  // namespace fwpilot
