// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_card.h"

#include "ui/announcement.h"
#include "ui/flat_style.h"
#include "ui/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace fwpilot {

namespace {

// Distances of the look.
constexpr int startOfLabels = 44;  // where the Component column's words begin
constexpr int betweenColumns = 16;
constexpr int sideMargin = 24;
constexpr int topMargin = 6;
constexpr int bottomMargin = 16;
constexpr int betweenSections = 8;
constexpr int betweenItems = 2;
constexpr int aboveFoot = 14;
constexpr int betweenParts = 8;
constexpr int edgeWidth = 3;
constexpr int narrowestText = 160;

int heightOf(const QLabel *label, int width)
{
    return label->wordWrap() ? label->heightForWidth(width) : label->sizeHint().height();
}

}  // namespace

ErrorCard::ErrorCard(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("errorCard"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_retry = addButton(tr("Retry Failed"), QStringLiteral("retryButton"));
    setPrimary(m_retry);
    m_showInLog = addButton(tr("Show in Log"), QStringLiteral("showInLogButton"));
    m_copy = addButton(tr("Copy"), QStringLiteral("copyButton"));
    m_support = addButton(tr("Save Support File…"), QStringLiteral("supportFileButton"));
    m_codeLabel = addLabel(tr("Code"));
    m_code = addLabel({}, QStringLiteral("codeLabel"));
    m_answer = addLabel({}, QStringLiteral("answerLabel"));
    connect(m_retry, &QPushButton::clicked, this, &ErrorCard::retryRequested);
    connect(m_showInLog, &QPushButton::clicked, this, &ErrorCard::showInLogRequested);
    connect(m_copy, &QPushButton::clicked, this, &ErrorCard::copy);
    connect(m_support, &QPushButton::clicked, this, &ErrorCard::supportFileRequested);
    setContent({});
}

QLabel *ErrorCard::addLabel(const QString &text, const QString &name)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    label->setText(text);
    label->setObjectName(name);
    label->show();
    return label;
}

ErrorCard::Paragraph ErrorCard::addParagraph(const QString &number, const QString &text, const QString &name)
{
    QLabel *words = addLabel(text, name);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->setFocusPolicy(Qt::StrongFocus);
    return {number.isEmpty() ? nullptr : addLabel(number), words};
}

QPushButton *ErrorCard::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void ErrorCard::addSections()
{
    const auto add = [this](const QString &label, const QList<Paragraph> &paragraphs) {
        m_sections.append({addLabel(label), paragraphs});
        for (const Paragraph &paragraph : paragraphs)
            paragraph.words->setAccessibleName(tr("%1: %2").arg(label, paragraph.words->text()));
    };
    add(tr("What happened"), {addParagraph({}, m_content.happened, QStringLiteral("happenedLabel"))});
    add(m_content.isOfThen ? tr("The machine then") : tr("The machine now"), {addParagraph({}, m_content.machineNow, QStringLiteral("machineNowLabel"))});
    QList<Paragraph> items;
    for (qsizetype index = 0; index < m_content.toDo.size(); ++index)
        items.append(addParagraph(tr("%1.").arg(index + 1), m_content.toDo.at(index), QStringLiteral("toDoLabel%1").arg(index + 1)));
    if (!items.isEmpty())
        add(tr("What to do"), items);
}

void ErrorCard::setContent(const ErrorCardContent &content)
{
    const bool isNew = content.happened != m_content.happened;
    m_content = content;
    for (const Section &section : std::as_const(m_sections)) {
        delete section.label;
        for (const Paragraph &paragraph : section.paragraphs) {
            delete paragraph.number;
            delete paragraph.words;
        }
    }
    m_sections.clear();
    addSections();
    m_retry->setVisible(content.canRetry);
    m_codeLabel->setVisible(!content.code.isEmpty());
    m_code->setText(content.code);
    m_answer->setText(content.answer);
    setAccessibleName(tr("Error: %1").arg(content.happened));
    addFoot();
    dress();
    if (isNew)
        sayToScreenReader(this, accessibleName());
}

/// The words come before the buttons for the keyboard too.
void ErrorCard::addFoot()
{
    QWidget *last = nullptr;
    const auto follow = [&last](QWidget *next) {
        if (last != nullptr)
            setTabOrder(last, next);
        last = next;
    };
    for (const Section &section : std::as_const(m_sections)) {
        for (const Paragraph &paragraph : section.paragraphs)
            follow(paragraph.words);
    }
    follow(m_retry);
    follow(m_showInLog);
    follow(m_copy);
    follow(m_support);
}

/// Fonts, icons and colours, which follow the widget's font and palette.
void ErrorCard::dress()
{
    const QFont bold = sizedFont(font(), TextSize::Body, true);
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop;
    for (const Section &section : std::as_const(m_sections)) {
        section.label->setFont(bold);
        for (const Paragraph &paragraph : section.paragraphs) {
            paragraph.words->setAlignment(leading);
            if (paragraph.number != nullptr)
                paragraph.number->setAlignment(leading);
        }
    }
    m_codeLabel->setFont(bold);
    QFont fixed = font();
    fixed.setFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    m_code->setFont(fixed);
    QPalette secondary = palette();
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})  // by the surface that the card lies on
        secondary.setColor(role, toneColour(palette(), Tone::Secondary));
    m_answer->setPalette(secondary);
    m_retry->setIcon(iconOnAccent(Glyph::Refresh));
    m_showInLog->setIcon(icon(Glyph::Log));
    m_copy->setIcon(icon(Glyph::Copy));
    m_support->setIcon(icon(Glyph::Save));
    updateGeometry();
    arrange(width(), Pass::Place);
    update();
}

