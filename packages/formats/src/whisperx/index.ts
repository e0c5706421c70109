export { whisperx } from '../whisper/whisperx.format.js'
