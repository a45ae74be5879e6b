# Words that the family's and the staff's screens share.

app-name = Перспектива
app-tagline = Ваш план у Нідерландах, крок за кроком

# People and languages
you = Ви
somebody = Хтось із команди
lang-uk = українська
lang-nl = нідерландська
lang-en = англійська
# Each language in itself, the same everywhere.
lang-own-uk = Українська
lang-own-nl = Nederlands
lang-own-en = English
role-member = Родина
role-researcher = Дослідник / дослідниця
role-mediator = Культурний медіатор / медіаторка
role-coordinator = Координатор / координаторка
# Who is in a team for a colleague, for some days.
stands-in = Замінює колегу ({ $name }) до { $until } включно
stands-in-from = Замінює колегу ({ $name }) з { $from } до { $until } включно

# Days and times
date-today = сьогодні
date-tomorrow = завтра
date-yesterday = учора
date-in-days = через { $count ->
        [one] { $count } день
        [few] { $count } дні
        [many] { $count } днів
       *[other] { $count } дня
    }
date-day-month = { $day } { $month }
date-with-year = { $date } { $year } року
date-on-weekday = { $weekday }, { $date }
# «о 10:30», but «об 11:00».
date-day-at-time = { $day }, { $vowel ->
        [yes] об
       *[other] о
    } { $time }
weekday-monday = у понеділок
weekday-tuesday = у вівторок
weekday-wednesday = у середу
weekday-thursday = у четвер
weekday-friday = у п’ятницю
weekday-saturday = у суботу
weekday-sunday = у неділю
month-january = січня
month-february = лютого
month-march = березня
month-april = квітня
month-may = травня
month-june = червня
month-july = липня
month-august = серпня
month-september = вересня
month-october = жовтня
month-november = листопада
month-december = грудня

# How a step stands
status-to-do = Треба зробити
status-doing = Робимо
status-waiting = Чекаємо
status-cannot-now = Зараз не можемо
status-done = Готово
status-not-wanted = Не потрібно

# Kinds of step
step-kind-breakthrough = Подолати перешкоду
step-kind-mapping = Знайомство з людьми й місцями
step-kind-everyday = Щоденна справа

# How a paper stands
document-state-to-get = Треба отримати
document-state-have = Є
document-state-asked-for = Замовили
document-state-cannot-get = Неможливо отримати

# How the family stands to a place
link-suggested = Порадили
link-interested = Цікаво
link-already = Уже ходимо
link-stopped = Більше не ходимо
link-contacted = Зв’язалися
link-joined = Долучилися
link-not-for-us = Не для нас

# The 14 indicators and their four domains
indicator-werk = Робота й дохід
indicator-huisvesting = Житло
indicator-onderwijs = Освіта
indicator-zorg-welzijn = Здоров’я та добробут
indicator-vrije-tijd = Дозвілля
indicator-banden = Близькі люди
indicator-bruggen = Нові знайомства
indicator-connecties = Зв’язок з установами
indicator-rechten-verantwoordelijkheden = Права й обов’язки
indicator-taal = Мова та спілкування
indicator-cultuur = Культура
indicator-digitale-vaardigheden = Цифрові навички
indicator-veiligheid = Безпека
indicator-stabiliteit = Стабільність
domain-ijkpunten-middelen = Життя щодня
domain-sociale-verbindingen = Люди поруч
domain-fundament = Права й документи
domain-ondersteuners = Мова й опора

# The situation of a household
housing-reception = Живемо в прихистку (opvang)
housing-host-family = Живемо в приймальній родині (gastgezin)
housing-own-rent = Винаймаємо житло (huur)
housing-with-relatives = Живемо в родичів
housing-hotel = Живемо в готелі
housing-no-place = Немає де жити
subgroup-60-plus = Людина віком від 60 років
subgroup-medical-condition = Людина з хворобою
subgroup-mother-with-teens = Мама з підлітками
subgroup-mother-with-young-children = Мама з малими дітьми
subgroup-mother-special-needs-child = Мама дитини з особливими потребами
subgroup-woman-without-children = Жінка без дітей
subgroup-youth = Молодь
subgroup-third-country-national = Люди без українського громадянства
subgroup-host-initiative = Ініціатива приймальних родин
subgroup-group-location = Спільне помешкання
legal-temporary-protection = Тимчасовий захист (tijdelijke bescherming)
legal-third-country = Приїхали з України, громадянство інше
legal-no-documents = Немає документів
legal-unclear = Ще не зрозуміло
health-chronic-illness = Хронічна хвороба
health-pregnant = Вагітність
health-special-needs-child = Дитина з особливими потребами
health-mobility = Важко ходити
health-mental-load = Важко на душі
work-none = Без роботи
work-looking = Шукаємо роботу
work-employed = Робота за договором
work-self-employed = Власна справа
work-studying = Навчання
work-retired = Пенсія

# Whether a change has arrived
sync-here = на цьому телефоні
sync-sending = надсилаємо
sync-saved = збережено
sync-attention = потребує уваги
sync-unkept = лише на екрані
offline-banner = Працюємо без мережі. Усе збережено на цьому телефоні.
attention-title = Ці зміни не збереглися
attention-lead = Ваш текст ми не загубили: він тут.
attention-lead-plain = Їх видно лише тут, на цьому пристрої.
library-waits = Пояснення до кроків ще не завантажилися. Пробуємо знову.

