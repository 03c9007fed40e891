//! Help and mistakes of the command line, in the language of the messages.

use api::Catalogue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

/// Returns the command line with every word from the catalogue: `help-<command>`, `help-<command>-usage`,
/// `help-<command>-<argument>`, `help-value-<argument>`; `all` stands for the program itself and for what every
/// command has.
pub fn localized(command: Command, words: &Catalogue) -> Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect();
    let mut command = worded(command, "all", words)
        .disable_help_subcommand(true)
        .version(env!("CARGO_PKG_VERSION"));
    for name in names {
        command = command.mut_subcommand(&name, |sub| worded(sub, &name, words));
    }
    command.arg(
        Arg::new("version")
            .long("version")
            .short('V')
            .action(ArgAction::Version)
            .help_heading(words.get("help-options"))
            .help(words.get("help-all-version")),
    )
}

fn worded(command: Command, name: &str, words: &Catalogue) -> Command {
    let template = format!(
        "{{about}}\n\n{}: {}\n\n{{all-args}}",
        words.get("help-usage"),
        words.get(&format!("help-{name}-usage"))
    );
    let subcommands = words.get("help-commands");
    command
        .about(words.get(&format!("help-{name}")))
        .help_template(template)
        .subcommand_help_heading(subcommands)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|arg| {
            let owner = if arg.get_id() == "lang" { "all" } else { name };
            let key = format!("help-{owner}-{}", arg.get_id());
            let heading = if arg.is_positional() {
                "help-arguments"
            } else {
                "help-options"
            };
            let help = words.format(&key, &[("kinds", api::paper_kinds().join(", ").into())]);
            let arg = arg.help(help).help_heading(words.get(heading));
            if arg.get_action().takes_values() {
                let value = words.get(&format!("help-value-{}", arg.get_id()));
                arg.value_name(value)
                    .hide_possible_values(true)
                    .hide_default_value(true)
            } else {
                arg
            }
        })
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(ArgAction::Help)
                .help_heading(words.get("help-options"))
                .help(words.get("help-all-help")),
        )
}

/// Returns a mistake of the command line in words.
pub fn mistake(error: &clap::Error, words: &Catalogue) -> String {
    let key = match error.kind() {
        ErrorKind::MissingRequiredArgument => "cli-missing",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-bad-value",
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => "cli-no-value",
        _ => "cli-unknown",
    };
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let mut argument = text(ContextKind::InvalidArg);
    if argument.is_empty() {
        argument = text(ContextKind::InvalidSubcommand);
    }
    words.format(
        key,
        &[
            ("argument", argument.into()),
            ("value", text(ContextKind::InvalidValue).into()),
        ],
    )
}
