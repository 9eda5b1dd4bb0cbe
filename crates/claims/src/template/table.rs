//! The table of templates about communes and actions, each with the claims that it makes.

use super::Part::{Compares, Counts, Holds, Is};
use super::meanings::{
    PENDING, action, answers, illustrative_part, in_group, in_set, is_deployment, is_out_of, joined_by_peers, lead,
    leading_action, leading_commune, leading_groups, leading_share, leading_year, leads, of_its_peers, of_its_size,
    one, pending, ranked, reached, running, taking_part, threshold, twice,
};
use super::{Part, Slots};
use crate::clause::Clause;
use crate::{Comparison, Condition, Leader, Measure, Stage, Threshold};
use domain::territory::ParticipationState;

/// The claims of a template from its slots; `None` where it has no meaning.
pub(super) type Meaning = fn(&Slots, &Clause<'_>) -> Option<Vec<Part>>;

/// Tried in this order.
pub(super) const TEMPLATES: &[(&str, Meaning)] = &[
    // Members
    ("Qc BE #members OF EPCI", |_, _| one(Measure::Communes)),
    ("Qc ne|n BE pas #members OF EPCI", |_, _| one(Measure::NonMembers)),
    // « à cette date »: it is not about the members of anything else.
    ("Qc ne|n BE pas #members", |_, clause| clause.time.and_then(|_| one(Measure::NonMembers))),
    ("Qc non #members ?OF ?EPCI", |_, _| one(Measure::NonMembers)),
    ("Qc ?BE entrees|entree ?TO ?EPCI|perimetre", |_, _| one(Measure::Joining)),
    ("Qc ?BE sorties|sortie ?OF ?EPCI|perimetre", |_, _| one(Measure::Leaving)),
    // Adoption and participations
    ("A : Qc", |slots, _| one(Measure::Participants(action(slots)?))),
    ("C : Qa ?Z", |slots, _| running(slots).and_then(|()| one(Measure::ParticipationsOf(*slots.communes.first()?)))),
    ("C V TO 1 nombre_d actions compris entre N AND N ?sur ?N ?Z", |slots, _| {
        let own = Measure::ParticipationsOf(*slots.communes.first()?);
        running(slots)?;
        let mut parts = vec![Compares(own, Comparison::AtLeast, 0), Compares(own, Comparison::AtMost, 1)];
        if slots.numbers.len() > 2 {
            parts.push(Compares(Measure::Actions(Stage::Running), Comparison::Equal, 2));
        }
        Some(parts)
    }),
    ("Qc V T : Qc", |slots, _| {
        let measure = taking_part(slots.condition?)?;
        is_out_of(slots, 1)?;
        Some(vec![Counts(measure, 0), Counts(measure, 1)])
    }),
    ("Qc dans K : Qc", |slots, _| twice(slots)),
    ("Q dans K : Qc", |slots, _| twice(slots)),
    ("Qc dans K", |slots, _| one(taking_part(slots.condition?)?)),
    ("Qc ?NE ?BE interessees|interessee par O", |slots, _| answers(slots, ParticipationState::Interested)),
    ("A interesse Qc", |slots, _| answers(slots, ParticipationState::Interested)),
    ("Qc ne|n BE pas concernees|concernee par O", |slots, _| answers(slots, ParticipationState::NotConcerned)),
    ("Qc non concernees|concernee par O", |slots, _| answers(slots, ParticipationState::NotConcerned)),
    ("Qc partagent|partage|mutualisent ?au_moins N services|service ?entre_elles", |slots, _| {
        let least = slots.numbers.first()?.0.as_whole()?;
        one(Measure::Participating(Threshold::at_least(u32::try_from(least).ok()?)))
    }),
    ("A BE adopte|adoptee|applique|appliquee|utilise|utilisee|suivi|suivie|partage|partagee par Qc", |slots, _| {
        one(Measure::Participants(action(slots)?))
    }),
    ("A s applique|appliquent IN Qc", |slots, _| one(Measure::Participants(action(slots)?))),
    ("A BE Z IN Qc", |slots, _| {
        (slots.stages == [Stage::Running]).then(|| one(Measure::Participants(action(slots)?))).flatten()
    }),
    // Stages
    ("Qa attendent|attend OF etre Z", |slots, _| pending(slots)),
    ("Qa Z ne|n BE pas ?encore Z", |slots, _| {
        (slots.stages == [Stage::Registered, Stage::Deployed]).then(|| vec![Counts(PENDING, 0)])
    }),
    ("Qa ?du_schema restent|reste Z", |slots, _| (slots.stages == [Stage::Pending]).then(|| vec![Counts(PENDING, 0)])),
    ("Q restent|reste Z", |slots, clause| {
        let is_so = slots.stages == [Stage::Pending] && clause.follows(|it| matches!(it, Measure::Actions(_)));
        is_so.then(|| vec![Counts(PENDING, 0)])
    }),
    ("Qa Z pour Q Z", |slots, _| match *slots.stages {
        [stage @ (Stage::Deployed | Stage::Running), Stage::Registered] => {
            Some(vec![Counts(Measure::Actions(stage), 0), Counts(Measure::Actions(Stage::Registered), 1)])
        }
        _ => None,
    }),
    ("Q ?les annees ?les ^plus Z", |slots, clause| leading_year(slots, clause, true)),
    ("Q annee ^plus Z", |slots, clause| leading_year(slots, clause, false)),
    ("pour Q Z", |slots, clause| {
        let is_so = slots.stages == [Stage::Registered]
            && clause.follows(|it| is_deployment(it) || matches!(it, Measure::Illustrative(Some(Stage::Deployed))));
        is_so.then(|| vec![Counts(Measure::Actions(Stage::Registered), 0)])
    }),
    ("Q J", |slots, clause| illustrative_part(slots, clause)),
    ("Qc de_plus TO K", |slots, _| Some(vec![Counts(Measure::Gained(threshold(slots)?), 0)])),
    ("Qc de_moins TO K", |slots, _| Some(vec![Counts(Measure::Lost(threshold(slots)?), 0)])),
    ("autant OF communes TO K", |slots, _| {
        Some(vec![Is(Measure::Gained(threshold(slots)?), 0), Is(Measure::Lost(threshold(slots)?), 0)])
    }),
    // What changed between two days
    ("Qc V TO plus_d actions", |_, _| one(Measure::TakingMore)),
    ("Qc V TO moins_d actions", |_, _| one(Measure::TakingFewer)),
    ("Q TO moins", |_, clause| {
        clause.follows(|it| it == Measure::TakingMore).then(|| vec![Counts(Measure::TakingFewer, 0)])
    }),
    ("A gagne ^plus_de communes ?TIED TAIL", |slots, _| {
        let action = action(slots)?;
        leads(slots, Leader::Gain(action), Measure::GainOf(action))
    }),
    ("Qa NE a change OF etape", |slots, _| {
        slots.is_none().then_some(())?;
        let stages = [Stage::Deployed, Stage::Registered, Stage::UnderStudy, Stage::Stopped];
        Some(stages.map(|stage| Is(Measure::Actions(stage), 0)).into())
    }),
    // Domains, objectives and forms
    ("G touche|reunit|rassemble|concerne|compte|regroupe ^plus_de communes ?TIED TAIL", |slots, _| {
        let group = *slots.groups.first()?;
        leads(slots, Leader::Group(group), in_set(Condition::Reached(group)))
    }),
    ("les G AND G touchent ^plus_de communes : Q ?pour ?chacun|chacune", |slots, _| leading_groups(slots)),
    ("les G G AND G touchent ^plus_de communes : Q ?pour ?chacun|chacune", |slots, _| leading_groups(slots)),
    ("G touche|reunit|rassemble|concerne|regroupe Qc", |slots, _| reached(slots)),
    ("Qc V TO 1 action|actions IN G", |slots, _| reached(slots)),
    ("Qc V TO au_moins 1 action|actions IN G", |slots, _| reached(slots)),
    ("G HOLD Qa Z", |slots, _| in_group(slots)),
    ("Qa ?BE Z IN G", |slots, _| in_group(slots)),
    ("Qa IN G ?BE Z", |slots, _| in_group(slots)),
    ("Qc V TO OF actions IN D", |slots, _| one(in_set(slots.condition?))),
    // Superlatives of actions and communes
    ("A reunit|rassemble|regroupe|compte|touche|attire|mobilise ^plus_de communes ?TIED TAIL", |slots, _| {
        leading_action(slots)
    }),
    ("A reunit ^plus grande part OF communes ?TIED TAIL", |slots, _| leading_share(slots)),
    ("^plus grande part OF communes BE reunie par A Q", |slots, _| {
        let action = action(slots)?;
        Some(vec![Holds(lead(Leader::Share(action), true)), Counts(Measure::Participants(action), 0)])
    }),
    ("A Q", |slots, clause| {
        let follows = clause.follows(|it| matches!(it, Measure::Participants(_)));
        let is_share = slots.quantities.first()?.0.value.is_share();
        (follows && is_share).then(|| one(Measure::Participants(action(slots)?))).flatten()
    }),
    ("c_est A qui reunit|rassemble|regroupe|compte|touche|attire|mobilise ^plus_de communes ?TIED TAIL", |slots, _| {
        leading_action(slots)
    }),
    (
        "A BE action qui reunit|rassemble|regroupe|compte|touche|attire|mobilise ^plus_de communes ?TIED TAIL",
        |slots, _| leading_action(slots),
    ),
    (
        "action qui reunit|rassemble|regroupe|compte|touche|attire|mobilise ^plus_de communes BE A ?TIED TAIL",
        |slots, _| leading_action(slots),
    ),
    ("A BE action ^plus suivie|adoptee|partagee|rejointe|repandue ?TIED TAIL", |slots, _| leading_action(slots)),
    ("action ^plus suivie|adoptee|partagee|rejointe|repandue BE A ?TIED TAIL", |slots, _| leading_action(slots)),
    ("C BE commune W au_plus ?grand ?OF ?nombre_d actions ?TIED TAIL", |slots, _| leading_commune(slots)),
    ("c_est C W au_plus ?grand ?OF ?nombre_d actions ?TIED TAIL", |slots, _| leading_commune(slots)),
    ("commune W au_plus ?grand ?OF ?nombre_d actions BE C ?TIED TAIL", |slots, _| leading_commune(slots)),
    // What communes of the same size take part in
    ("Qa auxquelles C ne|n participe pas reunissent OF communes OF sa taille", |slots, _| joined_by_peers(slots)),
    ("Qa TO laquelle C ne|n participe pas reunit OF communes OF sa taille", |slots, _| joined_by_peers(slots)),
    ("C V TO toutes_les actions qui reunissent OF communes OF sa taille", |slots, _| {
        Some(vec![Is(Measure::JoinedByPeers(*slots.communes.first()?), 0)])
    }),
    ("Qc OF sa taille V TO A", |_, clause| of_its_peers(clause)),
    // Ranks, by the number of actions
    ("C BE R ?commune ?OF ?EPCI pour|par|en nombre_d actions", |slots, _| ranked(slots, None)),
    ("C BE TO R rang|place pour|par|en nombre_d actions", |slots, _| ranked(slots, None)),
    ("C ?BE R sur N pour|par|en nombre_d actions", |slots, _| ranked(slots, None)),
    ("C ?BE R ?sur ?N parmi_les communes S pour|par|en nombre_d actions", |slots, _| of_its_size(slots)),
    ("C ?BE R ?sur ?N pour|par|en nombre_d actions parmi_les communes S", |slots, _| of_its_size(slots)),
    ("C ?BE entre R AND R sur N pour|par|en nombre_d actions", |slots, _| ranked(slots, None)),
    ("C ?BE entre R AND R sur N parmi_les communes S pour|par|en nombre_d actions", |slots, _| of_its_size(slots)),
    ("C ?BE entre R AND R sur N pour|par|en nombre_d actions parmi_les communes S", |slots, _| of_its_size(slots)),
];
