import type { AnnotationDocument, DatasetHeader, Geometry } from '@tagwright/schema'
import { arbitraryAnnotation, arbitraryDocument } from '@tagwright/schema/testing'
import fc from 'fast-check'

/** The ontology that generated documents speak of. */
export const sampleDataset: DatasetHeader = {
  kind: 'dataset',
  schemaVersion: '1.0',
  ontology: {
    labels: [
      { id: 'cat', name: 'cat' },
      { id: 'traffic-light', name: 'traffic light' },
      { id: 'Hund', name: 'Hund' },
    ],
  },
}

/** A number of pixels with three decimals. */
export const pixels = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000)

const point = fc.tuple(pixels(0, 640), pixels(0, 480))
const ring = fc.array(point, { minLength: 3, maxLength: 7 })
const rotation = fc.constantFrom(0, 30, -45.5, 90, 180)

/** Geometries that lie in a picture of 640 by 480. */
export const sampleGeometries = {
  uprightBox: fc.record({
    type: fc.constant('box' as const),
    x: pixels(0, 300),
    y: pixels(0, 200),
    width: pixels(1, 340),
    height: pixels(1, 280),
    rotation: fc.constant(0),
  }),
  box: fc.record({
    type: fc.constant('box' as const),
    x: pixels(0, 300),
    y: pixels(0, 200),
    width: pixels(1, 340),
    height: pixels(1, 280),
    rotation,
  }),
  polygon: fc.record({
    type: fc.constant('polygon' as const),
    parts: fc.array(fc.record({ exterior: ring, holes: fc.array(ring, { maxLength: 1 }) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  polyline: fc.record({
    type: fc.constant('polyline' as const),
    points: fc.array(point, { minLength: 2, maxLength: 6 }),
  }),
  ellipse: fc.record({
    type: fc.constant('ellipse' as const),
    cx: pixels(100, 300),
    cy: pixels(100, 300),
    rx: pixels(1, 90),
    ry: pixels(1, 90),
    rotation,
  }),
  point: point.map(([x, y]) => ({ type: 'point' as const, x, y })),
  keypoints: fc.record({
    type: fc.constant('keypoints' as const),
    points: fc.dictionary(
      fc.constantFrom('nose', 'left-ear'),
      fc.record({
        x: pixels(0, 640),
        y: pixels(0, 480),
        v: fc.constantFrom(0 as const, 1 as const, 2 as const),
      }),
      { noNullPrototype: true },
    ),
  }),
}

/** Documents of one image, with all that annotations may have beside, in varying amounts. */
export function arbitraryImageDocument(
  geometries: readonly fc.Arbitrary<Geometry>[] = Object.values(sampleGeometries),
): fc.Arbitrary<AnnotationDocument> {
  const labels = fc.subarray(sampleDataset.ontology.labels.map(({ id }) => id))
  const annotation = fc
    .record({
      full: fc.boolean(),
      base: arbitraryAnnotation,
      geometry: fc.oneof(...geometries),
      labels,
    })
    .map(({ full, base, geometry, labels }) =>
      full
        ? { ...base, media: 'image', geometry, labels }
        : { id: base.id, media: 'image', geometry, labels: labels.slice(0, 1) },
    )
  return fc
    .record({
      base: arbitraryDocument,
      annotations: fc.uniqueArray(annotation, { maxLength: 3, selector: ({ id }) => id }),
      full: fc.boolean(),
    })
    .map(({ base, annotations, full }) => ({
      ...base,
      ...(full ? {} : { responses: {}, provenance: {} }),
      relations: [],
      media: [{ id: 'image', type: 'image', fileName: 'a.jpg', width: 640, height: 480 }],
      annotations,
    }))
}
