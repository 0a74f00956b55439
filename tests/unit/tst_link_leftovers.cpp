// SPDX-License-Identifier: GPL-3.0-or-later
// Frames that are not of this session, or not of this start of the processor, stand in the slots: requests are never carried out, answers
// never believed, and the upgrade that begins then ends as if they were not there.
#include "tests/sweep/evidence.h"
#include "tests/unit/left_processor.h"

#include <QTest>

using namespace fwpilot;

namespace {

constexpr MessageType everyType[] = {MessageType::Hello, MessageType::StartUpgrade, MessageType::StartFileTransfer,
    MessageType::TransmitData, MessageType::EndFileTransfer, MessageType::Activate, MessageType::Release, MessageType::Status};

/// What an upgrade came to.
struct Ending {
    QByteArray status;
    bool selected = false;
    std::uint64_t operations = 0;
    std::vector<std::byte> flash;
    std::vector<RamProcessor::Copy> copies;
    std::size_t violations = 0;

    friend bool operator==(const Ending &, const Ending &) = default;
};

Ending endingOf(LeftProcessor &left)
{
    const Reply reply = left.upgrade();
    if (reply.done())
        awaitNewFirmware(left.bench);
    RamProcessor &processor = left.bench.processor;
    return {nameOf(reply.status), processor.selects(theUpgrade()), processor.flash.operations, processor.flash.bytes(), processor.copies,
        processor.flash.violations.size()};
}

}  // namespace

class TestLinkLeftovers : public QObject {
    Q_OBJECT

    QElapsedTimer m_timer;
    quint64 m_frames = 0;
    quint64 m_failures = 0;  ///< of rows

private Q_SLOTS:
    void initTestCase() { m_timer.start(); }
    void cleanup() { m_failures += QTest::currentTestFailed() ? 1 : 0; }
    void cleanupTestCase()
    {
        writeEvidence(QStringLiteral("link_leftovers"), {QStringLiteral("old frames left in the slots"), QStringLiteral("frames"), m_frames,
            m_failures, static_cast<double>(m_timer.elapsed()) / 1000,
            QStringLiteral("windows 1, 3, 8, 32; before hello, under way, after a takeover, after a restart")});
    }

