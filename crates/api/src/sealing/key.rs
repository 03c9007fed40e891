//! The key that results are fixed with. Its secret lies nowhere in the clear.
//!
//! A random wrapping key encrypts the secret in the contest file. The wrapping key itself lies in the file encrypted
//! with what Argon2id makes of the passphrase and a salt of its own: the stored hash of the passphrase, which has
//! another salt, gives nothing. Without a passphrase it lies on this machine, outside of the file. Where neither can
//! be had, a new key is made with a reason that is recorded: fixing is never impossible. Public keys are kept for ever.

use crate::contract::{ApiError, ErrorCode};
use crate::door::attempts::Secret;
use crate::door::program::{Program, State};
use crate::door::request::Asked;
use crate::door::texts::{COMMENT_LIMIT, within};
use argon2::Argon2;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use domain::day::sealing::Record;
use ed25519_dalek::SigningKey;
use std::path::PathBuf;
use store::{Tx, WrappedKey, Wrapping};
use zeroize::Zeroizing;

/// What the ciphertext is of, so that one never passes for the other.
const SECRET: &[u8] = b"tribuna/signing-secret/1";
const WRAPPING: &[u8] = b"tribuna/wrapping-key/1";

/// Bytes of a nonce of XChaCha20-Poly1305: random ones never meet.
const NONCE: usize = 24;

/// Thirty-two bytes that are wiped when they go.
type Key = Zeroizing<[u8; 32]>;

/// The key for one request. It is wiped when the request is done.
pub(crate) struct Signer {
    /// What signs.
    pub key: SigningKey,
    /// A key that was just made, as the file shall keep it, and why it takes the place of another one.
    made: Option<(WrappedKey, Option<String>)>,
}

impl Signer {
    /// Returns the public key, hexadecimal.
    pub fn public(&self) -> String {
        store::hex(self.key.verifying_key().as_bytes())
    }

    /// Writes down a key that was just made.
    pub fn keep(&self, tx: &mut Tx) -> Result<(), ApiError> {
        if let Some((wrapped, reason)) = &self.made {
            tx.set_wrapped_key(wrapped)?;
            tx.record(made(wrapped, reason.as_deref()))?;
            return Ok(());
        }
        // A contest that began anew in the same file does not know yet what its results are fixed with.
        let public = self.public();
        if tx.day()?.sealing.keys.last().is_none_or(|at| at.what.0 != public) {
            tx.record(Record::KeyMade { public, reason: None })?;
        }
        Ok(())
    }
}

fn made(wrapped: &WrappedKey, reason: Option<&str>) -> Record {
    Record::KeyMade {
        public: wrapped.public.clone(),
        reason: reason.map(str::to_owned),
    }
}

/// What becomes of the key when the passphrase is set, changed or removed.
pub(crate) struct Rewrapped {
    key: WrappedKey,
    made_because: Option<String>,
    /// The wrapping key lies in the file now, and no longer on the machine.
    off_machine: bool,
}

impl Rewrapped {
    /// Writes it down.
    pub fn keep(&self, tx: &mut Tx) -> Result<(), ApiError> {
        tx.set_wrapped_key(&self.key)?;
        if let Some(reason) = &self.made_because {
            tx.record(made(&self.key, Some(reason)))?;
        }
        Ok(())
    }
}

/// What fixing will ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asks {
    pub passphrase: bool,
    /// Why a new key takes the place of one that cannot be had.
    pub reason: bool,
}

impl Program {
    /// Returns what a fixing now would ask for.
    pub(crate) fn key_asks(&self, state: &State) -> Result<Asks, ApiError> {
        let open = state.open()?;
        let wrapped = open.read(|view| Ok(view.wrapped_key()?))?;
        Ok(Asks {
            passphrase: open.has_passphrase,
            reason: match &wrapped {
                None => self.was_replaced(state)?,
                Some(WrappedKey {
                    wrapping: Some(_), ..
                }) => !open.has_passphrase,
                Some(key) => self.on_machine(state, &key.public).is_none(),
            },
        })
    }

    /// Returns whether results were fixed with a key whose secret is not in this file (a copy that was handed on).
    fn was_replaced(&self, state: &State) -> Result<bool, ApiError> {
        let sealing = state.open()?.read(|view| Ok(view.day()?))?.sealing;
        let last = sealing.keys.last().map(|at| at.entry);
        let open = sealing.lay_open.last().map(|at| at.entry);
        Ok(last.is_some() && last > open)
    }

