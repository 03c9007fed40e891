//! A console left open.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, wait_ms};
use api::ClientKind;
use api::ask;
use api::contract::*;

#[test]
fn an_idle_helper_is_out() {
    let hall = Hall::guarded();
    let helper = hall.hire(&[("Помогаев Пётр", "документы")])[0];
    let pin = "2468".to_owned();
    hall.ok(ask::SetHelperPin {
        helper,
        pin: Some(pin.clone()),
    });
    let browser = hall.program.connect(ClientKind::Browser);
    hall.ask(&browser, ask::EnterHelperPin { helper, pin }).unwrap();
    wait_ms(59 * 60_000);
    hall.ask(&browser, ask::Contest {}).unwrap();
    wait_ms(61 * 60_000);
    let refusal = hall.ask(&browser, ask::Contest {}).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::Locked);
}
