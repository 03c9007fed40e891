//! The regulation as a form: what a draft says, what is wrong with it, how it is saved before and after the
//! first mark, presets of one's own.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use domain::regulation::{Method, Per, TieRule};
use serde_json::Value;

pub(crate) fn view(hall: &Hall) -> RegulationView {
    let lang = "ru".to_owned();
    serde_json::from_value(hall.ok(ask::Regulation { lang })).unwrap()
}

fn check(hall: &Hall, draft: &RegulationDraft) -> RegulationView {
    let (draft, lang) = (draft.clone(), "ru".to_owned());
    serde_json::from_value(hall.ok(ask::CheckRegulation { draft, lang })).unwrap()
}

pub(crate) fn set(hall: &Hall, draft: &RegulationDraft, reason: Option<&str>) -> Result<Value, ApiError> {
    hall.ask(
        &hall.window,
        ask::SetRegulation {
            draft: draft.clone(),
            reason: reason.map(str::to_owned),
        },
    )
}

fn effect(hall: &Hall, draft: &RegulationDraft, look: Option<&str>) -> RegulationEffect {
    let reply = hall.ok(ask::RegulationEffect {
        draft: draft.clone(),
        look: look.map(str::to_owned),
    });
    serde_json::from_value(reply).unwrap()
}

fn sentence(view: &RegulationView, topic: &str) -> String {
    let found = view.sentences.iter().find(|one| one.topic == topic);
    found.map(|one| one.text.clone()).unwrap_or_default()
}

fn keys(view: &RegulationView) -> Vec<(String, String)> {
    let faults = view.faults.iter();
    faults
        .map(|fault| (fault.field.clone(), fault.key.clone()))
        .collect()
}

/// Returns «number: place» of the example's rows.
fn places(view: &RegulationView) -> Vec<String> {
    let rows = &view.example.as_ref().unwrap().rows;
    rows.iter()
        .map(|row| format!("{}: {}", row.number, row.place.as_deref().unwrap_or("–")))
        .collect()
}

#[test]
fn the_form_opens_with_the_rules_in_force_and_finds_nothing_wrong() {
    let hall = Hall::with_contest();
    let view = view(&hall);
    assert_eq!((view.draft.preset.as_str(), view.version), ("altsu-defence", 1));
    assert_eq!((view.locked, view.closed), (false, false));
    assert_eq!(
        (view.draft.threshold.as_str(), view.draft.minimum_share.as_str()),
        ("60", "50")
    );
    assert!(view.faults.is_empty() && view.from_preset.is_empty() && view.from_saved.is_empty());
    assert!(sentence(&view, "score").contains("среднее арифметическое итогов листов"));
    assert!(sentence(&view, "quorum").contains("более 1/2"));
    let title = "Конкурс проектов студенческого актива: очная защита";
    assert_eq!(view.preset_title.as_deref(), Some(title));
    assert_eq!(hall.ok(ask::Rules {})["version"], 1);
}

#[test]
fn a_draft_as_one_types_has_its_faults_at_their_fields_in_both_languages() {
    let hall = Hall::with_contest();
    let mut draft = view(&hall).draft;
    draft.threshold = "шестьдесят".into();
    draft.prizes = "-1".into();
    draft.minimum_sheets = String::new();
    draft.criteria[1].weight = "4,00001".into();
    draft.criteria[2].step = "0".into();
    draft.quorum_numerator = "3".into();
    draft.ties.push(TieRule::JuryVote);
    let checked = check(&hall, &draft);
    let found = keys(&checked);
    for (field, key) in [
        ("threshold", "fault-rule-not-a-number"),
        ("prizes", "fault-rule-not-a-count"),
        ("minimum_sheets", "fault-rule-empty"),
        ("weight", "fault-rule-not-a-number"),
        ("step", "fault-rule-step"),
        ("quorum", "fault-rule-quorum"),
        ("ties", "fault-rule-repeated-tie"),
    ] {
        assert!(found.contains(&(field.into(), key.into())), "{field}: {found:?}");
    }
    assert!(checked.example.is_none());
    // What is typed stays as it is typed.
    assert_eq!(checked.draft, draft);
    let weight = checked
        .faults
        .iter()
        .find(|fault| fault.field == "weight")
        .unwrap();
    assert_eq!(weight.criterion, Some(draft.criteria[1].id));
    // Nothing with a fault is saved, and the refusal says which.
    let refusal = set(&hall, &draft, None).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::BadRegulation);
    assert!(
        hall.program.words(&refusal).contains("не число")
            || hall.program.words(&refusal).contains("Заполните")
    );
}

