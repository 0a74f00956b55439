// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/log_lines.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace fwpilot {

class ElidedLabel;

/// The bar above the log's rows. Wide it is one line; with little room its words become shorter and then it takes two lines. Collapsed it
/// says how many errors there are and what came last.
class LogBar : public QWidget {
    Q_OBJECT
public:
    explicit LogBar(QWidget *parent = nullptr);

    void setExpanded(bool expanded);
    /// Shows a filter without filterEdited().
    void setFilter(const LogFilter &filter);
    void setFollowing(bool following);
    void setErrors(qsizetype errors);
    void setComponents(const QStringList &components);
    void setLastLine(const LogEntry &entry);
    /// Whose lines these are: of an earlier run, by its id; empty: of this session.
    void setRecorded(const QString &run);
    void focusFilter();
    void focusShow();  ///< Show Log or Hide Log, whichever is there
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterEdited(const fwpilot::LogFilter &filter);
    void clearClicked();  ///< for the lines of all components, whatever they contain
    void followingEdited(bool following);
    void saveClicked();
    void expandClicked(bool expand);
    void errorCountClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Form { Wide, Short, TwoLines, Collapsed };
    /// Widgets of one line, from its beginning and at its end.
    struct Line {
        QList<QWidget *> first;
        QList<QWidget *> last;
    };

    void makeLevels();
    void makeFields();
    void makeButtons();
    void connectWidgets();
    void measure();
    void arrange();
    int itemOf(const QString &component);
    void showErrors();
    void showFilter();
    bool isFiltered() const;
    void emitFilter();
    void setForm(Form form);
    QList<Line> linesOf(Form form) const;
    int widthOf(QWidget *widget) const;
    int widthOf(const Line &line) const;
    int widthOf(Form form);
    int gapBefore(const QWidget *widget) const;
    void place(const Line &line, int top);

    QLabel *m_title;
    QButtonGroup *m_levels;
    QComboBox *m_components;
    QLineEdit *m_text;
    QToolButton *m_clear;  ///< while there is a component or a text to be cleared
    QCheckBox *m_follow;
    QToolButton *m_save;
    QToolButton *m_hide;
    QToolButton *m_errorCount;  ///< of the collapsed bar
    ElidedLabel *m_lastLine;
    QToolButton *m_show;
    Form m_form = Form::Wide;
    qsizetype m_errors = 0;
    int m_minimumWidth = 0;
    bool m_expanded = true;
};

}  // namespace fwpilot
