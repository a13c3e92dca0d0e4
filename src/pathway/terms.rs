//! The terms of an offer: form, place, cost, who decides. Where a list has a better and a worse end,
//! the better stands first, and the order is used for ranking. Classes only, never an amount of money.

use super::words::words;

words! {
    /// How an offer is done; it may be several ways at once.
    pub enum Form {
        /// In the daytime.
        Day = "day",
        /// In the evening.
        Evening = "evening",
        /// Over the net.
        Online = "online",
        /// At work.
        Work = "work",
        /// Talks with a counsellor.
        Guidance = "guidance",
        /// A test or an exam.
        Exam = "exam",
        /// On one's own.
        SelfStudy = "self",
    }
}

words! {
    /// How far to go, at most. Nearest first.
    pub enum Place {
        /// Nowhere.
        Home = "home",
        /// The municipality.
        Local = "local",
        /// The region.
        Region = "region",
        /// The country.
        Country = "country",
    }
}

words! {
    /// Who pays, roughly. What costs the person least stands first.
    pub enum Cost {
        /// Free for everybody.
        Free = "free",
        /// It is work with pay.
        Wage = "wage",
        /// Free for those who have a right to it.
        FreeWithRight = "free_with_right",
        /// A fee.
        Fee = "fee",
        /// A loan can be had for it.
        Loan = "loan",
        /// The person pays.
        Paid = "paid",
    }
}

words! {
    /// Who decides whether the person gets the offer.
    pub enum Decides {
        /// The person.
        You = "you",
        /// The municipality.
        Municipality = "municipality",
        /// The county.
        County = "county",
        /// Nav.
        Nav = "nav",
        /// The employer.
        Employer = "employer",
        /// The one who gives the course.
        Provider = "provider",
        /// The school.
        School = "school",
    }
}

words! {
    /// Whether anybody may join.
    pub enum Entitlement {
        /// Anybody may.
        Open = "open",
        /// Those who meet the requirements have a right to it.
        Right = "right",
        /// Granted case by case, and never promised.
        Assessed = "assessed",
    }
}
