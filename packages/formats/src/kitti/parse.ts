import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { keepUnder } from '../convert/extensions.js'
import { createIdMaker } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { baseName, folderOf, stemOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { describeMedium, ImageIndex, type ImageSizeOptions } from '../image-size/image-index.js'
import { readSizes } from '../image-size/size-file.js'
import { issueEvent } from '../issues/issue-event.js'
import type { SourceFile } from '../source/source-file.js'
import { readLines } from '../text/lines.js'
import { kittiExtension } from './kitti-columns.js'
import { readRow } from './read-row.js'

/** The folder that label files of the benchmark lie in. */
export const labelFolder = 'label_2'

/** Whether a text file is one of labels: calibrations and lists of images lie beside them. */
const isLabelFile = (name: string): boolean =>
  /\.txt$/i.test(name) && !/(^|[/\\])(calib|calibs|ImageSets|velodyne|oxts)[/\\]/i.test(name)

/** Reads a folder of label files: one document a file, whose image has the same name. */
export async function* parseKitti(
  files: readonly SourceFile[],
  options: ImageSizeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const sizes = { ...(await readSizes(files)), ...options?.sizes }
  const context = { labels: new LabelBook(), images: new ImageIndex(files, { sizes }) }
  const makeId = createIdMaker()
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) {
      if (isLabelFile(file.name)) yield* parseFile(file, makeId(stemOf(file.name)), context)
    }
  }
  yield* datasetFirst(all(), () => context.labels.dataset(), environment)
}

async function* parseFile(
  file: SourceFile,
  id: string,
  { labels, images }: { labels: LabelBook; images: ImageIndex },
): AsyncGenerator<ParseEvent> {
  const document = bareDocument(id)
  const stem = stemOf(baseName(file.name))
  const image = await images.find(stem)
  const folder = folderOf(file.name)
  document.media.push({
    id: 'image',
    type: 'image',
    fileName: image?.file ? baseName(image.file.name) : (images.nameOf(stem) ?? `${stem}.png`),
    ...keepUnder(kittiExtension, { folder: folder === labelFolder ? undefined : folder }),
  })
  if (image) describeMedium(document.media[0]!, image)
  let n = 0
  for await (const { text, number } of readLines(file)) {
    if (text.trim() === '') continue
    n++
    const row = readRow(text)
    const at = { file: file.name, line: number }
    if ('type' in row) {
      const label = labels.take(row.type).id
      document.annotations.push({ id: `box-${n}`, ...row.annotation, labels: [label] })
    } else if (row.wrong === 'columns') {
      const reason = `15 or 16 columns are expected, but it has ${row.value}`
      yield issueEvent('TW-FORMATS-017', { reason }, at)
    } else {
      const code = row.wrong === 'number' ? 'TW-FORMATS-004' : 'TW-FORMATS-005'
      yield issueEvent(code, { what: row.what, value: row.value }, at)
    }
  }
  yield { kind: 'document', document }
}
