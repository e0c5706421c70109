import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { toDecimal } from '../time/decimal.js'
import { serializeRecordings, type WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { type LaidOutTier, layOutTiers } from './lay-out-tiers.js'
import { textgridExtension, textgridSpeech } from './losses.js'

/** How TextGrids are written. */
export interface TextgridSerializeOptions {
  /** With names before the values, or the values alone. @default 'long' */
  form?: 'long' | 'short'
}

/** Writes a TextGrid for each recording, in UTF-8 without a byte order mark. */
export function serializeTextgrid(
  corpus: Corpus,
  options: TextgridSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const isShort = options?.form === 'short'
  return serializeRecordings(corpus, textgridSpeech, '.TextGrid', environment, (recording) =>
    writeFile(recording, isShort),
  )
}

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`

function* writeFile(recording: WritableRecording, isShort: boolean): Generator<string> {
  const stated = extensionOf(recording.document, textgridExtension).start
  const start = Math.min(typeof stated === 'number' ? stated : 0, earliest(recording))
  let end = Math.max(recording.medium.duration ?? 0, start)
  for (const segment of recording.segments) end = Math.max(end, segment.end)
  const tiers = layOutTiers(recording)
  const line = (indent: number, name: string, value: string) =>
    isShort ? `${value}\n` : `${' '.repeat(indent)}${name} = ${value} \n`
  const [from, to] = [toDecimal(start), toDecimal(end)]
  yield `File type = "ooTextFile"\nObject class = "TextGrid"\n\n`
  yield line(0, 'xmin', from) + line(0, 'xmax', to)
  yield isShort
    ? `<exists>\n${tiers.length}\n`
    : `tiers? <exists> \nsize = ${tiers.length} \nitem []: \n`
  for (const [i, tier] of tiers.entries()) {
    const bounds = boundsOf(tier, start, end)
    if (!isShort) yield `    item [${i + 1}]:\n`
    yield line(8, 'class', tier.isPoints ? '"TextTier"' : '"IntervalTier"')
    yield line(8, 'name', quote(tier.name))
    yield line(8, 'xmin', toDecimal(bounds.start)) + line(8, 'xmax', toDecimal(bounds.end))
    const items = itemsOf(tier, bounds, recording)
    const [what, one] = tier.isPoints ? ['points', 'number'] : ['intervals', 'xmin']
    yield isShort ? `${items.length}\n` : `        ${what}: size = ${items.length} \n`
    for (const [j, item] of items.entries()) {
      if (!isShort) yield `        ${what} [${j + 1}]:\n`
      yield line(12, one, item.from)
      if (!tier.isPoints) yield line(12, 'xmax', item.to)
      yield line(12, tier.isPoints ? 'mark' : 'text', quote(item.text))
    }
  }
}

const earliest = ({ segments }: WritableRecording) => segments[0]?.start ?? 0

/** The tier's own bounds when it states some that still hold it, else those of the file. */
function boundsOf({ info, segments }: LaidOutTier, start: number, end: number) {
  const stated = info ? extensionOf(info, textgridExtension) : {}
  const own = {
    start: typeof stated.start === 'number' ? stated.start : start,
    end: typeof stated.end === 'number' ? stated.end : end,
  }
  const fits = segments.every((segment) => segment.start >= own.start && segment.end <= own.end)
  return fits ? own : { start, end }
}

/** Points, or intervals with the silence between them, so that each begins where the last ended. */
function itemsOf(
  tier: LaidOutTier,
  bounds: { start: number; end: number },
  recording: WritableRecording,
): { from: string; to: string; text: string }[] {
  const items: { from: string; to: string; text: string }[] = []
  let at = bounds.start
  const counted = tier.info?.id ?? tier.segments[0]?.annotation.tier
  let index = 0
  for (const { annotation, start, end } of tier.segments) {
    const written = recording.textOf(annotation)
    const text = written.replace(/\r\n?/g, '\n')
    if (text !== written) recording.lose('lines', annotation)
    if (text !== '' || tier.isPoints) index++
    if (annotation.id !== `${counted}-${index}`) recording.lose('ids', annotation)
    if (text === '' && !tier.isPoints) recording.lose('empty', annotation)
    const [from, to] = [toDecimal(start), toDecimal(end)]
    if (!tier.isPoints && start > at) items.push({ from: toDecimal(at), to: from, text: '' })
    items.push({ from, to, text })
    at = end
  }
  if (!tier.isPoints && at < bounds.end)
    items.push({ from: toDecimal(at), to: toDecimal(bounds.end), text: '' })
  return items
}
