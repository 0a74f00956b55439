// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

/// Text on the paper of a service record. Lengths are twentieths of a point.
namespace fwpilot {

/// The application's family, or that for codes, at a size in points. Unhinted: as wide on paper as on the screen.
QFont paperFont(double points, bool bold = false);
QFont paperCodeFont(double points);

double textWidth(const QString &text, const QFont &font);
double lineHeight(const QFont &font);
/// The lines of a text, none wider than `width`: between words, and within a word that is wider. What is left behind the last line is cut
/// with "…". At least one line.
QStringList wrappedLines(const QString &text, const QFont &font, double width, int mostLines);
double linesHeight(const QString &text, const QFont &font, double width, int mostLines);

/// Widths of a table's columns that fill `width`: each as it wants where there is room for all; else the widest give way first.
QList<double> columnWidths(const QList<double> &wanted, double width);

}  // namespace fwpilot
