// Shows a banner when the program has stopped: a message, a download of the draft, and a reload button. It does not
// depend on the program. The draft is found by boot/watch.js.
(function () {
  'use strict';
  var reported = false;

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  function button(parent, text, act) {
    var element = add(parent, 'button', text);
    element.type = 'button';
    element.addEventListener('click', act);
    return element;
  }

  function saveStatus(draft) {
    if (!draft.texts.length) return 'Aucune modification n’attend d’être enregistrée. Rechargez la page pour continuer.';
    if (draft.saved) return 'Les modifications faites jusque-là sont gardées dans ce navigateur. Par précaution, enregistrez-les aussi dans un fichier, puis rechargez la page.';
    return 'Les modifications faites jusque-là ne sont peut-être pas toutes gardées dans ce navigateur\u00a0: enregistrez-les dans un fichier avant de recharger la page.';
  }

  function report(reason) {
    if (reported || window.carnetImpossible || window.carnetArret()) return;
    reported = true;
    var draft = window.carnetModifications();
    var banner = document.createElement('div');
    banner.id = 'panne';
    banner.className = 'panne';
    banner.setAttribute('role', 'alert');
    add(banner, 'strong', 'Le carnet s’est arrêté sur une erreur du programme.').className = 'panne-titre';
    add(banner, 'p', saveStatus(draft));
    var actions = document.createElement('p');
    actions.className = 'panne-actions';
    banner.appendChild(actions);
    if (draft.texts.length) {
      button(actions, 'Enregistrer les modifications dans un fichier', function () { window.carnetModifications().texts.forEach(window.carnetTelecharger); });
    }
    button(actions, 'Recharger la page', function () { location.reload(); });
    var details = document.createElement('details');
    add(details, 'summary', 'Ce qu’a dit le programme');
    add(details, 'p', String(reason || 'Rien de plus.'));
    banner.appendChild(details);
    var insert = function () { document.body.insertBefore(banner, document.body.firstChild); };
    if (document.body) insert(); else document.addEventListener('DOMContentLoaded', insert);
  }

  window.addEventListener('carnet-panne', function (event) { report(event.detail); });
  window.addEventListener('unhandledrejection', function (event) {
    report(event.reason && event.reason.message || event.reason);
  });
  // Listens in the capture phase, since errors of scripts that cannot be loaded do not bubble. ResizeObserver's error
  // on late notifications is harmless.
  window.addEventListener('error', function (event) {
    var notLoaded = event.target && event.target.tagName === 'SCRIPT';
    if (!notLoaded && !event.message) return;
    if (String(event.message).indexOf('ResizeObserver') === 0) return;
    report(notLoaded ? 'Une partie du programme n’a pas pu être chargée.' : event.message);
  }, true);
})();
