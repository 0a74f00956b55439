// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_bar.h"

#include "ui/elided_label.h"
#include "ui/icons.h"

#include <QAbstractItemView>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QResizeEvent>
#include <QShortcut>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolButton>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr int barHeight = 34;
constexpr int margin = 16;
constexpr int componentsWidth = 148;
constexpr int widestPopup = 400;  ///< of the list of components
constexpr int textWidth = 180;
constexpr int easyFieldWidth = 104;   ///< that the long words must leave to either field
constexpr int narrowFieldWidth = 72;  ///< of either field when there is little room

/// A box whose shown text is cut with "…" where there is no room for it.
class CutComboBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        const int room
            = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() - scaled(fontMetrics(), 4);
        option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

QToolButton *makeButton(const QString &name, const QString &text, Glyph glyph, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(icon(glyph));
    button->setToolButtonStyle(glyph == Glyph::None ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}  // namespace

LogBar::LogBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Log"), this))
    , m_levels(new QButtonGroup(this))
{
    makeLevels();
    makeFields();
    makeButtons();
    connectWidgets();
    measure();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
}

void LogBar::makeLevels()
{
    const auto add = [this](LogLevel level, const char *name, const QString &text, const QString &tip) {
        QToolButton *button = makeButton(QLatin1String(name), text, Glyph::None, this);
        button->setCheckable(true);
        button->setToolTip(tip);
        m_levels->addButton(button, static_cast<int>(level));
    };
    add(LogLevel::All, "logAll", tr("All"), tr("All lines, with the details"));
    add(LogLevel::Info, "logInfo", tr("Info"), tr("All lines but the details"));
    add(LogLevel::Warnings, "logWarnings", tr("Warnings"), tr("Warnings and errors"));
    add(LogLevel::Errors, "logErrors", tr("Errors"), tr("Errors only"));
    m_levels->button(static_cast<int>(LogLevel::All))->setChecked(true);
}

void LogBar::makeFields()
{
    m_components = new CutComboBox(this);
    m_components->setObjectName(QStringLiteral("logComponents"));
    m_components->setAccessibleName(tr("Component"));
    m_components->addItem(tr("All components"), QString());
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("logFilter"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setPlaceholderText(tr("Filter…"));
    m_follow = new QCheckBox(tr("Follow"), this);
    m_follow->setObjectName(QStringLiteral("logFollow"));
    m_follow->setToolTip(tr("Keeps the last line in sight"));
    m_follow->setChecked(true);
}

void LogBar::makeButtons()
{
    m_save = makeButton(QStringLiteral("logSave"), QString(), Glyph::Save, this);
    m_hide = makeButton(QStringLiteral("logHide"), QString(), Glyph::Down, this);
    m_errorCount = makeButton(QStringLiteral("logErrorCount"), QString(), Glyph::Error, this);
    m_errorCount->setIcon(icon(Glyph::Error, Tone::Failure));
    m_errorCount->setToolTip(tr("Shows the first error"));
    m_lastLine = new ElidedLabel(this);
    m_lastLine->setObjectName(QStringLiteral("logLastLine"));
    m_lastLine->setLook(TextSize::Small, false, Tone::Secondary);
    m_show = makeButton(QStringLiteral("logShow"), tr("Show Log"), Glyph::Log, this);
}

void LogBar::connectWidgets()
{
    connect(m_levels, &QButtonGroup::idClicked, this, &LogBar::emitFilter);
    connect(m_components, &QComboBox::activated, this, &LogBar::emitFilter);
    connect(m_text, &QLineEdit::textEdited, this, &LogBar::emitFilter);
    connect(new QShortcut(Qt::Key_Escape, m_text, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, [this] {
        m_text->clear();
        emitFilter();
    });
    connect(m_follow, &QCheckBox::clicked, this, &LogBar::followingEdited);
    connect(m_save, &QToolButton::clicked, this, &LogBar::saveClicked);
    connect(m_hide, &QToolButton::clicked, this, [this] { Q_EMIT expandClicked(false); });
    connect(m_show, &QToolButton::clicked, this, [this] { Q_EMIT expandClicked(true); });
    connect(m_errorCount, &QToolButton::clicked, this, &LogBar::errorCountClicked);
}

QList<LogBar::Line> LogBar::linesOf(Form form) const
{
    QList<QWidget *> levels{m_title};
    for (QAbstractButton *button : m_levels->buttons())
        levels.append(button);
    switch (form) {
    case Form::Wide:
    case Form::Short:
        break;
    case Form::TwoLines:
        return {{levels, {m_hide}}, {{m_components, m_text}, {m_follow, m_save}}};
    case Form::Collapsed:
        return {{m_errors > 0 ? QList<QWidget *>{m_title, m_errorCount, m_lastLine} : QList<QWidget *>{m_title, m_lastLine}, {m_show}}};
    }
    return {{levels + QList<QWidget *>{m_components, m_text}, {m_follow, m_save, m_hide}}};
}

/// All that hangs on the font.
void LogBar::measure()
{
    m_title->setFont(sizedFont(font(), TextSize::Body, true));
    const int usual = scaled(fontMetrics(), 16);
    const int small = scaled(fontMetrics(), 12);
    for (QToolButton *button : {m_save, m_hide, m_show})
        button->setIconSize({usual, usual});
    m_errorCount->setIconSize({small, small});
    showErrors();
    arrange();
}

/// The distance to the widget before, of the look.
int LogBar::gapBefore(const QWidget *widget) const
{
    const QAbstractButton *firstLevel = m_levels->buttons().constFirst();
    if (widget == m_title || (widget == m_components && m_form == Form::TwoLines))
        return 0;
    if (widget == firstLevel || widget == m_components || widget == m_lastLine)
        return 12;
    return m_levels->buttons().contains(widget) || widget == m_errorCount ? 4 : 8;
}

/// The least width of a widget.
int LogBar::widthOf(QWidget *widget) const
{
    if (widget == m_components || widget == m_text || widget == m_lastLine)
        return scaled(fontMetrics(), m_form == Form::Wide ? easyFieldWidth : narrowFieldWidth);
    return widget->sizeHint().width();
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

void LogBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void LogBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    else if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
    else if (event->type() == QEvent::PaletteChange)
        showErrors();
}

void LogBar::setExpanded(bool expanded)
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_expanded = expanded;
    arrange();
    if (hadFocus)
        focusShow();
}

void LogBar::focusShow()
{
    (m_expanded ? m_hide : m_show)->setFocus(Qt::OtherFocusReason);
}

/// The errors as red and bold words in both forms of the bar.
void LogBar::showErrors()
{
    QAbstractButton *level = m_levels->button(static_cast<int>(LogLevel::Errors));
    level->setText(m_errors > 0 ? tr("Errors (%1)").arg(m_errors) : tr("Errors"));
    m_errorCount->setText(m_errors == 1 ? tr("1 error") : tr("%1 errors").arg(m_errors));
    for (QAbstractButton *button : {level, static_cast<QAbstractButton *>(m_errorCount)}) {
        button->setFont(sizedFont(font(), button == level ? TextSize::Body : TextSize::Small, m_errors > 0));
        QPalette colours;
        if (m_errors > 0)
            colours.setColor(QPalette::ButtonText, toneColour(palette(), Tone::Failure));
        button->setPalette(colours);
    }
}

void LogBar::setErrors(qsizetype errors)
{
    if (errors == m_errors)
        return;
    m_errors = errors;
    showErrors();
    arrange();
}

void LogBar::setComponents(const QStringList &components)
{
    for (const QString &component : components.sliced(std::min<qsizetype>(m_components->count() - 1, components.size())))
        m_components->addItem(plainText(component), component);
    const int names = m_components->view()->sizeHintForColumn(0) + scaled(fontMetrics(), 24);
    m_components->view()->setMinimumWidth(std::min(names, scaled(fontMetrics(), widestPopup)));
}

void LogBar::setLastLine(const LogEntry &entry)
{
    m_lastLine->setText(
        tr("%1  %2", "time, text of a line").arg(entry.time.toLocalTime().toString(QStringLiteral("HH:mm:ss")), plainText(entry.text)));
}

void LogBar::setFilter(const LogFilter &filter)
{
    m_levels->button(static_cast<int>(filter.level))->setChecked(true);
    m_components->setCurrentIndex(std::max(0, m_components->findData(filter.component)));
    if (m_text->text() != filter.text)
        m_text->setText(filter.text);
}

void LogBar::setFollowing(bool following)
{
    m_follow->setChecked(following);
}

void LogBar::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void LogBar::emitFilter()
{
    Q_EMIT filterEdited({static_cast<LogLevel>(m_levels->checkedId()), m_components->currentData().toString(), m_text->text()});
}

}  // namespace fwpilot
