// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/record_page_layout.h"

#include <QWidget>

namespace fwpilot {

/// The sheets of a record as they will be printed, one below the other, as wide as there is room. For a scroll area. GUI thread.
class ServiceRecordPreview : public QWidget {
    Q_OBJECT
public:
    explicit ServiceRecordPreview(QWidget *parent = nullptr);

    /// @param paper the size that the sheets were laid out for
    void setSheets(const QList<RecordSheet> &sheets, const QSizeF &paper);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int around() const;
    double scale() const;
    void fitHeight();

    QList<RecordSheet> m_sheets;
    QSizeF m_paper;
};

}  // namespace fwpilot
