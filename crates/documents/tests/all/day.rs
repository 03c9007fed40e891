//! Papers of the day: what was recorded stands in them, what was not has room to be written.

#![allow(clippy::expect_used)]

use crate::common::day_records::{Journal, at};
use crate::common::look::{pages, said, stands_free, words};
use domain::day::sheets::Whereabouts;
use domain::day::{audience, sealing};
use domain::regulation::AudienceRule;
use domain::{Exact, JurorId, ProjectId, Score};
use messages::Lang;
use tribuna_documents::display::Item;
use tribuna_documents::paper::{Aside, Continued, PaperData, PaperSum, Selection, document, render_with};
use tribuna_documents::{Group, Kind, kinds};

fn text(kind: Kind, sample: &crate::common::Sample, lang: Lang) -> String {
    let paper = document(kind, &sample.data(), Selection::default(), lang).expect("a paper");
    said(&paper)
}

fn has(text: &str, lines: &[&str]) {
    for line in lines {
        assert!(text.contains(line), "no «{line}» in: {text}");
    }
}

#[test]
fn the_attendance_sheet_has_times_absences_and_the_quorum_of_each_day() {
    let mut sample = crate::common::sample(3, 5).with_day();
    let text = text(Kind::Attendance, &sample, Lang::Ru);
    has(
        &text,
        &[
            "14 мая 2026 г.",
            "15 мая 2026 г.",
            "Антонова Анна Аркадьевна",
            "13.50\n18.30",
            "отсутствует: командировка",
            "14.34\n18.30",
            "13.54\nдистанционно",
            "секретарь (без права голоса)",
            "Присутствуют 4 из 5 членов жюри с правом голоса. Кворум имеется.",
            "Присутствуют 5 из 5 членов жюри с правом голоса. Кворум имеется.",
            "Секретарь: Ч.Ч. Чернильная",
        ],
    );
    // Where the regulation does not count those from afar, they do not count here either.
    sample.contest.regulation.remote_counts = false;
    has(
        &self::text(Kind::Attendance, &sample, Lang::Ru),
        &["Присутствуют 3 из 5", "Присутствуют 4 из 5"],
    );
    let blank = self::text(Kind::BlankAttendance, &sample, Lang::Ru);
    assert!(
        !blank.contains("13.50") && !blank.contains("командировка"),
        "{blank}"
    );
    has(
        &blank,
        &["Антонова Анна Аркадьевна", "Присутствуют _ из 5. Кворум _."],
    );
}

#[test]
fn a_notice_says_what_was_declared_and_decided_and_a_form_says_nothing() {
    let sample = crate::common::sample(3, 5).with_day();
    let of = |juror: u32| {
        let selection = Selection {
            juror: Some(JurorId(juror)),
            project: None,
            ..Selection::default()
        };
        said(&document(Kind::ConflictNotice, &sample.data(), selection, Lang::Ru).expect("a notice"))
    };
    has(
        &of(4),
        &[
            "Громов Григорий Глебович",
            "□ конфликт интересов отсутствует",
            "■ конфликт интересов имеется",
            "Тренажёрный зал в общежитии\nнаставник проекта\n■",
            "Рег. № в журнале уведомлений: 4, 14.05.2026 13.55",
            "№ 1: самоотвод принять.",
            "Председатель жюри: А.А. Антонова",
        ],
    );
    has(
        &of(3),
        &[
            "■ конфликт интересов отсутствует",
            "Решение председателя жюри: принято к сведению.",
        ],
    );
    // Nobody considers an own notice.
    has(&of(1), &["Заместитель председателя: "]);
    let blank = text(Kind::BlankConflictNotice, &sample, Lang::Ru);
    assert!(!blank.contains('■') && !blank.contains("Громов"), "{blank}");
    let register = text(Kind::ConflictRegister, &sample, Lang::Ru);
    has(
        &register,
        &[
            "1\n14.05.2026 13.55\nАнтонова А.А.\nконфликт интересов отсутствует\nпринято к сведению",
            "4\n14.05.2026 13.55\nГромов Г.Г.\n№ 1 «Тренажёрный зал в общежитии»\nнаставник проекта\n\
             самоотвод принять; Антонова А.А., 14.05.2026 13.58",
        ],
    );
}

