<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>DemoFault</name>
    <message>
        <source>No Fault</source>
        <translation>Kein Fehler</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>Hängenbleiben</translation>
    </message>
    <message>
        <source>No Return</source>
        <translation>Keine Rückkehr</translation>
    </message>
    <message>
        <source>Self-Test Fails</source>
        <translation>Selbsttest schlägt fehl</translation>
    </message>
    <message>
        <source>Wrong Content</source>
        <translation>Falscher Inhalt</translation>
    </message>
    <message>
        <source>Bad Flash</source>
        <translation>Defekter Flash</translation>
    </message>
    <message>
        <source>Power Cut</source>
        <translation>Stromausfall</translation>
    </message>
    <message>
        <source>Link Trouble</source>
        <translation>Leitungsstörung</translation>
    </message>
    <message>
        <source>At sector</source>
        <translation>Bei Sektor</translation>
    </message>
    <message>
        <source>At flash operation; or with :%1 behind it</source>
        <translation>Bei Flash-Vorgang; oder mit :%1 dahinter</translation>
    </message>
    <message>
        <source>At message:milliseconds</source>
        <translation>Bei Nachricht:Millisekunden</translation>
    </message>
    <message>
        <source>At message</source>
        <translation>Bei Nachricht</translation>
    </message>
    <message>
        <source>It takes no number.</source>
        <translation>Hier gehört keine Zahl hin.</translation>
    </message>
    <message>
        <source>It says not where.</source>
        <translation>Die Stelle fehlt.</translation>
    </message>
    <message>
        <source>A number from 0 is wanted.</source>
        <translation>Eine Zahl ab 0 wird erwartet.</translation>
    </message>
    <message>
        <source>A number from 1 is wanted.</source>
        <translation>Eine Zahl ab 1 wird erwartet.</translation>
    </message>
    <message>
        <source>Behind a colon, milliseconds from 1 to %1 are wanted.</source>
        <translation>Hinter einem Doppelpunkt werden 1 bis %1 Millisekunden erwartet.</translation>
    </message>
    <message>
        <source>Nothing may stand behind the number.</source>
        <translation>Hinter der Zahl darf nichts stehen.</translation>
    </message>
    <message>
        <source>Behind a colon, one of %1 is wanted.</source>
        <translation>Hinter einem Doppelpunkt wird eines davon erwartet: %1.</translation>
    </message>
    <message>
        <source>Ends well: updated and confirmed (0)</source>
        <translation>Endet gut: aktualisiert und bestätigt (0)</translation>
    </message>
    <message>
        <source>An error</source>
        <translation>Ein Fehler</translation>
    </message>
    <message>
        <source>The processor fell back and runs its former firmware</source>
        <translation>Der Prozessor ist zurückgefallen und führt seine vorige Firmware aus</translation>
    </message>
    <message>
        <source>Ends with: %1 (%2)</source>
        <translation>Endet mit: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>RunStrip</name>
    <message>
        <source>Closing the run</source>
        <translation>Der Lauf wird abgeschlossen</translation>
    </message>
    <message>
        <source>Reads back; sends nothing</source>
        <translation>Liest zurück; sendet nichts</translation>
    </message>
    <message>
        <source>Asks before it starts</source>
        <translation>Fragt vor dem Start nach</translation>
    </message>
    <message>
        <source>Cannot go on any more</source>
        <translation>Lässt sich nicht mehr fortsetzen</translation>
    </message>
    <message>
        <source>Needs its bundle first</source>
        <translation>Braucht zuerst sein Paket</translation>
    </message>
    <message>
        <source>Stopped at the activation</source>
        <translation>Unterbrochen bei der Aktivierung</translation>
    </message>
    <message>
        <source>Stopped before the first file</source>
        <translation>Unterbrochen vor Datei 1</translation>
    </message>
    <message>
        <source>Stopped after file %1 of %2</source>
        <translation>Unterbrochen nach Datei %1/%2</translation>
    </message>
    <message>
        <source>Stopped at file %1 of %2, %3 %</source>
        <translation>Unterbrochen: Datei %1/%2, %3 %</translation>
    </message>
    <message>
        <source>Restart not followed</source>
        <translation>Neustart nicht verfolgt</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>what the processor reports</comment>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Nothing is being sent.</source>
        <translation>Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>It is not known what the processor is doing.</source>
        <translation>Es ist nicht bekannt, was der Prozessor gerade tut.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>What it activated may run: it is not known yet that it failed.</source>
        <translation>Was aktiviert wurde, läuft womöglich: Ein Fehlschlag steht noch nicht fest.</translation>
    </message>
    <message>
        <source>The processor forgets what it received. Nothing that runs changes.</source>
        <translation>Der Prozessor verwirft, was er empfangen hat. Was läuft, bleibt unverändert.</translation>
    </message>
    <message>
        <source>The run was not closed. %1</source>
        <translation>Der Lauf wurde nicht abgeschlossen. %1</translation>
    </message>
    <message>
        <source>%1 is another bundle.</source>
        <translation>%1 ist ein anderes Paket.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 Continue uses the run&apos;s own; Start Over makes a plan of the one that is open.</source>
        <translation>%1 „Fortsetzen“ verwendet das Paket des Laufs; „Neu beginnen“ plant mit dem geöffneten.</translation>
    </message>
    <message>
        <source>Goes on with what is missing</source>
        <translation>Macht mit dem weiter, was fehlt</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>Neustart %1</translation>
    </message>
    <message>
        <source>Restart %1 of about %2</source>
        <translation>Neustart %1 von etwa %2</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Image</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Needs a trusted signature first</source>
        <translation>Braucht eine vertrauenswürdige Signatur</translation>
    </message>
    <message>
        <source>Waits until it is free</source>
        <translation>Wartet, bis er frei ist</translation>
    </message>
    <message>
        <source>Needs an answer first</source>
        <translation>Braucht zuerst eine Antwort</translation>
    </message>
    <message>
        <source>Needs access first</source>
        <translation>Braucht zuerst Zugriff</translation>
    </message>
    <message>
        <source>Not through this program</source>
        <translation>Nicht mit diesem Programm</translation>
    </message>
    <message>
        <source>Needs the processor first</source>
        <translation>Braucht zuerst den Prozessor</translation>
    </message>
    <message>
        <source>Needs that put right first</source>
        <translation>Das muss zuerst behoben werden</translation>
    </message>
    <message>
        <source>Needs another bundle</source>
        <translation>Braucht ein anderes Paket</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Rücklesen</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Senden %1</translation>
    </message>
    <message>
        <source>Restart, about %1</source>
        <translation>Neustart, etwa %1</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Neu gestartet</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Gesendet %1</translation>
    </message>
    <message>
        <source>Sent in %1</source>
        <translation>Gesendet in %1</translation>
    </message>
    <message>
        <source>Restarted in %1</source>
        <translation>Neu gestartet in %1</translation>
    </message>
    <message>
        <source>Send stopped at image %1 of %2</source>
        <translation>Senden endete bei Image %1 von %2</translation>
    </message>
    <message>
        <source>Restart not started</source>
        <translation>Neustart nicht begonnen</translation>
    </message>
    <message>
        <source>1 of %1 was not acknowledged</source>
        <translation>1 von %1 nicht bestätigt</translation>
    </message>
    <message>
        <source>%1 of %2 were not acknowledged</source>
        <translation>%1 von %2 nicht bestätigt</translation>
    </message>
    <message>
        <source>1 of %1 was not stored</source>
        <translation>1 von %1 nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 of %2 were not stored</source>
        <translation>%1 von %2 nicht gespeichert</translation>
    </message>
    <message>
        <source>Reverted: the processor went back to its former firmware</source>
        <translation>Zurückgefallen: Der Prozessor führt wieder seine vorige Firmware aus</translation>
    </message>
    <message>
        <source>Outcome not known: %1</source>
        <translation>Ausgang unbekannt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>%1 gesperrt</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 current</source>
        <translation>%1 aktuell</translation>
    </message>
    <message>
        <source>Took %1.</source>
        <translation>Dauer: %1.</translation>
    </message>
    <message>
        <source>Read back from the processor. Took %1.</source>
        <translation>Vom Prozessor zurückgelesen. Dauer: %1.</translation>
    </message>
    <message>
        <source>Read back from the processor. Took %1. Not changed: %2.</source>
        <translation>Vom Prozessor zurückgelesen. Dauer: %1. Nicht geändert: %2.</translation>
    </message>
    <message>
        <source>Stopped: everything is stored</source>
        <translation>Angehalten: Alles ist gespeichert</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Reverted to the former firmware</source>
        <translation>Zur vorigen Firmware zurückgefallen</translation>
    </message>
    <message>
        <source>Nothing was activated.</source>
        <translation>Nichts wurde aktiviert.</translation>
    </message>
    <message>
        <source>The processor did not come back; it may still be writing. Do not cut the power.</source>
        <translation>Der Prozessor ist nicht zurückgekommen; womöglich schreibt er noch. Nicht vom Strom trennen.</translation>
    </message>
    <message>
        <source>answer 0x%1</source>
        <translation>Antwort 0x%1</translation>
    </message>
    <message>
        <source>Tick an image first</source>
        <translation>Zuerst ein Image ankreuzen</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nichts zu senden</translation>
    </message>
    <message>
        <source>Reading the bundle: %1 %</source>
        <translation>Paket wird gelesen: %1 %</translation>
    </message>
    <message>
        <source>%1 cannot be compared</source>
        <translation>%1 nicht vergleichbar</translation>
    </message>
    <message>
        <source>Ready to update %1</source>
        <translation>Bereit zum Aktualisieren: %1</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>%1, one restart of the processor. The machine itself keeps running.</source>
        <translation>%1, ein Neustart des Prozessors. Der Rechner selbst läuft weiter.</translation>
    </message>
    <message>
        <source>%1, one restart</source>
        <translation>%1, ein Neustart</translation>
    </message>
    <message>
        <source>The running firmware is on trial</source>
        <translation>Die laufende Firmware ist im Testlauf</translation>
    </message>
    <message>
        <source>Confirm it, and it stays; otherwise the processor falls back to the former one. Nothing is sent.</source>
        <translation>Wird sie bestätigt, bleibt sie; sonst fällt der Prozessor auf die vorige zurück. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>Nichts ist angekreuzt</translation>
    </message>
    <message>
        <source>Nothing to update</source>
        <translation>Nichts zu aktualisieren</translation>
    </message>
    <message>
        <source>The bundle changes nothing here.</source>
        <translation>Das Paket ändert hier nichts.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Usually takes about %1</source>
        <translation>Dauert gewöhnlich etwa %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>Bisher %1</translation>
    </message>
    <message>
        <source>%1: back in about %2</source>
        <translation>%1: zurück in etwa %2</translation>
    </message>
    <message>
        <source>%1: about %2</source>
        <translation>%1: etwa %2</translation>
    </message>
    <message>
        <source>Restarting: back in about %1</source>
        <translation>Neustart: zurück in etwa %1</translation>
    </message>
    <message>
        <source>Reading back: about %1</source>
        <translation>Rücklesen: etwa %1</translation>
    </message>
    <message>
        <source>%1: %2, usually about %3</source>
        <translation>%1: %2, gewöhnlich etwa %3</translation>
    </message>
    <message>
        <source>%1, usually about %2</source>
        <translation>%1, gewöhnlich etwa %2</translation>
    </message>
    <message>
        <source>Takes longer than usual: %1, usually about %2</source>
        <translation>Dauert länger als gewöhnlich: %1, sonst etwa %2</translation>
    </message>
    <message>
        <source>Longer than usual: %1</source>
        <translation>Länger als gewöhnlich: %1</translation>
    </message>
    <message>
        <source>The processor is not back yet.</source>
        <translation>Der Prozessor ist noch nicht zurück.</translation>
    </message>
    <message>
        <source>The processor is back, and checks itself still.</source>
        <translation>Der Prozessor ist zurück und prüft sich noch.</translation>
    </message>
    <message>
        <source>%1; gives up after %2.</source>
        <translation>%1; gibt nach %2 auf.</translation>
    </message>
    <message>
        <source>Sending image %1 of %2: %3</source>
        <translation>Image %1 von %2 wird gesendet: %3</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <translation>%1 mit %2.</translation>
    </message>
    <message>
        <source>%1 at %2, about %3 left to send.</source>
        <translation>%1 mit %2, noch etwa %3 zu senden.</translation>
    </message>
    <message>
        <source>%1 at %2, about %3</source>
        <translation>%1 mit %2, etwa %3</translation>
    </message>
    <message>
        <source>Stored %1 of %2</source>
        <translation>Gespeichert: %1 von %2</translation>
    </message>
    <message>
        <source>Storing image %1 of %2: %3</source>
        <translation>Speichert Image %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1 sent; the processor writes the image to its flash and checks it.</source>
        <translation>%1 gesendet; der Prozessor schreibt das Image in seinen Flash und prüft es.</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>Activating all images at once</source>
        <translation>Alle Images werden gemeinsam aktiviert</translation>
    </message>
    <message>
        <source>Everything is stored. The processor selects what it starts next.</source>
        <translation>Alles ist gespeichert. Der Prozessor legt fest, was er als Nächstes startet.</translation>
    </message>
    <message>
        <source>Restarting again</source>
        <translation>Noch ein Neustart</translation>
    </message>
    <message>
        <source>Restarting, as planned</source>
        <translation>Neustart, wie geplant</translation>
    </message>
    <message>
        <source>No answer is normal now.</source>
        <translation>Dass keine Antwort kommt, ist jetzt normal.</translation>
    </message>
    <message>
        <source>Reading back what runs now</source>
        <translation>Was jetzt läuft, wird zurückgelesen</translation>
    </message>
    <message>
        <source>It is back, checks itself, and is read twice.</source>
        <translation>Er ist zurück, prüft sich und wird zweimal gelesen.</translation>
    </message>
    <message>
        <source>Checking the bundle</source>
        <translation>Paket wird geprüft</translation>
    </message>
    <message>
        <source>%1 % of its images are checked.</source>
        <translation>%1 % seiner Images sind geprüft.</translation>
    </message>
    <message>
        <source>Starting: asking the processor</source>
        <translation>Start: Der Prozessor wird abgefragt</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Wird aktualisiert…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Stop After This Image</source>
        <translation>Nach diesem Image anhalten</translation>
    </message>
    <message>
        <source>Stop After Image</source>
        <translation>Nach Image anhalten</translation>
    </message>
    <message>
        <source>A restart cannot be stopped</source>
        <translation>Ein Neustart lässt sich nicht anhalten</translation>
    </message>
    <message>
        <source>Stops before the restart; the old firmware stays</source>
        <translation>Hält vor dem Neustart an; die alte Firmware bleibt</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Update %1 of %2</source>
        <translation>%1 von %2 aktualisieren</translation>
    </message>
    <message>
        <source>Sends no firmware</source>
        <translation>Sendet keine Firmware</translation>
    </message>
    <message>
        <source>Not ready: %1</source>
        <translation>Nicht bereit: %1</translation>
    </message>
    <message>
        <source>Somebody else is working on the processor.</source>
        <translation>Jemand anderes arbeitet am Prozessor.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Work would be lost. Nothing would break: the processor would start with whole firmware.</source>
        <translation>Arbeit ginge verloren, beschädigt würde nichts: Der Prozessor würde mit unversehrter Firmware starten.</translation>
    </message>
    <message>
        <source>Waiting for an answer: %1 s, gives up within %2 s</source>
        <translation>Wartet auf Antwort: %1 s, gibt spätestens nach %2 s auf</translation>
    </message>
    <message>
        <source>No answer: %1 s of %2 s</source>
        <translation>Keine Antwort: %1 s von %2 s</translation>
    </message>
    <message>
        <source>Last: %1 %2</source>
        <translation>Zuletzt: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n Image</numerusform>
            <numerusform>%n Images</numerusform>
        </translation>
    </message>
    <message>
        <source>Gives up after %1.</source>
        <translation>Gibt nach %1 auf.</translation>
    </message>
    <message>
        <source>Updated and confirmed</source>
        <translation>Aktualisiert und bestätigt</translation>
    </message>
    <message>
        <source>Ready to downgrade %1</source>
        <translation>Bereit zum Zurückstufen: %1</translation>
    </message>
    <message>
        <source>Ready to reinstall %1</source>
        <translation>Bereit zum erneuten Installieren: %1</translation>
    </message>
    <message>
        <source>Downgrade %1 of %2</source>
        <translation>%1 von %2 zurückstufen</translation>
    </message>
    <message>
        <source>Reinstall %1 of %2</source>
        <translation>%1 von %2 erneut installieren</translation>
    </message>
</context>
<context>
    <name>fwpilot::BankTable</name>
    <message>
        <source>%1, security %2</source>
        <translation>%1, Sicherheit %2</translation>
    </message>
    <message>
        <source>Running bank, SHA-256: %1</source>
        <translation>Laufende Bank, SHA-256: %1</translation>
    </message>
    <message>
        <source>Other bank, SHA-256: %1</source>
        <translation>Andere Bank, SHA-256: %1</translation>
    </message>
    <message>
        <source>needs security %1</source>
        <translation>braucht Sicherheit %1</translation>
    </message>
    <message>
        <source>%1. Images with a security version below %2 are refused.</source>
        <translation>%1. Images mit einer Sicherheitsversion unter %2 werden abgelehnt.</translation>
    </message>
    <message>
        <source>whole, does not run</source>
        <translation>unversehrt, läuft nicht</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>nichts läuft</translation>
    </message>
    <message>
        <source>runs on trial</source>
        <translation>läuft im Testlauf</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>holds nothing</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>nicht unversehrt</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>Running bank %1, other bank %2</source>
        <translation>Laufende Bank %1, andere Bank %2</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Running Bank</source>
        <translation>Laufende Bank</translation>
    </message>
    <message>
        <source>Other Bank</source>
        <translation>Andere Bank</translation>
    </message>
    <message>
        <source>Bank Size</source>
        <translation>Bankgröße</translation>
    </message>
    <message>
        <source>Digests (SHA-256)</source>
        <translation>Prüfsummen (SHA-256)</translation>
    </message>
    <message>
        <source>Firmware in both banks</source>
        <translation>Firmware in beiden Bänken</translation>
    </message>
    <message>
        <source>Copy Digests</source>
        <translation>Prüfsummen kopieren</translation>
    </message>
</context>
<context>
    <name>fwpilot::BundleDialog</name>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Manifest, SHA-256</source>
        <translation>Manifest, SHA-256</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Fingerprint, SHA-256</source>
        <translation>Fingerabdruck, SHA-256</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Bundle Details</source>
        <translation>Paketdetails</translation>
    </message>
</context>
<context>
    <name>fwpilot::BundleLine</name>
    <message>
        <source>No bundle is open</source>
        <translation>Kein Paket geöffnet</translation>
    </message>
    <message>
        <source>Open one, or drop it here.</source>
        <translation>Eines öffnen oder hier ablegen.</translation>
    </message>
    <message>
        <source>Opening and checking its signature</source>
        <translation>Wird geöffnet, Signatur wird geprüft</translation>
    </message>
    <message>
        <source>Checking its images: %1 %</source>
        <translation>Images werden geprüft: %1 %</translation>
    </message>
    <message>
        <source>Bundle Details…</source>
        <translation>Paketdetails…</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Its certificate was revoked. The bundle is refused.</source>
        <translation>Sein Zertifikat wurde gesperrt. Das Paket wird abgelehnt.</translation>
    </message>
    <message>
        <source>Its certificate was not valid when it signed. The bundle is refused.</source>
        <translation>Sein Zertifikat war beim Signieren nicht gültig. Das Paket wird abgelehnt.</translation>
    </message>
    <message>
        <source>The name is only a claim: nobody trusted here vouches for it. It is refused.</source>
        <translation>Der Name ist nur eine Behauptung: Niemand, dem hier vertraut wird, bürgt dafür. Abgelehnt.</translation>
    </message>
    <message>
        <source>Trusted: %1</source>
        <translation>Vertrauenswürdig: %1</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Fingerabdruck %1</translation>
    </message>
    <message>
        <source>%1, fingerprint %2</source>
        <translation>%1, Fingerabdruck %2</translation>
    </message>
    <message>
        <source>A trusted signer signs for this product: its signature was taken off. Refused.</source>
        <translation>Für dieses Produkt signiert ein vertrauenswürdiger Unterzeichner: Die Signatur wurde entfernt. Abgelehnt.</translation>
    </message>
    <message>
        <source>Nobody vouches for its content; allowed here</source>
        <translation>Niemand bürgt für den Inhalt; hier zugelassen</translation>
    </message>
    <message>
        <source>Nobody vouches for its content</source>
        <translation>Niemand bürgt für den Inhalt</translation>
    </message>
    <message>
        <source>Allowed here</source>
        <translation>Hier zugelassen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not trusted: %1</source>
        <translation>Nicht vertrauenswürdig: %1</translation>
    </message>
    <message>
        <source>It does not prove that this content is the signer&apos;s. The bundle is refused.</source>
        <translation>Sie beweist nicht, dass dieser Inhalt vom Unterzeichner stammt. Das Paket wird abgelehnt.</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Image</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, %2, for %3</source>
        <translation>%1, %2, für %3</translation>
    </message>
    <message>
        <source>%1, %2, for %3, released %4</source>
        <translation>%1, %2, für %3, vom %4</translation>
    </message>
    <message>
        <source>Signed by %1 (trusted)</source>
        <translation>Signiert von %1 (vertrauenswürdig)</translation>
    </message>
    <message>
        <source>Signed by somebody unnamed (not trusted)</source>
        <translation>Signiert von jemand Ungenanntem (nicht vertrauenswürdig)</translation>
    </message>
    <message>
        <source>Signed by %1 (not trusted)</source>
        <translation>Signiert von %1 (nicht vertrauenswürdig)</translation>
    </message>
    <message>
        <source>The signature is damaged</source>
        <translation>Die Signatur ist beschädigt</translation>
    </message>
    <message>
        <source>Not signed, though it should be</source>
        <translation>Nicht signiert, obwohl es sein müsste</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>bundle, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 is not there, and not needed</source>
        <translation>%1 ist nicht vorhanden und wird nicht gebraucht</translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n Image</numerusform>
            <numerusform>%n Images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fwpilot::ClosingDialog</name>
    <message>
        <source>Close while the update is running?</source>
        <translation>Während der Aktualisierung schließen?</translation>
    </message>
    <message>
        <source>The update goes on only while this window is open. When it is stopped now, the firmware that runs stays in use, and the update can be made again later.</source>
        <translation>Die Aktualisierung läuft nur, solange dieses Fenster offen ist. Wird sie jetzt angehalten, bleibt die laufende Firmware in Gebrauch, und die Aktualisierung lässt sich später nachholen.</translation>
    </message>
    <message>
        <source>Closes when the image under way is stored. Nothing is activated.</source>
        <translation>Schließt, sobald das laufende Image gespeichert ist. Nichts wird aktiviert.</translation>
    </message>
    <message>
        <source>Closes at once. The image under way is dropped. Nothing is activated.</source>
        <translation>Schließt sofort. Das laufende Image wird verworfen. Nichts wird aktiviert.</translation>
    </message>
    <message>
        <source>The update cannot be stopped any more</source>
        <translation>Die Aktualisierung lässt sich nicht mehr anhalten</translation>
    </message>
    <message>
        <source>The new firmware was activated, and a restart cannot be stopped. How it ends is known when the processor was read back.</source>
        <translation>Die neue Firmware wurde aktiviert, und ein Neustart lässt sich nicht anhalten. Wie es ausgeht, steht fest, sobald der Prozessor zurückgelesen ist.</translation>
    </message>
    <message>
        <source>A restart cannot be stopped.</source>
        <translation>Ein Neustart lässt sich nicht anhalten.</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop After This Image and Close</source>
        <translation>Nach diesem Image anhalten und schließen</translation>
    </message>
    <message>
        <source>Stop Now and Close</source>
        <translation>Sofort anhalten und schließen</translation>
    </message>
    <message>
        <source>Close When Finished</source>
        <translation>Nach Abschluss schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The window stays, the update goes on.</source>
        <translation>Das Fenster bleibt, die Aktualisierung geht weiter.</translation>
    </message>
    <message>
        <source>The window stays until the processor was read back, then it closes by itself.</source>
        <translation>Das Fenster bleibt, bis der Prozessor zurückgelesen ist, und schließt sich dann von selbst.</translation>
    </message>
