# Pages that are shown when there is no other.
problem-not-found = Deze pagina bestaat niet
problem-not-found-do = Misschien is de link oud of niet compleet. Begin op de hoofdpagina.
problem-not-allowed = Deze pagina is niet voor u
problem-not-allowed-do = Alleen de mensen om wie het gaat, kunnen die zien. Klopt dat niet? Neem contact op met uw team.
problem-malformed = We konden niet lezen wat er binnenkwam
problem-malformed-do = Er is niets opgeslagen. Ga terug en probeer het opnieuw.
problem-too-large = Te veel tekst in één keer
problem-too-large-do = Er is niets opgeslagen. Ga terug en stuur de tekst in delen.
problem-server = Er ging bij ons iets mis
problem-server-do = U hebt niets verkeerd gedaan. Probeer het over een minuut opnieuw.
problem-away = Er is nu geen internet
problem-away-do = Op dit toestel is niets bewaard, dus we kunnen het plan niet laten zien. Probeer het opnieuw als er weer verbinding is, of open uw link.
problem-not-saved = Dit is nog niet opgeslagen
problem-not-saved-do = We kunnen nu niets opslaan. Uw tekst is niet weg: hij staat hieronder. Verstuur hem over een minuut opnieuw.
problem-yours = Wat u schreef
problem-again = Opnieuw versturen
problem-home = Naar de hoofdpagina
