import { defineMessages } from '@tagwright/react'

/** Texts of the taxonomy field. */
export const taxonomyMessages = defineMessages({
  en: {
    'fields.taxonomy.none': 'None of these',
    'fields.taxonomy.search': 'Search or walk through the list',
    'fields.taxonomy.tree': 'Choices',
    'fields.taxonomy.chosen': 'Chosen',
    'fields.taxonomy.hint-one': 'Choose one.',
    'fields.taxonomy.hint-leaf': 'Choose the most exact one.',
    'fields.taxonomy.hint-many': 'Choose one or more.',
    'fields.taxonomy.open': 'Open {name}',
    'fields.taxonomy.close': 'Close {name}',
    'fields.taxonomy.loading': 'Loading…',
    'fields.taxonomy.failed': 'This could not be loaded. Press to try again.',
    'fields.taxonomy.no-match': 'Nothing matches “{query}”.',
    'fields.taxonomy.matches': '{count, plural, one {# match} other {# matches}}',
    'fields.taxonomy.full':
      'At most {max, plural, one {# choice} other {# choices}}. Take one back to choose another.',
    'fields.taxonomy.branch': '{name} has kinds of its own: choose one of them.',
    'fields.taxonomy.unknown': 'not in the list',
    'fields.taxonomy.remove': 'Take {name} back',
    'issue.TW-FIELDS-200': 'The answer kept here is not a choice of this list.',
    'issue.TW-FIELDS-201': '“{node}” is not in the list.',
    'issue.TW-FIELDS-202': 'Choose at least {min}; {count} chosen.',
    'issue.TW-FIELDS-203': 'Choose at most {max}; {count} chosen.',
    'issue.TW-FIELDS-204': '“{node}” stands twice.',
    'issue.TW-FIELDS-205': '“{node}” can be told more exactly.',
    'issue.TW-FIELDS-206':
      'The list of this task has an error: “{node}” lies below itself. It is shown at the top.',
    'issue.TW-FIELDS-207':
      'The list of this task has an error: “{parent}” above “{node}” is missing. It is shown at the top.',
    'issue.TW-FIELDS-208':
      'The list of this task has an error: “{node}” stands twice. The first counts.',
    'issue.TW-FIELDS-209': 'What lies below “{node}” could not be loaded.',
  },
  fr: {
    'fields.taxonomy.none': 'Aucune de ces options',
    'fields.taxonomy.search': 'Cherchez ou parcourez la liste',
    'fields.taxonomy.tree': 'Choix',
    'fields.taxonomy.chosen': 'Choisi',
    'fields.taxonomy.hint-one': 'Choisissez-en un.',
    'fields.taxonomy.hint-leaf': 'Choisissez le plus précis.',
    'fields.taxonomy.hint-many': 'Choisissez-en un ou plusieurs.',
    'fields.taxonomy.open': 'Ouvrir {name}',
    'fields.taxonomy.close': 'Fermer {name}',
    'fields.taxonomy.loading': 'Chargement…',
    'fields.taxonomy.failed': 'Cela n’a pas pu être chargé. Appuyez pour réessayer.',
    'fields.taxonomy.no-match': 'Rien ne correspond à « {query} ».',
    'fields.taxonomy.matches': '{count, plural, one {# résultat} other {# résultats}}',
    'fields.taxonomy.full':
      'Au plus {max, plural, one {# choix} other {# choix}}. Retirez-en un pour en faire un autre.',
    'fields.taxonomy.branch': '{name} a ses propres sortes : choisissez l’une d’elles.',
    'fields.taxonomy.unknown': 'absent de la liste',
    'fields.taxonomy.remove': 'Retirer {name}',
    'issue.TW-FIELDS-200': 'La réponse conservée ici n’est pas un choix de cette liste.',
    'issue.TW-FIELDS-201': '« {node} » ne figure pas dans la liste.',
    'issue.TW-FIELDS-202': 'Choisissez-en au moins {min} ; {count} pour l’instant.',
    'issue.TW-FIELDS-203': 'Choisissez-en au plus {max} ; {count} pour l’instant.',
    'issue.TW-FIELDS-204': '« {node} » figure deux fois.',
    'issue.TW-FIELDS-205': '« {node} » peut être précisé.',
    'issue.TW-FIELDS-206':
      'La liste de cette tâche contient une erreur : « {node} » se trouve sous lui-même. Il est montré en haut.',
    'issue.TW-FIELDS-207':
      'La liste de cette tâche contient une erreur : « {parent} », au-dessus de « {node} », manque. Il est montré en haut.',
    'issue.TW-FIELDS-208':
      'La liste de cette tâche contient une erreur : « {node} » y figure deux fois. Le premier compte.',
    'issue.TW-FIELDS-209': 'Ce qui se trouve sous « {node} » n’a pas pu être chargé.',
  },
})
