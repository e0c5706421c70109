import { defineMessages } from '@tagwright/react'

/** Texts of the ranking field. */
export const rankingMessages = defineMessages({
  en: {
    'fields.ranking.hint': 'Press the items from best to worst, or keep the order given.',
    'fields.ranking.hint-top': 'Press the best {top}, best first.',
    'fields.ranking.ranked': 'Ranked, best first',
    'fields.ranking.pool': 'Not ranked yet',
    'fields.ranking.keep-order': 'This order is right',
    'fields.ranking.add': 'Rank {name} next',
    'fields.ranking.grip': 'Move {name}, place {place} of {count}; drag, or use the arrow keys',
    'fields.ranking.up': 'Move {name} up',
    'fields.ranking.down': 'Move {name} down',
    'fields.ranking.tie': '{name} shares the place above',
    'fields.ranking.remove': 'Take {name} out of the ranking',
    'fields.ranking.place': '{name}: place {place} of {count}',
    'fields.ranking.removed': '{name}: not ranked',
    'fields.ranking.unknown': 'not among the items',
    'issue.TW-FIELDS-070': 'The answer kept here is not a ranking.',
    'issue.TW-FIELDS-071': '“{item}” is not among the items.',
    'issue.TW-FIELDS-072': 'Rank {wanted, plural, one {# item} other {# items}}; {count} so far.',
    'issue.TW-FIELDS-073': 'Two items share a place; give each its own.',
    'issue.TW-FIELDS-074': '“{item}” stands twice.',
  },
  fr: {
    'fields.ranking.hint':
      'Touchez les éléments du meilleur au moins bon, ou gardez l’ordre donné.',
    'fields.ranking.hint-top': 'Touchez les {top} meilleurs, le meilleur d’abord.',
    'fields.ranking.ranked': 'Classés, le meilleur d’abord',
    'fields.ranking.pool': 'Pas encore classés',
    'fields.ranking.keep-order': 'Cet ordre est le bon',
    'fields.ranking.add': 'Classer {name} ensuite',
    'fields.ranking.grip':
      'Déplacer {name}, place {place} sur {count} ; glissez, ou utilisez les flèches',
    'fields.ranking.up': 'Monter {name}',
    'fields.ranking.down': 'Descendre {name}',
    'fields.ranking.tie': '{name} partage la place du dessus',
    'fields.ranking.remove': 'Retirer {name} du classement',
    'fields.ranking.place': '{name} : place {place} sur {count}',
    'fields.ranking.removed': '{name} : non classé',
    'fields.ranking.unknown': 'ne figure pas parmi les éléments',
    'issue.TW-FIELDS-070': 'La réponse conservée ici n’est pas un classement.',
    'issue.TW-FIELDS-071': '« {item} » ne figure pas parmi les éléments.',
    'issue.TW-FIELDS-072':
      'Classez {wanted, plural, one {# élément} other {# éléments}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-073': 'Deux éléments partagent une place ; donnez à chacun la sienne.',
    'issue.TW-FIELDS-074': '« {item} » figure deux fois.',
  },
})

/** The key of a text of the ranking field. */
export type RankingMessage = keyof (typeof rankingMessages)['en']
