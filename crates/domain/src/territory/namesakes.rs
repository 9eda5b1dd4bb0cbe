//! Communes of one name: each gets a name of its own, with its département or its code.

use std::sync::Arc;

use crate::sorting::sorted;
use crate::territory::Commune;
use crate::territory::accepted::words;

/// Gives every commune whose name another one has a name of its own: « Seyssel (74) », or « Sérac (61408) » where the
/// département does not tell them apart. Spellings that differ only in case, accents or punctuation are one name.
pub(super) fn tell_apart(communes: &mut [Commune]) {
    let keys: Vec<String> = communes.iter().map(|commune| words(&commune.name)).collect();
    for commune in &mut *communes {
        commune.distinct_name = None;
    }
    let order = sorted((0..communes.len()).collect(), |one: &usize, other| keys[*one].cmp(&keys[*other]));
    for same in order.chunk_by(|one, other| keys[*one] == keys[*other]).filter(|same| same.len() > 1) {
        let department = |index: usize| communes[index].code.department();
        let is_alone = |one: usize| same.iter().all(|&other| other == one || department(other) != department(one));
        // « Seyssel (74) » may also be the whole name of a third commune.
        let is_free = |one: usize| !keys.contains(&words(&[&keys[one], " ", department(one)].concat()));
        let by_department = same.iter().all(|&one| is_alone(one) && is_free(one));
        for &index in same {
            let Commune { name, code, .. } = &communes[index];
            let mark = if by_department { code.department() } else { code.as_str() };
            let distinct: Arc<str> = [name, " (", mark, ")"].concat().into();
            communes[index].distinct_name = Some(distinct);
        }
    }
}
