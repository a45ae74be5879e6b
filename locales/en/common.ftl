# Words that the family's and the staff's screens share.

app-name = Perspective
app-tagline = Your plan in the Netherlands, step by step

# People and languages
you = You
somebody = Somebody from the team
lang-uk = Ukrainian
lang-nl = Dutch
lang-en = English
# Each language in itself, the same everywhere.
lang-own-uk = Українська
lang-own-nl = Nederlands
lang-own-en = English
role-member = Family
role-researcher = Action researcher
role-mediator = Cultural mediator
role-coordinator = Coordinator
# Who is in a team for a colleague, for some days.
stands-in = Stands in for { $name } up to and including { $until }
stands-in-from = Stands in for { $name } from { $from } up to and including { $until }

# Days and times
date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
date-in-days = { $count ->
        [one] in { $count } day
       *[other] in { $count } days
    }
date-day-month = { $day } { $month }
date-with-year = { $date } { $year }
date-on-weekday = { $weekday } { $date }
# Only Ukrainian tells «об» from «о»; here the word is always the same.
date-day-at-time = { $day } { $vowel ->
       *[other] at
    } { $time }
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

# How a step stands
status-to-do = To do
status-doing = In progress
status-waiting = Waiting
status-cannot-now = Not possible now
status-done = Done
status-not-wanted = Not needed

# Kinds of step
step-kind-breakthrough = Breakthrough
step-kind-mapping = Getting to know people and places
step-kind-everyday = Everyday step

# How a paper stands
document-state-to-get = Still to get
document-state-have = Have it
document-state-asked-for = Requested
document-state-cannot-get = Cannot be obtained

# How the family stands to a place
link-suggested = Suggested
link-interested = Interested
link-already = Already go there
link-stopped = Stopped going
link-contacted = Contacted
link-joined = Joined
link-not-for-us = Not for us

# The 14 indicators and their four domains
indicator-werk = Work and income
indicator-huisvesting = Housing
indicator-onderwijs = Education
indicator-zorg-welzijn = Health and wellbeing
indicator-vrije-tijd = Leisure
indicator-banden = People close to us
indicator-bruggen = New acquaintances
indicator-connecties = Contact with services
indicator-rechten-verantwoordelijkheden = Rights and responsibilities
indicator-taal = Language and communication
indicator-cultuur = Culture
indicator-digitale-vaardigheden = Digital skills
indicator-veiligheid = Safety
indicator-stabiliteit = Stability
domain-ijkpunten-middelen = Daily life
domain-sociale-verbindingen = People around us
domain-fundament = Rights and papers
domain-ondersteuners = Language and support

# The situation of a household
housing-reception = In a shelter (opvang)
housing-host-family = With a host family (gastgezin)
housing-own-rent = In a home we rent
housing-with-relatives = With relatives
housing-hotel = In a hotel
housing-no-place = No place to live
subgroup-60-plus = Person over 60
subgroup-medical-condition = Person with an illness
subgroup-mother-with-teens = Mother with teenagers
subgroup-mother-with-young-children = Mother with young children
subgroup-mother-special-needs-child = Mother of a child with special needs
subgroup-woman-without-children = Woman without children
subgroup-youth = Young person
subgroup-third-country-national = Without Ukrainian nationality
subgroup-host-initiative = Initiative of host families
subgroup-group-location = Shared location
legal-temporary-protection = Temporary protection
legal-third-country = From Ukraine, with another nationality
legal-no-documents = No documents
legal-unclear = Not clear yet
health-chronic-illness = Chronic illness
health-pregnant = Pregnancy
health-special-needs-child = Child with special needs
health-mobility = Difficulty walking
health-mental-load = Under mental strain
work-none = No work
work-looking = Looking for work
work-employed = Employed
work-self-employed = Own business
work-studying = Studying
work-retired = Retired

# Whether a change has arrived
sync-here = on this phone
sync-sending = sending
sync-saved = saved
sync-attention = needs attention
sync-unkept = on the screen only
offline-banner = Working without a connection. Everything is kept on this device.
attention-title = These changes were not saved
attention-lead = Your text is not lost: here it is.
attention-lead-plain = They are only here, on this device.
library-waits = The explanations of the steps have not arrived yet. We are trying again.

