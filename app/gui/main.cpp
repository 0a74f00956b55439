// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo_bench.h"
#include "app/gui/program_options.h"
#include "app/gui/window_registration.h"
#include "app/owner_text.h"
#include "app/stop_signals.h"
#include "core/device/known_processors.h"
#include "core/protocol/builtin_drivers.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/upgrade_controller.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace fwpilot {

namespace {

/// Tells an error on the standard error. @return its exit code
int complain(const Error &error)
{
    std::fprintf(stderr, "fwpilot: %s\n  %s\n", qUtf8Printable(error.message), qUtf8Printable(error.remedy()));
    return errorRow(error.code).exitCode;
}

Error noWindow(const QString &why)
{
    return {Error::Code::Usage, QStringLiteral("No window can be opened: %1.").arg(why), 0,
        QStringLiteral("Start it from a desktop, or use fwpilotctl, which does the same in a terminal.")};
}

/// Whether this environment names a display at all.
Result<void> checkDisplay()
{
    const bool offScreen = !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && !qgetenv("QT_QPA_PLATFORM").startsWith("xcb")
        && !qgetenv("QT_QPA_PLATFORM").startsWith("wayland");
    if (offScreen || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return {};
    return noWindow(QStringLiteral("there is no display here (DISPLAY and WAYLAND_DISPLAY are not set)"));
}

/// Says in our words what Qt ends the program for while it opens the display.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg)
        std::_Exit(complain(noWindow(QStringLiteral("the display (DISPLAY=%1) cannot be used").arg(qEnvironmentVariable("DISPLAY")))));
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

/// The window is open, and threads may be at work.
std::atomic<bool> isOpen = false;

/// Qt calls exit() when it loses its display, from within the event loop. Then the program ends here, as if it were killed: a run must not
/// go on while everything that it uses is being destroyed. Its journal tells the next start where it was.
void endAtOnce()
{
    if (isOpen)
        std::_Exit(EXIT_FAILURE);
}

/// What a second start asks of this window. One on another machine than it began with is not for it.
void serveOtherStarts(WindowRegistration &registration, UpgradeController &controller, MainWindow &window)
{
    QObject::connect(&registration, &WindowRegistration::activated, &window, &MainWindow::comeForward);
    QObject::connect(&registration, &WindowRegistration::bundleGiven, &window, &MainWindow::openBundle);
    QObject::connect(&controller, &UpgradeController::looked, &registration, [&registration, &controller, root = controller.watch().source().sysfsRoot] {
        if (controller.watch().source().sysfsRoot != root)
            registration.release();
    });
}

int showWindow(const ProgramOptions &options, StopSignals &stopSignals)
{
    const QString bundle = options.bundle.isEmpty() ? QString() : QFileInfo(options.bundle).absoluteFilePath();
    WindowRegistration registration(options);
    const WindowRegistration::Outcome found = options.demo ? WindowRegistration::Outcome::Alone : registration.claim(bundle);
    if (found == WindowRegistration::Outcome::HandedOver) {
        std::puts("fwpilot: The window that is open already was asked to come forward.");
        return EXIT_SUCCESS;
    }
    DemoBench demo;  // ends last
    const MachineSource source = options.demo ? demo.source() : MachineSource{.sysfsRoot = options.sysfs, .ruleFolders = siteRuleFolders()};
    const QDateTime since = options.demo ? QDateTime::currentDateTimeUtc() : QDateTime();
    UpgradeController controller(builtinDrivers(), {source, options.unsignedBundles, options.trustFolders, ownerText(), since});
    MainWindow window(controller);
    demo.serve(controller, window);
    QObject::connect(&window, &MainWindow::demoRequested, &window, [&] { demo.start(options.faults); });
    stopSignals.whenRequested([&window] { window.closeAfterStop(); });

    serveOtherStarts(registration, controller, window);
    if (found == WindowRegistration::Outcome::Alone && !options.demo)
        controller.note(Severity::Detail, QStringLiteral("app"),
            QStringLiteral("A second start opens a second window: no session bus knows this one."));

    if (!bundle.isEmpty())
        window.openBundle(bundle);
    window.show();
    if (options.demo)
        demo.start(options.faults);
    std::atexit(endAtOnce);
    isOpen = true;
    const int code = QApplication::exec();
    isOpen = false;
    return code;
}

/// The icon that the desktop entry names, for desktops that look at the window alone.
QIcon applicationIcon()
{
    const QString drawing = QStringLiteral(":/desktop/org.fwpilot.FirmwarePilot");
    QIcon icon(QIcon(drawing + QStringLiteral("-16.svg")).pixmap(16));
    for (const int side : {32, 48, 64, 128, 256})
        icon.addPixmap(QIcon(drawing + QStringLiteral(".svg")).pixmap(side));
    return icon;
}

QStringList argumentsOf(int count, char *texts[])
{
    QStringList arguments;
    for (int index = 1; index < count; ++index)
        arguments += QString::fromLocal8Bit(texts[index]);
    return arguments;
}

/// What can be said without a window: nothing, when one is wanted.
std::optional<int> answerWithoutWindow(const Result<ProgramOptions> &options)
{
    if (!options)
        return complain(options.error());
    if (options->version)
        std::puts("fwpilot " FWPILOT_VERSION);
    else if (options->help)
        std::fputs(qUtf8Printable(ProgramOptions::helpText()), stdout);
    else if (const Result<void> display = checkDisplay(); !display)
        return complain(display.error());
    else
        return std::nullopt;
    return 0;
}

}  // namespace

}  // namespace fwpilot

int main(int argc, char *argv[])
{
    const fwpilot::Result<fwpilot::ProgramOptions> options = fwpilot::ProgramOptions::parse(fwpilot::argumentsOf(argc, argv));
    if (const std::optional<int> code = fwpilot::answerWithoutWindow(options))
        return *code;
    fwpilot::StopSignals stopSignals;
    std::signal(SIGPIPE, SIG_IGN);  // who reads a pipe that something is saved into may go away; the window stays
    QCoreApplication::setOrganizationName(QStringLiteral("fwpilot"));
    QCoreApplication::setApplicationName(QStringLiteral("fwpilot"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FWPILOT_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.fwpilot.FirmwarePilot"));
    qInstallMessageHandler(fwpilot::endWithoutDisplay);
    const QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    fwpilot::speak(fwpilot::languageFor(fwpilot::chosenLanguage(), QLocale::system().uiLanguages()));
    QApplication::setWindowIcon(fwpilot::applicationIcon());
    return fwpilot::showWindow(*options, stopSignals);
}
