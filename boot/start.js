// Starts the program, from a block of the single file or from a separate file on a server.
(async function () {
  'use strict';
  if (window.carnetImpossible) return;
  window.carnetDemarre = true;
  if (window.carnetArret()) return;

  // Opens the database while the program is still being compiled; the program takes over the connection
  // (src/browser/database.rs).
  function database() {
    return new Promise((resolve, reject) => {
      if (!window.indexedDB) throw new DOMException('', 'SecurityError');
      const request = indexedDB.open('carnet', 1);
      request.onupgradeneeded = () => { request.result.createObjectStore('entries'); };
      request.onsuccess = () => { resolve(request.result); };
      request.onerror = reject;
      request.onblocked = reject;
    });
  }

  let opening = database();
  // The program handles a failure; without this, the page would report an unhandled rejection before.
  opening.catch(() => {});
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
    const unpacked = await program(block);
    // Sets the type that compileStreaming requires, whatever type a server sends.
    const source = new Response(unpacked, { headers: { 'Content-Type': 'application/wasm' } });
    const module = await WebAssembly.compileStreaming(source);
    // The document comes after the program in the page.
    await parsed;
    await wasm_bindgen({ module_or_path: module });
  } catch (error) {
    console.error(error);
    if (document.getElementById('panne')) return;
    const why = error && error.message || error;
    if (await isWhole(block)) window.carnetRefus(why); else window.carnetIncomplet(why);
  }
})();
