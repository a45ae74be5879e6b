# The screens of researcher, mediator and coordinator. Dutch is the source of truth here.

# What the rooms of the family say to a family: here in the words of the team.
app-tagline = Plannen van huishoudens in Nederland, samen gemaakt met het team
shell-waiting = Perspectief gaat open…
shell-no-plan = Dit staat nog niet op dit toestel. Om het op te halen, is verbinding nodig.
shell-no-start = Alles wat op dit toestel is opgeslagen, staat er nog, maar de app ging niet open. Zodra er verbinding is, proberen we het opnieuw.
offline-banner = Geen verbinding. Wat u schrijft, blijft op dit toestel bewaard.
sync-here = op dit toestel
unsent-none = Van dit huishouden is alles verstuurd.
unsent-none-offline = Van dit huishouden is alles verstuurd. Wat anderen toevoegden, ziet u zodra er verbinding is.
waiting-ask = Opnieuw vragen: { $day }
more-device-words = De huishoudens die u opende en alles wat u schrijft, staan ook hier: dat opent ook zonder verbinding.
devices-lead = Dit zijn alle toestellen waarop u bent ingelogd. Is er een kwijt? Koppel het los: de plannen van de huishoudens verdwijnen ervan zodra het weer verbinding heeft.
more-theme-auto = Zoals op het toestel
leave-words = Om weer in te loggen vraagt u de coördinator om een nieuwe link.

# Where only the server knows
staff-not-known = Er is geen verbinding met de server. Dat u hier niets ziet, wil niet zeggen dat er niets is: het staat niet op dit toestel, en we weten niet wat hier nu hoort te staan. Open deze pagina opnieuw zodra er verbinding is.

# The places to go
staff-nav-caseload = Huishoudens
staff-nav-queue = Vertalen
staff-nav-queue-count = { $count ->
        [one] { $count } tekst wacht
       *[other] { $count } teksten wachten
    }
staff-nav-work = Mijn werk
staff-nav-coordination = Coördinatie

# The caseload
staff-total-households = { $count ->
        [one] { $count } huishouden
       *[other] { $count } huishoudens
    }
staff-total-help = { $count ->
        [one] { $count } vraagt hulp
       *[other] { $count } vragen hulp
    }
staff-total-urgent = { $count } met iets dringends
staff-total-untranslated = { $count ->
        [one] { $count } tekst wacht op vertaling
       *[other] { $count } teksten wachten op vertaling
    }
staff-to-households = Naar de huishoudens
staff-search-people = Zoek op schuilnaam, gemeente of naam
staff-total-no-team = { $count } zonder team
staff-total-late = { $count } met een hulpvraag die te lang wacht
staff-total-ending = Woonplek loopt af: { $count }
staff-total-silent = Lang niets van gehoord: { $count }
staff-total-steps = { $done } van { $total } stappen gedaan
staff-housing-until = Kan hier wonen tot { $day }
staff-coordination-invite-at-once = Meteen een inloglink voor dit gezinslid maken
desk-done-household = Huishouden toegevoegd. Kies hieronder het team en nodig daarna het gezin uit.
desk-done-member = Gezinslid toegevoegd. Maak nu de uitnodiging.
desk-done-pair = Het team is gewijzigd. Nodig het gezin uit als dat nog niet is gebeurd.
desk-done-colleague = Collega toegevoegd. Maak nu de uitnodiging.
desk-done-withdraw = De uitnodiging is ingetrokken.
desk-done-out = Deze persoon kan niet meer inloggen.
desk-done-device = Het toestel is losgekoppeld.
desk-done-stand-in = De waarneming is geregeld. De teams en de gezinnen zien wie er waarneemt.
desk-done-back = De waarneming is gestopt. Wie waarnam, heeft geen toegang meer.
desk-done-handed-over = De huishoudens zijn overgedragen. De teams en de gezinnen zien wie er nu bij hen hoort.
desk-done-close = De begeleiding van dit huishouden is afgesloten. Het gezin houdt zijn plan en leest aan wie het hulp kan vragen.
desk-done-open = Het huishouden is weer open.
desk-done-again = Deze collega werkt hier weer. Maak een uitnodiging en koppel de huishoudens.
desk-done-practice = Het oefenhuishouden staat klaar. Nodig Iryna uit op een tweede toestel om te zien wat een gezin ziet.
staff-search = Zoek op schuilnaam of gemeente
staff-sort = Volgorde
staff-sort-urgent = Wat nu aandacht vraagt
staff-sort-alias = Schuilnaam
staff-sort-sign = Langst niets gehoord
staff-sort-appointment = Eerstvolgende afspraak
staff-sort-unread = Ongelezen berichten
staff-filter = Tonen
staff-filter-all = Alle huishoudens
staff-filter-urgent = Met een dringende stap
staff-filter-overdue = Met een verlopen termijn
staff-filter-waiting = Wacht op iemand
staff-filter-unread = Met ongelezen berichten
staff-filter-help = Vraagt hulp
staff-filter-no-team = Zonder team
staff-filter-not-in = Nog niemand ingelogd
staff-filter-late = Hulpvraag wacht te lang
staff-filter-closed = Gesloten
staff-filter-practice = Om te oefenen
staff-search-closed = Zoek ook in de gesloten huishoudens
staff-filter-ending = Woonplek loopt af
staff-filter-silent = Lang niets van gehoord
staff-phone-title = Mijn telefoonnummer
staff-phone-why = De gezinnen met wie u werkt en hun team zien dit nummer. Met een leeg veld haalt u het weg.
staff-show = Toon
staff-caseload-shown = { $count ->
        [one] { $count } huishouden getoond
       *[other] { $count } huishoudens getoond
    }
