//! A static web server, as plain as any: files of one folder, below a path of its own, and no help.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;

use crate::Outcome;

/// The path below which the folder is served.
const BELOW: &str = "/un/sous-chemin/";

/// A running server; it ends with the tests.
#[derive(Debug)]
pub struct Server {
    port: u16,
}

impl Server {
    /// Serves a folder on this machine alone, on a port that the system chooses.
    ///
    /// # Errors
    /// No port is free.
    pub fn of(folder: PathBuf) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let port = listener.local_addr()?.port();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // A visitor who hangs up is none of the others' affair.
                drop(answer(&stream, &folder));
            }
        });
        Ok(Self { port })
    }

    /// The address of a file in the folder.
    #[must_use]
    pub fn address(&self, file: &str) -> String {
        format!("http://127.0.0.1:{}{BELOW}{file}", self.port)
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> Outcome {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let path = first.split(' ').nth(1).unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
    let inside = path.strip_prefix(BELOW).map(|path| if path.is_empty() { "index.html" } else { path });
    let safe = inside.filter(|path| Path::new(path).components().all(|part| matches!(part, Component::Normal(_))));
    let found = safe.and_then(|path| fs::read(folder.join(path)).ok().map(|bytes| (kind(path), bytes)));
    let (status, kind, bytes) = match found {
        Some((kind, bytes)) => ("200 OK", kind, bytes),
        None => ("404 Not Found", "text/plain", b"not here".to_vec()),
    };
    let length = bytes.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(&bytes)?;
    Ok(())
}

fn kind(path: &str) -> &'static str {
    match Path::new(path).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
