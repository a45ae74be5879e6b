# The screens of researcher, mediator and coordinator. Dutch is the source of truth here.

# What the rooms of the family say to a family: here in the words of the team.
app-tagline = Household plans in the Netherlands, made together with the team
shell-waiting = Opening Perspective…
shell-no-plan = This is not on this device yet. You need a connection to get it.
shell-no-start = Everything saved on this device is still here, but the app did not open. When there is a connection, we will try again.
offline-banner = Working without a connection. What you write is kept on this device.
sync-here = on this device
unsent-none = Everything for this household has been sent.
unsent-none-offline = Everything for this household has been sent. What others have added will show when there is a connection.
waiting-ask = Ask again: { $day }
more-device-words = The households you opened and all you write are kept here too: they open without a connection.
devices-lead = These are all the devices you are signed in on. Is one lost? Disconnect it: the plans of the households disappear from it as soon as it is online again.
more-theme-auto = Same as the device
leave-words = To sign in again, ask the coordinator for a new link.

# Where only the server knows
staff-not-known = There is no connection to the server. Seeing nothing here does not mean that there is nothing: what belongs here is not kept on this device, so we cannot show it now. Open this page again when there is a connection.

# The places to go
staff-nav-caseload = Households
staff-nav-queue = Translate
staff-nav-queue-count = { $count ->
        [one] { $count } text is waiting
       *[other] { $count } texts are waiting
    }
staff-nav-work = My work
staff-nav-coordination = Coordination

# The caseload
staff-total-households = { $count ->
        [one] { $count } household
       *[other] { $count } households
    }
staff-total-help = { $count ->
        [one] { $count } asks for help
       *[other] { $count } ask for help
    }
staff-total-urgent = { $count } with something urgent
staff-total-untranslated = { $count ->
        [one] { $count } text is waiting for translation
       *[other] { $count } texts are waiting for translation
    }
staff-to-households = To the households
staff-search-people = Search by code name, municipality or name
staff-total-no-team = { $count } without a team
staff-total-late = { $count } with a request that has waited too long
staff-total-ending = Housing ends soon: { $count }
staff-total-silent = Not heard from for a long time: { $count }
staff-total-steps = { $done } of { $total } steps done
staff-housing-until = Can live here until { $day }
staff-coordination-invite-at-once = Make a sign-in link for this member at once
desk-done-household = The household was added. Choose its team below, then invite the family.
desk-done-member = The member was added. Now make the invitation.
desk-done-pair = The team was changed. Invite the family if that has not been done.
desk-done-colleague = The colleague was added. Now make the invitation.
desk-done-withdraw = The invitation was withdrawn.
desk-done-out = This person cannot sign in any more.
desk-done-device = The device was disconnected.
desk-done-stand-in = The stand-in is arranged. Teams and families see who it is.
desk-done-back = The stand-in has ended. Whoever stood in has no access any more.
desk-done-handed-over = The households were handed over. Teams and families see who is with them now.
desk-done-close = The support for this household has ended. The family keeps its plan and sees who it can ask for help.
desk-done-open = The household is open again.
desk-done-again = This colleague works here again. Make an invitation and pair the households.
desk-done-practice = The practice household is ready. Invite Iryna on a second device to see what a family sees.
staff-search = Search by code name or municipality
staff-sort = Order
staff-sort-urgent = What needs attention now
staff-sort-alias = Code name
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
staff-filter-no-team = Without a team
staff-filter-not-in = Nobody signed in yet
staff-filter-late = A request for help has waited too long
staff-filter-closed = Closed
staff-filter-practice = For practice
staff-search-closed = Search the closed households too
staff-filter-ending = Housing ends soon
staff-filter-silent = Not heard from for a long time
staff-phone-title = My telephone number
staff-phone-why = The families you work with and their team see this number. Leave the field empty to remove it.
staff-show = Show
staff-caseload-shown = { $count ->
        [one] { $count } household shown
       *[other] { $count } households shown
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
        [one] { $count } person
       *[other] { $count } people
    }
staff-progress-of = { $name }: { $done } of { $total }
staff-mark-help = { $count ->
        [one] asks for help
       *[other] asks for help { $count } times
    }
