//! PINs: slips to hand out, all of them replaced, sessions of old ones ended.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::ClientKind;
use api::contract::*;
use api::{Request, ask};

fn issued(reply: serde_json::Value) -> Vec<IssuedPin> {
    serde_json::from_value(reply).unwrap()
}

fn slips(pins: &[IssuedPin], target: SaveTarget) -> Request {
    Request::SavePinSlips(ask::SavePinSlips {
        pins: pins.to_vec(),
        lang: "ru".into(),
        target,
    })
}

fn file(hall: &Hall, name: &str) -> SaveTarget {
    SaveTarget::Path {
        path: hall.path(name),
        replace: false,
    }
}

#[test]
fn slips_are_saved_and_leave_no_pin_in_the_contest() {
    let hall = Hall::with_contest();
    hall.ok(ask::SetPassphrase {
        passphrase: Some("очень тайно".into()),
    });
    let pins = issued(hall.ok(ask::IssuePins {}));
    let before = hall.ok(ask::Contest {})["entry"].clone();
    hall.ok(slips(&pins, file(&hall, "slips.pdf")));
    assert!(
        std::fs::read(hall.file("slips.pdf"))
            .unwrap()
            .starts_with(b"%PDF")
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let made = std::fs::metadata(hall.file("slips.pdf")).unwrap();
        assert_eq!(made.permissions().mode() & 0o777, 0o600, "for their owner only");
    }
    assert_eq!(
        hall.ok(ask::Contest {})["entry"],
        before,
        "printing is no entry of the journal"
    );
    hall.program.close();
    let bytes = std::fs::read(hall.file("c.tribuna")).unwrap();
    for pin in pins {
        let quoted = format!("\"{}\"", pin.pin);
        assert!(!bytes.windows(quoted.len()).any(|w| w == quoted.as_bytes()));
    }
}

#[test]
fn all_pins_are_replaced_and_no_slip_carries_an_old_one() {
    let hall = Hall::guarded();
    let juror = hall.jurors()[0];
    let old = IssuedPin {
        owner: PinOwner::Juror { id: juror },
        name: String::new(),
        pin: format!("900{juror}"),
    };
    hall.ok(slips(std::slice::from_ref(&old), file(&hall, "old.pdf")));
    let new = issued(hall.ok(ask::RenewPins {}));
    assert_eq!(new.len(), crate::support::JURORS, "the secretary has none");
    assert_eq!(
        hall.refused(slips(std::slice::from_ref(&old), file(&hall, "stale.pdf"))),
        ErrorCode::PinReplaced
    );
    assert!(!hall.file("stale.pdf").exists());
    hall.ok(slips(&new, file(&hall, "new.pdf")));
    hall.ok(ask::Lock {});
    let enter = |pin: &str| {
        Request::EnterPin(ask::EnterPin {
            juror,
            pin: pin.to_owned(),
        })
    };
    assert_eq!(hall.refused(enter(&old.pin)), ErrorCode::WrongPin);
    let mine = new
        .iter()
        .find(|pin| pin.owner == PinOwner::Juror { id: juror })
        .unwrap();
    hall.ok(enter(&mine.pin));
}

#[test]
fn guessing_by_way_of_slips_is_paused_as_at_the_door() {
    let hall = Hall::guarded();
    let guess = IssuedPin {
        owner: PinOwner::Juror { id: hall.jurors()[0] },
        name: String::new(),
        pin: "0000".into(),
    };
    for _ in 0..4 {
        let refusal = hall.refused(slips(std::slice::from_ref(&guess), file(&hall, "guess.pdf")));
        assert_eq!(refusal, ErrorCode::PinReplaced);
    }
    let refusal = hall.refused(slips(std::slice::from_ref(&guess), file(&hall, "guess.pdf")));
    assert_eq!(refusal, ErrorCode::Paused);
}

#[test]
fn a_new_pin_ends_the_session_of_the_old_one() {
    let hall = Hall::guarded();
    let (juror, other) = (hall.jurors()[0], hall.jurors()[1]);
    let browsers = [juror, other].map(|id| {
        let browser = hall.program.connect(ClientKind::Browser);
        let pin = format!("900{id}");
        hall.ask(&browser, ask::EnterPin { juror: id, pin }).unwrap();
        browser
    });
    hall.ok(ask::SetPin { juror, pin: None });
    assert_eq!(
        hall.ask(&browsers[0], Request::Desk(ask::Desk {}))
            .unwrap_err()
            .code,
        ErrorCode::Locked
    );
    hall.ask(&browsers[1], Request::Desk(ask::Desk {})).unwrap();
}

#[test]
fn slips_for_a_browser_are_fetched_once() {
    let hall = Hall::with_contest();
    hall.ok(ask::SetPassphrase {
        passphrase: Some("очень тайно".into()),
    });
    let pins = issued(hall.ok(ask::IssuePins {}));
    let place = hall.ok(slips(&pins, SaveTarget::Download {}))["place"].clone();
    let id = place.as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let fetched = hall.program.download(&hall.window, &id).unwrap();
    assert!(fetched.bytes.starts_with(b"%PDF"));
    let again = hall.program.download(&hall.window, &id).unwrap_err();
    assert_eq!(again.code, ErrorCode::FileNotFound);
}
