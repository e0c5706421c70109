export { potato } from './potato.format.js'
