import {
  asMap,
  type Bounds,
  type Keypoint,
  type KeypointsGeometry,
  type Skeleton,
} from '@tagwright/schema'

/** Without a skeleton in the ontology, one point. */
const single: Skeleton = { points: ['1'], edges: [], template: { '1': [0.5, 0.5] } }

/** Where the n-th of some points without a template lies: around an ellipse, from the top. */
function around(index: number, count: number): [x: number, y: number] {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2
  return [0.5 + Math.cos(angle) / 2, 0.5 + Math.sin(angle) / 2]
}

/** A place of the template, upright as it is seen, as a place of the picture. */
function upright([u, v]: readonly [number, number], rotation: number): [u: number, v: number] {
  if (rotation === 90) return [v, 1 - u]
  if (rotation === 180) return [1 - u, 1 - v]
  return rotation === 270 ? [1 - v, u] : [u, v]
}

/**
 * The keypoints of a skeleton, all visible, in a rectangle (image pixels); upright as it is seen in
 * a view that is turned by `rotation` degrees.
 */
export function placeSkeleton(
  { points: names, template = {} }: Skeleton = single,
  { x, y, width, height }: Bounds,
  rotation = 0,
): KeypointsGeometry {
  const points = asMap<Keypoint>()
  names.forEach((name, index) => {
    const own = Object.hasOwn(template, name) ? template[name] : undefined
    const [across, down] = upright(own ?? around(index, names.length), rotation)
    points[name] = { x: x + across * width, y: y + down * height, v: 2 }
  })
  return { type: 'keypoints', points }
}
