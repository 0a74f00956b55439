// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service_record_dialog.h"

#include "core/base/worker_threads.h"
#include "core/record/report_export.h"
#include "ui/column.h"
#include "ui/core_sentences.h"
#include "ui/elided_label.h"
#include "ui/file_dialog.h"
#include "ui/file_saving.h"
#include "ui/flat_style.h"
#include "ui/focus_bar.h"
#include "ui/hairline.h"
#include "ui/icons.h"
#include "ui/record_page_paint.h"
#include "ui/record_words.h"
#include "ui/service_record_form.h"
#include "ui/service_record_preview.h"

#include <QEvent>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QtConcurrent>

namespace fwpilot {

namespace {

constexpr int dialogWidth = 1000;
constexpr int dialogHeight = 680;
constexpr int formWidth = 264;
constexpr int aroundDialog = 48;  // of the screen: title bar and edges
constexpr int typingPause = 120;  // milliseconds

/// A part of the dialog that scrolls where there is no room for it.
QScrollArea *scrolled(QWidget *content, const QString &name)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setAccessibleName(name);
    return area;
}

/// The format that a file's name asks for; nothing for PDF.
std::optional<ExportFormat> formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return exportFormatFromName(suffix == QLatin1String("txt") ? QStringLiteral("text") : suffix == QLatin1String("htm") ? QStringLiteral("html") : suffix);
}

}  // namespace

ServiceRecordDialog::ServiceRecordDialog(const QString &run, FileSaving &saving, Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_run(run)
    , m_saving(saving)
    , m_typing(new QTimer(this))
    , m_form(new ServiceRecordForm)
    , m_page(new ServiceRecordPreview)
{
    setObjectName(QStringLiteral("recordDialog"));
    setWindowTitle(tr("Service Record"));
    m_formArea = scrolled(m_form, tr("What is typed in for the record"));
    m_formArea->setObjectName(QStringLiteral("recordFormArea"));
    m_formArea->setFocusPolicy(Qt::NoFocus);
    m_pageArea = scrolled(m_page, tr("Preview of the page"));
    m_pageArea->setObjectName(QStringLiteral("recordPageArea"));
    m_pageArea->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    new FocusBar(m_pageArea);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_formArea);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(m_pageArea, 1);
    auto *column = columnIn(this);
    column->addLayout(row, 1);
    column->addWidget(new Hairline);
    column->addWidget(makeFoot(purpose));
    applyMetrics();
    m_typing->setObjectName(QStringLiteral("typingPause"));
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_typing, &QTimer::timeout, this, &ServiceRecordDialog::showPage);
    connect(m_form, &ServiceRecordForm::edited, m_typing, qOverload<>(&QTimer::start));
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ServiceRecordDialog::take);
    connect(&m_saving, &FileSaving::saved, this, [this](const QString &path) {
        if (path == m_saved)
            say(tr("Saved %1").arg(plainText(path, 200)));
    });
    connect(&m_saving, &FileSaving::failed, this, [this](const QString &path, const Error &error) {
        if (path == m_saved)
            say(coreText(error.message + QLatin1Char(' ') + error.remedy()), true);
    });
    say(tr("Reading the journal of the run…"));
    m_reading.setFuture(QtConcurrent::run(workerThreads(), [run] { return readRun(run); }));
    const QSize room = screen()->availableGeometry().size() - QSize(1, 1) * scaled(fontMetrics(), aroundDialog);
    resize(QSize(scaled(fontMetrics(), dialogWidth), scaled(fontMetrics(), dialogHeight)).boundedTo(room));
}

ServiceRecordDialog::~ServiceRecordDialog()
{
    m_reading.disconnect(this);
    m_reading.waitForFinished();
}

QWidget *ServiceRecordDialog::makeFoot(Purpose purpose)
{
    m_foot = new QWidget;
    m_note = new ElidedLabel;
    m_note->setObjectName(QStringLiteral("recordNote"));
    m_close = new QPushButton(tr("Close"));
    m_close->setObjectName(QStringLiteral("recordCloseButton"));
    m_print = new QPushButton(tr("Print…"));
    m_print->setObjectName(QStringLiteral("recordPrintButton"));
    m_save = new QPushButton(tr("Save…"));
    m_save->setObjectName(QStringLiteral("recordSaveButton"));
    auto *row = new QHBoxLayout(m_foot);
    row->addWidget(m_note, 1);
    for (QPushButton *button : {m_close, purpose == Purpose::Save ? m_print : m_save, purpose == Purpose::Save ? m_save : m_print}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    QPushButton *first = purpose == Purpose::Save ? m_save : m_print;
    setPrimary(first);
    first->setDefault(true);
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &ServiceRecordDialog::askWhereToPrint);
    connect(m_save, &QPushButton::clicked, this, &ServiceRecordDialog::askWhereToSave);
    return m_foot;
}

