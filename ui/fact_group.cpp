// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fact_group.h"

#include "core/base/text.h"
#include "ui/elided_label.h"
#include "ui/glyph_box.h"
#include "ui/hairline.h"
#include "ui/wrapped_label.h"

#include <QEvent>
#include <QGridLayout>

namespace fwpilot {

namespace {

constexpr int nameWidth = 104;

}  // namespace

FactGroup::FactGroup(Glyph glyph, const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QWidget)
    , m_title(new ElidedLabel)
    , m_grid(new QGridLayout)
{
    auto *mark = new GlyphBox(16);
    mark->setGlyph(glyph, Tone::Plain);
    m_title->setLook(TextSize::Section, true, Tone::Plain);
    auto *head = new QHBoxLayout(m_heading);
    head->addWidget(mark);
    head->addWidget(m_title, 1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_heading);
    lines->addWidget(new Hairline);
    lines->addLayout(m_grid);
    m_grid->setColumnStretch(1, 1);
    setHeading(heading);
    refreshMeasures();
}

void FactGroup::setHeading(const QString &heading)
{
    m_title->setText(heading);
    setAccessibleName(heading);
}

void FactGroup::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    while (m_lines.size() > facts.size()) {
        const Line line = m_lines.takeLast();
        delete line.name;
        delete line.value;
    }
    while (m_lines.size() < facts.size()) {
        const Line line{new ElidedLabel, new WrappedLabel};
        line.name->setLook(TextSize::Body, false, Tone::Secondary);
        line.name->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        line.name->setObjectName(QStringLiteral("factName"));
        line.value->setObjectName(QStringLiteral("factValue"));
        line.value->setCopyable();
        const int row = static_cast<int>(m_lines.size());
        m_grid->addWidget(line.name, row, 0, Qt::AlignTop);
        m_grid->addWidget(line.value, row, 1);
        m_lines.append(line);
    }
    for (qsizetype index = 0; index < facts.size(); ++index) {
        const Fact &fact = facts[index];
        const bool known = !fact.value.isEmpty();
        WrappedLabel *const value = m_lines[index].value;
        m_lines[index].name->setText(fact.name);
        value->setText(known ? plainText(fact.value) : tr("not reported"));
        value->setTone(known ? fact.tone : Tone::Secondary);
        value->setAccessibleName(tr("%1: %2").arg(fact.name, value->text()));
    }
    m_facts = facts;
}

void FactGroup::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

void FactGroup::refreshMeasures()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    m_heading->layout()->setContentsMargins(0, px(8), 0, px(8));
    m_heading->layout()->setSpacing(px(8));
    m_grid->setContentsMargins(0, px(8), 0, px(6));
    m_grid->setHorizontalSpacing(px(12));
    m_grid->setVerticalSpacing(px(4));
    m_grid->setColumnMinimumWidth(0, px(nameWidth));
}

}  // namespace fwpilot