    /// Returns the key that this request signs with: the contest's own, or one that is made now.
    ///
    /// # Errors
    /// `SigningPassphraseNeeded`, `WrongPassphrase`, and `SigningKeyLost` where only a new key with a reason helps.
    pub(crate) fn signer(&self, state: &mut State, asked: &Asked) -> Result<Signer, ApiError> {
        let (passphrase, reason) = self.given(state, asked)?;
        let asks = self.key_asks(state)?;
        if asks.passphrase && passphrase.is_none() && reason.is_none() {
            return Err(ErrorCode::SigningPassphraseNeeded.into());
        }
        let wrapped = state.open()?.read(|view| Ok(view.wrapped_key()?))?;
        if reason.is_none() {
            match &wrapped {
                Some(wrapped) => {
                    let wrapping = match &wrapped.wrapping {
                        Some(of) => passphrase.as_ref().and_then(|given| unwrap_key(of, given)),
                        None => self.on_machine(state, &wrapped.public),
                    };
                    let secret = wrapping.and_then(|key| decrypt(&key, SECRET, &wrapped.secret));
                    let secret = secret.ok_or(ErrorCode::SigningKeyLost)?;
                    let key = SigningKey::from_bytes(&secret);
                    let signer = Signer { key, made: None };
                    return if signer.public() == wrapped.public {
                        Ok(signer)
                    } else {
                        Err(ErrorCode::SigningKeyLost.into())
                    };
                }
                None if asks.reason => return Err(ErrorCode::SigningKeyLost.into()),
                None => {}
            }
        }
        let (key, wrapped) = self.new_key(state, passphrase.as_ref().map(|text| text.as_str()))?;
        Ok(Signer {
            key,
            made: Some((wrapped, reason)),
        })
    }

    /// Returns the passphrase that came with a request, tried at the console's lock, and the reason for a new key.
    fn given(
        &self,
        state: &mut State,
        asked: &Asked,
    ) -> Result<(Option<Zeroizing<String>>, Option<String>), ApiError> {
        let Some(form) = asked.key else {
            return Ok((None, None));
        };
        // Cleaned here, as it comes beside the request, with a secret that no copy of the whole may hold.
        let reason = domain::text::cleaned(form.replace.as_deref().unwrap_or_default());
        let reason = within(&reason, COMMENT_LIMIT)?;
        let reason = (!reason.is_empty()).then(|| reason.to_owned());
        let phc = state.open()?.read(|view| Ok(view.credential(None)?))?;
        let passphrase = match (&form.passphrase, phc) {
            (Some(text), Some(phc)) if !text.is_empty() => {
                self.try_lock(
                    state,
                    asked,
                    Secret::Console,
                    &phc,
                    text,
                    ErrorCode::WrongPassphrase,
                )?;
                Some(Zeroizing::new(text.clone()))
            }
            _ => None,
        };
        Ok((passphrase, reason))
    }

    /// Makes a key; its wrapping key is encrypted with the passphrase, or put on this machine.
    fn new_key(
        &self,
        state: &mut State,
        passphrase: Option<&str>,
    ) -> Result<(SigningKey, WrappedKey), ApiError> {
        let (secret, wrapping) = (self.random()?, self.random()?);
        let key = SigningKey::from_bytes(&secret);
        let public = store::hex(key.verifying_key().as_bytes());
        let wrapped = WrappedKey {
            secret: self.encrypt(&wrapping, SECRET, &secret)?,
            wrapping: match passphrase {
                Some(passphrase) => Some(self.wrap(&wrapping, passphrase)?),
                None => None,
            },
            public,
        };
        if passphrase.is_none() {
            self.put_on_machine(state, &wrapped.public, &wrapping)?;
        }
        Ok((key, wrapped))
    }

    /// Returns the key as it shall be kept once the passphrase is `new`; `None` where there is nothing to change. The
    /// request carries the passphrase that was set until now, or says why a new key is made.
    ///
    /// # Errors
    /// `SigningPassphraseNeeded`, `WrongPassphrase`.
    pub(crate) fn rewrapped(
        &self,
        state: &mut State,
        asked: &Asked,
        new: Option<&str>,
    ) -> Result<Option<Rewrapped>, ApiError> {
        let Some(mut key) = state.open()?.read(|view| Ok(view.wrapped_key()?))? else {
            return Ok(None);
        };
        let (old, reason) = self.given(state, asked)?;
        let wrapping = match &key.wrapping {
            Some(of) => old.as_ref().and_then(|given| unwrap_key(of, given)),
            None => self.on_machine(state, &key.public),
        };
        let Some(wrapping) = wrapping else {
            if key.wrapping.is_none() {
                // Lost already; the next fixing says so and makes a new one.
                return Ok(None);
            }
            let reason = reason.ok_or(ErrorCode::SigningPassphraseNeeded)?;
            let (_, key) = self.new_key(state, new)?;
            return Ok(Some(Rewrapped {
                key,
                made_because: Some(reason),
                off_machine: false,
            }));
        };
        match new {
            Some(passphrase) => key.wrapping = Some(self.wrap(&wrapping, passphrase)?),
            None => {
                self.put_on_machine(state, &key.public, &wrapping)?;
                key.wrapping = None;
            }
        }
        Ok(Some(Rewrapped {
            off_machine: key.wrapping.is_some(),
            key,
            made_because: None,
        }))
    }

