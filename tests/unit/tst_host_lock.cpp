// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/host_lock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

using namespace fwpilot;

class TestHostLock : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::unique_ptr<QFile> openFile(QIODevice::OpenMode mode = QIODevice::ReadWrite) const
    {
        auto file = std::make_unique<QFile>(m_folder.filePath(QStringLiteral("mailbox")));
        return file->open(mode) ? std::move(file) : nullptr;
    }

    /// A process that holds the lock until it is killed; -1 when it could not take it.
    pid_t startHolder() const
    {
        int pipe[2] = {};
        if (::pipe2(pipe, O_CLOEXEC) != 0)
            return -1;
        const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("mailbox")));
        const pid_t holder = ::fork();
        if (holder == 0) {
            const Result<HostLock> lock = HostLock::take(::open(path.constData(), O_RDWR | O_CLOEXEC));
            const char taken = lock ? 'y' : 'n';
            if (::write(pipe[1], &taken, 1) == 1)
                ::pause();
            ::_exit(1);
        }
        char taken = 'n';
        const bool told = ::read(pipe[0], &taken, 1) == 1;
        ::close(pipe[0]);
        ::close(pipe[1]);
        if (told && taken == 'y')
            return holder;
        ::kill(holder, SIGKILL);
        ::waitpid(holder, nullptr, 0);
        return -1;
    }

private Q_SLOTS:
    void excludesASecondOpeningUntilItEnds()
    {
        const auto first = openFile();
        const auto second = openFile();
        QVERIFY(first && second);
        {
            const Result<HostLock> held = HostLock::take(first->handle());
            QVERIFY(held);
            const Result<HostLock> refused = HostLock::take(second->handle());
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Error::Code::Busy);
        }
        QVERIFY(HostLock::take(second->handle()));
    }

    void survivesAMove()
    {
        const auto first = openFile();
        const auto second = openFile();
        Result<HostLock> taken = HostLock::take(first->handle());
        QVERIFY(taken);
        {
            HostLock moved = std::move(taken).value();
            QVERIFY(!HostLock::take(second->handle()));
        }
        QVERIFY(HostLock::take(second->handle()));
    }

    void anotherProcessHoldsItUntilItIsKilled()
    {
        const auto file = openFile();
        const pid_t holder = startHolder();
        QVERIFY(holder > 0);
        const Result<HostLock> refused = HostLock::take(file->handle());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Busy);
        QCOMPARE(::kill(holder, SIGKILL), 0);
        QCOMPARE(::waitpid(holder, nullptr, 0), holder);
        QVERIFY(HostLock::take(file->handle()));
    }

    void isSeenByAnotherProcess()
    {
        const auto file = openFile();
        const Result<HostLock> held = HostLock::take(file->handle());
        QVERIFY(held);
        QCOMPARE(startHolder(), -1);
    }

    void needsADescriptorForWriting()
    {
        QVERIFY(openFile());
        const auto readOnly = openFile(QIODevice::ReadOnly);
        const Result<HostLock> refused = HostLock::take(readOnly->handle());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::NoAccess);
    }
};

QTEST_GUILESS_MAIN(TestHostLock)
#include "tst_host_lock.moc"
