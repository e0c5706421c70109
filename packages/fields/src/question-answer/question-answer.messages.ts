import { defineMessages } from '@tagwright/react'

/** Texts of the question and answer field. */
export const questionAnswerMessages = defineMessages({
  en: {
    'fields.qa.none': 'Nothing can be asked about it',
    'fields.qa.list': 'Questions and answers',
    'fields.qa.count': '{count} of at least {min, plural, one {# question} other {# questions}}',
    'fields.qa.pair': 'Question {place}',
    'fields.qa.new': 'New question',
    'fields.qa.question': 'Question {place}',
    'fields.qa.answer': 'Answer {place}',
    'fields.qa.ask': 'Ask something that the text answers',
    'fields.qa.reply': 'The answer, or select it in the text',
    'fields.qa.unanswerable': 'The text does not answer it',
    'fields.qa.paraphrase': 'Question {place} in other words, {number}',
    'fields.qa.new-paraphrase': 'Question {place} in other words, one more',
    'fields.qa.ask-again': 'The same question in other words',
    'fields.qa.tags': 'Kind of question {place}',
    'fields.qa.remove': 'Remove question {place}',
    'fields.qa.removed': 'Question {place} removed',
    'fields.qa.full': 'No more than {max} questions are asked for.',
    'issue.TW-FIELDS-170':
      'The answer kept here is not a list of questions and answers; writing replaces it.',
    'issue.TW-FIELDS-171':
      'Write at least {min, plural, one {# question} other {# questions}}; {count} so far.',
    'issue.TW-FIELDS-172':
      'Write at most {max, plural, one {# question} other {# questions}}; {count} now.',
    'issue.TW-FIELDS-173': 'Question {place} is empty: write it or remove it.',
    'issue.TW-FIELDS-174': 'Question {place} has no answer yet.',
    'issue.TW-FIELDS-175':
      'Answer {place} needs at least {min, plural, one {# word} other {# words}}; {count} so far.',
    'issue.TW-FIELDS-176':
      'Answer {place} may have at most {max, plural, one {# word} other {# words}}; {count} now.',
    'issue.TW-FIELDS-177':
      'Question {place} needs {min, plural, one {# other wording} other {# other wordings}}; {count} so far.',
    'issue.TW-FIELDS-178': 'Answer {place} needs evidence in the text.',
    'issue.TW-FIELDS-179': '“{tag}” of question {place} is not among the kinds.',
    'issue.TW-FIELDS-180': 'Questions {place} and {other} are the same.',
    'issue.TW-FIELDS-181': 'Questions {place} and {other} are nearly the same.',
    'issue.TW-FIELDS-182': 'Question {place} must have an answer.',
    'issue.TW-FIELDS-183': 'A wording of question {place} stands twice.',
  },
  fr: {
    'fields.qa.none': 'Il n’y a rien à demander',
    'fields.qa.list': 'Questions et réponses',
    'fields.qa.count': '{count} sur au moins {min, plural, one {# question} other {# questions}}',
    'fields.qa.pair': 'Question {place}',
    'fields.qa.new': 'Nouvelle question',
    'fields.qa.question': 'Question {place}',
    'fields.qa.answer': 'Réponse {place}',
    'fields.qa.ask': 'Demandez quelque chose dont le texte donne la réponse',
    'fields.qa.reply': 'La réponse, ou sélectionnez-la dans le texte',
    'fields.qa.unanswerable': 'Le texte n’y répond pas',
    'fields.qa.paraphrase': 'Question {place} avec d’autres mots, {number}',
    'fields.qa.new-paraphrase': 'Question {place} avec d’autres mots, une de plus',
    'fields.qa.ask-again': 'La même question avec d’autres mots',
    'fields.qa.tags': 'Genre de la question {place}',
    'fields.qa.remove': 'Retirer la question {place}',
    'fields.qa.removed': 'Question {place} retirée',
    'fields.qa.full': 'Pas plus de {max} questions ne sont demandées.',
    'issue.TW-FIELDS-170':
      'La réponse conservée ici n’est pas une liste de questions et réponses ; écrire la remplacera.',
    'issue.TW-FIELDS-171':
      'Écrivez au moins {min, plural, one {# question} other {# questions}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-172':
      'Écrivez au plus {max, plural, one {# question} other {# questions}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-173': 'La question {place} est vide : écrivez-la ou retirez-la.',
    'issue.TW-FIELDS-174': 'La question {place} n’a pas encore de réponse.',
    'issue.TW-FIELDS-175':
      'La réponse {place} doit avoir au moins {min, plural, one {# mot} other {# mots}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-176':
      'La réponse {place} peut avoir au plus {max, plural, one {# mot} other {# mots}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-177':
      'La question {place} demande {min, plural, one {# autre formulation} other {# autres formulations}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-178': 'La réponse {place} doit être appuyée par le texte.',
    'issue.TW-FIELDS-179': '« {tag} » de la question {place} ne figure pas parmi les genres.',
    'issue.TW-FIELDS-180': 'Les questions {place} et {other} sont les mêmes.',
    'issue.TW-FIELDS-181': 'Les questions {place} et {other} sont presque les mêmes.',
    'issue.TW-FIELDS-182': 'La question {place} doit avoir une réponse.',
    'issue.TW-FIELDS-183': 'Une formulation de la question {place} figure deux fois.',
  },
})

/** The key of a text of the question and answer field. */
export type QuestionAnswerMessage = keyof (typeof questionAnswerMessages)['en']
