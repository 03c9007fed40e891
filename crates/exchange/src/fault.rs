//! What is wrong with an input, told so that a person can find the cell.

use crate::table::Table;
use serde::Serialize;
use std::collections::BTreeMap;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident => $key:literal),+ $(,)?) => {
        /// The kind of a fault, or of a warning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum FaultCode {
            $($(#[$doc])* $name),+
        }

        impl FaultCode {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Returns the key of the message that words it (`assets/messages/*/faults.ftl`).
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => concat!("fault-", $key)),+
                }
            }
        }
    };
}

codes! {
    /// A mandatory table is absent.
    MissingTable => "missing-table",
    /// A table stands in the input more than once.
    RepeatedTable => "repeated-table",
    /// A sheet or file that is not a table of a contest (warning).
    UnknownTable => "unknown-table",
    /// A required column is absent.
    MissingColumn => "missing-column",
    /// A column stands in a table twice.
    RepeatedColumn => "repeated-column",
    /// A column that the program does not know (warning).
    ExtraColumn => "extra-column",
    /// A value to the right of the last header of a CSV file.
    ExtraCell => "extra-cell",
    /// A quoted value of a CSV file is never closed.
    OpenQuote => "open-quote",
    /// `contest.toml` is not TOML.
    BadToml => "bad-toml",
    /// A required cell is empty.
    EmptyCell => "empty-cell",
    /// The cell holds an error of the spreadsheet (#N/A).
    ErrorCell => "error-cell",
    /// A text is longer than allowed.
    TooLong => "too-long",
    /// Not a number.
    NotANumber => "not-a-number",
    /// More decimal places than allowed.
    TooManyPlaces => "too-many-places",
    /// A number no contest has.
    TooLargeNumber => "too-large-number",
    /// A number below zero where none may be.
    Negative => "negative",
    /// A mark below the criterion's minimum.
    BelowMin => "below-min",
    /// A mark above the criterion's maximum.
    AboveMax => "above-max",
    /// A mark between the steps of the scale.
    OffStep => "off-step",
    /// A number, code or name that must be unique is not.
    Repeated => "repeated",
    /// A mark of a project that the projects do not have.
    UnknownProject => "unknown-project",
    /// A mark of a juror whom the jury does not have.
    UnknownJuror => "unknown-juror",
    /// A criterion that the criteria do not have.
    UnknownCriterion => "unknown-criterion",
    /// A mark given twice.
    MarkTwice => "mark-twice",
    /// A mark beside «с/о» on one sheet.
    MarkBesideRecusal => "mark-beside-recusal",
    /// The secretary of the jury gives marks.
    SecretaryScores => "secretary-scores",
    /// The secretary of the jury is given a vote (warning: there is none).
    SecretaryVotes => "secretary-votes",
    /// Not a role of a jury.
    UnknownRole => "unknown-role",
    /// Not a seat of a jury.
    UnknownSeat => "unknown-seat",
    /// Not a state of an application.
    UnknownStanding => "unknown-standing",
    /// Not a right of a helper.
    UnknownRight => "unknown-right",
    /// A name that would go while `count` projects or people bear it.
    StillUsed => "still-used",
    /// Neither yes nor no.
    NotYesNo => "not-yes-no",
    /// Not a word of a juror's vote.
    UnknownVote => "unknown-vote",
    /// A second chair.
    SecondChair => "second-chair",
    /// A weight below zero.
    BadWeight => "bad-weight",
    /// Every weight is zero.
    NoWeight => "no-weight",
    /// Votes where the hall gives marks: they do nothing (warning).
    VotesWithoutBearing => "votes-without-bearing",
    /// A step that is not above zero, or does not fit the scale.
    BadStep => "bad-step",
    /// The minimum of a scale is not below its maximum.
    MinNotBelowMax => "min-not-below-max",
    /// The least award is above the request.
    MinimumAboveRequest => "minimum-above-request",
    /// A share above the whole.
    ShareAboveWhole => "share-above-whole",
    /// Not a date.
    BadDate => "bad-date",
    /// Not a quorum.
    BadQuorum => "bad-quorum",
    /// Not minutes and seconds.
    BadLength => "bad-length",
    /// Not a whole number of the range wanted.
    BadCount => "bad-count",
    /// A preset that the program does not have.
    UnknownPreset => "unknown-preset",
    /// A method of aggregation that does not exist.
    UnknownMethod => "unknown-method",
    /// A word of the regulation that is not one of those possible.
    UnknownWord => "unknown-word",
    /// A key of the contest that the program does not know (warning).
    UnknownKey => "unknown-key",
    /// A key of the contest given twice.
    RepeatedKey => "repeated-key",
    /// A mandatory key of the contest is absent.
    MissingKey => "missing-key",
    /// A tie step of the preset names a criterion that the contest does not have (warning).
    PresetTieDropped => "preset-tie-dropped",
    /// Rounding points of both ways of a total, or of the way not taken.
    RoundingOfOtherWay => "rounding-of-other-way",
    /// Marks of a juror for a project of another section: they do not count unless the secretary allows them (warning).
    OtherSection => "other-section",
    /// Nothing can be dropped as the regulation says.
    BadTrim => "bad-trim",
    /// A threshold with a method whose scores are places.
    ThresholdWithPlaces => "threshold-with-places",
    /// A rounding of points of criteria with a method that counts places in them.
    PointsOfPlaces => "points-of-places",
    /// A share of the students' vote that is not above zero and at most 30 %.
    AudienceShare => "audience-share",
    /// A share of the students' vote beside places added up.
    AudienceOnPlaces => "audience-on-places",
    /// The hall as one juror with a way or method that has no sheets for it.
    AudienceSheet => "audience-sheet",
    /// The way per criterion with a method that has none.
    MethodNotPerCriterion => "method-not-per-criterion",
    /// A tie step stands twice.
    RepeatedTie => "repeated-tie",
    /// A number that must be above zero.
    NotPositive => "not-positive",
    /// Adding: something stands in the contest otherwise.
    StandsOtherwise => "stands-otherwise",
    /// Adding: the criteria of the contest are fixed.
    CriteriaFixed => "criteria-fixed",
    /// Adding: the regulation of the contest is fixed.
    RegulationFixed => "regulation-fixed",
    /// Adding: the mark stands in the contest otherwise.
    MarkStandsOtherwise => "mark-stands-otherwise",
}

