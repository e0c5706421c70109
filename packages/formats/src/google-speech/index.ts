export { googleSpeech } from './google-speech.format.js'
