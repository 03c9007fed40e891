//! A pocket calculator: works out a printed line of an explanation from the numbers that stand in it and before it.
#![allow(clippy::unwrap_used)]

use domain::*;

/// A number as it stands in a text: its value and how many digits it has after the mark.
#[derive(Clone, Debug)]
pub(crate) struct Printed {
    pub(crate) value: Exact,
    pub(crate) digits: u32,
}

pub(crate) fn printed(text: &str) -> Printed {
    let text = text.replace(',', ".").replace('−', "-");
    let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
    let whole: String = text.chars().filter(|c| *c != '.').collect();
    Printed {
        value: format!("{whole}/1{}", "0".repeat(digits)).parse().unwrap(),
        digits: digits as u32,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Key {
    Number(String),
    Sign(char),
}

/// Returns what a person types: numbers and signs; words, and what stands in brackets of words, are read over.
pub(crate) fn keys(text: &str) -> Vec<Key> {
    let letters: Vec<char> = text.chars().collect();
    let mut keys = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let c = letters[at];
        if c.is_alphabetic() {
            while at < letters.len() && (letters[at].is_alphanumeric() || letters[at] == '’') {
                at += 1;
            }
            continue;
        }
        // A sign of arithmetic has blanks around it.
        let signed = c == '−' && letters.get(at + 1).is_some_and(char::is_ascii_digit);
        if c.is_ascii_digit() || signed {
            let mut number = String::from(c);
            at += 1;
            while let Some(next) = letters.get(at) {
                let mark = matches!(next, ',' | '.') && letters.get(at + 1).is_some_and(char::is_ascii_digit);
                if !next.is_ascii_digit() && !mark {
                    break;
                }
                number.push(*next);
                at += 1;
            }
            keys.push(Key::Number(number));
            continue;
        }
        if "+−×÷()=≈→%".contains(c) {
            keys.push(Key::Sign(c));
        }
        at += 1;
    }
    // Brackets with nothing but words in them.
    while let Some(at) = keys
        .windows(2)
        .position(|two| two == [Key::Sign('('), Key::Sign(')')])
    {
        keys.drain(at..at + 2);
    }
    keys
}

/// Works out an expression.
pub(crate) struct Calculator<'a> {
    keys: &'a [Key],
    at: usize,
}

impl Calculator<'_> {
    fn sign(&mut self, wanted: &str) -> Option<char> {
        match self.keys.get(self.at) {
            Some(Key::Sign(sign)) if wanted.contains(*sign) => {
                self.at += 1;
                Some(*sign)
            }
            _ => None,
        }
    }

    fn sum(&mut self) -> Result<Exact, String> {
        let mut value = self.product()?;
        while let Some(sign) = self.sign("+−") {
            let next = self.product()?;
            value = if sign == '+' { value + next } else { value - next };
        }
        Ok(value)
    }

    fn product(&mut self) -> Result<Exact, String> {
        let mut value = self.one()?;
        while let Some(sign) = self.sign("×÷") {
            let next = self.one()?;
            if sign == '÷' && next == Exact::zero() {
                return Err("division by zero".to_owned());
            }
            value = if sign == '×' { value * next } else { value / next };
        }
        Ok(value)
    }

    fn one(&mut self) -> Result<Exact, String> {
        let value = if self.sign("(").is_some() {
            let value = self.sum()?;
            self.sign(")").ok_or("a bracket is not closed")?;
            value
        } else {
            match self.keys.get(self.at) {
                Some(Key::Number(text)) => {
                    self.at += 1;
                    printed(text).value
                }
                other => return Err(format!("{other:?} where a number should be")),
            }
        };
        Ok(if self.sign("%").is_some() {
            value / Exact::from(100)
        } else {
            value
        })
    }
}

// ---- the reader

/// What was read so far.
#[derive(Default)]
pub(crate) struct Reader {
    /// The result of the last line that was worked out.
    pub(crate) last: Option<Printed>,
    /// Lists of places of the Skating System, and the places in criteria.
    pub(crate) places: Vec<Vec<u32>>,
    pub(crate) own: Vec<Exact>,
    /// Whether all places of all criteria are looked at.
    pub(crate) all_places: bool,
    /// Totals of the sheets that count, as they stand in the list of sheets.
    pub(crate) sheets: Vec<String>,
    pub(crate) worked: usize,
}

/// Words by which a line is known, in both languages.
const ROUNDED: [&str; 4] = ["Округлено", "Rounded ", "округлено", "hall rounded "];

const FOR_PRINT: [&str; 2] = ["для печати: ", "printed as "];

/// The place that the lines of the Skating System came to.
const PLACE: [&str; 2] = [
    "Балл – место по скейтинг-системе: ",
    "the place by the Skating System: ",
];

