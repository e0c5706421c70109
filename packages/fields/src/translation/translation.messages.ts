import { defineMessages } from '@tagwright/react'

/** Texts of the translation field. */
export const translationMessages = defineMessages({
  en: {
    'fields.translation.source': 'Text to translate',
    'fields.translation.source-in': 'Text to translate, in {language}',
    'fields.translation.target': 'Translation',
    'fields.translation.target-in': 'Translation into {language}',
    'fields.translation.copy': 'Begin with the source',
    'fields.translation.missing': 'The task has no text to translate.',
    'fields.translation.none': 'There is nothing to translate',
    'issue.TW-FIELDS-060': 'The translation is the same as the source. Is it translated?',
  },
  fr: {
    'fields.translation.source': 'Texte à traduire',
    'fields.translation.source-in': 'Texte à traduire, en {language}',
    'fields.translation.target': 'Traduction',
    'fields.translation.target-in': 'Traduction en {language}',
    'fields.translation.copy': 'Partir du texte source',
    'fields.translation.missing': 'La tâche n’a pas de texte à traduire.',
    'fields.translation.none': 'Il n’y a rien à traduire',
    'issue.TW-FIELDS-060': 'La traduction est identique à la source. Est-elle traduite ?',
  },
})