</context>
<context>
    <name>fwpilot::ConfirmDialog</name>
    <message>
        <source>1 component</source>
        <translation>1 Komponente</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Restarts the processor once: no remote access meanwhile.</source>
        <translation>Startet den Prozessor einmal neu: so lange kein Fernzugriff.</translation>
    </message>
    <message>
        <source>The machine itself keeps running.</source>
        <translation>Der Rechner selbst läuft weiter.</translation>
    </message>
    <message>
        <source>Do not unplug the machine until the window says it is safe.</source>
        <translation>Den Rechner erst vom Strom trennen, wenn das Fenster es erlaubt.</translation>
    </message>
    <message>
        <source>%1 goes back to the older version %2.</source>
        <translation>%1 geht auf die ältere Version %2 zurück.</translation>
    </message>
    <message>
        <source>The bundle is signed by %1 (trusted).</source>
        <translation>Das Paket ist signiert von %1 (vertrauenswürdig).</translation>
    </message>
    <message>
        <source>The bundle is UNSIGNED: nobody vouches for what is in it. It was allowed.</source>
        <translation>Das Paket ist NICHT SIGNIERT: Niemand bürgt für seinen Inhalt. Es wurde zugelassen.</translation>
    </message>
    <message>
        <source>Update %1 on %2?</source>
        <translation>%1 auf %2 aktualisieren?</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>%1 aktualisieren</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Continue updating %1 on %2?</source>
        <translation>%1 auf %2 weiter aktualisieren?</translation>
    </message>
    <message>
        <source>Goes on with the run of %1. What is stored is not sent again.</source>
        <translation>Setzt den Lauf (%1) fort. Was gespeichert ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Close the run of %1 as failed?</source>
        <translation>Lauf (%1) verwerfen?</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>bundle, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 was activated, and what became of that was not read back.</source>
        <translation>%1 wurde aktiviert; was daraus wurde, ist nicht zurückgelesen.</translation>
    </message>
    <message>
        <source>The record will say that it is not known.</source>
        <translation>Die Aufzeichnung wird den Ausgang als unbekannt führen.</translation>
    </message>
    <message>
        <source>The processor forgets what it has received of %1.</source>
        <translation>Der Prozessor verwirft, was er von %1 empfangen hat.</translation>
    </message>
    <message>
        <source>Nothing that runs changes.</source>
        <translation>Was läuft, bleibt unverändert.</translation>
    </message>
    <message>
        <source>The run cannot be continued after that.</source>
        <translation>Der Lauf gilt dann als fehlgeschlagen und lässt sich nicht mehr fortsetzen.</translation>
    </message>
    <message>
        <source>Close as Failed</source>
        <translation>Lauf verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>What is updated</source>
        <translation>Was aktualisiert wird</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs Now</source>
        <translation>Läuft jetzt</translation>
    </message>
    <message>
        <source>Will Run</source>
        <translation>Wird laufen</translation>
    </message>
    <message>
        <source>Downgrade %1 on %2?</source>
        <translation>%1 auf %2 zurückstufen?</translation>
    </message>
    <message>
        <source>Reinstall %1 on %2?</source>
        <translation>%1 auf %2 erneut installieren?</translation>
    </message>
    <message>
        <source>Downgrade %1</source>
        <translation>%1 zurückstufen</translation>
    </message>
    <message>
        <source>Reinstall %1</source>
        <translation>%1 erneut installieren</translation>
    </message>
    <message>
        <source>Each image has the version that runs now; it is written all the same.</source>
        <translation>Jedes Image hat die Version, die jetzt läuft; es wird trotzdem geschrieben.</translation>
    </message>
    <message>
        <source>Written though it has the version that runs now: %1.</source>
        <translation>Wird geschrieben, obwohl diese Version jetzt läuft: %1.</translation>
    </message>
