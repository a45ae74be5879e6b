# Words of the first talk and of what is offered.

interview-lead = Vertel zoveel u wilt. Elke vraag mag u overslaan, elk antwoord kunt u later veranderen of weghalen. Uit de antwoorden komen voorstellen voor stappen. Zonder u komt er niets in het plan.
interview-begin = Het gesprek beginnen
interview-go-on = Verdergaan
interview-part = Deel { $part } van { $all }
interview-next = Verder
interview-not-begun = Nog niet besproken
interview-progress = { $told } van { $asked } beantwoord
interview-to-offers = { $count ->
    [0] Naar de voorstellen
    [one] { $count } voorstel bekijken
   *[other] { $count } voorstellen bekijken
}
interview-who-sees = Alleen u en uw team zien de antwoorden. Verder niemand.
interview-untold = Niet verteld
interview-told-of-all = Eerder verteld over het hele gezin: { $what }
interview-no-children = Er staan nog geen kinderen bij. Zijn ze er wel? Voeg ze toe bij ‘Wie bij u hoort’.
interview-people = Wie van uw gezin is hier?
interview-person-born = Geboortejaar
interview-person-why = Elke naam is goed, ook een andere dan in het paspoort. Het geboortejaar helpt om school, opvang of zorg te vinden; het mag leeg blijven.
interview-person-add = Iemand toevoegen
interview-person-change = Wijzigen
interview-person-leave = Van de lijst halen
interview-person-age = { $age ->
    [one] geboren in { $year }, wordt dit jaar { $age }
   *[other] geboren in { $year }, wordt dit jaar { $age }
}
interview-person-untold = Geboortejaar niet ingevuld
interview-papers = Wat hiervan hebt u al?
interview-all-papers = Alle documenten
interview-put-right = Aanpassen

chapter-family = Wie bij u hoort
chapter-family-lead = Eerst het eenvoudigste: wie u bent en sinds wanneer u hier bent.
chapter-home = Wonen
chapter-home-lead = Van de woonplek hangt veel af: adres, hulp, school.
chapter-papers = Documenten en verblijf
chapter-papers-lead = Zo stellen we niets voor waar u geen recht op hebt, en vergeten we niets belangrijks.
chapter-school = Kinderen en school
chapter-school-lead = Over elk kind apart.
chapter-work = Werk, geld, brieven
chapter-work-lead = Alleen waar hulp bij nodig is.
chapter-health = Gezondheid
chapter-health-lead = Een diagnose is niet nodig. Het gaat erom welke hulp nodig is.
chapter-wishes = Wat u kunt en graag doet
chapter-wishes-lead = Nu eens niet over problemen, maar over uzelf.

ask-yes = Ja
ask-no = Nee
ask-none = Niets hiervan
answers-one = Kies één antwoord
answers-many = U kunt meerdere antwoorden kiezen
ask-day = Dag
ask-words = In eigen woorden
ask-arrived = Wanneer bent u in Nederland aangekomen?
    .hint = Vanaf deze dag tellen de eerste termijnen. Ongeveer is ook goed.
ask-family-away = Zijn er naasten die ook willen komen?
ask-pets = Hebt u huisdieren bij u?
ask-housing = Waar woont u?
ask-housing-until = Tot wanneer kunt u daar blijven?
    .hint = Bij een gastgezin is het meestal drie tot zes maanden. Niet bekend? Sla het over.
ask-moving = Gaat u verhuizen, of bent u net verhuisd?
ask-moving-wants = We willen verhuizen
ask-moving-must = We moeten verhuizen
ask-moving-moved = We zijn net verhuisd
ask-calm-home = Voelt u zich op uw gemak waar u woont?
ask-legal = Welke verblijfsstatus hebt u?
    .hint = Uw rechten hangen ervan af. Niet zeker? Kies ‘Nog niet duidelijk’: dan zoeken we dat eerst uit.
ask-status = Welke nationaliteit of vergunning had ieder van u op 23 februari 2022 in Oekraïne?
    .hint = Rechten gelden per persoon. Daarom vragen we dit voor iedereen apart, ook voor de kinderen. Niet zeker? Kies ‘Nog niet duidelijk’: dan zoeken we dat eerst uit.
