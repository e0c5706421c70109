import { defineMessages } from '@tagwright/react'

/** Texts of the caption field. */
export const captionMessages = defineMessages({
  en: { 'fields.caption.none': 'There is nothing to describe' },
  fr: { 'fields.caption.none': 'Il n’y a rien à décrire' },
})