</context>
<context>
    <name>fwpilot::Core</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>ist nicht %1</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is longer than the limit of %1 bytes</source>
        <translation>ist länger als die Grenze von %1 Bytes</translation>
    </message>
    <message>
        <source>contains characters that cannot be shown, or spaces at an end</source>
        <translation>enthält nicht darstellbare Zeichen oder Leerzeichen am Rand</translation>
    </message>
    <message>
        <source>is not an integer of 64 bits</source>
        <translation>ist keine ganze Zahl mit 64 Bit</translation>
    </message>
    <message>
        <source>is not between %1 and %2</source>
        <translation>liegt nicht zwischen %1 und %2</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>ist doppelt vorhanden</translation>
    </message>
    <message>
        <source>is neither a text nor a list of texts</source>
        <translation>ist weder ein Text noch eine Liste von Texten</translation>
    </message>
    <message>
        <source>is an empty list</source>
        <translation>ist eine leere Liste</translation>
    </message>
    <message>
        <source>names more than the limit of %1 %2</source>
        <translation>nennt mehr als die erlaubten %1 %2</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>is not known; known here are %1</source>
        <translation>ist nicht bekannt; bekannt sind hier %1</translation>
    </message>
    <message>
        <source>is not an integer</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is not JSON: a text in it has an escape or a control character that JSON does not have</source>
        <translation>ist kein JSON: Ein Text darin hat eine Escape-Folge oder ein Steuerzeichen, das JSON nicht kennt</translation>
    </message>
    <message>
        <source>is nested deeper than the limit of %1 levels</source>
        <translation>ist tiefer verschachtelt als die erlaubten %1 Ebenen</translation>
    </message>
    <message>
        <source>%1 is %2 bytes long; the limit is %3.</source>
        <translation>%1 ist %2 Bytes lang; die Grenze liegt bei %3.</translation>
    </message>
    <message>
        <source>does not begin with a JSON object</source>
        <translation>beginnt nicht mit einem JSON-Objekt</translation>
    </message>
    <message>
        <source>%1, in line %2</source>
        <translation>%1, in Zeile %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Check the folder, its permissions, and the room on its medium.</source>
        <translation>Ordner, Rechte und freien Platz auf dem Datenträger prüfen.</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>der Ordner existiert nicht</translation>
    </message>
    <message>
        <source>The archive can be read in more than one way.</source>
        <translation>Das Archiv lässt sich auf mehr als eine Weise lesen.</translation>
    </message>
    <message>
        <source>The archive can be read in more than one way: %1.</source>
        <translation>Das Archiv lässt sich auf mehr als eine Weise lesen: %1.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>The manifest lists %1, but the bundle does not have it.</source>
        <translation>Das Manifest führt %1 auf, aber im Paket fehlt es.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but the manifest says %3.</source>
        <translation>%1 hat %2 Bytes, laut Manifest aber %3.</translation>
    </message>
    <message>
        <source>whose name is reserved</source>
        <translation>deren Name reserviert ist</translation>
    </message>
    <message>
        <source>that the manifest does not list</source>
        <translation>die das Manifest nicht aufführt</translation>
    </message>
    <message>
        <source>The bundle has a file %1, %2.</source>
        <translation>Das Paket enthält eine Datei %1, %2.</translation>
    </message>
    <message>
        <source>The first file in the archive is not %1, so it is no bundle.</source>
        <translation>Die erste Datei im Archiv ist nicht %1, also ist es kein Paket.</translation>
    </message>
    <message>
        <source>The check of the bundle was stopped.</source>
        <translation>Die Prüfung des Pakets wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was written; start it again.</source>
        <translation>Es wurde nichts geschrieben; neu beginnen.</translation>
    </message>
    <message>
        <source>The bundle has no image for %1.</source>
        <translation>Das Paket hat kein Image für %1.</translation>
    </message>
    <message>
        <source>See what is in it with fwpilotctl bundle inspect.</source>
        <translation>Den Inhalt zeigt fwpilotctl bundle inspect.</translation>
    </message>
    <message>
        <source>Making the bundle was stopped; nothing was written.</source>
        <translation>Das Erstellen des Pakets wurde abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Neu beginnen.</translation>
    </message>
    <message>
        <source>The manifest is %1 bytes long; the limit is %2.</source>
        <translation>Das Manifest ist %1 Bytes lang; die Grenze liegt bei %2.</translation>
    </message>
    <message>
        <source>Image for %1</source>
        <translation>Image für %1</translation>
    </message>
    <message>
        <source>Image for %1: %2 is empty.</source>
        <translation>Image für %1: %2 ist leer.</translation>
    </message>
    <message>
        <source>%1 is one of the files to be packed.</source>
        <translation>%1 gehört selbst zu den Dateien, die gepackt werden sollen.</translation>
    </message>
    <message>
        <source>Give the bundle another name.</source>
        <translation>Dem Paket einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>The manifest&apos;s %1 for %2 is not the file&apos;s.</source>
        <translation>%1 im Manifest für %2 stimmt nicht mit der Datei überein.</translation>
    </message>
    <message>
        <source>Correct it, or leave it out to have it filled in.</source>
        <translation>Berichtigen oder weglassen, dann wird es eingesetzt.</translation>
    </message>
    <message>
        <source>%1 changed while it was packed.</source>
        <translation>%1 hat sich beim Packen geändert.</translation>
    </message>
    <message>
        <source>The images are together larger than the limit of %1 bytes (4 GiB).</source>
        <translation>Die Images sind zusammen größer als die Grenze von %1 Bytes (4 GiB).</translation>
    </message>
    <message>
        <source>The manifest becomes %1 bytes long; the limit is %2.</source>
        <translation>Das Manifest wird %1 Bytes lang; die Grenze liegt bei %2.</translation>
    </message>
    <message>
        <source>%1 is no plain file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The bundle is larger than the limit of %1 bytes (4 GiB).</source>
        <translation>Das Paket ist größer als die Grenze von %1 Bytes (4 GiB).</translation>
    </message>
    <message>
        <source>Check the path of the file.</source>
        <translation>Den Pfad der Datei prüfen.</translation>
    </message>
    <message>
        <source>Put the file itself there.</source>
        <translation>Die Datei selbst dorthin legen.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions and its medium.</source>
        <translation>Rechte der Datei und Datenträger prüfen.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a device, a pipe or the like</source>
        <translation>ein Gerät, eine Pipe oder Ähnliches</translation>
    </message>
    <message>
        <source>%1 is %2, not a plain file.</source>
        <translation>%1 ist %2, keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Name a plain file.</source>
        <translation>Eine gewöhnliche Datei angeben.</translation>
    </message>
    <message>
        <source>byte %1 cannot be read: %2.</source>
        <translation>Byte %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>the file ends at byte %1, in the middle of its content.</source>
        <translation>die Datei endet bei Byte %1, mitten in ihrem Inhalt.</translation>
    </message>
    <message>
        <source>zlib cannot start</source>
        <translation>zlib kann nicht starten</translation>
    </message>
    <message>
        <source>its compressed content is cut off.</source>
        <translation>der komprimierte Inhalt ist abgeschnitten.</translation>
    </message>
    <message>
        <source>its compressed content is damaged.</source>
        <translation>der komprimierte Inhalt ist beschädigt.</translation>
    </message>
    <message>
        <source>it unpacks to fewer than its %1 bytes.</source>
        <translation>beim Entpacken entstehen weniger als die angegebenen %1 Bytes.</translation>
    </message>
    <message>
        <source>it unpacks to more than its %1 bytes.</source>
        <translation>beim Entpacken entstehen mehr als die angegebenen %1 Bytes.</translation>
    </message>
    <message>
        <source>its compressed content has no end.</source>
        <translation>der komprimierte Inhalt hat kein Ende.</translation>
    </message>
    <message>
        <source>there are bytes behind the end of its compressed content.</source>
        <translation>hinter dem Ende des komprimierten Inhalts stehen weitere Bytes.</translation>
    </message>
    <message>
        <source>its CRC does not agree with the archive&apos;s.</source>
        <translation>die CRC stimmt nicht mit der des Archivs überein.</translation>
    </message>
    <message>
        <source>contains &apos;%1&apos;, but must be a plain file name</source>
        <translation>enthält „%1“, muss aber ein einfacher Dateiname sein</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>contains characters that cannot be shown</source>
        <translation>enthält nicht darstellbare Zeichen</translation>
    </message>
    <message>
        <source>ends with a dot</source>
        <translation>endet mit einem Punkt</translation>
    </message>
    <message>
        <source>The bundle changed on disk after it was checked</source>
        <translation>Das Paket hat sich nach der Prüfung auf dem Datenträger geändert</translation>
    </message>
    <message>
        <source>%1 cannot be continued at byte %2 of %3.</source>
        <translation>%1 kann bei Byte %2 von %3 nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>%1 was read only to byte %2 of %3.</source>
        <translation>%1 wurde nur bis Byte %2 von %3 gelesen.</translation>
    </message>
    <message>
        <source>is not made of letters A-Z, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;</source>
        <translation>besteht nicht aus Buchstaben A-Z, Ziffern, „.“, „_“ und „-“</translation>
    </message>
    <message>
        <source>is a name that the manifest and its signature have</source>
        <translation>ist ein Name, den Manifest und Signatur tragen</translation>
    </message>
    <message>
        <source>is not 64 hexadecimal digits</source>
        <translation>sind keine 64 hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>is %1, but this program reads format 1 only</source>
        <translation>ist %1, dieses Programm liest aber nur Format 1</translation>
    </message>
    <message>
        <source>is not a time such as 2026-01-31T12:00:00Z</source>
        <translation>ist keine Zeit wie 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>names no product</source>
        <translation>nennt kein Produkt</translation>
    </message>
    <message>
        <source>names more than the limit of %1 products</source>
        <translation>nennt mehr als die erlaubten %1 Produkte</translation>
    </message>
    <message>
        <source>names no image</source>
        <translation>nennt kein Image</translation>
    </message>
    <message>
        <source>is %1, which another image is for already</source>
        <translation>ist %1, wofür es schon ein anderes Image gibt</translation>
    </message>
    <message>
        <source>is %1, which cannot be told from another image&apos;s %2</source>
        <translation>ist %1, was sich nicht von %2 eines anderen Images unterscheiden lässt</translation>
    </message>
    <message>
        <source>names %1, which no image is for</source>
        <translation>nennt %1, wofür es kein Image gibt</translation>
    </message>
    <message>
        <source>waits for itself in a circle</source>
        <translation>wartet im Kreis auf sich selbst</translation>
    </message>
    <message>
        <source>are together larger than the limit of %1 bytes (4 GiB)</source>
        <translation>sind zusammen größer als die Grenze von %1 Bytes (4 GiB)</translation>
    </message>
    <message>
        <source>SHA-256 is not available from OpenSSL</source>
        <translation>SHA-256 steht in OpenSSL nicht zur Verfügung</translation>
    </message>
    <message>
        <source>Make the bundle with fwpilotctl bundle create.</source>
        <translation>Das Paket mit fwpilotctl bundle create erstellen.</translation>
    </message>
    <message>
        <source>The archive needs the zip64 format or is larger than the limit of %1 bytes (4 GiB).</source>
        <translation>Das Archiv braucht das Format zip64 oder ist größer als die Grenze von %1 Bytes (4 GiB).</translation>
    </message>
    <message>
        <source>The file has only %1 bytes and is no bundle.</source>
        <translation>Die Datei hat nur %1 Bytes und ist kein Paket.</translation>
    </message>
    <message>
        <source>The file is not a zip archive, so it is no bundle.</source>
        <translation>Die Datei ist kein zip-Archiv, also kein Paket.</translation>
    </message>
    <message>
        <source>The archive has a comment or other bytes behind its end: %1 of them.</source>
        <translation>Das Archiv hat einen Kommentar oder andere Bytes hinter seinem Ende: %1.</translation>
    </message>
    <message>
        <source>The file ends at byte %1 of an archive that should be longer.</source>
        <translation>Die Datei endet bei Byte %1 eines Archivs, das länger sein müsste.</translation>
    </message>
    <message>
        <source>The archive has %1 files; the limit is %2.</source>
        <translation>Das Archiv hat %1 Dateien; die Grenze liegt bei %2.</translation>
    </message>
    <message>
        <source>The archive is one part of several.</source>
        <translation>Das Archiv ist ein Teil von mehreren.</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>Das Archiv ist leer.</translation>
    </message>
    <message>
        <source>The file is shorter than its directory says: %1 bytes are missing.</source>
        <translation>Die Datei ist kürzer, als ihr Verzeichnis sagt: %1 Bytes fehlen.</translation>
    </message>
    <message>
        <source>%1 bytes of the file belong to no part of the archive.</source>
        <translation>%1 Bytes der Datei gehören zu keinem Teil des Archivs.</translation>
    </message>
    <message>
        <source>The directory of the archive is larger than %1 files with names up to the limit of %2 bytes need.</source>
        <translation>Das Verzeichnis des Archivs ist größer, als %1 Dateien mit Namen bis zur Grenze von %2 Bytes brauchen.</translation>
    </message>
    <message>
        <source>A file name in the archive has %1 bytes; the limit is %2.</source>
        <translation>Ein Dateiname im Archiv hat %1 Bytes; die Grenze liegt bei %2.</translation>
    </message>
    <message>
        <source>The name of the file %1 in the archive %2.</source>
        <translation>Der Name der Datei %1 im Archiv %2.</translation>
    </message>
    <message>
        <source>The name of the file %1 in the archive is not UTF-8.</source>
        <translation>Der Name der Datei %1 im Archiv ist kein UTF-8.</translation>
    </message>
    <message>
        <source>The name of the file %1 in the archive is not marked as UTF-8.</source>
        <translation>Der Name der Datei %1 im Archiv ist nicht als UTF-8 gekennzeichnet.</translation>
    </message>
    <message>
        <source>%1 is not a plain file but a link, a folder or a device.</source>
        <translation>%1 ist keine gewöhnliche Datei, sondern ein Link, ein Ordner oder ein Gerät.</translation>
    </message>
    <message>
        <source>%1 is not a plain file but a folder or a volume label.</source>
        <translation>%1 ist keine gewöhnliche Datei, sondern ein Ordner oder eine Datenträgerbezeichnung.</translation>
    </message>
    <message>
        <source>%1 is encrypted.</source>
        <translation>%1 ist verschlüsselt.</translation>
    </message>
    <message>
        <source>%1 has its sizes behind its content (a data descriptor).</source>
        <translation>%1 hat seine Größen hinter dem Inhalt (Data Descriptor).</translation>
    </message>
    <message>
        <source>%1 uses features of zip that a bundle must not have (flags %2).</source>
        <translation>%1 verwendet zip-Eigenschaften, die ein Paket nicht haben darf (Flags %2).</translation>
    </message>
    <message>
        <source>%1 is compressed by method %2; only stored and deflated are allowed.</source>
        <translation>%1 ist mit Verfahren %2 komprimiert; erlaubt sind nur stored und deflated.</translation>
    </message>
    <message>
        <source>%1 needs version %2 of zip; 20 is allowed.</source>
        <translation>%1 braucht zip-Version %2; erlaubt ist 20.</translation>
    </message>
    <message>
        <source>%1 has a comment or attributes that a bundle must not have.</source>
        <translation>%1 hat einen Kommentar oder Attribute, die ein Paket nicht haben darf.</translation>
    </message>
    <message>
        <source>%1 is stored with %2 bytes but said to have %3.</source>
        <translation>%1 ist mit %2 Bytes gespeichert, soll aber %3 haben.</translation>
    </message>
    <message>
        <source>%1 is said to unpack from %2 bytes to %3, which cannot be.</source>
        <translation>%1 soll von %2 Bytes auf %3 entpackt werden, was nicht sein kann.</translation>
    </message>
    <message>
        <source>The header of %1 disagrees with the directory of the archive.</source>
        <translation>Der Kopf von %1 widerspricht dem Verzeichnis des Archivs.</translation>
    </message>
    <message>
        <source>%1 has extra fields that a bundle must not have.</source>
        <translation>%1 hat Zusatzfelder, die ein Paket nicht haben darf.</translation>
    </message>
    <message>
        <source>The directory of the archive is damaged.</source>
        <translation>Das Verzeichnis des Archivs ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 does not follow directly on what comes before it in the archive.</source>
        <translation>%1 schließt im Archiv nicht direkt an das Vorige an.</translation>
    </message>
    <message>
        <source>The names %1 and %2 in the archive cannot be told apart.</source>
        <translation>Die Namen %1 und %2 im Archiv lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>%1 reaches into the directory of the archive.</source>
        <translation>%1 reicht in das Verzeichnis des Archivs hinein.</translation>
    </message>
    <message>
        <source>The directory of the archive has more than its %1 files.</source>
        <translation>Das Verzeichnis des Archivs hat mehr als seine %1 Dateien.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>%1: %2 is damaged.</source>
        <translation>%1: %2 ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 existiert nicht.</translation>
    </message>
    <message>
        <source>%1 is a link, not a plain file.</source>
        <translation>%1 ist ein Link, keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1: its SHA-256 is not the manifest&apos;s.</source>
        <translation>%1: Der SHA-256 ist nicht der des Manifests.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 %4.</source>
        <translation>%1, Zeile %2: %3 %4.</translation>
    </message>
    <message>
        <source>The PCI function is gone (%1: %2).</source>
        <translation>Die PCI-Funktion ist verschwunden (%1: %2).</translation>
    </message>
    <message>
        <source>The kernel is locked down (%1) and forbids access to the memory of PCI functions (%2).</source>
        <translation>Der Kernel ist gesperrt (%1) und verbietet den Zugriff auf den Speicher von PCI-Funktionen (%2).</translation>
    </message>
    <message>
        <source>Start the machine without lockdown (it usually comes with Secure Boot), upgrade, and switch it on again.</source>
        <translation>Den Rechner ohne Lockdown starten (er kommt meist mit Secure Boot), aktualisieren und ihn wieder einschalten.</translation>
    </message>
    <message>
        <source>This user has no right to open %1 (%2).</source>
        <translation>Dieser Benutzer darf %1 nicht öffnen (%2).</translation>
    </message>
    <message>
        <source>Become a member of the group fwpilot and log in anew; the udev rule file 70-fwpilot.rules, which comes with this program, gives that group the right. Or run the program as root.</source>
        <translation>Mitglied der Gruppe fwpilot werden und sich neu anmelden; die udev-Regeldatei 70-fwpilot.rules, die zu diesem Programm gehört, gibt der Gruppe das Recht. Oder das Programm als root ausführen.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be mapped (%2).</source>
        <translation>%1 lässt sich nicht einblenden (%2).</translation>
    </message>
    <message>
        <source>The PCI function is switched off, and this user has no right to switch it on (%1: %2).</source>
        <translation>Die PCI-Funktion ist ausgeschaltet, und dieser Benutzer darf sie nicht einschalten (%1: %2).</translation>
    </message>
    <message>
        <source>Install the udev rule file 70-fwpilot.rules, which comes with this program, and restart the machine: it has the function switched on. Or run the program as root.</source>
        <translation>Die udev-Regeldatei 70-fwpilot.rules installieren, die zu diesem Programm gehört, und den Rechner neu starten: Sie lässt die Funktion einschalten. Oder das Programm als root ausführen.</translation>
    </message>
    <message>
        <source>The kernel cannot switch the PCI function on (%1: %2).</source>
        <translation>Der Kernel kann die PCI-Funktion nicht einschalten (%1: %2).</translation>
    </message>
    <message>
        <source>Look at the kernel&apos;s messages (dmesg) for the reason.</source>
        <translation>Den Grund zeigen die Meldungen des Kernels (dmesg).</translation>
    </message>
    <message>
        <source>The kernel driver %1 is bound to the PCI function.</source>
        <translation>Der Kerneltreiber %1 ist an die PCI-Funktion gebunden.</translation>
    </message>
    <message>
        <source>Unbind it: as root, write %1 to the file %2/driver/unbind. Then look again.</source>
        <translation>Die Bindung lösen: als root %1 in die Datei %2/driver/unbind schreiben. Dann erneut suchen.</translation>
    </message>
    <message>
        <source>another program on this system holds the processor&apos;s lock</source>
        <translation>ein anderes Programm auf diesem System hält die Sperre des Prozessors</translation>
    </message>
    <message>
        <source>the lock needs a file that is open for writing</source>
        <translation>die Sperre braucht eine zum Schreiben geöffnete Datei</translation>
    </message>
    <message>
        <source>the file cannot be locked: %1</source>
        <translation>die Datei lässt sich nicht sperren: %1</translation>
    </message>
    <message>
        <source>probably %1</source>
        <translation>wahrscheinlich %1</translation>
    </message>
    <message>
        <source>%1 is neither a region of memory nor a file.</source>
        <translation>%1 ist weder ein Speicherbereich noch eine Datei.</translation>
    </message>
    <message>
        <source>%1 is only %2 bytes long, and %3 are needed.</source>
        <translation>%1 ist nur %2 Bytes lang, %3 werden gebraucht.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is not mapped: %2 regions are in use already.</source>
        <translation>%1 wird nicht eingeblendet: %2 Bereiche sind schon in Gebrauch.</translation>
    </message>
    <message>
        <source>%1 is there twice, with different contents</source>
        <translation>%1 ist zweimal da, mit verschiedenem Inhalt</translation>
    </message>
    <message>
        <source>%1 is left out: the dump has a line for it and no bytes.</source>
        <translation>%1 ist ausgelassen: Der Dump hat eine Zeile dafür, aber keine Bytes.</translation>
    </message>
    <message>
        <source>%1 is there only in part: the dump has less than 64 bytes of it.</source>
        <translation>%1 ist nur zum Teil da: Der Dump hat weniger als 64 Bytes davon.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Give yourself the right to read it.</source>
        <translation>Sich das Leserecht geben.</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 existiert nicht</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>%1 is longer than 64 MiB</source>
        <translation>%1 ist länger als 64 MiB</translation>
    </message>
    <message>
        <source>Give a PCI dump.</source>
        <translation>Einen PCI-Dump angeben.</translation>
    </message>
    <message>
        <source>%1 does not fit into memory</source>
        <translation>%1 passt nicht in den Speicher</translation>
    </message>
    <message>
        <source>%1 holds no configuration of a PCI function</source>
        <translation>%1 enthält keine Konfiguration einer PCI-Funktion</translation>
    </message>
    <message>
        <source>The PCI bus&apos;s entry %1 is left out: %2.</source>
        <translation>Der Eintrag %1 des PCI-Busses ist ausgelassen: %2.</translation>
    </message>
    <message>
        <source>The other functions are listed. Look again; if it stays, look at the kernel&apos;s messages (dmesg).</source>
        <translation>Die anderen Funktionen sind aufgeführt. Erneut suchen; bleibt es dabei, die Meldungen des Kernels (dmesg) ansehen.</translation>
    </message>
    <message>
        <source>The PCI bus cannot be read: %1</source>
        <translation>Der PCI-Bus kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>it is not the address of a PCI function</source>
        <translation>das ist nicht die Adresse einer PCI-Funktion</translation>
    </message>
    <message>
        <source>memory at</source>
        <translation>Speicher bei</translation>
    </message>
    <message>
        <source>SMBIOS names the machine %1.</source>
        <translation>SMBIOS nennt den Rechner %1.</translation>
    </message>
    <message>
        <source>SMBIOS tells of an interface to a management processor: %1.</source>
        <translation>SMBIOS beschreibt eine Schnittstelle zu einem Managementprozessor: %1.</translation>
    </message>
    <message>
        <source>only root may</source>
        <translation>das darf nur root</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>so the interfaces to the management processor that they describe are not known.</source>
        <translation>daher sind die Schnittstellen zum Managementprozessor, die sie beschreiben, nicht bekannt.</translation>
    </message>
    <message>
        <source>The SMBIOS tables of this machine hold nothing that can be read, %1</source>
        <translation>Die SMBIOS-Tabellen dieses Rechners enthalten nichts Lesbares, %1</translation>
    </message>
    <message>
        <source>The SMBIOS tables in %1 cannot be read (%2), %3</source>
        <translation>Die SMBIOS-Tabellen in %1 sind nicht lesbar (%2), %3</translation>
    </message>
    <message>
        <source>The kernel shows no SMBIOS tables, %1</source>
        <translation>Der Kernel zeigt keine SMBIOS-Tabellen, %1</translation>
    </message>
    <message>
        <source>%1 is longer than 1 MiB</source>
        <translation>%1 ist länger als 1 MiB</translation>
    </message>
    <message>
        <source>Give an SMBIOS dump.</source>
        <translation>Einen SMBIOS-Dump angeben.</translation>
    </message>
    <message>
        <source>registers 1 byte apart</source>
        <translation>Register mit 1 Byte Abstand</translation>
    </message>
    <message>
        <source>registers %1 bytes apart</source>
        <translation>Register mit %1 Bytes Abstand</translation>
    </message>
    <message>
        <source>Interface of an unknown kind</source>
        <translation>Schnittstelle unbekannter Art</translation>
    </message>
    <message>
        <source>KCS host interface</source>
        <translation>KCS-Hostschnittstelle</translation>
    </message>
    <message>
        <source>MCTP host interface</source>
        <translation>MCTP-Hostschnittstelle</translation>
    </message>
    <message>
        <source>Network host interface</source>
        <translation>Netzwerk-Hostschnittstelle</translation>
    </message>
    <message>
        <source>Host interface of an unknown kind</source>
        <translation>Hostschnittstelle unbekannter Art</translation>
    </message>
    <message>
        <source>SMBus address</source>
        <translation>SMBus-Adresse</translation>
    </message>
    <message>
        <source>memory address</source>
        <translation>Speicheradresse</translation>
    </message>
    <message>
        <source>%1 at %2 0x%3</source>
        <translation>%1 bei %2 0x%3</translation>
    </message>
    <message>
        <source>interrupt %1</source>
        <translation>Interrupt %1</translation>
    </message>
    <message>
        <source>IPMI %1</source>
        <translation>IPMI %1</translation>
    </message>
    <message>
        <source>%1: the host name of the Redfish service is longer than its record and is left out.</source>
        <translation>%1: Der Hostname des Redfish-Dienstes ist länger als sein Datensatz und wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1: its lengths do not agree with its size; only a part of it was read.</source>
        <translation>%1: Die Längen passen nicht zur Größe; nur ein Teil wurde gelesen.</translation>
    </message>
    <message>
        <source>%1: its Redfish record is too short and is left out.</source>
        <translation>%1: Der Redfish-Datensatz ist zu kurz und wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1 describes no kind of host interface that is known, and is left out.</source>
        <translation>%1 beschreibt keine bekannte Art von Hostschnittstelle und wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1 %2, and is left out.</source>
        <translation>%1 %2 und wird ausgelassen.</translation>
    </message>
    <message>
        <source>is too short for what it describes</source>
        <translation>ist zu kurz für das, was es beschreibt</translation>
    </message>
    <message>
        <source>%1: the spacing of its registers is out of the specification.</source>
        <translation>%1: Der Abstand der Register entspricht nicht der Spezifikation.</translation>
    </message>
    <message>
        <source>names no known kind of interface</source>
        <translation>nennt keine bekannte Art von Schnittstelle</translation>
    </message>
    <message>
        <source>gives its interface no address</source>
        <translation>gibt der Schnittstelle keine Adresse</translation>
    </message>
    <message>
        <source>The SMBIOS table cannot be read from byte %1 on: no structure can begin there.</source>
        <translation>Die SMBIOS-Tabelle ist ab Byte %1 nicht lesbar: Dort kann keine Struktur beginnen.</translation>
    </message>
    <message>
        <source>The SMBIOS table has more than %1 structures; the others were not read.</source>
        <translation>Die SMBIOS-Tabelle hat mehr als %1 Strukturen; die übrigen wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>The SMBIOS table is cut off in the texts of its last structure, at byte %1.</source>
        <translation>Die SMBIOS-Tabelle ist in den Texten ihrer letzten Struktur abgeschnitten, bei Byte %1.</translation>
    </message>
    <message>
        <source>The SMBIOS table is empty.</source>
        <translation>Die SMBIOS-Tabelle ist leer.</translation>
    </message>
    <message>
        <source>there is no SMBIOS entry point at its beginning</source>
        <translation>am Anfang steht kein SMBIOS-Einstiegspunkt</translation>
    </message>
    <message>
        <source>Write the dump again with: dmidecode --dump-bin FILE</source>
        <translation>Den Dump neu schreiben: dmidecode --dump-bin FILE</translation>
    </message>
    <message>
        <source>The checksum of the SMBIOS entry point is wrong.</source>
        <translation>Die Prüfsumme des SMBIOS-Einstiegspunkts ist falsch.</translation>
    </message>
    <message>
        <source>There is more in the SMBIOS table that is out of its specification.</source>
        <translation>Die SMBIOS-Tabelle weicht noch an weiteren Stellen von der Spezifikation ab.</translation>
    </message>
    <message>
        <source>Its base address 2, where a mailbox would be, is one of I/O ports and not of memory.</source>
        <translation>Seine Basisadresse 2, wo eine Mailbox wäre, gehört zu E/A-Ports und nicht zu Speicher.</translation>
    </message>
    <message>
        <source>It has no base address 2, where a mailbox would be. If it should have one, the machine&apos;s firmware may not have given it any: look for &quot;above 4G decoding&quot; in the firmware&apos;s settings.</source>
        <translation>Er hat keine Basisadresse 2, wo eine Mailbox wäre. Falls er eine haben müsste, hat ihm die Firmware des Rechners womöglich keine gegeben: in deren Einstellungen nach „above 4G decoding“ suchen.</translation>
    </message>
    <message>
        <source>Its base address 2 has only %1 bytes, and the smallest mailbox needs %2.</source>
        <translation>Seine Basisadresse 2 hat nur %1 Bytes, die kleinste Mailbox braucht %2.</translation>
    </message>
    <message>
        <source>Its memory decoding is off. %1</source>
        <translation>Seine Speicherdekodierung ist aus. %1</translation>
    </message>
    <message>
        <source>Its memory decoding is off, although the kernel takes it for switched on. As root, write 0 and then 1 to the file %1/enable. Then look again.</source>
        <translation>Seine Speicherdekodierung ist aus, obwohl der Kernel ihn für eingeschaltet hält. Als root erst 0 und dann 1 in die Datei %1/enable schreiben. Dann erneut suchen.</translation>
    </message>
    <message>
        <source>Its memory reads all ones: it is asleep, or gone, or its memory decoding is off. Restart the machine, or remove and insert the card, then look again.</source>
        <translation>Sein Speicher liest nur Einsen: Er schläft, ist verschwunden oder seine Speicherdekodierung ist aus. Den Rechner neu starten oder die Karte neu stecken, dann erneut suchen.</translation>
    </message>
    <message>
        <source>Its mailbox has layout version %1, and this program knows version %2. Use a newer version of Firmware Pilot.</source>
        <translation>Seine Mailbox hat Layout-Version %1, dieses Programm kennt Version %2. Eine neuere Version von Firmware Pilot verwenden.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Its nameplate cannot be read. Restart the processor.</source>
        <translation>Sein Typenschild ist nicht lesbar. Den Prozessor neu starten.</translation>
    </message>
    <message>
        <source>It is restarting, or did not come back. Wait, then look again.</source>
        <translation>Er startet neu oder ist nicht zurückgekommen. Warten, dann erneut suchen.</translation>
    </message>
    <message>
        <source>Its mailbox claims %1 bytes in a way that its base address 2, with %2 bytes, cannot hold. Ask its maker for help.</source>
        <translation>Seine Mailbox beansprucht %1 Bytes auf eine Weise, die in seine Basisadresse 2 mit %2 Bytes nicht passt. Den Hersteller fragen.</translation>
    </message>
    <message>
        <source>Its heartbeat has stopped. Restart the processor, then look again.</source>
        <translation>Sein Lebenszeichen ist ausgeblieben. Den Prozessor neu starten, dann erneut suchen.</translation>
    </message>
    <message>
        <source>Read from a dump: nothing can be opened.</source>
        <translation>Aus einem Dump gelesen: Es lässt sich nichts öffnen.</translation>
    </message>
    <message>
        <source>Look for the machine&apos;s processors anew, and choose again.</source>
        <translation>Die Prozessoren des Rechners neu suchen und erneut auswählen.</translation>
    </message>
    <message>
        <source>The PCI function %1 is gone.</source>
        <translation>Die PCI-Funktion %1 ist verschwunden.</translation>
    </message>
    <message>
        <source>At %1 there is another PCI function now: %2 instead of %3.</source>
        <translation>Bei %1 ist jetzt eine andere PCI-Funktion: %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 has a mailbox of a layout that is not known here.</source>
        <translation>%1 hat eine Mailbox mit einem hier nicht bekannten Layout.</translation>
    </message>
    <message>
        <source>The mailbox of %1 cannot be read.</source>
        <translation>Die Mailbox von %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>At %1 there is another processor now: %2 instead of %3.</source>
        <translation>Bei %1 ist jetzt ein anderer Prozessor: %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 was read from a dump and cannot be opened.</source>
        <translation>%1 wurde aus einem Dump gelesen und kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Run this on the machine itself.</source>
        <translation>Auf dem Rechner selbst ausführen.</translation>
    </message>
    <message>
        <source>another program on this machine, which has not said yet who it is</source>
        <translation>einem anderen Programm auf diesem Rechner, das noch nicht gesagt hat, wer es ist</translation>
    </message>
    <message>
        <source>%1 since %2, silent for %3 s</source>
        <translation>%1 seit %2, seit %3 s ohne Lebenszeichen</translation>
    </message>
    <message>
        <source>%1 is in use by %2.</source>
        <translation>%1 wird benutzt von %2.</translation>
    </message>
    <message>
        <source>The processor did not answer %1 in time.</source>
        <translation>Der Prozessor hat %1 nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>Five damaged answers in a row came to %1.</source>
        <translation>Fünf beschädigte Antworten in Folge kamen auf %1.</translation>
    </message>
    <message>
        <source>The processor went away during %1 and did not come back.</source>
        <translation>Der Prozessor verschwand während %1 und kam nicht zurück.</translation>
    </message>
    <message>
        <source>Stopped during %1.</source>
        <translation>Angehalten während %1.</translation>
    </message>
    <message>
        <source>The processor speaks another version of the protocol.</source>
        <translation>Der Prozessor spricht eine andere Version des Protokolls.</translation>
    </message>
    <message>
        <source>The image could not be read.</source>
        <translation>Das Image konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The processor gave an answer to %1 that cannot be.</source>
        <translation>Der Prozessor gab auf %1 eine unmögliche Antwort.</translation>
    </message>
    <message>
        <source>The processor went away again and again, and came back each time; it still runs what it ran before.</source>
        <translation>Der Prozessor verschwand immer wieder und kam jedes Mal zurück; er führt weiterhin aus, was vorher lief.</translation>
    </message>
    <message>
        <source>Look at the processor&apos;s log for the cause, then continue the upgrade.</source>
        <translation>Im Protokoll des Prozessors nach der Ursache sehen, dann die Aktualisierung fortsetzen.</translation>
    </message>
    <message>
        <source>The running firmware has been on trial for too long and is not confirmed.</source>
        <translation>Die laufende Firmware ist zu lange im Testlauf und wird nicht bestätigt.</translation>
    </message>
    <message>
        <source>Restart the processor; after three starts it falls back to the former firmware.</source>
        <translation>Den Prozessor neu starten; nach drei Starts fällt er auf die vorige Firmware zurück.</translation>
    </message>
    <message>
        <source>The plan has more than %1 images.</source>
        <translation>Der Plan hat mehr als %1 Images.</translation>
    </message>
    <message>
        <source>The processor is back with its new firmware on trial, and cannot be spoken to: %1</source>
        <translation>Der Prozessor ist mit seiner neuen Firmware im Testlauf zurück, aber nicht ansprechbar: %1</translation>
    </message>
    <message>
        <source>The processor has not come back for %1 s after its restart.</source>
        <translation>Der Prozessor ist %1 s nach seinem Neustart nicht zurückgekommen.</translation>
    </message>
    <message>
        <source>The processor did not restart after activation.</source>
        <translation>Der Prozessor ist nach der Aktivierung nicht neu gestartet.</translation>
    </message>
    <message>
        <source>The processor&apos;s new firmware is still on trial after %1 s.</source>
        <translation>Die neue Firmware des Prozessors ist nach %1 s noch im Testlauf.</translation>
    </message>
    <message>
        <source>It is restarting. Wait, then look again.</source>
        <translation>Er startet neu. Warten, dann erneut suchen.</translation>
    </message>
    <message>
        <source>mailbox %1</source>
        <translation>Mailbox %1</translation>
    </message>
    <message>
        <source>Nothing whole to run (%1); an upgrade that covers it helps.</source>
        <translation>Nichts Unversehrtes zum Ausführen (%1); eine Aktualisierung, die das abdeckt, hilft.</translation>
    </message>
    <message>
        <source>somebody unnamed</source>
        <translation>jemand Ungenanntem</translation>
    </message>
    <message>
        <source>The processor refused %1: %2.</source>
        <translation>Der Prozessor hat %1 abgelehnt: %2.</translation>
    </message>
    <message>
        <source>The processor could not store the image: its flash failed at address 0x%1.</source>
        <translation>Der Prozessor konnte das Image nicht speichern: Sein Flash versagte bei Adresse 0x%1.</translation>
    </message>
    <message>
        <source>Nothing behind it answers as a %1.</source>
        <translation>Dahinter antwortet nichts als %1.</translation>
    </message>
    <message>
        <source>This program knows no way to upgrade it.</source>
        <translation>Dieses Programm kennt keinen Weg, ihn zu aktualisieren.</translation>
    </message>
    <message>
        <source>It takes firmware through %1, which this program does not speak yet.</source>
        <translation>Er nimmt Firmware über %1, was dieses Programm noch nicht spricht.</translation>
    </message>
    <message>
        <source>No management processor was found on this machine.</source>
        <translation>Auf diesem Rechner wurde kein Managementprozessor gefunden.</translation>
    </message>
    <message>
        <source>Check that the card is seated and that its PCI function is visible (lspci).</source>
        <translation>Prüfen, ob die Karte sitzt und ihre PCI-Funktion sichtbar ist (lspci).</translation>
    </message>
    <message>
        <source>There is more than one processor: %1.</source>
        <translation>Es gibt mehr als einen Prozessor: %1.</translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation>Einen davon angeben.</translation>
    </message>
    <message>
        <source>More than one processor is called %1.</source>
        <translation>Mehr als ein Prozessor heißt %1.</translation>
    </message>
    <message>
        <source>Name it by its PCI address.</source>
        <translation>Ihn mit seiner PCI-Adresse angeben.</translation>
    </message>
    <message>
        <source>There is no processor %1; found were: %2.</source>
        <translation>Es gibt keinen Prozessor %1; gefunden wurden: %2.</translation>
    </message>
    <message>
        <source>No driver here speaks to %1.</source>
        <translation>Kein Treiber spricht hier mit %1.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>subsystem %1</source>
        <translation>Subsystem %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 at %2 (%3)</source>
        <translation>%1 bei %2 (%3)</translation>
    </message>
    <message>
        <source>%1 at %2 (%3) port %4</source>
        <translation>%1 bei %2 (%3), Port %4</translation>
    </message>
    <message>
        <source>%1 at %2 port %3</source>
        <translation>%1 bei %2, Port %3</translation>
    </message>
    <message>
        <source>%1, through %2</source>
        <translation>%1, über %2</translation>
    </message>
    <message>
        <source>Others use these ids, too: it may be no management processor. %1</source>
        <translation>Auch andere verwenden diese Kennungen: Es ist womöglich kein Managementprozessor. %1</translation>
    </message>
    <message>
        <source>I/O port</source>
        <translation>E/A-Port</translation>
    </message>
    <message>
        <source>KCS, %1</source>
        <translation>KCS, %1</translation>
    </message>
    <message>
        <source>Updated, confirmed running</source>
        <translation>Aktualisiert, läuft bestätigt</translation>
    </message>
    <message>
        <source>Current, nothing to do</source>
        <translation>Aktuell, nichts zu tun</translation>
    </message>
    <message>
        <source>Skipped, not selected</source>
        <translation>Übersprungen, nicht ausgewählt</translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation>Gesperrt: %1</translation>
    </message>
    <message>
        <source>Stopped, stored but not active</source>
        <translation>Angehalten, gespeichert, aber nicht aktiv</translation>
    </message>
    <message>
        <source>Stopped, not stored</source>
        <translation>Angehalten, nicht gespeichert</translation>
    </message>
    <message>
        <source>Reverted to the former version</source>
        <translation>Auf die vorige Version zurückgefallen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>none runs</source>
        <translation>keine läuft</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Not in bundle</source>
        <translation>Nicht im Paket</translation>
    </message>
    <message>
        <source>No verdict; was stored</source>
        <translation>Kein Ergebnis; war gespeichert</translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>current already</source>
        <translation>bereits aktuell</translation>
    </message>
    <message>
        <source>The journal is DAMAGED: what follows its line %1 is not counted.</source>
        <translation>Das Journal ist BESCHÄDIGT: Was hinter Zeile %1 steht, zählt nicht.</translation>
    </message>
    <message>
        <source>The journal has GAPS: lines of it could not be written during the run.</source>
        <translation>Das Journal hat LÜCKEN: Zeilen ließen sich während des Laufs nicht schreiben.</translation>
    </message>
    <message>
        <source>The run is still going on: this is not its end.</source>
        <translation>Der Lauf ist noch im Gange: Das ist nicht sein Ende.</translation>
    </message>
    <message>
        <source>The run was cut off: no end of it is recorded, and nothing is proven.</source>
        <translation>Der Lauf wurde unterbrochen: Kein Ende ist aufgezeichnet, und nichts ist bewiesen.</translation>
    </message>
    <message>
        <source>It was closed by hand and will not go on.</source>
        <translation>Er wurde von Hand abgeschlossen und wird nicht fortgesetzt.</translation>
    </message>
    <message>
        <source>After its restart the processor computed the digests of what it runs from its flash, and they are the bundle&apos;s.</source>
        <translation>Nach seinem Neustart hat der Prozessor die Prüfsummen dessen, was er ausführt, aus seinem Flash berechnet; es sind die des Pakets.</translation>
    </message>
    <message>
        <source>Not changed: %1.</source>
        <translation>Nicht geändert: %1.</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>Was geschehen ist: %1</translation>
    </message>
    <message>
        <source>The machine now: %1</source>
        <translation>Der Rechner jetzt: %1</translation>
    </message>
    <message>
        <source>What to do: %1 (%2)</source>
        <translation>Was zu tun ist: %1 (%2)</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Firmware Pilot %1, protocol %2, bundle format %3</source>
        <translation>Firmware Pilot %1, Protokoll %2, Paketformat %3</translation>
    </message>
    <message>
        <source>In bundle</source>
        <translation>Im Paket</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückgelesen</translation>
    </message>
    <message>
        <source>Image SHA-256</source>
        <translation>Image SHA-256</translation>
    </message>
    <message>
        <source>The machine was simulated; nothing real was changed.</source>
        <translation>Der Rechner war simuliert; nichts Wirkliches wurde geändert.</translation>
    </message>
    <message>
        <source>UNSIGNED: nobody vouches for it</source>
        <translation>NICHT SIGNIERT: Niemand bürgt dafür</translation>
    </message>
    <message>
        <source>unsigned bundle allowed</source>
        <translation>unsigniertes Paket zugelassen</translation>
    </message>
    <message>
        <source>older version allowed (%1)</source>
        <translation>ältere Version zugelassen (%1)</translation>
    </message>
    <message>
        <source>reinstalling allowed (%1)</source>
        <translation>erneutes Installieren zugelassen (%1)</translation>
    </message>
    <message>
        <source>interrupted and continued %1</source>
        <translation>unterbrochen und %1 fortgesetzt</translation>
    </message>
    <message>
        <source>none in the log</source>
        <translation>keine im Protokoll</translation>
    </message>
    <message>
        <source>%1 before, %2 after</source>
        <translation>vorher %1, danach %2</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>Inventarnummer</translation>
    </message>
    <message>
        <source>Management processor</source>
        <translation>Managementprozessor</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Erkannt als</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>Produktkennung</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Erreicht über</translation>
    </message>
    <message>
        <source>Manifest SHA-256</source>
        <translation>Manifest SHA-256</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>did not come to it</source>
        <translation>kam nicht dazu</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, Dauer %2</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>no end recorded</source>
        <translation>kein Ende aufgezeichnet</translation>
    </message>
    <message>
        <source>Times (%1)</source>
        <translation>Zeiten (%1)</translation>
    </message>
    <message>
        <source>Images stored</source>
        <translation>Images gespeichert</translation>
    </message>
    <message>
        <source>Answered again</source>
        <translation>Wieder erreichbar</translation>
    </message>
    <message>
        <source>Checks and settings</source>
        <translation>Prüfungen und Einstellungen</translation>
    </message>
    <message>
        <source>none waived</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>%1 before and after</source>
        <translation>vorher und danach %1</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>erstellt am %1</translation>
    </message>
    <message>
        <source>signature valid and trusted</source>
        <translation>Signatur gültig und vertrauenswürdig</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>No verdict; planned: %1</source>
        <translation>Kein Ergebnis; geplant: %1</translation>
    </message>
    <message>
        <source>update</source>
        <translation>aktualisieren</translation>
    </message>
    <message>
        <source>downgrade</source>
        <translation>ältere Version</translation>
    </message>
    <message>
        <source>reinstall</source>
        <translation>erneut installieren</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Image</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Images</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>1 failure</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 failures</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>1 time</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>interrupted and continued 1 time</source>
        <translation>unterbrochen und einmal fortgesetzt</translation>
    </message>
    <message>
        <source>interrupted and continued %1 times</source>
        <translation>unterbrochen und %1-mal fortgesetzt</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>%1 gesperrt</translation>
    </message>
    <message>
        <source>%1 not selected</source>
        <translation>%1 nicht ausgewählt</translation>
    </message>
    <message>
        <source>%1 current already</source>
        <translation>%1 bereits aktuell</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Techniker</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>unnamed version</source>
        <translation>unbenannte Version</translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 Bytes)</translation>
    </message>
    <message>
        <source>This processor has no component %1.</source>
        <translation>Dieser Prozessor hat keine Komponente %1.</translation>
    </message>
    <message>
        <source>Security version %1 is below the processor&apos;s floor of %2, which nothing overrides.</source>
        <translation>Sicherheitsversion %1 liegt unter der Untergrenze %2 des Prozessors, die nichts aufhebt.</translation>
    </message>
    <message>
        <source>The image is %1 large, the bank holds %2.</source>
        <translation>Das Image ist %1 groß, die Bank fasst %2.</translation>
    </message>
    <message>
        <source>%1 is installed, but does not run: the processor is in recovery.</source>
        <translation>%1 ist installiert, läuft aber nicht: Der Prozessor ist im Notbetrieb.</translation>
    </message>
    <message>
        <source>Nothing whole is installed: the bank is empty.</source>
        <translation>Nichts Unversehrtes ist installiert: Die Bank ist leer.</translation>
    </message>
    <message>
        <source>Nothing whole is installed: %1 is damaged.</source>
        <translation>Nichts Unversehrtes ist installiert: %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Needs %1 first; %2 is installed.</source>
        <translation>Braucht zuerst %1; installiert ist %2.</translation>
    </message>
    <message>
        <source>Needs %1 first; cannot tell whether the installed %2 is older.</source>
        <translation>Braucht zuerst %1; ob das installierte %2 älter ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>%1 is older than the installed %2; allowed.</source>
        <translation>%1 ist älter als das installierte %2; zugelassen.</translation>
    </message>
    <message>
        <source>Newer installed: %1 runs, the bundle has %2; allow older versions to send it.</source>
        <translation>Neuere installiert: %1 läuft, das Paket hat %2; zum Senden ältere Versionen zulassen.</translation>
    </message>
    <message>
        <source>%1 with the same content is installed; it is sent again, as asked.</source>
        <translation>%1 mit gleichem Inhalt ist installiert; wird wie gewünscht erneut gesendet.</translation>
    </message>
    <message>
        <source>%1 with the same content is installed.</source>
        <translation>%1 mit gleichem Inhalt ist installiert.</translation>
    </message>
    <message>
        <source>%1 is newer than the installed %2.</source>
        <translation>%1 ist neuer als das installierte %2.</translation>
    </message>
    <message>
        <source>Same version, other content: %1 is installed with another digest.</source>
        <translation>Gleiche Version, anderer Inhalt: %1 ist mit anderer Prüfsumme installiert.</translation>
    </message>
    <message>
        <source>The bundle has no image for it; it keeps %1.</source>
        <translation>Das Paket hat kein Image dafür; es behält %1.</translation>
    </message>
    <message>
        <source>The bundle has no image for it.</source>
        <translation>Das Paket hat kein Image dafür.</translation>
    </message>
    <message>
        <source>The image for %1 waits for itself in a circle.</source>
        <translation>Das Image für %1 wartet im Kreis auf sich selbst.</translation>
    </message>
    <message>
        <source>The bundle is for %1; this processor is %2.</source>
        <translation>Das Paket ist für %1; dieser Prozessor ist %2.</translation>
    </message>
    <message>
        <source>of no known product</source>
        <translation>von keinem bekannten Produkt</translation>
    </message>
    <message>
        <source>The bundle holds no image for %1, only for %2.</source>
        <translation>Das Paket enthält kein Image für %1, nur für %2.</translation>
    </message>
    <message>
        <source>Nothing restarts.</source>
        <translation>Nichts startet neu.</translation>
    </message>
    <message>
        <source>The processor restarts once, after everything is stored; the machine runs on.</source>
        <translation>Der Prozessor startet einmal neu, nachdem alles gespeichert ist; der Rechner läuft weiter.</translation>
    </message>
    <message>
        <source>The processor restarted before the activation took place; once more.</source>
        <translation>Der Prozessor ist neu gestartet, bevor die Aktivierung erfolgte; noch einmal.</translation>
    </message>
    <message>
        <source>The processor restarted twice before the activation took place; it still runs what it ran before.</source>
        <translation>Der Prozessor ist zweimal neu gestartet, bevor die Aktivierung erfolgte; er führt weiterhin aus, was vorher lief.</translation>
    </message>
    <message>
        <source>No image has to be sent.</source>
        <translation>Es muss kein Image gesendet werden.</translation>
    </message>
    <message>
        <source>The bundle is whole: %1 checked in %2 s.</source>
        <translation>Das Paket ist unversehrt: %1 in %2 s geprüft.</translation>
    </message>
    <message>
        <source>The processor&apos;s firmware is on trial; waiting for its confirmation first.</source>
        <translation>Die Firmware des Prozessors ist im Testlauf; zuerst wird auf ihre Bestätigung gewartet.</translation>
    </message>
    <message>
        <source>The processor runs other firmware now than when the upgrade was planned: the set on trial took over, or fell back.</source>
        <translation>Der Prozessor führt jetzt andere Firmware aus als beim Planen: Der Satz im Testlauf hat übernommen oder ist zurückgefallen.</translation>
    </message>
    <message>
        <source>Start the upgrade again: its plan will be made anew.</source>
        <translation>Die Aktualisierung erneut starten: Ihr Plan wird neu erstellt.</translation>
    </message>
    <message>
        <source>Stopped after %1; nothing was activated.</source>
        <translation>Angehalten nach %1; nichts wurde aktiviert.</translation>
    </message>
    <message>
        <source>Sending %1: %2, version %3.</source>
        <translation>%1 wird gesendet: %2, Version %3.</translation>
    </message>
    <message>
        <source>It was stored already.</source>
        <translation>Es war schon gespeichert.</translation>
    </message>
    <message>
        <source>Stored %1 in %2 s.</source>
        <translation>%1 gespeichert in %2 s.</translation>
    </message>
    <message>
        <source>Stopped before activation; every image is stored.</source>
        <translation>Vor der Aktivierung angehalten; jedes Image ist gespeichert.</translation>
    </message>
    <message>
        <source>Activating all images at once.</source>
        <translation>Alle Images werden gemeinsam aktiviert.</translation>
    </message>
    <message>
        <source>Activated; the processor restarts.</source>
        <translation>Aktiviert; der Prozessor startet neu.</translation>
    </message>
    <message>
        <source>No answer to activate (%1); reading what the processor does.</source>
        <translation>Keine Antwort auf activate (%1); es wird gelesen, was der Prozessor tut.</translation>
    </message>
    <message>
        <source>The processor is back.</source>
        <translation>Der Prozessor ist zurück.</translation>
    </message>
    <message>
        <source>The processor did not carry out activate; it still runs what it ran before.</source>
        <translation>Der Prozessor hat activate nicht ausgeführt; er führt weiterhin aus, was vorher lief.</translation>
    </message>
    <message>
        <source>Nothing to do: everything selected is current.</source>
        <translation>Nichts zu tun: Alles Ausgewählte ist aktuell.</translation>
    </message>
    <message>
        <source>Succeeded: the processor runs what was sent, read back from its flash.</source>
        <translation>Erfolg: Der Prozessor führt aus, was gesendet wurde, aus seinem Flash zurückgelesen.</translation>
    </message>
    <message>
        <source>A stop was asked for; after activation the run can only be followed to its end.</source>
        <translation>Anhalten wurde verlangt; nach der Aktivierung lässt sich der Lauf nur noch bis zum Ende verfolgen.</translation>
    </message>
    <message>
        <source>The processor cannot be upgraded just now: %1</source>
        <translation>Der Prozessor kann gerade nicht aktualisiert werden: %1</translation>
    </message>
    <message>
        <source>Start the upgrade again when it is ready.</source>
        <translation>Die Aktualisierung erneut starten, wenn er bereit ist.</translation>
    </message>
    <message>
        <source>Whether it was activated is not known: %1</source>
        <translation>Ob aktiviert wurde, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Everything was activated before the interruption; reading what became of it.</source>
        <translation>Alles wurde vor der Unterbrechung aktiviert; es wird gelesen, was daraus wurde.</translation>
    </message>
    <message>
        <source>Nothing to do: %1 of %2 selected images are current.</source>
        <translation>Nichts zu tun: %1 von %2 gewählten Images sind aktuell.</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 images were not stored, nothing was activated.</source>
        <translation>Angehalten: %1 von %2 Images wurden nicht gespeichert, nichts wurde aktiviert.</translation>
    </message>
    <message>
        <source>Reverted: the processor went back to the firmware it ran before.</source>
        <translation>Zurückgefallen: Der Prozessor führt wieder die Firmware von vorher aus.</translation>
    </message>
    <message>
        <source>Outcome not known: %1</source>
        <translation>Ausgang unbekannt: %1</translation>
    </message>
    <message>
        <source>the processor was not read back.</source>
        <translation>der Prozessor wurde nicht zurückgelesen.</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>no cause was recorded.</source>
        <translation>es wurde keine Ursache aufgezeichnet.</translation>
    </message>
    <message>
        <source>No verdict: the run was last seen %1.</source>
        <translation>Kein Ergebnis: letzter bekannter Stand des Laufs: %1.</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Another host has activated other firmware meanwhile, which is on trial; what became of this run cannot be told.</source>
        <translation>Ein anderer Rechner hat inzwischen andere Firmware aktiviert, die im Testlauf ist; was aus diesem Lauf wurde, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Look at the processor with fwpilotctl status when its trial is over.</source>
        <translation>Den Prozessor mit fwpilotctl status ansehen, wenn sein Testlauf vorbei ist.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>The new firmware did not hold (%1); the processor fell back and runs what it ran before.</source>
        <translation>Die neue Firmware hat sich nicht bewährt (%1); der Prozessor ist zurückgefallen und führt aus, was vorher lief.</translation>
    </message>
    <message>
        <source>Send the record of this run to the maker before trying again.</source>
        <translation>Vor einem weiteren Versuch die Aufzeichnung dieses Laufs dem Hersteller schicken.</translation>
    </message>
    <message>
        <source>The processor came back and has nothing whole to run.</source>
        <translation>Der Prozessor kam zurück und hat nichts Unversehrtes zum Ausführen.</translation>
    </message>
    <message>
        <source>Start the upgrade again at once: it accepts one in this state.</source>
        <translation>Die Aktualisierung sofort erneut starten: In diesem Zustand nimmt er eine an.</translation>
    </message>
    <message>
        <source>The processor came back, but not with what was sent.</source>
        <translation>Der Prozessor kam zurück, aber nicht mit dem, was gesendet wurde.</translation>
    </message>
    <message>
        <source>Run %1: %2 %3 for %4, %5 of %6 images to send.</source>
        <translation>Lauf %1: %2 %3 für %4, %5 von %6 Images zu senden.</translation>
    </message>
    <message>
        <source>DEMO: the machine is simulated; nothing real is changed.</source>
        <translation>DEMO: Der Rechner ist simuliert; nichts Wirkliches wird geändert.</translation>
    </message>
    <message>
        <source>The bundle is %1, certificate %2.</source>
        <translation>Das Paket ist %1, Zertifikat %2.</translation>
    </message>
    <message>
        <source>The bundle is UNSIGNED; it was allowed explicitly.</source>
        <translation>Das Paket ist NICHT SIGNIERT; es wurde ausdrücklich zugelassen.</translation>
    </message>
    <message>
        <source>Run %1 goes on: %2 %3 for %4.</source>
        <translation>Lauf %1 geht weiter: %2 %3 für %4.</translation>
    </message>
    <message>
        <source>The last line of its record was incomplete and is dropped.</source>
        <translation>Die letzte Zeile seiner Aufzeichnung war unvollständig und entfällt.</translation>
    </message>
    <message>
        <source>All data acknowledged; the processor stores it.</source>
        <translation>Alle Daten bestätigt; der Prozessor speichert sie.</translation>
    </message>
    <message>
        <source>The image is sent again.</source>
        <translation>Das Image wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The processor is back; waiting for its confirmation.</source>
        <translation>Der Prozessor ist zurück; es wird auf seine Bestätigung gewartet.</translation>
    </message>
    <message>
        <source>The processor restarts again.</source>
        <translation>Der Prozessor startet noch einmal neu.</translation>
    </message>
    <message>
        <source>The processor has restarted; waiting for it.</source>
        <translation>Der Prozessor ist neu gestartet; es wird auf ihn gewartet.</translation>
    </message>
    <message>
        <source>Another program held the processor and has fallen silent; waiting until its hold ends (at most %1 s).</source>
        <translation>Ein anderes Programm hielt den Prozessor und ist verstummt; es wird gewartet, bis sein Anspruch endet (höchstens %1 s).</translation>
    </message>
    <message>
        <source>All of it was saved in %1; keep that file.</source>
        <translation>Alles wurde in %1 gesichert; diese Datei aufbewahren.</translation>
    </message>
    <message>
        <source>%1 Save the log from here before you close this.</source>
        <translation>%1 Das Protokoll von hier aus sichern, bevor das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Start a new upgrade with the same bundle: what is stored already is not sent again.</source>
        <translation>Eine neue Aktualisierung mit demselben Paket starten: Was schon gespeichert ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The run %1 cannot go on: %2.</source>
        <translation>Der Lauf %1 kann nicht weitergehen: %2.</translation>
    </message>
    <message>
        <source>Look at the processor&apos;s status, then decide anew with the plan of a bundle.</source>
        <translation>Den Status des Prozessors ansehen, dann mit dem Plan eines Pakets neu entscheiden.</translation>
    </message>
    <message>
        <source>after all %1 files were stored, at their activation</source>
        <translation>nachdem alle %1 Dateien gespeichert waren, bei ihrer Aktivierung</translation>
    </message>
    <message>
        <source>before the first of %1 files</source>
        <translation>vor der ersten von %1 Dateien</translation>
    </message>
    <message>
        <source>at file %1 of %2 (%3)</source>
        <translation>bei Datei %1 von %2 (%3)</translation>
    </message>
    <message>
        <source>There was no run on %1 that could go on.</source>
        <translation>Auf %1 gab es keinen Lauf, der weitergehen könnte.</translation>
    </message>
    <message>
        <source>Start an upgrade: fwpilotctl upgrade.</source>
        <translation>Eine Aktualisierung starten: fwpilotctl upgrade.</translation>
    </message>
    <message>
        <source>The run %1 is being carried out by another program.</source>
        <translation>Der Lauf %1 wird gerade von einem anderen Programm ausgeführt.</translation>
    </message>
    <message>
        <source>it has ended well</source>
        <translation>er ist gut ausgegangen</translation>
    </message>
    <message>
        <source>it was closed as failed</source>
        <translation>er wurde als fehlgeschlagen abgeschlossen</translation>
    </message>
    <message>
        <source>The record of the run %1 is damaged in the middle.</source>
        <translation>Die Aufzeichnung des Laufs %1 ist in der Mitte beschädigt.</translation>
    </message>
    <message>
        <source>The run %1 was cut off before it had begun.</source>
        <translation>Der Lauf %1 wurde unterbrochen, bevor er begonnen hatte.</translation>
    </message>
    <message>
        <source>it ended with &quot;%1&quot;</source>
        <translation>er endete mit „%1“</translation>
    </message>
    <message>
        <source>it was begun on %1, and this is %2</source>
        <translation>er wurde auf %1 begonnen, und dies ist %2</translation>
    </message>
    <message>
        <source>somebody else has upgraded %1 since</source>
        <translation>jemand anderes hat %1 seither aktualisiert</translation>
    </message>
    <message>
        <source>The bundle of the run %1 is not there: %2 %3, which was %4.</source>
        <translation>Das Paket des Laufs %1 ist nicht vorhanden: %2 %3, es war %4.</translation>
    </message>
    <message>
        <source>Bring that bundle back (its manifest has the SHA-256 %1...), or name the file where it is now.</source>
        <translation>Dieses Paket zurückholen (sein Manifest hat den SHA-256 %1…) oder die Datei an ihrem jetzigen Ort angeben.</translation>
    </message>
    <message>
        <source>The run of %1 stopped %2. The processor now reports: %3.</source>
        <translation>Lauf (%1) unterbrochen: %2. Der Prozessor meldet jetzt: %3.</translation>
    </message>
    <message>
        <source>what it activated may run</source>
        <translation>was er aktiviert hat, läuft womöglich</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Interrupted, and closed as failed; nothing was activated.</source>
        <translation>Unterbrochen und als fehlgeschlagen abgeschlossen; nichts wurde aktiviert.</translation>
    </message>
    <message>
        <source>Interrupted at its activation, and closed; what became of it is not known: %1</source>
        <translation>Bei der Aktivierung unterbrochen und abgeschlossen; was daraus wurde, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>it has reached its limit of size</source>
        <translation>sie hat ihre Höchstgröße erreicht</translation>
    </message>
    <message>
        <source>The record of the run %1 %2.</source>
        <translation>Die Aufzeichnung des Laufs %1 %2.</translation>
    </message>
    <message>
        <source>is damaged in the middle</source>
        <translation>ist in der Mitte beschädigt</translation>
    </message>
    <message>
        <source>has changed since it was read</source>
        <translation>hat sich seit dem Lesen geändert</translation>
    </message>
    <message>
        <source>The record of this run in %1 has gaps: %2.</source>
        <translation>Die Aufzeichnung dieses Laufs in %1 hat Lücken: %2.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written: %2.</source>
        <translation>Das Journal %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Make room there, then continue.</source>
        <translation>Dort Platz schaffen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>Make that file and its folder writable, then continue.</source>
        <translation>Diese Datei und ihren Ordner beschreibbar machen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>Make room there, then start again.</source>
        <translation>Dort Platz schaffen, dann neu beginnen.</translation>
    </message>
    <message>
        <source>Make that folder writable, or set XDG_STATE_HOME to another one, then start again.</source>
        <translation>Diesen Ordner beschreibbar machen oder XDG_STATE_HOME auf einen anderen setzen, dann neu beginnen.</translation>
    </message>
    <message>
        <source>The record could not be saved elsewhere either: %1.</source>
        <translation>Die Aufzeichnung ließ sich auch anderswo nicht sichern: %1.</translation>
    </message>
    <message>
        <source>The record %1 is larger than the limit of 64 MiB.</source>
        <translation>Die Aufzeichnung %1 ist größer als die Grenze von 64 MiB.</translation>
    </message>
    <message>
        <source>See fwpilotctl history for other runs.</source>
        <translation>Andere Läufe zeigt fwpilotctl history.</translation>
    </message>
    <message>
        <source>The record %1 cannot be read: %2.</source>
        <translation>Die Aufzeichnung %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>See fwpilotctl history for the runs that there are.</source>
        <translation>Die vorhandenen Läufe zeigt fwpilotctl history.</translation>
    </message>
    <message>
        <source>Run this as the user who made the upgrade.</source>
        <translation>Als der Benutzer ausführen, der die Aktualisierung durchgeführt hat.</translation>
    </message>
    <message>
        <source>%1 is not the record of a run.</source>
        <translation>%1 ist keine Aufzeichnung eines Laufs.</translation>
    </message>
    <message>
        <source>The run %1 is being carried out: its record is not deleted.</source>
        <translation>Der Lauf %1 ist im Gange: Seine Aufzeichnung wird nicht gelöscht.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Warten, bis er zu Ende ist.</translation>
    </message>
    <message>
        <source>The record %1 cannot be deleted: %2.</source>
        <translation>Die Aufzeichnung %1 kann nicht gelöscht werden: %2.</translation>
    </message>
    <message>
        <source>signed, by nobody who is trusted here</source>
        <translation>signiert, von niemandem, dem hier vertraut wird</translation>
    </message>
    <message>
        <source>Sleep and shutdown could not be inhibited (%1): do not let the machine sleep.</source>
        <translation>Ruhezustand und Herunterfahren ließen sich nicht verhindern (%1): den Rechner nicht in den Ruhezustand versetzen.</translation>
    </message>
    <message>
        <source>no system bus</source>
        <translation>kein Systembus</translation>
    </message>
    <message>
        <source>logind gave nothing to hold</source>
        <translation>logind gab nichts zum Festhalten</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Cannot tell whether %1 is newer than the installed %2; allowed.</source>
        <translation>Ob %1 neuer ist als das installierte %2, lässt sich nicht sagen; zugelassen.</translation>
    </message>
    <message>
        <source>Cannot tell whether %1 is newer than the installed %2; allow older versions to send it.</source>
        <translation>Ob %1 neuer ist als das installierte %2, lässt sich nicht sagen; zum Senden ältere Versionen zulassen.</translation>
    </message>
    <message>
        <source>Updated and confirmed: %1 of %2 selected images.</source>
        <translation>Aktualisiert und bestätigt: %1 von %2 Images.</translation>
    </message>
    <message>
        <source>Updated and confirmed: %1 of %2 selected images; %3 current already.</source>
        <translation>Aktualisiert und bestätigt: %1 von %2 Images; %3 bereits aktuell.</translation>
    </message>
    <message>
        <source>Updated and confirmed: %1 of %2 selected images</source>
        <translation>Aktualisiert und bestätigt: %1 von %2 Images</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>at file %1 of %2 (%3), which is stored</source>
        <translation>bei Datei %1 von %2 (%3), die gespeichert ist</translation>
    </message>
    <message>
        <source>at file %1 of %2 (%3), %4 %</source>
        <translation>bei Datei %1 von %2 (%3), %4 %</translation>
    </message>
    <message>
        <source>Newer installed: %1 runs, the bundle has %2</source>
        <translation>Neuere installiert: %1 läuft, das Paket hat %2</translation>
    </message>
    <message>
        <source>Cannot tell whether %1 is newer than the installed %2</source>
        <translation>Ob %1 neuer ist als das installierte %2, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>im Testlauf</translation>
    </message>
    <message>
        <source>version %1 runs</source>
        <translation>Version %1 läuft</translation>
    </message>
    <message>
        <source>what runs: %1</source>
        <translation>es laufen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 components do not run</source>
        <translation>%1 von %2 Komponenten laufen nicht</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>empfängt</translation>
    </message>
    <message>
        <source>storing</source>
        <translation>speichert</translation>
    </message>
    <message>
        <source>activating</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>Notbetrieb</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>transferring</source>
        <translation>überträgt</translation>
    </message>
    <message>
        <source>confirming</source>
        <translation>wartet auf Bestätigung</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>signiert von %1</translation>
    </message>
    <message>
        <source>%1 is not signed, although %2 is trusted here to sign for this product: somebody may have taken the signature off.</source>
        <translation>%1 ist nicht signiert, obwohl hier vertraut wird, dass %2 für dieses Produkt signiert: Jemand kann die Signatur entfernt haben.</translation>
    </message>
    <message>
        <source>%1 is UNSIGNED: nobody vouches for what is in it.</source>
        <translation>%1 ist NICHT SIGNIERT: Niemand bürgt für seinen Inhalt.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2, after the bundle was signed.</source>
        <translation>Das Zertifikat von %1 lief am %2 ab, nachdem das Paket signiert wurde.</translation>
    </message>
    <message>
        <source>this program was made</source>
        <translation>der Erstellung dieses Programms</translation>
    </message>
    <message>
        <source>the bundle was signed</source>
        <translation>dem Signieren des Pakets</translation>
    </message>
    <message>
        <source>This machine&apos;s clock says %1, which is before %2. Set it right.</source>
        <translation>Die Uhr dieses Rechners zeigt %1, das ist vor %2. Sie richtig stellen.</translation>
    </message>
    <message>
        <source>who is not trusted here: the certificate vouches for itself and is in no trust folder</source>
        <translation>dem hier nicht vertraut wird: Das Zertifikat bürgt für sich selbst und liegt in keinem Vertrauensordner</translation>
    </message>
    <message>
        <source>but nobody who is trusted here vouches for that: the certificate of the authority %1 is in no trust folder</source>
        <translation>aber niemand, dem hier vertraut wird, bürgt dafür: Das Zertifikat der Zertifizierungsstelle %1 liegt in keinem Vertrauensordner</translation>
    </message>
    <message>
        <source>above it</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>but an authority that vouches for that has a key that is too small to prove anything</source>
        <translation>aber eine Zertifizierungsstelle, die dafür bürgt, hat einen Schlüssel, der zu kurz ist, um etwas zu beweisen</translation>
    </message>
    <message>
        <source>but a certificate that vouches for that is signed with a digest that is too weak to prove anything</source>
        <translation>aber ein Zertifikat, das dafür bürgt, ist mit einer Prüfsumme signiert, die zu schwach ist, um etwas zu beweisen</translation>
    </message>
    <message>
        <source>but the certificates that should vouch for that do not: %1</source>
        <translation>aber die Zertifikate, die dafür bürgen sollten, tun es nicht: %1</translation>
    </message>
    <message>
        <source>The revocation list %1 is out of date since %2: it does not know whom the authority revoked since. Get a newer one.</source>
        <translation>Die Sperrliste %1 ist seit %2 veraltet: Sie weiß nicht, wen die Zertifizierungsstelle seither gesperrt hat. Eine neuere holen.</translation>
    </message>
    <message>
        <source>but the authority %1 may not vouch for those who sign code</source>
        <translation>aber die Zertifizierungsstelle %1 darf nicht für Unterzeichner von Code bürgen</translation>
    </message>
    <message>
        <source>but on %1, when the certificate of %2 was not valid (it is from %3 to %4)</source>
        <translation>aber am %1, als das Zertifikat von %2 nicht gültig war (es gilt von %3 bis %4)</translation>
    </message>
    <message>
        <source>but that certificate %1</source>
        <translation>aber dieses Zertifikat %1</translation>
    </message>
    <message>
        <source>Get a bundle that is signed by a certificate for signing code.</source>
        <translation>Ein Paket besorgen, das mit einem Zertifikat zum Signieren von Code signiert ist.</translation>
    </message>
    <message>
        <source>who may not sign for %1</source>
        <translation>der nicht für %1 signieren darf</translation>
    </message>
    <message>
        <source>Get a bundle whose signer is trusted for this product. Who may sign for what is said in the trust folder.</source>
        <translation>Ein Paket besorgen, dessen Unterzeichner für dieses Produkt vertraut wird. Wer wofür signieren darf, steht im Vertrauensordner.</translation>
    </message>
    <message>
        <source>whose certificate was revoked by its authority</source>
        <translation>dessen Zertifikat von seiner Zertifizierungsstelle gesperrt wurde</translation>
    </message>
    <message>
        <source>but the certificate of the authority %1, which vouches for that, was revoked</source>
        <translation>aber das Zertifikat der Zertifizierungsstelle %1, die dafür bürgt, wurde gesperrt</translation>
    </message>
    <message>
        <source>The signature proves nothing: its key %1.</source>
        <translation>Die Signatur beweist nichts: Ihr Schlüssel %1.</translation>
    </message>
    <message>
        <source>The signature is not one by the key of %1, whom it names.</source>
        <translation>Die Signatur stammt nicht vom Schlüssel von %1, den sie nennt.</translation>
    </message>
    <message>
        <source>The signature carries certificates, but not its signer&apos;s.</source>
        <translation>Die Signatur enthält Zertifikate, aber nicht das ihres Unterzeichners.</translation>
    </message>
    <message>
        <source>The signature carries a certificate of %1 that is not the one in the trust folder.</source>
        <translation>Die Signatur enthält ein Zertifikat von %1, das nicht das im Vertrauensordner ist.</translation>
    </message>
    <message>
        <source>The signature is of other content: the manifest was changed after it was signed, or the signature is of another bundle.</source>
        <translation>Die Signatur gehört zu anderem Inhalt: Das Manifest wurde nach dem Signieren geändert, oder die Signatur stammt von einem anderen Paket.</translation>
    </message>
    <message>
        <source>The signature cannot be read by OpenSSL.</source>
        <translation>OpenSSL kann die Signatur nicht lesen.</translation>
    </message>
    <message>
        <source>The signature carries a certificate that cannot be read.</source>
        <translation>Die Signatur enthält ein Zertifikat, das nicht lesbar ist.</translation>
    </message>
    <message>
        <source>is damaged, or no CMS SignedData in DER: at byte %1 it does not have %2</source>
        <translation>ist beschädigt oder kein CMS SignedData in DER: Bei Byte %1 fehlt %2</translation>
    </message>
    <message>
        <source>an empty NULL before it</source>
        <translation>ein leeres NULL davor</translation>
    </message>
    <message>
        <source>the end of %1</source>
        <translation>das Ende von %1</translation>
    </message>
    <message>
        <source>a digest algorithm</source>
        <translation>ein Prüfsummenverfahren</translation>
    </message>
    <message>
        <source>uses a digest other than SHA-256 and SHA-384</source>
        <translation>verwendet eine andere Prüfsumme als SHA-256 und SHA-384</translation>
    </message>
    <message>
        <source>the parameters of RSASSA-PSS</source>
        <translation>die Parameter von RSASSA-PSS</translation>
    </message>
    <message>
        <source>uses RSASSA-PSS otherwise than with MGF1 and one digest</source>
        <translation>verwendet RSASSA-PSS anders als mit MGF1 und einer Prüfsumme</translation>
    </message>
    <message>
        <source>is not in DER: it states a salt of the default length</source>
        <translation>ist nicht in DER: Es gibt ein Salt der Standardlänge an</translation>
    </message>
    <message>
        <source>a signature algorithm</source>
        <translation>ein Signaturverfahren</translation>
    </message>
    <message>
        <source>the parameters of RSA (NULL)</source>
        <translation>die Parameter von RSA (NULL)</translation>
    </message>
    <message>
        <source>is not in DER: it has a NULL that is not empty</source>
        <translation>ist nicht in DER: Es hat ein NULL, das nicht leer ist</translation>
    </message>
    <message>
        <source>is by another algorithm than ECDSA or RSA with SHA-256 or SHA-384</source>
        <translation>verwendet ein anderes Verfahren als ECDSA oder RSA mit SHA-256 oder SHA-384</translation>
    </message>
    <message>
        <source>names two different digests for one signer</source>
        <translation>nennt zwei verschiedene Prüfsummen für einen Unterzeichner</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>eine Zeit</translation>
    </message>
    <message>
        <source>has a signing time that is none</source>
        <translation>hat eine Signierzeit, die keine ist</translation>
    </message>
    <message>
        <source>the value of a signed attribute</source>
        <translation>der Wert eines signierten Attributs</translation>
    </message>
    <message>
        <source>the only value of a signed attribute</source>
        <translation>der einzige Wert eines signierten Attributs</translation>
    </message>
    <message>
        <source>signed attribute</source>
        <translation>signiertes Attribut</translation>
    </message>
    <message>
        <source>a signed attribute</source>
        <translation>ein signiertes Attribut</translation>
    </message>
    <message>
        <source>has a signed attribute twice</source>
        <translation>hat ein signiertes Attribut doppelt</translation>
    </message>
    <message>
        <source>is of another type of content than data</source>
        <translation>hat einen anderen Inhaltstyp als data</translation>
    </message>
    <message>
        <source>does not say in its signed attributes what it is of (contentType, messageDigest)</source>
        <translation>sagt in den signierten Attributen nicht, wozu sie gehört (contentType, messageDigest)</translation>
    </message>
    <message>
        <source>a signer&apos;s identifier</source>
        <translation>die Kennung eines Unterzeichners</translation>
    </message>
    <message>
        <source>has a signer without an identifier</source>
        <translation>hat einen Unterzeichner ohne Kennung</translation>
    </message>
    <message>
        <source>a SignerInfo</source>
        <translation>ein SignerInfo</translation>
    </message>
    <message>
        <source>the version of a SignerInfo</source>
        <translation>die Version eines SignerInfo</translation>
    </message>
    <message>
        <source>has a signer of a version that does not fit</source>
        <translation>hat einen Unterzeichner mit unpassender Version</translation>
    </message>
    <message>
        <source>has no signed attributes</source>
        <translation>hat keine signierten Attribute</translation>
    </message>
    <message>
        <source>signed attributes</source>
        <translation>signierte Attribute</translation>
    </message>
    <message>
        <source>a signature&apos;s value</source>
        <translation>der Wert einer Signatur</translation>
    </message>
    <message>
        <source>has unsigned attributes, which nobody vouches for</source>
        <translation>hat unsignierte Attribute, für die niemand bürgt</translation>
    </message>
    <message>
        <source>has no signer: nobody signed</source>
        <translation>hat keinen Unterzeichner: Niemand hat signiert</translation>
    </message>
    <message>
        <source>has more than the limit of %1 signers</source>
        <translation>hat mehr als die erlaubten %1 Unterzeichner</translation>
    </message>
    <message>
        <source>is of a version that does not fit its signers</source>
        <translation>hat eine Version, die nicht zu den Unterzeichnern passt</translation>
    </message>
    <message>
        <source>lists other digests than its signers use</source>
        <translation>führt andere Prüfsummen auf, als die Unterzeichner verwenden</translation>
    </message>
    <message>
        <source>the version of SignedData</source>
        <translation>die Version von SignedData</translation>
    </message>
    <message>
        <source>digest algorithms</source>
        <translation>Prüfsummenverfahren</translation>
    </message>
    <message>
        <source>digest algorithm</source>
        <translation>Prüfsummenverfahren</translation>
    </message>
    <message>
        <source>the type of its content</source>
        <translation>der Typ des Inhalts</translation>
    </message>
    <message>
        <source>carries a content of its own; it must be detached</source>
        <translation>enthält eigenen Inhalt; sie muss abgetrennt sein</translation>
    </message>
    <message>
        <source>an X.509 certificate</source>
        <translation>ein X.509-Zertifikat</translation>
    </message>
    <message>
        <source>carries more than the limit of %1 certificates</source>
        <translation>enthält mehr als die erlaubten %1 Zertifikate</translation>
    </message>
    <message>
        <source>carries a certificate twice</source>
        <translation>enthält ein Zertifikat doppelt</translation>
    </message>
    <message>
        <source>is not in DER: it has an empty list of certificates</source>
        <translation>ist nicht in DER: Es hat eine leere Liste von Zertifikaten</translation>
    </message>
    <message>
        <source>carries revocation lists, which only a trust folder may hold</source>
        <translation>enthält Sperrlisten, die nur ein Vertrauensordner haben darf</translation>
    </message>
    <message>
        <source>its signers</source>
        <translation>die Unterzeichner</translation>
    </message>
    <message>
        <source>is larger than the limit of %1 bytes</source>
        <translation>ist größer als die Grenze von %1 Bytes</translation>
    </message>
    <message>
        <source>one ContentInfo</source>
        <translation>ein ContentInfo</translation>
    </message>
    <message>
        <source>has bytes behind its end</source>
        <translation>hat Bytes hinter dem Ende</translation>
    </message>
    <message>
        <source>a type</source>
        <translation>ein Typ</translation>
    </message>
    <message>
        <source>is no CMS SignedData</source>
        <translation>ist kein CMS SignedData</translation>
    </message>
    <message>
        <source>The signature %1.</source>
        <translation>Die Signatur %1.</translation>
    </message>
    <message>
        <source>Do not use this bundle. Its maker can sign it with fwpilotctl bundle sign, or with openssl cms -sign -binary -outform DER.</source>
        <translation>Dieses Paket nicht verwenden. Sein Hersteller kann es mit fwpilotctl bundle sign oder mit openssl cms -sign -binary -outform DER signieren.</translation>
    </message>
    <message>
        <source>OpenSSL is not available</source>
        <translation>OpenSSL steht nicht zur Verfügung</translation>
    </message>
    <message>
        <source>RSA of 3072 bits and more, and ECDSA on P-256 or P-384, are good enough</source>
        <translation>RSA ab 3072 Bit sowie ECDSA auf P-256 oder P-384 sind gut genug</translation>
    </message>
    <message>
        <source>is of a kind that is not known; %1</source>
        <translation>ist von unbekannter Art; %1</translation>
    </message>
    <message>
        <source>has a public exponent of %1 bits; 65537 is usual</source>
        <translation>hat einen öffentlichen Exponenten von %1 Bit; üblich ist 65537</translation>
    </message>
    <message>
        <source>is too small: RSA of %1 bits; %2</source>
        <translation>ist zu kurz: RSA mit %1 Bit; %2</translation>
    </message>
    <message>
        <source>is of another kind (%1); %2</source>
        <translation>ist von anderer Art (%1); %2</translation>
    </message>
    <message>
        <source>is on another curve (%1); %2</source>
        <translation>liegt auf einer anderen Kurve (%1); %2</translation>
    </message>
    <message>
        <source>is an authority&apos;s, which vouches for signers and does not sign itself</source>
        <translation>gehört einer Zertifizierungsstelle, die für Unterzeichner bürgt und nicht selbst signiert</translation>
    </message>
    <message>
        <source>is not for signing code (extendedKeyUsage codeSigning)</source>
        <translation>ist nicht zum Signieren von Code (extendedKeyUsage codeSigning)</translation>
    </message>
    <message>
        <source>is not for signatures (keyUsage digitalSignature)</source>
        <translation>ist nicht für Signaturen (keyUsage digitalSignature)</translation>
    </message>
    <message>
        <source>is for signing certificates, too (keyUsage keyCertSign)</source>
        <translation>ist auch zum Signieren von Zertifikaten (keyUsage keyCertSign)</translation>
    </message>
    <message>
        <source>Write it as {&quot;compatible&quot;: [&quot;VENDOR,PRODUCT&quot;]}, or remove it if the signer may sign for any product.</source>
        <translation>Als {&quot;compatible&quot;: [&quot;VENDOR,PRODUCT&quot;]} schreiben oder entfernen, wenn der Unterzeichner für jedes Produkt signieren darf.</translation>
    </message>
    <message>
        <source>limits nobody: there are no certificates %1 beside it</source>
        <translation>begrenzt niemanden: Daneben liegen keine Zertifikate %1</translation>
    </message>
    <message>
        <source>Name it after the certificates that it limits, or remove it.</source>
        <translation>Nach den Zertifikaten benennen, die sie begrenzt, oder entfernen.</translation>
    </message>
    <message>
        <source>does not hold X.509 certificates in PEM and nothing else</source>
        <translation>enthält nicht ausschließlich X.509-Zertifikate in PEM</translation>
    </message>
    <message>
        <source>Put whole certificates there. Keys belong elsewhere; revocation lists into files NAME.crl.pem.</source>
        <translation>Ganze Zertifikate dort ablegen. Schlüssel gehören anderswohin, Sperrlisten in Dateien NAME.crl.pem.</translation>
    </message>
    <message>
        <source>makes more certificates than the limit of %1 for all trust folders</source>
        <translation>überschreitet die Grenze von %1 Zertifikaten für alle Vertrauensordner</translation>
    </message>
    <message>
        <source>Leave those only whose signatures are wanted here.</source>
        <translation>Nur die behalten, deren Signaturen hier erwünscht sind.</translation>
    </message>
    <message>
        <source>does not hold X.509 revocation lists in PEM and nothing else</source>
        <translation>enthält nicht ausschließlich X.509-Sperrlisten in PEM</translation>
    </message>
    <message>
        <source>Get the revocation list again from the authority. Convert one in DER with openssl crl -inform DER.</source>
        <translation>Die Sperrliste neu von der Zertifizierungsstelle holen. Eine in DER mit openssl crl -inform DER umwandeln.</translation>
    </message>
    <message>
        <source>is not signed by the authority whose revocation list it says it is</source>
        <translation>ist nicht von der Zertifizierungsstelle signiert, deren Sperrliste es zu sein behauptet</translation>
    </message>
    <message>
        <source>Get the revocation list again from the authority.</source>
        <translation>Die Sperrliste neu von der Zertifizierungsstelle holen.</translation>
    </message>
    <message>
        <source>is a link, and whoever may change what it leads to could trust whom they like</source>
        <translation>ist ein Link; wer ändern darf, wohin er führt, könnte nach Belieben vertrauen</translation>
    </message>
    <message>
        <source>Name the folder itself, and put the files themselves into it.</source>
        <translation>Den Ordner selbst angeben und die Dateien selbst hineinlegen.</translation>
    </message>
    <message>
        <source>is no folder</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>Name the folder that holds the certificates.</source>
        <translation>Den Ordner angeben, der die Zertifikate enthält.</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and of the files in it.</source>
        <translation>Die Rechte des Ordners und der Dateien darin prüfen.</translation>
    </message>
    <message>
        <source>belongs to another user, who could trust whom they like</source>
        <translation>gehört einem anderen Benutzer, der nach Belieben vertrauen könnte</translation>
    </message>
    <message>
        <source>Check what is in it, then make it root&apos;s: chown root %1.</source>
        <translation>Den Inhalt prüfen, dann root als Eigentümer setzen: chown root %1.</translation>
    </message>
    <message>
        <source>can be written to by others, who could trust whom they like</source>
        <translation>ist für andere beschreibbar, die nach Belieben vertrauen könnten</translation>
    </message>
    <message>
        <source>Check what is in it, then take that right from them: chmod go-w %1.</source>
        <translation>Den Inhalt prüfen, dann anderen dieses Recht nehmen: chmod go-w %1.</translation>
    </message>
    <message>
        <source>The trust folder %1 does not exist.</source>
        <translation>Der Vertrauensordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>holds more than the limit of %1 files</source>
        <translation>enthält mehr als die erlaubten %1 Dateien</translation>
    </message>
    <message>
        <source>Leave only certificates and revocation lists in it. One file may hold several of them.</source>
        <translation>Nur Zertifikate und Sperrlisten darin lassen. Eine Datei darf mehrere enthalten.</translation>
    </message>
    <message>
        <source>is no plain file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check its medium.</source>
        <translation>Den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Leave only certificates or revocation lists in it.</source>
        <translation>Nur Zertifikate oder Sperrlisten darin lassen.</translation>
    </message>
    <message>
        <source>grew while it was read</source>
        <translation>ist beim Lesen gewachsen</translation>
    </message>
    <message>
        <source>Try again when nobody changes it.</source>
        <translation>Erneut versuchen, wenn niemand daran ändert.</translation>
    </message>
    <message>
        <source>the next %1 in the order of DER</source>
        <translation>das nächste %1 in der Reihenfolge von DER</translation>
    </message>
    <message>
        <source>%1 is signed by %2, %3.</source>
        <translation>%1 ist signiert von %2, %3.</translation>
    </message>
    <message>
        <source>%1 is also signed by somebody whose certificate is neither in the signature nor in a trust folder, so that signature cannot be checked.</source>
        <translation>%1 ist auch von jemandem signiert, dessen Zertifikat weder in der Signatur noch in einem Vertrauensordner liegt; diese Signatur lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>%1 is signed by somebody whose certificate is neither in the signature nor in a trust folder, so that signature cannot be checked.</source>
        <translation>%1 ist von jemandem signiert, dessen Zertifikat weder in der Signatur noch in einem Vertrauensordner liegt; diese Signatur lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>The archive cannot be put together: %1.</source>
        <translation>Das Archiv lässt sich nicht zusammensetzen: %1.</translation>
    </message>
    <message>
        <source>Close other programs to have more memory, and try again.</source>
        <translation>Andere Programme schließen, damit mehr Speicher frei ist, und erneut versuchen.</translation>
    </message>
    <message>
        <source>The journal is TORN: its last line was cut off and is not counted.</source>
        <translation>Das Journal ist ABGERISSEN: Seine letzte Zeile wurde abgeschnitten und zählt nicht.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Function %1 is shared memory (ivshmem), in which a management processor may offer a mailbox.</source>
        <translation>Funktion %1 ist gemeinsamer Speicher (ivshmem), in dem ein Managementprozessor eine Mailbox anbieten kann.</translation>
    </message>
    <message>
        <source>%1 of %2 selected images</source>
        <translation>%1 von %2 Images</translation>
    </message>
    <message>
        <source>%1 of %2 selected images are current</source>
        <translation>%1 von %2 gewählten Images sind aktuell</translation>
    </message>
    <message>
        <source>%1 of %2 images were not stored, nothing was activated</source>
        <translation>%1 von %2 Images nicht gespeichert, nichts aktiviert</translation>
    </message>
    <message>
        <source>the processor went back to the firmware it ran before</source>
        <translation>der Prozessor führt wieder die Firmware von vorher aus</translation>
    </message>
    <message>
        <source>In use by %1 since %2.</source>
        <translation>Benutzt von %1 seit %2.</translation>
    </message>
    <message>
        <source>In use by %1.</source>
        <translation>Benutzt von %1.</translation>
    </message>
    <message>
        <source>The processor is not there any more.</source>
        <translation>Der Prozessor ist nicht mehr da.</translation>
    </message>
    <message>
        <source>No driver here speaks to it.</source>
        <translation>Kein Treiber spricht hier mit ihm.</translation>
    </message>
    <message>
        <source>Power is cut at flash operation N, before it (the default), after it, half-way through it, or leaving garbage; then the processor restarts by itself.</source>
        <translation>Bei der Flash-Operation N fällt der Strom aus: vor ihr (Vorgabe), nach ihr, mitten in ihr oder so, dass Unsinn stehen bleibt; danach startet der Prozessor von selbst neu.</translation>
    </message>
    <message>
        <source>Message N is lost on its way.</source>
        <translation>Nachricht N geht unterwegs verloren.</translation>
    </message>
    <message>
        <source>Message N arrives twice.</source>
        <translation>Nachricht N kommt zweimal an.</translation>
    </message>
    <message>
        <source>A bit of message N is flipped on its way.</source>
        <translation>Ein Bit der Nachricht N kippt unterwegs.</translation>
    </message>
    <message>
        <source>Message N arrives MS milliseconds late.</source>
        <translation>Nachricht N kommt MS Millisekunden zu spät an.</translation>
    </message>
    <message>
        <source>Message N is taken and never answered, however often it is repeated; the next hello ends it. From activate on: 7, unknown.</source>
        <translation>Nachricht N wird angenommen und nie beantwortet, so oft sie auch wiederholt wird; erst die nächste Begrüßung (hello) beendet das. Ab dem Aktivieren: 7, Ausgang unbekannt.</translation>
    </message>
    <message>
        <source>From message N on, nothing is answered any more. From activate on: 7, unknown.</source>
        <translation>Ab Nachricht N wird nichts mehr beantwortet. Ab dem Aktivieren: 7, Ausgang unbekannt.</translation>
    </message>
    <message>
        <source>From message N on, every answer is &quot;in progress&quot; and nothing gets on. From activate on: 7, unknown.</source>
        <translation>Ab Nachricht N lautet jede Antwort „in progress“, und nichts geht voran. Ab dem Aktivieren: 7, Ausgang unbekannt.</translation>
    </message>
    <message>
        <source>Message N is replaced by bytes that mean nothing.</source>
        <translation>Statt Nachricht N kommen Bytes ohne Bedeutung an.</translation>
    </message>
    <message>
        <source>The processor restarts after message N.</source>
        <translation>Der Prozessor startet nach Nachricht N neu.</translation>
    </message>
    <message>
        <source>That sector of the flash can no longer be erased or programmed.</source>
        <translation>Dieser Sektor des Flashs lässt sich nicht mehr löschen oder beschreiben.</translation>
    </message>
    <message>
        <source>After activation the processor comes back with other firmware than was activated, under the right version text.</source>
        <translation>Nach dem Aktivieren kommt der Prozessor mit anderer Firmware zurück als aktiviert wurde, unter der richtigen Versionsangabe.</translation>
    </message>
    <message>
        <source>After activation the processor does not come back.</source>
        <translation>Nach dem Aktivieren kommt der Prozessor nicht zurück.</translation>
    </message>
    <message>
        <source>After activation the new firmware fails its self-test, and the processor falls back to the old set.</source>
        <translation>Nach dem Aktivieren besteht die neue Firmware ihren Selbsttest nicht, und der Prozessor fällt auf den alten Satz zurück.</translation>
    </message>
    <message>
        <source>At message N the mailbox region is cut off; it is back after two seconds.</source>
        <translation>Bei Nachricht N wird der Mailbox-Bereich abgeschnitten; nach zwei Sekunden ist er wieder da.</translation>
    </message>
    <message>
        <source>Start the upgrade again: what is already stored is not sent again. If it fails at the same address, the flash is worn out there: have the part replaced.</source>
        <translation>Die Aktualisierung erneut starten: Was schon gespeichert ist, wird nicht noch einmal gesendet. Schlägt sie an derselben Adresse fehl, ist der Flash dort verschlissen: das Bauteil ersetzen lassen.</translation>
    </message>
    <message>
        <source>A function of class %1 is an IPMI interface: it leads to a management controller</source>
        <translation>Eine Funktion der Klasse %1 ist eine IPMI-Schnittstelle: Sie führt zu einem Managementcontroller</translation>
    </message>
    <message>
        <source>Function %1 with subsystem %2 is the display of the %3 of an %4 server</source>
        <translation>Funktion %1 mit Subsystem %2 ist die Anzeige des %3 eines Servers %4</translation>
    </message>
    <message>
        <source>Function %1 with subsystem %2 is the display of a %3</source>
        <translation>Funktion %1 mit Subsystem %2 ist die Anzeige eines %3</translation>
    </message>
    <message>
        <source>Function %1 is a display that comes in chips made for management processors</source>
        <translation>Funktion %1 ist eine Anzeige, wie sie in Chips für Managementprozessoren vorkommt</translation>
    </message>
    <message>
        <source>Function %1 is the display of a management processor</source>
        <translation>Funktion %1 ist die Anzeige eines Managementprozessors</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2 management processor</source>
        <translation>Funktion %1 ist die Anzeige eines Managementprozessors von %2</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2 %3 or %4 where the subsystem is %5&apos;s</source>
        <translation>Funktion %1 ist die Anzeige eines %2 %3 oder %4, wenn das Subsystem von %5 ist</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2 where the subsystem is %3&apos;s</source>
        <translation>Funktion %1 ist die Anzeige eines %2, wenn das Subsystem von %3 ist</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2 or later</source>
        <translation>Funktion %1 ist die Anzeige eines %2 oder späteren</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2 %3 or %4</source>
        <translation>Funktion %1 ist die Anzeige eines %2 %3 oder %4</translation>
    </message>
    <message>
        <source>Function %1 is the display of a %2, a chip made for management processors</source>
        <translation>Funktion %1 ist die Anzeige eines %2, eines Chips für Managementprozessoren</translation>
    </message>
    <message>
        <source>Function %1 is the display of a %2, a chip made for the %3</source>
        <translation>Funktion %1 ist die Anzeige eines %2, eines Chips für den %3</translation>
    </message>
    <message>
        <source>Function %1 is the display of a %2</source>
        <translation>Funktion %1 ist die Anzeige eines %2</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2</source>
        <translation>Funktion %1 ist die Anzeige eines %2</translation>
    </message>
    <message>
        <source>Function %1 is that of the management controller %2</source>
        <translation>Funktion %1 ist die des Managementcontrollers %2</translation>
    </message>
    <message>
        <source>Function %1 is that of a %2, a chip made for management processors</source>
        <translation>Funktion %1 ist die eines %2, eines Chips für Managementprozessoren</translation>
    </message>
    <message>
        <source>Function %1 is that of a %2</source>
        <translation>Funktion %1 ist die eines %2</translation>
    </message>
    <message>
        <source>Function %1 is that of an %2</source>
        <translation>Funktion %1 ist die eines %2</translation>
    </message>
    <message>
        <source>Function %1 is one of an %2, a chip made for management processors</source>
        <translation>Funktion %1 ist eine eines %2, eines Chips für Managementprozessoren</translation>
    </message>
    <message>
        <source>Function %1 is the bridge inside of an %2, a chip made for management processors</source>
        <translation>Funktion %1 ist die Brücke in einem %2, einem Chip für Managementprozessoren</translation>
    </message>
    <message>
        <source>Function %1 is the bridge inside of an %2 management processor</source>
        <translation>Funktion %1 ist die Brücke in einem Managementprozessor von %2</translation>
    </message>
    <message>
        <source>Function %1 is the one by which an %2 management processor talks to its host</source>
        <translation>Über Funktion %1 spricht ein Managementprozessor von %2 mit seinem Rechner</translation>
    </message>
    <message>
        <source>Function %1 is the IPMI interface (%2) of a %3</source>
        <translation>Funktion %1 ist die IPMI-Schnittstelle (%2) eines %3</translation>
    </message>
    <message>
        <source>Function %1 is the simulated IPMI interface of a virtual machine</source>
        <translation>Funktion %1 ist die simulierte IPMI-Schnittstelle einer virtuellen Maschine</translation>
    </message>
    <message>
        <source>Function %1 is an %2&apos;s IPMI interface</source>
        <translation>Funktion %1 ist die IPMI-Schnittstelle eines %2</translation>
    </message>
    <message>
        <source>Function %1 is the controller of an %2</source>
        <translation>Funktion %1 ist der Controller eines %2</translation>
    </message>
    <message>
        <source>Function %1 is the %2 (%3) controller of a %4 network card</source>
        <translation>Funktion %1 ist der %2-Controller (%3) einer Netzwerkkarte von %4</translation>
    </message>
    <message>
        <source>Function %1 carries the watchdog of a storage node&apos;s controller</source>
        <translation>Funktion %1 trägt den Watchdog des Controllers eines Speicherknotens</translation>
    </message>
    <message>
        <source>Function %1 is the host interface (%2) of an %3 in a machine of %4</source>
        <translation>Funktion %1 ist die Rechnerschnittstelle (%2) eines %3 in einem Rechner von %4</translation>
    </message>
    <message>
        <source>Function %1 is the host interface (%2) of an %3 where the subsystem is %4&apos;s</source>
        <translation>Funktion %1 ist die Rechnerschnittstelle (%2) eines %3, wenn das Subsystem von %4 ist</translation>
    </message>
    <message>
        <source>Function %1 is the host interface (%2) of an %3</source>
        <translation>Funktion %1 ist die Rechnerschnittstelle (%2) eines %3</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are displays of a management processor</source>
        <translation>Die Funktionen %1 und %2 sind Anzeigen eines Managementprozessors</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are displays of a %3, a chip made for management processors</source>
        <translation>Die Funktionen %1 und %2 sind Anzeigen eines %3, eines Chips für Managementprozessoren</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are displays of a %3</source>
        <translation>Die Funktionen %1 und %2 sind Anzeigen eines %3</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are displays of an %3</source>
        <translation>Die Funktionen %1 und %2 sind Anzeigen eines %3</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of the remote management processor %3</source>
        <translation>Die Funktionen %1 und %2 sind die des Fernwartungsprozessors %3</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of the %3 option</source>
        <translation>Die Funktionen %1 und %2 sind die der Option %3</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of a %3 board</source>
        <translation>Die Funktionen %1 und %2 sind die einer Karte %3</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of an %3 or %4</source>
        <translation>Die Funktionen %1 und %2 sind die eines %3 oder %4</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of a %3</source>
        <translation>Die Funktionen %1 und %2 sind die eines %3</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of an %3</source>
        <translation>Die Funktionen %1 und %2 sind die eines %3</translation>
    </message>
    <message>
        <source>Functions %1 to %2 are those of a %3</source>
        <translation>Die Funktionen %1 bis %2 sind die eines %3</translation>
    </message>
    <message>
        <source>Functions %1 to %2 belong to the %3 controller</source>
        <translation>Die Funktionen %1 bis %2 gehören zum %3-Controller</translation>
    </message>
    <message>
        <source>Functions %1 and %2 (USB), %3 (serial port) and %4 (watchdog) are companions of an %5, whose own function was not seen</source>
        <translation>Die Funktionen %1 und %2 (USB), %3 (serielle Schnittstelle) und %4 (Watchdog) begleiten einen %5, dessen eigene Funktion nicht zu sehen war</translation>
    </message>
    <message>
        <source>Functions %1 and %2 redirect disks, the serial port and USB for the %3 management controller</source>
        <translation>Die Funktionen %1 und %2 leiten Laufwerke, serielle Schnittstelle und USB für den Managementcontroller %3 um</translation>
    </message>
    <message>
        <source>Functions %1 (%2) and %3 (%4) are IPMI interfaces of the %5 chip</source>
        <translation>Die Funktionen %1 (%2) und %3 (%4) sind IPMI-Schnittstellen des Chips %5</translation>
    </message>
    <message>
        <source>SMBIOS tells of an interface to a management processor</source>
        <translation>SMBIOS beschreibt eine Schnittstelle zu einem Managementprozessor</translation>
    </message>
    <message>
        <source>SMBIOS tells of an interface to a management processor, and names %1 as the maker</source>
        <translation>SMBIOS beschreibt eine Schnittstelle zu einem Managementprozessor und nennt %1 als Hersteller</translation>
    </message>
    <message>
        <source>SMBIOS tells of an interface to a management processor, of which no function was recognised on the PCI bus</source>
        <translation>SMBIOS beschreibt eine Schnittstelle zu einem Managementprozessor, von dem am PCI-Bus keine Funktion erkannt wurde</translation>
    </message>
    <message>
        <source>SMBIOS names %1 as the maker</source>
        <translation>SMBIOS nennt %1 als Hersteller</translation>
    </message>
    <message>
        <source>The %1 display is that of a management processor</source>
        <translation>Die Anzeige (%1) ist die eines Managementprozessors</translation>
    </message>
    <message>
        <source>The bridges inside of a %1 or %2 lead to a management processor&apos;s display</source>
        <translation>Die Brücken in einem %1 oder %2 führen zur Anzeige eines Managementprozessors</translation>
    </message>
    <message>
        <source>%1 machines have an %2</source>
        <translation>Rechner der Reihe %1 haben einen %2</translation>
    </message>
    <message>
        <source>the first %1 and %2 have a %3</source>
        <translation>die ersten %1 und %2 haben einen %3</translation>
    </message>
    <message>
        <source>a later one may have it, too</source>
        <translation>ein späterer kann sie auch haben</translation>
    </message>
    <message>
        <source>its display function %1 is that of %2 %3 or %4</source>
        <translation>seine Anzeigefunktion %1 ist die von %2 %3 oder %4</translation>
    </message>
    <message>
        <source>its display is switched off, or was not seen</source>
        <translation>seine Anzeige ist abgeschaltet oder war nicht zu sehen</translation>
    </message>
    <message>
        <source>its virtual USB function %1 came with %2</source>
        <translation>seine virtuelle USB-Funktion %1 kam mit %2</translation>
    </message>
    <message>
        <source>nothing here tells its generation</source>
        <translation>nichts verrät hier seine Generation</translation>
    </message>
    <message>
        <source>others use that chip, too</source>
        <translation>andere verwenden diesen Chip auch</translation>
    </message>
    <message>
        <source>some have the class of an IPMI interface, but are none that answers</source>
        <translation>manche haben die Klasse einer IPMI-Schnittstelle, sind aber keine, die antwortet</translation>
    </message>
    <message>
        <source>revision %1 is that of %2</source>
        <translation>Revision %1 ist die von %2</translation>
    </message>
    <message>
        <source>revisions %1 and %2 are those of %3</source>
        <translation>die Revisionen %1 und %2 sind die von %3</translation>
    </message>
    <message>
        <source>revisions %1 to %2 are those of the %3</source>
        <translation>die Revisionen %1 bis %2 sind die des %3</translation>
    </message>
    <message>
        <source>subsystem %1 is that of an auxiliary one</source>
        <translation>Subsystem %1 ist das eines zusätzlichen</translation>
    </message>
    <message>
        <source>subsystem %1 is that of %2</source>
        <translation>Subsystem %1 ist das von %2</translation>
    </message>
    <message>
        <source>subsystem %1 tells no generation</source>
        <translation>Subsystem %1 verrät keine Generation</translation>
    </message>
    <message>
        <source>subsystem vendor %1 came with %2, and later ones share its ids</source>
        <translation>Subsystem-Hersteller %1 kam mit %2, und spätere haben dieselben Kennungen</translation>
    </message>
    <message>
        <source>subsystems %1 and %2 are those of %3</source>
        <translation>die Subsysteme %1 und %2 sind die von %3</translation>
    </message>
    <message>
        <source>that of %1 and %2 machines is %3</source>
        <translation>in Rechnern der Reihen %1 und %2 ist es %3</translation>
    </message>
    <message>
        <source>that of %1 machines is %2</source>
        <translation>in Rechnern der Reihe %1 ist es %2</translation>
    </message>
    <message>
        <source>that of the %1th to %2th generation of %3 is %4</source>
        <translation>in der %1. bis %2. Generation von %3 ist es %4</translation>
    </message>
    <message>
        <source>that of the %1th generation of %2 is %3</source>
        <translation>in der %1. Generation von %2 ist es %3</translation>
    </message>
    <message>
        <source>the subsystem is that of a %1 of the %2th generation, whose %3 is %4</source>
        <translation>das Subsystem ist das eines %1 der %2. Generation, dessen %3 ein %4 ist</translation>
    </message>
    <message>
        <source>the subsystem is that of %1</source>
        <translation>das Subsystem ist das von %1</translation>
    </message>
    <message>
        <source>the subsystem is %1&apos;s</source>
        <translation>das Subsystem ist das von %1</translation>
    </message>
    <message>
        <source>with a subsystem of %1 that is an %2, and SMBIOS names %3 as the maker</source>
        <translation>mit einem Subsystem von %1 ist das ein %2, und SMBIOS nennt %3 als Hersteller</translation>
    </message>
    <message>
        <source>with a subsystem of %1 or %2 that is an %3</source>
        <translation>mit einem Subsystem von %1 oder %2 ist das ein %3</translation>
    </message>
    <message>
        <source>with a subsystem of %1 that is an %2</source>
        <translation>mit einem Subsystem von %1 ist das ein %2</translation>
    </message>
    <message>
        <source>It is simulated: its firmware is that of the virtual machine.</source>
        <translation>Er ist simuliert: Seine Firmware ist die der virtuellen Maschine.</translation>
    </message>
    <message>
        <source>See that the processor&apos;s firmware runs and offers its mailbox.</source>
        <translation>Dafür sorgen, dass die Firmware des Prozessors läuft und ihre Mailbox anbietet.</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with Cisco&apos;s Host Upgrade Utility.</source>
        <translation>In seiner eigenen Weboberfläche aktualisieren oder mit Ciscos Host Upgrade Utility.</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with Supermicro&apos;s Update Manager (SUM).</source>
        <translation>In seiner eigenen Weboberfläche aktualisieren oder mit Supermicros Update Manager (SUM).</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with the Smart Components or the Service Pack of its maker.</source>
        <translation>In seiner eigenen Weboberfläche aktualisieren oder mit den Smart Components oder dem Service Pack seines Herstellers.</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with the tools of the machine&apos;s maker.</source>
        <translation>In seiner eigenen Weboberfläche aktualisieren oder mit den Werkzeugen des Rechnerherstellers.</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with the %1 or %2 tools of %3.</source>
        <translation>In seiner eigenen Weboberfläche aktualisieren oder mit den Werkzeugen %1 oder %2 von %3.</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with %1&apos;s %2 tools.</source>
        <translation>In seiner eigenen Weboberfläche aktualisieren oder mit den %2-Werkzeugen von %1.</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with %1&apos;s tools.</source>
        <translation>In seiner eigenen Weboberfläche aktualisieren oder mit den Werkzeugen von %1.</translation>
    </message>
    <message>
        <source>Upgrade it with the tools of the machine&apos;s maker.</source>
        <translation>Mit den Werkzeugen des Rechnerherstellers aktualisieren.</translation>
    </message>
    <message>
        <source>Nothing is recorded of the run %1: its journal was cut in its first line.</source>
        <translation>Vom Lauf %1 ist nichts aufgezeichnet: Sein Journal wurde in der ersten Zeile abgeschnitten.</translation>
    </message>
    <message>
        <source>Nothing was sent in that run. See fwpilotctl history for other runs.</source>
        <translation>In diesem Lauf wurde nichts gesendet. Andere Läufe nennt fwpilotctl history.</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, with an image (%1) of the machine&apos;s maker.</source>
        <translation>In seiner eigenen Weboberfläche aktualisieren, mit einem Image (%1) des Rechnerherstellers.</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, with an image of %1.</source>
        <translation>In seiner eigenen Weboberfläche aktualisieren, mit einem Image von %1.</translation>
    </message>
    <message>
        <source>Nothing can be read of the run %1: its journal is damaged from its first line on.</source>
        <translation>Vom Lauf %1 ist nichts lesbar: Sein Journal ist von der ersten Zeile an beschädigt.</translation>
    </message>
    <message>
        <source>What the run did is not known: look at the processor. See fwpilotctl history for other runs.</source>
        <translation>Was der Lauf getan hat, ist nicht bekannt: Den Prozessor ansehen. Andere Läufe nennt fwpilotctl history.</translation>
    </message>
    <message>
        <source>The processor fell back and runs its former firmware.</source>
        <translation>Der Prozessor ist zurückgefallen und führt seine vorige Firmware aus.</translation>
    </message>
    <message>
        <source>nobody reads from it</source>
        <translation>niemand liest daraus</translation>
    </message>
    <message>
        <source>its reader takes nothing more</source>
        <translation>wer daraus liest, nimmt nichts mehr an</translation>
    </message>