# Beside the line above: when it was asked for first, and what is said when that is too long ago.
staff-help-since = asked { $when }
staff-help-late = has waited for an answer for more than two working days
staff-mark-rivals = two answers: { $count }
staff-mark-urgent = { $count } urgent
staff-mark-overdue = { $count ->
        [one] { $count } deadline missed
       *[other] { $count } deadlines missed
    }
staff-mark-outcomes = { $count ->
        [one] 1 appointment without word of how it went
       *[other] { $count } appointments without word of how they went
    }
staff-mark-untranslated = { $count } to translate
staff-mark-ending = { $count ->
        [0] Housing ends today
        [one] Housing for { $count } more day
       *[other] Housing for { $count } more days
    }
staff-mark-ended = Housing has ended
staff-mark-silent = { $count ->
        [one] Not heard from for { $count } day
       *[other] Not heard from for { $count } days
    }
staff-mark-none = Nothing special
staff-waits-for = Waiting for
staff-waits-since = since { $day }
staff-sign-never = no sign yet
staff-last-sign = Last heard from the family: { $when }
staff-appointment-none = No appointment planned

# Interpreters, by day
interpreters-title = Interpreters
interpreters-nav = Interpreters
interpreters-link = Who needs an interpreter
interpreters-none = Nobody needs an interpreter in the next eight weeks.
interpreters-open = { $count ->
        [one] Still to arrange: { $count } appointment
       *[other] Still to arrange: { $count } appointments
    }
interpreters-asked = Asked
interpreters-confirmed = Confirmed
interpreters-not-yet = Not yet

# The same for several households
staff-several = The same for several households
staff-several-what = What you are adding
staff-several-step = A step
staff-several-place = A place
staff-several-message = A note
staff-several-step-lead = The step is added to each chosen plan, with the tasks and documents from the library. The family reads all of it in its own language and decides what to do with it.
staff-several-place-lead = The place is added to one of the steps in each chosen plan.
staff-several-message-lead = Each family gets the note separately and does not see who else gets it. It goes into the queue for translation.
staff-several-which-step = Which step?
staff-several-pick = Choose from the list
staff-several-whom = For which households
staff-several-hidden = { $count ->
        [one] { $count } chosen household is not in the list now and stays chosen.
       *[other] { $count } chosen households are not in the list now and stay chosen.
    }
staff-several-all = Choose all shown
staff-several-look = First look at each household
staff-several-back = Back to choosing
staff-several-each = What happens in each household
staff-several-fits = Fits this plan.
staff-several-already = Already in this plan, so it is skipped.
staff-several-closed = Was in this plan before: done or not needed. Tick it to add it again.
staff-several-other-town = This place is in another municipality. Tick it if it fits anyway.
staff-several-no-step = There is no open step that the place could be added to. Add a step to the plan first.
staff-several-there = See the step in this plan
staff-several-opens = Already waiting for this: { $steps }
staff-several-at-step = At which step?
staff-several-translated = { $names } translates it into { $langs }. Until then the family sees that the translation is coming.
staff-several-nobody-translates = This household has no mediator. Whoever reads { $langs } gets it untranslated.
staff-several-give-step = Put into the ticked plans
staff-several-give-place = Link the place to the ticked plans
staff-several-give-message = Send to the ticked families
staff-several-nobody = Choose at least one household first.
staff-several-too-many = Choose at most 50 households at a time. Do the others afterwards.
staff-several-no-key-step = Choose a step from the library first.
staff-several-no-key-place = Choose a place from the directory first.
staff-several-not-saved = This could not be saved now. Try again for this household later.
staff-several-done = Done for { $given } of { $all ->
        [one] { $all } household
       *[other] { $all } households
    }.
staff-several-given = Saved. Nobody has done anything with it yet.
staff-several-taken-back = Undone.
staff-several-in-use = Saved. It has already been read, or somebody is already working with it. To change something, go to the plan itself.
staff-several-undo-step = The step will then be marked “not needed”.
staff-several-undo-place = The place will then be marked “not for us”.
staff-several-undo-message = Instead of your words it will say that the note was withdrawn.
staff-several-withdrawn = This note was withdrawn.
staff-several-again = Something else for several households

