//! Taking connections: the HTTP server, with a bound on their number and on how long each part of a request may take
//! (against the attack that is called Slowloris). Nothing here knows what is served.
//!
//! A connection has a seat. As long as no request is at work on it, it may wait for the next head so long and no longer,
//! and gives way when there are too many.

use crate::limits::{
    ACCEPT_PAUSE, BODY_BYTES_A_SECOND, BODY_TIME, FILES_BESIDE_CONNECTIONS, HEAD_TIME, MOST_CONNECTIONS,
    STOP_TIME,
};
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::ConnectInfo;
use axum::http::{Request, Response};
use hyper::body::{Frame, Incoming, SizeHint};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, Sleep, sleep, sleep_until, timeout};
use tower::ServiceExt;

/// Serves until `stop` says so, then for [`STOP_TIME`] at most what is under way.
pub(crate) async fn serve(listener: TcpListener, router: Router, mut stop: watch::Receiver<bool>) {
    let seats = Seats::new(most_connections());
    let builder = Arc::new(Builder::new(TokioExecutor::new()));
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            Some(_) = connections.join_next() => continue,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        match accepted {
            Ok((stream, from)) => {
                let Some(seat) = seats.take() else { continue };
                let connection = Connection { from, seat, router: router.clone(), stop: stop.clone() };
                connections.spawn(connection.run(stream, builder.clone()));
            }
            // The other side has gone already.
            Err(error)
                if matches!(error.kind(), ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset) => {}
            Err(error) => {
                tracing::error!(%error, "a connection could not be taken");
                seats.make_room();
                sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop(listener);
    let ended = async { while connections.join_next().await.is_some() {} };
    if timeout(STOP_TIME, ended).await.is_err() {
        tracing::warn!(count = connections.len(), "connections were cut off: they did not end in time");
        connections.shutdown().await;
    }
}

/// As many as we take on, or as the system has files for.
fn most_connections() -> usize {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
        // What it gives for the asking.
        let raised = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }).is_ok();
        if let Some(files) = if raised { maximum } else { current } {
            let files = usize::try_from(files.saturating_sub(FILES_BESIDE_CONNECTIONS)).unwrap_or(usize::MAX);
            return files.clamp(1, MOST_CONNECTIONS);
        }
    }
    MOST_CONNECTIONS
}

/// The connections there are.
#[derive(Clone)]
struct Seats {
    most: usize,
    taken: Arc<Mutex<Taken>>,
}

#[derive(Default)]
struct Taken {
    last: u64,
    seats: BTreeMap<u64, Arc<Seat>>,
}

/// A connection as the others see it.
struct Seat {
    state: Mutex<State>,
    /// It has to go.
    out: Notify,
}

struct State {
    /// Requests that are at work; on HTTP/2 there may be several.
    at_work: usize,
    /// Since when it waits for a head.
    since: Instant,
    has_served: bool,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Numbers that are true after each line, also when a holder panicked.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Seats {
    fn new(most: usize) -> Seats {
        Seats { most, taken: Arc::default() }
    }

    /// None: all are at work.
    fn take(&self) -> Option<Held> {
        if lock(&self.taken).seats.len() >= self.most && !self.make_room() {
            tracing::warn!(most = self.most, "a connection was closed: all others are at work");
            return None;
        }
        let state = State { at_work: 0, since: Instant::now(), has_served: false };
        let seat = Arc::new(Seat { state: Mutex::new(state), out: Notify::new() });
        let mut taken = lock(&self.taken);
        taken.last += 1;
        let number = taken.last;
        taken.seats.insert(number, seat.clone());
        Some(Held { seats: self.clone(), number, seat })
    }

    /// Sends away who has waited longest for a head; whether there is somebody.
    fn make_room(&self) -> bool {
        let mut taken = lock(&self.taken);
        let waiting = taken.seats.iter().filter_map(|(number, seat)| Some((seat.waits_since()?, *number)));
        let Some((_, number)) = waiting.min() else { return false };
        if let Some(seat) = taken.seats.remove(&number) {
            seat.out.notify_one();
        }
        true
    }
}

impl Seat {
    /// None: a request is at work.
    fn waits_since(&self) -> Option<Instant> {
        let state = lock(&self.state);
        (state.at_work == 0).then_some(state.since)
    }

