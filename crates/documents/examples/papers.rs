//! Writes every paper of a fictional contest into a folder:
//! `cargo run -p tribuna-documents --example papers -- FOLDER [PROJECTS] [JURORS] [ru|en] [draft|day]`.
#![allow(clippy::expect_used, clippy::print_stdout)]

#[path = "../tests/all/common/mod.rs"]
mod common;

use messages::Lang;
use std::{env, fs, path::PathBuf};
use tribuna_documents::paper::{PinSlip, pin_slips};
use tribuna_documents::{Kind, kinds, render, render_docx};

fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let folder = PathBuf::from(args.first().expect("a folder"));
    let number = |index: usize, usual: usize| {
        args.get(index)
            .map_or(usual, |text| text.parse().expect("a number"))
    };
    let lang: Lang = args
        .get(3)
        .map_or(Lang::Ru, |text| text.parse().expect("a language"));
    let mut sample = common::sample(number(1, 5), number(2, 5));
    if args.get(4).is_some_and(|word| word == "day") {
        sample = sample.with_day();
    }
    let fields = tribuna_documents::MinutesFields::default();
    let mut data = sample.data();
    if args.get(4).is_some_and(|word| word == "draft") {
        (data.closed, data.results, data.by_category) = (false, None, &[]);
        data.minutes = &fields;
    }
    let applications = common::applications(&sample.contest);
    fs::create_dir_all(&folder).expect("the folder");
    for kind in kinds() {
        if kind == Kind::Applications {
            data.contest = &applications;
        }
        let pdf = render(kind, &data, lang).expect("a paper");
        data.contest = &sample.contest;
        fs::write(folder.join(format!("{}.pdf", kind.id())), &pdf.bytes).expect("a file");
        println!(
            "{}: {} pages, {} bytes, {}",
            kind.id(),
            pdf.pages,
            pdf.bytes.len(),
            pdf.file_name
        );
    }
    let docx = render_docx(Kind::Minutes, &data, lang).expect("minutes");
    fs::write(folder.join("minutes.docx"), &docx.bytes).expect("a file");
    println!("minutes.docx: {} bytes, {}", docx.bytes.len(), docx.file_name);
    let slips: Vec<PinSlip> = (0u32..)
        .zip(sample.contest.jurors.iter().filter(|juror| juror.scores()))
        .map(|(index, juror)| PinSlip {
            name: juror.name.clone(),
            pin: format!("{:04}", (4719 + index * 1087) % 10_000),
        })
        .collect();
    if !slips.is_empty() {
        let pdf = pin_slips(&data, &slips, lang).expect("slips");
        fs::write(folder.join("pin_slips.pdf"), &pdf.bytes).expect("a file");
    }
}
