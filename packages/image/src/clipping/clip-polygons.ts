import type { Point2, PolygonGeometry, PolygonPart } from '@tagwright/schema'
import { booleanOpDWithPolyTree, ClipType, FillRule, type PathsD, PolyTreeD } from 'clipper2-ts'

/** What is made of two areas. */
export type ClipOperation = 'union' | 'subtract' | 'intersect'

const types = {
  union: ClipType.Union,
  subtract: ClipType.Difference,
  intersect: ClipType.Intersection,
} as const

/** Decimals of a pixel that are kept, as in what is drawn by hand. */
const precision = 2

function pathsOf({ parts }: PolygonGeometry): PathsD {
  return parts.flatMap(({ exterior, holes }) =>
    [exterior, ...holes].map((ring) => ring.map(([x, y]) => ({ x, y }))),
  )
}

/** The area of several polygons, none of it counted twice, as paths that do not cross. */
function flatten(polygons: readonly PolygonGeometry[]): PathsD {
  // A ring that runs the other way, or crosses itself, is an area all the same: even-odd, one by one.
  let all: PathsD = []
  for (const polygon of polygons) {
    const own = pathsOf(partsOf(run(pathsOf(polygon), [], ClipType.Union, FillRule.EvenOdd)))
    all = pathsOf(partsOf(run([...all, ...own], [], ClipType.Union, FillRule.NonZero)))
  }
  return all
}

function run(subject: PathsD, clip: PathsD, type: ClipType, rule: FillRule): PolyTreeD {
  const tree = new PolyTreeD()
  booleanOpDWithPolyTree(type, subject, clip, tree, rule, precision)
  return tree
}

type Node = ReturnType<PolyTreeD['child']>

const ringOf = (node: Node): Point2[] => (node.poly ?? []).map(({ x, y }): Point2 => [x, y])

function partsOf(tree: PolyTreeD): PolygonGeometry {
  const parts: PolygonPart[] = []
  const walk = (node: Node) => {
    const holes: Point2[][] = []
    for (let i = 0; i < node.count; i++) {
      const hole = node.child(i)
      holes.push(ringOf(hole))
      // An island in a hole is a part of its own.
      for (let j = 0; j < hole.count; j++) walk(hole.child(j))
    }
    parts.push({ exterior: ringOf(node), holes })
  }
  for (let i = 0; i < tree.count; i++) walk(tree.child(i))
  return { type: 'polygon', parts }
}

/** Two areas united, one taken from the other, or what they share; null when nothing is left. */
export function clipPolygons(
  operation: ClipOperation,
  subjects: readonly PolygonGeometry[],
  others: readonly PolygonGeometry[],
): PolygonGeometry | null {
  const tree = run(flatten(subjects), flatten(others), types[operation], FillRule.NonZero)
  const result = partsOf(tree)
  return result.parts.length > 0 ? result : null
}
