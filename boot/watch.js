// Watches the opening of the page, and says what is wrong where the program cannot. It is the first script, and has
// ASCII characters alone: in a file that was re-encoded or cut short it is still the very text that the page's policy
// allows. It is written in ECMAScript 5, and depends on no other script.
//
// It also finds the draft in local storage and offers it as a file, here and for boot/failure.js, and shows the messages
// of boot/check.js and boot/start.js.
(function () {
  'use strict';
  var PREFIX = 'carnet/';
  // What a copy with a key keeps is encrypted: only the program in that copy reads it.
  var OF_COPY = 'carnet-copie-';
  var LIMIT = 3000;
  // What is shown while the page is opening (index.html): other accents come from another encoding.
  var OPENING = 'Ouverture du carnet\u2026';
  var root = document.documentElement;
  // The program marks the page as open. A page that begins so was saved by the browser.
  var isSavedPage = root.hasAttribute('data-carnet');
  root.removeAttribute('data-carnet');
  // Scripts run: what the page says where none does is hidden, and that it is opening is shown instead.
  root.setAttribute('data-ouverture', '');

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
    var head = { format: 'carnet-de-mutualisation', version: 5, kind: 'edits', document: document, title: '' };
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

  function keepsEncrypted() {
    try {
      for (var i = 0; i < localStorage.length; i += 1) {
        var key = localStorage.key(i);
        if (key.indexOf(OF_COPY) === 0 && key.indexOf('/' + PREFIX) !== -1) return true;
      }
    } catch (_) { /* Nothing can be read, and nothing is said of it. */ }
    return false;
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

  function isReencoded() {
    var opening = document.getElementById('ouverture');
    return !!opening && opening.getAttribute('data-texte') !== OPENING;
  }

  // Why the program cannot start: the title, and what to do; null where nothing is known to be wrong.
  function reason() {
    if (isSavedPage) {
      return ['Cette page n\u2019est pas une copie du carnet', 'Elle a \u00e9t\u00e9 enregistr\u00e9e par le navigateur (\u00ab\u00a0Enregistrer la page sous\u2026\u00a0\u00bb), qui n\u2019en garde qu\u2019une image\u00a0: les modifications n\u2019y sont pas.', 'Ouvrez le fichier du carnet d\u2019o\u00f9 elle vient\u00a0: elles y sont, ou dans le navigateur qui les a gard\u00e9es. Pour en faire une copie, utilisez son bouton \u00ab\u00a0Enregistrer une copie\u00a0\u00bb.'];
    }
    if (isReencoded()) {
      return ['Ce fichier a \u00e9t\u00e9 ab\u00eem\u00e9 par un changement d\u2019encodage', 'Un logiciel l\u2019a enregistr\u00e9 dans un autre encodage que le sien, l\u2019UTF-8\u00a0: un \u00e9diteur de texte, une messagerie, un serveur. Ses textes sont fauss\u00e9s, et le programme n\u2019a pas d\u00e9marr\u00e9.', 'Demandez ou copiez de nouveau le fichier d\u2019origine, sans l\u2019ouvrir avec un \u00e9diteur de texte.'];
    }
    // What follows in the page may still be on its way.
    if (document.readyState === 'loading') return null;
    if (!window.carnetDemarre && !document.getElementById('carnet')) {
      return ['Ce fichier s\u2019arr\u00eate avant la fin', 'Il est incomplet ou ab\u00eem\u00e9, sans doute par une copie ou un envoi interrompus\u00a0: le programme n\u2019a pas pu d\u00e9marrer.', 'Demandez-le ou copiez-le de nouveau.'];
    }
    if (!window.carnetDemarre || window.carnetImpossible === undefined || typeof wasm_bindgen === 'undefined') {
      return ['Le programme de cette page est bloqu\u00e9', 'Quelque chose emp\u00eache ses scripts de d\u00e9marrer\u00a0: une r\u00e8gle de ce poste ou du serveur, une extension du navigateur, ou un fichier qui a \u00e9t\u00e9 modifi\u00e9.', 'Ouvrez le fichier depuis un dossier de ce poste, avec un autre navigateur ou sans extensions, ou demandez-le de nouveau.'];
    }
    return null;
  }

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  // What became of the draft, and the button that saves it in a file.
  function offerDraft(box) {
    var found = drafts().texts.length;
    add(box, 'p', found ? 'Les modifications gard\u00e9es dans ce navigateur ne sont pas touch\u00e9es. Vous pouvez les enregistrer dans un fichier, que le carnet reprendra\u00a0: page \u00ab\u00a0Enregistrement\u00a0\u00bb, \u00ab\u00a0Reprendre un fichier de modifications\u00a0\u00bb.' : 'Les modifications qu\u2019un navigateur a gard\u00e9es n\u2019en sont pas touch\u00e9es.');
    if (keepsEncrypted()) add(box, 'p', 'Celles d\u2019une copie qui a une cl\u00e9 sont chiffr\u00e9es\u00a0: elles restent o\u00f9 elles sont, et se lisent en ouvrant cette copie ou une autre de la m\u00eame cl\u00e9.');
    if (!found) return;
    var button = add(box, 'button', 'Enregistrer les modifications dans un fichier');
    button.type = 'button';
    button.addEventListener('click', function () { drafts().texts.forEach(download); });
  }

  function show(texts, className) {
    var app = document.getElementById('app') || document.body.appendChild(document.createElement('div'));
    var figures = document.getElementById('sans-programme');
    var box = document.createElement('div');
    box.className = className;
    box.setAttribute('role', 'alert');
    // Not a heading element: the page's heading comes with the key figures.
    texts.forEach(function (text, rank) { add(box, 'p', text).className = rank ? '' : 'ouverture-impossible-titre'; });
    offerDraft(box);
    if (className === 'ouverture-impossible') {
      // First, since old browsers empty what they remove.
      if (figures) figures.parentNode.removeChild(figures);
      app.innerHTML = '';
      root.removeAttribute('data-ouverture');
    }
    app.appendChild(box);
    if (className === 'ouverture-impossible' && figures && !window.carnetArret()) showFigures(app, figures);
  }

  // The description and the key figures, without what is said where no script runs.
  function showFigures(app, figures) {
    app.appendChild(figures);
    var rest = figures.getElementsByClassName('sans-script');
    while (rest.length) rest[0].parentNode.removeChild(rest[0]);
  }

  function isSettled() {
    return root.hasAttribute('data-carnet') || root.hasAttribute('data-question') || window.carnetImpossible || document.querySelector('#panne, .ouverture-impossible');
  }

  function look() {
    var why = !isSettled() && reason();
    if (why) show(why, 'ouverture-impossible');
  }

  // Whether the program must not start, because what it would show is not what the file was.
  window.carnetArret = function () { return isSavedPage || isReencoded(); };
  window.carnetMessage = function (texts) { show(texts, 'ouverture-impossible'); };
  window.carnetIncomplet = function (why) {
    window.carnetMessage(['Le carnet n\u2019a pas pu s\u2019ouvrir', 'Le programme contenu dans cette page n\u2019a pas d\u00e9marr\u00e9 (' + why + ').', 'Si le fichier vous a \u00e9t\u00e9 envoy\u00e9 ou a \u00e9t\u00e9 copi\u00e9, il est peut-\u00eatre incomplet ou ab\u00eem\u00e9\u00a0: demandez-le ou copiez-le de nouveau.']);
  };
  // The program is complete, and the browser does not run it.
  window.carnetRefus = function (why) {
    window.carnetMessage(['Ce navigateur n\u2019a pas pu d\u00e9marrer le programme du carnet', 'Le fichier est entier, mais le navigateur a refus\u00e9 ou interrompu le programme (' + why + ')\u00a0: il manque de m\u00e9moire, ou une r\u00e8gle de s\u00e9curit\u00e9 de ce poste limite WebAssembly.', 'Fermez d\u2019autres onglets et rechargez la page, ou ouvrez ce m\u00eame fichier avec un autre navigateur. Sinon, demandez \u00e0 votre service informatique d\u2019autoriser WebAssembly pour ce fichier.']);
  };
  // Below a page of the program that has no data to show.
  window.carnetProposer = function () { offerDraft(document.querySelector('#app main')); };
  window.carnetModifications = drafts;
  window.carnetTelecharger = download;

  // After the other scripts, which may say more.
  document.addEventListener('DOMContentLoaded', function () { setTimeout(look, 0); });
  setTimeout(function () {
    if (!document.body) return;
    look();
    if (isSettled()) return;
    show(['Le carnet met plus de temps que d\u2019habitude \u00e0 s\u2019ouvrir', 'Attendez encore un peu. S\u2019il ne s\u2019ouvre pas, rechargez la page, ou essayez un autre navigateur\u00a0: le fichier est peut-\u00eatre incomplet ou ab\u00eem\u00e9.'], 'ouverture-lente');
  }, LIMIT);
})();
