export { eaf } from './eaf.format.js'
