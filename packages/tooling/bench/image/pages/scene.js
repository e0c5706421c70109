// The same photo and annotations for all contestants; seeded, 10 labels, sizes that shrink with N.

export const photo = { width: 1920, height: 1080 }
export const colors = [
  '#e6194b',
  '#3cb44b',
  '#ffe119',
  '#4363d8',
  '#f58231',
  '#911eb4',
  '#46f0f0',
  '#f032e6',
  '#bcf60c',
  '#008080',
]

/** A 1920x1080 photo as an object URL: the fixture's, stretched. */
export async function photoUrl() {
  const image = new Image()
  image.src = '/media/raccoon.jpg'
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = photo.width
  canvas.height = photo.height
  canvas.getContext('2d').drawImage(image, 0, 0, photo.width, photo.height)
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
  return URL.createObjectURL(blob)
}

/** The topmost box, which the gestures take hold of. */
export const target = { x: 900, y: 500, width: 80, height: 60 }

/** A box below it, selected by turns with the target. */
export const other = { x: 1200, y: 500, width: 80, height: 60 }

/** A polygon below both, whose first vertex is dragged. */
export const ring = [
  [400, 300],
  [480, 300],
  [480, 360],
  [440, 375],
  [400, 360],
]

const seeded = () => {
  let seed = 42
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
}

/** N annotations, lowest first: `{ id, label, x, y, width, height }`, the last but two with a `ring`. */
export function boxes(count) {
  const random = seeded()
  const side = Math.sqrt((photo.width * photo.height) / count)
  const list = []
  for (let i = 0; i < count - 3; i++) {
    const width = side * (0.5 + random())
    const height = side * (0.5 + random())
    let x = random() * (photo.width - width)
    const y = random() * (photo.height - height)
    // None lies over the target's middle: which of two a click takes differs between contestants.
    if (
      Math.abs(x + width / 2 - 940) < width / 2 + 8 &&
      Math.abs(y + height / 2 - 530) < height / 2 + 8
    ) {
      x = x < 900 ? Math.max(0, 900 - width) : 1000
    }
    list.push({ id: `a${i}`, label: i % colors.length, x, y, width, height })
  }
  list.push({ id: 'polygon', label: 1, x: 400, y: 300, width: 80, height: 75, ring: [...ring] })
  list.push({ id: 'other', label: 2, ...other })
  list.push({ id: 'target', label: 0, ...target })
  return list
}

/** A wavy outline about a point. */
export function outline(x, y, radius, vertices) {
  return Array.from({ length: vertices }, (_, i) => {
    const angle = (2 * Math.PI * i) / vertices
    const far = radius * (1 + 0.06 * Math.sin(angle * 17))
    return [x + far * Math.cos(angle), y + far * Math.sin(angle)]
  })
}

/** Rings of so many polygons all over the photo; the last lies where the gestures begin. */
export function rings(count, vertices) {
  const random = seeded()
  const list = []
  for (let i = 0; i < count - 1; i++) {
    const radius = 10 + 25 * random()
    const x = 40 + random() * (photo.width - 80)
    list.push(outline(x, 40 + random() * (photo.height - 80), radius, vertices))
  }
  list.push(outline(940, 530, 60, vertices))
  return list
}

/** Run lengths, down the columns, of a wavy disc on a raster as large as the photo. */
export function discRuns(x, y, radius) {
  const { width, height } = photo
  const counts = []
  let zeros = 0
  for (let column = 0; column < width; column++) {
    const wave = 1 + 0.05 * Math.sin(column / 9)
    const half = Math.sqrt(Math.max(0, radius * radius - (column - x) ** 2)) * wave
    const top = Math.max(0, Math.round(y - half))
    const bottom = Math.min(height, Math.round(y + half))
    if (bottom <= top) {
      zeros += height
      continue
    }
    counts.push(zeros + top, bottom - top)
    zeros = height - bottom
  }
  counts.push(zeros)
  return counts
}

/** Resolves after what was drawn is on the screen. */
export const painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/** How a contestant places the picture: CSS pixels of the page per image pixel, and its corner. */
export const fitted = (width, height) => {
  const scale = Math.min(width / photo.width, height / photo.height)
  return {
    scale,
    x: (width - photo.width * scale) / 2,
    y: (height - photo.height * scale) / 2,
  }
}
