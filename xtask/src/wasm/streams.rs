//! A module put in another order, in which it packs a twelfth smaller: what stands in its functions is sorted by kind,
//! all instructions first, then all numbers of locals, all offsets… each kind being more like itself than like what
//! stands between. boot/assemble.js puts it back.

use anyhow::{Context, Result, bail};

use super::{HEAD, number};

/// The kinds of what follows an instruction, each in a stream of its own; `OP` are the instructions themselves, with
/// the alignments of loads and stores, which follow from them more than from each other.
#[derive(Clone, Copy)]
enum Kind {
    Op,
    Locals,
    Block,
    Branch,
    Table,
    Other,
    Float,
    Long,
    Call,
    Get,
    Set,
    Tee,
    Load,
    Store,
    Int,
}

/// How many kinds there are; boot/assemble.js knows them by their numbers.
const KINDS: usize = 15;

/// The section with the functions' code.
const CODE: u8 = 10;

/// The module as: the length in four bytes of what comes before the code, of what comes after it, and of each stream;
/// then all of these.
///
/// # Errors
/// It is no module, it is cut short, or it has an instruction that is not known here.
pub fn sorted(module: &[u8]) -> Result<Vec<u8>> {
    let (before, code, after) = around_the_code(module).context("The program's WebAssembly is cut short")?;
    let mut sorting = Sorting { code, at: 0, streams: std::array::from_fn(|_| Vec::new()) };
    sorting.all()?;
    let mut parts: Vec<&[u8]> = vec![before, after];
    parts.extend(sorting.streams.iter().map(Vec::as_slice));
    let mut out = Vec::new();
    for part in &parts {
        out.extend(u32::try_from(part.len()).context("The program is too long")?.to_le_bytes());
    }
    out.extend(parts.concat());
    Ok(out)
}

/// What comes before the code section, its content, and what comes after it.
fn around_the_code(module: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let mut at = HEAD.len();
    loop {
        let id = *module.get(at)?;
        let (length, head) = number(&module[at + 1..])?;
        let (start, end) = (at + 1 + head, at + 1 + head + length);
        let content = module.get(start..end)?;
        if id == CODE {
            return Some((&module[..at], content, &module[end..]));
        }
        at = end;
    }
}

/// The code on its way into streams.
struct Sorting<'a> {
    code: &'a [u8],
    at: usize,
    streams: [Vec<u8>; KINDS],
}

