// Starts the program: from the block of this file where it is inside, from the server where it lies beside.
(async function () {
  'use strict';
  if (window.carnetTropAncien) return;
  window.carnetDemarre = true;

  // The browser opens the database in a process of its own: it is asked before the program is there, which takes it up
  // (src/browser/database.rs).
  function database() {
    return new Promise((done, failed) => {
      if (!window.indexedDB) throw new DOMException('', 'SecurityError');
      const asked = indexedDB.open('carnet', 1);
      asked.onupgradeneeded = () => { asked.result.createObjectStore('entries'); };
      asked.onsuccess = () => { done(asked.result); };
      asked.onerror = failed;
      asked.onblocked = failed;
    });
  }

  let begun = database();
  // Whoever takes it up hears that it failed; until then that is no failure of the page.
  begun.catch(() => {});
  window.carnetBase = () => {
    const base = begun || database();
    begun = null;
    return base;
  };

  // In the one file, the program is text in base64, compressed with gzip. It is compiled while it is unpacked. gzip
  // ends with a CRC-32 and the length of what it unpacks to, which the browser checks.
  async function program(block) {
    const address = block.getAttribute('src');
    if (address) return (await fetch(address)).body;
    const text = block.textContent;
    const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    return new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  }

  try {
    const parsed = new Promise((done) => { document.addEventListener('DOMContentLoaded', done); });
    const unpacked = await program(document.getElementById('programme'));
    // Whatever a server calls it.
    const source = new Response(unpacked, { headers: { 'Content-Type': 'application/wasm' } });
    const module = await WebAssembly.compileStreaming(source);
    // The document stands after the program in the page.
    await parsed;
    await wasm_bindgen({ module_or_path: module });
  } catch (error) {
    console.error(error);
    if (document.getElementById('panne')) return;
    window.carnetIncomplet(error && error.message || error);
  }
})();
