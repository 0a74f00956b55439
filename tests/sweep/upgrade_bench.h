// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/mailbox/mailbox_driver.h"
#include "core/simulator/fake_sysfs.h"
#include "core/simulator/mailbox_host.h"
#include "core/upgrade/upgrade_run.h"
#include "tests/sweep/flash_content.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace fwpilot {

/// Time that passes only while somebody waits: a millisecond with every rest, in which the rest of the world goes on.
class ModelledClock final : public Clock {
public:
    Milliseconds now() override { return m_now; }
    void rest(std::uint32_t) override
    {
        ++m_now;
        if (world)
            world();
    }

    std::function<void()> world;

private:
    Milliseconds m_now = 1'000'000;
};

/// An image of a bundle: its bytes are random, and the same for the same seed.
struct ImageShape {
    QString component;
    qsizetype size = 0;
    quint32 seed = 0;   ///< 0: one of its own
    QString version{};  ///< empty: the bundle's
};

/// How the processor was built, what runs in it, and what is sent to it.
struct BenchShape {
    quint32 sectorSize = 4096;
    quint32 pageSize = 512;
    QList<FlashComponent> components{{QStringLiteral("bmc"), 24 * 1024}, {QStringLiteral("bootloader"), 12 * 1024},
        {QStringLiteral("fpga"), 12 * 1024}, {QStringLiteral("sensors"), 4096}};
    /// Of the bundle that is installed at the beginning (version 2.0.0), for every component.
    QList<ImageShape> installed{{QStringLiteral("bmc"), 12000}, {QStringLiteral("bootloader"), 7000}, {QStringLiteral("fpga"), 8192},
        {QStringLiteral("sensors"), 700}};
    /// Of the bundle that is sent (version 3.0.0).
    QList<ImageShape> sent{{QStringLiteral("bmc"), 22000}, {QStringLiteral("bootloader"), 5001}, {QStringLiteral("fpga"), 9001},
        {QStringLiteral("sensors"), 1}};
    quint64 mailboxSize = 128 * 1024;  ///< with a window of 8: blocks of 12 KiB
    std::uint16_t window = 8;
    quint64 bytesPerSecond = 512 * 1024;  ///< of link and flash: an operation takes a millisecond, so that messages come in between
    int starts = 0;                       ///< further starts of the processor before the beginning, which fill its generation log
};

/// One machine in one process, in which everything is real but the time: the flash in a file, the mailbox in another, the simulated
/// processor that serves it, the fake PCI function, and on the other side the driver, the protocol, runUpgrade() with a plan, a bundle and
/// a journal. An upgrade takes two milliseconds or three.
///
/// A case begins with reset(); then powerOn(), upgrade() or goOn() as often as the technician starts them, and looks at the flash. The
/// flash then is as a processor's that was built with version 1.0.0 and upgraded once: `before()`. One bench at a time in a process (it
/// sets XDG_STATE_HOME); one thread. What cannot be set up ends the program.
class UpgradeBench {
public:
    explicit UpgradeBench(const BenchShape &shape = {});
    ~UpgradeBench();
    Q_DISABLE_COPY_MOVE(UpgradeBench)

    /// Everything as at the beginning: the flash as before(), its operations counted from 0 and no cut armed, the processor without power,
    /// no journal, no hook. Only the time goes on.
    void reset();
    /// The flash as it stands now, and a reset that begins with it instead. To be taken while it has no half-erased sector.
    QByteArray save();
    void reset(const QByteArray &saved);

    /// The processor gets power, and starts. Messages of faults are counted from here, flash operations from reset().
    /// @param window that it declares now, instead of the shape's: with it, its blocks have another size too
    void powerOn(const QList<Fault> &faults = {}, std::optional<std::uint16_t> window = {});
    /// It loses it between two operations, and what its memory held; cuts that are armed stay.
    void powerOff();
    /// For a hook or a sink: the host dies where it stands, without another word to its journal or to the processor, and upgrade() is over.
    /// Nothing where no host lives.
    void killHost() { m_hostDies = m_hostLives; }
    /// A mailbox is there: the processor has started and does not restart.
    bool isPresent() const { return m_host && m_host->isPresent(); }
    /// Lets the world go on without a host.
    void pass(Milliseconds time);