staff-caseload-empty = Er zijn nog geen huishoudens aan u gekoppeld. De coördinator regelt dat; daarna staan ze hier.
staff-caseload-none-found = Geen huishouden gevonden. Zoek op een ander woord of toon alles.
staff-caseload-all = Toon alle huishoudens
staff-column-household = Huishouden
staff-column-progress = Voortgang
staff-column-attention = Aandacht
staff-column-sign = Laatste teken
staff-column-appointment = Eerstvolgende afspraak
staff-members = { $count ->
        [one] { $count } persoon
       *[other] { $count } personen
    }
staff-progress-of = { $name }: { $done } van { $total }
staff-mark-help = { $count ->
        [one] vraagt hulp
       *[other] vraagt { $count } keer hulp
    }
# Beside the line above: when it was asked for first, and what is said when that is too long ago.
staff-help-since = gevraagd { $when }
staff-help-late = wacht langer dan twee werkdagen op antwoord
staff-mark-rivals = { $count } keer twee antwoorden
staff-mark-urgent = { $count } dringend
staff-mark-overdue = { $count ->
        [one] { $count } termijn voorbij
       *[other] { $count } termijnen voorbij
    }
staff-mark-outcomes = { $count ->
        [one] van 1 afspraak niet bekend hoe het ging
       *[other] van { $count } afspraken niet bekend hoe het ging
    }
staff-mark-untranslated = { $count } te vertalen
staff-mark-ending = { $count ->
        [0] Woonplek loopt vandaag af
        [one] Woonplek nog { $count } dag
       *[other] Woonplek nog { $count } dagen
    }
staff-mark-ended = Woonplek is afgelopen
staff-mark-silent = { $count ->
        [one] { $count } dag niets gehoord
       *[other] { $count } dagen niets gehoord
    }
staff-mark-none = Niets bijzonders
staff-waits-for = Wacht op
staff-waits-since = sinds { $day }
staff-sign-never = nog geen teken
staff-last-sign = Laatst iets van het gezin gehoord: { $when }
staff-appointment-none = Geen afspraak gepland

# Interpreters, by day
interpreters-title = Tolken
interpreters-nav = Tolken
interpreters-link = Waar is een tolk nodig
interpreters-none = De komende acht weken is er nergens een tolk nodig.
interpreters-open = { $count ->
        [one] Nog te regelen: { $count } afspraak
       *[other] Nog te regelen: { $count } afspraken
    }
interpreters-asked = Gevraagd
interpreters-confirmed = Bevestigd
interpreters-not-yet = Nog niet

# The same for several households
staff-several = Hetzelfde voor meerdere huishoudens
staff-several-what = Wat u toevoegt
staff-several-step = Een stap
staff-several-place = Een plek
staff-several-message = Een bericht
staff-several-step-lead = De stap komt in elk gekozen plan, met de taken en documenten uit de bibliotheek. Het gezin leest alles in zijn eigen taal en beslist zelf wat het ermee doet.
staff-several-place-lead = De plek komt in elk gekozen plan bij een stap te staan.
staff-several-message-lead = Elk gezin krijgt het bericht apart en ziet niet wie het nog meer krijgt. Het komt in de vertaallijst.
staff-several-which-step = Welke stap?
staff-several-pick = Kies uit de lijst
staff-several-whom = Voor welke huishoudens
staff-several-hidden = { $count ->
        [one] { $count } gekozen huishouden staat nu niet in de lijst en blijft gekozen.
       *[other] { $count } gekozen huishoudens staan nu niet in de lijst en blijven gekozen.
    }
staff-several-all = Kies alle getoonde
staff-several-look = Bekijk het eerst per huishouden
staff-several-back = Terug naar kiezen
staff-several-each = Wat er per huishouden gebeurt
staff-several-fits = Past bij dit plan.
staff-several-already = Staat al in dit plan en wordt overgeslagen.
staff-several-closed = Stond al eens in dit plan: klaar of niet nodig. Vink aan om het opnieuw toe te voegen.
staff-several-other-town = Deze plek is in een andere gemeente. Vink aan als het toch past.
staff-several-no-step = Er is geen open stap waar de plek bij past. Zet eerst een stap in het plan.
staff-several-there = Bekijk de stap in dit plan
staff-several-opens = Hierop wacht al: { $steps }
staff-several-at-step = Bij welke stap?
staff-several-translated = Vertaling naar het { $langs }: { $names }. Tot die klaar is, ziet het gezin dat de vertaling nog komt.
staff-several-nobody-translates = Dit huishouden heeft geen mediator. Wie { $langs } leest, krijgt het onvertaald.
staff-several-give-step = Zet in de aangevinkte plannen
staff-several-give-place = Koppel bij de aangevinkte plannen
staff-several-give-message = Verstuur naar de aangevinkte gezinnen
staff-several-nobody = Kies eerst minstens één huishouden.
staff-several-too-many = Kies hooguit 50 huishoudens tegelijk. De andere doet u daarna.
staff-several-no-key-step = Kies eerst een stap uit de bibliotheek.
staff-several-no-key-place = Kies eerst een plek uit de gids.
staff-several-not-saved = Dit kon nu niet worden opgeslagen. Probeer het bij dit huishouden later nog eens.
staff-several-done = Gelukt bij { $given } van { $all ->
        [one] { $all } huishouden
       *[other] { $all } huishoudens
    }.
