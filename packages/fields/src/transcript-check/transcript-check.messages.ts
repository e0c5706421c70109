import { defineMessages } from '@tagwright/react'

/** Texts of the transcript check field. */
export const transcriptCheckMessages = defineMessages({
  en: {
    'fields.transcript.hint':
      'Accept the transcript if it is right, or change in it what is wrong.',
    'fields.transcript.keys': 'F8 plays or pauses.',
    'fields.transcript.none': 'Nothing is said',
    'fields.transcript.accept': 'It is right as it is',
    'fields.transcript.accepted': 'Accepted as it is',
    'fields.transcript.corrected':
      '{count, plural, =0 {Corrected} one {Corrected, # word} other {Corrected, # words}}',
    'fields.transcript.open': 'Neither accepted nor corrected yet',
    'fields.transcript.back': 'Back to the original',
    'fields.transcript.text': 'Transcript',
    'fields.transcript.changes': 'Changes',
    'fields.transcript.command.accept': 'Accept the transcript',
    'fields.transcript.command.play': 'Play or pause',
    'issue.TW-FIELDS-220': 'The answer kept here is no verdict on a transcript.',
    'issue.TW-FIELDS-221': 'The corrected transcript is empty.',
    'issue.TW-FIELDS-222': 'The transcript was accepted, yet its text differs.',
    'issue.TW-FIELDS-223': 'The transcript counts as corrected, but nothing was changed.',
  },
  fr: {
    'fields.transcript.hint':
      'Acceptez la transcription si elle est juste, ou changez-y ce qui est faux.',
    'fields.transcript.keys': 'F8 lit ou met en pause.',
    'fields.transcript.none': 'Rien n’est dit',
    'fields.transcript.accept': 'Elle est juste telle quelle',
    'fields.transcript.accepted': 'Acceptée telle quelle',
    'fields.transcript.corrected':
      '{count, plural, =0 {Corrigée} one {Corrigée, # mot} other {Corrigée, # mots}}',
    'fields.transcript.open': 'Ni acceptée ni corrigée pour l’instant',
    'fields.transcript.back': 'Revenir à l’original',
    'fields.transcript.text': 'Transcription',
    'fields.transcript.changes': 'Changements',
    'fields.transcript.command.accept': 'Accepter la transcription',
    'fields.transcript.command.play': 'Lire ou mettre en pause',
    'issue.TW-FIELDS-220': 'La réponse conservée ici n’est pas un avis sur une transcription.',
    'issue.TW-FIELDS-221': 'La transcription corrigée est vide.',
    'issue.TW-FIELDS-222': 'La transcription a été acceptée, mais son texte est différent.',
    'issue.TW-FIELDS-223': 'La transcription compte comme corrigée, mais rien n’a changé.',
  },
})
