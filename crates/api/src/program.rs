//! The program: clients, the open contest, requests.

use crate::access::{self, Entrance, Who};
use crate::attempts::Attempts;
use crate::contract::*;
use crate::door::Issued;
use crate::downloads::Downloads;
use crate::imports::Upload;
use crate::marks::own;
use crate::open::Open;
use crate::papers::Shown;
use crate::recent::Recent;
use crate::surroundings::Surroundings;
use messages::Catalogue;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::Scratch;
use store::Tx;
use zeroize::Zeroizing;

/// A juror's session ends after so long without a request; the screen hands over earlier by itself.
const JUROR_IDLE_MS: i64 = 10 * 60_000;
/// So does an open console's, where a passphrase is set.
const CONSOLE_IDLE_MS: i64 = 60 * 60_000;

/// What a client is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientKind {
    /// The program's own window.
    Window,
    /// A browser on this machine.
    Browser,
    /// The second screen: it may ask what the hall sees, and nothing else.
    Stage,
    /// The command line: whoever runs it has the file anyway.
    CommandLine,
}

/// A seat at the program: a window, or a browser's session.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Client {
    id: u64,
    kind: ClientKind,
}

impl std::hash::Hash for ClientKind {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
    }
}

/// Told of every notice with its addressee (`None`: everybody); gone when it returns false.
type Listener = Box<dyn Fn(Option<&Client>, &Notice) -> bool + Send>;

/// Everybody who listens; shared with what watches the open file.
pub(crate) type Listeners = Arc<Mutex<Vec<Listener>>>;

/// Tells everybody, or one client.
pub(crate) fn tell(listeners: &Listeners, to: Option<&Client>, notice: &Notice) {
    listeners
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .retain(|listener| listener(to, notice));
}

/// The program without a face.
pub struct Program {
    pub(crate) here: Surroundings,
    pub(crate) words: Arc<Catalogue>,
    state: Mutex<State>,
    listeners: Listeners,
    next: AtomicU64,
}

/// What the program keeps between requests.
#[derive(Default)]
pub(crate) struct State {
    pub open: Option<Open>,
    pub sessions: HashMap<Client, (Session, i64)>,
    pub attempts: Attempts,
    pub recent: Recent,
    pub uploads: Vec<Upload>,
    pub upload_folder: Option<Scratch>,
    pub downloads: Downloads,
    pub jobs: HashMap<String, Arc<AtomicBool>>,
    /// PINs just issued, by request id: a request that is sent twice is answered twice.
    pub issued: HashMap<String, Issued>,
    /// Wrapping keys of contests without a passphrase, by public key, where the machine keeps nothing.
    pub wrapping_keys: HashMap<String, Zeroizing<[u8; 32]>>,
    /// Files just saved: the only ones that the window may ask the system to open.
    pub saved: Vec<PathBuf>,
    /// Marks that were shown on papers while marks are taken, and are recorded.
    pub shown: Shown,
    /// What the second screen shows; not in the file: after a restart it shows the current project.
    pub on_stage: StageFace,
    /// A contest that the system was told to open while another was open.
    pub asked_to_open: Option<PathBuf>,
    /// Why the file named at the start could not be opened.
    pub failed: Option<ApiError>,
}

impl State {
    /// Returns the open contest.
    pub fn open(&self) -> Result<&Open, ApiError> {
        self.open.as_ref().ok_or_else(|| ErrorCode::NoContest.into())
    }
}

/// One request on its way: who asks, from where, under which id.
pub(crate) struct Asked<'a> {
    pub client: &'a Client,
    pub who: Who,
    pub id: &'a str,
    pub request: &'a Request,
    /// What it signs with, where it fixes results.
    pub key: Option<&'a KeyForm>,
}

impl Program {
    /// Returns the program in its surroundings, with no contest open.
    pub fn new(here: Surroundings) -> Arc<Self> {
        Scratch::sweep(&std::env::temp_dir());
        let recent = Recent::load(here.data_folder.as_deref());
        Arc::new(Self {
            words: Arc::new(Catalogue::new(here.lang)),
            state: Mutex::new(State {
                recent,
                ..State::default()
            }),
            listeners: Listeners::default(),
            next: AtomicU64::new(1),
            here,
        })
    }

