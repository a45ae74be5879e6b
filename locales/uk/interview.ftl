# Words of the first talk and of what is offered.

interview-lead = Розкажіть стільки, скільки хочете. Будь-яке запитання можна пропустити, а відповідь – змінити чи забрати. За відповідями застосунок запропонує кроки. У план нічого не потрапить без вас.
interview-begin = Почати розмову
interview-go-on = Продовжити
interview-part = Частина { $part } із { $all }
interview-next = Далі
interview-not-begun = Ще не говорили
interview-progress = Відповідей: { $told } з { $asked }
interview-to-offers = { $count ->
    [0] Що запропоновано
    [one] Подивитися { $count } пропозицію
    [few] Подивитися { $count } пропозиції
    [many] Подивитися { $count } пропозицій
   *[other] Подивитися { $count } пропозиції
}
interview-who-sees = Відповіді бачите ви та ваша команда. Більше ніхто.
interview-untold = Не сказано
interview-no-children = Дітей у родині не записано. Якщо вони є, додайте їх у частині «Хто у родині».
interview-people = Хто у вашій родині тут
interview-person-born = Рік народження
interview-person-why = Ім’я може бути будь-яке, як вам зручно. Рік народження потрібен, щоб знайти школу, дитсадок чи лікаря; його можна не казати.
interview-person-add = Додати людину
interview-person-change = Змінити
interview-person-leave = Прибрати з родини
interview-person-age = { $year } р. н., цього року { $age ->
    [one] { $age } рік
    [few] { $age } роки
    [many] { $age } років
   *[other] { $age } року
}
interview-person-untold = Рік народження не сказано
interview-papers = Що з цього у вас уже є?
interview-all-papers = Усі документи
interview-put-right = Виправити

chapter-family = Хто у родині
chapter-family-lead = Почнімо з простого: хто ви й коли приїхали.
chapter-home = Де ви живете
chapter-home-lead = Від житла залежить багато: адреса, допомога, школа.
chapter-papers = Документи й статус
chapter-papers-lead = Це потрібно, щоб не пропонувати зайвого й не забути важливого.
chapter-school = Діти й навчання
chapter-school-lead = Про кожну дитину окремо.
chapter-work = Робота, гроші, листи
chapter-work-lead = Говоримо лише про те, з чим потрібна допомога.
chapter-health = Здоров’я
chapter-health-lead = Діагнози не потрібні. Досить сказати, яка допомога потрібна.
chapter-wishes = Що ви вмієте і любите
chapter-wishes-lead = Тепер не про проблеми: про вас.

ask-yes = Так
ask-no = Ні
ask-none = Нічого з цього
ask-day = День
ask-words = Своїми словами
ask-arrived = Коли ви приїхали до Нідерландів?
    .hint = Від цього дня відлічують перші строки. Якщо не пам’ятаєте точно, вкажіть приблизно.
ask-family-away = Чи є близькі, які хочуть приїхати до вас?
ask-pets = Чи є з вами тварини?
ask-housing = Де ви живете?
ask-housing-until = До якого дня ви можете там жити?
    .hint = У приймальній родині живуть зазвичай близько шести місяців. Якщо дня не знаєте, пропустіть.
ask-moving = Ви переїжджаєте чи щойно переїхали?
ask-moving-wants = Хочемо переїхати
ask-moving-must = Мусимо переїхати
ask-moving-moved = Щойно переїхали
ask-calm-home = Чи спокійно вам там, де ви живете?
ask-legal = Який у вас статус у Нідерландах?
    .hint = Від цього залежать ваші права. Якщо не впевнені, скажіть «Ще не зрозуміло»: тоді спершу з’ясуємо.
ask-status = Яке громадянство або яку посвідку мала кожна доросла людина в Україні 23 лютого 2022 року?
    .hint = Права в кожної людини свої, тому питаємо про кожну.
ask-status-ukrainian = Громадянство України
ask-status-third-permanent = Інше громадянство, постійна посвідка чи захист в Україні або родина з українцем
ask-status-third-temporary = Інше громадянство, лише тимчасова посвідка
ask-status-no-documents = Документів немає
ask-passport = Чи є якісь труднощі з паспортами?
ask-passport-expired = Паспорт прострочений
ask-passport-expires-soon = Строк дії скоро закінчиться
ask-passport-not-biometric = Небіометричний
ask-driving = Авто й водійське посвідчення
ask-driving-licence = Є українське водійське посвідчення (rijbewijs)
ask-driving-ukrainian-car = Є авто з українськими номерами
ask-school = Чи вчиться дитина?
ask-school-none = Поки ніде
ask-school-ukrainian-online = В українській школі онлайн
ask-school-finishing-online = Закінчує українську школу онлайн
ask-school-dutch = У нідерландській школі чи дитсадку (opvang)
ask-extra-help = Чи потрібна дитині особлива підтримка в навчанні?
    .hint = Наприклад, через аутизм, слух, зір чи рух. Діагноз називати не треба.
