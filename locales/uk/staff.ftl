# The screens of researcher, mediator and coordinator. Dutch is the source of truth here.

# What the rooms of the family say to a family: here in the words of the team.
app-tagline = Плани родин у Нідерландах, складені разом із командою
shell-waiting = Відкриваємо «Перспективу»…
shell-no-plan = Цього ще немає на цьому пристрої. Щоб завантажити, потрібна мережа.
shell-no-start = Усе збережене на цьому пристрої нікуди не зникло, але застосунок не відкрився. Коли з’явиться мережа, спробуємо відкрити його ще раз.
offline-banner = Працюємо без мережі. Те, що ви пишете, зберігається на цьому пристрої.
sync-here = на цьому пристрої
unsent-none = Для цієї родини все надіслано.
unsent-none-offline = Для цієї родини все надіслано. Що додали інші, буде видно, коли з’явиться мережа.
waiting-ask = Запитати ще раз: { $day }
more-device-words = Плани родин, які ви відкривали, і все, що ви пишете, є й тут: це відкривається й без мережі.
devices-lead = Тут усі пристрої, на яких ви увійшли. Якщо якийсь загубився, від’єднайте його: плани родин із нього зникнуть, щойно він вийде в мережу.
more-theme-auto = Як на пристрої
leave-words = Щоб увійти знову, попросіть у координатора нове посилання.

# Where only the server knows
staff-not-known = Немає зв’язку із сервером. Це не означає, що тут порожньо: цих даних немає на пристрої, і ми не знаємо, що тут зараз. Відкрийте сторінку ще раз, коли з’явиться мережа.

# The places to go
staff-nav-caseload = Родини
staff-nav-queue = Переклад
staff-nav-queue-count = { $count ->
        [one] { $count } текст чекає
        [few] { $count } тексти чекають
        [many] { $count } текстів чекають
       *[other] { $count } тексту чекають
    }
staff-nav-work = Моя робота
staff-nav-coordination = Координація

# The caseload
staff-total-households = { $count ->
        [one] { $count } родина
        [few] { $count } родини
        [many] { $count } родин
       *[other] { $count } родини
    }
staff-total-help = { $count ->
        [one] { $count } просить допомоги
        [few] { $count } просять допомоги
        [many] { $count } просять допомоги
       *[other] { $count } просять допомоги
    }
staff-total-urgent = Термінове: { $count }
staff-total-untranslated = { $count ->
        [one] { $count } текст чекає на переклад
        [few] { $count } тексти чекають на переклад
        [many] { $count } текстів чекають на переклад
       *[other] { $count } тексту чекають на переклад
    }
staff-to-households = До родин
staff-search-people = Пошук за умовною назвою, муніципалітетом або ім’ям
staff-total-no-team = Без команди: { $count }
staff-total-late = Прохання чекає надто довго: { $count }
staff-total-ending = Скоро треба виїжджати: { $count }
staff-total-silent = Давно немає вістей: { $count }
staff-total-steps = Зроблено кроків: { $done } із { $total }
staff-housing-until = Може тут жити до { $day }
staff-coordination-invite-at-once = Одразу зробити посилання для входу
desk-done-household = Родину додано. Виберіть нижче команду, а потім запросіть родину.
desk-done-member = Члена родини додано. Тепер зробіть запрошення.
desk-done-pair = Команду змінено. Запросіть родину, якщо цього ще не зробили.
desk-done-colleague = Колегу додано. Тепер зробіть запрошення.
desk-done-withdraw = Запрошення скасовано.
desk-done-out = Ця людина більше не зможе увійти.
desk-done-device = Пристрій від’єднано.
desk-done-stand-in = Заміну призначено. Команди й родини бачать, хто замінює.
desk-done-back = Заміну завершено. Той, хто замінював, більше не має доступу.
desk-done-handed-over = Родини передано. Команди й родини бачать, хто тепер із ними.
desk-done-close = Роботу з родиною завершено. План лишається в родини, і вона бачить, у кого просити допомоги.
desk-done-open = Робота з родиною знову триває.
desk-done-again = Ця людина знову працює тут. Зробіть запрошення й призначте родини.
desk-done-practice = Навчальна родина готова. Запросіть Ірину на другому пристрої, щоб побачити те, що бачить родина.
staff-search = Шукати за умовною назвою або муніципалітетом
staff-sort = Порядок
staff-sort-urgent = Що зараз потребує уваги
staff-sort-alias = За умовною назвою
staff-sort-sign = Хто найдовше мовчить
staff-sort-appointment = За найближчою зустріччю
staff-sort-unread = За непрочитаними нотатками
staff-filter = Показати
staff-filter-all = Усі родини
staff-filter-urgent = З терміновим кроком
staff-filter-overdue = Зі строком, що минув
staff-filter-waiting = Хто на когось чекає
staff-filter-unread = З непрочитаними нотатками
staff-filter-help = Хто просить допомоги
staff-filter-no-team = Без команди
staff-filter-not-in = Ще ніхто не увійшов
staff-filter-late = Прохання про допомогу чекає надто довго
staff-filter-closed = Закриті
staff-filter-practice = Навчальні
staff-search-closed = Шукати й серед закритих родин
staff-filter-ending = Скоро треба виїжджати
staff-filter-silent = Давно немає вістей
staff-phone-title = Мій телефон
staff-phone-why = Цей номер бачать родини, з якими ви працюєте, і їхня команда. Щоб прибрати номер, залиште поле порожнім.
staff-show = Показати
staff-caseload-shown = { $count ->
        [one] Показано { $count } родину
        [few] Показано { $count } родини
        [many] Показано { $count } родин
       *[other] Показано { $count } родини
    }
