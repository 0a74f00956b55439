// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record_page_layout.h"

#include "ui/core_sentences.h"
#include "ui/record_page_pen.h"
#include "ui/record_page_table.h"
#include "ui/record_words.h"

#include <algorithm>

namespace fwpilot {

namespace {

constexpr double gap = paperPoints(14);         // behind a section
constexpr double underHeading = paperPoints(1);
constexpr double underFact = paperPoints(2);
constexpr double between = paperPoints(14);     // two columns
constexpr double narrowestLabels = paperPoints(88);
constexpr double widestLabels = paperPoints(124);
constexpr double behindLabel = paperPoints(6);
constexpr double remarkLine = paperPoints(18);
constexpr double signatureHeight = paperPoints(60);
constexpr int verdictLines = 3;
constexpr int noteLines = 4;
constexpr int factLines = 3;
constexpr int remarkLines = 8;
constexpr double fullWidth = paperPoints(595);  // of A4
constexpr double smallestScale = 0.7;           // of A5: smaller could not be read
constexpr double scaleStep = 0.07;

QColor standingColour(RecordStanding standing)
{
    return standing == RecordStanding::Proven ? QColor(0x14, 0x70, 0x3c)
        : standing == RecordStanding::Attention ? QColor(0x8a, 0x58, 0x00)
                                                : QColor(0xb3, 0x26, 0x1e);
}

class RecordLayout {
public:
    RecordLayout(const ServiceRecord &record, const QSizeF &paper)
        : m_record(record)
        , m_pen(paper)
        , m_labelWidth(labelWidthOf(record, m_fonts.body))
    {
    }

    QList<RecordSheet> sheets()
    {
        putHead();
        putVerdict();
        putSideBySide(m_record.machine, m_record.processor);
        putSection(m_record.bundle);
        putTable();
        putSideBySide(m_record.times, m_record.checks);
        putRemarks();
        putSignatures();
        putFeet();
        return m_pen.sheets();
    }

private:
    /// One for all sections, so that their values stand below each other.
    static double labelWidthOf(const ServiceRecord &record, const QFont &font)
    {
        double widest = narrowestLabels;
        for (const RecordSection &section : record.sections()) {
            for (const RecordFact &fact : section.facts)
                widest = std::max(widest, textWidth(fact.label, font) + behindLabel + 1);
        }
        return std::min(widest, widestLabels);
    }

    void need(double height)
    {
        if (!m_pen.hasRoomFor(height))
            beginSheet();
    }

    void beginSheet()
    {
        m_pen.beginSheet();
        const QString demo = m_record.demo ? RecordPage::tr("DEMO. ") : QString();
        m_pen.put(m_pen.left(), demo + RecordPage::tr("Firmware service record, run %1, continued").arg(m_record.run), m_fonts.small,
            ink::grey, m_pen.width());
        m_pen.moveBy(lineHeight(m_fonts.small) + gap);
    }

    void putHead()
    {
        const double from = m_pen.height();
        const QString title = RecordPage::tr("Firmware service record");
        m_pen.put(m_pen.left(), title, m_fonts.title, ink::black, m_pen.width());
        const double beside = textWidth(title, m_fonts.title) + between;
        const auto putBeside = [&](const QString &text, const QColor &colour) {
            m_pen.put(m_pen.left() + beside, text, m_fonts.body, colour, m_pen.width() - beside, Qt::AlignRight);
        };
        putBeside(RecordPage::tr("Run %1").arg(m_record.run), ink::black);
        m_pen.moveBy(lineHeight(m_fonts.body));
        if (!m_record.entries.ticket.isEmpty())
            putBeside(RecordPage::tr("Ticket %1").arg(m_record.entries.ticket), ink::grey);
        m_pen.moveTo(from + lineHeight(m_fonts.title) + paperPoints(8));
        if (m_record.demo)
            putDemo();
    }

