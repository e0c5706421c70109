import { type Token, TokenReader, type Tokens } from './tokens.js'

/** A value with its place in the text. */
interface Placed {
  token: Token
  start: number
}

/** Whether a text is a chronological TextGrid. */
export const isChronological = (text: string): boolean =>
  /^\s*"Praat chronological TextGrid text file"/.test(text)

/**
 * The values of a chronological TextGrid, whose intervals and points of all tiers stand by time, in
 * the order of the short form.
 */
export class ChronologicalTokens implements Tokens {
  readonly #reader: TokenReader
  readonly #tokens: Placed[] = []
  #next = 0
  isCut = false

  constructor(text: string) {
    this.#reader = new TokenReader(text)
    this.#reader.next()
    this.#arrange()
  }

  get start(): number {
    return this.#reader.start
  }

  set start(value: number) {
    this.#reader.start = value
  }

  next(): Token | undefined {
    const found = this.#tokens[this.#next++]
    if (found) this.#reader.start = found.start
    return found?.token
  }

  place(): { line: number; column: number } {
    return this.#reader.place()
  }

  #arrange(): void {
    const take = (): Placed | undefined => {
      const token = this.#reader.next()
      return token === undefined ? undefined : { token, start: this.#reader.start }
    }
    const head = [take(), take(), take()]
    for (const one of head) if (one) this.#tokens.push(one)
    const count = head[2]
    if (!count || typeof count.token !== 'number') return
    this.#tokens.splice(2, 0, { token: { flag: 'exists' }, start: count.start })
    const tiers: { head: Placed[]; items: Placed[] }[] = []
    for (let i = 0; i < count.token; i++) {
      const own = [take(), take(), take(), take()].filter((one) => one !== undefined)
      tiers.push({ head: own, items: [] })
      if (own.length < 4) break
    }
    for (let number = take(); number !== undefined; number = take()) {
      const tier = tiers[Number(number.token) - 1]
      const size = tier?.head[0]?.token === 'TextTier' ? 2 : 3
      const item = Array.from({ length: size }, take).filter((one) => one !== undefined)
      // One that names no tier cannot be put anywhere; what follows it is not to be trusted.
      if (!tier) {
        const odd = { token: { flag: 'no tier' }, start: number.start }
        tiers.at(-1)?.items.push(odd, odd, odd)
        break
      }
      tier.items.push(...item)
      this.isCut ||= this.#reader.isCut
    }
    for (const { head: own, items } of tiers) {
      const size = own[0]?.token === 'TextTier' ? 2 : 3
      const at = own.at(-1)?.start ?? 0
      const total = { token: Math.ceil(items.length / size), start: at }
      this.#tokens.push(...own)
      if (own.length === 4) this.#tokens.push(total, ...items)
    }
  }
}
