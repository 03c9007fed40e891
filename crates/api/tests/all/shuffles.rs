//! The JSON of results is the same bytes whatever the order of what came in.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::{ClientKind, ResultsFormat};
use std::path::Path;

const SHUFFLES: usize = 1_000;

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((x ^ (x >> 31)) % n as u64).unwrap()
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }
}

/// Numbers of the criteria: their codes sort naturally, «К2» before «К10».
const CRITERIA: [usize; 4] = [1, 2, 10, 11];

/// A contest with ties, a recusal and gaps.
fn tables(random: &mut Random) -> Vec<(&'static str, String, Vec<String>)> {
    let criteria = CRITERIA
        .iter()
        .map(|k| format!("К{k},Критерий {k},{},5", 1 + k % 3))
        .collect();
    let projects = (1..=8).map(|p| format!("{p},Проект {p},{}", 1000 * p)).collect();
    let jurors = (1..=5).map(|j| format!("Ж{j},Член жюри {j}")).collect();
    let sources = vec!["Программа,20000,1".to_owned(), "Лига,9000,2".to_owned()];
    let mut scores = Vec::new();
    for p in 1..=8 {
        for j in 1..=5 {
            if (p, j) == (3, 2) {
                scores.push(format!("{p},Ж{j},К1,с/о"));
                continue;
            }
            if (p, j) == (5, 4) {
                continue;
            }
            for k in CRITERIA {
                // Few different marks, so that totals meet.
                scores.push(format!("{p},Ж{j},К{k},{}", 3 + (p + j + k + random.below(2)) % 3));
            }
        }
    }
    vec![
        (
            "criteria.csv",
            "Код,Критерий,Коэффициент,Макс".to_owned(),
            criteria,
        ),
        ("projects.csv", "№,Проект,Запрошено".to_owned(), projects),
        ("jurors.csv", "Код,Ф.И.О.".to_owned(), jurors),
        ("sources.csv", "Источник,Лимит,Порядок".to_owned(), sources),
        (
            "scores.csv",
            "Проект №,Член жюри,Критерий,Балл".to_owned(),
            scores,
        ),
    ]
}

fn results(hall: &Hall, folder: &Path, out: &Path) -> String {
    let client = hall.program.connect(ClientKind::CommandLine);
    let imported = hall.program.import(&client, folder, out, true).unwrap();
    assert!(imported.faults.is_empty(), "{:?}", imported.faults);
    let json = hall
        .program
        .results_text(None, ResultsFormat::Json, false)
        .unwrap();
    hall.program.close();
    json.lines()
        .filter(|line| !line.contains("\"journal_head\""))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_thousand_shuffles_of_the_input_give_the_same_bytes() {
    let hall = Hall::empty();
    let mut random = Random(7);
    let mut tables = tables(&mut random);
    let folder = hall.file("source");
    std::fs::create_dir(&folder).unwrap();
    let regulation = "title = \"Проба\"\n[regulation]\nminimum_sheets = 2\n[regulation.rounding]\ntotal = 0\n\
                      [regulation.places]\nprizes = 3\nties = [\"criterion:К1\", \"head_to_head\", \"median\", \"jury_vote\"]\n";
    std::fs::write(folder.join("contest.toml"), regulation).unwrap();
    let out = hall.file("c.tribuna");
    let mut first: Option<String> = None;
    for round in 0..SHUFFLES {
        for (name, header, rows) in &mut tables {
            random.shuffle(rows);
            std::fs::write(folder.join(&name), format!("{header}\n{}\n", rows.join("\n"))).unwrap();
        }
        let json = results(&hall, &folder, &out);
        let first = first.get_or_insert_with(|| json.clone());
        assert!(*first == json, "shuffle {round} differs:\n{first}\n{json}");
    }
    let first = first.unwrap();
    assert!(
        first.contains("\"step\": \"criterion:К1\""),
        "the contest has a tie to resolve: {first}"
    );
    let (two, ten) = (first.find("\"К2\"").unwrap(), first.find("\"К10\"").unwrap());
    assert!(two < ten, "criteria in natural order");
}
