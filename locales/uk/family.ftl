# The family's screens. Ukrainian is the source of truth here.

# The bar at the bottom
nav-label = Головне меню
nav-today = Сьогодні
nav-plan = План
nav-appointments = Зустрічі
nav-near = Поруч
nav-more = Ще

# Today
today-hello = Вітаємо!
today-progress = Зроблено { $done } із { $total } { $total ->
        [one] кроку
        [few] кроків
        [many] кроків
       *[other] кроку
    }
today-cheer-start = Почніть із найближчого кроку.
today-cheer = Ви рухаєтеся вперед.
today-cheer-all = Усі кроки зроблено. Ви молодці!
today-no-steps = У вашому плані ще немає кроків. Додайте перший: те, що зараз найважливіше.
today-next = Що далі
today-all-waits = Зараз нічого не треба робити: кроки чекають на інших людей або на свій час.
today-nothing-next = Кроків, які треба зробити, зараз немає.
today-whole-plan = Увесь план
today-appointment = Найближча зустріч
today-unread = Нове для вас
today-ways = Що ще можна зробити
today-late = Строк уже минув
housing-ends = Тут ви можете жити до { $date }. { $count ->
        [0] Це сьогодні.
        [one] Лишився { $count } день.
        [few] Лишилося { $count } дні.
        [many] Лишилося { $count } днів.
       *[other] Лишилося { $count } дня.
    }
housing-ended = Ви могли жити тут до { $date }. Цей день минув.
housing-ends-do = Поговоріть із командою вже зараз: разом подумаємо, куди далі.
housing-see-step = Крок про житло
housing-ask-team = Написати команді

# The first time
welcome-title = Це ваш план
welcome-what = Тут кроки, які ви обираєте разом із командою, документи й зустрічі. Працює і без мережі.
welcome-team = Хто вам допомагає
welcome-who-sees-title = Хто це бачить
welcome-who-sees = План бачите ви, ваша родина й ваша команда. Координатор бачить лише підсумок. Установи не бачать нічого, поки ви самі їм не покажете.
welcome-begin = Зрозуміло, почнімо

# The plan
plan-now = Зараз
plan-waiting = Чекаємо на інших
plan-later = Далі
plan-ours = Люди й місця, що тепер наші: { $count }
plan-done = Готово
plan-done-count = Показати { $count ->
        [one] { $count } крок
        [few] { $count } кроки
        [many] { $count } кроків
       *[other] { $count } кроку
    }
plan-add = Додати крок
printed-title = План на папері
plan-empty-theme = У цій темі ще немає кроків.
theme-label = Теми
theme-chosen = Тема: { $theme }
theme-all = Усі
step-opens-count = Відкриває ще { $count ->
        [one] { $count } крок
        [few] { $count } кроки
        [many] { $count } кроків
       *[other] { $count } кроку
    }
step-waits-short = Спершу інший крок

# A step
step-page = Крок
card-title = Картка для установи
step-ask = Запитати про цей крок
ways-of-step = Що ще можна зробити з цим кроком
step-not-there = Цього кроку немає у вашому плані. Можливо, посилання старе.
step-why = Навіщо це
step-about = Від вашої команди
step-doer = Робить: { $name }
step-waits = Спершу зробіть
step-unlocks = Що відкриє цей крок
step-status = Як просувається
step-status-other = Не виходить або треба чекати
waiting-whom = На кого або на що чекаєте?
waiting-since = Чекаємо з { $day }
waiting-ask = Ваша команда запитає ще раз: { $day }.
cannot-why = Чому зараз не виходить?
step-tasks = Що зробити
step-task-add = Додати справу
step-task-what = Що ще треба зробити?
words-on-their-way = Завантажуємо…
step-papers = Документи
papers-all = Усі документи
paper-other = Бракує якогось документа?
paper-because = Чому його неможливо отримати?
paper-add = Додати документ
paper-what = Який документ потрібен?
step-appointments = Зустрічі
step-places = Хто може допомогти
step-facts = Корисно знати
fact-who = Куди звертатися
fact-cost = Скільки коштує
fact-wait = Скільки чекати
fact-when = Коли
fact-tip = Порада
fact-ask-first = Запитайте спершу: це загальні відомості.
fact-behind = Цей текст оновлено іншою мовою. Тут поки що старий: уточніть, перш ніж на нього покладатися.
fact-volatile = Ці правила змінюються. Уточніть, перш ніж на них покладатися.
fact-checked = Перевірено { $date }
# What stands behind it is a link, or one of the three below
source-checked = Перевірено { $date }. Джерело:
source-unsure = Запитайте спершу: ми не певні (станом на { $date }). Джерело:
source-general-knowledge = загальновідоме
source-own-advice = порада нашої команди
source-old = давніші відомості

