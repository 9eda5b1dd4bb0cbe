// Starts the program: from the block of this file where it is inside, from the server where it lies beside.
(async function () {
  'use strict';
  if (window.carnetTropAncien) return;

  // The bytes of the block, 13 or 14 bits in two of 91 signs (basE91).
  function bytes(text) {
    const out = new Uint8Array(text.length);
    const value = (at) => { const code = text.charCodeAt(at); return code < 60 ? code - 35 : code - 36; };
    let length = 0, bits = 0, count = 0, at = 0;
    for (; at + 1 < text.length; at += 2) {
      const pair = value(at) + 91 * value(at + 1);
      bits |= pair << count;
      count += (pair & 8191) > 88 ? 13 : 14;
      while (count > 7) {
        out[length++] = bits;
        bits >>>= 8;
        count -= 8;
      }
    }
    if (at < text.length) out[length++] = bits | value(at) << count;
    return out.subarray(0, length);
  }

  // In the one file, the program and the script that joins it to the page are compressed together.
  async function program(block) {
    const address = block.getAttribute('src');
    if (address) return fetch(address);
    const packed = new Blob([bytes(block.textContent)]);
    const unpacked = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    const end = 4 + new DataView(unpacked).getUint32(0, true);
    const script = document.createElement('script');
    script.textContent = new TextDecoder().decode(new Uint8Array(unpacked, 4, end - 4));
    document.head.append(script);
    return unpacked.slice(end);
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
