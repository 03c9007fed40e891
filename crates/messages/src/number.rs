//! Numbers and money as on papers.

use crate::{Lang, NBSP};

/// Returns a decimal written with a point as people of the language write it («87.20» → «87,20»).
pub fn decimal(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Ru => text.replace('.', ",").replace('-', "−"),
        Lang::En => text.replace('-', "−"),
    }
}

/// Returns a whole number with its thousands parted: «12 000» with a no-break space, in English «12,000».
pub fn whole(number: i64, lang: Lang) -> String {
    let digits = number.unsigned_abs().to_string();
    let separator = if lang == Lang::Ru { NBSP } else { ',' };
    let mut out = String::with_capacity(digits.len() * 2);
    if number < 0 {
        out.push('−');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// Returns money without its unit, for columns that name it: «12 000,00».
pub fn money_plain(kopecks: i64, lang: Lang) -> String {
    let (roubles, rest) = (kopecks / 100, (kopecks % 100).abs());
    let sign = if kopecks < 0 && roubles == 0 { "−" } else { "" };
    let point = if lang == Lang::Ru { ',' } else { '.' };
    format!("{sign}{}{point}{rest:02}", whole(roubles, lang))
}

/// Returns money with its unit: «12 000,00 руб.», in English «RUB 12,000.00»; no-break spaces inside.
pub fn money(kopecks: i64, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("{}{NBSP}руб.", money_plain(kopecks, lang)),
        Lang::En => format!("RUB{NBSP}{}", money_plain(kopecks, lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::{decimal, money, money_plain, whole};
    use crate::Lang;

    #[test]
    fn money_has_a_comma_two_digits_and_no_break_spaces() {
        assert_eq!(money(1_200_000, Lang::Ru), "12\u{a0}000,00\u{a0}руб.");
        assert_eq!(money(1_200_005, Lang::En), "RUB\u{a0}12,000.05");
        assert_eq!(money_plain(-50, Lang::Ru), "−0,50");
        assert_eq!(whole(1_234_567, Lang::Ru), "1\u{a0}234\u{a0}567");
        assert_eq!(whole(-999, Lang::En), "−999");
        assert_eq!(decimal("87.20", Lang::Ru), "87,20");
    }
}
