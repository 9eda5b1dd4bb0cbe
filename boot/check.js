// Shows a message in browsers that are too old. It is written in ECMAScript 5, so that it runs in them.
//
// The newest features that the app needs are container queries in CSS (Chrome and Edge 105, Firefox 110) and
// DecompressionStream (Firefox 113, Safari 16.4); 'wasm-unsafe-eval' and externref tables are older. When the app needs
// a newer feature, add it to `isSupported` and to the message.
//
// It also shows a message when the page ends before the program has started, because the file was cut short.
(function () {
  'use strict';

  // A minimal WebAssembly module with an externref table. It compiles only if the browser supports such tables and
  // 'wasm-unsafe-eval' in the page's policy.
  var SMALLEST = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];

  function isSupported() {
    try {
      if (typeof BigInt !== 'function' || typeof Promise !== 'function') return false;
      if (typeof TextDecoder !== 'function') return false;
      if (!CSS.supports('container-type', 'inline-size')) return false;
      if (typeof DecompressionStream !== 'function' || !WebAssembly.compileStreaming) return false;
      return !!new WebAssembly.Module(new Uint8Array(SMALLEST));
    } catch (_) {
      return false;
    }
  }

  // Shows a message, followed by the content of <noscript>: a description and the key figures.
  function show(title, sentences) {
    var app = document.getElementById('app');
    var noscript = document.getElementsByTagName('noscript')[0];
    var box = document.createElement('div');
    box.className = 'ouverture-impossible';
    box.setAttribute('role', 'alert');
    // Not a heading element: the page's heading is in <noscript>.
    var heading = document.createElement('p');
    heading.className = 'ouverture-impossible-titre';
    heading.appendChild(document.createTextNode(title));
    box.appendChild(heading);
    for (var i = 0; i < sentences.length; i += 1) {
      var line = document.createElement('p');
      line.appendChild(document.createTextNode(sentences[i]));
      box.appendChild(line);
    }
    if (!app) app = document.body.appendChild(document.createElement('div'));
    app.innerHTML = '';
    app.appendChild(box);
    if (noscript) {
      var rest = document.createElement('div');
      rest.innerHTML = (noscript.textContent || '').replace(/<p class="sans-script">[^]*?<\/p>/, '');
      app.appendChild(rest);
    }
  }

  window.carnetIncomplet = function (reason) {
    show('Le carnet n’a pas pu s’ouvrir', [
      'Le programme contenu dans cette page n’a pas démarré (' + reason + ').',
      'Si le fichier vous a été envoyé ou a été copié, il est peut-être incomplet ou abîmé\u00a0: demandez-le ou copiez-le de nouveau. Les modifications gardées par ce navigateur ne sont pas touchées.'
    ]);
  };
  window.carnetTropAncien = !isSupported();
  if (window.carnetTropAncien) {
    document.addEventListener('DOMContentLoaded', function () {
      show('Ce navigateur est trop ancien pour ouvrir le carnet', [
        'Ce carnet demande un navigateur de 2023 ou plus récent\u00a0: Firefox\u00a0113, Chrome ou Edge\u00a0105, Safari\u00a016.4, ou une version suivante.',
        'Mettez le navigateur à jour, ou ouvrez ce même fichier avec un autre navigateur. Rien n’a été modifié ni perdu.'
      ]);
    });
  } else {
    document.addEventListener('DOMContentLoaded', function () {
      if (!window.carnetDemarre) window.carnetIncomplet('la page s’arrête avant la fin');
    });
  }
})();
