// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;
class QStyle;
class QWidget;

/// The standard controls, each painted whole. Only for the style.
namespace fwpilot::flat {

void buttonPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void buttonLabel(const QStyle *style, QPainter *painter, const QStyleOptionButton &button, const QWidget *widget);
bool hasMenuArrow(const QStyleOptionToolButton &button);
void toolButton(const QStyle *style, QPainter *painter, const QStyleOptionToolButton &button, const QWidget *widget);
void menuBarItem(const QStyle *style, QPainter *painter, const QStyleOptionMenuItem &item, const QWidget *widget);
void tabShape(QPainter *painter, const QStyleOption *option);
void tabLabel(const QStyle *style, QPainter *painter, const QStyleOptionTab &tab, const QWidget *widget);
void headerSection(QPainter *painter, const QPalette &palette, const QRect &rect);
void headerLabel(QPainter *painter, const QStyleOptionHeader &header, const QWidget *widget);
/// The surface of a chosen row or cell, and the bar where it touches the view's beginning.
void selection(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void scrollBar(const QStyle *style, QPainter *painter, const QStyleOptionSlider &bar, const QWidget *widget);
/// The part of a view's vertical scroll bar that is beside the view's header; empty for others.
QRect besideHeader(const QStyleOptionSlider &bar, const QWidget *widget);
/// A progress bar's done part, `option->rect` being the whole.
void progress(QPainter *painter, const QStyleOptionProgressBar &bar);

}  // namespace fwpilot::flat
