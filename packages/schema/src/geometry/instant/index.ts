export * from './instant.js'
export * from './instant-maths.js'
