export { whisper } from './whisper.format.js'
export { whisperx } from './whisperx.format.js'
