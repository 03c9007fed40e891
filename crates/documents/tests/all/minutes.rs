//! The minutes of the jury's meeting tell what was recorded.

#![allow(clippy::expect_used)]

use crate::common::day_records::{Journal, at};
use crate::common::look::said;
use crate::day::{has, text};
use domain::day::audience;
use domain::day::sheets::Whereabouts;
use domain::{Exact, JurorId, ProjectId, Score};
use messages::Lang;
use tribuna_documents::Kind;
use tribuna_documents::paper::{Continued, PaperData, PaperSum, Selection, document};

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