# A household
staff-household-none = Household not found
staff-household-none-why = This household does not exist, or it is not paired with you.
staff-tabs-label = Parts of this household
staff-tab-plan = Plan
staff-tab-appointments = Appointments
staff-tab-notes = Notes
staff-tab-family = Family
staff-to-steps = To all steps
staff-to-step = To this step
staff-steps-label = Steps
staff-steps-now = Now
offers-count = { $count ->
        [one] { $count } suggestion
       *[other] { $count } suggestions
    }
contact-why = When you spoke with whom, and what was said. The family sees this too.
staff-steps-waiting = Waiting for others
staff-steps-later = Later
staff-steps-done = Done
staff-steps-none = There are no steps in this plan yet.
staff-overview-state = State of the plan
staff-overview-done = { $done } of { $total } { $total ->
        [one] step
       *[other] steps
    } done
staff-overview-next = What comes next
staff-overview-all-waits = All open steps are waiting for somebody or for another step.
staff-overview-notes = Latest notes
staff-overview-all-notes = All notes
staff-overview-team = Team
staff-overview-people = Family and team
staff-overview-family = Family and situation
staff-unsent-since = { $count ->
        [one] { $count } change has been waiting on a device of this household since { $day }
       *[other] { $count } changes have been waiting on a device of this household since { $day }
    }
staff-here-unsent = Not sent from this device yet: { $count }
staff-unreadable = { $count ->
    [one] One household cannot be shown now. It is not gone: what is stored of it cannot be read at the moment. The administrator can restore it.
   *[other] { $count } households cannot be shown now. They are not gone: what is stored of them cannot be read at the moment. The administrator can restore it.
}
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
        [one] { $count } step
       *[other] { $count } steps
    }
staff-step-texts = Texts and translations{ $count ->
        [0] {""}
        [one] {" "}({ $count } waiting)
       *[other] {" "}({ $count } waiting)
    }
staff-status = Status
staff-status-other = Waiting or not possible now
staff-status-whom = Who or what are we waiting for?
staff-status-since = Since
staff-status-ask = Ask again on
staff-status-why = Why can it not be done now?
staff-edit-shape = Explanation, kind and order
staff-edit-about = Explanation for this family
staff-edit-kind = Kind of step
staff-edit-indicator = Indicator
staff-edit-needs = Needed first
staff-edit-office = An office does it: which one?
staff-sure-a = Certainty: an official text of July 2025 or later was read.
staff-sure-b = Certainty: an older official text or another recent source was read.
staff-sure-c = Certainty: general knowledge. Ask before the family relies on it.
staff-places-none = No place linked yet.
staff-places-link = Link a place
near-ours-now = People and places that are now this family’s
link-already = Already go there
link-stopped = Stopped going
staff-places-why = Why does it suit them? (may be left empty)
staff-places-along = Who goes along the first time
staff-places-along-nobody = Not agreed yet
staff-places-along-volunteer = A volunteer
staff-places-along-name = First name of the volunteer
staff-places-search = Search the directory
staff-places-search-how = A typing error or Ukrainian letters do no harm.
staff-places-all-linked = All places of the directory are linked already.
staff-places-not-found = Nothing found. Type it differently, or clear the text to see everything.
staff-places-which = From the directory
staff-places-country = all of the Netherlands

# A new step
staff-new-own = In your own words
staff-new-title = What needs to be done?
staff-new-add = Add to the plan
staff-new-added = Added by you today
staff-new-library = From the library
staff-new-there = In the plan already
staff-new-no-right = People whose protection has ended do not have this right.
staff-new-ask-standing = Ask about their status first: not everybody has this right.

# Notes
staff-notes-none = There are no notes yet.
staff-notes-plan = About the plan as a whole, newest at the bottom
staff-notes-steps = By step, newest first
staff-notes-seen = Read
staff-notes-seen-all = Mark all { $count } as read
staff-notes-unread = Unread, oldest first
staff-notes-filter-unread = Unread ({ $count })
staff-notes-filter-all = All notes
staff-notes-all-read = You have read everything.
staff-audience-family = Family reads this
staff-audience-team = Team only
staff-note-unread-by-family = Not read by the family yet
staff-help-settle = Settled
staff-note-unread = Not read yet
staff-note-read-by = Read by { $names }
staff-write-family = Note for the family
staff-write-family-why = The family and the team read this. It will be translated.
staff-send-family = Send to the family
staff-write-team = Note for the team
staff-write-team-why = Only the team sees this, the family never does.
staff-send-team = Keep for the team
staff-write-lang = Written in