# A step that is done
done-title = Готово!
done-on = Цей крок завершено { $day }.
done-tasks = Виконано справ: { $count }
done-papers = Зібрано документів: { $count }
done-opens = Тепер можна починати:

# Changing a step
step-change = Змінити цей крок
step-is-urgent = Це терміново
step-due = До якого дня зробити
step-doer-who = Хто це робить
step-doer-open = Ще не домовилися
step-own-title = Назва кроку

# Notes
step-notes = Нотатки
notes-none = Тут ще ніхто не писав. Запитайте або розкажіть, як справи.
notes-mark-read = Прочитано
note-new = нове
note-asks-help = прохання про допомогу
note-was-edited = змінено
note-sent = Надіслано
note-read-by = Прочитано: { $names }
note-translated = Перекладено
note-to-translate = Чекає на переклад
note-edit = Змінити
note-text = Текст нотатки
note-write = Напишіть команді
note-send = Надіслати
help-ask = Попросити допомоги
help-words = Допоможіть нам, будь ласка, із цим кроком.
help-asked = Про допомогу вже попросили: { $when }. Щойно команда відповість, ви побачите це тут.
help-held = За мить попросимо команду допомогти. Передумали? Скасуйте внизу екрана.
help-settle = Допомога вже не потрібна
help-settled = Прохання закрито: { $name }, { $when }

# The contact log of a step
contact-add = Записати розмову з установою
contact-why = Коли й з ким ви говорили і що вам сказали. Потім це можна показати в установі.
contact-day = Який день
contact-office = Яка установа
contact-whom = Хто відповів (ім’я)
contact-number = Номер справи або телефон
contact-outcome = Що сказали?
contact-save = Записати
contact-with-number = номер { $number }

# The history of a step
step-history = Хто що змінив
history-none = Тут іще нічого не змінювали.
kind-other = Інша зміна
kind-step-added = Додано крок
kind-step-titled = Нова назва
kind-step-explained = Нове пояснення від команди
kind-step-kind-changed = Вид кроку
kind-step-indicator-changed = Тема
kind-step-status-changed = Стан
kind-step-urgency-changed = Позначено терміновим
kind-step-not-urgent = Уже не терміново
kind-step-due-changed = Строк
kind-step-doer-changed = Хто робить
kind-step-moved = Змінено місце в плані
kind-step-needs-changed = Змінено, що робити спершу
kind-sub-step-added = Додано справу
kind-sub-step-ticked = Зроблено
kind-sub-step-unticked = Знято позначку
kind-document-added = Додано документ
kind-document-state-changed = Документ
kind-paper-told = Документ
kind-place-linked = Додано місце
kind-place-suggested = Порадили місце
kind-place-answered = Місце
kind-place-along-told = Хто піде разом
kind-place-link-changed = Місце
kind-note-added = Нотатка
kind-contact-noted = Записано розмову з установою
kind-note-edited = Змінено нотатку
kind-help-asked = Попросили допомоги
kind-help-settled = Прохання про допомогу закрито
kind-text-translated = Додано переклад
kind-appointment-added = Додано зустріч
kind-appointment-moved = Зустріч перенесено
kind-appointment-detailed = Змінено подробиці зустрічі
kind-appointment-cancelled = Зустріч скасовано або повернено
kind-appointment-titled = Назву зустрічі змінено
kind-appointment-outcome-noted = Відповідь, як пройшла зустріч
kind-appointment-company-told = Хто йде на зустріч
kind-appointment-interpreter-told = Перекладач для зустрічі
kind-appointment-travel-told = Як дістатися на зустріч
kind-appointment-repeats-told = Повторення зустрічі
kind-goal-set = Ціль
kind-situation-told = Змінено дані про родину
kind-told = Відповідь у розмові
kind-person-born-told = Рік народження
kind-proposal-put-aside = Пропозиція: не зараз або не для нас
kind-alias-changed = Назва родини
kind-language-chosen = Обрано мову
kind-notes-seen = Нотатки позначено прочитаними
kind-person-renamed = Змінено ім’я
kind-person-phone-told = Змінено номер телефону
kind-person-reminders-chosen = Змінено нагадування
kind-person-stands-in = Хтось тимчасово замінює колегу
kind-household-closed = Робота з командою завершилася або почалася знову
kind-household-for-practice = Це навчальна родина
kind-person-named-in = Ім’я іншими літерами

# A new step
new-step-title = Новий крок
new-step-lead = Виберіть готовий крок або напишіть свій. Це ваш план.
new-step-added = Сьогодні ви додали
new-step-is-added = Додано: { $title }
new-step-library = Готові кроки
new-step-own = Написати свій крок
new-step-what = Що ви хочете зробити?
new-step-theme = Тема

