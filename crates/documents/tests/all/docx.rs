//! The minutes as an office document: the same words as the PDF, the same bytes every time.

#![allow(clippy::expect_used)]

use crate::common::look::said;
use messages::Lang;
use std::io::{Cursor, Read};
use tribuna_documents::paper::{Selection, document};
use tribuna_documents::{Error, Kind, kinds, render_docx};
use zip::ZipArchive;

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    let mut file = archive.by_name(name).expect("a part");
    file.read_to_string(&mut text).expect("text");
    text
}

/// Returns the words of a part: a line for each paragraph.
fn words(xml: &str) -> String {
    let mut text = String::new();
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let end = rest[at..].find('>').expect("a tag ends") + at;
        let tag = &rest[at + 1..end];
        if tag.starts_with("/w:p") && !tag.starts_with("/w:pP") || tag.starts_with("w:br") {
            text.push('\n');
        }
        rest = &rest[end + 1..];
    }
    let text = text.replace("&quot;", "\"").replace("&apos;", "'");
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn the_office_document_has_every_word_and_cell_of_the_paper() {
    for (projects, jurors) in [(5, 5), (60, 12)] {
        let sample = crate::common::sample(projects, jurors).with_day();
        for lang in Lang::ALL {
            let paper = document(Kind::Minutes, &sample.data(), Selection::default(), lang).expect("minutes");
            let made = render_docx(Kind::Minutes, &sample.data(), lang).expect("minutes");
            assert!(made.file_name.ends_with(".docx"), "{}", made.file_name);
            let xml = part(&made.bytes, "word/document.xml");
            let text = words(&xml).replace('\u{a0}', " ");
            let lines: std::collections::BTreeSet<&str> = text.lines().map(str::trim).collect();
            for line in said(&paper)
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
            {
                if line.contains('_') {
                    // A gap has as many underscores as it is wide.
                    let first = line.split('_').next().unwrap_or_default().trim();
                    assert!(text.contains(first), "no «{first}»");
                } else if let Some((role, name)) = line.split_once(": ")
                    && lines.contains(role)
                {
                    assert!(name.is_empty() || lines.contains(name), "no «{name}»");
                } else {
                    assert!(
                        lines.contains(line.trim_end_matches(':')) || lines.contains(line),
                        "no «{line}»"
                    );
                }
            }
            // Both tables repeat their heads; no mark of ours is left.
            assert_eq!(xml.matches("<w:tblHeader />").count(), 2);
            assert!(!xml.contains("w:hRule=\"atLeast\" /><w:"), "a mark is left");
            let foot = words(&part(&made.bytes, "word/footer1.xml")).replace('\u{a0}', " ");
            assert!(foot.contains("b41c77e0aa92"), "{foot}");
            let head = words(&part(&made.bytes, "word/header1.xml"));
            assert!(!head.contains("ЧЕРНОВИК") && !head.contains("DRAFT"), "{head}");
        }
    }
    let draft = crate::common::sample(5, 5);
    let made = render_docx(Kind::Minutes, &draft.data(), Lang::Ru).expect("minutes");
    for name in ["word/header1.xml", "word/header2.xml"] {
        assert!(part(&made.bytes, name).contains("ЧЕРНОВИК"), "{name}");
    }
}

#[test]
fn the_same_minutes_give_the_same_bytes_on_any_thread() {
    let sample = crate::common::sample(6, 5).with_day();
    let make = || {
        render_docx(Kind::Minutes, &sample.data(), Lang::Ru)
            .expect("minutes")
            .bytes
    };
    let first = make();
    assert!(first == make(), "twice on one thread");
    let other = std::thread::scope(|scope| scope.spawn(make).join().expect("a thread"));
    assert!(first == other, "on another thread");
}

#[test]
fn only_minutes_are_an_office_document() {
    let sample = crate::common::sample(3, 3);
    for kind in kinds() {
        let made = render_docx(kind, &sample.data(), Lang::Ru);
        assert_eq!(made.is_ok(), kind.as_docx(), "{}", kind.id());
        if let Err(fault) = made {
            assert!(matches!(fault, Error::NoDocx(_)), "{fault}");
        }
    }
}

#[test]
fn names_with_signs_of_the_format_are_words_in_it() {
    let mut sample = crate::common::sample(3, 3);
    sample.contest.title = "Школа & <Студия> «Ёлка»".into();
    sample.contest.organisation = "Вуз & Ко".into();
    let made = render_docx(Kind::Minutes, &sample.data(), Lang::Ru).expect("minutes");
    assert!(words(&part(&made.bytes, "word/document.xml")).contains("Школа & <Студия> «Ёлка»"));
    let core = part(&made.bytes, "docProps/core.xml");
    assert!(core.contains("<dc:creator>Вуз &amp; Ко</dc:creator>"), "{core}");
    assert!(core.contains("Школа &amp; &lt;Студия&gt;"), "{core}");
}
