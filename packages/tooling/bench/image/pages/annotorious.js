import { createImageAnnotator } from '@annotorious/annotorious'
import '@annotorious/annotorious/annotorious.css'
import { boxes, colors, fitted, painted, photo, photoUrl } from './scene.js'

const count = Number(new URLSearchParams(location.search).get('n'))
const list = boxes(count).map(({ id, label, x, y, width, height }) => ({
  id,
  bodies: [{ id: `${id}-b`, annotation: id, purpose: 'tagging', value: String(label) }],
  target: {
    annotation: id,
    selector: {
      type: 'RECTANGLE',
      geometry: {
        x,
        y,
        w: width,
        h: height,
        bounds: { minX: x, minY: y, maxX: x + width, maxY: y + height },
      },
    },
  },
}))
const url = await photoUrl()
let annotator

async function mount() {
  const image = new Image(photo.width, photo.height)
  image.src = url
  await image.decode()
  const { scale, x, y } = fitted(innerWidth, innerHeight)
  image.style.cssText = `display:block;width:${photo.width * scale}px;height:${photo.height * scale}px`
  const holder = document.getElementById('root')
  holder.style.cssText = `position:absolute;left:${x}px;top:${y}px`
  holder.append(image)
  annotator = createImageAnnotator(image, {
    style: (annotation) => ({
      stroke: colors[Number(annotation.bodies[0]?.value ?? 0)],
      fill: colors[Number(annotation.bodies[0]?.value ?? 0)],
      fillOpacity: 0.12,
    }),
  })
  annotator.setAnnotations(list)
  await painted()
}

window.bench = {
  mount,
  setTool: () => {},
  unselect: () => {},
  place: () => fitted(innerWidth, innerHeight),
  targetNow() {
    const { x, y, w, h } = annotator.getAnnotationById('target').target.selector.geometry
    return { x, y, width: w, height: h }
  },
}
