// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demo_bench_dialog.h"

#include "core/base/text.h"
#include "ui/column.h"
#include "ui/demo_fault_row.h"
#include "ui/elided_label.h"
#include "ui/flat_style.h"
#include "ui/glyph_box.h"
#include "ui/hairline.h"
#include "ui/window_size.h"
#include "ui/wrapped_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int dialogWidth = 880;
constexpr int dialogHeight = 660;
constexpr int longestReason = 1000;  // characters

}  // namespace

DemoBenchDialog::DemoBenchDialog(QWidget *parent)
    : QDialog(parent)
    , m_heading(makeHeading())
    , m_presetBar(makePresets())
    , m_area(new QScrollArea)
    , m_messagePage(new QWidget)
    , m_message(new WrappedLabel)
    , m_foot(makeFoot())
{
    setObjectName(QStringLiteral("demoBenchDialog"));
    setWindowTitle(tr("Demo Bench"));
    m_area->setObjectName(QStringLiteral("demoFaults"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);  // its rows take the keyboard, and it follows them
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setBackgroundRole(QPalette::Base);
    m_message->setObjectName(QStringLiteral("demoBenchMessage"));
    m_message->setText(tr("Asking the simulator which faults there are…"));
    columnIn(m_messagePage)->addWidget(m_message, 0, Qt::AlignTop);
    auto *column = columnIn(this);
    column->addWidget(m_heading);
    column->addWidget(new Hairline);
    column->addWidget(m_presetBar);
    column->addWidget(new Hairline);
    column->addWidget(m_messagePage, 1);
    column->addWidget(m_area, 1);
    column->addWidget(new Hairline);
    column->addWidget(m_foot);
    refreshMeasures();
    refresh();
    giveFirstSize(this, dialogWidth, dialogHeight);
}

QWidget *DemoBenchDialog::makeHeading()
{
    auto *heading = new QWidget;
    auto *mark = new GlyphBox(24);
    mark->setGlyph(Glyph::Flask, Tone::Plain);
    auto *title = new ElidedLabel(tr("What shall go wrong on the demo machine?"));
    title->setLook(TextSize::StripTitle, true, Tone::Plain);
    auto *explanation = new WrappedLabel(TextSize::Small, Tone::Secondary);
    explanation->setText(tr("Only the simulated processor is concerned. Each fault happens once; after it the machine goes on as usual. "
                            "The numbers fit an upgrade with the demo machine's own bundle."));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(title);
    lines->addWidget(explanation);
    auto *row = new QHBoxLayout(heading);
    row->addWidget(mark, 0, Qt::AlignVCenter);
    row->addLayout(lines, 1);
    return heading;
}

QWidget *DemoBenchDialog::makePresets()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    for (const DemoPreset &preset : demoPresets()) {
        auto *button = new QToolButton;
        button->setObjectName(QStringLiteral("preset%1").arg(m_presets.size()));
        button->setText(preset.name);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, specs = preset.specs] { choose(specs); });
        m_presets.append(button);
        row->addWidget(button);
    }
    row->addStretch(1);
    return bar;
}

