import type { Point2 } from '@tagwright/schema'

/** A subpath with its curves drawn as lines. */
export interface Subpath {
  points: Point2[]
  closed: boolean
}

const steps = 24
const mostPoints = 1_000_000

const counts: Record<string, number> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
}

/** Reads the data of an SVG path (SVG 1.1, 8.3); undefined when it cannot be read. */
export function readSvgPath(data: string): Subpath[] | undefined {
  const paths: Subpath[] = []
  let current: Subpath | undefined
  let [x, y] = [0, 0]
  let [startX, startY] = [0, 0]
  let control: Point2 | undefined
  let last = ''
  let total = 0
  const add = (px: number, py: number) => {
    if (!current) {
      current = { points: [[x, y]], closed: false }
      paths.push(current)
    }
    current.points.push([px, py])
    total++
    ;[x, y] = [px, py]
  }
  const curve = (at: (t: number) => Point2) => {
    for (let i = 1; i <= steps; i++) add(...at(i / steps))
  }
  for (const { name, values } of commands(data) ?? [undefined as never]) {
    if (name === undefined || total > mostPoints) return undefined
    const upper = name.toUpperCase()
    const relative = name !== upper
    const [dx, dy] = relative ? [x, y] : [0, 0]
    const v = values.map((value, i) => value + (i % 2 === 0 ? dx : dy))
    const previous: Point2 = [x, y]
    if (upper === 'M') {
      ;[x, y] = [v[0]!, v[1]!]
      ;[startX, startY] = [x, y]
      current = { points: [[x, y]], closed: false }
      paths.push(current)
    } else if (upper === 'L') add(v[0]!, v[1]!)
    else if (upper === 'H') add(values[0]! + dx, y)
    else if (upper === 'V') add(x, values[0]! + dy)
    else if (upper === 'Z') {
      if (current) current.closed = true
      current = undefined
      ;[x, y] = [startX, startY]
    } else if (upper === 'A') {
      const [rx, ry, turn, large, sweep] = values
      arc(previous, [values[5]! + dx, values[6]! + dy], [rx!, ry!, turn!, large!, sweep!], add)
    } else if (upper === 'C' || upper === 'S') {
      const smooth = upper === 'S'
      const c1: Point2 = smooth
        ? reflect(/[CS]/.test(last) ? control : undefined, previous)
        : [v[0]!, v[1]!]
      const [c2x, c2y, ex, ey] = smooth ? v : v.slice(2)
      control = [c2x!, c2y!]
      curve((t) => cubic(previous, c1, [c2x!, c2y!], [ex!, ey!], t))
    } else {
      const smooth = upper === 'T'
      const c: Point2 = smooth
        ? reflect(/[QT]/.test(last) ? control : undefined, previous)
        : [v[0]!, v[1]!]
      const [ex, ey] = smooth ? v : v.slice(2)
      control = c
      const third = (from: number, to: number) => from + ((to - from) * 2) / 3
      const c1: Point2 = [third(previous[0], c[0]), third(previous[1], c[1])]
      const c2: Point2 = [third(ex!, c[0]), third(ey!, c[1])]
      curve((t) => cubic(previous, c1, c2, [ex!, ey!], t))
    }
    last = upper
  }
  return paths.filter(({ points }) => points.length > 1)
}

function commands(data: string): { name: string; values: number[] }[] | undefined {
  const found: { name: string; values: number[] }[] = []
  let at = 0
  const pattern = /\s*([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/giy
  while (at < data.length && data.slice(at).trim() !== '') {
    pattern.lastIndex = at
    const match = pattern.exec(data)
    if (!match) return undefined
    at = pattern.lastIndex
    let name = match[1]!
    const upper = name.toUpperCase()
    const need = counts[upper]!
    const values = numbersOf(match[2]!, upper === 'A')
    if (
      !values ||
      (need === 0 ? values.length > 0 : values.length === 0 || values.length % need !== 0)
    ) {
      return undefined
    }
    if (need === 0) found.push({ name, values })
    for (let i = 0; i < values.length; i += need) {
      found.push({ name, values: values.slice(i, i + need) })
      // What follows a move is drawn.
      if (name === 'M') name = 'L'
      else if (name === 'm') name = 'l'
    }
  }
  return found[0] && /[Mm]/.test(found[0].name) ? found : undefined
}

/** Flags of arcs may stand without a space between them. */
function numbersOf(text: string, isArc: boolean): number[] | undefined {
  const values: number[] = []
  const number = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy
  const flag = /[\s,]*([01])/y
  let at = 0
  while (text.slice(at).replace(/[\s,]+/, '') !== '') {
    const pattern = isArc && (values.length % 7 === 3 || values.length % 7 === 4) ? flag : number
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return undefined
    values.push(Number(match[1]))
    at = pattern.lastIndex
  }
  return values
}

const reflect = (control: Point2 | undefined, [x, y]: Point2): Point2 =>
  control ? [2 * x - control[0], 2 * y - control[1]] : [x, y]

function cubic(a: Point2, b: Point2, c: Point2, d: Point2, t: number): Point2 {
  if (t === 1) return d
  const s = 1 - t
  const at = (i: 0 | 1) =>
    s * s * s * a[i] + 3 * s * s * t * b[i] + 3 * s * t * t * c[i] + t * t * t * d[i]
  return [at(0), at(1)]
}

/** An arc from its end points (SVG 1.1, F.6.5). */
function arc(
  [x1, y1]: Point2,
  [x2, y2]: Point2,
  [rxGiven, ryGiven, turn, large, sweep]: [number, number, number, number, number],
  add: (x: number, y: number) => void,
): void {
  let [rx, ry] = [Math.abs(rxGiven), Math.abs(ryGiven)]
  if (rx === 0 || ry === 0 || (x1 === x2 && y1 === y2)) {
    add(x2, y2)
    return
  }
  const phi = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)]
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2]
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx]
  const grow = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2)
  if (grow > 1) [rx, ry] = [rx * grow, ry * grow]
  const over = rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px
  const under = rx * rx * py * py + ry * ry * px * px
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, over / under))
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx]
  const [cx, cy] = [cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2]
  const from = Math.atan2((py - qy) / ry, (px - qx) / rx)
  let sweepAngle = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from
  if (sweep && sweepAngle < 0) sweepAngle += 2 * Math.PI
  if (!sweep && sweepAngle > 0) sweepAngle -= 2 * Math.PI
  for (let i = 1; i < steps; i++) {
    const angle = from + (sweepAngle * i) / steps
    const [ex, ey] = [rx * Math.cos(angle), ry * Math.sin(angle)]
    add(cx + cos * ex - sin * ey, cy + sin * ex + cos * ey)
  }
  add(x2, y2)
}
