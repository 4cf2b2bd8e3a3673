//! Documents to results, on several threads, in the order of the input.

use crate::args::InputArgs;
use crate::failure::Failure;
use crate::input::{Feed, Item};
use crate::progress::Progress;
use isnad::Scratch;
use std::num::NonZero;
use std::thread;

/// How many threads the arguments ask for.
pub(crate) fn threads(args: &InputArgs) -> usize {
    match args.threads {
        Some(threads) => threads.into(),
        None => thread::available_parallelism().map_or(1, NonZero::get),
    }
}

/// Documents of one batch for each thread.
const EACH: usize = 16;

/// What was made of an item.
pub(crate) struct Done<'a, T> {
    pub(crate) item: &'a Item,
    pub(crate) made: T,
    /// It is the only one.
    pub(crate) single: bool,
    /// Nothing more is there at the moment.
    pub(crate) is_last: bool,
}

/// Makes something of every item with `make` and hands it on to `take`, in order. What comes from a
/// pipe is answered as it comes.
pub(crate) fn each<T: Send>(
    args: &InputArgs,
    feed: &mut Feed,
    make: impl Fn(&mut Scratch, &Item) -> T + Sync,
    mut take: impl FnMut(Done<'_, T>, &mut Progress) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let threads = threads(args);
    let mut progress = Progress::new(args.quiet, feed.total);
    let mut buffers: Vec<Scratch> = (0..threads).map(|_| Scratch::default()).collect();
    loop {
        let items = feed.batch(threads * EACH)?;
        if items.is_empty() {
            return Ok(());
        }
        let single = feed.single;
        let made = share(&mut buffers, &items, &make);
        for (index, (item, made)) in items.iter().zip(made).enumerate() {
            let is_last = index + 1 == items.len();
            let done = Done {
                item,
                made,
                single,
                is_last,
            };
            take(done, &mut progress)?;
            progress.add(1, item.as_ref().map_or(0, |document| document.size));
        }
    }
}

/// Shares the items out among the threads: every thread takes each n-th.
fn share<T: Send>(
    buffers: &mut [Scratch],
    items: &[Item],
    make: &(impl Fn(&mut Scratch, &Item) -> T + Sync),
) -> Vec<T> {
    let threads = buffers.len().min(items.len());
    if threads <= 1 {
        let scratch = &mut buffers[0];
        return items.iter().map(|item| make(scratch, item)).collect();
    }
    let mut shares: Vec<std::vec::IntoIter<T>> = thread::scope(|scope| {
        let workers: Vec<_> = buffers[..threads]
            .iter_mut()
            .enumerate()
            .map(|(first, scratch)| {
                scope.spawn(move || {
                    let mine = items.iter().skip(first).step_by(threads);
                    mine.map(|item| make(scratch, item)).collect::<Vec<T>>()
                })
            })
            .collect();
        let joined = workers.into_iter().map(|worker| match worker.join() {
            Ok(made) => made.into_iter(),
            Err(panic) => std::panic::resume_unwind(panic),
        });
        joined.collect()
    });
    let mut made = Vec::with_capacity(items.len());
    for index in 0..items.len() {
        made.extend(shares[index % threads].next());
    }
    made
}
