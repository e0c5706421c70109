import type { Format } from '@tagwright/formats'
import { cliError } from '../errors/cli-error.js'

/** Any format, whatever its options. */
// biome-ignore lint/suspicious/noExplicitAny: options come as text and are checked by the format.
export type AnyFormat = Format<any, any>

/**
 * The format of an id.
 *
 * @throws CliError when there is none, or when it cannot do what is wanted.
 */
export function findFormat(
  id: string,
  formats: readonly AnyFormat[],
  wanted: 'read' | 'written',
): AnyFormat {
  const format = formats.find((one) => one.id === id.toLowerCase())
  if (!format) {
    const known = formats.map((one) => one.id).join(', ')
    const near = formats.filter((one) => isNear(id, one))
    const hint = near[0] ? ` Did you mean ${near[0].id}?` : ''
    throw cliError('TW-CLI-004', { id, known, hint })
  }
  if (wanted === 'read' ? !format.parse : !format.serialize) {
    throw cliError('TW-CLI-007', { id: format.id, doing: wanted })
  }
  return format
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

function isNear(id: string, { id: known, name, extensions }: AnyFormat): boolean {
  const word = plain(id)
  if (word.length < 2) return false
  return (
    plain(known).includes(word) ||
    word.includes(plain(known)) ||
    plain(name).includes(word) ||
    extensions.some((extension) => plain(extension) === word)
  )
}
