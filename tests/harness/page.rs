//! A page as its user has it: opened, read, clicked, left and found again.

use std::cell::RefCell;
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{Key, TypingData, WebDriver, WindowHandle};
use tokio::runtime::{Builder, Runtime};

use crate::driver::Driver;
use crate::waiting::until;
use crate::{Browser, Failure, Outcome, PagePart, Setup, given, profile};

/// A browser with one page in front, in a profile of its own that ends with it.
pub struct Page {
    pub(crate) browser: Browser,
    pub(crate) setup: Setup,
    pub(crate) process: RefCell<Driver>,
    /// What the browser has complained of in sessions that are over or logs that are read.
    pub(crate) heard: RefCell<Vec<String>>,
    folder: TempDir,
    runtime: Runtime,
    session: RefCell<Option<WebDriver>>,
}

impl Page {
    pub(crate) fn new(browser: Browser, setup: Setup) -> Outcome<Self> {
        Self::in_a_profile(browser, setup, profile::prepare)
    }

    pub(crate) fn in_an_empty_profile(browser: Browser, setup: Setup) -> Outcome<Self> {
        Self::in_a_profile(browser, setup, |_, _| Ok(()))
    }

    fn in_a_profile(browser: Browser, setup: Setup, prepare: impl FnOnce(Browser, &Path) -> Outcome) -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("carnet-").tempdir()?;
        for name in ["profile", "downloads", "files"] {
            fs::create_dir(folder.path().join(name))?;
        }
        prepare(browser, &folder.path().join("profile"))?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let process = RefCell::new(Driver::start(browser)?);
        let (heard, session) = (RefCell::default(), RefCell::default());
        let page = Self { browser, setup, process, heard, folder, runtime, session };
        page.start()?;
        Ok(page)
    }

    fn start(&self) -> Outcome {
        let capabilities = self.setup.capabilities(self.browser, self.folder.path())?;
        let session = self.wait_for(WebDriver::new(self.process.borrow().address(), capabilities))?;
        *self.session.borrow_mut() = Some(session);
        self.prepare()
    }

    /// Opens the finished file from the disk, at a hash such as `#/actions`.
    ///
    /// # Errors
    /// It does not open.
    pub fn open(&self, hash: &str) -> Outcome {
        self.open_file(&given::the_file()?, hash)
    }

    /// Opens a file from the disk.
    ///
    /// # Errors
    /// It does not open.
    pub fn open_file(&self, file: &Path, hash: &str) -> Outcome {
        self.open_address(&format!("file://{}{hash}", file.display()))
    }

    /// Opens an address.
    ///
    /// # Errors
    /// It does not open.
    pub fn open_address(&self, address: &str) -> Outcome {
        self.wait_for(self.web()?.goto(address))?;
        self.is_there()
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// It does not open again.
    pub fn reload(&self) -> Outcome {
        self.wait_for(self.web()?.refresh())?;
        self.is_there()
    }

    /// Goes back to what was shown before.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn back(&self) -> Outcome {
        Ok(self.wait_for(self.web()?.back())?)
    }

    /// Closes the browser and starts it again, on the same page and in the same profile.
    ///
    /// # Errors
    /// It does not start, or does not open the page.
    pub fn reopen_the_browser(&self) -> Outcome {
        let address = self.address()?;
        self.complaints()?;
        self.close()?;
        self.start()?;
        self.open_address(&address)
    }

    /// Ends the browser as a crash or a power cut does, at once and without a word, and starts it again on the same page
    /// and in the same profile.
    ///
    /// # Errors
    /// It cannot be ended, does not start, or does not open the page.
    pub fn kill_the_browser(&self, address: &str) -> Outcome {
        self.end_the_browser()?;
        *self.process.borrow_mut() = Driver::start(self.browser)?;
        self.start()?;
        self.open_address(address)
    }

    /// Opens the same address in a second tab and goes there.
    ///
    /// # Errors
    /// It does not open.
    pub fn second_tab(&self) -> Outcome {
        let (web, address) = (self.web()?, self.address()?);
        let tab = self.wait_for(web.new_tab())?;
        self.wait_for(web.switch_to_window(tab))?;
        self.prepare()?;
        self.open_address(&address)
    }

    /// Goes to a tab, the first one being 0.
    ///
    /// # Errors
    /// There is none of that number.
    pub fn tab(&self, number: usize) -> Outcome {
        let web = self.web()?;
        let tabs: Vec<WindowHandle> = self.wait_for(web.windows())?;
        let tab = tabs.into_iter().nth(number).ok_or_else(|| Failure::new(format!("There is no tab {number}")))?;
        Ok(self.wait_for(web.switch_to_window(tab))?)
    }

    /// The address with its hash.
    ///
    /// # Errors
    /// The browser does not say.
    pub fn address(&self) -> Outcome<String> {
        Ok(self.wait_for(self.web()?.current_url())?.to_string())
    }

    /// Waits until the address ends like this.
    ///
    /// # Errors
    /// It does not.
    pub fn is_at(&self, end: &str) -> Outcome {
        until(&format!("the address to end in {end}"), || {
            let address = self.address()?;
            if address.ends_with(end) { Ok(()) } else { Err(Failure::new(format!("it is {address}"))) }
        })
    }

    /// Presses a key, or several at once: all but the last are held down.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn press(&self, keys: &[Key]) -> Outcome {
        let mut chain = self.web()?.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        for key in keys {
            chain = chain.key_down(key.value());
        }
        for key in keys.iter().rev() {
            chain = chain.key_up(key.value());
        }
        Ok(self.wait_for(chain.perform())?)
    }

    /// Presses a letter while keys are held down.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn press_letter(&self, held: &[Key], letter: char) -> Outcome {
        let mut chain = self.web()?.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        for key in held {
            chain = chain.key_down(key.value());
        }
        chain = chain.key_down(letter).key_up(letter);
        for key in held.iter().rev() {
            chain = chain.key_up(key.value());
        }
        Ok(self.wait_for(chain.perform())?)
    }

    /// Types a text wherever the focus is.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn type_text(&self, text: impl Into<TypingData>) -> Outcome {
        let chain = self.web()?.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO)).send_keys(text);
        Ok(self.wait_for(chain.perform())?)
    }

    /// The whole page, as the part in which everything else is looked for.
    pub fn whole(&self) -> PagePart<'_> {
        PagePart::whole(self)
    }

    /// Runs a script in the page, for what no user can do: breaking something, or measuring it.
    ///
    /// # Errors
    /// The script throws.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.script(script, arguments)?.json().clone())
    }

    /// Runs a script that calls its last argument with what it gives.
    ///
    /// # Errors
    /// The script throws, or never calls.
    pub fn run_later(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.wait_for(self.web()?.execute_async(script, arguments))?.json().clone())
    }

    pub(crate) fn script(&self, script: &str, arguments: Vec<Value>) -> Outcome<ScriptRet> {
        Ok(self.wait_for(self.web()?.execute(script, arguments))?)
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn web(&self) -> Outcome<WebDriver> {
        self.session.borrow().clone().ok_or_else(|| Failure::new("The browser is closed"))
    }

    pub(crate) fn wait_for<Answer: IntoFuture>(&self, answer: Answer) -> Answer::Output {
        self.runtime.block_on(answer.into_future())
    }

    /// Waits until the program runs, or the page says why it does not.
    fn is_there(&self) -> Outcome {
        if !self.setup.runs_scripts() {
            return Ok(());
        }
        let settled = "return document.documentElement.dataset.carnet === 'ouvert' \
                       || !!document.querySelector('#panne, .ouverture-impossible')";
        until("the page to open", || match self.run(settled, Vec::new())? {
            Value::Bool(true) => Ok(()),
            _ => Err(Failure::new("nothing is there yet")),
        })
    }

    /// Ends the browser and its driver, and waits until they are gone.
    fn end_the_browser(&self) -> Outcome {
        let folder = self.folder.path().join("profile");
        let signal =
            |signal| Ok(Command::new(given::path("CARNET_PKILL")?).args([signal, "-f", "--"]).arg(&folder).status()?);
        let ended: Outcome<ExitStatus> = signal("-KILL");
        if !ended?.success() {
            return Err(Failure::new("No browser was there to be ended"));
        }
        // A driver whose browser is gone asks it to close for ever: its own end comes first, then that of its session.
        self.process.borrow_mut().end();
        drop(self.close());
        until("the browser to be gone", || {
            if signal("-0")?.success() { Err(Failure::new("it is still there")) } else { Ok(()) }
        })
    }

    pub(crate) fn close(&self) -> Outcome {
        let session = self.session.borrow_mut().take();
        session.map_or(Ok(()), |session| Ok(self.wait_for(session.quit())?))
    }
}

impl fmt::Debug for Page {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Page").field("browser", &self.browser).field("setup", &self.setup).finish_non_exhaustive()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // Firefox takes its time to close in order, which nobody needs once the scenario has ended.
        if self.browser == Browser::Firefox && self.end_the_browser().is_ok() {
            return;
        }
        // What cannot be closed in order is ended with its driver.
        drop(self.close());
    }
}
