import type { CaptionWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { captionWidget } from './caption.field.js'

const widget: CaptionWidget = { id: 'w', type: 'caption', media: 'photo' }

describeField(captionWidget, {
  widget,
  valid: ['A raccoon in the leaves.', 'راكون'],
  broken: { widget: { ...widget, minWords: 4 }, value: 'A raccoon.' },
})
