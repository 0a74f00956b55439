// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/upgrade/recorded_run.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

#include <memory>

class QPrinter;
class QPushButton;
class QScrollArea;

namespace fwpilot {

class ElidedLabel;
class FileSaving;
class ServiceRecordForm;
class ServiceRecordPreview;

/// The service record of a run: what is typed in for it, the page as it will be printed, and where it goes: into a file, or on paper. It reads
/// the run's journal on a worker thread, and stays open until it is closed: a record may be both saved and printed. GUI thread.
class ServiceRecordDialog : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { Save, Print };

    /// @param run its id or its journal's path
    /// @param saving borrowed; must outlive this
    /// @param purpose what it was opened for: its first button
    ServiceRecordDialog(const QString &run, FileSaving &saving, Purpose purpose, QWidget *parent = nullptr);
    /// Waits for the reading.
    ~ServiceRecordDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFoot(Purpose purpose);
    void applyMetrics();
    void take();
    void showPage();
    void say(const QString &text, bool failure = false);
    void askWhereToSave();
    void save(const QString &path);
    void askWhereToPrint();
    void print();

    const QString m_run;
    FileSaving &m_saving;
    QFutureWatcher<Result<RecordedRun>> m_reading;
    std::shared_ptr<const RecordedRun> m_recorded;  ///< empty while it is not read
    QTimer *m_typing;                               ///< the page follows what is typed, a moment later
    std::unique_ptr<QPrinter> m_printer;
    QString m_saved;  ///< path of the file that is being written

    QScrollArea *m_formArea;
    ServiceRecordForm *m_form;
    QScrollArea *m_pageArea;
    ServiceRecordPreview *m_page;
    QWidget *m_foot = nullptr;
    ElidedLabel *m_note = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_save = nullptr;
};

}  // namespace fwpilot