#[test]
fn contradictory_choices_are_refused_in_words() {
    let hall = Hall::with_contest();
    let now = view(&hall).draft;
    let with = |change: &dyn Fn(&mut RegulationDraft)| {
        let mut draft = now.clone();
        change(&mut draft);
        let refusal = set(&hall, &draft, None).unwrap_err();
        (keys(&check(&hall, &draft)), hall.program.words(&refusal))
    };
    let (found, words) = with(&|draft| draft.method = Method::PlaceSum);
    assert_eq!(
        found,
        [("threshold".into(), "fault-rule-threshold-on-places".into())]
    );
    assert!(words.contains("С местами порог не сравнить"), "{words}");
    let (found, _) = with(&|draft| {
        draft.method = Method::Median;
        draft.per = Per::Criterion;
    });
    assert_eq!(found, [("per".into(), "fault-rule-method-is-per-sheet".into())]);
    // A mean goes by criteria as soon as they are rounded: beside «by sheets» that is two answers.
    let (found, _) = with(&|draft| draft.round_criterion_points = Some(2));
    assert_eq!(
        found,
        [(
            "round_criterion_points".into(),
            "fault-rule-criterion-rounding-per-sheet".into()
        )]
    );
    let (found, words) = with(&|draft| {
        draft.method = Method::TrimmedMean;
        draft.drop = "2".into();
        draft.drop_from = "4".into();
    });
    assert_eq!(found, [("drop_from".into(), "fault-rule-nothing-left".into())]);
    assert!(words.contains("при 4 листах отбросить по 2"), "{words}");
    assert_eq!(
        set(&hall, &now, None).unwrap_err().params["reason"],
        "fault-rule-unchanged"
    );
}

#[test]
fn the_example_follows_the_choices() {
    let hall = Hall::with_contest();
    let mut draft = view(&hall).draft;
    let example = check(&hall, &draft).example.unwrap();
    assert_eq!((example.rows.len(), example.jurors.len()), (3, 5));
    // Two are equal, and the second criterion of the chain, of the same weight as the first, tells them apart or
    // the first does: nobody shares a place.
    assert_eq!(example.rows[0].score, example.rows[1].score);
    assert_eq!(places(&check(&hall, &draft))[..2], ["2: 1", "1: 2"]);
    assert!(!example.rows[0].ties.is_empty());
    draft.ties.clear();
    assert_eq!(places(&check(&hall, &draft))[..2], ["1: 1–2", "2: 1–2"]);
    draft.style = domain::regulation::PlaceStyle::Dense;
    assert_eq!(places(&check(&hall, &draft))[..2], ["1: 1", "2: 1"]);
    draft.minimum_sheets = "6".into();
    let rows = check(&hall, &draft).example.unwrap().rows;
    assert!(rows.iter().all(|row| row.status == "too_few_sheets"));
}

#[test]
fn before_the_first_mark_a_draft_is_saved_freely_and_undone() {
    let hall = Hall::with_contest();
    let before = view(&hall);
    let mut draft = before.draft.clone();
    draft.method = Method::TrimmedMean;
    draft.threshold = "55,5".into();
    draft.criteria[0].weight = "3,5".into();
    draft.criteria[0].words[5].text = "безупречно".into();
    let checked = check(&hall, &draft);
    let fields: Vec<&str> = checked.from_preset.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(
        fields,
        ["method", "drop", "drop_from", "threshold", "weight", "words"]
    );
    let threshold = checked
        .from_preset
        .iter()
        .find(|one| one.field == "threshold")
        .unwrap();
    assert_eq!(
        (threshold.before.as_str(), threshold.after.as_str()),
        ("60", "55,5")
    );
    let saved = set(&hall, &draft, None).unwrap();
    assert_eq!(saved["version"], 1);
    let after = view(&hall);
    assert_eq!(after.draft, draft);
    assert!(after.versions.is_empty());
    hall.ok(ask::Undo {});
    assert_eq!(view(&hall).draft, before.draft);
    hall.ok(ask::Redo {});
    assert_eq!(view(&hall).draft, draft);
    hall.ok(ask::CloseContest {});
    hall.verified("c.tribuna");
}