staff-caseload-empty = Ви ще не працюєте з жодною родиною. Координатор призначить вас, і родини з’являться тут.
staff-caseload-none-found = Нічого не знайдено. Спробуйте інше слово або покажіть усі родини.
staff-caseload-all = Показати всі родини
staff-column-household = Родина
staff-column-progress = Поступ
staff-column-attention = Увага
staff-column-sign = Остання активність
staff-column-appointment = Найближча зустріч
staff-members = { $count ->
        [one] { $count } особа
        [few] { $count } особи
        [many] { $count } осіб
       *[other] { $count } особи
    }
staff-progress-of = { $name }: { $done } з { $total }
staff-mark-help = { $count ->
        [one] просить допомоги
        [few] просить допомоги: { $count } рази
        [many] просить допомоги: { $count } разів
       *[other] просить допомоги: { $count } разу
    }
# Beside the line above: when it was asked for first, and what is said when that is too long ago.
staff-help-since = попросили { $when }
staff-help-late = чекають на відповідь понад два робочі дні
staff-mark-rivals = дві відповіді: { $count }
staff-mark-urgent = термінове: { $count }
staff-mark-overdue = { $count ->
        [one] минув { $count } строк
        [few] минули { $count } строки
        [many] минуло { $count } строків
       *[other] минуло { $count } строку
    }
staff-mark-outcomes = { $count ->
        [one] { $count } зустріч без відповіді, як пройшло
        [few] { $count } зустрічі без відповіді, як пройшло
        [many] { $count } зустрічей без відповіді, як пройшло
       *[other] { $count } зустрічі без відповіді, як пройшло
    }
staff-mark-untranslated = перекласти: { $count }
staff-mark-ending = { $count ->
        [0] Останній день у цьому житлі
        [one] Житло ще на { $count } день
        [few] Житло ще на { $count } дні
        [many] Житло ще на { $count } днів
       *[other] Житло ще на { $count } дня
    }
staff-mark-ended = День, до якого тут можна жити, минув
staff-mark-silent = { $count ->
        [one] Немає вістей уже { $count } день
        [few] Немає вістей уже { $count } дні
        [many] Немає вістей уже { $count } днів
       *[other] Немає вістей уже { $count } дня
    }
staff-mark-none = Нічого особливого
staff-waits-for = Від кого чекають відповіді:
staff-waits-since = з { $day }
staff-sign-never = ще не було
staff-last-sign = Остання активність родини: { $when }
staff-appointment-none = Зустрічей не заплановано

# Interpreters, by day
interpreters-title = Перекладачі
interpreters-nav = Перекладачі
interpreters-link = Кому потрібен перекладач
interpreters-none = На найближчі вісім тижнів перекладач нікому не потрібен.
interpreters-open = { $count ->
        [one] Ще домовитися: { $count } зустріч
        [few] Ще домовитися: { $count } зустрічі
        [many] Ще домовитися: { $count } зустрічей
       *[other] Ще домовитися: { $count } зустрічі
    }
interpreters-asked = Попросили
interpreters-confirmed = Підтверджено
interpreters-not-yet = Ще ні

# The same for several households
staff-several = Те саме для кількох родин
staff-several-what = Що ви додаєте
staff-several-step = Крок
staff-several-place = Місце
staff-several-message = Нотатка
staff-several-step-lead = Крок з’явиться в плані кожної обраної родини разом зі справами й документами з бібліотеки. Родина читає все своєю мовою і сама вирішує, що з цим робити.
staff-several-place-lead = Місце з’явиться в плані кожної обраної родини біля одного з кроків.
staff-several-message-lead = Кожна родина отримає нотатку окремо й не бачить, кому ще її надіслано. Нотатка стане в чергу на переклад.
staff-several-which-step = Який крок?
staff-several-pick = Оберіть зі списку
staff-several-whom = Для яких родин
staff-several-hidden = { $count ->
        [one] { $count } обрана родина зараз не в списку, але лишається обраною.
        [few] { $count } обрані родини зараз не в списку, але лишаються обраними.
        [many] { $count } обраних родин зараз не в списку, але вони лишаються обраними.
       *[other] { $count } обраної родини зараз не в списку, але вони лишаються обраними.
    }
staff-several-all = Обрати всі, що в списку
staff-several-look = Спершу переглянути кожну родину окремо
staff-several-back = Назад до вибору
staff-several-each = Що буде в плані кожної родини
staff-several-fits = Підходить до цього плану.
staff-several-already = Уже є в цьому плані, тому пропускаємо.
staff-several-closed = Уже було в цьому плані: зроблено або не потрібно. Позначте, щоб додати ще раз.
staff-several-other-town = Це місце в іншому муніципалітеті. Позначте, якщо воно все ж підходить.
staff-several-no-step = Немає відкритого кроку, біля якого могло б стояти це місце. Спершу додайте крок.
staff-several-there = Переглянути крок у цьому плані
staff-several-opens = На це вже чекає: { $steps }
staff-several-at-step = Біля якого кроку?
staff-several-translated = Мова перекладу: { $langs }. Перекладає { $names }. До того родина бачить, що переклад ще буде.
staff-several-nobody-translates = У команді цієї родини немає медіатора. Перекладу не буде на ці мови: { $langs }.
staff-several-give-step = Додати в позначені плани
staff-several-give-place = Додати місце в позначені плани
staff-several-give-message = Надіслати позначеним родинам
staff-several-nobody = Спершу оберіть хоча б одну родину.
staff-several-too-many = Оберіть не більше ніж 50 родин за раз. Для решти зробіть це ще раз.
staff-several-no-key-step = Спершу оберіть крок із бібліотеки.
staff-several-no-key-place = Спершу оберіть місце з довідника.
staff-several-not-saved = Зараз не вдалося зберегти. Спробуйте для цієї родини пізніше.
staff-several-done = Родин, які отримали: { $given } з { $all }.
staff-several-given = Збережено. Ще ніхто нічого з цим не робив.
staff-several-taken-back = Скасовано.
staff-several-in-use = Збережено. Це вже прочитали, або хтось уже з цим працює. Щоб щось змінити, відкрийте сам план.
staff-several-undo-step = Тоді крок матиме статус «не потрібно».
staff-several-undo-place = Тоді місце матиме позначку «не для нас».
staff-several-undo-message = Замість ваших слів буде написано, що нотатку відкликано.
staff-several-withdrawn = Цю нотатку відкликано.
staff-several-again = Ще щось для кількох родин

