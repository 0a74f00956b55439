// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace fwpilot {

class ElidedLabel;
class GlyphBox;
class WrappedLabel;

/// What is known of one thing. Without a value it reads "not reported".
struct Fact {
    QString name;
    QString value;
    Tone tone = Tone::Plain;

    bool operator==(const Fact &) const = default;
};

/// A heading and facts below it: names in a column, values beside them. Values are copied by their context menu. GUI thread.
class FactGroup : public QWidget {
    Q_OBJECT
public:
    FactGroup(Glyph glyph, const QString &heading, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    /// Changes in place what differs.
    void setFacts(const QList<Fact> &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshMeasures();

    struct Line {
        ElidedLabel *name;
        WrappedLabel *value;
    };

    QList<Fact> m_facts;
    QList<Line> m_lines;
    QWidget *m_heading;
    ElidedLabel *m_title;
    QGridLayout *m_grid;
};

}  // namespace fwpilot
