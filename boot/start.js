// Starts the program: from the block of this file where it is inside, from the server where it lies beside.
(async function () {
  'use strict';
  if (window.carnetTropAncien) return;

  // In the one file, the program and the script that joins it to the page are packed together.
  async function program(block) {
    const address = block.getAttribute('src');
    if (address) return fetch(address);
    const unpacked = window.carnetDeplier(block.textContent);
    const end = 4 + new DataView(unpacked.buffer).getUint32(0, true);
    const script = document.createElement('script');
    script.textContent = new TextDecoder().decode(unpacked.subarray(4, end));
    document.head.append(script);
    return unpacked.subarray(end);
  }

  try {
    const source = await program(document.getElementById('programme'));
    await wasm_bindgen({ module_or_path: source });
    document.getElementById('ouverture')?.remove();
    document.documentElement.dataset.carnet = 'ouvert';
  } catch (error) {
    console.error(error);
    if (document.getElementById('panne')) return;
    window.carnetImpossible('Le carnet n’a pas pu s’ouvrir', [
      'Le programme contenu dans cette page n’a pas démarré (' + (error && error.message || error) + ').',
      'Si le fichier vous a été envoyé ou a été copié, il est peut-être incomplet\u00a0: demandez-le ou copiez-le de nouveau. Vos modifications gardées par ce navigateur ne sont pas touchées.'
    ]);
  }
})();
