export * from './mask.js'
export * from './mask-maths.js'
export * from './mask-runs.js'
