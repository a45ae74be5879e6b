# Words of the steps: rights, registration, money.

topic-brp-inschrijving = Inschrijven bij de gemeente (BRP) en BSN
    .why = Met deze inschrijving begint bijna alles. Zonder BSN krijgt u moeilijk leefgeld, een huisarts, een bankrekening, werk of een plek op school. Inschrijven is ook wettelijk verplicht.
    .do-appointment = Maak een afspraak bij de gemeente waar u woont. In de opvang kan het vaak op de locatie zelf.
    .do-come-together = Kom met het hele gezin. Ook kinderen en baby’s worden ingeschreven.
    .do-host-consent = Woont u bij iemand in huis? Neem de toestemming van de hoofdbewoner of het huurcontract mee en een kopie van zijn of haar identiteitsbewijs. Sommige gemeenten willen dat de hoofdbewoner meekomt.
    .do-questions = Beantwoord de vragen over uw ouders, huwelijk en kinderen.
    .do-get-bsn = Neem de bevestiging met uw BSN mee en bewaar die goed.
    .do-extract = Vraagt iemand om een uittreksel uit de BRP? Vraag het aan bij de gemeente.
    .who = De gemeente (burgerzaken of publiekszaken)
    .cost = Inschrijven is gratis. Een uittreksel kost meestal geld: kijk bij uw gemeente wat de prijs is.
    .wait = Aan de balie duurt het 20 tot 30 minuten per persoon. Het BSN krijgt u meestal dezelfde dag of binnen enkele dagen; RefugeeHelp noemde een termijn tot 4 weken (november 2023). Vraag het na bij uw gemeente.
    .when = Doe dit als eerste: meestal binnen 5 dagen na aankomst. Vraag uw gemeente naar de precieze termijn.
    .tip = Geen paspoort of identiteitskaart? Haal eerst een verklaring bij de ambassade. Hebt u niet de Oekraïense nationaliteit? Neem dan een bewijs van uw nationaliteit mee en van uw bescherming of permanente verblijfsvergunning in Oekraïne op 23 februari 2022.
    .desk = Ik wil ons gezin graag inschrijven in de BRP. Wij hebben ook een BSN nodig.

topic-identiteitsverklaring-ambassade = Identiteitsverklaring van de ambassade
    .why = De gemeente kan u pas inschrijven als duidelijk is wie u bent. Hebt u geen paspoort of identiteitskaart? Dan helpt een verklaring van de ambassade.
    .do-photos = Laat twee dezelfde pasfoto’s maken, niet ouder dan 6 maanden.
    .do-announce = Meld uw bezoek online aan bij de ambassade.
    .do-gather-proof = Verzamel alles waaruit blijkt wie u bent: foto’s van documenten, de app Diia, oude papieren.
    .do-visit = Ga op een werkdag tussen 9:00 en 13:00 uur naar de consulaire afdeling in Den Haag. Nijmegen raadt donderdag of vrijdag aan. Controleer de openingstijden voordat u op reis gaat.
    .do-certificate = Neem de verklaring mee: die is meestal dezelfde dag klaar.
    .do-register = Ga met de verklaring naar de gemeente voor de inschrijving (BRP).
    .who = Ambassade van Oekraïne, Zeestraat 78, 2518 AD Den Haag, tel. (070) 362 60 95
    .cost = De prijs is ons niet bekend. Vraag het vooraf aan de ambassade.
    .wait = Meestal dezelfde dag.
    .when = Vóór de inschrijving bij de gemeente.
    .tip = Is uw kind zonder papieren met u meegekomen? In sommige gemeenten kunnen ouders een verklaring onder ede afleggen. Vraag het bij uw gemeente.
    .desk = Ik heb geen geldig identiteitsbewijs. Ik regel een verklaring bij de ambassade van Oekraïne. Wat hebt u nog meer nodig om mij in te schrijven?

