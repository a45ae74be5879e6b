# Pages that are shown when there is no other.
problem-not-found = Такої сторінки немає
problem-not-found-do = Можливо, посилання старе або неповне. Почніть із головної сторінки.
problem-not-allowed = Ця сторінка не для вас
problem-not-allowed-do = Її бачать лише ті, кого вона стосується. Якщо це помилка, напишіть своїй команді.
problem-malformed = Ми не змогли прочитати те, що надійшло
problem-malformed-do = Нічого не збережено. Поверніться назад і спробуйте ще раз.
problem-too-large = Забагато тексту за один раз
problem-too-large-do = Нічого не збережено. Поверніться назад і надішліть текст частинами.
problem-server = Щось зламалося в нас
problem-server-do = Ви нічого не зробили не так. Спробуйте ще раз за хвилину.
problem-not-saved = Це поки не збережено
problem-not-saved-do = Зараз ми не можемо нічого зберегти. Ваш текст не зник: він нижче. Надішліть його ще раз за хвилину.
problem-yours = Що ви написали
problem-again = Надіслати ще раз
problem-home = На головну
