// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/pci_scan.h"
#include "core/device/recognition.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace fwpilot {

/// What one bank of a component holds.
struct FirmwareBank {
    bool valid = false;   ///< holds a whole image
    QString version;
    QByteArray sha256;    ///< 32 raw bytes; of the bank that runs: as computed from the flash at start-up
    quint32 securityVersion = 0;
};

/// An updatable part of a management processor.
struct Component {
    QString name;
    quint64 bankSize = 0;       ///< bytes
    bool running = false;       ///< false when nothing runs (recovery)
    FirmwareBank active;
    FirmwareBank inactive;
    quint32 securityFloor = 0;  ///< images below it are refused
};

/// How far the processor trusts the set of firmware that it runs.
enum class Activation { Confirmed, Trial, Recovery, Unknown };

/// The computer system that the processor manages, and its status.
struct ComputerStatus {
    QString manufacturer;  ///< as SMBIOS names it, like the next two; empty where it is not known
    QString model;
    QString serial;
    QString power;
    std::optional<double> inletCelsius;
    std::optional<double> processorCelsius;
    QList<int> fansRpm;
    QString lastRestart;
    QStringList events;  ///< newest last
};

/// Who holds a processor.
struct ProcessorOwner {
    QString text;     ///< empty when nobody does
    QDateTime since;  ///< UTC
    quint32 silentMilliseconds = 0;
};

/// A detected management processor, as a value: who it is and how it is doing. Acting on it needs a Driver.
struct ManagementProcessor {
    QString id;       ///< vendor-model-serial, or the address where nothing more is known
    QString address;  ///< of the PCI function: 0000:00:05.0
    QString path;     ///< sysfs folder of the function, empty when there is none
    QString driver;   ///< the name of the Driver that speaks to it; empty when none here does
    QString protocol; ///< the one that is spoken with it, with its version: "mailbox 1"; empty when none here is
    Recognition recognition;         ///< why it is taken for a management processor
    QList<PciFunction> functions;    ///< all its functions on the bus, that of `address` first; empty where only SMBIOS tells of it
    QList<IpmiInterface> ipmi;       ///< its interfaces, as SMBIOS tells
    QList<HostInterface> hostInterfaces;
    QString vendor;
    QString model;
    QString serial;
    QString compatible;

    bool upgradable = false;
    QString reason;  ///< when not upgradable: why, and what to do
    QString state;   ///< in words: ready, receiving, storing, restarting, recovery, no answer

    quint32 generation = 0;      ///< its boot count
    quint32 recordSequence = 0;  ///< of its selector record
    Activation activation = Activation::Unknown;
    QByteArray manifestDigest;   ///< of the bundle that made the running set; empty for the maker's own
    QByteArray rejectedDigest;   ///< of the bundle whose set fell back last; empty when none did
    QString rejectedReason;

    ProcessorOwner owner;
    quint64 uptimeMilliseconds = 0;
    QString network;
    std::optional<double> celsius;
    quint32 mostErases = 0;  ///< of the sector erased most often
    QString lastUpgrade;
    ComputerStatus machine;
    QStringList log;         ///< its own, newest last
    QList<Component> components;

    /// The component of that name, or nullptr.
    const Component *component(const QString &name) const;
};

/// Its model as it is shown: "probably iLO" where only a sign of it was seen. Empty when it is not known.
QString modelText(const ManagementProcessor &processor);

/// Its interfaces in words, as SMBIOS tells of them.
QStringList interfaceTexts(const ManagementProcessor &processor);

/// `confirmed`, `trial`, `recovery`, `unknown`: as in the JSON output.
QString activationName(Activation activation);

}  // namespace fwpilot

Q_DECLARE_METATYPE(fwpilot::ManagementProcessor)
