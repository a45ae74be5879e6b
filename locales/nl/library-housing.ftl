# Words of the steps: housing.

topic-opvang-aanmelden = Aanmelden voor gemeentelijke opvang (GOO)
    .why = Met tijdelijke bescherming hebt u recht op opvang, ook als u eerder een eigen woning had of bij een gastgezin woonde. Maar bijna alle plekken zijn bezet (op { -reception-full-on }) en u kunt de plaats niet kiezen.
    .do-call-municipality = Staat u al bij een gemeente ingeschreven? Bel eerst die gemeente.
    .do-new-arrival = Net aangekomen en geen plek? U kunt zich bij elke gemeente melden (RefugeeHelp, september 2024). Het aanmeldpunt in Utrecht (Jaarbeurs) is sinds augustus 2024 gesloten. Kijk vóór u gaat op refugeehelp.nl.
    .do-tell-needs = Vertel vóór de plaatsing over gezondheid, school, werk, huisdieren en familie in de buurt.
    .do-house-rules = Lees de huisregels.
    .do-register = Schrijf u daar in (BRP), vraag leefgeld aan en maak een afspraak bij de IND.
    .who = De gemeente
    .cost = U betaalt alleen een eigen bijdrage als uw inkomen hoger is dan de grens.
    .wait = Soms dezelfde dag, soms enkele weken. Vraag het bij uw gemeente.
    .tip = Volle steden hebben wachtlijsten voor mensen die daar al ingeschreven zijn of familie in de opvang hebben. Vraag of er in uw stad zo’n lijst is.
    .desk = Ik heb geen plek om te wonen. Kunt u mij helpen aan opvang voor ons gezin?

topic-dak-zonder-duidelijkheid = Een slaapplek zolang de status niet duidelijk is
    .why = Of u recht hebt op opvang, hangt af van uw verblijfsstatus, en die is nog niet duidelijk. Vragen om een slaapplek kan vandaag al, zonder op dat antwoord te wachten. Wat u aangeboden krijgt, weten wij niet.
    .do-call-municipality = Bel de gemeente waar u nu bent en zeg dat u vannacht geen slaapplek hebt.
    .do-say-needs = Zeg het meteen als er kinderen bij u zijn, of iemand die ziek of zwanger is.
    .do-ask-council = Vraag VluchtelingenWerk wie mensen met zo’n status aan een slaapplek kan helpen.
    .do-write-down = Schrijf op met wie u sprak, wanneer, en wat er gezegd is. Nee gekregen? Vraag om een antwoord op papier en laat het aan een jurist zien.
    .do-food = Eten of kleding nodig? Stuur een bericht naar de hulplijn van het Rode Kruis.
    .who = De gemeente, VluchtelingenWerk, het Rode Kruis
    .cost = Niet bekend. Vraag het meteen.
    .wait = Soms dezelfde dag; zeker is dat niet.
    .desk = Ik heb vannacht geen slaapplek. Mijn verblijfsstatus is nog niet duidelijk. Wie kan mij helpen?

topic-verhuizen-relocatie = Een andere woonplek vragen (relocatie)
    .why = Om een andere woonplek vragen mensen het vaakst. Verhuizen kan banden met school, werk en zorg verbreken, dus bereid het goed voor.
    .do-write-reasons = Schrijf uw redenen op: werk, school, behandeling, zorg voor familie, veiligheid.
    .do-talk = Woont u in de opvang? Praat eerst met de locatiecoördinator. Woont u ergens anders? Ga dan naar het loket van de gemeente. Persoonlijk contact helpt meer dan een formulier.
    .do-ask-before-leaving = Vraag wat er kan zolang u uw huidige plek nog hebt.
    .do-search-yourself = Zoek ook zelf: via bekenden, particuliere huur of een gastgezin.
    .do-get-in-writing = Moet u verhuizen? Vraag de datum en het adres op papier. Geef daarna uw nieuwe adres door.
    .who = De locatiecoördinator of de gemeente
    .wait = Hoe lang het duurt, is niet bekend. Spreek af wanneer u antwoord krijgt.
    .desk = Ik wil graag naar een andere woonplek verhuizen. Kan ik met iemand praten over de redenen?

