import { type AnyFormat, findFormat } from '../input/find-format.js'
import { formatTable } from '../report/format-table.js'
import type { CliHost } from '../run/host.js'

const describe = (format: AnyFormat) => ({
  id: format.id,
  name: format.name,
  reads: format.parse !== undefined,
  writes: format.serialize !== undefined,
  extensions: format.extensions,
  specification: format.specification,
  losses: format.losses,
})

/** Lists the formats, or tells all of one: its specification and what writing it loses. */
export async function listFormats(
  id: string | undefined,
  { json = false }: { json?: boolean },
  formats: readonly AnyFormat[],
  host: CliHost,
): Promise<number> {
  const known = id === undefined ? undefined : formats.find((one) => one.id === id.toLowerCase())
  // Tells of an id that nobody knows in the usual words.
  const one = id === undefined ? undefined : (known ?? findFormat(id, formats, 'read'))
  if (json) {
    const value = one ? describe(one) : formats.map(describe)
    await host.write(`${JSON.stringify(value, undefined, 2)}\n`)
  } else await host.write(one ? page(one) : table(formats))
  return 0
}

const yes = (is: unknown): string => (is ? 'yes' : 'no')

function table(formats: readonly AnyFormat[]): string {
  const rows = formats.map(({ id, name, parse, serialize, extensions, losses }) => [
    id,
    name,
    yes(parse),
    yes(serialize),
    extensions.join(' '),
    serialize ? String(losses.length) : '',
  ])
  return formatTable([['id', 'name', 'reads', 'writes', 'files', 'losses'], ...rows])
}

function page({
  id,
  name,
  specification,
  extensions,
  parse,
  serialize,
  losses,
}: AnyFormat): string {
  const lines = [
    `${name} (${id})`,
    `follows: ${specification}`,
    `files:   ${extensions.map((extension) => `.${extension}`).join(', ')}`,
    `reads:   ${yes(parse)}, writes: ${yes(serialize)}`,
    '',
    ...(losses.length === 0
      ? ['Writing loses nothing.']
      : ['Writing may lose:', ...losses.map((loss) => `  ${loss.code}: ${loss.description}`)]),
  ]
  return `${lines.join('\n')}\n`
}
