//! What is fixed: a canonical text of marks, rules, decisions and results, its hash, its signature.

use crate::contract::{ApiError, ErrorCode};
use crate::door::program::Program;
use crate::results::lines_of;
use crate::sealing::key::Signer;
use crate::show::numbers::place_text;
use domain::day::sealing::{FORMER_FORM, Snapshot};
use domain::day::{At, Record};
use domain::results::Results;
use domain::{Contest, Day, Exact, Sheet};
use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

/// Form of the text; it changes when the text does, or the rules that it is counted by.
const FORM: &str = "tribuna-results/2";

/// Parts that stand as they were fixed whatever program looks. Marks first: where they differ, results do too.
const EXACT: [&str; 5] = ["marks", "regulation", "criteria", "contest", "decisions"];

/// What a row of results says beside its details.
const TOLD: [&str; 7] = [
    "title",
    "status",
    "place",
    "place_last",
    "score",
    "exact",
    "award",
];

/// What results are fixed from, of one moment.
pub(crate) struct Basis<'a> {
    pub contest: &'a Contest,
    pub sheets: &'a [Sheet],
    /// Records of the day up to the fixing.
    pub records: &'a [At<Record>],
    /// By the rules of 0.1.0, where results stand fixed by them.
    pub former: bool,
}

/// What is wrong with a snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SealFlaw {
    /// The text is not the one that was hashed.
    Hash,
    /// The signature is not the contest key's.
    Signature,
    /// It was signed with another key than the contest's.
    Key,
    /// The text cannot be read.
    Text,
    /// A recount gives something else in this part of it.
    Recount(&'static str),
    /// A recount gives something else for this project.
    Row {
        number: String,
        /// What differs: `place`, `score`, `award`…; `details` is the rest.
        what: &'static str,
    },
}

impl SealFlaw {
    /// Returns the key of its message.
    pub fn message_key(&self) -> String {
        match self {
            Self::Hash => "seal-flaw-hash".to_owned(),
            Self::Signature => "seal-flaw-signature".to_owned(),
            Self::Key => "seal-flaw-key".to_owned(),
            Self::Text => "seal-flaw-text".to_owned(),
            Self::Recount(part) => format!("seal-flaw-{part}"),
            Self::Row { .. } => "seal-flaw-row".to_owned(),
        }
    }
}

impl Program {
    /// Returns the text that is fixed as version `version`.
    pub(crate) fn sealed_content(&self, basis: &Basis, version: u32) -> Result<String, ApiError> {
        let Basis {
            contest,
            sheets,
            records,
            former,
        } = basis;
        let mut day = Day::of(*records);
        day.sealing.former = *former;
        let whole = self.ranking(contest, sheets, &day, None)?;
        let mut places = places_of(None, &whole);
        let mut results = Map::new();
        results.insert("all".into(), lines_of(contest, &whole).into());
        let mut categories = Map::new();
        for category in crate::results::categories(contest, &day) {
            let ranked = self.ranking(contest, sheets, &day, Some(&category))?;
            places.extend(places_of(Some(&category), &ranked));
            categories.insert(category, lines_of(contest, &ranked).into());
        }
        results.insert("categories".into(), Value::Object(categories));
        let decisions: Vec<Value> = records
            .iter()
            .filter(|at| {
                matches!(
                    at.what,
                    Record::Votes(_) | Record::Audience(_) | Record::Allowances(_)
                )
            })
            .map(|at| Ok(json!({ "entry": at.entry, "record": serde_json::to_value(&at.what)? })))
            .collect::<Result<_, serde_json::Error>>()
            .map_err(ApiError::internal)?;
        canonical(&json!({
            "form": if *former { FORMER_FORM } else { FORM },
            "version": version,
            "contest": contest_of(contest, *former),
            "regulation": serde_json::to_value(&contest.regulation).map_err(ApiError::internal)?,
            "criteria": serde_json::to_value(&contest.criteria).map_err(ApiError::internal)?,
            "marks": marks_of(contest, sheets),
            "decisions": decisions,
            "results": results,
            "places": places,
        }))
    }

    /// Returns a version of the results, fixed with the contest's key.
    pub(crate) fn sealed(&self, basis: &Basis, version: u32, signer: &Signer) -> Result<Snapshot, ApiError> {
        let content = self.sealed_content(basis, version)?;
        let hash = Sha256::digest(content.as_bytes());
        Ok(Snapshot {
            version,
            hash: store::hex(&hash),
            key: signer.public(),
            signature: store::hex(&signer.key.sign(&hash).to_bytes()),
            content,
        })
    }
}

/// Returns what the hall will be shown, best place first.
fn places_of(category: Option<&str>, results: &Results) -> Vec<Value> {
    results
        .projects
        .iter()
        .map(|row| {
            json!({
                "category": category,
                "project": row.project.to_string(),
                "place": row.place.map(place_text),
                "score": row.score,
            })
        })
        .collect()
}

