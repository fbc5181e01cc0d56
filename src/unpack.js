// The reverse of xtask/src/finish/pack.rs, for a site's loader and for the single file.

// LZMA1 after Igor Pavlov's LZMA specification (public domain, https://7-zip.org/sdk.html), as pack.rs writes it: lc 3, lp 0,
// pb 0, the size known, no end marker. So only a literal has a context beyond the state: the three high bits before it.
const unpackLzma = (packed) => {
  const header = new DataView(packed.buffer);
  const out = new Uint8Array(header.getUint32(5, true));
  // Where each group of probabilities begins. There are 12 states.
  const MATCH = 0, REP = 12, REP_G0 = 24, REP_G1 = 36, REP_G2 = 48, REP0_LONG = 60;
  const LENGTH = 72, REP_LENGTH = 346, SLOT = 620, SPECIAL = 876, ALIGN = 991, LITERAL = 1007;
  const probs = new Uint16Array(LITERAL + 8 * 0x300).fill(1024);
  // Range and code. As plain variables they would be boxed whenever they pass 30 bits.
  const coder = Uint32Array.of(0xffffffff, header.getUint32(14));
  let next = 18;

  const normalize = () => {
    if (coder[0] >= 0x1000000) return;
    coder[0] <<= 8;
    coder[1] = coder[1] << 8 | packed[next++];
  };
  const bit = (index) => {
    const prob = probs[index], bound = (coder[0] >>> 11) * prob;
    const one = coder[1] >= bound ? 1 : 0;
    if (one) {
      coder[0] -= bound;
      coder[1] -= bound;
      probs[index] = prob - (prob >> 5);
    } else {
      coder[0] = bound;
      probs[index] = prob + (2048 - prob >> 5);
    }
    normalize();
    return one;
  };
  const tree = (base, bits) => {
    let symbol = 1;
    for (let i = 0; i < bits; i++) symbol = symbol << 1 | bit(base + symbol);
    return symbol - (1 << bits);
  };
  const reverseTree = (base, bits) => {
    let symbol = 1, value = 0;
    for (let i = 0; i < bits; i++) {
      const b = bit(base + symbol);
      symbol = symbol << 1 | b;
      value |= b << i;
    }
    return value;
  };
  const length = (base) => {
    if (!bit(base)) return 2 + tree(base + 2, 3);
    if (!bit(base + 1)) return 10 + tree(base + 10, 3);
    return 18 + tree(base + 18, 8);
  };
  const distance = (len) => {
    const slot = tree(SLOT + 64 * Math.min(len - 2, 3), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    let value = (2 | slot & 1) << bits;
    if (slot < 14) return value + reverseTree(SPECIAL + value - slot, bits);
    for (let i = bits; i-- > 4;) {
      coder[0] >>>= 1;
      if (coder[1] >= coder[0]) {
        coder[1] -= coder[0];
        value += 1 << i;
      }
      normalize();
    }
    return value + reverseTree(ALIGN, 4);
  };

  let at = 0, state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0;
  while (at < out.length && next <= packed.length) {
    if (!bit(MATCH + state)) {
      const base = LITERAL + 0x300 * (out[at - 1] >> 5);
      let symbol = 1;
      if (state > 6) {
        // After a match the literal differs from the byte that would have gone on with it: that byte is context, up to the difference.
        let other = out[at - rep0 - 1], b;
        do {
          other <<= 1;
          b = bit(base + 0x100 + (other & 0x100) + symbol);
          symbol = symbol << 1 | b;
        } while (symbol < 0x100 && b === (other >> 8 & 1));
      }
      while (symbol < 0x100) symbol = symbol << 1 | bit(base + symbol);
      out[at++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let len = 1;
    if (!bit(REP + state)) {
      rep3 = rep2, rep2 = rep1, rep1 = rep0;
      len = length(LENGTH);
      rep0 = distance(len);
      state = state < 7 ? 7 : 10;
    } else if (bit(REP_G0 + state)) {
      let again = rep1;
      if (bit(REP_G1 + state)) {
        again = rep2;
        if (bit(REP_G2 + state)) again = rep3, rep3 = rep2;
        rep2 = rep1;
      }
      rep1 = rep0, rep0 = again;
      len = length(REP_LENGTH);
      state = state < 7 ? 8 : 11;
    } else if (bit(REP0_LONG + state)) {
      len = length(REP_LENGTH);
      state = state < 7 ? 8 : 11;
    } else {
      state = state < 7 ? 9 : 11;
    }
    if (rep0 >>> 0 >= at) break;
    for (const end = at + len; at < end; at++) out[at] = out[at - rep0 - 1];
  }
  // One changed bit puts the coder out of step, and it never ends on 0 again.
  if (at !== out.length || next !== packed.length || coder[1]) throw new Error("its data do not unpack");
  return out;
};

// The reverse of xtask/src/finish/streams.rs: the bytes of the code back to their places.
const unpack = (packed) => {
  const sorted = unpackLzma(packed);
  const lengths = new Uint32Array(sorted.buffer, 0, 7);
  const out = new Uint8Array(sorted.length - lengths.byteLength);
  const OPERATION = 1, LOCAL = 2, CONSTANT = 3, OFFSET = 4, CALL = 5;
  let begin = lengths.byteLength;
  const next = Array.from(lengths, (length) => (begin += length) - length);
  let at = 0;
  const copy = (stream) => {
    out.set(sorted.subarray(next[stream], next[stream] + lengths[stream]), at);
    at += lengths[stream];
  };
  const plain = (n) => {
    while (n--) out[at++] = sorted[next[OPERATION]++];
  };
  const number = (stream) => {
    do out[at] = sorted[next[stream]++]; while (out[at++] > 127);
  };
  const value = () => {
    let sum = 0, shift = 0;
    do {
      out[at] = sorted[next[OPERATION]++];
      sum |= (out[at] & 127) << shift;
      shift += 7;
    } while (out[at++] > 127);
    return sum;
  };

  copy(0);
  for (let functions = value(); functions--;) {
    const end = value() + at;
    for (let kinds = value(); kinds--;) number(OPERATION), plain(1);
    while (at < end) {
      const op = out[at++] = sorted[next[OPERATION]++];
      if (op >= 0x20 && op <= 0x22) number(LOCAL);
      else if (op >= 0x28 && op <= 0x3e) number(OPERATION), number(OFFSET);
      else if (op === 0x41 || op === 0x42) number(CONSTANT);
      else if (op === 0x10) number(CALL);
      else if (op === 0x11) number(OPERATION), number(OPERATION);
      else if (op === 0x0e) for (let n = value() + 1; n--;) number(OPERATION);
      else if (op === 0x43) plain(4);
      else if (op === 0x44) plain(8);
      else if (op === 0x1c) plain(value());
      else if (op === 0xfc) {
        const kind = value();
        if (kind > 7) number(OPERATION);
        if (kind === 8 || kind === 10 || kind === 12 || kind === 14) number(OPERATION);
      } else if (op >= 2 && op <= 4 || op === 0x0c || op === 0x0d || op >= 0x23 && op <= 0x40 || op === 0xd0 || op === 0xd2) number(OPERATION);
    }
  }
  copy(6);
  return out;
};
