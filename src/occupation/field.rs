//! Fields of work, such as health or building: for browsing, and for looking at one kind alone.
//! A field is a list of ISCO-08 groups. It never says which work is better.

/// A field of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its id, for its words.
    pub id: String,
    /// The beginnings of the ISCO-08 codes that belong to it.
    pub isco: Vec<String>,
}

/// The field that an ISCO-08 code belongs to: the one with the longest beginning of it.
pub fn field_of(fields: &[Field], isco: u16) -> Option<&Field> {
    let code = format!("{isco:04}");
    let fit = |field: &&Field| field.isco.iter().filter(|start| code.starts_with(*start)).map(String::len).max();
    fields.iter().filter(|field| fit(field).is_some()).max_by_key(fit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_beginning_decides() {
        let field = |id: &str, isco: &[&str]| Field {
            id: id.into(),
            isco: isco.iter().map(|start| (*start).to_owned()).collect(),
        };
        let fields = [field("service", &["5"]), field("care", &["53", "2221"]), field("children", &["531"])];
        let table = [
            (5311, Some("children")),
            (5321, Some("care")),
            (5120, Some("service")),
            (2221, Some("care")),
            (110, None),
        ];
        for (isco, expected) in table {
            assert_eq!(field_of(&fields, isco).map(|field| field.id.as_str()), expected, "{isco}");
        }
    }
}