    void putDemo()
    {
        const double height = lineHeight(m_fonts.demo);
        m_pen.fill({m_pen.left(), m_pen.height(), m_pen.width(), height}, ink::inverse);
        const QString word = RecordPage::tr("DEMO");
        const double margin = paperPoints(10);
        m_pen.put(m_pen.left() + margin, word, m_fonts.demo, Qt::white, m_pen.width());
        const double lead = (height - lineHeight(m_fonts.bold)) / 2;
        const double x = 2 * margin + textWidth(word, m_fonts.demo);
        m_pen.moveBy(lead);
        m_pen.put(m_pen.left() + x, coreText(demoText()), m_fonts.bold, Qt::white, m_pen.width() - x);
        m_pen.moveBy(height - lead + paperPoints(8));
    }

    /// Lines over the whole width; the pen moves on.
    void putParagraph(const QString &text, const QFont &font, const QColor &colour, int mostLines)
    {
        const double height = linesHeight(text, font, m_pen.width(), mostLines);
        need(height);
        m_pen.putLines(m_pen.left(), text, font, colour, m_pen.width(), mostLines);
        m_pen.moveBy(height);
    }

    void putVerdict()
    {
        putParagraph(m_record.verdict, m_fonts.verdict, standingColour(m_record.standing), verdictLines);
        m_pen.moveBy(paperPoints(3));
        for (const QString &note : m_record.notes)
            putParagraph(note, m_fonts.body, ink::black, noteLines);
        m_pen.moveBy(gap);
    }

    void putHeading(double x, const QString &title)
    {
        m_pen.put(x, title, m_fonts.heading, ink::black, m_pen.width());
        m_pen.moveBy(lineHeight(m_fonts.heading) + underHeading);
    }

    const QFont &fontOf(const RecordFact &fact) const { return fact.isCode ? m_fonts.code : m_fonts.body; }

    double factHeight(const RecordFact &fact, double width) const
    {
        const double lines = linesHeight(fact.value, fontOf(fact), width - m_labelWidth, factLines);
        return std::max(lines, lineHeight(m_fonts.body)) + underFact;
    }

    double sectionHeight(const RecordSection &section, double width) const
    {
        double height = lineHeight(m_fonts.heading) + underHeading;
        for (const RecordFact &fact : section.facts)
            height += factHeight(fact, width);
        return height;
    }

    /// The pen stays.
    void putFacts(const RecordSection &section, double x, double width)
    {
        const double from = m_pen.height();
        putHeading(x, section.title);
        for (const RecordFact &fact : section.facts) {
            m_pen.put(x, fact.label, m_fonts.body, ink::grey, m_labelWidth - behindLabel);
            const double lead = (lineHeight(m_fonts.body) - lineHeight(fontOf(fact))) / 2;
            m_pen.moveBy(lead);
            m_pen.putLines(x + m_labelWidth, fact.value, fontOf(fact), ink::black, width - m_labelWidth, factLines);
            m_pen.moveBy(factHeight(fact, width) - lead);
        }
        m_pen.moveTo(from);
    }

    void putSection(const RecordSection &section)
    {
        const double height = sectionHeight(section, m_pen.width());
        need(height);
        putFacts(section, m_pen.left(), m_pen.width());
        m_pen.moveBy(height + gap);
    }

    void putSideBySide(const RecordSection &left, const RecordSection &right)
    {
        const double width = (m_pen.width() - between) / 2;
        const double height = std::max(sectionHeight(left, width), sectionHeight(right, width));
        need(height);
        putFacts(left, m_pen.left(), width);
        putFacts(right, m_pen.left() + width + between, width);
        m_pen.moveBy(height + gap);
    }

    void putTable()
    {
        const RecordTable table(m_record, m_fonts, m_pen.width());
        const double first = table.rowCount() == 0 ? 0 : table.rowHeight(0);
        need(lineHeight(m_fonts.heading) + underHeading + table.headHeight() + first);
        putHeading(m_pen.left(), RecordPage::tr("Components, before and after"));
        table.putHead(m_pen);
        for (qsizetype row = 0; row < table.rowCount(); ++row) {
            if (!m_pen.hasRoomFor(table.rowHeight(row))) {
                beginSheet();
                table.putHead(m_pen);
            }
            table.putRow(m_pen, row);
        }
        m_pen.moveBy(gap);
    }