ask-school-way = Чи важко діставатися до школи (далеко, дорого)?
ask-childcare = Чи потрібно, щоб хтось доглядав дітей, поки ви працюєте чи вчитеся?
ask-work = Чим ви зараз займаєтеся?
ask-work-looking = Шукаю роботу
ask-work-employed = Працюю
ask-work-own-business = Працюю на себе (або хочу)
ask-work-studying = Навчаюся
ask-work-wants-study = Хочу вчитися
ask-work-retired = На пенсії
ask-diploma = Диплом і професія
ask-diploma-wants-use = Хочу, щоб мій диплом тут визнали (diplomawaardering)
ask-diploma-regulated = Моя професія – у медицині, психології чи освіті
ask-work-fair = Чи все гаразд на роботі: договір, оплата вчасно, безпека?
ask-income = Чи вистачає грошей на життя?
ask-income-none = Доходу немає
ask-income-little = Є, але не вистачає
ask-income-enough = Вистачає
ask-letters = Чи є щось із цього?
ask-letters-letters = Листи, яких ми не розуміємо
ask-letters-debts = Рахунки, яких не можемо сплатити (schulden)
ask-letters-dispute = Суперечка або питання до юриста
ask-health = Чи є щось, на що треба зважати?
ask-care = Яка медична допомога потрібна?
ask-care-no-gp = Ще немає сімейного лікаря (huisarts)
ask-care-medicines = Ліки щодня
ask-care-toothache = Болять зуби
ask-care-interpreter = Перекладач у лікаря (tolk)
ask-dutch = Чи говорите ви нідерландською?
ask-dutch-none = Ще ні
ask-dutch-little = Трохи
ask-dutch-well = Добре
ask-good-at = Що ви вмієте і любите?
    .hint = Робота, ремесло, захоплення – усе, чим ви пишаєтеся.
ask-likes = Що вас тішить?
ask-likes-sport = Спорт і рух
ask-likes-music = Музика, танці
ask-likes-making = Майструвати, шити, малювати
ask-likes-reading = Читати
ask-likes-computers = Комп’ютери
ask-likes-cycling = Навчитися їздити велосипедом
ask-likes-helping = Допомагати іншим
ask-network = Хто у вас тут уже є?
ask-network-ukrainians = Українці поруч
ask-network-neighbours = Сусіди й місцеві знайомі
ask-network-contact-person = Своя контактна особа в муніципалітеті (gemeente)
ask-plans = Які у вас думки про майбутнє?
ask-plans-travel = Хочемо з’їздити в Україну чи за кордон
ask-plans-stay = Хочемо залишитися тут надовго
ask-plans-return = Думаємо про повернення
ask-subgroup = До якої групи дослідження ближча ваша родина?

offers-lead = Це пропозиції за вашими відповідями. Ви вирішуєте: додати до плану, відкласти чи відмовитися.
offers-first = Спершу
offers-next = Далі
offers-light = Коли матимете сили
offers-light-lead = Це не обов’язково. Але такі речі додають сил.
offers-take = До плану
offers-take-all = До плану все зі «Спершу» ({ $count })
offers-later = Пізніше
offers-drop = Не для нас
offers-first-do = Спершу: { $steps }
offers-in-plan = { $count ->
    [one] У плані вже { $count } крок
    [few] У плані вже { $count } кроки
    [many] У плані вже { $count } кроків
   *[other] У плані вже { $count } кроку
}
offers-none-yet = Щоб щось запропонувати, нам треба трохи знати про вас.
offers-none = Зараз нічого нового. Якщо щось зміниться – робота, житло, родина, – скажіть про це в розмові.
offers-withheld = { $count ->
    [one] Ще { $count } крок залежить від вашого статусу. Скажіть, який у вас статус, і ми не запропонуємо того, на що немає права.
    [few] Ще { $count } кроки залежать від вашого статусу. Скажіть, який у вас статус, і ми не запропонуємо того, на що немає права.
    [many] Ще { $count } кроків залежать від вашого статусу. Скажіть, який у вас статус, і ми не запропонуємо того, на що немає права.
   *[other] Ще { $count } кроку залежать від вашого статусу. Скажіть, який у вас статус, і ми не запропонуємо того, на що немає права.
}
offers-tell-standing = Сказати про статус
offers-close = Можливо, вже не потрібно
offers-close-lead = Ваша ситуація змінилася. Подивіться, чи ще потрібні ці кроки.
offers-close-done = Зроблено
offers-close-needless = Уже не потрібно
offers-keep = Залишити в плані
offers-aside = { $count ->
    [one] Відкладено: { $count } крок
    [few] Відкладено: { $count } кроки
    [many] Відкладено: { $count } кроків
   *[other] Відкладено: { $count } кроку
}
offers-dropped = Ви сказали: не для нас
offers-again-from = Знову запропонуємо { $day }
offers-back = Повернути до пропозицій

