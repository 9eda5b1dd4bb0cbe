//! The table of known words and phrases, folded, by class.

use crate::lexicon::{Join, Noun, Tense, TimeExpression, WordClass};
use crate::{Comparison, Obstacle, Stage};

/// Each class with its phrases, separated by `|`.
pub(super) const PHRASES: &[(WordClass, &str)] = &[
    (
        WordClass::Filler,
        "elles ne disent rien de ce que fait une commune|le|la|l|donc|ainsi|aussi|egalement|deja|bien|en effet|en outre|par ailleurs|enfin|au total|en tout|\
         en resume|en clair|en bref|seulement|seules|seuls|seule|seul|uniquement|membres|membre|metropolitaines|communautaires|\
         volontaires|de mutualisation|mutualisees|sans exception|la commune de|la ville de|les communes de|les communes d|les villes de|les villes d|commune de|ville de|\
         la commune d|la ville d|volontairement|a elle seule|elles|a la fois|precisement au total|pour l instant|c est vrai|\
         d ores et deja|chacune|chacun|notre|sans surprise|sans conteste|sans attendre|sans faute|rien de moins|rien de plus|\
         donnees en partie illustratives|inventees pour remplir le tableau|inventee pour remplir le tableau|d un coup d oeil|toutefois|cependant|neanmoins",
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
        "presque toutes les|presque toutes|presque tous les|plusieurs|quelques|certaines|certains|diverses|differentes|de nombreuses|nombreuses|beaucoup de|beaucoup d|\
         peu de|peu d|tres peu de|la plupart des|la plupart|la quasi totalite des|quasi totalite|une minorite|a peine|\
         la grande majorite|une grande majorite|une large majorite|des dizaines|des centaines|des milliers|\
         plusieurs dizaines|plusieurs centaines|une poignee|petites communes|grandes communes|petites|grandes",
    ),
    (WordClass::The, "les|ses|nos|leurs|ces"),
    (WordClass::Of, "de|d|des|du"),
    (WordClass::To, "a|au|aux|dans"),
    (WordClass::OutOf, "sur|parmi les"),
    (WordClass::Between, "entre"),
    (
        WordClass::Compare(Comparison::ABOUT),
        "environ|env|pres de|pres d|pres des|pres du|presque|quasiment|a peu pres|autour de|approximativement|\
         de l ordre de|aux alentours de|quelque",
    ),
    (
        WordClass::Compare(Comparison::MoreThan),
        "de plus de|de plus d|plus de|plus d|plus des|strictement plus de|davantage que",
    ),
    (
        WordClass::Compare(Comparison::LessThan),
        "de moins de|de moins d|moins de|moins d|moins des|strictement moins de",
    ),
    (WordClass::Compare(Comparison::AtLeast), "au moins|au minimum|pas moins de|pas moins d|minimum|du moins"),
    (WordClass::Compare(Comparison::AtMost), "au plus|au maximum|pas plus de|pas plus d|tout au plus|maximum"),
    (WordClass::Compare(Comparison::Equal), "exactement|precisement|tout juste|exactement a"),
    (WordClass::Beyond(Comparison::AtLeast), "ou plus|et plus|ou davantage|voire plus"),
    (WordClass::Beyond(Comparison::AtMost), "ou moins|et moins"),
    (WordClass::Noun(Noun::Communes), "communes|commune|d entre elles"),
    (WordClass::Noun(Noun::Actions), "actions|action|participations|participation"),
    (WordClass::Noun(Noun::Ideas), "idees|idee|projets|projet|pistes|piste"),
    (WordClass::Noun(Noun::Inhabitants), "habitants|habitant|habitantes et habitants|hab"),
    (
        WordClass::TakesPart,
        "participent|participe|participaient|participait|participant|participantes|participante|ont participe|\
         a participe|prennent part|prend part|prenaient part|adherent|adhere|adheraient|adherait|adherant|\
         sont engagees|est engagee|etaient engagees|sont impliquees|est impliquee|sont adherentes|est adherente|\
         sont participantes|qui participent|sont associees|est associee|sont inscrites dans|est inscrite dans|\
         beneficient|beneficie|beneficiaient|beneficiait|profitent|profite|ont adhere|a adhere|sont parties prenantes|participe t elle|participent elles|\
         y participent|y participe|y participaient|y adherent|y adhere|a participer|a adherer|a y participer|a y adherer",
    ),
    (
        WordClass::Joined,
        "ont rejoint|a rejoint|ont adopte|a adopte|appliquent|applique|utilisent|utilise|ont choisi|a choisi",
    ),
    (WordClass::NumberOf, "nombre de|nombre d|nombre total de|nombre total d"),
    (WordClass::Population, "population|population totale"),
    (WordClass::Amounts, "est de|etait de|s eleve a|s elevait a|s etablit a|atteint|atteignait|est passe a|est egal a"),
    (
        WordClass::Holds,
        "il en compte|elle en compte|en compte|il en comptait|elle en comptait|en comptait|compte|comptait|comporte|comportait|comprend|comprenait|contient|contenait|regroupe|regroupait|rassemble|\
         rassemblait|reunit|reunissait|totalise|totalisait|est composee de|est compose de|se compose de|\
         est constituee de|est constitue de|etait composee de|etait compose de|est formee de|federe|federait|couvre|couvrait|\
         recense|recensait|compte une population de|a une population de|comptait une population de",
    ),
    (
        WordClass::ThereAre,
        "il n y a que|on ne compte que|il y a|il y avait|on compte|on comptait|on denombre|on denombrait|on recense|on recensait|nous comptons|\
         nous sommes|avec|c est|ce sont|forte de|fort de",
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
    (WordClass::Stage(Stage::Pending), "en attente|en attente de deploiement|a deployer"),
    (WordClass::Stage(Stage::Stopped), "arretees|arretee|stoppees|stoppee"),
    (
        WordClass::OfScheme,
        "du schema|au schema|dans le schema|du schema de mutualisation|dans le schema de mutualisation",
    ),
    (WordClass::Scheme, "schema|schema de mutualisation"),
    (
        WordClass::Epci,
        "epci|metropole|intercommunalite|communaute|agglomeration|territoire|territoire metropolitain|territoire communautaire",
    ),
    (
        WordClass::When(TimeExpression::Now),
        "a cette date|aujourd hui|actuellement|desormais|a ce jour|maintenant|a present|a l heure actuelle",
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
    (WordClass::MaybeTied, "peut etre a egalite avec d autres"),
    (WordClass::GoesFrom, "va de|va d|allait de|allait d|varie de|varie d|variait de|s etend de"),
    (WordClass::Unknown, "commune nouvelle|communes nouvelles"),
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
         se felicite de ce|se felicite|est a noter|ressort|considerant|prendre acte|prend acte",
    ),
    (WordClass::Doubt(Obstacle::Question), "est ce|combien|pourquoi|est il vrai"),
    (
        WordClass::Doubt(Obstacle::Denied),
        "si|faux|fausse|erreur|mensonge|inexact|nie|dement|conteste|doute|pretend|pretendent|contrairement|ni|sinon|\
         imaginons|supposons|suppose|croire|croit|semble|peut etre|probablement|vrai|a tort|improbable|pas vrai|\
         hypothese|presque plus|jamais|plus jamais|ne plus|rien|voire",
    ),
    (
        WordClass::Doubt(Obstacle::Forecast),
        "demain|bientot|prochain|prochaine|prochainement|futur|future|d ici|vont|va|peut|peuvent|doit|doivent|veut|\
         veulent|envisage|envisagent|voudrait",
    ),
    (
        WordClass::Doubt(Obstacle::Goal),
        "visons|visent|objectif|prevu|prevues|vise|espere|esperons|souhaite|souhaitent|ambition|cible|a terme",
    ),
    (WordClass::Doubt(Obstacle::Exception), "sans|jusqu|jusque|hors"),
    (WordClass::Doubt(Obstacle::Date), "avant|apres"),
    (
        WordClass::Except,
        "sauf|hormis|excepte|a l exception de|a l exception d|a l exception des|exception faite de|\
         exception faite d",
    ),
    (WordClass::Excepted, "exceptees|exceptee|exclues|exclue|mises a part|mise a part"),
    (
        WordClass::Multiple,
        "moitie moins|deux fois|trois fois|dix fois|fois plus|fois moins|fois plus de|fois plus d|fois moins de|\
         fois moins d|a double|ont double|a triple|ont triple|a quadruple|a quintuple|a decuple|a plus que double|\
         ont plus que double|a plus que triple|a presque double|double|triple|doublement|triplement|quadruple",
    ),
    (
        WordClass::Change,
        "points|point|pts|pp|est tombe de|est tombee de|sont tombes de|sont tombees de|est monte a|est montee a|\
         de plus|de moins|de plus que|de moins que|de plus qu|de moins qu|supplementaires|supplementaire|en plus|\
         en moins|est passe de|est passee de|sont passees de|est passe d|est passee d|sont passees d|passe de|\
         passant de|passe d|passent de|a augmente|ont augmente|a progresse|ont progresse|a baisse|ont baisse|\
         a diminue|ont diminue|a recule|en hausse|en baisse|a grandi|a gagne|ont gagne|a perdu|ont perdu",
    ),
    (WordClass::Others, "autres|autre|autres communes|autre commune"),
    (
        WordClass::Reaches(Comparison::AtLeast),
        "atteignent|atteint les|atteignaient|atteignent les|atteignent le seuil des",
    ),
    (
        WordClass::Reaches(Comparison::MoreThan),
        "depassent|depasse|depassaient|depassent les|depassent la barre des|depassent la barre de|\
         depassent le seuil de|depassent le seuil des|sont au dessus de|sont au dessus des",
    ),
    (
        WordClass::Reaches(Comparison::LessThan),
        "sont sous la barre des|sont sous la barre de|est sous la barre des|est sous la barre de|etaient sous la barre \
         des|etaient sous la barre de|sont sous le seuil des|sont sous le seuil de|sont en dessous de|sont en dessous \
         des|sont au dessous de|restent sous la barre des|restent sous la barre de|sous la barre des|sous la barre de",
    ),
    (WordClass::ThisThreshold, "ce seuil|cette barre|ce palier"),
    (WordClass::AreSoMany, "sont au nombre de|etaient au nombre de|au nombre de|au nombre d|sont au nombre d"),
    (WordClass::Money, "euros|euro|eur|keuro|keuros"),
    (
        WordClass::Join(Join::And),
        "et|ainsi que|ainsi qu|tout comme|de meme que|mais|puis|tandis que|alors que|contre|quand|et que|et qu|par rapport a",
    ),
    (WordClass::Join(Join::Including), "dont|parmi lesquelles|parmi elles|et parmi elles"),
    (WordClass::Join(Join::Same), "soit|c est a dire|autrement dit|a savoir"),
];
