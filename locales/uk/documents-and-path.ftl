# Words of the list of papers and of the path.

# All papers of the household
documents-none = Документів тут ще немає. Вони з’являться разом із кроками, яким потрібні.
documents-there = Є { $have } із { $total } { $total ->
        [one] документа
        [few] документів
        [many] документів
       *[other] документа
    }
documents-nothing-to-get = Зараз більше жодних документів отримувати не треба.
documents-have = Уже є
documents-idle = Зараз не потрібні
documents-cannot-hint = Просять документ, якого не дістати? Покажіть картку: там нідерландською написано, чого у вас немає і чому.
documents-for = Потрібно для:
documents-for-count = Потрібно для { $count ->
        [one] { $count } кроку
        [few] { $count } кроків
        [many] { $count } кроків
       *[other] { $count } кроку
    }
documents-unasked = Зараз для жодного кроку не потрібен.
documents-change = Інша відповідь

# What unlocks what
path-lead = Починайте згори. Лінія веде від кроку до того, що він відкриває.
path-none = У плані ще немає кроків. Щойно вони з’являться, тут буде видно, що спершу, а що потім.
path-legend = Що означають позначки
path-now = Можна робити
path-line-open = шлях відкрито
path-line-waits = ще закрито
path-waits = Чекає на:
path-opens = Відкриває:
path-loose = Не залежать від інших
