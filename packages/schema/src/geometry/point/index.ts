export * from './point.js'
export * from './point-maths.js'
