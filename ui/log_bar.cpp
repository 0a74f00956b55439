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

constexpr int widestPopup = 400;  ///< of the list of components

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
    m_components->setAccessibleDescription(tr("Component"));  // the name that is told is the chosen entry
    m_components->addItem(tr("All components"), QString());
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("logFilter"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setPlaceholderText(tr("Filter…"));
    m_clear = makeButton(QStringLiteral("logClear"), tr("Clear Filter"), Glyph::Close, this);
    m_clear->setToolTip(tr("Shows the lines of all components again (Escape)"));
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
    connect(m_clear, &QToolButton::clicked, this, &LogBar::clearClicked);
    connect(m_follow, &QCheckBox::clicked, this, &LogBar::followingEdited);
    connect(m_save, &QToolButton::clicked, this, &LogBar::saveClicked);
    connect(m_hide, &QToolButton::clicked, this, [this] { Q_EMIT expandClicked(false); });
    connect(m_show, &QToolButton::clicked, this, [this] { Q_EMIT expandClicked(true); });
    connect(m_errorCount, &QToolButton::clicked, this, &LogBar::errorCountClicked);
}

/// All that hangs on the font.
void LogBar::measure()
{
    m_title->setFont(sizedFont(font(), TextSize::Body, true));
    const int usual = scaled(fontMetrics(), 16);
    const int small = scaled(fontMetrics(), 12);
    for (QToolButton *button : {m_save, m_hide, m_show, m_clear})
        button->setIconSize({usual, usual});
    m_errorCount->setIconSize({small, small});
    showErrors();
    showFilter();
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
    else if (event->type() == QEvent::PaletteChange) {
        showErrors();
        showFilter();
    }
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
    m_errorCount->setText(m_errors == 1 ? tr("1 error") : tr("%n errors", nullptr, static_cast<int>(m_errors)));
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

/// The one that is chosen stays, though nobody of that name has spoken yet.
void LogBar::setComponents(const QStringList &components)
{
    for (int index = m_components->count() - 1; index > 0; --index) {
        if (index != m_components->currentIndex() && !components.contains(m_components->itemData(index).toString()))
            m_components->removeItem(index);
    }
    for (const QString &component : components)
        itemOf(component);
    const int names = m_components->view()->sizeHintForColumn(0) + scaled(fontMetrics(), 24);
    m_components->view()->setMinimumWidth(std::min(names, scaled(fontMetrics(), widestPopup)));
}

/// The component's place in the list, where it comes to stand if it was not there.
int LogBar::itemOf(const QString &component)
{
    const int there = m_components->findData(component);
    if (there >= 0)
        return there;
    m_components->addItem(plainText(component), component);
    return m_components->count() - 1;
}

void LogBar::setLastLine(const LogEntry &entry)
{
    const QString time = entry.time.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
    m_lastLine->setText(entry.time.isValid() ? tr("%1  %2", "time, text of a line").arg(time, plainText(entry.text)) : QString());
}

void LogBar::setRecorded(const QString &run)
{
    m_title->setText(run.isEmpty() ? tr("Log") : tr("Recorded Log"));
    m_title->setToolTip(run.isEmpty() ? QString() : tr("Of run %1").arg(plainText(run)));
    arrange();
}

void LogBar::setFilter(const LogFilter &filter)
{
    m_levels->button(static_cast<int>(filter.level))->setChecked(true);
    m_components->setCurrentIndex(itemOf(filter.component));
    if (m_text->text() != filter.text)
        m_text->setText(filter.text);
    showFilter();
}

bool LogBar::isFiltered() const
{
    return m_components->currentIndex() > 0 || !m_text->text().isEmpty();
}

/// A component that alone is shown stands out, and there is a way back.
void LogBar::showFilter()
{
    const bool one = m_components->currentIndex() > 0;
    QPalette colours;
    if (one) {
        for (const QPalette::ColorRole role : {QPalette::ButtonText, QPalette::Text})
            colours.setColor(role, toneColour(palette(), Tone::Accent));
    }
    m_components->setPalette(colours);
    m_components->setFont(sizedFont(font(), TextSize::Body, one));
    arrange();
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
    showFilter();
    Q_EMIT filterEdited({static_cast<LogLevel>(m_levels->checkedId()), m_components->currentData().toString(), m_text->text()});
}

}  // namespace fwpilot
