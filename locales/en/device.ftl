# What is on this device only
unsent-title = Not sent
unsent-lead = This is on this device only. When there is a connection, it will be sent automatically.
unsent-none = Everything has been sent. Your team sees the same as you.
unsent-none-offline = All you wrote has been sent. What others have added will show when there is a connection.
unsent-count = Waiting to be sent: { $count }
unsent-attention = Needs your attention
unsent-attention-lead = This will not be sent automatically: each change says why, and what you can do.
unsent-waits = Waiting for a connection
unsent-since = On this device, { $when }
unsent-send = Send now
unsent-retry = Send again
unsent-copy = Copy the text
unsent-copied = The text has been copied.
unsent-edit = Change the text
unsent-text = Your text
unsent-save = Save and send
unsent-remove = Remove
unsent-remove-sure = This change and its text will be removed from this device for good.
unsent-remove-yes = Yes, remove it
needs-network = This needs a connection. Open this page again when there is one.
storage-full = There is no room left on this device. What you just wrote is on the screen only. Keep this page open: free up some space, or find a connection.
storage-unavailable = This browser cannot keep anything. Keep this page open until everything has been sent.

# The screen without a plan, and what is left when a device may not go on
shell-waiting = Opening your plan…
shell-no-start = Your plan is still on this device, but the app did not open. When there is a connection, we will try again.
shell-no-plan = This is not on this device yet. You need a connection to get it.
left-removed = This device has been disconnected
left-removed-why = The plan has been removed from this device. Ask your team for a new link to sign in again.
left-title = This could not be sent any more
left-lead = Copy your words before you close this page: they are nowhere else.
left-lead-plain = There were no words in them, only ticks and choices. You can make them again once you have signed in.
left-count = Changes that were not sent:
left-copy = Copy everything
left-done = Done, remove it
left-waits = Changes waiting on this device:
left-waits-words = Sign in again under your own name, and they will be sent.

# Devices
more-device = This device
more-device-words = The plan and everything you write are kept here too: they open without a connection.
more-device-room = Used on this device: { $size } MB
more-device-stays = The browser has promised not to clear it by itself.
more-device-may-go = The browser may clear this when it runs out of room. Anything already sent will not be lost.
devices-title = My devices
devices-lead = These are all the devices you are signed in on. Is one lost? Disconnect it: the plan disappears from it as soon as it is online again.
devices-since = Signed in on { $day }
devices-this = This device
devices-unknown = Device
devices-remove = Disconnect
devices-remove-what = On this device you are signed out at once, and what it keeps is erased as soon as it is online again. Words that it has not sent yet will not reach the plan. With a new link you can sign in again.
devices-remove-sure = Yes, disconnect it
devices-invite-title = Sign in on another phone
devices-invite-lead = Here you make a sign-in link: for your second phone or for somebody in the family. Whoever uses it sees your whole plan.
devices-invite-own = My second phone
devices-invite-member = { $name }’s phone

# Reminders
reminders-title = Reminders
more-reminders-hint = When to remind you, and of what
reminders-lead = We remind you on the evening before an appointment and two hours before it. You can change this here.
reminders-here = On this phone
reminders-off = Reminders are off on this phone. Turn them on so that you do not miss an appointment.
reminders-turn-on = Turn reminders on
reminders-turn-off = Turn off on this phone
reminders-testing = We have sent a test reminder. Can you see it?
reminders-untold = You have not confirmed yet that you see reminders on this phone.
reminders-seen = I see it!
reminders-not-seen = I do not see it, send it again
reminders-not-seen-how = Nothing there? Check whether “Do not disturb” is on and whether your browser may show notifications. Until you tap “I see it!”, the team assumes that reminders do not reach you, and calls you.
reminders-on = Reminders reach this phone.
reminders-failed = We could not turn reminders on just now. Check your connection and try again.
reminders-again = Try again
reminders-denied = Notifications from Perspectief are blocked in your browser’s settings. Allow them there, then open this page again.
reminders-unable = This browser cannot show reminders. The team will call you.
reminders-needs-home = On an iPhone or iPad reminders arrive once Perspectief is on the home screen. Add it there, open it from its icon and turn reminders on.
reminders-needs-program = You can turn reminders on once the page has loaded completely.
reminders-hidden = The locked screen does not show what a reminder is about.
reminders-shown = The locked screen shows what a reminder is about.
reminders-show = Show what it is about
reminders-hide = Do not show what it is about
reminders-which = Which reminders
reminders-evening = On the evening before an appointment
reminders-evening-at = At what time that evening
reminders-before = On the day of the appointment
reminders-before-never = No reminder
reminders-before-hours = { $count ->
    [one] { $count } hour before
   *[other] { $count } hours before
}
reminders-before-minutes = { $count ->
    [one] { $count } minute before
   *[other] { $count } minutes before
}
reminders-changed = When an appointment was moved or cancelled
reminders-days = On the evening before a step is due, and before you have to move out
reminders-quiet = When not to disturb you
reminders-quiet-from = From
reminders-quiet-until = Until
reminders-amsterdam = This is Dutch time, even if your phone shows another.
reminders-sent = What we have sent you
reminders-sent-none = We have not sent you anything yet.
reminders-kind-evening = The evening before an appointment
reminders-kind-before = Shortly before an appointment
reminders-kind-changed = An appointment changed
reminders-kind-step = Tomorrow is the last day
reminders-kind-housing = You have to move out soon
reminders-was-sent = Sent: { $when }
reminders-was-shown = Shown on the phone: { $when }
reminders-was-opened = You opened it: { $when }
reminders-private = Only the words “Reminder from Perspectief” pass through the notification services of Google, Apple or Mozilla. What it is about is known to your phone alone.
push-title = Reminder from Perspectief
push-test-title = Test reminder. Tap it if you can see it
reminder-evening = Tomorrow, { $time }: { $what }
reminder-before = { $time }: { $what }
reminder-moved = Moved: { $what }
reminder-moved-when = It was { $old }, now it is { $new }
reminder-cancelled = Cancelled: { $what }, { $when }
reminder-step = Tomorrow is the last day: { $what }
reminder-housing = You can live here until { $day }
reminder-bring = Bring: { $what }

# A sign-in link just made
invitation-title = Invitation
invitation-code = QR code of the invitation
invitation-how = Scan the code with the camera of the other phone, or open the link there. It works once and is shown only now.
invitation-valid = Valid for 24 hours
invitation-link = Link
invitation-copy = Copy the link
invitation-copied = Copied

# What was typed and not sent; the first stands beside the name of a fold.
draft-mark = draft
draft-kept = Draft: not sent yet, kept on this device only.
draft-discard = Discard the draft

# What one tap did can be taken back for a moment, before anybody else sees it
undo = Undo
undo-help-asked = Asking for help…
undo-help-settled = Closing the request…
undo-appointment-cancelled = Cancelling the appointment…
undo-appointment-goes-on = The appointment goes ahead.
undo-proposal-put-aside = The suggestion was put aside.
undo-step-added = The step is in the plan.
undo-steps-added = { $count } steps have been added to the plan.
undo-step-status-changed = The step is set to “not needed”.

# Reading aloud
read-aloud = Listen
no-voice-uk = This device has no voice for Ukrainian. Text in that language was not read out.
no-voice-nl = This device has no voice for Dutch. Text in that language was not read out.
no-voice-en = This device has no voice for English. Text in that language was not read out.
