import { defineWidget } from '@tagwright/react'
import type { TranscriptionWidget } from '@tagwright/schema'
import { checkTranscript } from '../checks/check-transcript.js'
import { audioMessages } from '../messages/audio-messages.js'
import { TranscriptionTimeline } from '../timeline/transcription-timeline.js'

/** The transcription timeline as a task's widget of type `transcription`. */
export const transcriptionWidget = defineWidget<TranscriptionWidget>({
  type: 'transcription',
  component: TranscriptionTimeline,
  messages: audioMessages,
  check: checkTranscript,
})