staff-several-given = Opgeslagen. Nog niemand heeft er iets mee gedaan.
staff-several-taken-back = Ongedaan gemaakt.
staff-several-in-use = Opgeslagen. Het is al gelezen of iemand is ermee verder gegaan. Wilt u iets wijzigen, doe dat dan in het plan zelf.
staff-several-undo-step = De stap komt dan op ‘niet nodig’ te staan.
staff-several-undo-place = De plek komt dan op ‘past niet’ te staan.
staff-several-undo-message = In plaats van uw woorden staat er dan dat het bericht is ingetrokken.
staff-several-withdrawn = Dit bericht is ingetrokken.
staff-several-again = Nog iets voor meerdere huishoudens

# A household
staff-household-none = Huishouden niet gevonden
staff-household-none-why = Dit huishouden bestaat niet, of het is niet aan u gekoppeld.
staff-tabs-label = Delen van dit huishouden
staff-tab-plan = Plan
staff-tab-appointments = Afspraken
staff-tab-notes = Berichten
staff-tab-family = Gezin
staff-to-steps = Naar alle stappen
staff-to-step = Naar deze stap
staff-steps-label = Stappen
staff-steps-now = Nu
offers-count = { $count ->
        [one] { $count } voorstel
       *[other] { $count } voorstellen
    }
contact-why = Wanneer en met wie er is gesproken, en wat er is gezegd. Het gezin ziet dit ook.
staff-steps-waiting = Wacht op anderen
staff-steps-later = Later
staff-steps-done = Klaar
staff-steps-none = Er staan nog geen stappen in dit plan.
staff-overview-state = Stand van het plan
staff-overview-done = { $done } van { $total } { $total ->
        [one] stap
       *[other] stappen
    } klaar
staff-overview-next = Nu aan de beurt
staff-overview-all-waits = Alle open stappen wachten op iemand of op een andere stap.
staff-overview-notes = Laatste berichten
staff-overview-all-notes = Alle berichten
staff-overview-team = Team
staff-overview-people = Gezin en team
staff-overview-family = Gezin en situatie
staff-unsent-since = { $count ->
        [one] { $count } wijziging wacht op een toestel van dit huishouden, sinds { $day }
       *[other] { $count } wijzigingen wachten op een toestel van dit huishouden, sinds { $day }
    }
staff-here-unsent = Nog niet verstuurd van dit toestel: { $count }
staff-unreadable = { $count ->
    [one] Eén huishouden kan nu niet worden getoond. Het is niet weg: wat ervan is bewaard, kan op dit moment niet worden gelezen. De beheerder kan het herstellen.
   *[other] { $count } huishoudens kunnen nu niet worden getoond. Ze zijn niet weg: wat ervan is bewaard, kan op dit moment niet worden gelezen. De beheerder kan het herstellen.
}
staff-wheel = Voortgang per indicator
staff-wheel-number = Nummer
staff-wheel-indicator = Indicator
staff-wheel-nothing = geen stappen

# A step
staff-step-new = Nieuwe stap
staff-step-none = Deze stap staat niet in dit plan.
staff-step-back = Terug naar de stap
staff-step-up = Omhoog
staff-step-down = Omlaag
staff-step-opens = Maakt { $count ->
        [one] { $count } stap
       *[other] { $count } stappen
    } mogelijk
staff-step-texts = Teksten en vertalingen{ $count ->
        [0] {""}
        [one] {" "}({ $count } wacht)
       *[other] {" "}({ $count } wachten)
    }
staff-status = Status
staff-status-other = Wachten of kan nu niet
staff-status-whom = Op wie of wat wordt gewacht?
staff-status-since = Sinds
staff-status-ask = Opnieuw vragen op
staff-status-why = Waarom kan het nu niet?
staff-edit-shape = Uitleg, soort en samenhang
staff-edit-about = Uitleg voor dit gezin
staff-edit-kind = Soort stap
staff-edit-indicator = Indicator
staff-edit-needs = Eerst nodig
staff-edit-office = Een instantie doet het: welke?
staff-sure-a = Zekerheid: officiële tekst van juli 2025 of later gelezen.
staff-sure-b = Zekerheid: oudere officiële tekst of recente andere bron gelezen.
staff-sure-c = Zekerheid: algemene kennis. Vraag het na voordat het gezin erop rekent.
staff-places-none = Nog geen plek gekoppeld.
staff-places-link = Plek koppelen
near-ours-now = Mensen en plekken die nu bij dit gezin horen
link-already = Komt er al
link-stopped = Gestopt
staff-places-why = Waarom past dit bij hen? (mag leeg blijven)
staff-places-along = Wie gaat de eerste keer mee
staff-places-along-nobody = Nog niet afgesproken
staff-places-along-volunteer = Een vrijwilliger
staff-places-along-name = Voornaam van de vrijwilliger
staff-places-search = Zoeken in de gids
staff-places-search-how = Een tikfout of Oekraïens typen geeft niet.
staff-places-all-linked = Alle plekken van de gids zijn al gekoppeld.
staff-places-not-found = Niets gevonden. Typ het anders, of haal de tekst weg om alles te zien.
staff-places-which = Uit de gids
staff-places-country = heel Nederland

# A new step
staff-new-own = In eigen woorden
staff-new-title = Wat gaat er gebeuren?
staff-new-add = In het plan zetten
staff-new-added = Vandaag door u toegevoegd
staff-new-library = Uit de bibliotheek
staff-new-there = Staat al in het plan
staff-new-no-right = Wie geen bescherming meer heeft, heeft dit recht niet.
staff-new-ask-standing = Vraag eerst naar de verblijfsstatus: niet iedereen heeft hier recht op.

