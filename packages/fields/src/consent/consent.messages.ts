import { defineMessages } from '@tagwright/react'

/** Texts of the consent field. */
export const consentMessages = defineMessages({
  en: {
    'fields.consent.agree': 'I have read this and agree',
    'issue.TW-FIELDS-250': 'The answer kept here is neither yes nor no.',
    'issue.TW-FIELDS-251': 'The task can only be submitted once you agree.',
  },
  fr: {
    'fields.consent.agree': 'J’ai lu et j’accepte',
    'issue.TW-FIELDS-250': 'La réponse conservée ici n’est ni oui ni non.',
    'issue.TW-FIELDS-251': 'La tâche ne peut être envoyée que si vous acceptez.',
  },
})
