export { createPolygonEdit, type PolygonEditId } from './polygon-edits.shape.js'