topic-ind-bewijs-van-verblijf = Bewijs van verblijf ophalen bij de IND
    .why = De sticker of het pasje laat zien dat u tijdelijke bescherming hebt. U hebt het nodig voor werk, opvang, leefgeld en reizen.
    .do-book = Maak na de inschrijving in de BRP online een afspraak op ind.nl. Eén afspraak is voor hoogstens 6 gezinsleden.
    .do-choose-day = Kies een dag waarop u minstens een week in de BRP staat.
    .do-come-together = Kom met het hele gezin. Kinderen onder de 14 worden ook geregistreerd, maar krijgen geen document.
    .do-get-proof = Haal de sticker op: die komt in het paspoort of op een los blad. Soms is een tweede afspraak nodig voor een pasje (O-document).
    .do-check-names = Controleer of de namen kloppen. Bewaar alle verlengingsbrieven erbij.
    .who = De Immigratie- en Naturalisatiedienst (IND)
    .cost = Gratis.
    .wait = Dat hangt af van de vrije plekken: meestal enkele dagen tot enkele weken.
    .when = Maak de afspraak binnen { AMOUNT("ind-weeks") ->
            [one] { -ind-weeks } week
           *[other] { -ind-weeks } weken
        } na de inschrijving in de BRP. Doe het opnieuw als u bent uitgeschreven, langer dan { AMOUNT("absence-days") ->
            [one] { -absence-days } dag
           *[other] { -absence-days } dagen
        } weg was, het document kwijt bent of als iemand 14 is geworden.
    .tip = Bij de afspraak tekent u ook een asielaanvraag: dat is de juridische vorm, de aanvraag wordt nu niet behandeld. Hoe de verlenging tot { -protection-until } op het document te zien is, weten wij niet. Bewaar de brief, kijk in Mijn IND en bel de IND als u geen brief hebt.
    .desk = Ik heb een afspraak bij de IND. Ik kom het bewijs van verblijf ophalen voor ons gezin.

topic-rtb-2027-transitiedocument = Na { -protection-until }: het transitiedocument
    .why = De tijdelijke bescherming loopt tot en met { -protection-until }. Wat daarna komt, is belangrijk voor uw plannen. Hier staat wat bekend is. Wij zeggen ook eerlijk wat wij niet weten.
    .do-check-address = Controleer of uw adres in de BRP klopt: de IND schrijft naar dat adres. Volgens het plan van de regering komt er ook een brief over het intrekken van de asielaanvraag.
    .do-check-documents = Controleer of uw paspoort en uw sticker of pasje geldig zijn en of de namen gelijk zijn.
    .do-no-payment = Betaal niemand voor een ‘aanvraag’. Volgens het plan van november 2025 geeft de IND het transitiedocument uit zichzelf, zonder aanvraag.
    .do-asylum-advice = Teken niets over uw asielaanvraag voordat u advies hebt van een advocaat of VluchtelingenWerk. Iedereen heeft zo’n aanvraag getekend bij de IND. De regering schrijft dat de IND een brief stuurt over het intrekken ervan.
    .do-think-ahead = Denk vast na over de zorgverzekering, de huur en hulp van de gemeente: volgens het plan gelden daarvoor straks de gewone regels.
    .do-read-again = Lees na { -look-again-from } opnieuw het nieuws op rijksoverheid.nl of refugeehelp.nl.
    .who = De IND. Nieuws staat op rijksoverheid.nl en refugeehelp.nl.
    .cost = Niet bekend.
    .wait = Niet bekend.
    .when = De tijdelijke bescherming loopt tot en met { -protection-until }. De nieuwe regels gaan volgens het plan in op { -new-rules-from }.
    .tip = Volgens het plan van november 2025 is het document 3 jaar geldig. Het is voor mensen met tijdelijke bescherming die geen gevaar zijn voor anderen (openbare-ordetoets). Volgens dat plan mag u er zonder werkvergunning mee werken en kunt u studeren. Nieuws van na januari 2026 hebben wij niet gevonden: er kan dus iets veranderd zijn.
    .desk = Ik heb een vraag over mijn verblijf na { -protection-until } en over het transitiedocument. Wat is daar nu over bekend?

