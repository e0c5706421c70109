import type { Bounds, Point2 } from '@tagwright/schema'

/**
 * Which part of the picture is on screen: how many times larger than the whole it is shown, and where
 * the left top corner of what is seen lies, in shares of the picture's width and height.
 */
export interface PictureView {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

/** Width and height of a picture in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The whole picture. */
export const wholePicture: PictureView = { zoom: 1, x: 0, y: 0 }

/** How many times larger than the whole a picture may be shown. */
export const greatestZoom = 16

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** The nearest view without an empty margin. */
function settled({ zoom: wanted, x, y }: PictureView): PictureView {
  const zoom = within(wanted, 1, greatestZoom)
  const room = 1 - 1 / zoom
  return { zoom, x: within(x, 0, room), y: within(y, 0, room) }
}

/** Whether two views show the same. */
export const isSameView = (a: PictureView, b: PictureView): boolean =>
  a.zoom === b.zoom && a.x === b.x && a.y === b.y

/** Larger by a factor; what lies at `at` (shares of the screen's part) stays there. */
export function zoomView(view: PictureView, factor: number, at: Point2 = [0.5, 0.5]): PictureView {
  const zoom = within(view.zoom * factor, 1, greatestZoom)
  const [x, y] = shareAt(view, at)
  return settled({ zoom, x: x - at[0] / zoom, y: y - at[1] / zoom })
}

/** The picture moved on screen by shares of the screen's part. */
export function panView(view: PictureView, dx: number, dy: number): PictureView {
  return settled({ ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom })
}

/** Shows a part of the picture, with room around it. */
export function viewOf(bounds: Bounds, { width, height }: PictureSize): PictureView {
  const share = Math.max(bounds.width / width, bounds.height / height, 1 / greatestZoom)
  const zoom = within(0.5 / share, 1, greatestZoom / 2)
  return settled({
    zoom,
    x: (bounds.x + bounds.width / 2) / width - 0.5 / zoom,
    y: (bounds.y + bounds.height / 2) / height - 0.5 / zoom,
  })
}

/** Where in the picture, in shares of it, a place of the screen lies. */
export function shareAt({ zoom, x, y }: PictureView, [across, down]: Point2): Point2 {
  return [x + across / zoom, y + down / zoom]
}

/** The part on screen, in pixels of the picture. */
export function shownBounds({ zoom, x, y }: PictureView, { width, height }: PictureSize): Bounds {
  return { x: x * width, y: y * height, width: width / zoom, height: height / zoom }
}
