//! What the students' vote does to a score.

use super::{LEAST, MOST, Way, decimals, greatest_sheet, shown_text, shown_value, whole};
use crate::results::figures::{Figure, figure};
use domain::regulation::{AudienceMode, Method};
use domain::results::AudiencePart;
use domain::{Exact, Status};

impl Way<'_> {
    /// What the students' vote did.
    pub(super) fn hall(&mut self, exact: &Exact) {
        let Some(part) = &self.row.audience else {
            let held = self.results.projects.iter().any(|row| row.audience.is_some());
            let marks = self.contest.regulation.audience.mode == AudienceMode::OneJuror;
            if marks && held && self.row.status == Status::Ranked {
                self.add("audience-not-rated", &[]);
            }
            return;
        };
        let raw = match self.contest.regulation.audience.mode {
            AudienceMode::Share { weight, .. } => self.share(part, weight),
            AudienceMode::OneJuror => self.one_juror(part),
            _ => self.points(part),
        };
        self.rounded(&raw, exact, "audience-rounded", "audience-exact");
    }

    pub(super) fn share(&mut self, part: &AudiencePart, weight: u32) -> Exact {
        let w = Exact::from(i64::from(weight)) / whole(10_000);
        let rest = whole(1) - w.clone();
        let raw = &(&rest * &part.jury_part) + &(&w * &part.hall);
        let last = self.before_rounding(&raw);
        let digits = decimals(&last.text);
        // Both parts with digits enough for the sum.
        let enough = (LEAST..MOST).find(|&d| {
            let sum = &(&rest * &shown_value(&part.jury_part, d)) + &(&w * &shown_value(&part.hall, d));
            sum.printed(digits) == last.text
        });
        let enough = enough.unwrap_or(MOST);
        let text = |value: &Exact| figure(value, enough, |_| true);
        let (jury_part, hall) = (text(&part.jury_part), text(&part.hall));
        if part.jury_part != part.jury {
            self.jury_part(part, &jury_part);
        }
        if part.votes_of > 0 {
            let (votes, of) = (part.votes, part.votes_of);
            self.add(
                "audience-hall-part",
                &[
                    ("votes", &votes),
                    ("of", &of),
                    ("is", &hall.sign()),
                    ("hall", &hall.text),
                ],
            );
        }
        let percent = |share: u32| domain::Score(i64::from(share)).to_string();
        let (jury_share, hall_share) = (percent(10_000_u32.saturating_sub(weight)), percent(weight));
        let is = if jury_part.whole && hall.whole {
            last.sign()
        } else {
            "≈"
        };
        self.add(
            "audience-share",
            &[
                ("jury", &jury_part.text),
                ("hall", &hall.text),
                ("jury_share", &jury_share),
                ("hall_share", &hall_share),
                ("is", &is),
                ("sum", &last.text),
                ("votes", &part.votes),
            ],
        );
        raw
    }

    /// Says how the jury's score comes to 0–100 of the greatest possible.
    pub(super) fn jury_part(&mut self, part: &AudiencePart, shown: &Figure) {
        let hundred = whole(100);
        if part.jury_part == Exact::zero() {
            return;
        }
        let greatest = &(&part.jury * &hundred) / &part.jury_part;
        let follows = |&digits: &u32| {
            let over = shown_value(&greatest, digits);
            let made =
                (over != Exact::zero()).then(|| shown_value(&part.jury, digits) * hundred.clone() / over);
            made.is_some_and(|made| made.printed(decimals(&shown.text)) == shown.text)
        };
        let digits = (self.digits().max(LEAST)..MOST).find(follows).unwrap_or(MOST);
        let text = |value: &Exact| figure(value, digits, |_| true);
        let (jury, over) = (text(&part.jury), text(&greatest));
        let is = if jury.whole && over.whole {
            shown.sign()
        } else {
            "≈"
        };
        self.add(
            "audience-jury-part",
            &[
                ("jury", &jury.text),
                ("greatest", &over.text),
                ("is", &is),
                ("part", &shown.text),
            ],
        );
    }

    pub(super) fn points(&mut self, part: &AudiencePart) -> Exact {
        let raw = &part.jury_part + &part.hall;
        let last = self.before_rounding(&raw);
        let digits = decimals(&last.text);
        let enough = (LEAST..MOST).find(|&d| {
            let sum = shown_value(&part.jury_part, d) + shown_value(&part.hall, d);
            sum.printed(digits) == last.text
        });
        let text = |value: &Exact| figure(value, enough.unwrap_or(MOST), |_| true);
        let (jury, hall) = (text(&part.jury_part), text(&part.hall));
        let is = if jury.whole && hall.whole {
            last.sign()
        } else {
            "≈"
        };
        let votes = part.votes;
        self.add(
            "audience-points",
            &[
                ("jury", &jury.text),
                ("hall", &hall.text),
                ("is", &is),
                ("sum", &last.text),
                ("votes", &votes),
            ],
        );
        raw
    }

    pub(super) fn one_juror(&mut self, part: &AudiencePart) -> Exact {
        let mut totals: Vec<Exact> = self.row.counted.iter().map(|sheet| sheet.total.clone()).collect();
        let sum: Exact = totals.iter().sum();
        let count = totals.len() + 1;
        let median = self.contest.regulation.aggregation.method == Method::Median;
        totals.push(part.hall.clone());
        totals.sort();
        let raw = if median {
            let half = totals.len() / 2;
            if totals.len() % 2 == 1 {
                totals[half].clone()
            } else {
                (&totals[half - 1] + &totals[half]) / whole(2)
            }
        } else {
            (&sum + &part.hall) / whole(count)
        };
        let last = self.before_rounding(&raw);
        let follows = |&digits: &u32| {
            let mean = (shown_value(&sum, digits) + shown_value(&part.hall, digits)) / whole(count);
            mean.printed(decimals(&last.text)) == last.text
        };
        let digits = (LEAST..MOST).find(follows).unwrap_or(MOST);
        let text = |value: &Exact| figure(value, digits, |_| true);
        if median {
            let text = self.figures.total(&part.hall);
            let whole = shown_text(&text) == part.hall;
            self.hall_mark(part, &Figure { text, whole });
            self.median(totals);
            return raw;
        }
        let (hall, sum) = (text(&part.hall), text(&sum));
        self.hall_mark(part, &hall);
        let is = if hall.whole && sum.whole {
            last.sign()
        } else {
            "≈"
        };
        self.add(
            "audience-one-juror",
            &[
                ("sum", &sum.text),
                ("hall", &hall.text),
                ("sheets", &count),
                ("is", &is),
                ("mean", &last.text),
            ],
        );
        raw
    }

    /// Says how the hall's mean mark comes to the scale of a sheet.
    pub(super) fn hall_mark(&mut self, part: &AudiencePart, hall: &Figure) {
        let greatest = greatest_sheet(self.contest);
        if greatest == Exact::zero() {
            return;
        }
        let ballots = Exact::from(i64::from(part.votes));
        let points = &(&(&part.hall / &greatest) * &whole(100)) * &ballots;
        let greatest_text = figure(&greatest, LEAST + 2, |shown| {
            let made = &(&points / &ballots) * shown / whole(100);
            made.printed(decimals(&hall.text)) == hall.text
        });
        let votes = part.votes;
        let is = if greatest_text.whole { hall.sign() } else { "≈" };
        self.add(
            "audience-mark",
            &[
                ("points", &points),
                ("ballots", &votes),
                ("greatest", &greatest_text.text),
                ("is", &is),
                ("hall", &hall.text),
            ],
        );
    }
}
