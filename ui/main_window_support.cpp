// SPDX-License-Identifier: GPL-3.0-or-later
// The support file of what the window shows.
#include "ui/main_window.h"

#include "ui/support_file_dialog.h"

namespace fwpilot {

namespace {

/// The run that is shown; else the one that is offered to go on, or that goes on right now.
QString shownRun(const UpgradeController &controller)
{
    if (const QString recorded = controller.recordedRun(); !recorded.isEmpty())
        return recorded;
    if (controller.interrupted() != nullptr)
        return controller.interrupted()->run.opening.run;
    return controller.stage() == UpgradeController::Stage::Running ? controller.run()->run() : QString();
}

QStringList optionsOf(const Workplace &workplace)
{
    QStringList options;
    if (workplace.since.isValid())
        options += QStringLiteral("--demo");
    if (workplace.unsignedBundles == UnsignedBundles::Allowed)
        options += QStringLiteral("--allow-unsigned");
    for (const QString &folder : workplace.trustFolders)
        options += QStringLiteral("--trust %1").arg(folder);
    return options;
}

}  // namespace

void MainWindow::showSupportFile()
{
    const ProcessorWatch &watch = m_controller.watch();
    SupportSubject subject;
    subject.run = shownRun(m_controller);
    subject.bundlePath = m_controller.opening().path();
    subject.source = watch.source();
    subject.processors = watch.processors();
    subject.problems = watch.warnings();
    if (watch.problem())
        subject.problems += *watch.problem();
    subject.options = optionsOf(m_controller.workplace());
    auto *dialog = new SupportFileDialog(subject, m_controller.saving(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace fwpilot