topic-adres-doorgeven = Verhuizing doorgeven
    .why = Brieven van de IND, de Belastingdienst en het ziekenhuis gaan naar uw adres in de BRP. En leefgeld krijgt u van de gemeente waar u bent ingeschreven.
    .do-tell-old = Vertel de opvang of het gastgezin dat u verhuist.
    .do-report-new = Geef uw nieuwe adres door aan de gemeente waar u gaat wonen.
    .do-host-consent = Lever het huurcontract of de toestemming van de hoofdbewoner in.
    .do-tell-others = Geef het ook door aan de bank, uw werkgever, de huisarts, de school en het loket voor leefgeld.
    .who = De gemeente waar u nu woont
    .cost = Gratis.
    .wait = Meestal enkele dagen.
    .when = Meestal vanaf 4 weken vóór de verhuizing tot 5 dagen erna. Vraag het na bij uw gemeente.
    .desk = Ik kom mijn verhuizing doorgeven. Wilt u mijn nieuwe adres in de BRP zetten?

topic-leefgeld = Leefgeld aanvragen
    .why = Dit is geld voor eten en kleding, en bij een gastgezin ook voor woonkosten. Het is voor mensen met tijdelijke bescherming die weinig of geen inkomen hebben en in de opvang, bij een gastgezin of bij familie wonen. Huurt u zelf een woning? Vraag het bij uw gemeente: of u het dan krijgt, weten wij niet.
    .do-ask-form = Vraag het formulier bij de gemeente: één per gezin. Vaak tekent elke volwassene.
    .do-give-iban = Geef uw rekeningnummer (IBAN) door. Nog geen rekening? Vraag om een prepaidkaart.
    .do-tell-situation = Vertel waar u woont en wie er bij uw gezin hoort.
    .do-report-changes = Geef elke verandering door: werk, ander inkomen, verhuizing, reis, geboorte.
    .do-repay = Te veel gekregen? Dat moet u terugbetalen. Vraag of het in delen mag (betalingsregeling).
    .who = De gemeente of de regionale sociale dienst
    .cost = Gratis.
    .wait = Meestal enkele weken, maar één gezin wachtte twee maanden. Vraag om een voorschot.
    .when = U krijgt het elke maand. Begint u met werken en is uw inkomen hoger dan de grens, dan stopt het op de eerste dag van de volgende maand. Het stopt ook als u het bewijs van verblijf niet ophaalt.
    .tip =
        Voor eten per maand (op { -leefgeld-as-of }):
        gezin van 1–2 personen: { -leefgeld-food-small-adult } voor een volwassene, { -leefgeld-food-small-child } voor een kind;
        gezin van 3 personen: { -leefgeld-food-three-adult } voor een volwassene, { -leefgeld-food-three-child } voor een kind;
        gezin van 4 of meer: { -leefgeld-food-large-adult } voor een volwassene, { -leefgeld-food-large-child } voor een kind.
        Voor kleding en persoonlijke uitgaven { -leefgeld-clothing } per persoon, en bij een gastgezin nog { -leefgeld-host } per persoon.
        Nieuwere bedragen hebben wij niet gevonden: vraag het bij uw gemeente.
    .desk = Ik kom leefgeld aanvragen voor ons gezin. Kunt u mij helpen met het formulier?

topic-inkomen-doorgeven = Werk en inkomen doorgeven aan de gemeente
    .why = Als u inkomen krijgt, verandert of stopt het leefgeld en in de opvang kan de eigen bijdrage beginnen. Geef het meteen door, zo voorkomt u schulden.
    .do-report-work = Geef uw werk door voordat u begint of in de eerste werkweek.
    .do-send-payslips = Stuur uw arbeidsovereenkomst op, en bij wisselend inkomen elke loonstrook.
    .do-report-loss = Geef het ook door als uw werk stopt: dan kan het leefgeld weer beginnen.
    .do-ask-tailored = Hebt u hoge kosten die u niet kunt vermijden? Vraag om een berekening op maat (maatwerk).
    .who = De gemeente
    .when = Meteen. De verandering gaat in vanaf de volgende maand.
    .desk = Ik kom mijn werk en inkomen doorgeven. Wat betekent dat voor mijn leefgeld en voor de eigen bijdrage?

