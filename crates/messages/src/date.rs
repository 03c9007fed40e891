//! Dates as on papers.

use crate::{Lang, NBSP};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

const RU: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Returns «15 мая 2026 г.» or «15 May 2026», with no-break spaces.
pub fn day(date: NaiveDate, lang: Lang) -> String {
    days(&[date], lang)
}

/// Returns the days of an event: «14–15 мая 2026 г.», «14, 16 мая 2026 г.», «30 апреля – 2 мая 2026 г.»;
/// empty for no days. The order of `dates` does not matter.
pub fn days(dates: &[NaiveDate], lang: Lang) -> String {
    let mut dates = dates.to_vec();
    dates.sort_unstable();
    dates.dedup();
    let mut runs: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for date in dates {
        match runs.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(date) => *last = date,
            _ => runs.push((date, date)),
        }
    }
    let mut out = String::new();
    for (i, &(from, to)) in runs.iter().enumerate() {
        // The month and the year are said once, after the last day they belong to.
        let next = runs.get(i + 1).map(|run| run.0);
        let year_follows = next.is_some_and(|next| next.year() == to.year());
        let month_follows = year_follows && next.is_some_and(|next| next.month() == to.month());
        if i > 0 {
            out.push_str(", ");
        }
        if from != to {
            out.push_str(&from.day().to_string());
            if (from.year(), from.month()) == (to.year(), to.month()) {
                out.push('–');
            } else {
                push_month(&mut out, from, lang);
                if from.year() != to.year() {
                    push_year(&mut out, from, lang);
                }
                out.push(NBSP);
                out.push_str("– ");
            }
        }
        out.push_str(&to.day().to_string());
        if !month_follows {
            push_month(&mut out, to, lang);
        }
        if !year_follows {
            push_year(&mut out, to, lang);
        }
    }
    out
}

/// Returns the time of day as papers have it: «14.00», in English «14:00».
pub fn clock(time: NaiveDateTime, lang: Lang) -> String {
    let point = if lang == Lang::Ru { '.' } else { ':' };
    format!("{:02}{point}{:02}", time.hour(), time.minute())
}

/// Returns «15.05.2026 14.05», in English «15 May 2026 14:05».
pub fn day_and_clock(time: NaiveDateTime, lang: Lang) -> String {
    let date = match lang {
        Lang::Ru => time.format("%d.%m.%Y").to_string(),
        Lang::En => day(time.date(), lang),
    };
    format!("{date}{NBSP}{}", clock(time, lang))
}

fn push_month(out: &mut String, date: NaiveDate, lang: Lang) {
    let names = if lang == Lang::Ru { &RU } else { &EN };
    out.push(NBSP);
    out.push_str(names.get(date.month0() as usize).copied().unwrap_or_default());
}

fn push_year(out: &mut String, date: NaiveDate, lang: Lang) {
    out.push(NBSP);
    out.push_str(&date.year().to_string());
    if lang == Lang::Ru {
        out.push(NBSP);
        out.push_str("г.");
    }
}

#[cfg(test)]
mod tests {
    use super::{day, days};
    use crate::Lang;
    use chrono::NaiveDate;

    fn of(text: &[&str]) -> Vec<NaiveDate> {
        text.iter().map(|t| t.parse().expect("a date")).collect()
    }

    #[test]
    fn a_day_has_no_break_spaces_and_the_word_year() {
        assert_eq!(
            day(of(&["2026-05-15"])[0], Lang::Ru),
            "15\u{a0}мая\u{a0}2026\u{a0}г."
        );
        assert_eq!(day(of(&["2026-05-15"])[0], Lang::En), "15\u{a0}May\u{a0}2026");
    }

    #[test]
    fn several_days_say_month_and_year_once() {
        let plain = |dates: &[&str]| days(&of(dates), Lang::Ru).replace('\u{a0}', " ");
        assert_eq!(plain(&["2026-05-15", "2026-05-14"]), "14–15 мая 2026 г.");
        assert_eq!(plain(&["2026-05-14", "2026-05-16"]), "14, 16 мая 2026 г.");
        assert_eq!(
            plain(&["2026-04-30", "2026-05-01", "2026-05-02"]),
            "30 апреля – 2 мая 2026 г."
        );
        assert_eq!(plain(&["2026-04-10", "2026-05-02"]), "10 апреля, 2 мая 2026 г.");
        assert_eq!(
            plain(&["2026-12-31", "2027-01-01"]),
            "31 декабря 2026 г. – 1 января 2027 г."
        );
        assert_eq!(plain(&[]), "");
    }
}
