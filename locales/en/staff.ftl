# The screens of researcher, mediator and coordinator. Dutch is the source of truth here.

# The places to go
staff-nav-caseload = Households
staff-nav-queue = Translate
staff-nav-queue-count = { $count ->
        [one] { $count } text is waiting
       *[other] { $count } texts are waiting
    }
staff-nav-desk = Coordination

# The caseload
staff-total-households = { $count ->
        [one] { $count } household
       *[other] { $count } households
    }
staff-total-help = { $count ->
        [one] { $count } asks for help
       *[other] { $count } ask for help
    }
staff-total-urgent = { $count } with something urgent
staff-total-untranslated = { $count ->
        [one] { $count } text waits for translation
       *[other] { $count } texts wait for translation
    }
staff-search = Search by alias or municipality
staff-sort = Order
staff-sort-urgent = What needs attention now
staff-sort-alias = Alias
staff-sort-sign = Silent the longest
staff-sort-appointment = Next appointment
staff-sort-unread = Unread notes
staff-filter = Show
staff-filter-all = All households
staff-filter-urgent = With an urgent step
staff-filter-overdue = With a missed deadline
staff-filter-waiting = Waiting for somebody
staff-filter-unread = With unread notes
staff-filter-help = Asking for help
staff-show = Show
staff-caseload-shown = { $count ->
        [one] { $count } household shown
       *[other] { $count } households shown
    }
staff-caseload-empty = No households are paired with you yet. The coordinator does that; then they appear here.
staff-caseload-none-found = No household found. Search for another word or show all.
staff-caseload-all = Show all households
staff-column-household = Household
staff-column-progress = Progress
staff-column-attention = Attention
staff-column-sign = Last sign
staff-column-appointment = Next appointment
staff-members = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
staff-progress-of = { $name }: { $done } of { $total }
staff-mark-help = { $count ->
        [one] asks for help
       *[other] asks for help { $count } times
    }
staff-mark-urgent = { $count } urgent
staff-mark-overdue = { $count ->
        [one] { $count } deadline missed
       *[other] { $count } deadlines missed
    }
staff-mark-untranslated = { $count } to translate
staff-mark-none = Nothing special
staff-waits-for = Waiting for
staff-waits-since = since { $day }
staff-sign-never = no sign yet
staff-last-sign = Last sign of the family: { $when }
staff-appointment-none = No appointment planned

# A household
staff-household-none = Household not found
staff-household-none-why = This household does not exist, or it is not paired with you.
staff-tabs-label = Parts of this household
staff-tab-plan = Plan
staff-tab-appointments = Appointments
staff-tab-notes = Notes
staff-tab-family = Family
staff-to-steps = To all steps
staff-steps-label = Steps
staff-steps-now = Now
staff-steps-later = Later
staff-steps-done = Done
staff-steps-none = There are no steps in this plan yet.
staff-overview-state = State of the plan
staff-overview-done = { $done } of { $total } { $total ->
        [one] step
       *[other] steps
    } done
staff-overview-next = What comes next
staff-overview-all-waits = All open steps wait for somebody or for another step.
staff-overview-notes = Latest notes
staff-overview-all-notes = All notes
staff-overview-team = Team
staff-overview-people = Family and team
staff-overview-family = Family and situation
staff-unsent-since = { $count ->
        [one] { $count } change waits on a device of this household, since { $day }
       *[other] { $count } changes wait on a device of this household, since { $day }
    }
staff-here-unsent = Not sent from this device yet: { $count }
staff-wheel = Progress by indicator
staff-wheel-number = Number
staff-wheel-indicator = Indicator
staff-wheel-nothing = no steps

