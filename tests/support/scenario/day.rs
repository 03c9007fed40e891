//! The day of the defence, from opening the doors to the winner, with the hall watching on the second window.

use crate::support::{Files, Hall, Screen, Seat};
use thirtyfour::Key;

/// The jury as it arrives: code, and the beginning of the name.
const JURY: [(&str, &str); 3] = [("Ж1", "Липова"), ("Ж2", "Клёнов"), ("Ж3", "Ясенева")];

/// The projects by number, as they present.
const TITLES: [&str; 3] = ["Спортзал в общежитии № 9", "Театр в подвале", "Двор без машин"];

/// Every juror's marks for each project on paper, К1…К7, and the total of such a sheet.
const SHEETS: [(&str, &str); 3] = [("4444444", "80"), ("5555555", "100"), ("4433444", "75")];

/// The first sheet as first typed, with a mark misread.
const MISREAD: &str = "4444443";

/// The person who types the sheets a second time.
const SECOND: &str = "Осинина О. П.";

/// The places from the last to the first: project, place.
const REVEALED: [(usize, &str); 3] = [(3, "3"), (1, "2"), (2, "1")];

/// The whole day, from an imported contest that is open at this seat.
pub async fn is_held(seat: Seat, name: &str) {
    let name = |scene: &str| format!("{name}-day-{scene}");
    let (seat, ()) = seat.scene(&name("check-in"), the_jury_comes).await;
    let (seat, hall) = seat.scene(&name("hall"), opens_the_hall).await;
    let (watched, pictures) = (hall.clone(), name("presentation"));
    let (seat, ()) = seat
        .scene(&name("defence"), |screen| {
            three_projects_present(screen, watched, pictures)
        })
        .await;
    let (seat, ()) = seat.scene(&name("sheets"), types_the_sheets).await;
    let (seat, ()) = seat.scene(&name("second-entry"), types_two_sheets_again).await;
    let watched = hall.clone();
    let (seat, ()) = seat
        .scene(&name("fixing"), |screen| closes_and_fixes(screen, watched))
        .await;
    let pictures = name("reveal");
    let (seat, ()) = seat
        .scene(&name("reveal"), |screen| reveals(screen, hall, pictures))
        .await;
    seat.leave().await;
}

/// From the preparation to the check-in, where everybody is recorded by keyboard.
async fn the_jury_comes(screen: Screen) {
    screen.see("screen-next").await;
    screen.see_text("stage", "Подготовка").await;
    goes_on(&screen, "Регистрация").await;
    screen.look("check-in").await;

    screen.type_with(&[Key::Alt], '4').await;
    screen.see("jury-table").await;
    screen.type_with(&[Key::Alt], Key::PageDown).await;
    screen.see("presence-table").await;
    screen.step_to("presence-Ж1", Key::Tab).await;
    for (at, (code, _)) in JURY.iter().enumerate() {
        if at > 0 {
            screen.type_keys(Key::Down).await;
        }
        let row = format!("presence-{code}");
        screen.see_focus(&row).await;
        screen.type_keys(Key::Enter).await;
        screen.see_text(&row, "присутствует").await;
    }
    screen
        .see_text("presence-quorum", "Присутствуют 3 из 3. Кворум имеется.")
        .await;
    screen.look("presence").await;
    goes_on(&screen, "Защита").await;
}

/// The console chooses what the hall sees, and the second window opens on it.
async fn opens_the_hall(screen: Screen) -> Hall {
    screen.type_with(&[Key::Alt], '5').await;
    screen.see_text("clock-project", TITLES[0]).await;
    screen.type_with(&[Key::Control], Key::F9).await;
    screen.see("hall-dialog").await;
    screen.press("hall-scene-defence").await;
    screen.see_text("hall-preview", TITLES[0]).await;
    screen.look("hall-dialog").await;
    let hall = Hall::opened_by(&screen, "hall-show").await;
    screen.see_gone("hall-dialog").await;
    hall.look().await.see_text("hall", TITLES[0]).await;
    hall.turn_back().await;
    hall
}