#[test]
fn an_application_that_is_not_admitted_stays_when_the_regulation_is_saved() {
    let hall = Hall::with_contest();
    let project = hall.projects()[3];
    let cells = [("standing", "отклонён"), ("grounds", "подана после срока")];
    let row = RowEditForm {
        id: Some(project.to_string()),
        cells: cells
            .iter()
            .map(|(field, text)| ((*field).to_owned(), (*text).to_owned()))
            .collect(),
    };
    let edited = hall.ok(ask::EditTable {
        table: TableName::Projects,
        lang: "ru".into(),
        edit: TableEditForm {
            rows: vec![row],
            ..TableEditForm::default()
        },
    });
    assert_eq!(edited["faults"].as_array().unwrap().len(), 0, "{edited}");
    let mut draft = view(&hall).draft;
    draft.prizes = "1".into();
    set(&hall, &draft, None).unwrap();
    hall.take_all_admitted();
    draft.prizes = "2".into();
    set(&hall, &draft, Some("решение оргкомитета")).unwrap();
    let table = hall.ok(ask::Table {
        table: TableName::Projects,
        lang: "ru".into(),
    });
    assert_eq!(table["rows"].as_array().unwrap().len(), 4);
}

#[test]
fn after_the_first_mark_only_a_new_version_with_a_reason_is_saved_and_nothing_of_the_places_is_seen() {
    let hall = Hall::with_contest();
    hall.take_all();
    let now = view(&hall);
    assert!(now.locked && !now.closed);
    let mut draft = now.draft;
    draft.method = Method::Median;
    assert_eq!(
        set(&hall, &draft, None).unwrap_err().code,
        ErrorCode::ReasonNeeded
    );
    assert_eq!(
        set(&hall, &draft, Some(" ")).unwrap_err().code,
        ErrorCode::ReasonNeeded
    );
    let hidden = effect(&hall, &draft, None);
    assert_eq!((hidden.hidden, hidden.rows.len(), hidden.moved), (true, 0, 0));
    let entry = hall.ok(ask::Contest {})["entry"].as_i64().unwrap();
    let seen = effect(&hall, &draft, Some("просьба председателя"));
    assert_eq!((seen.hidden, seen.rows.len()), (false, 4));
    assert_eq!(hall.ok(ask::Contest {})["entry"].as_i64(), Some(entry + 1));
    let saved = set(&hall, &draft, Some("решение оргкомитета от 14.05.2026")).unwrap();
    assert_eq!(saved["version"], 2);
    let after = view(&hall);
    assert_eq!(
        (after.draft.preset.as_str(), after.version, after.versions.len()),
        ("altsu-defence", 2, 1)
    );
    assert_eq!(after.versions[0].reason, "решение оргкомитета от 14.05.2026");
    assert_eq!(after.versions[0].changes[0].field, "method");
    // What has its reason in the minutes is not undone with a key.
    let steps = hall.ok(ask::EditSteps {});
    assert!(steps["undo"].is_null(), "{steps}");
    let journal = hall.ok(ask::Journal {
        before: None,
        limit: 1,
    });
    assert_eq!(journal["entries"][0]["kind"], "set-regulation");
    assert_eq!(
        journal["entries"][0]["params"]["reason"],
        "решение оргкомитета от 14.05.2026"
    );
    hall.ok(ask::CloseContest {});
    hall.verified("c.tribuna");
}

#[test]
fn a_new_version_keeps_the_criteria_and_no_mark_falls_off_its_scale() {
    let hall = Hall::with_contest();
    hall.take_all();
    let now = view(&hall).draft;
    let mut draft = now.clone();
    draft.criteria.pop();
    assert_eq!(
        keys(&check(&hall, &draft)),
        [("criteria".into(), "fault-rule-criteria-locked".into())]
    );
    let mut draft = now.clone();
    draft.criteria[0].max = "3".into();
    let checked = check(&hall, &draft);
    assert_eq!(
        keys(&checked),
        [("max".into(), "fault-rule-marks-off-scale".into())]
    );
    assert_eq!(checked.faults[0].params["count"], "12");
    assert!(set(&hall, &draft, Some("ошибка")).is_err());
    let mut draft = now;
    draft.criteria[0].weight = "5".into();
    set(&hall, &draft, Some("опечатка в коэффициенте")).unwrap();
}

