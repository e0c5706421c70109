import type { PageMessages } from './en.js'

/** The page's own words in French. */
export const fr: PageMessages = {
  loading: 'Recherche d’une tâche…',
  progress: (number, of) => `${number} sur ${of}`,
  refused: 'Ce lien n’est pas valable, ou il a expiré.',
  refusedHow: 'Demandez-en un nouveau à qui vous l’a donné. Le travail commencé est gardé.',
  done: 'Il n’y a plus rien à faire pour le moment.',
  doneCount: (count) =>
    count === 1 ? 'Vous avez envoyé une tâche. Merci.' : `Vous avez envoyé ${count} tâches. Merci.`,
  again: 'Chercher encore',
  elsewhere: 'Cette tâche est ouverte dans un autre onglet ou une autre fenêtre.',
  elsewhereHow: 'Fermez-la là-bas, ou continuez ici : ce qui y a été fait vous suit.',
  continueHere: 'Continuer ici',
  away: 'Le serveur est injoignable. Continuez : tout est gardé sur cet appareil et sera envoyé dès que possible.',
  awaySending:
    'Le serveur est injoignable. Votre réponse est gardée sur cet appareil et sera envoyée dès que possible.',
  awayLoading: 'Le serveur est injoignable. Nouvel essai…',
  leaseEnded:
    'Le temps prévu pour cette tâche est écoulé, mais votre travail est gardé. Continuez ou envoyez : il sera accepté.',
  leaseTaken:
    'Cette tâche a aussi été confiée à quelqu’un d’autre. Votre travail est gardé : continuez ou envoyez, il sera accepté.',
  conflict:
    'Cette tâche a aussi été modifiée dans une autre fenêtre ou sur un autre appareil, et cette version-là a été enregistrée.',
  keepMine: 'Garder cette version',
  loadTheirs: 'Charger l’autre version',
  cutOff:
    'Ce lien n’est plus valable. Votre travail est gardé sur cet appareil : ouvrez-y un nouveau lien pour continuer.',
  sent: (title) => `Envoyé : ${title}.`,
  withdraw: (seconds) => `Retirer (${seconds})`,
  withdrawFailed: 'Il n’était plus possible de la retirer.',
  dismiss: 'Fermer',
  finished:
    'Cette tâche a été envoyée depuis une autre fenêtre ou un autre appareil. Ce qui est fait ici n’est plus envoyé.',
  nextTask: 'Tâche suivante',
}
