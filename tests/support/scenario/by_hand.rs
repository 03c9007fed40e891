//! A contest made by keyboard alone: from nothing to the first mark, with a power cut on the way.

use crate::support::{Files, Screen, Seat};
use domain::{Contest, Role, Seat as Chair, Sheet};
use serde_json::json;
use std::path::{Path, PathBuf};
use thirtyfour::Key;

const TITLE: &str = "Конкурс «Своими руками»";
const ORGANISATION: &str = "Вымышленный университет";
const PLACE: &str = "г. Примерск";

/// The organiser's own weights, К1…К7; the preset differs in four of them.
const WEIGHTS: [&str; 7] = ["5", "4", "3", "3", "2", "2", "1"];

/// The jury as it is typed: name, position, beginning of the role, beginning of the seat.
const JURY: [[&str; 4]; 5] = [
    ["Рябинина Раиса Петровна", "проректор", "пред", "адм"],
    ["Кедров Клим Ильич", "декан", "зам", "адм"],
    ["Вязова Вера Юрьевна", "Фонд «Лес»", "член", "эксп"],
    ["Дубов Денис Олегович", "", "член", "эксп"],
    ["Ольхина Оля Яновна", "студсовет", "член", "обуч"],
];

/// Twelve projects as a spreadsheet copies them. A title with a line break is in quotes.
const PROJECTS: [&str; 12] = [
    "1\tМастерская «Ёж»\tЁлкина Е. Ё.\tДвор\t60000",
    "2\t\"Хор\nдвора\"\tРощин Р. Р.\tСцена\t45 000",
    "3\tЛедяная горка\tПолянский П. П.\tДвор\t80 000,50",
    "4\tКиноклуб\tОзерова О. О.\tСцена\t30000",
    "5\tТеплица\tЛугов Л. Л.\tДвор\t52000",
    "6\tБиблиотека на окне\tРучьёва Р. Р.\tДвор\t15000",
    "7\tТеатр теней\tХолмов Х. Х.\tСцена\t40000",
    "8\tВелопарковка\tСтепная С. С.\tДвор\t70000",
    "9\tОркестр ложек\tБерегов Б. Б.\tСцена\t20000",
    "10\tШкола узлов\tТропинина Т. Т.\tДвор\t18000",
    "11\tРадио «Подъезд»\tМостовой М. М.\tСцена\t33000",
    "12\tТихий час\tКлючева К. К.\tСцена\tсто",
];

/// The first paper sheet: К1…К7, and their total with the organiser's weights.
const FIRST_SHEET: (&str, &str) = ("4343445", "74");

/// The whole story. In the window it starts on the start screen; a browser makes no files, so `file` is an empty
/// contest that is already open there. Returns the seat, with the contest in `file`.
pub async fn makes_a_contest(seat: Seat, file: &Path, name: &str) -> Seat {
    let name = |scene: &str| format!("{name}-by-hand-{scene}");
    let has_window = matches!(seat.screen.files(), Files::Dialogs(_));
    let (seat, ()) = if has_window {
        seat.answer_dialogs(&[file]);
        seat.scene(&name("begin"), begins).await
    } else {
        seat.scene(&name("begin"), names_what_is_there).await
    };
    let (seat, ()) = seat.scene(&name("criteria"), types_weights).await;
    let (seat, ()) = seat.scene(&name("jury"), types_the_jury).await;
    let (seat, ()) = seat.scene(&name("projects"), pastes_projects).await;
    let seat = seat.after_power_cut(file).await;
    let (seat, ()) = seat.scene(&name("undo"), undoes_after_the_cut).await;
    let (seat, ()) = seat.scene(&name("money"), types_money).await;
    let (seat, ()) = seat.scene(&name("mark"), gives_the_first_mark).await;
    if !has_window {
        return seat;
    }
    let (seat, ()) = seat.scene(&name("close"), closes_the_contest).await;
    seat
}