QWidget *DemoBenchDialog::makeFoot()
{
    auto *foot = new QWidget;
    m_specs = new WrappedLabel;
    m_specs->setObjectName(QStringLiteral("demoSpecs"));
    m_factory = new QCheckBox(tr("Put the &factory firmware back first"));
    m_factory->setObjectName(QStringLiteral("factoryFirmware"));
    m_factory->setAccessibleDescription(tr("Otherwise the processor starts with what it has been given so far."));
    m_factory->setChecked(true);
    m_start = new QPushButton(tr("&Start Demo Machine"));
    m_start->setObjectName(QStringLiteral("startDemoMachine"));
    m_close = new QPushButton(tr("Close"));
    m_close->setObjectName(QStringLiteral("closeButton"));
    setPrimary(m_start);
    for (auto *button : {m_start, m_close})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_factory);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    auto *lines = new QVBoxLayout(foot);
    lines->addWidget(m_specs);
    lines->addLayout(buttons);
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT startRequested(specs(), m_factory->isChecked()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void DemoBenchDialog::setFaults(const Result<QList<DemoFault>> &faults)
{
    m_rows.clear();
    m_messagePage->setVisible(!faults);
    if (!faults) {
        m_message->setTone(Tone::Failure);
        m_message->setText(plainText(faults.error().message + QLatin1Char(' ') + faults.error().remedy(), longestReason));
        delete m_area->takeWidget();
        refresh();
        return;
    }
    auto *list = new QWidget;
    auto *column = columnIn(list);
    for (const DemoFault &fault : *faults) {
        auto *row = new DemoFaultRow(fault);
        connect(row, &DemoFaultRow::changed, this, [this] {
            m_failure.clear();
            refresh();
        });
        m_rows.append(row);
        column->addWidget(row);
    }
    column->addStretch(1);
    m_area->setWidget(list);
    list->setBackgroundRole(QPalette::Base);
    refresh();
    m_presets.first()->setFocus(Qt::OtherFocusReason);
}

void DemoBenchDialog::showStarting()
{
    m_starting = true;
    m_failure.clear();
    refresh();
}

void DemoBenchDialog::showFailed(const QString &reason)
{
    m_starting = false;
    m_failure = reason;
    refresh();
}

QStringList DemoBenchDialog::specs() const
{
    QStringList specs;
    for (const DemoFaultRow *row : m_rows) {
        if (row->isChosen())
            specs.append(row->spec());
    }
    return specs;
}

/// These faults and no other.
void DemoBenchDialog::choose(const QStringList &specs)
{
    DemoFaultRow *first = nullptr;
    for (DemoFaultRow *row : m_rows) {
        const QString name = row->fault().name;
        const auto found
            = std::find_if(specs.begin(), specs.end(), [&](const QString &spec) { return spec.section(QLatin1Char('@'), 0, 0) == name; });
        row->choose(found != specs.end(), found == specs.end() ? QString() : found->section(QLatin1Char('@'), 1));
        if (found != specs.end() && first == nullptr)
            first = row;
    }
    if (first != nullptr)
        m_area->ensureWidgetVisible(first, 0, 0);
    m_failure.clear();
    refresh();
}

void DemoBenchDialog::refresh()
{
    const QStringList chosen = specs();
    const bool known = !m_rows.isEmpty();
    const bool fits
        = std::none_of(m_rows.begin(), m_rows.end(), [](const DemoFaultRow *row) { return row->isChosen() && !row->defect().isEmpty(); });
    const QList<DemoPreset> presets = demoPresets();
    for (qsizetype index = 0; index < m_presets.size(); ++index) {
        QStringList specs = presets[index].specs;
        QStringList now = chosen;
        specs.sort();
        now.sort();
        m_presets[index]->setChecked(known && specs == now);
    }
    const QString what
        = chosen.isEmpty() ? tr("No fault: the upgrade goes well.") : tr("Faults: %1").arg(chosen.join(QStringLiteral(", ")));
    m_specs->setTone(!m_failure.isEmpty() || !fits ? Tone::Failure : Tone::Plain);
    m_specs->setText(m_starting    ? tr("The demo machine is being started…")
            : !m_failure.isEmpty() ? plainText(m_failure, longestReason)
            : !fits                ? tr("Not every number will do; see the list.")
            : !known               ? QString()
                                   : what);
    m_presetBar->setEnabled(known && !m_starting);
    m_area->setEnabled(!m_starting);
    m_area->setVisible(known);
    m_factory->setEnabled(!m_starting);
    m_start->setEnabled(known && fits && !m_starting);
}

void DemoBenchDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

void DemoBenchDialog::refreshMeasures()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    m_heading->layout()->setContentsMargins(px(16), px(10), px(16), px(10));
    m_heading->layout()->setSpacing(px(12));
    m_presetBar->layout()->setContentsMargins(px(8), px(4), px(8), px(4));
    m_presetBar->layout()->setSpacing(px(4));
    m_messagePage->layout()->setContentsMargins(px(16), px(16), px(16), px(16));
    m_foot->layout()->setContentsMargins(px(16), px(10), px(16), px(10));
    m_foot->layout()->setSpacing(px(8));
    m_start->setIcon(iconOnAccent(Glyph::Flask));
}

}  // namespace fwpilot
