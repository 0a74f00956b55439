// SPDX-License-Identifier: GPL-3.0-or-later
// The data phase of a transfer between two processes, from the first transmit data to its last acknowledge, against a bare polling ring
// with the same CRC and against memcpy, and with 1 % of all messages lost. All in turn, in one run; what counts is the ratio.
#include "core/mailbox/transfer.h"
#include "core/protocol/mailbox/mailbox_link.h"
#include "core/protocol/mailbox/system_clock.h"
#include "core/wire/crc32c.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <sched.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fwpilot;

namespace {

constexpr std::size_t block = 64 * 1024;

double seconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::vector<std::byte> makeImage(std::size_t size)
{
    std::vector<std::byte> image(size);
    quint64 state = 88172645463325252ULL;
    for (std::size_t index = 0; index + 8 <= size; index += 8) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        std::memcpy(image.data() + index, &state, 8);
    }
    return image;
}

double copyInMemory(const std::vector<std::byte> &image)
{
    std::unique_ptr<std::byte[]> target(new std::byte[image.size()]);
    return seconds([&] {
        std::memcpy(target.get(), image.data(), image.size());
        asm volatile("" : : "r"(target.get()) : "memory");
    });
}

/// A ring of `slots` blocks between two processes: copy, CRC, one word to ring, one word to answer. Nothing else.
struct Ring {
    struct Slot {
        alignas(64) std::uint32_t filled;
        alignas(64) std::uint32_t emptied;
        alignas(64) std::uint32_t crc;
        alignas(64) std::byte bytes[block];
    };
    Slot slots[8];
};

void relax(std::uint32_t &round)
{
    SystemClock clock;
    clock.rest(round++);
}

double ringTransfer(const std::vector<std::byte> &image, std::size_t slots)
{
    void *memory = mmap(nullptr, sizeof(Ring), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    auto *ring = static_cast<Ring *>(memory);
    const std::size_t blocks = image.size() / block;
    const pid_t child = fork();
    if (child == 0) {
        std::unique_ptr<std::byte[]> staging(new std::byte[image.size()]);
        bool good = true;
        for (std::size_t index = 0; index < blocks; ++index) {
            Ring::Slot &slot = ring->slots[index % slots];
            const auto wanted = static_cast<std::uint32_t>(index / slots + 1);
            for (std::uint32_t round = 0; __atomic_load_n(&slot.filled, __ATOMIC_ACQUIRE) != wanted;)
                relax(round);
            std::memcpy(staging.get() + index * block, slot.bytes, block);
            good = crc32c(std::span<const std::byte>(staging.get() + index * block, block)) == slot.crc && good;
            __atomic_store_n(&slot.emptied, wanted, __ATOMIC_RELEASE);
        }
        _exit(good ? 0 : 1);
    }
    const double time = seconds([&] {
        for (std::size_t index = 0; index < blocks + slots; ++index) {
            if (index >= slots) {
                Ring::Slot &done = ring->slots[(index - slots) % slots];
                const auto wanted = static_cast<std::uint32_t>((index - slots) / slots + 1);
                for (std::uint32_t round = 0; __atomic_load_n(&done.emptied, __ATOMIC_ACQUIRE) != wanted;)
                    relax(round);
            }
            if (index >= blocks)
                continue;
            Ring::Slot &slot = ring->slots[index % slots];
            std::memcpy(slot.bytes, image.data() + index * block, block);
            slot.crc = crc32c(std::span<const std::byte>(image.data() + index * block, block));
            __atomic_store_n(&slot.filled, static_cast<std::uint32_t>(index / slots + 1), __ATOMIC_RELEASE);
        }
    });
    int status = 0;
    waitpid(child, &status, 0);
    munmap(memory, sizeof(Ring));
    return status == 0 ? time : -1;
}

class MemorySource final : public ByteSource {
public:
    explicit MemorySource(const std::vector<std::byte> &image) : m_image(image) {}
    bool read(std::uint64_t offset, std::span<std::byte> bytes) override
    {
        std::memcpy(bytes.data(), m_image.data() + offset, bytes.size());
        return true;
    }

private:
    const std::vector<std::byte> &m_image;
};

class Quiet final : public RequestWatch, public SessionSource {
public:
    bool goOn(TransferPhase, std::uint64_t, std::uint64_t) override { return true; }
    void frame(Direction, std::span<const std::byte>) override {}
    std::uint64_t nextSession() override { return ++m_session; }

private:
    std::uint64_t m_session = static_cast<std::uint64_t>(getpid()) << 20;
};

/// Faults that lose 1 % of the messages of the data phase, requests and answers, the same for the same seed.
QStringList onePercentLost(std::size_t blocks, unsigned seed)
{
    constexpr std::size_t before = 6;  // hello, start upgrade, start file transfer, and their answers
    QStringList faults;
    quint64 state = 88172645463325252ULL + seed;
    for (std::size_t message = before + 1; message <= before + 2 * blocks; ++message) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        if ((state >> 20) % 100 == 0)
            faults << QStringLiteral("--fault") << QStringLiteral("drop@%1").arg(message);
    }
    return faults;
}

