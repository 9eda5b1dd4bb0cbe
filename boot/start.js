// Starts the program: from the block of this file where it is inside, from the server where it lies beside.
(async function () {
  'use strict';
  if (window.carnetTropAncien) return;

  // In the one file, the program is packed with the script that joins it to the page and with the style of its pages:
  // each text after its length in four bytes, then the program.
  async function program(block) {
    const address = block.getAttribute('src');
    if (address) return fetch(address);
    const unpacked = window.carnetDeplier(block.textContent);
    let at = 0;
    const text = () => {
      const length = new DataView(unpacked.buffer).getUint32(at, true);
      const from = at + 4;
      at = from + length;
      return new TextDecoder().decode(unpacked.subarray(from, at));
    };
    const script = document.createElement('script');
    script.textContent = text();
    document.head.append(script);
    const style = new CSSStyleSheet();
    style.replaceSync(text());
    document.adoptedStyleSheets = [style];
    return window.carnetAssembler(unpacked.subarray(at));
  }

  try {
    const source = await program(document.getElementById('programme'));
    await wasm_bindgen({ module_or_path: source });
  } catch (error) {
    console.error(error);
    if (document.getElementById('panne')) return;
    window.carnetImpossible('Le carnet n’a pas pu s’ouvrir', [
      'Le programme contenu dans cette page n’a pas démarré (' + (error && error.message || error) + ').',
      'Si le fichier vous a été envoyé ou a été copié, il est peut-être incomplet\u00a0: demandez-le ou copiez-le de nouveau. Vos modifications gardées par ce navigateur ne sont pas touchées.'
    ]);
  }
})();