# A household
staff-household-none = Родину не знайдено
staff-household-none-why = Такої родини немає або ви з нею не працюєте.
staff-tabs-label = Розділи про цю родину
staff-tab-plan = План
staff-tab-appointments = Зустрічі
staff-tab-notes = Нотатки
staff-tab-family = Родина
staff-to-steps = До всіх кроків
staff-to-step = До цього кроку
staff-steps-label = Кроки
staff-steps-now = Зараз
offers-count = { $count ->
        [one] { $count } пропозиція
        [few] { $count } пропозиції
        [many] { $count } пропозицій
       *[other] { $count } пропозиції
    }
contact-why = Коли й з ким говорили і що сказали. Родина теж це бачить.
staff-steps-waiting = Чекає на інших
staff-steps-later = Пізніше
staff-steps-done = Зроблено
staff-steps-none = У цьому плані ще немає кроків.
staff-overview-state = Стан плану
staff-overview-done = Зроблено { $done } з { $total } { $total ->
        [one] кроку
        [few] кроків
        [many] кроків
       *[other] кроку
    }
staff-overview-next = Що далі
staff-overview-all-waits = Усі відкриті кроки чекають на когось або на інший крок.
staff-overview-notes = Останні нотатки
staff-overview-all-notes = Усі нотатки
staff-overview-team = Команда
staff-overview-people = Родина й команда
staff-overview-family = Родина та її ситуація
staff-unsent-since = { $count ->
        [one] { $count } зміна чекає на їхньому пристрої, зроблена { $day }
        [few] { $count } зміни чекають на їхньому пристрої, найдавніша: { $day }
        [many] { $count } змін чекають на їхньому пристрої, найдавніша: { $day }
       *[other] { $count } зміни чекають на їхньому пристрої, найдавніша: { $day }
    }
staff-here-unsent = Не надіслано з цього пристрою: { $count }
staff-unreadable = { $count ->
    [one] Зараз не можемо показати { $count } родину. Вона не зникла: те, що про неї збережено, зараз не вдається прочитати. Адміністратор може це відновити.
    [few] Зараз не можемо показати { $count } родини. Вони не зникли: те, що про них збережено, зараз не вдається прочитати. Адміністратор може це відновити.
    [many] Зараз не можемо показати { $count } родин. Вони не зникли: те, що про них збережено, зараз не вдається прочитати. Адміністратор може це відновити.
   *[other] Зараз не можемо показати { $count } родини. Вони не зникли: те, що про них збережено, зараз не вдається прочитати. Адміністратор може це відновити.
}
staff-wheel = Поступ за індикаторами
staff-wheel-number = Номер
staff-wheel-indicator = Індикатор
staff-wheel-nothing = немає кроків

# A step
staff-step-new = Новий крок
staff-step-none = Цього кроку в плані немає.
staff-step-back = Назад до кроку
staff-step-up = Вище
staff-step-down = Нижче
staff-step-opens = Відкриває { $count ->
        [one] { $count } крок
        [few] { $count } кроки
        [many] { $count } кроків
       *[other] { $count } кроку
    }
staff-step-texts = Тексти й переклади{ $count ->
        [0] {""}
        [one] {" "}({ $count } чекає)
        [few] {" "}({ $count } чекають)
        [many] {" "}({ $count } чекають)
       *[other] {" "}({ $count } чекають)
    }
staff-status = Стан
staff-status-other = Чекаємо або зараз не можна
staff-status-whom = На кого або на що чекаємо?
staff-status-since = Відколи
staff-status-ask = Коли запитати ще раз
staff-status-why = Чому зараз не можна?
staff-edit-shape = Пояснення, вид і порядок
staff-edit-about = Пояснення для цієї родини
staff-edit-kind = Вид кроку
staff-edit-indicator = Індикатор
staff-edit-needs = Що потрібно спершу
staff-edit-office = Це робить установа: яка?
staff-sure-a = Певність: прочитано офіційний текст від липня 2025 року або новіший.
staff-sure-b = Певність: прочитано давніший офіційний текст або інше свіже джерело.
staff-sure-c = Певність: загальні відомості. Уточніть, перш ніж родина на це покладатиметься.
staff-places-none = Місць ще не додано.
staff-places-link = Додати місце
near-ours-now = Люди й місця, що тепер у родини
link-already = Уже ходять
link-stopped = Більше не ходять
staff-places-why = Чому це місце для них? (можна не писати)
staff-places-along = Хто піде разом уперше
staff-places-along-nobody = Ще не домовилися
staff-places-along-volunteer = Волонтер
staff-places-along-name = Ім’я волонтера
staff-places-search = Знайти в довіднику
staff-places-search-how = Помилки, латинка й інша розкладка не завадять.
staff-places-all-linked = Усі місця довідника вже додано.
staff-places-not-found = За цими словами нічого не знайдено. Напишіть інакше, або приберіть текст, щоб побачити все.
staff-places-which = З довідника
staff-places-country = уся країна

