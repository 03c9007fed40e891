//! Numbers that a person with a pocket calculator can follow: what ends is shown in full, what does not gets as many
//! digits as it takes for the next line to come out, and for two different values to look different.

use domain::regulation::Method;
use domain::{Contest, Exact, ProjectResult, Results, distinct_digits};

/// A number that ends within so many digits is shown in full.
const IN_FULL: u32 = 12;
/// More digits than any line was ever found to need.
const MOST: u32 = 40;
/// The longest fraction that stands beside a number; a longer one stands in the JSON only.
const LONGEST_FRACTION: usize = 12;

/// A number as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Decimal with a point.
    pub text: String,
    /// Whether it is the whole number, and no digit was left out.
    pub whole: bool,
}

impl Figure {
    /// Returns the sign before it: «=», or «≈» where digits were left out.
    pub fn sign(&self) -> &'static str {
        if self.whole { "=" } else { "≈" }
    }
}

/// Returns how many digits show the number in full; `None` where it does not end, or ends too late.
fn ending(value: &Exact) -> Option<u32> {
    (0..=IN_FULL).find(|&digits| value.round_half_away(digits) == *value)
}

/// Returns the number in full where it ends, else with the fewest digits, `least` or more, with which `follows` holds of
/// what is shown.
pub fn figure(value: &Exact, least: u32, follows: impl Fn(&Exact) -> bool) -> Figure {
    if let Some(digits) = ending(value) {
        // «86.50» beside «86.25»; «86» stays whole.
        let digits = if digits == 1 { 2 } else { digits };
        return Figure {
            text: value.printed(digits),
            whole: true,
        };
    }
    let digits = (least..MOST).find(|&digits| follows(&value.round_half_away(digits)));
    Figure {
        text: value.printed(digits.unwrap_or(MOST)),
        whole: false,
    }
}

/// Returns a number without needless digits: in full where it ends, else with four digits.
pub fn plain(value: &Exact) -> String {
    value.printed(ending(value).unwrap_or(4))
}

/// Returns «436/5» of a number that does not end in decimals, where that is short enough to print.
pub fn fraction(value: &Exact) -> Option<String> {
    let text = value.to_string();
    (ending(value).is_none() && text.chars().count() <= LONGEST_FRACTION).then_some(text)
}

/// How the totals of sheets are shown, the same on screens and papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Digits of totals that do not end.
    digits: u32,
}

impl Figures {
    /// Returns how the totals of these results are shown: different ones look different, and what a calculator makes of
    /// a project's totals is its score.
    pub fn of(contest: &Contest, results: &Results) -> Self {
        let rows = &results.projects;
        let totals = || rows.iter().flat_map(|row| &row.counted).map(|sheet| &sheet.total);
        if totals().all(|total| ending(total).is_some()) {
            return Self { digits: 2 };
        }
        let apart = distinct_digits(totals(), 2);
        let follows = |digits: &u32| {
            let figures = Self { digits: *digits };
            rows.iter().all(|row| figures.give(contest, results, row))
        };
        let digits = (apart..MOST).find(follows).unwrap_or(MOST);
        Self { digits }
    }

    /// Returns a total of a sheet.
    pub fn total(&self, value: &Exact) -> String {
        figure(value, self.digits, |_| true).text
    }

    fn shown(self, value: &Exact) -> Exact {
        match ending(value) {
            Some(_) => value.clone(),
            None => value.round_half_away(self.digits),
        }
    }

    /// Returns whether the totals as they are shown give the jury's score of a project as it is shown.
    fn give(self, contest: &Contest, results: &Results, row: &ProjectResult) -> bool {
        let jury = row
            .audience
            .as_ref()
            .map(|part| &part.jury)
            .or(row.exact.as_ref());
        let kept = || row.counted.iter().filter(|sheet| !sheet.dropped);
        let (Some(jury), count @ 1..) = (jury, kept().count()) else {
            return true;
        };
        let per_criterion = row.criteria.iter().any(|criterion| criterion.points.is_some());
        let divisor = match contest.regulation.aggregation.method {
            Method::Mean | Method::TrimmedMean if !per_criterion => count,
            Method::Sum => 1,
            _ => return true,
        };
        let digits = contest.regulation.rounding.total.unwrap_or(results.digits);
        let divisor = Exact::from(i64::try_from(divisor).unwrap_or(i64::MAX));
        let sum: Exact = kept().map(|sheet| &sheet.total).sum();
        // Where the sum ends it is shown in full itself.
        if ending(&sum).is_some() {
            return true;
        }
        let shown: Vec<Exact> = kept().map(|sheet| self.shown(&sheet.total)).collect();
        (shown.iter().sum::<Exact>() / divisor).printed(digits) == jury.printed(digits)
    }
}

#[cfg(test)]
mod tests {
    use super::{Figure, figure, fraction};
    use domain::Exact;

    fn exact(text: &str) -> Exact {
        text.parse().unwrap_or_else(|_| Exact::zero())
    }

    #[test]
    fn what_ends_is_shown_in_full_and_what_does_not_as_far_as_it_is_needed() {
        let told = |text: &str, whole| Figure {
            text: text.to_owned(),
            whole,
        };
        assert_eq!(figure(&exact("1665/1000"), 2, |_| false), told("1.665", true));
        assert_eq!(figure(&exact("172"), 2, |_| false), told("172", true));
        assert_eq!(figure(&exact("2/3"), 2, |_| true), told("0.67", false));
        // 0.67 ÷ 2 would be 0.34.
        let half = |shown: &Exact| (shown.clone() / exact("2")).printed(2) == "0.33";
        assert_eq!(figure(&exact("2/3"), 2, half), told("0.667", false));
        assert_eq!(fraction(&exact("2/3")).as_deref(), Some("2/3"));
        assert_eq!(fraction(&exact("436/5")), None);
        assert_eq!(fraction(&exact("1234567/7654321")), None);
    }
}
