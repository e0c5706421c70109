import type { modelEn } from './model-en.js'

/** French texts of the help of models. */
export const modelFr: Record<keyof typeof modelEn, string> = {
  'image.suggest': 'Suggestions',
  'image.suggest.detect': 'Recherche dans l’image',
  'image.suggest.segment': 'Recherche du contour',
  'image.suggest.cancel': 'Annuler',
  'image.suggest.nothing': 'Rien n’a été trouvé.',
  'image.suggest.include': 'Ajouter au contour',
  'image.suggest.exclude': 'Retirer du contour',
  'image.suggest.include.hint':
    'Appuyez là où il manque quelque chose à l’annotation sélectionnée.',
  'image.suggest.exclude.hint': 'Appuyez là où l’annotation sélectionnée va trop loin.',
  'image.suggest.auto': 'Détourer les rectangles dès qu’ils sont tracés',
  'image.suggest.sure': 'sûre à {percent, number} %',
  'image.suggest.threshold': 'À partir de {percent, number} %',
  'image.suggest.accept': 'Accepter {count, number}',
  'image.suggest.reject': 'Rejeter {count, number}',
  'image.command.detect': 'Chercher des objets',
  'image.command.segment': 'Détourer la sélection',
  'image.command.include': 'Ajouter ici au contour',
  'image.command.exclude': 'Retirer ici du contour',
  'image.command.next-doubtful': 'Suggestion douteuse suivante',
  'image.command.accept-all': 'Accepter les suggestions sûres',
  'image.command.reject-all': 'Rejeter les suggestions douteuses',
  'issue.TW-IMAGE-017': '{model} n’a pas pu aider : {reason}',
}
