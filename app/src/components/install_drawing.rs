//! Small drawings of a phone, for a guide: the same hand as the icons, 60 wide and 72 high. What is
//! to be touched is yellow. The words beside a drawing say all that it shows.

use leptos::prelude::*;

/// A drawing in layers, from the back to the front.
pub struct Drawing {
    ground: &'static str,
    lines: &'static str,
    /// What is to be touched, and what stands on it.
    now: &'static str,
    on_now: &'static str,
    /// Where the mark of the app stands, when it is there: left, top and size.
    mark: Option<(u8, u8, u8)>,
}

/// The lower end of a phone, whose toolbar has a square with an arrow.
pub const SHARE: Drawing = Drawing {
    ground: "M20 0v54a10 10 0 0 0 10 10h36a10 10 0 0 0 10-10V0z",
    lines: "M20 1v53a10 10 0 0 0 10 10h36a10 10 0 0 0 10-10V1M29 7h38M29 14h26M20 24h56M33 40l-4 4 4 4M63 44v.1M67 44v.1M71 44v.1",
    now: "M48 31.5a12.5 12.5 0 1 0 0 25 12.5 12.5 0 0 0 0-25",
    on_now: "M45 42.5h-2v8.5h10v-8.5h-2M48 46.5V36.5M45 39.5l3-3 3 3",
    mark: None,
};

/// A list of things to do with a page; one row has a square with a plus.
pub const ADD: Drawing = Drawing {
    ground: "M20 0h56v72H20z",
    lines: "M20 1v70M76 1v70M29 9h30M29 19h22M29 57h26M29 66h34",
    now: "M29 27.5h38a5 5 0 0 1 5 5v11a5 5 0 0 1-5 5H29a5 5 0 0 1-5-5v-11a5 5 0 0 1 5-5z",
    on_now: "M30.5 38h19M57.5 33h10v10h-10zM62.5 35.5v5M60 38h5",
    mark: None,
};

/// The upper end of a phone: a button at the right confirms, below stands the app.
pub const CONFIRM: Drawing = Drawing {
    ground: "M20 72V18A10 10 0 0 1 30 8h36a10 10 0 0 1 10 10v54z",
    lines: "M20 71V18A10 10 0 0 1 30 8h36a10 10 0 0 1 10 10v53M28 22h8M20 33h56M49 45h19M49 53h12",
    now: "M54 15h12a6.5 6.5 0 0 1 0 13H54a6.5 6.5 0 0 1 0-13z",
    on_now: "M55 21.5h10",
    mark: Some((27, 41, 16)),
};

/// The upper end of a phone: at the right of the address are three dots.
pub const MENU: Drawing = Drawing {
    ground: CONFIRM.ground,
    lines: "M20 71V18A10 10 0 0 1 30 8h36a10 10 0 0 1 10 10v53M31.5 18H49a5.5 5.5 0 0 1 0 11H31.5a5.5 5.5 0 0 1 0-11zM28 42h40M28 51h32M28 60h37",
    now: "M65 15a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17",
    on_now: "M65 19.5v.1M65 23.5v.1M65 27.5v.1",
    mark: None,
};

/// A menu that hangs at the right; one row puts the app on the phone.
pub const CHOOSE: Drawing = Drawing {
    ground: CONFIRM.ground,
    lines: "M20 71V18A10 10 0 0 1 30 8h36a10 10 0 0 1 10 10v53M38 15h29a3 3 0 0 1 3 3v46a3 3 0 0 1-3 3H38a3 3 0 0 1-3-3V18a3 3 0 0 1 3-3zM42 23h20M42 60h16",
    now: "M35 31h35v20H35z",
    on_now: "M44 36v7M41 40.5l3 3 3-3M40.5 46.5h7M53 41h11",
    mark: None,
};

/// A question in the middle of the screen, with the button that says yes.
pub const AGREE: Drawing = Drawing {
    ground: "M20 0h56v72H20z",
    lines: "M20 1v70M76 1v70M30 12h36a4 4 0 0 1 4 4v40a4 4 0 0 1-4 4H30a4 4 0 0 1-4-4V16a4 4 0 0 1 4-4zM50 22h14M50 29h9M32 48.5h7",
    now: "M50 42h9a6.5 6.5 0 0 1 0 13h-9a6.5 6.5 0 0 1 0-13z",
    on_now: "M49.5 48.5h10",
    mark: Some((31, 18, 14)),
};

/// The home screen, with the app among the others.
pub const HOME: Drawing = Drawing {
    ground: "M20 0v54a10 10 0 0 0 10 10h36a10 10 0 0 0 10-10V0z",
    lines: "M20 1v53a10 10 0 0 0 10 10h36a10 10 0 0 0 10-10V1M26 5h9v9h-9zM43.5 5h9v9h-9zM61 5h9v9h-9zM26 25.5h9v9h-9zM61 25.5h9v9h-9zM34 54h28",
    now: "M44 19.5h8a6 6 0 0 1 6 6v9a6 6 0 0 1-6 6h-8a6 6 0 0 1-6-6v-9a6 6 0 0 1 6-6z",
    on_now: "",
    mark: Some((41, 23, 14)),
};

/// Draws it.
pub fn install_drawing(it: &Drawing) -> AnyView {
    let mark = it.mark.map(|(left, top, size)| {
        view! {
            <image
                href="/icon.svg"
                x=left.to_string()
                y=top.to_string()
                width=size.to_string()
                height=size.to_string()
            ></image>
        }
    });
    view! {
        <svg class="sketch" viewBox="18 0 60 72" aria-hidden="true" focusable="false">
            <path class="sketch-ground" d=it.ground/>
            <path class="sketch-lines" d=it.lines/>
            <path class="sketch-now" d=it.now/>
            <path class="sketch-on-now" d=it.on_now/>
            {mark}
        </svg>
    }
    .into_any()
}