    void requests_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<quint64>("session");
        QTest::addColumn<int>("generations");  // that the processor has started since
        QTest::addColumn<bool>("taken");
        const struct {
            const char *name;
            Before before;
            std::uint64_t session;
            int generations;
        } rows[] = {
            {"of a session that never was", Before::Nothing, 0xDEAD, 0},
            {"of the session that ended last", Before::Released, oldSession, 0},
            {"of the session before the restart", Before::Restarted, oldSession, 1},
            {"of that session, under the new generation", Before::Restarted, oldSession, 0},
            {"of the new session, under an earlier generation", Before::Restarted, newSession, 1},
            {"of the new session, before its hello", Before::Nothing, newSession, 0},
        };
        for (const auto &row : rows) {
            for (const bool taken : {true, false}) {
                QTest::addRow("%s, %s", row.name, taken ? "taken before hello" : "taken after hello")
                    << static_cast<int>(row.before) << quint64(row.session) << row.generations << taken;
            }
        }
        // Until the hello is taken this session holds the processor, and its requests are good ones.
        QTest::newRow("of the session that is taken over, taken after hello")
            << static_cast<int>(Before::UnderWay) << quint64(oldSession) << 0 << false;
    }
    void requests()
    {
        QFETCH(int, before);
        QFETCH(quint64, session);
        QFETCH(int, generations);
        QFETCH(bool, taken);
        for (const std::uint16_t window : {std::uint16_t{1}, std::uint16_t{3}, std::uint16_t{8}, std::uint16_t{32}}) {
            LeftProcessor calm(window, static_cast<Before>(before));
            const Ending expected = endingOf(calm);
            QCOMPARE(expected.status, QByteArray("Done"));
            for (const MessageType type : everyType) {
                if (type == MessageType::Hello && session == newSession && generations == 0)
                    continue;  // that is its hello
                const QByteArray where = "window " + QByteArray::number(window) + ", type " + QByteArray::number(static_cast<int>(type));
                LeftProcessor left(window, static_cast<Before>(before));
                RamProcessor &processor = left.bench.processor;
                processor.frozen = !taken;
                left.leave(oldRequest(type, {session, left.generation() - static_cast<std::uint32_t>(generations)}));
                m_frames += left.slotCount();
                const std::uint64_t operations = processor.flash.operations;
                const std::size_t copies = processor.copies.size();
                const std::uint64_t holder = processor.responder().session();
                for (int round = 0; round < 5; ++round)
                    left.bench.clock.rest(0);
                QVERIFY2(processor.flash.operations == operations && processor.copies.size() == copies, where.constData());
                // A hello that nobody took back opens its session: then the lease has to run out. The last session's release is known.
                const bool released = static_cast<Before>(before) == Before::Released;
                const bool good = released ? type == MessageType::Release : type == MessageType::Hello && generations == 0;
                if (!good)
                    QVERIFY2(processor.responder().session() == holder, where.constData());
                for (std::size_t slot = 0; slot < left.slotCount() && taken && !good; ++slot)
                    QVERIFY2(left.outcome(slot) && isRefusal(*left.outcome(slot)), where.constData());
                QVERIFY2(endingOf(left) == expected, where.constData());
            }
        }
    }

    /// Written while the new session has an image under way: refused, and the host sees that somebody else writes.
    void writtenInTheMiddle_data()
    {
        QTest::addColumn<quint64>("session");
        QTest::addColumn<int>("generations");
        QTest::newRow("of a session that never was") << quint64(0xDEAD) << 0;
        QTest::newRow("of the session before the restart") << quint64(oldSession) << 1;
        QTest::newRow("of that session, under the new generation") << quint64(oldSession) << 0;
        QTest::newRow("of the session, under an earlier generation") << quint64(newSession) << 1;
    }
    void writtenInTheMiddle()
    {
        QFETCH(quint64, session);
        QFETCH(int, generations);
        LeftProcessor calm(8, Before::Restarted);
        const Ending expected = endingOf(calm);
        for (const MessageType type : everyType) {
            LeftProcessor left(8, Before::Restarted);
            TestBench &bench = left.bench;
            bench.host = std::make_unique<TestHost>(bench.processor, bench.clock, newSession);
            stopInTheMiddle(*bench.host);
            QCOMPARE(nameOf(bench.host->store(theUpgrade()).status), "Stopped");
            QCOMPARE(bench.processor.copies.size(), std::size_t{blocksBefore} * 2);
            const std::uint64_t operations = bench.processor.flash.operations;
            left.leave(oldRequest(type, {session, left.generation() - static_cast<std::uint32_t>(generations)}));
            m_frames += left.slotCount();
            bench.clock.rest(0);
            for (std::size_t slot = 0; slot < left.slotCount(); ++slot)
                QCOMPARE(left.outcome(slot), generations > 0 ? Outcome::StaleGeneration : Outcome::Busy);
            bench.host->link.script = {};
            bench.host->watch.stopWhen = {};
            QCOMPARE(nameOf(bench.host->sendImages(theUpgrade()).status), "Busy");
            QCOMPARE(bench.processor.responder().session(), newSession);
            QCOMPARE(bench.processor.copies.size(), std::size_t{blocksBefore} * 2);
            QCOMPARE(bench.processor.flash.operations, operations);
            // The same host again, as after any stop.
            const Reply reply = left.upgrade(0xC000, newSession);
            QVERIFY2(reply.done(), nameOf(reply.status));
            QVERIFY(awaitNewFirmware(bench));
            QCOMPARE(bench.processor.flash.bytes(), expected.flash);
            QCOMPARE(bench.processor.flash.operations, expected.operations);
            QCOMPARE(bench.processor.copies.size(), blocksBefore + blocksOfTheUpgrade);
        }
    }

    void answers_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<quint64>("session");
        QTest::addColumn<int>("generations");
        QTest::addColumn<int>("id");  // 0: the one that will be asked
        QTest::newRow("of another session") << static_cast<int>(Before::Nothing) << quint64(0xDEAD) << 0 << 0;
        QTest::newRow("of the session that ended last") << static_cast<int>(Before::Released) << quint64(oldSession) << 0 << 0;
        QTest::newRow("of the session that is taken over") << static_cast<int>(Before::UnderWay) << quint64(oldSession) << 0 << 0;
        QTest::newRow("of the session before the restart") << static_cast<int>(Before::Restarted) << quint64(oldSession) << 1 << 0;
        QTest::newRow("of the session, under an earlier generation")
            << static_cast<int>(Before::Restarted) << quint64(newSession) << 1 << 0;
        QTest::newRow("of the session, with another id") << static_cast<int>(Before::Nothing) << quint64(newSession) << 0 << 999;
    }
    /// Not even under the number that the host's own request will have: in one slot it costs a repeat, in all of them it may stop the run.
    void answers()
    {
        QFETCH(int, before);
        QFETCH(quint64, session);
        QFETCH(int, generations);
        QFETCH(int, id);
        for (const std::uint16_t window : {std::uint16_t{1}, std::uint16_t{3}, std::uint16_t{8}, std::uint16_t{32}}) {
            LeftProcessor calm(window, static_cast<Before>(before));
            const Ending expected = endingOf(calm);
            QCOMPARE(expected.status, QByteArray("Done"));
            for (const std::uint32_t ahead : {0U, 1U, 2U}) {
                for (std::size_t slot = 0; slot <= window; ++slot) {
                    const QByteArray where = "window " + QByteArray::number(window) + ", slot " + QByteArray::number(static_cast<int>(slot))
                        + ", " + QByteArray::number(ahead) + " ahead";
                    LeftProcessor left(window, static_cast<Before>(before));
                    const Origin origin{session, left.generation() - static_cast<std::uint32_t>(generations)};
                    for (std::size_t each = 0; each < window; ++each) {
                        if (slot != window && each != slot)
                            continue;
                        const MessageType type = each == 0 ? MessageType::Hello : MessageType::TransmitData;
                        const std::uint32_t asked = each == 0 ? 1 : 4 + static_cast<std::uint32_t>(each);
                        left.leaveAnswer(each, ahead, oldAnswer(type, origin, id == 0 ? asked : static_cast<std::uint32_t>(id)));
                        ++m_frames;
                    }
                    const Ending ending = endingOf(left);
                    if (slot == window && ending.status == "LinkCorrupt")
                        QVERIFY2(!ending.selected && ending.violations == 0, where.constData());
                    else
                        QVERIFY2(ending == expected, (where + ": " + ending.status).constData());
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestLinkLeftovers)
#include "tst_link_leftovers.moc"
