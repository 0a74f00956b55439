// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recognition_block.h"

#include "core/base/text.h"
#include "ui/core_sentences.h"
#include "ui/fact_group.h"
#include "ui/hairline.h"
#include "ui/section_heading.h"
#include "ui/status_facts.h"
#include "ui/wrapped_label.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace fwpilot {

namespace {

constexpr int longestSentence = 1000;  // characters
constexpr int mostColumns = 3;

WrappedLabel *makeLines(const QString &name, const QString &accessibleName, Tone tone)
{
    auto *lines = new WrappedLabel(TextSize::Body, tone);
    lines->setObjectName(name);
    lines->setAccessibleName(accessibleName);
    lines->setCopyable();
    lines->setFocusPolicy(Qt::StrongFocus);
    return lines;
}

void showLines(WrappedLabel *label, const QStringList &lines)
{
    QStringList plain;
    for (const QString &line : lines)
        plain.append(coreText(plainText(line, longestSentence)));
    const QString text = plain.join(QLatin1Char('\n'));
    label->setVisible(!text.isEmpty());
    if (text != label->text())
        label->setText(text);
}

}  // namespace

RecognitionBlock::RecognitionBlock(QWidget *parent)
    : QWidget(parent)
    , m_heading(makeSectionHeading(Glyph::Search, tr("Recognised by")))
    , m_evidence(makeLines(QStringLiteral("evidence"), tr("Recognised by"), Tone::Plain))
    , m_notes(makeLines(QStringLiteral("recognitionNotes"), tr("What could not be looked at"), Tone::Secondary))
    , m_button(new QPushButton)
    , m_shown(new QWidget)
    , m_grid(new QGridLayout(m_shown))
{
    setObjectName(QStringLiteral("recognition"));
    m_button->setObjectName(QStringLiteral("showFunctions"));
    m_shown->setObjectName(QStringLiteral("functions"));
    auto *sentences = new QVBoxLayout;
    sentences->addWidget(m_evidence);
    sentences->addWidget(m_notes);
    sentences->addWidget(m_button, 0, Qt::AlignLeft);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_heading);
    lines->addWidget(new Hairline);
    lines->addLayout(sentences);
    lines->addWidget(m_shown);
    connect(m_button, &QPushButton::clicked, this, &RecognitionBlock::toggle);
    setColumns(1);
    refreshMeasures();
    setProcessor({});
}

void RecognitionBlock::setProcessor(const ManagementProcessor &processor)
{
    showLines(m_evidence, processor.recognition.evidence);
    showLines(m_notes, processor.recognition.notes);
    m_functions = processor.functions;
    setVisible(!processor.recognition.evidence.isEmpty() || !processor.recognition.notes.isEmpty() || !m_functions.isEmpty());
    showButton();
    showFunctions();
}

void RecognitionBlock::setColumns(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int column = 0; column < mostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    arrange();
}

void RecognitionBlock::toggle()
{
    m_open = !m_open;
    showButton();
    showFunctions();
    if (m_open)
        Q_EMIT opened();
}

void RecognitionBlock::showButton()
{
    m_button->setText(m_open ? tr("Hide PCI Functions") : tr("Show PCI Functions"));
    m_button->setIcon(icon(m_open ? Glyph::Close : Glyph::Down));
    m_button->setVisible(!m_functions.isEmpty());
}

void RecognitionBlock::showFunctions()
{
    const qsizetype count = m_open ? m_functions.size() : 0;
    const bool differs = count != m_groups.size();
    while (m_groups.size() > count)
        delete m_groups.takeLast();
    while (m_groups.size() < count) {
        m_groups.append(new FactGroup(Glyph::Chip, QString()));
        m_groups.last()->setObjectName(QStringLiteral("function"));
    }
    for (qsizetype index = 0; index < count; ++index) {
        m_groups[index]->setHeading(plainText(m_functions[index].address));
        m_groups[index]->setFacts(functionFacts(m_functions[index]));
    }
    m_shown->setVisible(count > 0);
    if (differs)
        arrange();
}

void RecognitionBlock::arrange()
{
    for (FactGroup *group : std::as_const(m_groups))
        m_grid->removeWidget(group);
    for (int index = 0; index < m_groups.size(); ++index)
        m_grid->addWidget(m_groups[index], index / m_columns, index % m_columns, Qt::AlignTop);
    for (FactGroup *group : std::as_const(m_groups))
        group->show();
}

void RecognitionBlock::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

void RecognitionBlock::refreshMeasures()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    spaceSectionHeading(m_heading);
    QLayout *const sentences = layout()->itemAt(2)->layout();
    sentences->setContentsMargins(px(16), px(8), px(16), px(8));
    sentences->setSpacing(px(6));
    m_button->setIconSize({px(16), px(16)});
    m_grid->setContentsMargins(px(16), 0, px(16), px(8));
    m_grid->setHorizontalSpacing(px(32));
    m_grid->setVerticalSpacing(px(4));
}

}  // namespace fwpilot
