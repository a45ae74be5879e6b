# What is on this device only
unsent-title = Niet verstuurd
unsent-lead = Dit staat alleen op dit toestel. Zodra er verbinding is, wordt alles vanzelf verstuurd.
unsent-none = Alles is verstuurd. Uw team ziet hetzelfde als u.
unsent-none-offline = Alles van u is verstuurd. Wat anderen toevoegden, ziet u zodra er verbinding is.
unsent-count = Nog te versturen: { $count }
unsent-attention = Vraagt uw aandacht
unsent-attention-lead = Dit wordt niet vanzelf verstuurd: bij elke wijziging staat waarom, en wat u kunt doen.
unsent-waits = Wacht op verbinding
unsent-since = Op dit toestel, { $when }
unsent-send = Nu versturen
unsent-retry = Opnieuw versturen
unsent-copy = Tekst kopiëren
unsent-copied = De tekst is gekopieerd.
unsent-edit = Tekst aanpassen
unsent-text = Uw tekst
unsent-save = Opslaan en versturen
unsent-remove = Weghalen
unsent-remove-sure = Deze wijziging verdwijnt voorgoed van dit toestel, met de tekst erbij.
unsent-remove-yes = Ja, weghalen
needs-network = Hiervoor is verbinding nodig. Open deze pagina opnieuw zodra die er is.
storage-full = Er is geen ruimte meer op dit toestel. Wat u net schreef, staat alleen op het scherm. Sluit deze pagina niet: maak wat ruimte vrij of zoek verbinding.
storage-unavailable = Deze browser kan niets bewaren. Sluit deze pagina niet voordat alles verstuurd is.

# The screen without a plan, and what is left when a device may not go on
shell-waiting = Uw plan gaat open…
shell-no-start = Uw plan staat nog op dit toestel, maar de app ging niet open. Zodra er verbinding is, proberen we het opnieuw.
shell-no-plan = Dit staat nog niet op dit toestel. Om het op te halen, is verbinding nodig.
left-removed = Dit toestel is losgekoppeld
left-removed-why = Het plan is hier weggehaald. Vraag uw team om een nieuwe link als u weer wilt inloggen.
left-title = Dit kon niet meer worden verstuurd
left-lead = Kopieer uw woorden voordat u deze pagina sluit: ze staan nergens anders.
left-lead-plain = Er stonden geen woorden in: alleen vinkjes en keuzes. Zet ze opnieuw als u weer bent ingelogd.
left-count = Niet-verstuurde wijzigingen:
left-copy = Alles kopiëren
left-done = Klaar, weghalen
left-waits = Wijzigingen die op dit toestel wachten:
left-waits-words = Log opnieuw in onder uw eigen naam, dan worden ze verstuurd.

# Devices
more-device = Dit toestel
more-device-words = Het plan en alles wat u schrijft, staat ook hier: het opent ook zonder verbinding.
more-device-room = In gebruik op dit toestel: { $size } MB
more-device-stays = De browser heeft beloofd niets uit zichzelf te wissen.
more-device-may-go = De browser kan dit wissen als er te weinig ruimte is. Wat verstuurd is, gaat daardoor niet verloren.
devices-title = Mijn toestellen
devices-lead = Dit zijn alle toestellen waarop u bent ingelogd. Is er een kwijt? Koppel het los: het plan verdwijnt ervan zodra het weer verbinding heeft.
devices-since = Ingelogd op { $day }
devices-this = Dit toestel
devices-unknown = Toestel
devices-remove = Loskoppelen
devices-remove-what = Op dit toestel wordt u meteen uitgelogd. Wat erop bewaard is, wordt gewist zodra het weer verbinding heeft. Wat het nog niet had verstuurd, komt niet in het plan. Met een nieuwe link kunt u weer inloggen.
devices-remove-sure = Ja, loskoppelen
devices-invite-title = Inloggen op een andere telefoon
devices-invite-lead = Hier maakt u een inloglink: voor uw tweede telefoon of voor iemand uit het gezin. Wie de link gebruikt, ziet uw hele plan.
devices-invite-own = Mijn tweede telefoon
devices-invite-member = Telefoon van { $name }

