//! Numbers of a contest: scores in hundredths, weights, money in kopecks, exact fractions.

use num_rational::BigRational;
use serde::{Deserialize, Serialize};

/// A mark, or a bound of a scale, as a whole number of hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(pub i64);

/// A weight coefficient in ten-thousandths (at most four decimal places).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weight(pub i64);

/// Money in whole kopecks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

/// An exact rational number in lowest terms; shown as `436/5` or `5`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(pub BigRational);
