// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/strip_content.h"

#include <QWidget>

namespace fwpilot {

/// The four pieces of a run, each as wide as it lasts, with its name below. A name that does not fit gives way to its short form, then is
/// cut; names never overlap. Assistive technology sees a progress bar from 0 to 100. GUI thread.
class PhaseBar : public QWidget {
    Q_OBJECT
public:
    using Pieces = std::array<PhasePiece, runPhases>;

    explicit PhaseBar(QWidget *parent = nullptr);

    void setPieces(const Pieces &pieces);
    /// Short forms everywhere.
    void setCompact(bool compact);

    /// Of the whole, 0 to 100, by the weights.
    int percent() const;
    /// Where a piece lies, in the widget's coordinates, bar and label.
    QRect pieceRect(RunPhase phase) const;
    /// A piece's label as it is shown.
    QString shownLabel(RunPhase phase) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::array<int, runPhases> widths() const;
    void paintPiece(QPainter &painter, const PhasePiece &piece, const QRect &bar) const;
    void refresh();

    Pieces m_pieces;
    bool m_compact = false;
};

}  // namespace fwpilot