# Reminders
reminders-title = Herinneringen
more-reminders-hint = Wanneer en waaraan u herinnerd wilt worden
reminders-lead = U krijgt een herinnering op de avond voor een afspraak en twee uur van tevoren. U kunt dat hier veranderen.
reminders-here = Op deze telefoon
reminders-off = Op deze telefoon staan herinneringen uit. Zet ze aan, dan mist u geen afspraak.
reminders-turn-on = Herinneringen aanzetten
reminders-turn-off = Op deze telefoon uitzetten
reminders-testing = We hebben een proefherinnering gestuurd. Ziet u die?
reminders-untold = U hebt nog niet laten weten of u herinneringen op deze telefoon ziet.
reminders-seen = Ik zie hem!
reminders-not-seen = Ik zie niets, stuur nog een keer
reminders-not-seen-how = Ziet u niets? Kijk of ‘Niet storen’ aanstaat en of uw browser meldingen mag tonen. Zolang u niet op ‘Ik zie hem!’ tikt, gaat het team ervan uit dat herinneringen u niet bereiken, en belt het u.
reminders-on = Herinneringen komen op deze telefoon aan.
reminders-failed = Het lukte nu niet om herinneringen aan te zetten. Kijk of u verbinding hebt en probeer het opnieuw.
reminders-again = Opnieuw proberen
reminders-denied = In uw browser staan meldingen van Perspectief uit. Sta ze daar toe en open deze pagina opnieuw.
reminders-unable = Deze browser kan geen herinneringen tonen. Het team belt u.
reminders-needs-home = Op een iPhone of iPad komen herinneringen aan als Perspectief op het beginscherm staat. Zet de app daar neer, open hem vanaf het beginscherm en zet herinneringen aan.
reminders-needs-program = U kunt herinneringen aanzetten zodra de pagina helemaal geladen is.
reminders-hidden = Op het vergrendelde scherm staat niet waar een herinnering over gaat.
reminders-shown = Op het vergrendelde scherm staat waar een herinnering over gaat.
reminders-show = Laten zien waar het over gaat
reminders-hide = Niet laten zien waar het over gaat
reminders-which = Welke herinneringen
reminders-evening = Op de avond voor een afspraak
reminders-evening-at = Hoe laat op die avond
reminders-before = Op de dag van de afspraak
reminders-before-never = Geen herinnering
reminders-before-hours = { $count } uur van tevoren
reminders-before-minutes = { $count ->
    [one] { $count } minuut van tevoren
   *[other] { $count } minuten van tevoren
}
reminders-changed = Als een afspraak verplaatst of afgezegd is
reminders-days = De avond voordat een stap af moet zijn, en voordat u uit uw woonplek moet
reminders-quiet = Wanneer niet storen
reminders-quiet-from = Van
reminders-quiet-until = Tot
reminders-amsterdam = Dit is Nederlandse tijd, ook als uw telefoon een andere tijd aangeeft.
reminders-sent = Wat we u gestuurd hebben
reminders-sent-none = We hebben u nog niets gestuurd.
reminders-kind-evening = De avond voor een afspraak
reminders-kind-before = Kort voor een afspraak
reminders-kind-changed = Een afspraak is veranderd
reminders-kind-step = Morgen is de laatste dag
reminders-kind-housing = De woonplek loopt af
reminders-was-sent = Verstuurd: { $when }
reminders-was-shown = Op de telefoon getoond: { $when }
reminders-was-opened = U hebt hem geopend: { $when }
reminders-private = Via de meldingsdiensten van Google, Apple of Mozilla gaat alleen ‘Herinnering van Perspectief’. Waar die over gaat, weet alleen uw telefoon.
push-title = Herinnering van Perspectief
push-test-title = Proefherinnering. Tik hierop als u hem ziet
reminder-evening = Morgen, { $time }: { $what }
reminder-before = { $time }: { $what }
reminder-moved = Verplaatst: { $what }
reminder-moved-when = Was { $old }, is nu { $new }
reminder-cancelled = Gaat niet door: { $what }, { $when }
reminder-step = Morgen is de laatste dag: { $what }
reminder-housing = U kunt hier wonen tot { $day }
reminder-bring = Neem mee: { $what }

# A sign-in link just made
invitation-title = Uitnodiging
invitation-code = QR-code van de uitnodiging
invitation-how = Scan de code met de camera van de andere telefoon, of open daar de link. Hij werkt één keer en is alleen nu te zien.
invitation-valid = 24 uur geldig
invitation-link = Link
invitation-copy = Link kopiëren
invitation-copied = Gekopieerd

# What was typed and not sent; the first stands beside the name of a fold.
draft-mark = concept
draft-kept = Concept: nog niet verstuurd, alleen op dit toestel bewaard.
draft-discard = Concept weggooien

# What one tap did can be taken back for a moment, before anybody else sees it
undo = Ongedaan maken
undo-help-asked = Hulp wordt gevraagd…
undo-help-settled = Hulpvraag wordt afgesloten…
undo-appointment-cancelled = Afspraak wordt afgezegd…
undo-appointment-goes-on = De afspraak gaat door.
undo-proposal-put-aside = Het voorstel is opzijgelegd.
undo-step-added = De stap staat in het plan.
undo-steps-added = Er zijn { $count } stappen in het plan gezet.
undo-step-status-changed = De stap staat op ‘niet nodig’.

# Reading aloud
read-aloud = Voorlezen
no-voice-uk = Dit toestel heeft geen stem voor Oekraïens. Wat in die taal staat, is niet voorgelezen.
no-voice-nl = Dit toestel heeft geen stem voor Nederlands. Wat in die taal staat, is niet voorgelezen.
no-voice-en = Dit toestel heeft geen stem voor Engels. Wat in die taal staat, is niet voorgelezen.
