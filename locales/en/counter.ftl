# Words that are shown to others: at a desk, on paper.

# The card: what the family chooses and presses
card-lead = Show it at the desk: Dutch in large letters, your own language below.
card-show = Show the card
card-what = What to show
card-ask = What to ask
card-own = Your own question (in Dutch, if you can)
card-own-hint = This text is on this screen only. We do not keep it or send it anywhere.
card-close = Close
card-close-sure = Take the card off the screen?
card-close-yes = Yes, take it off
card-speak = Read aloud in Dutch
card-print = Print
card-waiting = Loading the words in the other language. A few more seconds, please.
card-untranslated = not translated yet

# The card: what stands on it. Officials read it in Dutch; here the family reads the same.
card-greeting = I do not speak much Dutch yet. Could you please read what it says here?
card-for = This is what we have come for:
card-have = We have these documents:
card-cannot = We cannot get this document:
card-asked-for = We have asked for these documents, but do not have them yet:
card-to-get = We do not have these documents yet:
card-double = Could you please book a double appointment for us? Talking through an interpreter takes longer.
card-interpreter = { $speaks ->
    [uk] We would like an interpreter for Ukrainian. Could you please arrange one for us?
    [en] We would like an interpreter for English. Could you please arrange one for us?
   *[other] We would like an interpreter for our own language. We will tell you which language that is. Could you please arrange one for us?
}
card-ask-when = When will we get an answer?
card-ask-agreed = Could you please write down for us what we have agreed?
card-ask-missing = Which documents are missing? What may we bring instead?
card-ask-whom = Who can we call if we have questions?
card-ask-written = Can we get this decision in writing?
card-ask-cannot = What happens if we cannot get a document?

# The plan on paper: what the family chooses
printed-lead = The plan in two languages side by side, to hand in at the municipality, for example. Choose what goes in: what you see below is what is printed.
printed-papers = Documents
printed-reasons = What we are waiting for, and why something is not working out
printed-appointments = Upcoming appointments
printed-goals = Our goals
printed-done = What is done
printed-doer = Who does what
printed-kept = Also what we usually keep to ourselves

# The plan on paper: what stands on it
printed-name = Perspective
printed-plan = Perspective plan
printed-household = Family (code name): { $name }
printed-by-hand = Surname (to be filled in by hand):
printed-town = Municipality: { $name }
printed-date = Printed on { $day }
printed-goals-head = What we want to achieve
printed-now = What we are working on now
printed-waiting = What we are waiting for
printed-later = What comes later
printed-appointments-head = Appointments
printed-done-head = What is done
printed-due = by { $day }
printed-done-by = Who does it: { $name }
printed-done-by-team = Who does it: the team
printed-empty = There are no steps in the plan yet.
printed-left-out = This paper has no notes, no names of the team, and nothing that the family prefers not to print.
printed-made = The family made this plan together with its team. All times are Dutch time.
contact-on-card = On { $day } we spoke with { $office }{ $with ->
        [yes] {" "}({ $whom })
       *[no] {""}
    }{ $numbered ->
        [yes] , number { $number }
       *[no] {""}
    }:
