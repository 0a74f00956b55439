// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demo bundle that is installed: FOLDER/demo.fwb, the same as the window's demo machine makes for itself.
#include "app/gui/demo_bundle.h"

#include <cstdio>

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::fputs("usage: demo_bundle FOLDER\n", stderr);
        return 2;
    }
    const fwpilot::Result<QString> made = fwpilot::makeDemoBundle(QString::fromLocal8Bit(argv[1]));
    if (made)
        return 0;
    std::fprintf(stderr, "demo_bundle: %s\n", qUtf8Printable(made.error().message));
    return 1;
}
