import { defineMessages } from '@tagwright/react'

/** Texts of the progress of a task. */
export const progressMessages = defineMessages({
  en: {
    'fields.progress.label': 'Progress',
    'fields.progress.count': '{done} of {all} answered',
  },
  fr: {
    'fields.progress.label': 'Avancement',
    'fields.progress.count': '{done} sur {all} répondues',
  },
})
