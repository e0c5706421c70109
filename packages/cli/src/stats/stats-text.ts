import { formatTable } from '../report/format-table.js'
import type { Spread } from './distribution.js'
import type { Stats, Tally } from './gather-stats.js'

const short = (value: number): string => String(Number(value.toPrecision(6)))

const list = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

/** Statistics for people. */
export function statsText(stats: Stats): string {
  const facts: [string, string][] = [
    ['documents', `${stats.documents} (${stats.empty} without annotations)`],
    ['annotations', String(stats.annotations)],
    ['words', String(stats.words)],
    ['relations', String(stats.relations)],
    ['media', list(stats.media)],
    ['duration of media', stats.mediaSeconds > 0 ? `${short(stats.mediaSeconds)} s` : ''],
    ['status', list(stats.status)],
    ['responses', list(stats.responses)],
    ['geometries', list(stats.geometries)],
    ['annotations a document', spreadText(stats.perDocument)],
    ['width, px', spreadText(stats.width)],
    ['height, px', spreadText(stats.height)],
    ['area, px²', spreadText(stats.area)],
    ['sizes', stats.area ? list(stats.sizes) : ''],
    ['length, s', spreadText(stats.seconds)],
    ['annotated time', stats.seconds ? `${short(stats.seconds.sum)} s` : ''],
  ]
  const shown = facts.filter(([, value]) => value !== '' && value !== '0')
  const wide = Math.max(...shown.map(([name]) => name.length))
  const top = shown.map(([name, value]) => `${name.padEnd(wide)}  ${value}\n`).join('')
  const groups: [string, Tally[]][] = [
    ['label', stats.labels],
    ['tier', stats.tiers],
    ['speaker', stats.speakers],
  ]
  return top + groups.map(([title, tallies]) => tallyText(title, tallies)).join('')
}

const spreadText = (spread: Spread | undefined): string =>
  spread ? `${short(spread.min)} to ${short(spread.max)}, median ${short(spread.median)}` : ''

function tallyText(title: string, tallies: readonly Tally[]): string {
  if (tallies.length === 0) return ''
  const isTimed = tallies.some(({ seconds }) => seconds)
  const isSized = tallies.some(({ area }) => area)
  const heading = [
    title,
    'annotations',
    'documents',
    ...(isSized ? ['median px²'] : []),
    ...(isTimed ? ['seconds'] : []),
  ]
  const rows = tallies.map(({ id, name, annotations, documents, area, seconds }) => [
    id === '' ? '(none)' : name === undefined ? id : `${id} (${name})`,
    String(annotations),
    String(documents),
    ...(isSized ? [area ? short(area.median) : ''] : []),
    ...(isTimed ? [seconds ? short(seconds.sum) : ''] : []),
  ])
  return `\n${formatTable([heading, ...rows])}`
}
