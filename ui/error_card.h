// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/error_card_content.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace fwpilot {

/// What went wrong, how the machine is now, and what to do: below the row that failed, or alone. As high as its words need for its width
/// (heightForWidth). GUI thread.
class ErrorCard : public QWidget {
    Q_OBJECT
public:
    explicit ErrorCard(QWidget *parent = nullptr);

    void setContent(const ErrorCardContent &content);
    const ErrorCardContent &content() const { return m_content; }
    /// The whole card in words, as Copy puts it on the clipboard.
    QString text() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void retryRequested();
    void showInLogRequested();
    void supportFileRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Paragraph {
        QLabel *number;  ///< null where there is none
        QLabel *words;
    };
    enum class Pass { Measure, Place };

    QLabel *addLabel(const QString &text, const QString &name = {});
    Paragraph addParagraph(const QString &number, const QString &text, const QString &name);
    QPushButton *addButton(const QString &text, const QString &name);
    void addSections();
    void addFoot();
    void dress();
    void copy() const;
    int px(int pixels) const;
    int labelColumn() const;
    /// Lays everything out for a width, or only sums its height up.
    int arrange(int width, Pass pass) const;
    int arrangeFoot(int top, int width, Pass pass) const;

    ErrorCardContent m_content;
    struct Section {
        QLabel *label;
        QList<Paragraph> paragraphs;
    };
    QList<Section> m_sections;
    QPushButton *m_retry = nullptr;
    QPushButton *m_showInLog = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_support = nullptr;
    QLabel *m_codeLabel = nullptr;
    QLabel *m_code = nullptr;
    QLabel *m_answer = nullptr;
};

}  // namespace fwpilot