# Texts and their translations
staff-version-current = { $lang }: translated by { $name }
staff-version-outdated = { $lang }: outdated, the original has changed
staff-version-waiting = { $lang }: waiting for translation
staff-version-show = Show translation
staff-version-translate = Translate

# Appointments
staff-appointments-coming = Upcoming appointments
staff-appointments-past = Past or cancelled

# The family
staff-family-born = born in { $year }
staff-family-situation = Situation
staff-family-situation-lead = Only what the family wants to tell. The family can see and change this too.
staff-family-goals = Goals
staff-family-naming = Code name and municipality
staff-family-municipality = Municipality
staff-goals-none = No goals have been written down yet.
staff-goals-add = Add a goal
staff-goal-edit = Change the goal

# The translation queue
staff-queue-count = { $count ->
        [0] Nothing is waiting
        [one] { $count } text is waiting for translation
       *[other] { $count } texts are waiting for translation
    }
staff-queue-lead = Urgent texts come first, then the oldest.
staff-queue-empty = Everything is translated. Thank you!
staff-queue-empty-more = New texts appear here when you reload the page.
staff-queue-pair = { $from } → { $into }
staff-queue-changed = Original changed
staff-queue-original = Original: { $lang }
staff-queue-into = Translation: { $lang }
staff-queue-by = { $name } · { $role } · { $when }
staff-queue-step = For the step: { $step }
staff-queue-before = Before this
staff-queue-after = After this
staff-queue-translation = Translation into { $lang }
staff-queue-save = Save and next
staff-queue-keys = Or press Ctrl and Enter
staff-queue-still-right = Translation is still correct
staff-queue-changed-lead = The original changed after this translation. Adapt it, or confirm that it is still correct.
staff-queue-team = Team note: the family does not see the translation either.
staff-queue-terms = Glossary
staff-queue-as-of = As of { $when }. What you translated on this device since then is shown.
staff-queue-renew = Get the latest
staff-queue-done = Just translated
staff-queue-done-by = { $name } · { $when }
staff-queue-done-by-other = already translated
staff-queue-edit = Correct the translation
staff-queue-attend = See why
staff-queue-two = There are two translations of this. The family reads the first. Which one is right?
staff-queue-beside = Translated in the meantime ({ $name }):
staff-queue-beside-yours = What you type stays here. If you save it, both translations stand side by side and you choose together.
staff-claim-take = I will translate this
staff-claim-give-back = Not after all
staff-claim-mark = { $name } is translating this
staff-claim-mine = You are translating this, until { $until }. Your colleagues see that.
staff-claim-theirs = { $name } is translating this, until { $until }. After that you can take over.
staff-claim-as-well = { $name } is working on this too, until { $until }, and sees your translation.
staff-claim-too-many = You are working on many texts already. Save one first, or choose “Not after all” for one of them.
staff-similar = Translated before
staff-similar-of = { $alias } · { $when } · { $name }
staff-similar-fill = Fill in
staff-similar-filled = Filled in.
staff-diff-gone = gone:
staff-diff-new = new:

# The glossary
staff-glossary = Glossary
staff-glossary-lead = Words that we always translate the same way. While you translate, they stand beside the text. Do not put names or details of families here: all colleagues read this.
staff-glossary-search = Look for a word (Dutch, Ukrainian or English)
staff-glossary-none = This word is not in the list yet.
staff-glossary-all = Show all
staff-glossary-new = Add a word
staff-glossary-nl = Dutch
staff-glossary-uk = Ukrainian
staff-glossary-note = Explanation (optional)
staff-glossary-add = Add
staff-glossary-added = Added
staff-glossary-own = From colleagues
staff-glossary-no-own = No words of our own yet.
staff-glossary-built-in = Fixed words
staff-glossary-correct = Correct or take out
staff-glossary-remove = Take this word out
staff-glossary-removed = “{ $term }” was taken out.
staff-glossary-both = Fill in the word in both languages.
staff-glossary-there = This translation is in the list already.
staff-glossary-newer = A colleague has changed this in the meantime: above the form you see what it says now. Your words are still here. If you save them, they take its place.
staff-glossary-gone = A colleague has taken this word out in the meantime. What you wrote is still here: save it to add it again.
staff-glossary-full = The list is full. First take out a word that nobody needs any more.

