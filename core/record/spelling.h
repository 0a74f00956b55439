// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/redaction.h"

#include <QSet>

namespace fwpilot {

/// One way to write a secret, and what stands in its place.
struct Spelling {
    QString text;
    QString replacement;  ///< with the secret's word in it
    Secret::Kind kind = Secret::Kind::Serial;
    bool ordinary = false;  ///< a word or number of other things, too: replaced only where a name stands
    QString pattern;        ///< a regular expression, for capitals and small letters alike; what it matches is `text`
};

/// "serial", "host", "user", "folder".
QString kindWord(Secret::Kind kind);
/// A label or key that stands before values of that kind.
bool names(QStringView label, Secret::Kind kind);

/// @param before what stands before the secret's word in the place of `text`: of an id the part that is no serial
/// @param harmless folded
Spelling spelled(const Secret &secret, const QString &text, const QString &before, const QString &word, const QSet<QString> &harmless);

/// What may be a network address, and the secrets so written, as few regular expressions, each for one place: they match only where they
/// are told to begin.
QList<QRegularExpression> formsOf(const QList<Spelling> &spellings);

}  // namespace fwpilot