/// The product's own messages through the product's own mailbox, served by fwpilot-sim in another process.
double mailboxTransfer(const std::vector<std::byte> &image, int window, const QStringList &faults = {})
{
    QTemporaryDir folder;
    QProcess server;
    server.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/fwpilot-sim"),
        QStringList{QStringLiteral("serve"), QStringLiteral("--sysfs"), folder.filePath(QStringLiteral("sys")), QStringLiteral("--flash"),
            folder.filePath(QStringLiteral("flash")), QStringLiteral("--component"), QStringLiteral("image:%1").arg(image.size()),
            QStringLiteral("--window"), QString::number(window)}
            + faults);
    if (!server.waitForReadyRead(30000))
        return -1;
    const QByteArray address = server.readLine().split(' ').value(1);
    SystemClock clock;
    Quiet quiet;
    Result<std::unique_ptr<MailboxLink>> link
        = MailboxLink::open(folder.filePath(QStringLiteral("sys/bus/pci/devices/") + QString::fromLatin1(address)));
    if (!link || !(*link)->lock() || (*link)->reopen() != TransportStatus::Ok)
        return -1;
    std::vector<std::byte> workspace((*link)->workspaceSize());
    Requester requester(**link, clock, quiet);
    Transfer transfer(requester, quiet);
    transfer.useWorkspace(workspace);
    StartUpgrade upgrade;
    Digest digest{};
    const QByteArray sha = QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char *>(image.data()), static_cast<qsizetype>(std::min<std::size_t>(image.size(), 1 << 20))),
        QCryptographicHash::Sha256);
    std::memcpy(digest.data(), sha.constData(), digest.size());
    upgrade.manifestDigest = digest;
    upgrade.images.append({"image", digest});
    StartFileTransfer start;
    start.component = "image";
    start.size = image.size();
    start.sha256 = digest;
    start.version = "2.0.0";
    StartFileTransferAnswer started;
    MemorySource source(image);
    double time = -1;
    if (transfer.open("bench", 0).done() && transfer.startUpgrade(upgrade).done()
        && requester.call(start, started, TransferPhase::Sending).done()) {
        bool done = false;
        const double measured = seconds([&] { done = requester.sendData(source, 0, image.size(), transfer.agreed()).done(); });
        time = done ? measured : -1;
        transfer.release(ReleaseMode::Discard);
    }
    server.terminate();
    server.waitForFinished(5000);
    return time;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const std::size_t mebibytes = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 256;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    const std::vector<std::byte> image = makeImage(mebibytes << 20);
    std::vector<double> memory;
    std::printf("%zu MiB, %d runs each, in turn; MiB/s at the median, ratios pair by pair; all targets are fresh memory\n", mebibytes, runs);
    for (int warm = 0; warm < 1; ++warm)
        copyInMemory(image);
    const auto size = static_cast<double>(mebibytes);
    for (const int window : {1, 8}) {
        std::vector<double> ring;
        std::vector<double> mailbox;
        std::vector<double> toRing;
        std::vector<double> toMemory;
        for (int run = 0; run < runs; ++run) {
            const double copied = copyInMemory(image);
            ring.push_back(ringTransfer(image, static_cast<std::size_t>(window)));
            mailbox.push_back(mailboxTransfer(image, window));
            if (ring.back() < 0 || mailbox.back() < 0) {
                std::fprintf(stderr, "a transfer failed\n");
                return 1;
            }
            memory.push_back(copied);
            toRing.push_back(ring.back() / mailbox.back());
            toMemory.push_back(copied / mailbox.back());
        }
        std::printf("window %d: mailbox %.0f, bare ring %.0f, memcpy %.0f MiB/s; mailbox/ring %.2f, mailbox/memcpy %.2f\n", window,
            size / median(mailbox), size / median(ring), size / median(memory), median(toRing), median(toMemory));
    }
    for (const int window : {1, 3, 8}) {
        std::vector<double> lossy;
        std::vector<double> toCalm;
        for (int run = 0; run < runs; ++run) {
            const double calm = mailboxTransfer(image, window);
            lossy.push_back(mailboxTransfer(image, window, onePercentLost(image.size() / block, static_cast<unsigned>(run))));
            if (calm < 0 || lossy.back() < 0) {
                std::fprintf(stderr, "a transfer failed\n");
                return 1;
            }
            toCalm.push_back(lossy.back() / calm);
        }
        std::printf("window %d, 1 %% of all messages lost: mailbox %.0f MiB/s; %.2f of the time without loss\n", window,
            size / median(lossy), median(toCalm));
    }
    return 0;
}
