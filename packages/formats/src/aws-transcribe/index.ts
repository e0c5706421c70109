export { awsTranscribe } from './aws-transcribe.format.js'