impl Reader {
    pub(crate) fn line(&mut self, line: &str) -> Result<(), String> {
        let line = line.replace('\u{a0}', " ");
        if ROUNDED.iter().any(|word| line.contains(word)) || FOR_PRINT.iter().any(|word| line.contains(word))
        {
            return self.rounded(&line);
        }
        if PLACE.iter().any(|word| line.contains(word)) {
            self.last = Some(printed(line.rsplit(' ').next().unwrap_or_default()));
            return Ok(());
        }
        self.sum_of_sheets(&line)?;
        if line.starts_with("Порог") || line.starts_with("Threshold") {
            return threshold(&line);
        }
        if let Some(done) = self.skating(&line)? {
            self.worked += usize::from(done);
            return Ok(());
        }
        for part in line.split("; ") {
            self.equation(part)?;
        }
        if !line.contains(['=', '≈']) {
            self.told(&line);
        }
        Ok(())
    }

    /// «Сумма листов 251 ÷ 3», «сумма остальных 165 ÷ 2»: what the list of sheets adds up to.
    fn sum_of_sheets(&self, line: &str) -> Result<(), String> {
        let words = [
            "Сумма листов ",
            "сумма остальных ",
            "Sum of sheets ",
            "sum of the rest ",
        ];
        let Some(after) = words.iter().find_map(|word| Some(line.split_once(word)?.1)) else {
            return Ok(());
        };
        let after = after.split_once("): ").map_or(after, |(_, sum)| sum);
        let Some(Key::Number(sum)) = keys(after).into_iter().next() else {
            return Err("no sum of sheets".to_owned());
        };
        let sum = printed(&sum);
        let terms: Vec<Printed> = self.sheets.iter().map(|text| printed(text)).collect();
        let listed: Exact = terms.iter().map(|term| &term.value).sum();
        let off = listed.clone() - sum.value;
        let off = if off < Exact::zero() { -off } else { off };
        // Without their last digits each may be half a unit off, and so may the sum.
        let digits = terms
            .iter()
            .map(|term| term.digits)
            .filter(|digits| *digits >= 2)
            .min()
            .unwrap_or(0)
            .min(sum.digits.max(2));
        let most = Exact::from(terms.len() as i64 + 1) / Exact::from(2) / power(digits);
        if off == Exact::zero() || (off <= most && terms.iter().any(|term| term.digits >= 2)) {
            Ok(())
        } else {
            Err(format!("the sheets add up to {listed}"))
        }
    }

    /// «Сумма листов (3): 251», «посередине 84»: a result without arithmetic of its own.
    fn told(&mut self, line: &str) {
        let sums = ["Сумма листов (", "Sum of sheets ("];
        let middle = ["посередине ", "in the middle "];
        if sums.iter().any(|word| line.starts_with(word)) || middle.iter().any(|word| line.contains(word)) {
            let number = keys(line).into_iter().rev().find_map(|key| match key {
                Key::Number(text) => Some(printed(&text)),
                Key::Sign(_) => None,
            });
            self.last = number;
        }
    }

    /// «25 ÷ 3 ≈ 8,3333 → 8,33».
    fn equation(&mut self, part: &str) -> Result<(), String> {
        let Some(equals) = part.find(['=', '≈']) else {
            return Ok(());
        };
        let from = part[..equals].rfind(": ").map_or(0, |at| at + 2);
        let keys = keys(&part[from..]);
        let mut calculator = Calculator { keys: &keys, at: 0 };
        let value = calculator.sum()?;
        let sign = calculator.sign("=≈").ok_or("no result after the arithmetic")?;
        let Some(Key::Number(text)) = keys.get(calculator.at) else {
            return Err("no number after the sign".to_owned());
        };
        let result = printed(text);
        if sign == '=' && value != result.value {
            return Err(format!("the calculator says {value}"));
        }
        if sign == '≈' && value.printed(result.digits) != result.value.printed(result.digits) {
            // A sum of numbers without their last digits is as good as these.
            let terms: Vec<Printed> = keys[..calculator.at - 1]
                .iter()
                .filter_map(|key| match key {
                    Key::Number(text) => Some(printed(text)),
                    Key::Sign(_) => None,
                })
                .collect();
            let only_sum = keys[..calculator.at - 1]
                .iter()
                .all(|key| !matches!(key, Key::Sign('×' | '÷')));
            let digits = terms
                .iter()
                .map(|term| term.digits)
                .filter(|digits| *digits >= 2)
                .min()
                .unwrap_or(0)
                .min(result.digits.max(2));
            let unit = Exact::from(1) / power(digits);
            let off = value.clone() - result.value.clone();
            let off = if off < Exact::zero() { -off } else { off };
            if !only_sum || off > unit * Exact::from(terms.len() as i64) {
                return Err(format!("the calculator says {value}"));
            }
        }
        self.last = Some(result.clone());
        if let [Key::Sign('→'), Key::Number(after)] = &keys[calculator.at + 1..] {
            let after = printed(after);
            if result.value.round_half_away(after.digits) != after.value {
                return Err("rounds otherwise".to_owned());
            }
            self.last = Some(after);
        }
        self.worked += 1;
        Ok(())
    }

