//! Names by script: how a person is written in Cyrillic and how in Latin letters. The papers of one and the same woman say
//! «Олена» and "Olena"; each reader is shown what they can read.
//!
//! A name is never turned into the other script by the program and shown as if the person had said it. What the table of
//! passports would make of it ([`latin_by_table`]) is only offered to whoever fills the field.

use crate::spelling::{folded, small};
use crate::text::Lang;
use serde::{Deserialize, Serialize};

/// The letters that a name is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Script {
    Cyrillic,
    Latin,
}

impl Script {
    pub const ALL: [Script; 2] = [Script::Cyrillic, Script::Latin];

    /// The script of a text: that of most of its letters. None: it has letters of neither.
    #[must_use]
    pub fn of(text: &str) -> Option<Script> {
        let count = |is_its: fn(char) -> bool| text.chars().filter(|c| is_its(*c)).count();
        let (cyrillic, latin) = (count(is_cyrillic), count(is_latin));
        match cyrillic.max(latin) {
            0 => None,
            most if most == latin => Some(Script::Latin),
            _ => Some(Script::Cyrillic),
        }
    }

    /// The script that readers of this language read.
    #[must_use]
    pub fn of_lang(lang: Lang) -> Script {
        match lang {
            Lang::Uk => Script::Cyrillic,
            Lang::Nl | Lang::En => Script::Latin,
        }
    }

    #[must_use]
    pub fn other(self) -> Script {
        match self {
            Script::Cyrillic => Script::Latin,
            Script::Latin => Script::Cyrillic,
        }
    }

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Script::Cyrillic => "cyrillic",
            Script::Latin => "latin",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<Script> {
        Script::ALL.into_iter().find(|script| script.key() == key)
    }

    /// Whether a name may stand as the one in this script: it has no letters of the other.
    #[must_use]
    pub fn fits(self, name: &str) -> bool {
        !name.chars().any(if self == Script::Latin { is_cyrillic } else { is_latin })
    }
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (('À'..='\u{24f}').contains(&c) && !matches!(c, '×' | '÷'))
}

/// The name of an account, which is kept on one line: the other spelling stands in brackets behind it,
/// "Sanne de Vries (Санне де Вріс)".
#[must_use]
pub fn on_one_line(name: &str, other: &str) -> String {
    if other.is_empty() { name.to_owned() } else { format!("{name} ({other})") }
}

/// The two spellings of [`on_one_line`]. Brackets that hold anything else than the name in the other script are a part of
/// the name.
#[must_use]
pub fn spellings(line: &str) -> (&str, Option<&str>) {
    let found = line.strip_suffix(')').and_then(|line| line.rsplit_once(" ("));
    match found {
        Some((name, other)) if Script::of(name).map(Script::other) == Script::of(other) => {
            (name, Some(other))
        }
        _ => (line, None),
    }
}

/// The name of an account as readers of this language read it best.
#[must_use]
pub fn of_account(line: &str, lang: Lang) -> &str {
    let (name, other) = spellings(line);
    other.filter(|other| Script::of(other) == Some(Script::of_lang(lang))).unwrap_or(name)
}

/// Whether an account is called so, in either spelling.
#[must_use]
pub fn is_called(line: &str, name: &str) -> bool {
    let (first, other) = spellings(line);
    [Some(line), Some(first), other].into_iter().flatten().any(|it| folded(it) == folded(name))
}

/// A Ukrainian name in Latin letters, as passports have it: by the table of the resolution No. 55 of the Cabinet of
/// Ministers of Ukraine of 27 January 2010. None: it has letters that the table does not know.
#[must_use]
pub fn latin_by_table(name: &str) -> Option<String> {
    let mut latin = String::with_capacity(name.len());
    let mut before = None;
    for c in name.chars() {
        let small = small(c);
        let begins = !before.is_some_and(|it: char| is_cyrillic(it) || is_mark(it));
        // «зг» is zgh: zh is «ж».
        let after_z = matches!(before, Some('з' | 'З'));
        let said = match small {
            'г' if after_z => "gh",
            'є' if begins => "ye",
            'ї' if begins => "yi",
            'й' if begins => "y",
            'ю' if begins => "yu",
            'я' if begins => "ya",
            _ if is_cyrillic(small) => by_table(small)?,
            _ if is_mark(small) => "",
            _ => {
                latin.push(c);
                before = Some(c);
                continue;
            }
        };
        let mut letters = said.chars();
        if small == c {
            latin.push_str(said);
        } else {
            latin.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            latin.extend(letters);
        }
        before = Some(c);
    }
    // A name in capitals throughout.
    let in_capitals = name.chars().filter(|c| is_cyrillic(*c)).nth(1).is_some()
        && name.chars().all(|c| !is_cyrillic(c) || small(c) != c);
    Some(if in_capitals { latin.to_ascii_uppercase() } else { latin })
}