</context>
<context>
    <name>fwpilot::DemoBenchDialog</name>
    <message>
        <source>Demo Bench</source>
        <translation>Demo-Prüfstand</translation>
    </message>
    <message>
        <source>Asking the simulator which faults there are…</source>
        <translation>Der Simulator wird nach den möglichen Fehlern gefragt…</translation>
    </message>
    <message>
        <source>What shall go wrong on the demo machine?</source>
        <translation>Was soll auf dem Demorechner schiefgehen?</translation>
    </message>
    <message>
        <source>Only the simulated processor is concerned. Each fault happens once; after it the machine goes on as usual. The numbers fit an upgrade with the demo machine&apos;s own bundle.</source>
        <translation>Betroffen ist nur der simulierte Prozessor. Jeder Fehler tritt einmal auf; danach arbeitet der Rechner wie gewohnt. Die Zahlen passen zu einer Aktualisierung mit dem Paket des Demorechners.</translation>
    </message>
    <message>
        <source>Put the &amp;factory firmware back first</source>
        <translation>Zuerst die &amp;Werks-Firmware wiederherstellen</translation>
    </message>
    <message>
        <source>Otherwise the processor starts with what it has been given so far.</source>
        <translation>Sonst startet der Prozessor mit dem, was er bisher bekommen hat.</translation>
    </message>
    <message>
        <source>&amp;Start Demo Machine</source>
        <translation>Demorechner &amp;starten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No fault: the upgrade goes well.</source>
        <translation>Kein Fehler: Die Aktualisierung geht gut aus.</translation>
    </message>
    <message>
        <source>Faults: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>The demo machine is being started…</source>
        <translation>Der Demorechner wird gestartet…</translation>
    </message>
    <message>
        <source>Not every number will do; see the list.</source>
        <translation>Nicht jede Zahl passt; siehe Liste.</translation>
    </message>
