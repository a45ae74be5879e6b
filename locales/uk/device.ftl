# What is on this device only
unsent-title = Не надіслано
unsent-lead = Це є лише на цьому пристрої. Коли з’явиться мережа, усе надішлеться саме.
unsent-none = Усе надіслано. Команда бачить те саме, що й ви.
unsent-none-offline = Усе ваше надіслано. Що додали інші, побачите, коли з’явиться мережа.
unsent-count = Чекає на надсилання: { $count }
unsent-attention = Потребує вашої уваги
unsent-attention-lead = Це не надішлеться саме: біля кожної зміни написано, чому, і що можна зробити.
unsent-waits = Чекає на мережу
unsent-since = На цьому пристрої, { $when }
unsent-send = Надіслати зараз
unsent-retry = Надіслати ще раз
unsent-copy = Скопіювати текст
unsent-copied = Текст скопійовано.
unsent-edit = Змінити текст
unsent-text = Ваш текст
unsent-save = Зберегти й надіслати
unsent-remove = Прибрати
unsent-remove-sure = Ця зміна зникне з пристрою назавжди, разом із текстом.
unsent-remove-yes = Так, прибрати
needs-network = Для цього потрібна мережа. Щойно вона з’явиться, відкрийте цю сторінку ще раз.
storage-full = На пристрої не лишилося місця. Те, що ви щойно написали, є лише на екрані. Не закривайте сторінку: звільніть трохи місця або знайдіть мережу.
storage-unavailable = Цей браузер не дає зберігати дані. Не закривайте сторінку, поки все не надіслано.

# The screen without a plan, and what is left when a device may not go on
shell-waiting = Відкриваємо ваш план…
shell-no-start = Ваш план і далі є на цьому пристрої, але застосунок не відкрився. Коли з’явиться мережа, спробуємо відкрити його ще раз.
shell-no-plan = На цьому пристрої ще немає вашого плану. Щоб його завантажити, потрібна мережа.
left-removed = Цей пристрій від’єднано
left-removed-why = Ваш план звідси прибрано. Щоб увійти знову, попросіть у команди нове посилання.
left-title = Цього не вдалося надіслати
left-lead = Скопіюйте свої слова, перш ніж закрити сторінку: більше їх ніде немає.
left-lead-plain = Слів у цих змінах не було: лише позначки. За потреби поставте їх знову, коли ввійдете.
left-count = Змін, які не надіслано:
left-copy = Скопіювати все
left-done = Готово, прибрати
left-waits = Змін, які чекають на цьому пристрої:
left-waits-words = Увійдіть знову під своїм ім’ям, і вони надішлються.

# Devices
more-device = Цей пристрій
more-device-words = План і все, що ви пишете, зберігається й тут: він відкриється й без мережі.
more-device-room = Зайнято на пристрої: { $size } МБ
more-device-stays = Браузер пообіцяв сам нічого не стирати.
more-device-may-go = Браузер може стерти це, коли забракне місця. Надіслане від цього не пропаде.
devices-title = Мої пристрої
devices-lead = Тут усі пристрої, на яких ви увійшли. Якщо телефон загубився, від’єднайте його: план із нього зникне, щойно він вийде в мережу.
devices-since = Увійшли { $day }
devices-this = Цей пристрій
devices-unknown = Пристрій
devices-remove = Від’єднати
devices-remove-what = На цьому пристрої ви одразу вийдете із застосунку, а все збережене на ньому буде стерто, щойно з’явиться мережа. Те, що з нього ще не надіслано, у план не потрапить. Увійти знову можна за новим посиланням.
devices-remove-sure = Так, від’єднати
devices-invite-title = Увійти на іншому телефоні
devices-invite-lead = Тут можна зробити посилання для входу: собі на другий телефон або комусь із родини. Хто ним скористається, бачитиме весь ваш план.
devices-invite-own = Мій другий телефон
devices-invite-member = Телефон: { $name }

