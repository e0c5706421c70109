import { defineMessages } from '@tagwright/react'

/** Texts of the side by side field. */
export const sideBySideMessages = defineMessages({
  en: {
    'fields.sides.items': 'Items',
    'fields.sides.left':
      '{left, plural, =0 {All compared} one {# still to compare} other {# still to compare}}',
    'fields.sides.tie': 'No difference',
    'fields.sides.chosen': '{dimension}: {name}',
    'issue.TW-FIELDS-240': 'The answer kept here is no choice for each respect.',
    'issue.TW-FIELDS-241': '“{item}” is not among the items.',
    'issue.TW-FIELDS-242': '“{dimension}” is not asked about.',
    'issue.TW-FIELDS-243': '“{dimension}” must be decided.',
    'issue.TW-FIELDS-244': '{count, plural, one {# respect} other {# respects}} still to compare.',
  },
  fr: {
    'fields.sides.items': 'Éléments',
    'fields.sides.left':
      '{left, plural, =0 {Tout est comparé} one {Encore # à comparer} other {Encore # à comparer}}',
    'fields.sides.tie': 'Pas de différence',
    'fields.sides.chosen': '{dimension} : {name}',
    'issue.TW-FIELDS-240': 'La réponse conservée ici n’est pas un choix pour chaque aspect.',
    'issue.TW-FIELDS-241': '« {item} » ne figure pas parmi les éléments.',
    'issue.TW-FIELDS-242': '« {dimension} » n’est pas demandé.',
    'issue.TW-FIELDS-243': '« {dimension} » doit être tranché.',
    'issue.TW-FIELDS-244': 'Encore {count, plural, one {# aspect} other {# aspects}} à comparer.',
  },
})