    /// Returns a new seat.
    pub fn connect(&self, kind: ClientKind) -> Client {
        let client = Client {
            id: self.next.fetch_add(1, Ordering::Relaxed),
            kind,
        };
        let mut state = self.state();
        let session = first_session(&state, kind);
        state.sessions.insert(client.clone(), (session, self.running()));
        client
    }

    /// Tells `listener` of every notice from now on.
    pub fn on_notice(&self, listener: impl Fn(Option<&Client>, &Notice) + Send + 'static) {
        self.on_notice_while(move |to, notice| {
            listener(to, notice);
            true
        });
    }

    /// Tells `listener` of every notice until it returns false.
    pub fn on_notice_while(&self, listener: impl Fn(Option<&Client>, &Notice) -> bool + Send + 'static) {
        self.listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(Box::new(listener));
    }

    /// Tells a seat of what it is to hear, until `told` returns false.
    pub fn listen(&self, client: &Client, told: impl Fn(&Notice) -> bool + Send + 'static) {
        let seat = client.clone();
        self.on_notice_while(move |to, notice| {
            let mine = to.map(|to| *to == seat);
            !access::may_hear(seat.kind, mine, notice) || told(notice)
        });
    }

    /// Tells everybody, or one client.
    pub fn tell(&self, to: Option<&Client>, notice: &Notice) {
        tell(&self.listeners, to, notice);
    }

    pub(crate) fn listeners(&self) -> Listeners {
        Arc::clone(&self.listeners)
    }

