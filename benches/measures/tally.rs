//! Tally and ranking in memory, beside one bare pass over the same marks.

use crate::frame::Table;
use crate::invented;
use domain::diagnostics::Deliberation;
use domain::{Day, Sheet, rank};

/// How many juries are drawn for the shares above the line.
const DRAWS: u32 = 2_000;

/// Measures contests of the sizes that the goals name.
pub fn measure(table: &mut Table) {
    let sizes = [
        ("tally and ranking 60×11×7", "under 1 ms", (60, 11, 7), 101),
        // The goal for this size, three scans, is about the rows in the file.
        ("tally and ranking 1,000×50×20", "", (1_000, 50, 20), 7),
    ];
    for (name, goal, (projects, jurors, criteria), runs) in sizes {
        if table.wants(name) {
            let (contest, sheets) = invented::contest(projects, jurors, criteria);
            let work = || rank(&contest, &sheets, None).unwrap();
            table.beside((name, goal), runs, work, ("sum of all marks", || sum(&sheets)));
        }
    }
    let name = "firmness 60×11×7, 2,000 drawn juries";
    if table.wants(name) {
        let (contest, sheets) = invented::contest(60, 11, 7);
        let day = Day::default();
        let work = || {
            let deliberation = Deliberation::new(&contest, &sheets, &day, None).unwrap();
            deliberation.firmness(1, DRAWS).unwrap()
        };
        let rankings = || {
            (0..DRAWS)
                .map(|_| rank(&contest, &sheets, None).unwrap().digits)
                .sum::<u32>()
        };
        table.beside((name, "under 2 s"), 3, work, ("as many rankings", rankings));
    }
}

fn sum(sheets: &[Sheet]) -> i64 {
    sheets
        .iter()
        .flat_map(|sheet| sheet.marks.iter().flatten())
        .map(|score| score.0)
        .sum()
}
