export { audacity } from './audacity.format.js'
