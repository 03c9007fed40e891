//! Pauses after wrong secrets: whom they hold up, and for how long.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, wait_ms};
use api::ClientKind;
use api::contract::*;
use api::{Request, ask};

#[test]
fn five_wrong_pins_bring_a_pause_that_survives_a_restart_and_ends() {
    let hall = Hall::guarded();
    let juror = hall.jurors()[1];
    hall.ok(ask::Lock {});
    for left in (1..5).rev() {
        let error = hall
            .ask(
                &hall.window,
                ask::EnterPin {
                    juror,
                    pin: "0000".into(),
                },
            )
            .unwrap_err();
        assert_eq!(
            (error.code, error.params["left"].as_str()),
            (ErrorCode::WrongPin, left.to_string().as_str())
        );
    }
    assert_eq!(
        hall.refused(ask::EnterPin {
            juror,
            pin: "0000".into()
        }),
        ErrorCode::Paused
    );
    let right = Request::EnterPin(ask::EnterPin {
        juror,
        pin: format!("900{juror}"),
    });
    assert_eq!(hall.refused(right.clone()), ErrorCode::Paused);
    hall.program.close();
    hall.program.open(&hall.file("c.tribuna")).unwrap();
    assert_eq!(hall.refused(right.clone()), ErrorCode::Paused);
    wait_ms(31_000);
    hall.ok(right);
}

/// Tries a passphrase at a seat; returns the refusal.
fn tried(hall: &Hall, client: &api::Client, passphrase: &str) -> Option<ErrorCode> {
    let request = Request::Unlock(ask::Unlock {
        passphrase: passphrase.into(),
    });
    hall.ask(client, request).err().map(|error| error.code)
}

#[test]
fn guessing_at_one_seat_does_not_lock_the_right_passphrase_out_at_another() {
    let hall = Hall::guarded();
    let laptop = hall.program.connect(ClientKind::Browser);
    hall.ok(ask::Lock {});
    for _ in 0..20 {
        assert!(tried(&hall, &laptop, "неверно").is_some());
    }
    assert_eq!(tried(&hall, &laptop, "очень тайно"), Some(ErrorCode::Paused));
    assert_eq!(tried(&hall, &hall.window, "очень тайно"), None);
}

#[test]
fn a_pause_outlives_a_restart_however_much_was_done_since_and_a_right_one_ends_it() {
    let hall = Hall::guarded();
    let laptop = hall.program.connect(ClientKind::Browser);
    let juror = hall.jurors()[0];
    let enter = |pin: &str| {
        Request::EnterPin(ask::EnterPin {
            juror,
            pin: pin.into(),
        })
    };
    let right = format!("900{juror}");
    for _ in 0..5 {
        assert!(hall.ask(&laptop, enter("0000")).is_err());
    }
    for at in 0..260 {
        hall.ok(ask::SetMinutes {
            minutes: MinutesForm {
                number: at.to_string(),
                ..MinutesForm::default()
            },
        });
    }
    let again = || {
        hall.program.close();
        hall.program.open(&hall.file("c.tribuna")).unwrap();
    };
    again();
    assert_eq!(
        hall.ask(&laptop, enter(&right)).unwrap_err().code,
        ErrorCode::Paused
    );
    wait_ms(31_000);
    hall.ask(&laptop, enter(&right)).unwrap();
    hall.ask(&laptop, ask::HandOver {}).unwrap();
    // The right one is remembered as well: the wrong ones before it count no more.
    again();
    let refusal = hall.ask(&laptop, enter("0000")).unwrap_err();
    assert_eq!(refusal.params["left"], "4");
}
