//! Two pieces of work at once: what the first analysis waits for.

use std::thread;

/// Does both, the first on a second thread where one can be had.
pub(super) fn beside<A: Send, B>(
    first: impl Fn() -> A + Sync,
    second: impl FnOnce() -> B,
) -> (A, B) {
    thread::scope(|scope| {
        let other = thread::Builder::new().spawn_scoped(scope, &first);
        let here = second();
        let there = other.ok().and_then(|other| other.join().ok());
        (there.unwrap_or_else(&first), here)
    })
}