/// One thing wrong with an input, or worth knowing about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Fault {
    pub table: Table,
    /// The row as the spreadsheet numbers it (the header is row 1; in `contest.toml` the line).
    pub row: Option<u32>,
    /// The column's header as found, or the key of the contest.
    pub column: Option<String>,
    /// The kind.
    pub code: FaultCode,
    /// The value as it stands.
    pub value: Option<String>,
    /// What the message names besides: limits, the other row, the words possible.
    pub params: BTreeMap<&'static str, String>,
}

impl Fault {
    /// Returns a fault of a whole table.
    pub(crate) fn of(table: Table, code: FaultCode) -> Self {
        Self {
            table,
            row: None,
            column: None,
            code,
            value: None,
            params: BTreeMap::new(),
        }
    }

    pub(crate) fn row(mut self, row: Option<u32>) -> Self {
        self.row = row;
        self
    }

    pub(crate) fn column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    pub(crate) fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.insert(name, value.to_string());
        self
    }

    /// Adds a decimal limit twice: with a decimal point, and as `NAME_comma` with a decimal comma,
    /// because the messages of the two languages write it differently.
    pub(crate) fn limit(self, name: &'static str, comma_name: &'static str, value: &str) -> Self {
        self.with(name, value).with(comma_name, value.replace('.', ","))
    }

    /// Returns the key of the message.
    pub fn key(&self) -> &'static str {
        self.code.key()
    }

    /// Returns the values the message names. `table` is the table's id, `where` one of `cell`,
    /// `row`, `column`, `table`: how exactly the place is known.
    pub fn args(&self) -> BTreeMap<&'static str, String> {
        let mut args = self.params.clone();
        let place = match (&self.row, &self.column) {
            (Some(_), Some(_)) => "cell",
            (Some(_), None) => "row",
            (None, Some(_)) => "column",
            (None, None) => "table",
        };
        args.insert("where", place.to_owned());
        args.insert("table", self.table.id().to_owned());
        args.insert("row", self.row.map(|row| row.to_string()).unwrap_or_default());
        args.insert("column", self.column.clone().unwrap_or_default());
        args.insert("value", self.value.clone().unwrap_or_default());
        args
    }

    /// Returns whether the import can go on when this row is dropped.
    pub fn is_droppable(&self) -> bool {
        self.row.is_some_and(|row| row > 1) && self.table != Table::Contest
    }
}

/// Faults and warnings as they are found.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub faults: Vec<Fault>,
    pub warnings: Vec<Fault>,
}

impl Findings {
    pub(crate) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    pub(crate) fn warn(&mut self, warning: Fault) {
        self.warnings.push(warning);
    }
}
