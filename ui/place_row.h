// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/empty_page.h"

namespace fwpilot {

/// A line of the empty page: a place that was searched, what was seen, and its button.
class PlaceRow : public QWidget {
    Q_OBJECT
public:
    explicit PlaceRow(QWidget *parent = nullptr);

    void setPlace(const SearchedPlace &place);

Q_SIGNALS:
    void activated(const QString &actionId);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshMeasures();

    SearchedPlace m_place;
    GlyphBox *m_mark;
    ElidedLabel *m_title;
    WrappedLabel *m_sentence;
    QPushButton *m_button;
};

}  // namespace fwpilot
