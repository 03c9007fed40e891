//! Papers of fixed results: corrections, appeals, drafts and what is no draft any more.

#![allow(clippy::expect_used)]

use crate::common::look::said;
use crate::day::{has, text};
use domain::day::sealing;
use messages::Lang;
use tribuna_documents::paper::{Aside, PaperData, Selection, document, render_with};
use tribuna_documents::{Group, Kind, kinds};

#[test]
fn a_correction_and_an_appeal_have_their_minutes() {
    let sample = crate::common::sample(4, 5).with_day();
    has(
        &text(Kind::CorrectionMinutes, &sample, Lang::Ru),
        &[
            "16 мая 2026 г.",
            "№ 1\n",
            "Было: лист № 3, критерий К2: балл 3.",
            "Стало: лист № 3, критерий К2: балл 4.",
            "Причина: ошибка при вводе",
            "76,20\n77,00\n2–3\n2\n60 000,00\n120 000,00",
            "Версия результатов 1 (3fa9 c1d2 07be 3fa9 c1d2 07be 3fa9 c1d2) заменена версией 2 \
             (b41c 77e0 aa92 b41c 77e0 aa92 b41c 77e0); обе хранятся.",
        ],
    );
    has(
        &text(Kind::AppealMinutes, &sample, Lang::Ru),
        &[
            "Апелляцию подал(а): Небывалов-Заречный Семён Ёлкович",
            "Проект: № 1 «Тренажёрный зал в общежитии»",
            "Поступила: 15.05.2026 18.00",
            "РЕШИЛИ: апелляцию удовлетворить: исправить сумму листа № 3.",
        ],
    );
}

#[test]
fn a_corrected_mark_is_told_in_words_and_money_that_moved_waits_for_a_vote() {
    let mut sample = crate::common::sample(4, 5).with_day();
    let made = &mut sample.day.sealing.corrections[0].what;
    (made.was, made.is) = (String::new(), String::new());
    made.marks = vec![sealing::MarkCorrected {
        project: sample.contest.projects[0].id,
        juror: sample.contest.jurors[1].id,
        criterion: sample.contest.criteria[0].id,
        was: None,
        is: domain::Score(450),
    }];
    let (name, code) = (
        sample.contest.criteria[0].name.clone(),
        sample.contest.criteria[0].code.clone(),
    );
    let juror = sample.contest.jurors[1]
        .name
        .split(' ')
        .next()
        .expect("a name")
        .to_owned();
    for lang in [Lang::Ru, Lang::En] {
        let told = text(Kind::CorrectionMinutes, &sample, lang);
        has(
            &told,
            &[
                &name,
                &juror,
                "4,5"
                    .replace(',', if lang == Lang::Ru { "," } else { "." })
                    .as_str(),
            ],
        );
        assert!(!told.contains(&format!("{code}:")), "no code: {told}");
    }
    let undecided = "Распределение средств: решение принято по прежним цифрам";
    has(
        &text(Kind::CorrectionMinutes, &sample, Lang::Ru),
        &[
            "Было: Проект № 1 «Тренажёрный зал в общежитии», член жюри",
            "оценки не было.",
            undecided,
        ],
    );
    has(
        &text(Kind::Minutes, &sample, Lang::Ru),
        &["решение принято по прежним цифрам, жюри голосует заново"],
    );
    let made = &mut sample.day.sealing.corrections[0].what.effects[0];
    made.award_after = made.award_before;
    assert!(!text(Kind::CorrectionMinutes, &sample, Lang::Ru).contains("Распределение средств"));
    // Each mark begins a line of its own.
    let other = sample.contest.projects[1].id;
    let marks = &mut sample.day.sealing.corrections[0].what.marks;
    let second = sealing::MarkCorrected {
        project: other,
        ..marks[0]
    };
    marks.push(second);
    let told = text(Kind::CorrectionMinutes, &sample, Lang::Ru);
    assert_eq!(told.matches("\nПроект № 2 «").count(), 2, "{told}");
}

