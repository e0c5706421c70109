export * from './polyline.js'
export * from './polyline-maths.js'
