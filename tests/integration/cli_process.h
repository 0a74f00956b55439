// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/bundle.h"
#include "tests/integration/process_signal.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

#include <memory>

namespace fwpilot {

/// What a call of a program gave.
struct Outcome {
    int code = -1;  ///< exit code; -1 when it crashed or did not end in time
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    /// JSON Lines.
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty())
                objects += QJsonDocument::fromJson(line).object();
        }
        return objects;
    }
    QJsonObject last() const { return lines().isEmpty() ? QJsonObject() : lines().last(); }
    /// Component and verdict of the last line: "bmc updated".
    QStringList verdicts() const
    {
        QStringList texts;
        for (const QJsonValue verdict : last()[QStringLiteral("verdicts")].toArray())
            texts += verdict[QStringLiteral("component")].toString() + QLatin1Char(' ') + verdict[QStringLiteral("verdict")].toString();
        return texts;
    }
};

/// The real fwpilotctl as a child process, in an environment of its own: nothing of this machine's processors and runs is seen.
class CliProcess {
public:
    static constexpr int limit = 120000;  ///< milliseconds for one call

    explicit CliProcess(const QString &folder)
        : m_folder(folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), folder + QStringLiteral("/state"));
        environment.insert(QStringLiteral("FWPILOT_SYSFS"), folder + QStringLiteral("/sys"));
        environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(folder);
    }
    ~CliProcess()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(5000);
        }
    }
    Q_DISABLE_COPY_MOVE(CliProcess)

    /// Starts it. Its standard input is empty.
    void start(const QStringList &arguments)
    {
        m_out.clear();
        m_process.start(QStringLiteral(FWPILOT_BIN_DIR "/fwpilotctl"), arguments);
        m_process.waitForStarted();
        if (!m_toTerminal)
            m_process.closeWriteChannel();
    }
    /// From now on its three streams are this terminal.
    void setTerminal(const QString &device)
    {
        m_toTerminal = true;
        m_process.setStandardInputFile(device);
        m_process.setStandardOutputFile(device);
        m_process.setStandardErrorFile(device, QIODevice::Append);
    }
    /// Waits until this stands in its standard output.
    bool waitFor(const QByteArray &text)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_out.contains(text)) {
            const bool more = m_process.waitForReadyRead(qMax<int>(1, limit - static_cast<int>(timer.elapsed())));
            m_out += m_process.readAllStandardOutput();
            if (!more && !m_out.contains(text))
                return false;
        }
        return true;
    }
    /// Nothing when it has ended.
    void signal(int number) { sendSignal(m_process, number); }
    Outcome finish()
    {
        const bool ended = m_process.waitForFinished(limit) || m_process.state() == QProcess::NotRunning;
        if (!ended) {
            m_process.kill();
            m_process.waitForFinished(5000);
        }
        const bool good = ended && m_process.exitStatus() == QProcess::NormalExit;
        const bool piped = !m_toTerminal;
        return {good ? m_process.exitCode() : -1, piped ? m_out + m_process.readAllStandardOutput() : m_out,
            piped ? m_process.readAllStandardError() : QByteArray()};
    }
    /// Runs it to its end.
    Outcome run(const QStringList &arguments)
    {
        start(arguments);
        return finish();
    }
    QProcess &process() { return m_process; }

    /// The lines of a file that --trace made.
    QList<QJsonObject> trace(const QString &name) const
    {
        QFile file(m_folder + QLatin1Char('/') + name);
        return file.open(QIODevice::ReadOnly) ? Outcome{0, file.readAll(), {}}.lines() : QList<QJsonObject>();
    }

private:
    const QString m_folder;
    QProcess m_process;
    QByteArray m_out;
    bool m_toTerminal = false;
};

/// A bundle of images of seeded bytes, made from a manifest as a person writes it.
struct BundleRecipe {
    struct Image {
        QString component;
        int size = 100 * 1024;
        quint32 seed = 1;
        int securityVersion = 0;
    };
    QList<Image> images{{QStringLiteral("bootloader")}, {QStringLiteral("bmc")}, {QStringLiteral("fpga")}, {QStringLiteral("sensors")}};
    QString version = QStringLiteral("2.0.0");
    QString compatible = QStringLiteral("fwpilot,reference-mp");

    static QByteArray content(const Image &image)
    {
        QRandomGenerator random(image.seed + static_cast<quint32>(qHash(image.component, 0)));
        QByteArray bytes(image.size, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.generate());
        return bytes;
    }
    /// Writes images and manifest into a folder; gives the manifest's path.
    QString write(const QString &folder) const
    {
        QDir().mkpath(folder);
        QJsonArray list;
        for (const Image &image : images) {
            QFile file(folder + QLatin1Char('/') + image.component + QStringLiteral(".bin"));
            if (file.open(QIODevice::WriteOnly))
                file.write(content(image));
            list += QJsonObject{{QStringLiteral("component"), image.component},
                {QStringLiteral("file"), image.component + QStringLiteral(".bin")}, {QStringLiteral("version"), version},
                {QStringLiteral("securityVersion"), image.securityVersion}};
        }
        QFile manifest(folder + QStringLiteral("/manifest.json"));
        if (manifest.open(QIODevice::WriteOnly)) {
            manifest.write(QJsonDocument(
                QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("name"), QStringLiteral("test")},
                    {QStringLiteral("version"), version}, {QStringLiteral("compatible"), QJsonArray{compatible}},
                    {QStringLiteral("images"),
                        list}}).toJson());
        }
        return manifest.fileName();
    }
    /// Makes the bundle; false when it could not be made.
    bool make(const QString &path) const { return Bundle::create(write(path + QStringLiteral(".d")), path).hasValue(); }
};

}  // namespace fwpilot
