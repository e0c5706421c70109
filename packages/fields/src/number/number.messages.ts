import { defineMessages } from '@tagwright/react'

/** Texts of the number field. */
export const numberMessages = defineMessages({
  en: {
    'fields.number.less': 'Less',
    'fields.number.more': 'More',
    'fields.number.range': 'From {min} to {max}',
    'fields.number.min': 'At least {min}',
    'fields.number.max': 'At most {max}',
    'fields.number.with-unit': '{label} ({unit})',
    'fields.number.not-yet': 'This is not a number yet. It is kept as you wrote it.',
    'fields.number.none': 'There is nothing to count',
    'issue.TW-FIELDS-040': '“{value}” is not a number.',
    'issue.TW-FIELDS-041': 'The number must be at least {min}.',
    'issue.TW-FIELDS-042': 'The number must be at most {max}.',
    'issue.TW-FIELDS-043': 'The number goes in steps of {step} from {min}.',
  },
  fr: {
    'fields.number.less': 'Moins',
    'fields.number.more': 'Plus',
    'fields.number.range': 'De {min} à {max}',
    'fields.number.min': 'Au moins {min}',
    'fields.number.max': 'Au plus {max}',
    'fields.number.with-unit': '{label} ({unit})',
    'fields.number.not-yet': 'Ce n’est pas encore un nombre. Le texte est conservé tel quel.',
    'fields.number.none': 'Il n’y a rien à compter',
    'issue.TW-FIELDS-040': '« {value} » n’est pas un nombre.',
    'issue.TW-FIELDS-041': 'Le nombre doit être d’au moins {min}.',
    'issue.TW-FIELDS-042': 'Le nombre doit être d’au plus {max}.',
    'issue.TW-FIELDS-043': 'Le nombre va par pas de {step} à partir de {min}.',
  },
})