ask-status-ukrainian = Oekraïense nationaliteit
ask-status-permanent-permit = Andere nationaliteit, met permanente vergunning of bescherming in Oekraïne
ask-status-family-covered = Andere nationaliteit; al vóór 24 februari 2022 man, vrouw of vaste partner van iemand met bescherming, of kind onder de 18 of familielid dat van die persoon afhankelijk is
ask-status-family-unclear = Andere nationaliteit; andere familie van iemand met bescherming, of pas na 24 februari 2022 samen
ask-status-third-permanent = Andere nationaliteit, met permanente vergunning of bescherming in Oekraïne, of naaste familie van iemand met bescherming (man, vrouw, kind onder de 18, iemand die afhankelijk is)
ask-status-third-temporary = Andere nationaliteit, alleen een tijdelijke vergunning
ask-status-no-documents = Geen papieren
ask-status-unclear = Nog niet duidelijk
ask-lacks = Heeft een van u iets hiervan nog niet?
    .hint = Hierboven staat wat u al hebt. Geef hier aan wie het nog niet heeft.
ask-lacks-passport = Paspoort
ask-lacks-bsn = BSN
ask-lacks-residence-proof = Bewijs van verblijf (IND)
ask-passport = Is er iets met het paspoort?
ask-passport-expired = Verlopen
ask-passport-expires-soon = Verloopt binnenkort
ask-passport-not-biometric = Niet biometrisch
ask-driving = Auto en rijbewijs
ask-driving-licence = Oekraïens rijbewijs
ask-driving-ukrainian-car = Auto met Oekraïens kenteken
ask-custody = Bij wie is het kind hier?
    .hint = Daarvan hangt af wie tekent op school, bij de dokter en bij de IND.
ask-custody-parents = Bij moeder of vader
ask-custody-other-adult = Bij een andere volwassene: oma, tante, bekenden
ask-custody-alone = Zonder volwassene
ask-custody-question = Er is een vraag over gezag of toestemming
ask-school = Gaat uw kind naar school?
ask-school-none = Nog nergens
ask-school-ukrainian-online = Oekraïense school online
ask-school-finishing-online = Rondt de Oekraïense school online af
ask-school-dutch = Nederlandse school of opvang
ask-extra-help = Heeft uw kind extra hulp nodig bij het leren?
    .hint = Bijvoorbeeld door autisme, of bij horen, zien of bewegen. De diagnose hoeft niet genoemd te worden.
ask-school-way = Is het moeilijk om op school te komen (ver, duur)?
ask-childcare = Hebt u opvang voor de kinderen nodig om te kunnen werken of leren?
ask-work = Wat doet u nu?
ask-work-looking = Ik zoek werk
ask-work-job-offered = Ik heb een baan aangeboden gekregen
ask-work-employed = Ik werk in loondienst
ask-work-few-hours = Ik heb te weinig uren
ask-work-own-business = Ik werk voor mezelf (of wil dat)
ask-work-studying = Ik studeer
ask-work-wants-study = Ik wil studeren
ask-work-retired = Ik ben met pensioen
ask-diploma = Diploma en beroep
ask-diploma-wants-use = Ik wil mijn diploma hier laten erkennen
ask-diploma-regulated = Mijn beroep is in de zorg, psychologie of het onderwijs
ask-work-fair = Is alles in orde op het werk: contract, loon op tijd, veiligheid?
ask-income = Is er genoeg geld om van te leven?
ask-income-none = Geen inkomen
ask-income-little = Te weinig
ask-income-enough = Genoeg
ask-letters = Hebt u met een van deze dingen te maken?
ask-letters-letters = Brieven die we niet begrijpen
ask-letters-debts = Rekeningen die we niet kunnen betalen
ask-letters-dispute = Een geschil of juridische vraag
ask-health = Is er iets om rekening mee te houden?
ask-daily-care = Is er elke dag zorg nodig, en wie geeft die?
ask-daily-care-not-needed = Niet nodig
ask-daily-care-at-home = Iemand die in hetzelfde huis woont
ask-daily-care-elsewhere = Iemand die ergens anders woont
ask-daily-care-nobody = Wel nodig, maar er is niemand die helpt
ask-care = Welke zorg is er nodig?
ask-care-no-gp = Nog geen huisarts
ask-care-medicines = Elke dag medicijnen
ask-care-toothache = Kiespijn
ask-care-interpreter = Een tolk bij de dokter
ask-dutch = Spreekt u Nederlands?
ask-dutch-none = Nog niet
ask-dutch-little = Een beetje
ask-dutch-well = Goed
ask-good-at = Wat kunt u goed en doet u graag?
    .hint = Werk, ambacht, hobby: alles waar u trots op bent.
