//! JSON, read and written by hand: the saved formats hold texts and whole numbers, and a reader made for fractions,
//! streams and types of every kind weighs ten times as much in the file.

use serde_json::{Map, Number, Value};

/// How deep values may lie in one another: a file of brackets alone must not use up the stack.
const DEPTH: usize = 127;

/// Reads a text that is one JSON value and nothing else. Of two members of one name, the last counts.
///
/// # Errors
/// What is wrong, and where, in the words of `serde_json`.
pub fn read(text: &str) -> Result<Value, String> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let value = reader.value()?;
    match reader.next_sign() {
        None => Ok(value),
        Some(_) => Err(reader.wrong("trailing characters")),
    }
}

/// The shortest text of a value; its members in the order of their names.
#[must_use]
pub fn written(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn sign(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next sign that is no white space.
    fn next_sign(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.sign() {
            self.at += 1;
        }
        self.sign()
    }

    /// Goes past a sign, if it is the next one.
    fn takes(&mut self, sign: u8) -> bool {
        let is_next = self.sign() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    fn wrong(&self, what: &str) -> String {
        let what = if self.at >= self.text.len() { "EOF while parsing" } else { what };
        let before = &self.text.as_bytes()[..self.at.min(self.text.len())];
        let line = before.split(|sign| *sign == b'\n').count();
        let column = before.iter().rev().take_while(|sign| **sign != b'\n').count();
        [what, " at line ", &line.to_string(), " column ", &column.to_string()].concat()
    }

    fn value(&mut self) -> Result<Value, String> {
        match self.next_sign() {
            Some(b'{') => self.within(Self::object),
            Some(b'[') => self.within(Self::array),
            Some(b'"') => Ok(Value::String(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => {
                let words = [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))];
                let rest = &self.text[self.at..];
                let word = words.into_iter().find(|(word, _)| rest.starts_with(word));
                let (word, value) = word.ok_or_else(|| self.wrong("expected value"))?;
                self.at += word.len();
                Ok(value)
            }
        }
    }

    /// Past the opening sign, one level deeper.
    fn within(&mut self, read: fn(&mut Self) -> Result<Value, String>) -> Result<Value, String> {
        if self.depth == DEPTH {
            return Err(self.wrong("recursion limit exceeded"));
        }
        self.at += 1;
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn array(&mut self) -> Result<Value, String> {
        let mut values = Vec::new();
        while !self.ends(b']', values.is_empty())? {
            values.push(self.value()?);
        }
        Ok(Value::Array(values))
    }

    fn object(&mut self) -> Result<Value, String> {
        let mut members = Map::new();
        while !self.ends(b'}', members.is_empty())? {
            if self.next_sign() != Some(b'"') {
                return Err(self.wrong("key must be a string"));
            }
            let name = self.string()?;
            self.next_sign();
            if !self.takes(b':') {
                return Err(self.wrong("expected `:`"));
            }
            members.insert(name, self.value()?);
        }
        Ok(Value::Object(members))
    }

    /// Past the closing sign, or past the comma before one more.
    fn ends(&mut self, closing: u8, is_first: bool) -> Result<bool, String> {
        self.next_sign();
        if self.takes(closing) {
            return Ok(true);
        }
        if is_first || self.takes(b',') { Ok(false) } else { Err(self.wrong("expected `,` or the end of a list")) }
    }

    fn number(&mut self) -> Result<Value, String> {
        let start = self.at;
        self.takes(b'-');
        let begins_with_zero = self.sign() == Some(b'0');
        let mut is_right = match self.digits() {
            0 => false,
            1 => true,
            _ => !begins_with_zero,
        };
        if self.takes(b'.') {
            is_right &= self.digits() > 0;
        }
        if self.takes(b'e') || self.takes(b'E') {
            _ = self.takes(b'+') || self.takes(b'-');
            is_right &= self.digits() > 0;
        }
        if !is_right {
            return Err(self.wrong("invalid number"));
        }
        // Checked just now; to have it checked again would link what writes fractions, five kilobytes of tables.
        Ok(Value::Number(Number::from_string_unchecked(self.text[start..self.at].to_owned())))
    }

    /// Past the digits; how many they are.
    fn digits(&mut self) -> usize {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.sign() {
            self.at += 1;
        }
        self.at - start
    }

    fn string(&mut self) -> Result<String, String> {
        self.at += 1;
        let mut string = String::new();
        let mut plain = self.at;
        loop {
            match self.sign() {
                Some(b'"') => {
                    string.push_str(&self.text[plain..self.at]);
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => {
                    string.push_str(&self.text[plain..self.at]);
                    self.at += 1;
                    string.push(self.escaped()?);
                    plain = self.at;
                }
                None | Some(0..b' ') => return Err(self.wrong("control character while parsing a string")),
                Some(_) => self.at += 1,
            }
        }
    }

    fn escaped(&mut self) -> Result<char, String> {
        let sign = self.sign();
        self.at += 1;
        let plain = match sign {
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code().ok_or_else(|| self.wrong("invalid escape")),
            _ => return Err(self.wrong("invalid escape")),
        };
        Ok(plain)
    }

    /// The letter of four digits, or of twice four where it takes two halves.
    fn code(&mut self) -> Option<char> {
        let first = self.four()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        let second = (self.takes(b'\\') && self.takes(b'u')).then(|| self.four()).flatten()?;
        let second = second.checked_sub(0xdc00).filter(|half| *half < 0x400)?;
        char::from_u32(0x10000 + ((first - 0xd800) << 10) + second)
    }

    fn four(&mut self) -> Option<u32> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4)?;
        self.at += 4;
        digits.iter().try_fold(0, |code, digit| Some(code << 4 | char::from(*digit).to_digit(16)?))
    }
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => text.push_str(number.as_str()),
        Value::String(string) => write_string(string, text),
        Value::Array(values) => {
            text.push('[');
            for (at, value) in values.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                write(value, text);
            }
            text.push(']');
        }
        Value::Object(members) => {
            text.push('{');
            for (at, (name, value)) in members.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                write_string(name, text);
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
    }
}

fn write_string(string: &str, text: &mut String) {
    text.push('"');
    for letter in string.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..' ' => {
                let code = u32::from(letter);
                text.push_str(if code < 0x10 { "\\u000" } else { "\\u001" });
                text.extend(char::from_digit(code & 0xf, 16));
            }
            _ => text.push(letter),
        }
    }
    text.push('"');
}