topic-gastgezin = Wonen bij een gastgezin
    .why = Samen in één huis wonen gaat beter met duidelijke afspraken vanaf het begin. Gemiddeld blijven gasten 3 tot 6 maanden, dus denk op tijd aan wat daarna komt.
    .do-meet-first = Ontmoet elkaar twee keer voordat u intrekt. Vraag om een Verklaring Omtrent het Gedrag (VOG) en een eigen kamer met een deur. Geef het adres aan iemand die u vertrouwt.
    .do-agreements = Schrijf afspraken op: hoe lang, welke kamers, kosten, bezoek, hulp in huis, opzegtermijn.
    .do-register = Schrijf u op dit adres in (BRP).
    .do-check-benefits = Vraag uw gastgezin om uit te zoeken of zijn uitkering verandert (kostendelersnorm). De gemeente kan een uitzondering maken: vraag dat vooraf.
    .do-share-costs = Deel de kosten als u dat wilt. Krijgt u leefgeld, dan krijgt u daarvoor { -leefgeld-host } per persoon extra (op { -leefgeld-as-of }). Het is niet verplicht.
    .do-plan-end = Denk vanaf de eerste dag na over de plek daarna.
    .do-stay-safe = Voelt u zich niet veilig? Ga weg en bel: 112 bij levensgevaar. Andere nummers staan bij de stap ‘Noodnummers’.
    .who = Het gastgezin en de gemeente
    .cost = Volgens afspraak.
    .wait = Een gastgezin vinden kan enkele weken duren.
    .tip = Landelijk zoeken naar gastgezinnen voor Oekraïners is vanaf augustus 2023 stap voor stap gestopt. Een gastgezin vindt u nu via bekenden of de gemeente.
    .desk = Ik woon bij een gastgezin. Welke regels en welke hulp zijn er voor gast en gastgezin?

topic-zelf-huren = Zelf een woning huren
    .why = Een eigen huurwoning geeft meer vrijheid. Volgens het plan van november 2025 betalen mensen met tijdelijke bescherming na { -protection-until } zelf huur.
    .do-calculate = Bereken wat huur, energie en gemeentelijke belastingen kosten en vergelijk dat met de eigen bijdrage. Verhuurders vragen meestal een inkomen van drie keer de huur.
    .do-search = Zoek particuliere huur, een kamer, antikraak of woonruimte via uw werkgever.
    .do-social-housing = Schrijf u ook in voor sociale huur: wachten duurt meestal jaren.
    .do-check-contract = Controleer het contract: mag u zich inschrijven (BRP), hoe hoog zijn de borg en servicekosten, wat is de opzegtermijn? Betaal nooit vóór u de woning hebt gezien.
    .do-rent-allowance = Een zelfstandige woning? Kijk of u huurtoeslag kunt krijgen.
    .do-keep-place = Zeg de opvangplek pas op als u de sleutel hebt, en meld het bij de gemeente.
    .who = De verhuurder; Huurteam en Juridisch Loket kijken het contract na
    .cost = Huur en borg. Prijzen verschillen per plaats: kijk wat het bij u kost.
    .wait = Meestal enkele maanden.
    .desk = Ik zoek een woning of kamer om te huren. Kan ik mij op dat adres inschrijven in de BRP?

topic-opvang-klacht = Klacht over de opvang
    .why = Waar u woont, moet het veilig zijn. Het is goed om te zeggen als iets niet klopt.
    .do-danger = Is er nu gevaar? Bel 112.
    .do-talk = Praat met de locatiecoördinator (of locatiemanager) of met de vertrouwenspersoon.
    .do-complaint = Schrijf een klacht aan de gemeente en bewaar een kopie.
    .do-ombudsman = Krijgt u geen antwoord? Vraag de Nationale ombudsman of die kan helpen.
    .do-children-room = Vraag voor de kinderen een aparte, rustige kamer.
    .do-other-place = Wilt u ergens anders wonen? Kijk bij de stap ‘Een andere woonplek vragen’.
    .who = De locatiecoördinator en de gemeente
    .cost = Gratis.
    .wait = Op een klacht krijgt u meestal binnen 6 weken antwoord. Vraag het bij uw gemeente.
    .desk = Ik heb een klacht over de opvang. Kan ik daar rustig met iemand over praten?

# Papers only these steps ask for.

document-employer-statement = Werkgeversverklaring
document-dated-notes = Eigen notities met datum
