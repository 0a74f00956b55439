// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/paper_reading.h"
#include "tests/unit/recorded_sample.h"
#include "ui/record_page_paint.h"

#include <QDir>
#include <QPrinter>

using namespace fwpilot;
using test::PaperReading;

namespace {

constexpr int dotsPerInch = 100;
const QTimeZone utc = QTimeZone::utc();
const QSizeF a4 = paperUnits(QPageSize(QPageSize::A4));

RecordedRun failedRun()
{
    RecordedRun run = sample::succeededRun();
    run.state = UpgradeState::Failed;
    run.verdicts[0].verdict = Verdict::Reverted;
    run.error = Error{Error::Code::RunFailed, QStringLiteral("The processor could not start the new set and went back to the former one."), 0,
        QStringLiteral("Look in the processor's log for the cause. Send it to the maker.")};
    return run;
}

RecordedRun demoRun()
{
    RecordedRun run = sample::succeededRun();
    run.opening.demo = true;
    return run;
}

RecordedRun cutRun()
{
    RecordedRun run = sample::succeededRun();
    run.finished = false;
    run.verdicts.clear();
    run.state = UpgradeState::Storing;
    run.activation.reset();
    run.readBack.reset();
    run.damaged = true;
    return run;
}

RecordEntries longEntries()
{
    const QString words = QStringLiteral("word ").repeated(400);
    return {words, words, words, words, words, QString(QStringLiteral("A line of remarks. ").repeated(20) + QLatin1Char('\n')).repeated(12)};
}

void shoot(const QImage &picture, const QString &name)
{
    const QDir folder(QStringLiteral(FWPILOT_SHOTS_DIR "/") + QGuiApplication::platformName());
    QVERIFY(folder.mkpath(QStringLiteral(".")) && picture.save(folder.filePath(name + QStringLiteral(".png"))));
}

/// No ink within so many points of the edge.
bool isBlankAround(const QImage &page, double points)
{
    const int dots = static_cast<int>(points / 72 * dotsPerInch);
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const bool isMargin = x < dots || y < dots || x >= page.width() - dots || y >= page.height() - dots;
            if (isMargin && page.pixelColor(x, y) != QColor(Qt::white))
                return false;
        }
    }
    return true;
}

}  // namespace

class TestRecordPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysAll_data();
    void saysAll();
    void marksKeepApart_data();
    void marksKeepApart();
    void goesOn();
    void demoIsLarge();
    void verdictColours_data();
    void verdictColours();
    void papers_data();
    void papers();
    void printsTheSame();
    void refusedByAPrinter();
};

Q_DECLARE_METATYPE(RecordedRun)

void TestRecordPage::saysAll_data()
{
    QTest::addColumn<RecordedRun>("run");
    QTest::addColumn<int>("pages");
    QTest::newRow("succeeded") << sample::succeededRun() << 1;
    QTest::newRow("failed") << failedRun() << 1;
    QTest::newRow("demo") << demoRun() << 1;
    QTest::newRow("cut") << cutRun() << 1;
    QTest::newRow("8 components") << sample::largeRun(8) << 1;
    QTest::newRow("12 components") << sample::largeRun(12) << 1;
    QTest::newRow("16 components") << sample::largeRun(16) << 1;
    QTest::newRow("32 components") << sample::largeRun(32) << 2;
    QTest::newRow("64 components") << sample::largeRun(64) << 3;
}

/// Other programs find everything that the record says in the file, as text.
void TestRecordPage::saysAll()
{
    QFETCH(RecordedRun, run);
    const ServiceRecord record = serviceRecord(run, sample::someEntries(), utc);
    const Result<QByteArray> pdf = recordPdf(record, QPageSize(QPageSize::A4));
    QVERIFY(pdf);
    const PaperReading paper(*pdf);
    QVERIFY(paper.isWritten());
    QTEST(paper.pages(), "pages");
    QCOMPARE(paper.info(QStringLiteral("Title")), QStringLiteral("Service record of run ") + record.run);
    QVERIFY(paper.info(QStringLiteral("Page size")).contains(QStringLiteral("A4")));
    const QString words = paper.words();
    QStringList texts{QStringLiteral("Firmware service record"), QStringLiteral("Run ") + record.run, record.verdict, record.versions,
        record.journalDigest, QStringLiteral("Ticket INC-4711"), QStringLiteral("Fan 3 is loud."), QStringLiteral("Come again in May."),
        QStringLiteral("Technician: date and signature (M. Keller)"), QStringLiteral("Customer: date and signature (Example Ltd)")};
    texts += record.notes;
    for (const RecordSection &section : record.sections()) {
        texts += section.title;
        for (const RecordFact &fact : section.facts)
            texts += {fact.label, fact.value};
    }
    for (const RecordRow &row : record.rows)
        texts += recordFields(row, 16);
    for (const QString &text : std::as_const(texts))
        QVERIFY2(words.contains(text.simplified()), qPrintable(text + QLatin1Char('\n') + words));
    for (int page = 1; page <= paper.pages(); ++page) {
        const QImage picture = paper.picture(page, dotsPerInch);
        QVERIFY2(isBlankAround(picture, 24), qPrintable(QString::number(page)));
        shoot(picture, QStringLiteral("16-record-%1-%2").arg(QString::fromLatin1(QTest::currentDataTag())).arg(page));
    }
}

