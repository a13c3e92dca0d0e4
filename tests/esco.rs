//! The import on the command line, above all of the real ESCO 1.1.1, where its files are (tests/data/mod.rs): without them
//! each test that needs them says that it did not run.
#![cfg(not(target_arch = "wasm32"))]

mod data;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use data::{ESCO, data};
use kompetansesti::content::{Pack, PackLabels, parse_labels, parse_pack};

const OLDER: &str = "esco/v1.0.8-occupations";
const NATIONAL: &str = "codelists/national-esco-crosswalks";

/// A new folder of this name.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

/// Runs an import, with no more than 512 MB of memory where the shell can see to it.
fn pack(arguments: &[&Path], out: &Path) -> Output {
    let limit = if cfg!(target_os = "linux") { "ulimit -v 524288; " } else { "" };
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{limit}exec \"$0\" \"$@\"")).arg(env!("CARGO_BIN_EXE_pack")).arg("import-esco");
    command.args(arguments).arg("--out").arg(out).output().expect("the program runs")
}

/// What an import of the real files printed.
fn imported(arguments: &[&Path], out: &Path) -> String {
    let output = pack(arguments, out);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn parts(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    files
        .map(|file| (file.file_name().to_string_lossy().into_owned(), fs::read(file.path()).expect("a part")))
        .collect()
}

fn labels(parts: &BTreeMap<String, Vec<u8>>, pack: &Pack, language: &str) -> PackLabels {
    parse_labels(&parts[&format!("esco.{language}.labels")], pack).expect("labels for the pack")
}

#[test]
fn all_of_esco_is_in_the_pack_and_what_was_odd_is_said() {
    let Some(data) = data("NOT RUN") else { return };
    let out = folder("esco-en");
    let printed = imported(&[&data.join(ESCO)], &out);
    let parts = parts(&out);
    let pack = parse_pack(&parts["esco.pack"]).expect("a pack");
    let entries = pack.catalogue.entries();
    let [essential, optional] = [
        entries.iter().map(|entry| entry.essential.len()).sum::<usize>(),
        entries.iter().map(|entry| entry.optional.len()).sum::<usize>(),
    ];
    assert_eq!((entries.len(), pack.catalogue.skills().len()), (3007, 13_896));
    // 123,855 rows, of which 55 + 12 are of an occupation that the files do not have.
    assert_eq!((essential, optional, essential + optional), (64_891, 58_897, 123_855 - 67));
    for row in [
        "| 67 | relations | relation with an occupation that is not there | left out | a9e54177-a185-404d-b6e6-15663d31137e |",
        "| 5 | relations | relation without a skill type | kept |",
        "| 6 | en | skill without a type | kept |",
        "| 5 | en | skill without a level of reuse | kept |",
        // 771 that no row names, and two that only the missing occupation has.
        "| 773 | relations | skill in no relation | kept |",
    ] {
        assert!(printed.contains(row), "{row}\n{printed}");
    }
    assert!(pack.notice.contains("This service uses the ESCO classification of the European Commission."));
    let labels = labels(&parts, &pack, "en");
    assert!(labels.borrowed.languages.is_empty());
    assert_eq!(labels.groups.len(), 436);
    // 900 kB compressed is the aim; the sum before compression is twice that.
    assert!(parts.values().map(Vec::len).sum::<usize>() < 1_900_000);
}

#[test]
fn norwegian_and_danish_names_of_an_older_esco_stand_with_the_same_concepts() {
    let Some(data) = data("NOT RUN") else { return };
    let out = folder("esco-all");
    let [esco, older] = [data.join(ESCO), data.join(OLDER)];
    let mapping = |name: &str| data.join(NATIONAL).join(name);
    let [styrk, star] = ["NO_mapping_20.09.2022.csv.gz", "DK_mapping_10.11.2021.csv.gz"].map(mapping);
    let list = data.join("codelists/styrk08/styrk08_ssb_klass_v319_nb.csv");
    let interests = data.join("onet/29.2-txt-derived/Interests.txt.gz");
    let crosswalk = data.join("onet/crosswalk/crosswalk_esco_onet.official.csv.gz");
    let option = Path::new;
    #[rustfmt::skip]
    let arguments = [
        &*esco, option("--labels"), &older, option("--styrk"), &styrk, option("--styrk-list"), &list, option("--star"), &star,
        option("--interests"), &interests, option("--crosswalk"), &crosswalk, option("--onet-version"), option("29.2"),
    ];
    imported(&arguments, &out);
    let parts = parts(&out);
    let pack = parse_pack(&parts["esco.pack"]).expect("a pack");
    let number = |id: &str| pack.catalogue.occupation(id).expect("an occupation");
    for (language, director, titles) in [("nb", "teknisk direktør", 0), ("da", "teknisk leder", 1)] {
        let labels = labels(&parts, &pack, language);
        let lent = (0..3007).filter(|no| labels.occupation_lent_by(*no) == Some("en")).count();
        assert_eq!(lent, 68, "{language}: 2,939 of 3,007 have a name");
        assert!((0..13_896).all(|no| labels.skill_lent_by(no) == Some("en")), "{language}: no skill has a name");
        let no = number("00030d09-2b3a-4efd-87cc-c4ea39d27c34");
        assert_eq!(labels.occupations[usize::from(no)].name, director, "{language}");
        let observer = &labels.occupations[usize::from(number("c3fc5265-6333-483f-9339-b4b860efa08d"))];
        assert_eq!(observer.other.iter().filter(|name| *name == "Fiskeribetjent").count(), titles, "{language}");
    }
    let shelves = &pack.catalogue.entries()[usize::from(number("d35f9e79-5778-43b4-8667-0e3ba1fcb19a"))];
    assert_eq!(shelves.styrk, Some(9334));
    let count = |has: fn(&kompetansesti::occupation::Entry) -> bool| {
        pack.catalogue.entries().iter().filter(|entry| has(entry)).count()
    };
    assert_eq!([count(|entry| entry.styrk.is_some()), count(|entry| !entry.interests.is_empty())], [2938, 2473]);
    for named in ["STYRK-08", "STAR", "O*NET 29.2 Database", "another version of ESCO"] {
        assert!(pack.notice.contains(named), "{named}");
    }
}

#[test]
fn the_same_files_give_the_same_bytes_from_any_folder() {
    let Some(data) = data("NOT RUN") else { return };
    let [first, second] = ["esco-first", "esco-second"].map(folder);
    imported(&[&data.join(ESCO), Path::new("--labels"), &data.join(OLDER)], &first);
    // The files stand elsewhere and have other names: only the version and the language are still in them.
    let moved = folder("esco-moved v1.1.1");
    fs::create_dir_all(&moved).expect("a folder");
    for (at, name) in ["skills_en", "occupationSkillRelations", "ISCOGroups_en", "occupations_en"].iter().enumerate() {
        let suffix = name.rsplit_once('_').map_or("", |(_, language)| language);
        let from = data.join(ESCO).join(format!("{name}.csv.gz"));
        fs::copy(from, moved.join(format!("{at}_{suffix}.gz"))).expect("a copy");
    }
    imported(&[&moved, Path::new("--labels"), &data.join(OLDER)], &second);
    assert!(parts(&first) == parts(&second), "the parts differ");
}

#[test]
fn a_real_file_that_is_cut_writes_nothing() {
    let Some(data) = data("NOT RUN") else { return };
    let cut = folder("esco-cut v1.1.1");
    fs::create_dir_all(&cut).expect("a folder");
    for name in ["skills_en", "occupationSkillRelations", "occupations_en"] {
        let bytes = fs::read(data.join(ESCO).join(format!("{name}.csv.gz"))).expect("a file");
        let kept = if name == "skills_en" { bytes.len() / 2 } else { bytes.len() };
        fs::write(cut.join(format!("{name}.csv.gz")), &bytes[..kept]).expect("a copy");
    }
    let out = folder("esco-cut-out");
    let output = pack(&[&cut], &out);
    let why = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(why.contains("skills_en.csv.gz") && why.contains("ends too early"), "{why}");
    assert!(!out.exists());
}

#[test]
fn a_line_of_a_gigabyte_is_refused_in_little_memory() {
    let source = folder("esco-long v1.1.1");
    fs::create_dir_all(&source).expect("a folder");
    let mut file = fs::File::create(source.join("occupations_en.csv")).expect("a file");
    file.write_all(b"conceptUri,preferredLabel,iscoGroup\nhttp:").expect("a disk");
    // The rest is zeros that take no room on the disk.
    file.set_len(1 << 30).expect("a disk");
    let output = pack(&[&source], &folder("esco-long-out"));
    fs::remove_dir_all(&source).expect("a folder");
    let why = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{why}");
    assert!(why.contains("occupations_en.csv, line 2: a row has over 1 MB"), "{why}");
}

#[test]
fn arguments_that_do_not_fit_together_show_how_to_write_them() {
    for arguments in
        ["", "x", "--out y", "x --out y --styrk-list z", "x --out y --interests z", "x --out y --language zz"]
    {
        let output = Command::new(env!("CARGO_BIN_EXE_pack"))
            .arg("import-esco")
            .args(arguments.split_whitespace())
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(2), "{arguments}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("pack import-esco SOURCE"), "{arguments}");
    }
}
