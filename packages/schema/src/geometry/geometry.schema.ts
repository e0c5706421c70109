import * as v from 'valibot'
import type { SchemaOf } from '../schema/build.js'
import { schemaOf } from '../schema/build.js'
import { boxSchema } from './box/box.schema.js'
import { ellipseSchema } from './ellipse/ellipse.schema.js'
import { type Geometry, geometryTypes, type UnknownGeometry } from './geometry.js'
import { instantSchema } from './instant/instant.schema.js'
import { keypointsSchema } from './keypoints/keypoints.schema.js'
import { maskSchema } from './mask/mask.schema.js'
import { pointSchema } from './point/point.schema.js'
import { polygonSchema } from './polygon/polygon.schema.js'
import { polylineSchema } from './polyline/polyline.schema.js'
import { spanSchema } from './span/span.schema.js'
import { textSpanSchema } from './text-span/text-span.schema.js'
import { trackSchema } from './track/track.schema.js'

const unknownType = v.pipe(v.string(), v.notValues([...geometryTypes]))

/** Schema of {@link UnknownGeometry}; also lets pass the names that only a later version knows. */
export const unknownGeometrySchema = v.pipe(
  v.looseObject({ type: unknownType as unknown as SchemaOf<UnknownGeometry['type']> }),
  v.title('Unknown geometry'),
  v.description('A geometry of a vendor (x-…) or of a later version: kept and listed, not drawn.'),
)

/** Schema of {@link Geometry}. */
export const geometrySchema = schemaOf<Geometry>()(
  v.variant('type', [
    boxSchema,
    polygonSchema,
    polylineSchema,
    ellipseSchema,
    pointSchema,
    keypointsSchema,
    maskSchema,
    spanSchema,
    instantSchema,
    textSpanSchema,
    trackSchema,
    unknownGeometrySchema,
  ]),
)
