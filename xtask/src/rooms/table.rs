//! Which room may use which: what does not stand here is forbidden.

/// One crate of the project: where its source lies, and what each of its rooms may use.
#[derive(Debug)]
pub struct House {
    /// Its source folder, from the project's.
    pub folder: &'static str,
    /// Its rooms. One of the name `views/*` stands for each folder of `views` that has no line of its own.
    pub rooms: &'static [Room],
    /// Names that a room may not say unless it is listed with them, and why.
    pub reserved: &'static [Reserved],
}

/// A room and what it may use besides itself.
#[derive(Debug)]
pub struct Room {
    /// Its folder or file, without `.rs`.
    pub name: &'static str,
    /// Rooms of the same house, and parts of the domain crate as `domain` or `domain::ids`.
    pub may_use: &'static [&'static str],
}

/// Names kept for some rooms.
#[derive(Debug)]
pub struct Reserved {
    /// Single names, or paths with `::`.
    pub names: &'static [&'static str],
    /// The rooms that may say them.
    pub rooms: &'static [&'static str],
    /// What to do instead.
    pub why: &'static str,
}

/// The app: `main → app → views → parts, state, text, route`; only `browser` knows the browser.
pub const APP: House = House {
    folder: "src",
    rooms: &[
        room("main", &["app"]),
        room("app", &["views", "browser", "state", "text", "route", "parts", "domain"]),
        room("views", &["parts", "state", "text", "route", "domain"]),
        room("views/pieces", &["parts", "state", "text", "route", "domain"]),
        room("views/*", &["views/pieces", "parts", "state", "text", "route", "domain"]),
        room("views/journal", &["views/pieces", "parts", "state", "text", "route", "domain", "browser"]),
        room("views/share", &["views/pieces", "parts", "state", "text", "route", "domain", "browser"]),
        room("views/grid", &["views/pieces", "parts", "state", "text", "route", "domain", "browser"]),
        room("views/present", &["views/pieces", "parts", "state", "text", "route", "domain", "browser"]),
        room("state", &["domain"]),
        room("text", &["domain"]),
        room("route", &["domain::ids", "domain::dates", "domain::indicators"]),
        room("browser", &[]),
        room("parts", &[]),
    ],
    reserved: &[
        Reserved {
            names: &["web_sys", "js_sys", "gloo_storage", "wasm_bindgen", "JsValue"],
            rooms: &["browser"],
            why: "the browser is behind one door: say it in our words in `browser`",
        },
        Reserved {
            names: &["prelude::window", "prelude::document", "window_event_listener", "window_event_listener_untyped"],
            rooms: &["browser"],
            why: "the browser is behind one door, whoever hands it on",
        },
        Reserved {
            names: &["SystemTime", "Instant", "std::fs", "std::env", "std::thread"],
            rooms: &[],
            why: "it is not there in a browser; time comes in as an argument",
        },
    ],
};

/// The domain: `ids, dates ← territory ← journal ← indicators, checks`, then `document` over the tables and the journal, `drafts` over it.
pub const DOMAIN: House = House {
    folder: "domain/src",
    rooms: &[
        room("lib", &[]),
        room("ids", &[]),
        room("dates", &[]),
        room("words", &[]),
        room("sorting", &[]),
        room("territory", &["ids", "dates", "sorting"]),
        room("journal", &["ids", "dates", "territory", "words", "sorting"]),
        room("indicators", &["ids", "dates", "territory", "journal", "sorting"]),
        room("checks", &["ids", "dates", "territory", "journal", "indicators", "sorting"]),
        room("scheme", &["ids", "dates", "territory", "journal", "words", "sorting"]),
        room("fingerprint", &["dates", "territory", "sorting"]),
        room("claims", &["ids", "dates", "territory", "journal", "indicators", "words", "sorting"]),
        room("pasted", &["ids", "dates", "territory", "indicators", "words", "sorting"]),
        room("document", &["ids", "dates", "territory", "journal", "sorting"]),
        room("drafts", &["ids", "journal", "document", "sorting"]),
        room("file", &["ids", "territory", "journal", "document", "sorting"]),
    ],
    reserved: &[Reserved {
        names: &["SystemTime", "Instant", "std::fs", "std::env", "std::net", "std::thread", "leptos", "web_sys"],
        rooms: &[],
        why: "the domain is pure: what changes from run to run comes in as an argument",
    }],
};

const fn room(name: &'static str, may_use: &'static [&'static str]) -> Room {
    Room { name, may_use }
}

impl House {
    /// The line for a room, its own or the one for its kind.
    pub fn room(&self, name: &str) -> Option<&Room> {
        let kind = name.split_once('/').map(|(folder, _)| format!("{folder}/*"));
        let named = |wanted: &str| self.rooms.iter().find(|room| room.name == wanted);
        named(name).or_else(|| named(&kind?))
    }

    /// The room that a module path leads to; the room of the crate's root when it leads to none.
    pub fn room_of(&self, module: &[String]) -> String {
        match module {
            [] => self.root().to_owned(),
            [folder, name, ..] if self.is_divided(folder) => format!("{folder}/{name}"),
            [room, ..] => room.clone(),
        }
    }

    /// The room of the crate's root file.
    pub fn root(&self) -> &'static str {
        self.rooms.first().map_or("main", |room| room.name)
    }

    /// Whether each folder inside this one is a room of its own.
    fn is_divided(&self, folder: &str) -> bool {
        self.rooms.iter().any(|room| room.name.strip_suffix("/*") == Some(folder))
    }
}

impl Room {
    /// Whether this room may use that one.
    pub fn may_use(&self, other: &str) -> bool {
        let folder = other.split_once('/').map_or(other, |(folder, _)| folder);
        // A folder of rooms may use what it holds; a room inside it, not the one beside it.
        other == self.name || folder == self.name || self.may_use.iter().any(|name| *name == other || *name == folder)
    }

    /// Whether this room may use that part of the domain crate.
    pub fn may_use_domain(&self, part: &str) -> bool {
        let named = format!("domain::{part}");
        self.may_use.iter().any(|name| *name == "domain" || *name == named)
    }
}
