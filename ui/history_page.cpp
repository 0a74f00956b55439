// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_page.h"

#include "core/record/run_outcome.h"
#include "ui/column.h"
#include "ui/elided_label.h"
#include "ui/empty_page.h"
#include "ui/hairline.h"
#include "ui/history_model.h"
#include "ui/history_table.h"
#include "ui/language.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace fwpilot {

namespace {

constexpr int barHeight = 44;
constexpr int searchWidth = 260;

enum Scope { ThisProcessor, AllProcessors };

/// A push button that is the command: its text, whether it can be used, and what it does.
QPushButton *buttonOf(QAction *command, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    const QString name = command->objectName();
    button->setObjectName(QStringLiteral("history") + name.left(1).toUpper() + name.mid(1) + QStringLiteral("Button"));
    button->setAutoDefault(false);
    const auto follow = [button, command] {
        button->setText(withoutMnemonic(command->text()));
        button->setEnabled(command->isEnabled());
        button->setToolTip(command->isEnabled() ? QString() : command->statusTip());
    };
    follow();
    QObject::connect(command, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, command, &QAction::trigger);
    return button;
}

}  // namespace

HistoryPage::HistoryPage(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_scope(new QComboBox)
    , m_count(new ElidedLabel)
    , m_unreadableText(new ElidedLabel)
    , m_pages(new QStackedWidget)
    , m_runs(new HistoryModel)
    , m_table(new HistoryTable(m_runs))
    , m_empty(new EmptyPage(QStringLiteral("history")))
{
    setObjectName(QStringLiteral("historyPage"));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    QVBoxLayout *column = columnIn(this);
    column->addWidget(makeBar());
    column->addWidget(new Hairline);
    column->addWidget(m_pages, 1);
    column->addWidget(new Hairline);
    column->addWidget(makeFoot());
    connectParts();
    refreshMeasures();
    tell();
}

QWidget *HistoryPage::makeBar()
{
    auto *bar = new QWidget;
    m_barRow = new QHBoxLayout(bar);
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setAccessibleName(tr("Search runs"));
    m_search->setPlaceholderText(tr("Search runs…"));
    m_search->setToolTip(tr("Date, machine, processor, bundle, signer, result, person or run; all words must stand in it"));
    m_search->setClearButtonEnabled(true);
    m_scope->setObjectName(QStringLiteral("historyScope"));
    m_scope->setAccessibleName(tr("Whose runs"));
    m_scope->setAccessibleDescription(tr("Whose runs"));  // the name that is told is the chosen entry
    m_scope->addItem(tr("This processor"));
    m_scope->addItem(tr("All processors"));
    m_count->setObjectName(QStringLiteral("historyCount"));
    m_unreadableText->setObjectName(QStringLiteral("historyUnreadable"));
    m_count->setLook(TextSize::Small, false, Tone::Secondary);
    m_unreadableText->setLook(TextSize::Small, false, Tone::Attention);
    m_barRow->addWidget(m_search);
    m_barRow->addWidget(m_scope);
    m_barRow->addWidget(m_count);
    m_barRow->addWidget(m_unreadableText);
    m_barRow->addStretch(1);
    return bar;
}

QWidget *HistoryPage::makeFoot()
{
    auto *foot = new QWidget;
    m_footRow = new QHBoxLayout(foot);
    return foot;
}

void HistoryPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::narrow);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &HistoryPage::narrow);
    connect(new QShortcut(Qt::Key_Escape, m_search, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, m_search, &QLineEdit::clear);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(key, m_search, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, &HistoryPage::focusRuns);
    connect(m_runs, &QAbstractItemModel::modelReset, this, &HistoryPage::tell);
    connect(m_table, &HistoryTable::chosenChanged, this, &HistoryPage::chosenChanged);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void HistoryPage::setCommands(const QList<QAction *> &commands)
{
    connect(m_table, &QAbstractItemView::activated, commands.first(), &QAction::trigger);
    m_table->addActions(commands);
    for (QAction *command : commands) {
        if (command == commands.last())
            m_footRow->addStretch(1);
        m_footRow->addWidget(buttonOf(command, this));
    }
}

void HistoryPage::setProcessor(const QString &id, const QString &name)
{
    if (id == m_processor && name == m_processorName)
        return;
    m_processor = id;
    m_processorName = name;
    if (m_scope->isEnabled())
        m_wantsAll = m_scope->currentIndex() == AllProcessors;
    m_scope->setEnabled(!id.isEmpty());
    m_scope->setCurrentIndex(id.isEmpty() || m_wantsAll ? AllProcessors : ThisProcessor);
    narrow();
}

void HistoryPage::setEntries(const QList<HistoryEntry> &entries, qsizetype unreadable)
{
    m_read = true;
    m_unreadable = unreadable;
    m_runs->setEntries(entries);
    tell();
}

QList<RunSummary> HistoryPage::chosen() const
{
    return m_table->chosen();
}

void HistoryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPage::focusRuns()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    if (m_table->chosen().isEmpty() && m_runs->rowCount() > 0)
        m_table->setCurrentIndex(m_runs->index(0, 0));
}

bool HistoryPage::showsAll() const
{
    return m_processor.isEmpty() || m_scope->currentIndex() == AllProcessors;
}

void HistoryPage::narrow()
{
    m_runs->narrow(searchWords(m_search->text()), showsAll() ? QString() : m_processor);
    tell();
}

/// How many there are, and why there are none.
void HistoryPage::tell()
{
    const qsizetype all = showsAll() ? m_runs->count() : m_runs->countOf(m_processor);
    const int shown = m_runs->rowCount();
    const bool searches = !searchWords(m_search->text()).isEmpty();
    const QString runs = all == 1 ? tr("1 run") : tr("%n runs", nullptr, static_cast<int>(all));
    m_count->setText(!m_read ? QString() : searches ? tr("%1 of %2").arg(shown).arg(runs) : runs);
    m_unreadableText->setText(m_unreadable == 1 ? tr("1 file could not be read") : tr("%n files could not be read", nullptr, static_cast<int>(m_unreadable)));
    m_unreadableText->setVisible(m_unreadable > 0);
    EmptyPageContent content;
    content.glyph = Glyph::Journal;
    if (!m_read) {
        content.title = tr("The records are being read");
    } else if (all > 0) {
        content.glyph = Glyph::Search;
        content.title = tr("No run matches");
        content.explanation = tr("A run is shown when each of the words stands in its date, machine, processor, bundle, signer, result, person or id.");
    } else if (m_runs->count() > 0) {
        content.title = tr("No runs on %1 yet").arg(m_processorName);
        content.explanation
            = m_runs->count() == 1 ? tr("There was 1 run on another processor.") : tr("There were %n runs on other processors.", nullptr, static_cast<int>(m_runs->count()));
    } else {
        content.title = tr("No runs yet");
        content.explanation = tr("Every run is kept here with its log, until you delete it.");
    }
    m_empty->setContent(content);
    m_pages->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_table) : m_empty);
}

void HistoryPage::refreshMeasures()
{
    const int side = scaled(fontMetrics(), 16);
    for (QHBoxLayout *row : {m_barRow, m_footRow}) {
        row->setContentsMargins(side, 0, side, 0);
        row->setSpacing(scaled(fontMetrics(), 8));
        row->parentWidget()->setFixedHeight(scaled(fontMetrics(), barHeight));
    }
    m_search->setFixedWidth(scaled(fontMetrics(), searchWidth));
}

void HistoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshMeasures();
}

}  // namespace fwpilot