topic-eigen-bijdrage-opvang = Eigen bijdrage voor de gemeentelijke opvang
    .why = Volwassenen in de opvang betalen een eigen bijdrage als hun inkomen hoger is dan de grens. Kijk na of het bedrag klopt en of u genoeg overhoudt om van te leven.
    .do-check-letter = Controleer in de brief het inkomen, de gezinsgrootte en of u maaltijden krijgt. Loon, pensioen, WW, een uitkering bij langdurige ziekte of een andere uitkering tellen allemaal mee.
    .do-compare = Vergelijk met de grens: wie werkt, moet na de betaling meer overhouden dan het leefgeld plus { -own-contribution-margin }%.
    .do-object = Klopt het niet? Maak bezwaar binnen de termijn die in de brief staat.
    .do-arrangement = Is betalen moeilijk? Vraag om een betalingsregeling of om een berekening op maat (maatwerk).
    .do-compare-rent = Denkt u aan zelf huren? Vergelijk deze bijdrage dan met de huur.
    .who = De gemeente
    .cost = Sinds { -own-contribution-since }: { -own-contribution } per maand per volwassene met inkomen, en { -own-contribution-meals } extra als u maaltijden krijgt. Per gezin hoogstens twee keer (maximaal { -own-contribution-most }). Nieuwere bedragen hebben wij niet gevonden: kijk in de brief.
    .when = Voor bezwaar hebt u meestal { AMOUNT("objection-weeks") ->
            [one] { -objection-weeks } week
           *[other] { -objection-weeks } weken
        }. Kijk in de brief wat de termijn is.
    .tip = Voorbeeld van de gemeente Hilversum (bedragen vanaf { -own-contribution-since }): bij één volwassene die geen maaltijden krijgt, stopt het leefgeld vanaf een netto-inkomen van { -leefgeld-stops-single } per maand en geldt de volle bijdrage vanaf { -own-contribution-full-single }. Met één kind zijn die bedragen { -leefgeld-stops-one-child } en { -own-contribution-full-one-child }. Vraag welke grens voor u geldt.
    .desk = Ik heb een brief gekregen over de eigen bijdrage. Wilt u met mij nakijken of het bedrag klopt?

topic-bankrekening = Bankrekening openen
    .why = Een rekening (IBAN) hebt u nodig om leefgeld en loon te krijgen, en om de huur en het openbaar vervoer te betalen.
    .do-check-passport = Kijk of uw paspoort nog geldig is. Zo niet, bel dan een paar banken en vraag of zij het toch accepteren: dat is al eens gelukt.
    .do-apply = Vraag de rekening aan in de app van de bank of in een kantoor.
    .do-add-bsn = Geef uw BSN door binnen de termijn van de bank.
    .do-give-iban = Geef uw IBAN aan uw werkgever en aan het loket voor leefgeld.
    .do-if-refused = Geweigerd? Vraag naar een basisbetaalrekening en vraag hulp van maatschappelijk werk.
    .who = Elke bank. In 2022 noemden gemeenten bunq, omdat u daar zonder BSN kon beginnen. Kijk of dat nog zo is.
    .cost = Meestal betaalt u per maand, soms zijn de eerste maanden gratis. Vergelijk de banken.
    .wait = Meestal van enkele minuten in de app tot 2 weken.
    .tip = Kinderen onder de 18 openen een rekening samen met een ouder.
    .desk = Ik wil graag een bankrekening openen. Welke papieren hebt u van mij nodig?

topic-digid = DigiD aanvragen
    .why = Met DigiD logt u in bij de IND, de Belastingdienst, Dienst Toeslagen, DUO, de gemeente en het portaal van de huisarts.
    .do-apply = Vraag DigiD aan op digid.nl. U hebt uw BSN, geboortedatum en postcode nodig.
    .do-wait-letter = Wacht op de brief met de activeringscode. Die komt op uw adres in de BRP.
    .do-activate = Activeer DigiD vóór de datum in de brief.
    .do-install-app = Installeer de DigiD-app en kies ook voor inloggen met sms.
    .do-keep-safe = Geef uw DigiD aan niemand. Helpt iemand u? Machtig die persoon dan via DigiD Machtigen.
    .who = digid.nl (Logius)
    .cost = Gratis.
    .wait = De brief komt meestal binnen 3 tot 5 werkdagen.
    .when = De code is meestal ongeveer 20 dagen geldig. De precieze datum staat in de brief.
    .tip = Meestal kan ook een kind een DigiD krijgen. Kijk op digid.nl.
    .desk = Ik wil DigiD aanvragen en activeren. Kunt u mij daarbij helpen?

