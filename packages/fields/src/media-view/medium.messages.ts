import { defineMessages } from '@tagwright/react'

/** Texts of the media that fields show. */
export const mediumMessages = defineMessages({
  en: {
    'fields.medium.retry': 'Try again',
    'fields.medium.loading': 'Loading',
    'fields.medium.missing': 'The task has no medium to show here.',
    'fields.medium.unnamed': 'Picture without a description',
    'fields.medium.text': 'Text',
    'fields.medium.video': 'Video',
    'fields.medium.watched': '{share} of at least {wanted} played',
    'fields.medium.watched-enough': '{share} played: enough',
  },
  fr: {
    'fields.medium.retry': 'Réessayer',
    'fields.medium.loading': 'Chargement',
    'fields.medium.missing': 'La tâche n’a pas de média à montrer ici.',
    'fields.medium.unnamed': 'Image sans description',
    'fields.medium.text': 'Texte',
    'fields.medium.video': 'Vidéo',
    'fields.medium.watched': '{share} lus sur au moins {wanted}',
    'fields.medium.watched-enough': '{share} lus : c’est assez',
  },
})