</context>
<context>
    <name>fwpilot::DemoFaultRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fwpilot::DemoFaults</name>
    <message>
        <source>The faults are not known: %1.</source>
        <translation>Die Fehler sind nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>Install fwpilot-sim of the same version beside this program, and open the demo bench again.</source>
        <translation>fwpilot-sim in derselben Version neben diesem Programm installieren und den Demo-Prüfstand erneut öffnen.</translation>
    </message>
    <message>
        <source>the program %1 cannot be started (%2)</source>
        <translation>das Programm %1 kann nicht gestartet werden (%2)</translation>
    </message>
    <message>
        <source>the program fwpilot-sim is missing, it is neither beside this program nor in PATH</source>
        <translation>das Programm fwpilot-sim fehlt, es ist weder neben diesem Programm noch in PATH</translation>
    </message>
    <message>
        <source>fwpilot-sim did not list them</source>
        <translation>fwpilot-sim hat sie nicht aufgelistet</translation>
    </message>
    <message>
        <source>fwpilot-sim did not answer within %1 s</source>
        <translation>fwpilot-sim hat nicht innerhalb von %1 s geantwortet</translation>
    </message>
    <message>
        <source>what fwpilot-sim says is not a list of them</source>
        <translation>was fwpilot-sim ausgibt, ist keine Liste davon</translation>
    </message>
