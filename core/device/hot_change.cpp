// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/hot_change.h"

#include <QFileInfo>
#include <QSocketNotifier>

#include <cerrno>
#include <string_view>

extern "C" {
#include <libudev.h>
}

namespace fwpilot {

namespace {

using Context = std::unique_ptr<udev, udev *(*)(udev *)>;
using Receiver = std::unique_ptr<udev_monitor, udev_monitor *(*)(udev_monitor *)>;
using Device = std::unique_ptr<udev_device, udev_device *(*)(udev_device *)>;

bool isThisMachine(const MachineSource &source)
{
    return source.pciDump.isEmpty() && QFileInfo(source.sysfsRoot).canonicalFilePath() == QLatin1String("/sys");
}

/// Whose messages to listen to. Those of udev come when its rules have been applied; without it, and with its library, they never come.
const char *messageGroup()
{
    return QFileInfo::exists(QStringLiteral("/run/udev/control")) ? "udev" : "kernel";
}

bool matters(udev_device *device)
{
    const char *const action = udev_device_get_action(device);
    for (const std::string_view wanted : {"add", "remove", "bind", "unbind"}) {
        if (action != nullptr && wanted == action)
            return true;
    }
    return false;
}

}  // namespace

/// libudev's receiver of messages about PCI functions.
struct HotChange::Monitor {
    Context context{udev_new(), udev_unref};
    Receiver receiver{nullptr, udev_monitor_unref};

    bool open()
    {
        if (context)
            receiver.reset(udev_monitor_new_from_netlink(context.get(), messageGroup()));
        return receiver && udev_monitor_filter_add_match_subsystem_devtype(receiver.get(), "pci", nullptr) >= 0
            && udev_monitor_enable_receiving(receiver.get()) >= 0 && udev_monitor_get_fd(receiver.get()) >= 0;
    }
    Device next() const { return {udev_monitor_receive_device(receiver.get()), udev_device_unref}; }
};

HotChange::HotChange(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &HotChange::changed);
}

HotChange::~HotChange() = default;

void HotChange::watch(const MachineSource &source)
{
    stop();
    if (!isThisMachine(source))
        return;
    auto monitor = std::make_unique<Monitor>();
    if (!monitor->open())
        return;
    m_notifier = std::make_unique<QSocketNotifier>(udev_monitor_get_fd(monitor->receiver.get()), QSocketNotifier::Read);
    m_monitor = std::move(monitor);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &HotChange::take);
}

void HotChange::stop()
{
    m_timer.stop();
    m_notifier.reset();
    m_monitor.reset();
}

/// Takes every message that has arrived. A failure is news as well: messages were lost, for there were more than the kernel keeps, or one
/// could not be read. The timer is not started anew by later ones: news is never put off for ever.
void HotChange::take()
{
    bool news = false;
    errno = 0;
    for (Device device = m_monitor->next(); device; device = m_monitor->next()) {
        news = news || matters(device.get());
        errno = 0;
    }
    const bool failed = errno != 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR;
    if ((news || failed) && !m_timer.isActive())
        m_timer.start();
}

}  // namespace fwpilot
