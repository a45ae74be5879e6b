# The family's screens. Ukrainian is the source of truth here.

# The bar at the bottom
nav-label = Main menu
nav-today = Today
nav-plan = Plan
nav-appointments = Calendar
nav-near = Nearby
nav-more = More

# Today
today-hello = Welcome!
today-progress = { $done } of { $total } { $total ->
        [one] step
       *[other] steps
    } done
today-cheer-start = Begin with the first step below.
today-cheer = You are making progress.
today-cheer-all = All steps are done. Well done!
today-no-steps = There are no steps in your plan yet. Add the first one: what matters most now.
today-next = What is next
today-all-waits = There is nothing to do right now: the steps are waiting for other people or for the right time.
today-nothing-next = There are no steps to do right now.
today-whole-plan = The whole plan
today-appointment = Next appointment
today-unread = New for you
today-ways = What else you can do
today-late = The day for this has passed
housing-ends = You can live here until { $date }. { $count ->
        [0] That is today.
        [one] { $count } day left.
       *[other] { $count } days left.
    }
housing-ended = You could live here until { $date }. That day has passed.
housing-ends-do = Talk to your team now: together we will think about where you can go.
housing-see-step = Step about housing
housing-ask-team = Write to the team

# The first time
welcome-title = This is your plan
welcome-what = Here are the steps that you choose together with your team, your documents and appointments. It works without a connection too.
welcome-team = Who helps you
welcome-who-sees-title = Who can see it
welcome-who-sees = You, your family and your team see the plan. The coordinator sees only a summary. Other organisations see nothing unless you show it to them yourself.
welcome-begin = Got it, let’s begin

