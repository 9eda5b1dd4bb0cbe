//! The driver process between a test and its browser. It ends with the test, even if the test fails.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::{Browser, Failure, Outcome, environment};

/// A running driver, and the output of it and its browser.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    output: Arc<Mutex<Vec<String>>>,
    port: u16,
}

impl Driver {
    /// Starts the driver of a browser on a free port. Tries three times, since another program may take the port.
    pub fn start(browser: Browser) -> Outcome<Self> {
        Self::try_to_start(browser).or_else(|_| Self::try_to_start(browser)).or_else(|_| Self::try_to_start(browser))
    }

    fn try_to_start(browser: Browser) -> Outcome<Self> {
        let mut command = match browser {
            Browser::Chromium => Command::new(environment::path("CARNET_CHROMEDRIVER")?),
            Browser::Firefox => Command::new(environment::path("CARNET_GECKODRIVER")?),
        };
        match browser {
            Browser::Chromium => command.arg("--port=0"),
            Browser::Firefox => command.args(["--port", "0", "--websocket-port", "0"]),
        };
        let mut process = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let output = Arc::default();
        if let (Some(out), Some(error)) = (process.stdout.take(), process.stderr.take()) {
            collect_lines(out, &output);
            collect_lines(error, &output);
        }
        let mut driver = Self { process, output, port: 0 };
        driver.port = driver.wait_for_port()?;
        Ok(driver)
    }

    /// Kills it.
    pub fn kill(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }

    /// The address on which it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The lines that it and its browser have printed so far.
    pub fn output(&self) -> Vec<String> {
        self.output.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn wait_for_port(&self) -> Outcome<u16> {
        let deadline = Instant::now() + Duration::from_secs(30);
        while Instant::now() < deadline {
            let output = self.output();
            if let Some(port) = output.iter().find_map(|line| port_in(line)) {
                return Ok(port);
            }
            if output.iter().any(|line| line.contains("Exiting")) {
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
        Err(Failure::new(format!("The driver does not print its port: {:?}", self.output())))
    }
}

/// The port in `… started successfully on port 12345.` or `… Listening on 127.0.0.1:12345`.
fn port_in(line: &str) -> Option<u16> {
    let after = line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?.1;
    after.trim_end_matches('.').trim().parse().ok()
}

fn collect_lines(stream: impl Read + Send + 'static, output: &Arc<Mutex<Vec<String>>>) {
    let output = Arc::clone(output);
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            output.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
    });
}

impl Drop for Driver {
    fn drop(&mut self) {
        if matches!(self.process.try_wait(), Ok(Some(_))) {
            return;
        }
        // On SIGTERM, a driver closes its browser first; normally its session has already ended.
        let terminated = Command::new("kill").arg(self.process.id().to_string()).status();
        let deadline = Instant::now() + Duration::from_secs(3);
        while terminated.is_ok() && Instant::now() < deadline {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        self.kill();
    }
}
