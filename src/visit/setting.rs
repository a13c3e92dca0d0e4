//! Where the product stands. The host decides it in `config.json`, never the visitor.

/// One of the three places where people meet the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A person's own device: what is told is kept there.
    Own,
    /// A counsellor's office machine, with several people a day: kept until the talk is ended.
    Desk,
    /// A screen without attendants: nothing is kept.
    Kiosk,
}

impl Setting {
    /// All of them.
    pub const ALL: [Setting; 3] = [Setting::Own, Setting::Desk, Setting::Kiosk];

    /// Its name in `config.json`.
    pub fn name(self) -> &'static str {
        match self {
            Setting::Own => "own",
            Setting::Desk => "desk",
            Setting::Kiosk => "kiosk",
        }
    }

    /// The setting of this name, spelled exactly so.
    pub fn parse(name: &str) -> Option<Setting> {
        Setting::ALL.into_iter().find(|setting| setting.name() == name)
    }
}
