//! The table of layers: what each may use, and which one has the texts for users. What is not listed is forbidden.

/// A crate of the project and its layers.
#[derive(Debug)]
pub struct CrateLayers {
    /// Its source folder, relative to the project.
    pub folder: &'static str,
    /// Its layers. `views/*` stands for each folder of `views` that is not listed separately.
    pub layers: &'static [Layer],
    /// Names that only certain layers may use.
    pub reserved: &'static [Reserved],
}

/// A layer and what it may use.
#[derive(Debug)]
pub struct Layer {
    /// Its folder or file, without `.rs`.
    pub name: &'static str,
    /// Other layers of the same crate, crates of the workspace (`domain`), and single modules of them (`domain::ids`).
    pub may_use: &'static [&'static str],
}

/// Names reserved for certain layers.
#[derive(Debug)]
pub struct Reserved {
    /// Single names, or paths with `::`.
    pub names: &'static [&'static str],
    /// The layers that may use them.
    pub layers: &'static [&'static str],
    /// The reason, for the message.
    pub why: &'static str,
}

/// The crates of the workspace that a layer of the app may only use if it is allowed to.
pub const CRATES: [&str; 10] =
    ["charts", "claims", "documents", "domain", "formats", "gathering", "office", "outlines", "persistence", "wording"];

/// Strings that look like labels but are not, and what they are.
pub const NOT_LABELS: [(&[&str], &str); 2] = [
    (
        &[
            "Alt",
            "AltGraph",
            "ArrowDown",
            "ArrowLeft",
            "ArrowRight",
            "ArrowUp",
            "Backspace",
            "CapsLock",
            "Control",
            "Dead",
            "Delete",
            "Digit",
            "End",
            "Enter",
            "Escape",
            "Home",
            "Key",
            "Meta",
            "Numpad",
            "PageDown",
            "PageUp",
            "Period",
            "Process",
            "Shift",
            "Tab",
        ],
        "names of keys in a KeyboardEvent",
    ),
    (
        &[
            "AbortError",
            "ConstraintError",
            "InvalidAccessError",
            "NotAllowedError",
            "NotFoundError",
            "QuotaExceededError",
            "SecurityError",
            "VersionError",
        ],
        "names of errors in a DOMException",
    ),
];

/// The app: `main → app → views → components, state, wording, route`; only `browser` knows the browser.
pub const APP: CrateLayers = CrateLayers {
    folder: "src",
    layers: &[
        layer("main", &["app"]),
        layer(
            "app",
            &["views", "browser", "state", "wording", "route", "components", "domain", "formats", "persistence"],
        ),
        layer("views", &["components", "state", "wording", "route", "domain"]),
        layer("views/shared", &["components", "state", "wording", "route", "domain", "charts"]),
        layer("views/*", &["views/shared", "components", "state", "wording", "route", "domain"]),
        layer("views/overview", &["views/shared", "components", "state", "wording", "route", "domain", "charts"]),
        layer("views/help", &["views/shared", "components", "state", "wording", "route", "domain", "charts"]),
        layer("views/not_found", &["views/shared", "components", "state", "wording", "route", "domain", "formats"]),
        layer("views/verify", &["views/shared", "components", "state", "wording", "route", "domain", "claims"]),
        layer("views/self_check", &["views/shared", "components", "state", "wording", "route", "domain", "browser"]),
        layer("views/journal", &["views/shared", "components", "state", "wording", "route", "domain", "browser"]),
        layer(
            "views/changes",
            &["views/shared", "components", "state", "wording", "route", "domain", "formats", "persistence", "browser"],
        ),
        layer(
            "views/exchange",
            &["views/shared", "components", "state", "wording", "route", "domain", "formats", "browser"],
        ),
        layer(
            "views/gather",
            &["views/shared", "components", "state", "wording", "route", "domain", "gathering", "browser"],
        ),
        layer(
            "views/decks",
            &["views/shared", "components", "state", "wording", "route", "domain", "charts", "documents", "browser"],
        ),
        layer(
            "views/phrases",
            &["views/shared", "components", "state", "wording", "route", "domain", "documents", "browser"],
        ),
        layer("views/paper", &["views/shared", "components", "state", "wording", "route", "domain", "browser"]),
        layer(
            "views/report",
            &["views/shared", "components", "state", "wording", "route", "domain", "charts", "documents", "browser"],
        ),
        layer(
            "views/sending",
            &["views/shared", "components", "state", "wording", "route", "domain", "formats", "browser"],
        ),
        layer(
            "views/contradictions",
            &["views/shared", "components", "state", "wording", "route", "domain", "browser"],
        ),
        layer(
            "views/grid",
            &["views/shared", "components", "state", "wording", "route", "domain", "charts", "browser"],
        ),
        layer(
            "views/present",
            &["views/shared", "components", "state", "wording", "route", "domain", "charts", "browser"],
        ),
        layer("state", &["domain", "formats", "gathering", "persistence"]),
        layer("route", &["domain::ids", "domain::dates", "domain::deck", "domain::indicators"]),
        layer("browser", &["persistence", "domain", "formats"]),
        layer("components", &["charts", "documents"]),
    ],
    reserved: &[
        Reserved {
            names: &["web_sys", "js_sys", "gloo_storage", "wasm_bindgen", "JsValue"],
            layers: &["browser"],
            why: "only `browser` may use the browser's API: add a function there",
        },
        Reserved {
            names: &["prelude::window", "prelude::document", "window_event_listener", "window_event_listener_untyped"],
            layers: &["browser"],
            why: "only `browser` may use the browser's API, also when another crate re-exports it",
        },
        Reserved {
            names: &["SystemTime", "Instant", "std::fs", "std::env", "std::thread"],
            layers: &[],
            why: "it is not available in a browser; pass the time as an argument",
        },
    ],
};

