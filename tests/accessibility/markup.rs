//! The HTML of the drawn page of each view and state, as the Nu validator reads it.

use std::fs;
use std::process::Command;

use browser_tests::{Failure, java, scenario, screenshots, validator};

use super::states::every_view_and_state;

/// The drawn page without the texts of its scripts, which are data and programs, and of its styles, which the build
/// reads.
const DRAWN: &str = "const page = document.documentElement.cloneNode(true); \
    for (const part of page.querySelectorAll('script, style')) part.textContent = ''; \
    return '<!DOCTYPE html>' + page.outerHTML";

scenario!(the_validator_finds_nothing_in_any_state, |page| {
    let browser = if page.is_chromium() { "chromium" } else { "firefox" };
    let folder = screenshots()?.join(format!("markup-{browser}"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    every_view_and_state(page, &mut |state| {
        let name: String = state.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '-' }).collect();
        let drawn = page.run(DRAWN, Vec::new())?;
        Ok(fs::write(folder.join(format!("{name}.html")), drawn.as_str().unwrap_or_default())?)
    })?;
    let checked = Command::new(java()?).arg("-jar").arg(validator()?).arg("--errors-only").arg(&folder).output()?;
    if !checked.status.success() {
        return Err(Failure::new(String::from_utf8_lossy(&checked.stderr).chars().take(6000).collect::<String>()));
    }
});
