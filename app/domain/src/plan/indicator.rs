//! The 14 integration indicators in 4 domains.
//!
//! Source: Home Office (UK), *Indicators of Integration framework 2019*; Dutch names as used by
//! OpenEmbassy. The words for people are in `locales/*/common.ftl` (`indicator-…`, `domain-…`).

use serde::{Deserialize, Serialize};

macro_rules! indicators {
    ($($variant:ident $key:literal $domain:ident,)*) => {
        /// One of the 14 indicators.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Indicator { $(#[serde(rename = $key)] $variant,)* }

        impl Indicator {
            pub const ALL: [Indicator; 14] = [$(Indicator::$variant,)*];

            /// The key used in data and in Fluent ids.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Indicator::$variant => $key,)* }
            }

            #[must_use]
            pub fn domain(self) -> Domain {
                match self { $(Indicator::$variant => Domain::$domain,)* }
            }
        }
    };
}

indicators! {
    Work "werk" Means,
    Housing "huisvesting" Means,
    Education "onderwijs" Means,
    Health "zorg-welzijn" Means,
    Leisure "vrije-tijd" Means,
    Bonds "banden" Connections,
    Bridges "bruggen" Connections,
    Links "connecties" Connections,
    Rights "rechten-verantwoordelijkheden" Foundation,
    Language "taal" Facilitators,
    Culture "cultuur" Facilitators,
    Digital "digitale-vaardigheden" Facilitators,
    Safety "veiligheid" Facilitators,
    Stability "stabiliteit" Facilitators,
}

/// One of the four domains that the indicators fall in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Domain {
    Means,
    Connections,
    Foundation,
    Facilitators,
}

impl Domain {
    pub const ALL: [Domain; 4] =
        [Domain::Means, Domain::Connections, Domain::Foundation, Domain::Facilitators];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Domain::Means => "ijkpunten-middelen",
            Domain::Connections => "sociale-verbindingen",
            Domain::Foundation => "fundament",
            Domain::Facilitators => "ondersteuners",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<Domain> {
        Domain::ALL.into_iter().find(|domain| domain.key() == key)
    }
}

impl Indicator {
    #[must_use]
    pub fn parse(key: &str) -> Option<Indicator> {
        Indicator::ALL.into_iter().find(|indicator| indicator.key() == key)
    }
}
