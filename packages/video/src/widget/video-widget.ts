import { defineWidget } from '@tagwright/react'
import type { VideoWidget } from '@tagwright/schema'
import { VideoAnnotator } from '../clip/video-annotator.js'
import { videoMessages } from '../messages/video-messages.js'

/** The clip annotator as a task's widget of type `video`. */
export const videoWidget = defineWidget<VideoWidget>({
  type: 'video',
  component: VideoAnnotator,
  messages: videoMessages,
})