void TestRecordPage::marksKeepApart_data()
{
    QTest::addColumn<RecordedRun>("run");
    QTest::addColumn<bool>("typesMuch");
    QTest::addColumn<QPageSize::PageSizeId>("size");
    const QString one(3000, QLatin1Char('W'));
    for (const auto &[size, paper] : {std::pair{QPageSize::A4, ""}, std::pair{QPageSize::A5, " on A5"}}) {
        const auto row
            = [suffix = paper](const char *name) -> QTestData & { return QTest::newRow((QByteArray(name) + suffix).constData()); };
        row("succeeded") << sample::succeededRun() << false << size;
        row("failed, much is typed") << failedRun() << true << size;
        row("64 components, much is typed") << sample::largeRun(64) << true << size;
        row("one long word everywhere") << sample::runWith(failedRun(), one) << true << size;
        row("many words everywhere") << sample::runWith(sample::largeRun(9), QStringLiteral("some words ").repeated(200)) << true << size;
        row("markup") << sample::runWith(sample::succeededRun(), QStringLiteral("<b>bold</b> &amp; %1")) << false << size;
        row("other scripts") << sample::runWith(demoRun(), QString::fromUtf8("機器管理 עברית العربية ไทย 🙂"))
                             << false << size;
    }
}

/// Whatever a bundle, a device or a hand put in: no text on another one, none beyond the page or its column.
void TestRecordPage::marksKeepApart()
{
    QFETCH(RecordedRun, run);
    QFETCH(bool, typesMuch);
    QFETCH(QPageSize::PageSizeId, size);
    const ServiceRecord record = serviceRecord(run, typesMuch ? longEntries() : sample::someEntries(), utc);
    const QSizeF units = paperUnits(QPageSize(size));
    const QList<RecordSheet> sheets = layOutRecord(record, units);
    QVERIFY(!sheets.isEmpty() && sheets.size() < 8);
    const QRectF page = QRectF(QPointF(), units).marginsRemoved(QMarginsF(1, 1, 1, 1) * (20 * unitsPerPoint));
    for (const RecordSheet &sheet : sheets) {
        for (const RecordMark &mark : sheet) {
            QVERIFY2(page.contains(mark.place), qPrintable(mark.text));
            if (mark.text.isEmpty())
                continue;
            const QRectF inner
                = mark.place.marginsRemoved(QMarginsF(-3, 0.5, -3, 0.5) * unitsPerPoint);  // beside each other is not touching
            for (const RecordMark &other : sheet)
                QVERIFY2(&other == &mark || other.text.isEmpty() || !inner.intersects(other.place), qPrintable(mark.text + QStringLiteral(" / ") + other.text));
        }
    }
    const Result<QByteArray> pdf = recordPdf(record, QPageSize(size));
    QVERIFY(pdf);
    const PaperReading paper(*pdf);
    QCOMPARE(paper.pages(), sheets.size());
    for (int number = 1; number <= paper.pages(); ++number) {
        const QImage picture = paper.picture(number, dotsPerInch);
        QVERIFY(isBlankAround(picture, 20));
        shoot(picture, QStringLiteral("16b-record-%1-%2").arg(QString::fromLatin1(QTest::currentDataTag())).arg(number));
    }
}

/// A long table goes on under a header of its own, and every page says which one it is.
void TestRecordPage::goesOn()
{
    const PaperReading paper(*recordPdf(serviceRecord(sample::largeRun(64), {}, utc), QPageSize(QPageSize::A4)));
    const int pages = paper.pages();
    QVERIFY(pages > 1);
    for (int page = 1; page <= pages; ++page) {
        const QString text = paper.text(page);
        QVERIFY2(text.contains(QStringLiteral("Page %1 of %2").arg(page).arg(pages)), qPrintable(text));
        QCOMPARE(text.contains(QStringLiteral("In bundle")), text.contains(QStringLiteral("component-")));
        QCOMPARE(text.contains(QStringLiteral("date and signature")), page == pages);
        QCOMPARE(text.contains(QStringLiteral("continued")), page > 1);
    }
}