#[test]
fn the_running_order_has_planned_times_breaks_and_the_seed_of_the_lot() {
    let sample = crate::common::sample(5, 5).with_day();
    let text = text(Kind::RunningOrder, &sample, Lang::Ru);
    has(
        &text,
        &[
            "1\n14.00–14.10\n1\nТренажёрный зал в общежитии\nНебывалов-Заречный Семён Ёлкович",
            "14.10–14.25  Перерыв",
            "2\n14.25–14.35\n2\n",
            "14.10–14.25  Обед",
            "2\n14.25–14.35\n5\nЁлка добрых дел",
            // Beyond what a number of JSON holds.
            "Число жребия: 9007199254740993",
            "Порядок определён секретарём жюри.",
            "выступление – 5 мин, вопросы и ответы – 5 мин.",
        ],
    );
    // Nobody made an order: projects by number, without times.
    let bare = crate::common::sample(5, 5);
    has(
        &self::text(Kind::RunningOrder, &bare, Lang::Ru),
        &["1\n\n1\nТренажёрный", "5\n\n5\nЁлка"],
    );
}

#[test]
fn the_presenter_reads_full_names_and_places_only_when_they_are_fixed() {
    let sample = crate::common::sample(5, 5).with_day();
    let text = text(Kind::PresenterCard, &sample, Lang::Ru);
    has(
        &text,
        &[
            " \nКонстантинопольская-Преображенская\n \nЕлизавета Владиславовна",
            "Результаты предварительные",
            "Приз зрительских симпатий\n№ 2 «Театральное пространство",
            "1 место\n№ 3 «Школа тьюторов»",
        ],
    );
    let last = text.find("3 место").expect("the third place");
    assert!(last < text.find("1 место").expect("the first place"), "{text}");
    let mut early = crate::common::sample(5, 5).with_day();
    early.day.sealing = sealing::Sealing::default();
    let text = self::text(Kind::PresenterCard, &early, Lang::Ru);
    assert!(!text.contains("1 место\n№"), "{text}");
    assert!(!text.contains("симпатий\n№"), "{text}");
}

#[test]
fn everybody_of_a_team_is_released_by_faculty() {
    let mut sample = crate::common::sample(4, 3).with_day();
    for (index, project) in sample.contest.projects.iter_mut().enumerate() {
        let faculty = ["Институт вымышленных наук", "Факультет небылиц"][index % 2];
        project.faculty = Some(faculty.into());
        project.group = Some(format!("В-{index}"));
        project.team = vec!["Ёжикова Яна Юрьевна".into(), "Авдеев Артём Артёмович".into()];
    }
    let text = text(Kind::ReleaseList, &sample, Lang::Ru);
    has(
        &text,
        &[
            "Факультет (институт): Институт вымышленных наук",
            "Факультет (институт): Факультет небылиц",
            "1\nАвдеев Артём Артёмович\n\n№ 1",
            "В-0\n№ 1 «Тренажёрный зал в общежитии»\n14 мая 2026 г., 14.00–14.10",
            "Всего 6 человек.",
        ],
    );
}

