# The family's screens. Ukrainian is the source of truth here.

# The bar at the bottom
nav-label = Hoofdmenu
nav-today = Vandaag
nav-plan = Plan
nav-appointments = Afspraken
nav-near = In de buurt
nav-more = Meer

# Today
today-hello = Welkom!
today-progress = { $done } van { $total } { $total ->
        [one] stap
       *[other] stappen
    } gedaan
today-cheer-start = Begin met de eerste stap hieronder.
today-cheer = U bent goed op weg.
today-cheer-all = Alle stappen zijn gedaan. Goed gedaan!
today-no-steps = Er staan nog geen stappen in uw plan. Zet er de eerste in: wat nu het belangrijkst is.
today-next = Nu aan de beurt
today-all-waits = U hoeft nu niets te doen: de stappen wachten op anderen of op het juiste moment.
today-nothing-next = Er zijn nu geen stappen te doen.
today-whole-plan = Het hele plan
today-appointment = Eerstvolgende afspraak
today-unread = Nieuw voor u
today-ways = Wat u nog meer kunt doen
today-late = Hiervan is de datum voorbij
housing-ends = U kunt hier wonen tot { $date }. { $count ->
        [0] Dat is vandaag.
        [one] Nog { $count } dag.
       *[other] Nog { $count } dagen.
    }
housing-ended = U kon hier wonen tot { $date }. Die dag is voorbij.
housing-ends-do = Praat er nu al over met uw team: we denken samen na over waar u naartoe kunt.
housing-see-step = Stap over wonen
housing-ask-team = Schrijf naar het team

# The first time
welcome-title = Dit is uw plan
welcome-what = Hier staan de stappen die u samen met uw team kiest, uw documenten en afspraken. Het werkt ook zonder internet.
welcome-team = Wie u helpt
welcome-who-sees-title = Wie dit ziet
welcome-who-sees = U, uw gezin en uw team zien het plan. De coördinator ziet alleen een samenvatting. Instanties zien niets, tenzij u het zelf laat zien.
welcome-begin = Duidelijk, beginnen

# The plan
plan-now = Nu
plan-waiting = Wacht op anderen
plan-later = Later
plan-ours = Mensen en plekken die nu van ons zijn: { $count }
plan-done = Klaar
plan-done-count = Toon { $count ->
        [one] { $count } stap
       *[other] { $count } stappen
    }
plan-add = Stap toevoegen
printed-title = Plan op papier
plan-empty-theme = Bij dit thema staan nog geen stappen.
theme-label = Thema’s
theme-chosen = Thema: { $theme }
theme-all = Alles
step-opens-count = Maakt { $count ->
        [one] { $count } stap
       *[other] { $count } stappen
    } mogelijk
step-waits-short = Eerst een andere stap

# A step
step-page = Stap
card-title = Kaart voor de balie
step-ask = Vraag iets over deze stap
ways-of-step = Wat u nog meer kunt doen met deze stap
step-not-there = Deze stap staat niet in uw plan. Misschien is de link oud.
step-why = Waarom dit
step-about = Van uw team
step-doer = Wie doet het: { $name }
step-waits = Doe eerst
step-unlocks = Wat hierna kan
step-status = Hoe het gaat
step-status-other = Het lukt niet of u moet wachten
waiting-whom = Op wie of wat wacht u?
waiting-since = Wachten sinds { $day }
waiting-ask = Uw team vraagt het opnieuw: { $day }.
cannot-why = Waarom lukt het nu niet?
step-tasks = Wat te doen
step-task-add = Iets toevoegen
step-task-what = Wat moet er nog gebeuren?
words-on-their-way = Even laden…
step-papers = Documenten
papers-all = Alle documenten
paper-other = Ontbreekt er een document?
paper-because = Waarom is het niet te krijgen?
paper-add = Document toevoegen
paper-what = Welk document is nodig?
step-appointments = Afspraken
step-places = Wie kan helpen
step-facts = Goed om te weten
fact-who = Waar u moet zijn
fact-cost = Wat het kost
fact-wait = Hoe lang het duurt
fact-when = Wanneer
fact-tip = Tip
fact-ask-first = Vraag het eerst na: dit is algemene kennis.
fact-behind = Deze tekst is in een andere taal bijgewerkt. Hier staat nog de oude: vraag het na voordat u ervan uitgaat.
fact-volatile = Deze regels veranderen. Vraag het na voordat u erop rekent.
fact-checked = Nagekeken op { $date }
# What stands behind it is a link, or one of the three below
source-checked = Nagekeken op { $date }. Bron:
source-unsure = Vraag het eerst na: we weten het niet zeker (bekeken op { $date }). Bron:
source-general-knowledge = algemeen bekend
source-own-advice = advies van ons team
source-old = ouder bericht

