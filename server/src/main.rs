//! `perspectief`: the one program. See `perspectief --help`.

use clap::{Parser, Subcommand};
use server::cli;
use server::config::Settings;
use std::path::PathBuf;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The perspective plan of households, shared by family, researcher and mediator.
#[derive(Debug, Parser)]
#[command(name = "perspectief", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the app.
    Serve(Settings),
    /// Make a sign-in link for a person who is there already, or for a new colleague.
    Invite {
        /// member, researcher, mediator or coordinator.
        role: String,
        /// The person's name.
        name: String,
        /// The alias of the household, for a member.
        #[arg(long)]
        household: Option<String>,
        #[command(flatten)]
        settings: Settings,
    },
    /// Load the demonstration households into an empty database and print sign-in links.
    Demo(Settings),
    /// Write a consistent copy of the database, also while it is serving.
    Backup {
        /// The file to write; it must not exist yet.
        file: PathBuf,
        #[command(flatten)]
        settings: Settings,
    },
    /// Check the database, the journals and the step library, and say what is wrong.
    Check(Settings),
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    // Whatever it makes is for its owner only: the database and its copies hold what people confided.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    cli::init_logging();
    let done = match cli.command {
        Command::Serve(settings) => cli::serve(&settings).await,
        Command::Invite { role, name, household, settings } => {
            cli::invite(&settings, &role, &name, household.as_deref()).await
        }
        Command::Demo(settings) => cli::demo(&settings).await,
        Command::Backup { file, settings } => cli::backup(&settings, &file).await,
        Command::Check(settings) => cli::check(&settings).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
