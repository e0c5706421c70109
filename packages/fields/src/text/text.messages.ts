import { defineMessages } from '@tagwright/react'

/** Texts of the text field. */
export const textMessages = defineMessages({
  en: {
    'fields.text.label': 'Text',
    'fields.text.words': '{count, plural, one {# word} other {# words}}',
    'fields.text.words-range': '{count} of {min}–{max} words',
    'fields.text.words-min': '{count} of at least {min, plural, one {# word} other {# words}}',
    'fields.text.words-max': '{count} of at most {max, plural, one {# word} other {# words}}',
    'fields.text.characters-range': '{count} of {min}–{max} characters',
    'fields.text.characters-min':
      '{count} of at least {min, plural, one {# character} other {# characters}}',
    'fields.text.characters-max':
      '{count} of at most {max, plural, one {# character} other {# characters}}',
    'fields.text.counter': 'Length',
    'fields.text.counter-good': 'The length fits',
    'fields.text.counter-short': 'Still too short',
    'fields.text.counter-long': 'Too long',
    'fields.text.too-long':
      'That would make {size} characters, and this box takes {limit}. Nothing was added; what you wrote is still here.',
    'fields.text.oversized':
      'This text has {size} characters, too many to edit here. It is kept whole; this is its beginning.',
    'fields.text.none': 'There is nothing to write',
    'issue.TW-FIELDS-010':
      'Write at least {min, plural, one {# word} other {# words}}; {count} so far.',
    'issue.TW-FIELDS-011':
      'Write at most {max, plural, one {# word} other {# words}}; {count} now.',
    'issue.TW-FIELDS-012':
      'Write at least {min, plural, one {# character} other {# characters}}; {count} so far.',
    'issue.TW-FIELDS-013':
      'Write at most {max, plural, one {# character} other {# characters}}; {count} now.',
    'issue.TW-FIELDS-014': 'The answer kept here is not a text; writing replaces it.',
  },
  fr: {
    'fields.text.label': 'Texte',
    'fields.text.words': '{count, plural, one {# mot} other {# mots}}',
    'fields.text.words-range': '{count} sur {min} à {max} mots',
    'fields.text.words-min': '{count} sur au moins {min, plural, one {# mot} other {# mots}}',
    'fields.text.words-max': '{count} sur au plus {max, plural, one {# mot} other {# mots}}',
    'fields.text.characters-range': '{count} sur {min} à {max} caractères',
    'fields.text.characters-min':
      '{count} sur au moins {min, plural, one {# caractère} other {# caractères}}',
    'fields.text.characters-max':
      '{count} sur au plus {max, plural, one {# caractère} other {# caractères}}',
    'fields.text.counter': 'Longueur',
    'fields.text.counter-good': 'La longueur convient',
    'fields.text.counter-short': 'Encore trop court',
    'fields.text.counter-long': 'Trop long',
    'fields.text.too-long':
      'Cela ferait {size} caractères, et cette zone en accepte {limit}. Rien n’a été ajouté ; ce que vous avez écrit est toujours là.',
    'fields.text.oversized':
      'Ce texte compte {size} caractères, trop pour être modifié ici. Il est conservé en entier ; en voici le début.',
    'fields.text.none': 'Il n’y a rien à écrire',
    'issue.TW-FIELDS-010':
      'Écrivez au moins {min, plural, one {# mot} other {# mots}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-011':
      'Écrivez au plus {max, plural, one {# mot} other {# mots}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-012':
      'Écrivez au moins {min, plural, one {# caractère} other {# caractères}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-013':
      'Écrivez au plus {max, plural, one {# caractère} other {# caractères}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-014': 'La réponse conservée ici n’est pas un texte ; écrire la remplacera.',
  },
})

/** The key of a text of the text field. */
export type TextMessage = keyof (typeof textMessages)['en']
