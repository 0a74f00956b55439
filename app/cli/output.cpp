// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "core/base/whole_file.h"

#include <QJsonDocument>

#include <cstdio>

namespace fwpilot {

namespace {

constexpr int longestText = 4000;  // characters of one line or cell

}  // namespace

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

void printLine(const QString &line)
{
    print(plainText(line, longestText) + QLatin1Char('\n'));
}

void printJson(const QJsonArray &array)
{
    print(QString::fromUtf8(QJsonDocument(array).toJson()));
}

void printJson(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson()));
}

void printJsonLine(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + QLatin1Char('\n'));
    std::fflush(stdout);
}

void complain(const Error &error, const QString &stateOfProcessor)
{
    std::fflush(stdout);
    QString text = QStringLiteral("fwpilotctl: %1\n").arg(sentence(plainText(error.message, longestText)));
    if (!stateOfProcessor.isEmpty())
        text += QStringLiteral("  %1\n").arg(plainText(stateOfProcessor, longestText));
    text += QStringLiteral("  %1\n").arg(plainText(error.remedy(), longestText));
    const ErrorRow &row = errorRow(error.code);
    if (!stateOfProcessor.isEmpty())
        text += QStringLiteral("  (%1, exit %2)\n").arg(QString::fromLatin1(row.name)).arg(row.exitCode);
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

QString columns(const QStringList &header, const QList<QStringList> &rows)
{
    QList<QStringList> all = rows;
    if (!header.isEmpty())
        all.prepend(header);
    for (QStringList &row : all) {
        for (QString &cell : row)
            cell = plainText(cell, longestText);
    }
    return alignedColumns(all);
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    if (path == QLatin1String("-")) {
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
        return {};
    }
    return writeWhole(path, bytes);
}

}  // namespace fwpilot
