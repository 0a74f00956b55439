# SPDX-License-Identifier: GPL-3.0-or-later
# Believes a selector record of which only the beginning was written.
variant(core/responder/selector_record.cpp boots)
replace([==[
    return crc32c(room.first(length)) == crc && decode(room.first(length), record) && plausible(record, layout.banks.size());
]==] [==[
    decode(room.first(length), record);
    return plausible(record, record.selected.size());
]==])