#[test]
fn what_is_not_the_signed_paper_says_so_at_its_head() {
    let sample = crate::common::sample(4, 5).with_day();
    let told = |kind, aside, lang| {
        let data = PaperData {
            aside,
            ..sample.data()
        };
        said(&document(kind, &data, Selection::default(), lang).expect("a paper"))
    };
    for kind in [
        Kind::Summary,
        Kind::Attendance,
        Kind::Minutes,
        Kind::CorrectionMinutes,
    ] {
        assert!(
            told(kind, Some(Aside::Reprint), Lang::Ru).starts_with("Повторная печать: "),
            "{}",
            kind.id()
        );
        let translation = told(kind, Some(Aside::Translation(Lang::Ru)), Lang::En);
        assert!(
            translation.starts_with("Translation, not signed."),
            "{}: {translation}",
            kind.id()
        );
        assert!(!told(kind, None, Lang::Ru).contains("Повторная печать"));
    }
    has(
        &told(Kind::Summary, None, Lang::Ru),
        &["СВОДНАЯ ВЕДОМОСТЬ ОЦЕНОК\nВерсия 2\n"],
    );
    let pdf = render_with(
        Kind::Summary,
        &sample.data(),
        Selection::default(),
        Lang::Ru,
        &mut |_, _| true,
    );
    assert_eq!(
        pdf.expect("a paper").file_name,
        "Сводная ведомость оценок, версия 2.pdf"
    );
}

#[test]
fn the_minutes_of_a_correction_tell_places_within_categories_apart() {
    let mut sample = crate::common::sample(4, 5).with_day();
    let effects = &mut sample.day.sealing.corrections[0].what.effects;
    let within = sealing::Effect {
        category: Some("Волонтёрство".into()),
        place_before: Some("2".into()),
        place_after: Some("1".into()),
        award_before: None,
        award_after: None,
        ..effects[0].clone()
    };
    effects.push(within);
    has(
        &text(Kind::CorrectionMinutes, &sample, Lang::Ru),
        &[
            "120 000,00\nВ номинации «Волонтёрство»\n1\n",
            "76,20\n77,00\n2\n1\n–\n–",
        ],
    );
}

#[test]
fn fixed_results_are_named_on_every_paper_that_is_kept_and_end_the_draft() {
    let sample = crate::common::sample(4, 5).with_day();
    let bare = crate::common::sample(4, 5);
    for kind in kinds() {
        let selection = Selection::default();
        let fixed = document(kind, &sample.data(), selection, Lang::Ru).expect("a paper");
        let kept = !matches!(kind.spec().group, Group::Form | Group::Guide)
            && !matches!(kind, Kind::Ballots | Kind::Registration);
        let foot = fixed.seal.unwrap_or_default().replace('\u{a0}', " ");
        assert_eq!(
            foot.contains("версия 2, хэш b41c 77e0 aa92 b41c 77e0 aa92 b41c 77e0"),
            kept,
            "{}: {foot}",
            kind.id()
        );
        assert!(fixed.watermark.is_none(), "{}", kind.id());
        // Closing is not enough: it may be taken back.
        let open = document(kind, &bare.data(), selection, Lang::Ru).expect("a paper");
        assert_eq!(open.watermark.is_some(), kind.spec().drafted, "{}", kind.id());
    }
}

#[test]
fn of_a_file_that_does_not_verify_every_paper_is_a_draft_and_says_so() {
    let sample = crate::common::sample(4, 5).with_day();
    let data = PaperData {
        unsound: Some("запись журнала изменена"),
        ..sample.data()
    };
    for kind in kinds() {
        let paper = document(kind, &data, Selection::default(), Lang::Ru).expect("a paper");
        let draft = !kind.spec().guide();
        assert_eq!(paper.watermark.is_some(), draft, "{}", kind.id());
        let told = said(&paper).contains("Файл конкурса не прошёл проверку: запись журнала изменена");
        assert_eq!(told, draft, "{}", kind.id());
    }
}

#[test]
fn each_correction_has_minutes_with_pages_of_their_own() {
    let mut sample = crate::common::sample(4, 5).with_day();
    let first = sample.day.sealing.corrections[0].clone();
    sample.day.sealing.corrections.push(first);
    let pages = |sample: &crate::common::Sample| {
        let mut done = Vec::new();
        let pdf = render_with(
            Kind::CorrectionMinutes,
            &sample.data(),
            Selection::default(),
            Lang::Ru,
            &mut |at, of| {
                done.push((at, of));
                true
            },
        );
        assert_eq!(done.last(), Some(&(2, 2)));
        pdf.expect("minutes").pages
    };
    assert_eq!(pages(&sample) % 2, 0);
}
