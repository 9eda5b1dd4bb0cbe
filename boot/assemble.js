// Puts the program back in order. It was packed by kind, all instructions first, then all that follows each of them
// (see xtask/src/wasm/streams.rs): so it packs a twelfth smaller.
(function () {
  'use strict';

  const OP = 0, LOCALS = 1, BLOCK = 2, BRANCH = 3, TABLE = 4, OTHER = 5, FLOAT = 6, LONG = 7, CALL = 8;
  const GET = 9, SET = 10, TEE = 11, LOAD = 12, STORE = 13, INT = 14, KINDS = 15;

  // The kind of the one number that follows each of these instructions.
  const ONE = new Int8Array(256).fill(-1);
  for (const [from, to, kind] of [
    [0x02, 0x04, BLOCK], [0x0c, 0x0d, BRANCH], [0x10, 0x10, CALL], [0x20, 0x20, GET], [0x21, 0x21, SET],
    [0x22, 0x22, TEE], [0x23, 0x26, OTHER], [0x3f, 0x40, OTHER], [0x41, 0x41, INT], [0x42, 0x42, LONG],
    [0xd0, 0xd0, OTHER], [0xd2, 0xd2, OTHER]
  ]) ONE.fill(kind, from, to + 1);

  window.carnetAssembler = function (sorted) {
    const lengths = new DataView(sorted.buffer, sorted.byteOffset);
    const length = (part) => lengths.getUint32(4 * part, true);
    let at = 4 * (KINDS + 2);
    const next = () => {
      const from = at;
      at += length(part);
      part += 1;
      return from;
    };
    let part = 0;
    const before = next(), after = next();
    const places = new Uint32Array(KINDS);
    for (let kind = 0; kind < KINDS; kind += 1) places[kind] = next();

    // The lengths of the section and of its functions, which are known last, are written in five bytes each.
    const functions = (() => {
      let value = 0, shift = 0, from = places[LOCALS];
      for (; ; shift += 7, from += 1) {
        value |= (sorted[from] & 127) << shift;
        if (sorted[from] < 128) return value;
      }
    })();
    const out = new Uint8Array(sorted.length + 5 * functions + 6);
    let end = length(0);
    out.set(sorted.subarray(before, before + end));

    function byte(kind) {
      const one = sorted[places[kind]];
      places[kind] += 1;
      out[end] = one;
      end += 1;
      return one;
    }

    function number(kind) {
      let value = 0, shift = 0, one = 128;
      for (; one > 127; shift += 7) {
        one = byte(kind);
        if (shift < 32) value |= (one & 127) << shift;
      }
      return value >>> 0;
    }

    // Leaves room for a length; it is said once what it measures is written.
    function measured(write) {
      const start = end;
      end += 5;
      write();
      const length = end - start - 5;
      for (let rank = 0; rank < 5; rank += 1) out[start + rank] = length >>> 7 * rank & 127 | (rank < 4 ? 128 : 0);
    }

    function body() {
      for (let left = number(LOCALS); left > 0; left -= 1) {
        number(LOCALS);
        byte(LOCALS);
      }
      for (let depth = 1; depth > 0;) {
        const op = byte(OP), one = ONE[op];
        if (one >= 0) {
          number(one);
          if (one === BLOCK) depth += 1;
        } else if (op === 0x0b) {
          depth -= 1;
        } else if (op >= 0x28 && op <= 0x3e) {
          byte(OP);
          number(op < 0x36 ? LOAD : STORE);
        } else if (op === 0x0e) {
          for (let left = number(TABLE); left >= 0; left -= 1) number(TABLE);
        } else if (op === 0x11) {
          number(OTHER);
          number(OTHER);
        } else if (op === 0x1c) {
          for (let left = number(OTHER); left > 0; left -= 1) byte(OTHER);
        } else if (op === 0x43 || op === 0x44) {
          for (let left = op === 0x43 ? 4 : 8; left > 0; left -= 1) byte(FLOAT);
        } else if (op === 0xfc) {
          const which = number(OTHER);
          if (which > 7) number(OTHER);
          if (which > 7 && which < 15 && which % 2 === 0) number(OTHER);
        }
      }
    }

    out[end] = 10;
    end += 1;
    measured(() => {
      number(LOCALS);
      for (let left = functions; left > 0; left -= 1) measured(body);
    });
    const rest = sorted.subarray(after, after + length(1));
    out.set(rest, end);
    return out.subarray(0, end + rest.length);
  };
})();