# Appointments
appointments-title = Зустрічі
appointments-coming = Попереду
appointments-past = Минулі зустрічі
appointments-none = Попереду зустрічей немає.
appointments-tip-title = Ідете до лікаря?
appointments-tip = Попросіть подвійний час (dubbele afspraak) і перекладача (tolk). Спершу ви говорите з асистенткою лікаря: поясніть їй, що вас турбує.
appointment-is-off = Скасовано
appointment-goes-on = Відбудеться
appointment-goes-on-again = Зустріч усе-таки відбудеться
appointment-when = Коли
appointment-place = Де
appointment-with = З ким
appointment-bring = Візьміть із собою
bring-tell = скажіть про це
appointment-bring-more = ще { $count ->
        [one] { $count } документ
        [few] { $count } документи
        [many] { $count } документів
       *[other] { $count } документа
    }
appointment-bring-perhaps = можливо, ще { $count ->
        [one] { $count } документ
        [few] { $count } документи
        [many] { $count } документів
       *[other] { $count } документа
    }
appointment-change = Змінити зустріч
appointment-details = Подробиці зустрічі
appointment-cancel = Скасувати зустріч
appointment-add = Додати зустріч
appointment-what = Що за зустріч?
appointment-day = День
appointment-time = Час
appointment-ask-interpreter = Потрібен перекладач (tolk)
appointment-ask-double = Попросили подвійний час (dubbele afspraak)
outcome-went = Зустріч відбулася
outcome-missed = Піти не вийшло
interpreter-none = Перекладач не потрібен
interpreter-needed = Потрібен перекладач (tolk)
interpreter-asked = Перекладача попросили
interpreter-confirmed = Перекладач буде
appointment-step = Для якого кроку
appointment-no-step = Без кроку
appointment-call-hint = Цей запис бачите ви й ваша команда. З установою домовтеся окремо.

# Nearby
near-lead = Місця й люди, до яких можна звернутися.
near-ours = У вашому плані
near-town = Муніципалітет { $town }
near-none = У цій темі ми ще не знаємо місць у вашому муніципалітеті.
near-country = По всій країні
near-country-count = Показати { $count ->
        [one] { $count } місце
        [few] { $count } місця
        [many] { $count } місць
       *[other] { $count } місця
    }
near-ours-now = Люди й місця, що тепер наші
near-why = Чому вам це радять
near-along = Першого разу поруч буде { $name }
near-wrong = Щось не так або бракує?
near-wrong-lead = Змінилися телефон, адреса чи години роботи? Чогось бракує? Напишіть. Це прочитає координатор і відповість тут; вашого імені він не бачить.
near-wrong-text = Що не так або чого бракує?
near-wrong-send = Надіслати
near-wrong-sent = Дякуємо! Відповідь з’явиться на цій сторінці.
near-wrong-full = Ви вже написали багато, і на це ще не відповіли. Зачекайте, будь ласка, на відповідь.
near-wrong-yours = Що ви писали
near-wrong-waits = Відповіді ще немає.
near-wrong-answered = Відповідь, { $when }
near-search = Що шукаєте?
near-search-how = Наприклад: бібліотека, їжа, мовне кафе. Помилки не завадять.
near-search-do = Знайти
near-narrow = Уточнити пошук
near-any = Усі
near-in-town = Муніципалітет
near-spoken = Мова, якою там говорять
near-only-free = Лише безкоштовні місця
near-free = Безкоштовно
near-from = Показати відстань від міста
near-here = Показати відстань від мене
near-here-how = Телефон запитає вашого дозволу. Ваше місце знає лише цей телефон: ми його не отримуємо й не зберігаємо.
near-here-asked = Телефон шукає, де ви.
near-here-not = Телефон не сказав, де ви. Напишіть назву міста.
near-from-here = Відстань від вас, найближчі спочатку.
near-from-town = Відстань від { $town }, найближчі спочатку.
near-from-none = Ми не знаємо міста «{ $town }». Перевірте назву.
near-from-offline = Де це місто, знає лише наш сервер. Спробуйте, коли буде мережа.
near-which-town = Яке місто ви мали на увазі?
near-towns-source = Назви міст: GeoNames, CC BY 4.0.
near-km = Приблизно { $count } км
near-close = Менше ніж 1 км
near-to-centre = (до центру міста)
near-found = { $count ->
        [one] Знайдено { $count } місце
        [few] Знайдено { $count } місця
        [many] Знайдено { $count } місць
       *[other] Знайдено { $count } місця
    }
