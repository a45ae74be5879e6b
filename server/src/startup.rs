//! Putting the parts together, and taking them apart without losing what was confirmed.

use crate::api::{Streams, Troubles};
use crate::assets::{Assets, BadAssets};
use crate::auth::{Attempts, Sessions};
use crate::clock::Clock;
use crate::config::Config;
use crate::content::edition::{ContentEdition, Editions};
use crate::content::{BadLibrary, Content};
use crate::journal::{self, Journals};
use crate::router::router;
use crate::state::AppState;
use crate::store::{self, StoreError};
use axum::serve::ListenerExt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Why the server did not start, in a sentence for whoever runs it.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("The database {0} cannot be used: {1}.")]
    Store(String, StoreError),
    #[error("The built-in library cannot be read: {0}.")]
    Library(#[from] BadLibrary),
    #[error("The site cannot be used: {0}.")]
    Assets(#[from] BadAssets),
    #[error("The address {0} (PERSPECTIEF_ADDR) cannot be listened on: {1}.")]
    Listen(SocketAddr, std::io::Error),
    #[error("Serving stopped: {0}.")]
    Serve(std::io::Error),
}

/// A server that is put together but does not listen yet.
#[derive(Debug)]
pub struct Server {
    pub app: AppState,
    stop: watch::Sender<bool>,
    writer: JoinHandle<()>,
}

impl Server {
    /// Opens the database and reads what is built in.
    ///
    /// # Errors
    /// When a part cannot be had.
    pub async fn assemble(config: Config, clock: Clock) -> Result<Server, StartError> {
        let content = Content::new()?;
        let site = Assets::open(&config.site, &content)?;
        Server::with(config, clock, content, site).await
    }

    /// Like [`Server::assemble`], with a site made by the caller. What coordinators changed in the
    /// library is read from the database.
    ///
    /// # Errors
    /// When the database cannot be used.
    pub async fn with(
        config: Config,
        clock: Clock,
        content: Content,
        site: Assets,
    ) -> Result<Server, StartError> {
        // Drawing pages needs to know the runtime; told twice, the second time says so: no harm.
        let _ = any_spawner::Executor::init_tokio();
        let failed = |error| StartError::Store(config.database.display().to_string(), error);
        let store = store::open(&config.database).await.map_err(failed)?;
        journal::bring_up_to_date(store.as_ref()).await.map_err(failed)?;
        let revisions = store.list_library_revisions(None).await.map_err(failed)?;
        let edition = ContentEdition { content, site }.brought_up(revisions)?;
        let (journals, writer) = Journals::start(store.clone(), clock.clone());
        let (stop, stopping) = watch::channel(false);
        let app = AppState {
            config: Arc::new(config),
            clock,
            store,
            journals,
            sessions: Sessions::default(),
            attempts: Attempts::default(),
            troubles: Troubles::default(),
            streams: Streams::default(),
            editions: Editions::new(edition),
            stopping,
        };
        Ok(Server { app, stop, writer })
    }

    /// Listens and serves until `asked` is done; then finishes what it has confirmed.
    ///
    /// # Errors
    /// When it cannot listen.
    pub async fn serve(self, asked: impl Future<Output = ()> + Send + 'static) -> Result<(), StartError> {
        let addr = self.app.config.addr;
        let listener = TcpListener::bind(addr).await.map_err(|error| StartError::Listen(addr, error))?;
        self.serve_on(listener, asked).await
    }

    /// Like [`Server::serve`], on a socket that is bound already.
    ///
    /// # Errors
    /// When serving fails.
    pub async fn serve_on(
        self,
        listener: TcpListener,
        asked: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), StartError> {
        let Server { app, stop, writer } = self;
        let store = app.store.clone();
        // Small answers (a live tick) must leave at once.
        let listener = listener.tap_io(|stream| {
            if let Err(error) = stream.set_nodelay(true) {
                tracing::debug!(%error, "TCP_NODELAY");
            }
        });
        let service = router(app).into_make_service_with_connect_info::<SocketAddr>();
        let shutdown = async move {
            asked.await;
            tracing::info!("stopping");
            let _ = stop.send(true);
        };
        let served = axum::serve(listener, service).with_graceful_shutdown(shutdown).await;
        // All handlers are gone now, so the writer's queue is closed: it ends when it is empty.
        if tokio::time::timeout(Duration::from_secs(20), writer).await.is_err() {
            tracing::error!("the writer did not finish in time");
        }
        store.close().await;
        served.map_err(StartError::Serve)
    }
}

/// Waits until the program is asked to stop (Ctrl-C or SIGTERM).
pub async fn asked_to_stop() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
