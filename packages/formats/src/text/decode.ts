/** An encoding that text formats are met in. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** How a text was read. */
export interface EncodingGuess {
  encoding: TextEncodingName
  /** Bytes of the byte order mark. */
  mark: number
}

/**
 * Tells the encoding of a text from its first bytes: byte order mark, then the zero bytes of
 * UTF-16 without one, then whether it is valid UTF-8; else Windows-1252, in which every byte means
 * something. A cut multi-byte sequence at the very end of the sample does not count against UTF-8.
 */
export function guessEncoding(head: Uint8Array): EncodingGuess {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: 'utf-8', mark: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 }
  const sample = head.subarray(0, 512)
  let evenZeros = 0
  let oddZeros = 0
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) i % 2 === 0 ? evenZeros++ : oddZeros++
  }
  if (oddZeros > sample.length / 4 && evenZeros === 0) return { encoding: 'utf-16le', mark: 0 }
  if (evenZeros > sample.length / 4 && oddZeros === 0) return { encoding: 'utf-16be', mark: 0 }
  try {
    // `stream` lets a sequence be cut at the end of the sample.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return { encoding: 'utf-8', mark: 0 }
  } catch {
    return { encoding: 'windows-1252', mark: 0 }
  }
}

/** Decodes a whole text by its guessed encoding; never throws. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncodingName } {
  const guess = guessEncoding(bytes)
  const decoder = new TextDecoder(guess.encoding, { ignoreBOM: true })
  return { text: decoder.decode(bytes.subarray(guess.mark)), encoding: guess.encoding }
}
