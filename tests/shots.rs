//! Pictures of every screen: `cargo xtask shots`. Which screens is data, `shots.json` beside this file; their states
//! are those at which the tests with axe stop.

mod support;

use serde::Deserialize;
use serde_json::json;
use std::path::PathBuf;
use support::scenario::everywhere;
use support::walk::Look;
use support::{Screen, Seat};

#[derive(Deserialize)]
struct List {
    /// Languages of the screens.
    langs: Vec<String>,
    /// `light` and `dark`.
    themes: Vec<String>,
    /// Walks through the program, each on a demo contest of its own.
    walks: Vec<Walk>,
    /// The pictures of README, in Russian and light; `TRIBUNA_SHOTS_README` asks for these alone.
    readme: Walk,
}

/// A way through the screens of one face.
#[derive(Deserialize)]
struct Walk {
    name: String,
    /// Widths and heights; the walk is done once for each.
    sizes: Vec<(u32, u32)>,
    /// The steps, one after another.
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// Make a request of the contract, as the screens do.
    Ask(serde_json::Value),
    /// Load the page again.
    Reload,
    /// Open another page of the program.
    Open(String),
    /// Resize the page.
    Size(u32, u32),
    /// Come in with the passphrase that a demo contest shows.
    Unlock,
    /// Come in as the first juror with the PIN that a demo contest shows.
    EnterPin,
    /// Wait for an element.
    See(String),
    /// Wait until exactly one element matches a selector.
    SeeOne(String),
    /// Press an element.
    Press(String),
    /// Type keys.
    Type(String),
    /// Take a picture under this name.
    Picture(String),
    /// Take a picture of one element, under this name.
    PictureOf(String, String),
}

fn main() {
    let folder = std::env::var_os("TRIBUNA_SHOTS").map_or_else(|| PathBuf::from("shots"), PathBuf::from);
    let text = include_str!("shots.json");
    let list: List = serde_json::from_str(text).expect("shots.json is a list of walks");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    if std::env::var_os("TRIBUNA_SHOTS_README").is_some() {
        let name = |picture: &str| folder.join(format!("{picture}.png"));
        runtime.block_on(list.readme.take("ru", "light", list.readme.sizes[0], name));
        return;
    }
    for lang in &list.langs {
        for theme in &list.themes {
            // Dialogs over the screens, empty states, and what is shown when something is wrong.
            let place = folder.join(format!("{lang}-{theme}"));
            std::fs::create_dir_all(&place).expect("the folder of pictures can be made");
            let look = Look::Picture {
                theme: theme.clone(),
                place,
            };
            runtime.block_on(everywhere::every_screen(&look, lang, "shots"));
            for walk in &list.walks {
                for size in &walk.sizes {
                    let folder = folder.join(format!("{lang}-{theme}"));
                    std::fs::create_dir_all(&folder).expect("the folder of pictures can be made");
                    let (width, height) = size;
                    let name =
                        |picture: &str| folder.join(format!("{}-{picture}-{width}x{height}.png", walk.name));
                    runtime.block_on(walk.take(lang, theme, *size, name));
                }
            }
        }
    }
}

impl Walk {
    /// Does the walk once and takes the pictures on the way.
    async fn take(
        &self,
        lang: &str,
        theme: &str,
        (width, height): (u32, u32),
        name: impl Fn(&str) -> PathBuf,
    ) {
        let home = tempfile::tempdir().expect("there is a place for temporary files");
        let contest = support::demo(home.path());
        let seat: Seat = support::browser_in(&contest, lang).await;
        let devtools = seat.screen.driver().cdp();
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        devtools
            .send_raw("Emulation.setEmulatedMedia", features)
            .await
            .expect("the theme can be chosen");
        resize(&seat.screen, width, height).await;
        for step in &self.steps {
            step.take(&seat.screen, &name).await;
        }
        seat.leave().await;
    }
}

async fn resize(screen: &Screen, width: u32, height: u32) {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    let devtools = screen.driver().cdp();
    devtools
        .send_raw("Emulation.setDeviceMetricsOverride", metrics)
        .await
        .expect("the size can be chosen");
}

impl Step {
    async fn take(&self, screen: &Screen, name: &impl Fn(&str) -> PathBuf) {
        match self {
            Self::Ask(request) => {
                let outcome = screen.ask(request.clone()).await;
                assert!(outcome.get("ok").is_some(), "{request} was refused: {outcome}");
            }
            Self::Reload => screen
                .driver()
                .refresh()
                .await
                .expect("a page can be loaded again"),
            Self::Open(page) => {
                let here = screen.driver().current_url().await.expect("a page is open");
                let there = here.join(page).expect("a page has a path");
                screen
                    .driver()
                    .goto(there.as_str())
                    .await
                    .expect("the page opens");
            }
            Self::Size(width, height) => resize(screen, *width, *height).await,
            Self::Unlock => {
                let door = demo_secrets(screen).await;
                let request = json!({ "type": "Unlock", "passphrase": door["passphrase"] });
                screen.ask(request).await;
            }
            Self::EnterPin => {
                let door = demo_secrets(screen).await;
                let first = &door["pins"][0];
                screen
                    .ask(json!({ "type": "EnterPin", "juror": first["owner"]["id"], "pin": first["pin"] }))
                    .await;
            }
            Self::See(testid) => {
                screen.see(testid).await;
            }
            Self::SeeOne(css) => screen.see_matching(css, 1).await,
            Self::Press(testid) => screen.press(testid).await,
            Self::Type(keys) => screen.type_keys(keys.as_str()).await,
            Self::Picture(picture) => {
                let file = name(picture);
                screen.settled().await;
                screen.picture(&file).await;
                println!("   {}", file.display());
            }
            Self::PictureOf(testid, picture) => {
                let file = name(picture);
                screen.settled().await;
                screen.see(testid).await.picture(&file).await;
                println!("   {}", file.display());
            }
        }
    }
}

/// Returns the secrets that a demo contest shows at its door.
async fn demo_secrets(screen: &Screen) -> serde_json::Value {
    let door = screen.ask(json!({ "type": "Door" })).await;
    assert!(
        door["ok"]["demo"].is_object(),
        "the demo contest does not tell its secrets: {door}"
    );
    door["ok"]["demo"].clone()
}
