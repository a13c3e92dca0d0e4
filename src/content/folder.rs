//! Which files of a folder are content: those that the app reads, by their paths under `public/`.
//! It never reads a folder itself.

use super::Files;

/// The file that lies in the middle of every site, and in no other folder of it.
const CONFIG: &str = "config.json";

/// Whether the app reads the file at this path under `public/`.
pub fn is_content(path: &str) -> bool {
    let Some(path) = path.strip_suffix(".json") else { return false };
    match path.split('/').collect::<Vec<_>>()[..] {
        ["config"] | ["content", _] | ["locales", _, _] => true,
        ["content", folder, _] => ["offer", "rule"].contains(&folder),
        ["locales", _, folder, _] => ["offer", "occupation"].contains(&folder),
        _ => false,
    }
}

/// The paths under `public/` of the files in a chosen folder, each with the path it was found at: the folder with
/// `config.json` counts as `public/`, wherever it is. Nothing where there is no such file.
pub fn content_paths(chosen: &[String]) -> Option<Vec<(&str, &str)>> {
    let is_config = |path: &&String| path.rsplit('/').next() == Some(CONFIG);
    let config = chosen.iter().filter(is_config).min_by_key(|path| path.matches('/').count())?;
    let base = config.strip_suffix(CONFIG)?;
    let inside = chosen.iter().filter_map(|path| Some((path.strip_prefix(base)?, path.as_str())));
    Some(inside.filter(|(path, _)| is_content(path)).collect())
}

/// A file that was not saved as UTF-8, if there is one: a browser reads this character where it could not read the bytes.
pub fn not_utf8(files: &Files) -> Option<&str> {
    files.iter().find(|(_, text)| text.contains('\u{fffd}')).map(|(path, _)| path.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(chosen: &[&str], expected: Option<&[&str]>) {
        let chosen: Vec<String> = chosen.iter().map(|path| (*path).to_owned()).collect();
        let found = content_paths(&chosen).map(|all| all.into_iter().map(|(path, _)| path).collect::<Vec<_>>());
        assert_eq!(found.as_deref(), expected, "{chosen:?}");
    }

    #[test]
    fn the_folder_with_the_config_is_the_one_that_counts() {
        let inside = ["public/config.json", "public/content/offer/NO.json", "public/locales/nb/offer/NO.json"];
        check(&inside, Some(&["config.json", "content/offer/NO.json", "locales/nb/offer/NO.json"]));
        check(
            &["site/www/config.json", "site/config.json", "site/content/x.json"],
            Some(&["config.json", "content/x.json"]),
        );
        check(&["config.json"], Some(&["config.json"]));
        check(&["public/content/offer/NO.json"], None);
        check(&[], None);
    }

    #[test]
    fn what_the_app_does_not_read_is_left_out() {
        for path in [
            "content/schema/a.schema.json",
            "boot.js",
            "locales/nb/x/y.json",
            "locales/nb.json",
            "a/config.json",
            "assets.json",
        ] {
            assert!(!is_content(path), "{path}");
        }
    }

    #[test]
    fn bytes_that_are_no_utf8_are_seen() {
        let files = Files::from([("a".into(), "blåbær".into()), ("b".into(), "bl\u{fffd}b\u{fffd}r".into())]);
        assert_eq!(not_utf8(&files), Some("b"));
    }
}
