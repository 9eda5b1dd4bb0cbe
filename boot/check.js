// Shows a message where the program cannot run: in a frame of another page, in browsers that are too old, or where
// WebAssembly is switched off. It is written in ECMAScript 5, so that it runs in them.
//
// The newest features that the app needs are container queries in CSS (Chrome and Edge 105, Firefox 110) and
// DecompressionStream (Firefox 113, Safari 16.4). When the app needs a newer feature, add it to `isRecent` and to the
// message. WebAssembly with externref tables and 'wasm-unsafe-eval' are older: a browser that has the others and not
// these has been told so, by a rule of the computer (V8 without JIT has no WebAssembly), by its enhanced security, or by
// its lockdown mode.
(function () {
  'use strict';

  // A minimal WebAssembly module with an externref table. It compiles only if the browser supports such tables and
  // 'wasm-unsafe-eval' in the page's policy.
  var SMALLEST = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];

  var TOO_OLD = [
    'Ce navigateur est trop ancien pour ouvrir le carnet',
    'Ce carnet demande un navigateur de 2023 ou plus récent\u00a0: Firefox\u00a0113, Chrome ou Edge\u00a0105, Safari\u00a016.4, ou une version suivante.',
    'Mettez le navigateur à jour, ou ouvrez ce même fichier avec un autre navigateur. Rien n’a été modifié ni perdu.'
  ];
  var SWITCHED_OFF = [
    'WebAssembly est désactivé dans ce navigateur',
    'Le navigateur est assez récent, mais le programme du carnet a besoin de WebAssembly, et ce poste ne l’autorise pas\u00a0: une règle du service informatique ou un mode de sécurité renforcée le désactive. Le fichier n’est pas en cause, et rien n’a été modifié ni perdu.',
    'Le plus simple\u00a0: ouvrez ce même fichier avec un autre navigateur.',
    'Sinon, demandez à votre service informatique d’autoriser WebAssembly pour ce fichier. Le réglage à revoir est, dans Edge, la sécurité renforcée («\u00a0EnhanceSecurityMode\u00a0»)\u202f; dans Edge et Chrome, la règle «\u00a0DefaultJavaScriptJitSetting\u00a0»\u202f; dans Firefox, la préférence «\u00a0javascript.options.wasm\u00a0»\u202f; sur un Mac, un iPhone ou un iPad, le mode Isolement.'
  ];

  // A page that shows the carnet in a frame could lay something of its own over it, and borrow a click.
  var FRAMED = [
    'Le carnet ne s’ouvre pas à l’intérieur d’une autre page',
    'Une autre page l’affiche dans un cadre. Elle pourrait vous faire cliquer sans que vous le sachiez\u00a0: le programme ne démarre pas, et rien n’a été modifié ni perdu.',
    'Ouvrez le fichier lui-même, par un double clic, ou son adresse dans un onglet du navigateur.'
  ];

  function isRecent() {
    try {
      if (typeof BigInt !== 'function' || typeof Promise !== 'function') return false;
      if (typeof TextDecoder !== 'function') return false;
      if (!CSS.supports('container-type', 'inline-size')) return false;
      return typeof DecompressionStream === 'function';
    } catch (_) {
      return false;
    }
  }

  function canCompile() {
    try {
      return !!WebAssembly.compileStreaming && !!new WebAssembly.Module(new Uint8Array(SMALLEST));
    } catch (_) {
      return false;
    }
  }

  var texts = window.top !== window.self ? FRAMED : !isRecent() ? TOO_OLD : !canCompile() ? SWITCHED_OFF : null;
  window.carnetImpossible = !!texts;
  if (texts) document.addEventListener('DOMContentLoaded', function () { window.carnetMessage(texts); });
})();