# Notes
staff-notes-none = Er zijn nog geen berichten.
staff-notes-plan = Over het plan als geheel, nieuwste onderaan
staff-notes-steps = Bij de stappen, nieuwste eerst
staff-notes-seen = Gelezen
staff-notes-seen-all = Markeer alle { $count } als gelezen
staff-notes-unread = Ongelezen, oudste eerst
staff-notes-filter-unread = Ongelezen ({ $count })
staff-notes-filter-all = Alle berichten
staff-notes-all-read = U hebt alles gelezen.
staff-audience-family = Gezin leest mee
staff-audience-team = Alleen team
staff-note-unread-by-family = Nog niet gelezen door het gezin
staff-help-settle = Afgehandeld
staff-note-unread = Nog niet gelezen
staff-note-read-by = Gelezen door { $names }
staff-write-family = Bericht voor het gezin
staff-write-family-why = Het gezin en het team lezen dit. Het wordt vertaald.
staff-send-family = Verstuur naar het gezin
staff-write-team = Notitie voor het team
staff-write-team-why = Alleen het team ziet dit, het gezin nooit.
staff-send-team = Bewaar voor het team
staff-write-lang = Geschreven in

# Texts and their translations
staff-version-current = { $lang }: vertaald door { $name }
staff-version-outdated = { $lang }: verouderd, het origineel is gewijzigd
staff-version-waiting = { $lang }: wacht op vertaling
staff-version-show = Toon vertaling
staff-version-translate = Vertalen

# Appointments
staff-appointments-coming = Komende afspraken
staff-appointments-past = Eerder of afgezegd

# The family
staff-family-born = geboren in { $year }
staff-family-situation = Situatie
staff-family-situation-lead = Alleen wat het gezin wil vertellen. Het gezin kan dit ook zien en wijzigen.
staff-family-goals = Doelen
staff-family-naming = Schuilnaam en gemeente
staff-family-municipality = Gemeente
staff-goals-none = Er zijn nog geen doelen opgeschreven.
staff-goals-add = Doel toevoegen
staff-goal-edit = Doel wijzigen

# The translation queue
staff-queue-count = { $count ->
        [0] Er wacht niets
        [one] { $count } tekst wacht op vertaling
       *[other] { $count } teksten wachten op vertaling
    }
staff-queue-lead = Dringende teksten staan boven, daarna de oudste.
staff-queue-empty = Alles is vertaald. Dank u wel!
staff-queue-empty-more = Nieuwe teksten verschijnen hier als u de pagina ververst.
staff-queue-pair = { $from } → { $into }
staff-queue-changed = Origineel gewijzigd
staff-queue-original = Origineel: { $lang }
staff-queue-into = Vertaling: { $lang }
staff-queue-by = { $name } · { $role } · { $when }
staff-queue-step = Bij de stap: { $step }
staff-queue-before = Hiervoor
staff-queue-after = Hierna
staff-queue-translation = Vertaling in het { $lang }
staff-queue-save = Opslaan en volgende
staff-queue-keys = Of druk op Ctrl en Enter
staff-queue-still-right = Vertaling klopt nog
staff-queue-changed-lead = Het origineel is gewijzigd na deze vertaling. Pas die aan, of bevestig dat die nog klopt.
staff-queue-team = Teamnotitie: het gezin ziet ook de vertaling niet.
staff-queue-terms = Woordenlijst
staff-queue-as-of = Stand van { $when }. Wat u daarna op dit toestel vertaalde, staat erbij.
staff-queue-renew = Nieuwste ophalen
staff-queue-done = Net vertaald
staff-queue-done-by = { $name } · { $when }
staff-queue-done-by-other = al vertaald
staff-queue-edit = Vertaling aanpassen
staff-queue-attend = Bekijk waarom
staff-queue-two = Hier zijn twee vertalingen van. Het gezin leest de bovenste. Welke is goed?
staff-queue-beside = Intussen al vertaald ({ $name }):
staff-queue-beside-yours = Wat u typt, blijft staan. Slaat u het op, dan staan beide vertalingen naast elkaar en kiest u samen welke goed is.
staff-claim-take = Ik vertaal dit
staff-claim-give-back = Toch niet
staff-claim-mark = { $name } vertaalt dit
staff-claim-mine = U vertaalt dit, tot { $until }. Uw collega’s zien dat.
staff-claim-theirs = { $name } vertaalt dit, tot { $until }. Daarna kunt u het overnemen.
staff-claim-as-well = { $name } is hier ook mee bezig, tot { $until }, en ziet uw vertaling.
staff-claim-too-many = U bent al met veel teksten bezig. Sla er eerst een op, of kies bij een van die teksten ‘Toch niet’.
staff-similar = Eerder vertaald
staff-similar-of = { $alias } · { $when } · { $name }
staff-similar-fill = Invullen
staff-similar-filled = Ingevuld.
staff-diff-gone = weg:
staff-diff-new = nieuw:

