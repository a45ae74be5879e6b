//! Putting the parts together, and taking them apart without losing what was confirmed.

use crate::api::{Streams, Troubles};
use crate::assets::{Assets, BadAssets};
use crate::auth::{Attempts, Sessions};
use crate::clock::Clock;
use crate::config::Config;
use crate::content::edition::{ContentEdition, Editions};
use crate::content::{BadLibrary, Content};
use crate::journal::{self, Journals};
use crate::limits::WRITER_STOP_TIME;
use crate::readiness::Readiness;
use crate::reminders::push::Pusher;
use crate::reminders::{self, VapidKey};
use crate::router::router;
use crate::serving;
use crate::stand_ins::{self, StandIns};
use crate::state::AppState;
use crate::store::{self, Store, StoreError};
use std::fs::{File, TryLockError};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Why the server did not start, in a sentence for whoever runs it.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("The database {0} cannot be used: {1}.")]
    Store(String, StoreError),
    #[error("Another server uses the database {0} already: stop it first, or set another PERSPECTIEF_DATA.")]
    InUse(String),
    #[error(
        "The key of reminders {0} cannot be used: {1}. Without it no phone can be reminded; with another one all have to be asked again."
    )]
    PushKey(String, std::io::Error),
    #[error("The built-in library cannot be read: {0}.")]
    Library(#[from] BadLibrary),
    #[error("The site cannot be used: {0}.")]
    Assets(#[from] BadAssets),
    #[error("The address {0} (PERSPECTIEF_ADDR) cannot be listened on: {1}.")]
    Listen(SocketAddr, std::io::Error),
}

/// A server that is put together but does not listen yet.
#[derive(Debug)]
pub struct Server {
    pub app: AppState,
    stop: watch::Sender<bool>,
    writer: JoinHandle<()>,
    /// Held for as long as it serves.
    _lock: Option<File>,
}

impl Server {
    /// Opens the database and reads what is built in.
    ///
    /// # Errors
    /// When a part cannot be had.
    pub async fn assemble(config: Config, clock: Clock) -> Result<Server, StartError> {
        let content = Content::new()?;
        let site = Assets::open(&config.site, &content)?;
        let lock = lock(&config.database)?;
        let server = Server::with(config, clock, content, site).await?;
        Ok(Server { _lock: Some(lock), ..server })
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
        let failed = |error| StartError::Store(config.database.display().to_string(), error);
        let store = store::open(&config.database).await.map_err(failed)?;
        Server::on(store, config, clock, content, site).await
    }

    /// Like [`Server::with`], on a database that is open already.
    ///
    /// # Errors
    /// When the database cannot be used.
    pub async fn on(
        store: Arc<dyn Store>,
        config: Config,
        clock: Clock,
        content: Content,
        site: Assets,
    ) -> Result<Server, StartError> {
        // Drawing pages needs to know the runtime; told twice, the second time says so: no harm.
        let _ = any_spawner::Executor::init_tokio();
        let failed = |error| StartError::Store(config.database.display().to_string(), error);
        journal::bring_up_to_date(store.as_ref(), clock.now()).await.map_err(failed)?;
        let revisions = store.list_library_revisions(None).await.map_err(failed)?;
        let edition = ContentEdition { content, site }.brought_up(revisions)?;
        let key_file = config.database.with_file_name("push-key");
        let key = VapidKey::open(&key_file)
            .map_err(|error| StartError::PushKey(key_file.display().to_string(), error))?;
        let pusher = Pusher::new(key, config.origin.clone(), config.push_loopback);
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
            readiness: Readiness::default(),
            stand_ins: StandIns::default(),
            pusher,
            stopping,
        };
        tokio::spawn(stand_ins::keep_ending(app.clone()));
        Ok(Server { app, stop, writer, _lock: None })
    }

    /// Listens and serves until `asked` is done; then finishes what it has confirmed.
    ///
    /// # Errors
    /// When it cannot listen.
    pub async fn serve(self, asked: impl Future<Output = ()> + Send + 'static) -> Result<(), StartError> {
        let addr = self.app.config.addr;
        let listener = TcpListener::bind(addr).await.map_err(|error| StartError::Listen(addr, error))?;
        self.serve_on(listener, asked).await;
        Ok(())
    }

    /// Like [`Server::serve`], on a socket that is bound already.
    pub async fn serve_on(self, listener: TcpListener, asked: impl Future<Output = ()> + Send + 'static) {
        let Server { app, stop, writer, _lock } = self;
        let (store, stopping) = (app.store.clone(), app.stopping.clone());
        tokio::spawn(reminders::keep_sending(app.clone()));
        tokio::spawn(async move {
            asked.await;
            tracing::info!("stopping");
            let _ = stop.send(true);
        });
        serving::serve(listener, router(app), stopping).await;
        // All handlers are gone now, so the writer's queue is closed: it ends when it is empty.
        if tokio::time::timeout(WRITER_STOP_TIME, writer).await.is_err() {
            tracing::error!("the writer did not finish in time");
        }
        store.close().await;
    }
}

/// Holds the file beside the database that tells others that it is served. The system lets it go with the program,
/// however that ends. Commands that read, copy or invite need no lock.
fn lock(database: &Path) -> Result<File, StartError> {
    let failed = |error: std::io::Error| StartError::Store(database.display().to_string(), error.into());
    let file = store::lock_file(database).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StartError::InUse(database.display().to_string())),
        Err(TryLockError::Error(error)) => Err(failed(error)),
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
