import { defineMessages } from '@tagwright/react'

/** Texts of the date and time field. */
export const dateTimeMessages = defineMessages({
  en: {
    'fields.date-time.range': 'From {min} to {max}',
    'fields.date-time.min': 'From {min}',
    'fields.date-time.max': 'Until {max}',
    'fields.date-time.none': 'No date is given',
    'issue.TW-FIELDS-050': 'The answer kept here is not a date or time of the kind asked for.',
    'issue.TW-FIELDS-051': 'Not before {min}, please.',
    'issue.TW-FIELDS-052': 'Not after {max}, please.',
  },
  fr: {
    'fields.date-time.range': 'De {min} à {max}',
    'fields.date-time.min': 'À partir de {min}',
    'fields.date-time.max': 'Jusqu’à {max}',
    'fields.date-time.none': 'Aucune date n’est indiquée',
    'issue.TW-FIELDS-050':
      'La réponse conservée ici n’est pas une date ou une heure du type demandé.',
    'issue.TW-FIELDS-051': 'Pas avant {min}, s’il vous plaît.',
    'issue.TW-FIELDS-052': 'Pas après {max}, s’il vous plaît.',
  },
})
