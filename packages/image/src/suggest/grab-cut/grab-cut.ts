import { learnColors } from './color-model.js'
import { cutGrid, directions } from './max-flow.js'

/** A part of a picture in which something is to be outlined. */
export interface GrabCutRequest {
  width: number
  height: number
  /** RGBA, row by row. */
  pixels: Uint8ClampedArray<ArrayBuffer>
  /** What is wanted lies inside of it; in these pixels. */
  box: { x: number; y: number; width: number; height: number }
  /** Places that belong to it, or do not. */
  points: readonly { x: number; y: number; include: boolean }[]
}

/** What was found. */
export interface GrabCutResult {
  width: number
  height: number
  /** 1 where it is, row by row. */
  mask: Uint8Array<ArrayBuffer>
  /** Mean share of the likelihood that speaks for it, in [0, 1]. */
  score: number
}

/** Strength of the wish for smooth outlines; the paper's value. */
const gamma = 50
const certain = 1e6
const rounds = 5

/** Every other direction: a link is the same both ways. */
const forward = [0, 2, 4, 6] as const

/** Links of neighbours, weaker where colours differ; `strength` is the wish for smooth outlines. */
function linksOf({ width, height, pixels }: GrabCutRequest, strength: number): Float32Array {
  const links = new Float32Array(width * height * 8)
  let sum = 0
  let pairs = 0
  for (const d of forward) {
    const [dx, dy] = directions[d]
    const step = dy * width + dx
    for (let y = 0; y < height - dy; y++) {
      for (let x = Math.max(0, -dx); x < width - Math.max(0, dx); x++) {
        const i = (y * width + x) * 4
        const j = i + step * 4
        const r = pixels[i]! - pixels[j]!
        const g = pixels[i + 1]! - pixels[j + 1]!
        const b = pixels[i + 2]! - pixels[j + 2]!
        const square = r * r + g * g + b * b
        links[i * 2 + d] = square
        sum += square
        pairs++
      }
    }
  }
  const beta = sum === 0 ? 0 : pairs / (2 * sum)
  for (const d of forward) {
    const [dx, dy] = directions[d]
    const step = dy * width + dx
    const weight = dx !== 0 && dy !== 0 ? strength / Math.SQRT2 : strength
    for (let y = 0; y < height - dy; y++) {
      for (let x = Math.max(0, -dx); x < width - Math.max(0, dx); x++) {
        const at = (y * width + x) * 8 + d
        const link = weight * Math.exp(-beta * links[at]!)
        links[at] = link
        links[at + step * 8 + 1] = link
      }
    }
  }
  return links
}

/** 1 for certainly in, -1 for certainly out, 0 for not known. */
function knownOf({ width, height, box, points }: GrabCutRequest): Int8Array {
  const known = new Int8Array(width * height).fill(-1)
  const clampX = (x: number) => Math.min(width, Math.max(0, Math.round(x)))
  const clampY = (y: number) => Math.min(height, Math.max(0, Math.round(y)))
  for (let y = clampY(box.y); y < clampY(box.y + box.height); y++)
    known.fill(0, y * width + clampX(box.x), y * width + clampX(box.x + box.width))
  const radius = Math.max(2, Math.round(Math.min(box.width, box.height) / 24))
  for (const point of points) {
    for (let y = clampY(point.y - radius); y < clampY(point.y + radius + 1); y++) {
      for (let x = clampX(point.x - radius); x < clampX(point.x + radius + 1); x++) {
        if (Math.hypot(x - point.x, y - point.y) <= radius)
          known[y * width + x] = point.include ? 1 : -1
      }
    }
  }
  return known
}

/** One cut after the other until nothing changes; null when nothing is left of the box. */
function settle(
  request: GrabCutRequest,
  strength: number,
  onProgress: (share: number) => void,
): GrabCutResult | null {
  const { width, height, pixels } = request
  const count = width * height
  const known = knownOf(request)
  const links = linksOf(request, strength)
  const mask = Uint8Array.from(known, (value) => (value >= 0 ? 1 : 0))
  let score = 0
  for (let round = 0; round < rounds; round++) {
    const inner = learnColors(pixels, (i) => mask[i] === 1)
    const outer = learnColors(pixels, (i) => mask[i] === 0)
    if (!inner || !outer) break
    const ends = new Float32Array(count)
    const speaks = new Float32Array(count)
    for (let i = 0; i < count; i++) {
      const at = i * 4
      const r = pixels[at]!
      const g = pixels[at + 1]!
      const b = pixels[at + 2]!
      const difference = outer.cost(r, g, b) - inner.cost(r, g, b)
      speaks[i] = 1 / (1 + Math.exp(-difference))
      ends[i] = known[i] === 0 ? difference : known[i]! * certain
    }
    const next = cutGrid({ width, height, links: links.slice(), ends })
    let changed = 0
    let sum = 0
    let size = 0
    for (let i = 0; i < count; i++) {
      if (next[i] !== mask[i]) changed++
      if (!next[i]) continue
      sum += speaks[i]!
      size++
    }
    if (size === 0) return null
    mask.set(next)
    score = sum / size
    onProgress((round + 1) / rounds)
    if (changed < count * 0.001) break
  }
  return { width, height, mask, score }
}

/**
 * Outlines what fills a box, from the colours in and around it; points say what belongs to it. A
 * box whose content looks like its surroundings comes back whole, with score 0.
 *
 * Rother, Kolmogorov and Blake, "GrabCut: interactive foreground extraction using iterated graph
 * cuts", SIGGRAPH 2004; here the colours of each side are learnt anew in every round, each
 * likelihood is that of the whole mixture, and where nothing is left, smoothness is wished for less.
 */
export function grabCut(
  request: GrabCutRequest,
  onProgress: (share: number) => void = () => {},
): GrabCutResult {
  for (const share of [1, 0.3, 0.1]) {
    const result = settle(request, gamma * share, onProgress)
    if (result) return result
  }
  const { width, height } = request
  const mask = Uint8Array.from(knownOf(request), (value) => (value >= 0 ? 1 : 0))
  return { width, height, mask, score: 0 }
}
