//! Who was at the meeting, when, and whether there was a quorum.

use crate::block::{Align, Block, Paragraph, Run};
use crate::papers::data::Presence;
use crate::papers::wording::Wording;
use chrono::NaiveDate;
use domain::day::votes::Record;
use domain::{Day, Juror};
use messages::name_order;
use std::collections::{BTreeMap, BTreeSet};

/// More of those present are counted, and listed in an annex.
const LISTED: usize = 15;

/// Returns PRESENT, ABSENT, INVITED, the quorum, who came later or left.
pub(crate) fn people(wording: &Wording<'_>, members: &[&Juror]) -> Vec<Block> {
    let mut all: Vec<&Juror> = wording
        .data
        .contest
        .jurors
        .iter()
        .filter(|j| j.scores())
        .collect();
    all.sort_by(|a, b| name_order(&a.name, &b.name));
    let known = all
        .iter()
        .any(|juror| wording.data.presence(juror.id).0 != Presence::Unknown);
    let names: Vec<String> = all
        .iter()
        .filter(|juror| is_here(wording, juror))
        .map(|juror| present_name(wording, juror))
        .collect();
    let text = if names.is_empty() {
        String::new()
    } else {
        let people = wording.with("paper-people-count", &[("count", names.len().into())]);
        match names.len() > LISTED {
            true => wording.with("paper-people-annexed", &[("people", people.into())]),
            false => format!("{}\u{a0}– {people}.", names.join(", ")),
        }
    };
    let mut blocks = vec![capitals(wording, "paper-minutes-present", &text)];
    let absent: Vec<String> = all
        .iter()
        .filter_map(|juror| absent_name(wording, juror))
        .collect();
    let text = if known && absent.is_empty() {
        wording.get("paper-nobody")
    } else {
        crate::papers::parts::sentence(&absent.join(", "))
    };
    blocks.push(capitals(wording, "paper-minutes-absent", &text));
    let mut invited = wording.data.minutes.invited.clone();
    if invited.trim().is_empty()
        && let Some(count) = wording.data.day.audience.ballots.registered
    {
        invited = wording.with("paper-minutes-invited-count", &[("count", count.into())]);
    }
    blocks.push(capitals(wording, "paper-minutes-invited", &invited));
    blocks.push(quorum(wording, members, known));
    blocks.extend(movements(wording, &all));
    blocks
}

/// Returns whether a juror was there at all.
pub(crate) fn is_here(wording: &Wording<'_>, juror: &Juror) -> bool {
    matches!(
        wording.data.presence(juror.id).0,
        Presence::Present | Presence::Remote
    )
}

fn capitals(wording: &Wording<'_>, key: &str, text: &str) -> Block {
    let value = if text.trim().is_empty() {
        Run::Fill(60.0)
    } else {
        Run::text(text.trim())
    };
    justified(vec![Run::text(format!("{} ", wording.get(key))), value])
}

fn justified(runs: Vec<Run>) -> Block {
    Paragraph {
        align: Align::Justify,
        ..Paragraph::new(runs).around(4.0, 0.0)
    }
    .into()
}

fn present_name(wording: &Wording<'_>, juror: &Juror) -> String {
    let mut marks = Vec::new();
    if wording
        .presiding()
        .is_some_and(|presiding| presiding.id == juror.id)
    {
        marks.push(wording.get("paper-mark-presiding"));
    }
    if wording.data.presence(juror.id).0 == Presence::Remote {
        marks.push(wording.get("paper-mark-remote"));
    }
    if !juror.voting {
        marks.push(wording.get("paper-advisory"));
    }
    let name = wording.listed(juror);
    if marks.is_empty() {
        name
    } else {
        format!("{name} ({})", marks.join(", "))
    }
}