/// Returns the part of the set-up that figures depend on, and what a reader needs to know whose they are.
fn contest_of(contest: &Contest, former: bool) -> Value {
    let projects: Vec<Value> = contest
        .projects
        .iter()
        .map(|p| {
            let mut project = json!({
                "id": p.id, "number": p.number, "title": p.title, "category": p.category,
                "requested": p.requested, "minimum": p.minimum, "standing": p.standing,
            });
            // To 0.1.0 it bore on no figure.
            if let (Some(project), false) = (project.as_object_mut(), former) {
                project.insert("section".into(), json!(p.section));
            }
            project
        })
        .collect();
    let jurors: Vec<Value> = contest
        .jurors
        .iter()
        .map(|j| {
            json!({
                "id": j.id, "code": j.code, "name": j.name, "role": j.role, "voting": j.voting,
                "seat": j.seat, "section": j.section,
            })
        })
        .collect();
    json!({
        "title": contest.title,
        "organisation": contest.organisation,
        "dates": contest.dates,
        "projects": projects,
        "jurors": jurors,
        "sources": contest.sources,
    })
}

/// Returns the sheets as they stand. Why somebody is recused bears on no figure and stays in the journal.
fn marks_of(contest: &Contest, sheets: &[Sheet]) -> Vec<Value> {
    let mut sheets: Vec<&Sheet> = sheets.iter().collect();
    sheets.sort_by_key(|sheet| (sheet.project, sheet.juror));
    sheets
        .into_iter()
        .map(|sheet| {
            let marks: Map<String, Value> = contest
                .criteria
                .iter()
                .zip(&sheet.marks)
                .map(|(criterion, mark)| (criterion.code.clone(), json!(mark)))
                .collect();
            json!({
                "project": sheet.project,
                "juror": sheet.juror,
                "state": sheet.state,
                "recused": sheet.recusal.is_some(),
                "marks": marks,
            })
        })
        .collect()
}

/// Returns JSON in its one form: keys sorted, no blanks, whole numbers only.
fn canonical(value: &Value) -> Result<String, ApiError> {
    fn put(value: &Value, text: &mut String) -> Result<(), ApiError> {
        match value {
            Value::Number(number) if !number.is_i64() && !number.is_u64() => {
                return Err(ApiError::internal(format!("{number} is not exact")));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                text.push_str(&value.to_string());
            }
            Value::Array(items) => {
                text.push('[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        text.push(',');
                    }
                    put(item, text)?;
                }
                text.push(']');
            }
            Value::Object(map) => {
                let mut entries: Vec<(&String, &Value)> = map.iter().collect();
                entries.sort_by_key(|(key, _)| *key);
                text.push('{');
                for (at, (key, item)) in entries.into_iter().enumerate() {
                    if at > 0 {
                        text.push(',');
                    }
                    text.push_str(&Value::String(key.clone()).to_string());
                    text.push(':');
                    put(item, text)?;
                }
                text.push('}');
            }
        }
        Ok(())
    }
    let mut text = String::new();
    put(value, &mut text)?;
    Ok(text)
}

/// Looks whether a snapshot is what was signed with one of these public keys (hexadecimal): the contest's own when it
/// was made.
pub(crate) fn check(snapshot: &Snapshot, keys: &[&str]) -> Result<(), SealFlaw> {
    let hash = Sha256::digest(snapshot.content.as_bytes());
    if snapshot.hash != store::hex(&hash) {
        return Err(SealFlaw::Hash);
    }
    if !keys.contains(&snapshot.key.as_str()) {
        return Err(SealFlaw::Key);
    }
    let public = unhex::<32>(&snapshot.key).and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
    let signature = unhex::<64>(&snapshot.signature).map(|bytes| Signature::from_bytes(&bytes));
    match (public, signature) {
        (Some(public), Some(signature)) if public.verify_strict(&hash, &signature).is_ok() => Ok(()),
        _ => Err(SealFlaw::Signature),
    }
}

