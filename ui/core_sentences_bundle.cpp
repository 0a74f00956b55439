// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/core_sentences.h"

#include <QtGlobal>

#include <array>

namespace fwpilot {

namespace {

// One a line, as the sources have them, however long.
// clang-format off
constexpr std::array templates{
    // core/base/json_fields.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "a list"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a text"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "an object"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "true or false"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a number"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is missing"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not a text"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is empty"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is longer than the limit of %1 bytes"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "contains characters that cannot be shown, or spaces at an end"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not an integer of 64 bits"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not between %1 and %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is there twice"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is neither a text nor a list of texts"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is an empty list"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "names more than the limit of %1 %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not an object"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not known; known here are %1"),
    // core/base/json_shape.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not an integer"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not JSON: a text in it has an escape or a control character that JSON does not have"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is nested deeper than the limit of %1 levels"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is %2 bytes long; the limit is %3."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "does not begin with a JSON object"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1, in line %2"),
    // core/base/whole_file.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 cannot be written: %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Check the folder, its permissions, and the room on its medium."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "its folder does not exist"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "nobody reads from it"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "its reader takes nothing more"),
    // core/bundle/archive.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The archive can be read in more than one way."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The archive can be read in more than one way: %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The archive cannot be put together: %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Close other programs to have more memory, and try again."),
    // core/bundle/bundle.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is empty."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The manifest lists %1, but the bundle does not have it."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 has %2 bytes, but the manifest says %3."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "whose name is reserved"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "that the manifest does not list"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle has a file %1, %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The first file in the archive is not %1, so it is no bundle."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The check of the bundle was stopped."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Nothing was written; start it again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle has no image for %1."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "See what is in it with fwpilotctl bundle inspect."),
    // core/bundle/bundle_create.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Making the bundle was stopped; nothing was written."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Start it again."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The manifest is %1 bytes long; the limit is %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Image for %1"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Image for %1: %2 is empty."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is one of the files to be packed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Give the bundle another name."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The manifest's %1 for %2 is not the file's."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Correct it, or leave it out to have it filled in."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 changed while it was packed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The images are together larger than the limit of %1 bytes (4 GiB)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The manifest becomes %1 bytes long; the limit is %2."),
    // core/bundle/bundle_file.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is no plain file."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle is larger than the limit of %1 bytes (4 GiB)."),
    // core/bundle/descriptor.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Check the path of the file."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Put the file itself there."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 cannot be opened: %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Check the file's permissions and its medium."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a folder"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "a device, a pipe or the like"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is %2, not a plain file."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "Name a plain file."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "byte %1 cannot be read: %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "the file ends at byte %1, in the middle of its content."),
    // core/bundle/entry_stream.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "zlib cannot start"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "its compressed content is cut off."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "its compressed content is damaged."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "it unpacks to fewer than its %1 bytes."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "it unpacks to more than its %1 bytes."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "its compressed content has no end."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "there are bytes behind the end of its compressed content."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "its CRC does not agree with the archive's."),
    // core/bundle/file_name.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "contains '%1', but must be a plain file name"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is a folder"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "contains characters that cannot be shown"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "ends with a dot"),
    // core/bundle/image_reader.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "The bundle changed on disk after it was checked"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 cannot be continued at byte %2 of %3."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 was read only to byte %2 of %3."),
    // core/bundle/manifest.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not made of letters A-Z, digits, '.', '_' and '-'"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is a name that the manifest and its signature have"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not 64 hexadecimal digits"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is %1, but this program reads format 1 only"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is not a time such as 2026-01-31T12:00:00Z"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "names no product"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "names more than the limit of %1 products"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "names no image"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is %1, which another image is for already"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "is %1, which cannot be told from another image's %2"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "names %1, which no image is for"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "waits for itself in a circle"),
    QT_TRANSLATE_NOOP("fwpilot::Core", "are together larger than the limit of %1 bytes (4 GiB)"),
    // core/bundle/sha256.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "SHA-256 is not available from OpenSSL"),
    // core/bundle/zip_directory.cpp
    QT_TRANSLATE_NOOP("fwpilot::Core", "Make the bundle with fwpilotctl bundle create."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The archive needs the zip64 format or is larger than the limit of %1 bytes (4 GiB)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The file has only %1 bytes and is no bundle."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The file is not a zip archive, so it is no bundle."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The archive has a comment or other bytes behind its end: %1 of them."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The file ends at byte %1 of an archive that should be longer."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The archive has %1 files; the limit is %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The archive is one part of several."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The archive is empty."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The file is shorter than its directory says: %1 bytes are missing."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 bytes of the file belong to no part of the archive."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The directory of the archive is larger than %1 files with names up to the limit of %2 bytes need."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "A file name in the archive has %1 bytes; the limit is %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The name of the file %1 in the archive %2."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The name of the file %1 in the archive is not UTF-8."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The name of the file %1 in the archive is not marked as UTF-8."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is not a plain file but a link, a folder or a device."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is not a plain file but a folder or a volume label."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is encrypted."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 has its sizes behind its content (a data descriptor)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 uses features of zip that a bundle must not have (flags %2)."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is compressed by method %2; only stored and deflated are allowed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 needs version %2 of zip; 20 is allowed."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 has a comment or attributes that a bundle must not have."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is stored with %2 bytes but said to have %3."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is said to unpack from %2 bytes to %3, which cannot be."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The header of %1 disagrees with the directory of the archive."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 has extra fields that a bundle must not have."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The directory of the archive is damaged."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 does not follow directly on what comes before it in the archive."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The names %1 and %2 in the archive cannot be told apart."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 reaches into the directory of the archive."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "The directory of the archive has more than its %1 files."),
    // made of pieces there
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is damaged."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1: %2 is damaged."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 does not exist."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1 is a link, not a plain file."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1: its SHA-256 is not the manifest's."),
    QT_TRANSLATE_NOOP("fwpilot::Core", "%1, line %2: %3 %4."),
};
// clang-format on

}  // namespace

std::span<const char *const> bundleSentences()
{
    return templates;
}

}  // namespace fwpilot
