// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phase_bar.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace fwpilot {

namespace {

constexpr int barHeight = 8;
constexpr int pieceGap = 4;
constexpr int labelGap = 1;     // below the bar
constexpr int labelMargin = 4;  // kept free behind a label
constexpr int hatchStep = 7;
constexpr double hatchGround = 0.55;  // of the tone, between the stripes

QFont labelFont(const QFont &base, bool current)
{
    return sizedFont(base, TextSize::Small, current);
}

using Widths = std::array<double, runPhases>;

/// The room by weight, but no piece narrower than its least; in too little room all give way alike.
Widths sharesOf(double room, const Widths &least, const PhaseBar::Pieces &pieces)
{
    Widths widths = least;
    const double leastOfAll = std::accumulate(least.begin(), least.end(), 0.0);
    if (leastOfAll >= room) {
        for (auto &width : widths)
            width *= room / leastOfAll;
        return widths;
    }
    const auto weight = [&pieces](std::size_t i) { return std::max(pieces[i].weight, 0.001); };
    std::array<bool, runPhases> atLeast{};
    for (bool settled = false; !settled;) {
        double left = room;
        double weights = 0;
        for (std::size_t i = 0; i < widths.size(); ++i)
            atLeast[i] ? left -= least[i] : weights += weight(i);
        settled = true;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (atLeast[i])
                continue;
            widths[i] = left * weight(i) / weights;
            atLeast[i] = widths[i] < least[i];
            settled = settled && !atLeast[i];
        }
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] = atLeast[i] ? least[i] : widths[i];
    return widths;
}

/// A progress bar to assistive technology.
class PhaseBarAccessible final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit PhaseBarAccessible(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::ProgressBar)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Value ? PhaseBar::tr("%1 %").arg(bar()->percent()) : QAccessibleWidget::text(what);
    }
    QVariant currentValue() const override { return bar()->percent(); }
    void setCurrentValue(const QVariant &) override { }
    QVariant maximumValue() const override { return 100; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    const PhaseBar *bar() const { return static_cast<const PhaseBar *>(widget()); }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *bar = qobject_cast<PhaseBar *>(object);
    return bar ? new PhaseBarAccessible(bar) : nullptr;
}

}  // namespace

PhaseBar::PhaseBar(QWidget *parent)
    : QWidget(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(accessibleFor);
        return true;
    }();
    Q_UNUSED(installed)
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Phases of the update"));
}

void PhaseBar::setPieces(const Pieces &pieces)
{
    const int before = percent();
    m_pieces = pieces;
    refresh();
    if (percent() != before) {
        QAccessibleValueChangeEvent event(this, percent());
        QAccessible::updateAccessibility(&event);
    }
}

void PhaseBar::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    refresh();
}

int PhaseBar::percent() const
{
    double whole = 0;
    double reached = 0;
    for (const auto &piece : m_pieces) {
        whole += piece.weight;
        reached += piece.weight * std::clamp(piece.share, 0.0, 1.0);
    }
    return whole > 0 ? static_cast<int>(100 * reached / whole) : 0;
}

QRect PhaseBar::pieceRect(RunPhase phase) const
{
    const auto all = widths();
    const auto index = static_cast<std::size_t>(phase);
    const int before = std::accumulate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(index), 0);
    const int left = before + static_cast<int>(index) * scaled(fontMetrics(), pieceGap);
    return style()->visualRect(layoutDirection(), rect(), QRect(left, 0, all[index], height()));
}

QString PhaseBar::shownLabel(RunPhase phase) const
{
    const auto &piece = m_pieces[static_cast<std::size_t>(phase)];
    const QFontMetrics metrics(labelFont(font(), piece.current));
    const int room = pieceRect(phase).width();
    const auto cut = metrics.elidedText(piece.label, Qt::ElideRight, room);
    if (piece.shortLabel.isEmpty() || (!m_compact && cut == piece.label))
        return cut;
    return metrics.elidedText(piece.shortLabel, Qt::ElideRight, room);
}

QSize PhaseBar::sizeHint() const
{
    const auto metrics = fontMetrics();
    const int labels = QFontMetrics(labelFont(font(), true)).height();
    return {scaled(metrics, 400), scaled(metrics, barHeight) + scaled(metrics, labelGap) + labels};
}

QSize PhaseBar::minimumSizeHint() const
{
    return {scaled(fontMetrics(), 120), sizeHint().height()};
}

void PhaseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int bar = scaled(fontMetrics(), barHeight);
    const int top = bar + scaled(fontMetrics(), labelGap);
    const auto flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)) | Qt::TextSingleLine;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const auto &piece = m_pieces[i];
        const auto place = pieceRect(static_cast<RunPhase>(i));
        paintPiece(painter, piece, QRect(place.topLeft(), QSize(place.width(), bar)));
        painter.setFont(labelFont(font(), piece.current));
        painter.setPen(toneColour(palette(), piece.current ? Tone::Plain : Tone::Secondary));
        painter.drawText(place.adjusted(0, top, 0, 0), flags, shownLabel(static_cast<RunPhase>(i)));
    }
}

void PhaseBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void PhaseBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    refresh();
}

std::array<int, runPhases> PhaseBar::widths() const
{
    const auto metrics = fontMetrics();
    const QFontMetrics bold(labelFont(font(), true));
    Widths least{};
    for (std::size_t i = 0; i < least.size(); ++i)
        least[i] = bold.horizontalAdvance(m_pieces[i].shortLabel) + scaled(metrics, labelMargin);
    const auto exact = sharesOf(std::max(0, width() - (runPhases - 1) * scaled(metrics, pieceGap)), least, m_pieces);

    std::array<int, runPhases> whole{};
    double end = 0;
    int used = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        end += exact[i];
        whole[i] = qRound(end) - used;
        used += whole[i];
    }
    return whole;
}

void PhaseBar::paintPiece(QPainter &painter, const PhasePiece &piece, const QRect &bar) const
{
    const double radius = bar.height() / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(barTrack(palette()));
    painter.drawRoundedRect(bar, radius, radius);
    const int reached = qRound(bar.width() * std::clamp(piece.share, 0.0, 1.0));
    if (reached > 0) {
        const int least = std::min(bar.width(), std::max(reached, bar.height()));
        const QRectF part = style()->visualRect(layoutDirection(), bar, QRect(bar.topLeft(), QSize(least, bar.height())));
        const auto ink = toneColour(palette(), piece.tone);
        const bool hatched = piece.fill == PhasePiece::Fill::Time;
        QPainterPath shape;
        shape.addRoundedRect(part, radius, radius);
        painter.setBrush(hatched ? mixed(ink, palette().color(QPalette::Base), hatchGround) : ink);
        painter.drawPath(shape);
        if (hatched) {
            painter.setClipPath(shape);
            const double step = scaled(fontMetrics(), hatchStep);
            painter.setPen(QPen(ink, step / 2.2));
            for (double x = bar.left() - bar.height(); x < part.right() + step; x += step)
                painter.drawLine(QPointF(x, bar.bottom() + 2.0), QPointF(x + bar.height() + 2.0, bar.top() - 1.0));
        }
    }
    painter.restore();
}

void PhaseBar::refresh()
{
    QStringList whole;
    bool shortened = false;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        whole += m_pieces[i].label;
        shortened = shortened || shownLabel(static_cast<RunPhase>(i)) != m_pieces[i].label;
    }
    const auto phases = whole.join(QLatin1Char('\n'));
    setAccessibleDescription(phases);
    setToolTip(shortened ? phases : QString());
    update();
}

}  // namespace fwpilot
