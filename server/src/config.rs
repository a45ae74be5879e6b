//! Settings, from flags or the environment. A bad one stops the start with one sentence naming it.

use app::model::HEARTBEAT_MS;
use app::screens::entry::enter::Contact;
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// What the program is told from outside.
#[derive(Debug, Clone, clap::Args)]
pub struct Settings {
    /// Address to listen on.
    #[arg(long, env = "PERSPECTIEF_ADDR", default_value = "127.0.0.1:3000")]
    pub addr: String,
    /// Database; default: a SQLite file in the data folder.
    #[arg(long, env = "DATABASE_URL")]
    pub database_url: Option<String>,
    /// Folder for the database and its backups.
    #[arg(long, env = "PERSPECTIEF_DATA", default_value = "./data")]
    pub data: PathBuf,
    /// Load demonstration households when the database is empty (1 or 0).
    #[arg(long, env = "PERSPECTIEF_DEMO", default_value = "0")]
    pub demo: String,
    /// Folder with the built assets of the browser's side.
    #[arg(long, env = "PERSPECTIEF_SITE", default_value = "target/site")]
    pub site: PathBuf,
    /// The address people type, when a proxy stands before the server (https://… in real use).
    #[arg(long, env = "PERSPECTIEF_ORIGIN")]
    pub origin: Option<String>,
    /// The addresses of proxies in front of the server, or their networks, with commas between them: what these say of
    /// where a request comes from is believed.
    #[arg(long, env = "PERSPECTIEF_PROXIES")]
    pub proxies: Option<String>,
    /// Whom people without a link can call, as "NAME, TELEPHONE NUMBER": the entrance says so.
    #[arg(long, env = "PERSPECTIEF_CONTACT")]
    pub contact: Option<String>,
    /// For tests: after how many milliseconds of silence a live stream says that it is there.
    #[arg(long, env = "PERSPECTIEF_HEARTBEAT_MS", hide = true)]
    pub heartbeat_ms: Option<u32>,
    /// For tests: reminders are sent to receivers on this machine too (1 or 0).
    #[arg(long, env = "PERSPECTIEF_PUSH_LOOPBACK", default_value = "0", hide = true)]
    pub push_loopback: String,
    /// While developing: where pages listen for the next build (`make watch` sets it).
    #[arg(long, env = "PERSPECTIEF_RELOAD", hide = true)]
    pub reload: Option<String>,
}

/// Settings that were found good.
#[derive(Debug, Clone)]
pub struct Config {
    pub addr: SocketAddr,
    pub database: PathBuf,
    pub demo: bool,
    pub site: PathBuf,
    /// Scheme, host and port as people see them, without a slash at the end.
    pub origin: String,
    /// Proxies that are believed about where a request comes from.
    pub proxies: Vec<IpNet>,
    /// Whom people without a link can call.
    pub contact: Option<Contact>,
    /// A live stream that has nothing to tell says that it is there, after so many milliseconds.
    pub heartbeat_ms: u32,
    /// For tests: reminders are sent to receivers on this machine too.
    pub push_loopback: bool,
    /// While developing: another address that pages may listen at.
    pub reload: Option<String>,
}

/// A setting that cannot be used, in one sentence.
#[derive(Debug, thiserror::Error)]
#[error("{name} is '{value}', but {wanted}.")]
pub struct BadSetting {
    name: &'static str,
    value: String,
    wanted: &'static str,
}

impl Config {
    /// Checks the settings.
    ///
    /// # Errors
    /// The first one that cannot be used.
    pub fn new(settings: &Settings) -> Result<Config, BadSetting> {
        let addr: SocketAddr = settings.addr.parse().map_err(|_| BadSetting {
            name: "PERSPECTIEF_ADDR",
            value: settings.addr.clone(),
            wanted: "it must be an IP address and a port, for example 127.0.0.1:3000",
        })?;
        let demo = match settings.demo.as_str() {
            "1" | "true" | "yes" => true,
            "0" | "false" | "no" | "" => false,
            other => {
                let wanted = "it must be 1 (load demonstration households) or 0 (do not)";
                return Err(BadSetting { name: "PERSPECTIEF_DEMO", value: other.to_owned(), wanted });
            }
        };
        Ok(Config {
            addr,
            database: database(settings)?,
            demo,
            site: settings.site.clone(),
            origin: origin(settings, addr)?,
            proxies: proxies(settings)?,
            contact: contact(settings)?,
            heartbeat_ms: settings.heartbeat_ms.unwrap_or(HEARTBEAT_MS),
            push_loopback: push_loopback(settings, addr)?,
            reload: reload(settings)?,
        })
    }

