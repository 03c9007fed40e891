//! Faults of the rules: scales, weights, money, settings.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

use crate::faults::*;
use crate::support::{import, ready, seen, with};
use FaultCode::*;
use tribuna_exchange::{Fault, FaultCode};

fn setting(line: &str, code: FaultCode, key: &str, value: &str) -> Fault {
    let toml = format!("title = \"А\"\n[regulation]\n{line}\n");
    only(&[("contest.toml", &toml)], code, 3, key, value)
}

/// A criterion may be asked and not counted («масштаб 0 / 2 / 3,5»); a threshold may be where marks may be.
#[test]
fn a_weight_may_be_zero_but_not_all_and_a_threshold_negative_where_marks_may_be() {
    let zero = format!("{CRITERIA}К1,А,0,0,10,1\nК2,Б,1,0,5,0.5\n");
    let contest = ready(import(&with(&[("criteria.csv", &zero)]))).contest;
    assert_eq!(contest.criteria[0].weight, domain::Weight(0));
    let nothing = format!("{CRITERIA}К1,А,0,0,10,1\nК2,Б,0,0,5,0.5\n");
    let told: Vec<_> = import(&with(&[("criteria.csv", &nothing)]))
        .faults()
        .iter()
        .map(|f| f.code)
        .collect();
    assert_eq!(told, [NoWeight]);
    let below = format!("{CRITERIA}К1,А,1,-5,10,1\nК2,Б,1,0,5,0.5\n");
    let toml = "title = \"А\"\n[regulation]\nthreshold = -1.5\n";
    let contest = ready(import(&with(&[("criteria.csv", &below), ("contest.toml", toml)]))).contest;
    assert_eq!(contest.regulation.threshold, Some(domain::Score(-150)));
    let told: Vec<_> = import(&with(&[("contest.toml", toml)]))
        .faults()
        .iter()
        .map(|f| f.code)
        .collect();
    assert_eq!(told, [Negative]);
}

#[test]
fn scales_and_weights_that_cannot_be_are_told() {
    let criteria = |line: &str| format!("{CRITERIA}{line}\nК2,Б,1,0,5,0.5\n");
    only(
        &[("criteria.csv", &criteria("К1,А,-1,0,10,1"))],
        BadWeight,
        2,
        "weight",
        "-1",
    );
    only(
        &[("criteria.csv", &criteria("К1,А,1.00001,0,10,1"))],
        TooManyPlaces,
        2,
        "weight",
        "1.00001",
    );
    only(
        &[("criteria.csv", &criteria("К1,А,1,10,10,1"))],
        MinNotBelowMax,
        2,
        "max",
        "10",
    );
    only(
        &[("criteria.csv", &criteria("К1,А,1,0,10,0"))],
        BadStep,
        2,
        "step",
        "0",
    );
    only(
        &[("criteria.csv", &criteria("К1,А,1,0,10,3"))],
        BadStep,
        2,
        "step",
        "3",
    );
}

#[test]
fn money_that_contradicts_itself_is_told() {
    let text = "number,title,requested,minimum\n1,А,1000,\"1000,01\"\n2,Б,,\n";
    let fault = only(
        &[("projects.csv", text)],
        MinimumAboveRequest,
        2,
        "minimum",
        "1000,01",
    );
    assert_eq!(fault.params["requested"], "1000");
    only(
        &[("sources.csv", "name,limit,share\nФонд,1,1.5\n")],
        ShareAboveWhole,
        2,
        "share",
        "1.5",
    );
    only(
        &[("sources.csv", "name,limit,share\nФонд,1,-1 %\n")],
        Negative,
        2,
        "share",
        "-1 %",
    );
}

