// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/test_host.h"

#include <QString>

#include <map>
#include <set>

namespace fwpilot {

/// A processor as it is delivered, made once.
inline const RamFlash &delivered()
{
    static const RamFlash flash = deliveredFlash();
    return flash;
}

/// What the upgrade of every test here comes to when nothing goes wrong, until the new firmware has started.
struct UndisturbedUpgrade {
    std::uint64_t messages = 0;
    std::uint64_t operations = 0;  ///< of the flash
    std::vector<std::byte> flash;
};

inline const TestUpgrade &theUpgrade()
{
    static const TestUpgrade upgrade = twoImages(99);
    return upgrade;
}
inline constexpr std::size_t blocksOfTheUpgrade = 11 + 2;

/// Waits until the processor runs the firmware that was activated; false when it does not within two seconds.
inline bool awaitNewFirmware(TestBench &bench)
{
    TestHost reader(bench.processor, bench.clock, 0xF000);
    const std::uint32_t before = reader.link.generation();
    bool started = bench.processor.record().tries > 0;
    for (int round = 0; round < 2000 && !started; ++round) {
        bench.clock.rest(0);
        started = reader.link.reopen() == TransportStatus::Ok && reader.link.generation() != before;
    }
    return started;
}

inline const UndisturbedUpgrade &undisturbed(std::uint16_t window)
{
    static std::map<std::uint16_t, UndisturbedUpgrade> known;
    if (known.contains(window))
        return known[window];
    TestBench bench(window, delivered());
    const Reply reply = bench.host->run(theUpgrade());
    if (!reply.done() || !awaitNewFirmware(bench))
        qFatal("the upgrade fails without any fault: %s", nameOf(reply.status));
    return known[window] = {bench.host->link.messages, bench.processor.flash.operations, bench.processor.flash.bytes()};
}

/// What a disturbed run has done otherwise than the undisturbed one, in words; empty when it did the same, and everything once.
inline QString difference(TestBench &bench, const Reply &reply)
{
    if (!reply.done()) {
        return QStringLiteral("%1 at type %2, outcome %3")
            .arg(QLatin1String(nameOf(reply.status)))
            .arg(static_cast<int>(reply.type))
            .arg(static_cast<int>(reply.outcome));
    }
    if (!awaitNewFirmware(bench))
        return QStringLiteral("the new firmware does not start");
    const UndisturbedUpgrade &expected = undisturbed(bench.processor.limits.window);
    RamProcessor &processor = bench.processor;
    if (!processor.flash.violations.empty())
        return QString::fromStdString(processor.flash.violations.front());
    if (!processor.selects(theUpgrade()) || processor.flash.bytes() != expected.flash)
        return QStringLiteral("the flash is another");
    if (processor.flash.operations != expected.operations)
        return QStringLiteral("%1 flash operations, not %2").arg(processor.flash.operations).arg(expected.operations);
    std::set<std::uint32_t> ids;
    for (const RamProcessor::Copy &copy : processor.copies)
        ids.insert(copy.id);
    if (processor.copies.size() != blocksOfTheUpgrade || ids.size() != blocksOfTheUpgrade)
        return QStringLiteral("%1 blocks were copied, with %2 ids").arg(processor.copies.size()).arg(ids.size());
    return {};
}

}  // namespace fwpilot