topic-toeslagen = Toeslagen aanvragen
    .why = U kunt misschien geld krijgen voor de huur (huurtoeslag), voor de kinderopvang als de ouders werken (kinderopvangtoeslag) en voor uw kinderen als u kinderbijslag krijgt (kindgebonden budget).
    .do-check-conditions = Bekijk de voorwaarden op toeslagen.nl. Huurtoeslag is er alleen voor een zelfstandige huurwoning.
    .do-apply = Vraag de toeslag aan in Mijn toeslagen met DigiD.
    .do-estimate-income = Schat uw inkomen liever te hoog dan te laag: dan is de kans kleiner dat u moet terugbetalen.
    .do-report-changes = Geef veranderingen door, meestal binnen { AMOUNT("allowance-change-weeks") ->
            [one] { -allowance-change-weeks } week
           *[other] { -allowance-change-weeks } weken
        }.
    .do-keep-papers = Bewaar rekeningen en contracten.
    .who = Dienst Toeslagen
    .cost = Gratis.
    .wait = Meestal enkele weken.
    .when = Huurtoeslag en kindgebonden budget kunt u meestal aanvragen tot 1 september van het volgende jaar, kinderopvangtoeslag binnen { AMOUNT("childcare-allowance-months") ->
            [one] { -childcare-allowance-months } maand
           *[other] { -childcare-allowance-months } maanden
        } na de eerste maand opvang. Kijk op toeslagen.nl.
    .tip = Vraag geen zorgtoeslag aan zolang de RMO uw zorg betaalt. De Belastingdienst schreef (2024): tijdens de tijdelijke bescherming is geen verblijfsvergunning nodig voor toeslagen, in elk geval tot 4 maart 2025. Vraag na of dat nog zo is.
    .desk = Ik wil graag weten of ik toeslagen kan krijgen. Kunt u mij helpen met de aanvraag?

topic-kinderbijslag = Kinderbijslag aanvragen
    .why = Werkt een van de ouders in Nederland? Dan krijgt u per kwartaal geld voor kinderen onder de 18. Zonder werk krijgt u het niet.
    .do-apply = Vraag het aan bij de SVB met DigiD zodra u werkt.
    .do-report-stop = Stopt uw werk? Geef het door aan de SVB.
    .do-child-budget = Vraag daarna ook kindgebonden budget aan: hoeveel u krijgt, hangt af van uw inkomen.
    .who = Sociale Verzekeringsbank (SVB)
    .cost = Gratis.
    .wait = Meestal enkele weken.
    .desk = Ik werk in Nederland en wil graag kinderbijslag aanvragen. Kunt u mij daarbij helpen?

topic-belastingaangifte = Belastingaangifte doen
    .why = Wie in de loop van het jaar kwam of maar een deel van het jaar werkte, krijgt soms geld terug. Kreeg u een aangiftebrief? Dan moet u aangifte doen.
    .do-keep-statements = Bewaar de jaaropgave van elke werkgever.
    .do-ask-form = Is dit uw eerste jaar in Nederland? Vraag de Belastingdienst of u een M-formulier nodig hebt.
    .do-file = Doe aangifte in Mijn Belastingdienst met DigiD, meestal vanaf 1 maart.
    .do-get-help = Lukt het niet alleen? Vraag hulp bij de gemeente, de bibliotheek, een vakbond of Humanitas.
    .who = De Belastingdienst
    .cost = Gratis.
    .wait = Doet u aangifte vóór 1 april, dan krijgt u meestal vóór 1 juli antwoord.
    .when = Meestal van 1 maart tot 1 mei. U kunt uitstel vragen. Kijk op belastingdienst.nl.
    .desk = Ik wil graag hulp bij mijn belastingaangifte. Kan ik daarvoor een afspraak maken?