# The coordinator's desk
staff-coordination-households = Households
staff-coordination-no-households = There are no households yet.
staff-coordination-new-household = New household
staff-coordination-add-household = Create the household
staff-coordination-alias = Code name
staff-coordination-alias-why = Choose a word that does not give the family away, for example the name of a plant.
staff-coordination-member-name = First name of the first family member
staff-coordination-member-lang = Language of the family member
staff-coordination-role = Role
staff-coordination-colleague-lang = Language of the screens
staff-coordination-colleagues = Colleagues
staff-coordination-no-colleagues = There are no colleagues yet.
staff-coordination-new-colleague = New colleague
staff-coordination-add-colleague = Add the colleague
staff-coordination-colleague-households = { $count ->
        [one] { $count } household
       *[other] { $count } households
    }
staff-coordination-team = Team
staff-coordination-team-change = Change the team
staff-coordination-no-team = No team paired yet
staff-coordination-nobody = Nobody
staff-coordination-pair = Pair
staff-coordination-members = Family members
staff-coordination-add-member = Add a family member
staff-coordination-invite = Invite
staff-coordination-invite-whom = Invite { $name }
invitation-how = Let the phone’s camera scan the code, or hand over the link yourself. It works once and is shown only now.
staff-invitation-open = The invitation is valid until { $until }
staff-invitation-withdraw = Withdraw
staff-invitation-withdraw-whom = Withdraw the invitation for { $name }
staff-invitation-withdraw-what = The link stops working at once. You can make a new one later.
staff-account-devices = { $count ->
        [0] Not signed in anywhere
        [one] Signed in on { $count } device
       *[other] Signed in on { $count } devices
    }
staff-account-out-sure = End { $name }’s access
staff-device-close = Disconnect this device
staff-device-close-what = The device is signed out at once and erases what it keeps as soon as it is online again. What it had not sent yet is lost. With a new invitation { $name } can sign in again.
staff-device-close-sure = Yes, disconnect it
staff-member-out = Remove { $name } from the household’s plan
staff-member-out-what = { $name } is signed out on all devices at once and can no longer read or change the plan. What had not been sent yet is lost. An open invitation no longer works. What { $name } wrote stays in the plan, under their name. To undo this later, add { $name } to the plan again.
staff-colleague-out = End { $name }’s access…
staff-colleague-out-what = { $name } is signed out on all devices at once and is no longer paired with any household. What had not been sent yet is lost. An open invitation no longer works. What { $name } wrote stays in the plans, under their name. To undo this later, add { $name } again as a colleague.
staff-colleague-out-first = { $count ->
        [one] First hand this household to a colleague:
       *[other] First hand these { $count } households to a colleague:
    }

# Stand-ins
stand-in-title = Arrange a stand-in for { $name }
stand-in-what = Is { $name } on leave or ill? A colleague of the same role takes over all households for as long as you choose. { $name } keeps access. After the last day it ends by itself.
stand-in-who = Who stands in?
stand-in-choose = Choose a colleague
stand-in-from = First day
stand-in-until = Last day
stand-in-lasting = For good: { $name } leaves these teams, and the days above do not count
stand-in-word = A word to the families (optional)
stand-in-word-why = Each family gets this as a note from you. Write in Dutch; the mediator translates it.
stand-in-look = See first what will change
stand-in-nobody = First choose who stands in.
stand-in-days = Choose a first day from today on and a last day that is not earlier, at most a year later.
stand-in-nothing = There is nothing to hand over: in each household this colleague is in the team already, or somebody stands in on those days. End that first.
stand-in-runs = { $name } stands in for { $whom }, from { $from } up to and including { $until }: { $count ->
        [one] { $count } household
       *[other] { $count } households
    }
