//! `cargo xtask soak NAME --rounds N`: a long campaign of a test of which the normal run does a short sample.

use crate::failure::{Failure, Outcome};
use crate::{build, setup, step, test};

/// A campaign: a test that reads `TRIBUNA_ROUNDS` and `TRIBUNA_SEED` from the environment.
struct Campaign {
    name: &'static str,
    /// What a round does, for people.
    what: &'static str,
    package: &'static str,
    /// `--lib` or `--test NAME`.
    target: &'static [&'static str],
    /// Full name of the test.
    test: &'static str,
}

/// Every campaign, sorted by name.
const CAMPAIGNS: &[Campaign] = &[
    Campaign {
        name: "explanations",
        what: "a random contest, every printed line of its explanations worked out by a calculator",
        package: "tribuna-documents",
        target: &["--test", "all"],
        test: "explanations::every_printed_line_follows_from_printed_numbers",
    },
    Campaign {
        name: "files",
        what: "the file goes from under a program that takes marks",
        package: "tribuna-api",
        target: &["--test", "all"],
        test: "ground_campaign::no_mark_is_lost_in_silence_when_the_file_goes_from_under_the_program",
    },
    Campaign {
        name: "io-faults",
        what: "one call to the disk fails, of 500",
        package: "tribuna-store",
        target: &["--lib"],
        test: "tests::faulty_disk::nothing_acknowledged_is_lost_on_a_disk_that_fails",
    },
    Campaign {
        name: "signed",
        what: "something more on a signed contest; at the end every signed paper is printed again",
        package: "tribuna-api",
        target: &["--test", "all"],
        test: "signed::every_signed_paper_stays_whatever_is_done_after",
    },
    Campaign {
        name: "tampering",
        what: "a value, a row or the schema of a contest file changed behind the program's back",
        package: "tribuna-store",
        target: &["--lib"],
        test: "tests::tampering::whatever_is_changed_is_named_and_nothing_more_is_written",
    },
];

/// What the command line asks for.
struct Wanted<'a> {
    campaign: &'static Campaign,
    rounds: &'a str,
    seed: Option<&'a str>,
}

/// Runs a campaign; without a name, lists them.
pub fn soak(words: &[&str]) -> Outcome {
    if words.is_empty() {
        for Campaign { name, what, .. } in CAMPAIGNS {
            println!("   {name:<14} {what}");
        }
        return Ok(());
    }
    let wanted = read(words)?;
    let Campaign {
        name,
        package,
        target,
        test,
        ..
    } = wanted.campaign;
    setup::for_testing()?;
    if *package == "tribuna" {
        build::screens()?;
    }
    let mut command = step::cargo(&["test", "--package", package]);
    if *package == "tribuna" {
        command.args(["--features", test::FEATURES]);
    }
    command.args(*target).args(["--", "--exact", "--nocapture", test]);
    command.env("TRIBUNA_ROUNDS", wanted.rounds);
    if let Some(seed) = wanted.seed {
        command.env("TRIBUNA_SEED", seed);
    }
    let (count, outcome) = step::run_tests(&format!("soak {name}, {} rounds", wanted.rounds), &mut command);
    outcome?;
    // A name that no test has any more would pass without doing anything.
    if count.passed == 1 {
        Ok(())
    } else {
        Err(Failure::Usage(format!("soak {name}: there is no test {test}")))
    }
}

/// Reads `NAME --rounds N [--seed N]`.
fn read<'a>(words: &[&'a str]) -> Outcome<Wanted<'a>> {
    let usage = || Failure::Usage(format!("soak {}", words.join(" ")));
    let number = |text: &&str| text.parse::<u64>().is_ok();
    let (name, options) = words.split_first().ok_or_else(usage)?;
    let campaign = CAMPAIGNS.iter().find(|one| one.name == *name).ok_or_else(usage)?;
    let (rounds, seed) = match options {
        ["--rounds", rounds] if number(rounds) => (*rounds, None),
        ["--rounds", rounds, "--seed", seed] if number(rounds) && number(seed) => (*rounds, Some(*seed)),
        _ => return Err(usage()),
    };
    Ok(Wanted {
        campaign,
        rounds,
        seed,
    })
}
