//! How a request is told: once, with its reply, who may make it, when it is frozen, where from, what it touches, what
//! the journal shows of it, and how it is answered. Everything else that has to do with requests comes from there:
//! the wire, the screens' types, the checks at the door (`access`), the list of all of them
//! (`wire/requests.rs`, made by `cargo xtask gen`).

use crate::contract::{ApiError, KeyForm, SaveTarget};
use crate::door::access::{Entrance, Group, Who};
use crate::door::seat::{Client, Seats};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::Cell;

/// A kind of request.
pub trait Ask: Clone + std::fmt::Debug + Serialize + DeserializeOwned + Send + 'static {
    /// What it is answered with.
    type Reply: Clone + std::fmt::Debug + Serialize + Send + 'static;

    /// Its name on the wire and in the journal.
    const NAME: &'static str;
    /// What it changes; empty for who only looks.
    const TOUCHES: &'static [Area];
    /// What its answer depends on; absent: it may be anything, and a screen that shows it asks again at every change.
    const READS: Option<&'static [Area]>;
    /// What a line of the journal names of it.
    const LINE: Line;
    /// Whether the open file is verified before: what closes, fixes, signs or decides on results.
    const VERIFIES: bool;

    /// Returns whose it is.
    fn group(&self) -> Group;

    /// Returns until when it is done.
    fn frozen(&self) -> Frozen;

    /// Returns the seats that may make it.
    fn seats(&self) -> Seats;
}

/// One request on its way: who asks, from where, under which id.
pub(crate) struct Asked<'a> {
    pub client: &'a Client,
    pub who: Who,
    /// The way it came in.
    pub entrance: Entrance,
    pub id: &'a str,
    pub request: &'a dyn Told,
    /// The key to sign with, where results are fixed.
    pub key: Option<&'a KeyForm>,
    /// Whether it has released the program to others while it reads.
    pub left: Cell<bool>,
    /// The last entry of the journal when its turn began, or began again after it stepped aside.
    pub since: Cell<Option<i64>>,
}

impl<'a> Asked<'a> {
    /// Returns a request made on the command line: whoever runs it has the file.
    pub fn at_the_machine<T: Ask>(client: &'a Client, id: &'a str, request: &'a T) -> Self {
        Self {
            client,
            who: Who::Secretary,
            entrance: Entrance::Request(request.group(), request.seats()),
            id,
            request,
            key: None,
            left: Cell::new(false),
            since: Cell::new(None),
        }
    }

    /// Returns the request as the journal keeps it.
    ///
    /// # Errors
    /// `Internal`: serde cannot write it.
    pub fn body(&self) -> Result<serde_json::Value, ApiError> {
        self.request.body()
    }
}

/// A request of any kind, as the journal tells it.
pub(crate) trait Told {
    /// Returns its name.
    fn kind(&self) -> &'static str;

    /// Returns its content: what is nested is told flat, so that a line of the journal finds its project and juror.
    ///
    /// # Errors
    /// `Internal`: serde cannot write it.
    fn body(&self) -> Result<serde_json::Value, ApiError>;
}

/// Fields of a request that hold what it is about.
const NESTED: &[&str] = &["sheet", "note", "decision", "act"];

impl<T: Ask> Told for T {
    fn kind(&self) -> &'static str {
        T::NAME
    }

    fn body(&self) -> Result<serde_json::Value, ApiError> {
        let mut body = serde_json::to_value(self).map_err(ApiError::internal)?;
        if let Some(body) = body.as_object_mut() {
            for nested in NESTED {
                if let Some(serde_json::Value::Object(inner)) = body.get(*nested).cloned() {
                    body.remove(*nested);
                    body.extend(inner);
                }
            }
        }
        Ok(body)
    }
}