    /// Returns the catalogue of messages in the program's language.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.words)
    }

    /// Returns a refusal in words.
    pub fn words(&self, error: &ApiError) -> String {
        let error = &self.worded(error.clone());
        let args: Vec<(&str, messages::Arg)> = error
            .params
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str().into()))
            .collect();
        // A contradiction carries the key of the message that says which.
        let key = match (error.code, error.params.get("reason")) {
            (ErrorCode::BadRegulation, Some(reason)) => reason.as_str(),
            _ => error.code.message_key(),
        };
        self.words.format(key, &args)
    }

    /// Returns a fresh secret: 128 bits, hexadecimal.
    ///
    /// # Errors
    /// The machine has no randomness: then there are no secrets, and nothing that one of them would guard.
    pub fn secret(&self) -> Result<String, ApiError> {
        Ok(store::hex(&self.salt()?))
    }

    pub(crate) fn now(&self) -> i64 {
        (self.here.now_ms)()
    }

    /// Returns the machine's running time: for what must end however the clock is set.
    pub(crate) fn running(&self) -> i64 {
        (self.here.running_ms)()
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // A panic while the lock was held loses its own request only: the contest's state is in the file.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers a request.
    ///
    /// # Errors
    /// A refusal or failure, with nothing done.
    pub fn call(self: &Arc<Self>, client: &Client, envelope: Envelope) -> Result<Reply, ApiError> {
        sound_id(&envelope.id)?;
        let Envelope { id, request, key } = envelope;
        let envelope = Envelope {
            id,
            request: crate::texts::cleaned(request)?,
            key,
        };
        let mut state = self.state();
        let who = self.enter(&mut state, client, Entrance::Request(&envelope.request))?;
        let asked = Asked {
            client,
            who,
            id: &envelope.id,
            request: &envelope.request,
            key: envelope.key.as_ref(),
        };
        let before = state.open.as_ref().map(Open::entry);
        let sound = state.open.as_ref().is_none_or(|open| open.fault.is_none());
        let reply = crate::freeze::guard(self, &state, &envelope.request)
            .and_then(|()| self.checked(&mut state, &envelope.request))
            .and_then(|()| self.answer(&mut state, &asked))
            .or_else(|refusal| match refusal.code {
                // It may be done, but not in the file that the name leads to: that is not saved.
                ErrorCode::FileMoved | ErrorCode::FileGone => Err(refusal),
                _ => crate::repeated::reply(&state, &asked).ok_or(refusal),
            })
            .map_err(|refusal| crate::soundness::told_to(who, self.worded(refusal)));
        let after = state.open.as_ref().map(Open::entry);
        // A fault that was found while the contest is open is shown on every screen.
        let found = sound && state.open.as_ref().is_some_and(|open| open.fault.is_some());
        drop(state);
        let reply = reply.map_err(|refusal| self.told_of_loss(client, who, refusal));
        if let (true, Some(number)) = (found, after) {
            self.tell(None, &Notice::Changed { number });
        }
        if let (true, Some(number)) = (before != after, after) {
            self.tell(None, &Notice::Changed { number });
        }
        reply
    }

    /// Tells every console when a request was refused because the open file is lost.
    fn told_of_loss(&self, client: &Client, who: Who, mut refusal: ApiError) -> ApiError {
        if !matches!(refusal.code, ErrorCode::FileMoved | ErrorCode::FileGone) {
            return refusal;
        }
        self.tell(None, &Notice::FileStandingChanged {});
        if (client.kind, who) != (ClientKind::Window, Who::Secretary)
            && client.kind != ClientKind::CommandLine
            && let Some(path) = refusal.params.get_mut("path")
        {
            // A path of the machine is the secretary's to see.
            *path = Path::new(path.as_str())
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
        }
        refusal
    }

    /// Answers a request of the program's own command line.
    ///
    /// # Errors
    /// As [`Self::call`].
    pub fn ask(self: &Arc<Self>, client: &Client, request: Request) -> Result<Reply, ApiError> {
        self.call(
            client,
            Envelope {
                id: self.secret()?,
                request,
                key: None,
            },
        )
    }

    /// The one door: returns who comes in by `way`, as sessions and rights stand now.
    ///
    /// # Errors
    /// `Locked`, `NotAllowed`.
    pub(crate) fn enter(
        &self,
        state: &mut State,
        client: &Client,
        way: Entrance<'_>,
    ) -> Result<Who, ApiError> {
        let session = self.session(state, client);
        access::grant(way, client.kind, &session)
    }

    /// Returns the client's session; an idle one has ended.
    fn session(&self, state: &mut State, client: &Client) -> Session {
        let now = self.running();
        let fresh = first_session(state, client.kind);
        let passphrase = state.open.as_ref().is_some_and(|open| open.has_passphrase);
        let (session, last) = state.sessions.entry(client.clone()).or_insert((fresh, now));
        let idle = now - *last;
        let ended = match session {
            Session::Juror { .. } => idle > JUROR_IDLE_MS,
            Session::Console { .. } => {
                passphrase && client.kind != ClientKind::CommandLine && idle > CONSOLE_IDLE_MS
            }
            Session::Door {} => false,
        };
        let helpers = state.open.as_ref().map(|open| open.setup.helpers.as_slice());
        let next = match session {
            _ if ended => Session::Door {},
            // Rights hold as they stand now, not as they stood when the helper came in.
            Session::Console { helper: Some(helper) } => {
                crate::door::helper_session(helpers.unwrap_or_default(), helper)
            }
            _ => session.clone(),
        };
        *last = now;
        if next != *session {
            *session = next.clone();
            if !ended {
                let session = next.clone();
                self.tell(Some(client), &Notice::SessionChanged { session });
            }
        }
        next
    }

    /// Returns a client's session as it stands.
    pub(crate) fn session_of(state: &State, client: &Client) -> Session {
        state
            .sessions
            .get(client)
            .map_or(Session::Door {}, |(session, _)| session.clone())
    }

    pub(crate) fn set_session(&self, state: &mut State, client: &Client, session: Session) -> Session {
        if client.kind == ClientKind::Window {
            // What one person saved is not opened by the next.
            state.saved.clear();
        }
        state
            .sessions
            .insert(client.clone(), (session.clone(), self.running()));
        session
    }

    /// Writes a request: what `act` does and its journal entry, durable on return.
    pub(crate) fn commit<R>(
        &self,
        state: &mut State,
        asked: &Asked,
        body: &serde_json::Value,
        act: impl FnOnce(&mut Tx) -> Result<R, ApiError>,
    ) -> Result<(R, Saved), ApiError>
    where
        R: serde::Serialize + serde::de::DeserializeOwned,
    {
        self.commit_as(
            state,
            &asked.who.word(),
            asked.id,
            asked.request.kind(),
            body,
            act,
        )
    }

    /// The same under any name: for what nobody asked for in so many words (a refused PIN).
    pub(crate) fn commit_as<R>(
        &self,
        state: &mut State,
        who: &str,
        id: &str,
        kind: &str,
        body: &serde_json::Value,
        act: impl FnOnce(&mut Tx) -> Result<R, ApiError>,
    ) -> Result<(R, Saved), ApiError>
    where
        R: serde::Serialize + serde::de::DeserializeOwned,
    {
        let time_ms = self.now();
        let salt = self.salt()?;
        let body = body.to_string();
        let entry = store::NewEntry {
            request_id: id,
            time_ms,
            who,
            device: &self.here.device,
            kind,
            body: &body,
            salt,
        };
        let open = state.open.as_mut().ok_or(ErrorCode::NoContest)?;
        open.write(&entry, |tx| Ok((act(tx)?, time_ms)))
    }

    pub(crate) fn salt(&self) -> Result<[u8; 16], ApiError> {
        let mut salt = [0; 16];
        (self.here.entropy)(&mut salt).map_err(ApiError::internal)?;
        Ok(salt)
    }

    /// Closes the open contest; its file then lies alone. Returns where everything was saved when the file's name
    /// did not lead to it any more.
    pub fn close(&self) -> Option<PathBuf> {
        let mut state = self.state();
        let open = state.open.take();
        for job in state.jobs.values() {
            job.store(true, Ordering::Relaxed);
        }
        drop(state);
        // At the end of the program there is nobody left to tell of the rest; the next opening recovers it.
        self.close_open(open?).ok().flatten()
    }

    fn answer(self: &Arc<Self>, state: &mut State, asked: &Asked) -> Result<Reply, ApiError> {
        use Request as R;
        Ok(match asked.request {
            R::Start {} => Reply::Start(self.start(state, asked)),
            R::OpenContest { path } => Reply::OpenContest(self.open_contest(state, asked, path)?),
            R::DismissOpening {} => {
                state.asked_to_open = None;
                Reply::DismissOpening(Done {})
            }
            R::CloseContest {} => Reply::CloseContest(self.close_contest(state)?),
            R::ForgetRecent { path } => {
                state.recent.forget(path);
                Reply::ForgetRecent(Done {})
            }
            R::PreviewImport { source, dropped } => {
                Reply::PreviewImport(self.preview_import(state, asked, source, dropped)?)
            }
            R::ImportAsNew {
                source,
                dropped,
                path,
            } => Reply::ImportAsNew(self.import_as_new(state, asked, source, dropped, path)?),
            R::ImportInto { source, dropped } => {
                Reply::ImportInto(self.import_into(state, asked, source, dropped)?)
            }
            R::MakeDemo { path } => Reply::MakeDemo(self.make_demo_here(state, asked, path)?),
            R::Beginnings { lang } => Reply::Beginnings(self.beginnings(lang)),
            R::NewContest { contest } => Reply::NewContest(self.new_contest(state, asked, contest)?),
            R::SaveTemplate { target } => Reply::SaveTemplate(self.save_template(state, asked, target)?),
            R::SaveWorkbook { target, lang } => {
                Reply::SaveWorkbook(self.save_workbook(state, asked, target, lang)?)
            }
            R::SaveCopy { target } => Reply::SaveCopy(self.save_copy(state, asked, target)?),
            R::FileStanding {} => Reply::FileStanding(self.file_standing(state, asked)?),
            R::FollowFile { path } => Reply::FollowFile(self.follow_file(state, asked, path)?),
            R::SaveUnderNewName { path, replace } => {
                Reply::SaveUnderNewName(self.save_under_new_name(state, asked, path.as_deref(), *replace)?)
            }
            R::SaveHandOver { target } => Reply::SaveHandOver(self.save_hand_over(state, asked, target)?),
            R::FindHead { digits } => Reply::FindHead(self.find_head_in(state.open()?.readers(), digits)?),
            R::VerifyContest {} => Reply::VerifyContest(self.verify_open(state)?),
            R::SoundCopies {} => Reply::SoundCopies(self.sound_copies(state, asked.who)?),
            R::OpenSoundCopy { path } => Reply::OpenSoundCopy(self.open_sound_copy(state, asked, path)?),
            R::ContinueUnderRecord {} => {
                Reply::ContinueUnderRecord(self.continue_under_record(state, asked)?)
            }
            R::Unlock { passphrase } => Reply::Unlock(self.unlock(state, asked, passphrase)?),
            R::Lock {} => Reply::Lock(self.lock(state, asked)?),
            R::EnterPin { juror, pin } => Reply::EnterPin(self.enter_pin(state, asked, *juror, pin)?),
            R::EnterHelperPin { helper, pin } => {
                Reply::EnterHelperPin(self.enter_helper_pin(state, asked, *helper, pin)?)
            }
            R::HandOver {} => Reply::HandOver(self.hand_over(state, asked)),
            R::Door {} => Reply::Door(self.door(state, asked)?),
            R::SetPassphrase { passphrase } => {
                Reply::SetPassphrase(self.set_passphrase(state, asked, passphrase.as_deref())?)
            }
            R::SetPin { juror, pin } => Reply::SetPin(self.set_pin(state, asked, *juror, pin.as_deref())?),
            R::Helpers {} => Reply::Helpers(self.helpers(state, asked)?),
            R::SetHelperPin { helper, pin } => {
                Reply::SetHelperPin(self.set_helper_pin(state, asked, *helper, pin.as_deref())?)
            }
            R::IssuePins {} => Reply::IssuePins(self.issue_pins(state, asked)?),
            R::RenewPins {} => Reply::RenewPins(self.renew_pins(state, asked)?),
            R::SavePinSlips { pins, lang, target } => {
                Reply::SavePinSlips(self.save_pin_slips(state, asked, pins, lang, target)?)
            }
            R::Contest {} => Reply::Contest(self.contest_view(state, asked.who)?),
            R::Projects {} => Reply::Projects(self.projects(state)?),
            R::Jurors {} => Reply::Jurors(self.jurors(state)?),
            R::Rules {} => Reply::Rules(self.rules(state)?),
            R::Regulation { lang } => Reply::Regulation(self.regulation(state, lang)?),
            R::CheckRegulation { draft, lang } => {
                Reply::CheckRegulation(self.check_regulation(state, draft, lang)?)
            }
            R::RegulationEffect { draft, look } => {
                Reply::RegulationEffect(self.regulation_effect(state, asked, draft, look.as_deref())?)
            }
            R::SetRegulation { draft, reason } => {
                Reply::SetRegulation(self.set_regulation(state, asked, draft, reason.as_deref())?)
            }
            R::Presets { lang } => Reply::Presets(self.presets(lang)?),
            R::UsePreset { id, criteria, lang } => {
                Reply::UsePreset(self.use_preset(state, id, *criteria, lang)?)
            }
            R::SavePreset {
                title,
                replace,
                draft,
            } => Reply::SavePreset(self.save_own_preset(state, title, *replace, draft)?),
            R::ForgetPreset { id } => Reply::ForgetPreset(self.forget_preset(id)?),
            R::Grid {} => Reply::Grid(self.grid(state)?),
            R::Journal { before, limit } => Reply::Journal(self.journal(state, asked.who, *before, *limit)?),
            R::Table { table, lang } => Reply::Table(self.table(state, asked, *table, lang)?),
            R::CheckEdit { table, lang, edit } => {
                Reply::CheckEdit(self.check_edit(state, *table, lang, edit)?)
            }
            R::EditTable { table, lang, edit } => {
                Reply::EditTable(self.edit_table(state, asked, *table, lang, edit)?)
            }
            R::EditSteps {} => Reply::EditSteps(self.edit_steps(state)?),
            R::Undo {} => Reply::Undo(self.undo(state, asked)?),
            R::Redo {} => Reply::Redo(self.redo(state, asked)?),
            R::ProjectHistory { project, lang } => {
                Reply::ProjectHistory(self.project_history(state, *project, lang)?)
            }
            R::ProposedConflicts {} => Reply::ProposedConflicts(self.proposed_conflicts(state)?),
            R::DismissConflicts {
                juror,
                projects,
                reason,
            } => Reply::DismissConflicts(self.dismiss_conflicts(state, asked, *juror, projects, reason)?),
            R::SheetPath {} => Reply::SheetPath(self.sheet_path(state)?),
            R::NumberSheets { jurors, projects } => {
                Reply::NumberSheets(self.number_sheets(state, asked, jurors, projects.as_deref())?)
            }
            R::HandOutSheets { numbers } => {
                Reply::HandOutSheets(self.hand_out_sheets(state, asked, numbers)?)
            }
            R::HandInSheets { numbers } => Reply::HandInSheets(self.hand_in_sheets(state, asked, numbers)?),
            R::SpoilSheet {
                number,
                reason,
                replace,
            } => Reply::SpoilSheet(self.spoil_sheet(state, asked, *number, reason, *replace)?),
            R::LoseSheet {
                number,
                statement,
                duplicate,
            } => Reply::LoseSheet(self.lose_sheet(state, asked, *number, statement, *duplicate)?),
            R::CheckSheet { sheet } => Reply::CheckSheet(self.check_sheet(state, asked, sheet)?),
            R::ResolveSheet {
                project,
                juror,
                marks,
                by,
                reason,
            } => Reply::ResolveSheet(self.resolve_sheet(
                state,
                asked,
                (*project, *juror),
                marks,
                (by, reason),
            )?),
            R::ConflictRegister {} => Reply::ConflictRegister(self.conflict_register(state)?),
            R::NotifyConflict { juror, declared } => {
                Reply::NotifyConflict(self.notify_conflict(state, asked, *juror, declared)?)
            }
            R::ConsiderConflict {
                notice,
                project,
                by,
                accepted,
                note,
            } => Reply::ConsiderConflict(self.consider_conflict(
                state,
                asked,
                (*notice, *project),
                *by,
                (*accepted, note),
            )?),
            R::Presence {} => Reply::Presence(self.presence(state)?),
            R::JurorArrived {
                juror,
                day,
                at,
                remote,
            } => Reply::JurorArrived(self.juror_arrived(state, asked, (*juror, day), *at, *remote)?),
            R::JurorLeft { juror, day, at } => {
                Reply::JurorLeft(self.juror_left(state, asked, (*juror, day), *at)?)
            }
            R::JurorAbsent { juror, day, reason } => {
                Reply::JurorAbsent(self.juror_absent(state, asked, (*juror, day), reason)?)
            }
            R::CorrectPresence {
                juror,
                day,
                stays,
                reason,
            } => Reply::CorrectPresence(self.correct_presence(state, asked, (*juror, day), stays, reason)?),
            R::SetPresiding { juror, reason } => {
                Reply::SetPresiding(self.set_presiding(state, asked, *juror, reason)?)
            }
            R::Desk {} => Reply::Desk(self.desk(state, asked)?),
            R::MySheet { project } => Reply::MySheet(self.my_sheet(state, asked, *project)?),
            R::RecordMark {
                project,
                criterion,
                score,
            } => Reply::RecordMark(self.record_mark(state, asked, *project, *criterion, *score)?),
            R::SetComment { project, text } => {
                Reply::SetComment(self.set_comment(state, asked, *project, text)?)
            }
            R::Recuse { project, reason } => {
                Reply::Recuse(self.recuse_juror(state, asked, *project, own(asked)?, reason)?)
            }
            R::SubmitSheet { project } => Reply::SubmitSheet(self.submit_sheet(state, asked, *project)?),
            R::PaperSheet { project, juror } => {
                Reply::PaperSheet(self.sheet_view(state, *project, *juror, asked.who)?)
            }
            R::TakePaperSheet { sheet } => Reply::TakePaperSheet(self.take_paper_sheet(state, asked, sheet)?),
            R::RecuseJuror {
                project,
                juror,
                reason,
            } => Reply::RecuseJuror(self.recuse_juror(state, asked, *project, *juror, reason)?),
            R::WithdrawRecusal {
                project,
                juror,
                reason,
            } => Reply::WithdrawRecusal(self.withdraw_recusal(state, asked, *project, *juror, reason)?),
            R::AllowSheet {
                project,
                juror,
                reason,
            } => Reply::AllowSheet(self.allow_sheet(state, asked, *project, *juror, reason)?),
            R::DisallowSheet {
                project,
                juror,
                reason,
            } => Reply::DisallowSheet(self.disallow_sheet(state, asked, *project, *juror, reason)?),
            R::CorrectMark {
                project,
                juror,
                criterion,
                score,
                reason,
            } => Reply::CorrectMark(self.correct_mark(
                state,
                asked,
                *project,
                *juror,
                (*criterion, *score),
                reason,
            )?),
            R::ReturnSheet {
                project,
                juror,
                reason,
            } => Reply::ReturnSheet(self.return_sheet(state, asked, *project, *juror, reason)?),
            R::SetStanding {
                project,
                standing,
                reason,
            } => Reply::SetStanding(self.set_standing(state, asked, *project, *standing, reason)?),
            R::Stages {} => Reply::Stages(self.stages(state, asked)?),
            R::GoToStage { to, reason } => {
                Reply::GoToStage(self.go_to_stage(state, asked, *to, reason.as_deref())?)
            }
            R::Stage {} => Reply::Stage(self.hall(state)?),
            R::StagePreview { face } => Reply::StagePreview(self.hall_with(state, face)?),
            R::ShowOnStage { face } => Reply::ShowOnStage(self.show_on_stage(state, face)?),
            R::Reveal { category } => Reply::Reveal(self.reveal(state, asked, category.as_deref())?),
            R::ResetReveal {} => Reply::ResetReveal(self.reset_reveal(state, asked)?),
            R::Defence {} => Reply::Defence(self.defence(state)?),
            R::SetOrder { room, reason } => {
                Reply::SetOrder(self.set_order(state, asked, room, reason.as_deref())?)
            }
            R::NumberOrder { section, day } => {
                Reply::NumberOrder(self.number_order(state, asked, *section, day.as_deref())?)
            }
            R::DrawOrder { section, day, seed } => {
                Reply::DrawOrder(self.draw_order(state, asked, *section, day.as_deref(), seed.as_deref())?)
            }
            R::MoveProject { project, to, reason } => {
                Reply::MoveProject(self.move_project(state, asked, *project, to, reason)?)
            }
            R::NoShow { decision } => Reply::NoShow(self.no_show(state, asked, decision)?),
            R::RunClock { section, act } => Reply::RunClock(self.run_clock(state, asked, *section, act)?),
            R::NotePresentation {
                project,
                presentation,
            } => Reply::NotePresentation(self.note_presentation(state, asked, *project, presentation)?),
            R::OpenSlides { project } => Reply::OpenSlides(self.open_slides(state, *project)?),
            R::WriteNote { note } => Reply::WriteNote(self.write_note(state, asked, note)?),
            R::RemoveNote { note } => Reply::RemoveNote(self.remove_note(state, asked, note)?),
            R::FixingPreview {} => Reply::FixingPreview(self.fixing_preview(state)?),
            R::FixResults {} => Reply::FixResults(self.fix_results(state, asked)?),
            R::Sealing {} => Reply::Sealing(self.sealing(state)?),
            R::SealedResults { version } => {
                Reply::SealedResults(self.sealed_results(state, asked.who, *version)?)
            }
            R::PreviewCorrection { correction } => {
                Reply::PreviewCorrection(self.preview_correction(state, correction)?)
            }
            R::CorrectResults { correction } => {
                Reply::CorrectResults(self.correct_results(state, asked, correction)?)
            }
            R::RegisterAppeal { appeal } => {
                Reply::RegisterAppeal(self.register_appeal(state, asked, appeal)?)
            }
            R::DecideAppeal {
                number,
                granted,
                decision,
            } => Reply::DecideAppeal(self.decide_appeal(state, asked, *number, *granted, decision)?),
            R::Signing { version } => Reply::Signing(self.signing(state, *version)?),
            R::NoteSignature {
                juror,
                paper,
                signature,
                version,
            } => Reply::NoteSignature(self.note_signature(
                state,
                asked,
                (*juror, *paper, *version),
                *signature,
            )?),
            R::SignMinutes { number, lang } => {
                Reply::SignMinutes(self.sign_minutes(state, asked, number, lang)?)
            }
            R::SignCorrection { version, lang } => {
                Reply::SignCorrection(self.sign_correction(state, asked, *version, lang)?)
            }
            R::Publish { date } => Reply::Publish(self.publish(state, asked, date)?),
            R::ClosingPreview {} => Reply::ClosingPreview(self.closing_preview(state)?),
            R::CloseMarks {} => Reply::CloseMarks(self.close_marks(state, asked)?),
            R::ReopenMarks { reason } => Reply::ReopenMarks(self.reopen_marks(state, asked, reason)?),
            R::LookEarly { reason } => Reply::LookEarly(self.look_early(state, asked, reason)?),
            R::Results { category } => Reply::Results(self.results(state, category.clone(), false)?),
            R::Diagnostics { category } => Reply::Diagnostics(self.diagnostics(state, category.as_deref())?),
            R::WhatIf { case, category } => Reply::WhatIf(self.what_if(state, case, category.as_deref())?),
            R::Explain { project, category } => {
                Reply::Explain(self.explain(state, *project, category.as_deref())?)
            }
            R::Voting {} => Reply::Voting(self.voting(state)?),
            R::SetTellers { members, chair } => {
                Reply::SetTellers(self.set_tellers(state, asked, members, chair)?)
            }
            R::SetBallots { ballots } => Reply::SetBallots(self.set_ballots(state, asked, ballots)?),
            R::CountBox { count, reason } => {
                Reply::CountBox(self.count_box(state, asked, count, reason.as_deref())?)
            }
            R::RemoveBox { name, reason } => Reply::RemoveBox(self.remove_box(state, asked, name, reason)?),
            R::DecideAudience { held, reason } => {
                Reply::DecideAudience(self.decide_audience(state, asked, *held, reason)?)
            }
            R::VoteOnTie {
                projects,
                round,
                votes,
            } => Reply::VoteOnTie(self.vote_on_tie(state, asked, projects, *round, votes)?),
            R::CastVote {
                projects,
                juror,
                choice,
                reason,
            } => Reply::CastVote(self.cast_vote(state, asked, projects, (*juror, *choice), reason)?),
            R::DrawLot { projects } => Reply::DrawLot(self.draw_lot(state, asked, projects)?),
            R::Decide { decision } => Reply::Decide(self.decide(state, asked, decision)?),
            R::Dissent { juror, text } => Reply::Dissent(self.dissent(state, asked, *juror, text)?),
            R::CancelDecision { entry, reason } => {
                Reply::CancelDecision(self.cancel_decision(state, asked, *entry, reason)?)
            }
            R::Papers {} => Reply::Papers(self.papers(state)?),
            R::Minutes {} => Reply::Minutes(self.minutes(state)?),
            R::SetMinutes { minutes } => Reply::SetMinutes(self.set_minutes(state, asked, minutes)?),
            R::SaveMinutesDocx { target, lang } => {
                Reply::SaveMinutesDocx(self.save_minutes_docx(state, asked, target, lang)?)
            }
            R::SavePapers { papers, target } => {
                Reply::SavePapers(self.save_papers(state, asked, papers, target)?)
            }
            R::CancelJob { job } => {
                if let Some(job) = state.jobs.get(job) {
                    job.store(true, Ordering::Relaxed);
                }
                Reply::CancelJob(Done {})
            }
            R::OpenSaved { path } => Reply::OpenSaved(self.open_saved(state, path)?),
        })
    }
}

/// A request's id is kept in the journal for ever: it is a short word.
const ID_LIMIT: usize = 64;

/// Refuses an id that is no word of a few letters, digits and dashes.
fn sound_id(id: &str) -> Result<(), ApiError> {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if (1..=ID_LIMIT).contains(&id.len()) && id.bytes().all(letter) {
        Ok(())
    } else {
        Err(ApiError::from(ErrorCode::BadRequest).with("what", "id"))
    }
}

/// Returns the session a client begins with: the door where a passphrase guards the console.
pub(crate) fn first_session(state: &State, kind: ClientKind) -> Session {
    let guarded = state.open.as_ref().is_some_and(|open| open.has_passphrase);
    if kind == ClientKind::Stage || guarded && kind != ClientKind::CommandLine {
        Session::Door {}
    } else {
        Session::secretary()
    }
}

impl Client {
    #[cfg(test)]
    pub(crate) fn of(kind: ClientKind, id: u64) -> Self {
        Self { id, kind }
    }

    /// Returns what the client is.
    pub fn kind(&self) -> ClientKind {
        self.kind
    }
}
