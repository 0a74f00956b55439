// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat_metrics.h"

#include "ui/appearance.h"
#include "ui/flat_controls.h"
#include "ui/flat_parts.h"
#include "ui/flat_style.h"

#include <QDialogButtonBox>
#include <QStyleOption>
#include <QToolBar>

#include <algorithm>

namespace fwpilot {

using namespace flat;

namespace {

QSize pushButtonSize(const QStyleOptionButton &button, const QWidget *widget)
{
    const auto units = [&](int pixels) { return px(&button, widget, pixels); };
    const bool hasIcon = !button.icon.isNull();
    const int words = textWidth(QFontMetrics(isPrimary(widget) ? boldFont(widget) : fontOf(widget)), button.text);
    int width = words + units(24);
    if (hasIcon)
        width += button.iconSize.width() + (words > 0 ? labelGap(&button, widget) : 0);
    if (button.features & QStyleOptionButton::HasMenu)
        width += units(12);
    const int tall = std::max(button.fontMetrics.height(), hasIcon ? button.iconSize.height() : 0);
    return {std::max(width, words > 0 ? units(80) : units(30)), tall + units(12)};
}

QSize toolButtonSize(const QStyleOptionToolButton &button, const QWidget *widget)
{
    const auto units = [&](int pixels) { return px(&button, widget, pixels); };
    const bool picture = !button.icon.isNull() && button.toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool wordless
        = button.features & QStyleOptionToolButton::Arrow || (button.toolButtonStyle == Qt::ToolButtonIconOnly && !button.icon.isNull());
    const int words = wordless ? 0 : textWidth(QFontMetrics(fontOf(widget)), button.text);
    const bool inToolBar = widget && qobject_cast<const QToolBar *>(widget->parentWidget());
    int width = words + 2 * (words == 0 ? units(5) : inToolBar ? units(10) : units(7));
    if (picture)
        width += button.iconSize.width() + (words > 0 ? labelGap(&button, widget) : 0);
    if (hasMenuArrow(button))
        width += units(14);
    const int tall = std::max(button.fontMetrics.height(), picture ? button.iconSize.height() : 0);
    return {std::max(width, units(26)), tall + units(8)};
}

QSize headerSize(const QStyleOptionHeader &header, const QWidget *widget)
{
    const QFontMetrics metrics(sizedFont(fontOf(widget), TextSize::Small, true));
    const int arrow = header.sortIndicator != QStyleOptionHeader::None ? 16 : 0;
    return {metrics.horizontalAdvance(header.text) + px(nullptr, widget, 24 + arrow), px(nullptr, widget, 28)};
}

QSize tabSize(const QStyleOptionTab &tab, const QWidget *widget)
{
    const int picture = tab.icon.isNull() ? 0 : tab.iconSize.width() + labelGap(&tab, widget);
    // As wide as in bold, so that choosing another one moves none.
    return {textWidth(QFontMetrics(boldFont(widget)), tab.text) + picture + px(&tab, widget, 32), px(&tab, widget, 36)};
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part, const QRect &groove, int shortest)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const int length = across ? groove.width() : groove.height();
    const auto range = std::max<qint64>(0, qint64(bar.maximum) - bar.minimum);
    const auto fair = range > 0 ? qint64(length) * bar.pageStep / (range + bar.pageStep) : length;
    const int handle = int(std::clamp<qint64>(fair, std::min(shortest, length), length));
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect = across ? QRect(groove.left() + from, groove.top(), size, groove.height())
                                  : QRect(groove.left(), groove.top() + from, groove.width(), size);
        return QStyle::visualRect(bar.direction, groove, rect);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return groove;
    case QStyle::SC_ScrollBarSlider:
        return piece(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + handle, length - start - handle);
    default:
        return {};
    }
}

}  // namespace

FlatMetrics::FlatMetrics()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

int FlatMetrics::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const auto units = [&](int pixels) { return px(option, widget, pixels); };
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return units(16);
    case PM_MessageBoxIconSize:
        return units(28);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_ToolBarItemMargin:
        return units(6);
    case PM_ToolBarItemSpacing:
    case PM_MenuBarItemSpacing:
        return units(2);
    case PM_ToolBarSeparatorExtent:
    case PM_ScrollBarExtent:
        return units(12);
    case PM_ScrollBarSliderMin:
        return units(32);
    case PM_MenuBarHMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return units(8);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
    case PM_ToolTipLabelFrameWidth:
        return units(4);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return units(16);
    case PM_MenuPanelWidth:
    case PM_DefaultFrameWidth:
    case PM_SplitterWidth:  // Qt gives handles and separators of one pixel a wider place to grab them
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarHandleExtent:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatMetrics::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DrawMenuBarSeparator:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_MessageBox_CenterButtons:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonLayout:
        return QDialogButtonBox::GnomeLayout;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Table_GridLineColor:
        if (option)
            return int(rowLine(option->palette).rgba());
        break;
    default:
        break;
    }
    return QProxyStyle::styleHint(hint, option, widget, result);
}

QSize FlatMetrics::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const auto units = [&](int pixels) { return px(option, widget, pixels); };
    const auto atLeast = [&](const QSize &size, int wider, int height) {
        return QSize(size.width() + units(wider), std::max(size.height(), units(height)));
    };
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButtonSize(*button, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return toolButtonSize(*button, widget);
        break;
    case CT_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return headerSize(*header, widget);
        break;
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return tabSize(*tab, widget);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
            return {contents.width(), units(9)};
        return atLeast(QProxyStyle::sizeFromContents(type, option, contents, widget), 12, 26);
    case CT_LineEdit:
        return atLeast({contents.width(), contents.height() + units(6)}, 14, 26);
    case CT_ComboBox:
        return atLeast({contents.width(), contents.height() + units(6)}, 36, 26);
    case CT_SpinBox:
        return atLeast(contents, 34, 26);
    case CT_MenuBarItem:
        return atLeast(contents, 16, 26);
    case CT_CheckBox:
    case CT_RadioButton:
        return atLeast(QProxyStyle::sizeFromContents(type, option, contents, widget), 4, 0);
    case CT_ItemViewItem:
        return atLeast(QProxyStyle::sizeFromContents(type, option, contents, widget), 0, 22);
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect FlatMetrics::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_PushButtonContents || element == SE_PushButtonFocusRect)
        return option->rect;
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect) {
        const QRect words = QProxyStyle::subElementRect(element, option, widget);
        const int room = px(option, widget, 2);
        return words.adjusted(-room, 0, room, 0) & option->rect;
    }
    if (element != SE_LineEditContents)
        return QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const int in = frame && frame->lineWidth > 0 ? px(option, widget, 6) : 0;
    return option->rect.adjusted(in, in > 0, -in, -(in > 0));
}

QRect FlatMetrics::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const QRect &r = option->rect;
    const int room = px(option, widget, 24);
    const QRect words = visualRect(option->direction, r, r.adjusted(px(option, widget, 6), 1, -room, -1));
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*bar, part, r.adjusted(0, besideHeader(*bar, widget).height(), 0, 0), px(option, widget, 32));
    }
    if ((control == CC_ComboBox && part == SC_ComboBoxEditField) || (control == CC_SpinBox && part == SC_SpinBoxEditField))
        return words;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, r, QRect(r.right() + 1 - room, r.top(), room, r.height()));
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        const int half = r.height() / 2;
        return visualRect(
            option->direction, r, QRect(r.right() + 1 - room, part == SC_SpinBoxUp ? r.top() : r.bottom() + 1 - half, room, half));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

}  // namespace fwpilot