# A step that is done
done-title = Klaar!
done-on = Deze stap is op { $day } afgerond.
done-tasks = Taken gedaan: { $count }
done-papers = Documenten verzameld: { $count }
done-opens = Dit kan nu:

# Changing a step
step-change = Deze stap wijzigen
step-is-urgent = Dit is dringend
step-due = Uiterlijk klaar op
step-doer-who = Wie doet het
step-doer-open = Nog niet afgesproken
step-own-title = Naam van de stap

# Notes
step-notes = Berichten
notes-none = Hier staat nog niets. Vraag iets of vertel hoe het gaat.
notes-mark-read = Gelezen
note-new = nieuw
note-asks-help = vraag om hulp
note-was-edited = gewijzigd
note-sent = Verstuurd
note-read-by = Gelezen door { $names }
note-translated = Vertaald
note-to-translate = Wacht op vertaling
note-edit = Wijzigen
note-text = Tekst van het bericht
note-write = Schrijf naar het team
note-send = Versturen
help-ask = Hulp vragen
help-words = Wilt u ons met deze stap helpen?
help-asked = Er is al om hulp gevraagd: { $when }. Zodra het team antwoordt, ziet u het hier.
help-held = We vragen het team zo meteen om hulp. Toch niet? Maak het onderaan ongedaan.
help-settle = Hulp is niet meer nodig
help-settled = Hulpvraag afgesloten: { $name }, { $when }

# The contact log of a step
contact-add = Gesprek met een instantie noteren
contact-why = Wanneer en met wie u sprak, en wat er is gezegd. U kunt het later aan de balie laten zien.
contact-day = Welke dag
contact-office = Welke instantie
contact-whom = Met wie (naam)
contact-number = Zaaknummer of telefoonnummer
contact-outcome = Wat is er gezegd?
contact-save = Opslaan
contact-with-number = nummer { $number }

# The history of a step
step-history = Wie wat heeft gewijzigd
history-none = Hier is nog niets gewijzigd.
kind-other = Andere wijziging
kind-step-added = Stap toegevoegd
kind-step-titled = Nieuwe naam
kind-step-explained = Nieuwe uitleg van het team
kind-step-kind-changed = Soort stap
kind-step-indicator-changed = Thema
kind-step-status-changed = Status
kind-step-urgency-changed = Dringend gemaakt
kind-step-not-urgent = Niet meer dringend
kind-step-due-changed = Uiterste datum
kind-step-doer-changed = Wie het doet
kind-step-moved = Plek in het plan gewijzigd
kind-step-needs-changed = Gewijzigd: wat er eerst moet
kind-sub-step-added = Taak toegevoegd
kind-sub-step-ticked = Gedaan
kind-sub-step-unticked = Vinkje weggehaald
kind-document-added = Document toegevoegd
kind-document-state-changed = Document
kind-paper-told = Document
kind-place-linked = Plek toegevoegd
kind-place-suggested = Plek getipt
kind-place-answered = Plek
kind-place-along-told = Wie meegaat
kind-place-link-changed = Plek
kind-note-added = Bericht
kind-contact-noted = Gesprek met een instantie genoteerd
kind-note-edited = Bericht gewijzigd
kind-help-asked = Om hulp gevraagd
kind-help-settled = Hulpvraag afgesloten
kind-text-translated = Vertaling toegevoegd
kind-appointment-added = Afspraak toegevoegd
kind-appointment-moved = Afspraak verzet
kind-appointment-detailed = Details van de afspraak gewijzigd
kind-appointment-cancelled = Afspraak afgezegd of hersteld
kind-appointment-titled = Naam van de afspraak gewijzigd
kind-appointment-outcome-noted = Verteld hoe de afspraak ging
kind-appointment-company-told = Wie er naar de afspraak gaat
kind-appointment-interpreter-told = Tolk bij de afspraak
kind-appointment-travel-told = Hoe u bij de afspraak komt
kind-appointment-repeats-told = Herhaling van de afspraak
kind-goal-set = Doel
kind-situation-told = Gegevens over het gezin gewijzigd
kind-told = Antwoord uit het gesprek
kind-person-born-told = Geboortejaar
kind-proposal-put-aside = Voorstel: niet nu of niet voor ons
kind-alias-changed = Naam van het gezin
kind-language-chosen = Taal gekozen
kind-notes-seen = Berichten als gelezen gemarkeerd
kind-person-renamed = Naam gewijzigd
kind-person-phone-told = Telefoonnummer gewijzigd
kind-person-reminders-chosen = Herinneringen gewijzigd
kind-person-stands-in = Iemand vervangt een collega
kind-household-closed = Het werk met het team is gestopt of weer begonnen
kind-household-for-practice = Dit is een oefenhuishouden
kind-person-named-in = Naam in een ander schrift

