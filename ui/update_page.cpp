// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/update_page.h"

#include "ui/bundle_summary.h"
#include "ui/column.h"
#include "ui/core_sentences.h"
#include "ui/empty_page.h"
#include "ui/error_card.h"
#include "ui/note_band.h"
#include "ui/plan_view.h"
#include "ui/processor_summary.h"
#include "ui/recorded_view.h"
#include "ui/run_strip.h"
#include "ui/strip_text.h"

#include <QFileInfo>
#include <QStackedWidget>

#include <algorithm>

namespace fwpilot {

using Stage = UpgradeController::Stage;

namespace {

/// What may be tried again as it is.
bool isWorthRetrying(Error::Code code)
{
    using enum Error::Code;
    return code == RunFailed || code == Rejected || code == Timeout || code == LinkCorrupt || code == Busy;
}

std::optional<ErrorCardContent> cardFor(const UpgradeReport &report)
{
    if (!report.error || report.state == UpgradeState::Stopped)
        return std::nullopt;
    const bool reverted = std::any_of(
        report.verdicts.begin(), report.verdicts.end(), [](const ComponentVerdict &one) { return one.verdict == Verdict::Reverted; });
    return cardOf(*report.error, report.verdicts, isWorthRetrying(report.error->code) && !reverted);
}

PlanSurroundings surroundingsOf(const Interruption &interruption)
{
    return {interruption.run.opening.processor, interruption.bundle ? releaseDate(interruption.bundle->manifest()) : QDate()};
}

}  // namespace

UpdatePage::UpdatePage(UpgradeController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_bundle(new BundleLine)
    , m_fallback(new NoteBand(QStringLiteral("fallback")))
    , m_recorded(new NoteBand(QStringLiteral("recorded")))
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyPage)
    , m_plan(new QWidget)
    , m_strip(new RunStrip)
    , m_note(new NoteBand)
    , m_content(new QStackedWidget)
    , m_view(new PlanView)
    , m_cardPage(new QWidget)
    , m_card(new ErrorCard)
{
    m_view->setModel(&m_model);
    m_view->setObjectName(QStringLiteral("planView"));
    m_cardPage->setAutoFillBackground(true);
    m_cardPage->setBackgroundRole(QPalette::Base);
    QVBoxLayout *cardColumn = columnIn(m_cardPage);
    cardColumn->addWidget(m_card);
    cardColumn->addStretch(1);
    m_content->addWidget(m_view);
    m_content->addWidget(m_cardPage);
    QVBoxLayout *plan = columnIn(m_plan);
    plan->addWidget(m_strip);
    plan->addWidget(m_note);
    plan->addWidget(m_content, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_plan);
    QVBoxLayout *column = columnIn(this);
    column->addWidget(m_recorded);
    column->addWidget(m_bundle);
    column->addWidget(m_fallback);
    column->addWidget(m_pages, 1);
    connectParts();
    showStage();
}

void UpdatePage::connectParts()
{
    connect(&m_controller, &UpgradeController::stageChanged, this, &UpdatePage::showStage);
    connect(&m_controller, &UpgradeController::planChanged, this, &UpdatePage::showStage);
    connect(&m_controller, &UpgradeController::bundleChanged, this, &UpdatePage::showStage);
    connect(&m_controller, &UpgradeController::interruptedChanged, this, &UpdatePage::showStage);
    connect(&m_controller, &UpgradeController::looked, this, [this] {
        showEmpty();
        showInterrupted();
    });
    connect(&m_controller, &UpgradeController::progressed, this, &UpdatePage::showProgress);
    connect(&m_model, &PlanModel::tickRequested, &m_controller, &UpgradeController::setTicked);
    connect(m_strip, &RunStrip::startRequested, this, &UpdatePage::startRequested);
    connect(m_strip, &RunStrip::stopRequested, this, &UpdatePage::stopRequested);
    connect(m_strip, &RunStrip::saveRequested, this, &UpdatePage::saveRequested);
    connect(m_strip, &RunStrip::printRequested, this, &UpdatePage::printRequested);
    connect(m_strip, &RunStrip::openRequested, this, &UpdatePage::openRequested);
    connect(m_strip, &RunStrip::closeRequested, this, &UpdatePage::closeRequested);
    connect(m_strip, &RunStrip::startOverRequested, &m_controller, &UpgradeController::startOver);
    connect(m_note, &NoteBand::openRequested, this, &UpdatePage::openRequested);
    connect(m_note, &NoteBand::saveLogRequested, this, &UpdatePage::saveLogRequested);
    connect(m_recorded, &NoteBand::backRequested, this, &UpdatePage::backToNowRequested);
    connect(m_strip, &RunStrip::backRequested, &m_controller, &UpgradeController::backToPlan);
    connect(m_empty, &EmptyPage::searchRequested, &m_controller, &UpgradeController::searchAgain);
    connect(m_empty, &EmptyPage::demoRequested, this, &UpdatePage::demoRequested);
    connect(m_empty, &EmptyPage::openRequested, this, &UpdatePage::openRequested);
    connect(m_bundle, &BundleLine::detailsRequested, this, &UpdatePage::detailsRequested);
    connect(m_view, &PlanView::showInLogRequested, this, &UpdatePage::showInLogRequested);
    connect(m_card, &ErrorCard::showInLogRequested, this, &UpdatePage::showInLogRequested);
    connect(m_view, &PlanView::supportFileRequested, this, &UpdatePage::supportFileRequested);
    connect(m_card, &ErrorCard::supportFileRequested, this, &UpdatePage::supportFileRequested);
    connect(m_view, &PlanView::retryRequested, this, [this] {
        m_controller.backToPlan();
        Q_EMIT startRequested();
    });
}

void UpdatePage::setFallback(const NoteContent &note)
{
    m_fallbackContent = note;
    const bool isTime = m_controller.stage() == Stage::Choosing || m_controller.stage() == Stage::Planned;
    m_fallback->setContent(isTime ? note : NoteContent());
}

bool UpdatePage::showsCard() const
{
    return m_view->card() != nullptr || m_content->currentWidget() == m_cardPage;
}

void UpdatePage::showStage()
{
    showBundle();
    setFallback(m_fallbackContent);
    if (m_controller.recorded() != nullptr)
        return showRecorded();
    m_recorded->setContent({});
    if (!m_shownRecord.isEmpty() && m_controller.stage() == Stage::Ended)
        m_model.showPlan(m_controller.run()->plan(), {m_controller.plannedFor(), {}});
    m_shownRecord.clear();
    if (m_controller.stage() != Stage::Interrupted && m_controller.stage() != Stage::Ended)
        m_note->setContent({});
    switch (m_controller.stage()) {
    case Stage::Choosing:
        m_model.clear();
        showEmpty();
        break;
    case Stage::Interrupted:
        m_model.showPlan(m_controller.interrupted()->run.opening.plan, surroundingsOf(*m_controller.interrupted()));
        m_model.showInterrupted(interruptedProgress(m_controller.interrupted()->run));
        showInterrupted();
        break;
    case Stage::Planned:
        showPlan();
        break;
    case Stage::Running:
        showProgress();
        break;
    case Stage::Ended:
        showResult();
        break;
    case Stage::Recorded:
        break;
    }
    m_pages->setCurrentWidget(m_controller.stage() == Stage::Choosing ? static_cast<QWidget *>(m_empty) : m_plan);
}

/// What is missing before there can be a plan.
void UpdatePage::showEmpty()
{
    if (m_controller.stage() != Stage::Choosing)
        return;
    const ProcessorWatch &watch = m_controller.watch();
    if (const ManagementProcessor *processor = m_controller.processor()) {
        m_empty->setContent(processor->driver.isEmpty() ? noDriverContent(processor->reason) : noBundleContent(processorName(*processor)));
    } else if (!watch.processors().isEmpty()) {
        m_empty->setContent(noChoiceContent());
    } else {
        SearchedPlace bus;
        bus.title = tr("PCI bus");
        bus.sentence = tr("No function on it is a management processor that this program knows.");
        if (!watch.lookedAt().isValid())
            bus.sentence = tr("Being searched.");
        if (watch.problem()) {
            bus.glyph = Glyph::Attention;
            bus.tone = Tone::Attention;
            bus.sentence = coreSentence(watch.problem()->message);
        }
        m_empty->setContent(noProcessorContent({bus}));
    }
}

void UpdatePage::showBundle()
{
    if (const RecordedRun *recorded = m_controller.recorded()) {
        m_bundle->setVisible(!recorded->opening.bundlePath.isEmpty());
        m_bundle->setContent(recordedBundle(recorded->opening));
        return;
    }
    const BundleOpening &opening = m_controller.opening();
    const Interruption *interruption = m_controller.stage() == Stage::Interrupted ? m_controller.interrupted() : nullptr;
    m_bundle->setVisible(interruption != nullptr || opening.state() != BundleOpening::State::None);
    const UnsignedBundles allowed = m_controller.workplace().unsignedBundles;
    m_bundle->setContent(interruption != nullptr ? bundleSummary(*interruption, unsignedBundlesOf(interruption->run, allowed))
                                                 : bundleSummary(opening, allowed));
}

/// What the processor reports, and what speaks against going on, changes while the run waits.
void UpdatePage::showInterrupted()
{
    if (m_controller.stage() != Stage::Interrupted)
        return;
    const InterruptionSurroundings around = m_controller.aroundInterrupted();
    m_strip->setContent(interruptedStrip(*m_controller.interrupted(), around));
    m_note->setContent(interruptedNote(*m_controller.interrupted(), around));
    m_content->setCurrentWidget(m_view);
}

void UpdatePage::showPlan()
{
    const std::optional<Error> obstacle = m_controller.obstacle();
    const std::optional<Result<UpgradePlan>> &made = m_controller.plan();
    const BundleOpening &opening = m_controller.opening();
    const UpgradePlan *plan = made && *made && !opening.problem() ? &**made : nullptr;
    PlanReadiness readiness;
    readiness.checkedShare = opening.state() == BundleOpening::State::Whole ? 1 : opening.checkedShare() * 0.99;
    readiness.obstacle = obstacle;
    readiness.onTrial = m_controller.plannedFor().activation == Activation::Trial;
    readiness.usual = m_controller.usual();
    m_strip->setContent(planStrip(plan, readiness));
    if (plan != nullptr)
        m_model.showPlan(*plan, {m_controller.plannedFor(), releaseDate(opening.bundle()->manifest())});
    else
        m_model.clear();
    if (plan == nullptr && obstacle)
        m_card->setContent(cardOf(*obstacle, {}, false));
    m_content->setCurrentWidget(plan != nullptr ? static_cast<QWidget *>(m_view) : m_cardPage);
}

void UpdatePage::showProgress()
{
    if (m_controller.stage() != Stage::Running)
        return;
    m_model.showProgress(m_controller.run()->progress());
    m_strip->setContent(runningStrip(m_controller.run()->plan(), m_controller.run()->progress()));
    m_content->setCurrentWidget(m_view);
}

void UpdatePage::showResult()
{
    const RunningUpgrade &run = *m_controller.run();
    const UpgradeReport report = run.report();
    const std::optional<ErrorCardContent> card = cardFor(report);
    m_model.showResult(report, run.progress(), card);
    const StripContent strip = resultStrip(run.plan(), run.progress(), report);
    const bool retries = card && card->canRetry;
    const Interruption *interruption = m_controller.interrupted();
    m_strip->setContent(interruption != nullptr && !retries ? unfinished(strip, *interruption) : strip);
    m_note->setContent({run.unrecorded(), Tone::Attention, NoteContent::Offer::SaveLog});
}

/// It does not change while it is shown.
void UpdatePage::showRecorded()
{
    const RecordedRun &run = *m_controller.recorded();
    const QByteArray shown = run.digest + run.opening.run.toLatin1();
    if (shown == m_shownRecord)
        return;
    m_shownRecord = shown;
    const RunProgress progress = recordedProgress(run);
    const bool planned = !run.opening.plan.steps.isEmpty();
    m_recorded->setContent(recordedNote(run));
    m_note->setContent(recordGaps(run));
    m_strip->setContent(recordedStrip(run, progress));
    m_model.clear();
    if (planned)
        m_model.showPlan(run.opening.plan, {run.opening.processor, {}});
    if (planned && run.finished) {
        std::optional<ErrorCardContent> card = cardFor(summarize(run));
        if (card) {
            card->canRetry = false;
            card->isOfThen = true;
        }
        m_model.showResult(summarize(run), progress, card);
    } else if (planned) {
        m_model.showInterrupted(progress);
    } else {
        m_card->setContent(planlessCard(run));
    }
    m_content->setCurrentWidget(planned ? static_cast<QWidget *>(m_view) : m_cardPage);
    m_pages->setCurrentWidget(m_plan);
}

}  // namespace fwpilot
