/** French texts of what helps with writing; loaded with it. */
export const writingFr = {
  'audio.help.close': 'Fermer',
  'audio.help.tools': 'Aides à l’écriture',
  'audio.find': 'Chercher et remplacer',
  'audio.find.all': '{count, plural, one {Le remplacer} other {Remplacer les #}}',
  'audio.find.case': 'Respecter la casse',
  'audio.find.count':
    '{count, plural, =0 {Introuvable} one {Trouvé une fois} other {Trouvé # fois}}{count, plural, =0 {} one {} other { dans {segments, plural, one {un segment} other {# segments}}}}',
  'audio.find.invalid': 'Ce n’est pas une expression régulière : {reason}',
  'audio.find.next': 'Suivant',
  'audio.find.pattern': 'Expression régulière',
  'audio.find.previous': 'Précédent',
  'audio.find.preview': 'Ce qui a été trouvé',
  'audio.find.more': '{count, plural, one {et un autre} other {et # autres}}',
  'audio.find.replace': 'Remplacer',
  'audio.find.replaced':
    '{count, plural, =0 {Rien n’a été remplacé} one {Remplacé une fois} other {Remplacé # fois}}',
  'audio.find.risky':
    'Cette expression pourrait ne jamais finir, et cette page ne peut pas l’exécuter à part. Ôtez la répétition dans une répétition.',
  'audio.find.slow': 'Cette expression prend trop de temps ; elle a été arrêtée. Rien n’a changé.',
  'audio.find.text': 'Chercher',
  'audio.find.with': 'Remplacer par',
  'audio.find.word': 'Mots entiers',
  'audio.checks': 'Vérifications du texte',
  'audio.checks.count':
    '{count, plural, =0 {Rien n’a été trouvé.} one {Un point a été trouvé.} other {# points ont été trouvés.}}',
  'audio.checks.usual': 'La tâche ne demande aucune vérification ; ce sont les habituelles.',
  'audio.doubts': 'Segments douteux',
  'audio.doubts.accept': 'Accepter, suivant',
  'audio.doubts.count':
    '{count, plural, =0 {Rien n’est douteux} one {Un segment est douteux} other {# segments sont douteux}}',
  'audio.doubts.threshold': 'Douteux sous {percent}',
  'audio.detection': 'Trouver la parole',
  'audio.detection.accept': 'Accepter les {count, number}',
  'audio.detection.cancel': 'Annuler',
  'audio.detection.done':
    '{count, plural, =0 {Aucun nouveau segment.} one {Un segment a été ajouté comme suggestion.} other {# segments ont été ajoutés comme suggestions.}}',
  'audio.detection.failed':
    'Cette page ne peut pas lire le son ; la parole ne peut pas y être trouvée.',
  'audio.detection.hint':
    'Ajoute un segment là où quelqu’un semble parler. Chacun peut être accepté ou rejeté ; ce qui est là reste.',
  'audio.detection.note-fallback':
    'Le détecteur habituel n’a pas pu marcher ici ; seul le volume a servi.',
  'audio.detection.note-peaks': 'Trouvé par la forme d’onde seule, ce qui est moins précis.',
  'audio.detection.reject': 'Rejeter les {count, number}',
  'audio.detection.running': 'Recherche de la parole',
  'audio.detection.start': 'Trouver la parole',
  'audio.detection.tier': 'Piste',
}
