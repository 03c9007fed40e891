//! The command line: the same program without a window.

use crate::{context, results_table, surroundings, window};
use api::ask;
use api::contract::{Against, ApiError, ErrorCode};
use api::{Client, ClientKind, Lang, Program, ResultsFormat};
use clap::{Parser, Subcommand, ValueEnum};
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// The command line; its words are the messages `help-…` (see `help`).
#[derive(Debug, Parser)]
#[command(name = "tribuna")]
pub struct Arguments {
    file: Option<PathBuf>,
    #[arg(long, global = true, value_parser = lang)]
    lang: Option<Lang>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Import {
        source: PathBuf,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        force: bool,
    },
    Results {
        file: PathBuf,
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
        #[arg(long)]
        category: Option<String>,
        #[arg(long)]
        early: bool,
    },
    Documents {
        file: PathBuf,
        #[arg(long)]
        out: PathBuf,
        #[arg(long, value_delimiter = ',')]
        only: Vec<String>,
        #[arg(long)]
        force: bool,
    },
    Export {
        file: PathBuf,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        force: bool,
    },
    Verify {
        file: PathBuf,
        #[arg(long)]
        head: Option<String>,
    },
    Demo {
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        force: bool,
    },
    Serve {
        file: PathBuf,
        #[arg(long, default_value = "127.0.0.1:0")]
        listen: SocketAddr,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
}

fn lang(text: &str) -> Result<Lang, std::io::Error> {
    text.parse().map_err(|_| std::io::Error::other("ru | en"))
}

/// Returns the language that the arguments name, before they are understood: mistakes too are told in it.
pub fn lang_named(arguments: impl Iterator<Item = std::ffi::OsString>) -> Lang {
    let arguments: Vec<String> = arguments.map(|a| a.to_string_lossy().into_owned()).collect();
    let after = arguments
        .windows(2)
        .find(|pair| pair[0] == "--lang")
        .map(|pair| pair[1].clone());
    let joined = arguments
        .iter()
        .find_map(|a| a.strip_prefix("--lang=").map(str::to_owned));
    after
        .or(joined)
        .and_then(|code| code.parse().ok())
        .unwrap_or_else(Lang::from_env)
}

/// Runs what the command line asks for; returns the exit code.
pub fn run(arguments: Arguments) -> ExitCode {
    let Some(command) = arguments.command else {
        if !window::has_display() {
            eprintln!(
                "{}",
                api::Catalogue::new(arguments.lang.unwrap_or_else(Lang::from_env)).get("cli-no-display")
            );
            return ExitCode::from(3);
        }
        return window::open(arguments.file.map(absolute), arguments.lang);
    };
    let program = Program::new(surroundings::here(arguments.lang, None));
    let client = program.connect(ClientKind::CommandLine);
    let done = match command {
        Command::Import { source, out, force } => import(&program, &client, &source, &out, force),
        Command::Results {
            file,
            format,
            category,
            early,
        } => results(&program, &client, &file, format, category, early),
        Command::Documents {
            file,
            out,
            only,
            force,
        } => documents(&program, &file, &out, &only, force),
        Command::Export { file, out, force } => export(&program, &file, &out, force),
        Command::Verify { file, head } => verify(&program, &file, head.as_deref()),
        Command::Demo { out, force } => demo(&program, &client, &out, force),
        Command::Serve { file, listen } => serve(&program, &file, listen),
    };
    // Whatever was shown of a file that does not verify, the one who asked is told, and a script sees it.
    let unsound = program.fault();
    if let Some(fault) = &unsound {
        let what = fault.params.get("what").cloned().unwrap_or_default();
        let words = program.catalogue();
        eprintln!(
            "{}",
            words.format("cli-unsound", &[("what", what.as_str().into())])
        );
    }
    if let Some(place) = program.close() {
        let place = place.display().to_string();
        eprintln!(
            "{}",
            program
                .catalogue()
                .format("cli-rescued", &[("path", place.as_str().into())])
        );
    }
    match done {
        Ok(code) if unsound.is_none() => code,
        Ok(_) => ExitCode::from(exit_code(ErrorCode::UnsoundContest)),
        Err(error) => {
            eprintln!("{}", program.words(&error));
            ExitCode::from(exit_code(error.code))
        }
    }
}

/// Returns the exit code of a refusal: 1 the contest says no, 2 the input is wrong, 3 the machine failed.
fn exit_code(code: ErrorCode) -> u8 {
    match code.against() {
        Against::Contest => 1,
        Against::Input => 2,
        Against::Machine => 3,
    }
}

fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

/// Prints a line; a reader that has gone (`| head`) is no failure of ours.
fn say(line: impl std::fmt::Display) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn import(
    program: &Arc<Program>,
    client: &Client,
    source: &Path,
    out: &Path,
    force: bool,
) -> Result<ExitCode, ApiError> {
    let (source, out) = (absolute(source.to_path_buf()), absolute(out.to_path_buf()));
    let imported = program.import(client, &source, &out, force)?;
    for fault in &imported.faults {
        eprintln!("{fault}");
    }
    if !imported.faults.is_empty() {
        return Ok(ExitCode::from(2));
    }
    for warning in &imported.warnings {
        eprintln!("{warning}");
    }
    say(out.display());
    Ok(ExitCode::SUCCESS)
}

fn results(
    program: &Arc<Program>,
    client: &Client,
    file: &Path,
    format: Format,
    category: Option<String>,
    early: bool,
) -> Result<ExitCode, ApiError> {
    let file = absolute(file.to_path_buf());
    if early {
        program.open(&file)?;
        let reason = program.catalogue().get("cli-early-reason");
        program.ask(client, ask::LookEarly { reason })?;
    } else {
        program.open_read_only(&file)?;
    }
    let format = match format {
        Format::Table => {
            let view = program.results_view(category, early)?;
            say(results_table::table(&view, &program.catalogue()));
            return Ok(ExitCode::SUCCESS);
        }
        Format::Csv => ResultsFormat::Csv,
        Format::Json => ResultsFormat::Json,
    };
    say(program.results_text(category, format, early)?.trim_end());
    Ok(ExitCode::SUCCESS)
}

fn documents(
    program: &Arc<Program>,
    file: &Path,
    out: &Path,
    only: &[String],
    force: bool,
) -> Result<ExitCode, ApiError> {
    program.open_read_only(&absolute(file.to_path_buf()))?;
    for path in program.write_papers(only, &absolute(out.to_path_buf()), force)? {
        say(path.display());
    }
    Ok(ExitCode::SUCCESS)
}

fn export(program: &Arc<Program>, file: &Path, out: &Path, force: bool) -> Result<ExitCode, ApiError> {
    program.open_read_only(&absolute(file.to_path_buf()))?;
    let out = absolute(out.to_path_buf());
    if program.export(&out, force)? {
        eprintln!("{}", program.catalogue().get("cli-export-without-scores"));
    }
    say(out.display());
    Ok(ExitCode::SUCCESS)
}

fn verify(program: &Arc<Program>, file: &Path, head: Option<&str>) -> Result<ExitCode, ApiError> {
    let file = absolute(file.to_path_buf());
    let view = program.verify(&file)?;
    if let Some(fault) = &view.fault {
        eprintln!("{}", program.words(fault));
        return Ok(ExitCode::from(1));
    }
    say(program.catalogue().format(
        "cli-verified",
        &[
            ("entries", view.entries.into()),
            ("marks", view.marks.into()),
            ("sealed", view.sealed.into()),
            ("head", view.head.as_str().into()),
        ],
    ));
    let words = program.catalogue();
    if view.lay_open > 0 {
        say(words.format(
            "cli-verified-lay-open",
            &[("count", i64::from(view.lay_open).into())],
        ));
    }
    for key in &view.replaced {
        say(words.format(
            "cli-verified-key-replaced",
            &[
                ("entry", key.entry.into()),
                ("reason", key.reason.as_deref().unwrap_or_default().into()),
            ],
        ));
    }
    if view.erased > 0 {
        say(words.format("cli-verified-erased", &[("count", view.erased.into())]));
    }
    match head {
        Some(digits) => compare(program, &file, digits),
        None => Ok(ExitCode::SUCCESS),
    }
}

/// Says which entry or which fixed results digits of a paper belong to.
fn compare(program: &Arc<Program>, file: &Path, digits: &str) -> Result<ExitCode, ApiError> {
    let words = program.catalogue();
    let compared = program.find_head(file, digits)?;
    if compared.few {
        let count = i64::from(compared.digits);
        eprintln!("{}", words.format("cli-head-few", &[("count", count.into())]));
    }
    if compared.found.is_empty() {
        eprintln!("{}", words.get("cli-head-none"));
        return Ok(ExitCode::from(1));
    }
    for found in &compared.found {
        let time = program.shown_time(found.time);
        let (key, version) = match found.version {
            Some(version) => ("cli-head-seal", i64::from(version)),
            None => ("cli-head-entry", 0),
        };
        say(words.format(
            key,
            &[
                ("entry", found.entry.into()),
                ("time", time.as_str().into()),
                ("version", version.into()),
            ],
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn demo(program: &Arc<Program>, client: &Client, out: &Path, force: bool) -> Result<ExitCode, ApiError> {
    let out = absolute(out.to_path_buf());
    program.make_demo(client, &out, force)?;
    say(out.display());
    if let Some(secrets) = program.demo_secrets() {
        let words = program.catalogue();
        say(words.format(
            "cli-demo-passphrase",
            &[("passphrase", secrets.passphrase.as_str().into())],
        ));
        for pin in &secrets.pins {
            say(words.format(
                "cli-demo-pin",
                &[
                    ("name", pin.name.as_str().into()),
                    ("pin", pin.pin.as_str().into()),
                ],
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn serve(program: &Arc<Program>, file: &Path, listen: SocketAddr) -> Result<ExitCode, ApiError> {
    let words = program.catalogue();
    if !listen.ip().is_loopback() {
        eprintln!(
            "{}",
            words.format(
                "cli-loopback-only",
                &[("address", listen.to_string().as_str().into())]
            )
        );
        return Ok(ExitCode::from(2));
    }
    program.open(&absolute(file.to_path_buf()))?;
    if let Some(fault) = program.fault() {
        let what = fault.params.get("what").cloned().unwrap_or_default();
        eprintln!(
            "{}",
            words.format("cli-unsound", &[("what", what.as_str().into())])
        );
    }
    let context = context();
    let assets: server::Assets = Arc::new(move |path: &str| {
        context
            .assets()
            .get(&path.into())
            .map(std::borrow::Cow::into_owned)
    });
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| ApiError::from(ErrorCode::Internal).with("what", error))?;
    let served = runtime.block_on(server::serve(
        Arc::clone(program),
        assets,
        listen,
        |address, hall| {
            say(words.format("cli-serving", &[("address", address.into())]));
            say(words.format("cli-serving-hall", &[("address", hall.into())]));
        },
    ));
    match served {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => {
            eprintln!(
                "{}",
                words.format(
                    "cli-cannot-listen",
                    &[
                        ("address", listen.to_string().as_str().into()),
                        ("what", error.to_string().as_str().into())
                    ]
                )
            );
            Ok(ExitCode::from(3))
        }
    }
}
