# The entrance: a personal link and one button.
enter-lead = Dit is uw persoonlijke link. Druk op de knop om in te loggen.
enter-token = Code uit de link
enter-button = Inloggen
enter-private = De link werkt één keer en alleen voor u. Stuur hem niet door.
enter-language = Taal
enter-used = Deze link is al gebruikt. Vraag uw team om een nieuwe.
enter-expired = Deze link is verlopen. Vraag uw team om een nieuwe.
enter-wrong = Deze link bestaat niet. Kijk of hij helemaal is gekopieerd, of vraag om een nieuwe.
enter-too-many = Te veel pogingen achter elkaar. Wacht een minuut en probeer het opnieuw.
enter-no-link = Geen link?
enter-ask-team = Vraag iemand van uw team: die maakt er in een minuut een nieuwe. Bent u op een andere telefoon nog ingelogd? Maak daar een link: ‘Meer’, ‘Mijn toestellen’.
enter-call = Of bel. U krijgt { $name } aan de lijn.
