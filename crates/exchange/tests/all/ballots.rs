//! The students' paper count and its rules, read from a source and written back.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a failed expectation is what a test is for

use crate::support::{import, ready, with};
use domain::ProjectId;
use domain::day::audience::{Audience, Ballots, BoxCount};
use domain::regulation::{AudienceMode, ShareOf};
use tribuna_exchange::{Fault, FaultCode, Language, Options, Ready, read, write_workbook};

const RULES: &str = "title = \"А\"\nmade = 450\nissued = 412\ncancelled = 38\nin_the_box = 405\nspoiled = 5\n\
    [regulation.audience]\nmode = \"share\"\nweight = \"20 %\"\nshare_of = \"valid\"\nchoices = 2\n";

fn faults(changed: &[(&str, &str)]) -> Vec<Fault> {
    import(&with(changed)).faults().to_vec()
}

fn source() -> Ready {
    ready(import(&with(&[
        ("contest.toml", RULES),
        ("projects.csv", "number,title\n1,А\n2,Б\n"),
        ("Голосование.csv", "Проект №;Голосов\n2;250\n1;300\n"),
    ])))
}

#[test]
fn the_count_is_read_with_its_numbers_and_rules() {
    let ready = source();
    let rule = ready.contest.regulation.audience;
    let share = AudienceMode::Share {
        weight: 2_000,
        of: ShareOf::Valid,
    };
    assert_eq!((rule.mode, rule.choices, rule.minimum_ballots), (share, 2, 30));
    let counted = ready.ballots.unwrap();
    let ballots = Ballots {
        registered: None,
        made: Some(450),
        issued: Some(412),
        cancelled: Some(38),
    };
    assert_eq!(counted.ballots, ballots);
    let count = counted.count.unwrap();
    assert_eq!((count.in_box, count.spoiled, count.valid), (405, 5, None));
    assert_eq!(count.votes, [(ProjectId(1), 300), (ProjectId(2), 250)].into());
}

#[test]
fn what_is_wrong_with_a_count_is_told_at_its_cell() {
    let told: Vec<_> = faults(&[
        ("contest.toml", "title = \"А\"\nmade = \"много\"\n"),
        ("projects.csv", "number,title\n1,А\n2,Б\n"),
        ("ballots.csv", "project,votes\n1,10\n1,5\n9,3\n2,-4\n"),
    ])
    .into_iter()
    .map(|fault| (fault.code, fault.row))
    .collect();
    for wanted in [
        (FaultCode::BadCount, Some(2)),
        (FaultCode::Repeated, Some(3)),
        (FaultCode::UnknownProject, Some(4)),
        (FaultCode::Negative, Some(5)),
    ] {
        assert!(told.contains(&wanted), "{wanted:?} in {told:?}");
    }
    // Up to two on a ballot: how many ballots there were cannot be guessed from the votes.
    let told = faults(&[
        ("contest.toml", "title = \"А\"\nregulation.audience.choices = 2\n"),
        ("ballots.csv", "project,votes\n1,10\n"),
    ]);
    assert_eq!(told[0].code, FaultCode::MissingKey);
}

#[test]
fn a_share_says_what_it_is_counted_from() {
    let told = faults(&[(
        "contest.toml",
        "title = \"А\"\n[regulation.audience]\nmode = \"доля\"\nweight = 0.2\n",
    )]);
    assert_eq!(told[0].code, FaultCode::MissingKey);
}

#[test]
fn the_count_comes_back_from_a_workbook() {
    let ready = source();
    let counted = ready.ballots.clone().unwrap();
    let audience = Audience {
        ballots: counted.ballots,
        boxes: counted.count.into_iter().collect::<Vec<BoxCount>>(),
        ..Audience::default()
    };
    for language in [Language::Ru, Language::En] {
        let bytes = write_workbook(&ready.contest, &ready.sheets, &audience, language).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("contest.xlsx");
        std::fs::write(&path, bytes).unwrap();
        let back = crate::support::ready(read(&path, &Options::default()).unwrap());
        assert_eq!(
            back.contest.regulation.audience,
            ready.contest.regulation.audience
        );
        let count = back.ballots.unwrap().count.unwrap();
        assert_eq!((count.in_box, count.spoiled, count.valid), (405, 5, Some(400)));
        assert_eq!(count.votes, audience.votes());
    }
}

/// By such a regulation the hall gives marks; votes would do nothing, and that is said.
#[test]
fn votes_where_the_hall_gives_marks_are_told_to_have_no_bearing() {
    let told = |mode: &str| -> Vec<FaultCode> {
        let toml = format!("title = \"А\"\n[regulation]\naudience.mode = \"{mode}\"\n");
        let import = import(&with(&[
            ("contest.toml", &toml),
            ("ballots.csv", "project,votes\n1,2\n2,1\n"),
        ]));
        assert!(import.faults().is_empty());
        import.warnings.iter().map(|warning| warning.code).collect()
    };
    assert_eq!(told("one_juror"), [FaultCode::VotesWithoutBearing]);
    assert!(told("tie_break").is_empty());
}