/// The domain: `ids, dates ← territory ← journal ← indicators, checks`.
pub const DOMAIN: CrateLayers = CrateLayers {
    folder: "crates/domain/src",
    layers: &[
        layer("lib", &[]),
        layer("ids", &[]),
        layer("dates", &[]),
        layer("folding", &[]),
        layer("french_dates", &["dates", "folding"]),
        layer("invisible_signs", &[]),
        layer("pictures", &[]),
        layer("sorting", &["folding"]),
        layer("territory", &["ids", "dates", "french_dates", "folding", "invisible_signs", "pictures", "sorting"]),
        layer("journal", &["ids", "dates", "fingerprint", "territory", "folding", "sorting"]),
        layer("indicators", &["ids", "dates", "territory", "journal", "sorting"]),
        layer("checks", &["ids", "dates", "territory", "journal", "indicators", "sorting"]),
        layer(
            "scheme",
            &["ids", "dates", "french_dates", "territory", "journal", "folding", "invisible_signs", "sorting"],
        ),
        layer("deck", &["ids", "dates", "journal", "indicators"]),
        layer("phrases", &["ids", "journal"]),
        layer("fingerprint", &["dates", "territory", "sorting"]),
        layer(
            "answering",
            &["dates", "french_dates", "territory", "journal", "indicators", "invisible_signs", "sorting"],
        ),
        layer(
            "return_code",
            &["ids", "dates", "fingerprint", "territory", "journal", "indicators", "answering", "sorting"],
        ),
        layer(
            "spreadsheet",
            &["ids", "dates", "french_dates", "territory", "indicators", "answering", "folding", "sorting"],
        ),
    ],
    reserved: PURE,
};

/// The other crates, whose modules may all use each other.
pub const PURE_CRATES: [CrateLayers; 11] = [
    CrateLayers { folder: "crates/charts/src", layers: &[], reserved: PURE },
    CrateLayers { folder: "crates/claims/src", layers: &[], reserved: PURE },
    CrateLayers { folder: "crates/documents/src", layers: &[], reserved: PURE },
    CrateLayers { folder: "crates/formats/src", layers: &[], reserved: PURE },
    CrateLayers { folder: "crates/gathering/src", layers: &[], reserved: PURE },
    CrateLayers { folder: "crates/office/src", layers: &[], reserved: PURE },
    CrateLayers { folder: "crates/outlines/src", layers: &[], reserved: PURE },
    CrateLayers { folder: "crates/persistence/src", layers: &[], reserved: PURE },
    CrateLayers { folder: "crates/tables/src", layers: &[], reserved: PURE },
    CrateLayers { folder: "crates/tables_module/src", layers: &[], reserved: PURE },
    CrateLayers { folder: "crates/wording/src", layers: &[], reserved: PURE },
];

const PURE: &[Reserved] = &[Reserved {
    names: &["SystemTime", "Instant", "std::fs", "std::env", "std::net", "std::thread", "leptos", "web_sys"],
    layers: &[],
    why: "these crates are pure: pass what changes from run to run as an argument",
}];

const fn layer(name: &'static str, may_use: &'static [&'static str]) -> Layer {
    Layer { name, may_use }
}

impl CrateLayers {
    /// The table's line for a layer: its own, or else the one with `/*`.
    pub fn layer(&self, name: &str) -> Option<&Layer> {
        let kind = name.split_once('/').map(|(folder, _)| format!("{folder}/*"));
        let named = |wanted: &str| self.layers.iter().find(|layer| layer.name == wanted);
        named(name).or_else(|| named(&kind?))
    }

    /// The layer of a module; for an empty path, that of the crate's root.
    pub fn layer_of(&self, module: &[String]) -> String {
        match module {
            [] => self.root().to_owned(),
            [folder, name, ..] if self.is_divided(folder) => format!("{folder}/{name}"),
            [layer, ..] => layer.clone(),
        }
    }

    /// The layer of the crate's root file.
    pub fn root(&self) -> &'static str {
        self.layers.first().map_or("main", |layer| layer.name)
    }

    /// Whether each module in this folder is a layer of its own.
    fn is_divided(&self, folder: &str) -> bool {
        self.layers.iter().any(|layer| layer.name.strip_suffix("/*") == Some(folder))
    }
}

impl Layer {
    /// Whether this layer may use that one.
    pub fn may_use(&self, other: &str) -> bool {
        let folder = other.split_once('/').map_or(other, |(folder, _)| folder);
        // A folder may use the layers in it, but these may not use each other.
        other == self.name || folder == self.name || self.may_use.iter().any(|name| *name == other || *name == folder)
    }

    /// Whether this layer may use that module of another crate of the workspace.
    pub fn may_use_of(&self, other: &str, module: &str) -> bool {
        let named = format!("{other}::{module}");
        self.may_use.iter().any(|name| *name == other || *name == named)
    }
}
