// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace fwpilot {

struct ProgramOptions;

/// The program's window as it is known on the session bus, by the standard interface for this (org.freedesktop.Application): a second start
/// finds it there, hands over its bundle, and ends. Its name on the bus stands for the machine that the window works on, the options that
/// matter, and the display; so a start for something else has a window of its own. GUI thread.
class WindowRegistration : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public:
    static constexpr int limit = 3000;  ///< milliseconds that another window has for its answer

    enum class Outcome {
        First,       ///< this is the window that the next start will find
        HandedOver,  ///< another window has taken over: nothing is left to do
        Alone,       ///< no bus, or no answer: a window, but none that is found
    };

    explicit WindowRegistration(const ProgramOptions &options);
    ~WindowRegistration() override;

    /// Takes the name, or wakes the window that has it. Waits for the bus, and at most twice the limit for a window.
    /// @param bundle an absolute path, empty for none
    Outcome claim(const QString &bundle);
    /// The window works on something else from now on, and is not found any more.
    void release();

public Q_SLOTS:
    // Called by a second start.
    Q_SCRIPTABLE void Activate(const QVariantMap &platform);
    Q_SCRIPTABLE void Open(const QStringList &addresses, const QVariantMap &platform);

Q_SIGNALS:
    void activated();
    void bundleGiven(const QString &path);

private:
    bool handOver(const QString &bundle, bool *hasGone) const;

    const QString m_name;
};

}  // namespace fwpilot
