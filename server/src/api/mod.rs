//! What devices speak to: `POST /api/sync/v1`, the live stream `GET /api/live/v1`, `POST /api/claims/v1`, `/api/push/v1`
//! and `POST /api/trouble/v1`. Their forms (`app::replica::wire`) are versioned: installed phones lag behind the server.

mod claims_v1;
mod live_v1;
mod push_v1;
mod streams;
mod sync_v1;
mod trouble_v1;

pub use claims_v1::claim;
pub use live_v1::live;
pub use push_v1::{push_key, tell_push};
pub use streams::Streams;
pub use sync_v1::sync;
pub use trouble_v1::{Troubles, trouble};
