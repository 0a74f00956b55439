// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

namespace fwpilot {

/// Bytes a second, over the last five seconds.
class MovingRate {
public:
    /// @param time milliseconds, never falling; `done` below the one before begins anew
    void add(qint64 time, quint64 done);
    /// 0 while it is not known: half a second is needed at least.
    double perSecond() const;
    /// It has hardly changed for three seconds and more: what is left can be told from it.
    bool isSteady() const;
    void reset() { m_samples.clear(); }

private:
    struct Sample {
        qint64 time;
        quint64 done;
    };
    QList<Sample> m_samples;
};

}  // namespace fwpilot
