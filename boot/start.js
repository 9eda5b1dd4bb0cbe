// Starts the program: from the block of this file where it is inside, from the server where it lies beside.
(async function () {
  'use strict';
  if (window.carnetTropAncien) return;

  async function program(block) {
    const address = block.getAttribute('src');
    if (address) return fetch(address);
    const packed = Uint8Array.from(atob(block.textContent.trim()), (sign) => sign.charCodeAt(0));
    const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(plain, { headers: { 'Content-Type': 'application/wasm' } });
  }

  try {
    await wasm_bindgen({ module_or_path: program(document.getElementById('programme')) });
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