void ServiceRecordDialog::take()
{
    Result<RecordedRun> recorded = m_reading.result();
    if (recorded && recorded->lines == 0)
        recorded = exportRun(*recorded, ExportFormat::Text).error();
    if (!recorded)
        return say(coreText(recorded.error().message + QLatin1Char(' ') + recorded.error().remedy()), true);
    m_recorded = std::make_shared<const RecordedRun>(std::move(*recorded));
    m_print->setEnabled(true);
    m_save->setEnabled(true);
    say(tr("Technician and location are kept for the next record"));
    showPage();
}

void ServiceRecordDialog::showPage()
{
    if (!m_recorded)
        return;
    const ServiceRecord record = shownRecord(serviceRecord(*m_recorded, m_form->entries()));
    const QSizeF paper = paperUnits(usualPaper());
    m_page->setSheets(layOutRecord(record, paper), paper);
    m_page->setAccessibleDescription(record.verdict);
}

void ServiceRecordDialog::say(const QString &text, bool failure)
{
    m_note->setText(plainText(text, 1000));
    m_note->setLook(TextSize::Small, false, failure ? Tone::Failure : Tone::Secondary);
}

void ServiceRecordDialog::askWhereToSave()
{
    QFileDialog *dialog = saveDialog(this, "record", tr("Save Service Record"),
        {tr("PDF, to print and to sign (*.pdf)"), tr("Web page, with the log (*.html)"), tr("Text, with the log (*.txt)"),
            tr("Table, with the log (*.csv)"), tr("JSON, with the log (*.json)")},
        QStringLiteral("service-record-%1").arg(plainText(m_recorded->opening.run)));
    connect(dialog, &QFileDialog::fileSelected, this, &ServiceRecordDialog::save);
    dialog->open();
}

void ServiceRecordDialog::save(const QString &path)
{
    m_saved = path;
    m_form->remember();
    say(tr("Saving %1…").arg(plainText(path, 200)));
    const RecordEntries entries = m_form->entries();
    if (const std::optional<ExportFormat> format = formatOf(path)) {
        m_saving.save(path, [recorded = m_recorded, format = *format, entries, words = reportWords()] {
            return exportRun(*recorded, format, entries, words);
        });
        return;
    }
    m_saving.save(path, [pdf = recordPdf(shownRecord(serviceRecord(*m_recorded, entries)))] { return pdf; });
}

void ServiceRecordDialog::askWhereToPrint()
{
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setDocName(tr("Service record of run %1").arg(plainText(m_recorded->opening.run)));
    m_printer->setPageSize(usualPaper());
    m_printer->setFullPage(true);
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print Service Record"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this](QPrinter *) { print(); });
    dialog->open();
}

void ServiceRecordDialog::print()
{
    m_form->remember();
    const Result<void> printed = paintRecord(shownRecord(serviceRecord(*m_recorded, m_form->entries())), *m_printer);
    if (printed)
        say(m_printer->outputFileName().isEmpty() ? tr("Sent to the printer %1").arg(plainText(m_printer->printerName()))
                                                  : tr("Printed into %1").arg(plainText(m_printer->outputFileName(), 200)));
    else
        say(coreText(printed.error().message + QLatin1Char(' ') + printed.error().remedy()), true);
}

void ServiceRecordDialog::applyMetrics()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    m_formArea->setFixedWidth(px(formWidth));
    m_foot->layout()->setContentsMargins(px(16), px(10), px(16), px(10));
    m_foot->layout()->setSpacing(px(8));
    m_print->setIcon(isPrimary(m_print) ? iconOnAccent(Glyph::Print) : icon(Glyph::Print));
    m_save->setIcon(isPrimary(m_save) ? iconOnAccent(Glyph::Save) : icon(Glyph::Save));
}

void ServiceRecordDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (m_foot != nullptr && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        applyMetrics();
}

}  // namespace fwpilot