#[test]
fn ballots_have_every_competing_project_with_a_box_and_nothing_of_the_voter() {
    for count in [1, 5, 10, 11, 26, 27, 40, 60] {
        let mut sample = crate::common::sample(count, 3);
        sample.contest.regulation.audience = AudienceRule {
            choices: 3,
            ..AudienceRule::default()
        };
        for lang in Lang::ALL {
            let what = format!("{count} ({})", lang.code());
            let paper = document(Kind::Ballots, &sample.data(), Selection::default(), lang).expect("ballots");
            let pages = pages(&paper);
            assert_eq!(pages.len(), 1, "{what}");
            stands_free(&pages[0], &what);
            let competing = count - usize::from(count >= 13);
            let boxes = pages[0].items.iter().filter(|item| match item {
                Item::Path(path) => path.closed && path.points.len() == 4,
                _ => false,
            });
            let task = if lang == Lang::Ru {
                "БЮЛЛЕТЕНЬ"
            } else {
                "BALLOT"
            };
            let said = words(&pages[0]);
            let ballots = said.matches(task).count();
            // A box for each project, and one for the organiser's mark.
            assert_eq!(boxes.count(), ballots * (competing + 1), "{what}");
            assert!(ballots == 1 || ballots == 2 || ballots == 4, "{what}: {ballots}");
            let numbers: Vec<&str> = said.split(' ').collect();
            for project in 1..=count {
                let number = project.to_string();
                let there = numbers.iter().filter(|word| **word == number).count();
                assert!(project == 13 || there >= ballots, "{what}: {number}");
            }
        }
    }
}

#[test]
fn the_tellers_minutes_repeat_numbers_in_words_and_show_what_does_not_agree() {
    let mut sample = crate::common::sample(5, 5).with_day();
    has(
        &text(Kind::TellersMinutes, &sample, Lang::Ru),
        &[
            "Сорокин Савва Саввич, Тетерина Таисия Тимофеевна, Уткин Устин Ульянович",
            "1\nЗарегистрировано имеющих право голоса\n430\nчетыреста тридцать",
            "2\nИзготовлено бюллетеней\n450\nчетыреста пятьдесят",
            "3\nВыдано бюллетеней\n412\nчетыреста двенадцать",
            "4\nПогашено неиспользованных\n38\nтридцать восемь",
            "5\nОбнаружено в урне\n405\nчетыреста пять",
            "6\nНе возвращено (3 − 5)\n7\nсемь",
            "7\nНедействительных\n5\nпять",
            "8\nДействительных\n400\nчетыреста",
            "9\nПодано голосов всего\n400\nчетыреста",
            "150\nсто пятьдесят\n37,50",
            "120\nсто двадцать\n30,00",
            "450 = 412 + 38 – сходится.",
            "405 ≤ 412 – сходится.",
            "405 = 5 + 400 – сходится.",
            "400 = 400 – сходится.",
            "признать голосование состоявшимся. Больше всех голосов получил проект № 2",
            "150 голосов.",
            "Председатель счётной комиссии: Т.Т. Тетерина",
        ],
    );
    has(
        &text(Kind::TellersMinutes, &sample, Lang::En),
        &["four hundred and twelve", "37.50", "450 = 412 + 38 – agrees."],
    );
    // More in the box than were issued: the numbers stand as they are, and it is said.
    let mut journal = Journal::new();
    journal.put(
        at(15, 16, 0),
        audience::Record::Ballots {
            ballots: audience::Ballots {
                registered: Some(50),
                made: Some(50),
                issued: Some(40),
                cancelled: Some(8),
            },
        },
    );
    for (name, votes) in [("Урна 1", 20), ("Урна 2", 22)] {
        journal.put(
            at(15, 16, 5),
            audience::Record::Counted {
                count: audience::BoxCount {
                    name: name.into(),
                    in_box: votes + 1,
                    spoiled: 1,
                    votes: [(ProjectId(1), votes / 2), (ProjectId(2), votes / 2)].into(),
                    ..audience::BoxCount::default()
                },
                reason: None,
            },
        );
    }
    sample.day = journal.day();
    has(
        &text(Kind::TellersMinutes, &sample, Lang::Ru),
        &[
            "44 ≤ 40 – НЕ СХОДИТСЯ.",
            "50 = 40 + 8 – НЕ СХОДИТСЯ.",
            "Не возвращено (3 − 5)\n−4\nминус четыре",
            "Урна 1 – обнаружено 21, недействительных 1; Урна 2 – обнаружено 23, недействительных 1.",
        ],
    );
    let blank = text(Kind::BlankTellersMinutes, &sample, Lang::Ru);
    assert!(
        !blank.contains("44") && blank.contains("Обнаружено в урне\n\n"),
        "{blank}"
    );
}

