//! The content of the page where no script runs, such as previews of mail and office suites: what to do, and the title
//! and key figures of the territory, which `formats::page` makes, since copies have them too.

use domain::territory::Territory;
use formats::page::{FIGURES_END, FIGURES_START, original_figures};

/// The element `sans-programme`. Where scripts run, the page's first script hides it (`boot/watch.js`), and what has the
/// class `sans-script` is left out where it is shown after all. It is no `<noscript>`, which previews that remove scripts
/// do not show, nor do browsers whose scripts are blocked rather than off.
///
/// All that depends on the territory is in the element of the figures: the rest is a part of the program.
pub fn page(territory: &Territory) -> String {
    format!(
        "<div id=\"sans-programme\" role=\"main\">\n<h1>Carnet de mutualisation</h1>\n\
         <p class=\"sans-script\"><strong>Pour ouvrir ce carnet, téléchargez le fichier et ouvrez-le dans un navigateur \
         (Firefox, Chrome, Edge ou Safari).</strong> Cet aperçu n’en montre que les chiffres clés.</p>\n\
         {FIGURES_START}{figures}{FIGURES_END}\n\
         <p>Accessibilité\u{a0}: non conforme.</p>\n\
         <p class=\"sans-script\">Si vous lisez ceci dans un navigateur, JavaScript y est désactivé ou bloqué\u{a0}: \
         activez-le pour ce fichier, ou ouvrez-le depuis un dossier de ce poste avec un autre navigateur. Les \
         modifications qu’un navigateur a gardées n’en sont pas touchées.</p>\n</div>",
        figures = original_figures(territory),
    )
}