topic-oekraiens-paspoort = Oekraïens paspoort of ID-kaart vernieuwen
    .why = Een geldig paspoort hebt u nodig om te reizen, voor de bank en voor de IND. Met een niet-biometrisch paspoort kunt u niet reizen vanuit Nederland.
    .do-check-date = Kijk nu al tot wanneer uw paspoort geldig is. Paspoorten worden in Kyiv gedrukt en met de diplomatieke post verstuurd: dat duurt lang.
    .do-book = Maak online een afspraak bij de ambassade: online.mfa.gov.ua.
    .do-come-with-children = Kom zelf, samen met uw kinderen. Tijdens de oorlog is voor een kind onder de 16 geen notariële toestemming van de andere ouder nodig.
    .do-military-papers = Mannen van 18 tot 60 jaar moeten hun militaire registratiedocument laten zien (app Reserve+). Volgens nieuwsberichten van november 2025 (niet officieel) krijgen mannen die hun gegevens niet hebben bijgewerkt, misschien geen paspoort: vraag het eerst aan de ambassade.
    .do-follow = Volg op passport.mfa.gov.ua of het paspoort klaar is.
    .do-show-new = Haal het nieuwe paspoort op en laat het zien bij de gemeente. Vraag de IND hoe de sticker wordt overgezet.
    .who = Ambassade van Oekraïne, Zeestraat 78, 2518 AD Den Haag
    .cost = Ongeveer { -passport-fee-low } tot { -passport-fee-high } plus de kosten van het formulier (2025, geen officiële bron). Vraag de precieze prijs aan de ambassade.
    .wait = Meestal enkele weken tot enkele maanden.
    .tip = Een paspoort is 4 jaar geldig voor kinderen onder de 16 en 10 jaar vanaf 16. Een paspoortcentrum DP Dokument hebben wij in Nederland niet gevonden; het dichtstbijzijnde dat wij kennen, is in Keulen. Is het te duur? Zeg het tegen uw team: soms kan het bureaucratievrije budget helpen.
    .desk = Ik laat mijn Oekraïense paspoort vernieuwen bij de ambassade. Dat duurt lang. Welke papieren kan ik u intussen laten zien?

topic-vertalen-legaliseren = Documenten vertalen en legaliseren
    .why = Voor een huwelijk, geboorte of diploma wordt vaak een vertaling van Oekraïense papieren gevraagd. Vraag eerst wat precies nodig is, zodat u niet te veel betaalt.
    .do-ask-office = Vraag de instantie welke vertaling nodig is. IDW accepteerde van vluchtelingen uit Oekraïne een eigen vertaling; andere instanties willen meestal een beëdigde vertaling.
    .do-apostille = Vraag of een apostille uit Oekraïne nodig is. Die is meestal genoeg, omdat beide landen de apostille erkennen.
    .do-translator = Zoek een beëdigd vertaler in het Rbtv-register.
    .do-keep-together = Bewaar het origineel en de vertaling bij elkaar.
    .who = Een beëdigd vertaler. De apostille krijgt u van het Oekraïense ministerie van Justitie of van Buitenlandse Zaken.
    .cost = Een vertaling betaalt u meestal per pagina. Vraag de gemeente of een sociaal fonds of zij kunnen helpen.
    .wait = Meestal enkele dagen tot enkele weken.
    .desk = Ik heb documenten uit Oekraïne. Is een gewone vertaling genoeg, of wilt u een beëdigde vertaling of een apostille?

topic-juridische-hulp = Juridische hulp
    .why = Bent u het niet eens met een besluit, uw werkgever of uw verhuurder? Een jurist legt uit wat u kunt doen. Vragen naar uw rechten mag altijd.
    .do-collect-letters = Verzamel alle brieven en schrijf de datums op.
    .do-first-advice = Ga naar het Juridisch Loket: het eerste advies is daar meestal gratis.
    .do-residence-help = Vraag VluchtelingenWerk om hulp bij verblijf en opvang.
    .do-lawyer = Is een advocaat nodig? Bij een laag inkomen betaalt de overheid meestal een deel (toevoeging) en u de rest.
    .do-interpreter = Vraag om een tolk.
    .who = Juridisch Loket, VluchtelingenWerk, een sociaal advocaat
    .cost = Het eerste advies is meestal gratis. Voor een advocaat betaalt u een eigen bijdrage die afhangt van uw inkomen.
    .wait = Meestal enkele dagen.
    .when = Wacht niet te lang: voor bezwaar hebt u meestal { AMOUNT("objection-weeks") ->
            [one] { -objection-weeks } week
           *[other] { -objection-weeks } weken
        } vanaf de datum van de brief, soms korter. De termijn staat in de brief.
    .desk = Ik wil graag juridisch advies. Kan er een tolk bij zijn?

