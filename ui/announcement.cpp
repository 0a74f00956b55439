// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/announcement.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace fwpilot {

namespace {

const QString announcementName = QStringLiteral("announcement");
const QString announcedTextName = QStringLiteral("announcedText");

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (widget != nullptr && widget->objectName() == announcementName)
        return new QAccessibleWidget(widget, QAccessible::Notification);
    if (widget != nullptr && widget->objectName() == announcedTextName)
        return new QAccessibleWidget(widget, QAccessible::StaticText);
    return nullptr;
}

/// Nothing in sight: a notification without a name of its own, and a text in it, which screen readers say when the notification shows anew.
/// Before Qt 6.8 an alert is not sent over the accessibility bus at all.
QWidget *madeIn(QWidget *window)
{
    static const bool installed = (QAccessible::installFactory(accessibleFor), true);
    Q_UNUSED(installed)
    auto *announcement = new QWidget(window);
    announcement->setObjectName(announcementName);
    announcement->setAttribute(Qt::WA_TransparentForMouseEvents);
    announcement->resize(0, 0);
    auto *text = new QWidget(announcement);
    text->setObjectName(announcedTextName);
    return announcement;
}

/// The one that was used longest ago: a screen reader asks for a text after it was told of it, and the next one may have come meanwhile.
QWidget *nextIn(QWidget *window)
{
    constexpr qsizetype atOnce = 3;
    const QList<QWidget *> made = window->findChildren<QWidget *>(announcementName, Qt::FindDirectChildrenOnly);
    if (made.size() < atOnce)
        return madeIn(window);
    made.first()->raise();  // the last of its window's children
    return made.first();
}

}  // namespace

void sayToScreenReader(QWidget *from, const QString &text)
{
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(from, text);
#else
    QWidget *announcement = nextIn(from->window());
    announcement->findChild<QWidget *>(announcedTextName)->setAccessibleName(text);
    if (announcement->isHidden())
        return announcement->show();  // which tells of itself
    QAccessibleEvent event(announcement, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&event);
}

}  // namespace fwpilot
