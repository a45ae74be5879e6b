# One appointment: what came of it, who goes and how, on which days
appointment-title = Зустріч
appointment-not-there = Цієї зустрічі тут немає. Подивіться в усіх зустрічах.
outcome-title = Як пройшло
outcome-ask = Як пройшло?
outcome-ask-lead = Скажіть кількома словами, тоді команда знатиме, що робити далі.
outcome-lead = Вистачить одного дотику. Якщо піти не вийшло, це теж добре знати.
outcome-words = Як було або чому не вийшло піти (якщо хочете)
outcome-next-field = Що далі (якщо вже відомо)
outcome-next = Далі
outcome-change = Змінити відповідь
outcome-make-step = Зробити з цього крок
outcome-to-step = До цього кроку
appointment-doctor-why = На прийомі в лікаря мало часу. Тому подвійний час і перекладача тут уже позначено.
# $what: another appointment; $when: its day and time
appointment-overlaps = У цей самий час: { $what } ({ $when })
arrange-title = Хто йде і як дістатися
arrange-more = Хто йде, перекладач, дорога
arrange-going = Хто йде
arrange-interpreter = Перекладач (tolk)
arrange-interpreter-name = Хто перекладає або номер телефонної лінії
arrange-travel = Як дістатися
arrange-travel-field = Як дістатися: автобус, вхід, поверх
arrange-repeats = Чи повторюється
# $day: a date
repeats-every-1 = щотижня до { $day }
repeats-every-2 = раз на два тижні до { $day }
repeats-every-4 = раз на чотири тижні до { $day }
repeats-once = Один раз
repeats-weeks-1 = Щотижня
repeats-weeks-2 = Раз на два тижні
repeats-weeks-4 = Раз на чотири тижні
repeats-how = Як часто
repeats-until = До якого дня
repeats-change = Змінити повторення
# $day: a day with its weekday; $when: the same with a time
repeats-skipped = Не буде { $day }
repeats-moved = Перенесено. Було { $day }, стало { $when }
repeats-back = Повернути, як було
repeats-one = Один раз інакше
repeats-which = Який раз
repeats-to = Новий час, якщо переносите
repeats-skip = Цього разу не буде
repeats-move = Перенести цей раз
repeats-over = Усі рази вже минули.

# The appointments of a month
calendar-title = Зустрічі за місяць
calendar-link = Показати місяць
calendar-before = Попередній місяць
calendar-after = Наступний місяць
calendar-none = Цього місяця зустрічей немає.
# The days of a week and the months, in their order, without spaces within
calendar-days = пн вт ср чт пт сб нд
calendar-months = Січень Лютий Березень Квітень Травень Червень Липень Серпень Вересень Жовтень Листопад Грудень
# $count: of a day
calendar-count = { $count ->
        [one] { $count } зустріч
        [few] { $count } зустрічі
        [many] { $count } зустрічей
       *[other] { $count } зустрічі
    }
