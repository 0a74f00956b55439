// SPDX-License-Identifier: GPL-3.0-or-later
// Whole programs that want the same processor, and those that only look at it.
#include "tests/integration/cli_process.h"
#include "tests/integration/simulator_process.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace fwpilot;
using namespace Qt::StringLiterals;

class TestCliContention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void onlookersDisturbNothing();
    void programsAgainstEachOther();
    void anotherUser();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    BundleRecipe m_recipe{{{u"bootloader"_s, 200000}, {u"sensors"_s, 60000}}};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
};

void TestCliContention::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_simulator = std::make_unique<SimulatorProcess>(m_folder->path());
    QVERIFY(m_recipe.make(path(u"a.fwb"_s)));
}

void TestCliContention::cleanup()
{
    m_simulator.reset();
    m_folder.reset();
}

/// list and status during a whole upgrade: they always answer, no message is theirs, and the upgrade is as it would be without them.
void TestCliContention::onlookersDisturbNothing()
{
    QVERIFY2(m_simulator->start({u"--trace"_s, path(u"trace"_s), u"--rate"_s, u"100000"_s}), qPrintable(m_simulator->problem()));
    CliProcess upgrade(m_folder->path());
    upgrade.start({u"upgrade"_s, path(u"a.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
    QVERIFY(upgrade.waitFor("Sending"));
    int looks = 0;
    for (; upgrade.process().state() == QProcess::Running; ++looks) {
        for (const QString &command : {u"list"_s, u"status"_s}) {
            const Outcome look = CliProcess(m_folder->path()).run({command, u"--json"_s});
            QVERIFY2(look.code == 0, (look.out + look.err).constData());
        }
        upgrade.process().waitForFinished(1);
    }
    QVERIFY(looks > 1);
    const Outcome outcome = upgrade.finish();
    QVERIFY2(outcome.code == 0, (outcome.out + outcome.err).constData());
    QSet<QString> sessions;
    QHash<QString, QJsonObject> requests;
    for (QJsonObject line : CliProcess(m_folder->path()).trace(u"trace"_s)) {
        if (line[u"direction"_s] != u"request"_s)
            continue;
        line.remove(u"time"_s);
        const QString session = line[u"session"_s].toVariant().toString();
        sessions += session;
        // On a busy machine an answer may come after its deadline: then the same is asked again, and nothing else.
        const QString key = session + u' ' + line[u"id"_s].toVariant().toString();
        if (!requests.contains(key))
            requests.insert(key, line);
        QVERIFY2(requests[key] == line, QJsonDocument(line).toJson().constData());
    }
    QCOMPARE(sessions.size(), 2);  // before and after the restart: the upgrade's own
}

/// Two whole programs at once, several times: one upgrades, the other is told off with 5, or finds everything done.
void TestCliContention::programsAgainstEachOther()
{
    QVERIFY2(m_simulator->start({u"--rate"_s, u"2000000"_s}), qPrintable(m_simulator->problem()));
    for (int round = 1; round <= 5; ++round) {
        BundleRecipe recipe = m_recipe;
        recipe.version = u"%1.0.0"_s.arg(round + 2);
        for (BundleRecipe::Image &image : recipe.images)
            image.seed = static_cast<quint32>(round * 10);
        const QString bundle = path(u"%1.fwb"_s.arg(round));
        QVERIFY(recipe.make(bundle));
        CliProcess one(m_folder->path());
        CliProcess two(m_folder->path());
        one.start({u"upgrade"_s, bundle, u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
        two.start({u"upgrade"_s, bundle, u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
        const Outcome first = one.finish();
        const Outcome second = two.finish();
        QVERIFY2(first.code == 0 || second.code == 0, (first.out + first.err + second.out + second.err).constData());
        const Outcome &refused = first.code == 0 ? second : first;
        if (refused.code == 0) {  // so busy a machine that one began when the other had ended
            const QList<QStringList> ends{first.verdicts(), second.verdicts()};
            QVERIFY2(ends.contains(QStringList{u"bootloader current"_s, u"sensors current"_s}), (first.out + second.out).constData());
        } else {
            QCOMPARE(refused.code, 5);
        }
        QVERIFY2(refused.code == 0 || refused.last()[u"error"_s][u"message"_s].toString().contains(QRegularExpression(u"in use by .*fwpilotctl \\d+.* since \\d\\d:"_s)), refused.out.constData());
        for (const BundleRecipe::Image &image : recipe.images)
            QCOMPARE(m_simulator->read(image.component), BundleRecipe::content(image));
    }
}

/// Somebody else on the same machine, with an own journal: the lock and the words are the same.
void TestCliContention::anotherUser()
{
    if (::geteuid() != 0)
        QSKIP("needs the right to be another user");
    QVERIFY2(m_simulator->start({u"--rate"_s, u"100000"_s}), qPrintable(m_simulator->problem()));
    QVERIFY(QFile::setPermissions(m_simulator->mailbox(), QFile::Permissions(0x6666)));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
    QVERIFY(QDir().mkpath(path(u"theirs"_s)));
    QCOMPARE(::chown(qPrintable(path(u"theirs"_s)), 65534, 65534), 0);
    CliProcess ours(m_folder->path());
    ours.start({u"upgrade"_s, path(u"a.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s, u"--json"_s});
    QVERIFY(ours.waitFor("Sending"));
    QProcess theirs;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, path(u"theirs"_s));
    theirs.setProcessEnvironment(environment);
    theirs.start(u"setpriv"_s, {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, QStringLiteral(FWPILOT_BIN_DIR "/fwpilotctl"), u"--sysfs"_s,
                     m_simulator->sysfs(), u"upgrade"_s, path(u"a.fwb"_s), u"--yes"_s, u"--allow-unsigned"_s});
    QVERIFY(theirs.waitForFinished(CliProcess::limit));
    const QByteArray said = theirs.readAllStandardOutput() + theirs.readAllStandardError();
    QVERIFY2(theirs.exitCode() == 5, said.constData());
    QVERIFY2(QString::fromUtf8(said).contains(QRegularExpression(u"in use by .*fwpilotctl \\d+.* since \\d\\d:"_s)), said.constData());
    QCOMPARE(ours.finish().code, 0);
}

QTEST_GUILESS_MAIN(TestCliContention)
#include "tst_cli_contention.moc"
