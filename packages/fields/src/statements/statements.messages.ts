import { defineMessages } from '@tagwright/react'

/** Texts of the statements field. */
export const statementsMessages = defineMessages({
  en: {
    'fields.statements.none': 'There is nothing to state',
    'fields.statements.heading': '{truth, select, true {True statements} other {False statements}}',
    'fields.statements.count': '{count} of at least {min}',
    'fields.statements.count-free': '{count}',
    'fields.statements.name':
      '{truth, select, true {True statement {place}} other {False statement {place}}}',
    'fields.statements.new':
      '{truth, select, true {New true statement} other {New false statement}}',
    'fields.statements.placeholder':
      '{truth, select, true {Something that is true} other {Something that is false}}',
    'fields.statements.turn': '{truth, select, true {Make it false} other {Make it true}}: {name}',
    'fields.statements.remove': 'Remove {name}',
    'fields.statements.removed': '{name} removed',
    'fields.statements.full': 'No more than {max} statements are asked for.',
    'fields.statements.watch-first': 'Play the clip first: {share} of {wanted} so far.',
    'fields.statements.keys':
      'Enter goes to the next statement. {mark} marks evidence, {play} plays or pauses.',
    'issue.TW-FIELDS-150': 'The answer kept here is not a list of statements; writing replaces it.',
    'issue.TW-FIELDS-151':
      '{truth, select, true {Write at least {min} true statements; {count} so far.} other {Write at least {min} false statements; {count} so far.}}',
    'issue.TW-FIELDS-152': 'Write at most {max} statements; {count} now.',
    'issue.TW-FIELDS-153':
      '{truth, select, true {True statement {place}} other {False statement {place}}} is empty: write it or remove it.',
    'issue.TW-FIELDS-154':
      '{truth, select, true {True statement {place}} other {False statement {place}}} needs at least {min, plural, one {# word} other {# words}}; {count} so far.',
    'issue.TW-FIELDS-155':
      '{truth, select, true {True statement {place}} other {False statement {place}}} may have at most {max, plural, one {# word} other {# words}}; {count} now.',
    'issue.TW-FIELDS-156':
      '{truth, select, true {True statement {place}} other {False statement {place}}} needs evidence.',
    'issue.TW-FIELDS-157':
      '{truth, select, true {True statement {place}} other {False statement {place}}} says the same as {otherTruth, select, true {true statement {otherPlace}} other {false statement {otherPlace}}}.',
    'issue.TW-FIELDS-158':
      '{truth, select, true {True statement {place}} other {False statement {place}}} is nearly the same as {otherTruth, select, true {true statement {otherPlace}} other {false statement {otherPlace}}}.',
    'issue.TW-FIELDS-159':
      '{truth, select, true {True statement {place}} other {False statement {place}}} and {otherTruth, select, true {true statement {otherPlace}} other {false statement {otherPlace}}} differ only by a “not”: say something else instead.',
    'issue.TW-FIELDS-160':
      'The {truth, select, true {true} other {false}} statements deny (“not”, “never”) far more often than the others: that gives them away.',
    'issue.TW-FIELDS-161':
      'The {truth, select, true {true} other {false}} statements are much longer than the others: that gives them away.',
  },
  fr: {
    'fields.statements.none': 'Il n’y a rien à affirmer',
    'fields.statements.heading':
      '{truth, select, true {Affirmations vraies} other {Affirmations fausses}}',
    'fields.statements.count': '{count} sur au moins {min}',
    'fields.statements.count-free': '{count}',
    'fields.statements.name':
      '{truth, select, true {Affirmation vraie {place}} other {Affirmation fausse {place}}}',
    'fields.statements.new':
      '{truth, select, true {Nouvelle affirmation vraie} other {Nouvelle affirmation fausse}}',
    'fields.statements.placeholder':
      '{truth, select, true {Quelque chose de vrai} other {Quelque chose de faux}}',
    'fields.statements.turn': '{truth, select, true {Rendre fausse} other {Rendre vraie}} : {name}',
    'fields.statements.remove': 'Retirer {name}',
    'fields.statements.removed': '{name} : retirée',
    'fields.statements.full': 'Pas plus de {max} affirmations ne sont demandées.',
    'fields.statements.watch-first': 'Regardez d’abord le clip : {share} sur {wanted} jusqu’ici.',
    'fields.statements.keys':
      'Entrée passe à l’affirmation suivante. {mark} marque une preuve, {play} lit ou met en pause.',
    'issue.TW-FIELDS-150':
      'La réponse conservée ici n’est pas une liste d’affirmations ; écrire la remplacera.',
    'issue.TW-FIELDS-151':
      '{truth, select, true {Écrivez au moins {min} affirmations vraies ; {count} pour l’instant.} other {Écrivez au moins {min} affirmations fausses ; {count} pour l’instant.}}',
    'issue.TW-FIELDS-152': 'Écrivez au plus {max} affirmations ; {count} pour l’instant.',
    'issue.TW-FIELDS-153':
      '{truth, select, true {L’affirmation vraie {place}} other {L’affirmation fausse {place}}} est vide : écrivez-la ou retirez-la.',
    'issue.TW-FIELDS-154':
      '{truth, select, true {L’affirmation vraie {place}} other {L’affirmation fausse {place}}} doit avoir au moins {min, plural, one {# mot} other {# mots}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-155':
      '{truth, select, true {L’affirmation vraie {place}} other {L’affirmation fausse {place}}} peut avoir au plus {max, plural, one {# mot} other {# mots}} ; {count} pour l’instant.',
    'issue.TW-FIELDS-156':
      '{truth, select, true {L’affirmation vraie {place}} other {L’affirmation fausse {place}}} doit être appuyée par une preuve.',
    'issue.TW-FIELDS-157':
      '{truth, select, true {L’affirmation vraie {place}} other {L’affirmation fausse {place}}} dit la même chose que {otherTruth, select, true {l’affirmation vraie {otherPlace}} other {l’affirmation fausse {otherPlace}}}.',
    'issue.TW-FIELDS-158':
      '{truth, select, true {L’affirmation vraie {place}} other {L’affirmation fausse {place}}} est presque la même que {otherTruth, select, true {l’affirmation vraie {otherPlace}} other {l’affirmation fausse {otherPlace}}}.',
    'issue.TW-FIELDS-159':
      '{truth, select, true {L’affirmation vraie {place}} other {L’affirmation fausse {place}}} et {otherTruth, select, true {l’affirmation vraie {otherPlace}} other {l’affirmation fausse {otherPlace}}} ne diffèrent que par une négation : dites plutôt autre chose.',
    'issue.TW-FIELDS-160':
      'Les affirmations {truth, select, true {vraies} other {fausses}} nient (« ne… pas », « jamais ») bien plus souvent que les autres : cela les trahit.',
    'issue.TW-FIELDS-161':
      'Les affirmations {truth, select, true {vraies} other {fausses}} sont bien plus longues que les autres : cela les trahit.',
  },
})
