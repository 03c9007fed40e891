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
            assert!(foot.contains("b41c 77e0 aa92 b41c 77e0 aa92 b41c 77e0"), "{foot}");
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
        assert_eq!(made.is_ok(), kind.spec().docx, "{}", kind.id());
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

/// A letter of every kind that a text may or may not hold.
fn every_kind() -> String {
    let controls = (0..0x20).chain(0x7f..0xa0).filter_map(char::from_u32);
    let others = "\u{ad}\u{300}\u{306}\u{61c}\u{200b}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\u{2060}\u{2066}\u{2069}\u{d7ff}\u{e000}\u{fdd0}\u{feff}\u{fffd}\u{fffe}\u{ffff}😀\u{1fffe}\u{10ffff}<&>\"'«]]>";
    controls.chain(others.chars()).flat_map(|c| [c, 'ё']).collect()
}

/// Reads a part as an office program would: every tag closes, every reference is known, every character is one.
fn well_formed(xml: &str, name: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_comments = true;
    let mut open = 0_i32;
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => break,
            Ok(quick_xml::events::Event::Start(_)) => open += 1,
            Ok(quick_xml::events::Event::End(_)) => open -= 1,
            Ok(_) => {}
            Err(fault) => panic!("{name}: {fault}"),
        }
    }
    assert_eq!(open, 0, "{name}");
    let wrong = xml.chars().find(|c| domain::text::is_forbidden(*c) && *c != '\r');
    assert_eq!(wrong, None, "{name}");
    assert!(!xml.contains(domain::text::is_directional), "{name}");
}

/// Files of 0.1.0 hold whatever was pasted: a soft break of a presentation, a NUL of a comment.
#[test]
fn whatever_a_file_of_old_holds_the_office_document_opens() {
    let mut sample = crate::common::sample(3, 3).with_day();
    let odd = every_kind();
    sample.contest.title = format!("Конкурс{odd}");
    sample.contest.organisation = format!("Вуз{odd}");
    sample.contest.place = odd.clone();
    sample.minutes.decisions = format!("Решили{odd}");
    sample.minutes.dissent = odd.clone();
    sample.minutes.secretary = format!("Секретарёва{odd} Софья");
    for project in &mut sample.contest.projects {
        project.title.push_str(&odd);
        project.lead = Some(format!("Лидеров{odd} Лев"));
    }
    for juror in &mut sample.contest.jurors {
        juror.name.push_str(&odd);
        juror.position = Some(odd.clone());
    }
    for lang in Lang::ALL {
        let made = render_docx(Kind::Minutes, &sample.data(), lang).expect("minutes");
        let mut archive = ZipArchive::new(Cursor::new(&made.bytes[..])).expect("an archive");
        let names: Vec<String> = archive
            .file_names()
            .map(|name| name.expect("a name").into_owned())
            .collect();
        assert!(names.len() > 5);
        for name in names
            .iter()
            .filter(|name| name.ends_with(".xml") || name.ends_with(".rels"))
        {
            let mut text = String::new();
            archive
                .by_name(name)
                .expect("a part")
                .read_to_string(&mut text)
                .expect("text");
            well_formed(&text, name);
        }
        assert!(words(&part(&made.bytes, "word/document.xml")).contains("Решилиё"));
    }
    for kind in kinds() {
        let Ok(made) = tribuna_documents::render(kind, &sample.data(), Lang::Ru) else {
            continue;
        };
        lopdf::Document::load_mem(&made.bytes).expect("a PDF opens");
        assert!(
            !made.file_name.contains(domain::text::is_directional),
            "{}",
            made.file_name
        );
    }
}
