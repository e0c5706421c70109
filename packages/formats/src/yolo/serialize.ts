import type { Annotation, AnnotationDocument, KeypointsGeometry } from '@tagwright/schema'
import { boxCorners } from '@tagwright/schema'
import { stringify } from 'yaml'
import { decimal } from '../convert/decimals.js'
import { keptUnder } from '../convert/extensions.js'
import { baseName, createPathMaker, mediumName, safePath, stemOf } from '../convert/paths.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { SizeCollector } from '../image-size/size-file.js'
import { createLossNotes, type LossNotes } from '../losses/note-losses.js'
import { chooseTask } from './choose-task.js'
import { ClassIndexes } from './class-indexes.js'
import { yoloCommon, yoloLosses } from './losses.js'
import { splitOfPath } from './read-settings.js'
import { writeRow } from './write-row.js'
import { type YoloTask, yoloExtension } from './yolo-types.js'

/** How YOLO folders are written. */
export interface YoloSerializeOptions {
  /** @default what a data set that was read said, else the one that loses least */
  task?: YoloTask
}

/** Writes data.yaml, the sizes of images, and a label file for each image in the folder of its split. */
export async function* serializeYolo(
  corpus: Corpus,
  options: YoloSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const task = options?.task ?? (await chooseTask(corpus))
  const counter = createLossCounter(yoloLosses)
  const notes = createLossNotes({
    format: 'yolo',
    kinds: yoloCommon,
    counter,
    extensions: [yoloExtension],
  })
  notes.dataset(corpus.dataset)
  const classes = new ClassIndexes(corpus.dataset)
  const skeleton = corpus.dataset.ontology.labels.find((label) => label.skeleton)?.skeleton
  const keypoints = [...(skeleton?.points ?? (await namesOf(corpus, task)))]
  const encoder = new TextEncoder()
  const pathOf = createPathMaker()
  /** Splits, each with the images whose path does not name it. */
  const splits = new Map<string, string[]>()
  const sizes = new SizeCollector()
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    notes.document(document)
    const rows = writeDocument(document, { task, classes, keypoints, notes })
    for (const { medium, text } of rows) {
      const { folder } = keptUnder(yoloExtension, medium.extensions)
      const inside = typeof folder === 'string' ? folder : `labels/${medium.split ?? ''}`
      const name = stemOf(baseName(mediumName(medium) ?? document.id))
      const path = pathOf(`${inside}/${name || document.id}.txt`)
      yield { kind: 'file', file: { path, content: [encoder.encode(text)] } }
      sizes.add(medium.fileName ?? `${stemOf(baseName(path))}.jpg`, medium)
      if (!medium.split) continue
      const listed = splits.get(medium.split) ?? []
      splits.set(medium.split, listed)
      if (splitOfPath(path) !== medium.split) {
        listed.push(`${stemOf(path)}${/\.[^./\\]+$/.exec(medium.fileName ?? '')?.[0] ?? '.jpg'}\n`)
      }
    }
  }
  const { task: _, ...rest } = keptUnder(yoloExtension, corpus.dataset.extensions)
  const data: Record<string, unknown> = { ...rest, task, nc: classes.count, names: classes.names }
  for (const [split, listed] of splits) {
    if (listed.length > 0) {
      // A list file is read as one only under these names.
      const path = safePath(`${split}.txt`)
      yield { kind: 'file', file: { path, content: [encoder.encode(listed.join(''))] } }
      data[split] ??= path
    } else data[split] ??= `images/${split}`
  }
  if (splits.size === 0) data.train ??= 'images'
  if (task === 'pose') {
    data.kpt_shape = [keypoints.length, 3]
    data.kpt_names = { 0: keypoints }
  }
  const content = [encoder.encode(stringify(data))]
  yield { kind: 'file', file: { path: 'data.yaml', content } }
  yield sizes.event()
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

/** What writing a document needs to know. */
interface Writing {
  task: YoloTask
  classes: ClassIndexes
  keypoints: readonly string[]
  notes: LossNotes
}

function writeDocument(document: AnnotationDocument, { task, classes, keypoints, notes }: Writing) {
  const poses = new Map<string, Annotation>()
  const ids = new Set(document.annotations.map(({ id }) => id))
  if (task === 'pose') {
    for (const annotation of document.annotations) {
      const { parent, geometry } = annotation
      if (parent && ids.has(parent) && geometry?.type === 'keypoints' && !poses.has(parent)) {
        poses.set(parent, annotation)
      }
    }
  }
  const only = document.media.length === 1 ? document.media[0]?.id : undefined
  const files: { medium: AnnotationDocument['media'][number]; text: string }[] = []
  for (const medium of document.media) {
    if (medium.type !== 'image') continue
    const kept = keptUnder(yoloExtension, medium.extensions)
    const lines: string[] = lineList(kept.headers)
    for (const annotation of document.annotations) {
      if ((annotation.media ?? only) !== medium.id) continue
      if (annotation.parent && poses.get(annotation.parent) === annotation) continue
      const lose = (loss: string) => notes.lose(loss, document, annotation)
      const { geometry } = annotation
      const index = classes.take(annotation.labels?.[0])
      if (kept.dota === true && geometry?.type === 'box') {
        const corners = boxCorners(geometry).flat().map(decimal).join(' ')
        const { difficult = '0' } = keptUnder(yoloExtension, annotation.extensions)
        const name = classes.nameOf(annotation.labels?.[0]).replace(/\s+/g, '-')
        lines.push(`${corners} ${name} ${difficult}`)
        notes.annotation(document, annotation)
        continue
      }
      const { width, height } = medium
      if (!width || !height) {
        lose('size')
        continue
      }
      const pose = poses.get(annotation.id)?.geometry as KeypointsGeometry | undefined
      const plainBox = annotation.origin?.source === 'yolo'
      const row =
        geometry && writeRow(geometry, pose, { task, width, height, keypoints, plainBox, lose })
      if (!row) {
        lose('geometry')
        continue
      }
      notes.annotation(document, annotation)
      const score = scoreOf(annotation)
      lines.push(`${index} ${row}${score === undefined || task === 'pose' ? '' : ` ${score}`}`)
    }
    lines.push(...lineList(kept.rows))
    files.push({ medium, text: lines.map((line) => `${line}\n`).join('') })
  }
  return files
}

const lineList = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((line) => typeof line === 'string' && !/[\r\n]/.test(line))
    : []

function scoreOf({ origin, extensions }: Annotation): string | undefined {
  if (origin?.source !== 'yolo') return undefined
  const { score } = keptUnder(yoloExtension, extensions)
  const stated = typeof score === 'number' ? score : origin.score
  return stated === undefined ? undefined : decimal(stated)
}

/** All names of keypoints in the corpus, when no label states them. */
async function namesOf(corpus: Corpus, task: YoloTask): Promise<Set<string>> {
  const names = new Set<string>()
  if (task !== 'pose') return names
  for await (const { annotations } of corpus.documents()) {
    for (const { geometry } of annotations) {
      if (geometry?.type !== 'keypoints') continue
      for (const name of Object.keys((geometry as KeypointsGeometry).points)) names.add(name)
    }
  }
  return names
}