    void putRemarks()
    {
        const QStringList lines = m_record.entries.remarks.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        need(lineHeight(m_fonts.heading) + underHeading + 2 * remarkLine);
        putHeading(m_pen.left(), RecordPage::tr("Remarks"));
        for (const QString &one : lines)
            putParagraph(one, m_fonts.body, ink::black, remarkLines);
        for (int blank = 0; blank < 2 && lines.isEmpty(); ++blank) {  // to be written on
            m_pen.moveBy(remarkLine);
            m_pen.rule(ink::line, paperPoints(0.5));
        }
    }

    /// At the foot of the last sheet.
    void putSignatures()
    {
        need(signatureHeight);
        const double width = (m_pen.width() - between) / 2;
        m_pen.moveTo(m_pen.end() - lineHeight(m_fonts.small) - paperPoints(12));
        double x = m_pen.left();
        for (const auto &[who, name] :
            {std::pair{RecordPage::tr("Technician: date and signature"), m_record.entries.technician},
                std::pair{RecordPage::tr("Customer: date and signature"), m_record.entries.customer}}) {
            m_pen.rule(x, width, ink::black, paperPoints(0.7));
            const QString named = name.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(name);
            m_pen.moveBy(paperPoints(2));
            m_pen.put(x, who + named, m_fonts.small, ink::grey, width);
            m_pen.moveBy(-paperPoints(2));
            x += width + between;
        }
    }

    void putFeet()
    {
        const double pageWidth = paperPoints(60);
        for (qsizetype sheet = 0; sheet < m_pen.sheetCount(); ++sheet) {
            m_pen.turnToFoot(sheet);
            m_pen.rule(ink::line, paperPoints(0.5));
            m_pen.moveBy(paperPoints(3));
            m_pen.put(m_pen.left(), m_record.versions, m_fonts.tiny, ink::grey, m_pen.width() - pageWidth);
            m_pen.put(m_pen.left(), RecordPage::tr("Page %1 of %2").arg(sheet + 1).arg(m_pen.sheetCount()), m_fonts.tiny, ink::grey,
                m_pen.width(), Qt::AlignRight);
            m_pen.moveBy(lineHeight(m_fonts.tiny));
            m_pen.put(m_pen.left(), RecordPage::tr("Journal %1, SHA-256 %2").arg(m_record.run, m_record.journalDigest), m_fonts.tiny, ink::grey,
                m_pen.width());
        }
    }

    const ServiceRecord &m_record;
    const RecordFonts m_fonts;
    RecordPen m_pen;
    const double m_labelWidth;
};

void shrink(RecordMark &mark, double scale)
{
    mark.place = {mark.place.topLeft() * scale, mark.place.size() * scale};
    if (!mark.text.isEmpty())
        mark.font.setPixelSize(qRound(mark.font.pixelSize() * scale));
}

QList<RecordSheet> scaledSheets(const ServiceRecord &record, const QSizeF &paper, double scale)
{
    QList<RecordSheet> sheets = RecordLayout(record, paper / scale).sheets();
    for (RecordSheet &sheet : sheets) {
        for (RecordMark &mark : sheet)
            shrink(mark, scale);
    }
    return sheets;
}

}  // namespace

QList<RecordSheet> layOutRecord(const ServiceRecord &record, const QSizeF &paper)
{
    const double usual = std::clamp(paper.width() / fullWidth, smallestScale, 1.0);
    const QList<RecordSheet> sheets = scaledSheets(record, paper, usual);
    if (sheets.size() == 1)
        return sheets;
    for (double scale = usual - scaleStep; scale > smallestScale; scale -= scaleStep) {
        if (QList<RecordSheet> smaller = scaledSheets(record, paper, scale); smaller.size() == 1)
            return smaller;
    }
    return sheets;
}

}  // namespace fwpilot