# A new step
new-step-title = Nieuwe stap
new-step-lead = Kies een stap die klaarstaat of schrijf er zelf een. Het is uw plan.
new-step-added = Vandaag door u toegevoegd
new-step-is-added = Toegevoegd: { $title }
new-step-library = Stappen die klaarstaan
new-step-own = Zelf een stap schrijven
new-step-what = Wat wilt u doen?
new-step-theme = Thema

# Appointments
appointments-title = Afspraken
appointments-coming = Komende afspraken
appointments-past = Eerdere afspraken
appointments-none = Er staan geen afspraken gepland.
appointments-tip-title = Gaat u naar de dokter?
appointments-tip = Vraag om een dubbele afspraak en een tolk. U spreekt eerst de doktersassistent: vertel wat uw klacht is.
appointment-is-off = Afgezegd
appointment-goes-on = Gaat door
appointment-goes-on-again = Deze afspraak gaat toch door
appointment-when = Wanneer
appointment-place = Waar
appointment-with = Met wie
appointment-bring = Neem mee
bring-tell = zeg het erbij
appointment-bring-more = nog { $count ->
        [one] { $count } document
       *[other] { $count } documenten
    }
appointment-bring-perhaps = misschien nog { $count ->
        [one] { $count } document
       *[other] { $count } documenten
    }
appointment-change = Afspraak wijzigen
appointment-details = Details van de afspraak
appointment-cancel = Afspraak afzeggen
appointment-add = Afspraak toevoegen
appointment-what = Wat voor afspraak?
appointment-day = Dag
appointment-time = Tijd
appointment-ask-interpreter = Er is een tolk nodig
appointment-ask-double = Om een dubbele afspraak gevraagd
outcome-went = De afspraak ging door
outcome-missed = Het lukte niet om te gaan
interpreter-none = Geen tolk nodig
interpreter-needed = Er is een tolk nodig
interpreter-asked = Tolk gevraagd
interpreter-confirmed = Tolk komt
appointment-step = Bij welke stap
appointment-no-step = Geen stap
appointment-call-hint = U en uw team zien deze afspraak. Maak de afspraak zelf ook met de instantie.

# Nearby
near-lead = Plekken en mensen waar u terechtkunt.
near-ours = In uw plan
near-town = Gemeente { $town }
near-none = Bij dit thema kennen we nog geen plekken in uw gemeente.
near-country = In het hele land
near-country-count = Toon { $count ->
        [one] { $count } plek
       *[other] { $count } plekken
    }
near-ours-now = Mensen en plekken die nu van ons zijn
near-why = Waarom deze tip
near-along = De eerste keer gaat { $name } mee
near-wrong = Klopt er iets niet of ontbreekt er iets?
near-wrong-lead = Zijn het telefoonnummer, het adres of de openingstijden veranderd? Ontbreekt er iets? Schrijf het op. Een coördinator leest het en antwoordt hier; uw naam staat er niet bij.
near-wrong-text = Wat klopt niet of ontbreekt?
near-wrong-send = Versturen
near-wrong-sent = Dank u wel! Het antwoord komt op deze pagina.
near-wrong-full = U hebt al veel geschreven waarop nog niemand heeft geantwoord. Wacht even op het antwoord.
near-wrong-yours = Wat u eerder schreef
near-wrong-waits = Nog geen antwoord.
near-wrong-answered = Antwoord, { $when }
near-search = Wat zoekt u?
near-search-how = Bijvoorbeeld: bibliotheek, eten, taalcafé. Een tikfout geeft niet.
near-search-do = Zoeken
near-narrow = Preciezer zoeken
near-any = Alle
near-in-town = Gemeente
near-spoken = Taal die men daar spreekt
near-only-free = Alleen wat gratis is
near-free = Gratis
near-from = Afstand tonen vanaf deze plaats
near-here = Afstand tonen vanaf hier
near-here-how = De telefoon vraagt u om toestemming. Waar u bent, weet alleen deze telefoon: wij krijgen en bewaren het niet.
near-here-asked = De telefoon zoekt waar u bent.
near-here-not = De telefoon zei niet waar u bent. Typ de naam van een plaats.
near-from-here = Afstand vanaf u, het dichtstbijzijnde eerst.
near-from-town = Afstand vanaf { $town }, het dichtstbijzijnde eerst.
near-from-none = Wij kennen geen plaats met de naam ‘{ $town }’. Kijk de naam na.
near-from-offline = Waar deze plaats ligt, weet alleen onze server. Probeer het met internet.
near-which-town = Welke plaats bedoelt u?
near-towns-source = Plaatsnamen: GeoNames, CC BY 4.0.
near-km = Ongeveer { $count } km
near-close = Minder dan 1 km
near-to-centre = (tot het centrum)
near-found = { $count ->
        [one] { $count } plek gevonden
       *[other] { $count } plekken gevonden
    }
