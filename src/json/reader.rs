//! serde's way into the tree: how each kind of value is read from it. It never changes the tree, and never guesses.

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::{Bad, Json};

impl Json {
    fn list(&self) -> Result<List<'_>, Bad> {
        match self {
            Json::List(list) => Ok(List(list.iter())),
            _ => Err(Bad),
        }
    }

    fn object(&self) -> Result<Object<'_>, Bad> {
        match self {
            Json::Object(fields) => Ok(Object { fields: fields.iter(), value: &Json::Null }),
            _ => Err(Bad),
        }
    }

    /// A value with a name: `"name"`, or an object with one key.
    fn variant(&self) -> Result<Variant<'_>, Bad> {
        match self {
            Json::Text(name) => Ok(Variant { name, value: None }),
            Json::Object(fields) => match fields.as_slice() {
                [(name, value)] => Ok(Variant { name, value: Some(value) }),
                _ => Err(Bad),
            },
            _ => Err(Bad),
        }
    }
}

/// A struct is read from an object only, and a number from a number of its kind: each type then costs one short reader.
impl<'de> Deserializer<'de> for &'de Json {
    type Error = Bad;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        match self {
            Json::Null => visitor.visit_unit(),
            Json::Bool(value) => visitor.visit_bool(*value),
            Json::Count(value) => visitor.visit_u64(*value),
            Json::Number(value) => visitor.visit_f64(*value),
            Json::Text(text) => visitor.visit_str(text),
            Json::List(_) => visitor.visit_seq(self.list()?),
            Json::Object(_) => visitor.visit_map(self.object()?),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        match self {
            Json::Bool(value) => visitor.visit_bool(*value),
            _ => Err(Bad),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_u64(self.count().ok_or(Bad)?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        match self {
            Json::Count(value) => visitor.visit_u64(*value),
            Json::Number(value) => visitor.visit_f64(*value),
            _ => Err(Bad),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_str(self.text().ok_or(Bad)?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        match self {
            Json::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_seq(self.list()?)
    }

    /// Every place is needed, and nothing may follow them.
    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Bad> {
        let list = self.list()?;
        if list.0.len() == length { visitor.visit_seq(list) } else { Err(Bad) }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_map(self.object()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Bad> {
        visitor.visit_map(self.object()?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Bad> {
        visitor.visit_enum(self.variant()?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u16 u128 f32 char bytes byte_buf unit unit_struct tuple_struct identifier
    }
}

/// The values of a list.
struct List<'de>(std::slice::Iter<'de, Json>);

impl<'de> SeqAccess<'de> for List<'de> {
    type Error = Bad;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Bad> {
        self.0.next().map(|value| seed.deserialize(value)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

/// The keys and values of an object.
struct Object<'de> {
    fields: std::slice::Iter<'de, (String, Json)>,
    value: &'de Json,
}

impl<'de> MapAccess<'de> for Object<'de> {
    type Error = Bad;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Bad> {
        let Some((name, value)) = self.fields.next() else { return Ok(None) };
        self.value = value;
        seed.deserialize(Name(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Bad> {
        seed.deserialize(self.value)
    }
}

/// One value of an enum, with what it holds.
struct Variant<'de> {
    name: &'de str,
    value: Option<&'de Json>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Bad;
    type Variant = Held<'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Held<'de>), Bad> {
        Ok((seed.deserialize(Name(self.name))?, Held(self.value)))
    }
}

/// What a value of an enum holds, if anything.
struct Held<'de>(Option<&'de Json>);

impl<'de> VariantAccess<'de> for Held<'de> {
    type Error = Bad;

    fn unit_variant(self) -> Result<(), Bad> {
        match self.0 {
            None | Some(Json::Null) => Ok(()),
            Some(_) => Err(Bad),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Bad> {
        seed.deserialize(self.0.ok_or(Bad)?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Bad> {
        self.0.ok_or(Bad)?.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_map(self.0.ok_or(Bad)?.object()?)
    }
}

/// A key, or the name of an enum's value.
struct Name<'de>(&'de str);

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = Bad;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_str(self.0)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