#[test]
fn where_the_hall_rates_ballots_ask_for_marks_and_the_tellers_count_them() {
    use domain::regulation::AudienceMode;
    let mut sample = crate::common::sample(3, 5);
    sample.contest.regulation.audience.mode = AudienceMode::OneJuror;
    let mut journal = Journal::new();
    let rating = |ballots, points| audience::Rating { ballots, points };
    let count = |first| audience::BoxCount {
        name: "Урна".into(),
        in_box: 41,
        spoiled: 1,
        ratings: [(ProjectId(1), first), (ProjectId(2), rating(38, 3_192))].into(),
        ..audience::BoxCount::default()
    };
    let put = |journal: &mut Journal, first| {
        journal.put(
            at(15, 16, 5),
            audience::Record::Counted {
                count: count(first),
                reason: None,
            },
        );
    };
    put(&mut journal, rating(40, 2_990));
    journal.put(
        at(15, 16, 6),
        audience::Record::Decided {
            held: true,
            reason: String::new(),
        },
    );
    sample.day = journal.day();
    let printed = text(Kind::TellersMinutes, &sample, Lang::Ru);
    has(
        &printed,
        &[
            "Форма бюллетеня: бумажный, оценка от 0 до 100 каждому проекту",
            "9\nПоставлено оценок всего\n78\nсемьдесят восемь",
            "2\nТеатральное пространство «Подвал»: сцена, свет и зрительный зал в цокольном этаже учебного корпуса\n38\n3192\n84,00\n",
            "1\nТренажёрный зал в общежитии\n40\n2990\n74,75\n",
            "3\nШкола тьюторов\n0\n0\n–\n",
            "40 ≤ 40 – сходится.",
            "3192 ≤ 100·38 – сходится.",
        ],
    );
    assert!(!printed.contains("Больше всех голосов"), "{printed}");
    put(&mut journal, rating(43, 4_301));
    sample.day = journal.day();
    has(
        &text(Kind::TellersMinutes, &sample, Lang::Ru),
        &["43 ≤ 40 – НЕ СХОДИТСЯ.", "4301 ≤ 100·43 – НЕ СХОДИТСЯ."],
    );
    has(
        &text(Kind::BlankTellersMinutes, &sample, Lang::Ru),
        &["1\nТренажёрный зал в общежитии\n\n\n\n", "(ненужное зачеркнуть)."],
    );
    for count in [1, 11, 27, 60] {
        let mut sample = crate::common::sample(count, 3);
        sample.contest.regulation.audience.mode = AudienceMode::OneJuror;
        let paper = document(Kind::Ballots, &sample.data(), Selection::default(), Lang::Ru).expect("ballots");
        let page = pages(&paper).remove(0);
        stands_free(&page, &format!("{count} with marks"));
        has(&words(&page), &["оценку от 0 до 100"]);
    }
}

#[test]
fn sheets_are_numbered_and_their_act_counts_them() {
    let sample = crate::common::sample(4, 5).with_day();
    let sheet = |juror: u32, project: u32| {
        let selection = Selection {
            juror: Some(JurorId(juror)),
            project: Some(ProjectId(project)),
            ..Selection::default()
        };
        said(&document(Kind::ScoreSheet, &sample.data(), selection, Lang::Ru).expect("a sheet"))
    };
    has(&sheet(3, 1), &["Лист № 3\n"]);
    // The spoiled first sheet was replaced, of the second there is a duplicate.
    has(&sheet(1, 1), &["Лист № 21\n"]);
    has(&sheet(2, 1), &["Лист № 22. ДУБЛИКАТ листа № 2\n"]);
    has(
        &text(Kind::SheetHandover, &sample, Lang::Ru),
        &[
            "1\nАнтонова Анна Аркадьевна\n5 (№ 1, 6, 11, 16, 21)\n4\n1\n–\n–\n",
            "2\nБорисов Борис Борисович\n5 (№ 2, 7, 12, 17, 22)\n4\n–\n1\n–\n",
            "Константинопольская-Преображенская Елизавета Владиславовна\n4 (№ 5, 10, 15, 20)\n3\n–\n–\n1 (№ 20)",
            "Итого\n22 (№ 1–22)\n19\n1\n1\n1 (№ 20)",
            "Лист № 1 (Антонова А.А.) испорчен и погашен в присутствии комиссии. Причина: исправления не читаются. \
             Заменён листом № 21.",
            "Лист № 2 (Борисов Б.Б.) выдан и не сдан: акт от 14.05.2026 № 1. Дубликат – лист № 22",
        ],
    );
}

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
        let kept = !matches!(kind.group(), Group::Form | Group::Guide)
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
        assert_eq!(open.watermark.is_some(), kind.drafted(), "{}", kind.id());
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
        let draft = !kind.guide();
        assert_eq!(paper.watermark.is_some(), draft, "{}", kind.id());
        let told = said(&paper).contains("Файл конкурса не прошёл проверку: запись журнала изменена");
        assert_eq!(told, draft, "{}", kind.id());
    }
}

