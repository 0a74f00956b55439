// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo_bundle.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <vector>

namespace fwpilot {

namespace {

struct DemoImage {
    const char *component;
    const char *file;
    std::size_t words;  ///< of 4 bytes
};

constexpr DemoImage images[] = {
    {"bootloader", "loader.img", 150'000},
    {"bmc", "firmware.img", 690'000},
    {"fpga", "fabric.bit", 230'000},
    {"sensors", "sensors.img", 24'500},
};

constexpr const char *manifestText = R"({
  "format": 1,
  "name": "Demo machine firmware",
  "version": "2.0.0",
  "compatible": ["fwpilot,reference-mp"],
  "images": [
    { "component": "bootloader", "file": "loader.img", "version": "2.0.0" },
    { "component": "bmc", "file": "firmware.img", "version": "2.0.0", "after": ["bootloader"] },
    { "component": "fpga", "file": "fabric.bit", "version": "2.0.0" },
    { "component": "sensors", "file": "sensors.img", "version": "2.0.0" }
  ]
}
)";

Result<void> write(const QString &path, const char *bytes, qint64 count)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes, count) == count && file.flush())
        return {};
    return Error{Error::Code::Precondition, QStringLiteral("%1 cannot be written: %2.").arg(plainText(path, 1024), file.errorString()), 0,
        QStringLiteral("Make room on the medium of the folder for temporary files.")};
}

}  // namespace

Result<QString> makeDemoBundle(const QString &folder, const Bundle::Progress &progress)
{
    const QDir sources(folder + QStringLiteral("/images"));
    QDir().mkpath(sources.path());
    QRandomGenerator random(1);  // a fixed seed: the same bytes every time
    for (const DemoImage &image : images) {
        std::vector<quint32> words(image.words);
        random.fillRange(words.data(), static_cast<qsizetype>(words.size()));
        const auto *bytes = reinterpret_cast<const char *>(words.data());
        const QString path = sources.filePath(QString::fromLatin1(image.file));
        if (Result<void> written = write(path, bytes, static_cast<qint64>(words.size() * sizeof(quint32))); !written)
            return written.error();
    }
    const QString manifest = sources.filePath(QStringLiteral("manifest.json"));
    if (Result<void> written = write(manifest, manifestText, static_cast<qint64>(qstrlen(manifestText))); !written)
        return written.error();
    const QString bundle = folder + QStringLiteral("/demo.fwb");
    if (Result<QByteArray> created = Bundle::create(manifest, bundle, progress); !created)
        return created.error();
    return bundle;
}

}  // namespace fwpilot