/// Returns an absent juror with the reason; one who was away on some days only, with the days.
fn absent_name(wording: &Wording<'_>, juror: &Juror) -> Option<String> {
    let presence = &wording.data.day.presence;
    let mut marks: Vec<String> = Vec::new();
    if is_here(wording, juror) {
        for (_, day, reason) in presence.absences.iter().filter(|(who, ..)| *who == juror.id) {
            let day = messages::day(*day, wording.lang());
            marks.push(match reason.trim() {
                "" => day,
                reason => format!("{day}: {reason}"),
            });
        }
        if marks.is_empty() {
            return None;
        }
    } else if wording.data.presence(juror.id).0 == Presence::Absent {
        let reason = wording.data.presence(juror.id).1.trim();
        marks.extend((!reason.is_empty()).then(|| reason.to_owned()));
    } else {
        return None;
    }
    let name = wording.listed(juror);
    Some(if marks.is_empty() {
        name
    } else {
        format!("{name} ({})", marks.join("; "))
    })
}

fn quorum(wording: &Wording<'_>, members: &[&Juror], known: bool) -> Block {
    let fields = wording.data.minutes;
    let rule = crate::regulation::rules::quorum(wording.data.contest, wording.words);
    let mut runs = vec![Run::text(format!("{rule} "))];
    if known {
        let present = present(wording, members);
        let quorum = wording.data.contest.regulation.quorum;
        let key = if quorum.is_met(present, members.len()) {
            "paper-minutes-quorum"
        } else {
            "paper-minutes-no-quorum"
        };
        runs.push(Run::text(wording.with(
            key,
            &[("present", present.into()), ("approved", members.len().into())],
        )));
    } else {
        runs.extend([
            Run::text(format!("{} ", wording.get("paper-minutes-quorum-word"))),
            Run::Blank(34.0),
            Run::text(format!(" {} ", wording.get("paper-minutes-quorum-open"))),
            Run::Blank(12.0),
            Run::text(format!(" {} ", wording.get("paper-of"))),
        ]);
        runs.push(if members.is_empty() {
            Run::Blank(12.0)
        } else {
            Run::text(members.len().to_string())
        });
        runs.push(Run::text(")."));
    }
    let (begin, end) = meeting(wording.data.day);
    let days = [begin, end].map(|ms| ms.map(|ms| wording.day_of(ms)));
    let told = |ms: i64| match days {
        [Some(first), Some(last)] if first != last => wording.day_and_clock(ms),
        _ => wording.clock(ms),
    };
    for (key, typed, recorded, mark) in [
        ("paper-minutes-begin", &fields.begin, begin, ","),
        ("paper-minutes-end", &fields.end, end, "."),
    ] {
        runs.push(Run::text(format!(" {}\u{a0}", wording.get(key))));
        runs.push(match recorded {
            Some(ms) if typed.is_empty() => Run::text(told(ms)),
            None if typed.is_empty() => Run::Blank(16.0),
            _ => Run::text(typed),
        });
        runs.push(Run::text(mark));
    }
    justified(runs)
}

/// Returns how many count towards the quorum; of several days, of the day with the fewest.
fn present(wording: &Wording<'_>, members: &[&Juror]) -> usize {
    let stays = &wording.data.day.presence.stays;
    let remote = wording.data.contest.regulation.remote_counts;
    let days: BTreeSet<NaiveDate> = stays.iter().map(|stay| stay.day).collect();
    let on = |day: &NaiveDate| {
        let here = |juror: &&&Juror| {
            let mut his = stays
                .iter()
                .filter(|stay| (stay.juror, stay.day) == (juror.id, *day));
            his.any(|stay| remote || !stay.remote)
        };
        members.iter().filter(here).count()
    };
    if days.len() > 1 {
        return days.iter().map(on).min().unwrap_or_default();
    }
    let counts = |juror: &&&Juror| {
        let there = wording.data.presence(juror.id).0;
        there == Presence::Present || (remote && there == Presence::Remote)
    };
    members.iter().filter(counts).count()
}