    /// The number at the end is the last result, rounded to as many digits as it has.
    fn rounded(&mut self, line: &str) -> Result<(), String> {
        let number = line.rsplit(' ').next().unwrap_or_default();
        let number = printed(number);
        let last = self.last.as_ref().ok_or("nothing before it to round")?;
        if last.value.round_half_away(number.digits) != number.value {
            return Err(format!("{:?} rounds otherwise", last.value.to_string()));
        }
        self.last = Some(number);
        self.worked += 1;
        Ok(())
    }

    /// Reads the lines of the Skating System; `None` of another line.
    fn skating(&mut self, line: &str) -> Result<Option<bool>, String> {
        let numbers = |text: &str| -> Vec<Exact> {
            let of = |key| match key {
                Key::Number(text) => Some(printed(&text).value),
                Key::Sign(_) => None,
            };
            keys(text).into_iter().filter_map(of).collect()
        };
        let lists = ["Места у жюри: ", "Places by the jurors: "];
        let next = ["При равенстве – место", "Where equal, place"];
        let ten = ["При равной сумме", "Where sums are equal"];
        let eleven = ["Все места всех критериев", "All places in all criteria"];
        if let Some(word) = lists.iter().find(|word| line.contains(*word)) {
            let (before, rest) = line.split_once(word).unwrap();
            let end = rest.find([';', '.']).ok_or("no end of the list")?;
            let places: Vec<u32> = rest[..end].split(", ").map(|p| p.parse().unwrap()).collect();
            if let Some(own) = numbers(before)
                .into_iter()
                .next_back()
                .filter(|_| before.contains(':'))
            {
                self.own.push(own.clone());
            } else {
                // The only set of places: the score is told after it.
                self.own.clear();
            }
            self.places.push(places);
            let found = numbers(&rest[end..]);
            self.counted(&self.places[self.places.len() - 1].clone(), &found, true)?;
            return Ok(Some(true));
        }
        if next.iter().any(|word| line.starts_with(word)) {
            let list = if self.places.len() > 1 && self.all_places {
                self.places.concat()
            } else {
                self.places.last().cloned().ok_or("no places before it")?
            };
            self.counted(&list, &numbers(line), false)?;
            return Ok(Some(true));
        }
        if eleven.iter().any(|word| line.starts_with(word)) {
            self.all_places = true;
            let list = self.places.concat();
            self.counted(&list, &numbers(line), true)?;
            return Ok(Some(true));
        }
        if ten.iter().any(|word| line.starts_with(word)) {
            let found = numbers(line);
            let [place, count, of, rest @ ..] = &found[..] else {
                return Err("not enough numbers".to_owned());
            };
            let these: Vec<&Exact> = self.own.iter().filter(|own| *own <= place).collect();
            let sum: Exact = these.iter().copied().sum();
            let right = Exact::from(these.len() as i64) == *count
                && Exact::from(self.own.len() as i64) == *of
                && rest.first().is_none_or(|told| *told == sum);
            return if right {
                Ok(Some(true))
            } else {
                Err("counts otherwise".to_owned())
            };
        }
        if line.starts_with("Сумма мест по критериям")
            || line.starts_with("Sum of the places in the criteria")
        {
            self.equation(line)?;
            // The score of criteria is a place, and no sum.
            self.last = None;
            return Ok(Some(false));
        }
        Ok(None)
    }

    /// «Место 2 и выше – 3 из 5; сумма этих мест – 4» of a list of places.
    fn counted(&mut self, places: &[u32], numbers: &[Exact], of_told: bool) -> Result<(), String> {
        let (place, rest) = numbers.split_first().ok_or("no place")?;
        let these: Vec<i64> = places
            .iter()
            .map(|p| i64::from(*p))
            .filter(|p| Exact::from(*p) <= *place)
            .collect();
        let mut wanted = vec![Exact::from(these.len() as i64)];
        if of_told {
            wanted.push(Exact::from(places.len() as i64));
        }
        let sum = Exact::from(these.iter().sum::<i64>());
        let right = rest.starts_with(&wanted) && rest.get(wanted.len()).is_none_or(|told| *told == sum);
        if right {
            Ok(())
        } else {
            Err(format!("{places:?} count otherwise"))
        }
    }
}

pub(crate) fn power(digits: u32) -> Exact {
    format!("1{}", "0".repeat(digits as usize)).parse().unwrap()
}

/// «Порог 60,00 не пройден: балл жюри 59,997».
pub(crate) fn threshold(line: &str) -> Result<(), String> {
    let numbers: Vec<Exact> = keys(line)
        .into_iter()
        .filter_map(|key| match key {
            Key::Number(text) => Some(printed(&text).value),
            Key::Sign(_) => None,
        })
        .collect();
    let [threshold, score] = &numbers[..] else {
        return Err("not two numbers".to_owned());
    };
    let missed = line.contains("не пройден") || line.contains("is missed");
    if (score < threshold) == missed {
        Ok(())
    } else {
        Err("it is not so".to_owned())
    }
}

// ---- contests of every kind