impl Sorting<'_> {
    fn all(&mut self) -> Result<()> {
        let functions = self.leb(Kind::Locals)?;
        for _ in 0..functions {
            let (length, head) = number(&self.code[self.at..]).context("A function is cut short")?;
            self.at += head;
            let end = self.at + length;
            self.function()?;
            if self.at != end {
                bail!("A function of the program is not as long as it says");
            }
        }
        Ok(())
    }

    /// Its locals, then its instructions up to the end that closes it.
    fn function(&mut self) -> Result<()> {
        for _ in 0..self.leb(Kind::Locals)? {
            self.leb(Kind::Locals)?;
            self.byte(Kind::Locals)?;
        }
        let mut depth = 1;
        while depth > 0 {
            let op = self.byte(Kind::Op)?;
            depth += match op {
                0x02..=0x04 => 1,
                0x0b => -1,
                _ => 0,
            };
            self.follows(op)?;
        }
        Ok(())
    }

    /// What follows an instruction.
    fn follows(&mut self, op: u8) -> Result<()> {
        match op {
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => Ok(()),
            0x02..=0x04 => self.leb(Kind::Block).map(drop),
            0x0c | 0x0d => self.leb(Kind::Branch).map(drop),
            0x0e => (0..=self.leb(Kind::Table)?).try_for_each(|_| self.leb(Kind::Table).map(drop)),
            0x10 => self.leb(Kind::Call).map(drop),
            0x11 => (0..2).try_for_each(|_| self.leb(Kind::Other).map(drop)),
            0x1c => (0..self.leb(Kind::Other)?).try_for_each(|_| self.byte(Kind::Other).map(drop)),
            0x20 => self.leb(Kind::Get).map(drop),
            0x21 => self.leb(Kind::Set).map(drop),
            0x22 => self.leb(Kind::Tee).map(drop),
            0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => self.leb(Kind::Other).map(drop),
            0x28..=0x35 => self.byte(Kind::Op).and_then(|_| self.leb(Kind::Load)).map(drop),
            0x36..=0x3e => self.byte(Kind::Op).and_then(|_| self.leb(Kind::Store)).map(drop),
            0x41 => self.leb(Kind::Int).map(drop),
            0x42 => self.leb(Kind::Long).map(drop),
            0x43 => (0..4).try_for_each(|_| self.byte(Kind::Float).map(drop)),
            0x44 => (0..8).try_for_each(|_| self.byte(Kind::Float).map(drop)),
            0xfc => {
                let numbers = match self.leb(Kind::Other)? {
                    0..=7 => 0,
                    8 | 10 | 12 | 14 => 2,
                    9 | 11 | 13 | 15..=17 => 1,
                    other => bail!("The program has an instruction that is not known: 0xfc {other:#x}"),
                };
                (0..numbers).try_for_each(|_| self.leb(Kind::Other).map(drop))
            }
            _ => bail!("The program has an instruction that is not known: {op:#x}"),
        }
    }

    fn byte(&mut self, kind: Kind) -> Result<u8> {
        let byte = *self.code.get(self.at).context("The program's code is cut short")?;
        self.at += 1;
        self.streams[kind as usize].push(byte);
        Ok(byte)
    }

    /// A LEB128 number as it stands, signed or not; what it is worth unsigned, as far as 32 bits go.
    fn leb(&mut self, kind: Kind) -> Result<u32> {
        let (mut value, mut shift) = (0_u32, 0);
        loop {
            let byte = self.byte(kind)?;
            value |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or_default();
            shift += 7;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of one function with something of every kind.
    fn module() -> Vec<u8> {
        let body: &[u8] = &[
            1, 2, 0x7f, // two locals
            0x02, 0x40, 0x03, 0x40, 0x0c, 1, 0x0b, 0x0b, // a loop in a block, left by a branch
            0x20, 0, 0x22, 1, 0x28, 2, 0x84, 1, 0x21, 0, // get, tee, load, set
            0x41, 0xff, 0, 0x42, 0x80, 0x80, 0x7f, 0x37, 3, 8, // numbers, store
            0x44, 1, 2, 3, 4, 5, 6, 7, 8, 0x1a, // a fraction, dropped
            0xfc, 10, 0, 0, 0xfc, 0, // copy, truncate
            0x0e, 1, 0, 0, 0x10, 5, 0x11, 1, 0, 0x0f, 0x0b,
        ];
        let mut section = vec![1, u8::try_from(body.len()).unwrap()];
        section.extend(body);
        [HEAD, &[1, 1, 9], &[CODE, u8::try_from(section.len()).unwrap()], &section, &[11, 1, 7]].concat()
    }

    #[test]
    fn every_byte_of_the_code_is_in_one_stream_and_the_rest_stands_before() {
        let out = sorted(&module()).unwrap();
        let lengths: Vec<usize> =
            (0..KINDS + 2).map(|at| u32::from_le_bytes(*out[4 * at..].first_chunk().unwrap()) as usize).collect();
        assert_eq!(lengths[..2], [11, 3]);
        // All but what says how long the section and the function are.
        assert_eq!(lengths.iter().sum::<usize>(), module().len() - 3);
        let (before, after) = (&out[4 * (KINDS + 2)..][..11], &out[4 * (KINDS + 2) + 11..][..3]);
        assert_eq!((before, after), (&module()[..11], &[11, 1, 7][..]));
    }

    #[test]
    fn what_is_cut_short_or_not_known_is_refused() {
        let whole = module();
        assert!(sorted(&whole[..40]).is_err());
        let mut unknown = whole.clone();
        let at = unknown.iter().position(|byte| *byte == 0x1a).unwrap();
        unknown[at] = 0xfd;
        assert!(sorted(&unknown).is_err());
    }
}
