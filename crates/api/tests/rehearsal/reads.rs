//! A screen asks again when an area was touched that its answer depends on (`reads` and `touches` of `request!`). Here
//! every request of an evening is made while somebody looks at every answer that names what it depends on: what is
//! another after a request that touched nothing of it would stand on a screen as it was.

use crate::evening::play;
use crate::hall::Hall;
use api::contract::Notice;
use api::{Client, Envelope, Program, Request};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::mem::take;
use std::sync::{Arc, Mutex};

/// What goes with the clock, whatever is asked: the time, and how long a door is shut after wrong secrets.
const OF_THE_CLOCK: [&str; 3] = ["now", "pause", "passphrase_pause"];

/// Answers by the question and the seat.
type Answers = BTreeMap<(usize, String), Value>;

/// Somebody who looks at everything.
pub struct Watch {
    heard: Arc<Mutex<Vec<Notice>>>,
    seats: RefCell<Vec<Client>>,
    questions: Cell<u64>,
    looked: RefCell<BTreeSet<String>>,
    stale: RefCell<BTreeSet<String>>,
}

impl Watch {
    pub fn on(program: &Program) -> Self {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ear = Arc::clone(&heard);
        program.on_notice(move |_, notice| ear.lock().unwrap().push(notice.clone()));
        Self {
            heard,
            seats: RefCell::default(),
            questions: Cell::default(),
            looked: RefCell::default(),
            stale: RefCell::default(),
        }
    }

    /// Returns what every seat is answered now.
    pub fn look(&self, hall: &Hall, seat: &Client) -> Answers {
        let mut seats = self.seats.borrow_mut();
        if !seats.contains(seat) {
            seats.push(seat.clone());
        }
        let mut answers = Answers::new();
        for (at, seat) in seats.iter().enumerate() {
            let answer = |request: Value| {
                self.questions.set(self.questions.get() + 1);
                let envelope = Envelope {
                    id: format!("look-{}", self.questions.get()),
                    request: serde_json::from_value(request).unwrap(),
                    key: None,
                };
                let mut reply = serde_json::to_value(hall.program.call(seat, envelope).ok()?).unwrap();
                without_the_clock(&mut reply);
                Some(reply)
            };
            let questions = match at {
                0 => questions(&answer),
                // The others are asked what only a juror's seat is answered.
                _ => vec![json!({ "type": "Desk" })],
            };
            for question in questions {
                if let Some(reply) = answer(question.clone()) {
                    self.looked
                        .borrow_mut()
                        .insert(question["type"].as_str().unwrap().to_owned());
                    answers.insert((at, question.to_string()), reply);
                }
            }
        }
        take(&mut *self.heard.lock().unwrap());
        answers
    }

    /// Notes which answers are others than `before` although nobody was told to ask them again.
    pub fn compare(&self, hall: &Hall, seat: &Client, asked: &str, before: &Answers) {
        let heard = take(&mut *self.heard.lock().unwrap());
        let mut areas = BTreeSet::new();
        for notice in heard {
            match notice {
                Notice::Changed { areas: named, .. } if !named.is_empty() => areas.extend(named),
                Notice::Changed { .. } | Notice::ContestSwitched {} | Notice::HallChanged {} => return,
                _ => {}
            }
        }
        let after = self.look(hall, seat);
        for ((at, question), answer) in before {
            let kind: Value = serde_json::from_str(question).unwrap();
            let kind = kind["type"].as_str().unwrap();
            let told = Request::reads(kind)
                .unwrap()
                .iter()
                .any(|area| areas.contains(area));
            let now = after.get(&(*at, question.clone()));
            if !told && now.is_some_and(|now| now != answer) {
                let fields = difference(answer, now.unwrap());
                self.stale
                    .borrow_mut()
                    .insert(format!("{kind} after {asked}, which touches {areas:?}: {fields}"));
            }
        }
    }
}

/// Returns the fields at which two answers differ.
fn difference(one: &Value, other: &Value) -> String {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let names = one.keys().filter(|name| one.get(*name) != other.get(*name));
            names.cloned().collect::<Vec<_>>().join(", ")
        }
        _ => "the list".to_owned(),
    }
}

fn without_the_clock(answer: &mut Value) {
    match answer {
        Value::Array(items) => items.iter_mut().for_each(without_the_clock),
        Value::Object(fields) => {
            fields.retain(|name, _| !OF_THE_CLOCK.contains(&name.as_str()));
            fields.values_mut().for_each(without_the_clock);
        }
        _ => {}
    }
}

/// Returns every question that names what its answer depends on, of the contest as it is.
fn questions(answer: &dyn Fn(Value) -> Option<Value>) -> Vec<Value> {
    let plain = [
        "ClosingPreview",
        "ConflictRegister",
        "Defence",
        "Desk",
        "Door",
        "Grid",
        "Helpers",
        "Jurors",
        "Presence",
        "Projects",
        "ProposedConflicts",
        "Rules",
        "Sealing",
        "SheetPath",
        "Voting",
    ];
    let mut questions: Vec<Value> = plain.iter().map(|kind| json!({ "type": kind })).collect();
    questions.push(json!({ "type": "Regulation", "lang": "ru" }));
    let ids = |kind: &str| -> Vec<Value> {
        let list = answer(json!({ "type": kind })).unwrap_or_default();
        let list = list.as_array().cloned().unwrap_or_default();
        list.iter().map(|one| one["id"].clone()).collect()
    };
    for project in ids("Projects").iter().take(4) {
        for juror in ids("Jurors").iter().take(3) {
            questions.push(json!({ "type": "PaperSheet", "project": project, "juror": juror }));
        }
    }
    questions
}

#[test]
fn nothing_stays_on_a_screen_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let hall = Hall::watched(folder.path());
    play(&hall);
    let watch = hall.watch.as_ref().unwrap();
    let naming: BTreeSet<String> = Request::KINDS
        .iter()
        .filter(|kind| Request::reads(kind).is_some())
        .map(|kind| (*kind).to_owned())
        .collect();
    assert_eq!(*watch.looked.borrow(), naming, "looked at, and to be looked at");
    let stale = watch.stale.borrow();
    assert!(stale.is_empty(), "{:#?}", *stale);
}
