//! The text of a new parameter file: the old one with the next version, and the statements that are calibrated.
//! It never changes any other number, nor the order in which they stand.

use kompetansesti::json::Json;

use super::estimate::Statement;

/// Lines are no longer than this where their content can be parted.
const WIDTH: usize = 130;

/// The new text, or why there can be none.
pub fn text(old: &str, statements: &[&Statement]) -> Result<String, String> {
    let Ok(Json::Object(mut fields)) = Json::parse(old) else { return Err("measure.json is no JSON object.".into()) };
    fields.retain(|(name, _)| name != "items");
    for (name, value) in &mut fields {
        if let ("version", Json::Count(version)) = (name.as_str(), &value) {
            *value = Json::Count(version + 1);
        }
    }
    let items = statements.iter().filter_map(|statement| Some((statement.id.to_string(), item(statement)?)));
    fields.push(("items".to_owned(), Json::Object(items.collect())));
    Ok(lines(&Json::Object(fields), 0, true) + "\n")
}

/// The statements that the old file has calibrated and the new one has not.
pub fn lost(old: &str, statements: &[&Statement]) -> Vec<String> {
    let Ok(old) = Json::parse(old) else { return Vec::new() };
    let Some(Json::Object(items)) = old.get("items") else { return Vec::new() };
    let is_lost = |id: &&String| statements.iter().all(|statement| statement.id.to_string() != **id);
    items.iter().map(|(id, _)| id).filter(is_lost).cloned().collect()
}

fn item(statement: &Statement) -> Option<Json> {
    let estimate = statement.estimate.as_ref()?;
    let errors = &estimate.errors.as_ref()?.thresholds;
    // What is still uncertain about the thresholds flattens the curve, as the design's own uncertainty did.
    let location_sd = errors.iter().sum::<f64>() / errors.len() as f64;
    // Thresholds stand at least 0.01 apart, so that three decimals keep their order.
    let number = |number: f64| Json::Number((number * 1000.0).round() / 1000.0);
    let thresholds = estimate.item.thresholds.iter().map(|threshold| number(*threshold)).collect();
    let fields = [
        ("slope", number(estimate.item.slope)),
        ("thresholds", Json::List(thresholds)),
        ("location_sd", number(location_sd)),
        ("answers", Json::Count(statement.answers as u64)),
        ("status", Json::Text(statement.status.word().to_owned())),
    ];
    Some(Json::Object(fields.map(|(name, value)| (name.to_owned(), value)).into()))
}

/// A value as people write it in content files: on one line where it fits, otherwise a line for each part.
fn lines(json: &Json, indent: usize, is_whole: bool) -> String {
    let part = |value: &Json| lines(value, indent + 2, false);
    let (ends, parts): (_, Vec<String>) = match json {
        Json::Object(fields) => {
            (["{", "}"], fields.iter().map(|(name, value)| format!("{}: {}", quoted(name), part(value))).collect())
        }
        Json::List(values) => (["[", "]"], values.iter().map(part).collect()),
        single => return scalar(single),
    };
    let [open, close] = ends;
    let space = if open == "{" && !parts.is_empty() { " " } else { "" };
    let one_line = format!("{open}{space}{}{space}{close}", parts.join(", "));
    let fits = !one_line.contains('\n') && indent + one_line.len() <= WIDTH;
    if fits && !is_whole {
        return one_line;
    }
    let gap = " ".repeat(indent + 2);
    format!("{open}\n{gap}{}\n{}{close}", parts.join(&format!(",\n{gap}")), " ".repeat(indent))
}

fn scalar(json: &Json) -> String {
    match json {
        Json::Bool(value) => value.to_string(),
        Json::Count(count) => count.to_string(),
        // Debug keeps the point of a whole number, so that it stays a number with decimals.
        Json::Number(number) => format!("{number:?}"),
        Json::Text(text) => quoted(text),
        _ => "null".to_owned(),
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
