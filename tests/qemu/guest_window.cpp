// SPDX-License-Identifier: GPL-3.0-or-later
// Runs inside the guest, where the simulated processor outside is a real PCI function: the window finds it in the real /sys, upgrades it,
// and follows when it is taken off the bus and put back. Not a test of ctest by itself; steps.py starts it, with
//   FWPILOT_GUEST_PROCESSOR   the PCI address of the processor
//   FWPILOT_GUEST_BUNDLE      the bundle to send
//   FWPILOT_GUEST_SHOTS       the folder for the pictures
// It prints a line when the processor shall be taken away, and when it has seen that.
#include "core/base/worker_threads.h"
#include "core/protocol/builtin_drivers.h"
#include "tests/ui/hand.h"
#include "ui/confirm_dialog.h"
#include "ui/main_window.h"

#include <QLabel>
#include <QPushButton>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace fwpilot;
using Stage = UpgradeController::Stage;

class GuestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Workplace workplace;  // this machine's /sys
        workplace.unsignedBundles = UnsignedBundles::Allowed;
        workplace.owner = u"window in the guest"_s;
        m_controller = std::make_unique<UpgradeController>(builtinDrivers(), workplace);
        m_window = std::make_unique<MainWindow>(*m_controller);
        m_window->resize(1366, 768);
        QVERIFY(m_hand.present(m_window.get()));
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_controller.reset();
        workerThreads()->waitForDone();
    }

    void showsTheProcessor();
    void upgradesIt();
    void followsItOffTheBusAndBack();

private:
    static constexpr int limit = 60000;  // milliseconds: the guest's processor is an emulated one

    template <class Condition> static bool waitFor(Condition condition) { return Hand::waitFor(condition, limit); }
    QPushButton *button(const char *name) const { return m_window->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name) const { return m_window->findChild<QLabel *>(QLatin1String(name))->text(); }
    void shot(const QString &name) const
    {
        QVERIFY(m_window->grab().save(qEnvironmentVariable("FWPILOT_GUEST_SHOTS") + u"/guest-"_s + name + u".png"_s));
    }
    static void say(const char *line)
    {
        std::puts(line);
        std::fflush(stdout);
    }

    Hand m_hand;
    std::unique_ptr<UpgradeController> m_controller;
    std::unique_ptr<MainWindow> m_window;
};

void GuestWindow::showsTheProcessor()
{
    const QString address = qEnvironmentVariable("FWPILOT_GUEST_PROCESSOR");
    const auto isThere = [this, &address] {
        const QList<ManagementProcessor> &seen = m_controller->watch().processors();
        return std::any_of(seen.begin(), seen.end(), [&](const ManagementProcessor &one) { return one.address == address; });
    };
    QVERIFY(waitFor(isThere));
    m_controller->choose(address);
    QVERIFY(waitFor([this] { return m_controller->processor() != nullptr; }));
    QVERIFY2(m_controller->processor()->upgradable, qPrintable(m_controller->processor()->reason));
    m_controller->openBundle(qEnvironmentVariable("FWPILOT_GUEST_BUNDLE"));
    QVERIFY(waitFor([this] { return button("startButton")->isEnabled(); }));
    shot(u"plan"_s);
}

void GuestWindow::upgradesIt()
{
    m_hand.click(button("startButton"));
    QVERIFY(waitFor([this] { return m_window->findChild<ConfirmDialog *>() != nullptr; }));
    m_hand.click(button("acceptButton"));
    const auto isSending = [this] {
        const RunProgress progress = m_controller->run() == nullptr ? RunProgress() : m_controller->run()->progress();
        return progress.state == UpgradeState::Transferring && progress.sentBytes > 100000;
    };
    QVERIFY(waitFor([&] { return isSending() || m_controller->stage() == Stage::Ended; }));
    QVERIFY2(isSending(),
        "the window showed nothing of the run before it was over: with one processor core, too, it must get its turn");
    shot(u"running"_s);
    QVERIFY(waitFor([this] { return m_controller->stage() == Stage::Ended; }));
    const QDateTime ended = QDateTime::currentDateTimeUtc();
    QVERIFY(waitFor([this, &ended] { return m_controller->watch().lookedAt() > ended && m_controller->processor() != nullptr; }));
    shot(u"result"_s);
    const UpgradeReport &report = m_controller->run()->report();
    QVERIFY2(report.state == UpgradeState::Succeeded, report.error ? qPrintable(report.error->message) : "it did not succeed");
    QVERIFY2(text("stripTitle").startsWith(u"Updated and confirmed"_s), qPrintable(text("stripTitle")));
}

void GuestWindow::followsItOffTheBusAndBack()
{
    QVERIFY(waitFor([this] { return m_controller->processor() != nullptr && m_controller->processor()->upgradable; }));
    say("take it away");
    QVERIFY(waitFor([this] { return m_controller->processor() == nullptr; }));
    say("seen that it is gone");
    QVERIFY(waitFor([this] { return m_controller->processor() != nullptr && m_controller->processor()->upgradable; }));
    say("seen that it is back");
}

QTEST_MAIN(GuestWindow)
#include "guest_window.moc"