# A new step
staff-new-own = Своїми словами
staff-new-title = Що треба зробити?
staff-new-add = Додати до плану
staff-new-added = Ви додали сьогодні
staff-new-library = З бібліотеки
staff-new-there = Уже є в плані
staff-new-no-right = Люди, чий захист закінчився, такого права не мають.
staff-new-ask-standing = Спершу запитайте про статус: не кожен має на це право.

# Notes
staff-notes-none = Нотаток ще немає.
staff-notes-plan = Про план загалом, найновіші внизу
staff-notes-steps = До кроків, спершу нові
staff-notes-seen = Прочитано
staff-notes-seen-all = Позначити прочитаними всі: { $count }
staff-notes-unread = Непрочитані, спершу найдавніші
staff-notes-filter-unread = Непрочитані ({ $count })
staff-notes-filter-all = Усі нотатки
staff-notes-all-read = Ви все прочитали.
staff-audience-family = Бачить родина
staff-audience-team = Лише команда
staff-note-unread-by-family = Родина ще не прочитала
staff-help-settle = Вирішено
staff-note-unread = Ще не прочитано
staff-note-read-by = Прочитали: { $names }
staff-write-family = Нотатка для родини
staff-write-family-why = Це читають родина і команда. Текст буде перекладено.
staff-send-family = Надіслати родині
staff-write-team = Нотатка для команди
staff-write-team-why = Це бачить лише команда, родина – ніколи.
staff-send-team = Зберегти для команди
staff-write-lang = Мова тексту

# Texts and their translations
staff-version-current = Переклад ({ $lang } мова): { $name }
staff-version-outdated = Переклад ({ $lang } мова) застарів: оригінал змінено
staff-version-waiting = Переклад ({ $lang } мова): ще немає
staff-version-show = Показати переклад
staff-version-translate = Перекласти

# Appointments
staff-appointments-coming = Майбутні зустрічі
staff-appointments-past = Минулі або скасовані

# The family
staff-family-born = рік народження: { $year }
staff-family-situation = Ситуація
staff-family-situation-lead = Лише те, про що родина хоче розповісти. Родина теж може це бачити й змінювати.
staff-family-goals = Цілі
staff-family-naming = Умовна назва й муніципалітет
staff-family-municipality = Муніципалітет (gemeente)
staff-goals-none = Цілей ще не записано.
staff-goals-add = Додати ціль
staff-goal-edit = Змінити ціль

# The translation queue
staff-queue-count = { $count ->
        [0] Нічого не чекає на переклад
        [one] { $count } текст чекає на переклад
        [few] { $count } тексти чекають на переклад
        [many] { $count } текстів чекають на переклад
       *[other] { $count } тексту чекають на переклад
    }
staff-queue-lead = Спершу термінові тексти, потім найдавніші.
staff-queue-empty = Усе перекладено. Дякуємо вам!
staff-queue-empty-more = Нові тексти з’являться тут, коли ви оновите сторінку.
staff-queue-pair = { $from } → { $into }
staff-queue-changed = Оригінал змінено
staff-queue-original = Оригінал: { $lang }
staff-queue-into = Переклад: { $lang }
staff-queue-by = { $name } · { $role } · { $when }
staff-queue-step = До кроку: { $step }
staff-queue-before = Перед цим
staff-queue-after = Після цього
staff-queue-translation = Ваш переклад ({ $lang } мова)
staff-queue-save = Зберегти й далі
staff-queue-keys = Або натисніть Ctrl і Enter
staff-queue-still-right = Переклад досі правильний
staff-queue-changed-lead = Оригінал змінили після цього перекладу. Виправте його або підтвердьте, що він досі правильний.
staff-queue-team = Нотатка команди: родина не бачить і перекладу.
staff-queue-terms = Словник
staff-queue-as-of = Оновлено { $when }. Що ви переклали на цьому пристрої пізніше, теж видно.
staff-queue-renew = Завантажити найновіше
staff-queue-done = Щойно перекладено
staff-queue-done-by = { $name } · { $when }
staff-queue-done-by-other = уже перекладено
staff-queue-edit = Виправити переклад
staff-queue-attend = Подивитися чому
staff-queue-two = Тут два переклади. Родина читає перший. Який правильний?
staff-queue-beside = Тим часом уже перекладено ({ $name }):
staff-queue-beside-yours = Те, що ви пишете, залишиться. Якщо збережете, обидва переклади стоятимуть поруч, і ви разом виберете правильний.
staff-claim-take = Перекладаю я
staff-claim-give-back = Не зараз
staff-claim-mark = { $name } це перекладає
staff-claim-mine = Ви це перекладаєте, до { $until }. Колеги це бачать.
staff-claim-theirs = { $name } це перекладає, до { $until }. Потім ви зможете взяти цей текст.
staff-claim-as-well = { $name } теж над цим працює, до { $until }, і бачить ваш переклад.
staff-claim-too-many = Ви вже взяли багато текстів. Спершу збережіть якийсь або натисніть там «Не зараз».
staff-similar = Перекладено раніше
staff-similar-of = { $alias } · { $when } · { $name }
staff-similar-fill = Вставити
staff-similar-filled = Вставлено.
staff-diff-gone = прибрано:
staff-diff-new = додано:

