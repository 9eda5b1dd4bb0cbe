// Says so in a sentence where a browser is too old. Plain 2009 JavaScript: it has to run there.
//
// What decides is that sizes in a style sheet can go by their container (Chrome and Edge 105, Firefox 110) and that the
// browser unpacks gzip (Firefox 113, Safari 16.4): 'wasm-unsafe-eval' and tables of externref ask for nothing newer.
// Whoever uses something newer adds it to `can` and to the sentence.
//
// A page that ends before the program could start, as a file does that was cut short, is told as well.
(function () {
  'use strict';

  // The smallest module that declares a table of externref: what the program needs of WebAssembly,
  // under a policy that has to know 'wasm-unsafe-eval'.
  var SMALLEST = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];

  function can() {
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

  // The text of <noscript> is there in every browser: what this is, and the key figures.
  function show(title, sentences) {
    var app = document.getElementById('app');
    var without = document.getElementsByTagName('noscript')[0];
    var box = document.createElement('div');
    box.className = 'ouverture-impossible';
    box.setAttribute('role', 'alert');
    // The heading of the page is that of <noscript>.
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
    if (without) {
      var rest = document.createElement('div');
      rest.innerHTML = (without.textContent || '').replace(/<p class="sans-script">[^]*?<\/p>/, '');
      app.appendChild(rest);
    }
  }

  window.carnetIncomplet = function (reason) {
    show('Le carnet n’a pas pu s’ouvrir', [
      'Le programme contenu dans cette page n’a pas démarré (' + reason + ').',
      'Si le fichier vous a été envoyé ou a été copié, il est peut-être incomplet ou abîmé\u00a0: demandez-le ou copiez-le de nouveau. Vos modifications gardées par ce navigateur ne sont pas touchées.'
    ]);
  };
  window.carnetTropAncien = !can();
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
