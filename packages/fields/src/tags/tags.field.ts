import type { TagsWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkTags } from './check-tags.js'
import { tagsMessages } from './tags.messages.js'
import { TagsField } from './tags-field.js'

/** The tags field: answers with a list of option ids and free tags, never empty. */
export const tagsWidget = defineField<TagsWidget, readonly string[]>({
  type: 'tags',
  empty: [],
  isEmpty: (value) => value.length === 0,
  check: checkTags,
  component: TagsField,
  messages: tagsMessages,
})
