// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/support_file.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>
#include <stop_token>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QWidget;

namespace fwpilot {

class ElidedLabel;
class FileSaving;
class SupportFileTable;
class WrappedLabel;

/// The support file before it is saved: its files, each as it would be saved, with and without what tells of machine and people. Collects
/// on a worker thread; closes when the file is saved, and stays when it could not be. GUI thread.
class SupportFileDialog : public QDialog {
    Q_OBJECT
public:
    /// @param saving borrowed; must outlive this
    SupportFileDialog(const SupportSubject &subject, FileSaving &saving, QWidget *parent = nullptr);
    /// The collecting ends by itself, and is not waited for.
    ~SupportFileDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Both at once, so that the preview follows the check box without a wait.
    struct Variants {
        SupportFile whole;
        SupportFile redacted;
    };

    /// Nothing when a stop was asked for. On a worker thread; looks at nothing of the dialog.
    static std::shared_ptr<const Variants> collect(const std::stop_token &stop, const SupportSubject &subject);

    QWidget *makeHeading();
    QWidget *makePreview();
    QWidget *makeFoot();
    void connectParts();
    void take();
    const SupportFile &file() const;
    void showFile();
    void showEntry();
    void say(const QString &text, bool failure = false);
    void askWhereToSave();
    void save(const QString &path);
    void markReplaced();
    void applyMetrics();

    FileSaving &m_saving;
    std::stop_source m_stop;
    QFutureWatcher<std::shared_ptr<const Variants>> m_collecting;
    std::shared_ptr<const Variants> m_variants;  ///< empty while they are collected
    QString m_saved;                             ///< path of the file that is being written

    QWidget *m_heading = nullptr;
    ElidedLabel *m_title = nullptr;
    SupportFileTable *m_table;
    QWidget *m_previewHeading = nullptr;
    WrappedLabel *m_description = nullptr;
    QPlainTextEdit *m_preview = nullptr;
    QWidget *m_foot = nullptr;
    QCheckBox *m_redact = nullptr;
    WrappedLabel *m_found = nullptr;
    WrappedLabel *m_note = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
};

}  // namespace fwpilot
