# Words that are shown to others: at a desk, on paper.

# The card: what the family chooses and presses
card-lead = Покажіть її працівникові: великими літерами – нідерландською, нижче – вашою мовою.
card-show = Показати картку
card-what = Що показати
card-ask = Про що запитати
card-own = Ваше запитання (нідерландською, якщо можете)
card-own-hint = Цей текст видно лише на цьому екрані. Ми його не зберігаємо й нікуди не надсилаємо.
card-close = Закрити
card-close-sure = Прибрати картку з екрана?
card-close-yes = Так, прибрати
card-speak = Прочитати вголос нідерландською
card-print = Надрукувати
card-waiting = Завантажуємо слова іншою мовою. Зачекайте, будь ласка, кілька секунд.
card-untranslated = ще не перекладено

# The card: what stands on it. Officials read it in Dutch; here the family reads the same.
card-greeting = Я ще погано розмовляю нідерландською. Прочитайте, будь ласка, що тут написано.
card-for = Ми прийшли ось із чим:
card-have = Ці документи в нас є:
card-cannot = Цей документ ми отримати не можемо:
card-asked-for = Ці документи ми замовили, але ще не отримали:
card-to-get = Цих документів у нас ще немає:
card-double = Запишіть нас, будь ласка, на подвійний час: розмова з перекладачем триває довше.
card-interpreter = { $speaks ->
    [uk] Нам потрібен перекладач з української. Замовте його для нас, будь ласка.
    [en] Нам потрібен перекладач з англійської. Замовте його для нас, будь ласка.
   *[other] Нам потрібен перекладач із нашої мови. Ми скажемо, яка це мова. Замовте його для нас, будь ласка.
}
card-ask-when = Коли ми отримаємо відповідь?
card-ask-agreed = Запишіть нам, будь ласка, про що ми домовилися.
card-ask-missing = Яких документів бракує? Що можна принести замість них?
card-ask-whom = Кому ми можемо зателефонувати, якщо будуть запитання?
card-ask-written = Чи можемо ми отримати це рішення письмово?
card-ask-cannot = Що буде, якщо якийсь документ отримати неможливо?

# The plan on paper: what the family chooses
printed-lead = План двома мовами поруч, щоб подати його, наприклад, до муніципалітету (gemeente). Виберіть, що в ньому буде: надрукується те, що видно нижче.
printed-papers = Документи
printed-reasons = На що чекаємо й чому щось не виходить
printed-appointments = Зустрічі, що попереду
printed-goals = Наші цілі
printed-done = Що вже зроблено
printed-doer = Хто що робить
printed-kept = Також те, про що ми зазвичай не розповідаємо

# The plan on paper: what stands on it
printed-name = Перспектива
printed-plan = Особистий план
printed-household = Родина (умовна назва): { $name }
printed-by-hand = Прізвище (впишіть від руки):
printed-town = Муніципалітет: { $name }
printed-date = Надруковано { $day }
printed-goals-head = Чого ми хочемо досягти
printed-now = Що робимо зараз
printed-waiting = Чекаємо на інших
printed-later = Що буде далі
printed-appointments-head = Зустрічі
printed-done-head = Що вже зроблено
printed-due = зробити до { $day }
printed-done-by = Робить: { $name }
printed-done-by-team = Робить: команда
printed-empty = У плані ще немає кроків.
printed-left-out = На цьому папері немає нотаток, імен команди й того, що родина вирішила не друкувати.
printed-made = Цей план родина склала разом зі своєю командою. Дні й години – за часом Нідерландів.
contact-on-card = { $day } ми говорили з установою «{ $office }»{ $with ->
        [yes] {" "}({ $whom })
       *[no] {""}
    }{ $numbered ->
        [yes] , номер { $number }
       *[no] {""}
    }:
