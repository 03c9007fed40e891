//! Scores from each juror's places; the lowest wins.

use super::{ProjectTally, finish, finish_big};
use crate::results::board::Board;
use crate::{Contest, Exact};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::One;
use std::collections::{BTreeMap, BTreeSet};

/// Fills in each juror's places (mid-ranks on equal totals) over the projects with enough sheets, and the
/// scores: the sum of places when every juror judged every project, else the mean of (r − ½)/n, n being how
/// many projects the juror judged.
pub(super) fn fill(contest: &Contest, board: &Board<'_>, projects: &mut [ProjectTally]) {
    // A juror's projects: row, position of the sheet in the row, total.
    let mut judged: Vec<Vec<(usize, usize, i128)>> = vec![Vec::new(); board.jurors.len()];
    for (row, _) in board.fitted() {
        for (at, &(juror, total)) in projects[row].totals.iter().enumerate() {
            judged[juror].push((row, at, total));
        }
    }
    let fitted = board.fitted().count();
    let complete = judged.iter().all(|list| list.is_empty() || list.len() == fitted);

    // Twice each place, so that mid-ranks are whole.
    let mut doubled: Vec<Vec<(i128, usize)>> =
        projects.iter().map(|p| vec![(0, 1); p.totals.len()]).collect();
    for list in &mut judged {
        list.sort_by_key(|&(_, _, total)| std::cmp::Reverse(total));
        let n = list.len();
        let mut before = 0;
        for group in list.chunk_by(|a, b| a.2 == b.2) {
            let place = (2 * before + group.len() + 1) as i128;
            for &(row, at, _) in group {
                doubled[row][at] = (place, n);
                let sheet = &mut projects[row].counted[at];
                sheet.place = Some(Exact::ratio(place, 2));
                sheet.place_of = (!complete).then(|| u32::try_from(n).unwrap_or(u32::MAX));
            }
            before += group.len();
        }
    }

    // Shares of places are summed over one denominator, and reduced once for each project.
    let counts: BTreeSet<usize> = judged.iter().map(Vec::len).filter(|&n| n > 0).collect();
    let common = counts
        .iter()
        .fold(BigInt::one(), |lcm, &n| lcm.lcm(&BigInt::from(n)));
    let parts: BTreeMap<usize, BigInt> = counts.iter().map(|&n| (n, &common / BigInt::from(n))).collect();
    for (row, _) in board.fitted() {
        let places = &doubled[row];
        projects[row].exact = Some(if complete {
            finish(contest, places.iter().map(|(place, _)| place).sum(), 2)
        } else {
            let shares = places
                .iter()
                .filter_map(|(place, n)| Some(parts.get(n)? * (place - 1)));
            finish_big(contest, shares.sum(), &common * BigInt::from(2 * places.len()))
        });
    }
}
