// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/pci_dump.h"

#include <algorithm>
#include <cctype>

namespace fwpilot {

namespace {

/// How libpci takes a line of a dump. It writes to whatever offset a line names, negative ones included, and names no line
/// in its errors: so each line is looked at here first, by its rules.
enum class DumpLine { Header, Bytes, Blank, Text, Damaged, BeyondEnd };

bool hasForm(std::string_view line, std::string_view form)
{
    return line.size() >= form.size() && std::equal(form.begin(), form.end(), line.begin(), [](char wanted, char given) {
        return wanted == '#' ? std::isxdigit(static_cast<unsigned char>(given)) != 0 : wanted == given;
    });
}

bool isHeader(std::string_view line)
{
    for (const std::string_view form : {"##:##.# ", "####:##:##.# ", "#####:##:##.# "}) {
        if (hasForm(line, form))
            return std::isdigit(static_cast<unsigned char>(line[form.size() - 2])) != 0;
    }
    return false;
}

DumpLine classifyBytes(std::string_view line)
{
    const std::size_t colon = line.find(':');
    quint64 offset = 0;
    for (const char digit : line.substr(0, colon))
        offset = offset << 4 | quint64(std::isdigit(static_cast<unsigned char>(digit)) ? digit - '0' : (digit | 0x20) - 'a' + 10);
    std::string_view rest = line.substr(colon + 2);
    while (!rest.empty()) {
        if (!hasForm(rest, "##") || (rest.size() > 2 && rest[2] != ' '))
            return DumpLine::Damaged;
        if (offset++ >= 4096)
            return DumpLine::BeyondEnd;
        rest.remove_prefix(std::min<std::size_t>(rest.size(), 3));
    }
    return DumpLine::Bytes;
}

/// A line of a dump behind a mark of quotation or blanks: it would be taken for text, and its function lost.
bool isShifted(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of("> \t");
    if (begin == 0 || begin == std::string_view::npos)
        return false;
    const std::string_view rest = line.substr(begin);
    return isHeader(rest) || hasForm(rest, "##: ## ##") || hasForm(rest, "###: ## ##");
}

DumpLine classify(std::string_view line, bool insideFunction)
{
    if (isHeader(line))
        return DumpLine::Header;
    if (line.empty())
        return DumpLine::Blank;
    const std::size_t digits = line.find_first_not_of("0123456789abcdefABCDEF");
    if (insideFunction && digits >= 2 && digits <= 8 && hasForm(line.substr(digits), ": "))
        return classifyBytes(line);
    return DumpLine::Text;
}

}  // namespace

Error malformedDump(const QString &what)
{
    return {Error::Code::Malformed, what, 0, QStringLiteral("Write the dump again with: lspci -D -xxx > FILE")};
}

std::optional<Error> findDumpDamage(std::string_view dump)
{
    constexpr std::size_t longestLine = 253;  // libpci's buffer
    bool insideFunction = false;
    for (int number = 1; !dump.empty(); ++number) {
        const auto damage
            = [number](const QString &what) { return malformedDump(QStringLiteral("line %1 of the PCI dump %2").arg(number).arg(what)); };
        const std::size_t end = dump.find('\n');
        std::string_view line = dump.substr(0, end);
        if (line.size() > longestLine)
            return damage(QStringLiteral("is too long (at most %1 characters)").arg(longestLine));
        if (line.find('\0') != std::string_view::npos)
            return damage(QStringLiteral("is not text"));
        dump.remove_prefix(std::min(end, dump.size() - 1) + 1);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (isShifted(line))
            return damage(QStringLiteral("is quoted or indented; a dump's lines begin with the address or the offset"));
        const DumpLine kind = classify(line, insideFunction);
        if (kind == DumpLine::Damaged)
            return damage(QStringLiteral("has something else than two-digit bytes"));
        if (kind == DumpLine::BeyondEnd)
            return damage(QStringLiteral("goes beyond the 4096 bytes of a configuration space"));
        insideFunction = kind == DumpLine::Header || (insideFunction && kind != DumpLine::Blank);
    }
    return {};
}

}  // namespace fwpilot
