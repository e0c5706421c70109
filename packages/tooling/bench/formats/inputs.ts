import { createRandom } from '../../src/builders/random.js'

const hundredth = (value: number): number => Math.round(value * 100) / 100

/** COCO as text in pieces: so many boxes, fifty on a picture; pictures first, as most files have them. */
export function* cocoPieces(boxes: number): Generator<string> {
  const random = createRandom(7)
  const images = Math.ceil(boxes / 50)
  const categories = Array.from({ length: 80 }, (_, i) => ({ id: i + 1, name: `label ${i + 1}` }))
  yield `{"info":{"description":"made up"},"categories":${JSON.stringify(categories)},"images":[`
  for (let i = 0; i < images; i++) {
    const image = { id: i + 1, file_name: `${i + 1}.jpg`, width: 1920, height: 1080 }
    yield `${i ? ',' : ''}${JSON.stringify(image)}`
  }
  yield '],"annotations":['
  for (let i = 0; i < boxes; i++) {
    const width = hundredth(4 + random() * 300)
    const height = hundredth(4 + random() * 300)
    const bbox = [hundredth(random() * 1600), hundredth(random() * 700), width, height]
    const one = {
      id: i + 1,
      image_id: Math.floor(i / 50) + 1,
      category_id: 1 + Math.floor(random() * 80),
      bbox,
      area: hundredth(width * height),
      iscrowd: 0,
    }
    yield `${i ? ',' : ''}${JSON.stringify(one)}`
  }
  yield ']}'
}

const clock = (seconds: number): string => {
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0')
  const ms = Math.round(seconds * 1000)
  return `${part(ms / 3_600_000, 2)}:${part((ms / 60_000) % 60, 2)}:${part((ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`
}

/** So many segments of a second and a half, one after the other, in a format. */
export const segmentTexts: Readonly<Record<string, (count: number) => string>> = {
  textgrid(count) {
    const end = count * 1.5
    const intervals = Array.from(
      { length: count },
      (_, i) =>
        `        intervals [${i + 1}]:\n            xmin = ${i * 1.5} \n            xmax = ${(i + 1) * 1.5} \n            text = "word ${i} and more" \n`,
    )
    return `File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0 \nxmax = ${end} \ntiers? <exists> \nsize = 1 \nitem []: \n    item [1]:\n        class = "IntervalTier" \n        name = "words" \n        xmin = 0 \n        xmax = ${end} \n        intervals: size = ${count} \n${intervals.join('')}`
  },
  webvtt(count) {
    const cues = Array.from(
      { length: count },
      (_, i) => `${clock(i * 1.5)} --> ${clock(i * 1.5 + 1.4)}\nword ${i} and more\n`,
    )
    return `WEBVTT\n\n${cues.join('\n')}`
  },
  rttm(count) {
    const lines = Array.from(
      { length: count },
      (_, i) => `SPEAKER call 1 ${(i * 1.5).toFixed(3)} 1.400 <NA> <NA> spk${i % 4} <NA> <NA>\n`,
    )
    return lines.join('')
  },
}

/** What a bare reader of each format does: lines split, numbers parsed, nothing checked. */
export const bareReaders: Readonly<Record<string, (bytes: Uint8Array) => unknown[]>> = {
  textgrid(bytes) {
    const found: { start: number; end: number; text: string }[] = []
    let start = 0
    let end = 0
    for (const line of new TextDecoder().decode(bytes).split('\n')) {
      const [name, value = ''] = line.split(' = ')
      if (name === '            xmin') start = Number(value)
      else if (name === '            xmax') end = Number(value)
      else if (name === '            text') found.push({ start, end, text: value.slice(1, -2) })
    }
    return found
  },
  webvtt(bytes) {
    const found: { start: number; end: number; text: string }[] = []
    const seconds = (text: string) => {
      const [hours, minutes, rest] = text.split(':')
      return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
    }
    const lines = new TextDecoder().decode(bytes).split('\n')
    for (const [i, line] of lines.entries()) {
      const [start, end] = line.split(' --> ')
      if (start !== undefined && end !== undefined) {
        found.push({ start: seconds(start), end: seconds(end), text: lines[i + 1] ?? '' })
      }
    }
    return found
  },
  rttm(bytes) {
    return new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((line) => line.split(' '))
      .filter(({ length }) => length > 8)
      .map((words) => ({ start: Number(words[3]), length: Number(words[4]), speaker: words[7] }))
  },
}
