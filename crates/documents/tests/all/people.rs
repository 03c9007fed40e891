//! Papers on people and applications: the list of applications, slips with PINs, guides, namesakes.

#![allow(clippy::expect_used)]

use crate::common::look::{ink, pages, said, stands_free, words};
use domain::{Juror, JurorId, Role, Standing};
use messages::{Catalogue, Lang};
use tribuna_documents::display::TextRun;
use tribuna_documents::fonts::Face;
use tribuna_documents::paper::{PinSlip, Selection, document, pin_slips, pin_slips_document};
use tribuna_documents::profile::Profile;
use tribuna_documents::{Error, Kind, kinds};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

#[test]
fn each_guide_is_one_page_on_which_nothing_covers_anything() {
    let sample = crate::common::sample(3, 3);
    for lang in Lang::ALL {
        for kind in kinds().into_iter().filter(|kind| kind.spec().guide()) {
            let what = format!("{} ({})", kind.id(), lang.code());
            let paper = document(kind, &sample.data(), Selection::default(), lang).expect("a guide");
            let pages = pages(&paper);
            assert_eq!(pages.len(), 1, "{what}");
            stands_free(&pages[0], &what);
            let text = words(&pages[0]);
            assert!(!text.contains(['{', '}', '□']), "{what}: {text}");
            // The guide names the button as the screen does.
            let screens = Catalogue::new(lang);
            let key = match kind {
                Kind::SecretaryGuide => "closing-button",
                _ => "sheet-submit",
            };
            assert!(
                text.contains(&screens.get(key).replace('\u{a0}', " ")),
                "{what}: {text}"
            );
        }
    }
}

#[test]
fn every_slip_has_its_own_name_and_pin_between_its_lines_to_cut() {
    let mut sample = crate::common::sample(3, 3);
    sample.contest.title = "Открытый межвузовский конкурс социальных проектов обучающихся, посвящённый \
        семидесятилетию первого студенческого строительного отряда Вымышленского края"
        .into();
    let slips: Vec<PinSlip> = (0..13)
        .map(|index| PinSlip {
            name: if index == 4 {
                "Константинопольская-Преображенская Елизавета-Александра Владиславовна".into()
            } else {
                format!("Вымышленный{index} Виктор Валерьевич")
            },
            pin: if index == 6 {
                "84719263".into()
            } else {
                format!("{}", 4719 + index)
            },
        })
        .collect();
    let (catalogue, profile) = (Catalogue::new(Lang::Ru), Profile::gost().expect("the profile"));
    let paper = pin_slips_document(&sample.data(), &slips, &catalogue, &profile).expect("slips");
    let pages = pages(&paper);
    assert_eq!(pages.len(), 2, "twelve slips fit a page");
    for (index, slip) in slips.iter().enumerate() {
        let page = &pages[index / 12];
        stands_free(page, "slips");
        let (column, row) = (index % 2, index % 12 / 2);
        let left = (10.0 + 95.0 * column as f32) * MM;
        let top = (10.0 + 45.0 * row as f32) * MM;
        let inside: Vec<&TextRun> = page
            .texts()
            .filter(|run| {
                let (l, t, r, b) = ink(run);
                l > left && t > top && r < left + 95.0 * MM && b < top + 45.0 * MM
            })
            .collect();
        let bold: Vec<String> = inside
            .iter()
            .filter(|run| run.face == Face::Bold)
            .map(|run| run.text())
            .collect();
        assert_eq!(bold.join(" "), format!("{} {}", slip.name, slip.pin));
        let pin = inside.iter().find(|run| run.text() == slip.pin).expect("a PIN");
        assert!(pin.size >= 24.0, "the PIN is read from arm's length");
    }
}

#[test]
fn slips_for_nobody_are_refused() {
    let sample = crate::common::sample(3, 3);
    let answer = pin_slips(&sample.data(), &[], Lang::Ru);
    assert!(matches!(answer, Err(Error::NothingToPrint)));
}

