// Starts the program, from a block of the single file or from a separate file on a server.
(async function () {
  'use strict';
  if (window.carnetImpossible) return;
  window.carnetDemarre = true;
  if (window.carnetArret()) return;

  // When the last opening began, in local storage, as long as it has not ended: a page that what it finds there stops
  // cannot say so, but the next one can.
  const BEGUN = 'carnet-ouverture';
  // After so many milliseconds, an opening that has not ended is not one that goes on in another tab.
  const PATIENCE = 5000;

  function begin() {
    try {
      const begun = Number(localStorage.getItem(BEGUN));
      localStorage.setItem(BEGUN, String(Date.now()));
      return begun > 0 && Math.abs(Date.now() - begun) > PATIENCE;
    } catch (_) {
      return false;
    }
  }

  function end() {
    removeEventListener('pagehide', end);
    try { localStorage.removeItem(BEGUN); } catch (_) { /* Nothing was written either. */ }
  }

  // Asks whether to open without the edits that the browser keeps: the last opening may have ended because of them.
  function ask() {
    return new Promise((resolve) => {
      const box = document.createElement('main');
      box.className = 'ouverture-question';
      const add = (name, text) => {
        const element = document.createElement(name);
        element.textContent = text;
        return box.appendChild(element);
      };
      const title = add('h1', 'La dernière ouverture d’un carnet dans ce navigateur n’est pas allée à son terme');
      title.className = 'ouverture-impossible-titre';
      title.tabIndex = -1;
      add('p', 'Si la page se bloque à chaque fois, ouvrez-la sans les modifications que ce navigateur garde\u00a0: elles y restent, et celles qui sont dans le fichier sont là.');
      for (const [text, without] of [['Ouvrir normalement', false], ['Ouvrir sans les modifications gardées', true]]) {
        const button = add('button', text);
        button.type = 'button';
        button.addEventListener('click', () => { box.remove(); resolve(without); });
      }
      document.getElementById('app').appendChild(box);
      document.documentElement.setAttribute('data-question', '');
      title.focus();
    });
  }

  const isStalled = begin();
  let hasStarted = false;
  // A page that is closed while it opens is not stopped.
  addEventListener('pagehide', end);

  // Opens the database while the program is still being compiled; the program takes over the connection
  // (src/browser/database.rs).
  function database() {
    return new Promise((resolve, reject) => {
      if (window.carnetSansModifications || !window.indexedDB) throw new DOMException('', 'SecurityError');
      const request = indexedDB.open('carnet', 1);
      request.onupgradeneeded = () => { request.result.createObjectStore('entries'); };
      request.onsuccess = () => { resolve(request.result); };
      request.onerror = reject;
      request.onblocked = reject;
    });
  }

  let opening = isStalled ? null : database();
  // The program handles a failure; without this, the page would report an unhandled rejection before.
  if (opening) opening.catch(() => {});
  window.carnetBase = () => {
    const base = opening || database();
    opening = null;
    return base;
  };

  // In the single file, the program is compressed with gzip and encoded in base64. It is compiled while it is
  // decompressed.
  async function program(block) {
    const address = block.getAttribute('src');
    if (address) return (await fetch(address)).body;
    const text = block.textContent;
    const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  }

  // Compiles a module of the page; boot/tables.js has another one.
  async function compile(block) {
    // Sets the type that compileStreaming requires, whatever type a server sends.
    const source = new Response(await program(block), { headers: { 'Content-Type': 'application/wasm' } });
    return WebAssembly.compileStreaming(source);
  }
  window.carnetCompile = compile;

  // Whether the program in the page is complete: the browser checks the CRC-32 at the end of the gzip data.
  async function isWhole(block) {
    try {
      return (await new Response(await program(block)).arrayBuffer()).byteLength > 0;
    } catch (_) {
      return false;
    }
  }

  // Keeps the texts that a copy of the file is checked against as they were parsed, before other tools of the browser
  // come to the page; nothing can put others in their place (src/browser/page_source.rs).
  function keepSource() {
    const texts = {};
    for (const id of ['squelette', 'carnet']) {
      const found = document.getElementById(id);
      if (found) texts[id] = found.textContent;
    }
    Object.defineProperty(window, 'carnetSource', { value: Object.freeze(texts) });
  }

  const block = document.getElementById('programme');
  try {
    const parsed = new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', () => { keepSource(); resolve(); });
    });
    const module = await compile(block);
    // The document comes after the program in the page.
    await parsed;
    if (isStalled) {
      // The program leaves local storage closed (src/browser/storage.rs).
      window.carnetSansModifications = await ask();
      document.documentElement.removeAttribute('data-question');
    }
    // From here on only the program ends the opening, by marking the page as open: what stops it now may stop it at the
    // next one, too.
    removeEventListener('pagehide', end);
    hasStarted = true;
    new MutationObserver(end).observe(document.documentElement, { attributeFilter: ['data-carnet'] });
    await wasm_bindgen({ module_or_path: module });
  } catch (error) {
    // The page says why it has not started.
    if (!hasStarted) end();
    console.error(error);
    if (document.getElementById('panne')) return;
    const why = error && error.message || error;
    if (await isWhole(block)) window.carnetRefus(why); else window.carnetIncomplet(why);
  }
})();
