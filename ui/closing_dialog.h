// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace fwpilot {

class ElidedLabel;
class WrappedLabel;

/// What is said when the window is closed in a run, as a value. Plain texts.
struct ClosingContent {
    QString title;
    QString text;           ///< what happens to the run
    bool canStop = true;    ///< before activation; past it only the end can be waited for
    QString stopAfterText;  ///< below which choice means what
    QString stopNowText;

    /// The words for a run that can still be stopped, or not any more.
    static ClosingContent inRun(bool canStop);
};

/// Asks what is to become of a run when its window is closed. Shown with open(): the run and the window go on meanwhile. It answers once,
/// by chosen(); Escape and closing it keep the run. Enter chooses nothing. GUI thread.
class ClosingDialog : public QDialog {
    Q_OBJECT
public:
    enum class Choice { KeepRunning, StopAfterImage, StopNow, CloseWhenFinished };

    explicit ClosingDialog(QWidget *parent = nullptr);

    /// While it is shown, what was offered keeps its place: a stop that is past goes off, and waiting for the end comes below.
    void setContent(const ClosingContent &content);

Q_SIGNALS:
    void chosen(Choice choice);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Offer {
        QPushButton *button;
        WrappedLabel *text;
    };

    Offer addOffer(const QString &name, const QString &label, Choice choice);
    static void show(const Offer &offer, bool shown);
    void fit();

    Choice m_choice = Choice::KeepRunning;
    QVBoxLayout *m_parts;
    ElidedLabel *m_title;
    WrappedLabel *m_text;
    QGridLayout *m_offers;
    Offer m_keep;
    Offer m_stopAfter;
    Offer m_stopNow;
    Offer m_waitForEnd;
};

}  // namespace fwpilot
