const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * A new id of 20 letters and digits (119 bits). `random` gives numbers in [0, 1), as `Math.random`
 * does; give one made from `crypto.getRandomValues` where ids must not be guessed.
 */
export function createId(random: () => number): string {
  let id = ''
  for (let i = 0; i < 20; i++) id += alphabet[Math.floor(random() * alphabet.length) % 62]
  return id
}

/** Whether a text is an id of the contract: 1–128 characters of `[A-Za-z0-9._:-]`. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9._:-]{1,128}$/.test(text)
}
