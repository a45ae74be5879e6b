//! Components that both the family's and the staff's screens use.

pub mod closing_marks;
pub mod devices;
pub mod domain_bars;
pub mod finder;
pub mod form;
pub mod help_mark;
pub mod household_order;
pub mod icon;
pub mod input;
pub mod install_drawing;
pub mod invitation;
pub mod layout;
pub mod marked_text;
pub mod plan;
pub mod preferences;
pub mod progress_ring;
pub mod read_aloud;
pub mod reminder_words;
pub mod stand_in;
pub mod sync_state;
pub mod text_view;
pub mod undo;
pub mod word_diff;