# The glossary
staff-glossary = Woordenlijst
staff-glossary-lead = Woorden die we altijd hetzelfde vertalen. Bij het vertalen ziet u ze naast de tekst. Zet hier geen namen of gegevens van gezinnen in: alle collega’s lezen dit.
staff-glossary-search = Zoek een woord (Nederlands, Oekraïens of Engels)
staff-glossary-none = Dit woord staat nog niet in de lijst.
staff-glossary-all = Toon alles
staff-glossary-new = Voeg een woord toe
staff-glossary-nl = Nederlands
staff-glossary-uk = Oekraïens
staff-glossary-note = Uitleg (hoeft niet)
staff-glossary-add = Toevoegen
staff-glossary-added = Toegevoegd
staff-glossary-own = Van collega’s
staff-glossary-no-own = Nog geen eigen woorden.
staff-glossary-built-in = Vaste woorden
staff-glossary-correct = Aanpassen of weghalen
staff-glossary-remove = Haal dit woord weg
staff-glossary-removed = ‘{ $term }’ is weggehaald.
staff-glossary-both = Vul het woord in beide talen in.
staff-glossary-there = Deze vertaling staat al in de lijst.
staff-glossary-newer = Een collega heeft dit intussen aangepast: boven het formulier staat wat er nu staat. Uw woorden staan hier nog. Slaat u ze op, dan komen die ervoor in de plaats.
staff-glossary-gone = Een collega heeft dit woord intussen weggehaald. Wat u schreef, staat hier nog: sla het op, dan komt het er weer bij.
staff-glossary-full = De lijst is vol. Haal eerst een woord weg dat niemand meer nodig heeft.

# The coordinator's desk
staff-coordination-households = Huishoudens
staff-coordination-no-households = Er zijn nog geen huishoudens.
staff-coordination-new-household = Nieuw huishouden
staff-coordination-add-household = Huishouden aanmaken
staff-coordination-alias = Schuilnaam
staff-coordination-alias-why = Kies een woord dat het gezin niet herkenbaar maakt, bijvoorbeeld een plantennaam.
staff-coordination-member-name = Voornaam van het eerste gezinslid
staff-coordination-member-lang = Taal van het gezinslid
staff-coordination-role = Rol
staff-coordination-colleague-lang = Schermtaal
staff-coordination-colleagues = Collega’s
staff-coordination-no-colleagues = Er zijn nog geen collega’s.
staff-coordination-new-colleague = Nieuwe collega
staff-coordination-add-colleague = Collega toevoegen
staff-coordination-colleague-households = { $count ->
        [one] { $count } huishouden
       *[other] { $count } huishoudens
    }
staff-coordination-team = Team
staff-coordination-team-change = Team wijzigen
staff-coordination-no-team = Nog geen team gekoppeld
staff-coordination-nobody = Niemand
staff-coordination-pair = Koppelen
staff-coordination-members = Gezinsleden
staff-coordination-add-member = Gezinslid toevoegen
staff-coordination-invite = Uitnodigen
staff-coordination-invite-whom = { $name } uitnodigen
invitation-how = Laat de code scannen met de camera van de telefoon, of geef de link zelf door. Hij werkt één keer en is alleen nu te zien.
staff-invitation-open = De uitnodiging is geldig tot { $until }
staff-invitation-withdraw = Intrekken
staff-invitation-withdraw-whom = Uitnodiging van { $name } intrekken
staff-invitation-withdraw-what = De link werkt dan meteen niet meer. U kunt later een nieuwe maken.
staff-account-devices = { $count ->
        [0] Nergens ingelogd
        [one] Ingelogd op { $count } toestel
       *[other] Ingelogd op { $count } toestellen
    }
staff-account-out-sure = Toegang van { $name } beëindigen
staff-device-close = Toestel loskoppelen
staff-device-close-what = Het toestel wordt meteen uitgelogd en wist wat erop bewaard is zodra het weer verbinding heeft. Wat daar nog niet was verstuurd, gaat verloren. Met een nieuwe uitnodiging kan { $name } weer inloggen.
staff-device-close-sure = Ja, loskoppelen
staff-member-out = { $name } uit het plan van het huishouden halen
staff-member-out-what = { $name } wordt meteen op alle toestellen uitgelogd en kan het plan niet meer lezen of wijzigen. Wat daar nog niet was verstuurd, gaat verloren. Een open uitnodiging werkt niet meer. Wat { $name } schreef, blijft met naam in het plan staan. Wilt u dit later terugdraaien? Voeg { $name } dan opnieuw aan het plan toe.
staff-colleague-out = Toegang van { $name } beëindigen…
staff-colleague-out-what = { $name } wordt meteen op alle toestellen uitgelogd en is aan geen enkel huishouden meer gekoppeld. Wat daar nog niet was verstuurd, gaat verloren. Een open uitnodiging werkt niet meer. Wat { $name } schreef, blijft met naam in de plannen staan. Wilt u dit later terugdraaien? Voeg { $name } dan opnieuw toe als collega.
staff-colleague-out-first = { $count ->
        [one] Draag eerst dit huishouden over aan een collega:
       *[other] Draag eerst deze { $count } huishoudens over aan een collega:
    }

# Stand-ins
stand-in-title = Waarneming voor { $name } regelen
stand-in-what = Is { $name } met verlof of ziek? Een collega met dezelfde rol neemt alle huishoudens waar, zolang u dat kiest. { $name } houdt toegang. Na de laatste dag stopt de waarneming vanzelf.
stand-in-who = Wie neemt waar?
stand-in-choose = Kies een collega
stand-in-from = Eerste dag
stand-in-until = Laatste dag
stand-in-lasting = Voorgoed: { $name } gaat uit deze teams, en de dagen hierboven tellen niet
stand-in-word = Bericht aan de gezinnen (mag leeg blijven)
stand-in-word-why = Elk gezin krijgt dit als bericht van u. Schrijf in het Nederlands; de mediator vertaalt het.
stand-in-look = Bekijk eerst wat er verandert
stand-in-nobody = Kies eerst wie er waarneemt.
stand-in-days = Kies een eerste dag vanaf vandaag en een laatste dag die niet eerder is, hooguit een jaar later.
stand-in-nothing = Er is niets over te dragen: in elk huishouden zit deze collega al in het team, of er neemt op die dagen al iemand waar. Stop die waarneming eerst.
stand-in-runs = { $name } neemt waar voor { $whom }, van { $from } tot en met { $until }: { $count ->
        [one] { $count } huishouden
       *[other] { $count } huishoudens
    }