/// The signs that are not written in Latin letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// A small Cyrillic letter in Latin ones, by the table of names; None: it has not that letter.
pub(crate) fn by_table(small: char) -> Option<&'static str> {
    Some(match small {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "h",
        'ґ' => "g",
        'д' => "d",
        'е' => "e",
        'є' => "ie",
        'ж' => "zh",
        'з' => "z",
        'и' => "y",
        'і' | 'ї' | 'й' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_of_a_name_is_told_by_its_letters() {
        for (name, script) in [
            ("Олена", Some(Script::Cyrillic)),
            ("Ґудзь-Її", Some(Script::Cyrillic)),
            ("Olena", Some(Script::Latin)),
            ("Zoë Ćosić", Some(Script::Latin)),
            ("Олена K.", Some(Script::Cyrillic)),
            ("7", None),
            ("", None),
            ("يوسف", None),
        ] {
            assert_eq!(Script::of(name), script, "{name}");
        }
    }

    #[test]
    fn a_name_fits_into_the_field_of_its_own_letters_only() {
        assert!(Script::Latin.fits("Olena") && Script::Cyrillic.fits("Олена") && Script::Latin.fits("7"));
        assert!(
            !Script::Latin.fits("Олена") && !Script::Cyrillic.fits("Olena") && !Script::Latin.fits("Оlena")
        );
    }

    #[test]
    fn the_two_spellings_of_an_account_are_found_again_on_their_line() {
        let line = on_one_line("Sanne de Vries", "Санне де Вріс");
        assert_eq!(spellings(&line), ("Sanne de Vries", Some("Санне де Вріс")));
        assert_eq!(
            (of_account(&line, Lang::Uk), of_account(&line, Lang::Nl)),
            ("Санне де Вріс", "Sanne de Vries")
        );
        let line = on_one_line("Олена", "Olena");
        assert_eq!((of_account(&line, Lang::Uk), of_account(&line, Lang::En)), ("Олена", "Olena"));
        for line in ["Sanne", "Sanne (Zaandam)", "Олена (мама)", "Sanne (2)", "Санне)", ""] {
            assert_eq!((spellings(line), of_account(line, Lang::Uk)), ((line, None), line));
        }
        assert_eq!(on_one_line("Sanne", ""), "Sanne");
        for name in ["olena", "Олена", "Олена (Olena)"] {
            assert!(is_called("Олена (Olena)", name), "{name}");
        }
        assert!(!is_called("Олена (Olena)", "Оля"));
    }

    /// The examples that stand in the resolution itself.
    #[test]
    fn names_are_written_as_passports_have_them() {
        for (name, latin) in [
            ("Алушта", "Alushta"),
            ("Андрій", "Andrii"),
            ("Борщагівка", "Borshchahivka"),
            ("Борисенко", "Borysenko"),
            ("Вінниця", "Vinnytsia"),
            ("Володимир", "Volodymyr"),
            ("Гадяч", "Hadiach"),
            ("Богдан", "Bohdan"),
            ("Згурський", "Zghurskyi"),
            ("Ґалаґан", "Galagan"),
            ("Ґорґани", "Gorgany"),
            ("Донецьк", "Donetsk"),
            ("Рівне", "Rivne"),
            ("Олег", "Oleh"),
            ("Есмань", "Esman"),
            ("Єнакієве", "Yenakiieve"),
            ("Гаєвич", "Haievych"),
            ("Короп’є", "Koropie"),
            ("Житомир", "Zhytomyr"),
            ("Жанна", "Zhanna"),
            ("Закарпаття", "Zakarpattia"),
            ("Медвин", "Medvyn"),
            ("Михайленко", "Mykhailenko"),
            ("Іванків", "Ivankiv"),
            ("Їжакевич", "Yizhakevych"),
            ("Кадиївка", "Kadyivka"),
            ("Мар’їне", "Marine"),
            ("Йосипівка", "Yosypivka"),
            ("Стрий", "Stryi"),
            ("Олексій", "Oleksii"),
            ("Київ", "Kyiv"),
            ("Коваленко", "Kovalenko"),
            ("Шостка", "Shostka"),
            ("Гоща", "Hoshcha"),
            ("Гаращенко", "Harashchenko"),
            ("Юрій", "Yurii"),
            ("Корюківка", "Koriukivka"),
            ("Яготин", "Yahotyn"),
            ("Ярошенко", "Yaroshenko"),
            ("Костянтин", "Kostiantyn"),
            ("Знам’янка", "Znamianka"),
            ("Феодосія", "Feodosiia"),
            ("Згорани", "Zghorany"),
            ("Розгон", "Rozghon"),
        ] {
            assert_eq!(latin_by_table(name).as_deref(), Some(latin), "{name}");
        }
        for (name, latin) in [
            ("Анна-Юлія", "Anna-Yuliia"),
            ("Ольга Яремчук", "Olha Yaremchuk"),
            ("ЩЕРБУХА ЄВА", "SHCHERBUKHA YEVA"),
            ("Olena", "Olena"),
        ] {
            assert_eq!(latin_by_table(name).as_deref(), Some(latin), "{name}");
        }
        // Letters of other languages are not in the table.
        assert_eq!(latin_by_table("Ёлкина"), None);
    }
}
