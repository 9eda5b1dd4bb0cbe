//! A page in a browser: opening, reloading, tabs, keys, and restarts of the browser.

use std::cell::RefCell;
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitStatus};

use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{WebDriver, WindowHandle};
use tokio::runtime::{Builder, Runtime};

use crate::driver::Driver;
use crate::waiting::until;
use crate::{Browser, Failure, Outcome, PagePart, Setup, environment, profile};

/// A browser with the current tab, in a temporary profile.
pub struct Page {
    pub(crate) browser: Browser,
    pub(crate) setup: Setup,
    pub(crate) process: RefCell<Driver>,
    /// The complaints of earlier sessions, and those already read from the log.
    pub(crate) known_complaints: RefCell<Vec<String>>,
    folder: TempDir,
    runtime: Runtime,
    session: RefCell<Option<WebDriver>>,
}

impl Page {
    pub(crate) fn new(browser: Browser, setup: Setup) -> Outcome<Self> {
        Self::with_profile(browser, setup, profile::prepare)
    }

    pub(crate) fn with_empty_profile(browser: Browser, setup: Setup) -> Outcome<Self> {
        Self::with_profile(browser, setup, |_, _| Ok(()))
    }

    fn with_profile(browser: Browser, setup: Setup, prepare: impl FnOnce(Browser, &Path) -> Outcome) -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("carnet-").tempdir()?;
        for name in ["profile", "downloads", "files"] {
            fs::create_dir(folder.path().join(name))?;
        }
        prepare(browser, &folder.path().join("profile"))?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let process = RefCell::new(Driver::start(browser)?);
        let (known_complaints, session) = (RefCell::default(), RefCell::default());
        let page = Self { browser, setup, process, known_complaints, folder, runtime, session };
        page.start()?;
        Ok(page)
    }

    fn start(&self) -> Outcome {
        let capabilities = self.setup.capabilities(self.browser, self.folder.path())?;
        let session = self.wait_for(WebDriver::new(self.process.borrow().address(), capabilities))?;
        *self.session.borrow_mut() = Some(session);
        self.set_up_tab()
    }

    /// Opens the single file from the disk, at a hash such as `#/actions`.
    ///
    /// # Errors
    /// It does not open.
    pub fn open(&self, hash: &str) -> Outcome {
        self.open_file(&environment::single_file()?, hash)
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
        self.watch_for(address)?;
        self.wait_for(self.web()?.goto(address))?;
        self.wait_until_open()
    }

    /// Reloads the page.
    ///
    /// # Errors
    /// It does not open.
    pub fn reload(&self) -> Outcome {
        self.wait_for(self.web()?.refresh())?;
        self.wait_until_open()
    }

    /// Goes back in the history.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn back(&self) -> Outcome {
        Ok(self.wait_for(self.web()?.back())?)
    }

    /// Closes the browser and starts it again with the same profile, on the same page.
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

    /// Kills the browser, to simulate a crash or a power cut, and starts it again with the same profile.
    ///
    /// # Errors
    /// It cannot be killed, does not start, or does not open the page.
    pub fn kill_the_browser(&self, address: &str) -> Outcome {
        self.kill_processes()?;
        *self.process.borrow_mut() = Driver::start(self.browser)?;
        self.start()?;
        self.open_address(address)
    }

    /// Opens the same address in a new tab and switches to it.
    ///
    /// # Errors
    /// It does not open.
    pub fn second_tab(&self) -> Outcome {
        let (web, address) = (self.web()?, self.address()?);
        let tab = self.wait_for(web.new_tab())?;
        self.wait_for(web.switch_to_window(tab))?;
        self.set_up_tab()?;
        self.open_address(&address)
    }

    /// Switches to a tab; the first one is 0.
    ///
    /// # Errors
    /// There is no tab with this number.
    pub fn tab(&self, number: usize) -> Outcome {
        let web = self.web()?;
        let tabs: Vec<WindowHandle> = self.wait_for(web.windows())?;
        let tab = tabs.into_iter().nth(number).ok_or_else(|| Failure::new(format!("There is no tab {number}")))?;
        Ok(self.wait_for(web.switch_to_window(tab))?)
    }

    /// The address with its hash.
    ///
    /// # Errors
    /// The browser does not respond.
    pub fn address(&self) -> Outcome<String> {
        Ok(self.wait_for(self.web()?.current_url())?.to_string())
    }

    /// Waits until the address ends with this text, and the program has drawn its page.
    ///
    /// # Errors
    /// It does not.
    pub fn is_at(&self, end: &str) -> Outcome {
        until(&format!("the address to end in {end}"), || {
            let address = self.address()?;
            // The program hears of another address after it has changed, and moves the focus with the next frame.
            if address.ends_with(end) { self.frame() } else { Err(Failure::new(format!("it is {address}"))) }
        })
    }

    /// The page as the root of all its parts.
    pub fn root(&self) -> PagePart<'_> {
        PagePart::root(self)
    }

    /// Runs a script in the page, for what a user cannot do, such as measurements and faults.
    ///
    /// # Errors
    /// The script throws.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.script(script, arguments)?.json().clone())
    }

    /// Waits until a script that reads the page gives this value: what an action changes is drawn later.
    ///
    /// # Errors
    /// The script throws, or gives another value until the time limit; the failure has both.
    pub fn gives(&self, script: &str, arguments: &[Value], expected: impl Into<Value>) -> Outcome {
        let expected = expected.into();
        self.gives_that(&expected.to_string(), script, arguments, |found| *found == expected).map(drop)
    }

    /// Waits until what such a script gives satisfies a condition; returns that.
    ///
    /// # Errors
    /// The script throws, or gives something else until the time limit; the failure has it.
    pub fn gives_that(&self, what: &str, script: &str, given: &[Value], is: impl Fn(&Value) -> bool) -> Outcome<Value> {
        until(&format!("{what} from `{script}`"), || match self.run(script, given.to_vec())? {
            found if is(&found) => Ok(found),
            found => Err(Failure::new(format!("it gives {found}"))),
        })
    }

    /// Runs an asynchronous script, which calls its last argument with its result.
    ///
    /// # Errors
    /// The script throws or does not call it in time.
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

    pub(crate) fn wait_for<Response: IntoFuture>(&self, response: Response) -> Response::Output {
        self.runtime.block_on(response.into_future())
    }

    /// Has the page note when the program has heard of this address, if that only changes the hash: nothing is loaded
    /// then, and the page shows what it showed until the program has heard of it.
    fn watch_for(&self, address: &str) -> Outcome {
        if !self.setup.runs_scripts() {
            return Ok(());
        }
        let watch = "const [now, next] = [location.href, new URL(arguments[0]).href]; \
                     const changesHash = next.includes('#') && next !== now && next.split('#')[0] === now.split('#')[0]; \
                     window.hasFollowed = !changesHash; \
                     if (changesHash) addEventListener('hashchange', () => { window.hasFollowed = true; }, { once: true })";
        self.run(watch, vec![address.into()]).map(drop)
    }

    /// Waits until the program runs and has drawn its page, or until the page shows why it does not run.
    fn wait_until_open(&self) -> Outcome {
        if !self.setup.runs_scripts() {
            return Ok(());
        }
        let settled = "return window.hasFollowed !== false && (document.documentElement.dataset.carnet === 'ouvert' \
                       || !!document.querySelector('#panne, .ouverture-impossible'))";
        until("the page to open", || match self.run(settled, Vec::new())? {
            Value::Bool(true) => self.still(),
            _ => Err(Failure::new("it has not opened yet")),
        })
    }

    /// Kills the browser and its driver, and waits until they have ended.
    fn kill_processes(&self) -> Outcome {
        let folder = self.folder.path().join("profile");
        let signal = |signal| {
            Ok(Command::new(environment::path("CARNET_PKILL")?).args([signal, "-f", "--"]).arg(&folder).status()?)
        };
        let killed: Outcome<ExitStatus> = signal("-KILL");
        if !killed?.success() {
            return Err(Failure::new("No browser is running"));
        }
        // The driver is killed before its session is closed: without its browser it would wait for it endlessly.
        self.process.borrow_mut().kill();
        drop(self.close());
        until("the browser to end", || {
            if signal("-0")?.success() { Err(Failure::new("it is still running")) } else { Ok(()) }
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
        // Firefox takes long to close regularly, which is not needed at the end of a scenario.
        if self.browser == Browser::Firefox && self.kill_processes().is_ok() {
            return;
        }
        // If it cannot be closed regularly, it ends with its driver.
        drop(self.close());
    }
}
