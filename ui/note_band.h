// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/note_content.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace fwpilot {

class GlyphBox;
class WrappedLabel;

/// A note below the strip, whole whatever its length; hidden when there is none. GUI thread.
class NoteBand : public QWidget {
    Q_OBJECT
public:
    /// @param name begins the object names of its parts: noteBand, noteText, …
    explicit NoteBand(const QString &name = QStringLiteral("note"), QWidget *parent = nullptr);

    /// Another note is announced to assistive technology.
    void setContent(const NoteContent &content);

Q_SIGNALS:
    void openRequested();
    void saveLogRequested();
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMetrics();

    NoteContent m_content;
    QHBoxLayout *m_row;
    GlyphBox *m_glyph;
    WrappedLabel *m_text;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_back;
};

}  // namespace fwpilot
