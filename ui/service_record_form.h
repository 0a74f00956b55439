// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/service_record.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace fwpilot {

/// What is typed in for a service record. Who the technician is and where the machine stands are kept from one record to the next; the tag, the
/// ticket and the remarks are of one job. GUI thread.
class ServiceRecordForm : public QWidget {
    Q_OBJECT
public:
    explicit ServiceRecordForm(QWidget *parent = nullptr);

    RecordEntries entries() const;
    /// Keeps what the next record begins with.
    void remember() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *addField(const char *name, const QString &label);
    void applyMetrics();

    QVBoxLayout *m_column;
    QLineEdit *m_technician;
    QLineEdit *m_customer;
    QLineEdit *m_location;
    QLineEdit *m_assetTag;
    QLineEdit *m_ticket;
    QPlainTextEdit *m_remarks;
};

}  // namespace fwpilot
