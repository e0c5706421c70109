import { isRecord } from '../convert/numbers.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { FormatIssue } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import { readText } from '../source/read-json.js'
import type { SourceFile } from '../source/source-file.js'
import { readYaml } from '../yaml/read-yaml.js'
import type { KeypointShape, YoloSettings, YoloTask } from './yolo-types.js'

const listFile = /^(train|val|valid|test)\.txt$/i
const namesFile = /^(classes\.txt|.*\.names|labels\.txt)$/i

/** Whether a file may hold labels: a text that is no list, no names and no readme. */
export const isLabelFile = (name: string): boolean => {
  const base = baseName(name)
  return (
    /\.txt$/i.test(base) && !listFile.test(base) && !namesFile.test(base) && !/^readme/i.test(base)
  )
}

/** Reads data.yaml, classes.txt, obj.names and the lists of images. */
export async function readSettings(
  files: readonly SourceFile[],
  report: (issue: FormatIssue) => void,
): Promise<YoloSettings> {
  const settings: YoloSettings = {
    names: undefined,
    task: undefined,
    keypoints: undefined,
    keypointNames: undefined,
    splits: new Map(),
    rest: {},
  }
  for (const file of files) {
    const base = baseName(file.name)
    const isYaml = /\.ya?ml$/i.test(base)
    if (!isYaml && !namesFile.test(base) && !listFile.test(base)) continue
    const read = await readText(file)
    if ('event' in read) {
      if (read.event.kind === 'issue') report(read.event.issue)
    } else if (isYaml) {
      readDataYaml(read.text, file.name, settings, report)
    } else if (namesFile.test(base)) {
      const lines = read.text.split(/\r\n|\n|\r/).map((line) => line.trim())
      while (lines.at(-1) === '') lines.pop()
      settings.names ??= new Map(lines.entries())
    } else {
      const split = splitOf(stemOf(base))
      for (const line of read.text.split(/\r\n|\n|\r/)) {
        if (line.trim() !== '') settings.splits.set(stemOf(baseName(line.trim())), split)
      }
    }
  }
  return settings
}

function readDataYaml(
  text: string,
  file: string,
  settings: YoloSettings,
  report: (issue: FormatIssue) => void,
): void {
  const read = readYaml(text)
  if ('reason' in read) {
    report(formatIssue('TW-FORMATS-001', { format: 'YAML', reason: read.reason }, { file }))
    return
  }
  const { names, kpt_shape: shape, kpt_names: keypointNames, task, nc: _, ...rest } = read.value
  if (Array.isArray(names)) settings.names = new Map(names.map(String).entries())
  else if (isRecord(names)) {
    const entries = Object.entries(names).map(([i, name]) => [Number(i), String(name)] as const)
    settings.names = new Map(entries.filter(([i]) => Number.isInteger(i) && i >= 0))
  } else if (names !== undefined) {
    report(
      formatIssue('TW-FORMATS-011', { what: 'names', expected: 'a list or a map' }, { file }, [
        'names',
      ]),
    )
  }
  if (task === 'detect' || task === 'segment' || task === 'pose' || task === 'obb') {
    settings.task = task satisfies YoloTask
  }
  const keypoints = readShape(shape)
  if (keypoints) settings.keypoints = keypoints
  else if (shape !== undefined) {
    const data = { what: 'kpt_shape', expected: '[count, 2 or 3]' }
    report(formatIssue('TW-FORMATS-011', data, { file }, ['kpt_shape']))
  }
  const listed = isRecord(keypointNames) ? Object.values(keypointNames)[0] : keypointNames
  if (Array.isArray(listed)) settings.keypointNames = listed.map(String)
  settings.rest = rest
}

function readShape(value: unknown): KeypointShape | undefined {
  if (!Array.isArray(value)) return undefined
  const [count, numbers] = value as unknown[]
  if (!Number.isInteger(count) || (count as number) < 1) return undefined
  if (numbers !== 2 && numbers !== 3) return undefined
  return { count: count as number, numbers }
}

/** The split that a folder or list is named after, `valid` and its like as `val`. */
export const splitOf = (name: string): string =>
  /^(valid|validation|val)$/i.test(name) ? 'val' : name.toLowerCase()

/** The split that a path names, if it does. */
export function splitOfPath(path: string): string | undefined {
  const folder = path.split(/[/\\]/).slice(0, -1)
  const name = folder.find((part) => /^(train|val|valid|validation|test)$/i.test(part))
  return name === undefined ? undefined : splitOf(name)
}
