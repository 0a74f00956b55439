// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What other programs make of a PDF.
namespace fwpilot::test {

/// The output of a program of poppler's; a failed test, and nothing, when it does not end well.
inline QByteArray readBy(const QString &program, const QStringList &arguments)
{
    QProcess reader;
    reader.start(program, arguments);
    if (!reader.waitForFinished(30'000) || reader.exitStatus() != QProcess::NormalExit || reader.exitCode() != 0) {
        QTest::qFail(qPrintable(program + QStringLiteral(": ") + QString::fromLocal8Bit(reader.readAllStandardError())), __FILE__, __LINE__);
        return {};
    }
    return reader.readAllStandardOutput();
}

class PaperReading {
public:
    explicit PaperReading(const QByteArray &pdf)
    {
        QFile file(path());
        m_isWritten = m_folder.isValid() && file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size();
    }

    QString path() const { return m_folder.filePath(QStringLiteral("record.pdf")); }
    bool isWritten() const { return m_isWritten; }

    /// All its text, lines as they stand; or only that of one page, from 1.
    QString text(int page = 0) const
    {
        QStringList arguments{QStringLiteral("-layout")};
        if (page > 0)
            arguments += {QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"), QString::number(page)};
        return QString::fromUtf8(readBy(QStringLiteral("pdftotext"), arguments + QStringList{path(), QStringLiteral("-")}));
    }

    /// The same in the order of reading, each gap one blank.
    QString words() const
    {
        return QString::fromUtf8(readBy(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path(), QStringLiteral("-")})).simplified();
    }

    /// A line of pdfinfo's.
    QString info(const QString &name) const
    {
        for (const QByteArray &line : readBy(QStringLiteral("pdfinfo"), {path()}).split('\n')) {
            if (line.startsWith(name.toUtf8() + ':'))
                return QString::fromUtf8(line.mid(name.size() + 1)).trimmed();
        }
        return {};
    }
    int pages() const { return info(QStringLiteral("Pages")).toInt(); }

    QImage picture(int page, int dotsPerInch) const
    {
        const QString name = m_folder.filePath(QStringLiteral("page"));
        readBy(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-singlefile"), QStringLiteral("-r"), QString::number(dotsPerInch),
                                               QStringLiteral("-f"), QString::number(page), path(), name});
        return QImage(name + QStringLiteral(".png"));
    }

private:
    QTemporaryDir m_folder;
    bool m_isWritten = false;
};

}  // namespace fwpilot::test
