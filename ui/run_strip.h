// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/strip_content.h"

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace fwpilot {

class ElidedLabel;
class GlyphBox;
class PhaseBar;
class SafetyBlock;

/// The one place that says how things are: safety block, sentence, facts and phases, buttons. Its places are the same in all states: Start
/// is always in the last slot and Stop never, and no button changes its width while its state lasts. Where it is narrow it speaks in short
/// forms, and where it is narrower still for its font, the buttons have a row of their own. GUI thread.
class RunStrip : public QWidget {
    Q_OBJECT
public:
    explicit RunStrip(QWidget *parent = nullptr);

    /// Another title is announced to assistive technology; other numbers in the same title, facts and phases are not.
    void setContent(const StripContent &content);

Q_SIGNALS:
    void startRequested();  ///< also as "Continue"
    void stopRequested();  ///< after the image under way
    void closeRequested();      ///< Close as Failed
    void startOverRequested();
    void backRequested();
    void saveRequested();
    void printRequested();
    void openRequested();

protected:
    /// Says the title to assistive technology at once.
    virtual void announce();

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Room { Wide, Narrow, Tight };

    void buildMiddle();
    void buildButtons();
    QPushButton *addButton(const QString &name, const QString &text, void (RunStrip::*clicked)());
    void applyMetrics();
    Room roomFor(int width) const;
    void showTexts();
    void showButtons();
    bool showsStart() const;
    /// As wide as the widest text that the button had in this state.
    void reserve(QPushButton *button, const QStringList &texts);
    void arrange();
    void placeButtons();

    StripContent m_content;
    Room m_room = Room::Wide;
    int m_widest = 0;  ///< of the buttons' column in this state

    SafetyBlock *m_safety;
    QGridLayout *m_grid;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_middle;
    GlyphBox *m_glyph;
    ElidedLabel *m_title;
    ElidedLabel *m_facts;
    PhaseBar *m_phases;
    QWidget *m_column;
    QBoxLayout *m_columnParts;
    QHBoxLayout *m_buttons;
    QPushButton *m_stop = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_startOver = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_print = nullptr;  ///< where there is room for it
    QPushButton *m_save = nullptr;
    QPushButton *m_open = nullptr;
    ElidedLabel *m_caption;
};

}  // namespace fwpilot
