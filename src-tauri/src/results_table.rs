//! Results as a table for a terminal.

use api::Catalogue;
use api::contract::ResultsView;

/// Returns the ranking as aligned columns, with the line of funding where it falls.
pub fn table(view: &ResultsView, words: &Catalogue) -> String {
    let mut rows = vec![vec![
        words.get("cli-place"),
        words.get("column-number"),
        words.get("cli-project"),
        words.get("cli-score"),
        words.get("cli-sheets"),
        words.get("cli-awarded"),
    ]];
    for row in &view.rows {
        let place = row
            .place
            .clone()
            .unwrap_or_else(|| words.get(&format!("status-{}", row.status.replace('_', "-"))));
        rows.push(vec![
            place,
            row.number.clone(),
            row.title.clone(),
            row.score
                .as_deref()
                .map_or_else(|| "—".to_owned(), |score| api::decimal(score, words.lang())),
            format!("{}/{}", row.counted, row.of),
            row.awarded
                .filter(|kopecks| *kopecks > 0)
                .map_or_else(|| "—".to_owned(), |kopecks| api::money(kopecks, words.lang())),
        ]);
    }
    if view.fund.is_none() {
        for row in &mut rows {
            row.pop();
        }
    }
    let columns = rows[0].len();
    let widths: Vec<usize> = (0..columns)
        .map(|c| rows.iter().map(|row| row[c].chars().count()).max().unwrap_or(0))
        .collect();
    let mut text = format!("{}\n", view.formula);
    for (index, row) in rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            let gap = " ".repeat(widths[column] - cell.chars().count());
            // Names lean left, numbers right.
            let line = if column == 2 || column == 0 {
                format!("{cell}{gap}")
            } else {
                format!("{gap}{cell}")
            };
            text.push_str(&line);
            text.push_str(if column + 1 == columns { "\n" } else { "  " });
        }
        let line_here = view
            .line
            .as_ref()
            .is_some_and(|line| line.after as usize == index && index > 0);
        if line_here || index == 0 {
            text.push_str(&"─".repeat(widths.iter().sum::<usize>() + 2 * (columns - 1)));
            text.push('\n');
        }
    }
    for question in &view.questions {
        let numbers: Vec<&str> = question
            .projects
            .iter()
            .map(|(number, _)| number.as_str())
            .collect();
        text.push_str(&words.format(
            "cli-open-question",
            &[
                ("projects", numbers.join(", ").as_str().into()),
                ("rule", rule_name(&question.rule, words).as_str().into()),
            ],
        ));
        text.push('\n');
    }
    text
}

/// Returns the step of the tie chain in words; `criterion:К1` names the criterion.
fn rule_name(rule: &str, words: &Catalogue) -> String {
    match rule.split_once(':') {
        Some((step, code)) => format!("{} {code}", words.get(&format!("rule-{step}"))),
        None => words.get(&format!("rule-{}", rule.replace('_', "-"))),
    }
}
