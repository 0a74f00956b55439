// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support_file_dialog.h"

#include "core/base/worker_threads.h"
#include "ui/column.h"
#include "ui/elided_label.h"
#include "ui/file_dialog.h"
#include "ui/file_saving.h"
#include "ui/flat_style.h"
#include "ui/glyph_box.h"
#include "ui/hairline.h"
#include "ui/quantity_text.h"
#include "ui/support_file_table.h"
#include "ui/support_file_text.h"
#include "ui/wrapped_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QtConcurrent>

namespace fwpilot {

namespace {

constexpr int dialogWidth = 1000;
constexpr int dialogHeight = 680;
constexpr int leastTable = 296;  // its width
constexpr int mostTable = 416;
constexpr int mostMarks = 1000;              // in one preview
constexpr int aroundDialog = 48;             // of the screen: title bar and edges
constexpr qsizetype previewBytes = 1 << 20;  // of one file; more would stall the window
constexpr int longestNote = 1000;            // characters

const QString redactKey = QStringLiteral("support/redact");

}  // namespace

SupportFileDialog::SupportFileDialog(const SupportSubject &subject, FileSaving &saving, QWidget *parent)
    : QDialog(parent)
    , m_saving(saving)
    , m_table(new SupportFileTable)
{
    setObjectName(QStringLiteral("supportDialog"));
    setWindowTitle(tr("Support File"));
    m_heading = makeHeading();
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_table, 2);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(makePreview(), 3);
    auto *column = columnIn(this);
    column->addWidget(m_heading);
    column->addWidget(new Hairline);
    column->addLayout(row, 1);
    column->addWidget(new Hairline);
    column->addWidget(m_foot = makeFoot());
    connectParts();
    applyMetrics();
    say(tr("Collecting the files…"));
    m_table->setFocus();
    m_collecting.setFuture(QtConcurrent::run(workerThreads(), &SupportFileDialog::collect, m_stop.get_token(), subject));
    const QSize room = screen()->availableGeometry().size() - QSize(1, 1) * scaled(fontMetrics(), aroundDialog);
    resize(QSize(scaled(fontMetrics(), dialogWidth), scaled(fontMetrics(), dialogHeight)).boundedTo(room));
}

SupportFileDialog::~SupportFileDialog()
{
    m_collecting.disconnect(this);
    m_stop.request_stop();
}

std::shared_ptr<const SupportFileDialog::Variants> SupportFileDialog::collect(const std::stop_token &stop, const SupportSubject &subject)
{
    const SupportContent content = collectSupportContent(subject);
    if (stop.stop_requested())
        return nullptr;
    const SupportFile whole = makeSupportFile(content, false);
    if (stop.stop_requested())
        return nullptr;
    return std::make_shared<const Variants>(Variants{whole, redactedSupportFile(content, whole)});
}

QWidget *SupportFileDialog::makeHeading()
{
    auto *heading = new QWidget;
    auto *mark = new GlyphBox(24);
    mark->setGlyph(Glyph::Save, Tone::Plain);
    m_title = new ElidedLabel(tr("Support file"));
    m_title->setObjectName(QStringLiteral("supportTitle"));
    m_title->setLook(TextSize::StripTitle, true, Tone::Plain);
    auto *explanation = new WrappedLabel(TextSize::Small, Tone::Secondary);
    explanation->setText(tr("What a maker's support asks for, in one zip file. It never holds firmware, and nothing is sent from here."));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_title);
    lines->addWidget(explanation);
    auto *row = new QHBoxLayout(heading);
    row->addWidget(mark, 0, Qt::AlignVCenter);
    row->addLayout(lines, 1);
    return heading;
}