because-always = Це потрібно кожній родині
because-age = За віком: { $who }
because-until = Бо незабаром треба буде шукати інше житло
because-third-country = Бо для людей без українського громадянства діють окремі правила
because-no-documents = Бо немає документів
because-cannot = Бо паспорт отримати неможливо
because-goal = Бо ви поставили собі таку мету
because-housing-no-place = Бо вам немає де жити
because-housing-host-family = Бо ви живете в приймальній родині
because-housing-reception = Бо ви живете в прихистку
because-housing-hotel = Бо ви живете в готелі
because-housing-own-rent = Бо ви винаймаєте житло
because-housing-with-relatives = Бо ви живете в родичів
because-moving-must = Бо вам треба переїхати
because-moving-wants = Бо ви хочете переїхати
because-moving-moved = Бо ви щойно переїхали
because-calm-home-no = Бо вам неспокійно там, де ви живете
because-passport-expired = Бо паспорт прострочений
because-passport-expires-soon = Бо строк дії паспорта скоро закінчиться
because-passport-not-biometric = Бо паспорт небіометричний
because-driving-licence = Бо у вас є водійське посвідчення
because-driving-ukrainian-car = Бо у вас авто з українськими номерами
because-family-away-yes = Бо до вас хочуть приїхати близькі
because-pets-yes = Бо з вами тварини
because-school-dutch = Уже в нідерландській школі чи дитсадку: { $who }
because-school-ukrainian-online = Українська школа онлайн: { $who }
because-school-finishing-online = Завершення української школи: { $who }
because-extra-help-yes = Особлива підтримка в навчанні: { $who }
because-school-way-yes = Бо важко діставатися до школи
because-childcare-yes = Бо потрібен догляд за дітьми
because-work-looking = Пошук роботи: { $who }
because-work-employed = Робота: { $who }
because-work-own-business = Власна справа або бажання її почати: { $who }
because-work-studying = Навчання: { $who }
because-work-wants-study = Бажання вчитися: { $who }
because-work-retired = На пенсії: { $who }
because-diploma-wants-use = Визнання диплома: { $who }
because-diploma-regulated = Професія в медицині, психології чи освіті: { $who }
because-work-fair-no = Бо на роботі не все гаразд
because-income-none = Бо доходу немає
because-income-little = Бо грошей не вистачає
because-income-enough = Бо грошей тепер вистачає
because-letters-letters = Бо є незрозумілі листи
because-letters-debts = Бо є рахунки, яких не можна сплатити
because-letters-dispute = Бо є суперечка або питання до юриста
because-health-chronic-illness = Бо в родині є хронічна хвороба
because-health-pregnant = Бо в родині чекають дитину
because-health-special-needs-child = Бо в родині є дитина з особливими потребами
because-health-mobility = Бо комусь важко ходити
because-health-mental-load = Бо на душі важко
because-care-no-gp = Бо ще немає сімейного лікаря
because-care-medicines = Бо потрібні ліки щодня
because-care-toothache = Бо болять зуби
because-care-interpreter = Бо в лікаря потрібен перекладач
because-dutch-none = Ще без нідерландської: { $who }
because-dutch-little = Трохи нідерландської: { $who }
because-told-good-at = Уміння, якими можна поділитися: { $who }
because-likes-sport = Бо ви любите спорт
because-likes-music = Бо ви любите музику
because-likes-making = Бо ви любите майструвати
because-likes-reading = Бо ви любите читати
because-likes-computers = Бо вам цікаві комп’ютери
because-likes-cycling = Бо ви хочете навчитися їздити велосипедом
because-likes-helping = Бо ви любите допомагати
because-plans-travel = Бо ви хочете з’їздити за кордон
because-plans-stay = Бо ви хочете залишитися тут
because-plans-return = Бо ви думаєте про повернення
