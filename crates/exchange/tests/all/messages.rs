//! Every fault has its words in both languages, and the words get every value they name.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

use crate::support::{import, with};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::collections::BTreeMap;
use tribuna_exchange::{FaultCode, ReadError};

const RUSSIAN: &str = include_str!("../../../../assets/messages/ru/faults.ftl");
const ENGLISH: &str = include_str!("../../../../assets/messages/en/faults.ftl");

fn bundle(text: &str) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(text.to_owned()).expect("no fault of syntax");
    let mut bundle = FluentBundle::default();
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("no message twice");
    bundle
}

fn words(bundle: &FluentBundle<FluentResource>, key: &str, args: &BTreeMap<&'static str, String>) -> String {
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let pattern = bundle
        .get_message(key)
        .and_then(|message| message.value())
        .expect(key);
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(&args), &mut errors)
        .into_owned();
    assert!(errors.is_empty(), "{key}: {errors:?}");
    text.replace('\u{a0}', " ")
}

#[test]
fn every_code_has_its_words_in_both_languages() {
    for text in [RUSSIAN, ENGLISH] {
        let bundle = bundle(text);
        let keys = FaultCode::ALL
            .iter()
            .map(|code| code.key())
            .chain(ReadError::KEYS.iter().copied());
        for key in keys {
            assert!(bundle.has_message(key), "{key}");
        }
        let messages = text
            .lines()
            .filter(|line| line.starts_with("fault-") || line.starts_with("import-"))
            .count();
        // Two more name the place within the others.
        assert_eq!(messages, FaultCode::ALL.len() + ReadError::KEYS.len() + 2);
    }
}

#[test]
fn a_fault_reads_as_a_sentence_that_finds_the_cell() {
    let scores = "Проект №;Член жюри;Критерий;Балл\n1;Ж1;К1;11\n1;Ж1;К2;\"3,3\"\n";
    let import = import(&with(&[("scores.csv", scores)]));
    let said = |text: &str| -> Vec<String> {
        let bundle = bundle(text);
        import
            .faults()
            .iter()
            .map(|fault| words(&bundle, fault.key(), &fault.args()))
            .collect()
    };
    assert_eq!(
        said(RUSSIAN),
        [
            "Оценки, строка 2, „Балл“: 11 больше максимума 10",
            "Оценки, строка 3, „Балл“: 3,3 не на шкале с шагом 0,5"
        ]
    );
    assert_eq!(
        said(ENGLISH),
        [
            "Scores, row 2, “Балл”: 11 is above the maximum 10",
            "Scores, row 3, “Балл”: 3,3 is not on the scale with step 0.5"
        ]
    );
}

#[test]
fn every_value_a_message_names_is_given() {
    let toml = "title = \"А\"\ndate = \"завтра\"\nnew = 1\nmade = 2\n[regulation]\npreset = \"?\"\nquorum = \"?\"\nminimum_sheets = 0\n\
                threshold = 4.001\naggregation.method = \"?\"\naggregation.per = \"?\"\nrounding.criterion_mean = 2\nrounding.sheet = 2\n";
    let long = "д".repeat(501);
    let sources = [
        with(&[
            ("contest.toml", toml),
            ("other.csv", "a\n1\n"),
            ("ballots.csv", "project,votes\n1,2\n"),
        ]),
        with(&[(
            "contest.toml",
            "title = \"А\"\n[regulation.aggregation]\nmethod = \"trimmed_mean\"\ndrop = 3\n",
        )]),
        with(&[
            (
                "contest.toml",
                "title = \"А\"\n[regulation]\npreset = \"altsu-defence\"\naggregation.method = \"skating\"\n",
            ),
            ("criteria.csv", "code,name,max\nК9,А,10\n"),
        ]),
        with(&[(
            "contest.toml",
            "title = \"А\"\n[regulation.audience]\nmode = \"share\"\nweight = \"40 %\"\nshare_of = \"max\"\n",
        )]),
        with(&[(
            "contest.toml",
            "title = \"А\"\n[regulation]\naggregation.method = \"place_sum\"\naudience.mode = \"share\"\naudience.weight = 0.2\naudience.share_of = \"max\"\n",
        )]),
        with(&[(
            "contest.toml",
            "title = \"А\"\n[regulation]\naggregation.method = \"sum\"\naudience.mode = \"one_juror\"\n",
        )]),
        with(&[(
            "contest.toml",
            "title = \"А\"\n[regulation.aggregation]\nmethod = \"median\"\nper = \"criterion\"\n",
        )]),
        with(&[("criteria.csv", "code,name,weight,max\nК1,А,0,10\nК2,Б,0,5\n")]),
        with(&[
            (
                "contest.toml",
                "title = \"А\"\n[regulation]\naudience.mode = \"one_juror\"\n",
            ),
            ("ballots.csv", "project,votes\n1,2\n"),
        ]),
        with(&[("contest.toml", "плохо"), ("Проекты.csv", "№,Проект\n1,А\n")]),
        with(&[("contest.toml", "place = \"А\"\n"), ("jurors.csv", "code\nЖ1\n")]),
        with(&[(
            "projects.csv",
            &format!(
                "number,title,requested,minimum,title,Корпус\n1,{long},5,6,,Д\n2,,-1,,,\n2,А,1e5,,,,лишнее\n3,\"Б\n"
            ),
        )]),
        with(&[(
            "criteria.csv",
            "code,name,weight,min,max,step,key\nК1,А,-1,0,10,3,?\nК2,Б,1,5,5,1,\nК2,В,1,0,5,1,\n",
        )]),
        with(&[
            (
                "jurors.csv",
                "code,name,role,voting,seat\nЖ1,А,chair,?,?\nЖ2,Б,chair,,\nЖ3,В,король,,\nС,Г,secretary,да,\n",
            ),
            ("sources.csv", "name,limit,share\nФ,99999999999999999999,2\n"),
            ("helpers.csv", "name,rights\nП,все\n"),
            ("projects.csv", "number,title,standing\n1,А,?\n"),
        ]),
        with(&[
            ("projects.csv", "number,title,section\n1,А,Наука\n"),
            ("jurors.csv", "code,name,section\nЖ1,А,Спорт\n"),
            ("scores.csv", "project,juror,criterion,score\n1,Ж1,К1,5\n"),
        ]),
        with(&[(
            "scores.csv",
            "project,juror,criterion,score\n9,Ж9,К9,11\n1,Ж1,К1,-1\n1,Ж1,К1,3.5\n1,Ж1,К2,с/о\n1,С,К1,5\n2,Ж1,К1,с/о\n2,Ж1,К2,5\n",
        )]),
    ];
    let mut met = std::collections::BTreeSet::new();
    for text in [RUSSIAN, ENGLISH] {
        let bundle = bundle(text);
        for source in &sources {
            let import = import(source);
            for fault in import.faults().iter().chain(&import.warnings) {
                met.insert(fault.code);
                let said = words(&bundle, fault.key(), &fault.args());
                assert!(!said.contains("{$"), "{said}");
            }
        }
    }
    // The rest have no values besides those of every fault, or have tests of their own.
    let unmet: Vec<_> = FaultCode::ALL.iter().filter(|code| !met.contains(code)).collect();
    assert!(unmet.len() <= 13, "{unmet:?}");
}