#[test]
fn the_minutes_name_that_the_contest_went_on_under_record() {
    let sample = crate::common::sample(4, 5).with_day();
    let mut continued = Continued {
        time: crate::common::clock(1_778_850_000_000),
        file: "c.tribuna".to_owned(),
        what: "запись журнала изменена".to_owned(),
        entries: 64,
        left_out: vec![13, 20],
    };
    let minutes = |continued: &Continued| {
        let data = PaperData {
            continued: Some(continued),
            ..sample.data()
        };
        said(&document(Kind::Minutes, &data, Selection::default(), Lang::Ru).expect("a paper"))
    };
    has(
        &minutes(&continued),
        &[
            "файл конкурса «c.tribuna» (записей в журнале: 64) не прошёл проверку: запись журнала изменена",
            "в новом файле; не перенесены записи № 13, 20, не прошедшие проверку.",
        ],
    );
    continued.left_out.clear();
    has(&minutes(&continued), &["продолжена под запись в новом файле."]);
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

#[test]
fn the_minutes_tell_what_was_recorded() {
    let sample = crate::common::sample(14, 5).with_day();
    has(
        &text(Kind::Minutes, &sample, Lang::Ru),
        &[
            "ПРИСУТСТВОВАЛИ: Антонова А.А. (председательствующий), Борисов Б.Б., Волков В.В., Громов Г.Г., \
             Константинопольская-Преображенская Е.В. (дистанционно) – 5 человек.",
            "ОТСУТСТВОВАЛИ: Волков В.В. (14 мая 2026 г.: командировка).",
            "Прибыли после начала: Громов Г.Г. (14.05.2026 14.34).",
            "Кворум в ходе заседания: с 14.05.2026 14.01 – 3 из 5; с 14.05.2026 14.34 – 4 из 5; с 15.05.2026 17.00 – 5 из 5.",
            "Поступило 5 уведомлений, из них о наличии конфликта интересов – 2.",
            "Громов Г.Г. – в отношении проекта № 1 «Тренажёрный зал в общежитии» (основание: наставник проекта; \
             уведомление № 4; принято 14 мая 2026 г., Антонова А.А.).",
            "Заслушаны проекты: 14 мая 2026 г. – № 1 (14.01–14.11), № 2 (14.12–14.22)",
            "ВЫСТУПИЛИ: по проекту № 1: Антонова А.А. (вопрос) – сколько студентов пользуется залом сейчас; \
             Борисов Б.Б. (рекомендация) – указать в смете доставку тренажёров; Сорокин С.С. – студенческий совет",
            "По проекту № 1: «за» – 4, «против» – 0, «воздержались» – 0. Не голосовал: Громов Г.Г. (самоотвод). \
             Решение принято единогласно. Кворум в 17.05: 5 из 5.",
            "Рекомендовать победителям принять участие в региональном конкурсе.",
            "Проект № 13 «Тренажёрный зал в общежитии»: команда не явилась, проект не оценивать и в рейтинг не \
             включать. Команда на защиту не явилась и о причинах не сообщила.",
            "3. Об итогах голосования обучающихся.",
            "3.1. Утвердить протокол счётной комиссии: выдано бюллетеней – 412, обнаружено в урнах – 405",
            "3.2. Признать голосование состоявшимся.",
            "РЕШИЛИ: 4.1. Рекомендовать к финансированию:",
            "Результаты зафиксированы 15.05.2026 17.30",
            "протоколом об исправлении технической ошибки № 1 от 16 мая 2026 г. \
             (версия 2, b41c 77e0 aa92 b41c 77e0 aa92 b41c 77e0)",
            "Особое мнение: Борисов Б.Б. – считаю смету проекта № 1 завышенной.",
            "4. Протокол счётной комиссии на",
        ],
    );
    let english = text(Kind::Minutes, &sample, Lang::En);
    has(
        &english,
        &["There is a quorum (4 of 5)", "Quorum at 17:05: 5 of 5."],
    );
    // What people typed stands where nothing was recorded.
    let typed = crate::common::sample(5, 5);
    has(
        &text(Kind::Minutes, &typed, Lang::Ru),
        &[
            "Кворум имеется (4 из 5)",
            "ОТСУТСТВОВАЛИ: Волков В.В. (командировка).",
            "РЕШИЛИ: 3.1. Рекомендовать",
        ],
    );
}

#[test]
fn the_minutes_tell_of_projects_that_left_lost_sheets_and_sums_that_differ() {
    use domain::Standing;
    let mut sample = crate::common::sample(14, 5).with_day();
    sample.contest.projects[4].standing = Standing::Withdrawn;
    sample.contest.projects[5].standing = Standing::Withdrawn;
    sample.contest.projects[6].standing = Standing::NoShow;
    sample.departures = vec![
        (ProjectId(5), "заявление команды о снятии".into()),
        (ProjectId(7), "предупредили по телефону".into()),
    ];
    sample.sums = vec![
        PaperSum {
            project: ProjectId(3),
            juror: JurorId(3),
            paper: Score(8550),
            computed: Exact::from(86),
            certified: "Волков В.В.".into(),
        },
        PaperSum {
            project: ProjectId(4),
            juror: JurorId(3),
            paper: Score(8500),
            computed: Exact::from(84),
            certified: String::new(),
        },
    ];
    // Sheet 3 of the third juror on the first project: lost, nothing came in its place.
    sample
        .sheets
        .retain(|sheet| (sheet.project, sheet.juror) != (ProjectId(1), JurorId(3)));
    let lost = sample.day.sheets.sheets.get_mut(&3).expect("a sheet");
    (lost.is, lost.note) = (Whereabouts::Lost, "акт от 14.05.2026 № 2".into());
    // A sheet on the second project: typed in before it was lost.
    let typed = sample.day.sheets.sheets.get_mut(&8).expect("a sheet");
    (typed.is, typed.note) = (Whereabouts::Lost, "акт № 3".into());
    let printed = text(Kind::Minutes, &sample, Lang::Ru);
    has(
        &printed,
        &[
            "Проект № 5 «Ёлка добрых дел» снят с конкурса. Основание: заявление команды о снятии.",
            "Проект № 6 «Межвузовский фестиваль студенческого научно-технического творчества, предпринимательства и \
             самоуправления» снят с конкурса. Основание: _",
            "Команда проекта № 7 «Тренажёрный зал в общежитии» на защиту не явилась. Основание: предупредили по \
             телефону.",
            "Оценочный лист № 2 (Борисов Б.Б., проект № 1 «Тренажёрный зал в общежитии») утрачен. Акт от 14.05.2026 \
             № 1. Дубликат – лист № 22, подписан членом жюри.",
            "Оценочный лист № 3 (Волков В.В., проект № 1 «Тренажёрный зал в общежитии») утрачен. Акт от 14.05.2026 \
             № 2. Балл проекта № 1 подсчитан без этого листа.",
            "Акт № 3. Оценки введены в программу до утраты листа и учтены.",
            "Оценочный лист члена жюри (Волков В.В.) по проекту № 3 «Школа тьюторов»: сумма на бумаге – 85,5, по \
             пересчёту – 86. Принят пересчёт. Пересчёт заверен: Волков В.В.\n",
            "сумма на бумаге – 85, по пересчёту – 84. Принят пересчёт.\n",
        ],
    );
    // By a decision of the jury: among the decisions, and only there.
    assert_eq!(printed.matches("Проект № 13").count(), 1, "{printed}");
    assert!(!printed.contains("Команда проекта № 13"), "{printed}");
    has(
        &text(Kind::Minutes, &sample, Lang::En),
        &["The score of project No. 1 was computed without this sheet."],
    );
    // A sheet of all projects, before anything was counted.
    let all = sample.day.sheets.sheets.get_mut(&3).expect("a sheet");
    all.printed.project = None;
    let mut open = sample.data();
    open.closed = false;
    let paper = document(Kind::Minutes, &open, Selection::default(), Lang::Ru).expect("minutes");
    has(
        &said(&paper),
        &["Оценочный лист № 3 (Волков В.В., все проекты) утрачен. Акт от 14.05.2026 № 2.\n"],
    );
}

#[test]
fn the_annexes_count_the_score_sheets_where_the_register_knows_them_all() {
    let mut sample = crate::common::sample(4, 5).with_day();
    let annex = |sample: &crate::common::Sample| {
        let printed = text(Kind::Minutes, sample, Lang::Ru);
        let line = printed.lines().find(|line| line.contains("Оценочные листы на"));
        line.expect("the annex").to_owned()
    };
    // One is still out, and another was typed without a number.
    assert_eq!(annex(&sample), "2. Оценочные листы на _ л. в 1 экз.");
    sample.sheets.retain(|sheet| {
        let sheets = sample.day.sheets.sheets.values();
        let mut back = sheets.filter(|one| one.is == Whereabouts::HandedIn);
        back.any(|one| (one.printed.project, one.printed.juror) == (Some(sheet.project), sheet.juror))
    });
    assert_eq!(annex(&sample), "2. Оценочные листы на 19 л. в 1 экз.");
    let first = sample
        .day
        .sheets
        .sheets
        .values_mut()
        .find(|one| one.is == Whereabouts::HandedIn);
    first.expect("a sheet").printed.project = None;
    assert_eq!(annex(&sample), "2. Оценочные листы на _ л. в 1 экз.");
}

#[test]
fn the_minutes_take_beginning_and_end_of_the_meeting_from_the_day() {
    let mut sample = crate::common::sample(5, 5).with_day();
    has(
        &text(Kind::Minutes, &sample, Lang::Ru),
        &["Начало 14.00, окончание 17.35."],
    );
    (sample.minutes.begin, sample.minutes.end) = Default::default();
    has(
        &text(Kind::Minutes, &sample, Lang::Ru),
        &["Начало 14.05.2026 14.01, окончание 15.05.2026 17.30."],
    );
    // A vote on the way, and another project heard after it.
    let mut going_on = crate::common::sample(5, 5).with_day();
    (going_on.minutes.begin, going_on.minutes.end) = Default::default();
    going_on.day.sealing.versions.clear();
    going_on.day.votes.records.truncate(1);
    let voted = going_on.day.votes.records[0].time_ms;
    let heard = &mut going_on.day.clock.heard;
    heard.last_mut().expect("a project").ended_ms = voted + 1;
    has(
        &text(Kind::Minutes, &going_on, Lang::Ru),
        &["Начало 14.01, окончание _."],
    );
    // Heard, voted on and fixed on one day.
    sample.day.clock.heard.clear();
    has(
        &text(Kind::Minutes, &sample, Lang::Ru),
        &["Начало _, окончание 17.30."],
    );
    let mut bare = crate::common::sample(5, 5);
    (bare.minutes.begin, bare.minutes.end) = Default::default();
    has(&text(Kind::Minutes, &bare, Lang::Ru), &["Начало _, окончание _."]);
}

#[test]
fn a_vote_of_the_hall_that_never_took_place_is_void_in_the_minutes() {
    let mut sample = crate::common::sample(5, 5).with_day();
    let mut journal = Journal::new();
    journal.put(
        at(15, 16, 40),
        audience::Record::Decided {
            held: false,
            reason: "урну не привезли".into(),
        },
    );
    sample.day.audience = journal.day().audience;
    let printed = text(Kind::Minutes, &sample, Lang::Ru);
    has(
        &printed,
        &["РЕШИЛИ: 3.1. Признать голосование несостоявшимся. Основание: урну не привезли."],
    );
    assert!(!printed.contains("обнаружено в урнах"), "{printed}");
}

#[test]
fn the_minutes_tell_how_a_tie_was_voted_on() {
    use domain::day::votes;
    let mut sample = crate::common::sample(5, 5).with_day();
    let tied = vec![ProjectId(3), ProjectId(4)];
    let named = |votes: &[(u32, Option<u32>)]| {
        votes
            .iter()
            .map(|(juror, project)| (JurorId(*juror), project.map(ProjectId)))
            .collect()
    };
    let mut journal = Journal::new();
    journal.put(
        at(15, 17, 20),
        votes::Record::TieVote {
            projects: tied.clone(),
            round: 1,
            among: tied.clone(),
            votes: named(&[(1, Some(3)), (2, Some(4)), (3, Some(3)), (4, Some(4)), (5, None)]),
        },
    );
    journal.put(
        at(15, 17, 21),
        votes::Record::CastingVote {
            projects: tied.clone(),
            juror: JurorId(1),
            choice: ProjectId(3),
            reason: "охват больше".into(),
        },
    );
    journal.put(
        at(15, 17, 22),
        votes::Record::Lot {
            projects: tied,
            seed: 7,
        },
    );
    journal.put(
        at(15, 17, 23),
        votes::Record::Decided {
            subject: votes::Subject::DropSheet {
                project: ProjectId(5),
                juror: JurorId(2),
            },
            text: "лист утрачен, дубликат не подписан".into(),
            vote: Some(votes::OpenVote {
                votes_for: 3,
                against: 1,
                abstained: 1,
                not_voting: Vec::new(),
            }),
        },
    );
    sample.day.votes = journal.day().votes;
    has(
        &text(Kind::Minutes, &sample, Lang::Ru),
        &[
            "Открытое голосование жюри: за проект № 3 – 2 (Антонова А.А., Волков В.В.); за проект № 4 – 2 \
             (Борисов Б.Б., Громов Г.Г.); «воздержались» – 1 (Константинопольская-Преображенская Е.В.).",
            "Решающий голос председательствующего (Антонова А.А.) подан за проект № 3. Основание: охват больше.",
            "Жребий (число 7): порядок проектов – № ",
            "2.3. Оценочный лист члена жюри (Борисов Б.Б.) по проекту № 5 «Ёлка добрых дел» не учитывать. Лист \
             утрачен, дубликат не подписан.",
            "«за» – 3, «против» – 1, «воздержались» – 1.",
        ],
    );
}

#[test]
fn the_deputy_presides_over_the_item_from_which_the_chair_is_recused() {
    use domain::Role;
    use domain::day::votes;
    let mut sample = crate::common::sample(5, 5).with_day();
    sample.contest.jurors[1].role = Role::Deputy;
    let mut journal = Journal::new();
    journal.put(
        at(15, 17, 5),
        votes::Record::Decided {
            subject: votes::Subject::ResultsOf {
                project: ProjectId(1),
            },
            text: String::new(),
            vote: Some(votes::OpenVote {
                votes_for: 4,
                not_voting: vec![JurorId(1)],
                ..votes::OpenVote::default()
            }),
        },
    );
    sample.day.votes = journal.day().votes;
    has(
        &text(Kind::Minutes, &sample, Lang::Ru),
        &[
            "Не голосовала: Антонова А.А. (самоотвод). Решение принято единогласно. Кворум в 17.05: 5 из 5. По этому \
           вопросу председательствовал Борисов Б.Б.",
        ],
    );
}
