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

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn work_at_leisure_steps_back_and_who_asked_for_it_does_not() {
        let niceness = || {
            let stat = std::fs::read_to_string("/proc/thread-self/stat").unwrap_or_default();
            let after_name = stat.rsplit(')').next().unwrap_or_default().to_owned();
            after_name
                .split_whitespace()
                .nth(16)
                .and_then(|word| word.parse::<i32>().ok())
        };
        let before = niceness();
        assert!(before.is_some());
        assert!(at_leisure(niceness) > before);
        assert_eq!(niceness(), before);
    }

    #[test]
    fn a_panic_at_leisure_reaches_who_asked_for_the_work() {
        let work = || at_leisure(|| std::panic::resume_unwind(Box::new("a word")));
        let caught: Result<(), _> = std::panic::catch_unwind(work);
        let word = caught
            .err()
            .and_then(|panic| panic.downcast_ref::<&str>().copied());
        assert_eq!(word, Some("a word"));
    }
}
