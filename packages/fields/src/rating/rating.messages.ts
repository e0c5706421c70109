import { defineMessages } from '@tagwright/react'

/** Texts of the rating field. */
export const ratingMessages = defineMessages({
  en: {
    'fields.rating.stars': '{value, plural, one {# star} other {# stars}}',
    'fields.rating.star-named': '{value, plural, one {# star} other {# stars}}: {name}',
    'fields.rating.named': '{value}: {name}',
    'fields.rating.unset': 'Not answered; use the arrows or press Space to take this value',
    'fields.rating.no-value': 'No answer yet',
    'fields.rating.command.choose': 'Choose a rating by its key',
    'issue.TW-FIELDS-031': 'The answer kept here is not a number.',
    'issue.TW-FIELDS-032': '{value} is not on the scale from {min} to {max}.',
  },
  fr: {
    'fields.rating.stars': '{value, plural, one {# étoile} other {# étoiles}}',
    'fields.rating.star-named': '{value, plural, one {# étoile} other {# étoiles}} : {name}',
    'fields.rating.named': '{value} : {name}',
    'fields.rating.unset': 'Sans réponse ; les flèches ou Espace prennent cette valeur',
    'fields.rating.no-value': 'Pas encore de réponse',
    'fields.rating.command.choose': 'Choisir une note par sa touche',
    'issue.TW-FIELDS-031': 'La réponse conservée ici n’est pas un nombre.',
    'issue.TW-FIELDS-032': '{value} n’est pas sur l’échelle de {min} à {max}.',
  },
})

/** The key of a text of the rating field. */
export type RatingMessage = keyof (typeof ratingMessages)['en']