/// Three projects with the clock: the first with a pause and an extra minute, the last started at once by its key.
async fn three_projects_present(screen: Screen, hall: Hall, pictures: String) {
    screen.see_text("clock-main", "Начать").await;
    screen.type_keys(" ").await;
    screen.see_text("clock-main", "К вопросам").await;
    hall_sees(&hall, 0, "выступление").await;

    // A paused clock shows the same on both screens.
    screen.type_keys(Key::F6).await;
    screen.see_text("clock-state", "пауза").await;
    let before = screen.see("clock-figures").await.text().await;
    hall_sees(&hall, 0, "пауза").await;
    hall.look().await.see_text("hall-figures", &before).await;
    hall.pictures(&pictures).await;
    hall.turn_back().await;
    screen.type_keys(Key::F7).await;
    let longer = a_minute_more(&before);
    screen.see_text("clock-figures", &longer).await;
    hall.look().await.see_text("hall-figures", &longer).await;
    hall.turn_back().await;
    screen.look("paused").await;
    if matches!(screen.files(), Files::Dialogs(_)) {
        slides_have_the_projector(&screen, &hall, &longer).await;
    }
    screen.type_keys(Key::F6).await;
    screen.see_text("clock-pause", "Пауза").await;

    screen.type_keys(" ").await;
    screen.see_text("clock-main", "Завершить").await;
    hall_sees(&hall, 0, "вопросы жюри").await;
    screen.type_keys(" ").await;
    screen.see_text("clock-project", TITLES[1]).await;
    screen.see_text("clock-main", "Начать").await;

    screen.type_keys(" ").await;
    screen.see_text("clock-main", "К вопросам").await;
    hall_sees(&hall, 1, "выступление").await;
    screen.type_keys(" ").await;
    screen.see_text("clock-main", "Завершить").await;
    hall_sees(&hall, 1, "вопросы жюри").await;
    // The next team starts at once, which ends what was running.
    screen.type_keys(Key::F8).await;
    screen.see_text("clock-project", TITLES[2]).await;
    screen.see_text("clock-main", "К вопросам").await;
    hall_sees(&hall, 2, "выступление").await;
    screen.type_keys(" ").await;
    screen.see_text("clock-main", "Завершить").await;
    screen.type_keys(" ").await;
    screen.see_gone("clock-project").await;
    hall.look().await.see_text("hall", "Все команды выступили").await;
    shows_no_score(&screen).await;
    hall.turn_back().await;
    screen.look("all-heard").await;
}

/// One key gives the projector to the slides, with a small clock over them, and takes it back. In a browser, people
/// move its windows themselves.
async fn slides_have_the_projector(screen: &Screen, hall: &Hall, figures: &str) {
    screen.type_keys(Key::F9).await;
    hall.see_shown(false).await;
    let corner = hall.corner().await;
    assert!(corner.contains(figures) && corner.contains("пауза"), "{corner}");
    screen.type_keys(Key::F9).await;
    hall.see_shown(true).await;
    hall.look().await.see_text("hall-figures", figures).await;
    hall.turn_back().await;
}

/// Nine sheets of at most ten keystrokes each; one of them is misread.
async fn types_the_sheets(screen: Screen) {
    screen.type_keys(Key::F2).await;
    for (at, (code, name)) in JURY.iter().enumerate() {
        if at > 0 {
            screen.type_keys(Key::F2).await;
        }
        screen.see_focus("entry-chooser-field").await;
        screen.type_keys(*code).await;
        screen.type_keys(Key::Enter).await;
        screen.see_text("paper-fixed", name).await;
        for (project, (marks, _)) in SHEETS.iter().enumerate() {
            screen.see_focus("paper-project").await;
            let marks = if at == 0 && project == 0 { MISREAD } else { marks };
            let sheet = format!("{}{marks}{}", project + 1, Key::Enter.value());
            screen.type_keys(sheet).await;
            let taken = format!("Принято листов: {} из 9", at * SHEETS.len() + project + 1);
            screen.see_text("marks-accepted", &taken).await;
        }
    }
    screen.look("sheets-taken").await;
}

/// A second person types the first two sheets without seeing them: one differs, which is resolved with the sheet at
/// hand, and one agrees.
async fn types_two_sheets_again(screen: Screen) {
    screen.press("sheets-tab").await;
    screen.see_text("sheets-checked", "Проверено 0 из 9").await;
    screen.type_keys(Key::F9).await;
    screen.see("reading-dialog").await;
    screen.see_text("reading-dialog", JURY[0].1).await;
    screen.see_text("reading-dialog", TITLES[0]).await;
    screen.see_focus("reading-by").await;
    screen.type_keys(SECOND).await;
    screen.type_keys(Key::Tab).await;
    screen.see_focus("reading-mark-К1").await;
    screen.type_keys(SHEETS[0].0).await;
    screen.look("second-entry").await;
    screen.type_keys(Key::Enter).await;
    screen.see_text("reading-differs", "К7").await;
    let told = screen.see("reading-dialog").await.text().await;
    assert!(!told.contains("К6"), "more differs than the misread mark: {told}");
    screen.press("reading-close").await;
    screen.see_gone("reading-dialog").await;

    screen.press_saying("sheets-resolve-", "").await;
    screen.see("resolve-dialog").await;
    screen.see_text("resolve-cell-К7", SECOND).await;
    screen.press("resolve-second-К7").await;
    screen.fill("resolve-by", SECOND).await;
    screen.fill("resolve-reason", "на листе 4").await;
    screen.look("resolve").await;
    screen.press("resolve-sure").await;
    screen.see_gone("resolve-dialog").await;
    screen.see_text("sheets-checked", "Проверено 1 из 9").await;

    screen.type_keys(Key::F9).await;
    screen.see_focus("reading-mark-К1").await;
    let told = screen.see("reading-dialog").await.text().await;
    let project = TITLES.iter().position(|title| told.contains(title));
    let project = project.unwrap_or_else(|| panic!("no project is named: {told}"));
    screen.type_keys(SHEETS[project].0).await;
    screen.type_keys(Key::Enter).await;
    screen.see_gone("reading-dialog").await;
    screen.see_text("sheets-checked", "Проверено 2 из 9").await;
    screen.look("checked").await;
}