    /// Whether cookies may only travel encrypted.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }
}

fn database(settings: &Settings) -> Result<PathBuf, BadSetting> {
    let Some(url) = settings.database_url.as_deref().filter(|url| !url.is_empty()) else {
        return Ok(settings.data.join("perspectief.sqlite3"));
    };
    let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"));
    match path {
        Some(path) if !path.is_empty() => Ok(PathBuf::from(path)),
        _ => Err(BadSetting {
            name: "DATABASE_URL",
            // An address of a database may hold a password: only its kind is repeated.
            value: format!("{}…", url.split(':').next().unwrap_or_default()),
            wanted: "this version stores in SQLite only: use sqlite:PATH, or leave it out",
        }),
    }
}

fn origin(settings: &Settings, addr: SocketAddr) -> Result<String, BadSetting> {
    let Some(origin) = settings.origin.as_deref().filter(|origin| !origin.is_empty()) else {
        return Ok(format!("http://{addr}"));
    };
    let trimmed = origin.trim_end_matches('/');
    let host = trimmed.strip_prefix("https://").or_else(|| trimmed.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', ' ', '?', '#', '@']) => Ok(trimmed.to_owned()),
        _ => Err(BadSetting {
            name: "PERSPECTIEF_ORIGIN",
            value: origin.to_owned(),
            wanted: "it must be a scheme and a host only, for example https://plan.example.nl",
        }),
    }
}

fn contact(settings: &Settings) -> Result<Option<Contact>, BadSetting> {
    let Some(told) = settings.contact.as_deref().map(str::trim).filter(|told| !told.is_empty()) else {
        return Ok(None);
    };
    let (name, phone) = told.rsplit_once(',').unwrap_or(("", told));
    let (name, phone) = (name.trim().to_owned(), phone.trim().to_owned());
    let contact = Contact { name, phone };
    if contact.name.is_empty() || contact.dialled().is_none() {
        return Err(BadSetting {
            name: "PERSPECTIEF_CONTACT",
            value: told.to_owned(),
            wanted: "it must be a name and a telephone number, for example Marloes Bakker, 020 123 45 67",
        });
    }
    Ok(Some(contact))
}

fn proxies(settings: &Settings) -> Result<Vec<IpNet>, BadSetting> {
    let named = settings.proxies.as_deref().unwrap_or_default().split(',').map(str::trim);
    let net = |text: &str| text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
    let nets = named.filter(|text| !text.is_empty()).map(|text| {
        net(text).map_err(|_| BadSetting {
            name: "PERSPECTIEF_PROXIES",
            value: text.to_owned(),
            wanted: "it must be addresses or networks with commas between them, for example 127.0.0.1, 10.0.0.0/8",
        })
    });
    nets.collect()
}

/// Only where nobody but this machine can come in: who could name addresses on it could reach all that listens here.
fn push_loopback(settings: &Settings, addr: SocketAddr) -> Result<bool, BadSetting> {
    let is_on = !matches!(settings.push_loopback.as_str(), "" | "0" | "no" | "false");
    let origin = origin(settings, addr)?;
    let host = origin.trim_start_matches("http://").split(':').next().unwrap_or_default();
    if is_on && !(addr.ip().is_loopback() && matches!(host, "127.0.0.1" | "localhost")) {
        let wanted = "it is for tests on a server that only this machine can reach: leave it out";
        return Err(BadSetting {
            name: "PERSPECTIEF_PUSH_LOOPBACK",
            value: settings.push_loopback.clone(),
            wanted,
        });
    }
    Ok(is_on)
}

