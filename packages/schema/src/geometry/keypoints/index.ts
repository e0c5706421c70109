export * from './keypoints.js'
export * from './keypoints-maths.js'
