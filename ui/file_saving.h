// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace fwpilot {

/// Makes the content of a file and writes it, whole or not at all, on a worker thread. One file at a time, in the order asked. GUI thread.
class FileSaving : public QObject {
    Q_OBJECT
public:
    /// Called on the worker thread; touches nothing of the GUI thread.
    using Content = std::function<Result<QByteArray>()>;

    explicit FileSaving(QObject *parent = nullptr);
    /// What was asked for is still written.
    ~FileSaving() override;

    void save(const QString &path, const Content &content);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const QString &path, const fwpilot::Error &error);

private:
    struct Wish {
        QString path;
        Content content;
    };

    void begin();
    void take();

    QList<Wish> m_wishes;  ///< the first one is being written
    QFutureWatcher<Result<void>> m_work;
};

}  // namespace fwpilot
