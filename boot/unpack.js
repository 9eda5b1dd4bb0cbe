// Unpacks what the one file holds as text: basE91, and in it a CRC-32 and an LZMA stream (a `.lzma` file of known
// size, as the specification that comes with the LZMA SDK has it). What is cut short or damaged is an error.
(function () {
  'use strict';

  function damaged() {
    return new Error('il est incomplet ou abîmé');
  }

  // The bytes of a text, 13 or 14 bits in two of 91 signs.
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

  function checksum(bytes) {
    const table = new Int32Array(256);
    for (let byte = 0; byte < 256; byte += 1) {
      let rest = byte;
      for (let bit = 0; bit < 8; bit += 1) rest = rest >>> 1 ^ (rest & 1 ? 0xedb88320 : 0);
      table[byte] = rest;
    }
    let sum = -1;
    for (let at = 0; at < bytes.length; at += 1) sum = sum >>> 8 ^ table[(sum ^ bytes[at]) & 255];
    return ~sum >>> 0;
  }

  // Where the chances of each kind of bit begin. Those that depend on the place have 16 for each state; a length has
  // 2 to choose its table, 8 for each of 16 places twice, and 256.
  const IS_MATCH = 0, IS_REPEATED = 192, IS_OLDER = 204, IS_THIRD = 216, IS_FOURTH = 228, IS_LONG = 240;
  const SLOT = 432, MIDDLE = 688, LOW = 803, NEW_LENGTH = 819, REPEATED_LENGTH = 1333, LITERAL = 1847;

  // The `.lzma` file: a byte of settings, 4 of dictionary size (here the dictionary is all that is unpacked),
  // 8 of length; then a byte that is 0 and what the range coder wrote.
  function unpacked(packed) {
    if (packed.length < 18) throw damaged();
    const head = new DataView(packed.buffer, packed.byteOffset);
    const settings = packed[0], size = head.getUint32(5, true);
    // No program has a quarter of a gigabyte: not worth asking for so much.
    if (settings > 224 || size > 0x10000000 || head.getUint32(9, true) || packed[13]) throw damaged();
    const context = settings % 9, literalPlaces = (settings / 9 | 0) % 5, places = settings / 45 | 0;
    const out = new Uint8Array(size);
    // How likely each bit is 0, in 2048ths: that is what the stream is coded by, and every bit teaches.
    const chances = new Uint16Array(LITERAL + (768 << context + literalPlaces)).fill(1024);
    // The range that is left and where in it the stream points. In an array of their own they stay whole numbers
    // of 32 bits; as variables shared by functions, browsers would box them at every bit.
    const coder = new Uint32Array([0xffffffff, head.getUint32(14)]);
    let next = 18;

    function widen() {
      coder[0] <<= 8;
      coder[1] = coder[1] << 8 | packed[next];
      next += 1;
    }

    function bit(at) {
      const chance = chances[at], bound = (coder[0] >>> 11) * chance >>> 0, one = coder[1] < bound ? 0 : 1;
      if (one) {
        chances[at] = chance - (chance >> 5);
        coder[0] -= bound;
        coder[1] -= bound;
      } else {
        chances[at] = chance + (2048 - chance >> 5);
        coder[0] = bound;
      }
      if (coder[0] < 0x1000000) widen();
      return one;
    }

    function evenBits(count) {
      let value = 0;
      for (let left = count; left > 0; left -= 1) {
        coder[0] >>>= 1;
        const one = coder[1] < coder[0] ? 0 : 1;
        if (one) coder[1] -= coder[0];
        value = value << 1 | one;
        if (coder[0] < 0x1000000) widen();
      }
      return value;
    }

    function bits(at, count) {
      let node = 1;
      for (let left = count; left > 0; left -= 1) node = node << 1 | bit(at + node);
      return node - (1 << count);
    }

    // The lowest bit first.
    function bitsBackwards(at, count) {
      let node = 1, value = 0;
      for (let rank = 0; rank < count; rank += 1) {
        const one = bit(at + node);
        node = node << 1 | one;
        value |= one << rank;
      }
      return value;
    }

    function length(at, place) {
      if (!bit(at)) return 2 + bits(at + 2 + 8 * place, 3);
      if (!bit(at + 1)) return 10 + bits(at + 130 + 8 * place, 3);
      return 18 + bits(at + 258, 8);
    }

    // Distances count from 0, which is the byte before.
    function distance(length) {
      const slot = bits(SLOT + 64 * Math.min(length - 2, 3), 6);
      if (slot < 4) return slot;
      const count = (slot >> 1) - 1, base = (2 | slot & 1) << count >>> 0;
      if (slot < 14) return base + bitsBackwards(MIDDLE + base - slot, count);
      return base + 16 * evenBits(count - 4) + bitsBackwards(LOW, 4);
    }

    // A byte of its own. After a match it is not the one that would have gone on with it (`other`), and its bits are
    // told by those of that one as long as they agree.
    function literal(at, other) {
      let node = 1;
      if (other >= 0) {
        for (let agreed = true; agreed && node < 256;) {
          other <<= 1;
          const expected = other & 256, one = bit(at + 256 + expected + node);
          node = node << 1 | one;
          agreed = one << 8 === expected;
        }
      }
      while (node < 256) node = node << 1 | bit(at + node);
      return node;
    }

    // The state tells what came last (below 7: a literal); the distances, how far back the last four matches were.
    let position = 0, state = 0, last = 0, second = 0, third = 0, fourth = 0;
    while (position < size) {
      if (next > packed.length) throw damaged();
      const place = position & (1 << places) - 1;
      if (!bit(IS_MATCH + 16 * state + place)) {
        const before = position ? out[position - 1] : 0;
        const table = ((position & (1 << literalPlaces) - 1) << context) + (before >> 8 - context);
        out[position] = literal(LITERAL + 768 * table, state < 7 ? -1 : out[position - last - 1]);
        position += 1;
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
        continue;
      }
      let count = 1;
      if (!bit(IS_REPEATED + state)) {
        count = length(NEW_LENGTH, place);
        fourth = third;
        third = second;
        second = last;
        last = distance(count);
        state = state < 7 ? 7 : 10;
      } else {
        // One of the last four distances again; the last one without a length is for one byte.
        const older = bit(IS_OLDER + state);
        if (older) {
          let chosen = second;
          if (bit(IS_THIRD + state)) {
            chosen = third;
            if (bit(IS_FOURTH + state)) {
              chosen = fourth;
              fourth = third;
            }
            third = second;
          }
          second = last;
          last = chosen;
        }
        if (older || bit(IS_LONG + 16 * state + place)) {
          count = length(REPEATED_LENGTH, place);
          state = state < 7 ? 8 : 11;
        } else {
          state = state < 7 ? 9 : 11;
        }
      }
      if (last >= position || count > size - position) throw damaged();
      for (const end = position + count; position < end; position += 1) out[position] = out[position - last - 1];
    }
    // The coder ends with nothing left over, neither in the stream nor in itself.
    if (next !== packed.length || coder[1]) throw damaged();
    return out;
  }

  window.carnetDeplier = function (text) {
    const packed = bytes(text);
    if (packed.length < 4) throw damaged();
    const out = unpacked(packed.subarray(4));
    if (checksum(out) !== new DataView(packed.buffer).getUint32(0, true)) throw damaged();
    return out;
  };
})();