# Why a change was not taken, and what to do next
refused-malformed = Ми не змогли прочитати цю зміну. Оновіть сторінку й спробуйте ще раз.
refused-not-yourself = Цю зміну зробила інша людина. Вийдіть і увійдіть під своїм ім’ям.
refused-not-allowed = Цього ви змінити не можете. Попросіть свою команду.
refused-not-found = Цього в плані вже немає. Оновіть сторінку й подивіться, що змінилося.
refused-empty = Тут ще порожньо. Напишіть кілька слів і надішліть.
refused-too-long = Текст задовгий. Скоротіть його або надішліть двома частинами.
refused-impossible-date = Такої дати немає. Перевірте день, місяць і час.
refused-circle = Так кроки чекали б один на одного по колу. Виберіть інший крок.
refused-foreign-household = Це план іншої родини. Поверніться до свого плану.
refused-id-in-use = Під цим номером уже збережено щось інше. Ваші слова лишилися на цьому пристрої: скопіюйте їх і надішліть ще раз.
refused-full = У цьому плані вже дуже багато записано, і нових текстів він більше не вміщує. Ваші слова лишилися на цьому пристрої. Скажіть своїй команді.
refused-other-letters = У цьому полі ім’я пишуть іншими літерами: українськими або латинськими, як сказано над полем.

# Texts that people wrote, and their translations
translated-by = Переклад: { $name }
said-in-uk = українською
said-in-nl = нідерландською
said-in-en = англійською
translation-by-mediator = Написано { $in }. Переклад зробить { $name }.
translation-by-nobody = Написано { $in }. Перекладу ще немає.
translation-is-next = Це термінове, тому стоїть першим у черзі на переклад.
translation-usually = { $days ->
    [1] Зазвичай переклад готовий протягом дня.
    [one] Зазвичай переклад готовий за { $days } день.
    [few] Зазвичай переклад готовий за { $days } дні.
    [many] Зазвичай переклад готовий за { $days } днів.
   *[other] Зазвичай переклад готовий за { $days } днів.
}
step-renamed = Нова назва, ще не перекладена:
translation-outdated = Оригінал змінили, переклад оновлюють
show-original = Показати оригінал
show-old-translation = Показати попередній переклад

# Two people answered the same question differently
rivals-title = Є дві відповіді. Яка правильна?
rivals-mark = Дві відповіді
rivals-said = { $name }, { $when }
rivals-choose = Залишити цю
rivals-made-with = Так було спочатку
rivals-yes = так
rivals-no = ні
rivals-nothing = нічого не вказано

# On many screens
skip-to-content = Перейти до змісту
back = Назад
save = Зберегти
urgent = Терміново
due-today = Зробити сьогодні
due-tomorrow = Зробити до завтра
due-on = Зробити до { $day }
due-left = Зробити до { $day }: { $count ->
        [one] лишився { $count } день
        [few] лишилося { $count } дні
        [many] лишилося { $count } днів
       *[other] лишилося { $count } дня
    }
due-overdue = Строк минув { $day }
progress-of = { $done } з { $total }
unread-notes = { $count ->
        [one] { $count } нова нотатка
        [few] { $count } нові нотатки
        [many] { $count } нових нотаток
       *[other] { $count } нової нотатки
    }

# Asked before signing out or leaving with work that only this device has.
leave-with-unsent =
    { $count ->
        [one] Ще { $count } зміна не надіслана. Якщо вийти зараз, вона пропаде. Вийти все одно?
        [few] Ще { $count } зміни не надіслані. Якщо вийти зараз, вони пропадуть. Вийти все одно?
        [many] Ще { $count } змін не надіслано. Якщо вийти зараз, вони пропадуть. Вийти все одно?
       *[other] Ще { $count } зміни не надіслано. Якщо вийти зараз, вони пропадуть. Вийти все одно?
    }

# $count: how many own changes
restored-again = Сервер відновили з резервної копії. З цього пристрою ми надсилаємо ще раз те, чого там немає: { $count ->
        [one] { $count } вашу зміну
        [few] { $count } ваші зміни
        [many] { $count } ваших змін
       *[other] { $count } вашої зміни
    }.
# $count: how many notes, steps and appointments
restored-missing = { $count ->
        [one] На сервері поки бракує { $count } запису, який тут було видно. Він може повернутися з пристрою того, хто його написав.
        [few] На сервері поки бракує { $count } записів, які тут було видно. Вони можуть повернутися з пристроїв тих, хто їх написав.
        [many] На сервері поки бракує { $count } записів, які тут було видно. Вони можуть повернутися з пристроїв тих, хто їх написав.
       *[other] На сервері поки бракує { $count } запису, який тут було видно. Він може повернутися з пристрою того, хто його написав.
    } Якщо чогось важливого не видно, скажіть команді.

# Ім’я двома письмами: так його читає родина й так воно стоїть у документах.
name-cyrillic = Ім’я українською
name-latin = Ім’я латинкою, як у документах
name-optional = { $name } (можна не заповнювати)
name-by-table = У закордонному паспорті це ім’я зазвичай пишуть так: { $name }. Звірте зі своїми документами.
person-phone = Ваш номер телефону (можна не вказувати)
name-or-phone-change = Змінити ім’я або телефон
name-change = Змінити ім’я

# Що задовге для однієї сторінки.
notes-earlier = Давніші нотатки
notes-back = До останніх нотаток
notes-earlier-title = Давніші нотатки
notes-not-there = Цих нотаток тут немає.
history-earlier = Що було раніше
rivals-earlier = { $count ->
    [one] і ще { $count } давніша відповідь
    [few] і ще { $count } давніші відповіді
    [many] і ще { $count } давніших відповідей
   *[other] і ще { $count } давнішої відповіді
}
