import { defineMessages } from '@tagwright/react'

/** Texts of good and bad examples. */
export const examplesMessages = defineMessages({
  en: {
    'fields.examples.list': 'Examples',
    'fields.examples.good': 'Good',
    'fields.examples.bad': 'Bad',
    'fields.examples.picture': '{verdict, select, good {Good example} other {Bad example}} {place}',
  },
  fr: {
    'fields.examples.list': 'Exemples',
    'fields.examples.good': 'Bon',
    'fields.examples.bad': 'Mauvais',
    'fields.examples.picture':
      '{verdict, select, good {Bon exemple} other {Mauvais exemple}} {place}',
  },
})