stand-in-back = Nu teruggeven
stand-in-preview = Waarneming: { $name } voor { $whom }, van { $from } tot en met { $until }
stand-in-preview-lasting = Voorgoed overdragen: van { $whom } aan { $name }
stand-in-gets = { $name } krijgt er { $count ->
        [one] { $count } huishouden
       *[other] { $count } huishoudens
    } bij
stand-in-left-out = Hier verandert niets
stand-in-there = zit al in dit team
stand-in-elsewhere = neemt hier al waar voor iemand anders, tot en met { $until }
stand-in-covered = { $name } neemt hier al waar, tot en met { $until }
stand-in-told = Wat de gezinnen lezen
stand-in-team-page = Bij hun team staat dan { $name }, met erbij: vervangt { $whom } tot en met { $until }.
stand-in-team-page-lasting = Bij hun team staat dan { $name } in plaats van { $whom }.
stand-in-families-read = Elk gezin krijgt van u dit bericht:
stand-in-translated = Het komt in de vertaallijst. Tot het vertaald is, staat erbij dat het Nederlands is.
stand-in-no-word = U stuurt geen bericht mee.
stand-in-do = Ja, zo regelen
stand-in-change = Iets wijzigen

# Closed: households and accounts
closing-title = Begeleiding van dit huishouden afsluiten
closing-what = Het huishouden gaat uit de lijsten, de vertaallijst en de aantallen; u vindt het bij Gesloten. Het gezin houdt zijn plan en kan alles blijven lezen en afvinken. Vraagt het om hulp, dan staat het weer tussen de andere.
closing-reason = Waarom?
closing-choose = Kies een reden
closing-finished = het werk is klaar
closing-moved = het gezin is verhuisd
closing-stopped = het gezin wil niet verder
closing-other = iets anders
closing-day = Sinds
closing-do = Afsluiten
closing-no-reason = Kies eerst waarom u de begeleiding afsluit.
closing-on-a-day = Kies een dag tot en met vandaag.
closing-since = Gesloten op { $day }: { $why }
closing-open = Weer openen
closing-asks-again = Dit gesloten huishouden vraagt hulp. Open het weer, of laat het team antwoorden.
former-title = { $count ->
        [one] { $count } oud-collega
       *[other] { $count } oud-collega’s
    }
former-what = Zij werken hier niet meer en kunnen niet inloggen. Wat zij schreven, blijft met hun naam in de plannen staan.
former-open-whom = { $name } werkt hier weer

# A household to practise with
practice-alias = Oefening
practice-mark = oefenhuishouden
practice-title = Oefenhuishouden maken
practice-what = Een verzonnen gezin waarin nieuwe collega’s alles mogen proberen. Het telt nergens mee. Kies wie er oefent: één rol is genoeg.
practice-add = Oefenhuishouden maken
practice-nobody = Kies wie er oefent: een onderzoeker, een mediator of allebei.
practice-anew = Opnieuw beginnen
practice-anew-what = Dit oefenhuishouden wordt gesloten en er komt een nieuw in de plaats, met hetzelfde team.
practice-anew-sure = Ja, opnieuw beginnen

staff-situation-none = De situatie is nog niet besproken.

# The library at the coordinators’ desk
staff-library = Stappenbibliotheek
staff-library-lead = Hieruit worden plannen gemaakt. Wat u wijzigt, lezen gezinnen en teams vanaf de volgende pagina die zij openen.
staff-library-back = Terug naar de bibliotheek
staff-library-new = Nieuw onderwerp
staff-library-new-lead = Schrijf het in drie talen en noem de bron. Teams en gezinnen kunnen het daarna meteen in een plan zetten.
staff-library-search = Zoek in titel, uitleg en bronnen
staff-library-all = Alle onderwerpen
staff-library-old = Opnieuw na te kijken
staff-library-changed = Door ons gewijzigd
staff-library-unsure = Met een onzeker feit
staff-library-shown = { $count ->
        [one] { $count } onderwerp getoond
       *[other] { $count } onderwerpen getoond
    }
