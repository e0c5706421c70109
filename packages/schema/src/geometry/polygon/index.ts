export * from './polygon.js'
export * from './polygon-maths.js'
