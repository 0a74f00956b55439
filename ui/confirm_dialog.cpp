// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/confirm_dialog.h"

#include "ui/elided_label.h"
#include "ui/flat_style.h"
#include "ui/wrapped_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>

namespace fwpilot {

namespace {

enum Column { Component, RunsNow, WillRun, Size, columns };

constexpr int dialogWidth = 536;
constexpr int widestDialog = 760;
constexpr int margin = 24;
constexpr int rowHeight = 30;
constexpr int headerHeight = 28;
constexpr int mostRows = 8;   // more of them scroll
constexpr int leastRows = 2;  // on a small screen
constexpr int outerPadding = 16;
constexpr int innerPadding = 8;
constexpr int buttonWidth = 112;
constexpr int aroundDialog = 48;  // of the screen's height: title bar and edges

bool isBold(int column)
{
    return column == Component || column == WillRun;
}

class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, scaled(option.fontMetrics, rowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFont font = sizedFont(option.font, TextSize::Body, isBold(index.column()));
        const int before = scaled(option.fontMetrics, index.column() == Component ? outerPadding : innerPadding);
        const int after = scaled(option.fontMetrics, index.column() == Size ? outerPadding : innerPadding);
        const QRect words = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(before, 0, -after, -1));
        const auto side = index.column() == Size ? Qt::AlignRight : Qt::AlignLeft;
        painter->save();
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), rowLine(option.palette));
        painter->setFont(font);
        painter->setPen(toneColour(option.palette, Tone::Plain));
        painter->drawText(words, int(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setFlags(Qt::ItemIsEnabled);
    item->setToolTip(plainToolTip(text));
    return item;
}

}  // namespace

