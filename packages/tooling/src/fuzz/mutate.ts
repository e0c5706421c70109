/** What is put into files: signs of the formats, and what numbers and texts are broken with. */
const morsels = [
  ...['"', '""', "'", '{', '}', '[', ']', ',', ':', ';', '\t', '\n', '\r\n', '\r', '\0', '\ufeff'],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '&',
    '&lt;',
    '&#x0;',
    '<!DOCTYPE x [',
    '<![CDATA[',
    ']]>',
  ],
  ...['NaN', 'Infinity', '-Infinity', '-1', '0', '1e308', '1e-320', '99999999999999999999', '1,5'],
  ...[
    'null',
    'true',
    '__proto__',
    'constructor',
    '..',
    '../../x',
    'C:\\',
    '\ud800',
    '🐈',
    'é',
    '(',
    ')*',
  ],
  ...[
    '-DOCSTART-',
    '-->',
    'WEBVTT',
    '#',
    ';;',
    '!',
    '%',
    '|',
    '\\',
    '\\u0000',
    '\u2028',
    ' ',
    '   ',
  ],
].map((text) => new TextEncoder().encode(text))

/** Bytes changed in a few places: flipped, cut, doubled, dropped, with morsels put in, put together with others. */
export function mutateBytes(
  bytes: Uint8Array,
  other: Uint8Array,
  random: () => number,
): Uint8Array {
  let out = bytes
  const below = (n: number) => Math.floor(random() * n)
  const splice = (at: number, drop: number, put: Uint8Array) => {
    const joined = new Uint8Array(out.length - drop + put.length)
    joined.set(out.subarray(0, at))
    joined.set(put, at)
    joined.set(out.subarray(at + drop), at + put.length)
    out = joined
  }
  for (let i = 1 + below(5); i > 0; i--) {
    const at = below(out.length + 1)
    const length = below(Math.min(200, out.length - at) + 1)
    const kind = below(7)
    if (kind === 0 && at < out.length) splice(at, 1, Uint8Array.of(below(256)))
    else if (kind === 1) out = out.slice(0, at)
    else if (kind === 2) splice(at, 0, out.slice(at, at + length))
    else if (kind === 3) splice(at, length, new Uint8Array())
    else if (kind === 4) splice(at, 0, morsels[below(morsels.length)]!)
    else if (kind === 5) splice(at, length, morsels[below(morsels.length)]!)
    else if (other.length > 0) {
      const from = below(other.length)
      splice(at, 0, other.slice(from, from + below(400)))
    }
  }
  return out
}
