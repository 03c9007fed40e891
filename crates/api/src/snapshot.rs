//! What is fixed: a canonical text of marks, rules, decisions and results, its hash, its signature.

use crate::contract::{ApiError, ErrorCode};
use crate::program::Program;
use crate::results::lines_of;
use crate::signing_key::Signer;
use crate::views::results::place_text;
use domain::day::sealing::Snapshot;
use domain::day::{At, Record};
use domain::results::Results;
use domain::{Contest, Day, Sheet};
use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

/// Form of the text; it changes when the text does.
const FORM: &str = "tribuna-results/1";

/// What results are fixed from, of one moment.
pub(crate) struct Basis<'a> {
    pub contest: &'a Contest,
    pub sheets: &'a [Sheet],
    /// Records of the day up to the fixing.
    pub records: &'a [At<Record>],
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
    Recount(String),
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
        } = basis;
        let day = Day::of(*records);
        let whole = self.ranking(contest, sheets, &day, None)?;
        let mut places = places_of(None, &whole);
        let mut results = Map::new();
        results.insert("all".into(), lines_of(contest, &whole).into());
        let mut categories = Map::new();
        for category in crate::overview::categories(contest, &day) {
            let ranked = self.ranking(contest, sheets, &day, Some(&category))?;
            places.extend(places_of(Some(&category), &ranked));
            categories.insert(category, lines_of(contest, &ranked).into());
        }
        results.insert("categories".into(), Value::Object(categories));
        let decisions: Vec<Value> = records
            .iter()
            .filter(|at| matches!(at.what, Record::Votes(_) | Record::Audience(_)))
            .map(|at| Ok(json!({ "entry": at.entry, "record": serde_json::to_value(&at.what)? })))
            .collect::<Result<_, serde_json::Error>>()
            .map_err(ApiError::internal)?;
        canonical(&json!({
            "form": FORM,
            "version": version,
            "contest": contest_of(contest),
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

/// Returns what is revealed to the hall, best first.
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

/// Returns what of the set-up bears on figures, with what a reader needs to know whose they are.
fn contest_of(contest: &Contest) -> Value {
    let projects: Vec<Value> = contest
        .projects
        .iter()
        .map(|p| {
            json!({
                "id": p.id, "number": p.number, "title": p.title, "category": p.category,
                "requested": p.requested, "minimum": p.minimum, "standing": p.standing,
            })
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

/// Looks whether a recount gives what was fixed, and if not, in which part it differs.
pub(crate) fn recount(snapshot: &Snapshot, recounted: &str) -> Result<(), SealFlaw> {
    if snapshot.content == recounted {
        return Ok(());
    }
    let read = |text: &str| serde_json::from_str::<Value>(text).map_err(|_| SealFlaw::Text);
    let (sealed, now) = (read(&snapshot.content)?, read(recounted)?);
    // Marks first: where they differ, results do too.
    let parts = [
        "marks",
        "regulation",
        "criteria",
        "contest",
        "decisions",
        "results",
    ];
    let part = parts.into_iter().find(|part| sealed[part] != now[part]);
    Err(part.map_or(SealFlaw::Text, |part| SealFlaw::Recount(part.to_owned())))
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
    ApiError::from(ErrorCode::SealFault)
        .with("version", version)
        .with("what", program.words.get(&flaw.message_key()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::SigningKey;

    fn key(secret: u8) -> SigningKey {
        SigningKey::from_bytes(&[secret; 32])
    }

    fn public(key: &SigningKey) -> String {
        store::hex(key.verifying_key().as_bytes())
    }

    fn signed(content: &str, key: &SigningKey) -> Snapshot {
        let hash = Sha256::digest(content.as_bytes());
        Snapshot {
            version: 1,
            content: content.to_owned(),
            hash: store::hex(&hash),
            key: public(key),
            signature: store::hex(&key.sign(&hash).to_bytes()),
        }
    }

    #[test]
    fn what_was_signed_stands_and_any_changed_byte_is_named() {
        let own = key(7);
        let sealed = signed(r#"{"marks":[1,2],"results":["5"]}"#, &own);
        assert_eq!(check(&sealed, &[&public(&own)]), Ok(()));
        for at in 0..sealed.content.len() {
            let mut bytes = sealed.content.clone().into_bytes();
            bytes[at] ^= 1;
            let content = String::from_utf8(bytes).expect("ASCII stays ASCII");
            let changed = Snapshot {
                content,
                ..sealed.clone()
            };
            assert_eq!(check(&changed, &[&public(&own)]), Err(SealFlaw::Hash));
        }
        for at in 0..sealed.signature.len() {
            let mut signature = sealed.signature.clone();
            let other = if &signature[at..=at] == "0" { "1" } else { "0" };
            signature.replace_range(at..=at, other);
            let changed = Snapshot {
                signature,
                ..sealed.clone()
            };
            assert_eq!(
                check(&changed, &[&public(&own)]),
                Err(SealFlaw::Signature),
                "digit {at}"
            );
        }
    }

    #[test]
    fn whoever_signs_again_with_another_key_is_found_out() {
        let (own, other) = (key(7), key(8));
        let forged = signed(r#"{"marks":[1,3]}"#, &other);
        assert_eq!(check(&forged, &[&public(&own)]), Err(SealFlaw::Key));
        assert_eq!(check(&forged, &[]), Err(SealFlaw::Key));
        let pretended = Snapshot {
            key: public(&own),
            ..forged
        };
        assert_eq!(check(&pretended, &[&public(&own)]), Err(SealFlaw::Signature));
    }

    #[test]
    fn a_recount_that_differs_says_in_what() {
        let sealed = signed(r#"{"marks":[1,2],"results":["5"]}"#, &key(7));
        assert_eq!(recount(&sealed, &sealed.content), Ok(()));
        let of = |text: &str| recount(&sealed, text).map_err(|flaw| flaw.message_key());
        assert_eq!(
            of(r#"{"marks":[1,3],"results":["6"]}"#),
            Err("seal-flaw-marks".into())
        );
        assert_eq!(
            of(r#"{"marks":[1,2],"results":["6"]}"#),
            Err("seal-flaw-results".into())
        );
        assert_eq!(of("{"), Err("seal-flaw-text".into()));
    }

    #[test]
    fn canonical_json_has_one_form_and_no_floats() {
        let one: Value =
            serde_json::from_str(r#"{ "б": 1, "а": [ null, {"z":"\n","a":true} ] }"#).expect("JSON");
        assert_eq!(
            canonical(&one).expect("it has one"),
            r#"{"а":[null,{"a":true,"z":"\n"}],"б":1}"#
        );
        assert!(canonical(&json!({ "x": 0.5 })).is_err());
    }
}
