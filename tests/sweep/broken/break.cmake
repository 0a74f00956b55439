# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a broken copy of a source of the responder: cmake -DROOT=DIR -DVARIANT=FILE -DOUTPUT=FILE -P break.cmake. A text that the variant
# replaces must stand in the source exactly once.
# What a variant is of, and the promise that it must be seen to break.
macro(variant source promise)
    file(READ "${ROOT}/${source}" content)
endmacro()

function(replace exact broken)
    string(FIND "${content}" "${exact}" first)
    string(FIND "${content}" "${exact}" last REVERSE)
    if(first EQUAL -1)
        message(FATAL_ERROR "${VARIANT}: its source no longer has this text, so that the variant must be written anew:\n${exact}")
    elseif(NOT first EQUAL last)
        message(FATAL_ERROR "${VARIANT}: its source has this text more than once:\n${exact}")
    endif()
    string(REPLACE "${exact}" "${broken}" content "${content}")
    set(content "${content}" PARENT_SCOPE)
endfunction()

include("${VARIANT}")
file(WRITE "${OUTPUT}" "${content}")
