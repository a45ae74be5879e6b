# Words of the first talk and of what is offered.

interview-lead = Розкажіть стільки, скільки хочете. Будь-яке запитання можна пропустити, а відповідь – змінити чи забрати. На основі ваших відповідей застосунок запропонує кроки. У план нічого не потрапить без вас.
interview-begin = Почати розмову
interview-go-on = Продовжити
interview-part = Частина { $part } із { $all }
interview-next = Далі
interview-not-begun = Ще не говорили
interview-progress = Відповідей: { $told } з { $asked }
interview-to-offers = { $count ->
    [0] Що запропоновано
    [one] Подивитися { $count } пропозицію
    [few] Подивитися { $count } пропозиції
    [many] Подивитися { $count } пропозицій
   *[other] Подивитися { $count } пропозиції
}
interview-who-sees = Відповіді бачите ви та ваша команда. Більше ніхто.
interview-untold = Не сказано
interview-told-of-all = Раніше сказано про всю родину: { $what }
interview-no-children = Дітей у родині не записано. Якщо вони є, додайте їх у частині «Хто в родині».
interview-people = Хто з вашої родини тут?
interview-person-born = Рік народження
interview-person-why = Ім’я може бути будь-яке, як вам зручно. Рік народження потрібен, щоб знайти школу, дитсадок чи лікаря; його можна не вказувати.
interview-person-add = Додати людину
interview-person-change = Змінити
interview-person-leave = Прибрати зі списку
interview-person-age = { $year } р. н., цього року { $age ->
    [one] { $age } рік
    [few] { $age } роки
    [many] { $age } років
   *[other] { $age } року
}
interview-person-untold = Рік народження не вказано
interview-papers = Що з цього у вас уже є?
interview-all-papers = Усі документи
interview-put-right = Виправити

chapter-family = Хто в родині
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
chapter-wishes-lead = Тепер не про проблеми, а про вас.

ask-yes = Так
ask-no = Ні
ask-none = Нічого з цього
answers-one = Оберіть одну відповідь
answers-many = Можна обрати кілька
ask-day = День
ask-words = Своїми словами
ask-arrived = Коли ви приїхали до Нідерландів?
    .hint = Від цього дня відлічують перші строки. Якщо не пам’ятаєте точно, вкажіть приблизно.
ask-family-away = Чи є близькі, які хочуть приїхати до вас?
ask-pets = Чи є з вами тварини?
ask-housing = Де ви живете?
ask-housing-until = До якого дня ви можете там жити?
    .hint = У приймальній родині живуть зазвичай від трьох до шести місяців. Якщо дня не знаєте, пропустіть.
ask-moving = Ви переїжджаєте чи щойно переїхали?
ask-moving-wants = Хочемо переїхати
ask-moving-must = Мусимо переїхати
ask-moving-moved = Щойно переїхали
ask-calm-home = Чи спокійно вам там, де ви живете?
ask-legal = Який у вас статус у Нідерландах?
    .hint = Від цього залежать ваші права. Якщо не впевнені, скажіть «Ще не зрозуміло»: тоді спершу з’ясуємо.
ask-status = Яке громадянство або яку посвідку мав кожен із вас в Україні 23 лютого 2022 року?
    .hint = Права в кожної людини свої, тому питаємо про кожну, і про дітей теж. Якщо не впевнені, скажіть «Ще не зрозуміло»: тоді спершу з’ясуємо.
ask-status-ukrainian = Громадянство України
ask-status-permanent-permit = Інше громадянство, постійна посвідка або захист в Україні
ask-status-family-covered = Інше громадянство; ще до 24 лютого 2022 року – чоловік, дружина чи постійний партнер людини із захистом, або її дитина до 18 років чи утриманець
ask-status-family-unclear = Інше громадянство; інший родич людини із захистом або разом лише після 24 лютого 2022 року
ask-status-third-permanent = Інше громадянство, постійна посвідка чи захист в Україні або близький родич людини із захистом (чоловік, дружина, дитина до 18, утриманець)
ask-status-third-temporary = Інше громадянство, лише тимчасова посвідка
ask-status-no-documents = Документів немає
ask-status-unclear = Ще не зрозуміло
ask-lacks = Чи комусь із вас ще бракує чогось із цього?
    .hint = Вище сказано, що у вас уже є. Тут позначте, у кого цього ще немає.
ask-lacks-passport = Паспорт
ask-lacks-bsn = Номер BSN
ask-lacks-residence-proof = Підтвердження права проживання (IND)
ask-passport = Чи є якісь труднощі з паспортом?
ask-passport-expired = Паспорт прострочений
ask-passport-expires-soon = Строк дії скоро закінчиться
ask-passport-not-biometric = Небіометричний
ask-driving = Авто й водійське посвідчення
ask-driving-licence = Є українське водійське посвідчення (rijbewijs)
ask-driving-ukrainian-car = Є авто з українськими номерами
ask-custody = З ким дитина тут?
    .hint = Від цього залежить, хто підписує папери в школі, у лікаря та в IND.