# The glossary
staff-glossary = Словник
staff-glossary-lead = Слова, які ми завжди перекладаємо однаково. Коли ви перекладаєте, вони стоять поруч із текстом. Не пишіть тут імен чи даних родин: це читають усі колеги.
staff-glossary-search = Знайдіть слово (нідерландською, українською або англійською)
staff-glossary-none = Цього слова ще немає у словнику.
staff-glossary-all = Показати все
staff-glossary-new = Додати слово
staff-glossary-nl = Нідерландською
staff-glossary-uk = Українською
staff-glossary-note = Пояснення (необов’язково)
staff-glossary-add = Додати
staff-glossary-added = Додано
staff-glossary-own = Від колег
staff-glossary-no-own = Власних слів ще немає.
staff-glossary-built-in = Сталі слова
staff-glossary-correct = Виправити або прибрати
staff-glossary-remove = Прибрати це слово
staff-glossary-removed = Прибрали «{ $term }».
staff-glossary-both = Напишіть слово обома мовами.
staff-glossary-there = Цей переклад уже є у словнику.
staff-glossary-newer = Тим часом це змінила інша людина з колег: над формою – те, що записано тепер. Ваші слова ще тут. Якщо збережете, вони стануть замість того запису.
staff-glossary-gone = Це слово тим часом прибрали зі словника. Те, що ви написали, ще тут: збережіть, і воно з’явиться знову.
staff-glossary-full = Словник повний. Спершу приберіть слово, яке вже нікому не потрібне.

# The coordinator's desk
staff-coordination-households = Родини
staff-coordination-no-households = Родин ще немає.
staff-coordination-new-household = Нова родина
staff-coordination-add-household = Створити
staff-coordination-alias = Умовна назва
staff-coordination-alias-why = Оберіть слово, за яким родину не впізнати, наприклад назву рослини.
staff-coordination-member-name = Ім’я першого члена родини
staff-coordination-member-lang = Мова цієї людини
staff-coordination-role = Роль
staff-coordination-colleague-lang = Мова екрана
staff-coordination-colleagues = Колеги
staff-coordination-no-colleagues = Колег ще немає.
staff-coordination-new-colleague = Додати колегу
staff-coordination-add-colleague = Додати
staff-coordination-colleague-households = { $count ->
        [one] { $count } родина
        [few] { $count } родини
        [many] { $count } родин
       *[other] { $count } родини
    }
staff-coordination-team = Команда
staff-coordination-team-change = Змінити команду
staff-coordination-no-team = Команду ще не призначено
staff-coordination-nobody = Нікого
staff-coordination-pair = Призначити
staff-coordination-members = Члени родини
staff-coordination-add-member = Додати члена родини
staff-coordination-invite = Запросити
staff-coordination-invite-whom = Запросити: { $name }
invitation-how = Наведіть на код камеру телефону або передайте посилання особисто. Воно спрацює один раз, і видно його лише зараз.
staff-invitation-open = Запрошення діє до: { $until }
staff-invitation-withdraw = Скасувати
staff-invitation-withdraw-whom = Скасувати запрошення: { $name }
staff-invitation-withdraw-what = Посилання одразу перестане діяти. Згодом ви зможете зробити нове.
staff-account-devices = { $count ->
        [0] Немає входу на жодному пристрої
        [one] Вхід на { $count } пристрої
        [few] Вхід на { $count } пристроях
        [many] Вхід на { $count } пристроях
       *[other] Вхід на { $count } пристрою
    }
staff-account-out-sure = Закрити доступ: { $name }
staff-device-close = Від’єднати пристрій
staff-device-close-what = Пристрій одразу втратить доступ і зітре все збережене, щойно вийде в мережу. Усе, що на ньому ще не надіслано, пропаде. За новим запрошенням { $name } зможе увійти знову.
staff-device-close-sure = Так, від’єднати
staff-member-out = Прибрати з плану родини: { $name }
staff-member-out-what = { $name } одразу втратить доступ на всіх пристроях і більше не зможе читати чи змінювати план. Усе, що на них ще не надіслано, пропаде. Відкрите запрошення не працюватиме. Записи цієї людини залишаться в плані під її іменем. Щоб повернути доступ, додайте цю людину до плану ще раз.
staff-colleague-out = Закрити доступ: { $name }…
staff-colleague-out-what = { $name } одразу втратить доступ на всіх пристроях і більше не працюватиме з жодною родиною. Усе, що на них ще не надіслано, пропаде. Відкрите запрошення не працюватиме. Записи цієї людини залишаться в планах під її іменем. Щоб повернути доступ, додайте цю людину до колег ще раз.
staff-colleague-out-first = { $count ->
        [one] Спершу передайте колезі { $count } родину:
        [few] Спершу передайте колезі { $count } родини:
        [many] Спершу передайте колезі { $count } родин:
       *[other] Спершу передайте колезі { $count } родини:
    }

# Stand-ins
stand-in-title = Призначити заміну: { $name }
stand-in-what = { $name } у відпустці чи хворіє? Колега з такою самою роллю подбає про всі родини в дні, які ви виберете. { $name } зберігає доступ. Після останнього дня заміна закінчиться сама.
stand-in-who = Хто замінює?
stand-in-choose = Виберіть колегу
stand-in-from = Перший день
stand-in-until = Останній день
stand-in-lasting = Назавжди: { $name } виходить із цих команд, а дні вище не враховуються
stand-in-word = Кілька слів родинам (можна не писати)
stand-in-word-why = Кожна родина отримає це як нотатку від вас. Пишіть нідерландською; медіатор перекладе.
stand-in-look = Спершу подивитися, що зміниться
stand-in-nobody = Спершу виберіть, хто замінює.
stand-in-days = Виберіть перший день не раніше за сьогодні, а останній не раніше за перший і щонайбільше через рік після нього.
stand-in-nothing = Немає чого передавати: у кожній родині ця людина вже в команді або в ці дні вже хтось замінює. Спершу завершіть ту заміну.
stand-in-runs = { $name } замінює: { $whom }, з { $from } до { $until } включно: { $count ->
        [one] { $count } родина
        [few] { $count } родини
        [many] { $count } родин
       *[other] { $count } родини
    }
