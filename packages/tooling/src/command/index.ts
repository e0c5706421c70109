export { type BuiltCommand, buildCommand } from './build-command.js'