    /// Takes a wrapping key off this machine once the file has it.
    pub(crate) fn rewrapping_done(&self, state: &mut State, rewrapped: &Rewrapped) {
        if rewrapped.off_machine {
            state.wrapping_keys.remove(&rewrapped.key.public);
            if let Some(path) = self.key_file(&rewrapped.key.public) {
                // One that stays is no worse than before.
                let _ = std::fs::remove_file(path);
            }
        }
    }

    fn wrap(&self, wrapping: &Key, passphrase: &str) -> Result<Wrapping, ApiError> {
        let salt = self.salt()?.to_vec();
        let derived = derive(passphrase, &salt).ok_or_else(|| ApiError::internal("Argon2"))?;
        Ok(Wrapping {
            key: self.encrypt(&derived, WRAPPING, wrapping)?,
            salt,
        })
    }

    fn encrypt(&self, key: &Key, what: &[u8], plain: &Key) -> Result<Vec<u8>, ApiError> {
        let mut nonce = [0; NONCE];
        (self.here.entropy)(&mut nonce).map_err(ApiError::internal)?;
        let payload = Payload {
            msg: plain.as_slice(),
            aad: what,
        };
        let sealed = XChaCha20Poly1305::new(key.as_slice().into())
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(ApiError::internal)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    fn random(&self) -> Result<Key, ApiError> {
        let mut bytes = Zeroizing::new([0; 32]);
        (self.here.entropy)(bytes.as_mut_slice()).map_err(ApiError::internal)?;
        Ok(bytes)
    }

    /// Returns where the wrapping key of a contest's key lies on this machine.
    fn key_file(&self, public: &str) -> Option<PathBuf> {
        let name_is_plain = !public.is_empty() && public.bytes().all(|byte| byte.is_ascii_hexdigit());
        let folder = self.here.data_folder.as_ref().filter(|_| name_is_plain)?;
        Some(folder.join("keys").join(format!("{public}.key")))
    }

    fn on_machine(&self, state: &State, public: &str) -> Option<Key> {
        if let Some(key) = state.wrapping_keys.get(public) {
            return Some(key.clone());
        }
        let bytes = Zeroizing::new(std::fs::read(self.key_file(public)?).ok()?);
        Some(Zeroizing::new(bytes.as_slice().try_into().ok()?))
    }

    /// Puts a wrapping key on this machine, for its user only. Where the machine keeps nothing it lives as long as the
    /// program: the next one makes a new key and says why.
    fn put_on_machine(&self, state: &mut State, public: &str, wrapping: &Key) -> Result<(), ApiError> {
        let Some(path) = self.key_file(public) else {
            state.wrapping_keys.insert(public.to_owned(), wrapping.clone());
            return Ok(());
        };
        let failed = |error: std::io::Error| ApiError::io(&path, &error);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&path).map_err(failed)?;
        std::io::Write::write_all(&mut file, wrapping.as_slice()).map_err(failed)?;
        file.sync_all().map_err(failed)
    }
}

/// Returns what Argon2id makes of a passphrase: not what the passphrase is recognised by, for the salt is another one.
fn derive(passphrase: &str, salt: &[u8]) -> Option<Key> {
    let mut key = Zeroizing::new([0; 32]);
    let labelled = Zeroizing::new([WRAPPING, passphrase.as_bytes()].concat());
    Argon2::default()
        .hash_password_into(&labelled, salt, key.as_mut_slice())
        .ok()?;
    Some(key)
}

/// Returns the wrapping key; `None` where the passphrase is another one.
fn unwrap_key(of: &Wrapping, passphrase: &str) -> Option<Key> {
    decrypt(&derive(passphrase, &of.salt)?, WRAPPING, &of.key)
}

fn decrypt(key: &Key, what: &[u8], sealed: &[u8]) -> Option<Key> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
    let payload = Payload {
        msg: sealed,
        aad: what,
    };
    let plain = XChaCha20Poly1305::new(key.as_slice().into())
        .decrypt(XNonce::from_slice(nonce), payload)
        .ok()?;
    let plain = Zeroizing::new(plain);
    Some(Zeroizing::new(plain.as_slice().try_into().ok()?))
}