/// Until when something may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frozen {
    /// Always: looking, coming and going, papers, files; and what is done only after fixing.
    Never,
    /// What bears on figures: until results are fixed.
    AtFixing,
    /// The same, except that people still decide a tie that a correction has left to them.
    AtFixingUnlessTied,
    /// The same, except that the money is decided on again where a correction has moved it.
    AtFixingUnlessMoneyMoved,
    /// What the minutes tell and no figure depends on: until they are signed.
    AtSigning,
}

impl SaveTarget {
    /// Returns whether it names a path of this machine.
    pub(crate) fn is_path(&self) -> bool {
        matches!(self, Self::Path { .. })
    }
}

/// The areas of a contest, as in every room (`docs/architecture.md`).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Area {
    /// Projects, nominations, sections, tables and their editing; the file.
    Contest,
    /// Rules and their versions.
    Regulation,
    /// People: PINs, helpers, presence, conflicts.
    Jury,
    /// Sheets, the path of paper, recusals, corrections.
    Marks,
    /// Running order, clock, notes, slides.
    Defence,
    /// The second screen and the reveal.
    Hall,
    /// The students' vote.
    Audience,
    /// Tally, ranking, ties and what people decide on them.
    Results,
    /// Sources, the fund, awards.
    Money,
    /// Stages, fixing, signing, corrections after it, appeals.
    Sealing,
    /// What papers tell that people supply.
    Papers,
}

/// What the line of an entry names of its request. It is a list of what is shown, never of what is hidden: an entry
/// that no request tells of is shown without its content. Marks stand in no line: they are a manual for moving them.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// To everybody at the console.
    pub told: &'static [&'static str],
    /// To who may do `of` besides: words of people, which may speak of health, kinship or marks.
    pub confided: &'static [&'static str],
    /// Who that is.
    pub of: Group,
}

/// Returns what a line names of a request of this kind; `None`: there is no such request.
pub(crate) type Lines = fn(&str) -> Option<Line>;

impl Line {
    /// Returns a line that tells these to everybody at the console.
    pub(crate) const fn telling(told: &'static [&'static str]) -> Self {
        Self {
            told,
            confided: &[],
            of: Group::Secretary,
        }
    }
}

/// Tells a request:
///
/// ```text
/// request! {
///     /// Names who presides from now on, with a reason.
///     SetPresiding { juror: Option<JurorId>, reason: String } -> Saved;
///     may: Work(Sheets), frozen: AtSigning, seats: WORK,
///     touches: [Jury], journal: [juror, reason]
/// }
/// ```
///
/// `may`, `frozen` and `seats` may look at the request: `may of edit => group_of_table(edit.table)`. Words for a few
/// stand apart in the line: `journal: [project, juror] confides [reason] to Work(Sheets)`. `verifies` at the end has
/// the open file verified before.
///
/// Who only looks may tell what the answer depends on, `seats: WORK, reads: [Jury, Marks]`: a screen asks again when
/// one of these was touched. The set-up, the rules and the stage bear on every answer and are not named. Without
/// `reads` it is asked again at every change, which is never wrong; one area too few is (the rehearsal looks for it).
macro_rules! request {
    (
        $(#[$doc:meta])*
        $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty),* $(,)? } -> $reply:ty;
        may $(: $group:ident $(($right:ident))?)? $(of $may_of:ident => $may:expr)?,
        frozen $(: $frozen:ident)? $(of $frozen_of:ident => $frozen_by:expr)?,
        seats $(: $seats:ident)? $(of $seats_of:ident => $seats_by:expr)?
        $(, reads: [$($read:ident),*])?
        $(, touches: [$($area:ident),*])?
        $(, journal: [$($told:ident),*]
            $(confides [$($confided:ident),*] to $of:ident $(($of_right:ident))?)?)?
        $(; $verifies:ident)?
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_meta])* pub $field: $type),* }

        impl $crate::door::request::Ask for $name {
            type Reply = $reply;
            const NAME: &'static str = stringify!($name);
            const TOUCHES: &'static [$crate::door::request::Area] = &[$($($crate::door::request::Area::$area),*)?];
            const READS: Option<&'static [$crate::door::request::Area]> =
                $crate::door::request::request!(@reads $([$($read),*])?);
            const LINE: $crate::door::request::Line = $crate::door::request::Line {
                told: &[$($(stringify!($told)),*)?],
                confided: &[$($($(stringify!($confided)),*)?)?],
                of: $crate::door::request::request!(@group $($($of $(($of_right))?)?)?),
            };
            const VERIFIES: bool = $crate::door::request::request!(@verifies $($verifies)?);

            fn group(&self) -> $crate::door::access::Group {
                $($crate::door::request::request!(@group $group $(($right))?))?
                $({ let $may_of = self; $may })?
            }

            fn frozen(&self) -> $crate::door::request::Frozen {
                $($crate::door::request::Frozen::$frozen)?
                $({ let $frozen_of = self; $frozen_by })?
            }

            fn seats(&self) -> $crate::door::seat::Seats {
                $($crate::door::seat::Seats::$seats)?
                $({ let $seats_of = self; $seats_by })?
            }
        }
    };
    (@reads) => { None };
    (@reads [$($area:ident),*]) => {
        Some(&[
            $crate::door::request::Area::Contest,
            $crate::door::request::Area::Regulation,
            $crate::door::request::Area::Sealing,
            $($crate::door::request::Area::$area),*
        ])
    };
    (@group) => { $crate::door::access::Group::Secretary };
    (@group $group:ident) => { $crate::door::access::Group::$group };
    (@group $group:ident ($right:ident)) => { $crate::door::access::Group::$group(domain::Right::$right) };
    (@verifies) => { false };
    (@verifies verifies) => { true };
}
pub(crate) use request;

