// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/upgrade_bench.h"

#include "core/simulator/firmware_writer.h"
#include "core/upgrade/continuation.h"
#include "core/upgrade/upgrade_journal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

namespace fwpilot {

namespace {

/// Leaves the host's code where it stands. Nobody in core catches anything, so that nothing more is said; what the operating system does
/// for a process that ends, closing and unlocking, destructors do here.
struct HostDied { };

const QString owner = QStringLiteral("sweep");
constexpr Milliseconds longestWait = 30000;  // of the technician, for a processor that is not there

template <class T> T wanted(Result<T> result, const char *what)
{
    if (!result)
        qFatal("the bench: %s: %s", what, qPrintable(result.error().message));
    return std::move(result).value();
}

void wanted(const Result<void> &result, const char *what)
{
    if (!result)
        qFatal("the bench: %s: %s", what, qPrintable(result.error().message));
}

/// Makes a file, or replaces the content of one that is there, in its place.
void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.write(bytes) != bytes.size() || !file.resize(bytes.size()))
        qFatal("the bench: %s cannot be written", qPrintable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the bench: %s cannot be read", qPrintable(path));
    return file.readAll();
}

QByteArray randomBytes(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(seed);
    for (char &byte : bytes)
        byte = static_cast<char>(generator.generate());
    return bytes;
}

/// Memory, where there is some to write files into.
QString folderTemplate()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) + QStringLiteral("/fwpilot-sweep-XXXXXX");
}

}  // namespace

UpgradeBench::UpgradeBench(const BenchShape &shape)
    : m_shape(shape)
    , m_folder(folderTemplate())
    , m_disorder(randomBytes(static_cast<qsizetype>(shape.mailboxSize), 7))
{
    if (!m_folder.isValid())
        qFatal("the bench: no folder: %s", qPrintable(m_folder.errorString()));
    qputenv("XDG_STATE_HOME", m_folder.filePath(QStringLiteral("state")).toUtf8());
    m_installed = pack(QStringLiteral("2.0.0"), 1, m_shape.installed, &m_installedImages);
    m_sent = pack(QStringLiteral("3.0.0"), 1001, m_shape.sent, &m_sentImages);
    publish();
    build();
    m_clock.world = [this] { turn(); };
    powerOn();
    Conduct first;
    first.bundle = m_installed;
    const Ran ran = upgrade(first);
    if (ran.last.state != UpgradeState::Succeeded)
        qFatal("the bench: the first upgrade ended so: %s", qPrintable(ran.last.text));
    for (int start = 0; start < m_shape.starts; ++start) {
        powerOff();
        powerOn();
    }
    m_host.reset();
    m_beginning = save();
    reset();
}

UpgradeBench::~UpgradeBench()
{
    m_host.reset();
}

/// A PCI function whose base address 2 is the mailbox file.
void UpgradeBench::publish()
{
    FakeSysfsFunction::Request request;
    request.sysfs = m_folder.filePath(QStringLiteral("sys"));
    request.mailboxSize = m_shape.mailboxSize;
    request.owner = QStringLiteral("bench");
    m_function.emplace(wanted(FakeSysfsFunction::publish(request), "no PCI function"));
    MachineSource source;
    source.sysfsRoot = request.sysfs;
    m_functions = wanted(scanPci(source), "no scan");
}

/// A flash with the maker's firmware.
void UpgradeBench::build()
{
    FlashDescription description;
    description.components = m_shape.components;
    description.serial = QStringLiteral("BENCH-1");
    description.profile = QStringLiteral("reference");
    description.geometry
        = {m_shape.sectorSize, m_shape.pageSize, sectorsNeeded(m_shape.sectorSize, m_shape.pageSize, componentTable(description))};
    m_flash.emplace(wanted(FlashStore::create(m_folder.filePath(QStringLiteral("flash")), description), "no flash"));
    wanted(writeFactoryFirmware(*m_flash), "no firmware");
}

