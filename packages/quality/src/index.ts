export * from './matching/match-annotations.js'
export * from './matching/maximum-weight-matching.js'
export * from './overlap/geometry-iou.js'
