export { type Answered, countAnswered } from './count-answered.js'
export { progressWidget } from './progress.field.js'
export { ProgressView, type ProgressViewProps } from './progress-view.js'