void TestRecordPage::demoIsLarge()
{
    for (const bool demo : {false, true}) {
        const RecordedRun run = demo ? demoRun() : sample::succeededRun();
        double highest = 0;
        const QList<RecordSheet> sheets = layOutRecord(serviceRecord(run, {}, utc), a4);
        for (const RecordMark &mark : sheets.first()) {
            if (mark.text == QStringLiteral("DEMO"))
                highest = std::max(highest, mark.place.height() / unitsPerPoint);
        }
        QVERIFY(demo ? highest > 30 : highest == 0);
    }
    RecordedRun large = sample::largeRun(64);
    large.opening.demo = true;
    const PaperReading paper(*recordPdf(serviceRecord(large, {}, utc), QPageSize(QPageSize::A4)));
    for (int page = 1; page <= paper.pages(); ++page)
        QVERIFY(paper.text(page).contains(QStringLiteral("DEMO")));
}

void TestRecordPage::verdictColours_data()
{
    QTest::addColumn<RecordedRun>("run");
    QTest::addColumn<bool>("green");
    RecordedRun stopped = sample::succeededRun();
    stopped.state = UpgradeState::Stopped;
    RecordedRun damaged = sample::succeededRun();
    damaged.damaged = true;
    QTest::newRow("succeeded") << sample::succeededRun() << true;
    QTest::newRow("failed") << failedRun() << false;
    QTest::newRow("cut") << cutRun() << false;
    QTest::newRow("stopped") << stopped << false;
    QTest::newRow("damaged") << damaged << false;
}

void TestRecordPage::verdictColours()
{
    QFETCH(RecordedRun, run);
    QFETCH(bool, green);
    bool anyGreen = false;
    const QList<RecordSheet> sheets = layOutRecord(serviceRecord(run, {}, utc), a4);
    for (const RecordMark &mark : sheets.first())
        anyGreen = anyGreen || (mark.colour.green() > mark.colour.red() + 40 && mark.colour.green() > mark.colour.blue() + 40);
    QCOMPARE(anyGreen, green);
}

void TestRecordPage::papers_data()
{
    QTest::addColumn<QPageSize::PageSizeId>("size");
    QTest::addColumn<QString>("points");
    QTest::newRow("A4") << QPageSize::A4 << "595 x 842 pts (A4)";
    QTest::newRow("Letter") << QPageSize::Letter << "612 x 792 pts (letter)";
    QTest::newRow("A5") << QPageSize::A5 << "420 x 595 pts (A5)";
}

void TestRecordPage::papers()
{
    QFETCH(QPageSize::PageSizeId, size);
    QFETCH(QString, points);
    const PaperReading paper(*recordPdf(serviceRecord(sample::succeededRun(), sample::someEntries(), utc), QPageSize(size)));
    QVERIFY2(paper.info(QStringLiteral("Page size")).contains(points), qPrintable(paper.info(QStringLiteral("Page size"))));
    QCOMPARE(paper.pages(), 1);
    QVERIFY(isBlankAround(paper.picture(1, dotsPerInch), 20));
    for (const char *whole :
        {"Updated and confirmed: 1 of 1 selected images.", "Updated, confirmed running", "first 16 digits", "Ticket INC-4711"})
        QVERIFY2(paper.words().contains(QString::fromLatin1(whole)), whole);
    shoot(paper.picture(1, dotsPerInch), QStringLiteral("16c-record-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
}

/// A printer gets the page that the file has.
void TestRecordPage::printsTheSame()
{
    const ServiceRecord record = serviceRecord(sample::succeededRun(), sample::someEntries(), utc);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("printed.pdf"));
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setFullPage(true);
        QVERIFY(paintRecord(record, printer));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const PaperReading printed(file.readAll());
    const PaperReading saved(*recordPdf(record, QPageSize(QPageSize::A4)));
    QCOMPARE(printed.words(), saved.words());
    const QImage one = printed.picture(1, 50).convertToFormat(QImage::Format_Grayscale8);
    const QImage other = saved.picture(1, 50).convertToFormat(QImage::Format_Grayscale8);
    QCOMPARE(one.size(), other.size());
    qint64 differing = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            differing += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 64 ? 1 : 0;
    }
    QVERIFY2(differing < one.width() * one.height() / 200, qPrintable(QString::number(differing)));
}

void TestRecordPage::refusedByAPrinter()
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QStringLiteral("/nowhere/at/all.pdf"));
    const Result<void> printed = paintRecord(serviceRecord(sample::succeededRun(), {}, utc), printer);
    QVERIFY(!printed);
    QVERIFY(printed.error().message.contains(QStringLiteral("printer")) && !printed.error().remedy().isEmpty());
}

QTEST_MAIN(TestRecordPage)
#include "tst_record_page.moc"