#[test]
fn settings_that_cannot_be_are_told() {
    only(
        &[("contest.toml", "title = \"А\"\ndate = \"32.05.2026\"\n")],
        BadDate,
        2,
        "date",
        "32.05.2026",
    );
    setting(
        "quorum = \"большинство\"",
        BadQuorum,
        "regulation.quorum",
        "большинство",
    );
    setting("minimum_sheets = 0", BadCount, "regulation.minimum_sheets", "0");
    setting(
        "minimum_sheets = 2.5",
        BadCount,
        "regulation.minimum_sheets",
        "2.5",
    );
    setting(
        "preset = \"нет такого\"",
        UnknownPreset,
        "regulation.preset",
        "нет такого",
    );
    setting(
        "aggregation.method = \"best\"",
        UnknownMethod,
        "regulation.aggregation.method",
        "best",
    );
    setting(
        "aggregation.per = \"day\"",
        UnknownWord,
        "regulation.aggregation.per",
        "day",
    );
    setting(
        "places.ties = [\"median\", \"по алфавиту\"]",
        UnknownWord,
        "regulation.places.ties",
        "по алфавиту",
    );
    setting(
        "places.ties = [\"criterion:К9\"]",
        UnknownCriterion,
        "regulation.places.ties",
        "К9",
    );
    setting(
        "threshold = \"много\"",
        NotANumber,
        "regulation.threshold",
        "много",
    );
    setting("threshold = -1", Negative, "regulation.threshold", "-1");
    setting("rounding.total = 11", BadCount, "regulation.rounding.total", "11");
}

#[test]
fn a_key_given_twice_is_told() {
    let toml = "title = \"А\"\ndate = 2026-05-15\ndates = [2026-05-16]\n";
    only(&[("contest.toml", toml)], RepeatedKey, 3, "dates", "2026-05-16");
}

#[test]
fn combinations_that_make_no_sense_are_told() {
    let both = "title = \"А\"\n[regulation.rounding]\ncriterion_mean = 2\nsheet = 2\n";
    only(
        &[("contest.toml", both)],
        RoundingOfOtherWay,
        4,
        "regulation.rounding.sheet",
        "2",
    );
    let per_sheet = "title = \"А\"\n[regulation]\naggregation.per = \"sheet\"\nrounding.criterion_mean = 2\n";
    only(
        &[("contest.toml", per_sheet)],
        RoundingOfOtherWay,
        4,
        "regulation.rounding.criterion_mean",
        "2",
    );
    let trim =
        "title = \"А\"\n[regulation.aggregation]\nmethod = \"trimmed_mean\"\ndrop = 2\ndrop_from = 4\n";
    only(
        &[("contest.toml", trim)],
        BadTrim,
        5,
        "regulation.aggregation.drop_from",
        "4",
    );
    let places = "title = \"А\"\n[regulation]\nthreshold = 3\naggregation.method = \"place_sum\"\n";
    only(
        &[("contest.toml", places)],
        ThresholdWithPlaces,
        3,
        "regulation.threshold",
        "3",
    );
    let skating = places.replace("place_sum", "скейтинг");
    only(
        &[("contest.toml", &skating)],
        ThresholdWithPlaces,
        3,
        "regulation.threshold",
        "3",
    );
    let dances = "title = \"А\"\n[regulation]\naggregation.method = \"skating\"\n\
                  aggregation.per = \"criterion\"\nrounding.criterion_points = 2\n";
    only(
        &[("contest.toml", dances)],
        PointsOfPlaces,
        5,
        "regulation.rounding.criterion_points",
        "2",
    );
    let median = "title = \"А\"\n[regulation.aggregation]\nmethod = \"median\"\nper = \"criterion\"\n";
    only(
        &[("contest.toml", median)],
        MethodNotPerCriterion,
        4,
        "regulation.aggregation.per",
        "criterion",
    );
}

#[test]
fn a_tie_step_of_the_preset_without_its_criterion_is_a_warning() {
    let import = import(&with(&[
        (
            "contest.toml",
            "title = \"А\"\n[regulation]\npreset = \"altsu-defence\"\n",
        ),
        ("criteria.csv", "code,name,max\nК1,А,10\nК3,Б,5\n"),
        ("scores.csv", SCORES),
    ]));
    assert_eq!(import.faults(), []);
    assert_eq!(
        seen(&import.warnings),
        [(PresetTieDropped, None, None, Some("К2".into()))]
    );
}

#[test]
fn numbers_the_arithmetic_is_not_made_for_are_told() {
    setting("fund.cap = 0", NotPositive, "regulation.fund.cap", "0");
    setting(
        "places.ties = [\"median\", \"median\"]",
        RepeatedTie,
        "regulation.places.ties",
        "median; median",
    );
    let faults = faults(&[
        ("criteria.csv", "code,name,max\nК1,А,20000000\nК2,Б,5\n"),
        ("scores.csv", SCORES),
    ]);
    assert_eq!(seen(&faults), [(TooLargeNumber, None, None, Some("К1".into()))]);
}
