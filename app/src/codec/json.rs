//! JSON as a tree: read, and written again.
//!
//! serde_json does the same and more: numbers with a fraction in all their forms, errors with a line
//! and a column, types of its own for what is read and written. On a phone that more was a sixteenth
//! of the program (11 KB of what a family loads), and none of it is used there: what is malformed is
//! refused as a whole, and a number is read by whoever knows which sort of number it is. The tests
//! hold this reader and serde_json equal on thousands of texts, sound and damaged ones.

/// A value of JSON.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    #[default]
    Null,
    Bool(bool),
    /// The digits as they stand in the text: a valid number of JSON.
    Number(String),
    String(String),
    Array(Vec<Value>),
    /// The fields in the order of the text. Of two with the same key the later counts.
    Object(Vec<(String, Value)>),
}

/// How deep arrays and objects may be nested, as in serde_json: deeper is nobody's plan.
const DEEPEST: u8 = 127;

impl Value {
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = self { Some(text) } else { None }
    }

    #[must_use]
    pub fn as_array(&self) -> Option<&[Value]> {
        if let Value::Array(list) = self { Some(list) } else { None }
    }

    #[must_use]
    pub fn as_object(&self) -> Option<&[(String, Value)]> {
        if let Value::Object(fields) = self { Some(fields) } else { None }
    }

    /// A field of an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.as_object()?.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The digits of a number.
    #[must_use]
    pub fn as_number(&self) -> Option<&str> {
        if let Value::Number(digits) = self { Some(digits) } else { None }
    }
}

/// Reads a text that is one value.
#[must_use]
pub fn parse(text: &str) -> Option<Value> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let value = reader.value()?;
    reader.space();
    (reader.at == text.len()).then_some(value)
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: u8,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes this byte, when it is the next.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        self.text.get(self.at..)?.starts_with(word).then(|| {
            self.at += word.len();
            value
        })
    }

    fn value(&mut self) -> Option<Value> {
        self.space();
        match self.peek()? {
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'"' => self.string().map(Value::String),
            b'[' => self.nested(|it| it.array()),
            b'{' => self.nested(|it| it.object()),
            _ => self.number(),
        }
    }

    fn nested(&mut self, read: impl FnOnce(&mut Self) -> Option<Value>) -> Option<Value> {
        self.at += 1;
        self.depth += 1;
        let value = if self.depth > DEEPEST { None } else { read(self) };
        self.depth -= 1;
        value
    }

    /// After a value within brackets: whether another follows.
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        self.space();
        if self.take(b',') { Some(true) } else { self.take(end).then_some(false) }
    }

    fn array(&mut self) -> Option<Value> {
        let mut list = Vec::new();
        self.space();
        if !self.take(b']') {
            loop {
                list.push(self.value()?);
                if !self.goes_on(b']')? {
                    break;
                }
            }
        }
        Some(Value::Array(list))
    }

    fn object(&mut self) -> Option<Value> {
        let mut fields = Vec::new();
        self.space();
        if !self.take(b'}') {
            loop {
                self.space();
                let key = self.string()?;
                self.space();
                if !self.take(b':') {
                    return None;
                }
                fields.push((key, self.value()?));
                if !self.goes_on(b'}')? {
                    break;
                }
            }
        }
        Some(Value::Object(fields))
    }

    fn digits(&mut self) -> bool {
        let begin = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at > begin
    }

    fn number(&mut self) -> Option<Value> {
        let begin = self.at;
        self.take(b'-');
        if !self.take(b'0') && !self.digits() {
            return None;
        }
        if self.take(b'.') && !self.digits() {
            return None;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            if !self.digits() {
                return None;
            }
        }
        self.text.get(begin..self.at).map(|digits| Value::Number(digits.to_owned()))
    }

    fn string(&mut self) -> Option<String> {
        if !self.take(b'"') {
            return None;
        }
        let mut out = String::new();
        loop {
            let begin = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            out.push_str(self.text.get(begin..self.at)?);
            self.at += 1;
            match self.text.as_bytes().get(self.at - 1)? {
                b'"' => return Some(out),
                b'\\' => out.push(self.escape()?),
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let high = self.hex()?;
                // Beyond the first 65,536 characters two of them stand for one.
                if (0xd800..0xdc00).contains(&high) {
                    let low = (self.take(b'\\') && self.take(b'u')).then(|| self.hex())??;
                    let low = (0xdc00..0xe000).contains(&low).then(|| low - 0xdc00)?;
                    return char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + low);
                }
                return char::from_u32(high);
            }
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        all.then(|| u32::from_str_radix(digits, 16).ok())?
    }
}

/// Writes a value as text, without spaces.
#[must_use]
pub fn print(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(yes) => out.push_str(if *yes { "true" } else { "false" }),
        Value::Number(digits) => out.push_str(digits),
        Value::String(text) => quote(text, out),
        Value::Array(list) => {
            out.push('[');
            for (place, value) in list.iter().enumerate() {
                comma(place, out);
                write(value, out);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            out.push('{');
            for (place, (key, value)) in fields.iter().enumerate() {
                comma(place, out);
                quote(key, out);
                out.push(':');
                write(value, out);
            }
            out.push('}');
        }
    }
}

fn comma(place: usize, out: &mut String) {
    if place > 0 {
        out.push(',');
    }
}

fn quote(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for it in text.chars() {
        match it {
            '"' | '\\' => out.extend(['\\', it]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                let byte = it as usize;
                out.extend([char::from(HEX[byte >> 4]), char::from(HEX[byte & 15])]);
            }
            _ => out.push(it),
        }
    }
    out.push('"');
}
