// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"
#include "tests/unit/file_size_limit.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace fwpilot;

namespace {

/// Gives up root's rights over files while this lives.
class WithoutRoot {
public:
    WithoutRoot()
        : m_user(geteuid())
    {
        if (m_user == 0 && seteuid(65534) != 0)
            qFatal("seteuid");
    }
    ~WithoutRoot()
    {
        if (m_user == 0 && seteuid(0) != 0)
            qFatal("seteuid");
    }
    Q_DISABLE_COPY_MOVE(WithoutRoot)

private:
    uid_t m_user;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestWholeFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesTheFileWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log.txt"));
        QVERIFY(writeWhole(path, "first, longer"));
        QVERIFY(writeWhole(path, "second"));
        QCOMPARE(contentOf(path), QByteArray("second"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("log.txt")});
    }

    void refusesToWrite_data()
    {
        QTest::addColumn<QString>("place");  // below a folder with a read-only one and a file in it
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("read-only folder") << QStringLiteral("closed/log.txt") << Error::Code::NoAccess
                                          << QStringLiteral("Permission denied");
        QTest::newRow("no folder") << QStringLiteral("absent/log.txt") << Error::Code::NotFound
                                   << QStringLiteral("its folder does not exist");
        QTest::newRow("a folder itself") << QStringLiteral("closed") << Error::Code::Precondition << QStringLiteral("directory");
        QTest::newRow("full disk") << QStringLiteral("/dev/full") << Error::Code::Precondition << QStringLiteral("No space left on device");
        QTest::newRow("a pipe that nobody reads")
            << QStringLiteral("pipe") << Error::Code::Precondition << QStringLiteral("nobody reads from it");
    }

    void refusesToWrite()
    {
        QFETCH(QString, place);
        QFETCH(QString, words);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("closed")));
        QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
        QCOMPARE(chmod(QFile::encodeName(folder.filePath(QStringLiteral("closed"))).constData(), 0555), 0);
        const QByteArray pipe = QFile::encodeName(folder.filePath(QStringLiteral("pipe")));
        QVERIFY(mkfifo(pipe.constData(), 0666) == 0 && chmod(pipe.constData(), 0666) == 0);
        const QString path = QDir(folder.path()).absoluteFilePath(place);
        const Result<void> saved = [&] {
            const WithoutRoot less;
            return writeWhole(path, "some lines");
        }();
        QVERIFY(!saved);
        QTEST(saved.error().code, "code");
        QVERIFY2(saved.error().message.contains(words), qPrintable(saved.error().message));
        QVERIFY2(saved.error().message.startsWith(path + QStringLiteral(" cannot be written: ")), qPrintable(saved.error().message));
        QVERIFY(!saved.error().remedy().isEmpty());
        QVERIFY(QDir(folder.filePath(QStringLiteral("closed"))).isEmpty());
        struct stat full { };
        QVERIFY(stat("/dev/full", &full) == 0 && S_ISCHR(full.st_mode));
    }

    void writesThroughAPipe_data()
    {
        QTest::addColumn<qsizetype>("taken");  // by the reader, before it goes away
        QTest::addColumn<QString>("words");
        QTest::newRow("to its end") << qsizetype(1024 * 1024) << QString();
        QTest::newRow("until its reader goes away") << qsizetype(1000) << QStringLiteral("Broken pipe");
    }

    void writesThroughAPipe()
    {
        QFETCH(qsizetype, taken);
        QFETCH(QString, words);
        std::signal(SIGPIPE, SIG_IGN);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const int end = open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        QVERIFY(end >= 0 && fcntl(end, F_SETFL, 0) == 0);
        const QByteArray sent = QByteArray("0123456789abcdef").repeated(64 * 1024);
        Result<void> saved;
        std::thread writing([&] { saved = writeWhole(path, sent); });
        QByteArray got(taken, '\0');
        qsizetype count = 0;
        for (ssize_t more = 0; count < taken; count += more) {  // 0: the writer has not opened it yet
            more = read(end, got.data() + count, static_cast<std::size_t>(taken - count));
            if (more < 0)
                break;
        }
        close(end);
        writing.join();
        QCOMPARE(got, sent.first(taken));
        QCOMPARE(static_cast<bool>(saved), words.isEmpty());
        QVERIFY(saved || saved.error().message.contains(words));
        struct stat status { };
        QVERIFY(stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISFIFO(status.st_mode));
    }

    void fullDiskLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log.txt"));
        QVERIFY(writeWhole(path, "old"));
        const Result<void> saved = [&] {
            const FileSizeLimit limit(64 * 1024);
            return writeWhole(path, QByteArray(1024 * 1024, 'x'));
        }();
        QVERIFY(!saved);
        QVERIFY(saved.error().code == Error::Code::Precondition);
        QVERIFY2(saved.error().message.contains(QStringLiteral("File too large")), qPrintable(saved.error().message));
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("log.txt")});
    }
};

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_whole_file.moc"
