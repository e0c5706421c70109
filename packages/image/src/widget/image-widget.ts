import { defineWidget } from '@tagwright/react'
import type { ImageWidget } from '@tagwright/schema'
import { ImageAnnotator } from '../annotator/image-annotator.js'
import { imageMessages } from '../messages/image-messages.js'

/** The image annotator as a task's widget of type `image`. */
export const imageWidget = defineWidget<ImageWidget>({
  type: 'image',
  component: ImageAnnotator,
  messages: imageMessages,
})
