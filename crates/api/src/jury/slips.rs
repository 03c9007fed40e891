//! Slips with PINs to hand out.
//!
//! A PIN lives in clear in three places only: in the reply to its issuing, on the screen until that is closed,
//! and on the slip. The file has its hash, the journal the name of its owner. So the screen gives the PINs back
//! to have them printed, instead of the program keeping them for a paper that may be asked for later; each is
//! tried at its owner's lock first, so that no slip carries a PIN that was replaced meanwhile, and so that this
//! way in is no better for guessing than the door itself.

use crate::contest::write_secret;
use crate::contract::*;
use crate::door::kept::Download;
use crate::door::request::request;
use crate::door::seat::Seats;
use crate::door::turn::{Answer, Turn};
use crate::jury::pins::name_of;
use crate::papers::{Sight, contests, failed};
use crate::show::local::lang_of;
use documents::paper::{PinSlip, pin_slips};
use std::path::PathBuf;

request! {
    /// Draws new PINs for all jurors; the old ones no longer open.
    RenewPins {} -> Vec<IssuedPin>;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Jury], journal: []
}

impl Answer for RenewPins {
    /// Draws new PINs for all jurors; the old ones no longer open.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Vec<IssuedPin>, ApiError> {
        let (program, state, asked) = turn.all();
        let jurors = &state.open()?.contest.jurors;
        let jurors: Vec<_> = jurors.iter().filter(|j| j.scores()).map(|j| j.id).collect();
        program.draw_and_issue(state, asked, &jurors)
    }
}

request! {
    /// Saves slips with PINs that were just issued, to print and cut apart. They stand in no journal.
    SavePinSlips { pins: Vec<IssuedPin>, lang: String, target: SaveTarget } -> SavedFile;
    may: Secretary, frozen: Never, seats of save => Seats::here_if(save.target.is_path())
}

impl Answer for SavePinSlips {
    /// Saves slips with PINs that were just issued.
    ///
    /// # Errors
    /// Unknown juror; a PIN that does not open, or no longer; nothing to print; the place cannot be written.
    fn answer(&self, mut turn: Turn<'_>) -> Result<SavedFile, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { pins, lang, target } = self;
        let lang = lang_of(lang)?;
        let mut slips = Vec::with_capacity(pins.len());
        for issued in pins {
            program.try_pin(state, asked, issued.owner, &issued.pin, ErrorCode::PinReplaced)?;
            // The name of the contest's own list: it is what its owner looks for at the door.
            let name = name_of(state, issued.owner)?;
            slips.push(PinSlip {
                name,
                pin: issued.pin.clone(),
            });
        }
        slips.sort_by(|a, b| messages::name_order(&a.name, &b.name));
        let open = state.open()?;
        let (readers, contests) = (open.readers().clone(), contests(open));
        let basis = program.basis(&readers, contests, &Sight::of_forms(open))?;
        let pdf = pin_slips(&basis.data(), &slips, lang).map_err(failed)?;
        match target {
            SaveTarget::Path { path, replace } => {
                let path = PathBuf::from(path);
                write_secret(&path, &pdf.bytes, *replace)?;
                Ok(program.saved(state, path))
            }
            SaveTarget::Download {} => {
                let file = Download {
                    name: pdf.file_name,
                    kind: "application/pdf",
                    bytes: pdf.bytes,
                };
                program.offer_once(state, asked, file)
            }
        }
    }
}
