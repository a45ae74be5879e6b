//! The icons: one family, drawn on a grid of 24 with a stroke of 1.75, inline so that they need no
//! request and take the colour of the text. They always stand beside words, so they are hidden from
//! screen readers.

use crate::domain::plan::indicator::Indicator;
use leptos::prelude::*;

/// An icon by its name; an unknown name draws a small circle.
pub fn icon(name: &'static str) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=outline(name)/>
        </svg>
    }
    .into_any()
}

/// The icon of an indicator.
#[must_use]
pub fn of_indicator(indicator: Indicator) -> &'static str {
    match indicator {
        Indicator::Work => "work",
        Indicator::Housing => "house",
        Indicator::Education => "school",
        Indicator::Health => "heart",
        Indicator::Leisure => "leisure",
        Indicator::Bonds => "people",
        Indicator::Bridges => "bridge",
        Indicator::Links => "office",
        Indicator::Rights => "scales",
        Indicator::Language => "chat",
        Indicator::Culture => "culture",
        Indicator::Digital => "digital",
        Indicator::Safety => "shield",
        Indicator::Stability => "anchor",
    }
}

fn outline(name: &str) -> &'static str {
    match name {
        // Places of the app
        "today" => "M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5",
        "plan" => "M9.5 6H20M9.5 12H20M9.5 18H20M4 6l1 1 2-2.2M4 12l1 1 2-2.2M4 18l1 1 2-2.2",
        "calendar" => "M5 6h14v13.5H5zM5 10.5h14M8.5 3.5V8M15.5 3.5V8M8.5 14h2M13.5 14h2",
        "near" => {
            "M12 20.5s6.5-5.6 6.5-10.7a6.5 6.5 0 0 0-13 0c0 5.1 6.5 10.7 6.5 10.7zM12 7.6a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6"
        }
        "more" => "M4.5 7h15M4.5 12h15M4.5 17h15",
        // States
        "bell" => "M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 2H5zM10.3 21h3.4",
        "check" => "M5 12.8 9.8 17.5 19 7",
        "circle" => "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15",
        "done" => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M8.3 12.3l2.6 2.6 4.9-5.4",
        "doing" => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M10.2 8.8v6.4l5-3.2z",
        "clock" => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 7.5V12l3 2",
        "pause" => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M10 9v6M14 9v6",
        "minus" => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M8.5 12h7",
        "alert" => "M12 4.5 20.5 19h-17zM12 10v4M12 16.6v.1",
        "urgent" => "M13.2 3.5 5.5 13.2h5.2l-.9 7.3 8.7-10.7h-5.8z",
        "star" => "m12 4 2.4 5 5.4.7-4 3.8 1 5.5-4.8-2.7L7.2 19l1-5.5-4-3.8 5.4-.7z",
        "saved" => "M7 18.5a4 4 0 0 1-.4-8 5.5 5.5 0 0 1 10.7 1.1 3.5 3.5 0 0 1-.3 6.9zM9.3 14l2 2 3.5-3.8",
        "sending" => {
            "M7 18.5a4 4 0 0 1-.4-8 5.5 5.5 0 0 1 10.7 1.1 3.5 3.5 0 0 1-.3 6.9M12 20v-7.5M9.3 14.8 12 12l2.7 2.8"
        }
        "offline" => "M7 18.5a4 4 0 0 1-.4-8 5.5 5.5 0 0 1 10.7 1.1 3.5 3.5 0 0 1 1.7 5.6M4 4l16 16",
        "device" => "M7.5 3.5h9v17h-9zM11 17.5h2",
        "install" => "M7.5 3.5h9v17h-9zM12 7v7M9.5 11.5 12 14l2.5-2.5M10.5 17.5h3",
        // Ways to reach somebody or something
        "phone" => {
            "M6 4.5h3.2l1.5 4-2 1.5a10.5 10.5 0 0 0 5.3 5.3l1.5-2 4 1.5V18a1.7 1.7 0 0 1-1.9 1.7A14.8 14.8 0 0 1 4.3 6.4 1.7 1.7 0 0 1 6 4.5z"
        }
        "web" => {
            "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M4 12h16M12 4c2.4 2.3 3.5 5 3.5 8s-1.1 5.7-3.5 8c-2.4-2.3-3.5-5-3.5-8s1.1-5.7 3.5-8"
        }
        "map" => "M9 5 4 7v12l5-2 6 2 5-2V5l-5 2zM9 5v12M15 7v12",
        "mail" => "M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6",
        "chat" => "M5 5.5h14v10h-7.5L7.5 19v-3.5H5zM8.5 9h7M8.5 12h4.5",
        "help" => {
            "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M9.8 9.8a2.3 2.3 0 1 1 3.3 2.1c-.7.3-1.1.8-1.1 1.5M12 16.3v.1"
        }
        "speak" => "M4.5 9.5v5H8l4.5 4v-13L8 9.5zM15.5 9.3a4 4 0 0 1 0 5.4M18 6.8a7.5 7.5 0 0 1 0 10.4",
        "send" => "M4.5 5.5 20 12 4.5 18.5 7 12zM7 12h6",
        // Things
        "document" => "M7 3.5h7l4 4v13H7zM13.5 3.5V8H18M9.8 12h5.4M9.8 15.5h5.4",
        "undo" => "M8.5 6 5 9.5 8.5 13M5.5 9.5h8a5 5 0 0 1 0 10H9",
        "copy" => "M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4",
        "card" => "M3.5 6h17v12.5h-17zM7 10.5h10M7 14h6",
        "print" => "M7 9V4h10v5M7 16.5H4.5V9h15v7.5H17M7 13.5h10V20H7z",
        "bag" => "M5.5 8.5h13l1 11h-15zM9 8.5V7a3 3 0 0 1 6 0v1.5",
        "bulb" => {
            "M9.5 17h5M10.3 20h3.4M9.5 17c0-2.2-2.7-3.2-2.7-6.8a5.2 5.2 0 0 1 10.4 0c0 3.6-2.7 4.6-2.7 6.8"
        }
        "money" => "M3.5 7h17v10h-17zM12 9.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6M6.3 10v.1M17.7 14v.1",
        "book" => {
            "M12 6.5C10 5 7.5 4.7 4.5 5v13c3-.3 5.5 0 7.5 1.5 2-1.5 4.5-1.8 7.5-1.5V5c-3-.3-5.5 0-7.5 1.5zM12 6.5v13"
        }
        "lock" => "M6.5 10.5h11v9h-11zM9 10.5V8a3 3 0 0 1 6 0v2.5M12 14v2",
        "key" => "M8.5 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8M11.5 12.2 19 4.7M16 7.7l2.5 2.5",
        "eye" => {
            "M3.5 12s3-5.5 8.5-5.5 8.5 5.5 8.5 5.5-3 5.5-8.5 5.5S3.5 12 3.5 12zM12 9.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6"
        }
        "flag" => "M6 20.5v-16M6 5c4-2 6 2 12 0v8c-6 2-8-2-12 0",
        "path" => "M5 19.5c5 0 6-2.5 6-5s1.5-5 5-5h3M16.5 6.5l3 3-3 3M5 6.5v.1",
        // People
        "person" => {
            "M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M5.5 19.5c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5"
        }
        "people" => {
            "M9 5.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M3.5 18.5c.3-3 2.4-4.7 5.5-4.7s5.2 1.7 5.5 4.7M15.5 5.8a2.8 2.8 0 0 1 0 5.4M17.3 14.2c1.9.6 3 2.1 3.2 4.3"
        }
        // Doing
        "arrow-left" => "M19 12H5.5M11.5 6l-6 6 6 6",
        "arrow-right" => "M5 12h13.5M12.5 6l6 6-6 6",
        "arrow-up" => "M12 19V5.5M6 11.5l6-6 6 6",
        "arrow-down" => "M12 5v13.5M6 12.5l6 6 6-6",
        "chevron" => "m9.5 6 6 6-6 6",
        "plus" => "M12 5v14M5 12h14",
        "cross" => "M6.5 6.5l11 11M17.5 6.5l-11 11",
        "search" => "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l4.5 4.5",
        "filter" => "M4.5 6h15M7.5 12h9M10.5 18h3",
        "edit" => "M5 19l.8-3.8L15.5 5.5l3 3L8.8 18.2zM13.5 7.5l3 3",
        "history" => "M5 8.5A8 8 0 1 1 4 12M4.5 4.5v4.3h4.3M12 8v4.3l2.8 1.7",
        "translate" => {
            "M4 6h9M8.5 4v2M11 6c-.8 3.5-3 6-6.5 7.5M6.2 9c1 2 2.8 3.5 5.3 4.3M12.5 20l4-9.5 4 9.5M13.8 17h5.4"
        }
        "sign-out" => "M13.5 5H6v14h7.5M10 12h10M16.5 8.5 20 12l-3.5 3.5",
        // Looks
        "sun" => {
            "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"
        }
        "moon" => "M19.5 14.3A8 8 0 0 1 9.7 4.5a8 8 0 1 0 9.8 9.8z",
        "text-size" => "M3.5 18.5 8 7.5l4.5 11M5 15h6M14 18.5l3.2-7.5 3.3 7.5M15 16h4.4",
        // Indicators
        "work" => "M4 8.5h16v10.5H4zM9 8.5V6h6v2.5M4 13h16M12 12v2",
        "house" => "M4.5 11 12 5l7.5 6v8.5h-15zM9.8 19.5v-5h4.4v5",
        "school" => "M12 5.5 2.8 10 12 14.5 21.2 10zM6.5 12v4.5c3 2.3 8 2.3 11 0V12M21.2 10v5",
        "heart" => "M12 19.5S4.5 15 4.5 9.7A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7.5 1.7c0 5.3-7.5 9.8-7.5 9.8z",
        "leisure" => {
            "M12 20.5V11M12 11c-3.8 0-6-2-6.5-6 3.8 0 6 2 6.5 6zM12 14.5c.4-3.3 2.3-5 6.5-5-.4 3.6-2.7 5.2-6.5 5M7 20.5h10"
        }
        "bridge" => {
            "M3 17.5h18M3 13c3.5 0 5-1.5 5-5.5 0 4 1.5 5.5 4 5.5s4-1.5 4-5.5c0 4 1.5 5.5 5 5.5M8 7.5v10M16 7.5v10"
        }
        "office" => "M4 9.5 12 5l8 4.5zM6 9.5V17M10 9.5V17M14 9.5V17M18 9.5V17M4 19.5h16",
        "scales" => "M12 4.5v15M8 19.5h8M5 7.5h14M5 7.5l-2.5 6h5zM19 7.5l-2.5 6h5z",
        "culture" => {
            "M5 5.5c4.5 1.3 9.5 1.3 14 0v6c0 4.5-2.8 7.5-7 8.5-4.2-1-7-4-7-8.5zM8.8 10v.1M15.2 10v.1M9 14c1.8 1.5 4.2 1.5 6 0"
        }
        "digital" => "M7.5 3.5h9v17h-9zM10.5 17.5h3M10 7.5h4M10 10.5h4",
        "shield" => "M12 4 5.5 6.5v5c0 4.2 2.6 7 6.5 8.5 3.9-1.5 6.5-4.3 6.5-8.5v-5zM9 12l2.2 2.2L15 10",
        "anchor" => {
            "M12 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4M12 8v12M8.5 11.5h7M4.5 13.5c.4 4 3 6.5 7.5 6.5s7.1-2.5 7.5-6.5"
        }
        _ => "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_indicator_has_an_icon_of_its_own() {
        let mut outlines: Vec<_> = Indicator::ALL.into_iter().map(|it| outline(of_indicator(it))).collect();
        outlines.sort_unstable();
        outlines.dedup();
        assert_eq!(outlines.len(), Indicator::ALL.len());
        assert!(!outlines.contains(&outline("no such icon")));
    }
}