ask-likes = Waar wordt u blij van?
ask-likes-sport = Sport en bewegen
ask-likes-music = Muziek, dans
ask-likes-making = Knutselen, naaien, tekenen
ask-likes-reading = Lezen
ask-likes-computers = Computers
ask-likes-cycling = Leren fietsen
ask-likes-helping = Anderen helpen
ask-network = Wie hebt u hier al om u heen?
ask-network-ukrainians = Oekraïners in de buurt
ask-network-neighbours = Buren en andere bekenden
ask-network-contact-person = Een vaste contactpersoon bij de gemeente
ask-plans = Waar denkt u aan voor de komende tijd?
ask-plans-travel = Op reis naar Oekraïne of een ander land
ask-plans-stay = Lang hier blijven
ask-plans-return = Teruggaan
ask-subgroup = Bij welke groep van het onderzoek past dit gezin het best?

offers-lead = Voorstellen die uit uw antwoorden volgen. U kiest: in het plan, later, of niet voor ons.
offers-first = Eerst
offers-next = Daarna
offers-light = Als er ruimte voor is
offers-light-lead = Dit hoeft niet. Maar het geeft wel energie.
offers-take = In het plan
offers-take-all = Zet alles van ‘Eerst’ in het plan ({ $count })
offers-later = Later
offers-drop = Niet voor ons
offers-first-do = Eerst: { $steps }
offers-in-plan = { $count ->
    [one] Al { $count } stap in het plan
   *[other] Al { $count } stappen in het plan
}
offers-none-yet = Om iets voor te stellen, moeten we iets van u weten.
offers-none = Nu niets nieuws. Verandert er iets – werk, woning, gezin – vertel het dan in het gesprek.
offers-withheld = { $count ->
    [one] Nog { $count } stap hangt af van de verblijfsstatus. Vertel welke status u hebt, dan laten we die stap zien als u er recht op hebt.
   *[other] Nog { $count } stappen hangen af van de verblijfsstatus. Vertel welke status u hebt, dan laten we de stappen zien waar u recht op hebt.
}
offers-tell-standing = Verblijfsstatus vertellen
offers-close = Misschien niet meer nodig
offers-close-lead = De situatie is veranderd. Zijn deze stappen nog nodig?
offers-close-done = Gedaan
offers-close-needless = Niet meer nodig
offers-keep = In het plan houden
offers-aside = { $count ->
    [one] { $count } stap opzijgelegd
   *[other] { $count } stappen opzijgelegd
}
offers-dropped = Niet voor ons
offers-again-from = Komt terug op { $day }
offers-back = Terugzetten bij de voorstellen

