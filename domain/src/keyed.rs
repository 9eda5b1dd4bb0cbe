//! Values by key, in a row: for the few hundred that there are, a tree for every kind of key would weigh more in the
//! file than it would save in time.

/// Values by key, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed<Key, Value>(Vec<(Key, Value)>);

impl<Key: Ord, Value> Keyed<Key, Value> {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<&Value> {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    /// The value of a key, to change.
    #[must_use]
    pub fn get_mut(&mut self, key: &Key) -> Option<&mut Value> {
        self.place(key).ok().map(|at| &mut self.0[at].1)
    }

    /// Gives a key a value, in the place of any that it had.
    pub fn put(&mut self, key: Key, value: Value) {
        match self.place(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// Takes a key and its value out.
    pub fn remove(&mut self, key: &Key) {
        if let Ok(at) = self.place(key) {
            self.0.remove(at);
        }
    }

    /// Whether there is nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every key and its value.
    pub fn iter(&self) -> impl Iterator<Item = (&Key, &Value)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Every value.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.0.iter().map(|(_, value)| value)
    }

    /// Where a key stands, or would.
    fn place(&self, key: &Key) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(key))
    }
}

impl<Key, Value> IntoIterator for Keyed<Key, Value> {
    type Item = (Key, Value);
    type IntoIter = std::vec::IntoIter<(Key, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<Key: Ord, Value> Default for Keyed<Key, Value> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_the_order_of_their_keys_and_the_last_one_put_counts() {
        let mut keyed = Keyed::new();
        for (key, value) in [(2, 'b'), (3, 'x'), (1, 'a'), (3, 'c')] {
            keyed.put(key, value);
        }
        assert_eq!(keyed.get(&3), Some(&'c'));
        assert_eq!(keyed.clone().into_iter().collect::<Vec<_>>(), [(1, 'a'), (2, 'b'), (3, 'c')]);
        keyed.remove(&2);
        assert_eq!((keyed.get(&2), keyed.values().collect::<String>()), (None, "ac".to_owned()));
    }
}
