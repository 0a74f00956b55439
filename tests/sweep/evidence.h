// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <utility>

namespace fwpilot {

/// What was tried, how often, and what came of it: one row of the table of evidence. The counts are the simulator's own where it counts.
struct EvidenceRow {
    QString row;
    QString unit;  ///< of `tried`: cuts, messages
    quint64 tried = 0;
    quint64 failures = 0;
    double seconds = 0;
    QString note{};
};

/// Writes a row, as a line of JSON, to PROGRAM.json in the folder of the environment variable FWPILOT_EVIDENCE_DIR; nothing without it. The
/// first row of a process begins the file anew. PROGRAM is the test's name for ctest without its folder.
inline void writeEvidence(const QString &program, const EvidenceRow &row)
{
    const QString folder = qEnvironmentVariable("FWPILOT_EVIDENCE_DIR");
    if (folder.isEmpty())
        return;
    const QJsonObject line{{QStringLiteral("row"), row.row}, {QStringLiteral("tried"), static_cast<qint64>(row.tried)},
        {QStringLiteral("unit"), row.unit}, {QStringLiteral("failures"), static_cast<qint64>(row.failures)},
        {QStringLiteral("seconds"), row.seconds}, {QStringLiteral("note"), row.note}};
    QFile file(folder + QLatin1Char('/') + program + QStringLiteral(".json"));
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    static bool begun = false;
    const QIODevice::OpenMode mode = std::exchange(begun, true) ? QIODevice::Append : QIODevice::Truncate;
    if (!file.open(QIODevice::WriteOnly | mode) || file.write(bytes) != bytes.size())
        qFatal("the evidence cannot be written to %s", qPrintable(file.fileName()));
}

}  // namespace fwpilot
