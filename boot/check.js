// Shows a message in browsers that are too old. It is written in ECMAScript 5, so that it runs in them.
//
// The newest features that the app needs are container queries in CSS (Chrome and Edge 105, Firefox 110) and
// DecompressionStream (Firefox 113, Safari 16.4); 'wasm-unsafe-eval' and externref tables are older. When the app needs
// a newer feature, add it to `isSupported` and to the message.
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

  window.carnetTropAncien = !isSupported();
  if (window.carnetTropAncien) {
    document.addEventListener('DOMContentLoaded', function () {
      window.carnetMessage([
        'Ce navigateur est trop ancien pour ouvrir le carnet',
        'Ce carnet demande un navigateur de 2023 ou plus récent\u00a0: Firefox\u00a0113, Chrome ou Edge\u00a0105, Safari\u00a016.4, ou une version suivante.',
        'Mettez le navigateur à jour, ou ouvrez ce même fichier avec un autre navigateur. Rien n’a été modifié ni perdu.'
      ]);
    });
  }
})();
