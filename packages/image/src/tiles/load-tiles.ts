import type { Scope } from '@tagwright/core'
import type { Issue } from '@tagwright/schema'
import type OpenSeadragon from 'openseadragon'
import { imageIssues } from '../issues/image-issues.js'
import type { LoadedImage, LoadOutcome } from '../loading/loaded-image.js'
import { pictureOnScreen, toImage, type Viewport } from '../viewport/viewport.js'
import { readTileDescription } from './tile-description.js'

type Library = typeof OpenSeadragon

/** Draws a picture in tiles by OpenSeadragon, which follows our view and takes no input. */
function createTiles(library: Library, element: HTMLElement, url: string): OpenSeadragon.Viewer {
  return library({
    element,
    tileSources: url,
    drawer: 'canvas',
    // The description could be read from another origin, so its tiles should be, too.
    crossOriginPolicy: 'Anonymous',
    tabIndex: -1,
    mouseNavEnabled: false,
    showNavigationControl: false,
    animationTime: 0,
    blendTime: 0,
    immediateRender: false,
    visibilityRatio: 0,
    minZoomImageRatio: 0,
    minZoomLevel: 0,
    maxZoomPixelRatio: Number.POSITIVE_INFINITY,
    maxImageCacheCount: 300,
    timeout: 30_000,
  } as OpenSeadragon.Options)
}

function follow(library: Library, viewer: OpenSeadragon.Viewer, view: Viewport): void {
  const { viewport } = viewer
  if (!viewport || !viewer.isOpen()) return
  const [x, y] = toImage(view, [view.width / 2, view.height / 2])
  // The library counts in widths of the picture; its zoom is how many of them fill the surface.
  viewport.setRotation(view.rotation, true)
  viewport.zoomTo((view.scale * view.imageWidth) / view.width, undefined, true)
  viewport.panTo(new library.Point(x / view.imageWidth, y / view.imageWidth), true)
  viewer.drawer.setImageSmoothingEnabled(view.scale < 4)
}

/** A small copy of the whole picture, taken while all of it is in sight, for the mini-map. */
function copySmall(viewer: OpenSeadragon.Viewer, view: Viewport): HTMLCanvasElement | null {
  const drawn = viewer.drawer.canvas as HTMLCanvasElement
  const { x, y, width, height } = pictureOnScreen(view)
  const isSeen = x >= 0 && y >= 0 && x + width <= view.width && y + height <= view.height
  if (!isSeen || view.rotation !== 0) return null
  const ratio = drawn.width / view.width
  const copy = drawn.ownerDocument.createElement('canvas')
  copy.width = Math.max(1, Math.min(512, Math.round(width)))
  copy.height = Math.max(1, Math.round((copy.width * height) / width))
  const from = [x, y, width, height].map((side) => side * ratio) as [number, number, number, number]
  copy.getContext('2d')?.drawImage(drawn, ...from, 0, 0, copy.width, copy.height)
  return copy
}

/** Shows a picture by its tiles when a text describes some; what it makes ends with the scope. */
export async function loadTiles(
  url: string,
  text: string,
  medium: string,
  scope: Scope,
): Promise<LoadOutcome | null> {
  const description = readTileDescription(text)
  if (!description) return null
  let library: Library
  try {
    library = (await import('openseadragon')).default
  } catch {
    return { issue: imageIssues.network(medium) }
  }
  const { width, height } = description
  const element = document.createElement('div')
  element.className = 'tagwright-image-tiles'
  element.ariaHidden = 'true'
  let viewer: OpenSeadragon.Viewer | null = null
  let shown: Viewport | null = null
  let report = (_: Issue) => {}
  let isTold = false
  const tell = () => {
    if (!isTold) report(imageIssues.tiles(medium))
    isTold = true
  }
  const place = (view: Viewport) => {
    shown = view
    element.style.width = `${view.width}px`
    element.style.height = `${view.height}px`
    if (viewer) return follow(library, viewer, view)
    if (scope.disposed) return
    // Not before it stands in the page: the library measures its place.
    const made = createTiles(library, element, url)
    viewer = made
    scope.add(() => made.destroy())
    const again = () => shown && follow(library, made, shown)
    made.addHandler('open', again)
    made.addHandler('resize', again)
    made.addHandler('open-failed', tell)
    made.addHandler('tile-load-failed', tell)
    made.addHandler('update-viewport', () => {
      if (!image.pixels && shown && made.world.getItemAt(0)?.getFullyLoaded())
        image.pixels = copySmall(made, shown)
    })
  }
  const image: LoadedImage = {
    element,
    pixels: null,
    place,
    width,
    height,
    facts: null,
    warnings: [],
    watch(listener) {
      report = listener
      isTold = false
    },
  }
  return { image }
}