/// Checks the file's final content: the contest as it was typed, and the sheet that was taken.
pub fn is_what_was_typed(contest: &Contest, sheets: &[Sheet]) {
    assert_eq!(
        (&*contest.title, &*contest.organisation, &*contest.place),
        (TITLE, ORGANISATION, PLACE)
    );
    let days: Vec<_> = contest.dates.iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-05-14", "2026-05-15"]);
    let weights: Vec<_> = contest.criteria.iter().map(|c| c.weight.to_string()).collect();
    assert_eq!(weights, WEIGHTS);
    let jury: Vec<_> = contest
        .jurors
        .iter()
        .map(|j| (&*j.code, &*j.name, j.role, j.seat))
        .collect();
    let roles = [
        (Role::Chair, Chair::Administration),
        (Role::Deputy, Chair::Administration),
        (Role::Member, Chair::Expert),
        (Role::Member, Chair::Expert),
        (Role::Member, Chair::Student),
    ];
    let codes = ["Ж1", "Ж2", "Ж3", "Ж4", "Ж5"];
    let wanted: Vec<_> = JURY
        .iter()
        .zip(codes)
        .zip(roles)
        .map(|((typed, code), (role, seat))| (code, typed[0], role, Some(seat)))
        .collect();
    assert_eq!(jury, wanted);
    let numbers: Vec<_> = contest.projects.iter().map(|p| p.number.clone()).collect();
    let wanted: Vec<_> = (1..=12).map(|number| number.to_string()).collect();
    assert_eq!(numbers, wanted);
    let asked = |at: usize| contest.projects[at].requested.map(|money| money.to_string());
    assert_eq!(asked(2).as_deref(), Some("80000.50"));
    assert_eq!(asked(11).as_deref(), Some("100000.00"));
    assert_eq!(contest.projects[1].title, "Хор двора");
    let sources: Vec<_> = contest.sources.iter().map(|source| &*source.name).collect();
    assert_eq!(sources, ["Фонд двора", "Подарок выпускников"]);
    let [sheet] = sheets else {
        panic!("there is one sheet, not {}", sheets.len())
    };
    let marks: String = sheet
        .marks
        .iter()
        .flatten()
        .map(|mark| (mark.0 / 100).to_string())
        .collect();
    assert_eq!(marks, FIRST_SHEET.0);
}

/// Ctrl+N on the start screen, the first form, the dialog.
async fn begins(screen: Screen) {
    screen.see("start-new").await;
    screen.type_with(&[Key::Control], 'n').await;
    screen.see_focus("guide-title").await;
    screen.type_keys(TITLE).await;
    screen.type_keys(Key::Tab).await;
    screen.see_focus("guide-organisation").await;
    screen.type_keys(ORGANISATION).await;
    screen.type_keys(Key::Tab).await;
    screen.see_focus("guide-place").await;
    screen.type_keys(PLACE).await;
    screen.type_keys(Key::Tab).await;
    screen.see_focus("guide-days").await;
    screen.type_keys("14–15 мая 2026").await;
    screen.type_keys(Key::Tab).await;
    screen.see_focus("guide-preset-altsu-defence").await;
    // Another regulation is looked at, and the first one chosen.
    screen.type_keys(Key::Down).await;
    screen.see_focus("guide-preset-fpg-two-stage").await;
    screen.type_keys(Key::Up).await;
    screen.see_focus("guide-preset-altsu-defence").await;
    screen.look("by-hand-about").await;
    screen.type_keys(Key::Enter).await;
    screen.see("guide-criteria").await;
}

/// The contest exists already: its path is opened and the first form filled in.
async fn names_what_is_there(screen: Screen) {
    screen.see("screen-next").await;
    // A contest made from tables has a project: it is removed.
    screen.type_with(&[Key::Alt], '3').await;
    screen.see("screen-projects").await;
    screen.step_to("projects-table-number-1", Key::Tab).await;
    screen.type_with(&[Key::Control], '-').await;
    screen.see_cell("projects-table-number-2", None).await;
    all_saved(&screen, "projects-table").await;
    opens_the_path(&screen).await;
    for (field, text) in [
        ("contest-title", TITLE),
        ("contest-organisation", ORGANISATION),
        ("contest-place", PLACE),
        ("contest-dates", "14.05.2026; 15.05.2026"),
    ] {
        screen.step_to(field, Key::Tab).await;
        screen.type_with(&[Key::Control], 'a').await;
        screen.type_keys(text).await;
        screen.type_keys(Key::Enter).await;
    }
    screen.look("by-hand-about").await;
    next_step(&screen, "guide-criteria").await;
}

