# One appointment: what came of it, who goes and how, on which days
appointment-title = Afspraak
appointment-not-there = Deze afspraak staat hier niet. Kijk bij alle afspraken.
outcome-title = Hoe het ging
outcome-ask = Hoe ging het?
outcome-ask-lead = Vertel het in een paar woorden, dan weet iedereen wat er nu moet gebeuren.
outcome-lead = Eén tik is genoeg. Lukte het niet om te gaan? Ook dat is goed om te weten.
outcome-words = Hoe was het, of waarom lukte het niet (als u wilt)
outcome-next-field = Wat nu (als dat al duidelijk is)
outcome-next = Daarna
outcome-change = Antwoord wijzigen
outcome-make-step = Maak hier een stap van
outcome-to-step = Naar deze stap
appointment-doctor-why = Bij de huisarts is de tijd kort. Daarom staan dubbele tijd en een tolk al aangevinkt.
# $what: another appointment; $when: its day and time
appointment-overlaps = Op dezelfde tijd: { $what } ({ $when })
arrange-title = Wie er gaat en hoe
arrange-more = Wie gaat er, tolk, reis
arrange-going = Wie er gaat
arrange-interpreter = Tolk
arrange-interpreter-name = Wie er tolkt, of het nummer van de tolkentelefoon
arrange-travel = Hoe u er komt
arrange-travel-field = Hoe u er komt: bus, ingang, verdieping
arrange-repeats = Herhaling
# $day: a date
repeats-every-1 = elke week tot en met { $day }
repeats-every-2 = om de twee weken tot en met { $day }
repeats-every-4 = om de vier weken tot en met { $day }
repeats-once = Eén keer
repeats-weeks-1 = Elke week
repeats-weeks-2 = Om de twee weken
repeats-weeks-4 = Om de vier weken
repeats-how = Hoe vaak
repeats-until = Tot en met welke dag
repeats-change = Herhaling wijzigen
# $day: a day with its weekday; $when: the same with a time
repeats-skipped = Gaat niet door: { $day }
repeats-moved = Verzet: { $day } wordt { $when }
repeats-back = Terug zoals het was
repeats-one = Eén keer anders
repeats-which = Welke keer
repeats-to = Nieuwe tijd, als u verzet
repeats-skip = Deze keer niet
repeats-move = Deze keer verzetten
repeats-over = Alle keren zijn geweest.

# The appointments of a month
calendar-title = Afspraken in een maand
calendar-link = Toon de maand
calendar-before = Vorige maand
calendar-after = Volgende maand
calendar-none = Deze maand zijn er geen afspraken.
# The days of a week and the months, in their order, without spaces within
calendar-days = ma di wo do vr za zo
calendar-months = Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December
# $count: of a day
calendar-count = { $count ->
        [one] { $count } afspraak
       *[other] { $count } afspraken
    }
