export { kaldi } from './kaldi.format.js'
