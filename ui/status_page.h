// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fact_group.h"
#include "ui/processor_summary.h"

#include <QScrollArea>
#include <QTimer>

class QVBoxLayout;

namespace fwpilot {

class BankTable;
class ElidedLabel;
class GlyphBox;
class RecognitionBlock;
class WrappedLabel;

/// All that a processor says about itself and its machine, and by what it was recognised. A value in, changed in place; what it does not
/// say reads "not reported", but for one that nobody here speaks to. GUI thread.
class StatusPage : public QScrollArea {
    Q_OBJECT
public:
    explicit StatusPage(QWidget *parent = nullptr);

    /// @param activity as the processor list has it, so that both say the same
    void setProcessor(const ManagementProcessor &processor, const ProcessorActivity &activity = {});
    /// When that was read; its age is kept up while the page is seen.
    void setReadAt(const QDateTime &time);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeGroups();
    QWidget *makeBanks();
    QWidget *makeLog();
    void arrangeGroups();
    void showFacts(FactGroup *group, const QList<Fact> &facts);
    void showOpened();
    void showAge();
    void showLog(const QStringList &lines);
    void refreshMeasures();

    ManagementProcessor m_processor;
    QDateTime m_readAt;
    QTimer m_second;
    int m_groupColumns = 0;
    bool m_bare = false;  ///< the groups are laid out for a processor that nobody here speaks to

    QWidget *m_top;
    GlyphBox *m_stateMark;
    ElidedLabel *m_state;
    ElidedLabel *m_age;
    WrappedLabel *m_reason;
    QWidget *m_groups;
    QList<QVBoxLayout *> m_columns;
    FactGroup *m_identity;
    FactGroup *m_machine;
    FactGroup *m_network;
    FactGroup *m_firmware;
    QWidget *m_bankBlock;
    QWidget *m_banksHeading;
    BankTable *m_banks;
    ElidedLabel *m_noBanks;
    RecognitionBlock *m_recognition;
    QWidget *m_log;
    QWidget *m_logHeading;
    WrappedLabel *m_logLines;
};

}  // namespace fwpilot
