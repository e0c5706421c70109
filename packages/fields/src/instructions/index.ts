export { instructionsWidget } from './instructions.field.js'
export { InstructionsView, type InstructionsViewProps } from './instructions-view.js'
