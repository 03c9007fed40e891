//! A sample of every request, made of its type alone: a request that is new has one without being listed anywhere.

use super::Hall;
use api::{Ask, Request, Visitor, ask, each_request};
use serde::Deserializer;
use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, value};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What stands in a field of this name, or of this request (`SavePapers.papers`); other texts are `x`, numbers 1, and
/// what may be missing is not there.
pub struct Fields(BTreeMap<&'static str, Value>);

impl Fields {
    /// Returns fields that name what there is in the contest.
    pub fn of(hall: &Hall) -> Self {
        let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
        let regulation = hall.ok(ask::Regulation { lang: "ru".into() });
        let sheet = serde_json::to_value(hall.paper(project, juror, 3)).unwrap();
        let id = |id: String| Value::String(id);
        Self(BTreeMap::from([
            ("project", id(project.to_string())),
            ("projects", json!([project.to_string()])),
            ("choice", id(project.to_string())),
            ("juror", id(juror.to_string())),
            ("jurors", json!([juror.to_string()])),
            ("helper", json!("1")),
            ("criterion", id(hall.criteria()[0].to_string())),
            ("numbers", json!([1])),
            ("lang", json!("ru")),
            ("reason", json!("проверка")),
            ("date", json!("2026-05-18")),
            ("source", json!("upload:x")),
            // A path of this machine is for the window alone.
            ("file", json!("")),
            ("target", json!({ "type": "Download" })),
            ("draft", regulation["draft"].clone()),
            ("to", json!({ "to": "end" })),
            ("GoToStage.to", json!("check_in")),
            ("scene", json!({ "scene": "title" })),
            ("subject", json!({ "about": "other" })),
            ("act", json!({ "act": "pause" })),
            ("case", json!({ "kind": "line", "above": 1 })),
            ("TakePaperSheet.sheet", sheet),
        ]))
    }
}

/// Returns a sample of every request.
pub fn samples(hall: &Hall) -> Vec<Request> {
    struct All<'a>(&'a Fields, Vec<Request>, Vec<String>);

    impl Visitor for All<'_> {
        fn visit<T: Ask>(&mut self)
        where
            Request: From<T>,
        {
            let made = Made {
                fields: self.0,
                request: T::NAME,
                field: "",
            };
            match T::deserialize(made) {
                Ok(made) => self.1.push(made.into()),
                Err(fault) => self.2.push(format!("{}: {fault}", T::NAME)),
            }
        }
    }

    let fields = Fields::of(hall);
    let mut all = All(&fields, Vec::new(), Vec::new());
    each_request(&mut all);
    assert!(all.2.is_empty(), "{}", all.2.join("\n"));
    all.1
}

/// Something of the type that is asked for.
#[derive(Clone, Copy)]
struct Made<'a> {
    fields: &'a Fields,
    request: &'static str,
    /// The field that it stands in.
    field: &'static str,
}

type Fault = value::Error;

macro_rules! made {
    ($($method:ident => $visit:ident($($value:expr)?);)+) => {
        $(fn $method<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            visitor.$visit($($value)?)
        })+
    };
}

impl<'de> Deserializer<'de> for Made<'_> {
    type Error = Fault;

    made! {
        deserialize_bool => visit_bool(false);
        deserialize_i8 => visit_i8(1);
        deserialize_i16 => visit_i16(1);
        deserialize_i32 => visit_i32(1);
        deserialize_i64 => visit_i64(1);
        deserialize_i128 => visit_i128(1);
        deserialize_u8 => visit_u8(1);
        deserialize_u16 => visit_u16(1);
        deserialize_u32 => visit_u32(1);
        deserialize_u64 => visit_u64(1);
        deserialize_u128 => visit_u128(1);
        deserialize_f32 => visit_f32(1.0);
        deserialize_f64 => visit_f64(1.0);
        deserialize_char => visit_char('x');
        deserialize_str => visit_str("x");
        deserialize_string => visit_str("x");
        deserialize_bytes => visit_bytes(b"x");
        deserialize_byte_buf => visit_bytes(b"x");
        deserialize_option => visit_none();
        deserialize_unit => visit_unit();
        deserialize_ignored_any => visit_unit();
        deserialize_seq => visit_seq(Nothing);
        deserialize_map => visit_map(Nothing);
    }

    /// What says of itself what it is (an id, one of several with a `type`) is not known from its type.
    fn deserialize_any<V: de::Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        Err(de::Error::custom(format_args!(
            "no sample of «{}»: say in support/sample.rs what stands in a field of this name",
            self.field
        )))
    }

    fn deserialize_unit_struct<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: de::Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_any(visitor)
    }

    fn deserialize_tuple_struct<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_any(visitor)
    }

    fn deserialize_struct<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_map(Struct { made: self, names })
    }

    fn deserialize_enum<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_enum(variants[0].into_deserializer())
    }

    fn deserialize_identifier<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_any(visitor)
    }
}

/// An empty list.
struct Nothing;

impl<'de> SeqAccess<'de> for Nothing {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, _: T) -> Result<Option<T::Value>, Fault> {
        Ok(None)
    }
}

impl<'de> MapAccess<'de> for Nothing {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, _: K) -> Result<Option<K::Value>, Fault> {
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, _: V) -> Result<V::Value, Fault> {
        unreachable!("there is no key")
    }
}

/// The fields of a type, one after another.
struct Struct<'a> {
    made: Made<'a>,
    names: &'static [&'static str],
}

impl<'de> MapAccess<'de> for Struct<'_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some((name, rest)) = self.names.split_first() else {
            return Ok(None);
        };
        self.made.field = name;
        self.names = rest;
        seed.deserialize((*name).into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Made {
            fields,
            request,
            field,
        } = self.made;
        let of_request = format!("{request}.{field}");
        match fields.0.get(&*of_request).or_else(|| fields.0.get(field)) {
            Some(value) => seed.deserialize(value.clone()).map_err(de::Error::custom),
            None => seed.deserialize(self.made),
        }
    }
}
