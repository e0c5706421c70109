// One file to load for pictures that need more than an `<img>`.
export { loadTiles } from '../tiles/load-tiles.js'
export { reduceImage } from './reduce-image.js'
export { svgSize } from './svg-size.js'