/// Returns when the meeting voted: what was written down after the results were fixed, and a dissenting opinion, are
/// no part of it.
fn voted(day: &Day) -> impl Iterator<Item = i64> {
    let fixed = day
        .sealing
        .versions
        .first()
        .map_or(i64::MAX, |version| version.time_ms);
    let records = day.votes.records.iter();
    let votes = records.filter(|record| !matches!(record.what, Record::Dissent { .. }));
    votes.map(|record| record.time_ms).filter(move |ms| *ms <= fixed)
}

/// Returns when the meeting began and ended, as far as the day knows: with the first project that was heard, and
/// with the last vote or the fixing of results. A vote before the last project was heard does not end it.
pub fn meeting(day: &Day) -> (Option<i64>, Option<i64>) {
    let heard = day.clock.heard.iter().map(|heard| heard.began_ms).min();
    let last = day.clock.heard.iter().map(|heard| heard.ended_ms).max();
    let fixed = day.sealing.versions.first().map(|version| version.time_ms);
    let end = voted(day).max().max(fixed);
    (heard, end.filter(|end| last.is_none_or(|last| last <= *end)))
}

/// From when to when work was done on a day: what was heard, voted and fixed.
fn work(wording: &Wording<'_>) -> BTreeMap<NaiveDate, (i64, i64)> {
    let day = wording.data.day;
    let heard = day
        .clock
        .heard
        .iter()
        .flat_map(|heard| [heard.began_ms, heard.ended_ms]);
    let fixed = day.sealing.versions.first().map(|version| version.time_ms);
    let mut work: BTreeMap<NaiveDate, (i64, i64)> = BTreeMap::new();
    for ms in heard.chain(voted(day)).chain(fixed) {
        let span = work.entry(wording.day_of(ms)).or_insert((ms, ms));
        *span = (span.0.min(ms), span.1.max(ms));
    }
    work
}

/// Returns who came after the work had begun and who left before it ended, and the quorum from each of these
/// moments on.
fn movements(wording: &Wording<'_>, jurors: &[&Juror]) -> Vec<Block> {
    let presence = &wording.data.day.presence;
    let work = work(wording);
    let (mut late, mut early, mut moments) = (Vec::new(), Vec::new(), Vec::new());
    if work.len() > 1 && !presence.stays.is_empty() {
        moments.extend(work.values().map(|(begun, _)| *begun));
    }
    for juror in jurors {
        for stay in presence.stays.iter().filter(|stay| stay.juror == juror.id) {
            let Some((begun, ended)) = work.get(&stay.day).copied() else {
                continue;
            };
            let told = |ms: i64| format!("{} ({})", wording.listed(juror), wording.day_and_clock(ms));
            if stay.arrived_ms > begun {
                late.push(told(stay.arrived_ms));
                moments.extend([begun, stay.arrived_ms]);
            }
            if let Some(left) = stay.left_ms.filter(|left| *left < ended) {
                early.push(told(left));
                moments.extend([begun, left]);
            }
        }
    }
    let mut blocks = Vec::new();
    for (key, names) in [("paper-minutes-late", late), ("paper-minutes-early", early)] {
        if !names.is_empty() {
            let text = format!("{} {}.", wording.get(key), names.join(", "));
            blocks.push(justified(vec![Run::text(text)]));
        }
    }
    moments.sort_unstable();
    moments.dedup();
    let quorums: Vec<String> = moments
        .into_iter()
        .map(|ms| {
            let now = presence.quorum(wording.data.contest, ms);
            let key = if now.met {
                "paper-minutes-quorum-from"
            } else {
                "paper-minutes-no-quorum-from"
            };
            wording.with(
                key,
                &[
                    ("time", wording.day_and_clock(ms).into()),
                    ("present", now.present.into()),
                    ("approved", now.approved.into()),
                ],
            )
        })
        .collect();
    if !quorums.is_empty() {
        let text = format!(
            "{} {}.",
            wording.get("paper-minutes-quorum-course"),
            quorums.join("; ")
        );
        blocks.push(justified(vec![Run::text(text)]));
    }
    blocks
}
