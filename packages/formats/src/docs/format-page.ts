import type { Format } from '../format/format.js'

type Described = Pick<
  Format,
  'id' | 'name' | 'specification' | 'extensions' | 'losses' | 'parse' | 'serialize'
>

const head =
  'Generated from the code of the format by `npm run generate -w packages/formats`; change it there.'

/** The page of one format: what it follows, its files, and all that writing it may lose. */
export function createFormatPage(format: Described): string {
  const { id, name, specification, extensions, losses, parse, serialize } = format
  return `# ${name}

${head}

| | |
| --- | --- |
| Id | \`${id}\` |
| Follows | ${linked(specification)} |
| Files | ${extensions.map((extension) => `\`.${extension}\``).join(', ')} |
| Reads | ${parse ? 'yes' : 'no'} |
| Writes | ${serialize ? 'yes' : 'no'} |
| Import | \`import { … } from '@tagwright/formats/${id}'\` |

${serialize ? lossesOf(losses) : 'This format is read only, so nothing is lost by writing it.'}
`
}

function lossesOf(losses: Format['losses']): string {
  if (losses.length === 0) return '## What writing loses\n\nNothing.'
  const rows = losses.map(({ code, description }) => `| \`${code}\` | ${cell(description)} |`)
  return [
    '## What writing loses',
    '',
    'A run reports each of these with how often it happened and where; anything else comes back as it was.',
    '',
    '| Code | What is lost, and what is written in its place |',
    '| --- | --- |',
    ...rows,
  ].join('\n')
}

/** The page that leads to the pages of all formats. */
export function createFormatIndex(formats: readonly Described[]): string {
  const rows = formats.map(
    ({ id, name, extensions, parse, serialize, losses }) =>
      `| [${cell(name)}](${id}.md) | \`${id}\` | ${extensions.map((one) => `\`.${one}\``).join(' ')} | ${
        parse ? 'yes' : 'no'
      } | ${serialize ? 'yes' : 'no'} | ${serialize ? losses.length : '–'} |`,
  )
  return `# Formats

${head}

| Format | Id | Files | Reads | Writes | Losses declared |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const linked = (text: string): string =>
  cell(text).replace(/https?:\/\/[^\s,;)]+[^\s,;.)]/g, (address) => `<${address}>`)
