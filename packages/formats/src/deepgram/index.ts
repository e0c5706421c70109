export { deepgram } from './deepgram.format.js'
