export { pixelValues, readPng } from './read-png.js'
