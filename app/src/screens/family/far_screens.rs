//! The screens that a family does not see first: a piece of the program of their own, which is fetched when
//! the page is alive, or when one of them is opened (`frontend/README.md`).

use super::{
    about_us, devices, earlier, install, more, nearby, new_step, place_report, reminders, step, team, unsent,
};
use crate::components::layout::skeleton;
use crate::components::sync_state;
use crate::context::{AppState, use_app};
use crate::domain::library::Library;
use crate::domain::offers::propose;
use crate::domain::plan::Plan;
use crate::domain::time::Day;
use crate::route::Route;
use crate::screens::plan as shared;
use futures::FutureExt;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The piece could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> NotLoaded {
        NotLoaded
    }
}

/// Whether a screen stands in the far piece.
#[must_use]
pub fn is_far(route: Route) -> bool {
    use Route::{Appointments, Plan, Step, Today};
    !matches!(route, Today | Plan { .. } | Step { history: false, .. } | Appointments)
}

#[wasm_split(far, preload(preload_far), fallible)]
fn far_screen(route: Route) -> Result<AnyView, NotLoaded> {
    Ok(match route {
        Route::Step { step, history: true } => view! { <step::OfHistory step page=1/> }.into_any(),
        Route::EarlierHistory { step, page } => view! { <step::OfHistory step page/> }.into_any(),
        Route::EarlierNotes { before } => view! { <earlier::Earlier before/> }.into_any(),
        Route::NewStep => view! { <new_step::NewStep/> }.into_any(),
        Route::Near { theme } => view! { <nearby::Near theme/> }.into_any(),
        Route::PlaceReport(place) => view! { <place_report::Report place/> }.into_any(),
        Route::More => view! { <more::More/> }.into_any(),
        Route::Team => view! { <team::Team/> }.into_any(),
        Route::Written => view! { <about_us::Written/> }.into_any(),
        Route::Unsent => view! { <unsent::Unsent/> }.into_any(),
        Route::Devices => view! { <devices::Devices/> }.into_any(),
        Route::Reminders => view! { <reminders::Reminders/> }.into_any(),
        Route::Install => view! { <install::Install/> }.into_any(),
        route => route.shared().map(|shared| view! { <shared::Screen shared/> }).into_any(),
    })
}

/// Fetches the piece. False: it cannot be had now; asking again tries again.
pub async fn load() -> bool {
    preload_far().await.is_ok()
}

#[wasm_split(far, fallible)]
fn count_far(plan: Arc<Plan>, library: Arc<Library>, today: Day) -> Result<usize, NotLoaded> {
    Ok(propose(&plan, &library, today).add.len())
}

/// How many steps are offered; None while the piece is not here.
pub async fn count_offers(plan: Arc<Plan>, library: Arc<Library>, today: Day) -> Option<usize> {
    count_far(plan, library, today).await.ok()
}

/// How it stands with the piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Loading,
    Here,
    Failed,
}

/// The piece, which is fetched where it is not here, and again where the network comes back.
fn piece(app: AppState) -> RwSignal<Piece> {
    let is_here = load().now_or_never() == Some(true);
    let piece = RwSignal::new(if is_here { Piece::Here } else { Piece::Loading });
    let fetch = move || {
        leptos::task::spawn_local(async move {
            piece.set(if load().await { Piece::Here } else { Piece::Failed });
        });
    };
    if !is_here {
        fetch();
        let online = app.slice(|m| m.online);
        Effect::new(move |_| {
            if online.get() && piece.get_untracked() == Piece::Failed {
                fetch();
            }
        });
    }
    piece
}

/// A screen of the far piece: at once where the piece is here (on the server it always is), else when it comes.
#[component]
pub fn Far(route: Route) -> impl IntoView {
    let app = use_app();
    let piece = piece(app);
    move || match piece.get() {
        Piece::Here => far_screen(route).now_or_never().and_then(Result::ok).into_any(),
        Piece::Loading => skeleton(),
        Piece::Failed => app.with(sync_state::needs_network),
    }
}
