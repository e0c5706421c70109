import type { TranscriptCheckValue, TranscriptCheckWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkTranscript } from './check-transcript.js'
import { transcriptCheckMessages } from './transcript-check.messages.js'
import { TranscriptCheckField } from './transcript-check-field.js'

/** The transcript check field: answers with a verdict and the right transcript. */
export const transcriptCheckWidget = defineField<
  TranscriptCheckWidget,
  TranscriptCheckValue | undefined
>({
  type: 'transcript-check',
  empty: undefined,
  isEmpty: (value) => value === undefined,
  check: checkTranscript,
  component: TranscriptCheckField,
  messages: transcriptCheckMessages,
})