topic-reizen-28-dagen = Tijdelijk weg uit Nederland: de { AMOUNT("absence-days") ->
            [one] { -absence-days }-dagregel
           *[other] { -absence-days }-dagenregel
        }
    .why = Meld een reis vooraf en kom op tijd terug, anders kunt u uw plek, het leefgeld en de inschrijving kwijtraken. Gaat u niet naar Oekraïne maar naar een ander land? Vraag eerst na of u daar binnen mag. Mannen van 18 tot 60 jaar: vraag vóór een reis naar Oekraïne of u het land weer uit mag.
    .do-papers = Neem een biometrisch paspoort, het bewijs van verblijf en de verlengingsbrief mee. Zonder deze papieren reist u op eigen risico.
    .do-tell-before = Vertel de gemeente of de opvang vooraf wanneer en hoe lang u weg bent.
    .do-return-in-time = Blijf hoogstens { AMOUNT("absence-days") ->
            [one] { -absence-days } dag
           *[other] { -absence-days } dagen
        } weg. Sommige gemeenten houden { AMOUNT("absence-days-short") ->
            [one] { -absence-days-short } dag
           *[other] { -absence-days-short } dagen
        } aan: vraag het bij uw gemeente.
    .do-ask-allowance = Vraag of het leefgeld stopt zolang u weg bent.
    .do-report-back = Meld u meteen als u terug bent.
    .do-register-again = Uitgeschreven uit de BRP? Schrijf u opnieuw in en maak een nieuwe afspraak bij de IND. Het kan zijn dat u een andere gemeente krijgt.
    .who = De gemeente, de opvang en de IND
    .when = Vóór vertrek.
    .desk = Ik ga tijdelijk weg uit Nederland en kom dat vooraf melden. Hoe lang mag ik wegblijven? Wilt u dat voor mij opschrijven?

topic-terugkeer-hulp = Hulp bij terugkeer
    .why = Denkt u aan terugkeer? Dan kunt u rustig alles vragen, zonder verplichting. U beslist zelf.
    .do-talk = Praat met de Dienst Terugkeer en Vertrek (DT&V) of met IOM.
    .do-collect-papers = Verzamel papieren: schoolrapporten, medisch dossier, geboorteakten.
    .do-deregister = Weet u het zeker? Ga dan zelf naar de gemeente om u uit te schrijven uit de BRP.
    .do-tell-others = Vertel het aan het loket voor leefgeld, de bank, de huisarts, de school, uw werkgever, de verhuurder en de Belastingdienst.
    .do-ask-coming-back = Vraag wat er gebeurt als u toch weer naar Nederland moet komen.
    .who = Dienst Terugkeer en Vertrek (DT&V), IOM Nederland
    .cost = Gratis.
    .wait = Meestal enkele weken.
    .tip = In november 2025 kondigde het kabinet een terugkeerprogramma aan dat met de wederopbouw te maken heeft. De details kennen wij niet.
    .desk = Ik denk na over terugkeer en wil graag informatie, zonder verplichting. Met wie kan ik praten?

