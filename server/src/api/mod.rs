//! What devices speak to: `POST /api/sync/v1`, the live stream `GET /api/live/v1`, and `POST /api/trouble/v1`. Their
//! forms (`app::replica::wire`) are versioned: installed phones lag behind the server.

mod live;
mod sync;
mod trouble;

pub use live::live;
pub use sync::{MOST_BYTES, sync};
pub use trouble::{MOST_BYTES as MOST_TROUBLE_BYTES, Troubles, trouble};