/// Marks are closed, the check list is gone through, the results are fixed. The hall sees nothing of it.
async fn closes_and_fixes(screen: Screen, hall: Hall) {
    screen.type_with(&[Key::Alt], '8').await;
    screen.see_text("closing-accepted", "9").await;
    screen.type_with(&[Key::Control], Key::Enter).await;
    screen.see_whole_dialog("closing-dialog").await;
    screen.press("closing-sure").await;
    screen.see("results-table").await;
    screen.see_text("stage", "Совещание жюри").await;
    let rows = screen.cells("results-row-").await;
    let seen: Vec<_> = rows
        .iter()
        .filter_map(|row| Some((row.first()?, row.get(1)?, row.get(4)?)))
        .collect();
    let (one, two, three) = ("1".to_owned(), "2".to_owned(), "3".to_owned());
    let scores = [1, 0, 2].map(|at| format!("{},00", SHEETS[at].1));
    // The misread mark has been corrected: 80 and not 79.
    let wanted = [
        (&one, &two, &scores[0]),
        (&two, &one, &scores[1]),
        (&three, &three, &scores[2]),
    ];
    assert_eq!(seen, wanted, "{rows:?}");
    hall.look().await;
    shows_no_score(&screen).await;
    hall.turn_back().await;

    screen.type_keys(Key::F10).await;
    screen.see_text("stages-on", "Результаты зафиксированы").await;
    screen.see("stages-dialog").await;
    screen.look("stages").await;
    screen.press("stages-on").await;
    for line in ["marks-closed", "ties-decided", "readings-settled", "quorum"] {
        screen
            .see_attribute(&format!("fixing-{line}"), "data-state", "fulfilled")
            .await;
    }
    screen.look("fixing").await;
    screen.type_with(&[Key::Control], Key::Enter).await;
    screen.see("fixing-dialog").await;
    screen.press("fixing-sure").await;
    screen.see("sealing").await;
    screen.see_text("stage", "Результаты зафиксированы").await;
    screen.look("fixed").await;
    hall.look().await;
    shows_no_score(&screen).await;
    hall.turn_back().await;
}

/// Place by place from the last: the winner appears in the hall only with the last press.
async fn reveals(screen: Screen, hall: Hall, pictures: String) {
    screen.type_with(&[Key::Alt], '5').await;
    screen.see("clock-main").await;
    screen.type_with(&[Key::Control], Key::F9).await;
    screen.see("hall-dialog").await;
    screen.press("hall-scene-reveal").await;
    screen.press("hall-show").await;
    hall.look().await;
    screen.see_attribute("hall", "data-scene", "reveal").await;
    screen.see_text("hall", "Объявление результатов").await;
    shows_no_score(&screen).await;
    hall.turn_back().await;
    for (at, (project, place)) in REVEALED.iter().enumerate() {
        screen.type_with(&[Key::Control], Key::Enter).await;
        hall.look().await;
        let line = format!("hall-place-{project}");
        screen.see_text(&line, &format!("{place} место")).await;
        screen.see_text(&line, TITLES[project - 1]).await;
        for (later, _) in &REVEALED[at + 1..] {
            let told = screen.see("hall").await.text().await;
            assert!(
                !told.contains(TITLES[later - 1]),
                "№ {later} is shown before its turn: {told}"
            );
        }
        hall.turn_back().await;
        screen.look(&format!("reveal-{place}")).await;
    }
    hall.look().await;
    screen.see_text("hall-place-2", "100,00").await;
    hall.pictures(&pictures).await;
    hall.turn_back().await;
}

/// F10: the contest goes on to the stage with this name.
async fn goes_on(screen: &Screen, stage: &str) {
    screen.type_keys(Key::F10).await;
    screen.see_text("stages-on", stage).await;
    screen.press("stages-on").await;
    screen.see_gone("stages-dialog").await;
    screen.see_text("stage", stage).await;
}

/// The hall sees the project that presents and what it is doing, but no score. The console stays the one that is
/// driven.
async fn hall_sees(hall: &Hall, project: usize, words: &str) {
    let screen = hall.look().await;
    screen.see_text("hall-title", TITLES[project]).await;
    screen.see_text("hall-words", words).await;
    shows_no_score(screen).await;
    hall.turn_back().await;
}

/// No place, total or mean is on the second screen, which must be the current one.
async fn shows_no_score(screen: &Screen) {
    screen.see_matching("[data-testid^=hall-place-], .score", 0).await;
    let told = screen.see("hall").await.text().await;
    for (_, total) in SHEETS {
        assert!(!told.contains(total), "the hall sees {total}: {told}");
    }
    assert!(!told.contains("место"), "the hall sees a place: {told}");
}

/// Returns the time of a clock that got an extra minute.
fn a_minute_more(figures: &str) -> String {
    let (minutes, seconds) = figures
        .split_once(':')
        .expect("a clock shows minutes and seconds");
    let minutes: u32 = minutes.parse().expect("minutes are a number");
    format!("{}:{seconds}", minutes + 1)
}
