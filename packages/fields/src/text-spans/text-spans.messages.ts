import { defineMessages } from '@tagwright/react'

/** Texts of the text spans field. */
export const textSpansMessages = defineMessages({
  en: {
    'fields.spans.text': 'Text to label',
    'fields.spans.hint':
      'Select words, then choose a label. With a label chosen first, dragging over words is enough.',
    'fields.spans.none': 'Nothing to label in it',
    'fields.spans.labels': 'Label of the selection',
    'fields.spans.mark': 'Mark',
    'fields.spans.list': '{count, plural, one {# span} other {# spans}}',
    'fields.spans.made': '{label}: {quote}',
    'fields.spans.same': '“{quote}” is labelled so already.',
    'fields.spans.taken': '“{quote}” is labelled already; spans may not overlap here.',
    'fields.spans.no-label': 'Choose a label for the selection.',
    'fields.spans.remove': 'Remove the span',
    'fields.spans.relate': 'Relate to…',
    'fields.spans.relating':
      'Choose the other span, in the text or the list, to relate “{quote}” to it.',
    'fields.spans.stop': 'Stop relating',
    'fields.spans.related': '“{from}” is related to “{to}”',
    'fields.spans.relations': 'Relations',
    'fields.spans.relation': '{from}, {type}, {to}',
    'fields.spans.relation-type': 'Kind of relation',
    'fields.spans.relation-plain': 'is related to',
    'fields.spans.relation-turn': 'Turn round: {name}',
    'fields.spans.relation-remove': 'Remove: {name}',
    'fields.spans.empty': 'There is no text yet.',
    'fields.spans.command.relate': 'Relate the selected span to another',
    'issue.TW-FIELDS-190': 'The task has no text to label.',
    'issue.TW-FIELDS-191':
      'The text has changed: “{quote}” no longer stands where it was labelled.',
    'issue.TW-FIELDS-192': '“{quote}” lies outside of the text.',
    'issue.TW-FIELDS-193': '“{quote}” and “{other}” overlap.',
  },
  fr: {
    'fields.spans.text': 'Texte à étiqueter',
    'fields.spans.hint':
      'Sélectionnez des mots, puis choisissez une étiquette. Si elle est choisie d’avance, il suffit de glisser sur les mots.',
    'fields.spans.none': 'Rien à y étiqueter',
    'fields.spans.labels': 'Étiquette de la sélection',
    'fields.spans.mark': 'Marquer',
    'fields.spans.list': '{count, plural, one {# passage} other {# passages}}',
    'fields.spans.made': '{label} : {quote}',
    'fields.spans.same': '« {quote} » porte déjà cette étiquette.',
    'fields.spans.taken':
      '« {quote} » est déjà étiqueté ; les passages ne peuvent pas se chevaucher ici.',
    'fields.spans.no-label': 'Choisissez une étiquette pour la sélection.',
    'fields.spans.remove': 'Retirer le passage',
    'fields.spans.relate': 'Relier à…',
    'fields.spans.relating':
      'Choisissez l’autre passage, dans le texte ou dans la liste, pour y relier « {quote} ».',
    'fields.spans.stop': 'Ne plus relier',
    'fields.spans.related': '« {from} » est relié à « {to} »',
    'fields.spans.relations': 'Relations',
    'fields.spans.relation': '{from}, {type}, {to}',
    'fields.spans.relation-type': 'Genre de relation',
    'fields.spans.relation-plain': 'est relié à',
    'fields.spans.relation-turn': 'Inverser : {name}',
    'fields.spans.relation-remove': 'Retirer : {name}',
    'fields.spans.empty': 'Il n’y a pas encore de texte.',
    'fields.spans.command.relate': 'Relier le passage sélectionné à un autre',
    'issue.TW-FIELDS-190': 'La tâche n’a pas de texte à étiqueter.',
    'issue.TW-FIELDS-191': 'Le texte a changé : « {quote} » n’est plus là où il a été étiqueté.',
    'issue.TW-FIELDS-192': '« {quote} » se trouve hors du texte.',
    'issue.TW-FIELDS-193': '« {quote} » et « {other} » se chevauchent.',
  },
})
