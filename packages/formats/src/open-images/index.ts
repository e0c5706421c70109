export { openImages } from './open-images.format.js'
