// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/trust_store.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace fwpilot {

class ElidedLabel;
class EmptyPage;
class FactGroup;
class GlyphBox;
class SignerTable;
class WrappedLabel;

/// Who is trusted on this machine: the certificates of its trust folders, and all that is known of the chosen one; or why there is none,
/// and what to do about it. It changes nothing, for only an administrator may. A value in, a wish out. GUI thread.
class SignersDialog : public QDialog {
    Q_OBJECT
public:
    /// @param folders where certificates are looked for, in their order
    explicit SignersDialog(const QStringList &folders, QWidget *parent = nullptr);

    /// What was found in the folders, or why they are unfit. The chosen certificate stays chosen while it is there.
    void setSigners(const Result<QList<TrustedCertificate>> &signers, const QDateTime &now = QDateTime::currentDateTimeUtc());

Q_SIGNALS:
    /// The folders should be read anew.
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeading();
    QWidget *makeList();
    QWidget *makeDetails();
    QWidget *makeFingerprint();
    QWidget *makeFoot();
    void addCommands();
    void turnTo(QWidget *page);
    void showCertificate(int row);
    void copyFingerprint();
    void arrangeDetails();
    void refreshMeasures();

    const QStringList m_folders;
    QDateTime m_now;
    QStackedWidget *m_pages;
    QWidget *m_list;
    QWidget *m_heading;
    ElidedLabel *m_title;
    WrappedLabel *m_places;
    SignerTable *m_table;
    QScrollArea *m_detailsArea;
    FactGroup *m_facts;
    QWidget *m_fingerprintHeading;
    QVBoxLayout *m_fingerprintLines;
    WrappedLabel *m_fingerprint;
    WrappedLabel *m_advice;
    QPushButton *m_copy;
    EmptyPage *m_message;
    QWidget *m_foot;
    ElidedLabel *m_note;
    QPushButton *m_lookAgain;
    QPushButton *m_close;
    QAction *m_copyAction;
};

}  // namespace fwpilot
