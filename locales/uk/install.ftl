# The app on the home screen. Names of buttons are those that phones show, in English too: many phones are set to it.

install-title = На головний екран
install-hint = Відкривайте план одним дотиком
install-lead = Значок «Перспективи» стоятиме поруч з іншими застосунками. Він майже не займає місця.
install-why = Що це вам дає
install-why-offline = План відкривається без мережі
install-why-offline-words = У дорозі, у лікарні чи там, де немає зв’язку, він однаково з вами.
install-why-near = Усе під рукою
install-why-near-words = Ваші кроки, листи й нагадування: один дотик до значка.
install-why-kept = Нічого не губиться
install-why-kept-words = Коли на телефоні мало місця, він може стерти дані сторінок із браузера. Дані застосунків зі значком він береже.

# This device
install-now = Встановити
install-now-words = Торкніться кнопки. Браузер запитає, чи ви згодні.
install-done = Уже готово
install-done-words = «Перспектива» стоїть на вашому головному екрані. Більше нічого робити не треба.

# By hand
install-how = Як це зробити
install-others = Для інших телефонів у вашій родині
install-iphone = iPhone або iPad
install-iphone-share = Відкрийте цю сторінку в Safari. Торкніться кнопки «Поширити»: квадрата зі стрілкою вгору. Якщо її не видно, спершу торкніться трьох крапок.
install-iphone-add = Прогорніть список униз. Виберіть «На Початковий екран» (Add to Home Screen).
install-iphone-confirm = Торкніться «Додати» (Add) угорі. Готово: значок уже на екрані.
install-iphone-unsent = Спершу зачекайте, поки надішлються ваші останні зміни: самі вони із Safari не перейдуть.
install-iphone-again = Якщо треба буде ввійти ще раз, попросіть у команди нове посилання.
install-android = Телефон з Android
install-android-menu = Відкрийте цю сторінку в Chrome. Торкніться трьох крапок угорі праворуч.
install-android-choose = Виберіть «Установити додаток» чи «Встановити застосунок» (Install app) або «Додати на головний екран» (Add to Home screen).
install-android-agree = Торкніться «Установити» чи «Встановити» (Install). За мить значок буде на екрані.
install-android-other = У вас інший браузер? Пошукайте в його меню схожі слова.
install-seen = Значок бачить кожен, хто бере ваш телефон до рук. Якщо вас це турбує, користуйтеся й далі сторінкою в браузері. Значок можна прибрати будь-коли: план від цього не зникне.

# At the foot of Today
install-offer = Покласти план на головний екран?
install-offer-words = Він відкриватиметься одним дотиком, навіть без мережі.
install-later = Не зараз