</context>
<context>
    <name>fwpilot::DemoMachine</name>
    <message>
        <source>The simulated processor did not get ready within %1 s.</source>
        <translation>Der simulierte Prozessor wurde nicht innerhalb von %1 s bereit.</translation>
    </message>
    <message>
        <source>The folder of the demo machine cannot be made: %1.</source>
        <translation>Der Ordner des Demorechners lässt sich nicht anlegen: %1.</translation>
    </message>
    <message>
        <source>The demo bundle cannot be made: %1</source>
        <translation>Das Demopaket lässt sich nicht erstellen: %1</translation>
    </message>
    <message>
        <source>The demo machine has gone: its simulator ended.</source>
        <translation>Der Demorechner ist nicht mehr da: Sein Simulator hat sich beendet.</translation>
    </message>
    <message>
        <source>The demo machine has gone: its simulator ended. %1</source>
        <translation>Der Demorechner ist nicht mehr da: Sein Simulator hat sich beendet. %1</translation>
    </message>
    <message>
        <source>The simulator ended before its processor was ready.</source>
        <translation>Der Simulator hat sich beendet, bevor sein Prozessor bereit war.</translation>
    </message>
    <message>
        <source>The program fwpilot-sim is missing: it is neither beside this program nor in PATH.</source>
        <translation>Das Programm fwpilot-sim fehlt: Es ist weder neben diesem Programm noch in PATH.</translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2.</source>
        <translation>Das Programm %1 kann nicht gestartet werden: %2.</translation>
    </message>
</context>
<context>
    <name>fwpilot::EmptyPage</name>
    <message>
        <source>Search Again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Try the Demo Machine</source>
        <translation>Demorechner ausprobieren</translation>
    </message>
    <message>
        <source>Open Bundle…</source>
        <translation>Paket öffnen…</translation>
    </message>
    <message>
        <source>The management processor (BMC) is the small computer that looks after this machine.</source>
        <translation>Der Managementprozessor (BMC) ist der kleine Computer, der diesen Rechner überwacht.</translation>
    </message>
    <message>
        <source>The management processor (BMC) is the small computer that looks after this machine. One place was searched; the line below says what was seen and what may help.</source>
        <translation>Der Managementprozessor (BMC) ist der kleine Computer, der diesen Rechner überwacht. An einer Stelle wurde gesucht; die Zeile unten sagt, was zu sehen war und was helfen kann.</translation>
    </message>
    <message>
        <source>The management processor (BMC) is the small computer that looks after this machine. %1 places were searched; each line says what was seen and what may help.</source>
        <translation>Der Managementprozessor (BMC) ist der kleine Computer, der diesen Rechner überwacht. An %1 Stellen wurde gesucht; jede Zeile sagt, was zu sehen war und was helfen kann.</translation>
    </message>
    <message>
        <source>No management processor found</source>
        <translation>Kein Managementprozessor gefunden</translation>
    </message>
    <message>
        <source>A bundle can be read without a processor. You can also drop it anywhere in this window.</source>
        <translation>Ein Paket lässt sich auch ohne Prozessor ansehen. Es kann auch überall in diesem Fenster abgelegt werden.</translation>
    </message>
    <message>
        <source>No processor is chosen</source>
        <translation>Kein Prozessor ausgewählt</translation>
    </message>
    <message>
        <source>The processor that was chosen is not there any more. Choose on the left which one to look at or to update.</source>
        <translation>Der ausgewählte Prozessor ist nicht mehr da. Links auswählen, welcher angesehen oder aktualisiert werden soll.</translation>
    </message>
    <message>
        <source>A bundle can be opened first. You can also drop it anywhere in this window.</source>
        <translation>Ein Paket kann schon vorher geöffnet werden. Es kann auch überall in diesem Fenster abgelegt werden.</translation>
    </message>
    <message>
        <source>No bundle is open</source>
        <translation>Kein Paket geöffnet</translation>
    </message>
    <message>
        <source>A bundle holds the firmware for %1. After it is opened you see what it would change; nothing starts by itself.</source>
        <translation>Ein Paket enthält die Firmware für %1. Nach dem Öffnen ist zu sehen, was es ändern würde; von selbst beginnt nichts.</translation>
    </message>
    <message>
        <source>You can also drop it anywhere in this window.</source>
        <translation>Es kann auch überall in diesem Fenster abgelegt werden.</translation>
    </message>
    <message>
        <source>Cannot be updated from here</source>
        <translation>Von hier aus nicht aktualisierbar</translation>
    </message>
    <message>
        <source>A bundle can be read all the same. The Status page tells what was recognised.</source>
        <translation>Ein Paket lässt sich trotzdem ansehen. Die Seite Status sagt, was erkannt wurde.</translation>
    </message>
</context>
<context>
    <name>fwpilot::ErrorCard</name>
    <message>
        <source>Retry Failed</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show in Log</source>
        <translation>Im Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>The machine now</source>
        <translation>Der Rechner jetzt</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>Was geschehen ist: %1</translation>
    </message>
    <message>
        <source>The machine now: %1</source>
        <translation>Der Rechner jetzt: %1</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Was zu tun ist:</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Code: %1, %2</source>
        <translation>Code: %1, %2</translation>
    </message>
    <message>
        <source>Save Support File…</source>
        <translation>Support-Datei speichern…</translation>
    </message>
    <message>
        <source>The machine then</source>
        <translation>Der Rechner damals</translation>
    </message>
</context>
<context>
    <name>fwpilot::ErrorTable</name>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>See fwpilotctl --help.</source>
        <translation>Siehe fwpilotctl --help.</translation>
    </message>
    <message>
        <source>The upgrade failed</source>
        <translation>Aktualisierung fehlgeschlagen</translation>
    </message>
    <message>
        <source>The processor still runs what it ran before.</source>
        <translation>Der Prozessor führt weiterhin aus, was vorher lief.</translation>
    </message>
    <message>
        <source>Look in the log for the cause. Start the upgrade again: what is already stored is not sent again.</source>
        <translation>Im Protokoll nach der Ursache sehen. Die Aktualisierung erneut starten: Was schon gespeichert ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The processor refused</source>
        <translation>Der Prozessor hat abgelehnt</translation>
    </message>
    <message>
        <source>Check that the bundle fits this processor. Start the upgrade again.</source>
        <translation>Prüfen, ob das Paket zu diesem Prozessor passt. Die Aktualisierung erneut starten.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>Check the processor&apos;s status. If it stays silent, restart it. Start the upgrade again.</source>
        <translation>Den Status des Prozessors prüfen. Bleibt er stumm, ihn neu starten. Die Aktualisierung erneut starten.</translation>
    </message>
    <message>
        <source>The link is damaged</source>
        <translation>Die Verbindung ist gestört</translation>
    </message>
    <message>
        <source>Reseat or check the card. Restart the machine. Start the upgrade again.</source>
        <translation>Die Karte neu stecken oder prüfen. Den Rechner neu starten. Die Aktualisierung erneut starten.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Look which processors are found: Search Again in the window, or fwpilotctl list.</source>
        <translation>Nachsehen, welche Prozessoren gefunden werden: „Erneut suchen“ im Fenster oder fwpilotctl list.</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Kein Zugriff</translation>
    </message>
    <message>
        <source>Join the group fwpilot (or run as root), and see that no kernel driver is bound to the function and that lockdown is off.</source>
        <translation>Der Gruppe fwpilot beitreten (oder als root ausführen) und darauf achten, dass kein Kerneltreiber an die Funktion gebunden und Lockdown aus ist.</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Nicht unterstützt</translation>
    </message>
    <message>
        <source>Use a version of Firmware Pilot that knows this processor.</source>
        <translation>Eine Version von Firmware Pilot verwenden, die diesen Prozessor kennt.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Nothing was written by this program.</source>
        <translation>Von diesem Programm wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Wait until the other one has finished, or end it. Then try again.</source>
        <translation>Warten, bis der andere fertig ist, oder ihn beenden. Dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The processor still runs what it ran before; nothing was activated.</source>
        <translation>Der Prozessor führt weiterhin aus, was vorher lief; nichts wurde aktiviert.</translation>
    </message>
    <message>
        <source>Start the upgrade again with the same bundle: what is already stored is not sent again.</source>
        <translation>Die Aktualisierung mit demselben Paket erneut starten: Was schon gespeichert ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>It did not come back</source>
        <translation>Er ist nicht zurückgekommen</translation>
    </message>
    <message>
        <source>It is not known what the processor runs now.</source>
        <translation>Es ist nicht bekannt, was der Prozessor jetzt ausführt.</translation>
    </message>
    <message>
        <source>Do not cut the power. Wait some minutes and look at the processor&apos;s status. If it stays away, restart the machine.</source>
        <translation>Nicht vom Strom trennen. Einige Minuten warten und den Status des Prozessors ansehen. Bleibt er weg, den Rechner neu starten.</translation>
    </message>
    <message>
        <source>The device is gone</source>
        <translation>Das Gerät ist nicht mehr da</translation>
    </message>
    <message>
        <source>When it was last seen, the processor ran what it ran before.</source>
        <translation>Als er zuletzt zu sehen war, führte der Prozessor aus, was vorher lief.</translation>
    </message>
    <message>
        <source>Check that the card is seated and visible to the system (lspci). Then look at the processor&apos;s status before anything else.</source>
        <translation>Prüfen, ob die Karte sitzt und für das System sichtbar ist (lspci). Dann vor allem anderen den Status des Prozessors ansehen.</translation>
    </message>
    <message>
        <source>Other firmware is running than was sent</source>
        <translation>Es läuft andere Firmware als gesendet</translation>
    </message>
    <message>
        <source>The processor does not run what was sent.</source>
        <translation>Der Prozessor führt nicht aus, was gesendet wurde.</translation>
    </message>
    <message>
        <source>Do not rely on this processor. Send the record of this run to the maker. Upgrade it again from a bundle you trust.</source>
        <translation>Diesem Prozessor nicht vertrauen. Die Aufzeichnung dieses Laufs dem Hersteller schicken. Ihn aus einem vertrauenswürdigen Paket neu aktualisieren.</translation>
    </message>
    <message>
        <source>Refused before the start</source>
        <translation>Vor dem Start abgelehnt</translation>
    </message>
    <message>
        <source>Remove the cause. Start again.</source>
        <translation>Die Ursache beseitigen. Neu beginnen.</translation>
    </message>
    <message>
        <source>The bundle is not signed</source>
        <translation>Das Paket ist nicht signiert</translation>
    </message>
    <message>
        <source>Ask the maker for a signed bundle, or start the program with --allow-unsigned if you know where this one comes from.</source>
        <translation>Den Hersteller um ein signiertes Paket bitten oder das Programm mit --allow-unsigned starten, wenn die Herkunft bekannt ist.</translation>
    </message>
    <message>
        <source>The signature is bad</source>
        <translation>Die Signatur ist ungültig</translation>
    </message>
    <message>
        <source>Do not use this bundle. Get it again from its maker.</source>
        <translation>Dieses Paket nicht verwenden. Es neu vom Hersteller besorgen.</translation>
    </message>
    <message>
        <source>The signer is not trusted</source>
        <translation>Der Unterzeichner ist nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>Add the signer&apos;s certificate to the trust folder if you trust it, or get a bundle from a trusted signer.</source>
        <translation>Das Zertifikat des Unterzeichners in den Vertrauensordner legen, wenn ihm vertraut wird, oder ein Paket eines vertrauenswürdigen Unterzeichners besorgen.</translation>
    </message>
    <message>
        <source>The signature has expired</source>
        <translation>Die Signatur ist abgelaufen</translation>
    </message>
    <message>
        <source>Get a bundle with a valid signature from its maker.</source>
        <translation>Ein Paket mit gültiger Signatur vom Hersteller besorgen.</translation>
    </message>
    <message>
        <source>The signer was revoked</source>
        <translation>Der Unterzeichner wurde gesperrt</translation>
    </message>
    <message>
        <source>Do not use this bundle. Get a new one from its maker.</source>
        <translation>Dieses Paket nicht verwenden. Ein neues vom Hersteller besorgen.</translation>
    </message>
    <message>
        <source>Too old for this processor</source>
        <translation>Zu alt für diesen Prozessor</translation>
    </message>
    <message>
        <source>Use a bundle that is not older than the processor&apos;s security floor; the floor cannot be overridden.</source>
        <translation>Ein Paket verwenden, das nicht unter der Sicherheitsuntergrenze des Prozessors liegt; die Untergrenze lässt sich nicht aufheben.</translation>
    </message>
    <message>
        <source>Images of different bundles</source>
        <translation>Images aus verschiedenen Paketen</translation>
    </message>
    <message>
        <source>Start the upgrade again so that every image comes from one bundle.</source>
        <translation>Die Aktualisierung erneut starten, damit alle Images aus demselben Paket kommen.</translation>
    </message>
    <message>
        <source>For another product</source>
        <translation>Für ein anderes Produkt</translation>
    </message>
    <message>
        <source>Use the bundle that was made for this processor.</source>
        <translation>Das Paket verwenden, das für diesen Prozessor erstellt wurde.</translation>
    </message>
    <message>
        <source>Damaged, or not a bundle</source>
        <translation>Beschädigt oder kein Paket</translation>
    </message>
    <message>
        <source>Get the bundle again from its maker, or make it with fwpilotctl bundle create.</source>
        <translation>Das Paket neu vom Hersteller besorgen oder mit fwpilotctl bundle create erstellen.</translation>
    </message>
    <message>
        <source>Over a limit</source>
        <translation>Grenze überschritten</translation>
    </message>
    <message>
        <source>Get a bundle that keeps the limits, or make it smaller.</source>
        <translation>Ein Paket besorgen, das die Grenzen einhält, oder es verkleinern.</translation>
    </message>
    <message>
        <source>The processor fell back and runs its former firmware.</source>
        <translation>Der Prozessor ist zurückgefallen und führt seine vorige Firmware aus.</translation>
    </message>
