//! Presets of the regulation: ones own, and their criteria.
#![allow(clippy::unwrap_used)]

use crate::regulation::{set, view};
use crate::support::Hall;
use api::ask;
use api::contract::*;
use domain::regulation::Method;

#[test]
fn a_preset_of_ones_own_is_kept_used_and_forgotten() {
    let hall = Hall::with_contest();
    let mut draft = view(&hall).draft;
    draft.method = Method::Median;
    draft.threshold = String::new();
    let save = |title: &str, replace| {
        hall.ask(
            &hall.window,
            ask::SavePreset {
                title: title.into(),
                replace,
                draft: draft.clone(),
            },
        )
    };
    let kept: PresetView = serde_json::from_value(save("Наш факультет, 2026", false).unwrap()).unwrap();
    assert_eq!((kept.id.as_str(), kept.own), ("own:наш-факультет-2026", true));
    assert_eq!(
        save("Наш факультет 2026", false).unwrap_err().code,
        ErrorCode::FileExists
    );
    save("Наш факультет, 2026", true).unwrap();
    let lang = "ru".to_owned();
    let list: Vec<PresetView> = serde_json::from_value(hall.ok(ask::Presets { lang })).unwrap();
    assert_eq!(list.len(), 4);
    assert_eq!(list[3], kept);
    let used: RegulationView = serde_json::from_value(hall.ok(ask::UsePreset {
        id: kept.id.clone(),
        criteria: true,
        lang: "ru".into(),
    }))
    .unwrap();
    assert_eq!(used.draft.method, Method::Median);
    assert!(used.from_preset.is_empty(), "{:?}", used.from_preset);
    set(&hall, &used.draft, None).unwrap();
    assert_eq!(view(&hall).draft.preset, "own:наш-факультет-2026");
    for id in ["own:../../etc/passwd", "altsu-defence", "own:"] {
        assert!(
            hall.ask(&hall.window, ask::ForgetPreset { id: id.into() })
                .is_err(),
            "{id}"
        );
    }
    hall.ok(ask::ForgetPreset { id: kept.id });
    // The contest keeps its rules; only what they are compared with is gone.
    let after = view(&hall);
    assert_eq!((after.draft.method, after.preset_title), (Method::Median, None));
}

#[test]
fn a_preset_with_its_criteria_keeps_the_identity_of_those_of_the_same_code() {
    let hall = Hall::with_contest();
    let before = view(&hall).draft;
    let used: RegulationView = serde_json::from_value(hall.ok(ask::UsePreset {
        id: "faculty".into(),
        criteria: true,
        lang: "ru".into(),
    }))
    .unwrap();
    assert_eq!(used.draft.criteria.len(), 5);
    assert_eq!(used.draft.criteria[0].id, before.criteria[0].id);
    assert_eq!(used.draft.criteria[0].max, "10");
    assert!(used.from_preset.is_empty());
    set(&hall, &used.draft, None).unwrap();
    assert_eq!(hall.criteria().len(), 5);
}