stand-in-back = Give back now
stand-in-preview = Stand-in: { $name } for { $whom }, from { $from } up to and including { $until }
stand-in-preview-lasting = Hand over for good: from { $whom } to { $name }
stand-in-gets = { $name } gets { $count ->
        [one] { $count } more household
       *[other] { $count } more households
    }
stand-in-left-out = Nothing changes here
stand-in-there = is in this team already
stand-in-elsewhere = is already standing in for somebody else here, up to and including { $until }
stand-in-covered = { $name } is already standing in here, up to and including { $until }
stand-in-told = What the families read
stand-in-team-page = Their team page will show { $name } and say: stands in for { $whom } up to and including { $until }.
stand-in-team-page-lasting = Their team page will show { $name } instead of { $whom }.
stand-in-families-read = Each family gets this note from you:
stand-in-translated = It goes to the translation queue. Until it is translated, it is marked as Dutch.
stand-in-no-word = You send no note with it.
stand-in-do = Yes, arrange it like this
stand-in-change = Change something

# Closed: households and accounts
closing-title = End the support for this household
closing-what = The household leaves the lists, the translation queue and the counts; you will find it under Closed. The family keeps its plan and can go on reading and ticking. When it asks for help, it appears among the others again.
closing-reason = Why?
closing-choose = Choose a reason
closing-finished = the work is finished
closing-moved = the family has moved
closing-stopped = the family does not want to go on
closing-other = something else
closing-day = Since
closing-do = End the support
closing-no-reason = First choose why the support ends.
closing-on-a-day = Choose a day up to today.
closing-since = Closed on { $day }: { $why }
closing-open = Open again
closing-asks-again = This closed household asks for help. Open it again, or let the team answer.
former-title = { $count ->
        [one] { $count } former colleague
       *[other] { $count } former colleagues
    }
former-what = They do not work here any more and cannot sign in. What they wrote stays in the plans, with their names.
former-open-whom = { $name } works here again

# A household to practise with
practice-alias = Practice
practice-mark = practice household
practice-title = Make a practice household
practice-what = An invented family in which new colleagues may try everything. It is not counted anywhere. Choose who practises: one role is enough.
practice-add = Make the practice household
practice-nobody = Choose who practises: a researcher, a mediator or both.
practice-anew = Start again
practice-anew-what = This practice household is closed and a new one takes its place, with the same team.
practice-anew-sure = Yes, start again

staff-situation-none = The situation has not been discussed yet.

# The library at the coordinators’ desk
staff-library = Step library
staff-library-lead = Plans are made from this. Families and teams see your changes on the next page they open.
staff-library-back = Back to the library
staff-library-new = New topic
staff-library-new-lead = Write it in three languages and name the source. Teams and families can then put it into a plan at once.
staff-library-search = Search titles, explanations and sources
staff-library-all = All topics
staff-library-old = To be checked again
staff-library-changed = Changed by us
staff-library-unsure = With an uncertain fact
staff-library-shown = { $count ->
        [one] { $count } topic shown
       *[other] { $count } topics shown
    }
