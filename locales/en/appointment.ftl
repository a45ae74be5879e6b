# One appointment: what came of it, who goes and how, on which days
appointment-title = Appointment
appointment-not-there = This appointment is not here. Look among all appointments.
outcome-title = How it went
outcome-ask = How did it go?
outcome-ask-lead = Say it in a few words, so that the team knows what comes next.
outcome-lead = One tap is enough. If you could not go, that is good to know too.
outcome-words = How it was, or why you could not go (if you like)
outcome-next-field = What comes next (if you know it)
outcome-next = Next
outcome-change = Change the answer
outcome-make-step = Make a step of it
outcome-to-step = To this step
appointment-doctor-why = Time with the doctor is short, so double time and an interpreter are ticked already.
# $what: another appointment; $when: its day and time
appointment-overlaps = At the same time: { $what } ({ $when })
arrange-title = Who goes, and how
arrange-more = Who goes, interpreter, the way
arrange-going = Who goes
arrange-interpreter = Interpreter (tolk)
arrange-interpreter-name = Who interprets, or the number of the telephone line
arrange-travel = How to get there
arrange-travel-field = How to get there: bus, entrance, floor
arrange-repeats = Repeating
# $day: a date
repeats-every-1 = every week until { $day }
repeats-every-2 = every two weeks until { $day }
repeats-every-4 = every four weeks until { $day }
repeats-once = Once
repeats-weeks-1 = Every week
repeats-weeks-2 = Every two weeks
repeats-weeks-4 = Every four weeks
repeats-how = How often
repeats-until = Until which day
repeats-change = Change how it repeats
# $day: a day with its weekday; $when: the same with a time
repeats-skipped = Not taking place: { $day }
repeats-moved = Moved: { $day } is now { $when }
repeats-back = Put it back
repeats-one = One time differently
repeats-which = Which time
repeats-to = New time, if you move it
repeats-skip = Not this time
repeats-move = Move this one
repeats-over = All times are over.

# The appointments of a month
calendar-title = Appointments of a month
calendar-link = Show the month
calendar-before = Month before
calendar-after = Month after
calendar-none = There are no appointments this month.
# The days of a week and the months, in their order, without spaces within
calendar-days = Mo Tu We Th Fr Sa Su
calendar-months = January February March April May June July August September October November December
# $count: of a day
calendar-count = { $count ->
        [one] { $count } appointment
       *[other] { $count } appointments
    }
