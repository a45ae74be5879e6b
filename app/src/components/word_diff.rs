//! What changed between two versions of a text, word by word: the longest common run of words is
//! kept, the rest is gone or new. Pure.

/// A stretch of text, with the white space that follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    Gone(String),
    New(String),
}

/// Above this many pairs of words the middle is shown as replaced as a whole: a screen must not wait.
const MOST_PAIRS: usize = 1_000_000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Same,
    Gone,
    New,
}

/// The pieces that lead from `old` to `new`: kept and new ones together are `new`.
#[must_use]
pub fn diff(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let same = |(a, b): &(&Word<'_>, &Word<'_>)| a.word == b.word;
    let head = old.iter().zip(&new).take_while(same).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(same).count();
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);

    let mut pieces = Vec::new();
    for word in &new[..head] {
        push(&mut pieces, Fate::Same, *word);
    }
    middle(&old[head..old_end], &new[head..new_end], &mut pieces);
    for word in &new[new_end..] {
        push(&mut pieces, Fate::Same, *word);
    }
    pieces
}

fn middle(old: &[Word<'_>], new: &[Word<'_>], pieces: &mut Vec<Piece>) {
    let (mut i, mut j) = (0, 0);
    if old.len() * new.len() <= MOST_PAIRS {
        let common = common_lengths(old, new);
        let width = new.len() + 1;
        while i < old.len() && j < new.len() {
            if old[i].word == new[j].word {
                push(pieces, Fate::Same, new[j]);
                (i, j) = (i + 1, j + 1);
            } else if common[(i + 1) * width + j] >= common[i * width + j + 1] {
                push(pieces, Fate::Gone, old[i]);
                i += 1;
            } else {
                push(pieces, Fate::New, new[j]);
                j += 1;
            }
        }
    }
    for word in &old[i..] {
        push(pieces, Fate::Gone, *word);
    }
    for word in &new[j..] {
        push(pieces, Fate::New, *word);
    }
}

/// The length of the longest common sequence of `old[i..]` and `new[j..]`, at `i * (new.len() + 1) + j`.
fn common_lengths(old: &[Word<'_>], new: &[Word<'_>]) -> Vec<u16> {
    let width = new.len() + 1;
    let mut common = vec![0_u16; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i * width + j] = if old[i].word == new[j].word {
                common[(i + 1) * width + j + 1].saturating_add(1)
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    common
}

fn push(pieces: &mut Vec<Piece>, fate: Fate, word: Word<'_>) {
    match (pieces.last_mut(), fate) {
        (Some(Piece::Same(text)), Fate::Same)
        | (Some(Piece::Gone(text)), Fate::Gone)
        | (Some(Piece::New(text)), Fate::New) => {
            text.push_str(word.word);
            text.push_str(word.space);
        }
        _ => {
            let text = format!("{}{}", word.word, word.space);
            pieces.push(match fate {
                Fate::Same => Piece::Same(text),
                Fate::Gone => Piece::Gone(text),
                Fate::New => Piece::New(text),
            });
        }
    }
}

/// A word or a run of punctuation, with the white space after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Word<'a> {
    word: &'a str,
    space: &'a str,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let first = rest.chars().next().is_some_and(in_word);
        let end = rest.find(|c: char| c.is_whitespace() || in_word(c) != first).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let space = after.find(|c: char| !c.is_whitespace()).unwrap_or(after.len());
        let (space, after) = after.split_at(space);
        words.push(Word { word, space });
        rest = after;
    }
    words
}

/// Letters and digits, and what joins them in Dutch and Ukrainian: «auto's», «здоров’я», «з-за».
fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | 'ʼ' | '-' | '\u{ad}' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kept(text: &str) -> Piece {
        Piece::Same(text.into())
    }
    fn gone(text: &str) -> Piece {
        Piece::Gone(text.into())
    }
    fn new(text: &str) -> Piece {
        Piece::New(text.into())
    }

    #[test]
    fn one_changed_word_stands_alone() {
        assert_eq!(
            diff("Kom morgen langs, om 10 uur.", "Kom vrijdag langs, om 10 uur."),
            [kept("Kom "), gone("morgen "), new("vrijdag "), kept("langs, om 10 uur.")]
        );
    }

    #[test]
    fn a_comma_is_no_part_of_the_word_before_it() {
        assert_eq!(diff("BSN nodig", "BSN, nodig"), [kept("BSN"), new(", "), kept("nodig")]);
    }

    #[test]
    fn an_apostrophe_is() {
        assert_eq!(diff("здоров’я", "здоров’ям"), [gone("здоров’я"), new("здоров’ям")]);
    }

    #[test]
    fn the_same_text_is_one_kept_piece_and_nothing_is_none() {
        assert_eq!(diff("Alles goed", "Alles goed"), [kept("Alles goed")]);
        assert!(diff("", "").is_empty());
        assert_eq!(diff("", "Nieuw"), [new("Nieuw")]);
        assert_eq!(diff("Oud", ""), [gone("Oud")]);
    }

    #[test]
    fn two_long_texts_without_a_common_word_do_not_take_long() {
        let (a, b) = ("een ".repeat(3_000), "twee ".repeat(3_000));
        assert_eq!(diff(&a, &b), [Piece::Gone(a), Piece::New(b)]);
    }

    fn only_words(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|word| word.word).filter(|word| !word.is_empty()).collect()
    }

    fn joined(pieces: &[Piece], left_out: fn(&Piece) -> bool) -> String {
        let text = |piece: &Piece| match piece {
            Piece::Same(text) | Piece::Gone(text) | Piece::New(text) => text.clone(),
        };
        pieces.iter().filter(|piece| !left_out(piece)).map(text).collect()
    }

    proptest! {
        #[test]
        fn kept_and_new_pieces_are_the_new_text_to_the_letter(old in ".{0,60}", new in ".{0,60}") {
            let pieces = diff(&old, &new);
            prop_assert_eq!(joined(&pieces, |piece| matches!(piece, Piece::Gone(_))), new);
        }

        #[test]
        fn kept_and_gone_pieces_hold_the_words_of_the_old_text(
            old in "([a-dї,]{1,3} ?){0,20}",
            new in "([a-dї,]{1,3} ?){0,20}",
        ) {
            // A space of the old text may be another in the new one, so only letters are compared.
            let letters = |text: &str| only_words(text).concat();
            let pieces = diff(&old, &new);
            prop_assert_eq!(letters(&joined(&pieces, |piece| matches!(piece, Piece::New(_)))), letters(&old));
        }

        #[test]
        fn neighbours_are_of_different_kinds(old in "([ab] ){0,20}", new in "([ab] ){0,20}") {
            let pieces = diff(&old, &new);
            for pair in pieces.windows(2) {
                prop_assert!(std::mem::discriminant(&pair[0]) != std::mem::discriminant(&pair[1]));
            }
        }

        #[test]
        fn a_text_compared_with_itself_has_no_change(text in ".{1,60}") {
            prop_assert_eq!(diff(&text, &text), vec![Piece::Same(text)]);
        }
    }
}
