//! The bounds of what one request, one person or one listener may make the server do, each with its reason and with what a
//! person sees when it is met. Those of what a plan may hold stand in `app::domain::change::limits`.

/// Most live streams that one person has open at a time. Each costs a task and room for what is not read yet; three tabs
/// listen on a device, and nobody uses more than three devices at once. One more is told to come later: its tab asks now
/// and then instead of listening, and shows the same.
pub(crate) const MOST_STREAMS: usize = 10;

/// Most bytes that wait for one listener that does not read: an hour of a lively household. Who leaves more unread is
/// ended, comes back with its cursor and reads the rest from the journal.
pub(crate) const UNREAD_BYTES: usize = 256 * 1024;

/// An answer to a device that is as long as this, in bytes, has no more households added to it; with the last one it is at
/// most twice as long. The device asks again for the others (`more`), and nobody sees anything of it.
pub(crate) const ANSWER_BYTES: usize = 4 << 20;