near-not-found = Met ‘{ $text }’ vonden wij niets. Probeer een ander woord of vraag het uw team.
near-not-found-so = Zulke plekken kennen wij nog niet. Haal een voorwaarde weg of vraag het uw team.
near-ask-team = Het team vragen
near-all = Alle plekken tonen
near-call-first = Bel of schrijf eerst: de gegevens kunnen veranderd zijn.
near-hidden = Deze plek staat niet meer in de gids. Vraag uw team of u er nog terechtkunt.
near-languages = Talen: { $languages }
near-standing = Uw contact met deze plek
way-call = Bel { $phone }
way-web = Website
way-mail = E-mail
way-map = Kaart
way-route = Route

# More
more-team-hint = Wie u helpen en wat zij doen
more-written-hint = Alles wat er over uw gezin in staat
more-language = Taal
more-size = Tekstgrootte
more-size-normal = Gewoon
more-size-large = Groot
more-size-huge = Heel groot
more-theme = Weergave
more-theme-auto = Zoals op het toestel
more-theme-light = Licht
more-theme-dark = Donker
more-privacy = Uw gegevens
more-privacy-words = U en uw team zien uw plan; de coördinator ziet alleen een samenvatting. Instanties zien alleen wat u zelf laat zien.
more-leave = Uitloggen
leave-words = Om weer in te loggen vraagt u uw team om een nieuwe link.
leave-unsent = { $count ->
        [one] Er is nog { $count } wijziging niet verstuurd. Als u nu uitlogt, wordt die niet bewaard.
       *[other] Er zijn nog { $count } wijzigingen niet verstuurd. Als u nu uitlogt, worden ze niet bewaard.
    } Wacht tot er weer verbinding is.

# The team
team-ask = Vraag het team
plan-closed = Het werk van u en uw team samen is afgerond. Het plan blijft van u: u kunt alles lezen, afvinken en afdrukken. Hebt u weer hulp nodig? Vraag het hier. Uw vraag komt aan bij het team en bij de coördinator.
team-title = Uw team
team-lead = Deze mensen werken met u samen.
team-none = Er is nog geen team. U maakt er snel kennis mee.
team-talk = Gesprek met het team
role-does-researcher = Maakt samen met u het plan, zoekt oplossingen en praat met instanties.
role-does-mediator = Spreekt uw taal, vertaalt berichten en legt uit hoe het hier werkt.
role-does-coordinator = Stelt uw team samen en is verantwoordelijk voor het werk van het team.

# What is written about us
written-title = Wat er over u staat
written-lead = U hoeft niets over uzelf te vertellen. Klopt er iets niet? Verbeter het hier of schrijf het uw team.
written-household = Gezin
written-alias = Schuilnaam
written-alias-why = In het plan staat een schuilnaam in plaats van uw achternaam: dat is veiliger.
written-municipality = Gemeente
written-members = Mensen
written-born = Geboortejaar: { $year }
written-born-untold = Geboortejaar niet ingevuld
written-reads = Taal: { $lang }
written-situation = Uw situatie
written-subgroup = Groep in het onderzoek (door het team genoteerd)
written-goals = Wat u wilt bereiken
written-goals-none = Hier staat nog geen doel. Schrijf op wat u zelf wilt.
written-goal-what = Wat wilt u?
written-goal-add = Doel toevoegen
written-goal-change = Doel wijzigen
written-goal-drop = Doel weghalen
written-rest = Wat er verder in het plan staat
written-steps = { $count ->
        [one] { $count } stap
       *[other] { $count } stappen
    }
written-notes = { $count ->
        [one] { $count } bericht
       *[other] { $count } berichten
    }
written-appointments = { $count ->
        [one] { $count } afspraak
       *[other] { $count } afspraken
    }
written-who-sees = U en uw team zien dit. Het team heeft ook eigen werknotities: vraag ernaar, dan hoort u wat erin staat.

# Ways to the plan in another light

ways-more = Meer over het plan
ways-label = Het plan anders bekeken
interview-title = Het eerste gesprek
offers-count = { $count ->
        [one] { $count } voorstel voor u
       *[other] { $count } voorstellen voor u
    }
offers-title = Voorstellen
path-title = Wat eerst, wat daarna
documents-title = Documenten
more-talk-hint = Gezin, wonen, school, werk, wensen
more-documents-hint = Wat er is, wat nog moet, wat niet te krijgen is
written-talk = Het gesprek openen