/// The weights are typed over; the last one is undone and redone.
async fn types_weights(screen: Screen) {
    let table = "guide-criteria-table";
    screen.step_to(&format!("{table}-code-1"), Key::Tab).await;
    screen.step_to(&format!("{table}-weight-1"), Key::Right).await;
    let (last, first) = WEIGHTS.split_last().expect("there are weights");
    for weight in first {
        screen.type_keys(*weight).await;
        screen.see_focus("cell-editor").await;
        screen.type_keys(Key::Enter).await;
    }
    let cell = format!("{table}-weight-7");
    screen.see_focus(&cell).await;
    all_saved(&screen, table).await;
    screen.see_cell(&cell, Some("2")).await;
    screen.type_keys(*last).await;
    screen.type_keys(Key::Up).await;
    screen.see_focus(&format!("{table}-weight-6")).await;
    screen.see_cell(&cell, Some(last)).await;
    all_saved(&screen, table).await;

    screen.type_with(&[Key::Control], 'z').await;
    screen.see_cell(&cell, Some("2")).await;
    screen.type_with(&[Key::Control], 'y').await;
    screen.see_cell(&cell, Some(last)).await;
    all_saved(&screen, table).await;
    screen.look("by-hand-criteria").await;
}

/// Five people, line after line: roles and seats by the beginning of the word.
async fn types_the_jury(screen: Screen) {
    next_step(&screen, "guide-jury").await;
    let table = "guide-jury-table";
    screen.step_to(&format!("{table}-code-1"), Key::Tab).await;
    screen.step_to(&format!("{table}-name-1"), Key::Right).await;
    for (row, [name, position, role, seat]) in (1..).zip(JURY) {
        screen.see_focus(&format!("{table}-name-{row}")).await;
        screen.type_keys(name).await;
        screen.type_keys(Key::Tab).await;
        screen.see_focus(&format!("{table}-position-{row}")).await;
        screen.type_keys(position).await;
        screen.type_keys(Key::Tab).await;
        screen.see_focus(&format!("{table}-role-{row}")).await;
        screen.type_keys(role).await;
        screen.type_keys(Key::Tab).await;
        screen.see_focus(&format!("{table}-voting-{row}")).await;
        screen.type_keys(Key::Tab).await;
        screen.see_focus(&format!("{table}-seat-{row}")).await;
        screen.type_keys(seat).await;
        // After a run of Tab, Enter goes to where the run began, one line lower.
        screen.type_keys(Key::Enter).await;
    }
    screen.see_focus(&format!("{table}-name-6")).await;
    screen.see_cell(&format!("{table}-code-5"), Some("Ж5")).await;
    screen
        .see_cell(&format!("{table}-role-1"), Some("председатель"))
        .await;
    screen
        .see_cell(&format!("{table}-seat-5"), Some("обучающийся"))
        .await;
    all_saved(&screen, table).await;
    screen.look("by-hand-jury").await;
}

/// Twelve projects from the clipboard. One cell is faulty: it is shown before anything is pasted, and corrected in the
/// table.
async fn pastes_projects(screen: Screen) {
    next_step(&screen, "guide-projects").await;
    let table = "guide-projects-table";
    screen.step_to(&format!("{table}-number-1"), Key::Tab).await;
    let block = format!(
        "№\tПроект\tРуководитель\tНоминация\tЗапрошено\n{}\n",
        PROJECTS.join("\n")
    );
    screen.paste(&block, "paste").await;
    screen.see_text("paste-counts", "12").await;
    screen.see_count("paste-fault", 1).await;
    screen.see_text("paste-fault", "«сто»").await;
    screen.see_text("paste-fault", "строка 13, „Запрошено“").await;
    screen.look("by-hand-paste").await;
    assert_eq!(
        projects(&screen).await,
        0,
        "nothing is pasted before it is agreed"
    );
    screen.see_focus("paste-mend").await;
    screen.type_keys(Key::Enter).await;
    screen.see_gone("paste").await;
    screen.see(&format!("{table}-troubles")).await;

    // What was pasted is chosen, and the focus is at its beginning.
    screen.step_to(&format!("{table}-number-12"), Key::Down).await;
    let cell = format!("{table}-requested-12");
    screen.step_to(&cell, Key::Right).await;
    screen.see_attribute(&cell, "aria-invalid", "true").await;
    assert_eq!(projects(&screen).await, 11, "the faulty line waits");
    screen.look("by-hand-faulty").await;
    screen.type_keys("100000").await;
    screen.type_keys(Key::Enter).await;
    all_saved(&screen, table).await;
    assert_eq!(projects(&screen).await, 12);
    screen.look("by-hand-projects").await;
}