    /// What the host does in one run.
    struct Conduct {
        std::optional<Bundle> bundle;  ///< instead of sent()
        QStringList only;              ///< components; empty is all
        std::stop_token stopNow;
        std::stop_token stopAfterImage;
        EventSink sink;                                        ///< sees every event of the run as it happens
        std::function<void(const QString &component)> stored;  ///< the tool has said that this one is stored
    };
    /// What came of it.
    struct Ran {
        bool died = false;           ///< the host died in it: the journal has no end
        QString run;                 ///< its id, empty when there was nothing to begin
        FlashContent begin;          ///< the flash when the processor was found
        QList<UpgradeEvent> events;  ///< without mere progress
        UpgradeEvent last;           ///< the last one; Failed with the error, when the processor or the plan did not allow a run
        QStringList stored;          ///< components of which the tool said that they are stored, in order
        Verdict verdict(const QString &component) const;
    };
    /// A program is started and does an upgrade: finds the processor (waits for it as a technician would, for half a minute), makes the
    /// plan, carries it out.
    Ran upgrade(const Conduct &conduct = {});
    /// A program is started and goes on with the newest run, in its journal, with its own bundle: the command `continue`. `only` and
    /// `bundle` mean nothing here. NotFound, in the last event, when there is nothing that had begun.
    Ran goOn(const Conduct &conduct = {});
    /// The processor as a program finds it. Errors: what the driver says of it when it cannot be upgraded.
    Result<ManagementProcessor> find();

    // Hooks. Called from within the host's waits, when the processor has had its turn.
    std::function<void()> onTurn;      ///< after every turn of the processor, a millisecond each
    std::function<void()> onPowerCut;  ///< a cut has fired, or several in a row of starts; the flash can be read
    std::function<void()> onStart;     ///< the processor has started and is present

    /// Has its power whenever the host can look at it.
    FlashStore &flash() { return *m_flash; }
    /// What stands in the flash now, read without any code of the responder.
    FlashContent content() { return readFlash(*m_flash); }
    /// What stood there at reset().
    const FlashContent &before() const { return m_before; }
    const Bundle &installed() const { return *m_installed; }
    const Bundle &sent() const { return *m_sent; }
    /// The exact bytes of an image of these, as they were packed.
    const ImageSet &installedImages() const { return m_installedImages; }
    const ImageSet &sentImages() const { return m_sentImages; }
    /// Packs a bundle. Its images have the seeds from `seed` on (the installed one: 1, the sent one: 1001).
    Bundle pack(const QString &version, quint32 seed, const QList<ImageShape> &images, ImageSet *bytes = nullptr);

    ModelledClock &clock() { return m_clock; }
    Driver &driver() { return m_driver; }
    /// Messages of both directions since powerOn().
    quint64 messages() const { return m_host ? m_host->messages() : 0; }
    QString mailboxPath() const { return m_function->mailboxPath(); }
    /// Specs of the faults that have fired since reset().
    const QStringList &fired() const { return m_fired; }

private:
    void turn();
    void buryHost();
    using Ordering = std::function<Result<UpgradeOrder>(const ManagementProcessor &processor)>;
    Ran live(const Conduct &conduct, const Ordering &ordering);
    void carryOut(const Conduct &conduct, const Ordering &ordering, Ran &ran);
    void build();
    void publish();
    void clearJournals() const;
    Result<ManagementProcessor> awaitProcessor();

    BenchShape m_shape;
    QTemporaryDir m_folder;
    ModelledClock m_clock;
    MailboxDriver m_driver{nullptr, m_clock};
    std::optional<FakeSysfsFunction> m_function;
    QList<PciFunction> m_functions;
    std::optional<FlashStore> m_flash;
    QByteArray m_beginning;  ///< of the flash file
    FlashContent m_before;
    std::optional<Bundle> m_installed;
    std::optional<Bundle> m_sent;
    ImageSet m_installedImages;
    ImageSet m_sentImages;
    QByteArray m_disorder;  ///< what a memory may hold that had no power
    std::unique_ptr<MailboxHost> m_host;
    QStringList m_fired;
    quint64 m_cutsSeen = 0;
    bool m_wasPresent = false;
    bool m_hostLives = false;
    bool m_hostDies = false;
};

}  // namespace fwpilot
