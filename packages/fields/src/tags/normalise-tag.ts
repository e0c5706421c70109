/** A free tag as it is kept: NFC, trimmed, every run of white space one space. */
export function normaliseTag(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/**
 * What two tags are compared by, so that `Été`, `été ` and `ete` are one: case, Latin accents and
 * Arabic and Hebrew points do not count. Marks that are letters of their script (Devanagari vowels,
 * for one) stay.
 */
export function foldTag(text: string): string {
  // Lower case first: İ becomes an i with a dot that is a mark, and goes with the marks.
  const bare = text.toLowerCase().normalize('NFKD').replace(marks, '')
  return bare.toLowerCase().normalize('NFKD').replace(marks, '').replace(/\s+/gu, ' ').trim()
}

const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu
