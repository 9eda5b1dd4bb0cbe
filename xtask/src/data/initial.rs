//! The initial grid, from the join rates and pseudo-random numbers, before it is fitted to the published figures.

use std::cmp::Reverse;

use domain::dates::{Day, ReducedDate};

use super::grid::{Deployed, JoinPattern, Member, PlannedGrid, PlannedPart};
use super::inputs::{ActionInput, Inputs, JoinRateInput};
use super::random::draw;

/// Fills the grid: published lists are copied, the others generated from their join rates.
///
/// # Errors
/// A date cannot be read, or a deployed action has neither join rates nor a complete published list.
pub fn fill(inputs: &Inputs) -> Result<PlannedGrid, String> {
    let reference = &inputs.territory.carnet.date_reference;
    let reference = Day::parse(reference).ok_or_else(|| format!("{reference}: not a day"))?;
    let communes = members(inputs, reference);
    let mut grid = PlannedGrid { reference, actions: Vec::new(), communes, parts: Vec::new() };
    for action in inputs.illustrative_actions.iter().chain(&inputs.published_actions) {
        let Some(since) = action.deployee_le else { continue };
        let rate = inputs.join_rates.iter().find(|rate| rate.action_id == action.id);
        let (pattern, parts) = match rate {
            Some(rate) => generated(rate, since, &grid.communes)?,
            None => (None, published(inputs, action, &grid.communes)?),
        };
        grid.actions.push(Deployed { id: action.id.clone(), since, pattern });
        grid.parts.push(parts);
    }
    Ok(grid)
}

fn members(inputs: &Inputs, reference: Day) -> Vec<Member> {
    let present = |since: Option<ReducedDate>| since.is_none_or(|since| since.first_day() <= reference);
    let rows: Vec<_> = inputs.communes.iter().filter(|row| present(row.membre_depuis)).collect();
    let last = rows.len().saturating_sub(1).max(1);
    let size = |population: u32| {
        let smaller = rows.iter().filter(|row| row.population_2016 < population).count();
        i64::try_from(smaller * 1000 / last).unwrap_or_default()
    };
    let member = |row: &&super::inputs::CommuneInput| Member {
        code: row.code_insee.clone(),
        since: row.membre_depuis,
        size: size(row.population_2016),
    };
    rows.iter().map(member).collect()
}

fn published(inputs: &Inputs, action: &ActionInput, communes: &[Member]) -> Result<Vec<PlannedPart>, String> {
    if action.liste_complete != "oui" {
        return Err(format!("{}: deployed, with neither join rates nor a complete list", action.id));
    }
    let rows = || inputs.published_participations.iter().filter(|row| row.action_id == action.id);
    let part = |commune: &Member| match rows().find(|row| row.code_insee == commune.code) {
        Some(row) => {
            let since = row.depuis.or(action.deployee_le)?;
            Some(PlannedPart::Joins { since, until: row.jusqu_a, interested_before: false })
        }
        None => Some(PlannedPart::Declines),
    };
    let parts = communes.iter().map(part).collect::<Option<_>>();
    parts.ok_or_else(|| format!("{}: a participation without a date", action.id))
}

fn generated(
    rate: &JoinRateInput,
    deployed: ReducedDate,
    communes: &[Member],
) -> Result<(Option<JoinPattern>, Vec<PlannedPart>), String> {
    let id = rate.action_id.as_str();
    let mut waves = vec![deployed];
    for wave in rate.vagues.split('|').filter(|wave| !wave.is_empty()) {
        waves.push(ReducedDate::parse(wave).ok_or_else(|| format!("{id}: {wave}: not a date"))?);
    }
    if waves.windows(2).any(|pair| pair[0].first_day() >= pair[1].first_day()) {
        return Err(format!("{id}: its waves must follow its deployment, in order"));
    }

    let scores: Vec<i64> = communes.iter().map(|commune| score(rate, commune)).collect();
    let mut ranking: Vec<usize> = (0..communes.len()).collect();
    ranking.sort_by_key(|&commune| (Reverse(scores[commune]), commune));
    let share_of = |percent: usize, whole: usize| (percent * whole + 50) / 100;
    let joining = share_of(rate.part_visee, communes.len());
    let concerned = communes.len() - share_of(rate.part_non_concernee, communes.len());
    let Some(&last_joining) = joining.checked_sub(1).and_then(|last| ranking.get(last)) else {
        return Err(format!("{id}: nobody joins, or more than everybody"));
    };

    let mut early = ranking[..joining].to_vec();
    early.sort_by_key(|&commune| (draw("first day", id, &communes[commune].code), commune));
    early.truncate(share_of(rate.part_au_depart, joining));
    let mut parts = vec![PlannedPart::Declines; communes.len()];
    for (rank, &commune) in ranking.iter().enumerate() {
        let code = communes[commune].code.as_str();
        parts[commune] = if rank < joining {
            let late =
                usize::try_from(draw("wave", id, code)).unwrap_or_default() % waves.len().max(2).saturating_sub(1);
            let wave = if early.contains(&commune) { deployed } else { *waves.get(late + 1).unwrap_or(&deployed) };
            let interested_before = draw("interested before", id, code) < 250;
            PlannedPart::Joins { since: communes[commune].not_before_arrival(wave), until: None, interested_before }
        } else if rank >= concerned.max(joining) {
            PlannedPart::NotConcerned
        } else if draw("interested", id, code) * communes_out(communes.len(), joining) < rate.part_interessee * 1000 {
            PlannedPart::Interested
        } else {
            PlannedPart::Declines
        };
    }
    let margins = scores.iter().map(|score| score - scores[last_joining]).collect();
    let pattern = JoinPattern { waves, margins, unknown: rate.part_inconnue, leaving: rate.part_sortie };
    Ok((Some(pattern), parts))
}

/// The share of communes that do not join, in per cent. It converts the share of interested ones, which is given for
/// all communes.
fn communes_out(communes: usize, joining: usize) -> i64 {
    i64::try_from((communes - joining) * 100 / communes.max(1)).unwrap_or_default()
}

/// The score of a commune for an action: a random part for the pair, one for the commune, and its size.
fn score(rate: &JoinRateInput, commune: &Member) -> i64 {
    let commitment = draw("zeal", "", &commune.code) / 2 - 250;
    draw("drawn to", &rate.action_id, &commune.code)
        + commitment
        + rate.attrait_des_grandes * (commune.size - 500) / 100
}
