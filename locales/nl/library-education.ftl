topic-school-4-12 = Basisschool en nieuwkomersklas (4 tot 12 jaar)
    .why = Uw kind heeft recht op school. Het mag vanaf 4 jaar en het moet van 5 tot 16 jaar. Onderwijs is gratis.
    .do-find-school = Vraag de gemeente of de opvang welke school nieuwkomers aanneemt. Kinderen van 4 en 5 gaan meestal naar een gewone school, oudere kinderen naar een taalklas of taalschool.
    .do-visit = Ga samen met uw kind op de school kijken. Vertel wat u wilt over taal, gezondheid en wat uw kind in de oorlog heeft meegemaakt.
    .do-form = Vul het aanmeldformulier van de school in.
    .do-ask-practical = Vraag naar de Nederlandse les, de lunch, de BSO, schoolreisjes en de ouderbijdrage. Die is vrijwillig.
    .do-report-ill = Bewaar het nummer van de school. Is uw kind ziek? Bel dan ’s ochtends, meestal vóór 8:30 uur.
    .do-leave-permission = Wilt u buiten de vakantie weg? Vraag eerst toestemming aan de school. Zonder toestemming kunt u een boete krijgen (leerplicht).
    .do-next-step = Vraag wanneer uw kind naar een gewone klas kan. Meestal is dat na één of twee jaar.
    .who = De school en de afdeling leerplicht van de gemeente
    .cost = Gratis; de ouderbijdrage is vrijwillig.
    .wait = Enkele dagen tot enkele weken. Voor nieuwkomersklassen is er soms een wachtlijst.
    .desk = Ik wil mijn kind graag aanmelden op school. Mijn kind spreekt nog weinig Nederlands.

topic-school-12-18-isk = Middelbare school: de ISK (12 tot 18 jaar)
    .why = In de internationale schakelklas (ISK) leren jongeren één tot twee jaar Nederlands en andere vakken. Daarna gaan ze verder: naar school, mbo of hoger onderwijs.
    .do-register = Meld uw kind aan bij de ISK in de regio. De gemeente weet welke dat is.
    .do-intake = Ga naar de intake. Die gaat over de school in Oekraïne, talen, rekenen en plannen.
    .do-ukrainian-results = Neem de rapporten en het getuigschrift van de Oekraïense school mee.
    .do-plan-next = Maak met de school een plan voor daarna: vmbo, havo, vwo, mbo of hoger onderwijs.
    .do-after-16 = Vraag wat er na 16 jaar moet. Meestal leert een jongere door tot 18 jaar of tot een startkwalificatie.
    .do-finished-school = Is de Oekraïense school al afgerond? Vraag dan naar mbo, hbo of universiteit.
    .who = De ISK in uw regio; de gemeente helpt zoeken
    .cost = Gratis.
    .wait = Meestal enkele weken; waar het vol is, soms enkele maanden.
    .desk = Ik wil mijn kind graag aanmelden voor de ISK. Kunnen wij een intakegesprek plannen?

topic-oekraiens-online-onderwijs = Oekraïense school online
    .why = Zo blijft uw kind verbonden met de school in Oekraïne. Online les komt niet in plaats van de Nederlandse school, maar het kan samen.
    .do-combine = Combineer de twee: uw kind gaat naar de Nederlandse school en leert daarnaast online.
    .do-agree-hours = Maak met de Nederlandse school afspraken over de uren en het werk. Twee programma’s tegelijk is zwaar.
    .do-final-year = Zit uw kind in het laatste jaar? Help het om het Oekraïense diploma online te halen.
    .do-mother-tongue-school = Zoek in de buurt een zaterdagschool of les in de moedertaal.
    .do-watch-rest = Let op de slaap en de stemming van uw kind. Is het te veel? Doe dan minder lessen.
    .who = De Oekraïense school, de Oekraïense staatsschool online, de Nederlandse school
    .cost = Gratis.
    .desk = Mijn kind volgt ook online lessen van een Oekraïense school. Kunnen wij samen afspreken op welke uren dat past?

