//! A driver process: the program between a test and its browser. It ends when the test does, however that ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::{Browser, Failure, Outcome, given};

/// A running driver, and what it and its browser have said.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    said: Arc<Mutex<Vec<String>>>,
    port: u16,
}

impl Driver {
    /// Starts the driver of a browser, on a port that the system chooses. A port that another program takes at the
    /// same moment is no reason to fail: the next one will do.
    pub fn start(browser: Browser) -> Outcome<Self> {
        Self::try_to_start(browser).or_else(|_| Self::try_to_start(browser)).or_else(|_| Self::try_to_start(browser))
    }

    fn try_to_start(browser: Browser) -> Outcome<Self> {
        let mut command = match browser {
            Browser::Chromium => Command::new(given::path("CARNET_CHROMEDRIVER")?),
            Browser::Firefox => Command::new(given::path("CARNET_GECKODRIVER")?),
        };
        match browser {
            Browser::Chromium => command.arg("--port=0"),
            Browser::Firefox => command.args(["--port", "0", "--websocket-port", "0"]),
        };
        let mut process = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let said = Arc::default();
        if let (Some(out), Some(error)) = (process.stdout.take(), process.stderr.take()) {
            listen(out, &said);
            listen(error, &said);
        }
        let mut driver = Self { process, said, port: 0 };
        driver.port = driver.chosen_port()?;
        Ok(driver)
    }

    /// Ends it at once.
    pub fn end(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The lines that it and its browser have written so far.
    pub fn said(&self) -> Vec<String> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn chosen_port(&self) -> Outcome<u16> {
        let deadline = Instant::now() + Duration::from_secs(30);
        while Instant::now() < deadline {
            let said = self.said();
            if let Some(port) = said.iter().find_map(|line| port_in(line)) {
                return Ok(port);
            }
            if said.iter().any(|line| line.contains("Exiting")) {
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
        Err(Failure::new(format!("The driver does not say where it listens: {:?}", self.said())))
    }
}

/// `… started successfully on port 12345.` and `… Listening on 127.0.0.1:12345`.
fn port_in(line: &str) -> Option<u16> {
    let after = line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?.1;
    after.trim_end_matches('.').trim().parse().ok()
}

fn listen(stream: impl Read + Send + 'static, said: &Arc<Mutex<Vec<String>>>) {
    let said = Arc::clone(said);
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            said.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
    });
}

impl Drop for Driver {
    fn drop(&mut self) {
        if matches!(self.process.try_wait(), Ok(Some(_))) {
            return;
        }
        // Asked to stop, a driver closes its browser first; its session is normally over by now.
        let asked = Command::new("kill").arg(self.process.id().to_string()).status();
        let deadline = Instant::now() + Duration::from_secs(3);
        while asked.is_ok() && Instant::now() < deadline {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        self.end();
    }
}
