export { type ImageHeader, readImageHeader } from './image-header.js'
export { ImageIndex, type ImageSizeOptions, type KnownImage } from './image-index.js'
