export * from './code-points.js'
export * from './text-span.js'
export * from './text-span-maths.js'
