//! The look of papers, as data.

use crate::error::Error;
use serde::Deserialize;

/// A print profile: margins, sizes, numbering. Lengths in millimetres, sizes in points.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Name for people.
    pub name: String,
    pub margins: Margins,
    pub text: Text,
    /// Page numbers.
    pub number: Number,
    pub footer: Footer,
}

/// Margins in millimetres, the same in both orientations.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Margins {
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
}

/// Sizes and distances of text.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Body text.
    pub size: f32,
    /// Headings.
    pub heading: f32,
    /// Tables.
    pub table: f32,
    /// Captions under lines.
    pub caption: f32,
    /// Indent of a paragraph's first line in millimetres.
    pub first_line: f32,
    /// Distance of lines, in sizes.
    pub leading: f32,
}

/// Where page numbers stand.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// The first page that carries its number.
    pub from: usize,
    /// Distance of the number from the upper edge in millimetres.
    pub offset: f32,
    /// Size in points.
    pub size: f32,
}

/// The line at the foot of every page.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Footer {
    /// Distance of the line from the lower edge in millimetres.
    pub offset: f32,
    /// Size in points.
    pub size: f32,
}

impl Profile {
    /// Returns the profile of a TOML text.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Ok(toml::from_str(text)?)
    }

    /// Returns the profile that follows ГОСТ Р 7.0.97-2025.
    pub fn gost() -> Result<Self, Error> {
        Self::parse(include_str!("../../../assets/profiles/gost-r-7.0.97-2025.toml"))
    }
}
