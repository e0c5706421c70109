export * from './interpolate.js'
export * from './track.js'
export * from './track-maths.js'
