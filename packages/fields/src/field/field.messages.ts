import { defineMessages } from '@tagwright/react'

/** Texts that all fields share. */
export const fieldMessages = defineMessages({
  en: {
    'fields.kept': 'The answer kept here cannot be shown: {value}. Answering replaces it.',
    'fields.answer': 'Answer',
    'fields.clear': 'Take the answer back',
    'fields.cleared': 'Answer taken back',
    'fields.chosen': '{name} chosen',
    'fields.unchosen': '{name} no longer chosen',
    'fields.key': 'Choose an answer by its key',
    'issue.TW-FIELDS-015': 'This was said before: “{text}”',
    'issue.TW-FIELDS-016': 'This is nearly what was said before: “{text}”',
  },
  fr: {
    'fields.kept':
      'La réponse conservée ici ne peut être affichée : {value}. Répondre la remplacera.',
    'fields.answer': 'Réponse',
    'fields.clear': 'Retirer la réponse',
    'fields.cleared': 'Réponse retirée',
    'fields.chosen': '{name} : choisi',
    'fields.unchosen': '{name} : n’est plus choisi',
    'fields.key': 'Choisir une réponse par sa touche',
    'issue.TW-FIELDS-015': 'Cela a déjà été dit : « {text} »',
    'issue.TW-FIELDS-016': 'C’est presque ce qui a déjà été dit : « {text} »',
  },
})
