export * from './box.js'
export * from './box-iou.js'
export * from './box-maths.js'
