// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QListView;

namespace fwpilot {

class ElidedLabel;
class GlyphBox;
class ProcessorModel;

/// The machine that the program runs on. What is empty is not shown; without a name it is "This machine".
struct MachineIdentity {
    QString name;
    QString model;
    QString serial;
    QString place;

    bool operator==(const MachineIdentity &) const = default;
};

/// How the last update on this machine ended.
struct LastUpdate {
    Tone tone = Tone::Ok;  ///< Ok, Attention or Failure
    QString verdict;       ///< "2 updated, confirmed"
    QDate date;
    QString person;  ///< empty when it is not known
};

/// The left column: the machine, its processors, and the last update here. GUI thread.
class ProcessorPanel : public QWidget {
    Q_OBJECT
public:
    /// @param model borrowed; must outlive this
    explicit ProcessorPanel(ProcessorModel *model, QWidget *parent = nullptr);

    void setMachine(const MachineIdentity &machine);
    void setLastUpdate(const std::optional<LastUpdate> &update);
    /// When processors were looked for last; invalid while the first look lasts.
    void setLookedAt(const QDateTime &time);
    /// The chosen processor by id or address, none when empty. Signals nothing. It stays chosen when it goes and comes back.
    void setCurrent(const QString &idOrAddress);
    /// 208 wide instead of 248, for a narrow window.
    void setNarrow(bool narrow);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Gives the keyboard to the list.
    void focusList();

Q_SIGNALS:
    /// The technician chose another processor.
    void chosen(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeMachineBlock();
    QWidget *makeList();
    QWidget *makeFoot();
    void hearBeforeView();
    void hearAfterView();
    void refreshCount();
    void refreshFoot();
    void refreshMeasures();
    void followCurrent();
    void takeChoice();

    ProcessorModel *m_model;
    QString m_current;
    bool m_following = false;  ///< the selection moves because the model does, not the technician
    bool m_narrow = false;
    std::optional<LastUpdate> m_lastUpdate;
    QDateTime m_lookedAt;

    QWidget *m_machineBlock;
    ElidedLabel *m_name;
    ElidedLabel *m_machineModel;
    ElidedLabel *m_serial;
    ElidedLabel *m_place;
    ElidedLabel *m_count;
    QListView *m_list;
    QWidget *m_nothing;
    ElidedLabel *m_nothingFound;
    ElidedLabel *m_looked;
    QWidget *m_foot;
    GlyphBox *m_verdictMark;
    ElidedLabel *m_verdict;
    ElidedLabel *m_when;
};

}  // namespace fwpilot