# Reminders
reminders-title = Нагадування
more-reminders-hint = Коли й про що нагадати
reminders-lead = Нагадаємо про зустріч напередодні ввечері та за дві години до початку. Час і решту можна змінити.
reminders-here = На цьому телефоні
reminders-off = Нагадування на цьому телефоні вимкнено. Увімкніть їх, щоб не пропустити зустріч.
reminders-turn-on = Увімкнути нагадування
reminders-turn-off = Вимкнути на цьому телефоні
reminders-testing = Ми надіслали пробне нагадування. Ви його бачите?
reminders-untold = Ви ще не підтвердили, що бачите нагадування на цьому телефоні.
reminders-seen = Бачу!
reminders-not-seen = Не бачу, надіслати ще раз
reminders-not-seen-how = Нічого немає? Перевірте, чи телефону не ввімкнено режим «Не турбувати» і чи дозволено сповіщення для браузера. Поки ви не натиснете «Бачу!», команда вважатиме, що нагадування до вас не доходять, і зателефонує.
reminders-on = Нагадування приходять на цей телефон.
reminders-failed = Увімкнути нагадування зараз не вийшло. Перевірте зв’язок і спробуйте ще раз.
reminders-again = Спробувати ще раз
reminders-denied = У налаштуваннях браузера сповіщення від «Перспективи» заборонено. Дозвольте їх там, а тоді відкрийте цю сторінку знову.
reminders-unable = Цей браузер не вміє показувати нагадування. Команда зателефонує вам сама.
reminders-needs-home = На iPhone та iPad нагадування приходять, коли «Перспектива» стоїть на головному екрані. Додайте її туди, відкрийте зі значка й увімкніть нагадування.
reminders-needs-program = Увімкнути нагадування можна, коли сторінка завантажиться повністю.
reminders-hidden = На заблокованому екрані не видно, про що нагадування.
reminders-shown = На заблокованому екрані видно, про що нагадування.
reminders-show = Показувати, про що воно
reminders-hide = Не показувати, про що воно
reminders-which = Які нагадування
reminders-evening = Напередодні зустрічі, увечері
reminders-evening-at = О котрій увечері
reminders-before = У день зустрічі
reminders-before-never = Не нагадувати
reminders-before-hours = { $count ->
    [one] За { $count } годину до початку
    [few] За { $count } години до початку
    [many] За { $count } годин до початку
   *[other] За { $count } години до початку
}
reminders-before-minutes = { $count ->
    [one] За { $count } хвилину до початку
    [few] За { $count } хвилини до початку
    [many] За { $count } хвилин до початку
   *[other] За { $count } хвилини до початку
}
reminders-changed = Коли зустріч перенесли чи скасували
reminders-days = Напередодні дня, до якого треба зробити крок, і перед днем, коли треба виїжджати
reminders-quiet = Коли не турбувати
reminders-quiet-from = З
reminders-quiet-until = До
reminders-amsterdam = Час нідерландський, навіть якщо телефон показує інший.
reminders-sent = Що ми вам надсилали
reminders-sent-none = Поки що ми нічого не надсилали.
reminders-kind-evening = Напередодні зустрічі
reminders-kind-before = Незадовго до зустрічі
reminders-kind-changed = Зміна зустрічі
reminders-kind-step = Завтра останній день
reminders-kind-housing = Скоро треба виїжджати
reminders-was-sent = Надіслано: { $when }
reminders-was-shown = Показано на телефоні: { $when }
reminders-was-opened = Ви відкрили: { $when }
reminders-private = Через служби сповіщень Google, Apple чи Mozilla іде лише загальне «Нагадування від Перспективи». Про що воно, знає тільки ваш телефон.
push-title = Нагадування від Перспективи
push-test-title = Пробне нагадування. Торкніться, якщо бачите його
reminder-evening = Завтра, { $time }: { $what }
reminder-before = { $time }: { $what }
reminder-moved = Перенесено: { $what }
reminder-moved-when = Було { $old }, тепер { $new }
reminder-cancelled = Скасовано: { $what }, { $when }
reminder-step = Завтра останній день: { $what }
reminder-housing = Тут ви можете жити до { $day }
reminder-bring = Візьміть: { $what }

# A sign-in link just made
invitation-title = Запрошення
invitation-code = QR-код запрошення
invitation-how = Наведіть на код камеру іншого телефону або відкрийте на ньому посилання. Воно спрацює один раз, і видно його лише зараз.
invitation-valid = Дійсне 24 години
invitation-link = Посилання
invitation-copy = Скопіювати посилання
invitation-copied = Скопійовано

# What was typed and not sent; the first stands beside the name of a fold.
draft-mark = чернетка
draft-kept = Чернетка: ще не надіслано, збережено лише на цьому пристрої.
draft-discard = Прибрати чернетку

# What one tap did can be taken back for a moment, before anybody else sees it
undo = Скасувати
undo-help-asked = Просимо про допомогу…
undo-help-settled = Закриваємо прохання…
undo-appointment-cancelled = Скасовуємо зустріч…
undo-appointment-goes-on = Зустріч відбудеться.
undo-proposal-put-aside = Пропозицію відкладено.
undo-step-added = Крок додано до плану.
undo-steps-added = У план додано кроків: { $count }.
undo-step-status-changed = Крок відкладено: «не потрібно».

# Reading aloud
read-aloud = Слухати
no-voice-uk = На цьому пристрої немає голосу для української, тому цей текст не прочитано.
no-voice-nl = На цьому пристрої немає голосу для нідерландської, тому цей текст не прочитано.
no-voice-en = На цьому пристрої немає голосу для англійської, тому цей текст не прочитано.