</context>
<context>
    <name>fwpilot::FactGroup</name>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fwpilot::FallbackNote</name>
    <message>
        <source>today at %1</source>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>gestern um %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <comment>date, time</comment>
        <translation>am %1 um %2</translation>
    </message>
    <message>
        <source>This processor fell back to its former firmware.</source>
        <translation>Dieser Prozessor ist auf seine vorige Firmware zurückgefallen.</translation>
    </message>
    <message>
        <source>This processor fell back to its former firmware %1.</source>
        <comment>yesterday at 14:02</comment>
        <translation>Dieser Prozessor ist %1 auf seine vorige Firmware zurückgefallen.</translation>
    </message>
    <message>
        <source>This processor fell back to %1.</source>
        <comment>version</comment>
        <translation>Dieser Prozessor ist auf %1 zurückgefallen.</translation>
    </message>
    <message>
        <source>This processor fell back to %1 %2.</source>
        <comment>version, yesterday at 14:02</comment>
        <translation>Dieser Prozessor ist %2 auf %1 zurückgefallen.</translation>
    </message>
    <message>
        <source>Its reason: %1.</source>
        <translation>Sein Grund: %1.</translation>
    </message>
    <message>
        <source>The bundle that is open is the one that fell back.</source>
        <translation>Das geöffnete Paket ist das, von dem er zurückgefallen ist.</translation>
    </message>
</context>
<context>
    <name>fwpilot::HistoryModel</name>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>fwpilot::HistoryPage</name>
    <message>
        <source>Search runs</source>
        <translation>Läufe suchen</translation>
    </message>
    <message>
        <source>Search runs…</source>
        <translation>Läufe suchen…</translation>
    </message>
    <message>
        <source>Date, machine, processor, bundle, signer, result, person or run; all words must stand in it</source>
        <translation>Datum, Rechner, Prozessor, Paket, Unterzeichner, Ergebnis, Person oder Lauf; alle Wörter müssen vorkommen</translation>
    </message>
    <message>
        <source>Whose runs</source>
        <translation>Wessen Läufe</translation>
    </message>
    <message>
        <source>This processor</source>
        <translation>Dieser Prozessor</translation>
    </message>
    <message>
        <source>All processors</source>
        <translation>Alle Prozessoren</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>1 file could not be read</source>
        <translation>1 Datei war nicht lesbar</translation>
    </message>
    <message>
        <source>The records are being read</source>
        <translation>Die Aufzeichnungen werden gelesen</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>Kein Lauf passt</translation>
    </message>
    <message>
        <source>A run is shown when each of the words stands in its date, machine, processor, bundle, signer, result, person or id.</source>
        <translation>Gezeigt wird ein Lauf, wenn jedes der Wörter in Datum, Rechner, Prozessor, Paket, Unterzeichner, Ergebnis, Person oder Kennung vorkommt.</translation>
    </message>
    <message>
        <source>No runs on %1 yet</source>
        <translation>Noch keine Läufe auf %1</translation>
    </message>
    <message>
        <source>There was 1 run on another processor.</source>
        <translation>Auf einem anderen Prozessor gab es 1 Lauf.</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Every run is kept here with its log, until you delete it.</source>
        <translation>Jeder Lauf bleibt hier mit seinem Protokoll, bis er gelöscht wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>%n Datei war nicht lesbar</numerusform>
            <numerusform>%n Dateien waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There were %n runs on other processors.</source>
        <translation>
            <numerusform>Auf anderen Prozessoren gab es %n Lauf.</numerusform>
            <numerusform>Auf anderen Prozessoren gab es %n Läufe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fwpilot::HistorySortMenu</name>
    <message>
        <source>&amp;Started</source>
        <translation>&amp;Begonnen</translation>
    </message>
    <message>
        <source>&amp;Processor</source>
        <translation>&amp;Prozessor</translation>
    </message>
    <message>
        <source>&amp;Bundle</source>
        <translation>P&amp;aket</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Ergebnis</translation>
    </message>
    <message>
        <source>Re&amp;verse Order</source>
        <translation>Reihenfolge &amp;umkehren</translation>
    </message>
</context>
<context>
    <name>fwpilot::HistoryTable</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>fwpilot::HistoryWords</name>
    <message>
        <source>Running now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Updated and confirmed</source>
        <translation>Aktualisiert und bestätigt</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Zurückgefallen</translation>
    </message>
    <message>
        <source>Outcome not known</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>Aufzeichnung beschädigt</translation>
    </message>
    <message>
        <source>its first line cannot be read</source>
        <translation>ihre erste Zeile ist nicht lesbar</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt: %1</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>demo machine</source>
        <translation>Demorechner</translation>
    </message>
    <message>
        <source>serial %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>signiert von %1</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>signer not trusted</source>
        <translation>Unterzeichner nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>could be continued; %1</source>
        <translation>lässt sich fortsetzen; %1</translation>
    </message>
    <message>
        <source>Delete the record of this run?</source>
        <translation>Die Aufzeichnung dieses Laufs löschen?</translation>
    </message>
    <message>
        <source>Delete the records of %1 runs?</source>
        <translation>Die Aufzeichnungen von %1 Läufen löschen?</translation>
    </message>
    <message>
        <source>What was done to the processors stays as it is</source>
        <translation>An den Prozessoren ändert sich dadurch nichts</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Nothing brings a deleted record back.</source>
        <translation>Eine gelöschte Aufzeichnung lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It was interrupted; without its record it cannot be continued.</source>
        <translation>Er wurde unterbrochen; ohne seine Aufzeichnung lässt er sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>One of them was interrupted; without its record it cannot be continued.</source>
        <translation>Einer davon wurde unterbrochen; ohne seine Aufzeichnung lässt er sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>%1 of them were interrupted; without their records they cannot be continued.</source>
        <translation>%1 davon wurden unterbrochen; ohne ihre Aufzeichnungen lassen sie sich nicht fortsetzen.</translation>
    </message>
</context>
<context>
    <name>fwpilot::LanguageMenu</name>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>fwpilot::LogBar</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All lines, with the details</source>
        <translation>Alle Zeilen, mit den Einzelheiten</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>All lines but the details</source>
        <translation>Alle Zeilen außer den Einzelheiten</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>All components</source>
        <translation>Alle Komponenten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Shows the lines of all components again (Escape)</source>
        <translation>Zeigt wieder die Zeilen aller Komponenten (Esc)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Keeps the last line in sight</source>
        <translation>Hält die letzte Zeile im Blick</translation>
    </message>
    <message>
        <source>Shows the first error</source>
        <translation>Zeigt den ersten Fehler</translation>
    </message>
    <message>
        <source>Show Log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>Fehler (%1)</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time, text of a line</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Recorded Log</source>
        <translation>Aufgezeichnetes Protokoll</translation>
    </message>
    <message>
        <source>Of run %1</source>
        <translation>Vom Lauf %1</translation>
    </message>
    <message>
        <source>Save Log…</source>
        <translation>Protokoll speichern…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Hide Log</source>
        <translation>Protokoll ausblenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fwpilot::LogModel</name>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time, severity</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, text of a line</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Verstrichen</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>fwpilot::LogPanel</name>
    <message>
        <source>Hide Log</source>
        <translation>Protokoll ausblenden</translation>
    </message>
    <message>
        <source>Elapsed &amp;Time in Log</source>
        <translation>Verstrichene &amp;Zeit im Protokoll</translation>
    </message>
    <message>
        <source>Find in Log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Save Log…</source>
        <translation>Protokoll speichern…</translation>
    </message>
    <message>
        <source>Show Log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <source>all but details</source>
        <comment>lines of the log</comment>
        <translation>alles außer Einzelheiten</translation>
    </message>
    <message>
        <source>warnings and errors</source>
        <comment>lines of the log</comment>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>errors</source>
        <comment>lines of the log</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>lines of the log; component</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <comment>lines of the log; text</comment>
        <translation>mit „%1“</translation>
    </message>
    <message>
        <source>all lines</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between conditions</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>fwpilot::LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Copy Lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Show Whole Line</source>
        <translation>Ganze Zeile anzeigen</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>No line passes the filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>Looking through older lines…</source>
        <translation>Ältere Zeilen werden durchsucht…</translation>
    </message>
</context>
<context>
    <name>fwpilot::MainWindow</name>
    <message>
        <source>Update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Pages of this processor</source>
        <translation>Seiten dieses Prozessors</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>The demo machine is being started</source>
        <translation>Der Demorechner wird gestartet</translation>
    </message>
    <message>
        <source>Demo machine</source>
        <translation>Demorechner</translation>
    </message>
    <message>
        <source>Simulated; nothing real is changed</source>
        <translation>Simuliert; nichts Wirkliches wird geändert</translation>
    </message>
    <message>
        <source>Nothing has been changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>&amp;Open Bundle…</source>
        <translation>Paket &amp;öffnen…</translation>
    </message>
    <message>
        <source>Bundle &amp;Details…</source>
        <translation>Paketde&amp;tails…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Search Again</source>
        <translation>&amp;Erneut suchen</translation>
    </message>
    <message>
        <source>Try the &amp;Demo Machine</source>
        <translation>&amp;Demorechner ausprobieren</translation>
    </message>
    <message>
        <source>Demo &amp;Bench…</source>
        <translation>Demo-&amp;Prüfstand…</translation>
    </message>
    <message>
        <source>&amp;Update…</source>
        <translation>A&amp;ktualisieren…</translation>
    </message>
    <message>
        <source>Start O&amp;ver</source>
        <translation>Neu &amp;beginnen</translation>
    </message>
    <message>
        <source>C&amp;lose as Failed…</source>
        <translation>Lauf ver&amp;werfen…</translation>
    </message>
    <message>
        <source>Stop &amp;After This Image</source>
        <translation>&amp;Nach diesem Image anhalten</translation>
    </message>
    <message>
        <source>Stop &amp;Now</source>
        <translation>&amp;Sofort anhalten</translation>
    </message>
    <message>
        <source>&amp;Back to Plan</source>
        <translation>&amp;Zurück zum Plan</translation>
    </message>
    <message>
        <source>Allow &amp;Older Versions</source>
        <translation>&amp;Ältere Versionen zulassen</translation>
    </message>
    <message>
        <source>Allow &amp;Reinstalling the Same Version</source>
        <translation>Erneutes Installieren &amp;gleicher Versionen zulassen</translation>
    </message>
    <message>
        <source>Go to &amp;Processors</source>
        <translation>Zu den &amp;Prozessoren</translation>
    </message>
    <message>
        <source>Go to &amp;Images</source>
        <translation>Zu den &amp;Images</translation>
    </message>
    <message>
        <source>Go to P&amp;ages</source>
        <translation>Zu den &amp;Seiten</translation>
    </message>
    <message>
        <source>Trusted &amp;Signers…</source>
        <translation>Vertrauenswürdige &amp;Unterzeichner…</translation>
    </message>
    <message>
        <source>&amp;About Firmware Pilot</source>
        <translation>Ü&amp;ber Firmware Pilot</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Upgrade</source>
        <translation>A&amp;ktualisierung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>&amp;Continue…</source>
        <translation>&amp;Fortsetzen…</translation>
    </message>
    <message>
        <source>Stop &amp;Now (a Restart Cannot Be Stopped)</source>
        <translation>&amp;Sofort anhalten (ein Neustart lässt sich nicht anhalten)</translation>
    </message>
    <message>
        <source>About Firmware Pilot</source>
        <translation>Über Firmware Pilot</translation>
    </message>
    <message>
        <source>Firmware Pilot %1

Upgrades the firmware of management processors.
GPL-3.0-or-later.</source>
        <translation>Firmware Pilot %1

Aktualisiert die Firmware von Managementprozessoren.
GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>Save only the lines that the filter shows: %1</source>
        <translation>Nur die Zeilen speichern, die der Filter zeigt: %1</translation>
    </message>
    <message>
        <source>Otherwise all lines are saved. The file says which it is.</source>
        <translation>Sonst werden alle Zeilen gespeichert. In der Datei steht, was sie enthält.</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Not opened during a run: %1</source>
        <comment>a file</comment>
        <translation>Während eines Laufs nicht geöffnet: %1</translation>
    </message>
    <message>
        <source>Open Bundle</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <source>Firmware bundles (*.fwb)</source>
        <translation>Firmware-Pakete (*.fwb)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Not started: the plan has changed meanwhile. Nothing has been changed</source>
        <translation>Nicht gestartet: Der Plan hat sich inzwischen geändert. Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>Not continued: the processor has changed meanwhile</source>
        <translation>Nicht fortgesetzt: Der Prozessor hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>This window closes when the run has ended well</source>
        <translation>Dieses Fenster schließt sich, wenn der Lauf gut ausgegangen ist</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>maker, model</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>%1 updated, confirmed</source>
        <translation>%1 aktualisiert, bestätigt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>No processor</source>
        <translation>Kein Prozessor</translation>
    </message>
    <message>
        <source>Run %1, started %2</source>
        <translation>Lauf %1, begonnen %2</translation>
    </message>
    <message>
        <source>Run %1 ended %2</source>
        <translation>Lauf %1, beendet %2</translation>
    </message>
    <message>
        <source>Run %1 was interrupted</source>
        <translation>Lauf %1 wurde unterbrochen</translation>
    </message>
    <message>
        <source>Sleep is held off</source>
        <translation>Ruhezustand ist verhindert</translation>
    </message>
    <message>
        <source>Do not let this machine sleep</source>
        <translation>Rechner nicht in den Ruhezustand versetzen</translation>
    </message>
    <message>
        <source>DEMO – Firmware Pilot</source>
        <translation>DEMO – Firmware Pilot</translation>
    </message>
    <message>
        <source>Firmware Pilot</source>
        <translation>Firmware Pilot</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Print Service Record…</source>
        <translation>Servicenachweis &amp;drucken…</translation>
    </message>
    <message>
        <source>Save Support &amp;File…</source>
        <translation>&amp;Support-Datei speichern…</translation>
    </message>
    <message>
        <source>&amp;Open Run</source>
        <translation>&amp;Lauf öffnen</translation>
    </message>
    <message>
        <source>&amp;Delete Records…</source>
        <translation>&amp;Aufzeichnungen löschen…</translation>
    </message>
    <message>
        <source>Back to No&amp;w</source>
        <translation>Zurück zum aktuellen S&amp;tand</translation>
    </message>
    <message>
        <source>Go to &amp;History</source>
        <translation>Zum Ver&amp;lauf</translation>
    </message>
    <message>
        <source>Deleted 1 record</source>
        <translation>1 Aufzeichnung gelöscht</translation>
    </message>
    <message>
        <source>Deleted %1 records</source>
        <translation>%1 Aufzeichnungen gelöscht</translation>
    </message>
    <message>
        <source>A run goes on here; others can be opened when it has ended.</source>
        <translation>Hier ist ein Lauf im Gange; andere lassen sich öffnen, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>Run %1, shown as recorded</source>
        <translation>Lauf %1, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Save Ser&amp;vice Record…</source>
        <translation>Ser&amp;vicenachweis speichern…</translation>
    </message>
    <message>
        <source>Open Re&amp;cent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Sort &amp;Runs By</source>
        <translation>Läufe sortieren &amp;nach</translation>
    </message>
</context>
<context>
    <name>fwpilot::NoteBand</name>
    <message>
        <source>Open Bundle…</source>
        <translation>Paket öffnen…</translation>
    </message>
    <message>
        <source>Save Log…</source>
        <translation>Protokoll speichern…</translation>
    </message>
    <message>
        <source>Back to Now</source>
        <translation>Zurück zum aktuellen Stand</translation>
    </message>
</context>
<context>
    <name>fwpilot::PhaseBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Phases of the update</source>
        <translation>Phasen der Aktualisierung</translation>
    </message>
</context>
<context>
    <name>fwpilot::PlanModel</name>
    <message>
        <source>this processor does not have it</source>
        <translation>dieser Prozessor hat sie nicht</translation>
    </message>
    <message>
        <source>below the security floor</source>
        <translation>unter der Sicherheitsuntergrenze</translation>
    </message>
    <message>
        <source>the bundle has an older one</source>
        <translation>das Paket hat eine ältere</translation>
    </message>
    <message>
        <source>larger than its bank</source>
        <translation>größer als ihre Bank</translation>
    </message>
    <message>
        <source>newer than installed</source>
        <translation>neuer als installiert</translation>
    </message>
    <message>
        <source>the installed one does not run</source>
        <translation>die installierte läuft nicht</translation>
    </message>
    <message>
        <source>nothing is installed</source>
        <translation>nichts ist installiert</translation>
    </message>
    <message>
        <source>the installed one is damaged</source>
        <translation>die installierte ist beschädigt</translation>
    </message>
    <message>
        <source>same content; sent again, as asked</source>
        <translation>gleicher Inhalt; wie gewünscht erneut gesendet</translation>
    </message>
    <message>
        <source>same version, other content</source>
        <translation>gleiche Version, anderer Inhalt</translation>
    </message>
    <message>
        <source>%1 is installed, and the bundle has the older %2. Upgrade &gt; Allow Older Versions sends it all the same.</source>
        <translation>%1 ist installiert, das Paket hat das ältere %2. „Aktualisierung &gt; Ältere Versionen zulassen“ sendet es trotzdem.</translation>
    </message>
    <message>
        <source>Cannot tell whether %1 is newer than the installed %2. Upgrade &gt; Allow Older Versions sends it all the same.</source>
        <translation>Ob %1 neuer ist als das installierte %2, lässt sich nicht sagen. „Aktualisierung &gt; Ältere Versionen zulassen“ sendet es trotzdem.</translation>
    </message>
    <message>
        <source>Not selected by you. %1</source>
        <translation>Nicht ausgewählt. %1</translation>
    </message>
    <message>
        <source>no file in this bundle</source>
        <translation>keine Datei im Paket</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>bei Beginn</translation>
    </message>
    <message>
        <source>did not run</source>
        <translation>lief nicht</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>was on trial</source>
        <translation>war im Testlauf</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>im Testlauf</translation>
    </message>
    <message>
        <source>ran before</source>
        <translation>lief vorher</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Ältere Version</translation>
    </message>
    <message>
        <source>Reinstall</source>
        <translation>Erneut installieren</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Newer installed</source>
        <translation>Neuere installiert</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht bestimmbar</translation>
    </message>
    <message>
        <source>Not in bundle</source>
        <translation>Nicht im Paket</translation>
    </message>
    <message>
        <source>see Upgrade &gt; Allow Older Versions</source>
        <translation>siehe Aktualisierung &gt; Ältere Versionen zulassen</translation>
    </message>
    <message>
        <source>active after the restart</source>
        <translation>aktiv nach dem Neustart</translation>
    </message>
    <message>
        <source>not selected by you</source>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>Active after the restart</source>
        <translation>Aktiv nach dem Neustart</translation>
    </message>
    <message>
        <source>%1 stays in the other bank</source>
        <translation>%1 bleibt in der anderen Bank</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Upgrade &gt; Allow Older Versions sends it</source>
        <translation>„Aktualisierung &gt; Ältere Versionen zulassen“ sendet es</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>older than installed; allowed</source>
        <translation>älter als installiert; zugelassen</translation>
    </message>
    <message>
        <source>same version, same digest</source>
        <translation>gleiche Version, gleiche Prüfsumme</translation>
    </message>
    <message>
        <source>same digest</source>
        <translation>gleiche Prüfsumme</translation>
    </message>
    <message>
        <source>versions cannot be compared</source>
        <translation>Versionen nicht vergleichbar</translation>
    </message>
    <message>
        <source>versions not comparable; allowed</source>
        <translation>Versionen nicht vergleichbar; zugelassen</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>In Bundle</source>
        <translation>Im Paket</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Effect on the Machine</source>
        <translation>Wirkung auf den Rechner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Read Back</source>
        <translation>Zurückgelesen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>main line, second line</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, selected</source>
        <translation>%1, ausgewählt</translation>
    </message>
    <message>
        <source>%1, not selected</source>
        <translation>%1, nicht ausgewählt</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>newer installed</source>
        <translation>neuere installiert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>current already</source>
        <translation>bereits aktuell</translation>
    </message>
    <message>
        <source>no cause was recorded</source>
        <translation>es wurde keine Ursache aufgezeichnet</translation>
    </message>
    <message>
        <source>refused at the end of the transfer</source>
        <translation>am Ende der Übertragung abgelehnt</translation>
    </message>
    <message>
        <source>refused by the processor</source>
        <translation>vom Prozessor abgelehnt</translation>
    </message>
    <message>
        <source>Not what was sent</source>
        <translation>Nicht wie gesendet</translation>
    </message>
    <message>
        <source>the digest read back differs</source>
        <translation>die zurückgelesene Prüfsumme weicht ab</translation>
    </message>
    <message>
        <source>digest differs</source>
        <translation>Prüfsumme weicht ab</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>refused at the end</source>
        <translation>am Ende abgelehnt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Stored, not active</source>
        <translation>Gespeichert, nicht aktiv</translation>
    </message>
    <message>
        <source>waits in the other bank; not in use</source>
        <translation>wartet in der anderen Bank; nicht in Gebrauch</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
    </message>
    <message>
        <source>its turn did not come</source>
        <translation>kam nicht an die Reihe</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation>endete bei %1</translation>
    </message>
    <message>
        <source>read back %1</source>
        <translation>zurückgelesen: %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>when last seen</source>
        <translation>als zuletzt gesehen</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>läuft weiter</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>acknowledged %1</source>
        <translation>bestätigt um %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>not acknowledged as stored</source>
        <translation>nicht als gespeichert bestätigt</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>not read back yet</source>
        <translation>noch nicht zurückgelesen</translation>
    </message>
    <message>
        <source>image %1 of %2</source>
        <translation>Image %1 von %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>no answer since %1</source>
        <translation>keine Antwort seit %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of the bytes</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>the processor stores it</source>
        <translation>der Prozessor speichert es</translation>
    </message>
    <message>
        <source>%1 stored, digest matches</source>
        <translation>%1 gespeichert, Prüfsumme stimmt</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>runs after the restart</source>
        <translation>läuft nach dem Neustart</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>the former firmware runs</source>
        <translation>die vorige Firmware läuft</translation>
    </message>
    <message>
        <source>former firmware</source>
        <translation>vorige Firmware</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>confirmed running</source>
        <translation>läuft bestätigt</translation>
    </message>
    <message>
        <source>read back; the run failed</source>
        <translation>zurückgelesen; der Lauf schlug fehl</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>zurückgelesen</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Zurückgefallen</translation>
    </message>
    <message>
        <source>the new firmware did not hold</source>
        <translation>die neue Firmware bewährte sich nicht</translation>
    </message>
    <message>
        <source>did not hold</source>
        <translation>nicht bewährt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>what it runs was not read back</source>
        <translation>was er ausführt, wurde nicht zurückgelesen</translation>
    </message>
    <message>
        <source>not read back</source>
        <translation>nicht zurückgelesen</translation>
    </message>
    <message>
        <source>%1 stored before</source>
        <translation>%1 vorher gespeichert</translation>
    </message>
    <message>
        <source>not sent again</source>
        <translation>nicht erneut gesendet</translation>
    </message>
    <message>
        <source>%1 in less than 0.1 s</source>
        <translation>%1 in unter 0,1 s</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>acknowledged as stored</source>
        <translation>als gespeichert bestätigt</translation>
    </message>
    <message>
        <source>digest matches</source>
        <translation>Prüfsumme stimmt</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>nicht bestätigt</translation>
    </message>
</context>
<context>
    <name>fwpilot::PlanView</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Show Log of This Image</source>
        <translation>Protokoll dieses Images anzeigen</translation>
    </message>
</context>
<context>
    <name>fwpilot::ProcessorModel</name>
    <message>
        <source>%1, %2</source>
        <comment>place, serial number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
</context>
<context>
    <name>fwpilot::ProcessorPanel</name>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Last update here</source>
        <translation>Zuletzt hier aktualisiert</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Serial %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>Processors (%1)</source>
        <translation>Prozessoren (%1)</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Keine gefunden</translation>
    </message>
    <message>
        <source>Looking for processors</source>
        <translation>Prozessoren werden gesucht</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>Gesucht um %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>fwpilot::ProcessorSummary</name>
    <message>
        <source>Restarting, as planned</source>
        <translation>Neustart, wie geplant</translation>
    </message>
    <message>
        <source>Back, being read</source>
        <translation>Zurück, wird gelesen</translation>
    </message>
    <message>
        <source>No answer for %1 s</source>
        <translation>Keine Antwort seit %1 s</translation>
    </message>
    <message>
        <source>Run succeeded</source>
        <translation>Lauf erfolgreich</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>Lauf angehalten</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Lauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Updating, runs %1</source>
        <translation>Wird aktualisiert, %1 läuft</translation>
    </message>
    <message>
        <source>No answer since %1</source>
        <translation>Keine Antwort seit %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>In use since %1</source>
        <translation>Belegt seit %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Recovery: nothing whole to run</source>
        <translation>Notbetrieb: nichts Unversehrtes zum Ausführen</translation>
    </message>
    <message>
        <source>Nothing whole to run</source>
        <translation>Nichts Unversehrtes zum Ausführen</translation>
    </message>
    <message>
        <source>Cannot be updated from here</source>
        <translation>Von hier aus nicht aktualisierbar</translation>
    </message>
    <message>
        <source>Not from here</source>
        <translation>Nicht von hier aus</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>Im Testlauf</translation>
    </message>
    <message>
        <source>On trial, runs %1</source>
        <translation>Im Testlauf, %1 läuft</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Ready, runs %1</source>
        <translation>Bereit, %1 läuft</translation>
    </message>
    <message>
        <source>Storing an image</source>
        <translation>Speichert ein Image</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>State not reported</source>
        <translation>Zustand nicht gemeldet</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Startet neu</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>PCI %1</source>
        <translation>PCI %1</translation>
    </message>
    <message>
        <source>Not on the PCI bus</source>
        <translation>Nicht am PCI-Bus</translation>
    </message>
    <message>
        <source>In use by %1 since %2</source>
        <translation>Benutzt von %1 seit %2</translation>
    </message>
    <message>
        <source>In use by %1</source>
        <translation>Benutzt von %1</translation>
    </message>
    <message>
        <source>Restarting, longer than usual</source>
        <translation>Neustart, länger als gewöhnlich</translation>
    </message>
    <message>
        <source>Longer than usual</source>
        <translation>Länger als gewöhnlich</translation>
    </message>
