import {
  drawn,
  duration,
  makePeaks,
  more,
  pairsPerSecond,
  segments,
  target,
  zoom,
} from './scene.js'

// The limit: one canvas, all that is in view redrawn at most once a frame, no text, no list.
const pairs = makePeaks()
const step = 64
const width = 1600
const height = 200
let view = { start: 0, zoom }
let all = []
let reduced
let context
let canvas
let text
let asked = false
let grabbed = null

function reduce() {
  const out = new Int8Array(Math.ceil(pairs.length / 2 / step) * 2)
  for (let at = 0; at < out.length / 2; at++) {
    let low = 127
    let high = -128
    const to = Math.min(pairs.length, (at + 1) * step * 2)
    for (let index = at * step * 2; index < to; index += 2) {
      if (pairs[index] < low) low = pairs[index]
      if (pairs[index + 1] > high) high = pairs[index + 1]
    }
    out[at * 2] = low
    out[at * 2 + 1] = high
  }
  return out
}

function paint() {
  asked = false
  context.clearRect(0, 0, width, height)
  context.fillStyle = '#888'
  const perPixel = pairsPerSecond / view.zoom
  const [source, scale] = perPixel > step ? [reduced, step] : [pairs, 1]
  for (let x = 0; x < width; x++) {
    const from = Math.floor(((view.start + x / view.zoom) * pairsPerSecond) / scale)
    const to = Math.max(
      from + 1,
      Math.floor(((view.start + (x + 1) / view.zoom) * pairsPerSecond) / scale),
    )
    let low = 0
    let high = 0
    for (let at = from; at < to; at++) {
      if (source[at * 2] < low) low = source[at * 2]
      if (source[at * 2 + 1] > high) high = source[at * 2 + 1]
    }
    context.fillRect(x, 100 - high * 0.7, 1, (high - low) * 0.7)
  }
  const end = view.start + width / view.zoom
  let at = first(view.start)
  context.fillStyle = 'rgb(34 87 197 / 0.2)'
  for (; at < all.length && all[at].start < end; at++) {
    const x = (all[at].start - view.start) * view.zoom
    context.fillRect(x, 0, Math.max(1, (all[at].end - all[at].start) * view.zoom), height)
  }
}

/** The first segment that may reach into the view; they do not overlap. */
function first(time) {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle].end < time) low = middle + 1
    else high = middle
  }
  return low
}

const ask = () => {
  if (asked) return
  asked = true
  requestAnimationFrame(paint)
}
const dragged = () => all.find(({ id }) => id === target)

window.bench = {
  async mount() {
    reduced = reduce()
    canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    document.getElementById('app').append(canvas)
    context = canvas.getContext('2d')
    all = [...segments]
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault()
      if (event.ctrlKey) {
        const time = view.start + event.offsetX / view.zoom
        const next = view.zoom * Math.exp(-event.deltaY * 0.0025)
        view = { zoom: next, start: Math.max(0, time - event.offsetX / next) }
      } else
        view = {
          ...view,
          start: Math.max(0, Math.min(duration, view.start + event.deltaX / view.zoom)),
        }
      ask()
    })
    canvas.addEventListener('pointerdown', (event) => {
      const time = view.start + event.offsetX / view.zoom
      grabbed = all[first(time - 5 / view.zoom)]
      canvas.setPointerCapture(event.pointerId)
    })
    canvas.addEventListener('pointermove', (event) => {
      if (!grabbed) return
      grabbed.end = view.start + event.offsetX / view.zoom
      ask()
    })
    canvas.addEventListener('pointerup', () => {
      grabbed = null
    })
    text = document.createElement('textarea')
    document.getElementById('app').append(text)
    text.addEventListener('input', () => {
      dragged().text = text.value
      ask()
    })
    paint()
    await drawn()
  },
  unmount() {
    canvas.remove()
    text.remove()
    view = { start: 0, zoom }
  },
  /** By pieces: pairs of the samples that the network brings, drawn when all are there. */
  async stream() {
    const start = performance.now()
    const response = await fetch(new URLSearchParams(location.search).get('wav'))
    const perPair = 80
    const found = new Int8Array(2 * Math.ceil((duration * 8000) / perPair))
    let sample = -22
    let odd = null
    for await (const piece of response.body) {
      let at = 0
      const read = (value) => {
        if (sample >= 0) {
          const pair = Math.floor(sample / perPair) * 2
          const small = value >> 8
          if (small < found[pair]) found[pair] = small
          if (small > found[pair + 1]) found[pair + 1] = small
        }
        sample++
      }
      if (odd !== null) read(((piece[at++] << 24) >> 16) | odd)
      for (; at + 1 < piece.length; at += 2) read(((piece[at + 1] << 24) >> 16) | piece[at])
      odd = at < piece.length ? piece[at] : null
    }
    pairs.set(found.subarray(0, pairs.length))
    await this.mount()
    const all = performance.now() - start
    return { first: all, all }
  },
  write: () => text.focus(),
  add() {
    all = [...all, ...more].sort((a, b) => a.start - b.start)
    ask()
  },
  edge: () => ({ x: (dragged().end - view.start) * view.zoom - 2, y: 100 }),
  end: () => dragged().end,
  view: () => view,
}
