export * from './span.js'
export * from './span-maths.js'
