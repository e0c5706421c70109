import { defineMessages } from '@tagwright/react'

/** Texts of the choice field. */
export const choiceMessages = defineMessages({
  en: {
    'fields.choice.other': 'Other',
    'fields.choice.other-text': 'Other, in your words',
    'fields.choice.none': 'None of these',
    'fields.choice.kept': 'Chosen, but not among the options',
    'fields.choice.remove': 'Remove {name}',
    'fields.choice.limits-min': 'Choose at least {min}',
    'fields.choice.limits-max': 'Choose up to {max}',
    'fields.choice.limits-range': 'Choose {min} to {max}',
    'fields.choice.limits-exact': 'Choose exactly {min}',
    'fields.choice.full':
      'At most {max, plural, one {# choice} other {# choices}}. Take one back to choose another.',
    'fields.choice.command.choose': 'Choose an option by its key',
    'issue.TW-FIELDS-020': 'The answer kept here is not a choice of this question.',
    'issue.TW-FIELDS-021': '“{option}” is not among the options.',
    'issue.TW-FIELDS-022':
      'Choose at least {min, plural, one {# option} other {# options}}; {count} chosen.',
    'issue.TW-FIELDS-023':
      'Choose at most {max, plural, one {# option} other {# options}}; {count} chosen.',
    'issue.TW-FIELDS-024': 'Write in a few words what “other” means.',
    'issue.TW-FIELDS-025': '“{option}” stands twice.',
  },
  fr: {
    'fields.choice.other': 'Autre',
    'fields.choice.other-text': 'Autre, avec vos mots',
    'fields.choice.none': 'Aucune de ces options',
    'fields.choice.kept': 'Choisi, mais ne figure pas parmi les options',
    'fields.choice.remove': 'Retirer {name}',
    'fields.choice.limits-min': 'Choisissez-en au moins {min}',
    'fields.choice.limits-max': 'Choisissez-en jusqu’à {max}',
    'fields.choice.limits-range': 'Choisissez-en de {min} à {max}',
    'fields.choice.limits-exact': 'Choisissez-en exactement {min}',
    'fields.choice.full':
      'Au plus {max, plural, one {# choix} other {# choix}}. Retirez-en un pour en faire un autre.',
    'fields.choice.command.choose': 'Choisir une option par sa touche',
    'issue.TW-FIELDS-020': 'La réponse conservée ici n’est pas un choix de cette question.',
    'issue.TW-FIELDS-021': '« {option} » ne figure pas parmi les options.',
    'issue.TW-FIELDS-022':
      'Choisissez au moins {min, plural, one {# option} other {# options}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-023':
      'Choisissez au plus {max, plural, one {# option} other {# options}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-024': 'Écrivez en quelques mots ce que veut dire « autre ».',
    'issue.TW-FIELDS-025': '« {option} » figure deux fois.',
  },
})
