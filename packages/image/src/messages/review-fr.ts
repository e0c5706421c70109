import type { reviewEn } from './review-en.js'

/** French texts of reviewing and comparing. */
export const reviewFr: Record<keyof typeof reviewEn, string> = {
  'image.review': 'Révision',
  'image.review.count': '{judged, number} jugées sur {count, number}',
  'image.review.comment': 'Dire pourquoi',
  'image.review.reason': 'Motif',
  'image.command.next-open': 'Suivante sans verdict',
  'image.compare': 'Comparaison',
  'image.compare.with': 'Comparé à',
  'image.compare.threshold': 'Correspond dès {percent, number} % de recouvrement',
  'image.compare.counts':
    '{same, number} identiques, {label, number} avec d’autres étiquettes, {own, number} seulement ici, {other, number} seulement là-bas',
  'image.compare.at.same': '{place, number} sur {count, number} : identique',
  'image.compare.at.label': '{place, number} sur {count, number} : autres étiquettes',
  'image.compare.at.own': '{place, number} sur {count, number} : seulement ici',
  'image.compare.at.other': '{place, number} sur {count, number} : seulement là-bas',
  'image.command.next-difference': 'Différence suivante',
  'image.command.take-difference': 'Reprendre',
}