Bundle UpgradeBench::pack(const QString &version, quint32 seed, const QList<ImageShape> &images, ImageSet *bytes)
{
    QJsonArray rows;
    for (const ImageShape &image : images) {
        const QString file = image.component + QStringLiteral(".bin");
        const QByteArray content = randomBytes(image.size, image.seed != 0 ? image.seed : seed);
        ++seed;
        write(m_folder.filePath(file), content);
        if (bytes != nullptr)
            bytes->insert(image.component, content);
        rows.append(QJsonObject{{QStringLiteral("component"), image.component}, {QStringLiteral("file"), file},
            {QStringLiteral("version"), image.version.isEmpty() ? version : image.version}});
    }
    const QJsonObject manifest{{QStringLiteral("format"), 1}, {QStringLiteral("name"), QStringLiteral("sweep")},
        {QStringLiteral("version"), version}, {QStringLiteral("compatible"), QJsonArray{QStringLiteral("fwpilot,reference-mp")}},
        {QStringLiteral("images"), rows}};
    const QString manifestPath = m_folder.filePath(QStringLiteral("manifest.json"));
    const QString bundlePath = m_folder.filePath(QStringLiteral("%1-%2.fwb").arg(version).arg(seed));
    write(manifestPath, QJsonDocument(manifest).toJson());
    wanted(Bundle::create(manifestPath, bundlePath), "no bundle");
    return wanted(Bundle::open(bundlePath, TrustStore()), "no bundle");
}

QByteArray UpgradeBench::save()
{
    return read(m_folder.filePath(QStringLiteral("flash")));
}

void UpgradeBench::reset()
{
    reset(m_beginning);
}

void UpgradeBench::reset(const QByteArray &saved)
{
    onTurn = onPowerCut = onStart = nullptr;
    m_host.reset();
    m_flash.reset();
    const QString path = m_folder.filePath(QStringLiteral("flash"));
    write(path, saved);
    m_flash.emplace(wanted(FlashStore::open(path, FlashStore::Mode::Serve), "no flash"));
    m_flash->resetOperations();
    m_before = content();
    m_cutsSeen = 0;
    m_wasPresent = false;
    m_fired.clear();
    clearJournals();
}

void UpgradeBench::clearJournals() const
{
    QDir folder(UpgradeJournal::folder());
    for (const QString &name : folder.entryList(QDir::Files))
        folder.remove(name);
}

void UpgradeBench::powerOn(const QList<Fault> &faults, std::optional<std::uint16_t> window)
{
    MailboxHost::Settings settings;
    settings.mailboxPath = m_function->mailboxPath();
    settings.window = window.value_or(m_shape.window);
    settings.bytesPerSecond = m_shape.bytesPerSecond;
    settings.faults = faults;
    settings.fired = [this](const QString &spec) { m_fired.append(spec); };
    m_host = wanted(MailboxHost::create(*m_flash, m_clock, settings), "no processor");
    turn();
}

void UpgradeBench::powerOff()
{
    m_host.reset();
    m_wasPresent = false;
    write(m_function->mailboxPath(), m_disorder);
}

void UpgradeBench::pass(Milliseconds time)
{
    for (const Milliseconds until = m_clock.now() + time; m_clock.now() < until;)
        m_clock.rest(0);
}

/// The processor's turn, and what is to be told of it.
void UpgradeBench::turn()
{
    if (!m_host)
        return;
    m_host->turn();
    const bool present = m_host->isPresent();
    const bool started = present && !m_wasPresent;
    const bool cut = m_flash->powerCuts() != m_cutsSeen;
    m_wasPresent = present;
    m_cutsSeen = m_flash->powerCuts();
    if (cut && m_flash->powerLost())
        m_flash->restorePower();  // the processor comes back later, by its own time
    if (cut && onPowerCut)
        onPowerCut();
    if (started && onStart)
        onStart();
    if (onTurn)
        onTurn();
    buryHost();
}