</context>
<context>
    <name>fwpilot::Program</name>
    <message>
        <source>An upgrade was started meanwhile.</source>
        <translation>Inzwischen wurde eine Aktualisierung gestartet.</translation>
    </message>
</context>
<context>
    <name>fwpilot::Quantity</name>
    <message>
        <source>%1 of %2</source>
        <comment>how much of a size</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a size each second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
</context>
<context>
    <name>fwpilot::RecentBundles</name>
    <message>
        <source>%1  in  %2</source>
        <comment>file, folder</comment>
        <translation>%1  in  %2</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <comment>number, what it stands for</comment>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>1&amp;0  %1</source>
        <comment>the tenth</comment>
        <translation>1&amp;0  %1</translation>
    </message>
    <message>
        <source>No bundle was opened yet</source>
        <translation>Noch wurde kein Paket geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source> (not there now)</source>
        <translation> (zurzeit nicht vorhanden)</translation>
    </message>
</context>
<context>
    <name>fwpilot::RecognitionBlock</name>
    <message>
        <source>Recognised by</source>
        <translation>Erkannt an</translation>
    </message>
    <message>
        <source>What could not be looked at</source>
        <translation>Was nicht untersucht werden konnte</translation>
    </message>
    <message>
        <source>Hide PCI Functions</source>
        <translation>PCI-Funktionen ausblenden</translation>
    </message>
    <message>
        <source>Show PCI Functions</source>
        <translation>PCI-Funktionen anzeigen</translation>
    </message>
</context>
<context>
    <name>fwpilot::RecordPage</name>
    <message>
        <source>DEMO. </source>
        <translation>DEMO. </translation>
    </message>
    <message>
        <source>Firmware service record, run %1, continued</source>
        <translation>Servicenachweis, Lauf %1, Fortsetzung</translation>
    </message>
    <message>
        <source>Firmware service record</source>
        <translation>Servicenachweis Firmware</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Components, before and after</source>
        <translation>Komponenten, vorher und nachher</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Technician: date and signature</source>
        <translation>Techniker: Datum und Unterschrift</translation>
    </message>
    <message>
        <source>Customer: date and signature</source>
        <translation>Kunde: Datum und Unterschrift</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Journal %1, SHA-256 %2</source>
        <translation>Journal %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>The printer does not take the record.</source>
        <translation>Der Drucker nimmt den Nachweis nicht an.</translation>
    </message>
    <message>
        <source>Look whether it is switched on and has paper. Or save the record as PDF and print that.</source>
        <translation>Prüfen, ob er eingeschaltet ist und Papier hat. Oder den Nachweis als PDF speichern und das drucken.</translation>
    </message>
    <message>
        <source>The printer stopped behind page %1.</source>
        <translation>Der Drucker hat nach Seite %1 angehalten.</translation>
    </message>
    <message>
        <source>Print the record again.</source>
        <translation>Den Nachweis noch einmal drucken.</translation>
    </message>
    <message>
        <source>Service record of run %1</source>
        <translation>Servicenachweis des Laufs %1</translation>
    </message>
    <message>
        <source>%1, first %2 digits</source>
        <translation>%1, erste %2 Ziffern</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language, as HTML has it: de, zh-CN</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Firmware Pilot: service record of run %1</source>
        <translation>Firmware Pilot: Servicenachweis des Laufs %1</translation>
    </message>
    <message>
        <source>Journal: SHA-256 %1</source>
        <translation>Journal: SHA-256 %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Technician (%1): date and signature</source>
        <translation>Techniker (%1): Datum und Unterschrift</translation>
    </message>
    <message>
        <source>Customer (%1): date and signature</source>
        <translation>Kunde (%1): Datum und Unterschrift</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>fwpilot::RecordWords</name>
    <message>
        <source>Cut off before it had begun</source>
        <translation>Unterbrochen, bevor er begonnen hatte</translation>
    </message>
    <message>
        <source>Another program carries it out; this is how far it was when it was opened.</source>
        <translation>Ein anderes Programm führt ihn aus; so weit war er beim Öffnen.</translation>
    </message>
    <message>
        <source>No verdict was recorded: the program that carried it out ended before it.</source>
        <translation>Kein Ergebnis wurde aufgezeichnet: Das ausführende Programm endete vorher.</translation>
    </message>
    <message>
        <source>Another program carries it out.</source>
        <translation>Ein anderes Programm führt ihn aus.</translation>
    </message>
    <message>
        <source>No verdict was recorded.</source>
        <translation>Kein Ergebnis wurde aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 %2, as recorded</source>
        <comment>bundle, version</comment>
        <translation>%1 %2, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>It was allowed then</source>
        <translation>Es war damals zugelassen</translation>
    </message>
    <message>
        <source>Signed by %1 (trusted then)</source>
        <translation>Signiert von %1 (damals vertrauenswürdig)</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Fingerabdruck %1</translation>
    </message>
    <message>
        <source>Signed by nobody who was trusted</source>
        <translation>Signiert von niemandem, dem vertraut wurde</translation>
    </message>
    <message>
        <source>Run of %1, shown as recorded</source>
        <translation>Lauf vom %1, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Run of %1 on %2, shown as recorded</source>
        <translation>Lauf vom %1 auf %2, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>%1. It was the demo machine.</source>
        <translation>%1. Es war der Demorechner.</translation>
    </message>
    <message>
        <source>The record is damaged behind its line %1. What happened after that is not known.</source>
        <translation>Die Aufzeichnung ist hinter Zeile %1 beschädigt. Was danach geschah, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The last line of the record was cut off: the program that wrote it ended in it.</source>
        <translation>Die letzte Zeile der Aufzeichnung wurde abgeschnitten: Das schreibende Programm endete darin.</translation>
    </message>
    <message>
        <source>Lines of this record could not be written; its log has gaps.</source>
        <translation>Zeilen dieser Aufzeichnung ließen sich nicht schreiben; ihr Protokoll hat Lücken.</translation>
    </message>
    <message>
        <source>The record of this run cannot be read from its first line on.</source>
        <translation>Die Aufzeichnung dieses Laufs ist von der ersten Zeile an nicht lesbar.</translation>
    </message>
    <message>
        <source>The run was cut off before its plan was recorded. Nothing was sent.</source>
        <translation>Der Lauf wurde unterbrochen, bevor sein Plan aufgezeichnet war. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>What the run did is not known.</source>
        <translation>Was der Lauf getan hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This run did not change it.</source>
        <translation>Dieser Lauf hat nichts geändert.</translation>
    </message>
    <message>
        <source>Look at the processor&apos;s status for what it runs.</source>
        <translation>Im Status des Prozessors nachsehen, was er ausführt.</translation>
    </message>
    <message>
        <source>What this run did is not known</source>
        <translation>Was dieser Lauf getan hat, ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>fwpilot::RunStrip</name>
    <message>
        <source>Stop After This Image</source>
        <translation>Nach diesem Image anhalten</translation>
    </message>
    <message>
        <source>Close as Failed</source>
        <translation>Lauf verwerfen</translation>
    </message>
    <message>
        <source>Start Over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Gives this run up and makes a new plan.</source>
        <translation>Gibt diesen Lauf auf und erstellt einen neuen Plan.</translation>
    </message>
    <message>
        <source>Back to Plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
    <message>
        <source>Save Record…</source>
        <translation>Nachweis speichern…</translation>
    </message>
    <message>
        <source>Open Bundle…</source>
        <translation>Paket öffnen…</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Wird aktualisiert…</translation>
    </message>
    <message>
        <source>Stop After Image</source>
        <translation>Nach Image anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save Service Record…</source>
        <translation>Servicenachweis speichern…</translation>
    </message>
</context>
<context>
    <name>fwpilot::SafetyBlock</name>
    <message>
        <source>Safe to unplug: yes</source>
        <translation>Vom Strom trennbar: ja</translation>
    </message>
    <message>
        <source>Safe to unplug: no</source>
        <translation>Vom Strom trennbar: nein</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>Vom Strom trennbar</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>fwpilot::ServiceRecordDialog</name>
    <message>
        <source>Service Record</source>
        <translation>Servicenachweis</translation>
    </message>
    <message>
        <source>What is typed in for the record</source>
        <translation>Was für den Nachweis eingetragen wird</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Reading the journal of the run…</source>
        <translation>Das Journal des Laufs wird gelesen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save Service Record</source>
        <translation>Servicenachweis speichern</translation>
    </message>
    <message>
        <source>PDF, to print and to sign (*.pdf)</source>
        <translation>PDF, zum Drucken und Unterschreiben (*.pdf)</translation>
    </message>
    <message>
        <source>Web page, with the log (*.html)</source>
        <translation>Webseite, mit Protokoll (*.html)</translation>
    </message>
    <message>
        <source>Text, with the log (*.txt)</source>
        <translation>Text, mit Protokoll (*.txt)</translation>
    </message>
    <message>
        <source>Table, with the log (*.csv)</source>
        <translation>Tabelle, mit Protokoll (*.csv)</translation>
    </message>
    <message>
        <source>JSON, with the log (*.json)</source>
        <translation>JSON, mit Protokoll (*.json)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 wird gespeichert…</translation>
    </message>
    <message>
        <source>Service record of run %1</source>
        <translation>Servicenachweis des Laufs %1</translation>
    </message>
    <message>
        <source>Print Service Record</source>
        <translation>Servicenachweis drucken</translation>
    </message>
    <message>
        <source>Sent to the printer %1</source>
        <translation>An den Drucker %1 gesendet</translation>
    </message>
    <message>
        <source>Printed into %1</source>
        <translation>In %1 gedruckt</translation>
    </message>
    <message>
        <source>Technician and location are kept for the next record</source>
        <translation>Techniker und Standort bleiben für den nächsten Nachweis erhalten</translation>
    </message>
</context>
<context>
    <name>fwpilot::ServiceRecordForm</name>
    <message>
        <source>Technician</source>
        <translation>Techniker</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>Inventarnummer</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
</context>
<context>
    <name>fwpilot::ServiceRecordPreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
</context>
<context>
    <name>fwpilot::SignerTable</name>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>vouches for signers</source>
        <translation>bürgt für Unterzeichner</translation>
    </message>
    <message>
        <source>It vouches for signers.</source>
        <translation>Sie bürgt für Unterzeichner.</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>signs bundles</source>
        <translation>signiert Pakete</translation>
    </message>
    <message>
        <source>It signs bundles itself.</source>
        <translation>Er signiert Pakete selbst.</translation>
    </message>
    <message>
        <source>Any product</source>
        <translation>Jedes Produkt</translation>
    </message>
    <message>
        <source>It is not limited to products.</source>
        <translation>Keine Begrenzung auf Produkte.</translation>
    </message>
    <message>
        <source>only this one</source>
        <translation>nur dieses</translation>
    </message>
    <message>
        <source>only these %1</source>
        <translation>nur diese %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What It Is</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Valid Until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
</context>
<context>
    <name>fwpilot::SignersDialog</name>
    <message>
        <source>not valid yet</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>Not valid yet. What is signed before it is valid is refused.</source>
        <translation>Noch nicht gültig. Was vorher signiert wird, wird abgelehnt.</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>Expired. What was signed while it was valid still counts; what was signed later is refused.</source>
        <translation>Abgelaufen. Was in der Gültigkeit signiert wurde, zählt weiterhin; was später signiert wurde, wird abgelehnt.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>Valid.</source>
        <translation>Gültig.</translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 bis %2 UTC</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>keine genannt</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>An authority: it vouches for signers.</source>
        <translation>Eine Zertifizierungsstelle: Sie bürgt für Unterzeichner.</translation>
    </message>
    <message>
        <source>A signer: it signs bundles itself.</source>
        <translation>Ein Unterzeichner: Er signiert Pakete selbst.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>State now</source>
        <translation>Zustand jetzt</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>any product</source>
        <translation>jedes Produkt</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Trusted Signers</source>
        <translation>Vertrauenswürdige Unterzeichner</translation>
    </message>
    <message>
        <source>Their certificates lie in %1. A bundle can never add one.</source>
        <translation>Ihre Zertifikate liegen in %1. Ein Paket kann nie eines hinzufügen.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Details of the chosen certificate</source>
        <translation>Einzelheiten des gewählten Zertifikats</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerabdruck (SHA-256)</translation>
    </message>
    <message>
        <source>Compare it with the one that the signer publishes.</source>
        <translation>Mit dem vergleichen, den der Unterzeichner veröffentlicht.</translation>
    </message>
    <message>
        <source>Copy Fingerprint</source>
        <translation>Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Gelesen um %1</translation>
    </message>
    <message>
        <source>Copied: the fingerprint of %1</source>
        <translation>Kopiert: der Fingerabdruck von %1</translation>
    </message>
    <message>
        <source>For certificates that come with this system&apos;s packages. Only root may write there.</source>
        <translation>Für Zertifikate aus den Paketen dieses Systems. Nur root darf dort schreiben.</translation>
    </message>
    <message>
        <source>For certificates that this machine&apos;s administrator puts there. Only root may write there.</source>
        <translation>Für Zertifikate, die der Administrator dieses Rechners dort ablegt. Nur root darf dort schreiben.</translation>
    </message>
    <message>
        <source>Named by --trust when this program was started. Nobody but root and you may be able to write there.</source>
        <translation>Beim Start dieses Programms mit --trust angegeben. Nur root und der eigene Benutzer dürfen dort schreiben können.</translation>
    </message>
    <message>
        <source>1 signer</source>
        <translation>1 Unterzeichner</translation>
    </message>
    <message>
        <source>1 authority</source>
        <translation>1 Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>%1 and %2 are trusted here</source>
        <translation>Hier vertrauenswürdig: %1 und %2</translation>
    </message>
    <message>
        <source>%1 is trusted here</source>
        <translation>Hier vertrauenswürdig: %1</translation>
    </message>
    <message>
        <source>%1 are trusted here</source>
        <translation>Hier vertrauenswürdig: %1</translation>
    </message>
    <message>
        <source>Reading the trust folders</source>
        <translation>Die Vertrauensordner werden gelesen</translation>
    </message>
    <message>
        <source>To trust a signer</source>
        <translation>Einem Unterzeichner vertrauen</translation>
    </message>
    <message>
        <source>Compare its certificate&apos;s fingerprint with the one that it publishes, put the certificate there as NAME.pem, and look again. A bundle can never add one.</source>
        <translation>Den Fingerabdruck seines Zertifikats mit dem veröffentlichten vergleichen, das Zertifikat als NAME.pem dort ablegen und erneut lesen. Ein Paket kann nie eines hinzufügen.</translation>
    </message>
    <message>
        <source>Bundles until then</source>
        <translation>Pakete bis dahin</translation>
    </message>
    <message>
        <source>A signed one is refused, because nobody vouches for its signer. One that is not signed is refused, too, unless this program was started with --allow-unsigned.</source>
        <translation>Ein signiertes wird abgelehnt, weil niemand für seinen Unterzeichner bürgt. Auch ein unsigniertes wird abgelehnt, außer das Programm wurde mit --allow-unsigned gestartet.</translation>
    </message>
    <message>
        <source>Nobody is trusted yet</source>
        <translation>Noch wird niemandem vertraut</translation>
    </message>
    <message>
        <source>A bundle counts as trusted when the certificate of its signer, or of an authority that vouches for the signer, lies in one of these folders. None is there.</source>
        <translation>Ein Paket gilt als vertrauenswürdig, wenn das Zertifikat seines Unterzeichners oder einer Zertifizierungsstelle, die für ihn bürgt, in einem dieser Ordner liegt. Dort liegt keines.</translation>
    </message>
    <message>
        <source>The trusted signers cannot be read</source>
        <translation>Die vertrauenswürdigen Unterzeichner sind nicht lesbar</translation>
    </message>
    <message>
        <source>While this lasts nobody is trusted here: no signer and no revocation may be left out unnoticed.</source>
        <translation>Solange das so ist, wird hier niemandem vertraut: Kein Unterzeichner und keine Sperrung darf unbemerkt fehlen.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message numerus="yes">
        <source>%n signers</source>
        <translation>
            <numerusform>%n Unterzeichner</numerusform>
            <numerusform>%n Unterzeichner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorities</source>
        <translation>
            <numerusform>%n Zertifizierungsstelle</numerusform>
            <numerusform>%n Zertifizierungsstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fwpilot::StatusPage</name>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 rpm</source>
        <translation>%1 U/min</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>on trial, not confirmed yet</source>
        <translation>im Testlauf, noch nicht bestätigt</translation>
    </message>
    <message>
        <source>recovery: nothing whole to run</source>
        <translation>Notbetrieb: nichts Unversehrtes zum Ausführen</translation>
    </message>
    <message>
        <source>In use by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>nothing that this program speaks</source>
        <translation>nichts, was dieses Programm spricht</translation>
    </message>
    <message>
        <source>busiest sector erased once</source>
        <translation>meistbenutzter Sektor einmal gelöscht</translation>
    </message>
    <message>
        <source>to the former firmware</source>
        <translation>auf die vorige Firmware</translation>
    </message>
    <message>
        <source>to the former firmware: %1</source>
        <translation>auf die vorige Firmware: %1</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Erkannt als</translation>
    </message>
    <message>
        <source>probably %1</source>
        <translation>wahrscheinlich %1</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Auf der Platine</translation>
    </message>
    <message>
        <source>Updated through</source>
        <translation>Aktualisiert über</translation>
    </message>
    <message>
        <source>This processor</source>
        <translation>Dieser Prozessor</translation>
    </message>
    <message>
        <source>Board inlet</source>
        <translation>Lufteinlass</translation>
    </message>
    <message>
        <source>Main processor</source>
        <translation>Hauptprozessor</translation>
    </message>
    <message>
        <source>Fans</source>
        <translation>Lüfter</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Stromversorgung</translation>
    </message>
    <message>
        <source>Last restart</source>
        <translation>Letzter Neustart</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Subsystem</source>
        <translation>Subsystem</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Base address</source>
        <translation>Basisadresse</translation>
    </message>
    <message>
        <source>none in use</source>
        <translation>keine in Gebrauch</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>decoding is on</source>
        <translation>Dekodierung eingeschaltet</translation>
    </message>
    <message>
        <source>decoding is off</source>
        <translation>Dekodierung ausgeschaltet</translation>
    </message>
    <message>
        <source>Kernel driver</source>
        <translation>Kerneltreiber</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Bridge above</source>
        <translation>Brücke darüber</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Betriebszeit</translation>
    </message>
    <message>
        <source>Starts so far</source>
        <translation>Starts bisher</translation>
    </message>
    <message>
        <source>Last upgrade</source>
        <translation>Letzte Aktualisierung</translation>
    </message>
    <message>
        <source>Flash wear</source>
        <translation>Flash-Abnutzung</translation>
    </message>
    <message>
        <source>Fell back</source>
        <translation>Rückfall</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Read %1 s ago.</source>
        <translation>Vor %1 s gelesen.</translation>
    </message>
    <message>
        <source>Read %1 min ago.</source>
        <translation>Vor %1 min gelesen.</translation>
    </message>
    <message>
        <source>Read at %1.</source>
        <translation>Gelesen um %1.</translation>
    </message>
    <message>
        <source>1 day %1 h</source>
        <translation>1 Tag %1 h</translation>
    </message>
    <message>
        <source>%1 days %2 h</source>
        <translation>%1 Tage %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Identity and location</source>
        <translation>Identität und Ort</translation>
    </message>
    <message>
        <source>Temperatures and machine</source>
        <translation>Temperaturen und Rechner</translation>
    </message>
    <message>
        <source>Network and interfaces</source>
        <translation>Netzwerk und Schnittstellen</translation>
    </message>
    <message>
        <source>Running and updates</source>
        <translation>Betrieb und Aktualisierungen</translation>
    </message>
    <message>
        <source>Firmware in both banks</source>
        <translation>Firmware in beiden Bänken</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>Its own log, newest last</source>
        <translation>Eigenes Protokoll, Neuestes unten</translation>
    </message>
    <message>
        <source>Its own log</source>
        <translation>Eigenes Protokoll</translation>
    </message>
    <message numerus="yes">
        <source>busiest sector erased %n times</source>
        <translation>
            <numerusform>meistbenutzter Sektor %n-mal gelöscht</numerusform>
            <numerusform>meistbenutzter Sektor %n-mal gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fwpilot::SupportFileDialog</name>
    <message>
        <source>Support File</source>
        <translation>Support-Datei</translation>
    </message>
    <message>
        <source>Collecting the files…</source>
        <translation>Die Dateien werden gesammelt…</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>Support-Datei</translation>
    </message>
    <message>
        <source>What a maker&apos;s support asks for, in one zip file. It never holds firmware, and nothing is sent from here.</source>
        <translation>Was der Support eines Herstellers braucht, in einer zip-Datei. Sie enthält nie Firmware, und von hier wird nichts verschickt.</translation>
    </message>
    <message>
        <source>Content of the chosen file</source>
        <translation>Inhalt der gewählten Datei</translation>
    </message>
    <message>
        <source>&amp;Remove addresses, serials, user and host names</source>
        <translation>&amp;Adressen, Seriennummern, Benutzer- und Rechnernamen entfernen</translation>
    </message>
    <message>
        <source>The same thing is replaced by the same word in all files.</source>
        <translation>Gleiches wird in allen Dateien durch dasselbe Wort ersetzt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>%1 Shown are its first %2.</source>
        <translation>%1 Gezeigt werden die ersten %2.</translation>
    </message>
    <message>
        <source>Save Support File</source>
        <translation>Support-Datei speichern</translation>
    </message>
    <message>
        <source>Zip archive (*.zip)</source>
        <translation>Zip-Archiv (*.zip)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>fwpilot::SupportFileTable</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Files of the support file</source>
        <translation>Dateien der Support-Datei</translation>
    </message>
</context>
<context>
    <name>fwpilot::SupportWords</name>
    <message>
        <source>What each file is, and what was taken out.</source>
        <translation>Was jede Datei ist und was entfernt wurde.</translation>
    </message>
    <message>
        <source>The service record and the whole log of the run, to be read.</source>
        <translation>Der Servicenachweis und das ganze Protokoll des Laufs, zum Lesen.</translation>
    </message>
    <message>
        <source>The service record of the run as one page.</source>
        <translation>Der Servicenachweis des Laufs als eine Seite.</translation>
    </message>
    <message>
        <source>Everything of the run, for programs.</source>
        <translation>Alles über den Lauf, für Programme.</translation>
    </message>
    <message>
        <source>The plan that was agreed to, row by row.</source>
        <translation>Der vereinbarte Plan, Zeile für Zeile.</translation>
    </message>
    <message>
        <source>Every processor and its machine as they stand now, with their own logs.</source>
        <translation>Jeder Prozessor und sein Rechner im jetzigen Zustand, mit ihren eigenen Protokollen.</translation>
    </message>
    <message>
        <source>What the processors were recognised by, and what could not be looked at.</source>
        <translation>Woran die Prozessoren erkannt wurden und was nicht untersucht werden konnte.</translation>
    </message>
    <message>
        <source>Program, libraries, operating system, rights on the functions&apos; files.</source>
        <translation>Programm, Bibliotheken, Betriebssystem, Rechte an den Dateien der Funktionen.</translation>
    </message>
    <message>
        <source>addresses (%1)</source>
        <translation>Adressen (%1)</translation>
    </message>
    <message>
        <source>folders (%1)</source>
        <translation>Ordner (%1)</translation>
    </message>
    <message>
        <source>host names (%1)</source>
        <translation>Rechnernamen (%1)</translation>
    </message>
    <message>
        <source>serials (%1)</source>
        <translation>Seriennummern (%1)</translation>
    </message>
    <message>
        <source>user names (%1)</source>
        <translation>Benutzernamen (%1)</translation>
    </message>
    <message>
        <source>The bundle&apos;s manifest, or what the journal knows of it.</source>
        <translation>Das Manifest des Pakets oder was das Journal davon weiß.</translation>
    </message>
    <message>
        <source>Support file of this machine as it is now</source>
        <translation>Support-Datei dieses Rechners im jetzigen Zustand</translation>
    </message>
    <message>
        <source>Support file of run %1</source>
        <translation>Support-Datei des Laufs %1</translation>
    </message>
    <message>
        <source>None of these was found in the files.</source>
        <translation>Nichts davon wurde in den Dateien gefunden.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Found and replaced: %1.</source>
        <translation>Gefunden und ersetzt: %1.</translation>
    </message>
    <message>
        <source>Found, and left in: %1.</source>
        <translation>Gefunden und belassen: %1.</translation>
    </message>
    <message>
        <source>Not in it: %1</source>
        <translation>Nicht enthalten: %1</translation>
    </message>
    <message>
        <source>Not in it: %1 The index names %2 more.</source>
        <translation>Nicht enthalten: %1 Das Verzeichnis nennt %2 weitere.</translation>
    </message>
    <message>
        <source>The journal of the run, line by line.</source>
        <translation>Das Journal des Laufs, Zeile für Zeile.</translation>
    </message>
</context>
<context>
    <name>fwpilot::TwoLineModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>fwpilot::UpdatePage</name>
    <message>
        <source>PCI bus</source>
        <translation>PCI-Bus</translation>
    </message>
    <message>
        <source>No function on it is a management processor that this program knows.</source>
        <translation>Keine Funktion daran ist ein Managementprozessor, den dieses Programm kennt.</translation>
    </message>
    <message>
        <source>Being searched.</source>
        <translation>Wird durchsucht.</translation>
    </message>
</context>
<context>
    <name>fwpilot::WrappedLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
</TS>