QString ErrorCard::text() const
{
    QStringList lines{tr("What happened: %1").arg(m_content.happened), tr("The machine now: %1").arg(m_content.machineNow)};
    if (!m_content.toDo.isEmpty())
        lines += tr("What to do:");
    for (qsizetype index = 0; index < m_content.toDo.size(); ++index)
        lines += tr("%1. %2").arg(index + 1).arg(m_content.toDo.at(index));
    if (!m_content.code.isEmpty())
        lines += m_content.answer.isEmpty() ? tr("Code: %1").arg(m_content.code) : tr("Code: %1, %2").arg(m_content.code, m_content.answer);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ErrorCard::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

int ErrorCard::px(int pixels) const
{
    return scaled(fontMetrics(), pixels);
}

int ErrorCard::labelColumn() const
{
    int widest = px(120);
    for (const Section &section : m_sections)
        widest = std::max(widest, section.label->sizeHint().width());
    return widest;
}

int ErrorCard::arrange(int width, Pass pass) const
{
    const auto place = [&](QLabel *label, const QRect &rect) {
        if (pass == Pass::Place)
            label->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, height()), rect));
    };
    const int labels = px(startOfLabels);
    const int words = labels + labelColumn() + px(betweenColumns);
    const int end = std::max(width - px(sideMargin), words + px(narrowestText));
    int top = px(topMargin);
    for (const Section &section : m_sections) {
        place(section.label, QRect(labels, top, labelColumn(), section.label->sizeHint().height()));
        for (const Paragraph &paragraph : section.paragraphs) {
            int left = words;
            if (paragraph.number != nullptr) {
                place(paragraph.number, QRect(left, top, px(18), paragraph.number->sizeHint().height()));
                left += px(18);
            }
            const int height = heightOf(paragraph.words, end - left);
            place(paragraph.words, QRect(left, top, end - left, height));
            top += height + px(betweenItems);
        }
        top += px(betweenSections) - px(betweenItems);
    }
    return arrangeFoot(top - px(betweenSections) + px(aboveFoot), width, pass) + px(bottomMargin);
}

/// The buttons, in rows where there is no room for all, and at the right end the code; where both do not fit, the code goes below them.
/// @return the bottom
int ErrorCard::arrangeFoot(int top, int width, Pass pass) const
{
    const int gap = px(betweenParts);
    const auto place = [&](QWidget *widget, int left, int above, int rowHeight) {
        const QSize size = widget->sizeHint();
        const QRect rect(left, above + (rowHeight - size.height()) / 2, size.width(), size.height());
        if (pass == Pass::Place)
            widget->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, height()), rect));
        return left + size.width() + gap;
    };
    int rowHeight = 0;
    int left = px(startOfLabels);
    const QList<QWidget *> buttons{m_retry, m_showInLog, m_copy, m_support};
    for (const QWidget *button : buttons)
        rowHeight = std::max(rowHeight, button->sizeHint().height());
    for (QWidget *button : buttons) {
        if (button == m_retry && !m_content.canRetry)
            continue;
        if (left > px(startOfLabels) && left + button->sizeHint().width() > width - px(sideMargin)) {
            left = px(startOfLabels);
            top += rowHeight + gap;
        }
        left = place(button, left, top, rowHeight);
    }
    if (m_content.code.isEmpty())
        return top + rowHeight;
    const QList<QWidget *> parts{m_codeLabel, m_code, m_answer};
    int needed = -gap;
    for (const QWidget *part : parts)
        needed += part->sizeHint().width() + gap;
    const bool below = left + needed > width - px(sideMargin);
    if (below) {
        top += rowHeight + gap;
        rowHeight = m_code->sizeHint().height();
    }
    left = below ? px(startOfLabels) : width - px(sideMargin) - needed;
    for (QWidget *part : parts)
        left = place(part, left, top, rowHeight);
    return top + rowHeight;
}

int ErrorCard::heightForWidth(int width) const
{
    return arrange(width, Pass::Measure);
}

QSize ErrorCard::minimumSizeHint() const
{
    const int width = px(startOfLabels) + labelColumn() + px(betweenColumns) + px(narrowestText) + px(sideMargin);
    return {width, heightForWidth(std::max(this->width(), width))};
}

/// Of the width that it has: a card is as high as its words are there.
QSize ErrorCard::sizeHint() const
{
    const int own = std::max(width(), minimumSizeHint().width());
    return {own, heightForWidth(own)};
}

void ErrorCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), cardSurface(palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairline(palette()));
    const QRect edge(0, 0, px(edgeWidth), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), toneColour(palette(), Tone::Failure));
}

void ErrorCard::resizeEvent(QResizeEvent *)
{
    arrange(width(), Pass::Place);
}

void ErrorCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::FontChange || type == QEvent::PaletteChange || type == QEvent::StyleChange || type == QEvent::LayoutDirectionChange)
        dress();
}

}  // namespace fwpilot
