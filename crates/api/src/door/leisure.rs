//! Work that takes long steps back behind whoever gives a mark meanwhile.

use thread_priority::{ThreadPriority, ThreadPriorityValue, set_current_thread_priority};

/// The priority of such work, of 99 where others have 50; Linux calls it a niceness of about 10. It still goes on beside
/// a program that keeps every core busy.
const LEISURE: u8 = 25;

/// Lowers the priority of the thread that calls it, for as long as the thread lives.
pub(crate) fn step_back() {
    if let Ok(leisure) = ThreadPriorityValue::try_from(LEISURE) {
        // Where the system refuses, the work is done all the same.
        let _ = set_current_thread_priority(ThreadPriority::Crossplatform(leisure));
    }
}

/// Does work on a thread that has stepped back, and waits for it.
pub(crate) fn at_leisure<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| {
            step_back();
            work()
        });
        thread
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}