stand-in-back = Повернути зараз
stand-in-preview = Замінює { $name }, відсутня людина: { $whom }. З { $from } до { $until } включно
stand-in-preview-lasting = Передати назавжди. Зараз: { $whom }, далі: { $name }
stand-in-gets = { $name } отримає ще { $count ->
        [one] { $count } родину
        [few] { $count } родини
        [many] { $count } родин
       *[other] { $count } родини
    }
stand-in-left-out = Тут нічого не зміниться
stand-in-there = вже в цій команді
stand-in-elsewhere = вже замінює тут когось іншого, до { $until } включно
stand-in-covered = тут уже є заміна: { $name }, до { $until } включно
stand-in-told = Що прочитають родини
stand-in-team-page = На сторінці команди з’явиться { $name } з підписом «Замінює колегу ({ $whom }) до { $until } включно».
stand-in-team-page-lasting = На сторінці команди буде { $name }, а { $whom } там більше не буде.
stand-in-families-read = Кожна родина отримає від вас таку нотатку:
stand-in-translated = Вона потрапить у чергу на переклад. Поки її не перекладено, біля неї написано, що вона нідерландською.
stand-in-no-word = Ви не надсилаєте нотатки.
stand-in-do = Так, призначити
stand-in-change = Щось змінити

# Closed: households and accounts
closing-title = Завершити роботу з родиною
closing-what = Цієї родини не буде в списках, черзі на переклад і підрахунках; ви знайдете її у фільтрі «Закриті». План лишається в родини: вона може далі все читати й позначати. Якщо вона попросить допомоги, то знову з’явиться серед інших.
closing-reason = Чому?
closing-choose = Виберіть причину
closing-finished = усе зроблено
closing-moved = родина переїхала
closing-stopped = родина не хоче продовжувати
closing-other = інше
closing-day = Відколи
closing-do = Завершити
closing-no-reason = Спершу виберіть, чому роботу з родиною завершено.
closing-on-a-day = Виберіть день не пізніше за сьогодні.
closing-since = Роботу завершено { $day }: { $why }
closing-open = Почати роботу знову
closing-asks-again = Роботу з цією родиною завершено, але вона просить допомоги. Почніть знову або нехай відповість команда.
former-title = { $count ->
        [one] { $count } колишній колега
        [few] { $count } колишні колеги
        [many] { $count } колишніх колег
       *[other] { $count } колишніх колег
    }
former-what = Вони тут більше не працюють і не можуть увійти. Те, що вони написали, лишається в планах з їхніми іменами.
former-open-whom = Знову працює тут: { $name }

# A household to practise with
practice-alias = Навчальна родина
practice-mark = навчальна родина (вигадана)
practice-title = Створити навчальну родину
practice-what = Вигадана родина, щоб нові колеги могли все спробувати. Її ніде не враховуємо. Виберіть, хто навчається: досить однієї ролі.
practice-add = Створити навчальну родину
practice-nobody = Виберіть, хто навчається: дослідник, медіатор або обоє.
practice-anew = Почати спочатку
practice-anew-what = Роботу з цією навчальною родиною завершимо, а замість неї з’явиться нова, з тією самою командою.
practice-anew-sure = Так, почати спочатку

staff-situation-none = Про ситуацію ще не говорили.

# The library at the coordinators’ desk
staff-library = Бібліотека кроків
staff-library-lead = Із цього складають плани. Те, що ви змінюєте, родини й команди побачать на наступній сторінці, яку відкриють.
staff-library-back = Назад до бібліотеки
staff-library-new = Новий готовий крок
staff-library-new-lead = Напишіть трьома мовами та вкажіть джерело. Після цього команди й родини одразу зможуть додати цей крок до плану.
staff-library-search = Пошук у назвах, поясненнях і джерелах
staff-library-all = Усі готові кроки
staff-library-old = Треба перевірити знову
staff-library-changed = Змінили ми
staff-library-unsure = З непевним фактом
staff-library-shown = { $count ->
        [one] Показано { $count } готовий крок
        [few] Показано { $count } готові кроки
        [many] Показано { $count } готових кроків
       *[other] Показано { $count } готового кроку
    }
staff-library-none = Нічого не знайдено. Пошукайте інше слово або покажіть усе.
staff-library-checked = Перевірено { $day }
staff-library-is-old = понад пів року тому
staff-library-volatile = Часто змінюється
staff-library-volatile-how = Змінюється щороку або частіше
staff-library-changed-by = Змінено: { $name }, { $when }
staff-library-by = { $name }, { $when }
staff-library-amounts = Суми й дати
staff-library-from = Діє з { $day }
staff-library-terms = Суми й дати, на які можна послатися в тексті
staff-library-terms-how = Поставте в текст те, що тут у фігурних дужках. Коли сума зміниться, вона зміниться всюди одразу.
staff-library-amount-how = Після збереження нове значення з’явиться в усіх текстах, де його згадано.
staff-library-value = Значення
staff-library-in-euro = Сума в євро
staff-library-in-date = Дата
staff-library-in-days = Кількість днів
staff-library-in-weeks = Кількість тижнів
staff-library-in-months = Кількість місяців
staff-library-in-percent = Відсоток
staff-library-from-day = Діє з
staff-library-source = Джерело
staff-library-sources = Джерела, по одному в рядку
staff-library-checked-day = Дата перевірки
staff-library-sure = Наскільки це певно?
staff-library-sure-of = Певність: { $what }
staff-library-sure-overall = загалом
staff-library-sure-same = Так само, як загалом
staff-library-sure-a = Офіційний текст від липня 2025 року або новіший
staff-library-sure-b = Давніше офіційне джерело або новіше неофіційне
staff-library-sure-c = Загальні відомості: спершу запитати
staff-library-words = Тексти
staff-library-title = Назва
staff-library-why = Чому
staff-library-desk = Що сказати в установі
staff-library-optional = (може бути порожнім, але тоді всіма мовами)
staff-library-subs = Справи
staff-library-sub = Справа
staff-library-sub-out = Прибрати цю справу. У планах, де вона вже є, вона залишиться.
staff-library-sub-new = Нова справа
staff-library-facts = Джерела й певність
staff-library-whom = Для кого і що спершу
staff-library-for = Для кого
staff-library-not-for = Ніколи не пропонувати
staff-library-needs = Що потрібно спершу
staff-library-papers = Документи
staff-library-nothing = нічого не вибрано
staff-library-around = Що ще відомо
staff-library-places = Місця
staff-library-opens = Відкриває шлях до
staff-library-term = Строк
staff-library-within = { $count ->
        [one] протягом { $count } дня
        [few] протягом { $count } днів
        [many] протягом { $count } днів
       *[other] протягом { $count } дня
    }
