import { defineMessages } from '@tagwright/react'

/** Texts of the reader, in which words are selected. */
export const readingMessages = defineMessages({
  en: {
    'fields.reading.text': 'Text',
    'fields.reading.keys':
      'Arrows walk word by word, Shift+arrows select more, Ctrl+arrows move the edges by a character.',
    'fields.reading.picked': 'Selected: {text}',
    'fields.reading.bar': 'Selection',
    'fields.reading.start-earlier': 'Begin a word earlier',
    'fields.reading.start-later': 'Begin a word later',
    'fields.reading.end-earlier': 'End a word earlier',
    'fields.reading.end-later': 'End a word later',
    'fields.reading.drop': 'Drop the selection',
    'fields.reading.cut': 'The text is longer: its first {shown} lines are shown here.',
  },
  fr: {
    'fields.reading.text': 'Texte',
    'fields.reading.keys':
      'Les flèches vont de mot en mot, Maj+flèches étend la sélection, Ctrl+flèches déplace les bords d’un caractère.',
    'fields.reading.picked': 'Sélection : {text}',
    'fields.reading.bar': 'Sélection',
    'fields.reading.start-earlier': 'Commencer un mot plus tôt',
    'fields.reading.start-later': 'Commencer un mot plus tard',
    'fields.reading.end-earlier': 'Finir un mot plus tôt',
    'fields.reading.end-later': 'Finir un mot plus tard',
    'fields.reading.drop': 'Abandonner la sélection',
    'fields.reading.cut':
      'Le texte est plus long : ses {shown} premières lignes sont montrées ici.',
  },
})
