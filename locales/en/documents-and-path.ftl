# Words of the list of papers and of the path.

# All papers of the household
documents-none = There are no documents here yet. They appear as soon as a step asks for them.
documents-there = { $have } of { $total } { $total ->
        [one] document
       *[other] documents
    } ready
documents-nothing-to-get = There is nothing more to get for now.
documents-have = Already have
documents-idle = Not needed now
documents-cannot-hint = Does somebody ask for a document that you cannot get? Show the card: it says in Dutch what you do not have, and why.
documents-for = Needed for:
documents-for-count = Needed for { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
documents-unasked = No step needs it now.
documents-change = Another answer

# What unlocks what
path-lead = Start at the top. The line leads from a step to what it makes possible.
path-none = There are no steps in the plan yet. As soon as there are, you will see here what comes first and what comes next.
path-legend = What the marks mean
path-now = Can be done now
path-line-open = the way is open
path-line-waits = still closed
path-waits = Waiting for:
path-opens = Makes possible:
path-loose = Steps on their own
