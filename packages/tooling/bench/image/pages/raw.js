// Two raw canvases: `full` draws picture and all boxes on every frame, `cached` keeps the boxes as
// a bitmap that is scaled while the view moves and drawn sharply 80 ms after, and draws the active
// and the hovered box on an overlay: the limit of what a page can do.
import { boxes, colors, fitted, painted, photoUrl } from './scene.js'

const cached = new URLSearchParams(location.search).get('kind') === 'cached'
const count = Number(new URLSearchParams(location.search).get('n'))
const list = boxes(count)
const url = await photoUrl()
const fills = colors.map((color) => `${color}1f`)

async function mount() {
  const image = new Image()
  image.src = url
  await image.decode()
  const holder = document.getElementById('root')
  const { innerWidth: width, innerHeight: height } = window
  const layer = () => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    canvas.style.cssText = 'position:absolute;left:0;top:0'
    holder.append(canvas)
    return canvas.getContext('2d')
  }
  const base = layer()
  const over = cached ? layer() : base
  let view = fitted(width, height)
  let drawn = null
  let bitmap = null
  let active = null
  let hovered = null
  let waiting = false
  let whole = true
  let timer = 0
  const groups = colors.map((_, label) => list.filter((box) => box.label === label))

  const paintRing = (context, { ring, label }) => {
    context.beginPath()
    for (const [x, y] of ring) context.lineTo(view.x + x * view.scale, view.y + y * view.scale)
    context.closePath()
    context.fillStyle = fills[label]
    context.fill()
    context.strokeStyle = colors[label]
    context.stroke()
  }
  const paintBox = (context, box) => {
    if (box.ring) return paintRing(context, box)
    const { x, y, width: w, height: h, label } = box
    const left = Math.round(view.x + x * view.scale)
    const top = Math.round(view.y + y * view.scale)
    const across = Math.round(w * view.scale)
    const down = Math.round(h * view.scale)
    context.fillStyle = fills[label]
    context.fillRect(left, top, across, down)
    context.strokeStyle = colors[label]
    context.strokeRect(left + 0.5, top + 0.5, across, down)
  }
  const paintAll = (context, without) => {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = '#222'
    context.fillRect(0, 0, width, height)
    const { scale, x, y } = view
    context.drawImage(image, x, y, image.width * scale, image.height * scale)
    context.lineWidth = 1
    for (const group of groups) for (const box of group) if (box !== without) paintBox(context, box)
  }
  const paintActive = (context) => {
    if (!active) return
    paintBox(context, active)
    context.fillStyle = '#fff'
    const { x, y, width: w, height: h } = active
    const corners = [
      [x, y],
      [x + w, y],
      [x, y + h],
      [x + w, y + h],
    ]
    for (const [a, b] of active.ring ?? corners) {
      context.fillRect(view.x + a * view.scale - 5, view.y + b * view.scale - 5, 10, 10)
    }
  }
  const frame = () => {
    waiting = false
    if (!cached) {
      paintAll(base, active)
      paintActive(base)
      return
    }
    if (whole) {
      paintAll(base, active)
      drawn = view
      bitmap = null
      whole = false
    } else if (drawn !== view) {
      bitmap ??= Object.assign(document.createElement('canvas'), { width, height })
      if (!bitmap.filled) {
        bitmap.getContext('2d').drawImage(base.canvas, 0, 0)
        bitmap.filled = true
      }
      const ratio = view.scale / drawn.scale
      base.setTransform(1, 0, 0, 1, 0, 0)
      base.fillStyle = '#222'
      base.fillRect(0, 0, width, height)
      base.setTransform(ratio, 0, 0, ratio, view.x - drawn.x * ratio, view.y - drawn.y * ratio)
      base.drawImage(bitmap, 0, 0)
      clearTimeout(timer)
      timer = setTimeout(() => {
        whole = true
        schedule()
      }, 80)
    }
    over.clearRect(0, 0, width, height)
    if (hovered && hovered !== active) paintBox(over, hovered)
    paintActive(over)
  }
  const schedule = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(frame)
  }

  // What lies where, made when the pointer first moves: a page at its limit does not search.
  const cell = 64
  let cells = null
  const hitAt = (x, y) => {
    if (!cells) {
      cells = new Map()
      for (const box of list) {
        for (let i = Math.floor(box.x / cell); i <= (box.x + box.width) / cell; i++) {
          for (let j = Math.floor(box.y / cell); j <= (box.y + box.height) / cell; j++) {
            const key = i * 1000 + j
            cells.get(key)?.push(box) ?? cells.set(key, [box])
          }
        }
      }
    }
    const near = cells.get(Math.floor(x / cell) * 1000 + Math.floor(y / cell)) ?? []
    return near.findLast(
      (box) => x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height,
    )
  }

  const inImage = ({ clientX, clientY }) => [
    (clientX - view.x) / view.scale,
    (clientY - view.y) / view.scale,
  ]
  const isNear = ([ax, ay], [bx, by]) =>
    Math.abs(ax - bx) * view.scale < 8 && Math.abs(ay - by) * view.scale < 8
  let drag = null
  let pan = null
  addEventListener('pointerdown', (event) => {
    event.preventDefault()
    if (event.button === 1) {
      pan = [event.clientX, event.clientY]
      return
    }
    const at = inImage(event)
    if (active?.ring && isNear(active.ring[0], at)) {
      drag = { kind: 'vertex' }
      return
    }
    if (active && isNear([active.x + active.width, active.y + active.height], at)) {
      drag = { kind: 'corner' }
      return
    }
    let hit = null
    for (const box of list) {
      const { x, y, width: w, height: h } = box
      if (at[0] >= x && at[1] >= y && at[0] <= x + w && at[1] <= y + h) hit = box
    }
    if (active !== hit) whole = true
    active = hit
    drag = hit && { kind: 'move', dx: at[0] - hit.x, dy: at[1] - hit.y }
    schedule()
  })
  addEventListener('pointermove', (event) => {
    if (pan) {
      view = { ...view, x: view.x + event.clientX - pan[0], y: view.y + event.clientY - pan[1] }
      pan = [event.clientX, event.clientY]
      schedule()
      return
    }
    const [x, y] = inImage(event)
    if (drag) {
      if (drag.kind === 'vertex') active.ring = active.ring.with(0, [x, y])
      else if (drag.kind === 'corner') {
        active.width = x - active.x
        active.height = y - active.y
      } else {
        active.x = x - drag.dx
        active.y = y - drag.dy
      }
      schedule()
    } else if (cached) {
      const hit = hitAt(x, y)
      if (hit !== hovered) schedule()
      hovered = hit
    }
  })
  addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight' || !active) return
    active.x += 1
    schedule()
  })
  addEventListener('pointerup', () => {
    drag = null
    pan = null
  })
  addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const ratio = Math.exp(-event.deltaY * 0.002)
      const { clientX: cx, clientY: cy } = event
      view = {
        scale: view.scale * ratio,
        x: cx + (view.x - cx) * ratio,
        y: cy + (view.y - cy) * ratio,
      }
      schedule()
    },
    { passive: false },
  )
  frame()
  await painted()
}

window.bench = {
  mount,
  setTool: () => {},
  unselect: () => {},
  place: () => ({ ...fitted(innerWidth, innerHeight) }),
  targetNow: () => list.at(-1),
  vertexNow: () => list.at(-3).ring[0],
}
