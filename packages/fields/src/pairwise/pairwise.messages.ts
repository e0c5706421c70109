import { defineMessages } from '@tagwright/react'

/** Texts of the comparison field. */
export const pairwiseMessages = defineMessages({
  en: {
    'fields.pairwise.left': 'A',
    'fields.pairwise.right': 'B',
    'fields.pairwise.named': '{side}: {name}',
    'fields.pairwise.step': '{side}: {strength}',
    'fields.pairwise.tie': 'Neither: a tie',
    'fields.pairwise.command.choose': 'Choose between the two by key',
    'issue.TW-FIELDS-080': 'The answer kept here is not a comparison of the two.',
    'issue.TW-FIELDS-081': '“{item}” is neither of the two.',
    'issue.TW-FIELDS-082': 'Choose one of the two; a tie is not offered.',
    'issue.TW-FIELDS-083': 'Say by how much.',
  },
  fr: {
    'fields.pairwise.left': 'A',
    'fields.pairwise.right': 'B',
    'fields.pairwise.named': '{side} : {name}',
    'fields.pairwise.step': '{side} : {strength}',
    'fields.pairwise.tie': 'Aucun des deux : égalité',
    'fields.pairwise.command.choose': 'Choisir entre les deux par touche',
    'issue.TW-FIELDS-080': 'La réponse conservée ici n’est pas une comparaison des deux.',
    'issue.TW-FIELDS-081': '« {item} » n’est aucun des deux.',
    'issue.TW-FIELDS-082': 'Choisissez l’un des deux ; l’égalité n’est pas proposée.',
    'issue.TW-FIELDS-083': 'Dites de combien.',
  },
})
