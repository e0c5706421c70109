import type { Annotation } from '@tagwright/schema'
import type { FormatIssue, SourceLocation } from '../format/issue.js'
import { type FormatIssueCode, formatIssue } from '../issues/catalogue.js'
import type { NameIds } from '../time/names-to-ids.js'
import type { TierInfo } from '../time/speech-extension.js'
import { ChronologicalTokens, isChronological } from './chronological-tokens.js'
import { textgridExtension } from './losses.js'
import { type Token, TokenReader, type Tokens } from './tokens.js'

/** What a TextGrid holds. */
export interface TextGrid {
  start: number
  end: number
  tiers: TierInfo[]
  annotations: Annotation[]
}

/** Reads a TextGrid from its text; what is wrong is added to `issues`. Undefined when it is none. */
export function readTextGrid(
  text: string,
  file: string,
  tierIds: NameIds,
  issues: FormatIssue[],
): TextGrid | undefined {
  if (isChronological(text)) return readTiers(new ChronologicalTokens(text), file, tierIds, issues)
  const tokens = new TokenReader(text)
  const head = /^[^\r\n]*/.exec(text)![0]
  const first = head.includes('ooTextFile') ? tokens.next() : undefined
  const kind = first === undefined ? undefined : tokens.next()
  if (typeof kind === 'string' && kind.startsWith('TextGrid'))
    return readTiers(tokens, file, tierIds, issues)
  const reason = head.includes('ooTextFile')
    ? `it holds a ${typeof kind === 'string' ? kind.slice(0, 40) : 'nothing'}`
    : 'the first line does not say "ooTextFile"'
  const place = { file, ...tokens.place() }
  issues.push(formatIssue('TW-FORMATS-001', { format: 'a TextGrid', reason }, place))
  return undefined
}

/** Reads what follows the head of a TextGrid, in whatever form it is written. */
export const readTiers = (
  tokens: Tokens,
  file: string,
  tierIds: NameIds,
  issues: FormatIssue[],
): TextGrid | undefined => new TierReader(tokens, file, tierIds, issues).read()

class TierReader {
  readonly #tokens: Tokens
  readonly #file: string
  readonly #tierIds: NameIds
  readonly #issues: FormatIssue[]

  constructor(tokens: Tokens, file: string, tierIds: NameIds, issues: FormatIssue[]) {
    this.#tokens = tokens
    this.#file = file
    this.#tierIds = tierIds
    this.#issues = issues
  }

  read(): TextGrid | undefined {
    const start = this.#number('The start of the file')
    const end = this.#number('The end of the file')
    if (start === undefined || end === undefined) return undefined
    const grid: TextGrid = { start, end, tiers: [], annotations: [] }
    const flag = this.#tokens.next()
    if (typeof flag !== 'object' || flag.flag !== 'exists') return grid
    const count = this.#number('The number of tiers')
    for (let i = 0; i < (count ?? 0); i++) if (!this.#tier(grid)) break
    return grid
  }

  #tier(grid: TextGrid): boolean {
    const kind = this.#tokens.next()
    if (kind === undefined) return this.#ended('the list of tiers')
    if (kind !== 'IntervalTier' && kind !== 'TextTier') {
      const data = { what: 'A tier', expected: '"IntervalTier" or "TextTier"' }
      this.#say('TW-FORMATS-011', data)
      return false
    }
    const name = this.#tokens.next()
    if (typeof name !== 'string') return this.#ended('a tier')
    const start = this.#number('The start of a tier')
    const end = this.#number('The end of a tier')
    const count = this.#number('The size of a tier')
    if (start === undefined || end === undefined || count === undefined) return false
    const isPoints = kind === 'TextTier'
    const tier: TierInfo = { id: this.#newTierId(name), kind: isPoints ? 'point' : 'interval' }
    if (name !== tier.id) tier.name = name
    if (start !== grid.start || end !== grid.end)
      tier.extensions = { [textgridExtension]: { start, end } }
    grid.tiers.push(tier)
    let index = 0
    for (let i = 0; i < count; i++) {
      const item = isPoints ? this.#point() : this.#interval()
      if (!item) return false
      if (item === 'nothing') continue
      grid.annotations.push({
        id: `${tier.id}-${++index}`,
        media: 'audio',
        geometry: item.geometry,
        text: item.text,
        tier: tier.id,
        origin: { kind: 'import', source: 'textgrid' },
      })
    }
    return true
  }

  #interval() {
    const tokens = this.#tokens
    const start = tokens.next()
    const at = tokens.start
    const end = tokens.next()
    const text = tokens.next()
    if (typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string')
      return this.#broken('an interval', [start, end, text])
    if (text === '') return 'nothing'
    if (end <= start) {
      tokens.start = at
      this.#say('TW-FORMATS-012', { what: 'The interval', start, end })
      return 'nothing'
    }
    return { geometry: { type: 'span' as const, start, end }, text }
  }

  #point() {
    const time = this.#tokens.next()
    const text = this.#tokens.next()
    if (typeof time !== 'number' || typeof text !== 'string')
      return this.#broken('a point', [time, text])
    return { geometry: { type: 'instant' as const, time }, text }
  }

  /** Two tiers of one name are two tiers. */
  #newTierId(name: string): string {
    let wanted = name
    for (let n = 2; this.#used.has(wanted); n++) wanted = `${name} (${n})`
    this.#used.add(wanted)
    return this.#tierIds.idOf(wanted)
  }
  readonly #used = new Set<string>()

  #number(what: string): number | undefined {
    const value = this.#tokens.next()
    if (typeof value === 'number') return value
    if (value === undefined) this.#ended('the head of a tier or file')
    else this.#say('TW-FORMATS-011', { what, expected: 'a number' })
    return undefined
  }

  #broken(what: string, values: readonly (Token | undefined)[]): undefined {
    if (values.includes(undefined)) this.#ended(what)
    else this.#say('TW-FORMATS-011', { what, expected: 'times and a text in quotes' })
    return undefined
  }

  #ended(what: string): false {
    this.#say('TW-FORMATS-002', { what: this.#tokens.isCut ? `a text of ${what}` : what })
    return false
  }

  #say(code: FormatIssueCode, data: Record<string, string | number>): void {
    const place: SourceLocation = { file: this.#file, ...this.#tokens.place() }
    this.#issues.push(formatIssue(code, data, place))
  }
}
