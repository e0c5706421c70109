import * as v from 'valibot'
import { number, schemaOf } from '../../schema/build.js'
import type { Point2 } from './point2.js'

/** A position [x, y] in natural-image pixels. */
export const point2Schema = schemaOf<Point2>()(v.strictTuple([number, number]))
