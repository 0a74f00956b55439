// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/ordinary_words.h"

#include <QSet>

#include <algorithm>

namespace fwpilot {

namespace {

constexpr const char *words =
    "an and are as at be been by can did do does for from had has have he her him his how if in into is it its just may me more must my no "
    "none not now of off on once one only or other our out own she so some such than that the their them then there these they this those to "
    "too two up us was we were what when where which while who why will with would yes you "
    "bill chase frank grace grant guy hope jack joy mark max may pat rich rob rose ray sue will "
    "access action activate activated address admin administrator after again all amd64 answer archive arm64 before bank block board boot "
    "bootloader bus bundle bytes card certificate check chip class clock code command component computer confirm confirmed console content "
    "controller core current damaged data date debian default demo desktop detail device digest disk done down driver each end ended error "
    "event failed fail fan fans file files firmware first fixed flash folder fpga free function good group guest health home host id image "
    "images index install installed interface journal json kernel key known lab lan laptop last library line linux list local localhost lock "
    "locale log long machine main maker manifest medium memory message mode model name names network new node note nothing number office old "
    "open operator outage owner pc part path pci person pilot plan port power processor product program protocol rack read ready reason record "
    "restart result right rights root row run running runs safe same sensor sensors sent serial server service session set short shown "
    "signature signed signer slot space stand start started state status step stick stop stopped store stored storing storage succeeded "
    "support switch system table target temperature test text time tool total trace trial trust trusted type ubuntu unit unknown update "
    "updated upgrade user users value verdict version virtual vm wait warning whole word work workstation write written";

}  // namespace

bool isOrdinaryWord(const QString &folded)
{
    static const QSet<QString> all = [] {
        const QStringList list = QString::fromLatin1(words).split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    const bool number = std::all_of(folded.begin(), folded.end(), [](QChar character) { return character.isDigit(); });
    return folded.size() < 2 || number || all.contains(folded);
}

}  // namespace fwpilot
