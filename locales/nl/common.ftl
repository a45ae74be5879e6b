# Words that the family's and the staff's screens share.

app-name = Perspectief
app-tagline = Uw plan in Nederland, stap voor stap

# People and languages
you = U
somebody = Iemand van het team
lang-uk = Oekraïens
lang-nl = Nederlands
lang-en = Engels
# Each language in itself, the same everywhere.
lang-own-uk = Українська
lang-own-nl = Nederlands
lang-own-en = English
role-member = Gezin
role-researcher = Actieonderzoeker
role-mediator = Cultureel mediator
role-coordinator = Coördinator
# Who is in a team for a colleague, for some days.
stands-in = Vervangt { $name } tot en met { $until }
stands-in-from = Vervangt { $name } van { $from } tot en met { $until }

# Days and times
date-today = vandaag
date-tomorrow = morgen
date-yesterday = gisteren
date-in-days = { $count ->
        [one] over { $count } dag
       *[other] over { $count } dagen
    }
date-day-month = { $day } { $month }
date-with-year = { $date } { $year }
date-on-weekday = { $weekday } { $date }
# Only Ukrainian tells «об» from «о»; here the word is always the same.
date-day-at-time = { $day } { $vowel ->
       *[other] om
    } { $time }
weekday-monday = maandag
weekday-tuesday = dinsdag
weekday-wednesday = woensdag
weekday-thursday = donderdag
weekday-friday = vrijdag
weekday-saturday = zaterdag
weekday-sunday = zondag
month-january = januari
month-february = februari
month-march = maart
month-april = april
month-may = mei
month-june = juni
month-july = juli
month-august = augustus
month-september = september
month-october = oktober
month-november = november
month-december = december

# How a step stands
status-to-do = Te doen
status-doing = Bezig
status-waiting = Wachten
status-cannot-now = Kan nu niet
status-done = Klaar
status-not-wanted = Niet nodig

# Kinds of step
step-kind-breakthrough = Doorbraak
step-kind-mapping = Mapping
step-kind-everyday = Gewone stap

# How a paper stands
document-state-to-get = Nog te regelen
document-state-have = Aanwezig
document-state-asked-for = Aangevraagd
document-state-cannot-get = Niet te krijgen

# How the family stands to a place
link-suggested = Getipt
link-interested = Heeft interesse
link-already = Komt er al
link-stopped = Gestopt
link-contacted = Contact gehad
link-joined = Doet mee
link-not-for-us = Past niet

# The 14 indicators and their four domains
indicator-werk = Werk en inkomen
indicator-huisvesting = Huisvesting
indicator-onderwijs = Onderwijs
indicator-zorg-welzijn = Zorg en welzijn
indicator-vrije-tijd = Vrije tijd
indicator-banden = Banden
indicator-bruggen = Bruggen
indicator-connecties = Connecties
indicator-rechten-verantwoordelijkheden = Rechten en verantwoordelijkheden
indicator-taal = Taal en communicatie
indicator-cultuur = Cultuur
indicator-digitale-vaardigheden = Digitale vaardigheden
indicator-veiligheid = Veiligheid
indicator-stabiliteit = Stabiliteit
domain-ijkpunten-middelen = IJkpunten en middelen
domain-sociale-verbindingen = Sociale verbindingen
domain-fundament = Fundament
domain-ondersteuners = Ondersteuners

# The situation of a household
housing-reception = In de opvang
housing-host-family = Bij een gastgezin
housing-own-rent = Zelf gehuurde woning
housing-with-relatives = Bij familie
housing-hotel = In een hotel
housing-no-place = Geen woonplek
subgroup-60-plus = 60-plusser
subgroup-medical-condition = Iemand met een ziekte
subgroup-mother-with-teens = Moeder met tieners
subgroup-mother-with-young-children = Moeder met jonge kinderen
subgroup-mother-special-needs-child = Moeder van een zorgintensief kind
subgroup-woman-without-children = Vrouw zonder kinderen
subgroup-youth = Jongere
subgroup-third-country-national = Zonder Oekraïense nationaliteit
subgroup-host-initiative = Initiatief van gastgezinnen
subgroup-group-location = Groepslocatie
legal-temporary-protection = Tijdelijke bescherming
legal-third-country = Uit Oekraïne, andere nationaliteit
legal-no-documents = Geen documenten
legal-unclear = Nog niet duidelijk
health-chronic-illness = Chronische ziekte
health-pregnant = Zwanger
health-special-needs-child = Kind met extra zorg
health-mobility = Moeilijk ter been
health-mental-load = Mentaal zwaar
work-none = Geen werk
work-looking = Zoekt werk
work-employed = In loondienst
work-self-employed = Eigen bedrijf
work-studying = Volgt een opleiding
work-retired = Met pensioen

# Whether a change has arrived
sync-here = op dit toestel
sync-sending = wordt verstuurd
sync-saved = opgeslagen
sync-attention = vraagt aandacht
sync-unkept = alleen op het scherm
offline-banner = We werken zonder verbinding. Alles staat veilig op dit toestel.
attention-title = Deze wijzigingen zijn niet opgeslagen
attention-lead = Uw tekst is niet weg: hij staat hier.
attention-lead-plain = Ze staan alleen hier, op dit toestel.
library-waits = De uitleg bij de stappen is nog niet binnen. We proberen het opnieuw.

