//! Papers of the day: what was recorded stands in them, what was not has room to be written.

#![allow(clippy::expect_used)]

use crate::common::day_records::{Journal, at};
use crate::common::look::{pages, said, stands_free, words};
use domain::day::{audience, sealing};
use domain::regulation::AudienceRule;
use domain::{JurorId, ProjectId};
use messages::Lang;
use tribuna_documents::Kind;
use tribuna_documents::display::Item;
use tribuna_documents::paper::{Selection, document};

pub(crate) fn text(kind: Kind, sample: &crate::common::Sample, lang: Lang) -> String {
    let paper = document(kind, &sample.data(), Selection::default(), lang).expect("a paper");
    said(&paper)
}

pub(crate) fn has(text: &str, lines: &[&str]) {
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
