import { defaultShapes, ImageAnnotator, imageMessages } from '@tagwright/image'
import { defineWidget } from '@tagwright/react'
import type { ImageWidget } from '@tagwright/schema'
import { diamondShape } from './diamond.js'

const shapes = [...defaultShapes, diamondShape]

/** The image annotator with one more shape. */
export const imageWithDiamonds = defineWidget<ImageWidget>({
  type: 'image',
  component: (props) => <ImageAnnotator {...props} shapes={shapes} />,
  messages: imageMessages,
})