staff-library-none = Nothing found. Search for another word or show everything.
staff-library-checked = Checked on { $day }
staff-library-is-old = more than half a year ago
staff-library-volatile = Changes often
staff-library-volatile-how = Changes every year or more often
staff-library-changed-by = Changed by { $name }, { $when }
staff-library-by = { $name }, { $when }
staff-library-amounts = Amounts and dates
staff-library-from = In force since { $day }
staff-library-terms = Amounts and dates that a text can refer to
staff-library-terms-how = Put what stands here in braces into the text. When the amount changes, it changes everywhere at once.
staff-library-amount-how = After saving, the new value appears in all texts that refer to it.
staff-library-value = Value
staff-library-in-euro = Amount in euros
staff-library-in-date = Date
staff-library-in-days = Number of days
staff-library-in-weeks = Number of weeks
staff-library-in-months = Number of months
staff-library-in-percent = Percentage
staff-library-from-day = In force since
staff-library-source = Source
staff-library-sources = Sources, one per line
staff-library-checked-day = Checked on
staff-library-sure = How certain is this?
staff-library-sure-of = Certainty: { $what }
staff-library-sure-overall = overall
staff-library-sure-same = As certain as the whole topic
staff-library-sure-a = Official text of July 2025 or later
staff-library-sure-b = Older official source or another recent source
staff-library-sure-c = General knowledge: ask first
staff-library-words = Texts
staff-library-title = Title
staff-library-why = Why
staff-library-desk = What to say at the desk
staff-library-optional = (optional, but then empty in all languages)
staff-library-subs = Tasks
staff-library-sub = Task
staff-library-sub-out = Take this task out. Plans that have it already keep it.
staff-library-sub-new = New task
staff-library-facts = Sources and certainty
staff-library-whom = Who it is for and what comes first
staff-library-for = For
staff-library-not-for = Never propose to
staff-library-needs = Needed first
staff-library-papers = Documents
staff-library-nothing = nothing chosen
staff-library-around = Also known
staff-library-places = Places
staff-library-opens = Makes possible
staff-library-term = Term
staff-library-within = { $count ->
        [one] within { $count } day
       *[other] within { $count } days
    }
staff-library-save-how = Families and teams see this on the next page they open.
staff-library-saved = Saved. This is what everybody reads from now on.
staff-library-saved-partly = Saved, but not yet up to date in every language: those still to be updated are listed below.
staff-library-behind = These languages are behind
staff-library-behind-how = People who read this language see beside that text that it may be out of date. Change it too. If only the wording changed, tick that when saving.
staff-library-wording = Only worded differently: the other languages still say the same
staff-library-refused = Not saved yet. This needs to change:
staff-library-overtaken = Somebody else has changed this in the meantime. Nothing has been saved yet.
staff-library-overtaken-how = Below is what you wrote, with what the library says now beside it. For each difference choose what is right, and save.
staff-library-theirs = Now in the library:
staff-library-theirs-empty = (empty)
staff-library-history = History
staff-library-built-in = As it came with the program
staff-library-same = Nothing changed
staff-wrong-language = Fill this in: it has to be there in all languages.
staff-wrong-amount = There is an amount in braces that does not exist. Look at the list of amounts.
staff-wrong-amounts = Name the same amounts in braces in all three languages.
staff-wrong-source = Name at least one source.
staff-wrong-day = Choose an existing date.
staff-wrong-future = Choose the day on which it was checked: today or earlier.
staff-wrong-sure = Choose how certain it is.
staff-wrong-choice = Choose one from the list.
staff-wrong-circle = This topic would wait for itself. Take one out.
staff-wrong-no-group = Choose who this is for.
staff-wrong-both-groups = A group cannot be in both lists.
staff-wrong-no-sub = Write at least one task.
staff-wrong-value = Write a number, or an existing date.
staff-wrong-plural = With this number the word next to it would be wrong. First rewrite this sentence so that it fits any number:
staff-wrong-taken = Somebody just added a topic with this title. See whether it is the same, or save again.
# The directory at the coordinators’ desk
staff-places = Directory of places
staff-places-lead = The places that families see under Nearby and beside their steps. They see your changes on the next page they open.
staff-places-back = Back to the directory
staff-place-all = All places
staff-place-hidden = Hidden
staff-place-is-hidden = hidden
staff-place-shown = { $count ->
        [one] { $count } place shown
       *[other] { $count } places shown
    }
