export { webvtt } from './webvtt.format.js'