/// Looks whether a recount gives what was fixed, and if not, in what it differs. What was fixed is a text that was
/// signed, whatever program wrote it and whichever fields it knew: it is compared part by part with the text of the
/// recount, not with records read from it. Scores alone are compared as numbers: another program may print them with
/// more digits than the one that fixed them.
pub(crate) fn recount(snapshot: &Snapshot, recounted: &str) -> Result<(), SealFlaw> {
    if snapshot.content == recounted {
        return Ok(());
    }
    let read = |text: &str| serde_json::from_str::<Value>(text).map_err(|_| SealFlaw::Text);
    let (sealed, mut now) = (read(&snapshot.content)?, read(recounted)?);
    if let Some(part) = EXACT.into_iter().find(|part| sealed[part] != now[part]) {
        return Err(SealFlaw::Recount(part));
    }
    print_as(&sealed, &mut now);
    let scopes = |value: &Value| -> Vec<(Option<String>, Vec<Value>)> {
        let rows = |list: &Value| list.as_array().cloned().unwrap_or_default();
        let all = (None, rows(&value["results"]["all"]));
        let categories = value["results"]["categories"].as_object().into_iter().flatten();
        let categories = categories.map(|(name, list)| (Some(name.clone()), rows(list)));
        std::iter::once(all).chain(categories).collect()
    };
    for ((scope, was), (same, is)) in scopes(&sealed).iter().zip(&scopes(&now)) {
        if scope == same {
            rows_agree(was, is)?;
        }
    }
    let part = ["results", "places"]
        .into_iter()
        .find(|part| sealed[part] != now[part]);
    match part {
        Some(_) => Err(SealFlaw::Recount("results")),
        None if sealed == now => Ok(()),
        None => Err(SealFlaw::Text),
    }
}

/// Looks whether rows of fixed results, in whatever order, say what the same projects' rows of a recount do.
fn rows_agree(was: &[Value], is: &[Value]) -> Result<(), SealFlaw> {
    for sealed in was {
        let number = &sealed["number"];
        let flaw = |what| SealFlaw::Row {
            number: number.as_str().unwrap_or_default().to_owned(),
            what,
        };
        let Some(now) = is.iter().find(|now| now["number"] == *number) else {
            return Err(SealFlaw::Recount("results"));
        };
        if let Some(told) = TOLD.into_iter().find(|told| sealed[told] != now[told]) {
            return Err(flaw(match told {
                "place" | "place_last" => "place",
                "score" | "exact" => "score",
                other => other,
            }));
        }
        if sealed != now {
            return Err(flaw("details"));
        }
    }
    Ok(())
}

/// Prints the scores of a recount with the digits of the fixed ones, where these are as many as an honest program may
/// have used: no more than today, and enough to tell different scores apart.
fn print_as(sealed: &Value, now: &mut Value) {
    let mut scopes: Vec<Option<String>> = vec![None];
    let categories = now["results"]["categories"].as_object();
    scopes.extend(
        categories
            .into_iter()
            .flat_map(|map| map.keys().cloned().map(Some)),
    );
    for scope in scopes {
        let list = |value: &Value| {
            let results = &value["results"];
            let rows = scope
                .as_ref()
                .map_or(&results["all"], |name| &results["categories"][name]);
            rows.as_array().cloned().unwrap_or_default()
        };
        let mut rows = list(now);
        let exact: Vec<Option<Exact>> = rows
            .iter()
            .map(|row| row["exact"].as_str().and_then(|text| text.parse().ok()))
            .collect();
        let digits = |rows: &[Value]| {
            let score = rows.iter().find_map(|row| row["score"].as_str())?;
            let after = score.split_once('.').map_or(0, |(_, after)| after.len());
            u32::try_from(after).ok()
        };
        let (Some(then), Some(today)) = (digits(&list(sealed)), digits(&rows)) else {
            continue;
        };
        let least = domain::distinct_digits(exact.iter().flatten(), 2);
        if !(least..today).contains(&then) {
            continue;
        }
        let printed: Vec<Value> = exact
            .iter()
            .map(|exact| json!(exact.as_ref().map(|exact| exact.printed(then))))
            .collect();
        for (row, score) in rows.iter_mut().zip(&printed) {
            row["score"] = score.clone();
        }
        // What is revealed stands in the order of the rows.
        let places = now["places"].as_array_mut().into_iter().flatten();
        let own = places.filter(|place| place["category"].as_str() == scope.as_deref());
        for (place, score) in own.zip(&printed) {
            place["score"] = score.clone();
        }
        match &scope {
            None => now["results"]["all"] = rows.into(),
            Some(name) => now["results"]["categories"][name] = rows.into(),
        }
    }
}

/// Returns the bytes of hexadecimal digits.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits: Vec<u8> = text
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits
        .chunks_exact(2)
        .filter_map(|pair| Some(pair.first()? * 16 + pair.get(1)?))
        .collect();
    (digits.len() == N * 2).then(|| bytes.try_into().ok()).flatten()
}

/// Returns the error of a flaw, in the program's words.
pub(crate) fn fault(program: &Program, version: u32, flaw: &SealFlaw) -> ApiError {
    let key = flaw.message_key();
    let words = match flaw {
        SealFlaw::Row { number, what } => program.words.format(
            &key,
            &[("number", number.as_str().into()), ("what", (*what).into())],
        ),
        _ => program.words.get(&key),
    };
    ApiError::from(ErrorCode::SealFault)
        .with("version", version)
        .with("what", words)
}

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;
