//! Ruled lines of a page.

use crate::display::Item;

/// Joins rules that continue or repeat one another: neighbouring cells share an edge.
pub(crate) fn join_rules(items: &mut Vec<Item>) {
    let mut rules: Vec<(bool, i32, f32, f32)> = Vec::new();
    items.retain(|item| match item {
        Item::Rule { from, to } => {
            let vertical = from.0 == to.0;
            let (across, start, end) = if vertical {
                (from.0, from.1, to.1)
            } else {
                (from.1, from.0, to.0)
            };
            // Hundredths of a point: edges summed in different order are the same edge.
            rules.push((vertical, (across * 100.0).round() as i32, start, end));
            false
        }
        _ => true,
    });
    rules.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
    let mut joined: Vec<(bool, i32, f32, f32)> = Vec::new();
    for rule in rules {
        match joined.last_mut() {
            Some(last)
                if (last.0, (last.1 - rule.1).abs() <= 2) == (rule.0, true) && rule.2 <= last.3 + 0.05 =>
            {
                last.3 = last.3.max(rule.3);
            }
            _ => joined.push(rule),
        }
    }
    for (vertical, across, start, end) in joined {
        let across = across as f32 / 100.0;
        let (from, to) = if vertical {
            ((across, start), (across, end))
        } else {
            ((start, across), (end, across))
        };
        items.push(Item::Rule { from, to });
    }
}