ask-custody-parents = З мамою або татом
ask-custody-other-adult = З іншим дорослим: бабусею, тіткою, знайомими
ask-custody-alone = Без дорослих
ask-custody-question = Є питання про опіку чи згоду батьків
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
ask-work-job-offered = Мені запропонували роботу
ask-work-employed = Працюю
ask-work-few-hours = У мене замало робочих годин
ask-work-own-business = Працюю на себе (або хочу)
ask-work-studying = Навчаюся
ask-work-wants-study = Хочу вчитися
ask-work-retired = На пенсії
ask-diploma = Диплом і професія
ask-diploma-wants-use = Хочу, щоб мій диплом тут визнали (diplomawaardering)
ask-diploma-regulated = Моя професія – у медицині, психології чи освіті
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
ask-daily-care = Чи потрібен щоденний догляд, і хто доглядає?
ask-daily-care-not-needed = Догляд не потрібен
ask-daily-care-at-home = Доглядає хтось, хто живе разом
ask-daily-care-elsewhere = Доглядає хтось, хто живе окремо
ask-daily-care-nobody = Догляд потрібен, але доглядати нікому
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
    .hint = Робота, ремесло, захоплення – усе, чим ви пишаєтеся.
ask-likes = Що вас тішить?
ask-likes-sport = Спорт і рух
ask-likes-music = Музика, танці
ask-likes-making = Майструвати, шити, малювати
ask-likes-reading = Читати
ask-likes-computers = Комп’ютери
ask-likes-cycling = Навчитися їздити на велосипеді
ask-likes-helping = Допомагати іншим
ask-network = Хто у вас тут уже є?
ask-network-ukrainians = Українці поруч
ask-network-neighbours = Сусіди й місцеві знайомі
ask-network-contact-person = Своя контактна особа в муніципалітеті (gemeente)
ask-plans = Які у вас плани на майбутнє?
ask-plans-travel = Хочемо з’їздити в Україну чи за кордон
ask-plans-stay = Хочемо залишитися тут надовго
ask-plans-return = Думаємо про повернення
ask-subgroup = До якої групи дослідження ближча ваша родина?

offers-lead = Це пропозиції на основі ваших відповідей. Ви вирішуєте: додати до плану, відкласти чи відмовитися.
offers-first = Спершу
offers-next = Далі
offers-light = Коли матимете сили
offers-light-lead = Це не обов’язково. Але такі речі додають сил.
offers-take = До плану
offers-take-all = Додати до плану все з розділу «Спершу» ({ $count })
offers-later = Пізніше
offers-drop = Не для нас
offers-first-do = Спершу: { $steps }
offers-in-plan = { $count ->
    [one] У плані вже { $count } крок
    [few] У плані вже { $count } кроки
    [many] У плані вже { $count } кроків
   *[other] У плані вже { $count } кроку
}
offers-none-yet = Щоб щось запропонувати, нам треба трохи знати про вас.
offers-none = Зараз нічого нового. Якщо щось зміниться – робота, житло, родина, – скажіть про це в розмові.
offers-withheld = { $count ->
    [one] Ще { $count } крок залежить від вашого статусу. Скажіть, який у вас статус, і ми покажемо цей крок, якщо ви маєте на нього право.
    [few] Ще { $count } кроки залежать від вашого статусу. Скажіть, який у вас статус, і ми покажемо ті з них, на які ви маєте право.
    [many] Ще { $count } кроків залежать від вашого статусу. Скажіть, який у вас статус, і ми покажемо ті з них, на які ви маєте право.
   *[other] Ще { $count } кроку залежать від вашого статусу. Скажіть, який у вас статус, і ми покажемо ті з них, на які ви маєте право.
}
offers-tell-standing = Сказати про статус
offers-close = Можливо, вже не потрібно
offers-close-lead = Ваша ситуація змінилася. Подивіться, чи ще потрібні ці кроки.
offers-close-done = Зроблено
offers-close-needless = Уже не потрібно
offers-keep = Залишити в плані
offers-aside = { $count ->
    [one] Відкладено: { $count } крок
    [few] Відкладено: { $count } кроки
    [many] Відкладено: { $count } кроків
   *[other] Відкладено: { $count } кроку
}
offers-dropped = Ви сказали: не для нас
offers-again-from = Знову запропонуємо { $day }
offers-back = Повернути до пропозицій

