//! A minimal static web server, which serves the files of one folder below a fixed path.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;

use crate::Outcome;

/// The path of the folder on the server.
const BASE_PATH: &str = "/un/sous-chemin/";

/// A running server; it ends with the test program.
#[derive(Debug)]
pub struct Server {
    port: u16,
}

impl Server {
    /// Serves a folder on localhost, on a free port.
    ///
    /// # Errors
    /// No port is free.
    pub fn of(folder: PathBuf) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let port = listener.local_addr()?.port();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // A failed connection does not affect the others.
                drop(respond(&stream, &folder));
            }
        });
        Ok(Self { port })
    }

    /// The address of a file in the folder.
    #[must_use]
    pub fn address(&self, file: &str) -> String {
        format!("http://127.0.0.1:{}{BASE_PATH}{file}", self.port)
    }
}

fn respond(mut stream: &TcpStream, folder: &Path) -> Outcome {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let path = first.split(' ').nth(1).unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
    let inside = path.strip_prefix(BASE_PATH).map(|path| if path.is_empty() { "index.html" } else { path });
    let safe = inside.filter(|path| Path::new(path).components().all(|it| matches!(it, Component::Normal(_))));
    let file = safe.and_then(|path| fs::read(folder.join(path)).ok().map(|bytes| (content_type(path), bytes)));
    let (status, content_type, bytes) = match file {
        Some((content_type, bytes)) => ("200 OK", content_type, bytes),
        None => ("404 Not Found", "text/plain", b"not here".to_vec()),
    };
    let length = bytes.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(&bytes)?;
    Ok(())
}

fn content_type(path: &str) -> &'static str {
    match Path::new(path).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
