// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/sha256.h"
#include "core/upgrade/driver.h"

#include <QDir>
#include <QFile>

/// The smallest whole protocol: CONTRIBUTING.md walks through it under "How to add a protocol", and tst_added_protocol carries an upgrade out
/// with it. Its processor is a folder `firmware` beside its PCI function: `running/NAME` is what a component runs, `stored/NAME` what the next
/// start will run, and `starts` counts its starts. A real protocol talks to a device instead; everything else would look the same.
namespace fwpilot {

/// Reads a whole small file; empty where there is none.
inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the folder tells of its processor.
inline ManagementProcessor describeFolder(const QString &path)
{
    ManagementProcessor processor;
    const QDir folder(path + QStringLiteral("/firmware"));
    processor.vendor = QStringLiteral("Example");
    processor.model = QStringLiteral("Folder");
    processor.serial = QString::fromUtf8(contentOf(folder.filePath(QStringLiteral("serial"))).trimmed());
    processor.id = QStringLiteral("Example-Folder-") + processor.serial;
    processor.compatible = QStringLiteral("example,folder");
    processor.upgradable = true;
    processor.state = QStringLiteral("ready");
    processor.generation = contentOf(folder.filePath(QStringLiteral("starts"))).toUInt();
    processor.recordSequence = processor.generation;
    processor.activation = Activation::Confirmed;
    const QDir running(folder.filePath(QStringLiteral("running")));
    for (const QString &name : running.entryList(QDir::Files, QDir::Name)) {
        if (name.endsWith(QLatin1String(".version")))
            continue;
        Component component;
        component.name = name;
        component.bankSize = 1024 * 1024;
        component.running = true;
        component.active = {true, QString::fromUtf8(contentOf(running.filePath(name + QStringLiteral(".version")))),
            Sha256::of(contentOf(running.filePath(name))), 0};
        processor.components += component;
    }
    return processor;
}

class FolderProtocol : public UpgradeProtocol {
public:
    explicit FolderProtocol(const QString &path)
        : m_path(path)
    {
    }

    Result<ManagementProcessor> inventory() override { return describeFolder(m_path); }
    /// Nothing here ever runs on trial.
    Result<ManagementProcessor> confirm(const RunTerms &, const Progress &) override { return inventory(); }
    Result<void> begin(const UpgradePlan &, const RunTerms &terms, const Progress &) override
    {
        if (!QDir(m_path).mkpath(QStringLiteral("firmware/stored")))
            return Error{Error::Code::NoAccess, QStringLiteral("The folder of the processor cannot be written to.")};
        return terms.noteSession(1);  // before the processor hears of it
    }
    Result<void> store(const PlanStep &step, const ImageOpener &open, const Progress &progress) override
    {
        Result<std::unique_ptr<QIODevice>> image = open();
        if (!image)
            return image.error();
        QFile stored(place(QStringLiteral("stored"), step.component));
        if (!stored.open(QIODevice::WriteOnly))
            return Error{Error::Code::RunFailed, QStringLiteral("The image cannot be stored: %1.").arg(stored.errorString())};
        for (quint64 done = 0; done < step.size;) {
            const QByteArray piece = (*image)->read(64 * 1024);
            if (piece.isEmpty() || stored.write(piece) != piece.size())
                return Error{Error::Code::RunFailed, QStringLiteral("The image was not stored whole.")};
            done += static_cast<quint64>(piece.size());
            if (progress(ProtocolPhase::Sending, done, step.size) == Flow::Stop)
                return Error{Error::Code::Stopped, QStringLiteral("Stopped; nothing was activated.")};
        }
        QFile version(place(QStringLiteral("stored"), step.component) + QStringLiteral(".version"));
        return version.open(QIODevice::WriteOnly) && version.write(step.to.toUtf8()) >= 0
            ? Result<void>()
            : Error{Error::Code::RunFailed, QStringLiteral("The version cannot be stored.")};
    }
    /// The processor restarts at once with what is stored.
    Result<void> activate(const Progress &) override
    {
        const QDir stored(m_path + QStringLiteral("/firmware/stored"));
        for (const QString &name : stored.entryList(QDir::Files)) {
            QFile::remove(place(QStringLiteral("running"), name));
            if (!QFile::rename(stored.filePath(name), place(QStringLiteral("running"), name)))
                return Error{Error::Code::RunFailed, QStringLiteral("What is stored cannot be activated.")};
        }
        QFile starts(m_path + QStringLiteral("/firmware/starts"));
        const quint32 former = describeFolder(m_path).generation;
        return starts.open(QIODevice::WriteOnly) && starts.write(QByteArray::number(former + 1)) > 0
            ? Result<void>()
            : Error{Error::Code::RunFailed, QStringLiteral("The processor did not start.")};
    }
    Result<void> release(const Progress &) override { return {}; }
    Result<void> discard(const RunTerms &, const Progress &) override
    {
        QDir(m_path + QStringLiteral("/firmware/stored")).removeRecursively();
        return {};
    }
    Result<ManagementProcessor> readBack(quint32 formerGeneration, const RunTerms &, const Progress &progress) override
    {
        progress(ProtocolPhase::Restarting, 0, 0);
        const ManagementProcessor now = describeFolder(m_path);
        if (now.generation == formerGeneration)
            return Error{Error::Code::StateUnknown, QStringLiteral("The processor did not start anew.")};
        progress(ProtocolPhase::Confirming, 0, 0);
        return now;
    }

private:
    QString place(const QString &bank, const QString &name) const { return m_path + QStringLiteral("/firmware/%1/%2").arg(bank, name); }

    const QString m_path;
};

class FolderDriver : public Driver {
public:
    QString name() const override { return QStringLiteral("folder"); }
    Result<QList<ManagementProcessor>> discover(const QList<PciFunction> &functions) override
    {
        QList<ManagementProcessor> found;
        for (const PciFunction &function : functions) {
            if (!QDir(function.path + QStringLiteral("/firmware/running")).exists())
                continue;
            ManagementProcessor processor = describeFolder(function.path);
            processor.address = function.address;
            processor.path = function.path;
            processor.driver = name();
            processor.functions = {function};
            found += processor;
        }
        return found;
    }
    Result<std::unique_ptr<UpgradeProtocol>> open(const ManagementProcessor &processor) override
    {
        return std::unique_ptr<UpgradeProtocol>(std::make_unique<FolderProtocol>(processor.path));
    }
};

}  // namespace fwpilot
