//! The words of both languages that stand for something.

use crate::table::fold_header;
use domain::regulation::{AudienceMode, Method, Per, PlaceStyle, ShareOf, Weights};
use domain::{Right, Role, Seat, Standing};

/// Words of one meaning; the first is English, the second Russian, as the program writes them.
pub(crate) type Words<T> = &'static [(T, &'static [&'static str])];

pub(crate) const ROLES: Words<Role> = &[
    (
        Role::Chair,
        &[
            "chair",
            "председатель",
            "председатель жюри",
            "chairman",
            "chairperson",
        ],
    ),
    (
        Role::Deputy,
        &[
            "deputy",
            "заместитель",
            "заместитель председателя",
            "зам. председателя",
            "зам",
        ],
    ),
    (Role::Member, &["member", "член", "член жюри"]),
    (Role::Secretary, &["secretary", "секретарь", "секретарь жюри"]),
];

pub(crate) const SEATS: Words<Seat> = &[
    (Seat::Administration, &["administration", "администрация"]),
    (Seat::Expert, &["expert", "эксперт"]),
    (
        Seat::Student,
        &["student", "обучающийся", "студент", "обучающаяся"],
    ),
];

pub(crate) const STANDINGS: Words<Standing> = &[
    (
        Standing::Competing,
        &["admitted", "допущен", "допущена", "competing", "участвует"],
    ),
    (
        Standing::Received,
        &["received", "на рассмотрении", "получена", "подана"],
    ),
    (Standing::Rejected, &["rejected", "отклонён", "отклонена"]),
    (
        Standing::Withdrawn,
        &["withdrawn", "снят", "снята", "отозвана", "отозван"],
    ),
    (
        Standing::NoShow,
        &["no show", "не явился", "no_show", "не явилась", "неявка"],
    ),
];

pub(crate) const RIGHTS: Words<Right> = &[
    (Right::Sheets, &["sheets", "листы", "ввод листов"]),
    (Right::SetUp, &["set-up", "подготовка"]),
    (Right::Papers, &["papers", "документы"]),
];

pub(crate) const YES_NO: Words<bool> = &[
    (true, &["yes", "да", "true", "истина", "1", "+", "y"]),
    (false, &["no", "нет", "false", "ложь", "0", "-", "n"]),
];

/// A juror's vote: yes and no as everywhere, and the words of a jury.
pub(crate) const VOTES: Words<bool> = &[
    (
        true,
        &["yes", "да", "решающий", "voting", "true", "истина", "1", "+"],
    ),
    (
        false,
        &[
            "advisory",
            "совещательный",
            "нет",
            "no",
            "без права голоса",
            "false",
            "ложь",
            "0",
            "-",
        ],
    ),
];

pub(crate) const METHODS: Words<Method> = &[
    (Method::Mean, &["mean", "среднее"]),
    (
        Method::TrimmedMean,
        &["trimmed_mean", "усечённое среднее", "среднее с отбрасыванием"],
    ),
    (Method::Median, &["median", "медиана"]),
    (Method::AdjustedMean, &["adjusted_mean", "выровненное среднее"]),
    (Method::Sum, &["sum", "сумма"]),
    (Method::PlaceSum, &["place_sum", "сумма мест"]),
    (Method::Skating, &["skating", "скейтинг", "скейтинг-система"]),
];

pub(crate) const PER: Words<Per> = &[
    (Per::Sheet, &["sheet", "по листам", "лист"]),
    (Per::Criterion, &["criterion", "по критериям", "критерий"]),
];

pub(crate) const WEIGHTS: Words<Weights> = &[
    (Weights::Sum, &["sum", "сумма"]),
    (Weights::Mean, &["mean", "среднее"]),
];

/// The students' vote; the weight and the base of a share have keys of their own.
pub(crate) const AUDIENCE: Words<AudienceMode> = &[
    (AudienceMode::None, &["none", "нет"]),
    (
        AudienceMode::SeparateAward,
        &["separate_award", "отдельный приз", "приз зрительских симпатий"],
    ),
    (
        AudienceMode::TieBreak,
        &["tie_break", "при равенстве баллов", "при равенстве"],
    ),
    (
        AudienceMode::OneJuror,
        &["one_juror", "один член жюри", "зал — один член жюри"],
    ),
    (SHARE, &["share", "доля"]),
    (AudienceMode::Points, &["points", "баллы за места"]),
];

/// A share that says nothing yet.
pub(crate) const SHARE: AudienceMode = AudienceMode::Share {
    weight: 0,
    of: ShareOf::Valid,
};

pub(crate) const SHARE_OF: Words<ShareOf> = &[
    (
        ShareOf::Valid,
        &["valid", "действительные", "share_of_valid", "от действительных"],
    ),
    (
        ShareOf::Max,
        &["max", "наибольшее", "share_of_max", "от наибольшего"],
    ),
];

pub(crate) const STYLES: Words<PlaceStyle> = &[
    (PlaceStyle::Standard, &["standard", "обычный", "1224"]),
    (PlaceStyle::Dense, &["dense", "плотный", "1223"]),
];

/// Returns what a word stands for, whatever its case and spaces.
pub(crate) fn meaning<T: Copy>(words: Words<T>, text: &str) -> Option<T> {
    let exact = text.trim();
    let folded = fold_header(text);
    words
        .iter()
        .find(|(_, forms)| {
            forms
                .iter()
                .any(|form| *form == exact || (!folded.is_empty() && fold_header(form) == folded))
        })
        .map(|(value, _)| *value)
}

/// Returns the words a person may write, for a message: «chair, председатель; deputy, …».
pub(crate) fn possible<T>(words: Words<T>) -> String {
    words
        .iter()
        .map(|(_, forms)| forms.iter().take(2).copied().collect::<Vec<_>>().join(", "))
        .collect::<Vec<_>>()
        .join("; ")
}

/// Returns whether a cell of marks says that the juror is recused.
pub(crate) fn is_recusal(text: &str) -> bool {
    let folded = fold_code(text);
    // Folded, a Latin «c/o» is the Cyrillic «с/о»; the English word is folded likewise.
    [
        "с/о",
        "с/o",
        "с\\о",
        "со",
        "с.о.",
        "самоотвод",
        "recused",
        "recusal",
    ]
    .iter()
    .any(|word| fold_code(word) == folded)
}

/// Returns a code, number or name for comparing: case, spaces, ё, and letters that look alike in
/// both alphabets make no difference, since no reader could see one.
pub(crate) fn fold_code(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase).map(|c| match c {
            'a' => 'а',
            'c' => 'с',
            'e' | 'ё' => 'е',
            'h' => 'н',
            'k' => 'к',
            'm' => 'м',
            'o' => 'о',
            'p' => 'р',
            't' => 'т',
            'x' => 'х',
            'y' => 'у',
            'b' => 'в',
            other => other,
        }));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages_mean_the_same() {
        assert_eq!(meaning(ROLES, " Председатель "), Some(Role::Chair));
        assert_eq!(meaning(ROLES, "chair"), Some(Role::Chair));
        assert_eq!(meaning(ROLES, "король"), None);
        assert_eq!(meaning(SEATS, "Обучающийся"), Some(Seat::Student));
        assert_eq!(meaning(YES_NO, "ДА"), Some(true));
        assert_eq!(meaning(YES_NO, "-"), Some(false));
        assert_eq!(meaning(YES_NO, "?"), None);
        assert_eq!(meaning(METHODS, "Trimmed mean"), Some(Method::TrimmedMean));
    }

    #[test]
    fn recusal_is_known_in_either_alphabet() {
        for text in ["с/о", "С/О", "c/o", "recused", "Самоотвод", "С.О."] {
            assert!(is_recusal(text), "{text}");
        }
        assert!(!is_recusal("0"));
        assert!(!is_recusal(""));
    }

    #[test]
    fn lookalike_codes_are_one_code() {
        assert_eq!(fold_code("K1"), fold_code("К1"));
        assert_ne!(fold_code("К1"), fold_code("К2"));
    }
}