QWidget *SupportFileDialog::makePreview()
{
    m_previewHeading = new QWidget;
    m_description = new WrappedLabel(TextSize::Small, Tone::Secondary);
    m_description->setObjectName(QStringLiteral("supportDescription"));
    auto *lines = new QVBoxLayout(m_previewHeading);
    lines->addWidget(m_description);
    m_preview = new QPlainTextEdit;
    m_preview->setObjectName(QStringLiteral("supportPreview"));
    m_preview->setAccessibleName(tr("Content of the chosen file"));
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setReadOnly(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setTabChangesFocus(true);
    auto *page = new QWidget;
    auto *column = columnIn(page);
    column->addWidget(m_previewHeading);
    column->addWidget(new Hairline);
    column->addWidget(m_preview, 1);
    return page;
}

QWidget *SupportFileDialog::makeFoot()
{
    auto *foot = new QWidget;
    m_redact = new QCheckBox(tr("&Remove addresses, serials, user and host names"));
    m_redact->setObjectName(QStringLiteral("supportRedact"));
    m_redact->setAccessibleDescription(tr("The same thing is replaced by the same word in all files."));
    m_redact->setChecked(QSettings().value(redactKey).toBool());
    m_found = new WrappedLabel(TextSize::Small, Tone::Secondary);
    m_found->setObjectName(QStringLiteral("supportFound"));
    m_note = new WrappedLabel(TextSize::Small, Tone::Secondary);
    m_note->setObjectName(QStringLiteral("supportNote"));
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("supportCancelButton"));
    m_save = new QPushButton(tr("Save…"));
    m_save->setObjectName(QStringLiteral("supportSaveButton"));
    setPrimary(m_save);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_note, 1);
    for (QPushButton *button : {m_cancel, m_save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *lines = new QVBoxLayout(foot);
    lines->addWidget(m_redact);
    lines->addWidget(m_found);
    lines->addLayout(buttons);
    for (QWidget *part : {static_cast<QWidget *>(m_redact), static_cast<QWidget *>(m_save)})
        part->setEnabled(false);
    return foot;
}

void SupportFileDialog::connectParts()
{
    connect(&m_collecting, &QFutureWatcherBase::finished, this, &SupportFileDialog::take);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SupportFileDialog::showEntry);
    connect(m_redact, &QCheckBox::toggled, this, [this](bool redact) {
        QSettings().setValue(redactKey, redact);
        showFile();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SupportFileDialog::askWhereToSave);
    connect(&m_saving, &FileSaving::saved, this, [this](const QString &path) {
        if (path == m_saved)
            accept();
    });
    connect(&m_saving, &FileSaving::failed, this, [this](const QString &path, const Error &error) {
        if (path != m_saved)
            return;
        m_save->setEnabled(true);
        say(error.message + QLatin1Char(' ') + error.remedy(), true);
    });
}

void SupportFileDialog::take()
{
    m_variants = m_collecting.result();
    m_redact->setEnabled(true);
    m_save->setEnabled(true);
    m_title->setText(supportTitle(m_variants->whole));
    showFile();
}

const SupportFile &SupportFileDialog::file() const
{
    return m_redact->isChecked() ? m_variants->redacted : m_variants->whole;
}

void SupportFileDialog::showFile()
{
    const int row = qMax(0, m_table->currentIndex().row());
    m_table->setEntries(file().entries);
    m_table->setCurrentIndex(m_table->model()->index(row, 0));
    m_found->setText(foundText(m_variants->redacted, m_redact->isChecked()));
    say(missingText(file()));
    showEntry();
}

/// The same place of the same file is seen with and without redaction.
void SupportFileDialog::showEntry()
{
    const int row = m_table->currentIndex().row();
    if (!m_variants || row < 0 || row >= file().entries.size())
        return;
    const SupportEntry &entry = file().entries[row];
    QString text = supportEntryText(entry);
    if (entry.bytes.size() > previewBytes)
        text = tr("%1 Shown are its first %2.").arg(text, shownSize(previewBytes));
    m_description->setText(text);
    const bool same = m_preview->accessibleDescription() == entry.name;
    const int down = same ? m_preview->verticalScrollBar()->value() : 0;
    m_preview->setPlainText(previewText(entry.bytes, previewBytes));
    m_preview->verticalScrollBar()->setValue(down);
    m_preview->setAccessibleDescription(entry.name);
    markReplaced();
}

/// What was replaced is seen at a glance.
void SupportFileDialog::markReplaced()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QString text = file().redacted ? m_preview->toPlainText() : QString();
    for (auto matches = Redaction::wordForm().globalMatch(text); matches.hasNext() && marks.size() < mostMarks;) {
        const QRegularExpressionMatch match = matches.next();
        QTextEdit::ExtraSelection mark{QTextCursor(m_preview->document()), {}};
        mark.cursor.setPosition(static_cast<int>(match.capturedStart()));
        mark.cursor.setPosition(static_cast<int>(match.capturedEnd()), QTextCursor::KeepAnchor);
        mark.format.setBackground(listSelection(palette()));
        marks += mark;
    }
    m_preview->setExtraSelections(marks);
}

void SupportFileDialog::say(const QString &text, bool failure)
{
    m_note->setText(plainText(text, longestNote));
    m_note->setTone(failure ? Tone::Failure : Tone::Secondary);
}

void SupportFileDialog::askWhereToSave()
{
    if (!m_variants)
        return;
    QFileDialog *dialog = saveDialog(this, "support", tr("Save Support File"), {tr("Zip archive (*.zip)")}, supportFileName(file()));
    connect(dialog, &QFileDialog::fileSelected, this, &SupportFileDialog::save);
    dialog->open();
}

void SupportFileDialog::save(const QString &path)
{
    m_saved = path;
    m_save->setEnabled(false);
    say(tr("Saving %1…").arg(plainText(path, 200)));
    m_saving.save(
        path, [variants = m_variants, redact = m_redact->isChecked()] { return archiveOf(redact ? variants->redacted : variants->whole); });
}

void SupportFileDialog::applyMetrics()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    m_heading->layout()->setContentsMargins(px(16), px(10), px(16), px(10));
    m_heading->layout()->setSpacing(px(12));
    m_table->setMinimumWidth(px(leastTable));
    m_table->setMaximumWidth(px(mostTable));
    m_previewHeading->layout()->setContentsMargins(px(16), px(6), px(16), px(6));
    m_foot->layout()->setContentsMargins(px(16), px(10), px(16), px(10));
    m_foot->layout()->setSpacing(px(6));
    QFont code = sizedFont(font(), TextSize::Small);
    code.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    m_preview->setFont(code);
    m_preview->document()->setDocumentMargin(px(12));
    m_save->setIcon(iconOnAccent(Glyph::Save));
}

void SupportFileDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (m_foot != nullptr && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        applyMetrics();
    if (m_variants && event->type() == QEvent::PaletteChange)
        markReplaced();
}

}  // namespace fwpilot
