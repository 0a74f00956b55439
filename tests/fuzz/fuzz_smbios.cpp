// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/smbios.h"
#include "core/device/smbios_structures.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace fwpilot;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool isPlain(const QString &text)
{
    return text.toUcs4().size() <= 257
        && std::none_of(text.begin(), text.end(), [](QChar each) { return each.category() == QChar::Other_Control; });
}

void examine(const QByteArray &table)
{
    const QByteArray exact(table.constData(), table.size());
    const SmbiosFacts facts = decodeSmbios(exact);
    require(facts == decodeSmbios(exact));
    require(facts.depth != SmbiosFacts::Depth::Names && facts.notes.size() <= 64);
    for (const QString &text :
        {facts.manufacturer, facts.product, facts.serial, facts.boardManufacturer, facts.boardProduct, facts.processorFirmware})
        require(isPlain(text));
    for (const IpmiInterface &interface : facts.ipmi) {
        require(interface.kind != IpmiInterface::Kind::Unknown && interface.baseAddress != 0 && isPlain(ipmiText(interface)));
        require(!interface.inPortSpace || interface.baseAddress <= 0xffff);
    }
    for (const HostInterface &interface : facts.hostInterfaces) {
        require(!interface.redfish || interface.kind == HostInterface::Kind::Network);
        require(isPlain(interface.serviceName) && !hostInterfaceText(interface).isEmpty());
    }
}

/// Any bytes as structures that begin and end as they should: a type, a length, then the body with nothing wanting.
QByteArray wellFormed(const QByteArray &bytes)
{
    QByteArray table;
    for (qsizetype at = 0; at + 1 < bytes.size();) {
        static constexpr char types[] = {1, 2, 38, 42, 45};
        const auto length = qsizetype(static_cast<quint8>(bytes[at + 1]));
        const QByteArray body = bytes.mid(at + 2, std::min<qsizetype>(length, 251));
        table += types[static_cast<quint8>(bytes[at]) % 5];
        table += static_cast<char>(body.size() + 4);
        table += QByteArray("\0\0", 2) + body + QByteArray("BMC\0text\0\0", 10);
        at += 2 + body.size();
    }
    return table;
}

}  // namespace

/// The first byte chooses: bytes as a table, as a dump, or as the bodies of structures. Whatever they are, they are decoded without harm.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(bytes) + 1, static_cast<qsizetype>(size) - 1);
    if (bytes[0] % 3 == 0) {
        examine(rest);
    } else if (bytes[0] % 3 == 1) {
        examine(wellFormed(rest));
    } else {
        QStringList notes;
        const Result<QByteArrayView> table = tableInDump(rest, notes);
        require(table ? table->size() < rest.size() : table.error().code == Error::Code::Malformed);
        if (table)
            examine(table->toByteArray());
    }
    return 0;
}
