import { defineMessages } from '@tagwright/react'

/** Texts of the sorting field. */
export const sortingMessages = defineMessages({
  en: {
    'fields.sorting.items': 'Items to sort',
    'fields.sorting.buckets': 'Buckets',
    'fields.sorting.inside': '{count, plural, =0 {empty} one {# item} other {# items}}',
    'fields.sorting.bucket-of': 'Where does it belong: {name}',
    'fields.sorting.left':
      '{left, plural, =0 {All sorted} one {# still to sort} other {# still to sort}}',
    'fields.sorting.sorted': '{name}: {bucket}',
    'fields.sorting.unsorted': '{name}: not sorted',
    'fields.sorting.stray': 'In the buckets, but not among the items',
    'fields.sorting.remove': 'Remove {name}',
    'issue.TW-FIELDS-130': 'The answer kept here is not a list of items for each bucket.',
    'issue.TW-FIELDS-131': '“{item}” is not among the items.',
    'issue.TW-FIELDS-132': '“{bucket}” is not among the buckets.',
    'issue.TW-FIELDS-133': '“{item}” lies in two buckets.',
    'issue.TW-FIELDS-134': '{count, plural, one {# item is} other {# items are}} still to sort.',
  },
  fr: {
    'fields.sorting.items': 'Éléments à trier',
    'fields.sorting.buckets': 'Groupes',
    'fields.sorting.inside': '{count, plural, =0 {vide} one {# élément} other {# éléments}}',
    'fields.sorting.bucket-of': 'Où le ranger : {name}',
    'fields.sorting.left':
      '{left, plural, =0 {Tout est trié} one {# reste à trier} other {# restent à trier}}',
    'fields.sorting.sorted': '{name} : {bucket}',
    'fields.sorting.unsorted': '{name} : non trié',
    'fields.sorting.stray': 'Rangé, mais ne figure pas parmi les éléments',
    'fields.sorting.remove': 'Retirer {name}',
    'issue.TW-FIELDS-130': 'La réponse conservée ici n’est pas une liste d’éléments par groupe.',
    'issue.TW-FIELDS-131': '« {item} » ne figure pas parmi les éléments.',
    'issue.TW-FIELDS-132': '« {bucket} » ne figure pas parmi les groupes.',
    'issue.TW-FIELDS-133': '« {item} » est dans deux groupes.',
    'issue.TW-FIELDS-134':
      '{count, plural, one {# élément reste} other {# éléments restent}} à trier.',
  },
})