/// Makes of the list of all requests, by the modules where they are told, what the wire and the checks need:
/// [`Request`], [`Reply`], and the map `Replies` for the screens' types.
macro_rules! requests {
    ($($($segment:ident)::+ { $($name:ident),+ $(,)? })+) => {
        /// Each request by its name.
        pub mod ask {
            $(pub use $($segment)::+::{$($name),+};)+
        }

        /// What can be asked.
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "type")]
        #[allow(clippy::large_enum_variant, reason = "one at a time, and short-lived")]
        pub enum Request { $($($name(ask::$name)),+),+ }

        /// What is answered; on the wire only the content, since the asker knows what it asked.
        #[derive(Clone, Debug, serde::Serialize)]
        #[serde(untagged)]
        pub enum Reply { $($($name(<ask::$name as $crate::door::request::Ask>::Reply)),+),+ }

        /// Which reply belongs to which request; exists for the screens' types only.
        #[derive(ts_rs::TS)]
        #[ts(export)]
        #[allow(non_snake_case, dead_code)]
        pub struct Replies { $($(pub $name: <ask::$name as $crate::door::request::Ask>::Reply),+),+ }

        /// Who is shown the type of every request.
        pub trait Visitor {
            /// Is shown one.
            fn visit<T: $crate::door::request::Ask>(&mut self)
            where
                Request: From<T>;
        }

        /// Shows a visitor the type of every request, in the order of the list.
        pub fn each_request(visitor: &mut impl Visitor) {
            $($(visitor.visit::<ask::$name>();)+)+
        }

        $($(
            impl From<ask::$name> for Request {
                fn from(asked: ask::$name) -> Self {
                    Self::$name(asked)
                }
            }
        )+)+

        impl Request {
            /// The name of every request.
            pub const KINDS: &[&str] = &[$($(<ask::$name as $crate::door::request::Ask>::NAME),+),+];

            /// Returns the name under which the request stands in the journal.
            pub fn kind(&self) -> &'static str {
                match self { $($(Self::$name(_) => <ask::$name as $crate::door::request::Ask>::NAME),+),+ }
            }

            /// Returns it as the journal tells it.
            pub(crate) fn told(&self) -> &dyn $crate::door::request::Told {
                match self { $($(Self::$name(asked) => asked),+),+ }
            }

            /// Returns whose it is.
            pub(crate) fn group(&self) -> $crate::door::access::Group {
                match self { $($(Self::$name(asked) => $crate::door::request::Ask::group(asked)),+),+ }
            }

            /// Returns until when it is done.
            pub(crate) fn frozen(&self) -> $crate::door::request::Frozen {
                match self { $($(Self::$name(asked) => $crate::door::request::Ask::frozen(asked)),+),+ }
            }

            /// Returns the seats that may make it.
            pub(crate) fn seats(&self) -> $crate::door::seat::Seats {
                match self { $($(Self::$name(asked) => $crate::door::request::Ask::seats(asked)),+),+ }
            }

            /// Returns whether the open file is verified before.
            pub(crate) fn verifies(&self) -> bool {
                match self { $($(Self::$name(_) => <ask::$name as $crate::door::request::Ask>::VERIFIES),+),+ }
            }

            /// Returns what it changes.
            pub(crate) fn touches(&self) -> &'static [$crate::door::request::Area] {
                match self { $($(Self::$name(_) => <ask::$name as $crate::door::request::Ask>::TOUCHES),+),+ }
            }

            /// Returns what the answer to a request of this kind depends on; `None`: it may be anything.
            pub fn reads(kind: &str) -> Option<&'static [$crate::door::request::Area]> {
                $($(
                    if kind == <ask::$name as $crate::door::request::Ask>::NAME {
                        return <ask::$name as $crate::door::request::Ask>::READS;
                    }
                )+)+
                None
            }

            /// Returns what a line of the journal names of a request of this kind; `None`: there is no such request.
            pub(crate) fn line_of(kind: &str) -> Option<$crate::door::request::Line> {
                $($(
                    if kind == <ask::$name as $crate::door::request::Ask>::NAME {
                        return Some(<ask::$name as $crate::door::request::Ask>::LINE);
                    }
                )+)+
                None
            }

            /// Answers it.
            pub(crate) fn answer(&self, turn: $crate::door::turn::Turn<'_>) -> Result<Reply, $crate::contract::ApiError> {
                use $crate::door::turn::Answer as _;
                Ok(match self { $($(Self::$name(asked) => Reply::$name(asked.answer(turn)?)),+),+ })
            }

            /// Returns this content as the reply to the request, when it is what the request is answered with.
            pub(crate) fn answered(&self, content: &dyn std::any::Any) -> Option<Reply> {
                match self {
                    $($(Self::$name(_) => content
                        .downcast_ref::<<ask::$name as $crate::door::request::Ask>::Reply>()
                        .cloned()
                        .map(Reply::$name)),+),+
                }
            }
        }

        /// The union of all requests, each with its name in `type`, as serde writes them.
        impl ts_rs::TS for Request {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn docs() -> Option<String> {
                Some("/**\n * What can be asked.\n */\n".to_owned())
            }

            fn name(_: &ts_rs::Config) -> String {
                "Request".to_owned()
            }

            fn decl(cfg: &ts_rs::Config) -> String {
                format!("type Request = {};", Self::inline(cfg))
            }

            fn inline(cfg: &ts_rs::Config) -> String {
                [$($($crate::door::request::tagged::<ask::$name>(cfg)),+),+].join(" | ")
            }

            fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
                $($(<ask::$name as ts_rs::TS>::visit_dependencies(visitor);)+)+
            }

            fn output_path() -> Option<std::path::PathBuf> {
                Some("Request.ts".into())
            }
        }
    };
}
pub(crate) use requests;

/// Returns the type of a request on the wire: its fields behind its name.
pub(crate) fn tagged<T: Ask + ts_rs::TS>(cfg: &ts_rs::Config) -> String {
    let fields = T::inline(cfg);
    let fields = fields.strip_prefix("{ ").unwrap_or("}");
    format!("{{ \"type\": \"{}\", {fields}", T::NAME)
}
