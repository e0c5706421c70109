// All that comes after the first paint or on first use, in one file: a host's bundler splits what
// small files share with the page into as many chunks, and every page would load them at once.
export { AnnotationList } from '@tagwright/react'
export { adjustStyles } from '../adjustments/adjusted-styles.js'
export { ImageSequence } from '../sequence/image-sequence.js'
export { ViewSettings } from '../settings/view-settings.js'
export { AnnotationMenu } from './annotation-menu.js'
export { QuickAttributes } from './quick-attributes.js'
export { SelectedAnnotation } from './selected-annotation.js'
export { StageExtras } from './stage-extras.js'