    /// Until the head has not come in time.
    async fn is_late(&self) {
        loop {
            match self.waits_since() {
                Some(since) if since + HEAD_TIME <= Instant::now() => return,
                since => sleep_until(since.unwrap_or_else(Instant::now) + HEAD_TIME).await,
            }
        }
    }
}

/// A seat that is taken; it is free when this is gone.
struct Held {
    seats: Seats,
    number: u64,
    seat: Arc<Seat>,
}

impl Drop for Held {
    fn drop(&mut self) {
        lock(&self.seats.taken).seats.remove(&self.number);
    }
}

/// A request that is at work, until its answer has been sent.
struct AtWork(Arc<Seat>);

impl AtWork {
    fn begin(seat: &Arc<Seat>) -> AtWork {
        let mut state = lock(&seat.state);
        state.at_work += 1;
        state.has_served = true;
        AtWork(seat.clone())
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        let mut state = lock(&self.0.state);
        state.at_work -= 1;
        state.since = Instant::now();
    }
}

struct Connection {
    from: SocketAddr,
    seat: Held,
    router: Router,
    stop: watch::Receiver<bool>,
}

impl Connection {
    async fn run(self, stream: TcpStream, builder: Arc<Builder<TokioExecutor>>) {
        let Connection { from, seat: held, router, mut stop } = self;
        let seat = &held.seat;
        // Small answers (a live tick) must leave at once.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY");
        }
        let service = service_fn(|request| answer(router.clone(), seat.clone(), from, request));
        let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), service));
        let mut is_stopping = false;
        loop {
            tokio::select! {
                done = connection.as_mut() => {
                    if let Err(error) = done {
                        tracing::debug!(%error, "a connection broke");
                    }
                    return;
                }
                () = seat.out.notified() => return,
                () = seat.is_late() => {
                    if !lock(&seat.state).has_served {
                        tracing::warn!("a connection was closed: the head of a request did not come in time");
                    }
                    return;
                }
                _ = stop.wait_for(|stop| *stop), if !is_stopping => {
                    is_stopping = true;
                    connection.as_mut().graceful_shutdown();
                }
            }
        }
    }
}

async fn answer(
    router: Router,
    seat: Arc<Seat>,
    from: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response<AnswerBody>, Infallible> {
    let at_work = AtWork::begin(&seat);
    let mut request = request.map(|body| Body::new(RequestBody { body, seat, bytes: 0, time: None }));
    request.extensions_mut().insert(ConnectInfo(from));
    let response = router.oneshot(request).await?;
    Ok(response.map(|body| AnswerBody { body, _at_work: at_work }))
}

/// The body of an answer; when it is gone, the request is done.
struct AnswerBody {
    body: Body,
    _at_work: AtWork,
}

impl HttpBody for AnswerBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// The body of a request, which has to come in time.
struct RequestBody {
    body: Incoming,
    seat: Arc<Seat>,
    bytes: u64,
    /// When it was first waited for, and an alarm.
    time: Option<(Instant, Pin<Box<Sleep>>)>,
}

impl HttpBody for RequestBody {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            if let Some(data) = frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref()) {
                self.bytes += data.len() as u64;
            }
            return Poll::Ready(frame);
        }
        let more = Duration::from_secs(self.bytes / BODY_BYTES_A_SECOND);
        let (began, alarm) = self.time.get_or_insert_with(|| {
            let now = Instant::now();
            (now, Box::pin(sleep_until(now + BODY_TIME)))
        });
        let until = *began + BODY_TIME + more;
        if alarm.deadline() != until {
            alarm.as_mut().reset(until);
        }
        ready!(alarm.as_mut().poll(context));
        tracing::warn!("a connection was closed: the body of a request did not come in time");
        self.seat.out.notify_one();
        Poll::Pending
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
