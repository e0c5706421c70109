/** A text for comparing: no case, no punctuation, single spaces. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** Longest part of a text that is compared, in UTF-16 units. */
const compared = 4000

function trigrams(text: string): Map<string, number> {
  const found = new Map<string, number>()
  const padded = `  ${plainText(text.slice(0, compared))} `
  for (let at = 0; at + 3 <= padded.length; at++) {
    const gram = padded.slice(at, at + 3)
    found.set(gram, (found.get(gram) ?? 0) + 1)
  }
  return found
}

/**
 * How alike two texts are, in [0, 1]: the Dice coefficient of their letter trigrams (Dice 1945,
 * "Measures of the amount of ecologic association between species"), which needs no words and so
 * serves any language. 1 when they differ in case and punctuation alone; 0 when either is blank.
 */
export function textSimilarity(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)]
  if (plainText(a) === '' || plainText(b) === '') return 0
  let shared = 0
  let total = 0
  for (const [gram, count] of left) {
    shared += Math.min(count, right.get(gram) ?? 0)
    total += count
  }
  for (const count of right.values()) total += count
  return (2 * shared) / total
}

/** From here on two texts count as nearly the same. */
export const nearlySame = 0.85