because-always = Meestal nodig in het begin
because-handy = Kan van pas komen
because-child = { $you ->
    [yes] Voor u
   *[no] Voor het kind: { $who }
}
because-for = { $reason }: { $who }
because-ukrainian = Om mensen uit Oekraïne in de buurt te hebben
because-unclear = Omdat de verblijfsstatus nog niet duidelijk is
because-untold = Omdat we uw verblijfsstatus nog niet weten
because-step = Omdat een stap in uw plan ernaar verwijst
because-lacks-passport = Omdat er nog geen paspoort is
because-lacks-bsn = Omdat er nog geen BSN is
because-lacks-residence-proof = Omdat er nog geen bewijs van verblijf is
because-custody-parents = Omdat het kind hier bij moeder of vader is
because-custody-other-adult = Omdat het kind hier bij een andere volwassene is
because-custody-alone = Omdat het kind hier zonder volwassene is
because-custody-question = Omdat er een vraag is over gezag of toestemming
because-until = Omdat er binnenkort een andere woonplek nodig is
because-third-country = Omdat er aparte regels gelden voor mensen zonder de Oekraïense nationaliteit
because-no-documents = Omdat er geen papieren zijn
because-cannot = Omdat er geen paspoort te krijgen is
because-goal = Omdat dit een van uw doelen is
because-housing-no-place = Omdat u geen woonplek hebt
because-housing-host-family = Omdat u bij een gastgezin woont
because-housing-reception = Omdat u in de opvang woont
because-housing-hotel = Omdat u in een hotel woont
because-housing-own-rent = Omdat u een woning huurt
because-housing-with-relatives = Omdat u bij familie woont
because-moving-must = Omdat u moet verhuizen
because-moving-wants = Omdat u wilt verhuizen
because-moving-moved = Omdat u net verhuisd bent
because-calm-home-no = Omdat u zich niet op uw gemak voelt waar u woont
because-passport-expired = Omdat een paspoort verlopen is
because-passport-expires-soon = Omdat een paspoort binnenkort verloopt
because-passport-not-biometric = Omdat een paspoort niet biometrisch is
because-driving-licence = Omdat u een Oekraïens rijbewijs hebt
because-driving-ukrainian-car = Omdat u een auto met Oekraïens kenteken hebt
because-family-away-yes = Omdat naasten willen komen
because-pets-yes = Omdat u huisdieren hebt
because-school-dutch = { $you ->
    [yes] Omdat u al op een Nederlandse school zit
   *[no] Al op een Nederlandse school of opvang: { $who }
}
because-school-ukrainian-online = { $you ->
    [yes] Omdat u online naar de Oekraïense school gaat
   *[no] Oekraïense school online: { $who }
}
because-school-finishing-online = { $you ->
    [yes] Omdat u bijna klaar bent met de Oekraïense school
   *[no] Bijna klaar met de Oekraïense school: { $who }
}
because-extra-help-yes = { $you ->
    [yes] Omdat u extra hulp nodig hebt bij het leren
   *[no] Extra hulp bij het leren: { $who }
}
because-school-way-yes = Omdat het moeilijk is om op school te komen
because-childcare-yes = Omdat er opvang voor de kinderen nodig is
because-work-looking = { $you ->
    [yes] Omdat u werk zoekt
   *[no] Op zoek naar werk: { $who }
}
because-work-job-offered = { $you ->
    [yes] Omdat u een baan aangeboden kreeg
   *[no] Baan aangeboden: { $who }
}
because-work-employed = { $you ->
    [yes] Omdat u werkt
   *[no] Aan het werk: { $who }
}
because-work-few-hours = { $you ->
    [yes] Omdat u te weinig uren hebt
   *[no] Te weinig uren: { $who }
}
because-work-own-business = { $you ->
    [yes] Omdat u voor uzelf werkt of dat wilt
   *[no] Wie voor zichzelf werkt of dat wil: { $who }
}
because-work-studying = { $you ->
    [yes] Omdat u studeert
   *[no] Bezig met een studie: { $who }
}
because-work-wants-study = { $you ->
    [yes] Omdat u wilt studeren
   *[no] Wie wil studeren: { $who }
}
because-work-retired = { $you ->
    [yes] Omdat u met pensioen bent
   *[no] Met pensioen: { $who }
}
because-diploma-wants-use = { $you ->
    [yes] Omdat u uw diploma wilt laten erkennen
   *[no] Diploma laten erkennen: { $who }
}
because-diploma-regulated = { $you ->
    [yes] Omdat uw beroep in de zorg, psychologie of het onderwijs is
   *[no] Beroep in zorg, psychologie of onderwijs: { $who }
}
because-work-fair-no = Omdat er op het werk iets niet klopt
because-income-none = Omdat er geen inkomen is
because-income-little = Omdat er te weinig geld is
because-income-enough = Omdat er nu genoeg inkomen is
because-letters-letters = Omdat u brieven krijgt die u niet begrijpt
because-letters-debts = Omdat er rekeningen zijn die moeilijk te betalen zijn
because-letters-dispute = Omdat er een geschil of juridische vraag is
because-health-chronic-illness = Omdat er een chronische ziekte is
because-health-pregnant = Omdat er een kind op komst is
because-health-special-needs-child = Omdat er een kind is dat extra zorg nodig heeft
because-health-mobility = Omdat iemand moeilijk loopt
because-health-mental-load = Omdat het leven nu zwaar valt
because-daily-care-at-home = Omdat er elke dag zorg nodig is
because-daily-care-elsewhere = Omdat degene die de zorg geeft, ergens anders woont
because-daily-care-nobody = Omdat er elke dag zorg nodig is, maar er niemand is die helpt
because-care-no-gp = Omdat er nog geen huisarts is
because-care-medicines = Omdat er elke dag medicijnen nodig zijn
because-care-toothache = Vanwege kiespijn
because-care-interpreter = Omdat er bij de dokter een tolk nodig is
because-dutch-none = { $you ->
    [yes] Omdat u nog geen Nederlands spreekt
   *[no] Nog geen Nederlands: { $who }
}
because-dutch-little = { $you ->
    [yes] Omdat u een beetje Nederlands spreekt
   *[no] Een beetje Nederlands: { $who }
}
because-told-good-at = { $you ->
    [yes] Omdat u iets goed kunt dat u kunt delen
   *[no] Talenten om te delen: { $who }
}
because-likes-sport = Omdat u van sport houdt
because-likes-music = Omdat u van muziek houdt
because-likes-making = Omdat u graag dingen maakt
because-likes-reading = Omdat u graag leest
because-likes-computers = Omdat u computers leuk vindt
because-likes-cycling = Omdat u wilt leren fietsen
because-likes-helping = Omdat u graag helpt
because-plans-travel = Omdat u op reis wilt
because-plans-stay = Omdat u hier wilt blijven
because-plans-return = Omdat u aan teruggaan denkt
