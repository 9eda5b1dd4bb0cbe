//! Whether what a label names counts on the day shown.

use crate::dates::ReducedDate;
use crate::indicators::DayView;
use crate::spreadsheet::labels::LabelTarget;
use crate::spreadsheet::report::PasteErrorKind;

/// A target that counts on the day shown.
///
/// # Errors
/// The action does not run on this day, or the commune is not a member.
pub(super) fn on_this_day(view: DayView<'_>, target: LabelTarget) -> Result<LabelTarget, PasteErrorKind> {
    let (territory, day) = (view.territory, view.day);
    match target {
        LabelTarget::Action(action) if !territory.action(action).is_running_on(day) => {
            Err(PasteErrorKind::NotRunning(action))
        }
        LabelTarget::Commune(commune) if !territory.commune(commune).is_member_on(day) => {
            let left = territory.commune(commune).until.map(ReducedDate::first_day);
            let Some(left) = left.filter(|left| *left <= day) else {
                return Err(PasteErrorKind::NotYetMember(commune));
            };
            let joined = |it: &&(_, &crate::territory::Commune)| it.1.since.map(ReducedDate::first_day) == Some(left);
            let communes: Vec<_> = territory.indexed_communes().collect();
            let mut followers = communes.iter().filter(joined).map(|(index, _)| *index);
            let follower = followers.next();
            let followed_by = if followers.next().is_none() { follower } else { None };
            Err(PasteErrorKind::NoLongerMember { commune, followed_by })
        }
        _ => Ok(target),
    }
}