void UpgradeBench::buryHost()
{
    if (m_hostDies)
        throw HostDied();
}

Result<ManagementProcessor> UpgradeBench::find()
{
    const Result<QList<ManagementProcessor>> found = m_driver.discover(m_functions);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{Error::Code::NotFound, QStringLiteral("no mailbox")};
    if (!found->first().upgradable)
        return Error{Error::Code::Precondition, found->first().reason};
    return found->first();
}

/// As a technician: not there, so look again later.
Result<ManagementProcessor> UpgradeBench::awaitProcessor()
{
    const Milliseconds start = m_clock.now();
    for (;;) {
        Result<ManagementProcessor> found = find();
        if (found || m_clock.now() - start > longestWait)
            return found;
        m_clock.rest(0);
    }
}

UpgradeBench::Ran UpgradeBench::upgrade(const Conduct &conduct)
{
    return live(conduct, [&](const ManagementProcessor &processor) -> Result<UpgradeOrder> {
        const Bundle &bundle = conduct.bundle ? *conduct.bundle : *m_sent;
        const Result<UpgradePlan> plan = planUpgrade(processor, bundle.manifest(), {false, false, conduct.only});
        if (!plan)
            return plan.error();
        return UpgradeOrder{UpgradeJournal::newRunId(), *plan, *AdmittedBundle::of(bundle, UnsignedBundles::Allowed), owner};
    });
}

UpgradeBench::Ran UpgradeBench::goOn(const Conduct &conduct)
{
    return live(conduct, [](const ManagementProcessor &processor) -> Result<UpgradeOrder> {
        const Result<RecordedRun> run = interruptedRun(processor);
        if (!run)
            return run.error();
        const Result<Bundle> bundle = bundleOf(*run, {}, TrustStore());
        return orderToContinue(
            *run, bundle ? std::optional(*AdmittedBundle::of(*bundle, UnsignedBundles::Allowed)) : std::nullopt, owner);
    });
}

/// A program from its start to its end, or to the host's.
UpgradeBench::Ran UpgradeBench::live(const Conduct &conduct, const Ordering &ordering)
{
    Ran ran;
    m_hostLives = true;
    try {
        carryOut(conduct, ordering, ran);
    } catch (const HostDied &) {
        ran.died = true;
    }
    m_hostLives = m_hostDies = false;
    return ran;
}

void UpgradeBench::carryOut(const Conduct &conduct, const Ordering &ordering, Ran &ran)
{
    const EventSink sink = [&](const UpgradeEvent &event) {
        ran.last = event;
        if (!event.progress) {
            ran.events.append(event);
            const bool isStored = !event.component.isEmpty() && event.total > 0 && event.done == event.total;
            if (isStored)
                ran.stored.append(event.component);
            if (isStored && conduct.stored)
                conduct.stored(event.component);
        }
        if (conduct.sink)
            conduct.sink(event);
        buryHost();
    };
    const Result<ManagementProcessor> processor = awaitProcessor();
    ran.begin = content();
    const Result<UpgradeOrder> order = processor ? ordering(*processor) : Result<UpgradeOrder>(processor.error());
    Result<std::unique_ptr<UpgradeProtocol>> protocol
        = order ? m_driver.open(*processor) : Result<std::unique_ptr<UpgradeProtocol>>(order.error());
    if (!protocol) {
        ran.last.state = UpgradeState::Failed;
        ran.last.text = protocol.error().message;
        ran.last.error = protocol.error();
        return;
    }
    ran.run = order->run;
    runUpgrade(**protocol, *order, {conduct.stopNow, conduct.stopAfterImage}, sink);
}

Verdict UpgradeBench::Ran::verdict(const QString &component) const
{
    const auto found
        = std::find_if(last.verdicts.begin(), last.verdicts.end(), [&](const ComponentVerdict &one) { return one.component == component; });
    return found == last.verdicts.end() ? Verdict::Unknown : found->verdict;
}

}  // namespace fwpilot