staff-library-save-how = Родини й команди побачать це на наступній сторінці, яку відкриють.
staff-library-saved = Збережено. Відтепер усі читають саме це.
staff-library-saved-partly = Збережено, але деякими мовами текст ще не оновлено. Вони перелічені нижче.
staff-library-behind = Цими мовами текст ще старий
staff-library-behind-how = Хто читає цією мовою, бачить біля такого тексту, що він може бути застарілим. Змініть і його, або позначте «лише формулювання», коли зміст той самий.
staff-library-wording = Змінено лише формулювання: іншими мовами зміст той самий
staff-library-refused = Ще не збережено. Виправте, будь ласка:
staff-library-overtaken = Тим часом це змінив хтось інший. Ще нічого не збережено.
staff-library-overtaken-how = Нижче – те, що написали ви, а поруч – що зараз у бібліотеці. Для кожної відмінності виберіть правильне та збережіть.
staff-library-theirs = Зараз у бібліотеці:
staff-library-theirs-empty = (порожньо)
staff-library-history = Історія змін
staff-library-built-in = Як було в програмі спочатку
staff-library-same = Нічого не змінено
staff-wrong-language = Заповніть: текст має бути всіма мовами.
staff-wrong-amount = У фігурних дужках названо суму, якої немає. Перегляньте список сум.
staff-wrong-amounts = Назвіть у фігурних дужках ті самі суми всіма трьома мовами.
staff-wrong-source = Вкажіть принаймні одне джерело.
staff-wrong-day = Виберіть правильну дату.
staff-wrong-future = Виберіть день перевірки: сьогодні або раніше.
staff-wrong-sure = Виберіть, наскільки це певно.
staff-wrong-choice = Виберіть зі списку.
staff-wrong-circle = Так крок чекатиме сам на себе. Приберіть один зі списку.
staff-wrong-no-group = Виберіть, для кого це.
staff-wrong-both-groups = Група не може бути в обох списках.
staff-wrong-no-sub = Напишіть принаймні одну справу.
staff-wrong-value = Напишіть число або правильну дату.
staff-wrong-plural = Із цим числом слово поруч буде неправильним. Спершу перепишіть це речення так, щоб воно підходило до будь-якого числа:
staff-wrong-taken = Хтось щойно додав готовий крок із такою назвою. Перевірте, чи це те саме, або збережіть ще раз.
# The directory at the coordinators’ desk
staff-places = Довідник місць
staff-places-lead = Місця, які родини бачать у розділі «Поруч» і біля своїх кроків. Те, що ви зміните, вони прочитають на наступній сторінці, яку відкриють.
staff-places-back = Назад до довідника
staff-place-all = Усі місця
staff-place-hidden = Приховані
staff-place-is-hidden = приховано
staff-place-shown = { $count ->
        [one] Показано { $count } місце
        [few] Показано { $count } місця
        [many] Показано { $count } місць
       *[other] Показано { $count } місця
    }
staff-place-none = Місця не знайдено. Пошукайте за іншим словом або покажіть усі.
staff-place-search = Шукати за назвою, муніципалітетом чи адресою
staff-place-new = Додати місце
staff-place-new-lead = Напишіть трьома мовами, для чого це місце, як туди звернутися, і вкажіть джерело.
staff-place-name = Назва
staff-place-town = Муніципалітет
staff-place-town-how = Не заповнюйте муніципалітет, якщо місце працює для всієї країни.
staff-place-about = Для чого це місце
staff-place-indicators = Теми
staff-place-kind = Вид
staff-place-kind-organisation = організація
staff-place-kind-activity = заняття
staff-place-kind-online = лише в інтернеті
staff-place-kind-phone = телефонна лінія
staff-place-address = Адреса
staff-place-phone = Номер телефону
staff-place-web = Сайт
staff-place-email = Електронна адреса
staff-place-languages = Мови, якими там говорять
staff-place-reported = Із повідомленням від родини
staff-place-is-reported = родина чекає на відповідь
staff-place-reports-wait = Повідомлення без відповіді: { $count }
staff-place-reports = Що пишуть родини про це місце
staff-place-report-answer = Ваша відповідь родині
staff-place-report-send = Надіслати відповідь
staff-place-free = Безкоштовно
staff-place-call-first = Спершу зателефонувати або написати: дані могли змінитися
staff-place-hide = Приховати: місця більше не буде в довіднику. У планах, де воно вже є, воно лишиться з попередженням.
staff-wrong-phone = Напишіть номер телефону.
staff-wrong-email = Напишіть електронну адресу.
staff-wrong-web = Напишіть адресу сайту, наприклад taalhuis.nl.
staff-wrong-no-way = Вкажіть хоча б один спосіб: адресу, телефон, сайт або електронну пошту.
staff-group-everyone = Усі
staff-group-kids-0-4 = Діти до 4 років
staff-group-kids-4-12 = Діти від 4 до 12 років
staff-group-kids-12-18 = Підлітки від 12 до 18 років
staff-group-students = Студенти
staff-group-workers = Наймані працівники
staff-group-self-employed = Люди, що працюють на себе
staff-group-60-plus = Люди від 60 років
staff-group-chronic-illness = Люди з хронічною хворобою
staff-group-third-country = Люди з України з іншим громадянством
staff-group-no-documents = Люди без документів
staff-group-host-family = Ті, хто живе в приймальній родині
staff-group-reception = Ті, хто живе в прихистку
staff-group-drivers = Водії
staff-group-pet-owners = Власники тварин
staff-group-victims = Постраждалі від насильства
staff-group-renters = Орендарі житла
staff-group-movers = Ті, хто переїжджає
staff-group-pregnant = Вагітні
staff-group-special-needs = Ті, кому потрібна додаткова підтримка
staff-group-families = Родини з дітьми
staff-group-low-income = Люди з низьким доходом
staff-group-returners = Ті, хто хоче повернутися в Україну
staff-queue-first = Тут найбільш термінові тексти. Решта з’явиться, коли ці буде перекладено й сторінку оновлено.