#[test]
fn the_list_of_applications_tells_each_decision_and_counts_them() {
    let sample = crate::common::sample(9, 3);
    let contest = crate::common::applications(&sample.contest);
    let mut data = sample.data();
    data.contest = &contest;
    let paper = document(Kind::Applications, &data, Selection::default(), Lang::Ru).expect("a list");
    let text = said(&paper);
    for words in [
        "Допущены к участию в конкурсе: 5\n1\n",
        "Отклонены: 2\n6\n",
        "отклонена. Основание: нет сметы и подписи руководителя подразделения\n",
        "отклонена. Основание: _\n",
        "Сняты с участия: 1\n8\n",
        "На рассмотрении: 1\n9\n",
        "Всего заявок – 9, допущено – 5, отклонено – 2, снято – 1, на рассмотрении – 1.\n",
        "Секретарь: Ч.Ч. Чернильная\n",
    ] {
        assert!(text.contains(words), "no «{words}» in {text}");
    }
    for page in pages(&paper) {
        let signed = words(&page).contains("(подпись)");
        assert!(
            !signed || words(&page).contains("Решение"),
            "signatures alone on a page"
        );
    }
}

#[test]
fn an_application_that_is_not_admitted_is_in_no_other_paper() {
    let mut sample = crate::common::sample(4, 3);
    for (index, standing) in [(1, Standing::Rejected), (2, Standing::Received)] {
        let project = &mut sample.contest.projects[index];
        project.standing = standing;
        project.title = format!("Недопущенный проект {index}");
    }
    sample.results =
        domain::rank(&sample.contest.admitted(), &sample.admitted_sheets(), None).expect("results");
    sample.by_category.clear();
    for kind in kinds() {
        let paper = document(kind, &sample.data(), Selection::default(), Lang::Ru).expect("a paper");
        let named = said(&paper).contains("Недопущенный проект");
        assert_eq!(named, kind == Kind::Applications, "{}", kind.id());
    }
    let chosen = Selection {
        juror: None,
        project: Some(sample.contest.projects[1].id),
        ..Selection::default()
    };
    let answer = document(Kind::ScoreSheet, &sample.data(), chosen, Lang::Ru);
    assert!(matches!(answer, Err(Error::NothingToPrint)));
}

fn juror(id: u32, name: &str, position: &str) -> Juror {
    Juror {
        id: JurorId(id),
        code: format!("Ж{id}"),
        name: name.into(),
        position: Some(position.into()),
        role: Role::Member,
        voting: true,
        seat: None,
        section: None,
    }
}

#[test]
fn people_who_look_alike_in_short_are_told_apart_on_every_paper() {
    let mut sample = crate::common::sample(4, 3);
    // The same initials; the same full name with different positions; and a lead like a juror.
    sample.contest.jurors.extend([
        juror(4, "Петров Пётр Павлович", "декан"),
        juror(5, "Петров Павел Петрович", "доцент"),
        juror(6, "Орлова Ольга Олеговна", "доцент"),
        juror(7, "Орлова Ольга Олеговна", "аспирант"),
    ]);
    sample.contest.projects[0].lead = Some("Волков Вячеслав Вадимович".into());
    sample.sheets.extend(crate::common::sheets_of(4..=7, 4));
    sample.results = domain::rank(&sample.contest, &sample.sheets, None).expect("results");
    let data = sample.data();
    let paper = |kind| said(&document(kind, &data, Selection::default(), Lang::Ru).expect("a paper"));
    let summary = paper(Kind::Summary);
    for words in [
        "\nПетров Пётр Павлович\n",
        "\nПетров Павел Петрович\n",
        "\nОрлова Ольга Олеговна (Ж6)\n",
        "\nОрлова Ольга Олеговна (Ж7)\n",
        "\nВолков Виктор Валерьевич\n",
        "\nБорисов Б.Б.\n",
    ] {
        assert!(summary.contains(words), "no «{words}» in {summary}");
    }
    let minutes = paper(Kind::Minutes);
    for words in [
        "\nВолков Вячеслав Вадимович\n",
        "ОТСУТСТВОВАЛИ: Волков Виктор Валерьевич (командировка).",
    ] {
        assert!(minutes.contains(words), "no «{words}» in {minutes}");
    }
    let mut unknown = data;
    let fields = tribuna_documents::MinutesFields::default();
    unknown.minutes = &fields;
    let paper = document(Kind::Minutes, &unknown, Selection::default(), Lang::Ru).expect("minutes");
    let signatures = said(&paper);
    for words in [
        ": Пётр Павлович Петров\n",
        ": Павел Петрович Петров\n",
        ": Ольга Олеговна Орлова (доцент)\n",
        ": Ольга Олеговна Орлова (аспирант)\n",
        ": Б.Б. Борисов\n",
    ] {
        assert!(signatures.contains(words), "no «{words}» in {signatures}");
    }
}