# A step
staff-step-new = New step
staff-step-none = This step is not in this plan.
staff-step-back = Back to the step
staff-step-up = Up
staff-step-down = Down
staff-step-opens = Opens { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
staff-step-texts = Texts and translations{ $count ->
        [0] {""}
        [one] {" "}({ $count } waits)
       *[other] {" "}({ $count } wait)
    }
staff-status = Status
staff-status-other = Waiting or cannot now
staff-status-whom = Waiting for whom or what?
staff-status-since = Since
staff-status-waiting-since = Waiting since { $day }
staff-status-why = Why can it not be done now?
staff-edit-shape = Explanation, kind and order
staff-edit-about = Explanation for this family
staff-edit-kind = Kind of step
staff-edit-indicator = Indicator
staff-edit-needs = Needed first
staff-edit-office = An office does it: which one?
staff-sure-a = Sureness: an official text of July 2025 or later was read.
staff-sure-b = Sureness: an older official text or a recent other source was read.
staff-sure-c = Sureness: general knowledge. Ask before the family relies on it.
staff-places-none = No place linked yet.
staff-places-link = Link a place
staff-places-which = From the directory
staff-places-country = all of the Netherlands

# A new step
staff-new-own = In your own words
staff-new-title = What is going to happen?
staff-new-add = Put in the plan
staff-new-added = Added by you today
staff-new-library = From the library
staff-new-there = In the plan already
staff-new-no-right = Not for people of a nationality other than Ukrainian.

# Notes
staff-notes-none = There are no notes yet.
staff-notes-plan = About the plan as a whole
staff-notes-steps = At the steps, newest first
staff-notes-seen = Read
staff-notes-seen-team = Team notes read
staff-audience-family = Family reads this
staff-audience-team = Team only
staff-note-unread-by-family = Not read by the family yet
staff-note-unread = Not read yet
staff-note-read-by = Read by { $names }
staff-write-family = Note for the family
staff-write-family-why = The family and the team read this. It is translated.
staff-send-family = Send to the family
staff-write-team = Note for the team
staff-write-team-why = Only researcher and mediator see this, the family never does.
staff-send-team = Keep for the team
staff-write-lang = Written in

# Texts and their translations
staff-version-current = { $lang }: translated by { $name }
staff-version-outdated = { $lang }: outdated, the original has changed
staff-version-waiting = { $lang }: waits for translation
staff-version-show = Show translation
staff-version-translate = Translate

# Appointments
staff-appointments-coming = Coming appointments
staff-appointments-past = Past or cancelled

# The family
staff-family-born = born in { $year }
staff-family-rename = Change the name
staff-family-situation = Situation
staff-family-situation-lead = Only what the family wants to tell. The family sees and changes this too.
staff-family-goals = Goals
staff-family-naming = Alias and municipality
staff-family-municipality = Municipality
staff-goals-none = No goals have been written down yet.
staff-goals-add = Add a goal
staff-goal-edit = Change the goal

# The translation queue
staff-queue-count = { $count ->
        [0] Nothing is waiting
        [one] { $count } text waits for translation
       *[other] { $count } texts wait for translation
    }
staff-queue-lead = Urgent texts come first, then the oldest.
staff-queue-empty = Everything is translated. Thank you!
staff-queue-empty-more = New messages appear here when the page is loaded again.
staff-queue-pair = { $from } → { $into }
staff-queue-changed = Original changed
staff-queue-original = Original: { $lang }
staff-queue-into = Translation: { $lang }
staff-queue-by = { $name } · { $role } · { $when }
staff-queue-step = At the step: { $step }
staff-queue-before = Before this
staff-queue-after = After this
staff-queue-translation = Translation into { $lang }
staff-queue-save = Save and next
staff-queue-keys = Or press Ctrl and Enter
staff-queue-still-right = Translation is still correct
staff-queue-changed-lead = The original changed after this translation. Adapt it, or confirm that it is still correct.
staff-queue-team = Team note: the family does not see the translation either.
staff-queue-terms = Glossary
staff-diff-gone = gone:
staff-diff-new = new:

# The coordinator's desk
staff-desk-households = Households
staff-desk-no-households = There are no households yet.
staff-desk-new-household = New household
staff-desk-add-household = Make the household
staff-desk-alias = Alias
staff-desk-alias-why = Choose a word that does not give the family away, for example the name of a plant.
staff-desk-member-name = First name of the first family member
staff-desk-member-lang = Language of the family member
staff-desk-name = Name
staff-desk-role = Role
staff-desk-colleague-lang = Language of the screens
staff-desk-colleagues = Colleagues
staff-desk-no-colleagues = There are no colleagues yet.
staff-desk-new-colleague = New colleague
staff-desk-add-colleague = Add the colleague
staff-desk-colleague-households = { $count ->
        [one] { $count } household
       *[other] { $count } households
    }
staff-desk-team = Team
staff-desk-team-change = Change the team
staff-desk-no-team = No team paired yet
staff-desk-nobody = Nobody
staff-desk-pair = Pair
staff-desk-members = Family members
staff-desk-add-member = Add a family member
staff-desk-invite = Invite
staff-desk-invite-whom = Invite { $name }
staff-invitation-title = Invitation
staff-invitation-code = QR code of the invitation
staff-invitation-how = Let the phone’s camera scan the code, or hand over the link yourself. It works once and is shown only now.
staff-invitation-valid = Valid for 24 hours
staff-invitation-link = Link

staff-situation-none = The situation has not been talked about yet.
