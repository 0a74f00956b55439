// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/busy_machine.h"
#include "ui/elided_label.h"
#include "ui/wrapped_label.h"

#include <QPushButton>
#include <QTest>

/// What is seen of a page, for its tests.
namespace fwpilot {

inline void present(QWidget &widget, const QSize &size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget, patience));
}

inline QString labelText(const QWidget &page, const char *name)
{
    const auto *label = page.findChild<QLabel *>(QString::fromLatin1(name));
    return label ? label->text() : QStringLiteral("no such label");
}

/// What of a page is seen only in part: words that are cut, or widgets that reach out of it sideways.
inline QStringList cutParts(const QWidget &page, const QWidget &surface)
{
    QStringList cut;
    const auto outside = [&](const QWidget *part) {
        const int left = part->mapTo(&surface, QPoint(0, 0)).x();
        return left < 0 || left + part->width() > surface.width();
    };
    for (const QWidget *part : page.findChildren<QWidget *>()) {
        if (!part->isVisible())
            continue;
        if (surface.isAncestorOf(part) && outside(part))
            cut.append(QStringLiteral("outside: %1 %2").arg(QString::fromLatin1(part->metaObject()->className()), part->objectName()));
        if (const auto *line = qobject_cast<const ElidedLabel *>(part); line && line->shownText() != line->text())
            cut.append(QStringLiteral("cut: ") + line->text());
        if (const auto *text = qobject_cast<const WrappedLabel *>(part); text && text->height() < text->heightForWidth(text->width()))
            cut.append(QStringLiteral("too low: ") + text->text());
        if (const auto *button = qobject_cast<const QPushButton *>(part); button && button->width() < button->sizeHint().width())
            cut.append(QStringLiteral("cut button: ") + button->text());
    }
    return cut;
}

/// Rows: the sizes that the centre has at the widths of the look.
inline void addPageSizes()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << 10 << QSize(1118, 519);
    QTest::newRow("narrow") << 10 << QSize(752, 440);
    QTest::newRow("narrow, large type") << 14 << QSize(660, 440);
}

}  // namespace fwpilot
