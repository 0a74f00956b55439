// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat_style.h"

#include "ui/appearance.h"
#include "ui/flat_controls.h"
#include "ui/flat_parts.h"
#include "ui/icons.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace fwpilot {

using namespace flat;

namespace {

constexpr char primaryProperty[] = "fwpilotPrimary";

QColor active(const QStyleOption *option, QPalette::ColorRole role)
{
    return option->palette.color(QPalette::Active, role);
}

void lineEditPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && frame->lineWidth > 0)
        field(painter, option, QPalette::Base);
    else if (!widget || !qobject_cast<const QComboBox *>(widget->parentWidget()))
        painter->fillRect(option->rect, colour(option, QPalette::Base));
}

void toolBarSeparator(QPainter *painter, const QStyleOption *option)
{
    const QRect &r = option->rect;
    const int in = px(option, nullptr, 4);
    const bool inRow = option->state & QStyle::State_Horizontal;
    const QRect line
        = inRow ? QRect(r.center().x(), r.top() + in, 1, r.height() - 2 * in) : QRect(r.left() + in, r.center().y(), r.width() - 2 * in, 1);
    painter->fillRect(line, hairline(option->palette));
}

void shapedFrame(QPainter *painter, const QStyleOption *option)
{
    const QRect &r = option->rect;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (!frame || frame->frameShape == QFrame::NoFrame)
        return;
    if (frame->frameShape == QFrame::HLine)
        painter->fillRect(r.left(), r.center().y(), r.width(), 1, hairline(option->palette));
    else if (frame->frameShape == QFrame::VLine)
        painter->fillRect(r.center().x(), r.top(), 1, r.height(), hairline(option->palette));
    else
        box(painter, r, 0, QColor(), hairline(option->palette));
}

/// The row's text keeps its colour when it is chosen; the accent's is for the tick alone.
void tickOfItem(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    QStyleOption tick(*option);
    if (widget)
        tick.palette = widget->palette();
    checkBox(painter, &tick);
}

}  // namespace

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (drawSurface(element, option, painter) || drawIndicator(element, option, painter, widget))
        return;
    switch (element) {
    case PE_PanelButtonCommand:
        buttonPanel(painter, option, widget);
        return;
    case PE_PanelLineEdit:
        lineEditPanel(painter, option, widget);
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget) || option->state & State_KeyboardFocusChange)
            focusRing(painter, option, option->rect, px(option, widget, 3));
        return;
    case PE_PanelItemViewRow:
        if (option->state & State_Selected)
            selection(painter, option, widget);
        return;
    case PE_PanelItemViewItem:
        if (option->state & State_Selected)
            selection(painter, option, widget);
        else if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            painter->fillRect(option->rect, item->backgroundBrush);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_PanelToolBar:
    case PE_IndicatorToolBarHandle:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

bool FlatStyle::drawSurface(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    const QRect &r = option->rect;
    switch (element) {
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        box(painter, r, 0, QColor(), hairline(option->palette));
        return true;
    case PE_PanelMenu:
        painter->fillRect(r, active(option, QPalette::Button));
        return true;
    case PE_FrameMenu:
        box(painter, r, 0, QColor(), textOver(option->palette, QPalette::Base, edgeShare));
        return true;
    case PE_PanelTipLabel:
        box(painter, r, 0, active(option, QPalette::ToolTipBase), edge(option));
        return true;
    case PE_PanelMenuBar:
        painter->fillRect(r, active(option, QPalette::Window));
        return true;
    case PE_PanelStatusBar:
        painter->fillRect(r, active(option, QPalette::Window));
        painter->fillRect(r.left(), r.top(), r.width(), 1, hairline(option->palette));
        return true;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(r, active(option, QPalette::Base));
        return true;
    default:
        return false;
    }
}

