// The same photo and boxes for all contestants; seeded, 10 labels, sizes that shrink with N.

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

/** N boxes, lowest first: `{ id, label, x, y, width, height }`. */
export function boxes(count) {
  let seed = 42
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const side = Math.sqrt((photo.width * photo.height) / count)
  const list = []
  for (let i = 0; i < count - 1; i++) {
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
  list.push({ id: 'target', label: 0, ...target })
  return list
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
