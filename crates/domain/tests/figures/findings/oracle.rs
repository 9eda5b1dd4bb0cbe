//! Whether a finding holds on a day on which everything is known, computed without the code that makes findings.

use domain::indicators::{
    Adoption, BusiestYears, Cell, DaySnapshot, FigureFinding, Fraction, Grouping, Half, Interval, Leaders, Mean,
    PeersJoined, SizeClass,
};
use domain::territory::{ActionIndex, CommuneIndex, Status};

pub fn within(range: Interval, number: u32) -> bool {
    range.min <= number && number <= range.max
}

pub fn takes_part(truth: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> bool {
    truth.tally.cells.get(action, commune) == Some(Cell::Yes)
}

fn count_of(truth: &DaySnapshot, commune: CommuneIndex) -> u32 {
    let running = truth.tally.cells.running().iter();
    u32::try_from(running.filter(|action| takes_part(truth, **action, commune)).count()).expect("a few")
}

fn counts(truth: &DaySnapshot) -> Vec<u32> {
    truth.tally.cells.members().iter().map(|commune| count_of(truth, *commune)).collect()
}

/// How many members meet a condition.
fn members(truth: &DaySnapshot, condition: impl Fn(CommuneIndex) -> bool) -> u32 {
    u32::try_from(truth.tally.cells.members().iter().filter(|commune| condition(**commune)).count()).expect("a few")
}

/// The members that take part in an action, and those to which it applies.
fn adoption(truth: &DaySnapshot, action: ActionIndex) -> (u32, u32) {
    let applies = |commune| truth.tally.cells.get(action, commune) != Some(Cell::NotConcerned);
    (members(truth, |commune| takes_part(truth, action, commune)), members(truth, applies))
}

/// Whether these are the ones with the highest measure: all of them, unless others may tie.
fn lead(leaders: &Leaders, measures: &[(u64, u64)]) -> bool {
    let is_highest = |one: &(u64, u64)| {
        measures.iter().all(|other| u128::from(one.0) * u128::from(other.1) >= u128::from(other.0) * u128::from(one.1))
    };
    let truth: Vec<usize> = (0..measures.len()).filter(|at| is_highest(&measures[*at])).collect();
    let all_lead = leaders.certain.iter().all(|at| truth.contains(at));
    all_lead && (leaders.certain.is_empty() || leaders.may_tie || leaders.certain == truth)
}

fn truncated(numerator: u64, denominator: u64) -> u64 {
    numerator * 10 / denominator
}

fn mean_within(mean: Mean, counts: &[u32]) -> bool {
    let tenths = |it: Fraction| truncated(it.numerator, it.denominator);
    let truth = truncated(counts.iter().map(|count| u64::from(*count)).sum(), counts.len() as u64);
    tenths(mean.min) <= truth && truth <= tenths(mean.max)
}

fn size_of(truth: &DaySnapshot, commune: CommuneIndex) -> Option<SizeClass> {
    SizeClass::of(truth.territory.commune(commune))
}

/// The years of all deployments up to the day.
fn years(truth: &DaySnapshot) -> Vec<u16> {
    let deployed = truth.territory.actions().iter().filter(|action| action.is_deployed_on(truth.day()));
    deployed.filter_map(|action| Some(action.deployed?.first_day().year())).collect()
}

fn with_status(truth: &DaySnapshot, status: Status) -> u32 {
    let actions = truth.territory.actions().iter();
    u32::try_from(actions.filter(|action| action.status_on(truth.day()) == status).count()).expect("a few")
}

/// Whether a finding about a day holds.
pub fn holds(finding: &FigureFinding, truth: &DaySnapshot) -> bool {
    let counts = counts(truth);
    let number_of_members = u32::try_from(counts.len()).expect("a few");
    let (least, most) = (counts.iter().min().copied(), counts.iter().max().copied());
    let reaching = |k: u32| u32::try_from(counts.iter().filter(|count| **count >= k).count()).expect("a few");
    match finding {
        FigureFinding::NoMember => counts.is_empty(),
        FigureFinding::NoAction => truth.tally.cells.running().is_empty(),
        FigureFinding::AtLeast { k, communes, of } => within(*communes, reaching(*k)) && *of == number_of_members,
        FigureFinding::Participations { cells, of } => {
            let concerned = truth.tally.cells.all().iter().filter(|cell| **cell != Cell::NotConcerned).count();
            within(*cells, counts.iter().sum()) && *of as usize == concerned
        }
        FigureFinding::Half { reached: Some((k, communes)), of, .. } => {
            within(*communes, reaching(*k)) && reaching(*k) * 2 >= number_of_members && *of == number_of_members
        }
        FigureFinding::Half { reached: None, is_possible, .. } => *is_possible || reaching(1) * 2 < number_of_members,
        FigureFinding::Deployments { actions, busiest } => {
            actions.count as usize == years(truth).len() && busiest.as_ref().is_none_or(|it| are_busiest(truth, it))
        }
        FigureFinding::Statuses { deployed, registered } => {
            let is_registered = truth.territory.actions().iter().filter(|it| it.is_registered_on(truth.day()));
            deployed.count as usize == years(truth).len() && registered.count as usize == is_registered.count()
        }
        FigureFinding::Upcoming { waiting, ideas } => {
            waiting.count == with_status(truth, Status::Registered)
                && ideas.count == with_status(truth, Status::UnderStudy)
        }
        FigureFinding::Adoption { actions, leaders } => {
            let shares: Vec<(u32, u32)> = actions.iter().map(|(action, _)| adoption(truth, *action)).collect();
            let fits = |(stated, truth): (&(ActionIndex, Adoption), &(u32, u32))| {
                within(stated.1.interval(), truth.0) && stated.1.of == truth.1
            };
            let measures: Vec<(u64, u64)> =
                shares.iter().map(|(count, of)| ((*count).into(), u64::from(*of).max(1))).collect();
            actions.iter().zip(&shares).all(fits) && lead(leaders, &measures)
        }
        FigureFinding::Extremes { lowest, highest } => {
            within(*lowest, least.expect("members")) && within(*highest, most.expect("members"))
        }
        FigureFinding::Mean { mean, lowest, highest } => {
            let extremes = within(*lowest, least.expect("members")) && within(*highest, most.expect("members"));
            extremes && mean_within(*mean, &counts)
        }
        FigureFinding::Median(median) => {
            let mut sorted = counts.clone();
            sorted.sort_unstable();
            let truth = Half::between(sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
            median.min <= truth && truth <= median.max
        }
        FigureFinding::Sizes { classes, leaders } => {
            let of_class = |class: Option<SizeClass>| -> Vec<u32> {
                let members = truth.tally.cells.members().iter().filter(|it| size_of(truth, **it) == class);
                members.map(|it| count_of(truth, *it)).collect()
            };
            let by_class: Vec<Vec<u32>> = classes.iter().map(|it| of_class(it.class)).collect();
            let sums: Vec<(u64, u64)> = by_class
                .iter()
                .map(|counts| (counts.iter().map(|it| u64::from(*it)).sum(), counts.len() as u64))
                .collect();
            classes.iter().zip(&by_class).all(|(it, counts)| mean_within(it.spread.mean, counts))
                && lead(leaders, &sums)
        }
        FigureFinding::Groups { grouping, groups, leaders, of } => {
            let reached: Vec<u32> =
                groups.iter().map(|it| reach(truth, *grouping, it.name.as_deref().expect("a name"))).collect();
            let fits = groups.iter().zip(&reached).all(|(it, truth)| within(it.communes, *truth));
            let measures: Vec<(u64, u64)> = reached.iter().map(|count| ((*count).into(), 1)).collect();
            fits && lead(leaders, &measures) && *of == number_of_members
        }
        FigureFinding::SeveralDomains { communes, .. } => {
            let truth_of = members(truth, |commune| domains_of(truth, commune) >= 2);
            communes.map_or(truth_of == 0, |communes| within(communes, truth_of))
        }
        FigureFinding::Alone { cases, is_all } => {
            let truth = alone(truth);
            *cases <= truth && (!is_all || *cases == truth)
        }
        FigureFinding::MostCommon { distribution, leaders } => {
            let having = |k: u32| u32::try_from(counts.iter().filter(|count| **count == k).count()).expect("a few");
            let fits = distribution.counts.iter().all(|(k, communes)| within(*communes, having(*k)));
            let measures: Vec<(u64, u64)> = distribution.counts.iter().map(|(k, _)| (having(*k).into(), 1)).collect();
            let certain: u32 = distribution.counts.iter().map(|(_, communes)| communes.min).sum();
            fits && lead(leaders, &measures)
                && certain + distribution.uncertain == number_of_members
                && counts.iter().all(|count| distribution.counts.iter().any(|(k, _)| k == count))
        }
        FigureFinding::Commune { commune, actions, .. } => {
            actions.is_none_or(|range| within(range, count_of(truth, *commune)))
        }
        FigureFinding::Sources(backing) => backing.total() as usize == truth.tally.cells.all().len(),
        other => panic!("not about the whole territory: {other:?}"),
    }
}

fn are_busiest(truth: &DaySnapshot, busiest: &BusiestYears) -> bool {
    let all = years(truth);
    let deployed_in = |year: u16| u32::try_from(all.iter().filter(|it| **it == year).count()).expect("a few");
    let most = all.iter().map(|year| deployed_in(*year)).max().unwrap_or(0);
    let is_stated = |year: &u16| busiest.years.contains(year);
    busiest.years.is_empty()
        || busiest.years.iter().all(|year| deployed_in(*year) == most && within(busiest.actions, most))
            && all.iter().filter(|year| deployed_in(**year) == most).all(is_stated)
}

/// How many members take part in one of the running actions of a group.
fn reach(truth: &DaySnapshot, grouping: Grouping, name: &str) -> u32 {
    let is_in = |action: &&ActionIndex| {
        let action = truth.territory.action(**action);
        match grouping {
            Grouping::Domain => &*action.domain == name,
            Grouping::Objective => action.objectives.iter().any(|objective| &**objective == name),
            Grouping::Form => action.form.as_deref() == Some(name),
        }
    };
    members(truth, |commune| {
        truth.tally.cells.running().iter().filter(is_in).any(|action| takes_part(truth, *action, commune))
    })
}

fn domains_of(truth: &DaySnapshot, commune: CommuneIndex) -> usize {
    let joined = truth.tally.cells.running().iter().filter(|action| takes_part(truth, **action, commune));
    let domains: std::collections::BTreeSet<&str> =
        joined.map(|action| &*truth.territory.action(*action).domain).collect();
    domains.len()
}

/// How often one commune of a size class does not take part and all others, two at least, do.
fn alone(truth: &DaySnapshot) -> u32 {
    let mut cases = 0;
    for &action in truth.tally.cells.running() {
        for class in SizeClass::ALL {
            let of_class = |commune: &&CommuneIndex| size_of(truth, **commune) == Some(class);
            let cells: Vec<Cell> = truth
                .tally
                .cells
                .members()
                .iter()
                .filter(of_class)
                .filter_map(|commune| truth.tally.cells.get(action, *commune))
                .filter(|cell| *cell != Cell::NotConcerned)
                .collect();
            let out = cells.iter().filter(|cell| **cell == Cell::No).count();
            cases += u32::from(out == 1 && cells.len() >= 3);
        }
    }
    cases
}

/// Whether a rank among all members holds.
pub fn rank_holds(rank: Interval, truth: &DaySnapshot, commune: CommuneIndex) -> bool {
    rank_holds_among(rank, truth, commune, truth.tally.cells.members())
}

/// Whether a rank holds: one more than the number of the others that are ahead.
pub fn rank_holds_among(rank: Interval, truth: &DaySnapshot, commune: CommuneIndex, others: &[CommuneIndex]) -> bool {
    let own = count_of(truth, commune);
    let ahead = others.iter().filter(|other| count_of(truth, **other) > own).count();
    within(rank, 1 + u32::try_from(ahead).expect("a few"))
}

/// Whether what is said of a commune's peers holds.
pub fn peers_hold(peers: &PeersJoined, truth: &DaySnapshot, commune: CommuneIndex) -> bool {
    let class = size_of(truth, commune);
    let is_peer = |other: CommuneIndex| class.is_some() && other != commune && size_of(truth, other) == class;
    let joined = |action: ActionIndex| members(truth, |other| is_peer(other) && takes_part(truth, action, other));
    let is_out = |action: ActionIndex| truth.tally.cells.get(action, commune) == Some(Cell::No);
    let running = truth.tally.cells.running();
    let all = running.iter().filter(|action| is_out(**action) && joined(**action) > 0).count();
    let each = peers.joined.iter().all(|it| is_out(it.action) && within(it.peers, joined(it.action)));
    each && (peers.may_be_more() || all == peers.joined.len()) && peers.peers == members(truth, is_peer)
}
