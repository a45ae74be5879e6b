//! Components that show and edit a part of a plan, on whichever side: steps, tasks, documents, appointments,
//! places. A screen puts them together; none of them knows a screen.

pub mod appointment;
pub mod bilingual;
pub mod change_line;
pub mod contact;
pub mod documents;
pub mod facts;
pub mod goals;
pub mod history;
pub mod links;
pub mod news;
pub mod note_page;
pub mod person_name;
pub mod place;
pub mod reason;
pub mod rival;
pub mod source;
pub mod step;
pub mod step_change;
pub mod step_parts;
pub mod step_status;
pub mod tasks;
pub mod thread;
pub mod unsent;