near-not-found = За словами «{ $text }» ми нічого не знайшли. Спробуйте інше слово або запитайте свою команду.
near-not-found-so = Таких місць ми ще не знаємо. Приберіть одну з умов або запитайте свою команду.
near-ask-team = Запитати команду
near-all = Показати всі місця
near-call-first = Спершу зателефонуйте або напишіть: дані могли змінитися.
near-hidden = Цього місця більше немає в довіднику. Запитайте свою команду, чи можна туди звернутися.
near-languages = Мови: { $languages }
near-standing = Як у вас із цим місцем
way-call = Зателефонувати: { $phone }
way-web = Сайт
way-mail = Написати листа
way-map = Мапа
way-route = Маршрут

# More
more-team-hint = Хто вам допомагає і що робить
more-written-hint = Усе, що в плані записано про вашу родину
more-language = Мова
more-size = Розмір тексту
more-size-normal = Звичайний
more-size-large = Великий
more-size-huge = Дуже великий
more-theme = Вигляд
more-theme-auto = Як на телефоні
more-theme-light = Світлий
more-theme-dark = Темний
more-privacy = Ваші дані
more-privacy-words = Ваш план бачите ви та ваша команда, а координатор – лише підсумок. Установи бачать тільки те, що ви їм самі покажете.
more-leave = Вийти
leave-words = Щоб увійти знову, попросіть у команди нове посилання.
leave-unsent = { $count ->
        [one] Ще не надіслано { $count } зміну. Якщо вийти зараз, її не буде збережено.
        [few] Ще не надіслано { $count } зміни. Якщо вийти зараз, їх не буде збережено.
        [many] Ще не надіслано { $count } змін. Якщо вийти зараз, їх не буде збережено.
       *[other] Ще не надіслано { $count } зміни. Якщо вийти зараз, їх не буде збережено.
    } Зачекайте, поки з’явиться мережа.

# The team
team-ask = Запитати команду
plan-closed = Ваша спільна робота з командою завершилася. План лишається вашим: ви можете все читати, позначати й друкувати. Знову потрібна допомога? Запитайте тут. Ваше запитання побачать команда й координатор.
team-title = Ваша команда
team-lead = Ці люди працюють разом із вами.
team-none = Команди ще немає. Ми скоро познайомимо вас із нею.
team-talk = Розмова з командою
role-does-researcher = Разом із вами складає план, шукає рішення й говорить з установами.
role-does-mediator = Говорить вашою мовою, перекладає нотатки й пояснює, як тут усе влаштовано.
role-does-coordinator = Підбирає вам команду й відповідає за її роботу.

# What is written about us
written-title = Що про вас записано
written-lead = Розповідати про себе не обов’язково. Якщо щось не так, виправте тут або напишіть команді.
written-household = Родина
written-alias = Умовна назва
written-alias-why = Замість прізвища в плані стоїть умовна назва: так безпечніше.
written-municipality = Муніципалітет (gemeente)
written-members = Люди
written-born = Рік народження: { $year }
written-born-untold = Рік народження не вказано
written-reads = Мова: { $lang }
written-situation = Ваша ситуація
written-subgroup = Група в дослідженні (її визначила команда)
written-goals = Чого ви хочете досягти
written-goals-none = Тут іще немає жодної цілі. Запишіть, чого хочете саме ви.
written-goal-what = Чого ви хочете?
written-goal-add = Додати ціль
written-goal-change = Змінити ціль
written-goal-drop = Прибрати ціль
written-rest = Що ще є в плані
written-steps = { $count ->
        [one] { $count } крок
        [few] { $count } кроки
        [many] { $count } кроків
       *[other] { $count } кроку
    }
written-notes = { $count ->
        [one] { $count } нотатка
        [few] { $count } нотатки
        [many] { $count } нотаток
       *[other] { $count } нотатки
    }
written-appointments = { $count ->
        [one] { $count } зустріч
        [few] { $count } зустрічі
        [many] { $count } зустрічей
       *[other] { $count } зустрічі
    }
written-who-sees = Це бачите ви й ваша команда. Вона веде ще й робочі записи для себе: запитайте, і вам про них розкажуть.

# Ways to the plan in another light

ways-more = Ще про план
ways-label = План інакше
interview-title = Розмова про вас
offers-count = { $count ->
        [one] { $count } пропозиція для вас
        [few] { $count } пропозиції для вас
        [many] { $count } пропозицій для вас
       *[other] { $count } пропозиції для вас
    }
offers-title = Що запропоновано
path-title = Що спершу, що потім
documents-title = Документи
more-talk-hint = Хто в родині, житло, школа, робота, бажання
more-documents-hint = Що є, що ще треба, чого не дістати
written-talk = Відкрити розмову про вас