/// What was done before the power cut can be undone and redone after it.
async fn undoes_after_the_cut(screen: Screen) {
    screen.see("screen-next").await;
    assert_eq!(projects(&screen).await, 12, "a power cut loses nothing");
    opens_the_path(&screen).await;
    for step in ["guide-criteria", "guide-jury", "guide-projects"] {
        next_step(&screen, step).await;
    }
    let table = "guide-projects-table";
    let cell = format!("{table}-number-12");
    screen.step_to(&format!("{table}-number-1"), Key::Tab).await;
    screen.step_to(&cell, Key::Down).await;
    screen.see_cell(&cell, Some("12")).await;
    screen.type_with(&[Key::Control], 'z').await;
    let one_less = format!("{table}-number-13");
    screen.see_cell(&one_less, None).await;
    assert_eq!(projects(&screen).await, 11, "the mended line is undone");
    screen.type_with(&[Key::Control], 'y').await;
    screen.see_cell(&one_less, Some("")).await;
    screen.see_cell(&cell, Some("12")).await;
    all_saved(&screen, table).await;
    assert_eq!(projects(&screen).await, 12, "and it is back");
    screen.look("by-hand-after-the-cut").await;
}

/// Two sources, and the last step of the path, which says that everything is ready.
async fn types_money(screen: Screen) {
    next_step(&screen, "guide-money").await;
    let table = "guide-money-table";
    screen.step_to(&format!("{table}-name-1"), Key::Tab).await;
    for (row, [name, limit]) in (1..).zip([["Фонд двора", "300 000"], ["Подарок выпускников", "120000,50"]])
    {
        screen.see_focus(&format!("{table}-name-{row}")).await;
        screen.type_keys(name).await;
        screen.type_keys(Key::Tab).await;
        screen.see_focus(&format!("{table}-limit-{row}")).await;
        screen.type_keys(limit).await;
        screen.type_keys(Key::Enter).await;
    }
    screen.see_focus(&format!("{table}-name-3")).await;
    all_saved(&screen, table).await;
    screen.look("by-hand-money").await;
    next_step(&screen, "guide-ready").await;
    screen.look("by-hand-ready").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("guide").await;
}

/// Alt+6, the juror, and ten keystrokes: the first paper sheet is in the file.
async fn gives_the_first_mark(screen: Screen) {
    screen.type_with(&[Key::Alt], '6').await;
    screen.see_focus("entry-chooser-field").await;
    screen.type_keys("Ж5").await;
    screen.type_keys(Key::Enter).await;
    screen.see_text("paper-fixed", "Ольхина").await;
    screen.see_focus("paper-project").await;
    screen
        .type_keys(format!("12{}{}", FIRST_SHEET.0, Key::Enter.value()))
        .await;
    screen.see_text("paper-taken", FIRST_SHEET.1).await;
    screen.look("by-hand-mark").await;
    let contest = screen.ask(json!({ "type": "Contest" })).await;
    assert_eq!(contest["ok"]["sheets_accepted"], 1, "{contest}");
}

async fn closes_the_contest(screen: Screen) {
    screen.type_with(&[Key::Control], Key::F4).await;
    screen.see("start-new").await;
    screen.see_text("start-recent", TITLE).await;
}

/// Ctrl+Shift+G: opens the path of the open contest, at its first step.
async fn opens_the_path(screen: &Screen) {
    screen.type_with(&[Key::Control, Key::Shift], 'g').await;
    screen.see("guide-about").await;
    screen.see_focus("help").await;
}

/// Goes on in the path by its key.
async fn next_step(screen: &Screen, step: &str) {
    screen.type_with(&[Key::Alt], Key::Right).await;
    screen.see(step).await;
}

/// Waits until everything typed into a table is in the file.
async fn all_saved(screen: &Screen, table: &str) {
    screen.see(&format!("{table}-saved")).await;
}

async fn projects(screen: &Screen) -> u64 {
    let contest = screen.ask(json!({ "type": "Contest" })).await;
    contest["ok"]["projects"]
        .as_u64()
        .unwrap_or_else(|| panic!("no contest is open: {contest}"))
}

/// Returns the content of a contest file.
pub fn held(file: &Path) -> (Contest, Vec<Sheet>) {
    let readers = store::open_read_only(file).expect("the file opens");
    readers
        .read(|view| {
            let contest = view.contest()?;
            let sheets = view.sheets(&contest)?;
            Ok::<_, store::Error>((contest, sheets))
        })
        .expect("the file can be read")
}

/// Saves a contest file as a workbook and makes a contest file from that; returns the second file.
pub fn through_a_workbook(file: &Path) -> PathBuf {
    let book = file.with_file_name("таблицы.xlsx");
    let again = file.with_file_name("снова.tribuna");
    crate::support::exported(file, &book);
    crate::support::imported(&book, &again);
    again
}
