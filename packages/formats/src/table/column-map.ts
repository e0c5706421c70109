/** What a table tells in a row: a segment of a recording, a box in a picture, or answers. */
export type TableKind = 'segments' | 'boxes' | 'responses'

/** The meanings that a column may have. */
export type ColumnRole = keyof typeof usualNames

/** Columns by meaning: a column's title, or its number from 0. */
export type ColumnMap = Partial<Record<ColumnRole, string | number>>

/** Titles that columns of a meaning usually have, in lower case, with `_` for all but letters and digits. */
const usualNames = {
  document: ['document', 'document_id'],
  task: ['task', 'task_id', 'taskid'],
  annotator: ['annotator', 'annotator_id', 'worker', 'worker_id', 'workerid', 'user', 'user_id'],
  status: ['status'],
  submittedAt: ['submitted_at', 'submittedat'],
  file: [
    ...['file', 'filename', 'file_name', 'image', 'image_name', 'image_path', 'audio', 'media'],
    ...[
      'audio_file',
      'audio_filename',
      'recording',
      'wav',
      'path',
      'begin_file',
      'image_id',
      'clip',
    ],
    ...[
      'img',
      'image_filename',
      'filepath',
      'file_path',
      'url',
      'src',
      'uri',
      'video',
      'soundfile',
    ],
  ],
  id: ['id', 'annotation_id', 'segment_id', 'selection', 'box_id', 'utt_id', 'utterance_id'],
  start: [
    ...['start', 'start_time', 'starttime', 'begin', 'begin_time', 'onset', 'tmin', 'from', 'tbeg'],
    ...[
      'start_s',
      'start_sec',
      'start_seconds',
      'start_ms',
      'segment_start',
      'begin_time_s',
      'onset_s',
      'onset_sec',
    ],
  ],
  end: [
    ...['end', 'end_time', 'endtime', 'stop', 'stop_time', 'offset', 'tmax', 'to', 'tend'],
    ...[
      'end_s',
      'end_sec',
      'end_seconds',
      'end_ms',
      'segment_end',
      'end_time_s',
      'offset_s',
      'offset_sec',
      ...['stop_s', 'stop_sec', 'stop_seconds'],
    ],
  ],
  duration: ['duration', 'dur', 'length', 'duration_s', 'duration_ms'],
  text: ['text', 'transcript', 'transcription', 'sentence', 'utterance', 'caption', 'orthography'],
  language: ['language', 'lang', 'locale'],
  speaker: ['speaker', 'speaker_id', 'spk', 'speaker_name', 'spkr'],
  tier: ['tier', 'tier_name'],
  channel: ['channel', 'chan'],
  low: ['low_freq', 'low_freq_hz', 'low', 'fmin', 'f_min', 'min_frequency', 'low_frequency'],
  high: ['high_freq', 'high_freq_hz', 'high', 'fmax', 'f_max', 'max_frequency', 'high_frequency'],
  score: ['score', 'confidence'],
  label: [
    ...['label', 'labels', 'class', 'class_name', 'category', 'event_label', 'event', 'tag'],
    ...['name', 'species', 'label_name', 'category_name', 'annotation'],
  ],
  x: ['x', 'left', 'xmin', 'x_min', 'x1', 'xmin_px', 'bbox_x', 'bbox_left', 'bb_left'],
  y: ['y', 'top', 'ymin', 'y_min', 'y1', 'bbox_y', 'bbox_top', 'bb_top'],
  right: ['xmax', 'x_max', 'x2', 'right'],
  bottom: ['ymax', 'y_max', 'y2', 'bottom'],
  width: ['width', 'w', 'box_width', 'bbox_width', 'bbox_w', 'bb_width'],
  height: ['height', 'h', 'box_height', 'bbox_height', 'bbox_h', 'bb_height'],
  rotation: ['rotation'],
  imageWidth: ['image_width', 'img_width', 'original_width'],
  imageHeight: ['image_height', 'img_height', 'original_height'],
  field: ['field', 'question', 'widget'],
  value: ['value', 'answer', 'response'],
  state: ['state'],
} as const

/** A column's title without case, units and signs. */
export const plainTitle = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')

/** How the columns of one table are read. */
export interface TableColumns {
  kind: TableKind
  /** Index of the column of a meaning. */
  at: Partial<Record<ColumnRole, number>>
  titles: readonly string[]
}

/** Finds the meaning of columns: as the map says, else by their titles. Undefined says that nothing of it can be read. */
export function findColumns(
  titles: readonly string[],
  map: ColumnMap = {},
  stated?: TableKind,
): TableColumns | undefined {
  const at: Partial<Record<ColumnRole, number>> = {}
  const plain = titles.map(plainTitle)
  const taken = new Set<number>()
  for (const [role, column] of Object.entries(map) as [ColumnRole, string | number][]) {
    const exact = typeof column === 'number' ? column : titles.indexOf(column)
    const index =
      exact >= 0 || typeof column === 'number' ? exact : plain.indexOf(plainTitle(column))
    if (index < 0 || index >= titles.length) continue
    at[role] = index
    taken.add(index)
  }
  for (const role of Object.keys(usualNames) as ColumnRole[]) {
    if (at[role] !== undefined) continue
    const names: readonly string[] = usualNames[role]
    const index = names.map((name) => plain.indexOf(name)).find((i) => i >= 0 && !taken.has(i))
    if (index === undefined) continue
    at[role] = index
    taken.add(index)
  }
  // Beside corners, width and height are those of the picture.
  if (at.right !== undefined && at.bottom !== undefined && map.width === undefined) {
    if (at.imageWidth === undefined && at.width !== undefined) at.imageWidth = at.width
    if (at.imageHeight === undefined && at.height !== undefined) at.imageHeight = at.height
    delete at.width
    delete at.height
  }
  const kind = stated ?? guessKind(at)
  if (kind === 'responses' && titles.length < 2) return undefined
  if (kind === 'segments' && at.start === undefined) return undefined
  if (kind === 'boxes' && (at.x === undefined || at.y === undefined)) return undefined
  return { kind, at, titles }
}

function guessKind(at: TableColumns['at']): TableKind {
  const has = (...roles: ColumnRole[]) => roles.every((role) => at[role] !== undefined)
  if (has('x', 'y') && (has('right', 'bottom') || has('width', 'height'))) return 'boxes'
  if (has('start', 'end') || has('start', 'duration')) return 'segments'
  return 'responses'
}

/** Seconds in one unit of a column: its title may say milliseconds. */
export function secondsPerUnit(title: string | undefined): number {
  return title !== undefined && /(?:^|_)(?:ms|msec|milliseconds|millis)$/.test(plainTitle(title))
    ? 0.001
    : 1
}
