//! Writes every paper of a fictional contest into a folder:
//! `cargo run -p tribuna-documents --example papers -- FOLDER [PROJECTS] [JURORS] [ru|en] [draft]`.
#![allow(clippy::expect_used, clippy::print_stdout)]

#[path = "../tests/common/mod.rs"]
mod common;

use messages::Lang;
use std::{env, fs, path::PathBuf};
use tribuna_documents::{kinds, render};

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
    let sample = common::sample(number(1, 5), number(2, 5));
    let fields = tribuna_documents::MinutesFields::default();
    let mut data = sample.data();
    if args.get(4).is_some_and(|word| word == "draft") {
        (data.closed, data.results, data.by_category) = (false, None, &[]);
        data.minutes = &fields;
    }
    fs::create_dir_all(&folder).expect("the folder");
    for kind in kinds() {
        let pdf = render(kind, &data, lang).expect("a paper");
        fs::write(folder.join(format!("{}.pdf", kind.id())), &pdf.bytes).expect("a file");
        println!(
            "{}: {} pages, {} bytes, {}",
            kind.id(),
            pdf.pages,
            pdf.bytes.len(),
            pdf.file_name
        );
    }
}