# What happened since somebody of the team looked last
staff-news-since = Відколи ви дивилися ({ $when })
staff-news-never = Ви ще не дивилися
staff-news-each = Усе по черзі
staff-news-seen = Переглянуто
news-asked = { $count ->
        [one] { $count } прохання про допомогу
        [few] { $count } прохання про допомогу
        [many] { $count } прохань про допомогу
       *[other] { $count } прохання про допомогу
    }
news-wrote = { $count ->
        [one] { $count } нотатка
        [few] { $count } нотатки
        [many] { $count } нотаток
       *[other] { $count } нотатки
    }
news-ticked = { $count ->
        [one] { $count } справу виконано
        [few] { $count } справи виконано
        [many] { $count } справ виконано
       *[other] { $count } справи виконано
    }
news-finished = { $count ->
        [one] { $count } крок завершено
        [few] { $count } кроки завершено
        [many] { $count } кроків завершено
       *[other] { $count } кроку завершено
    }
news-stuck = { $count ->
        [one] { $count } крок чекає або не виходить
        [few] { $count } кроки чекають або не виходять
        [many] { $count } кроків чекають або не виходять
       *[other] { $count } кроку чекають або не виходять
    }
news-added = { $count ->
        [one] { $count } новий крок
        [few] { $count } нові кроки
        [many] { $count } нових кроків
       *[other] { $count } нового кроку
    }
news-met = { $count ->
        [one] { $count } нова зустріч
        [few] { $count } нові зустрічі
        [many] { $count } нових зустрічей
       *[other] { $count } нової зустрічі
    }
news-moved = { $count ->
        [one] { $count } зміна зустрічі
        [few] { $count } зміни зустрічей
        [many] { $count } змін зустрічей
       *[other] { $count } зміни зустрічей
    }
news-cancelled = { $count ->
        [one] { $count } зустріч скасовано
        [few] { $count } зустрічі скасовано
        [many] { $count } зустрічей скасовано
       *[other] { $count } зустрічі скасовано
    }
news-outcome = { $count ->
        [one] { $count } відповідь про зустріч
        [few] { $count } відповіді про зустрічі
        [many] { $count } відповідей про зустрічі
       *[other] { $count } відповіді про зустрічі
    }
news-document = { $count ->
        [one] { $count } документ оновлено
        [few] { $count } документи оновлено
        [many] { $count } документів оновлено
       *[other] { $count } документа оновлено
    }
news-told = { $count ->
        [one] { $count } відповідь у розмові
        [few] { $count } відповіді в розмові
        [many] { $count } відповідей у розмові
       *[other] { $count } відповіді в розмові
    }
news-translated = { $count ->
        [one] { $count } переклад
        [few] { $count } переклади
        [many] { $count } перекладів
       *[other] { $count } перекладу
    }
news-other = { $count ->
        [one] { $count } інша зміна
        [few] { $count } інші зміни
        [many] { $count } інших змін
       *[other] { $count } іншої зміни
    }

# One's own work across one's households
work-calls = Зателефонувати: нагадування не побачили
work-calls-lead = Ці люди не побачили нагадування. Зателефонуйте їм і позначте тут, що з того вийшло.
work-calls-none = Зараз нікому не треба телефонувати.
work-call-before = Зателефонувати до { $time }
work-call-again = Раз не відповіли: спробуйте ще
work-call-no-phone = Номер телефону невідомий
work-call-reached = Додзвонилися
work-call-no-answer = Не відповідають
work-call-wrong-number = Неправильний номер
work-call-changed = про зміну
work-call-done = { $result }: { $by }, { $when }
work-helps = Хто просить допомоги
work-helps-none = Ніхто не чекає на відповідь.
work-week = Зустрічі цього тижня
work-week-none = Цього тижня зустрічей немає.
work-mine = Кроки, які роблю я
work-mine-none = За вами не записано жодного кроку. Щоб вибрати, хто робить крок, відкрийте його.
work-waiting = Чекає на інших
work-waiting-none = Нічого не чекає на інших.
work-ask-today = Запитати ще раз сьогодні
work-ask-overdue = Запитати ще раз: день уже минув
work-ask-later = Ще чекаємо