topic-derdelanders-opties = Zonder Oekraïense nationaliteit: wat kunt u doen?
    .why = De regels hangen af van wat u op 23 februari 2022 in Oekraïne had. De bescherming geldt nog voor wie daar bescherming of een permanente vergunning had, en voor familie van iemand met bescherming: man, vrouw of vaste partner van vóór 24 februari 2022, ongetrouwde kinderen onder de 18 en wie van die persoon afhankelijk is. Met alleen een tijdelijke vergunning is de bescherming gestopt; de laatste rechten stopten op { -frozen-rights-until }. De rechter vond in september 2025 dat dit alleen uitstel van vertrek was. Sommige mensen houden rechten door hun eigen rechtszaak: vraag dat aan een advocaat.
    .do-which-group = Zoek uit bij welke groep u hoort: kijk in de brief van de IND.
    .do-lawyer = Zoek meteen een advocaat: de termijnen zijn kort.
    .do-options = Bespreek met de advocaat de mogelijkheden: asiel (aanmelden in Ter Apel), studie, werk, partner, medische redenen of vrijwillige terugkeer met steun.
    .do-employer = Ga met de advocaat na of u nog mag werken en vertel het uw werkgever.
    .do-keep-proof = Bewaar alle bewijzen van uw leven in Oekraïne, ook brieven van een werkgever of vrijwilligers: die hebben al eens geholpen.
    .who = Een advocaat, VluchtelingenWerk, Juridisch Loket, de IND, DT&V, IOM
    .cost = Meestal betaalt de overheid een deel van de advocaat; uw eigen deel hangt af van uw inkomen. Vraag het meteen.
    .wait = Meestal enkele maanden.
    .when = Meteen. Na een terugkeerbesluit krijgt u meestal { AMOUNT("return-decision-days") ->
            [one] { -return-decision-days } dag
           *[other] { -return-decision-days } dagen
        } om te vertrekken. Ook beroep moet u snel instellen: de termijn staat in het besluit. Bel dus meteen een advocaat.
    .tip = Valt u wel onder de bescherming? Vraag dan om de inschrijving en de afspraak bij de IND aan uw plan toe te voegen.
    .desk = Ik heb niet de Oekraïense nationaliteit. Wilt u met mij uitzoeken welke rechten en mogelijkheden ik heb?

topic-kind-zonder-ouders = Kind hier zonder ouders: wie beslist (voogdij)
    .why = Een kind onder de 18 dat hier zonder ouders is, heeft iemand nodig die mag beslissen en tekenen: op school, bij de dokter, bij de IND. In Nederland neemt Nidos de voogdij over deze kinderen. Het kind kan blijven wonen bij iemand die het vertrouwt: vraag wat daarvoor nodig is.
    .do-tell-municipality = Vertel de gemeente dat het kind hier zonder ouders is, en bij wie het woont.
    .do-call-nidos = Bel Nidos en vraag of er voogdij nodig is en wie die kan krijgen.
    .do-bring-proof = Verzamel wat er is: geboorteakte, toestemming of brief van de ouders, papieren over voogdij.
    .do-ask-lawyer = Bent u het er niet mee eens, of begrijpt u een papier niet? Vraag eerst een jurist en teken pas daarna.
    .do-hear-child = Vraag ook het kind zelf bij wie het wil wonen en wie er bij het gesprek mag zijn.
    .who = Nidos; de gemeente; gratis advies van het Juridisch Loket
    .cost = Gratis.
    .wait = Niet bekend. Vraag het bij Nidos.
    .desk = Ik heb een kind bij mij dat hier zonder ouders is. Wie mag voor het kind beslissen en tekenen? Ik wil met Nidos praten.

topic-gezinshereniging = Familie laten overkomen
    .why = Uw naasten kunnen ook recht hebben op tijdelijke bescherming: man, vrouw of vaste partner (als u op 24 februari 2022 al samen was), minderjarige ongehuwde kinderen en familieleden die bij u woonden en van u afhankelijk waren.
    .do-check-nationality = Kijk welke nationaliteit zij hebben. Oekraïners schrijven zich in zoals iedereen. Een andere nationaliteit? Vraag eerst raad aan VluchtelingenWerk of een advocaat.
    .do-collect-proof = Verzamel bewijs van de familieband: huwelijksakte, geboorteakten, bewijs van samenwonen.
    .do-agree-housing = Spreek vóór de komst af waar zij gaan wonen: een opvangplek krijgen zij waar er ruimte is.
    .do-child-alone = Komt een kind onder de 18 zonder ouders? Laat het de gemeente weten: Nidos regelt de voogdij.
    .do-register = Laat uw familie zich na aankomst inschrijven (BRP) en maak voor hen een afspraak bij de IND.
    .who = De gemeente en de IND; voor kinderen zonder ouders Nidos
    .cost = Gratis.
    .desk = Mijn familie komt naar Nederland. Hoe kunnen zij zich inschrijven, en waar kunnen zij wonen?

# Papers only these steps ask for.

document-loss-report = Aangifte van verlies bij de politie
document-military-document = Oekraïens militair registratiedocument
document-ukrainian-tax-number = Oekraïense identiteitskaart en belastingnummer (IPN)
document-original-with-apostille = Origineel document met apostille
document-return-certificate = Oekraïens document voor de terugreis (terugkeerdocument)
