// Reads and writes spreadsheets for the program (src/browser/tables.rs), with the second module of the page. It is
// unpacked and compiled when it is first asked for something.
(function () {
  'use strict';

  // An instance with more memory than this, in bytes, is not kept: WebAssembly gives none of it back.
  const LIMIT = 64 * 1024 * 1024;

  let compiled = null;
  let current = null;

  async function instance() {
    compiled = compiled || window.carnetCompile(document.getElementById('tableurs'));
    const bindings = carnetLiaisonTableurs();
    try {
      const { memory } = await bindings({ module_or_path: await compiled });
      return { bindings, memory };
    } catch (error) {
      // On a server, the next call may find what this one did not.
      compiled = null;
      throw error;
    }
  }

  // The promise of what the module answers to a command. After a failure the next call has a new instance.
  window.carnetTableurs = async (command, name, bytes) => {
    let mine = null;
    let isKept = false;
    try {
      let used = null;
      do {
        current = mine = current || instance();
        used = await mine;
        // Another call may have failed in it meanwhile.
      } while (current !== mine);
      const answer = used.bindings.handle(command, name, bytes);
      isKept = used.memory.buffer.byteLength <= LIMIT;
      return answer;
    } finally {
      if (!isKept && current === mine) current = null;
    }
  };
})();