bool FlatStyle::drawIndicator(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool mirrored = option->direction == Qt::RightToLeft;
    switch (element) {
    case PE_IndicatorCheckBox:
        checkBox(painter, option);
        return true;
    case PE_IndicatorItemViewItemCheck:
        tickOfItem(painter, option, widget);
        return true;
    case PE_IndicatorRadioButton:
        radioButton(painter, option);
        return true;
    case PE_IndicatorArrowDown:
        chevron(painter, option, option->rect, Qt::DownArrow);
        return true;
    case PE_IndicatorArrowUp:
        chevron(painter, option, option->rect, Qt::UpArrow);
        return true;
    case PE_IndicatorArrowLeft:
        chevron(painter, option, option->rect, Qt::LeftArrow);
        return true;
    case PE_IndicatorArrowRight:
        chevron(painter, option, option->rect, Qt::RightArrow);
        return true;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            chevron(painter, option, option->rect, option->state & State_Open ? Qt::DownArrow : mirrored ? Qt::LeftArrow : Qt::RightArrow);
        return true;
    case PE_IndicatorToolBarSeparator:
        toolBarSeparator(painter, option);
        return true;
    case PE_IndicatorDockWidgetResizeHandle:
        painter->fillRect(option->rect, hairline(option->palette));
        return true;
    default:
        return false;
    }
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (drawBar(element, option, painter, widget))
        return;
    switch (element) {
    case CE_PushButtonBevel:
        buttonPanel(painter, option, widget);
        return;
    case CE_PushButton:
    case CE_PushButtonLabel:
        if (element == CE_PushButton)
            buttonPanel(painter, option, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            buttonLabel(this, painter, *button, widget);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*item, painter, widget);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem plain(*item);
            for (const auto g : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                plain.palette.setColor(g, QPalette::HighlightedText, item->palette.color(g, QPalette::Text));
            QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        return;
    case CE_ShapedFrame:
        shapedFrame(painter, option);
        return;
    case CE_ProgressBarGroove:
        box(painter, option->rect, option->rect.height() / 2.0, barTrack(option->palette), QColor());
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            progress(painter, *bar);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

bool FlatStyle::drawBar(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QRect &r = option->rect;
    switch (element) {
    case CE_MenuBarEmptyArea:
        painter->fillRect(r, active(option, QPalette::Window));
        return true;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            menuBarItem(this, painter, *item, widget);
        return true;
    case CE_ToolBar:
        painter->fillRect(r, active(option, QPalette::Window));
        painter->fillRect(r.left(), r.bottom(), r.width(), 1, hairline(option->palette));
        return true;
    case CE_Splitter:
        painter->fillRect(r, hairline(option->palette));
        return true;
    case CE_SizeGrip:
        return true;
    case CE_TabBarTabShape:
        tabShape(painter, option);
        return true;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            tabLabel(this, painter, *tab, widget);
        return true;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        headerSection(painter, option->palette, r);
        return true;
    case CE_Header:
    case CE_HeaderLabel:
        if (element == CE_Header)
            headerSection(painter, option->palette, r);
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            headerLabel(painter, *header, widget);
        return true;
    default:
        return false;
    }
}

void FlatStyle::drawMenuItem(const QStyleOptionMenuItem &item, QPainter *painter, const QWidget *widget) const
{
    const QRect &r = item.rect;
    if (item.menuItemType == QStyleOptionMenuItem::Separator && item.text.isEmpty()) {
        painter->fillRect(r.left(), r.center().y(), r.width(), 1, textOver(item.palette, QPalette::Button, 0.14));
        return;
    }
    if (item.state & State_Selected && item.state & State_Enabled)
        box(painter, r, px(&item, widget, 4), chosen(item.palette, QPalette::Button), QColor());
    QStyleOptionMenuItem plain(item);
    plain.state &= ~State_Selected;
    QProxyStyle::drawControl(CE_MenuItem, &plain, painter, widget);
}

void FlatStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            toolButton(this, painter, *button, widget);
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            scrollBar(this, painter, *bar, widget);
        return;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && combo->frame)
            field(painter, option, combo->editable ? QPalette::Base : QPalette::Button);
        chevron(painter, option, subControlRect(control, option, SC_ComboBoxArrow, widget), Qt::DownArrow);
        return;
    case CC_SpinBox:
        field(painter, option, QPalette::Base);
        chevron(painter, option, subControlRect(control, option, SC_SpinBoxUp, widget), Qt::UpArrow);
        chevron(painter, option, subControlRect(control, option, SC_SpinBoxDown, widget), Qt::DownArrow);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QIcon FlatStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon(Glyph::Close);
    case SP_MessageBoxWarning:
        return icon(Glyph::Attention, Tone::Attention);
    case SP_MessageBoxCritical:
        return icon(Glyph::Error, Tone::Failure);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void setPrimary(QPushButton *button, bool primary)
{
    button->setProperty(primaryProperty, primary);
    button->updateGeometry();
    button->update();
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(primaryProperty).toBool();
}

}  // namespace fwpilot
