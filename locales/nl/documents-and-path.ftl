# Words of the list of papers and of the path.

# All papers of the household
documents-none = Hier staan nog geen documenten. Ze komen hier zodra een stap erom vraagt.
documents-there = { $have } van { $total } { $total ->
        [one] document
       *[other] documenten
    } aanwezig
documents-nothing-to-get = Er hoeft nu niets meer aangevraagd te worden.
documents-have = Al aanwezig
documents-idle = Nu niet nodig
documents-cannot-hint = Vraagt iemand om een document dat niet te krijgen is? Laat de kaart zien: daarop staat in het Nederlands wat er niet is en waarom.
documents-for = Nodig voor:
documents-for-count = Nodig voor { $count ->
        [one] { $count } stap
       *[other] { $count } stappen
    }
documents-unasked = Nu bij geen enkele stap nodig.
documents-change = Ander antwoord

# What unlocks what
path-lead = Begin bovenaan. De lijn loopt van een stap naar wat daarna kan.
path-none = Er staan nog geen stappen in het plan. Zodra ze er zijn, ziet u hier wat eerst komt en wat daarna.
path-legend = Wat de symbolen betekenen
path-now = Kan nu
path-line-open = weg is open
path-line-waits = nog dicht
path-waits = Wacht op:
path-opens = Maakt mogelijk:
path-loose = Losse stappen
