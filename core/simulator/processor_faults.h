// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/fault.h"
#include "core/simulator/simulated_processor.h"

#include <QList>

#include <functional>

namespace fwpilot {

/// The faults that a simulated processor and its flash have; those of the link are LinkFaults. Each fires once, and is told when it has
/// happened. Borrows flash and processor.
class ProcessorFaults {
public:
    using Fired = std::function<void(const QString &spec)>;

    /// Arms them.
    ProcessorFaults(const QList<Fault> &faults, FlashStore &flash, SimulatedProcessor &processor, Fired fired);

    /// Tells of those that have happened since the last call. After everything that works the flash.
    void report();
    /// Before the first start of a set that was activated: it may find other content than was sent.
    void spoilSelectedContent();
    /// True once: the processor does not come back from the first start of a set that was activated.
    bool takeNoReturn();

private:
    bool hasHappened(const Fault &fault) const;

    FlashStore &m_flash;
    SimulatedProcessor &m_processor;
    Fired m_fired;
    QList<Fault> m_ofFlash;  ///< armed, not yet told
    bool m_wrongContent = false;
    bool m_noReturn = false;
};

}  // namespace fwpilot
