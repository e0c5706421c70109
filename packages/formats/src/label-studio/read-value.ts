import { isNumber, isRecord } from '../convert/numbers.js'
import type { LsResult } from './ls-types.js'
import type { OptionIds } from './read-config.js'

/** The value of a result without geometry, as responses and attributes have it; undefined when it is not known. */
export function readValue(result: LsResult, options: OptionIds): unknown {
  const { value, type } = result
  const idOf = (name: string) => options.get(result.from_name ?? '')?.get(name) ?? name
  switch (type) {
    case 'choices':
      return oneOrMany(textsOf(value.choices).map(idOf))
    case 'textarea': {
      const texts = typeof value.text === 'string' ? [value.text] : textsOf(value.text)
      return texts.join('\n')
    }
    case 'taxonomy': {
      const paths = Array.isArray(value.taxonomy) ? value.taxonomy.map(textsOf) : []
      return oneOrMany(paths.map((path) => idOf(path.join('/'))))
    }
    case 'rating':
      return isNumber(value.rating) ? value.rating : undefined
    case 'number':
      return isNumber(value.number) ? value.number : undefined
    case 'datetime':
      return typeof value.datetime === 'string' ? value.datetime : undefined
    case 'pairwise': {
      const side = value.selected
      return side === 'left' || side === 'right' ? { winner: side } : { winner: null }
    }
    case 'ranker': {
      const ranks = isRecord(value.ranker) ? Object.values(value.ranker)[0] : value.ranker
      return textsOf(ranks).map((item) => [item])
    }
    default:
      return undefined
  }
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((item) => item !== null && item !== undefined).map(String)
    : []

const oneOrMany = (values: string[]): string | string[] =>
  values.length === 1 ? values[0]! : values
