# Words that are shown to others: at a desk, on paper.

# The card: what the family chooses and presses
card-lead = Laat de kaart zien aan de balie: groot in het Nederlands, eronder in uw eigen taal.
card-show = Kaart laten zien
card-what = Wat erop staat
card-ask = Wat u wilt vragen
card-own = Uw eigen vraag
card-own-hint = Deze tekst staat alleen op dit scherm. We bewaren hem niet en sturen hem nergens heen.
card-close = Sluiten
card-close-sure = De kaart van het scherm halen?
card-close-yes = Ja, weghalen
card-speak = Voorlezen in het Nederlands
card-print = Afdrukken
card-waiting = De woorden in de andere taal worden geladen. Nog een paar seconden.
card-untranslated = nog niet vertaald

# The card: what stands on it. Officials read it in Dutch; here the family reads the same.
card-greeting = Ik spreek nog weinig Nederlands. Wilt u alstublieft lezen wat hier staat?
card-for = Hiervoor komen wij:
card-have = Deze documenten hebben wij:
card-cannot = Dit document kunnen wij niet krijgen:
card-asked-for = Deze documenten hebben wij aangevraagd, maar nog niet gekregen:
card-to-get = Deze documenten hebben wij nog niet:
card-double = Wilt u een dubbele afspraak voor ons maken? Een gesprek met een tolk duurt langer.
card-interpreter = { $speaks ->
    [uk] Wij hebben graag een tolk Oekraïens. Wilt u die voor ons regelen?
    [en] Wij hebben graag een tolk Engels. Wilt u die voor ons regelen?
   *[other] Wij hebben graag een tolk in onze eigen taal. Wij vertellen u graag welke taal dat is. Wilt u die voor ons regelen?
}
card-ask-when = Wanneer krijgen wij antwoord?
card-ask-agreed = Wilt u voor ons opschrijven wat we hebben afgesproken?
card-ask-missing = Welke documenten ontbreken nog? Wat mogen wij in plaats daarvan meenemen?
card-ask-whom = Wie kunnen wij bellen als we vragen hebben?
card-ask-written = Kunnen wij dit besluit op papier krijgen?
card-ask-cannot = Wat gebeurt er als wij een document niet kunnen krijgen?

# The plan on paper: what the family chooses
printed-lead = Het plan in twee talen naast elkaar, om af te geven bij bijvoorbeeld de gemeente. Kies wat erin komt: u drukt af wat u hieronder ziet.
printed-papers = Documenten
printed-reasons = Waarop we wachten en waarom iets niet lukt
printed-appointments = Komende afspraken
printed-goals = Doelen
printed-done = Wat al klaar is
printed-doer = Wie wat doet
printed-kept = Ook wat u meestal voor uzelf houdt

# The plan on paper: what stands on it
printed-name = Perspectief
printed-plan = Perspectiefplan
printed-household = Gezin (schuilnaam): { $name }
printed-by-hand = Achternaam (met de hand in te vullen):
printed-town = Gemeente: { $name }
printed-date = Afgedrukt op { $day }
printed-goals-head = Wat wij willen bereiken
printed-now = Wat nu loopt
printed-waiting = Waarop we wachten
printed-later = Wat later komt
printed-appointments-head = Afspraken
printed-done-head = Wat al klaar is
printed-due = uiterlijk { $day }
printed-done-by = Wie doet het: { $name }
printed-done-by-team = Wie doet het: het team
printed-empty = Er staan nog geen stappen in het plan.
printed-left-out = Op dit papier staan geen berichten, geen namen van het team en niet wat het gezin voor zichzelf wil houden.
printed-made = Dit plan maakte het gezin samen met zijn team. Alle tijden zijn in Nederlandse tijd.
contact-on-card = Op { $day } spraken wij met { $office }{ $with ->
        [yes] {" "}({ $whom })
       *[no] {""}
    }{ $numbered ->
        [yes] , nummer { $number }
       *[no] {""}
    }:
