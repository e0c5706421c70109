export { labelme } from './labelme.format.js'
export { labelmeLosses } from './losses.js'