ConfirmDialog::ConfirmDialog(QWidget *parent)
    : QDialog(parent)
    , m_parts(new QVBoxLayout(this))
    , m_title(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
    , m_table(new QTreeView(this))
    , m_facts(new QGridLayout)
    , m_buttons(new QHBoxLayout)
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_accept(new QPushButton(this))
{
    setObjectName(QStringLiteral("confirmDialog"));
    setWindowTitle(tr("Confirm"));
    setWindowModality(Qt::WindowModal);
    m_title->setObjectName(QStringLiteral("confirmTitle"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_accept->setObjectName(QStringLiteral("acceptButton"));
    for (auto *button : {m_cancel, m_accept})
        button->setAutoDefault(false);
    setPrimary(m_accept);
    m_table->setObjectName(QStringLiteral("confirmTable"));
    m_table->setAccessibleName(tr("What is updated"));
    m_table->setModel(new QStandardItemModel(0, columns, m_table));
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->header()->setSectionsClickable(false);
    m_table->header()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->header()->setStretchLastSection(false);
    m_facts->setColumnStretch(1, 1);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_cancel);
    m_buttons->addWidget(m_accept);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(0);
    heading->addWidget(m_title);
    heading->addWidget(m_subtitle);
    m_parts->addLayout(heading);
    m_parts->addWidget(m_table);
    m_parts->addLayout(m_facts);
    m_parts->addLayout(m_buttons);
    setTabOrder(m_cancel, m_accept);
    setTabOrder(m_accept, m_table);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

void ConfirmDialog::setContent(const ConfirmContent &content)
{
    m_title->setText(content.title);
    m_subtitle->setText(content.subtitle);
    m_accept->setText(content.actionText);
    setAccessibleName(content.title);

    auto *model = static_cast<QStandardItemModel *>(m_table->model());
    model->clear();
    model->setHorizontalHeaderLabels({tr("Component"), tr("Runs Now"), tr("Will Run"), tr("Size")});
    model->horizontalHeaderItem(Size)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const auto &row : content.rows)
        model->appendRow({cell(row.component), cell(row.runsNow), cell(row.willRun), cell(row.size)});
    m_table->setVisible(!content.rows.isEmpty());

    while (auto *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int line = 0; line < content.facts.size(); ++line) {
        auto *words = new WrappedLabel(TextSize::Body, Tone::Plain, this);
        words->setText(content.facts[line]);
        m_facts->addWidget(new QLabel(QStringLiteral("•"), this), line, 0, Qt::AlignTop);
        m_facts->addWidget(words, line, 1);
    }
    fit();
}

void ConfirmDialog::showEvent(QShowEvent *event)
{
    fit();
    m_cancel->setFocus(Qt::OtherFocusReason);
    QDialog::showEvent(event);
}

void ConfirmDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

/// What a column needs: its longest text or title, and the paddings.
int ConfirmDialog::columnWidth(int column) const
{
    const QFontMetricsF body(sizedFont(m_table->font(), TextSize::Body, isBold(column)));
    const QFontMetricsF small(sizedFont(m_table->font(), TextSize::Small, true));
    const auto *model = m_table->model();
    double widest = small.horizontalAdvance(model->headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model->rowCount(); ++row)
        widest = std::max(widest, body.horizontalAdvance(model->index(row, column).data().toString()));
    const int outer = scaled(fontMetrics(), outerPadding);
    const int inner = scaled(fontMetrics(), innerPadding);
    return qCeil(widest) + inner + (column == Component || column == Size ? outer : inner);
}

/// Versions and sizes are never cut, the names of components take what remains. @return the width of the dialog
int ConfirmDialog::fitColumns(bool scrolls)
{
    const auto metrics = fontMetrics();
    const int around = 2 * scaled(metrics, margin) + (scrolls ? style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_table) : 0);
    const int now = std::max(scaled(metrics, 104), columnWidth(RunsNow));
    const int then = std::max(scaled(metrics, 104), columnWidth(WillRun));
    const int size = std::max(scaled(metrics, 80), columnWidth(Size));
    const int wanted = columnWidth(Component) + now + then + size + around;
    const int width = std::clamp(wanted, scaled(metrics, dialogWidth), scaled(metrics, widestDialog));
    const int room = width - around;
    const int longestName = std::max(scaled(metrics, 176), columnWidth(Component));
    const int name = std::max(scaled(metrics, 80), std::min(room - now - then - size, longestName));
    for (const auto &[column, given] : {std::pair{Component, name}, {RunsNow, now}, {WillRun, then}, {Size, room - name - now - then}})
        m_table->header()->resizeSection(column, given);
    return width;
}

void ConfirmDialog::fit()
{
    const auto metrics = fontMetrics();
    const int side = scaled(metrics, margin);
    m_title->setLook(TextSize::StripTitle, true, Tone::Plain);
    m_subtitle->setLook(TextSize::Small, false, Tone::Secondary);
    m_parts->setContentsMargins(side, scaled(metrics, 20), side, scaled(metrics, 20));
    m_parts->setSpacing(scaled(metrics, 16));
    m_facts->setHorizontalSpacing(scaled(metrics, 8));
    m_facts->setVerticalSpacing(scaled(metrics, 2));
    m_buttons->setSpacing(scaled(metrics, 8));
    const int button = std::max({scaled(metrics, buttonWidth), m_cancel->sizeHint().width(), m_accept->sizeHint().width()});
    m_cancel->setFixedWidth(button);
    m_accept->setFixedWidth(button);
    m_table->header()->setFixedHeight(scaled(metrics, headerHeight));

    const int rows = m_table->model()->rowCount();
    const int most = screen()->availableGeometry().height() - scaled(metrics, aroundDialog);
    QSize size;
    for (int shown = std::min(rows, mostRows); shown >= std::min(rows, leastRows); --shown) {
        m_table->setFixedHeight(scaled(metrics, headerHeight) + shown * scaled(metrics, rowHeight));
        const int width = fitColumns(shown < rows);
        m_table->setFocusPolicy(shown < rows ? Qt::StrongFocus : Qt::NoFocus);  // nothing in it can be chosen, but it may scroll
        m_parts->invalidate();
        size = {width, m_parts->totalHeightForWidth(width)};
        if (size.height() <= most)
            break;
    }
    setFixedSize(size);
}

}  // namespace fwpilot
