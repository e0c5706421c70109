export { createMaskShape, type MaskShapeId } from './mask.shape.js'
