import { defineMessages } from '@tagwright/react'

/** Texts of the yes-or-no field. */
export const booleanMessages = defineMessages({
  en: {
    'fields.boolean.true': 'Yes',
    'fields.boolean.false': 'No',
    'fields.boolean.command.choose': 'Answer yes or no by its key',
    'issue.TW-FIELDS-030': 'The answer kept here is neither yes nor no.',
  },
  fr: {
    'fields.boolean.true': 'Oui',
    'fields.boolean.false': 'Non',
    'fields.boolean.command.choose': 'Répondre oui ou non par sa touche',
    'issue.TW-FIELDS-030': 'La réponse conservée ici n’est ni oui ni non.',
  },
})