# Why a change was not taken, and what to do next
refused-malformed = We could not read this change. Reload the page and try again.
refused-not-yourself = Another person made this change. Sign out and sign in under your own name.
refused-not-allowed = You cannot change this. Ask your team.
refused-not-found = This is no longer in the plan. Reload the page to see what has changed.
refused-empty = There is nothing here yet. Write a few words and send them.
refused-too-long = The text is too long. Make it shorter or send it in two parts.
refused-impossible-date = There is no such date. Check the day, month and time.
refused-circle = These steps would wait for each other in a circle. Choose another step.
refused-foreign-household = This is another family’s plan. Go back to your own.
refused-id-in-use = Something else is already saved under this number. Your words are still on this device: copy them and send them again.
refused-full = This plan is full: there is no room for new text. Your words are still on this device. Please tell your team.
refused-other-letters = This field is for the name in the other script: Ukrainian or Latin, as it says above the field.

# Texts that people wrote, and their translations
translated-by = Translation: { $name }
said-in-uk = in Ukrainian
said-in-nl = in Dutch
said-in-en = in English
translation-by-mediator = Written { $in }. { $name } will translate it.
translation-by-nobody = Written { $in }. There is no translation yet.
translation-is-next = This is urgent, so it is first in line to be translated.
translation-usually = { $days ->
    [1] A translation is usually ready within a day.
   *[other] A translation is usually ready within { $days } days.
}
step-renamed = New name, not translated yet:
translation-outdated = The original was changed, the translation is being updated
show-original = Show the original
show-old-translation = Show the previous translation

# Two people answered the same question differently
rivals-title = There are two answers. Which is right?
rivals-mark = Two answers
rivals-said = { $name }, { $when }
rivals-choose = Keep this one
rivals-made-with = As it was at first
rivals-yes = yes
rivals-no = no
rivals-nothing = nothing filled in

# On many screens
skip-to-content = Go to the content
back = Back
save = Save
urgent = Urgent
due-today = To do today
due-tomorrow = To do by tomorrow
due-on = To do by { $day }
due-left = To do by { $day }: { $count ->
        [one] { $count } day left
       *[other] { $count } days left
    }
due-overdue = Was due on { $day }
progress-of = { $done } of { $total }
unread-notes = { $count ->
        [one] { $count } new note
       *[other] { $count } new notes
    }

# Asked before signing out or leaving with work that only this device has.
leave-with-unsent =
    { $count ->
        [one] { $count } change has not been sent yet. If you sign out now, it is lost. Sign out anyway?
       *[other] { $count } changes have not been sent yet. If you sign out now, they are lost. Sign out anyway?
    }

# $count: how many own changes
restored-again = The server was restored from a backup. This device is re-sending what is missing there: { $count ->
        [one] { $count } of your changes
       *[other] { $count } of your changes
    }.
# $count: how many notes, steps and appointments
restored-missing = { $count ->
        [one] The server still lacks { $count } note, step or appointment that was seen here. It may come back from the device of whoever wrote it.
       *[other] The server still lacks { $count } notes, steps or appointments that were seen here. They may come back from the device of whoever wrote them.
    } If something important is missing, tell the team.

# A name in two scripts: as the family reads it, and as the papers have it.
name-cyrillic = Name in Ukrainian (Cyrillic)
name-latin = Name in Latin letters, as in your documents
name-optional = { $name } (optional)
name-by-table = Passports usually spell this name like this: { $name }. Compare it with your documents.
person-phone = Your telephone number (optional)
name-or-phone-change = Change the name or phone number
name-change = Change the name

# What is too long for one page.
notes-earlier = Earlier notes
notes-back = To the latest notes
notes-earlier-title = Earlier notes
notes-not-there = These notes are not here.
history-earlier = What happened before
rivals-earlier = { $count ->
    [one] and { $count } earlier answer
   *[other] and { $count } earlier answers
}