because-always = Зазвичай потрібно на початку
because-handy = Може стати в пригоді
because-child = { $you ->
    [yes] Для вас
   *[no] Для дитини: { $who }
}
because-for = { $reason }: { $who }
because-ukrainian = Щоб поруч були люди з України
because-unclear = Бо статус ще не зрозумілий
because-untold = Бо про статус ще не сказано
because-step = Бо про це йдеться в кроці вашого плану
because-lacks-passport = Бо ще немає паспорта
because-lacks-bsn = Бо ще немає номера BSN
because-lacks-residence-proof = Бо ще немає підтвердження від IND
because-custody-parents = Бо дитина тут із мамою або татом
because-custody-other-adult = Бо дитина тут з іншим дорослим
because-custody-alone = Бо дитина тут без дорослих
because-custody-question = Бо є питання про опіку чи згоду батьків
because-until = Бо незабаром треба буде шукати інше житло
because-third-country = Бо для людей без українського громадянства діють окремі правила
because-no-documents = Бо немає документів
because-cannot = Бо паспорт отримати неможливо
because-goal = Бо ви поставили собі таку ціль
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
because-school-dutch = { $you ->
    [yes] Бо ви вже в нідерландській школі
   *[no] Уже в нідерландській школі чи дитсадку: { $who }
}
because-school-ukrainian-online = { $you ->
    [yes] Бо ви вчитеся в українській школі онлайн
   *[no] Українська школа онлайн: { $who }
}
because-school-finishing-online = { $you ->
    [yes] Бо ви закінчуєте українську школу
   *[no] Завершення української школи: { $who }
}
because-extra-help-yes = { $you ->
    [yes] Бо вам потрібна особлива підтримка в навчанні
   *[no] Особлива підтримка в навчанні: { $who }
}
because-school-way-yes = Бо важко діставатися до школи
because-childcare-yes = Бо потрібен догляд за дітьми
because-work-looking = { $you ->
    [yes] Бо ви шукаєте роботу
   *[no] Пошук роботи: { $who }
}
because-work-job-offered = { $you ->
    [yes] Бо вам пропонують роботу
   *[no] Пропозиція роботи: { $who }
}
because-work-employed = { $you ->
    [yes] Бо ви працюєте
   *[no] Робота: { $who }
}
because-work-few-hours = { $you ->
    [yes] Бо у вас замало робочих годин
   *[no] Замало робочих годин: { $who }
}
because-work-own-business = { $you ->
    [yes] Бо ви працюєте на себе або хочете цього
   *[no] Хто працює на себе або хоче цього: { $who }
}
because-work-studying = { $you ->
    [yes] Бо ви навчаєтеся
   *[no] Навчання: { $who }
}
because-work-wants-study = { $you ->
    [yes] Бо ви хочете вчитися
   *[no] Хто хоче вчитися: { $who }
}
because-work-retired = { $you ->
    [yes] Бо ви на пенсії
   *[no] На пенсії: { $who }
}
because-diploma-wants-use = { $you ->
    [yes] Бо ви хочете, щоб ваш диплом тут визнали
   *[no] Визнання диплома: { $who }
}
because-diploma-regulated = { $you ->
    [yes] Бо ваша професія – у медицині, психології чи освіті
   *[no] Професія в медицині, психології чи освіті: { $who }
}
because-work-fair-no = Бо на роботі не все гаразд
because-income-none = Бо доходу немає
because-income-little = Бо грошей не вистачає
because-income-enough = Бо грошей тепер вистачає
because-letters-letters = Бо є незрозумілі листи
because-letters-debts = Бо є рахунки, які важко сплатити
because-letters-dispute = Бо є суперечка або питання до юриста
because-health-chronic-illness = Бо в родині є хронічна хвороба
because-health-pregnant = Бо в родині чекають дитину
because-health-special-needs-child = Бо в родині є дитина з особливими потребами
because-health-mobility = Бо комусь важко ходити
because-health-mental-load = Бо на душі важко
because-daily-care-at-home = Бо потрібен щоденний догляд
because-daily-care-elsewhere = Бо людина, яка доглядає, живе окремо
because-daily-care-nobody = Бо потрібен щоденний догляд, а доглядати нікому
because-care-no-gp = Бо ще немає сімейного лікаря
because-care-medicines = Бо щодня потрібні ліки
because-care-toothache = Бо болять зуби
because-care-interpreter = Бо в лікаря потрібен перекладач
because-dutch-none = { $you ->
    [yes] Бо ви ще не говорите нідерландською
   *[no] Ще без нідерландської: { $who }
}
because-dutch-little = { $you ->
    [yes] Бо ви трохи говорите нідерландською
   *[no] Трохи нідерландської: { $who }
}
because-told-good-at = { $you ->
    [yes] Бо ви маєте чим поділитися
   *[no] Уміння, якими можна поділитися: { $who }
}
because-likes-sport = Бо ви любите спорт
because-likes-music = Бо ви любите музику
because-likes-making = Бо ви любите майструвати
because-likes-reading = Бо ви любите читати
because-likes-computers = Бо вам цікаві комп’ютери
because-likes-cycling = Бо ви хочете навчитися їздити на велосипеді
because-likes-helping = Бо ви любите допомагати
because-plans-travel = Бо ви хочете з’їздити за кордон
because-plans-stay = Бо ви хочете залишитися тут
because-plans-return = Бо ви думаєте про повернення
