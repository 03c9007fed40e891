//! What was signed stands, whoever tampers with it.

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

/// Three scores of which one is a little under the threshold: today's program prints them so that it shows.
const TODAY: &str = r#"{"form":"tribuna-results/1","marks":[],"places":[{"category":null,"place":"1","project":"3","score":"70.000"},{"category":null,"place":null,"project":"5","score":"59.997"}],"results":{"all":[{"award":{"amount":"500.00"},"exact":"70","number":"1","place":1,"place_last":1,"score":"70.000","status":"ranked","ties":[]},{"exact":"17999/300","number":"2","place":null,"place_last":null,"score":"59.997","status":"below_threshold","ties":[]}],"categories":{}},"version":1}"#;

fn before() -> String {
    TODAY.replace("70.000", "70.00").replace("59.997", "60.00")
}

#[test]
fn what_was_fixed_with_fewer_digits_stands() {
    assert_eq!(recount(&signed(&before(), &key(7)), TODAY), Ok(()));
    // More digits than today, or other digits from row to row, no honest program has printed.
    for text in [
        TODAY.replace("70.000", "70.00000").replace("59.997", "59.99667"),
        TODAY.replace("70.000", "70.00"),
        before().replace("60.00", "60"),
    ] {
        assert!(recount(&signed(&text, &key(7)), TODAY).is_err(), "{text}");
    }
}

#[test]
fn too_few_digits_to_tell_scores_apart_are_nobodys() {
    let close = TODAY
        .replace("17999/300", "209999/3000")
        .replace("59.997", "70.000");
    let digits = close.replace("\"70.000\"", "\"70.00\"");
    assert!(recount(&signed(&digits, &key(7)), &close).is_err());
}

#[test]
fn whatever_is_forged_in_a_former_text_is_named() {
    let row = |number: &str, what| SealFlaw::Row {
        number: number.to_owned(),
        what,
    };
    for (was, is, flaw) in [
        ("\"marks\":[]", "\"marks\":[1]", SealFlaw::Recount("marks")),
        ("\"place\":1,", "\"place\":2,", row("1", "place")),
        ("\"place_last\":1", "\"place_last\":2", row("1", "place")),
        ("\"exact\":\"70\"", "\"exact\":\"71\"", row("1", "score")),
        (
            "\"place_last\":null,\"score\":\"60.00\"",
            "\"place_last\":null,\"score\":\"59.99\"",
            row("2", "score"),
        ),
        ("500.00", "900.00", row("1", "award")),
        ("below_threshold", "ranked", row("2", "status")),
        ("\"ties\":[]", "\"ties\":[1]", row("1", "details")),
        ("\"place\":\"1\"", "\"place\":\"2\"", SealFlaw::Recount("results")),
        (
            "\"project\":\"5\",\"score\":\"60.00\"",
            "\"project\":\"5\",\"score\":\"61.00\"",
            SealFlaw::Recount("results"),
        ),
        ("\"version\":1", "\"version\":2", SealFlaw::Text),
        ("tribuna-results/1", "tribuna-results/3", SealFlaw::Text),
    ] {
        assert!(before().contains(was), "{was}");
        let forged = signed(&before().replacen(was, is, 1), &key(7));
        assert_eq!(recount(&forged, TODAY), Err(flaw), "{is}");
    }
}

#[test]
fn canonical_json_has_one_form_and_no_floats() {
    let one: Value = serde_json::from_str(r#"{ "б": 1, "а": [ null, {"z":"\n","a":true} ] }"#).expect("JSON");
    assert_eq!(
        canonical(&one).expect("it has one"),
        r#"{"а":[null,{"a":true,"z":"\n"}],"б":1}"#
    );
    assert!(canonical(&json!({ "x": 0.5 })).is_err());
}
