# SPDX-License-Identifier: GPL-3.0-or-later
# Run by CPack before it packs: every file in the package has the time that make-package gives, so that the same build gives the same bytes.
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -exec touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} {} +
        COMMAND_ERROR_IS_FATAL ANY)
endif()
