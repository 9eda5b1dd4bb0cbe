// Speaks up when the program has stopped: says so, offers the draft as a file, reloads. It needs nothing of the program.
(function () {
  'use strict';
  var KEPT = 'carnet/';
  var told = false;

  // The lines that can be read as entries, as a file of edits of their document; and the texts that cannot, as they are.
  function asFiles(document, lines) {
    var entries = [];
    var rest = [];
    var seen = Object.create(null);
    lines.forEach(function (line) {
      if (!line || seen[line]) return;
      seen[line] = true;
      try { JSON.parse(line); entries.push(line); } catch (_) { rest.push(line); }
    });
    var head = { format: 'carnet-de-mutualisation', version: 2, kind: 'answers', document: document, title: '' };
    var file = JSON.stringify(head).slice(0, -1) + ',"journal":[' + entries.join(',') + ']}';
    return (entries.length ? [file] : []).concat(rest.length ? [rest.join('\n')] : []);
  }

  // The lines in local storage, by document.
  function savedLines() {
    var kept = Object.create(null);
    for (var i = 0; i < localStorage.length; i += 1) {
      var key = localStorage.key(i);
      if (key.indexOf(KEPT) !== 0) continue;
      var parts = key.split('/');
      // The first version kept all edits in one text.
      var name = parts.length === 2 ? key : parts[1];
      kept[name] = (kept[name] || []).concat(parts.length === 2 ? localStorage.getItem(key) : localStorage.getItem(key).split('\n'));
    }
    return kept;
  }

  // One text per file: the copy of the draft that the program left in the page, else what local storage holds.
  function drafts() {
    var kept = {};
    try { kept = savedLines(); } catch (_) { kept = {}; }
    var draft = window.carnetBrouillon;
    var lines = Array.isArray(draft) ? draft.slice(1).join('').split('\n').filter(Boolean) : [];
    if (lines.length) {
      var there = (kept[draft[0]] || []).concat(kept[KEPT + draft[0]] || []).join('\n');
      return { texts: asFiles(draft[0], lines), kept: lines.every(function (line) { return there.indexOf(line) !== -1; }) };
    }
    var texts = [];
    Object.keys(kept).forEach(function (name) {
      texts = texts.concat(name.indexOf(KEPT) === 0 ? kept[name] : asFiles(name, kept[name]));
    });
    return { texts: texts, kept: texts.length > 0 };
  }

  function offer(text, rank) {
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

  function saveStatus(found) {
    if (!found.texts.length) return 'Aucune modification n’attend d’être enregistrée. Rechargez la page pour continuer.';
    if (found.kept) return 'Les modifications faites jusque-là sont gardées dans ce navigateur. Par précaution, enregistrez-les aussi dans un fichier, puis rechargez la page.';
    return 'Les modifications faites jusque-là ne sont peut-être pas toutes gardées dans ce navigateur\u00a0: enregistrez-les dans un fichier avant de recharger la page.';
  }

  function tell(reason) {
    if (told || window.carnetTropAncien) return;
    told = true;
    var found = drafts();
    var banner = document.createElement('div');
    banner.id = 'panne';
    banner.className = 'panne';
    banner.setAttribute('role', 'alert');
    add(banner, 'strong', 'Le carnet s’est arrêté sur une erreur du programme.').className = 'panne-titre';
    add(banner, 'p', saveStatus(found));
    var actions = document.createElement('p');
    actions.className = 'panne-actions';
    banner.appendChild(actions);
    if (found.texts.length) {
      button(actions, 'Enregistrer mes modifications dans un fichier', function () { drafts().texts.forEach(offer); });
    }
    button(actions, 'Recharger la page', function () { location.reload(); });
    var details = document.createElement('details');
    add(details, 'summary', 'Ce qu’a dit le programme');
    add(details, 'p', String(reason || 'Rien de plus.'));
    banner.appendChild(details);
    var put = function () { document.body.insertBefore(banner, document.body.firstChild); };
    if (document.body) put(); else document.addEventListener('DOMContentLoaded', put);
  }

  window.addEventListener('carnet-panne', function (event) { tell(event.detail); });
  window.addEventListener('unhandledrejection', function (event) {
    tell(event.reason && event.reason.message || event.reason);
  });
  // Captured, so that a script that could not be fetched is heard too. A late resize notice is not a failure.
  window.addEventListener('error', function (event) {
    var lost = event.target && event.target.tagName === 'SCRIPT';
    if (!lost && !(event instanceof ErrorEvent)) return;
    if (String(event.message).indexOf('ResizeObserver') === 0) return;
    tell(lost ? 'Une partie du programme n’a pas pu être chargée.' : event.message);
  }, true);
})();
