//! `cargo xtask help-pictures`: takes the pictures of the help anew from the running program, and packs them for the
//! file: in a few colours, and compressed as well as can be, since the file carries them.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use png::{BitDepth, ColorType, Decoder, Encoder, Transformations, chunk};
use zopfli::{Format, Options, compress};

use crate::locations;
use crate::scenarios::{self, BrowserChoice, ScenarioOptions};

/// The scenario that takes the pictures.
const SCENARIO: &str = "the_pictures_of_the_help_can_be_taken";
/// The names of its screenshots: this, the name of the picture, then the browser.
const PREFIX: &str = "help-picture-";
/// How many colours a picture has, as many as four bits count.
const COLOURS: usize = 16;

/// The colour of a pixel: red, green, blue.
type PixelColour = [u8; 3];

/// Takes the pictures in Chromium and writes them to docs/help.
///
/// # Errors
/// The scenario fails, or a picture cannot be read or written.
pub fn make(no_build: bool) -> Result<()> {
    let names = vec![SCENARIO.to_owned()];
    scenarios::run(&ScenarioOptions { names, browser: Some(BrowserChoice::Chromium), no_build })?;
    let folder = locations::screenshots();
    let mut total = 0;
    for name in ["answering", "account", "grid", "slide"] {
        let shot = folder.join([PREFIX, name, "-chromium.png"].concat());
        let packed = pack(&shot).with_context(|| format!("{} cannot be packed", shot.display()))?;
        let file = locations::help_pictures().join([name, ".png"].concat());
        fs::write(&file, &packed).with_context(|| format!("{} cannot be written", file.display()))?;
        println!("{:>7}  {}", packed.len(), file.display());
        total += packed.len();
    }
    println!("{total:>7}  in total; build again to show them");
    Ok(())
}

/// A screenshot as a PNG of [`COLOURS`] colours.
fn pack(file: &Path) -> Result<Vec<u8>> {
    let mut decoder = Decoder::new(BufReader::new(File::open(file)?));
    decoder.set_transformations(Transformations::STRIP_16);
    let mut reader = decoder.read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().context("The picture is too large")?];
    let frame = reader.next_frame(&mut bytes)?;
    let samples = match frame.color_type {
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
        other => bail!("It is {other:?}, and not in colours"),
    };
    let pixels: Vec<PixelColour> =
        bytes[..frame.buffer_size()].chunks_exact(samples).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    ensure!(!pixels.is_empty(), "It is empty");
    write((frame.width, frame.height), &pixels)
}

fn write((width, height): (u32, u32), pixels: &[PixelColour]) -> Result<Vec<u8>> {
    let mut counts: BTreeMap<PixelColour, u32> = BTreeMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let palette = palette(&counts);
    let indices: BTreeMap<PixelColour, u8> =
        counts.keys().map(|colour| (*colour, nearest(&palette, *colour))).collect();
    // Two pixels a byte, and a byte before each row that says that it is not filtered: colours of a palette gain
    // nothing from filters.
    let mut rows = Vec::new();
    for row in pixels.chunks_exact(width as usize) {
        rows.push(0);
        rows.extend(row.chunks(2).map(|pair| (indices[&pair[0]] << 4) | pair.get(1).map_or(0, |it| indices[it])));
    }
    let mut data = Vec::new();
    compress(Options::default(), Format::Zlib, rows.as_slice(), &mut data)?;
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette.concat());
    let mut writer = encoder.write_header()?;
    writer.write_chunk(chunk::IDAT, &data)?;
    writer.finish()?;
    Ok(out)
}

/// The colours of a picture: the most frequent one, then each time the one that is worst served by those before it,
/// counted by its pixels.
fn palette(counts: &BTreeMap<PixelColour, u32>) -> Vec<PixelColour> {
    let mut left: Vec<(PixelColour, u32, u32)> =
        counts.iter().map(|(colour, count)| (*colour, *count, u32::MAX)).collect();
    let mut palette: Vec<PixelColour> = Vec::new();
    let mut next = counts.iter().max_by_key(|(_, count)| **count).map(|(colour, _)| *colour);
    while let Some(colour) = next.filter(|_| palette.len() < COLOURS) {
        palette.push(colour);
        for (other, _, error) in &mut left {
            *error = distance(*other, colour).min(*error);
        }
        let worst = left.iter().max_by_key(|(_, count, error)| u64::from(*count) * u64::from(*error));
        next = worst.filter(|(.., error)| *error > 0).map(|(colour, ..)| *colour);
    }
    palette
}

fn nearest(palette: &[PixelColour], colour: PixelColour) -> u8 {
    let best = (0..).zip(palette).min_by_key(|(_, candidate)| distance(**candidate, colour));
    best.map_or(0, |(index, _)| index)
}

fn distance(one: PixelColour, other: PixelColour) -> u32 {
    one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_its_size_and_its_frequent_colours() {
        // A white ground, a black line, and 254 greys of which each is seen once.
        let mut pixels = vec![[255; 3]; 60 * 20];
        pixels[..200].fill([0; 3]);
        (1..255).for_each(|grey| pixels[300 + usize::from(grey)] = [grey; 3]);
        let png = write((60, 20), &pixels).unwrap();
        let mut reader = Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
        assert_eq!((reader.info().width, reader.info().height, reader.info().bit_depth), (60, 20, BitDepth::Four));
        let colours = reader.info().palette.clone().unwrap();
        assert_eq!(colours.len(), 3 * COLOURS);
        assert!(colours.starts_with(&[255, 255, 255, 0, 0, 0]));
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut bytes).unwrap();
        assert_eq!((bytes[0] >> 4, bytes[bytes.len() - 1] & 15), (1, 0));
        assert_eq!(png, write((60, 20), &pixels).unwrap());
    }

    #[test]
    fn a_picture_of_few_colours_has_no_more_of_them() {
        let counts = BTreeMap::from([([1; 3], 5), ([2; 3], 1)]);
        assert_eq!(palette(&counts), [[1; 3], [2; 3]]);
    }
}