staff-library-none = Niets gevonden. Zoek op een ander woord of toon alles.
staff-library-checked = Nagekeken op { $day }
staff-library-is-old = langer dan een half jaar geleden
staff-library-volatile = Verandert vaak
staff-library-volatile-how = Verandert elk jaar of vaker
staff-library-changed-by = Gewijzigd door { $name }, { $when }
staff-library-by = { $name }, { $when }
staff-library-amounts = Bedragen en datums
staff-library-from = Geldt sinds { $day }
staff-library-terms = Bedragen en datums die u in een tekst kunt noemen
staff-library-terms-how = Zet in de tekst wat hier tussen accolades staat. Verandert het bedrag, dan verandert het overal tegelijk.
staff-library-amount-how = Na het opslaan staat de nieuwe waarde in alle teksten die ernaar verwijzen.
staff-library-value = Waarde
staff-library-in-euro = Bedrag in euro
staff-library-in-date = Datum
staff-library-in-days = Aantal dagen
staff-library-in-weeks = Aantal weken
staff-library-in-months = Aantal maanden
staff-library-in-percent = Percentage
staff-library-from-day = Geldt sinds
staff-library-source = Bron
staff-library-sources = Bronnen, één per regel
staff-library-checked-day = Nagekeken op
staff-library-sure = Hoe zeker is dit?
staff-library-sure-of = Zekerheid: { $what }
staff-library-sure-overall = het geheel
staff-library-sure-same = Net zo zeker als het hele onderwerp
staff-library-sure-a = Officiële tekst van juli 2025 of later
staff-library-sure-b = Oudere officiële of recente andere bron
staff-library-sure-c = Algemene kennis: eerst navragen
staff-library-words = Teksten
staff-library-title = Titel
staff-library-why = Waarom
staff-library-desk = Wat u aan de balie kunt zeggen
staff-library-optional = (mag leeg blijven, dan in alle talen)
staff-library-subs = Taken
staff-library-sub = Taak
staff-library-sub-out = Deze taak weghalen. Plannen waar hij al in staat, houden hem.
staff-library-sub-new = Nieuwe taak
staff-library-facts = Bronnen en zekerheid
staff-library-whom = Voor wie en wat eerst
staff-library-for = Voor
staff-library-not-for = Nooit voorstellen aan
staff-library-needs = Eerst nodig
staff-library-papers = Documenten
staff-library-nothing = niets gekozen
staff-library-around = Verder bekend
staff-library-places = Plekken
staff-library-opens = Maakt mogelijk
staff-library-term = Termijn
staff-library-within = { $count ->
        [one] binnen { $count } dag
       *[other] binnen { $count } dagen
    }
staff-library-save-how = Gezinnen en teams lezen dit vanaf de volgende pagina die zij openen.
staff-library-saved = Opgeslagen. Dit is wat iedereen vanaf nu leest.
staff-library-saved-partly = Opgeslagen, maar nog niet in elke taal bijgewerkt. De talen die nog volgen, staan hieronder.
staff-library-behind = Deze talen lopen achter
staff-library-behind-how = Wie deze taal leest, ziet bij die tekst dat hij verouderd kan zijn. Pas hem ook aan. Was alleen de formulering anders, vink dat dan aan bij het opslaan.
staff-library-wording = Alleen anders geformuleerd: de andere talen zeggen nog hetzelfde
staff-library-refused = Nog niet opgeslagen. Dit moet anders:
staff-library-overtaken = Iemand anders heeft dit intussen gewijzigd. Er is nog niets opgeslagen.
staff-library-overtaken-how = Hieronder staat wat u schreef, met ernaast wat er nu in de bibliotheek staat. Kies bij elk verschil wat goed is en sla op.
staff-library-theirs = Staat nu in de bibliotheek:
staff-library-theirs-empty = (leeg)
staff-library-history = Geschiedenis
staff-library-built-in = Zoals meegeleverd met het programma
staff-library-same = Niets veranderd
staff-wrong-language = Vul dit in: het moet in alle talen staan.
staff-wrong-amount = Er staat een bedrag in accolades dat niet bestaat. Kijk in de lijst met bedragen.
staff-wrong-amounts = Noem in alle drie de talen dezelfde bedragen in accolades.
staff-wrong-source = Noem minstens één bron.
staff-wrong-day = Kies een bestaande datum.
staff-wrong-future = Kies de dag waarop het is nagekeken: vandaag of eerder.
staff-wrong-sure = Kies hoe zeker het is.
staff-wrong-choice = Kies er een uit de lijst.
staff-wrong-circle = Zo zou dit onderwerp op zichzelf wachten. Haal er een weg.
staff-wrong-no-group = Kies voor wie dit is.
staff-wrong-both-groups = Een groep kan niet in beide lijsten staan.
staff-wrong-no-sub = Schrijf minstens één taak.
staff-wrong-value = Schrijf een getal of een bestaande datum.
staff-wrong-plural = Bij dit getal klopt het woord ernaast niet meer. Herschrijf eerst deze zin, zodat die bij elk getal past:
staff-wrong-taken = Iemand voegde net een onderwerp met deze titel toe. Kijk of het hetzelfde is, of sla nog eens op.
# The directory at the coordinators’ desk
staff-places = Plekkengids
staff-places-lead = De plekken die gezinnen bij ‘In de buurt’ en bij hun stappen zien. Wat u wijzigt, lezen zij vanaf de volgende pagina die zij openen.
staff-places-back = Terug naar de plekkengids
staff-place-all = Alle plekken
staff-place-hidden = Verborgen
staff-place-is-hidden = verborgen
staff-place-shown = { $count ->
        [one] { $count } plek getoond
       *[other] { $count } plekken getoond
    }
