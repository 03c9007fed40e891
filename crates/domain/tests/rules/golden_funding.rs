//! `golden/funding.json` of the shared folder: F1, by rank, in all variants and fund sizes.

use crate::make::{contest, sheets, source};
use crate::table::shared;
use serde_json::Value;
use tribuna_domain::*;

#[test]
fn awards_by_rank_are_golden() {
    let Some(path) = shared("golden/funding.json") else {
        return;
    };
    let golden: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let projects = golden["projects"].as_array().unwrap();
    let mut contest = contest(projects.len() as u32, 1, 1);
    let mut marks = Vec::new();
    for (card, entry) in contest.projects.iter_mut().zip(projects) {
        card.number = entry["name"].as_str().unwrap().to_owned();
        card.requested = Some(Money(entry["request"].as_i64().unwrap()));
        card.minimum = Some(Money(entry["minimum"].as_i64().unwrap()));
        marks.push([entry["score_x100"].as_i64().unwrap()]);
    }
    let marks: Vec<&[i64]> = marks.iter().map(|m| m.as_slice()).collect();
    let sheets = sheets(&marks);
    let mut checked = 0;
    for fund in [700, 1000, 1200, 1500] {
        contest.sources = vec![source(1, "Программа", fund)];
        for (skip, partial) in [(true, true), (true, false), (false, true), (false, false)] {
            contest.regulation.fund.skip = skip;
            contest.regulation.fund.partial = partial;
            let word = |yes| if yes { "True" } else { "False" };
            let name = format!("F1_full_skip={}_partial={}", word(skip), word(partial));
            let wanted = &golden[format!("fund_{fund}")][&name];
            let proposal = rank(&contest, &sheets, None).unwrap().fund.unwrap();
            for award in &proposal.awards {
                let number = &contest
                    .projects
                    .iter()
                    .find(|p| p.id == award.project)
                    .unwrap()
                    .number;
                assert_eq!(
                    award.amount.0,
                    wanted[0][number].as_i64().unwrap(),
                    "{fund} {name} {number}"
                );
                checked += 1;
            }
            assert_eq!(
                proposal.left,
                [(SourceId(1), Money(wanted[1].as_i64().unwrap()))],
                "{fund} {name}"
            );
        }
    }
    assert_eq!(checked, 4 * 4 * 7);
}
