export * from './ellipse.js'
export * from './ellipse-maths.js'
