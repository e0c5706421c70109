import { defineMessages } from '@tagwright/react'

/** Texts of attributes that are asked with fields. */
export const attributesMessages = defineMessages({
  en: {
    'fields.attribute.yes': 'Yes',
    'fields.attribute.no': 'No',
    'fields.attribute.required': 'required',
    'fields.attribute.stray': 'Chosen, but not among the options',
    'fields.attribute.remove': 'Remove {name}',
    'fields.attribute.search': 'Search',
    'fields.attribute.options': 'Options of {name}',
    'fields.attribute.show': 'Show the options',
    'fields.attribute.no-match': 'Nothing matches “{query}”.',
    'fields.attribute.matches': '{count, plural, one {# match} other {# matches}}',
    'fields.attribute.issue.TW-FIELDS-261': 'A value of another type is kept here: {value}',
    'fields.attribute.issue.TW-FIELDS-262': 'At least {min}.',
    'fields.attribute.issue.TW-FIELDS-263': 'At most {max}.',
    'fields.attribute.issue.TW-FIELDS-264': 'In steps of {step}.',
    'fields.attribute.issue.TW-FIELDS-265': '“{option}” is not among the options.',
  },
  fr: {
    'fields.attribute.yes': 'Oui',
    'fields.attribute.no': 'Non',
    'fields.attribute.required': 'obligatoire',
    'fields.attribute.stray': 'Choisi, mais ne figure pas parmi les options',
    'fields.attribute.remove': 'Retirer {name}',
    'fields.attribute.search': 'Chercher',
    'fields.attribute.options': 'Options de {name}',
    'fields.attribute.show': 'Montrer les options',
    'fields.attribute.no-match': 'Rien ne correspond à « {query} ».',
    'fields.attribute.matches': '{count, plural, one {# résultat} other {# résultats}}',
    'fields.attribute.issue.TW-FIELDS-261':
      'Une valeur d’un autre type est conservée ici : {value}',
    'fields.attribute.issue.TW-FIELDS-262': 'Au moins {min}.',
    'fields.attribute.issue.TW-FIELDS-263': 'Au plus {max}.',
    'fields.attribute.issue.TW-FIELDS-264': 'Par pas de {step}.',
    'fields.attribute.issue.TW-FIELDS-265': '« {option} » ne figure pas parmi les options.',
  },
})

/** The key of a text of attributes. */
export type AttributesMessage = keyof (typeof attributesMessages)['en']
