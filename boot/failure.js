// Shows a banner when the program has stopped: a message, a download of the draft, and a reload button. It does not
// depend on the program.
(function () {
  'use strict';
  var PREFIX = 'carnet/';
  var reported = false;

  // The texts of the files to download: one with the readable entries of a document, and one with the unreadable lines.
  function asFiles(document, lines) {
    var entries = [];
    var rest = [];
    var known = Object.create(null);
    lines.forEach(function (line) {
      if (!line || known[line]) return;
      known[line] = true;
      try { JSON.parse(line); entries.push(line); } catch (_) { rest.push(line); }
    });
    var head = { format: 'carnet-de-mutualisation', version: 3, kind: 'answers', document: document, title: '' };
    var file = JSON.stringify(head).slice(0, -1) + ',"journal":[' + entries.join(',') + ']}';
    return (entries.length ? [file] : []).concat(rest.length ? [rest.join('\n')] : []);
  }

  // The lines in local storage, by document.
  function savedLines() {
    var saved = Object.create(null);
    for (var i = 0; i < localStorage.length; i += 1) {
      var key = localStorage.key(i);
      if (key.indexOf(PREFIX) !== 0) continue;
      var parts = key.split('/');
      // Version 1 saved all edits as one text.
      var name = parts.length === 2 ? key : parts[1];
      saved[name] = (saved[name] || []).concat(parts.length === 2 ? localStorage.getItem(key) : localStorage.getItem(key).split('\n'));
    }
    return saved;
  }

  // One text per file: the copy of the draft that the program keeps in the page, or else the content of local storage.
  function drafts() {
    var saved = {};
    try { saved = savedLines(); } catch (_) { saved = {}; }
    var draft = window.carnetBrouillon;
    var lines = Array.isArray(draft) ? draft.slice(1).join('').split('\n').filter(Boolean) : [];
    if (lines.length) {
      var stored = (saved[draft[0]] || []).concat(saved[PREFIX + draft[0]] || []).join('\n');
      return { texts: asFiles(draft[0], lines), saved: lines.every(function (line) { return stored.indexOf(line) !== -1; }) };
    }
    var texts = [];
    Object.keys(saved).forEach(function (name) {
      texts = texts.concat(name.indexOf(PREFIX) === 0 ? saved[name] : asFiles(name, saved[name]));
    });
    return { texts: texts, saved: texts.length > 0 };
  }

  function download(text, rank) {
    var link = document.createElement('a');
    var address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.href = address;
    link.download = 'carnet-modifications' + (rank ? '-' + (rank + 1) : '') + '.json';
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
  }

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
    if (reported || window.carnetTropAncien) return;
    reported = true;
    var draft = drafts();
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
      button(actions, 'Enregistrer les modifications dans un fichier', function () { drafts().texts.forEach(download); });
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
    if (!notLoaded && !(event instanceof ErrorEvent)) return;
    if (String(event.message).indexOf('ResizeObserver') === 0) return;
    report(notLoaded ? 'Une partie du programme n’a pas pu être chargée.' : event.message);
  }, true);
})();
