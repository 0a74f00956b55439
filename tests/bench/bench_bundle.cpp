// SPDX-License-Identifier: GPL-3.0-or-later
// Whole programs on real files: `bundle verify` against unzip and openssl on the same bytes, in turn, and the peak memory of an upgrade with
// a small and a large image. What counts is the ratio.
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Measured {
    int exitCode = -1;
    double seconds = 0;
    long peakKibibytes = 0;
};

/// Runs a program with its output thrown away.
Measured run(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> texts{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        texts.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nothing = open("/dev/null", O_WRONLY);
        dup2(nothing, 1);
        execvp(pointers[0], pointers.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
        usage.ru_maxrss};
}

QString binary(const char *name)
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/") + QLatin1String(name);
}

/// 60 % of programs and libraries of this machine, 40 % random bytes.
bool makeImage(const QString &path, qint64 size)
{
    QFile image(path);
    if (!image.open(QIODevice::WriteOnly))
        return false;
    QDirIterator programs(QStringLiteral("/usr/lib"), {QStringLiteral("*.so*")}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (image.pos() < size * 6 / 10 && programs.hasNext()) {
        QFile program(programs.next());
        if (program.open(QIODevice::ReadOnly))
            image.write(program.read(size * 6 / 10 - image.pos()));
    }
    std::vector<quint32> noise(1 << 16);
    while (image.pos() < size) {
        QRandomGenerator::global()->fillRange(noise.data(), static_cast<qsizetype>(noise.size()));
        image.write(reinterpret_cast<const char *>(noise.data()), std::min<qint64>(static_cast<qint64>(noise.size()) * 4, size - image.pos()));
    }
    return true;
}

/// A bundle of one image for a component named `image`; empty when it could not be made.
QString makeBundle(const QTemporaryDir &folder, const QString &name, qint64 size)
{
    if (!makeImage(folder.filePath(name + QStringLiteral(".bin")), size))
        return {};
    QFile manifest(folder.filePath(name + QStringLiteral(".json")));
    if (!manifest.open(QIODevice::WriteOnly))
        return {};
    manifest.write(QStringLiteral(R"({"format":1,"name":"bench","version":"2.0.0","compatible":["fwpilot,reference-mp"],)"
                                  R"("images":[{"component":"image","file":"%1.bin","version":"2.0.0"}]})")
                       .arg(name)
                       .toUtf8());
    manifest.close();
    const QString bundle = folder.filePath(name + QStringLiteral(".fwb"));
    const Measured made = run(binary("fwpilotctl"), {QStringLiteral("bundle"), QStringLiteral("create"), manifest.fileName(), QStringLiteral("-o"), bundle});
    return made.exitCode == 0 ? bundle : QString();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

int compareVerify(const QTemporaryDir &folder)
{
    const QString bundle = makeBundle(folder, QStringLiteral("verify"), 256LL << 20);
    const QString image = folder.filePath(QStringLiteral("verify.bin"));
    std::vector<double> toUnzip;
    std::vector<double> toBoth;
    for (int pass = 0; pass < 6; ++pass) {
        const Measured ours = run(binary("fwpilotctl"), {QStringLiteral("bundle"), QStringLiteral("verify"), bundle, QStringLiteral("--allow-unsigned")});
        const Measured unzip = run(QStringLiteral("unzip"), {QStringLiteral("-tqq"), bundle});
        const Measured digest = run(QStringLiteral("openssl"), {QStringLiteral("dgst"), QStringLiteral("-sha256"), image});
        if (ours.exitCode != 0 || unzip.exitCode != 0 || digest.exitCode != 0) {
            std::fprintf(stderr, "a program failed: %d %d %d\n", ours.exitCode, unzip.exitCode, digest.exitCode);
            return 1;
        }
        if (pass == 0)
            continue;  // warm-up
        toUnzip.push_back(unzip.seconds / ours.seconds);
        toBoth.push_back((unzip.seconds + digest.seconds) / ours.seconds);
    }
    std::printf("verify of 256 MiB: %.2f times as fast as unzip -t, %.2f times as fast as unzip -t and openssl dgst together\n",
        median(toUnzip), median(toBoth));
    return 0;
}

/// Peak memory of the command line in a whole upgrade with an image of that size.
long upgradePeak(const QTemporaryDir &folder, const QString &name, qint64 size)
{
    const QString bundle = makeBundle(folder, name, size);
    QProcess server;
    server.start(binary("fwpilot-sim"),
        {QStringLiteral("serve"), QStringLiteral("--sysfs"), folder.filePath(name), QStringLiteral("--flash"), folder.filePath(name + QStringLiteral(".flash")),
            QStringLiteral("--component"), QStringLiteral("image:%1").arg(size)});
    if (!server.waitForReadyRead(60000))
        return -1;
    const Measured upgrade = run(binary("fwpilotctl"),
        {QStringLiteral("--sysfs"), folder.filePath(name), QStringLiteral("upgrade"), bundle, QStringLiteral("--yes"), QStringLiteral("--allow-unsigned")});
    server.terminate();
    server.waitForFinished(10000);
    std::printf("upgrade with an image of %lld MiB: %.1f s, exit %d, peak memory of fwpilotctl %.1f MiB\n", static_cast<long long>(size >> 20),
        upgrade.seconds, upgrade.exitCode, static_cast<double>(upgrade.peakKibibytes) / 1024);
    return upgrade.exitCode == 0 ? upgrade.peakKibibytes : -1;
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", folder.filePath(QStringLiteral("state")).toLocal8Bit());
    if (compareVerify(folder) != 0)
        return 1;
    const long little = upgradePeak(folder, QStringLiteral("small"), 64LL << 20);
    const long large = upgradePeak(folder, QStringLiteral("large"), 1024LL << 20);
    if (little < 0 || large < 0)
        return 1;
    std::printf("peak memory for 1 GiB over that for 64 MiB: %.2f\n", static_cast<double>(large) / static_cast<double>(little));
    return 0;
}