staff-place-none = No place found. Search for another word or show all.
staff-place-search = Search by name, municipality or address
staff-place-new = Add a place
staff-place-new-lead = Write in three languages what the place is for, name a way to reach it, and the source.
staff-place-name = Name
staff-place-town = Municipality
staff-place-town-how = Leave the municipality empty when the place is there for the whole country.
staff-place-about = What the place is for
staff-place-indicators = Themes
staff-place-kind = Kind
staff-place-kind-organisation = organisation
staff-place-kind-activity = activity
staff-place-kind-online = online only
staff-place-kind-phone = telephone line
staff-place-address = Address
staff-place-phone = Telephone number
staff-place-web = Website
staff-place-email = E-mail address
staff-place-languages = Languages spoken there
staff-place-reported = With a message from a family
staff-place-is-reported = a family waits for an answer
staff-place-reports-wait = Messages without an answer: { $count }
staff-place-reports = What families write about this place
staff-place-report-answer = Your answer to the family
staff-place-report-send = Send the answer
staff-place-free = It is free
staff-place-call-first = Call or write first: the details may have changed
staff-place-hide = Hide: the place is no longer in the directory. Plans that name it keep it, with a warning.
staff-wrong-phone = Enter a telephone number.
staff-wrong-email = Write an e-mail address.
staff-wrong-web = Write the address of a website, for example taalhuis.nl.
staff-wrong-no-way = Give at least one way to reach the place: address, telephone, website or e-mail.
staff-group-everyone = Everyone
staff-group-kids-0-4 = Children up to 4 years
staff-group-kids-4-12 = Children aged 4 to 12
staff-group-kids-12-18 = Young people aged 12 to 18
staff-group-students = Students
staff-group-workers = Employees
staff-group-self-employed = Self-employed people
staff-group-60-plus = People over 60
staff-group-chronic-illness = People with a chronic illness
staff-group-third-country = People from Ukraine with another nationality
staff-group-no-documents = People without documents
staff-group-host-family = People with a host family
staff-group-reception = People in a shelter
staff-group-drivers = Drivers
staff-group-pet-owners = Pet owners
staff-group-victims = Victims of violence
staff-group-renters = Tenants
staff-group-movers = People who are moving
staff-group-pregnant = Pregnant people
staff-group-special-needs = People who need extra support
staff-group-families = Families with children
staff-group-low-income = People with a low income
staff-group-returners = People who want to return to Ukraine
staff-queue-first = These are the most urgent texts. The rest comes when these are translated and you reload the page.

# What happened since somebody of the team looked last
staff-news-since = Since you last looked ({ $when })
staff-news-never = Not looked at yet
staff-news-each = One by one
staff-news-seen = Seen
news-asked = { $count ->
        [one] 1 request for help
       *[other] { $count } requests for help
    }
news-wrote = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
news-ticked = { $count ->
        [one] 1 thing ticked
       *[other] { $count } things ticked
    }
news-finished = { $count ->
        [one] 1 step finished
       *[other] { $count } steps finished
    }
news-stuck = { $count ->
        [one] { $count } step is waiting or not working out
       *[other] { $count } steps are waiting or not working out
    }
news-added = { $count ->
        [one] 1 new step
       *[other] { $count } new steps
    }
news-met = { $count ->
        [one] 1 new appointment
       *[other] { $count } new appointments
    }
news-moved = { $count ->
        [one] 1 appointment changed
       *[other] { $count } changes of appointments
    }
news-cancelled = { $count ->
        [one] 1 appointment cancelled
       *[other] { $count } appointments cancelled
    }
news-outcome = { $count ->
        [one] told once how an appointment went
       *[other] told { $count } times how an appointment went
    }
news-document = { $count ->
        [one] 1 document updated
       *[other] { $count } documents updated
    }
news-told = { $count ->
        [one] 1 answer in the talk
       *[other] { $count } answers in the talk
    }
news-translated = { $count ->
        [one] 1 translation
       *[other] { $count } translations
    }
news-other = { $count ->
        [one] 1 other change
       *[other] { $count } other changes
    }

# One's own work across one's households
work-calls = To call: not reached
work-calls-lead = These people have not seen their reminder. Call them, and note here what came of it.
work-calls-none = Nobody needs a call right now.
work-call-before = Call before { $time }
work-call-again = No answer once: try again
work-call-no-phone = No telephone number known
work-call-reached = Reached
work-call-no-answer = No answer
work-call-wrong-number = Wrong number
work-call-changed = about a change
work-call-done = { $result }: { $by }, { $when }
work-helps = Who asked for help
work-helps-none = Nobody is waiting for an answer.
work-week = This week’s appointments
work-week-none = No appointments this week.
work-mine = Steps I am doing
work-mine-none = No steps are assigned to you. Open a step to choose who does it.
work-waiting = Waiting for others
work-waiting-none = Nothing is waiting for others.
work-ask-today = Ask again today
work-ask-overdue = Ask again: the day has passed
work-ask-later = Still waiting
