//! A reader with a pocket calculator: it sees the printed words of explanations and nothing else, works out every line
//! from the numbers that stand in it and before it, and says where what is printed does not follow.
//!
//! `TRIBUNA_ROUNDS` and `TRIBUNA_SEED` make it a campaign (`cargo xtask soak explanations`).
#![allow(clippy::unwrap_used)]

use domain::day::audience::{BoxCount, Rating, Record as Hall};
use domain::day::{At, Record};
use domain::regulation::*;
use domain::*;
use messages::{Catalogue, Lang};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use tribuna_documents::paper::{Figures, explained, step_words};

// ---- the calculator

/// A number as it stands in a text: its value and how many digits it has after the mark.
#[derive(Clone, Debug)]
struct Printed {
    value: Exact,
    digits: u32,
}

fn printed(text: &str) -> Printed {
    let text = text.replace(',', ".").replace('−', "-");
    let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
    let whole: String = text.chars().filter(|c| *c != '.').collect();
    Printed {
        value: format!("{whole}/1{}", "0".repeat(digits)).parse().unwrap(),
        digits: digits as u32,
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Key {
    Number(String),
    Sign(char),
}

/// Returns what a person types: numbers and signs; words, and what stands in brackets of words, are read over.
fn keys(text: &str) -> Vec<Key> {
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
struct Calculator<'a> {
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
struct Reader {
    /// The result of the last line that was worked out.
    last: Option<Printed>,
    /// Lists of places of the Skating System, and the places in criteria.
    places: Vec<Vec<u32>>,
    own: Vec<Exact>,
    /// Whether all places of all criteria are looked at.
    all_places: bool,
    /// Totals of the sheets that count, as they stand in the list of sheets.
    sheets: Vec<String>,
    worked: usize,
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
    fn line(&mut self, line: &str) -> Result<(), String> {
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

fn power(digits: u32) -> Exact {
    format!("1{}", "0".repeat(digits as usize)).parse().unwrap()
}

/// «Порог 60,00 не пройден: балл жюри 59,997».
fn threshold(line: &str) -> Result<(), String> {
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

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n.max(1)
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u64) as usize]
    }

    fn maybe(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

const METHODS: [Method; 7] = [
    Method::Mean,
    Method::TrimmedMean,
    Method::Median,
    Method::AdjustedMean,
    Method::Sum,
    Method::PlaceSum,
    Method::Skating,
];

struct Case {
    contest: Contest,
    sheets: Vec<Sheet>,
    day: Day,
}

fn juror(id: u32) -> Juror {
    Juror {
        id: JurorId(id),
        code: format!("Ж{id}"),
        name: format!("Член жюри {id}"),
        position: None,
        role: Role::Member,
        voting: true,
        seat: None,
        section: None,
    }
}

fn project(id: u32) -> Project {
    Project {
        id: ProjectId(id),
        number: id.to_string(),
        title: format!("Проект {id}"),
        registration: None,
        official_title: None,
        lead: None,
        team: Vec::new(),
        speaker: None,
        faculty: None,
        group: None,
        contact: None,
        category: None,
        requested: None,
        minimum: None,
        mentor: None,
        section: None,
        summary: None,
        standing: Standing::Competing,
        grounds: None,
        notes: BTreeMap::default(),
    }
}

fn regulation(chance: &mut Chance, method: Method) -> Regulation {
    let per = match method {
        Method::Mean | Method::TrimmedMean | Method::Skating => chance.of(&[Per::Sheet, Per::Criterion]),
        _ => Per::Sheet,
    };
    let places = [None, None, Some(0), Some(1), Some(2), Some(2), Some(3)];
    let by_criterion = per == Per::Criterion && method != Method::Skating;
    let point = |chance: &mut Chance, named: bool| if named { chance.of(&places) } else { None };
    let rounding = Rounding {
        criterion_mean: point(chance, by_criterion),
        criterion_points: point(chance, by_criterion),
        sheet: point(chance, per == Per::Sheet),
        total: point(chance, true),
    };
    let share = AudienceMode::Share {
        weight: chance.of(&[1, 250, 500, 1_000, 1_250, 2_000, 3_000]) as u32,
        of: chance.of(&[ShareOf::Valid, ShareOf::Max]),
    };
    let mode = match method {
        Method::PlaceSum | Method::Skating => {
            chance.of(&[AudienceMode::None, AudienceMode::TieBreak, AudienceMode::Points])
        }
        Method::Mean | Method::Median if per == Per::Sheet => chance.of(&[
            AudienceMode::None,
            AudienceMode::OneJuror,
            AudienceMode::OneJuror,
            AudienceMode::Points,
            share,
        ]),
        _ => chance.of(&[
            AudienceMode::None,
            AudienceMode::SeparateAward,
            AudienceMode::Points,
            share,
            share,
        ]),
    };
    Regulation {
        minimum_sheets: chance.of(&[1, 1, 2, 3]),
        threshold: (chance.maybe(60) && !method.low_wins())
            .then(|| Score(chance.of(&[-100, 200, 333, 450, 500, 1_000, 2_000]))),
        aggregation: Aggregation {
            method,
            drop: 1,
            drop_from: chance.of(&[3, 3, 4, 5]),
            per,
            weights: chance.of(&[Weights::Sum, Weights::Mean]),
        },
        rounding,
        audience: AudienceRule {
            mode,
            choices: 1,
            exactly: false,
            minimum_ballots: 0,
        },
        ..Regulation::default()
    }
}

fn case(chance: &mut Chance, method: Method) -> Case {
    let skating = method == Method::Skating;
    let (projects, criteria) = (2 + chance.below(4) as u32, 1 + chance.below(4) as u32);
    let jurors = if skating {
        chance.of(&[1, 3, 5, 7])
    } else {
        1 + chance.below(7) as u32
    };
    let weights = [0, 3_330, 5_000, 10_000, 10_000, 12_500, 20_000, 35_000, 70_000, 1];
    let step = chance.of(&[100, 50, 25, 1]);
    let mut contest = Contest {
        title: "Вымышленный конкурс".to_owned(),
        regulation: regulation(chance, method),
        criteria: (1..=criteria)
            .map(|id| Criterion {
                id: CriterionId(id),
                code: format!("К{id}"),
                name: format!("Критерий {id}"),
                weight: Weight(chance.of(&weights)),
                min: Score(if chance.maybe(20) { -500 } else { 0 }),
                max: Score(chance.of(&[500, 1_000, 700])),
                step: Score(1),
                key: false,
                description: None,
                words: Vec::new(),
            })
            .collect(),
        projects: (1..=projects).map(project).collect(),
        jurors: (1..=jurors).map(juror).collect(),
        ..Contest::default()
    };
    if contest.criteria.iter().all(|criterion| criterion.weight.0 == 0) {
        contest.criteria[0].weight = Weight(10_000);
    }
    let whole = skating || method == Method::Sum || chance.maybe(50);
    let mut sheets = Vec::new();
    for project in &mut contest.projects {
        if chance.maybe(5) {
            project.standing = chance.of(&[Standing::Withdrawn, Standing::NoShow]);
        }
        // Of the Skating System every juror puts every project at a place of its own.
        for juror in 1..=jurors {
            if !whole && chance.maybe(20) {
                continue;
            }
            let marks = contest.criteria.iter().map(|criterion| {
                let steps = ((criterion.max.0 - criterion.min.0) / step) as u64;
                let fine = if skating { 1 } else { step };
                let steps = if skating { steps * step as u64 } else { steps };
                Some(Score(criterion.min.0 + fine * chance.below(steps + 1) as i64))
            });
            sheets.push(Sheet {
                project: project.id,
                juror: JurorId(juror),
                state: SheetState::Submitted,
                marks: marks.collect(),
                recusal: None,
                comment: None,
            });
        }
    }
    let ballots = 1 + chance.below(30) as u32;
    let mut count = BoxCount {
        name: "Урна".to_owned(),
        in_box: ballots,
        ..BoxCount::default()
    };
    let mut left = ballots;
    for id in 1..=projects {
        let votes = if id == projects {
            left
        } else {
            chance.below(u64::from(left) + 1) as u32
        };
        left -= votes;
        count.votes.insert(ProjectId(id), votes);
        let rated = chance.below(u64::from(ballots) + 1) as u32;
        let points = (0..rated).map(|_| chance.below(101) as u32).sum();
        count.ratings.insert(
            ProjectId(id),
            Rating {
                ballots: rated,
                points,
            },
        );
    }
    if contest.regulation.audience.mode == AudienceMode::OneJuror {
        count.votes.clear();
    } else {
        count.ratings.clear();
    }
    let record = At {
        entry: 1,
        time_ms: 0,
        who: "secretary".to_owned(),
        what: Record::Audience(Hall::Counted { count, reason: None }),
    };
    Case {
        contest,
        sheets,
        day: Day::of(&[record]),
    }
}

// ---- the reading

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(otherwise)
}

/// Every printed line of every project of random contests follows from the printed lines before it, in both languages.
#[test]
fn every_printed_line_follows_from_printed_numbers() {
    let (rounds, seed) = (number("TRIBUNA_ROUNDS", 140), number("TRIBUNA_SEED", 20_260_518));
    let mut chance = Chance(seed);
    let catalogues = [Catalogue::new(Lang::Ru), Catalogue::new(Lang::En)];
    let (mut read, mut worked, mut refused) = (0, 0, 0);
    let mut codes: BTreeMap<String, usize> = BTreeMap::new();
    while read < rounds {
        let method = METHODS[(read % METHODS.len() as u64) as usize];
        let Case { contest, sheets, day } = case(&mut chance, method);
        let Ok(results) = rank_on(&contest, &sheets, &day, None) else {
            refused += 1;
            assert!(refused < 100 * (rounds + 1), "nothing but refusals");
            continue;
        };
        read += 1;
        let figures = Figures::of(&contest, &results);
        for row in &results.projects {
            let steps = explained(&contest, &results, row);
            for step in &steps {
                *codes.entry(step.code.clone()).or_default() += 1;
            }
            for words in &catalogues {
                let lines: Vec<String> = steps.iter().map(|step| step_words(step, words)).collect();
                let kept = row.counted.iter().filter(|sheet| !sheet.dropped);
                let mut reader = Reader {
                    sheets: kept.map(|sheet| figures.total(&sheet.total)).collect(),
                    ..Reader::default()
                };
                let told = |at: usize, why: &str| {
                    let mut text = format!("round {read}, {method:?}, project {}: {why}\n", row.project);
                    for (line, words) in lines.iter().enumerate() {
                        let _ = writeln!(text, "{} {words}", if line == at { ">" } else { " " });
                    }
                    let _ = writeln!(
                        text,
                        "{:?}\n{:?}\n{:?}",
                        contest.regulation, contest.criteria, row
                    );
                    text
                };
                for (at, line) in lines.iter().enumerate() {
                    assert!(
                        !line.contains('{') && !line.contains("explain-"),
                        "{}",
                        told(at, "not worded")
                    );
                    if let Err(why) = reader.line(line) {
                        panic!("{}", told(at, &why));
                    }
                }
                // What was read to the end is the score that stands in the table.
                if let Some(score) = &row.score {
                    let last = reader.last.clone().unwrap();
                    let wanted = printed(score);
                    assert_eq!(
                        last.value.printed(wanted.digits),
                        wanted.value.printed(wanted.digits),
                        "{}",
                        told(lines.len(), "the score")
                    );
                }
                worked += reader.worked;
            }
        }
    }
    println!("{read} contests, {refused} refused, {worked} lines worked out; {codes:?}");
    if rounds >= 140 {
        for code in [
            "mean",
            "trimmed",
            "not-trimmed",
            "median",
            "median-even",
            "adjusted",
            "sum",
            "place-sum",
            "place-shares",
            "criterion",
            "criterion-divided",
            "skating-rule-10",
            "rounded",
            "exact",
            "threshold-met",
            "threshold-missed",
            "too-few-sheets",
            "audience-share",
            "audience-points",
            "audience-one-juror",
            "audience-rounded",
            "audience-exact",
        ] {
            assert!(codes.contains_key(code), "{code} was never read: {codes:?}");
        }
    }
}

/// The reader would say so: one wrong digit in one line is found out.
#[test]
fn the_reader_finds_a_wrong_digit() {
    let read = |lines: &[&str]| -> Result<(), String> {
        let mut reader = Reader {
            sheets: vec!["86".to_owned(), "84".to_owned(), "81".to_owned()],
            ..Reader::default()
        };
        lines.iter().try_for_each(|line| reader.line(line))
    };
    let right = [
        "Сумма листов 251 ÷ 3 ≈ 83,6667",
        "Округлено до сотых: 83,67",
        "Порог 60,00 пройден: балл жюри 83,67",
    ];
    assert_eq!(read(&right), Ok(()));
    assert!(read(&["Сумма листов 251 ÷ 3 ≈ 83,6666"]).is_err());
    assert!(read(&["Сумма листов 250 ÷ 3 ≈ 83,3333"]).is_err());
    assert!(read(&[right[0], "Округлено до сотых: 83,66"]).is_err());
    assert!(read(&["Порог 90,00 пройден: балл жюри 83,67"]).is_err());
    assert!(read(&["87,20 × 8 % + голос зала 37,50 × 2 % = 77,26"]).is_err());
    assert!(read(&["87,20 × 80 % + голос зала 37,50 × 20 % = 77,26"]).is_ok());
    assert!(read(&["К1: сумма оценок 25 ÷ 3 ≈ 8,3333 → 8,33; 8,33 × 4 = 33,32"]).is_ok());
    assert!(read(&["К1: сумма оценок 25 ÷ 3 ≈ 8,3333 → 8,34; 8,34 × 4 = 33,36"]).is_err());
    assert!(read(&["Места у жюри: 1, 1, 2. Место 1 и выше – 2 из 3, большинство"]).is_ok());
    assert!(read(&["Места у жюри: 1, 1, 2. Место 1 и выше – 3 из 3, большинство"]).is_err());
}

// ---- what people were told wrongly once

/// Returns the lines of a project of a small contest: marks in hundredths by project, juror, criterion.
fn told(contest: &Contest, marks: &[&[&[i64]]], day: &Day, project: u32) -> Vec<String> {
    let sheets: Vec<Sheet> = (1..)
        .zip(marks)
        .flat_map(|(p, row)| (1..).zip(*row).map(move |(j, own)| (p, j, own)))
        .filter(|(.., own)| !own.is_empty())
        .map(|(p, j, own)| Sheet {
            project: ProjectId(p),
            juror: JurorId(j),
            state: SheetState::Submitted,
            marks: own.iter().map(|mark| Some(Score(*mark))).collect(),
            recusal: None,
            comment: None,
        })
        .collect();
    let results = rank_on(contest, &sheets, day, None).unwrap();
    let row = results
        .projects
        .iter()
        .find(|row| row.project == ProjectId(project))
        .unwrap();
    let words = Catalogue::new(Lang::Ru);
    explained(contest, &results, row)
        .iter()
        .map(|step| step_words(step, &words))
        .collect()
}

fn small(projects: u32, jurors: u32, criteria: u32) -> Contest {
    let criterion = |id| Criterion {
        id: CriterionId(id),
        code: format!("К{id}"),
        name: format!("Критерий {id}"),
        weight: Weight(10_000),
        min: Score(0),
        max: Score(10_000),
        step: Score(1),
        key: false,
        description: None,
        words: Vec::new(),
    };
    Contest {
        title: "Вымышленный конкурс".to_owned(),
        regulation: Regulation {
            minimum_sheets: 1,
            audience: AudienceRule {
                minimum_ballots: 0,
                ..AudienceRule::default()
            },
            ..Regulation::default()
        },
        criteria: (1..=criteria).map(criterion).collect(),
        projects: (1..=projects).map(project).collect(),
        jurors: (1..=jurors).map(juror).collect(),
        ..Contest::default()
    }
}

fn votes(valid: u32, votes: &[(u32, u32)]) -> Day {
    let count = BoxCount {
        name: "Урна".to_owned(),
        in_box: valid,
        votes: votes.iter().map(|(p, n)| (ProjectId(*p), *n)).collect(),
        ..BoxCount::default()
    };
    Day::of(&[At {
        entry: 1,
        time_ms: 0,
        who: "secretary".to_owned(),
        what: Record::Audience(Hall::Counted { count, reason: None }),
    }])
}

#[test]
fn a_share_of_the_hall_is_printed_in_whole_per_cents() {
    let mut contest = small(2, 2, 1);
    contest.regulation.rounding.total = Some(2);
    contest.regulation.audience.mode = AudienceMode::Share {
        weight: 2_000,
        of: ShareOf::Valid,
    };
    let day = votes(400, &[(1, 250), (2, 150)]);
    let marks: [&[&[i64]]; 2] = [&[&[8_600], &[8_600]], &[&[8_640], &[8_800]]];
    assert_eq!(
        told(&contest, &marks, &day, 2),
        [
            "Итог листа – сумма оценок с коэффициентами",
            "Сумма листов 174,40 ÷ 2 = 87,20",
            "Округлено до сотых: 87,20",
            "Голос зала: 150 × 100 ÷ 400 = 37,50",
            "87,20 × 80 % + голос зала 37,50 × 20 % = 77,26",
            "Вместе с голосом зала округлено до сотых: 77,26",
        ]
    );
}

#[test]
fn the_sum_of_weights_divides_and_both_roundings_are_told() {
    let mut contest = small(1, 1, 2);
    contest.regulation.aggregation.per = Per::Criterion;
    contest.regulation.aggregation.weights = Weights::Mean;
    contest.regulation.rounding.total = Some(2);
    let lines = told(&contest, &[&[&[400, 500]]], &Day::default(), 1);
    assert_eq!(
        lines[1..],
        [
            "К1: сумма оценок 4 ÷ 1 = 4; 4 × 1 = 4",
            "К2: сумма оценок 5 ÷ 1 = 5; 5 × 1 = 5",
            "Сумма по критериям: 4 + 5 = 9",
            "9 ÷ 2 (сумма коэффициентов) = 4,50",
            "Округлено до сотых: 4,50",
        ]
    );
    contest.regulation.audience.mode = AudienceMode::Points;
    contest.regulation.rounding.total = Some(0);
    let lines = told(&contest, &[&[&[700, 800]]], &votes(1, &[(1, 1)]), 1);
    assert_eq!(
        lines[lines.len() - 3..],
        [
            "Округлено до целых: 8",
            "Баллы за место у жюри 12 + за место у зала 12 = 24 (голосов: 1)",
            "Вместе с голосом зала округлено до целых: 24",
        ]
    );
}

#[test]
fn nothing_that_is_not_rounded_is_shown_rounded() {
    // Sheets of 1/3 and 1/3: 0.67 ÷ 2 would be 0.34.
    let mut contest = small(1, 2, 3);
    contest.regulation.aggregation.weights = Weights::Mean;
    contest.regulation.rounding.total = Some(2);
    let lines = told(&contest, &[&[&[100, 0, 0], &[100, 0, 0]]], &Day::default(), 1);
    assert_eq!(
        lines[1..],
        ["Сумма листов 0,66667 ÷ 2 ≈ 0,3333", "Округлено до сотых: 0,33"]
    );
    // 1.665 and 1.666 are two.
    let mut contest = small(1, 2, 2);
    contest.criteria[0].weight = Weight(3_330);
    contest.criteria[1].weight = Weight(1);
    let marks: [&[&[i64]]; 1] = [&[&[500, 0], &[500, 1_000]]];
    let lines = told(&contest, &marks, &Day::default(), 1);
    assert_eq!(lines[1], "Сумма листов 3,331 ÷ 2 = 1,6655");
}

#[test]
fn a_threshold_is_met_by_the_number_alone_and_too_few_sheets_are_said() {
    let mut contest = small(2, 3, 1);
    contest.regulation.minimum_sheets = 2;
    contest.regulation.threshold = Some(Score(400));
    let marks: [&[&[i64]]; 2] = [&[&[300]], &[&[500], &[500], &[500]]];
    let lines = told(&contest, &marks, &Day::default(), 1);
    assert_eq!(
        lines[lines.len() - 2..],
        [
            "Порог 4,00 не пройден: балл жюри 3,00",
            "Учтено листов: 1, для места нужно не меньше 2",
        ]
    );
    assert!(
        told(&contest, &marks, &Day::default(), 2).contains(&"Порог 4,00 пройден: балл жюри 5,00".to_owned())
    );
    contest.projects[1].standing = Standing::Withdrawn;
    let lines = told(&contest, &marks, &Day::default(), 2);
    assert_eq!(lines.last().unwrap(), "Проект снят: места нет");
}

#[test]
fn what_was_not_dropped_of_a_project_is_not_said_to_be() {
    let mut contest = small(2, 3, 1);
    contest.regulation.minimum_sheets = 2;
    contest.regulation.aggregation.method = Method::TrimmedMean;
    contest.regulation.aggregation.drop_from = 3;
    let marks: [&[&[i64]]; 2] = [&[&[400]], &[&[300], &[500], &[600]]];
    for per in [Per::Sheet, Per::Criterion] {
        contest.regulation.aggregation.per = per;
        let of = |project| told(&contest, &marks, &Day::default(), project).join("\n");
        assert!(
            of(1).contains("Крайние не отброшены: у проекта листов 1, для этого нужно не меньше 3"),
            "{}",
            of(1)
        );
        assert!(
            !of(1).contains("Отброшено") && !of(1).contains("без 1"),
            "{}",
            of(1)
        );
        assert!(
            of(2).contains(if per == Per::Sheet {
                "Отброшено по 1"
            } else {
                "без 1 наибольшей"
            }),
            "{}",
            of(2)
        );
    }
}
