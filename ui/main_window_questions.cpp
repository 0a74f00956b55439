// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks, and what it does with the answers.
#include "ui/main_window.h"

#include "ui/closing_dialog.h"
#include "ui/confirm_content.h"
#include "ui/demo_bench_dialog.h"
#include "ui/elided_label.h"
#include "ui/file_dialog.h"
#include "ui/service_record_dialog.h"
#include "ui/signers_dialog.h"
#include "ui/trust_loading.h"

#include <QFileInfo>

namespace fwpilot {

void MainWindow::askForBundle()
{
    QFileDialog *dialog = fileDialog(this, "bundle", tr("Open Bundle"), {tr("Firmware bundles (*.fwb)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    const QString open = m_controller.opening().path();
    if (!open.isEmpty())
        dialog->setDirectory(QFileInfo(open).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openBundle);
    dialog->open();
}

/// The only question before a run. Confirming firmware on trial sends nothing and needs none.
void MainWindow::askBeforeStart()
{
    if (m_controller.interrupted() != nullptr)
        return askBeforeContinuing();
    if (!m_controller.canStart())
        return;
    const UpgradePlan plan = **m_controller.plan();
    if (plan.sending().isEmpty()) {
        m_controller.start(plan);
        return;
    }
    auto *dialog = new ConfirmDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setContent(confirmStart(plan, m_controller.plannedFor(), m_controller.opening().bundle()->trust()));
    connect(dialog, &QDialog::accepted, this, [this, plan] {
        if (m_controller.start(plan))
            return;
        m_controller.note(Severity::Warning, QStringLiteral("plan"), QStringLiteral("Not started: the plan has changed meanwhile."));
        m_changes->setText(tr("Not started: the plan has changed meanwhile. Nothing has been changed"));
    });
    dialog->open();
}

void MainWindow::showSigners()
{
    const QStringList folders = m_controller.workplace().trustFolders;
    auto *dialog = new SignersDialog(folders, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *loading = new TrustLoading(dialog);
    connect(loading, &TrustLoading::changed, dialog, [dialog, loading] {
        const Result<TrustStore> &store = *loading->store();
        dialog->setSigners(store ? Result(store->certificates()) : Result<QList<TrustedCertificate>>(store.error()));
    });
    connect(dialog, &SignersDialog::refreshRequested, loading, [loading, folders] { loading->load(folders); });
    loading->load(folders);
    dialog->open();
}

/// Stays open until the machine is ready: nothing is started on one that is about to go.
void MainWindow::showDemoBench()
{
    if (m_demoBench)
        return;
    m_demoBench = new DemoBenchDialog(this);
    m_demoBench->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_demoBench, &DemoBenchDialog::startRequested, this, [this](const QStringList &specs, bool factory) {
        m_demoBench->showStarting();
        Q_EMIT demoBenchRequested(specs, factory);
    });
    m_demoBench->open();
    Q_EMIT demoFaultsRequested();
}

void MainWindow::showDemoFaults(const Result<QList<DemoFault>> &faults)
{
    if (m_demoBench)
        m_demoBench->setFaults(faults);
}

/// The same for an interrupted run. Reading back sends nothing and needs none; what cannot go on yet is told of first.
void MainWindow::askBeforeContinuing()
{
    if (!m_controller.canContinue())
        return m_controller.offerInterrupted();
    const Interruption &interruption = *m_controller.interrupted();
    const QString run = interruption.run.opening.run;
    if (interruption.readsBack()) {
        m_controller.goOn(run);
        return;
    }
    auto *dialog = new ConfirmDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setContent(confirmContinuation(interruption, m_controller.plannedFor()));
    connect(dialog, &QDialog::accepted, this, [this, run] {
        if (m_controller.goOn(run))
            return;
        m_controller.note(Severity::Warning, QStringLiteral("run"), QStringLiteral("Not continued: the processor has changed meanwhile."));
        m_changes->setText(tr("Not continued: the processor has changed meanwhile"));
    });
    dialog->open();
}

void MainWindow::askBeforeClosingRun()
{
    if (m_controller.stage() != UpgradeController::Stage::Interrupted || m_controller.interrupted()->readsBack())
        return;
    auto *dialog = new ConfirmDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setContent(confirmClosing(*m_controller.interrupted(), m_controller.plannedFor()));
    connect(dialog, &QDialog::accepted, &m_controller, &UpgradeController::closeInterrupted);
    dialog->open();
}

void MainWindow::askBeforeClosing()
{
    if (m_closingDialog)
        return;
    m_closingDialog = new ClosingDialog(this);
    m_closingDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_closingDialog->setContent(ClosingContent::inRun(!m_controller.run()->isPastStop()));
    connect(m_closingDialog, &ClosingDialog::chosen, this, [this](ClosingDialog::Choice choice) {
        m_closing = choice != ClosingDialog::Choice::KeepRunning ? Closing::WhenWell : Closing::No;
        if (m_closing == Closing::WhenWell)
            m_changes->setText(tr("This window closes when the run has ended well"));
        if (choice == ClosingDialog::Choice::StopNow)
            m_controller.requestStop(StopAt::Now);
        if (choice == ClosingDialog::Choice::StopAfterImage)
            m_controller.requestStop(StopAt::AfterImage);
    });
    m_closingDialog->open();
}

void MainWindow::showServiceRecord(bool toPrint)
{
    const QString run = m_controller.recordedRun();
    if (run.isEmpty())
        return;
    using Purpose = ServiceRecordDialog::Purpose;
    auto *dialog = new ServiceRecordDialog(run, m_controller.saving(), toPrint ? Purpose::Print : Purpose::Save, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace fwpilot
