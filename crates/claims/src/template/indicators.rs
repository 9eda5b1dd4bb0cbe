//! The table of templates about means, sizes, inhabitants and answers.

use super::Part::{Compares, Counts, Holds};
use super::meanings::{
    MEDIAN, action, between, both, in_set, inhabitants, is_each, lead, leading_size, mean, of_those_before, one, sized,
    taking_part, threshold,
};
use super::table::Meaning;
use crate::lexicon::{Join, TimeExpression};
use crate::{AnswerKind, CommuneSet, Comparison, Condition, Leader, Measure, Statistic, Threshold, Value};
use domain::territory::Provenance;

/// Tried after those of [`table`](super::table), in this order.
pub(super) const TEMPLATES: &[(&str, Meaning)] = &[
    // Means, medians and extremes
    ("~ Qc V TO Qa OF N TO N", |slots, _| {
        is_each(slots)?;
        let typical = |statistic| Measure::Typical(statistic, None);
        Some(vec![
            Counts(Measure::Mean, 1),
            Compares(typical(Statistic::Lowest), Comparison::Equal, 0),
            Compares(typical(Statistic::Highest), Comparison::Equal, 1),
        ])
    }),
    ("~ Qc V TO 1 nombre_d actions compris entre N AND N", |slots, _| {
        is_each(slots)?;
        between(slots, Measure::Mean)
    }),
    ("~ Qc S V TO Qa", |slots, _| {
        is_each(slots)?;
        Some(vec![Counts(mean(slots)?, 1)])
    }),
    ("~ Pc S V TO Qa", |slots, _| Some(vec![Counts(mean(slots)?, 0)])),
    ("Pc S V ^plus", |slots, _| leading_size(slots)),
    ("~ Pc S V ^plus ?TIED TAIL", |slots, _| leading_size(slots)),
    ("~ Qa", |slots, clause| {
        let is_mean =
            |it| matches!(it, Measure::Leads { leader: Leader::Size(_), .. } | Measure::Typical(Statistic::Mean, _));
        (clause.follows(is_mean) && clause.join == Join::Same).then(|| mean(slots)).flatten().and_then(one)
    }),
    ("Qa par_commune", |slots, _| {
        let (quantity, _) = slots.quantities.first()?;
        // « 12 actions par commune » may mean 12 for each.
        matches!(quantity.value, Value::Number(number) if number.decimals > 0).then(|| vec![Counts(Measure::Mean, 0)])
    }),
    ("moyenne OF participations AMOUNT Q ?par_commune", |_, _| one(Measure::Mean)),
    ("moyenne AMOUNT Q par_commune", |_, _| one(Measure::Mean)),
    ("moyenne ?OF ?participations AMOUNT Qa ?par_commune", |_, _| one(Measure::Mean)),
    ("nombre moyen OF actions ?par_commune AMOUNT Q", |_, _| one(Measure::Mean)),
    ("mediane ?OF ?participations AMOUNT Q ?par_commune", |_, _| one(MEDIAN)),
    ("mediane ?OF ?participations AMOUNT Qa ?par_commune", |_, _| one(MEDIAN)),
    ("commune mediane V TO Qa", |_, _| one(MEDIAN)),
    ("mediane ?OF ?participations BE comprise entre N AND N", |slots, _| between(slots, MEDIAN)),
    ("OF N TO N actions selon les communes", |_, _| {
        let typical = |statistic| Measure::Typical(statistic, None);
        Some(vec![
            Compares(typical(Statistic::Lowest), Comparison::Equal, 0),
            Compares(typical(Statistic::Highest), Comparison::Equal, 1),
        ])
    }),
    ("nombre_d actions par_commune GOES N TO N", |_, _| {
        let typical = |statistic| Measure::Typical(statistic, None);
        Some(vec![
            Compares(typical(Statistic::Lowest), Comparison::Equal, 0),
            Compares(typical(Statistic::Highest), Comparison::Equal, 1),
        ])
    }),
    ("nombre_d actions par_commune GOES 1 minimum compris entre N AND N TO 1 maximum compris entre N AND N", |_, _| {
        let (lowest, highest) = (Measure::Typical(Statistic::Lowest, None), Measure::Typical(Statistic::Highest, None));
        Some(vec![
            Compares(lowest, Comparison::AtLeast, 0),
            Compares(lowest, Comparison::AtMost, 1),
            Compares(highest, Comparison::AtLeast, 2),
            Compares(highest, Comparison::AtMost, 3),
        ])
    }),
    ("Qc V T : c_est nombre ^plus frequent ?TIED", |slots, _| {
        let Threshold { min, max } = threshold(slots)?;
        let leads = Holds(lead(Leader::Number(min), slots.with_others));
        (max == Some(min)).then(|| vec![Counts(Measure::Participating(Threshold { min, max }), 0), leads])
    }),
    ("celui OF Qc ne|n BE connu que|qu entre N bornes", |_, _| one(in_set(Condition::NotAllKnown))),
    // Sizes
    ("Qc V T", |slots, _| {
        // A range of communes; other quantities have forms of their own.
        (slots.uppers.len() == 1).then(|| one(taking_part(slots.condition?)?)).flatten()
    }),
    ("Qc S V T", |slots, _| {
        let set = CommuneSet { size: Some(*slots.sizes.first()?), condition: slots.condition? };
        one(Measure::CommunesIn(set))
    }),
    ("Qc S", |slots, _| sized(slots)),
    ("il_y_a Qc S", |slots, _| sized(slots)),
    ("EPCI HOLD Qc S", |slots, _| sized(slots)),
    ("Qc comptent|compte|ont|a S", |slots, _| sized(slots)),
    // Inhabitants
    ("Qh vivent|vit|habitent|habite|resident|reside TO ?OF ?1 commune|communes W T", |slots, _| {
        one(inhabitants(slots.condition?))
    }),
    ("Qh BE TO ?OF ?1 commune|communes W T", |slots, _| one(inhabitants(slots.condition?))),
    ("Qh ?BE concernes|concerne|concernees|couverts|couvert|couvertes par O", |slots, _| {
        one(inhabitants(Condition::TakesPart(action(slots)?)))
    }),
    ("A concerne|couvre|touche Qh", |slots, _| one(inhabitants(Condition::TakesPart(action(slots)?)))),
    ("Pc W T rassemblent|representent|regroupent|comptent|reunissent|totalisent|abritent Qh", |slots, _| {
        one(inhabitants(slots.condition?))
    }),
    (
        "Pc W T rassemblent|representent|regroupent|comptent|reunissent|totalisent|abritent Q ?OF population",
        |slots, _| one(inhabitants(slots.condition?)),
    ),
    ("Qc qui rassemblent|representent|regroupent|comptent|reunissent|totalisent Qh V T", |slots, _| both(slots)),
    ("Qc qui rassemblent|representent|regroupent|comptent|reunissent|totalisent Q ?OF population V T", |slots, _| {
        both(slots)
    }),
    ("Qc rassemblant|representant|regroupant|comptant|totalisant Qh V T", |slots, _| both(slots)),
    ("Qc rassemblant|representant|regroupant|comptant|totalisant Q ?OF population V T", |slots, _| both(slots)),
    ("?qui rassemblent|representent|regroupent|totalisent Qh", |_, clause| of_those_before(clause)),
    ("?qui rassemblent|representent|regroupent|totalisent Q ?OF population", |_, clause| of_those_before(clause)),
    ("rassemblant|representant|regroupant|totalisant Qh", |_, clause| of_those_before(clause)),
    ("rassemblant|representant|regroupant|totalisant Q ?OF population", |_, clause| of_those_before(clause)),
    ("Q ?OF population", |_, clause| (clause.join == Join::Same).then(|| of_those_before(clause)).flatten()),
    // Answers
    ("Q=reponses|reponse NE BE J", |slots, _| one(Measure::Answers(slots.answers?))),
    ("Q=reponses|reponse ne|n BE pas connues|connue", |_, _| one(Measure::Answers(AnswerKind::Unknown))),
    ("Q=reponses|reponse J", |slots, _| one(Measure::Answers(slots.answers?))),
    ("Q=reponses|reponse viennent|vient OF sources|source publiees|publiee", |_, _| {
        one(Measure::Answers(AnswerKind::From(Provenance::Published)))
    }),
    ("sur N reponses|reponse Q viennent|vient OF sources|source publiees|publiee", |_, _| {
        let published = Measure::Answers(AnswerKind::From(Provenance::Published));
        Some(vec![Compares(Measure::Answers(AnswerKind::Any), Comparison::Equal, 0), Counts(published, 0)])
    }),
    ("N participations|participation BE J", |slots, _| {
        let is_illustrative = slots.answers == Some(AnswerKind::From(Provenance::Illustrative));
        is_illustrative.then(|| vec![Compares(Measure::IllustrativeParticipations, Comparison::Equal, 0)])
    }),
    ("entre N AND N participations|participation sur N possibles|possible", |_, _| {
        let all = Compares(Measure::PossibleParticipations, Comparison::Equal, 2);
        Some(vec![
            Compares(Measure::Participations, Comparison::AtLeast, 0),
            Compares(Measure::Participations, Comparison::AtMost, 1),
            all,
        ])
    }),
    ("N participations|participation sur N possibles|possible", |_, _| {
        let all = Compares(Measure::PossibleParticipations, Comparison::Equal, 1);
        Some(vec![Compares(Measure::Participations, Comparison::Equal, 0), all])
    }),
    ("Q ?BE J", |slots, clause| {
        clause.follows(|it| matches!(it, Measure::Answers(_))).then_some(())?;
        one(Measure::Answers(slots.answers?))
    }),
    ("Q=reponses|reponse AND Qa BE J", |slots, _| {
        let illustrative = AnswerKind::From(Provenance::Illustrative);
        (slots.answers == Some(illustrative))
            .then(|| vec![Counts(Measure::Answers(illustrative), 0), Counts(Measure::Illustrative(None), 1)])
    }),
    ("Q", |slots, clause| {
        slots.uppers.first()?;
        let measure = clause.before.map(|before| before.measure).filter(|it| !it.is_yes_or_no());
        let is_dated = matches!(clause.time, Some(TimeExpression::On(_)));
        (clause.join == Join::Same || is_dated).then(|| one(measure?)).flatten()
    }),
    ("Qa NE ont|a toutes_leurs|toutes_ses reponses connues", |_, _| one(Measure::FullyAnswered)),
    ("Qc NE ont|a toutes_leurs|toutes_ses reponses connues", |_, _| one(in_set(Condition::AllKnown))),
    ("Qa BE J", |slots, _| {
        let is_illustrative = slots.answers == Some(AnswerKind::From(Provenance::Illustrative));
        is_illustrative.then(|| vec![Counts(Measure::Illustrative(None), 0)])
    }),
    ("Q fois 1 commune BE OF sa taille TO ne pas participer TO 1 action", |_, _| one(Measure::Alone)),
];
