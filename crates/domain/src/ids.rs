//! Identifiers. Whole numbers inside, strings outside (in JSON), so that no screen ever computes with one.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
                text.parse().map($name).map_err(D::Error::custom)
            }
        }
    )+};
}

id! {
    /// A project of one contest file.
    ProjectId,
    /// A juror (also the secretary of the jury, who has no vote) of one contest file.
    JurorId,
    /// A criterion of one contest file.
    CriterionId,
    /// A source of money of one contest file.
    SourceId,
    /// A category (nomination) of one contest file.
    CategoryId,
    /// A section of the defence of one contest file.
    SectionId,
    /// A helper of the secretary of one contest file.
    HelperId,
}
