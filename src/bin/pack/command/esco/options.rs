//! What the arguments after `import-esco` ask for. It never looks whether a file is there.

use kompetansesti::content::{Crosswalk, Role, esco_language};

/// What the arguments ask for.
pub struct Options<'a> {
    /// Files and folders, in the order given, and what each is given as.
    pub files: Vec<(Role, &'a str)>,
    /// The folder for the parts.
    pub out: &'a str,
    /// The language of files whose names do not say theirs.
    pub language: Option<String>,
    /// The version of ESCO.
    pub esco_version: Option<&'a str>,
    /// The version of O*NET.
    pub onet_version: Option<&'a str>,
}

/// The options that name a file beside ESCO's own.
const BESIDE: [(&str, Crosswalk); 5] = [
    ("--styrk", Crosswalk::Styrk),
    ("--styrk-list", Crosswalk::StyrkList),
    ("--star", Crosswalk::Star),
    ("--crosswalk", Crosswalk::Onet),
    ("--interests", Crosswalk::Interests),
];

impl<'a> Options<'a> {
    /// Reads the arguments, or nothing if they cannot be understood.
    pub fn read(arguments: &[&'a str]) -> Option<Options<'a>> {
        let mut options =
            Options { files: Vec::new(), out: "", language: None, esco_version: None, onet_version: None };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match *argument {
                "--out" => options.out = arguments.next()?,
                "--labels" => options.files.push((Role::Labels, arguments.next()?)),
                "--language" => options.language = Some(esco_language(arguments.next()?)?),
                "--esco-version" => options.esco_version = Some(arguments.next()?),
                "--onet-version" => options.onet_version = Some(arguments.next()?),
                option if option.starts_with('-') => {
                    let (_, crosswalk) = BESIDE.iter().find(|(name, _)| *name == option)?;
                    options.files.push((Role::Beside(*crosswalk), arguments.next()?));
                }
                source => options.files.push((Role::Source, source)),
            }
        }
        options.is_whole().then_some(options)
    }

    /// Whether what belongs together is there: sources and a folder, and with O*NET's interests all that they need.
    fn is_whole(&self) -> bool {
        let given = |role| self.files.iter().any(|(one, _)| *one == role);
        let interests = given(Role::Beside(Crosswalk::Interests));
        let list_alone = given(Role::Beside(Crosswalk::StyrkList)) && !given(Role::Beside(Crosswalk::Styrk));
        given(Role::Source)
            && !self.out.is_empty()
            && !list_alone
            && interests == given(Role::Beside(Crosswalk::Onet))
            && interests == self.onet_version.is_some()
    }
}
