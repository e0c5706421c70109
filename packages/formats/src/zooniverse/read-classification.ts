import type { Annotation, AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import type { FieldIds } from '../answers/field-ids.js'
import { mediumTypeOf } from '../answers/text-of-medium.js'
import { toId } from '../convert/ids.js'
import type { LabelBook } from '../convert/label-book.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { others } from '../time/json-segments.js'
import { zooniverseExtension } from './losses.js'
import { readMark } from './read-mark.js'

/** The media of a classification: a frame each, with what the subject says of its file. */
export function readMedia(
  subjectId: string,
  subject: Record<string, unknown>,
  dimensions: unknown,
  frames: number,
): DocumentMedium[] {
  const texts = Object.entries(subject).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  )
  const named =
    texts.find(([name]) => /^[#!/]*file_?name$/i.test(name)) ??
    texts.find(([name, value]) => /file|image|video|audio/i.test(name) && mediumTypeOf(value))
  const fileName = named?.[1]
  const sizes = Array.isArray(dimensions) ? dimensions : []
  const type = mediumTypeOf(fileName ?? '') ?? 'image'
  return Array.from({ length: Math.min(500, Math.max(1, frames, sizes.length)) }, (_, i) => {
    const id = i === 0 ? toId(subjectId) : `${toId(subjectId).slice(0, 120)}-${i}`
    const size = isRecord(sizes[i]) ? sizes[i] : {}
    const { naturalWidth: width, naturalHeight: height } = size as Record<string, unknown>
    return {
      id,
      type: type === 'text' ? 'image' : type,
      ...(i === 0 && fileName !== undefined ? { fileName } : {}),
      ...(isNumber(width) && width > 0 ? { width } : {}),
      ...(isNumber(height) && height > 0 ? { height } : {}),
    }
  })
}

/** Reads the list of tasks of one classification into responses and marks; gives back what has no place. */
export function readTasks(
  document: AnnotationDocument,
  tasks: readonly unknown[],
  fields: FieldIds,
  labels: LabelBook,
): Record<string, unknown> {
  const kept: unknown[] = []
  const titles: Record<string, unknown> = {}
  const taken = new Set<string>()
  const read = (raw: unknown): void => {
    if (!isRecord(raw) || typeof raw.task !== 'string') {
      kept.push(raw)
      return
    }
    const { task, value } = raw
    const key = fields.keyOf(task)
    const title = raw.task_label ?? raw.taskLabel
    if (typeof title === 'string') titles[key] = title
    if (raw.taskType === 'combo' && Array.isArray(value)) {
      for (const one of value) read(one)
      return
    }
    const marks = Array.isArray(value) ? value.map((mark) => markOf(mark)) : []
    if (marks.length > 0 && marks.every((mark) => mark !== undefined)) {
      for (const [i, mark] of marks.entries())
        document.annotations.push(annotationOf(mark, `${key}-${i}`, key, document, labels, taken))
      return
    }
    const isDrawing = raw.taskType === 'drawing' || (Array.isArray(value) && value.some(isTool))
    if (isDrawing || isNumber(raw.markIndex)) kept.push(raw)
    else if (value === null || value === undefined) document.responses[key] = { state: 'none' }
    else if (document.responses[key]) kept.push(raw)
    else document.responses[key] = { state: 'answered', value }
  }
  for (const raw of tasks) read(raw)
  return {
    ...(kept.length > 0 ? { annotations: kept } : {}),
    ...(Object.keys(titles).length > 0 ? { titles } : {}),
  }
}

const isTool = (value: unknown): boolean =>
  isRecord(value) && ('tool' in value || 'toolIndex' in value || 'toolType' in value)

type Mark = { raw: Record<string, unknown> } & NonNullable<ReturnType<typeof readMark>>

function markOf(raw: unknown): Mark | undefined {
  if (!isTool(raw)) return undefined
  const mark = readMark(raw as Record<string, unknown>)
  return mark && { raw: raw as Record<string, unknown>, ...mark }
}

function annotationOf(
  { raw, geometry, used }: Mark,
  fallback: string,
  widget: string,
  document: AnnotationDocument,
  labels: LabelBook,
  taken: Set<string>,
): Annotation {
  const stated = raw.markId
  const isFree =
    typeof stated === 'string' && /^[A-Za-z0-9._:-]{1,128}$/.test(stated) && !taken.has(stated)
  let id = isFree ? stated : fallback
  for (let n = 2; taken.has(id); n++) id = `${fallback}-${n}`
  taken.add(id)
  const tool = raw.tool_label ?? raw.toolLabel
  const number = raw.tool ?? raw.toolIndex
  const name = typeof tool === 'string' && tool !== '' ? tool : `tool ${number ?? '?'}`
  const rest = others(raw, [...used, 'tool_label', 'toolLabel', 'frame', 'markId'])
  const frame = isNumber(raw.frame) ? raw.frame : 0
  return {
    id,
    widget,
    media: (document.media[frame] ?? document.media[0]!).id,
    geometry,
    labels: [labels.take(name).id],
    origin: { kind: 'import', source: 'zooniverse' },
    ...(rest ? { extensions: { [zooniverseExtension]: rest } } : {}),
  }
}