staff-place-none = Geen plek gevonden. Zoek op een ander woord of toon alles.
staff-place-search = Zoek op naam, gemeente of adres
staff-place-new = Plek toevoegen
staff-place-new-lead = Schrijf in drie talen waar de plek voor is. Vul ook in hoe mensen de plek kunnen bereiken, en de bron.
staff-place-name = Naam
staff-place-town = Gemeente
staff-place-town-how = Laat de gemeente leeg als de plek er voor heel Nederland is.
staff-place-about = Waar de plek voor is
staff-place-indicators = Thema’s
staff-place-kind = Soort
staff-place-kind-organisation = organisatie
staff-place-kind-activity = activiteit
staff-place-kind-online = alleen op internet
staff-place-kind-phone = telefoonlijn
staff-place-address = Adres
staff-place-phone = Telefoonnummer
staff-place-web = Website
staff-place-email = E-mailadres
staff-place-languages = Talen die ze er spreken
staff-place-reported = Met een melding van een gezin
staff-place-is-reported = een gezin wacht op antwoord
staff-place-reports-wait = Meldingen zonder antwoord: { $count }
staff-place-reports = Wat gezinnen over deze plek schrijven
staff-place-report-answer = Uw antwoord aan het gezin
staff-place-report-send = Antwoord versturen
staff-place-free = Het is gratis
staff-place-call-first = Eerst bellen of schrijven: de gegevens kunnen veranderd zijn
staff-place-hide = Verbergen: de plek staat niet meer in de gids. In plannen waar de plek al in staat, blijft die staan, met een waarschuwing.
staff-wrong-phone = Vul een telefoonnummer in.
staff-wrong-email = Schrijf een e-mailadres.
staff-wrong-web = Schrijf het adres van een website, bijvoorbeeld taalhuis.nl.
staff-wrong-no-way = Vul minstens één manier in om de plek te bereiken: adres, telefoon, website of e-mail.
staff-group-everyone = Iedereen
staff-group-kids-0-4 = Kinderen van 0 tot 4 jaar
staff-group-kids-4-12 = Kinderen van 4 tot 12 jaar
staff-group-kids-12-18 = Jongeren van 12 tot 18 jaar
staff-group-students = Studenten
staff-group-workers = Mensen met werk in loondienst
staff-group-self-employed = Zelfstandigen
staff-group-60-plus = 60-plussers
staff-group-chronic-illness = Chronisch zieken
staff-group-third-country = Mensen uit Oekraïne met een andere nationaliteit
staff-group-no-documents = Mensen zonder papieren
staff-group-host-family = Wie bij een gastgezin woont
staff-group-reception = Wie in de opvang woont
staff-group-drivers = Automobilisten
staff-group-pet-owners = Wie een huisdier heeft
staff-group-victims = Slachtoffers van geweld
staff-group-renters = Huurders
staff-group-movers = Wie gaat verhuizen
staff-group-pregnant = Zwangeren
staff-group-special-needs = Wie extra ondersteuning nodig heeft
staff-group-families = Gezinnen met kinderen
staff-group-low-income = Wie weinig inkomen heeft
staff-group-returners = Wie terug wil naar Oekraïne
staff-queue-first = Hier staan de dringendste teksten. De rest komt als deze vertaald zijn en u de pagina ververst.

# What happened since somebody of the team looked last
staff-news-since = Sinds u keek ({ $when })
staff-news-never = Nog niet bekeken
staff-news-each = Alles op een rij
staff-news-seen = Gezien
news-asked = { $count ->
        [one] 1 hulpvraag
       *[other] { $count } hulpvragen
    }
news-wrote = { $count ->
        [one] 1 bericht
       *[other] { $count } berichten
    }
news-ticked = { $count ->
        [one] 1 ding afgevinkt
       *[other] { $count } dingen afgevinkt
    }
news-finished = { $count ->
        [one] 1 stap afgerond
       *[other] { $count } stappen afgerond
    }
news-stuck = { $count ->
        [one] 1 stap wacht of lukt niet
       *[other] { $count } stappen wachten of lukken niet
    }
news-added = { $count ->
        [one] 1 nieuwe stap
       *[other] { $count } nieuwe stappen
    }
news-met = { $count ->
        [one] 1 nieuwe afspraak
       *[other] { $count } nieuwe afspraken
    }
news-moved = { $count ->
        [one] 1 afspraak gewijzigd
       *[other] { $count } keer een afspraak gewijzigd
    }
news-cancelled = { $count ->
        [one] 1 afspraak afgezegd
       *[other] { $count } afspraken afgezegd
    }
news-outcome = { $count ->
        [one] 1 keer verteld hoe een afspraak ging
       *[other] { $count } keer verteld hoe een afspraak ging
    }
news-document = { $count ->
        [one] 1 document bijgewerkt
       *[other] { $count } documenten bijgewerkt
    }
news-told = { $count ->
        [one] 1 antwoord in het gesprek
       *[other] { $count } antwoorden in het gesprek
    }
news-translated = { $count ->
        [one] 1 vertaling
       *[other] { $count } vertalingen
    }
news-other = { $count ->
        [one] 1 andere wijziging
       *[other] { $count } andere wijzigingen
    }

# One's own work across one's households
work-calls = Bellen: niet bereikt
work-calls-lead = Deze mensen hebben hun herinnering niet gezien. Bel ze, en zet hier wat ervan kwam.
work-calls-none = Er hoeft niemand gebeld te worden.
work-call-before = Bel vóór { $time }
work-call-again = Een keer geen gehoor: probeer het nog eens
work-call-no-phone = Geen telefoonnummer bekend
work-call-reached = Bereikt
work-call-no-answer = Geen gehoor
work-call-wrong-number = Verkeerd nummer
work-call-changed = over een wijziging
work-call-done = { $result }: { $by }, { $when }
work-helps = Wie om hulp vroeg
work-helps-none = Niemand wacht op antwoord.
work-week = Afspraken van deze week
work-week-none = Geen afspraken deze week.
work-mine = Stappen die ik doe
work-mine-none = Er staan geen stappen op uw naam. Open een stap om te kiezen wie hem doet.
work-waiting = Wacht op anderen
work-waiting-none = Er wacht niets op anderen.
work-ask-today = Vandaag opnieuw vragen
work-ask-overdue = Opnieuw vragen: de dag is al voorbij
work-ask-later = Nog even wachten
