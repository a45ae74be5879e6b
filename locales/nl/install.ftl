# The app on the home screen. Names of buttons are those that phones show, in English too: many phones are set to it.

install-title = Op het beginscherm
install-hint = Open uw plan met één tik
install-lead = Het pictogram van Perspectief staat dan tussen uw andere apps. Het neemt bijna geen ruimte in.
install-why = Wat u eraan hebt
install-why-offline = Het plan opent ook zonder verbinding
install-why-offline-words = Onderweg, in het ziekenhuis of waar geen bereik is: u hebt het altijd bij u.
install-why-near = Alles bij de hand
install-why-near-words = Uw stappen, brieven en herinneringen: één tik op het pictogram.
install-why-kept = Er gaat niets verloren
install-why-kept-words = Als een telefoon vol raakt, kan hij gegevens van webpagina’s wissen. Gegevens van apps met een pictogram blijven bewaard.

# This device
install-now = Installeren
install-now-words = Tik op de knop. Uw browser vraagt dan of u het goed vindt.
install-done = Dat is al gedaan
install-done-words = Perspectief staat op uw beginscherm. U hoeft niets meer te doen.

# By hand
install-how = Zo doet u het
install-others = Voor andere telefoons in uw gezin
install-iphone = iPhone of iPad
install-iphone-share = Open deze pagina in Safari. Tik op de deelknop: een vierkant met een pijl omhoog. Ziet u die niet? Tik dan eerst op de drie puntjes.
install-iphone-add = Schuif de lijst omhoog. Kies ‘Zet op beginscherm’ (Add to Home Screen).
install-iphone-confirm = Tik bovenaan op ‘Voeg toe’ (Add). Klaar: het pictogram staat op uw scherm.
install-iphone-unsent = Wacht eerst tot uw laatste wijzigingen verstuurd zijn: die gaan niet vanzelf mee uit Safari.
install-iphone-again = Moet u daarna opnieuw inloggen? Vraag uw team dan om een nieuwe link.
install-android = Telefoon met Android
install-android-menu = Open deze pagina in Chrome. Tik rechtsboven op de drie puntjes.
install-android-choose = Kies ‘App installeren’ (Install app) of ‘Toevoegen aan startscherm’ (Add to Home screen).
install-android-agree = Tik op ‘Installeren’ (Install). Even later staat het pictogram op uw scherm.
install-android-other = Hebt u een andere browser? Zoek in het menu naar woorden die hierop lijken.
install-seen = Iedereen die uw telefoon in handen heeft, ziet het pictogram. Wilt u dat liever niet? Blijf dan de pagina in de browser gebruiken. U kunt het pictogram altijd weghalen: uw plan blijft bestaan.

# At the foot of Today
install-offer = Uw plan op het beginscherm?
install-offer-words = U opent het dan met één tik, ook zonder verbinding.
install-later = Niet nu
