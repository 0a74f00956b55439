// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <memory>

/// Takes out of texts what tells which machine, which place and which person they are about. Looks at nothing but its arguments.
namespace fwpilot {

/// Something that must not be told, as far as it is known beforehand. Network addresses (IPv4, IPv6, MAC) and owners of the form
/// "user@host (fwpilot 123)" need not be: they are recognised by their form.
struct Secret {
    enum class Kind { Serial, Host, User, Folder };

    Kind kind = Kind::Serial;
    QString value;
    QString id{};  ///< for a serial: the processor's id that it is the end of, where there is one

    bool operator==(const Secret &) const = default;
};

/// How a text is written: what in it is a value, and how values are escaped.
enum class TextForm {
    Plain,  ///< lines; "Label  value" with two blanks or more between them
    Json,   ///< one document, or a document a line. Keys, numbers, and the fixed words of some keys are left alone
    Html,   ///< tags and style sheets are left alone
};

struct FormedText {
    QByteArray bytes;  ///< UTF-8
    TextForm form = TextForm::Plain;
};

/// One thing that was taken out: the same thing has the same word in all texts, so that they can still be read together.
struct Replacement {
    QString word;  ///< "serial-1", "host-1", "user-1", "folder-1", "address-1"
    int count = 0;
};

/// What documents themselves tell of serials, hosts, users and folders, by their keys. All that belong together are given at once: an id
/// that one of them names is a secret as a whole only when no other tells its serial.
QList<Secret> secretsIn(const QJsonValue &document);

/// Replaces every known secret and every address, in any spelling:
///
///     long and mixed serials and names (8 characters, letters and digits)   wherever they stand, also within a word
///     other serials, names, addresses                                       as whole words
///     names that are ordinary words, or the same as something in `harmless`, and serials of less than 3 characters
///                                                                           where a name stands: user@host, home folders, values of their
///                                                                           keys
///     folders                                                               with everything above them; what lies in them keeps its name
class Redaction {
public:
    /// @param texts all that will be redacted: what they tell of owners and MAC addresses is known from the beginning
    /// @param harmless values that look like secrets and are none, such as a version 1.2.3.4 or a component that is called like the host
    Redaction(const QList<FormedText> &texts, const QList<Secret> &secrets, const QStringList &harmless);
    ~Redaction();
    Q_DISABLE_COPY_MOVE(Redaction)

    QByteArray redacted(const FormedText &text);
    /// How often each of its words stands in these texts; those that do, by kind and number.
    QList<Replacement> replacementsIn(const QList<QByteArray> &redacted) const;
    /// What its words look like.
    static const QRegularExpression &wordForm();

private:
    class Words;

    std::unique_ptr<Words> m_words;
};

}  // namespace fwpilot
