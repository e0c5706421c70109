import type { Annotation } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { createIdMaker } from '../convert/ids.js'
import { baseName } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { describeMedium, ImageIndex } from '../image-size/image-index.js'
import { readSizes } from '../image-size/size-file.js'
import { formatIssue } from '../issues/catalogue.js'
import { issueEvent } from '../issues/issue-event.js'
import { countValues, masksOf, type ValuePicture, valuePicture } from '../png/mask-images.js'
import { readPng } from '../png/read-png.js'
import { readBytes } from '../source/read.js'
import type { SourceFile } from '../source/source-file.js'
import { ClassMap, isClassList } from './class-map.js'
import { type PicturePair, pairPictures } from './pair-pictures.js'

/** The largest file of one picture that is read. */
const largest = 200 * 1024 * 1024

/** Reads pictures of masks: one document for each, with a mask for each class, or for each instance where a picture tells them apart. */
export async function* parsePngMask(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const classes = new ClassMap()
  for (const file of files) {
    if (!isClassList(file.name) || (await classes.read(file))) continue
    const data = { format: 'a list of classes', reason: 'it holds no names' }
    yield issueEvent('TW-FORMATS-001', data, { file: file.name })
  }
  const pairs = pairPictures(files)
  const masks = new Set(pairs.flatMap(({ classes, instances }) => [classes, instances]))
  const images = new ImageIndex(
    files.filter((file) => !masks.has(file)),
    { sizes: await readSizes(files) },
  )
  const makeId = createIdMaker()
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const [i, pair] of pairs.entries()) {
      if (environment.signal?.aborted) return
      yield* readPair(pair, makeId(pair.path), classes, images)
      yield { kind: 'progress', done: i + 1, total: pairs.length, unit: 'documents' }
    }
  }
  yield* datasetFirst(all(), () => classes.dataset(), environment)
}

async function* readPair(
  pair: PicturePair,
  id: string,
  map: ClassMap,
  images: ImageIndex,
): AsyncGenerator<ParseEvent> {
  const classes = await readPicture(pair.classes)
  const instances = await readPicture(pair.instances)
  for (const read of [classes, instances]) {
    if (read && 'issue' in read) yield { kind: 'issue', issue: read.issue }
  }
  const ofClass = classes && 'picture' in classes ? classes.picture : undefined
  let ofInstance = instances && 'picture' in instances ? instances.picture : undefined
  const first = ofClass ?? ofInstance
  if (!first) return
  const { width, height } = first
  if (ofClass && ofInstance && (ofInstance.width !== width || ofInstance.height !== height)) {
    const reason = `${ofInstance.width} x ${ofInstance.height} instead of ${width} x ${height}`
    const data = { what: 'The size of the picture of instances', other: 'that of classes', reason }
    yield issueEvent('TW-FORMATS-016', data, { file: pair.instances!.name })
    ofInstance = undefined
  }
  const document = bareDocument(id)
  const image = await images.find(pair.stem)
  document.media.push({
    id: 'image',
    type: 'image',
    fileName: image?.file
      ? baseName(image.file.name)
      : (images.nameOf(pair.stem) ?? `${pair.stem}.jpg`),
    width,
    height,
  })
  if (image && image.width === width && image.height === height) {
    describeMedium(document.media[0]!, image)
  } else if (image) {
    const reason = `${width} x ${height} instead of ${image.width} x ${image.height}`
    const data = { what: 'The size of the mask', other: `that of ${pair.stem}`, reason }
    yield issueEvent('TW-FORMATS-016', data, { file: (pair.classes ?? pair.instances)!.name })
  }
  document.annotations = ofInstance
    ? readInstances(ofInstance, ofClass, map, /instanceIds/i.test(pair.instances?.name ?? ''))
    : readClasses(first, map)
  yield { kind: 'document', document }
}

async function readPicture(
  file: SourceFile | undefined,
): Promise<{ picture: ValuePicture } | { issue: FormatIssue } | undefined> {
  if (!file) return undefined
  const at = { file: file.name }
  const bytes = await readBytes(file, largest)
  if (!bytes) return { issue: formatIssue('TW-FORMATS-019', { limit: '200 MiB' }, at) }
  const read = readPng(bytes)
  if ('png' in read) return { picture: valuePicture(read.png) }
  const isBomb = /unpacks|too many/.test(read.reason)
  const issue = isBomb
    ? formatIssue('TW-FORMATS-014', { reason: read.reason }, at)
    : formatIssue('TW-FORMATS-001', { format: 'a PNG', reason: read.reason }, at)
  return { issue }
}

const origin = { kind: 'import', source: 'png-mask' } as const

function readClasses(picture: ValuePicture, map: ClassMap): Annotation[] {
  const labels = new Map<number, string>()
  for (const value of [...countValues(picture.values).keys()].sort((a, b) => a - b)) {
    const label = map.labelOf(picture.indexed ? value : undefined, picture.colorOf(value))
    if (label) labels.set(value, label.id)
  }
  const masks = masksOf(picture, new Set(labels.keys()))
  return [...labels].map(([value, label], i) => ({
    id: `mask-${i + 1}`,
    media: 'image',
    geometry: masks.get(value)!,
    labels: [label],
    origin,
  }))
}

/** Instances take the class that most of their pixels have; in the Cityscapes numbering it is the thousands. */
function readInstances(
  picture: ValuePicture,
  classes: ValuePicture | undefined,
  map: ClassMap,
  isCityscapes: boolean,
): Annotation[] {
  const values = [...countValues(picture.values).keys()].sort((a, b) => a - b)
  const isBorder = (value: number) =>
    value === 0 || (picture.indexed && value === 255 && picture.colorOf(value) === 0xe0e0c0)
  const wanted = new Set(values.filter((value) => !isBorder(value)))
  const votes = classes ? majorities(picture, classes) : undefined
  const masks = masksOf(picture, wanted)
  const annotations: Annotation[] = []
  for (const value of wanted) {
    const own = votes?.get(value)
    const label = classes
      ? own !== undefined && map.labelOf(classes.indexed ? own : undefined, classes.colorOf(own))
      : isCityscapes
        ? map.labelOf(value >= 1000 ? Math.floor(value / 1000) : value, 1)
        : undefined
    annotations.push({
      id: `mask-${annotations.length + 1}`,
      media: 'image',
      geometry: masks.get(value)!,
      labels: label ? [label.id] : [],
      origin,
    })
  }
  return annotations
}

function majorities(instances: ValuePicture, classes: ValuePicture): Map<number, number> {
  const counts = new Map<number, Map<number, number>>()
  instances.values.forEach((value, i) => {
    if (value === 0) return
    const own = counts.get(value) ?? new Map<number, number>()
    counts.set(value, own)
    const here = classes.values[i]!
    own.set(here, (own.get(here) ?? 0) + 1)
  })
  return new Map(
    [...counts].map(([value, own]) => [value, [...own].sort((a, b) => b[1] - a[1])[0]![0]]),
  )
}
