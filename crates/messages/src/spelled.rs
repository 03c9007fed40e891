//! Whole numbers in words, as papers repeat them beside the figures.

use crate::Lang;

const RU_ONES: [&str; 20] = [
    "",
    "один",
    "два",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
];
const RU_TENS: [&str; 10] = [
    "",
    "",
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
];
const RU_HUNDREDS: [&str; 10] = [
    "",
    "сто",
    "двести",
    "триста",
    "четыреста",
    "пятьсот",
    "шестьсот",
    "семьсот",
    "восемьсот",
    "девятьсот",
];
/// One, two to four, five and more; whether the word is female («одна тысяча»).
const RU_GROUPS: [([&str; 3], bool); 4] = [
    (["", "", ""], false),
    (["тысяча", "тысячи", "тысяч"], true),
    (["миллион", "миллиона", "миллионов"], false),
    (["миллиард", "миллиарда", "миллиардов"], false),
];
const EN_ONES: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const EN_TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const EN_GROUPS: [&str; 4] = ["", "thousand", "million", "billion"];

/// Returns a number in words, male in Russian: «сто двадцать один», “one hundred and twenty-one”. Numbers of
/// a billion of thousands and more stay figures.
pub fn spelled(number: i64, lang: Lang) -> String {
    let absolute = number.unsigned_abs();
    if absolute >= 1_000_000_000_000 {
        return number.to_string();
    }
    if absolute == 0 {
        return if lang == Lang::Ru { "ноль" } else { "zero" }.to_owned();
    }
    let mut words: Vec<String> = Vec::new();
    if number < 0 {
        words.push("минус".to_owned());
        if lang == Lang::En {
            words[0] = "minus".to_owned();
        }
    }
    for group in (0..4usize).rev() {
        let of =
            usize::try_from(absolute / 1_000u64.pow(u32::try_from(group).unwrap_or(0)) % 1_000).unwrap_or(0);
        if of > 0 {
            match lang {
                Lang::Ru => russian(of, group, &mut words),
                Lang::En => english(of, group, absolute >= 1_000, &mut words),
            }
        }
    }
    words.join(" ")
}

fn russian(of: usize, group: usize, words: &mut Vec<String>) {
    let ([one, few, many], female) = RU_GROUPS[group];
    let (hundreds, rest) = (of / 100, of % 100);
    let (tens, ones) = if rest < 20 {
        (0, rest)
    } else {
        (rest / 10, rest % 10)
    };
    let last = match (ones, female) {
        (1, true) => "одна",
        (2, true) => "две",
        (ones, _) => RU_ONES[ones],
    };
    let unit = match (rest / 10, rest % 10) {
        (1, _) => many,
        (_, 1) => one,
        (_, 2..=4) => few,
        _ => many,
    };
    let parts = [RU_HUNDREDS[hundreds], RU_TENS[tens], last, unit];
    words.extend(
        parts
            .into_iter()
            .filter(|word| !word.is_empty())
            .map(str::to_owned),
    );
}

/// `greater`: the number has thousands, so that its last group is joined by “and”.
fn english(of: usize, group: usize, greater: bool, words: &mut Vec<String>) {
    let (hundreds, rest) = (of / 100, of % 100);
    if hundreds > 0 {
        words.push(format!("{} hundred", EN_ONES[hundreds]));
    }
    if rest > 0 && (hundreds > 0 || (group == 0 && greater)) {
        words.push("and".to_owned());
    }
    if rest > 0 && rest < 20 {
        words.push(EN_ONES[rest].to_owned());
    } else if rest >= 20 {
        let ones = EN_ONES[rest % 10];
        let hyphen = if ones.is_empty() { "" } else { "-" };
        words.push(format!("{}{hyphen}{ones}", EN_TENS[rest / 10]));
    }
    if group > 0 {
        words.push(EN_GROUPS[group].to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::spelled;
    use crate::Lang;

    #[test]
    fn numbers_are_spelled_with_their_genders_and_cases() {
        for (number, words) in [
            (0, "ноль"),
            (1, "один"),
            (12, "двенадцать"),
            (38, "тридцать восемь"),
            (405, "четыреста пять"),
            (450, "четыреста пятьдесят"),
            (1_001, "одна тысяча один"),
            (2_342, "две тысячи триста сорок два"),
            (11_000, "одиннадцать тысяч"),
            (5_000_021, "пять миллионов двадцать один"),
            (-7, "минус семь"),
        ] {
            assert_eq!(spelled(number, Lang::Ru), words);
        }
        for (number, words) in [
            (0, "zero"),
            (21, "twenty-one"),
            (405, "four hundred and five"),
            (1_001, "one thousand and one"),
            (2_342, "two thousand three hundred and forty-two"),
            (-40, "minus forty"),
        ] {
            assert_eq!(spelled(number, Lang::En), words);
        }
    }
}
