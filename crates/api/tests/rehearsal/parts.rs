//! The parts of the day, each from the file as it lies: whoever plays the next one may be another process.

use crate::after::{correct, deliberate, fix, sign};
use crate::hall::Hall;
use serde_json::{Value, json};

/// Name of a part, and how it is played.
type Part = (&'static str, fn(&Hall));

pub const PARTS: [Part; 8] = [
    ("preparation", prepare),
    ("check-in", check_in),
    ("first half", first_half),
    ("second half", second_half),
    ("deliberation", deliberate),
    ("fixing", fix),
    ("correction", correct),
    ("signing", sign),
];

/// What the minutes must tell, and how they print it.
pub const FACTS: &[(&str, &str)] = &[
    ("its number", "№ 3"),
    ("who took part from afar", "Дёмина Д.Д. (дистанционно)"),
    ("the quorum", "Кворум имеется (7 из 7)"),
    ("when it began and ended", "Начало 16.00, окончание 22.00."),
    (
        "who came late",
        "Прибыли после начала: Ершова Е.Е. (15.05.2026 16.20)",
    ),
    ("who left", "Покинули заседание до окончания: Жуков З.З."),
    ("the quorum after that", "6 из 7"),
    (
        "the chair's notice, considered by the deputy",
        "Борисов Б.Б.). Громов Г.Г. – в отношении проекта № 8",
    ),
    (
        "what was asked",
        "Волков В.В. (вопрос) – Кто отвечает за помещение летом?",
    ),
    (
        "the tie for a place",
        "При равенстве баллов проектов № 4, № 3 (94,00)",
    ),
    (
        "the vote without the recused chair",
        "за проект № 3 – 2 (Борисов Б.Б., Волков В.В.); за проект № 4 – 2 (Громов Г.Г., Дёмина Д.Д.)",
    ),
    ("who did not vote", "Не голосовала: Антонова А.А. (самоотвод)"),
    (
        "the casting vote",
        "Решающий голос председательствующего (Борисов Б.Б.) подан за проект № 4",
    ),
    (
        "the tie at the line of funding",
        "При равенстве баллов проектов № 13, № 12 (76,00)",
    ),
    ("how it was decided", "Присвоить места: № 13 – 12, № 12 – 13"),
    ("the recused votes apart", "По проекту № 3: «за»"),
    (
        "the team that was late",
        "выступление перенести в конец. Команда опаздывает с занятий",
    ),
    ("the project that was withdrawn", "Проект 23 (снят)"),
    (
        "why it was withdrawn",
        "Проект № 23 «Проект 23» снят с конкурса. Основание: Заявление команды о снятии.",
    ),
    (
        "the lost sheet with its act",
        "(Дёмина Д.Д., проект № 15 «Проект 15») утрачен. Акт № 1: лист не найден. Балл проекта № 15 подсчитан без \
         этого листа.",
    ),
    (
        "the sum that differed, and who certified the recount",
        "Оценочный лист члена жюри (Громов Г.Г.) по проекту № 16 «Проект 16»: сумма на бумаге – 71, по пересчёту – 70. \
         Принят пересчёт. Пересчёт заверен: Громов Г.Г., арифметическая ошибка.",
    ),
    (
        "the students' vote",
        "выдано бюллетеней – 412, обнаружено в урнах – 405",
    ),
    ("its prize", "проект № 2 «Проект 2»: 150 голосов"),
    ("who is in reserve", "№ 12 «Проект 12»"),
    ("the fixing", "Результаты зафиксированы 15.05.2026"),
    (
        "the correction",
        "исправлены протоколом об исправлении технической ошибки № 1",
    ),
];

/// How far project `number` is to be: total of every juror's sheet, so that places follow numbers; 3 and 4 tie
/// for a prize place, 12 and 13 at the line of funding, 21 and 22 stay below the threshold.
pub fn total(number: u32) -> u32 {
    match number {
        1 => 100,
        2 => 98,
        3 | 4 => 94,
        5..=11 => 102 - 2 * number,
        12 | 13 => 76,
        14..=20 => 102 - 2 * number,
        _ => 100 - 2 * number,
    }
}

/// Returns seven marks 0–5 that add up to `total` by the coefficients 4, 4, 3, 2, 3, 2, 2.
pub fn marks(total: u32) -> [u32; 7] {
    let mut marks = [5; 7];
    let mut over = 100 - total;
    // By fours first where much is over, then by twos.
    for (criterion, weight) in [(0, 4), (1, 4), (3, 2), (5, 2), (6, 2)] {
        while marks[criterion] > 1 && over >= weight && (weight == 2 || over > 24) {
            marks[criterion] -= 1;
            over -= weight;
        }
    }
    assert_eq!(over, 0, "{total}");
    marks
}

fn prepare(hall: &Hall) {
    let source = hall.folder.join("source");
    std::fs::create_dir(&source).unwrap();
    let put = |name: &str, text: &str| std::fs::write(source.join(name), text).unwrap();
    put(
        "contest.toml",
        "title = \"Открытый конкурс социальных проектов (репетиция)\"\nplace = \"г. Барнаул\"\ndate = 2026-05-15\n\
         [regulation]\npreset = \"altsu-defence\"\n",
    );
    let mut projects = "№,Проект,Руководитель,Запрошено,Номинация,Наставник\n".to_owned();
    for number in 1..=24 {
        let mentor = if number == 8 {
            "Громов Глеб Глебович"
        } else {
            ""
        };
        let category = if number % 2 == 0 {
            "Культура и творчество"
        } else {
            "Наука и инновации"
        };
        projects +=
            &format!("{number},Проект {number},Выдуманный Участник{number},50000,{category},{mentor}\n");
    }
    put("projects.csv", &projects);
    put(
        "jurors.csv",
        "Код,Ф.И.О.,Роль,Категория\nЖ1,Антонова Анна Аркадьевна,председатель,administration\n\
         Ж2,Борисов Борис Борисович,заместитель,expert\nЖ3,Волков Виктор Валерьевич,член,expert\n\
         Ж4,Громов Глеб Глебович,член,expert\nЖ5,Дёмина Дарья Денисовна,член,expert\n\
         Ж6,Ершова Елена Егоровна,член,student\nЖ7,Жуков Захар Захарович,член,student\n\
         С1,Иванова Ирина Игоревна,секретарь,\n",
    );
    put(
        "sources.csv",
        "Источник,Лимит\nПрограмма,300000\nУВиВР,200000\nЛига студентов,100000\n",
    );
    hall.ok(json!({ "type": "ImportAsNew", "source": source, "dropped": [], "path": hall.file() }));
    hall.ok(json!({ "type": "SetPassphrase", "passphrase": PASSPHRASE }));
    for (code, juror) in hall
        .jurors()
        .into_iter()
        .filter(|(code, _)| code.starts_with('Ж'))
    {
        hall.ok(json!({ "type": "SetPin", "juror": juror, "pin": format!("900{}", code.trim_start_matches('Ж')) }));
    }
    hall.ok(json!({ "type": "GoToStage", "to": "check_in", "reason": null }));
}

/// Opens the console, which is locked after a start.
pub fn unlock(hall: &Hall) {
    hall.ok(json!({ "type": "Unlock", "passphrase": PASSPHRASE }));
}

/// The console's.
pub const PASSPHRASE: &str = "вечер защиты";
const DAY: &str = "2026-05-15";

fn check_in(hall: &Hall) {
    unlock(hall);
    for (code, juror) in hall.jurors() {
        if code != "Ж6" {
            hall.ok(json!({ "type": "JurorArrived", "juror": juror, "day": DAY, "at": null, "remote": code == "Ж5" }));
        }
        let declared = match code.as_str() {
            "С1" => continue,
            "Ж1" => json!([{ "project": hall.project(3), "grounds": "научный руководитель автора" }]),
            "Ж4" => json!([{ "project": hall.project(8), "grounds": "наставник проекта" }]),
            _ => json!([]),
        };
        hall.ok(json!({ "type": "NotifyConflict", "juror": juror, "declared": declared }));
    }
    let register = hall.ok(json!({ "type": "ConflictRegister" }));
    for declaration in register["declarations"].as_array().unwrap() {
        for declared in declaration["projects"].as_array().unwrap() {
            hall.ok(json!({
                "type": "ConsiderConflict", "notice": declaration["number"], "project": declared["project"],
                "by": null, "accepted": true, "note": "",
            }));
        }
    }
    // Numbered sheets for Дёмина, one for each project.
    let projects: Vec<String> = hall.projects().into_values().collect();
    hall.ok(json!({ "type": "NumberSheets", "jurors": [hall.juror("Ж5")], "projects": projects }));
    let numbers: Vec<Value> = numbered(hall).into_iter().map(|(number, _)| number).collect();
    assert_eq!(numbers.len(), 24);
    hall.ok(json!({ "type": "HandOutSheets", "numbers": numbers }));
    hall.ok(json!({ "type": "DrawOrder", "section": null, "day": DAY, "seed": "20260515" }));
    hall.ok(json!({ "type": "GoToStage", "to": "defence", "reason": null }));
}

/// Returns the numbers of the paper sheets, with the project that each is on.
fn numbered(hall: &Hall) -> Vec<(Value, String)> {
    let path = hall.ok(json!({ "type": "SheetPath" }));
    let sheets = path["sheets"].as_array().unwrap();
    sheets
        .iter()
        .map(|sheet| {
            (
                sheet["number"].clone(),
                sheet["project"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
}

/// Returns numbers of the projects in the running order.
fn sequence(hall: &Hall) -> Vec<u32> {
    let view = hall.ok(json!({ "type": "Defence" }));
    let slots = view["rooms"][0]["slots"].as_array().unwrap();
    slots
        .iter()
        .filter_map(|slot| slot["project"]["number"].as_str())
        .map(|number| number.parse().unwrap())
        .collect()
}

/// A team presents and answers.
fn hear(hall: &Hall, number: u32) {
    let project = hall.project(number);
    let run = |act: Value| hall.ok(json!({ "type": "RunClock", "section": null, "act": act }));
    run(json!({ "act": "start", "project": project, "part": "presentation" }));
    hall.pass(5);
    run(json!({ "act": "start", "project": project, "part": "questions" }));
    hall.pass(2);
    run(json!({ "act": "pause" }));
    hall.pass(1);
    run(json!({ "act": "resume" }));
    run(json!({ "act": "add", "ms": 60_000 }));
    hall.pass(2);
    run(json!({ "act": "finish" }));
}

/// A juror's sheet as it is typed from paper.
pub fn sheet(hall: &Hall, number: u32, code: &str) -> Value {
    // What is corrected after fixing: Волков's sheet of project 11 was typed as if it were full marks.
    let marks = if (number, code) == (11, "Ж3") {
        [5; 7]
    } else {
        marks(total(number))
    };
    let marks: Vec<Value> = hall
        .criteria()
        .into_iter()
        .zip(marks)
        .map(|(criterion, mark)| json!({ "criterion": criterion, "score": mark * 100 }))
        .collect();
    json!({
        "project": hall.project(number), "juror": hall.juror(code), "marks": marks,
        "control_sum": null, "accept_difference": null, "comment": null,
    })
}

fn recused(number: u32, code: &str) -> bool {
    matches!((number, code), (3, "Ж1") | (8, "Ж4"))
}

/// The sheets of those who heard a team: Жуков gives his on the laptop, the others on paper.
fn score(hall: &Hall, number: u32, absent: &[&str]) {
    for code in ["Ж1", "Ж2", "Ж3", "Ж4", "Ж5", "Ж6", "Ж7"] {
        if absent.contains(&code) || recused(number, code) {
            continue;
        }
        if code == "Ж5" {
            let project = hall.project(number);
            let sheets = numbered(hall);
            let (sheet, _) = sheets.iter().find(|(_, on)| *on == project).unwrap();
            if number == 15 {
                hall.ok(json!({ "type": "LoseSheet", "number": sheet, "statement": "Акт № 1: лист не найден", "duplicate": false }));
                continue;
            }
            hall.ok(json!({ "type": "HandInSheets", "numbers": [sheet] }));
        }
        let mut paper = sheet(hall, number, code);
        if code == "Ж7" {
            hall.ok(json!({ "type": "Lock" }));
            hall.ok(json!({ "type": "EnterPin", "juror": hall_juror(hall, code), "pin": "9007" }));
            for mark in paper["marks"].as_array().unwrap() {
                hall.ok(json!({
                    "type": "RecordMark", "project": paper["project"], "criterion": mark["criterion"], "score": mark["score"],
                }));
            }
            hall.ok(json!({ "type": "SubmitSheet", "project": paper["project"] }));
            hall.ok(json!({ "type": "HandOver" }));
            unlock(hall);
            continue;
        }
        if (number, code) == (16, "Ж4") {
            // The juror added up wrongly; the recount stands, certified.
            paper["control_sum"] = json!((total(number) + 1) * 100);
            let refused = hall.refused(json!({ "type": "TakePaperSheet", "sheet": paper }));
            assert_eq!(refused, "control_sum_differs");
            paper["accept_difference"] = json!("Громов Г.Г., арифметическая ошибка");
        }
        hall.ok(json!({ "type": "TakePaperSheet", "sheet": paper }));
    }
}

/// Ids of jurors do not change: the door tells them too.
fn hall_juror(hall: &Hall, code: &str) -> String {
    let door = hall.ok(json!({ "type": "Door" }));
    let jurors = door["jurors"].as_array().unwrap();
    let found = jurors
        .iter()
        .find(|juror| juror["code"] == code || juror["name"].as_str().unwrap().starts_with("Жуков"));
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

fn first_half(hall: &Hall) {
    unlock(hall);
    let order = sequence(hall);
    assert_eq!(order.len(), 24);
    for (at, &number) in order.iter().take(12).enumerate() {
        if at == 3 {
            hall.ok(json!({ "type": "JurorArrived", "juror": hall.juror("Ж6"), "day": DAY, "at": null, "remote": false }));
        }
        if out_of_turn(hall, number) {
            continue;
        }
        hear(hall, number);
        score(hall, number, if at < 3 { &["Ж6"] } else { &[] });
    }
    hall.ok(json!({
        "type": "WriteNote",
        "note": {
            "id": "n1", "project": hall.project(order[1]), "kind": "question", "juror": hall.juror("Ж3"), "speaker": "",
            "text": "Кто отвечает за помещение летом?",
        },
    }));
}

/// Project 24 did not come when it was called: to the end. Project 23 was withdrawn by its team.
fn out_of_turn(hall: &Hall, number: u32) -> bool {
    let vote = json!({ "votes_for": 6, "votes_against": 0, "abstained": 0 });
    match number {
        24 => {
            hall.ok(json!({
                "type": "NoShow",
                "decision": { "project": hall.project(24), "to_end": true, "reason": "Команда опаздывает с занятий", "vote": vote },
            }));
        }
        23 => {
            hall.ok(json!({
                "type": "SetStanding", "project": hall.project(23), "standing": "withdrawn",
                "reason": "Заявление команды о снятии",
            }));
        }
        _ => return false,
    }
    true
}

fn second_half(hall: &Hall) {
    unlock(hall);
    let heard = |hall: &Hall| -> Vec<u32> {
        let view = hall.ok(json!({ "type": "Defence" }));
        let slots = view["rooms"][0]["slots"].as_array().unwrap();
        slots
            .iter()
            .filter(|slot| slot["progress"] == "due")
            .filter_map(|slot| slot["project"]["number"].as_str())
            .map(|number| number.parse().unwrap())
            .collect()
    };
    let mut moved = hall.ok(json!({ "type": "Defence" }))["changes"]
        .as_array()
        .unwrap()
        .len();
    while let Some(&number) = heard(hall).first() {
        let left = heard(hall).len();
        if (number == 24 && moved == 0) || number == 23 {
            out_of_turn(hall, number);
            moved += 1;
            continue;
        }
        if left == 3 {
            hall.ok(json!({ "type": "JurorLeft", "juror": hall.juror("Ж7"), "day": DAY, "at": null }));
        }
        hear(hall, number);
        score(hall, number, if left <= 3 { &["Ж7"] } else { &[] });
    }
    hall.ok(json!({ "type": "CloseMarks" }));
}
