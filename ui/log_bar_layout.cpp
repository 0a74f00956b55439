// SPDX-License-Identifier: GPL-3.0-or-later
// Where the widgets of the log's bar lie.
#include "ui/log_bar.h"

#include "ui/elided_label.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int margin = 16;
constexpr int componentsWidth = 148;
constexpr int textWidth = 180;
constexpr int easyFieldWidth = 104;   ///< that the long words must leave to either field
constexpr int narrowFieldWidth = 72;  ///< of either field when there is little room
constexpr int barHeight = 34;

}  // namespace

QList<LogBar::Line> LogBar::linesOf(Form form) const
{
    QList<QWidget *> levels{m_title};
    for (QAbstractButton *button : m_levels->buttons())
        levels.append(button);
    QList<QWidget *> fields{m_components, m_text};
    if (isFiltered())
        fields.append(m_clear);
    switch (form) {
    case Form::Wide:
    case Form::Short:
        break;
    case Form::TwoLines:
        return {{levels, {m_hide}}, {fields, {m_follow, m_save}}};
    case Form::Collapsed:
        return {{m_errors > 0 ? QList<QWidget *>{m_title, m_errorCount, m_lastLine} : QList<QWidget *>{m_title, m_lastLine}, {m_show}}};
    }
    return {{levels + fields, {m_follow, m_save, m_hide}}};
}

/// The distance to the widget before, of the look.
int LogBar::gapBefore(const QWidget *widget) const
{
    const QAbstractButton *firstLevel = m_levels->buttons().constFirst();
    if (widget == m_title || (widget == m_components && m_form == Form::TwoLines))
        return 0;
    if (widget == firstLevel || widget == m_components || widget == m_lastLine)
        return 12;
    return m_levels->buttons().contains(widget) || widget == m_errorCount || widget == m_clear ? 4 : 8;
}

/// The least width of a widget.
int LogBar::widthOf(QWidget *widget) const
{
    const int field = scaled(fontMetrics(), m_form == Form::Wide ? easyFieldWidth : narrowFieldWidth);
    if (widget == m_text || widget == m_lastLine)
        return field;
    const int hint = widget->sizeHint().width();
    if (widget == m_components && m_components->currentIndex() != 0)  // a component's name may be cut, "All components" may not
        return field;
    return widget == m_components ? std::min(std::max(field, hint), scaled(fontMetrics(), componentsWidth)) : hint;
}

int LogBar::widthOf(const Line &line) const
{
    int width = 2 * scaled(fontMetrics(), margin);
    for (QWidget *widget : line.first + line.last)
        width += scaled(fontMetrics(), gapBefore(widget)) + widthOf(widget);
    return width;
}

/// The least width of a form, which is taken on by that.
int LogBar::widthOf(Form form)
{
    setForm(form);
    int width = 0;
    for (const Line &line : linesOf(form))
        width = std::max(width, widthOf(line));
    return width;
}

void LogBar::setForm(Form form)
{
    m_form = form;
    m_save->setText(form == Form::Wide ? tr("Save Log…") : tr("Save…"));
    m_clear->setToolButtonStyle(form == Form::Wide ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_hide->setText(form == Form::Wide ? tr("Hide Log") : tr("Hide"));
}

/// Takes the longest words and the fewest lines that the width has room for.
void LogBar::arrange()
{
    m_minimumWidth = std::max(widthOf(Form::TwoLines), widthOf(Form::Collapsed));
    setForm(Form::Collapsed);
    for (const Form form : {Form::Wide, Form::Short, Form::TwoLines}) {
        if (m_expanded && widthOf(form) <= width())
            break;
    }
    const QList<Line> lines = linesOf(m_form);
    QList<QWidget *> shown;
    for (const Line &line : lines)
        shown += line.first + line.last;
    for (QWidget *widget : findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        widget->setVisible(shown.contains(widget));
    for (qsizetype number = 0; number < lines.size(); ++number)
        place(lines[number], static_cast<int>(number) * scaled(fontMetrics(), barHeight));
    updateGeometry();
}

/// Gives each widget its least width, and what is left to the fields or the last line.
void LogBar::place(const Line &line, int top)
{
    const int lineHeight = scaled(fontMetrics(), barHeight);
    const int room = std::max(0, width() - widthOf(line));
    const auto extraOf = [&](const QWidget *widget) {
        if (widget == m_lastLine)
            return room;
        const int forText = std::min(room * 3 / 5, scaled(fontMetrics(), textWidth) - widthOf(m_text));
        if (widget == m_text)
            return forText;
        return widget == m_components ? std::min(room - forText, scaled(fontMetrics(), componentsWidth) - widthOf(m_components)) : 0;
    };
    const auto put = [&](QWidget *widget, int left, int wide) {
        const int high = std::min(widget->sizeHint().height(), lineHeight);
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(left, top + (lineHeight - high) / 2, wide, high)));
    };
    int left = scaled(fontMetrics(), margin);
    for (QWidget *widget : line.first) {
        left += scaled(fontMetrics(), gapBefore(widget));
        put(widget, left, widthOf(widget) + extraOf(widget));
        left += widget->width();
    }
    int right = width() - scaled(fontMetrics(), margin);
    for (auto widget = line.last.crbegin(); widget != line.last.crend(); ++widget) {
        right -= widthOf(*widget);
        put(*widget, right, widthOf(*widget));
        right -= scaled(fontMetrics(), gapBefore(*widget));
    }
}

QSize LogBar::minimumSizeHint() const
{
    return {m_minimumWidth, static_cast<int>(linesOf(m_form).size()) * scaled(fontMetrics(), barHeight)};
}

}  // namespace fwpilot
