//! Natural order: «2» before «10», «К2» before «К10».

use std::cmp::Ordering;

/// Returns the natural order of two codes: runs of digits compare as numbers, the rest by lower
/// case with ё next to е; texts equal so far are parted by their characters, so the order is total.
pub(crate) fn compare(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.chars().peekable(), b.chars().peekable());
    loop {
        match (left.peek().copied(), right.peek().copied()) {
            (None, None) => return a.cmp(b),
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(x), Some(y)) if x.is_ascii_digit() && y.is_ascii_digit() => {
                let (x, y) = (digits(&mut left), digits(&mut right));
                let order = x.len().cmp(&y.len()).then_with(|| x.cmp(&y));
                if order != Ordering::Equal {
                    return order;
                }
            }
            (Some(x), Some(y)) => {
                let order = rank(x).cmp(&rank(y));
                if order != Ordering::Equal {
                    return order;
                }
                left.next();
                right.next();
            }
        }
    }
}

fn digits(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> String {
    let mut run = String::new();
    while let Some(digit) = chars.next_if(char::is_ascii_digit) {
        if !(run.is_empty() && digit == '0') {
            run.push(digit);
        }
    }
    run
}

fn rank(c: char) -> (char, bool) {
    let lower = c.to_lowercase().next().unwrap_or(c);
    if lower == 'ё' {
        ('е', true)
    } else {
        (lower, false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_within_codes_compare_as_numbers() {
        let mut codes = vec!["10", "2", "К10", "К2", "3а", "3", "1"];
        codes.sort_by(|a, b| compare(a, b));
        assert_eq!(codes, ["1", "2", "3", "3а", "10", "К2", "К10"]);
    }

    #[test]
    fn equal_numbers_written_differently_still_have_an_order() {
        assert_ne!(compare("01", "1"), Ordering::Equal);
    }
}
