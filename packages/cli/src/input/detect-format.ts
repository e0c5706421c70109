import type { SourceFile } from '@tagwright/formats'
import type { AnyFormat } from './find-format.js'
import { headOf } from './input-file.js'

/** How sure a format must be of a file. */
const least = 0.2

/**
 * The format of a file by its name and its beginning, or undefined when none is sure enough. A
 * file without a telling name, such as standard input, is also tried under the usual names of
 * every format.
 */
export async function detectFormat(
  file: SourceFile,
  formats: readonly AnyFormat[],
): Promise<AnyFormat | undefined> {
  const head = await headOf(file)
  const readable = formats.filter((format) => format.parse)
  const best = surest(readable, (format) => format.detect({ name: file.name, head }))
  if (best || /\.[A-Za-z0-9]{1,8}$/.test(file.name)) return best
  return surest(readable, ({ extensions, detect }) => {
    const scores = extensions.map((end) => {
      const name = `${file.name}.${end}`
      // What a format says of any bytes under its name tells nothing of these.
      const score = detect({ name, head })
      return score > detect({ name, head: noise }) ? score : 0
    })
    return Math.max(0, ...scores)
  })
}

const noise = new Uint8Array([0, 255, 1, 254])

function surest(
  formats: readonly AnyFormat[],
  sureness: (format: AnyFormat) => number,
): AnyFormat | undefined {
  let top = least
  let best: AnyFormat | undefined
  for (const format of formats) {
    const score = sureness(format)
    if (score < top || (best && score === top)) continue
    top = score
    best = format
  }
  return best
}
