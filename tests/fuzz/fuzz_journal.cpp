// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/report_export.h"
#include "core/upgrade/journal_line.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace fwpilot;

namespace {

/// Each line of JSON sealed anew, as a hand would that knows the form: so that nonsense comes past the CRC.
QByteArray sealed(const QByteArray &lines)
{
    QByteArray journal;
    quint64 number = 0;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        journal += document.isObject() ? sealLine(number++, 0, document.object()) : line + '\n';
    }
    return journal;
}

}  // namespace

/// The first byte chooses: bytes as they are, or lines sealed anew. Whatever a journal holds, it is read and exported without harm.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    if (size == 0)
        return 0;
    QByteArray journal(reinterpret_cast<const char *>(bytes) + 1, static_cast<qsizetype>(size) - 1);
    if (bytes[0] % 2 == 1)
        journal = sealed(journal);
    const auto run = parseRun(journal, bytes[0] % 4 < 2 ? QString() : QStringLiteral("20261122T103205Z-00000a"));
    if (!run)
        return 0;
    if (run->lines > journal.count('\n') || (run->torn && run->damaged))
        std::abort();
    for (const ExportFormat format : {ExportFormat::Text, ExportFormat::Json, ExportFormat::Csv, ExportFormat::Html}) {
        const auto exported = exportRun(*run, format);
        if (exported.hasValue() != (run->lines > 0))
            std::abort();
    }
    return 0;
}
