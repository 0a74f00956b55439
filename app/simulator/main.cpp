// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/commands.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

constexpr const char *help = R"(fwpilot-sim: a simulated management processor, to try, train and test upgrades on

  fwpilot-sim serve --sysfs DIR --flash FILE [options]
      serves one processor until SIGTERM; fwpilotctl --sysfs DIR and fwpilot --sysfs DIR find it there
  fwpilot-sim read --flash FILE --component NAME --bank active|inactive -o FILE
      copies an image out of the flash: of the bank that runs, or of the other one
  fwpilot-sim state --flash FILE [--json]
      shows what the flash holds
  fwpilot-sim faults [--json]
      lists what can go wrong on order

Options of serve:
  --sysfs DIR             stands for /sys, and has to exist; FWPILOT_SYSFS when left out
  --flash FILE            the flash; a new processor with factory firmware when the file is not there
  --mailbox FILE          keep the mailbox there (resource2 becomes a link to it)
  --serial TEXT           of a new processor
  --profile NAME          of a new processor: reference
  --component NAME:SIZE   of a new processor, instead of the profile's; again for each, up to 64.
                          SIZE in bytes, or with KiB, MiB, GiB
  --window N              data messages that may be outstanding together, 1 to 32 (8)
  --rate BYTES_PER_S      modelled speed of the link, and again of the flash; 0 is no modelled time
  --machine FILE.json     the status of the machine, read again when it changes
  --trace FILE            write a JSON line for every message to FILE
  --fault SPEC            something goes wrong; again for each. fwpilot-sim faults lists them

Options of every command:
  --help                  print this text and end
  --version               print the version and end
)";

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("fwpilot-sim"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FWPILOT_VERSION));
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString command = arguments.isEmpty() ? QString() : arguments.takeFirst();

    fwpilot::Result<void> result = fwpilot::Error{fwpilot::Error::Code::Usage,
        command.isEmpty() ? QStringLiteral("No command was given.") : QStringLiteral("There is no command %1.").arg(fwpilot::plainText(command))};
    if (QCoreApplication::arguments().contains(QLatin1String("--help")) || command == QLatin1String("-h")) {
        std::fputs(help, stdout);
        return 0;
    }
    if (command == QLatin1String("--version")) {
        std::puts("fwpilot-sim " FWPILOT_VERSION);
        return 0;
    }
    if (command == QLatin1String("serve"))
        result = fwpilot::serve(arguments);
    else if (command == QLatin1String("read"))
        result = fwpilot::readBank(arguments);
    else if (command == QLatin1String("state"))
        result = fwpilot::showState(arguments);
    else if (command == QLatin1String("faults"))
        result = fwpilot::listFaults(arguments);
    if (result)
        return 0;
    const fwpilot::Error &error = result.error();
    const QString remedy = error.code == fwpilot::Error::Code::Usage ? QStringLiteral("See fwpilot-sim --help.") : error.ownRemedy;
    std::fprintf(stderr, "fwpilot-sim: %s\n", qUtf8Printable(fwpilot::sentence(error.message)));
    if (!remedy.isEmpty())
        std::fprintf(stderr, "  %s\n", qUtf8Printable(remedy));
    return fwpilot::errorRow(error.code).exitCode;
}
