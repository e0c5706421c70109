import { defineMessages } from '@tagwright/react'

/** Texts of the tags field. */
export const tagsMessages = defineMessages({
  en: {
    'fields.tags.search': 'Search tags',
    'fields.tags.search-free': 'Search or add tags',
    'fields.tags.placeholder': 'Type to search',
    'fields.tags.placeholder-free': 'Type to search or add',
    'fields.tags.options': 'Options',
    'fields.tags.chosen': 'Chosen tags',
    'fields.tags.remove': 'Remove {name}',
    'fields.tags.add': 'Add “{name}”',
    'fields.tags.show': 'Show all options',
    'fields.tags.no-match': 'No option fits “{query}”.',
    'fields.tags.matches': '{count, plural, =0 {No option fits} one {# option} other {# options}}',
    'fields.tags.added': '{name} added, {count} chosen',
    'fields.tags.removed': '{name} removed, {count} chosen',
    'fields.tags.refused-full':
      'At most {max, plural, one {# tag} other {# tags}}. Take one back to choose another.',
    'fields.tags.refused-there': '“{name}” is chosen already.',
    'fields.tags.refused-unknown': '“{name}” is not among the options.',
    'fields.tags.refused-long': 'A tag takes at most {max} characters; yours is still in the box.',
    'fields.tags.unknown-tag': 'Not among the options',
    'fields.tags.limits-min': 'Choose at least {min}',
    'fields.tags.limits-max': 'Choose up to {max}',
    'fields.tags.limits-range': 'Choose {min} to {max}',
    'fields.tags.limits-exact': 'Choose exactly {min}',
    'fields.tags.command.choose': 'Choose an option by its key',
    'fields.tags.none': 'None of these',
    'issue.TW-FIELDS-001':
      'Choose at least {min, plural, one {# tag} other {# tags}}; {count} chosen.',
    'issue.TW-FIELDS-002':
      'Choose at most {max, plural, one {# tag} other {# tags}}; {count} chosen.',
    'issue.TW-FIELDS-003': '“{tag}” is not among the options.',
    'issue.TW-FIELDS-004': '“{tag}” stands twice.',
    'issue.TW-FIELDS-005': 'The answer kept here is not a list of tags; choosing replaces it.',
  },
  fr: {
    'fields.tags.search': 'Rechercher des étiquettes',
    'fields.tags.search-free': 'Rechercher ou ajouter des étiquettes',
    'fields.tags.placeholder': 'Saisir pour rechercher',
    'fields.tags.placeholder-free': 'Saisir pour rechercher ou ajouter',
    'fields.tags.options': 'Options',
    'fields.tags.chosen': 'Étiquettes choisies',
    'fields.tags.remove': 'Retirer {name}',
    'fields.tags.add': 'Ajouter « {name} »',
    'fields.tags.show': 'Afficher toutes les options',
    'fields.tags.no-match': 'Aucune option ne correspond à « {query} ».',
    'fields.tags.matches':
      '{count, plural, =0 {Aucune option ne correspond} one {# option} other {# options}}',
    'fields.tags.added': '{name} : ajouté, {count} au total',
    'fields.tags.removed': '{name} : retiré, {count} au total',
    'fields.tags.refused-full':
      'Au plus {max, plural, one {# étiquette} other {# étiquettes}}. Retirez-en une pour en choisir une autre.',
    'fields.tags.refused-there': '« {name} » est déjà choisi.',
    'fields.tags.refused-unknown': '« {name} » ne figure pas parmi les options.',
    'fields.tags.refused-long':
      'Une étiquette compte au plus {max} caractères ; la vôtre est restée dans la zone de saisie.',
    'fields.tags.unknown-tag': 'Ne figure pas parmi les options',
    'fields.tags.limits-min': 'Choisissez-en au moins {min}',
    'fields.tags.limits-max': 'Choisissez-en jusqu’à {max}',
    'fields.tags.limits-range': 'Choisissez-en de {min} à {max}',
    'fields.tags.limits-exact': 'Choisissez-en exactement {min}',
    'fields.tags.command.choose': 'Choisir une option par sa touche',
    'fields.tags.none': 'Aucune de ces options',
    'issue.TW-FIELDS-001':
      'Choisissez au moins {min, plural, one {# étiquette} other {# étiquettes}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-002':
      'Choisissez au plus {max, plural, one {# étiquette} other {# étiquettes}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-003': '« {tag} » ne figure pas parmi les options.',
    'issue.TW-FIELDS-004': '« {tag} » figure deux fois.',
    'issue.TW-FIELDS-005':
      'La réponse conservée ici n’est pas une liste d’étiquettes ; un choix la remplacera.',
  },
})

/** The key of a text of the tags field. */
export type TagsMessage = keyof (typeof tagsMessages)['en']