topic-leerlingenvervoer = Vervoer naar school (leerlingenvervoer)
    .why = Is de school ver weg? Dan kan de gemeente helpen met het vervoer, zodat uw kind geen lessen mist.
    .do-measure = Meet hoeveel kilometer en hoeveel minuten het is van huis naar school.
    .do-apply = Vraag leerlingenvervoer aan bij de gemeente. De afstand en de voorwaarden verschillen per gemeente. Soms geeft speciaal onderwijs of een nieuwkomersklas recht op vervoer.
    .do-if-refused = Is het antwoord nee? Vraag de reden op papier. U kunt bezwaar maken.
    .do-meanwhile = Probeer intussen iets anders: om de beurt rijden met andere ouders, fietsles, of een abonnement dat een fonds betaalt.
    .do-later-start = Lukt het niet om op tijd te komen? Vraag de school of uw kind later mag beginnen.
    .who = De gemeente, afdeling leerlingenvervoer
    .cost = Meestal gratis of met een eigen bijdrage die afhangt van uw inkomen. Vraag het bij uw gemeente.
    .wait = Meestal enkele weken.
    .desk = De school van mijn kind is ver van ons huis. Ik wil graag leerlingenvervoer aanvragen.

topic-speciaal-onderwijs = School voor een kind dat extra hulp nodig heeft
    .why = Meldt u uw kind schriftelijk aan en vertelt u wat het nodig heeft? Dan moet de school een passende plek vinden. Dat heet zorgplicht.
    .do-register-in-writing = Kies een school en meld uw kind schriftelijk aan. Schrijf op welke hulp het nodig heeft.
    .do-diagnosis = Geef de diagnose mee, met vertaling. Is er geen diagnose? Begin bij de huisarts of de jeugdgezondheidszorg (JGZ).
    .do-admission-statement = Vraag of een toelaatbaarheidsverklaring nodig is. Die komt meestal van het samenwerkingsverband van scholen.
    .do-if-stuck = Komt u niet verder of zit uw kind thuis? Vraag hulp aan de leerplichtambtenaar van de gemeente of aan een onderwijsconsulent.
    .do-help-at-home = Vraag ook hulp voor thuis: het jeugdteam, een pgb of respijtzorg, zodat u even kunt uitrusten.
    .do-transport = Vraag de gemeente naar leerlingenvervoer.
    .who = De school, het samenwerkingsverband passend onderwijs en de gemeente
    .cost = Gratis.
    .wait = Volgens de wet krijgt u meestal binnen 6 tot 10 weken antwoord; in de praktijk kan het langer duren.
    .desk = Ik wil mijn kind schriftelijk aanmelden. Mijn kind heeft extra hulp nodig. Ik zoek graag samen met u naar een passende plek.

topic-kinderopvang = Kinderopvang en BSO
    .why = Als uw kind goede opvang heeft, kunt u makkelijker werken of leren. Kinderopvangtoeslag kan een deel van de kosten betalen.
    .do-waiting-lists = Zet uw kind op meerdere wachtlijsten tegelijk.
    .do-check-lrk = Controleer of de opvang een LRK-nummer heeft en vraag de prijs per uur.
    .do-allowance = Werkt u in loondienst? Vraag kinderopvangtoeslag aan. Zijn er twee ouders, dan geldt de voorwaarde voor allebei. Studeert u? Vraag eerst bij Dienst Toeslagen of het ook voor u geldt: de bronnen verschillen.
    .do-not-working = Werkt u niet? Vraag de gemeente naar peuteropvang of naar een sociaal-medische indicatie.
    .do-meanwhile = Tijdens het wachten: pas om de beurt op met andere ouders, vraag uw werkgever of zoek een gastouder.
    .do-report-changes = Krijgt u toeslag? Geef andere uren of een ander inkomen door, zodat u later niets hoeft terug te betalen.
    .who = De kinderopvang; voor de toeslag Dienst Toeslagen
    .cost = De uurprijs min de toeslag.
    .wait = Vaak enkele maanden.
    .tip = Is uw partner in Oekraïne? Volgens de wet die de Eerste Kamer in november 2024 besprak, staat dat de toeslag niet meer in de weg. Vraag het na bij Dienst Toeslagen.
    .desk = Ik zoek opvang voor mijn kind. Kan mijn kind op de wachtlijst? Wat is de prijs per uur, en wat is uw LRK-nummer?

topic-peuteropvang-vve = Peuteropvang met VVE (2,5 tot 4 jaar)
    .why = Uw kind speelt met andere kinderen, hoort Nederlands en maakt zich klaar voor school.
    .do-vve-indication = Vraag het consultatiebureau (JGZ) om een VVE-indicatie, omdat uw kind de taal nog leert.
    .do-apply = Meld uw kind aan bij een peuteropvang.
    .do-plan-hours = Reken op ongeveer 16 tot 22 uur per week. Voor een volle baan is dat niet genoeg.
    .do-ask-cost = Vraag wat u zelf betaalt. Elke gemeente heeft eigen regels.
    .who = De JGZ en de peuteropvang
    .cost = Met een VVE-indicatie weinig of niets, afhankelijk van de gemeente.
    .wait = Enkele weken tot enkele maanden.
    .desk = Ik wil mijn kind graag aanmelden voor de peuteropvang met VVE. Mijn kind leert nog Nederlands.

