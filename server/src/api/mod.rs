//! What devices speak to: `POST /api/sync/v1` and the live stream `GET /api/live/v1`. Their forms
//! (`app::replica::wire`) are versioned: installed phones lag behind the server.

mod live;
mod sync;

pub use live::live;
pub use sync::{MOST_BYTES, sync};
