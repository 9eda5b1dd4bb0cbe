//! The table of known words and phrases, folded, by class.

use crate::lexicon::{Join, Noun, Tense, TimeExpression, WordClass};
use crate::{Comparison, Stage};

/// Each class with its phrases, separated by `|`.
pub(super) const PHRASES: &[(WordClass, &str)] = &[
    (
        WordClass::Filler,
        "le|la|l|donc|ainsi|aussi|egalement|deja|bien|en effet|en outre|par ailleurs|de plus|enfin|au total|en tout|\
         en resume|en clair|en bref|seulement|seules|seuls|seule|seul|uniquement|membres|membre|metropolitaines|\
         volontaires|de mutualisation|mutualisees|sans exception|la commune de|la ville de|commune de|ville de|\
         la commune d|la ville d|volontairement|a elle seule|elles|a la fois|precisement au total|pour l instant",
    ),
    (WordClass::Nth(3), "tiers"),
    (WordClass::Nth(4), "quart|quarts"),
    (WordClass::Nth(5), "cinquieme|cinquiemes"),
    (WordClass::Nth(10), "dixieme|dixiemes"),
    (WordClass::Percent, "pour cent|pourcent|pourcents"),
    (WordClass::Half, "la moitie|moitie"),
    (WordClass::Most, "la majorite|une majorite|majorite"),
    (
        WordClass::All,
        "toutes les|tous les|toutes ses|toutes nos|toutes leurs|l ensemble des|l ensemble de ses|l ensemble de nos|\
         la totalite des|la totalite de ses|l integralite des|l integralite de ses",
    ),
    (WordClass::AllOfThem, "toutes|tous"),
    (WordClass::Each, "chaque|chacune des|chacune de ses|chacune de nos"),
    (WordClass::None, "aucune|aucun|aucune des|aucune de ses|aucune de nos|pas une|pas une seule"),
    (
        WordClass::Vague,
        "plusieurs|quelques|certaines|certains|diverses|differentes|de nombreuses|nombreuses|beaucoup de|beaucoup d|\
         peu de|peu d|tres peu de|la plupart des|la plupart|la quasi totalite des|quasi totalite|une minorite|\
         la grande majorite|une grande majorite|une large majorite|des dizaines|des centaines|des milliers|\
         plusieurs dizaines|plusieurs centaines|une poignee",
    ),
    (WordClass::The, "les|ses|nos|leurs|ces"),
    (WordClass::Of, "de|d|des|du"),
    (WordClass::To, "a|au|aux|dans"),
    (WordClass::OutOf, "sur|parmi les"),
    (WordClass::Between, "entre"),
    (
        WordClass::Compare(Comparison::ABOUT),
        "environ|env|pres de|pres d|pres des|presque|quasiment|a peu pres|autour de|approximativement|\
         de l ordre de|aux alentours de|quelque",
    ),
    (WordClass::Compare(Comparison::MoreThan), "plus de|plus d|plus des|strictement plus de|davantage que"),
    (WordClass::Compare(Comparison::LessThan), "moins de|moins d|moins des|strictement moins de"),
    (WordClass::Compare(Comparison::AtLeast), "au moins|au minimum|pas moins de|pas moins d|minimum|du moins"),
    (WordClass::Compare(Comparison::AtMost), "au plus|au maximum|pas plus de|pas plus d|tout au plus|maximum"),
    (WordClass::Compare(Comparison::Equal), "exactement|precisement|tout juste|exactement a"),
    (WordClass::Beyond(Comparison::AtLeast), "ou plus|et plus|ou davantage|voire plus"),
    (WordClass::Beyond(Comparison::AtMost), "ou moins|et moins"),
    (WordClass::Noun(Noun::Communes), "communes|commune"),
    (WordClass::Noun(Noun::Actions), "actions|action|participations|participation"),
    (WordClass::Noun(Noun::Ideas), "idees|idee|projets|projet|pistes|piste"),
    (WordClass::Noun(Noun::Inhabitants), "habitants|habitant|habitantes et habitants"),
    (
        WordClass::TakesPart,
        "participent|participe|participaient|participait|participant|participantes|participante|ont participe|\
         a participe|prennent part|prend part|prenaient part|adherent|adhere|adheraient|adherait|adherant|\
         sont engagees|est engagee|etaient engagees|sont impliquees|est impliquee|sont adherentes|est adherente|\
         sont participantes|qui participent|sont associees|est associee|sont inscrites dans|est inscrite dans|\
         ont adhere|a adhere|sont parties prenantes|participe t elle|participent elles",
    ),
    (WordClass::Joined, "ont rejoint|a rejoint|ont adopte|a adopte"),
    (WordClass::NumberOf, "nombre de|nombre d|nombre total de|nombre total d"),
    (WordClass::Population, "population|population totale"),
    (WordClass::Amounts, "est de|etait de|s eleve a|s elevait a|s etablit a|atteint|atteignait|est passe a|est egal a"),
    (
        WordClass::Holds,
        "compte|comptait|comporte|comportait|comprend|comprenait|contient|contenait|regroupe|regroupait|rassemble|\
         rassemblait|reunit|reunissait|totalise|totalisait|est composee de|est compose de|se compose de|\
         est constituee de|est constitue de|etait composee de|etait compose de|est formee de|federe|federait|\
         recense|recensait|compte une population de|a une population de|comptait une population de",
    ),
    (
        WordClass::ThereAre,
        "il y a|il y avait|on compte|on comptait|on denombre|on denombrait|on recense|on recensait|nous comptons|\
         nous sommes|avec|c est|ce sont",
    ),
    (
        WordClass::Deploys,
        "a deploye|ont deploye|avait deploye|a mis en oeuvre|a mis en place|ont mis en oeuvre|ont mis en place|\
         nous avons deploye|on a deploye|a permis de deployer|deploiement",
    ),
    (WordClass::Is(Tense::Present), "sont|est"),
    (WordClass::Is(Tense::Past), "etaient|etait|avaient ete|avait ete"),
    (WordClass::Is(Tense::Perfect), "ont ete|a ete|furent|fut"),
    (
        WordClass::Stage(Stage::Deployed),
        "deployees|deployee|deployes|deploye|mises en oeuvre|mise en oeuvre|mises en place|mise en place",
    ),
    (
        WordClass::Stage(Stage::Registered),
        "inscrites|inscrite|inscrites au schema|inscrite au schema|inscrites dans le schema|inscrites a ce schema",
    ),
    (
        WordClass::Stage(Stage::Running),
        "en cours|en service|actives|active|en activite|en fonctionnement|operationnelles|operationnelle|en vigueur",
    ),
    (
        WordClass::Stage(Stage::UnderStudy),
        "a l etude|en cours d etude|en etude|etudiees|etudiee|en cours d etudes|mises a l etude",
    ),
    (
        WordClass::OfScheme,
        "du schema|au schema|dans le schema|du schema de mutualisation|dans le schema de mutualisation",
    ),
    (WordClass::Scheme, "schema|schema de mutualisation"),
    (WordClass::Epci, "epci|metropole|intercommunalite|communaute|agglomeration|territoire|territoire metropolitain"),
    (
        WordClass::When(TimeExpression::Now),
        "aujourd hui|actuellement|desormais|a ce jour|maintenant|a present|a l heure actuelle",
    ),
    (
        WordClass::When(TimeExpression::AtAdoption),
        "au depart|a l origine|a l adoption|lors de l adoption|lors de son adoption|a son adoption|au lancement|\
         lors du lancement|lors de son lancement|a son lancement|initialement|au demarrage|a sa creation|\
         au depart du schema|a l origine du schema|a l adoption du schema|lors de l adoption du schema|\
         au lancement du schema|lors du lancement du schema|au tout debut|au debut",
    ),
    (
        WordClass::When(TimeExpression::SinceAdoption),
        "depuis l adoption|depuis l origine|depuis le depart|depuis le lancement|depuis son adoption|\
         depuis son lancement|depuis le debut|depuis sa creation|depuis l adoption du schema|\
         depuis le lancement du schema|depuis la creation du schema",
    ),
    (
        WordClass::When(TimeExpression::Unplaced),
        "l an dernier|l annee derniere|l an passe|l annee passee|cette annee|le mois dernier|ce mois ci|ce mois|\
         hier|recemment|l annee precedente|par an|chaque annee|tous les ans|cette semaine|l annee suivante|\
         ces dernieres annees|depuis longtemps|depuis toujours|un an plus tot|un an plus tard|un an apres",
    ),
    (WordClass::New, "nouvelles|nouvelle"),
    (WordClass::OnAverage, "en moyenne"),
    (WordClass::PerCommune, "par commune"),
    (WordClass::Not, "ne|n"),
    (WordClass::NotAtAll, "pas"),
    (WordClass::That, "que|qu"),
    (
        WordClass::Reports,
        "montre|montrent|indique|indiquent|constate|constatent|souligne|soulignent|annonce|annoncent|rappelle|\
         rappellent|precise|affirme|affirment|dit|confirme|confirment|note|releve|signale|declare|explique|revele|\
         atteste|prouve|rappelons|notons|soulignons|precisons|sait|retient|publie|ecrit|apprend|a annonce|\
         a indique|a souligne|a rappele|a precise|a constate|a montre|a declare|a affirme|fait savoir|\
         se felicite de ce|se felicite|est a noter|ressort",
    ),
    (
        WordClass::Doubt,
        "si|faux|fausse|erreur|mensonge|sauf|hors|hormis|excepte|sans|inexact|nie|dement|conteste|doute|pretend|\
         pretendent|objectif|prevu|prevues|vise|espere|esperons|souhaite|souhaitent|demain|bientot|prochain|\
         prochaine|prochainement|futur|future|d ici|peut etre|probablement|est ce|combien|pourquoi|est il vrai|\
         contrairement|ni|sinon|imaginons|supposons|suppose|croire|croit|semble|vont|va|peut|peuvent|doit|doivent|\
         veut|veulent|envisage|envisagent|rien|jamais|plus jamais|ne plus|moitie moins|deux fois|avant|apres|\
         jusqu|jusque|voudrait|ambition|cible|vrai|a tort|improbable|pas vrai|presque plus|voire|hypothese",
    ),
    (WordClass::Join(Join::And), "et|ainsi que|mais|puis|tandis que|alors que|contre|quand|et que|et qu|par rapport a"),
    (WordClass::Join(Join::Including), "dont|parmi lesquelles|parmi elles|et parmi elles"),
    (WordClass::Join(Join::Same), "soit|c est a dire|autrement dit|a savoir"),
];