# Why a change was not taken, and what to do next
refused-malformed = We konden deze wijziging niet lezen. Ververs de pagina en probeer het opnieuw.
refused-not-yourself = Deze wijziging is door iemand anders gemaakt. Log uit en log in onder uw eigen naam.
refused-not-allowed = Dit kunt u niet wijzigen. Vraag het iemand van het team.
refused-not-found = Dit staat niet meer in het plan. Ververs de pagina om te zien wat er veranderd is.
refused-empty = Hier staat nog niets. Schrijf een paar woorden en verstuur ze dan.
refused-too-long = De tekst is te lang. Maak hem korter of verstuur hem in twee delen.
refused-impossible-date = Deze datum bestaat niet. Controleer dag, maand en tijd.
refused-circle = Zo zouden stappen in een kring op elkaar wachten. Kies een andere stap.
refused-foreign-household = Dit is het plan van een ander gezin. Ga terug naar uw eigen overzicht.
refused-id-in-use = Onder dit nummer is al iets anders opgeslagen. Uw woorden staan nog op dit toestel: kopieer ze en verstuur ze opnieuw.
refused-full = In dit plan staat al zo veel dat er geen nieuwe tekst meer bij past. Uw woorden staan nog op dit toestel. Laat het uw team weten.
refused-other-letters = In dit veld hoort de naam in het andere schrift: Oekraïens of Latijns, zoals boven het veld staat.

# Texts that people wrote, and their translations
translated-by = Vertaling: { $name }
said-in-uk = in het Oekraïens
said-in-nl = in het Nederlands
said-in-en = in het Engels
translation-by-mediator = Geschreven { $in }. { $name } vertaalt het.
translation-by-nobody = Geschreven { $in }. Er is nog geen vertaling.
translation-is-next = Dit is dringend en staat vooraan in de rij voor vertaling.
translation-usually = { $days ->
    [1] Meestal is een vertaling binnen een dag klaar.
   *[other] Meestal is een vertaling binnen { $days } dagen klaar.
}
step-renamed = Nieuwe naam, nog niet vertaald:
translation-outdated = Het origineel is gewijzigd, de vertaling volgt
show-original = Origineel tonen
show-old-translation = Vorige vertaling tonen

# Two people answered the same question differently
rivals-title = Er zijn twee antwoorden. Welk antwoord klopt?
rivals-mark = Twee antwoorden
rivals-said = { $name }, { $when }
rivals-choose = Dit houden
rivals-made-with = Zo was het eerst
rivals-yes = ja
rivals-no = nee
rivals-nothing = niets ingevuld

# On many screens
skip-to-content = Naar de inhoud
back = Terug
save = Opslaan
urgent = Dringend
due-today = Vandaag doen
due-tomorrow = Morgen klaar
due-on = Uiterlijk { $day }
due-left = Uiterlijk { $day }: nog { $count ->
        [one] { $count } dag
       *[other] { $count } dagen
    }
due-overdue = Had klaar moeten zijn op { $day }
progress-of = { $done } van { $total }
unread-notes = { $count ->
        [one] { $count } nieuw bericht
       *[other] { $count } nieuwe berichten
    }

# Asked before signing out or leaving with work that only this device has.
leave-with-unsent =
    { $count ->
        [one] { $count } wijziging is nog niet verstuurd. Als u nu uitlogt, gaat die verloren. Toch uitloggen?
       *[other] { $count } wijzigingen zijn nog niet verstuurd. Als u nu uitlogt, gaan ze verloren. Toch uitloggen?
    }

# $count: how many own changes
restored-again = De server is teruggezet vanaf een reservekopie. Dit toestel stuurt opnieuw wat daar ontbreekt: { $count ->
        [one] { $count } wijziging van u
       *[other] { $count } wijzigingen van u
    }.
# $count: how many notes, steps and appointments
restored-missing = { $count ->
        [one] Op de server ontbreekt nog { $count } bericht, stap of afspraak die hier te zien was. Dat kan terugkomen van het toestel waarop het geschreven is.
       *[other] Op de server ontbreken nog { $count } berichten, stappen of afspraken die hier te zien waren. Ze kunnen terugkomen van het toestel waarop ze geschreven zijn.
    } Mist u iets belangrijks, zeg het dan tegen het team.

# Een naam in twee schriften: zoals het gezin hem leest, en zoals hij in de papieren staat.
name-cyrillic = Naam in het Oekraïens (cyrillisch)
name-latin = Naam in Latijnse letters, zoals in de papieren
name-optional = { $name } (mag leeg blijven)
name-by-table = In het paspoort staat deze naam meestal zo: { $name }. Vergelijk het met de papieren.
person-phone = Uw telefoonnummer (mag leeg blijven)
name-or-phone-change = Naam of telefoon wijzigen
name-change = Naam wijzigen

# Wat te lang is voor één pagina.
notes-earlier = Eerdere berichten
notes-back = Naar de laatste berichten
notes-earlier-title = Eerdere berichten
notes-not-there = Deze berichten staan hier niet.
history-earlier = Wat er eerder gebeurde
rivals-earlier = { $count ->
    [one] en nog { $count } eerder antwoord
   *[other] en nog { $count } eerdere antwoorden
}
