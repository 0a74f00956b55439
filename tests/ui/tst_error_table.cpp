// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/hand.h"
#include "ui/appearance.h"
#include "ui/error_card.h"
#include "ui/error_text.h"
#include "ui/strip_text.h"

#include <QLabel>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace fwpilot;

namespace {

/// A language in which every text of the table stands in brackets.
class Bracketed : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "fwpilot::ErrorTable") == 0 ? u"[%1]"_s.arg(QString::fromUtf8(source)) : QString();
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

/// Each row of the one table of errors (core/base/error.h) as the window's card.
class TestErrorTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setFont(QFont(u"Noto Sans"_s, 10));
        applyColourScheme(ColourScheme::Light);
    }

    void everyCodeHasItsCard_data()
    {
        QTest::addColumn<int>("row");
        for (const ErrorRow &row : errorTable())
            QTest::newRow(row.name) << static_cast<int>(row.code);
    }

    void everyCodeHasItsCard()
    {
        QFETCH(const int, row);
        const ErrorRow &known = errorTable()[static_cast<std::size_t>(row)];
        const Error error{known.code, u"The image main was not stored"_s, 0x81};
        const ErrorCardContent content = cardOf(error, {}, true);
        QCOMPARE(content.happened, u"The image main was not stored."_s);
        QCOMPARE(content.machineNow, QString::fromUtf8(known.state));
        QCOMPARE(content.toDo.join(u' '), QString::fromUtf8(known.remedy));
        QCOMPARE(content.code, QString::fromLatin1(known.name));
        QCOMPARE(content.answer, u"answer 0x81"_s);
        QVERIFY(content.machineNow.endsWith(u'.'));
        for (const QString &step : content.toDo) {
            QVERIFY2(step.size() > 8 && step.endsWith(u'.') && step.front().isUpper(), qPrintable(step));
            QVERIFY(!step.contains(u"force"_s, Qt::CaseInsensitive) && !step.contains(u"please"_s, Qt::CaseInsensitive));
        }
        QVERIFY(!QString::fromUtf8(known.title).endsWith(u'.'));

        ErrorCard card;  // as narrow as a window of 960 leaves it
        card.setContent(content);
        card.resize(740, card.heightForWidth(740));
        card.show();
        for (const QString &text : QStringList{content.happened, content.machineNow} + content.toDo) {
            const QList<QLabel *> labels = card.findChildren<QLabel *>();
            const auto shown = std::find_if(labels.begin(), labels.end(), [&](const QLabel *one) { return one->text().contains(text); });
            QVERIFY2(shown != labels.end() && (*shown)->isVisible(), qPrintable(text));
        }
        Hand::shot(&card, u"13-card-"_s + QLatin1String(known.name));
    }

    void theTableCanBeTranslated_data() { everyCodeHasItsCard_data(); }

    void theTableCanBeTranslated()
    {
        QFETCH(const int, row);
        const ErrorRow &known = errorTable()[static_cast<std::size_t>(row)];
        Bracketed language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        const ErrorCardContent content = cardOf({known.code, u"It failed."_s}, {}, false);
        const QString title = errorTitle(known.code);
        const ErrorCardContent own = cardOf({known.code, u"It failed."_s, 0, u"Look into the cupboard."_s}, {}, false);
        QCoreApplication::removeTranslator(&language);
        QCOMPARE(title, u"[%1]"_s.arg(QString::fromUtf8(known.title)));
        QCOMPARE(content.machineNow, u"[%1]"_s.arg(QString::fromUtf8(known.state)));
        QVERIFY(content.toDo.first().startsWith(u'['));
        QVERIFY(content.toDo.last().endsWith(u']'));
        QCOMPARE(content.code, QString::fromLatin1(known.name));  // the same in every language
        QCOMPARE(own.toDo.size(), 1);
    }

    void whatTheProcessorRunsIsSaidFromTheVerdicts_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("text");
        QTest::newRow("reverted") << Verdict::Reverted << u"The processor fell back and runs its former firmware."_s;
        QTest::newRow("unknown") << Verdict::Unknown << u"It is not known what the processor runs now."_s;
        QTest::newRow("failed") << Verdict::Failed << u"The processor still runs what it ran before."_s;
    }

    void whatTheProcessorRunsIsSaidFromTheVerdicts()
    {
        QFETCH(const Verdict, verdict);
        ComponentVerdict one;
        one.component = u"main"_s;
        one.verdict = verdict;
        QTEST(cardOf({Error::Code::RunFailed, u"It failed."_s}, {one}, false).machineNow, "text");
    }
};

QTEST_MAIN(TestErrorTable)
#include "tst_error_table.moc"