#[test]
fn after_closing_every_score_and_place_is_shown_before_and_after() {
    let hall = Hall::with_contest();
    let (projects, jurors) = (hall.projects(), hall.jurors());
    for (at, project) in projects.iter().enumerate() {
        for (seat, juror) in jurors.iter().enumerate() {
            // The first project has one sheet far above the others.
            let score = if at == 0 && seat == 0 {
                5
            } else {
                3 + i64::from(at == 1) - i64::from(at == 0)
            };
            hall.ok(ask::TakePaperSheet {
                sheet: hall.paper(*project, *juror, score),
            });
        }
    }
    hall.ok(ask::CloseMarks {});
    let mut draft = view(&hall).draft;
    draft.threshold = String::new();
    draft.method = Method::Median;
    let seen = effect(&hall, &draft, None);
    assert!(!seen.hidden);
    let of = |number: &str| seen.rows.iter().find(|row| row.number == number).unwrap();
    // 100, 40, 40 out of 100: a mean of 60, a median of 40.
    assert_eq!(of("1").score_before.as_deref(), Some("60.00"));
    assert_eq!(of("1").score_after.as_deref(), Some("40.00"));
    assert_eq!(
        (of("1").place_before.as_deref(), of("1").place_after.as_deref()),
        (Some("2–4"), Some("4"))
    );
    assert_eq!(of("2").place_after.as_deref(), Some("1"));
    assert_eq!(seen.moved, 3);
    set(&hall, &draft, Some("положение говорит о медиане")).unwrap();
    let results = hall.ok(ask::Results { category: None });
    let row = |number: &str| {
        let rows = results["rows"].as_array().unwrap();
        rows.iter().find(|row| row["number"] == number).unwrap().clone()
    };
    assert_eq!(
        (row("1")["score"].as_str(), row("1")["place"].as_str()),
        (Some("40.00"), Some("4"))
    );
}

#[test]
fn a_version_that_gives_no_result_of_the_marks_is_refused() {
    let hall = Hall::with_contest();
    hall.take_all();
    hall.ok(ask::ReturnSheet {
        project: hall.projects()[0],
        juror: hall.jurors()[0],
        reason: "не подписан".into(),
    });
    hall.ok(ask::CloseMarks {});
    let mut draft = view(&hall).draft;
    draft.method = Method::Sum;
    draft.minimum_sheets = "1".into();
    let refusal = set(&hall, &draft, Some("проба")).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::DifferentJuries);
}

#[test]
fn a_helper_prepares_the_regulation_and_makes_no_version_of_it() {
    let hall = Hall::guarded();
    let helper = hall.hire(&[("Помогаева Полина Петровна", "подготовка")])[0];
    let pin = "2468".to_owned();
    hall.ok(ask::SetHelperPin {
        helper,
        pin: Some(pin.clone()),
    });
    let browser = hall.program.connect(api::ClientKind::Browser);
    hall.ask(&browser, ask::EnterHelperPin { helper, pin }).unwrap();
    let mut draft = view(&hall).draft;
    let mut save = |prizes: &str, reason: Option<&str>| {
        draft.prizes = prizes.into();
        let request = Request::SetRegulation(ask::SetRegulation {
            draft: draft.clone(),
            reason: reason.map(str::to_owned),
        });
        hall.ask(&browser, request)
    };
    save("2", None).unwrap();
    hall.take_all();
    let refusal = save("1", Some("по просьбе")).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::NotAllowed);
}

#[test]
fn marks_that_came_with_an_import_lock_the_regulation_and_the_criteria_too() {
    let hall = Hall::empty();
    let source = hall.source("1,Ж1,5,5,5,5,5,5,5\n");
    let path = hall.path("c.tribuna");
    hall.ok(ask::ImportAsNew {
        source,
        dropped: vec![],
        path,
    });
    let now = view(&hall);
    assert!(now.locked);
    let mut draft = now.draft;
    draft.prizes = "1".into();
    assert_eq!(
        set(&hall, &draft, None).unwrap_err().code,
        ErrorCode::ReasonNeeded
    );
    let criteria = || {
        Request::Table(ask::Table {
            table: TableName::Criteria,
            lang: "ru".into(),
        })
    };
    assert_eq!(hall.ok(criteria())["locked"], true);
    let row = RowEditForm {
        id: Some(hall.criteria()[0].to_string()),
        cells: [("weight".to_owned(), "1".to_owned())].into(),
    };
    let refused = hall.refused(ask::EditTable {
        table: TableName::Criteria,
        lang: "ru".into(),
        edit: TableEditForm {
            rows: vec![row],
            ..TableEditForm::default()
        },
    });
    assert_eq!(refused, ErrorCode::RegulationLocked);
}
