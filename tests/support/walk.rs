//! A check of every screen: with axe in both themes, whether every control can be reached in small windows, and
//! pictures for people to look at.

use super::Screen;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What is checked at every stop.
#[derive(Clone, Debug)]
pub enum Look {
    /// Faults that axe finds, in the light and in the dark theme.
    Axe,
    /// Controls out of reach in a common window, and in half of it: a zoom of 200 %.
    Reach,
    /// A picture of every stop, in one theme, for people to look at.
    Picture {
        /// `light` or `dark`.
        theme: String,
        /// Where the pictures go; the last part is the prefix of their names.
        place: PathBuf,
    },
}

impl Look {
    /// Returns this look for one of several walks.
    pub fn part(&self, name: &str) -> Self {
        match self {
            Self::Picture { theme, place } => Self::Picture {
                theme: theme.clone(),
                place: place.join(name),
            },
            Self::Axe | Self::Reach => self.clone(),
        }
    }
}

/// Widths and heights: the smallest common screen, and what a zoom of 200 % leaves of it.
const SIZES: [(u32, u32); 2] = [(1366, 768), (683, 384)];

/// A walk through the screens. It continues after a fault, so that one run reports all of them.
pub struct Walk {
    pub screen: Screen,
    look: Look,
    stops: Vec<String>,
    faults: BTreeSet<String>,
}

impl Walk {
    /// Starts a walk. Animations are off, as something in motion is in no definite place.
    pub async fn begin(screen: Screen, look: Look) -> Self {
        let walk = Self {
            screen,
            look,
            stops: Vec::new(),
            faults: BTreeSet::new(),
        };
        match &walk.look {
            Look::Picture { theme, .. } => {
                walk.size(SIZES[0].0, SIZES[0].1).await;
                walk.theme(theme).await;
            }
            Look::Axe | Look::Reach => walk.theme("light").await,
        }
        walk
    }

    /// Checks what is shown now.
    pub async fn stop(&mut self, name: &str) {
        self.stops.push(name.to_owned());
        match self.look.clone() {
            Look::Axe => {
                let is_there = "const [done] = arguments; done([Boolean(window.axe)]);";
                if self.run(is_there, None).await[0] != true {
                    self.run(
                        "const [source, done] = arguments; window.eval(source); done([]);",
                        Some(&axe()),
                    )
                    .await;
                }
                for theme in ["dark", "light"] {
                    self.theme(theme).await;
                    self.wait_for_theme(theme).await;
                    self.wait_until_still().await;
                    let found = self.run(AXE, None).await;
                    self.note(name, theme, &found);
                }
            }
            Look::Reach => {
                for (width, height) in SIZES.into_iter().rev() {
                    self.size(width, height).await;
                    self.wait_until_still().await;
                    let found = self.run(REACH, None).await;
                    self.note(name, &format!("{width}×{height}"), &found);
                }
            }
            Look::Picture { theme, place } => {
                self.wait_for_theme(&theme).await;
                self.wait_until_still().await;
                let words: Vec<&str> = name.split(|sign: char| !sign.is_alphanumeric()).collect();
                let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
                let start = place.file_name().unwrap_or_default().to_string_lossy();
                let file = format!("{start}-{:02}-{}.png", self.stops.len(), words.join("-"));
                self.screen.picture(&place.with_file_name(file)).await;
            }
        }
    }

    /// Ends the walk: prints where it went.
    ///
    /// # Panics
    /// When faults were found on the way.
    #[allow(clippy::print_stdout)]
    pub fn end(self) {
        println!(
            "{:?}: {} screens: {}",
            self.look,
            self.stops.len(),
            self.stops.join(", ")
        );
        assert!(
            self.faults.is_empty(),
            "{} faults: {:#?}",
            self.faults.len(),
            self.faults
        );
    }

    #[allow(clippy::print_stdout)]
    fn note(&mut self, name: &str, how: &str, found: &Value) {
        for fault in found.as_array().into_iter().flatten() {
            let fault = format!("{how}: {}", fault.as_str().unwrap_or_default());
            // A fault that every screen has is reported once; immediately, as the walk may break off.
            if self.faults.insert(fault.clone()) {
                println!("{name}, {fault}");
            }
        }
    }

    async fn run(&self, script: &str, argument: Option<&str>) -> Value {
        let arguments = argument.map(|argument| vec![argument.into()]).unwrap_or_default();
        let found = self.screen.driver().execute_async(script, arguments).await;
        let found = found.unwrap_or_else(|error| panic!("the look failed: {error}"));
        assert!(found.json().is_array(), "the look failed: {}", found.json());
        found.json().clone()
    }

