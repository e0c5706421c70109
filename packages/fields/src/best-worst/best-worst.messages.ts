import { defineMessages } from '@tagwright/react'

/** Texts of the best and worst field. */
export const bestWorstMessages = defineMessages({
  en: {
    'fields.best-worst.best': 'Best',
    'fields.best-worst.worst': 'Worst',
    'fields.best-worst.item': 'Item',
    'fields.best-worst.choose-best': '{name} is the best',
    'fields.best-worst.choose-worst': '{name} is the worst',
    'issue.TW-FIELDS-140': 'The answer kept here does not name a best and a worst.',
    'issue.TW-FIELDS-141': '“{item}” is not among the items.',
    'issue.TW-FIELDS-142': 'Choose the best as well.',
    'issue.TW-FIELDS-143': 'Choose the worst as well.',
    'issue.TW-FIELDS-144': 'The best cannot be the worst.',
  },
  fr: {
    'fields.best-worst.best': 'Meilleur',
    'fields.best-worst.worst': 'Pire',
    'fields.best-worst.item': 'Élément',
    'fields.best-worst.choose-best': '{name} est le meilleur',
    'fields.best-worst.choose-worst': '{name} est le pire',
    'issue.TW-FIELDS-140': 'La réponse conservée ici ne nomme pas un meilleur et un pire.',
    'issue.TW-FIELDS-141': '« {item} » ne figure pas parmi les éléments.',
    'issue.TW-FIELDS-142': 'Choisissez aussi le meilleur.',
    'issue.TW-FIELDS-143': 'Choisissez aussi le pire.',
    'issue.TW-FIELDS-144': 'Le meilleur ne peut pas être le pire.',
  },
})