# The plan
plan-now = Now
plan-waiting = Waiting for others
plan-later = Later
plan-ours = People and places that are ours now: { $count }
plan-done = Done
plan-done-count = Show { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
plan-add = Add a step
printed-title = Plan on paper
plan-empty-theme = There are no steps in this theme yet.
theme-label = Themes
theme-chosen = Theme: { $theme }
theme-all = All
step-opens-count = Makes { $count ->
        [one] { $count } more step
       *[other] { $count } more steps
    } possible
step-waits-short = Another step comes first

# A step
step-page = Step
card-title = Card for the desk
step-ask = Ask about this step
ways-of-step = What else you can do with this step
step-not-there = This step is not in your plan. The link may be old.
step-why = Why this
step-about = From your team
step-doer = Who does it: { $name }
step-waits = Do this first
step-unlocks = What this makes possible
step-status = How it is going
step-status-other = It is not working out, or you have to wait
waiting-whom = Who or what are you waiting for?
waiting-since = Waiting since { $day }
waiting-ask = Your team will ask again: { $day }.
cannot-why = Why is it not possible now?
step-tasks = What to do
step-task-add = Add a task
step-task-what = What else has to be done?
words-on-their-way = Loading…
step-papers = Documents
papers-all = All documents
paper-other = Is a document missing?
paper-because = Why can you not get it?
paper-add = Add a document
paper-what = Which document is needed?
step-appointments = Appointments
step-places = Who can help
step-facts = Good to know
fact-who = Where to go
fact-cost = What it costs
fact-wait = How long it takes
fact-when = When
fact-tip = Tip
fact-ask-first = Ask first: this is general knowledge.
fact-behind = This text was updated in another language. You still see the old text here: check before you rely on it.
fact-volatile = These rules change. Ask first before you rely on them.
fact-checked = Checked on { $date }
# What stands behind it is a link, or one of the three below
source-checked = Checked on { $date }. Source:
source-unsure = Ask first: we are not sure (viewed on { $date }). Source:
source-general-knowledge = commonly known
source-own-advice = advice from our team
source-old = older information

# A step that is done
done-title = Done!
done-on = This step was finished on { $day }.
done-tasks = Things done: { $count }
done-papers = Documents collected: { $count }
done-opens = Now you can begin:

# Changing a step
step-change = Change this step
step-is-urgent = This is urgent
step-due = To be done by
step-doer-who = Who does it
step-doer-open = Not agreed yet
step-own-title = Name of the step

# Notes
step-notes = Notes
notes-none = Nobody has written here yet. Ask something or tell us how it is going.
notes-mark-read = Read
note-new = new
note-asks-help = request for help
note-was-edited = edited
note-sent = Sent
note-read-by = Read by { $names }
note-translated = Translated
note-to-translate = Waiting for translation
note-edit = Edit
note-text = Text of the note
note-write = Write to the team
note-send = Send
help-ask = Ask for help
help-words = Please help us with this step.
help-asked = You have already asked for help: { $when }. As soon as the team answers, you will see it here.
help-held = In a moment we will ask the team for help. Changed your mind? Undo it at the bottom.
help-settle = Help is no longer needed
help-settled = Request closed: { $name }, { $when }

# The contact log of a step
contact-add = Note down a conversation with an office
contact-why = When you spoke, to whom, and what was said. You can show it at a desk later.
contact-day = Which day
contact-office = Which office
contact-whom = Who you spoke to (name)
contact-number = Case or telephone number
contact-outcome = What was said?
contact-save = Save
contact-with-number = number { $number }

# The history of a step
step-history = Who changed what
history-none = Nothing has been changed here yet.
kind-other = Another change
kind-step-added = Step added
kind-step-titled = New name
kind-step-explained = New explanation from the team
kind-step-kind-changed = Kind of step
kind-step-indicator-changed = Theme
kind-step-status-changed = Status
kind-step-urgency-changed = Marked as urgent
kind-step-not-urgent = Not urgent any more
kind-step-due-changed = Due date
kind-step-doer-changed = Who does it
kind-step-moved = Moved within the plan
kind-step-needs-changed = Changed: what comes first
kind-sub-step-added = Task added
kind-sub-step-ticked = Done
kind-sub-step-unticked = Tick removed
kind-document-added = Document added
kind-document-state-changed = Document
kind-paper-told = Document
kind-place-linked = Place added
kind-place-suggested = Place suggested
kind-place-answered = Place
kind-place-along-told = Who goes along
kind-place-link-changed = Place
kind-note-added = Note
kind-contact-noted = Conversation with an office noted down
kind-note-edited = Note edited
kind-help-asked = Help requested
kind-help-settled = Request for help closed
kind-text-translated = Translation added
kind-appointment-added = Appointment added
kind-appointment-moved = Appointment moved
kind-appointment-detailed = Details of the appointment changed
kind-appointment-cancelled = Appointment cancelled or restored
kind-appointment-titled = Name of the appointment changed
kind-appointment-outcome-noted = Told how the appointment went
kind-appointment-company-told = Who goes to the appointment
kind-appointment-interpreter-told = Interpreter for the appointment
kind-appointment-travel-told = How to get to the appointment
kind-appointment-repeats-told = How the appointment repeats
kind-goal-set = Goal
kind-situation-told = Details about the family changed
kind-told = Answer from the talk
kind-person-born-told = Year of birth
kind-proposal-put-aside = Suggestion: not now or not for us
kind-alias-changed = Name of the family
kind-language-chosen = Language chosen
kind-notes-seen = Notes marked as read
kind-person-renamed = Name changed
kind-person-phone-told = Telephone number changed
kind-person-reminders-chosen = Reminders changed
kind-person-stands-in = Somebody stands in for a colleague
kind-household-closed = The work with the team ended or started again
kind-household-for-practice = This is a household to practise with
kind-person-named-in = Name in another script

# A new step
new-step-title = New step
new-step-lead = Choose a ready step or write your own. It is your plan.
new-step-added = Added by you today
new-step-is-added = Added: { $title }
new-step-library = Ready steps
new-step-own = Write your own step
new-step-what = What do you want to do?
new-step-theme = Theme

# Appointments
appointments-title = Appointments
appointments-coming = Coming up
appointments-past = Past appointments
appointments-none = There are no upcoming appointments.
appointments-tip-title = Seeing a doctor?
appointments-tip = Ask for a double appointment (dubbele afspraak) and an interpreter (tolk). You speak to the doctor’s assistant first: tell them what is wrong.
appointment-is-off = Cancelled
appointment-goes-on = Goes ahead
appointment-goes-on-again = This appointment goes ahead after all
appointment-when = When
appointment-place = Where
appointment-with = Who with
appointment-bring = Bring with you
bring-tell = tell them
appointment-bring-more = { $count ->
        [one] { $count } more document
       *[other] { $count } more documents
    }
appointment-bring-perhaps = perhaps { $count ->
        [one] { $count } more document
       *[other] { $count } more documents
    }
appointment-change = Change the appointment
appointment-details = Details of the appointment
appointment-cancel = Cancel the appointment
appointment-add = Add an appointment
appointment-what = What kind of appointment?
appointment-day = Day
appointment-time = Time
appointment-ask-interpreter = An interpreter is needed (tolk)
appointment-ask-double = A double appointment was requested (dubbele afspraak)
outcome-went = It took place
outcome-missed = Could not go
interpreter-none = No interpreter needed
interpreter-needed = An interpreter is needed (tolk)
interpreter-asked = Interpreter asked
interpreter-confirmed = Interpreter will be there
appointment-step = For which step
appointment-no-step = No step
appointment-call-hint = You and your team see this entry. Please also make the appointment with the office itself.

# Nearby
near-lead = Places and people you can turn to.
near-ours = In your plan
near-town = Municipality of { $town }
near-none = We do not know any places for this theme in your municipality yet.
near-country = In the whole country
near-country-count = Show { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
near-ours-now = People and places that are ours now
near-why = Why this is suggested
near-along = { $name } will come along the first time
near-wrong = Is something wrong or missing?
near-wrong-lead = Have the telephone number, the address or the opening hours changed? Is something missing? Write it down. A coordinator will read it and answer here; your name is not shown.
near-wrong-text = What is wrong or missing?
near-wrong-send = Send
near-wrong-sent = Thank you! The answer will appear on this page.
near-wrong-full = You have written a lot already that nobody has answered yet. Please wait for the answer.
near-wrong-yours = What you wrote before
near-wrong-waits = No answer yet.
near-wrong-answered = Answer, { $when }
near-search = What are you looking for?
near-search-how = For example: library, food, taalcafé. A typing error does no harm.
near-search-do = Search
near-narrow = Narrow the search
near-any = All
near-in-town = Municipality
near-spoken = Language spoken there
near-only-free = Only what is free
near-free = Free
near-from = Show the distance from this town
near-here = Show the distance from here
near-here-how = The phone asks your permission. Only this phone knows where you are: we neither receive nor keep it.
near-here-asked = The phone is finding out where you are.
near-here-not = The phone did not say where you are. Type the name of a town.
near-from-here = Distance from you, the nearest first.
near-from-town = Distance from { $town }, the nearest first.
near-from-none = We know no town called “{ $town }”. Please check the name.
near-from-offline = Only our server knows where this town is. Try again with a connection.
near-which-town = Which town do you mean?
near-towns-source = Names of towns: GeoNames, CC BY 4.0.
near-km = About { $count } km
near-close = Less than 1 km
near-to-centre = (to the town centre)
near-found = { $count ->
        [one] { $count } place found
       *[other] { $count } places found
    }
near-not-found = We found nothing for “{ $text }”. Try another word or ask your team.
near-not-found-so = We know no such places yet. Take a condition away or ask your team.
near-ask-team = Ask the team
near-all = Show all places
near-call-first = Call or write first: the details may have changed.
near-hidden = This place is no longer in the directory. Ask your team whether you can still go there.
near-languages = Languages: { $languages }
near-standing = Where you stand with this place
way-call = Call { $phone }
way-web = Website
way-mail = E-mail
way-map = Map
way-route = Route

# More
more-team-hint = Who helps you and what they do
more-written-hint = Everything the plan says about your family
more-language = Language
more-size = Text size
more-size-normal = Normal
more-size-large = Large
more-size-huge = Very large
more-theme = Appearance
more-theme-auto = Same as the phone
more-theme-light = Light
more-theme-dark = Dark
more-privacy = Your data
more-privacy-words = You and your team see your plan; the coordinator sees only a summary. Other organisations see nothing unless you show it to them yourself.
more-leave = Sign out
leave-words = To sign in again, ask your team for a new link.
leave-unsent = { $count ->
        [one] { $count } change has not been sent yet. If you sign out now, it will not be saved.
       *[other] { $count } changes have not been sent yet. If you sign out now, they will not be saved.
    } Wait until the connection is back.

# The team
team-ask = Ask the team
plan-closed = Your team has finished its work with you. The plan stays yours: you can read, tick and print everything. Do you need help again? Ask here. Your question reaches the team and the coordinator.
team-title = Your team
team-lead = These people work with you.
team-none = There is no team yet. You will meet them soon.
team-talk = Talk with the team
role-does-researcher = Makes the plan with you, looks for solutions and talks to other organisations.
role-does-mediator = Speaks your language, translates notes and explains how things work here.
role-does-coordinator = Puts your team together and is responsible for its work.

# What is written about us
written-title = What is written about you
written-lead = You do not have to tell us anything about yourself. If something is not right, correct it here or write to your team.
written-household = Family
written-alias = Code name
written-alias-why = The plan uses a code name instead of your surname: that is safer.
written-municipality = Municipality (gemeente)
written-members = People
written-born = Year of birth: { $year }
written-born-untold = Year of birth not given
written-reads = Language: { $lang }
written-situation = Your situation
written-subgroup = Group in the research (noted by the team)
written-goals = What you want to achieve
written-goals-none = There is no goal here yet. Write down what you yourself want.
written-goal-what = What do you want?
written-goal-add = Add a goal
written-goal-change = Change the goal
written-goal-drop = Remove the goal
written-rest = What else is in the plan
written-steps = { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
written-notes = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
written-appointments = { $count ->
        [one] { $count } appointment
       *[other] { $count } appointments
    }
written-who-sees = You and your team see this. The team also keeps working notes of its own: ask, and they will tell you about them.

# Ways to the plan in another light

ways-more = More about the plan
ways-label = The plan in another light
interview-title = The first talk
offers-count = { $count ->
        [one] { $count } suggestion for you
       *[other] { $count } suggestions for you
    }
offers-title = Suggestions
path-title = What comes first, what comes next
documents-title = Documents
more-talk-hint = Family, home, school, work, wishes
more-documents-hint = What you have, what you still need, what cannot be obtained
written-talk = Open the talk about you
