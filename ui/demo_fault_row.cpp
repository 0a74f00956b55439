// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demo_fault_row.h"

#include "core/base/text.h"
#include "ui/core_sentences.h"
#include "ui/wrapped_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace fwpilot {

namespace {

constexpr int longestText = 1000;  // characters
constexpr int longestArgument = 40;
constexpr int sideWidth = 184;

}  // namespace

DemoFaultRow::DemoFaultRow(const DemoFault &fault, QWidget *parent)
    : QWidget(parent)
    , m_fault(fault)
    , m_tick(new QCheckBox(plainText(fault.name)))
    , m_text(new WrappedLabel)
    , m_outcome(new WrappedLabel(TextSize::Small, Tone::Secondary))
    , m_label(new WrappedLabel(TextSize::Small, Tone::Secondary))
    , m_argument(new QLineEdit(usualArgument(fault)))
    , m_defect(new WrappedLabel(TextSize::Small, Tone::Failure))
    , m_side(new QWidget)
{
    m_tick->setObjectName(QStringLiteral("tick-") + fault.name);
    m_text->setText(coreText(plainText(fault.text, longestText)));
    m_outcome->setText(plainText(faultOutcome(fault), longestText));
    m_outcome->setObjectName(QStringLiteral("outcome-") + fault.name);
    m_label->setText(argumentLabel(fault));
    m_argument->setObjectName(QStringLiteral("argument-") + fault.name);
    m_argument->setMaxLength(longestArgument);
    m_argument->setAccessibleName(tr("%1: %2").arg(plainText(fault.name), argumentLabel(fault)));
    m_defect->setObjectName(QStringLiteral("defect-") + fault.name);
    m_tick->setAccessibleDescription(m_text->text() + QLatin1Char(' ') + m_outcome->text());

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_tick, 0, Qt::AlignLeading);
    words->addWidget(m_text);
    words->addWidget(m_outcome);
    words->addStretch(1);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(m_label);
    side->addWidget(m_argument);
    side->addWidget(m_defect);
    side->addStretch(1);
    for (QWidget *part : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_argument)})
        part->setVisible(!fault.argument.isEmpty());
    auto *row = new QHBoxLayout(this);
    row->addLayout(words, 1);
    row->addWidget(m_side);

    connect(m_tick, &QCheckBox::toggled, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(m_argument, &QLineEdit::textEdited, this, [this] {
        m_tick->setChecked(true);  // who writes a number wants the fault
        refresh();
        Q_EMIT changed();
    });
    refreshMeasures();
    refresh();
}

bool DemoFaultRow::isChosen() const
{
    return m_tick->isChecked();
}

void DemoFaultRow::choose(bool chosen, const QString &argument)
{
    m_argument->setText(argument.isEmpty() ? usualArgument(m_fault) : argument);
    m_tick->setChecked(chosen);
    refresh();
}

QString DemoFaultRow::spec() const
{
    return faultSpec(m_fault, m_argument->text());
}

QString DemoFaultRow::defect() const
{
    return argumentDefect(m_fault, m_argument->text());
}

void DemoFaultRow::refresh()
{
    const QString defect = isChosen() ? this->defect() : QString();
    m_defect->setText(defect);
    m_defect->setVisible(!defect.isEmpty());
    m_argument->setAccessibleDescription(defect);
}

void DemoFaultRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

void DemoFaultRow::refreshMeasures()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    m_tick->setFont(sizedFont(font(), TextSize::Body, true));
    layout()->setContentsMargins(px(16), px(8), px(16), px(8) + 1);
    layout()->setSpacing(px(16));
    m_side->layout()->setSpacing(px(2));
    m_side->setFixedWidth(px(sideWidth));
}

void DemoFaultRow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, rowLine(palette()));
}

}  // namespace fwpilot