fn reload(settings: &Settings) -> Result<Option<String>, BadSetting> {
    let Some(reload) = settings.reload.as_deref().filter(|reload| !reload.is_empty()) else {
        return Ok(None);
    };
    // It goes into the policy of every page: nothing but a port of this machine.
    let port = reload.strip_prefix("http://127.0.0.1:").map(str::parse::<u16>);
    if matches!(port, Some(Ok(_))) {
        return Ok(Some(reload.to_owned()));
    }
    let wanted = "only `make watch` sets it, to a port of this machine: leave it out";
    Err(BadSetting { name: "PERSPECTIEF_RELOAD", value: reload.to_owned(), wanted })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(change: impl FnOnce(&mut Settings)) -> Settings {
        let mut settings = Settings {
            addr: "127.0.0.1:0".into(),
            database_url: None,
            data: "data".into(),
            demo: "0".into(),
            site: "site".into(),
            origin: None,
            proxies: None,
            contact: None,
            heartbeat_ms: None,
            push_loopback: "0".into(),
            reload: None,
        };
        change(&mut settings);
        settings
    }

    #[test]
    fn a_bad_setting_is_named_in_one_sentence() {
        type Spoil = fn(&mut Settings);
        let cases: [(&str, Spoil); 9] = [
            ("PERSPECTIEF_ADDR", |it| it.addr = "localhost".into()),
            ("PERSPECTIEF_DEMO", |it| it.demo = "maybe".into()),
            ("DATABASE_URL", |it| it.database_url = Some("postgres://user:secret@host/db".into())),
            ("PERSPECTIEF_ORIGIN", |it| it.origin = Some("plan.example.nl".into())),
            ("PERSPECTIEF_PROXIES", |it| it.proxies = Some("127.0.0.1, proxy.example.nl".into())),
            ("PERSPECTIEF_CONTACT", |it| it.contact = Some("Marloes Bakker".into())),
            ("PERSPECTIEF_CONTACT", |it| it.contact = Some("020 123 45 67".into())),
            ("PERSPECTIEF_RELOAD", |it| it.reload = Some("http://127.0.0.1:1 https:".into())),
            ("PERSPECTIEF_ORIGIN", |it| it.origin = Some("https://plan.example.nl/path".into())),
        ];
        for (name, change) in cases {
            let message = Config::new(&settings(change)).expect_err("refused").to_string();
            assert!(message.starts_with(name), "{message}");
            assert!(!message.contains("secret"), "{message}");
        }
    }

    #[test]
    fn good_settings_are_taken() {
        let config =
            Config::new(&settings(|it| it.origin = Some("https://plan.example.nl/".into()))).expect("good");
        assert!(config.is_https() && config.proxies.is_empty());
        assert_eq!(config.origin, "https://plan.example.nl");
        let proxied = Config::new(&settings(|it| it.proxies = Some("127.0.0.1, 10.0.0.0/8,::1".into())));
        let proxies: Vec<String> = proxied.expect("good").proxies.iter().map(ToString::to_string).collect();
        assert_eq!(proxies, ["127.0.0.1/32", "10.0.0.0/8", "::1/128"]);
        let told = Config::new(&settings(|it| it.contact = Some("Bakker, M., +31 20 123 45 67".into())));
        let contact = told.expect("good").contact.expect("somebody");
        assert_eq!(
            (contact.name.as_str(), contact.dialled().as_deref()),
            ("Bakker, M.", Some("+31201234567"))
        );
        let plain = Config::new(&settings(|it| it.database_url = Some("sqlite:x.db".into()))).expect("good");
        assert_eq!(plain.database, PathBuf::from("x.db"));
    }

    #[test]
    fn receivers_on_this_machine_are_for_a_server_that_only_this_machine_can_reach() {
        let on = |origin: Option<&str>, addr: &str| {
            Config::new(&settings(|it| {
                it.push_loopback = "1".into();
                it.origin = origin.map(str::to_owned);
                it.addr = addr.into();
            }))
        };
        assert!(on(None, "127.0.0.1:3000").expect("good settings").push_loopback);
        assert!(on(Some("http://localhost:3000"), "127.0.0.1:3000").is_ok());
        assert!(on(Some("https://plan.example.nl"), "127.0.0.1:3000").is_err());
        assert!(on(None, "0.0.0.0:3000").is_err());
    }
}
