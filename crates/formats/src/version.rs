//! The versions of the saved formats.

/// The versions that this program reads. A new one is a module and a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FormatVersion {
    V1,
    V2,
    V3,
    V4,
    V5,
}

impl FormatVersion {
    /// The version of a number from 1; `None` if it is newer than all of them.
    pub(crate) const fn of(number: u32) -> Option<Self> {
        match number {
            0 | 1 => Some(Self::V1),
            2 => Some(Self::V2),
            3 => Some(Self::V3),
            4 => Some(Self::V4),
            5 => Some(Self::V5),
            _ => None,
        }
    }

    /// Whether an answer of this version is what is said in the end, and not a journal.
    pub(crate) const fn has_net_answers(self) -> bool {
        match self {
            Self::V1 | Self::V2 | Self::V3 => false,
            Self::V4 | Self::V5 => true,
        }
    }
}
