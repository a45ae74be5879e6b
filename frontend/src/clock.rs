//! The one place where time and chance enter the browser's side.

use app::domain::id::uuid_v7;
use app::domain::time::Moment;
use uuid::Uuid;

/// The clock of the device, right or wrong.
#[must_use]
pub(crate) fn now() -> Moment {
    Moment(js_sys::Date::now() as i64)
}

/// A new id of version 7.
#[must_use]
pub(crate) fn new_id() -> Uuid {
    let mut random = [0; 10];
    // Every browser that can run this has it; without it ids would still differ by their time.
    if let Some(crypto) = web_sys::window().and_then(|window| window.crypto().ok()) {
        let _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    uuid_v7(now().0, random)
}