topic-diplomawaardering = Diploma laten waarderen (IDW)
    .why = Het papier van IDW laat zien welk Nederlands niveau uw diploma heeft. Het is een advies, geen toelating en geen vergunning voor uw beroep.
    .do-ask-needed = Vraag eerst de school of de werkgever of dit nodig is. Scholen krijgen dit advies vaak zelf gratis.
    .do-account = Maak een account in Mijn IDW op idw.nl. De site is in het Nederlands en Engels.
    .do-upload = Upload uw diploma, cijferlijst, paspoort en vertaling. Van vluchtelingen werd een eigen vertaling geaccepteerd; anders moet die beëdigd zijn.
    .do-choose-reason = Kies in het formulier de reden ‘vluchteling uit Oekraïne’, als die er staat en bij u past. Kijk naar de prijs voordat u betaalt.
    .do-download = Download de pdf en bewaar hem. In uw account blijft hij 3 jaar staan.
    .who = IDW (idw.nl)
    .cost = De bronnen verschillen. IDW schrijft: één keer gratis voor vluchtelingen, maar sinds 4 maart 2024 alleen met de Oekraïense nationaliteit. Zonder die nationaliteit betaalt u. RefugeeHelp noemde op { -diploma-evaluation-price-seen } een prijs van { -diploma-evaluation-price }. Kijk in het formulier.
    .wait = Meestal hooguit { AMOUNT("diploma-evaluation-weeks") ->
            [one] { -diploma-evaluation-weeks } werkweek
           *[other] { -diploma-evaluation-weeks } werkweken
        } nadat alle documenten binnen zijn.
    .tip = Hebt u een masterdiploma? Stuur ook uw bachelordiploma mee.
    .desk = Ik heb een diploma uit Oekraïne. Heb ik voor deze opleiding of baan een diplomawaardering van IDW nodig?

topic-mbo-hbo-wo = Studeren: mbo, hbo of universiteit
    .why = Een opleiding brengt u dichter bij werk in uw vak. Prijzen en voorwaarden verschillen sterk, dus vraag eerst en kies daarna.
    .do-choose-language = Kies de taal: veel bacheloropleidingen zijn in het Engels.
    .do-ask-admission = Vraag het toelatingsbureau of uw Oekraïense diploma voldoet en welk taalexamen nodig is: NT2-II of IELTS.
    .do-ask-fee = Vraag hoeveel collegegeld u betaalt, vóór u zich inschrijft. Maar weinig opleidingen bieden het lagere wettelijke tarief.
    .do-finance = Reken niet op studiefinanciering van DUO: die is er niet met tijdelijke bescherming. Gaat u naar het mbo? Vraag DUO dan of u geen lesgeld hoeft te betalen (buiteninvorderingstelling).
    .do-ask-uaf = Vraag advies aan het UAF. Die organisatie kan studenten die gevlucht zijn helpen.
    .do-studielink = Schrijf u vóór de deadline in via Studielink (hbo en universiteit).
    .who = De school of universiteit, Studielink, DUO, UAF
    .cost = In augustus 2025 (studiejaar 2025/2026) was het wettelijk collegegeld { -statutory-fee }. Nieuwe studenten uit Oekraïne betaalden dat bij de universiteiten Maastricht, TU Eindhoven en Radboud (Nijmegen), en bij Twente als vluchteling. Van de 15 hogescholen die antwoordden, bood geen enkele dit aan. Andere instellingen vragen duizenden euro’s.
    .wait = Enkele maanden.
    .when = Meestal: 15 januari voor opleidingen met een numerus fixus, 1 april voor het mbo en 1 mei voor de meeste bachelors. Controleer het op de site van de school.
    .tip = Volgens het plan van de regering van 28 november 2025 mag u met het transitiedocument ook studeren. De details zijn ons nog niet bekend.
    .desk = Ik wil graag in Nederland studeren. Wat zijn voor mij de voorwaarden, en hoeveel moet ik betalen?

document-irc-conclusion = Oekraïens advies over extra hulp op school (IRC)
document-vve-indication = VVE-indicatie
document-diploma-translation = Vertaling van diploma en cijferlijst