    async fn theme(&self, theme: &str) {
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// Waits until the page has the theme: it changes at the next frame, and a check in between would see the ink of
    /// one theme on the paper of the other.
    async fn wait_for_theme(&self, theme: &str) {
        let script = "const [theme, done] = arguments;
            const page = document.documentElement;
            const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done([])));
            const look = () => (page.dataset.theme === theme ? drawn() : requestAnimationFrame(look));
            look();";
        self.run(script, Some(theme)).await;
    }

    async fn size(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1366.0 / f64::from(width), "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    async fn devtools(&self, command: &str, parameters: Value) {
        let done = self.screen.driver().cdp().send_raw(command, parameters).await;
        done.unwrap_or_else(|error| panic!("{command}: {error}"));
    }

    /// Waits until nothing loads and nothing moves.
    async fn wait_until_still(&self) {
        self.screen.settled().await;
        let script = "const done = arguments[arguments.length - 1];
            const ends = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
            Promise.allSettled(ends.map((one) => one.finished)).then(() => done(true));";
        let still = self.screen.driver().execute_async(script, Vec::new()).await;
        still.unwrap_or_else(|error| panic!("the page is not still: {error}"));
    }
}

/// Returns the source of axe from the screens' packages.
fn axe() -> String {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&place).unwrap_or_else(|error| panic!("{}: {error}", place.display()))
}

/// Returns the faults that axe finds, a line for each element.
const AXE: &str = "const [done] = arguments;
    axe.run(document, { resultTypes: ['violations'] }).then((found) => done(
        found.violations.flatMap(({ id, nodes }) => nodes.map((node) => {
            const why = [...node.any, ...node.all, ...node.none][0]?.message ?? '';
            return `${id}: ${node.html.slice(0, 160)} ${why}`;
        }))), (error) => done(String(error)));";

/// Returns the controls that cannot be brought into view and pressed at their middle.
const REACH: &str = "const [done] = arguments;
    const page = document.documentElement;
    const found = [];
    for (const one of [page, ...document.querySelectorAll('main, .shell, .dialog-body, .full-dialog > .body')]) {
        const out = one.scrollWidth - one.clientWidth;
        if (out <= 1 || one.clientWidth === 0) continue;
        const end = one.getBoundingClientRect().left + one.clientWidth;
        const beyond = [...one.querySelectorAll('*')].filter((inner) => inner.getBoundingClientRect().right > end + 1);
        const which = beyond.slice(0, 6).map((inner) => `${inner.tagName}.${inner.className}`).join(' > ');
        found.push(`${one.tagName}.${one.className.split(' ')[0]} scrolls ${out} px sideways: ${which}`);
    }
    // Everything is scrolled back in the end: the walk goes on as if nothing had been checked.
    const scrolled = [...document.querySelectorAll('*')].map((one) => [one, one.scrollLeft, one.scrollTop]);
    const top = [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu]')].at(-1) ?? document.body;
    const wanted = 'button, input:not([type=hidden], [type=file]), select, textarea, a[href], summary, [tabindex=\"0\"], [role=menuitem]';
    for (const one of top.querySelectorAll(wanted)) {
        if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        if (one.closest('[inert], [aria-hidden=true], .visually-hidden')) continue;
        const name = one.dataset.testid ?? one.getAttribute('aria-label') ?? `${one.tagName} ${one.textContent.trim().slice(0, 40)}`;
        const trouble = (block, inline) => {
            one.scrollIntoView({ block, inline, behavior: 'instant' });
            const at = one.getBoundingClientRect();
            if (at.width < 2 || at.height < 2) return null;
            const place = [at.left, at.top, at.right, at.bottom].map(Math.round);
            // What is larger than the window, such as a table that takes the focus, need only be seen in part; a button
            // must be whole.
            const small = at.width <= innerWidth && at.height <= innerHeight / 2;
            const out = at.left < -1 || at.top < -1 || at.right > innerWidth + 1 || at.bottom > innerHeight + 1;
            if (small && out) return `${name} stays outside: ${place}`;
            const [left, right] = [Math.max(at.left, 0), Math.min(at.right, innerWidth)];
            const [top, bottom] = [Math.max(at.top, 0), Math.min(at.bottom, innerHeight)];
            const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            if (hit && (one === hit || one.contains(hit) || hit.closest('label')?.control === one)) return null;
            const over = hit && `${hit.tagName}.${hit.className} ${hit.textContent.trim().slice(0, 30)}`;
            return `${name} is under ${over}: ${place}`;
        };
        // Something fixed may cover one end of what scrolls: then the other end is tried.
        const ways = [['center', 'center'], ['center', 'end'], ['end', 'end'], ['start', 'start'], ['nearest', 'nearest']];
        let why = null;
        for (const [block, inline] of ways) if ((why = trouble(block, inline)) === null) break;
        if (why !== null) found.push(why);
    }
    for (const [one, left, top] of scrolled) {
        if (one.scrollLeft !== left) one.scrollLeft = left;
        if (one.scrollTop !== top) one.scrollTop = top;
    }
    done(found);";
