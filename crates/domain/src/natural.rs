//! Natural order of numbers and codes: «2» before «10», «10» before «10а», «К2» before «К10».

use std::cmp::Ordering;
use std::iter::Peekable;
use std::str::Chars;

/// Returns the natural order of two texts: runs of digits compare as whole numbers of any length,
/// letters without regard to case, and ё stands with е.
///
/// Texts equal so far («01» and «1», «ё» and «е») are parted by their characters, so the order is total.
pub fn compare(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.chars().peekable(), b.chars().peekable());
    loop {
        match (left.peek().copied(), right.peek().copied()) {
            (None, None) => return a.cmp(b),
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(x), Some(y)) if x.is_ascii_digit() && y.is_ascii_digit() => {
                let (x, y) = (digits(&mut left), digits(&mut right));
                // Without leading zeros a longer run of digits is a greater number.
                let order = x.len().cmp(&y.len()).then_with(|| x.cmp(&y));
                if order.is_ne() {
                    return order;
                }
            }
            (Some(x), Some(y)) => {
                let order = letter(x).cmp(&letter(y));
                if order.is_ne() {
                    return order;
                }
                left.next();
                right.next();
            }
        }
    }
}

/// Takes a run of digits and returns it without leading zeros.
fn digits(chars: &mut Peekable<Chars<'_>>) -> String {
    let mut run = String::new();
    while let Some(digit) = chars.next_if(char::is_ascii_digit) {
        if !(run.is_empty() && digit == '0') {
            run.push(digit);
        }
    }
    run
}

fn letter(c: char) -> char {
    match c.to_lowercase().next().unwrap_or(c) {
        'ё' => 'е',
        lower => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(mut texts: Vec<&str>) -> Vec<&str> {
        texts.sort_by(|a, b| compare(a, b));
        texts
    }

    #[test]
    fn numbers_within_codes_compare_as_numbers() {
        assert_eq!(
            sorted(vec!["К10", "10а", "10", "2", "К2"]),
            ["2", "10", "10а", "К2", "К10"]
        );
    }

    #[test]
    fn numbers_longer_than_any_machine_word_compare() {
        let (small, great) = (
            "99999999999999999999999999999999999999998",
            "99999999999999999999999999999999999999999",
        );
        assert_eq!(compare(small, great), Ordering::Less);
    }

    #[test]
    fn yo_stands_with_ye() {
        assert_eq!(
            sorted(vec!["Жук", "Ёлкин", "Ежов", "Елкина"]),
            ["Ежов", "Ёлкин", "Елкина", "Жук"]
        );
    }

    #[test]
    fn different_texts_are_never_equal() {
        for (a, b) in [("01", "1"), ("е", "ё"), ("к1", "К1")] {
            assert_ne!(compare(a, b), Ordering::Equal, "{a} {b}");
            assert_eq!(compare(a, b), compare(b, a).reverse());
        }
    }

    /// A number by its size, else a letter; numbers stand before letters.
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Token {
        Number(u128),
        Letter(char),
    }

    fn tokens(text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut before_is_digit = false;
        for c in text.chars() {
            match (c.to_digit(10), tokens.last_mut()) {
                (Some(digit), Some(Token::Number(number))) if before_is_digit => {
                    *number = *number * 10 + u128::from(digit);
                }
                (Some(digit), _) => tokens.push(Token::Number(digit.into())),
                (None, _) => tokens.push(Token::Letter(match c {
                    'А' => 'а',
                    'Ё' | 'ё' => 'е',
                    other => other,
                })),
            }
            before_is_digit = c.is_ascii_digit();
        }
        tokens
    }

    proptest::proptest! {
        #[test]
        fn the_order_is_that_of_numbers_and_letters(a in "[0129аАеёЁ]{0,6}", b in "[0129аАеёЁ]{0,6}") {
            let wanted = tokens(&a).cmp(&tokens(&b)).then_with(|| a.cmp(&b));
            proptest::prop_assert_eq!(compare(&a, &b), wanted);
        }
    }
}
