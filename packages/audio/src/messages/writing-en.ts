/** English texts of what helps with writing; loaded with it. */
export const writingEn = {
  'audio.help.close': 'Close',
  'audio.help.tools': 'Help with writing',
  'audio.find': 'Find and replace',
  'audio.find.all': '{count, plural, one {Replace it} other {Replace all #}}',
  'audio.find.case': 'Match case',
  'audio.find.count':
    '{count, plural, =0 {Not found} one {Found once} other {Found # times}}{count, plural, =0 {} one {} other { in {segments, plural, one {one segment} other {# segments}}}}',
  'audio.find.invalid': 'Not a regular expression: {reason}',
  'audio.find.next': 'Next',
  'audio.find.pattern': 'Regular expression',
  'audio.find.previous': 'Previous',
  'audio.find.preview': 'What was found',
  'audio.find.more': '{count, plural, one {and one more} other {and # more}}',
  'audio.find.replace': 'Replace',
  'audio.find.replaced':
    '{count, plural, =0 {Nothing was replaced} one {Replaced once} other {Replaced # times}}',
  'audio.find.risky':
    'This expression could take for ever, and this page may not run it apart. Take out the repetition inside a repetition.',
  'audio.find.slow': 'This expression takes too long; it was stopped. Nothing was changed.',
  'audio.find.text': 'Find',
  'audio.find.with': 'Replace with',
  'audio.find.word': 'Whole words',
  'audio.checks': 'Checks of the text',
  'audio.checks.count':
    '{count, plural, =0 {Nothing was found.} one {One thing was found.} other {# things were found.}}',
  'audio.checks.usual': 'The task asks for no checks; these are the usual ones.',
  'audio.doubts': 'Doubtful segments',
  'audio.doubts.accept': 'Accept, next',
  'audio.doubts.count':
    '{count, plural, =0 {Nothing is doubtful} one {One segment is doubtful} other {# segments are doubtful}}',
  'audio.doubts.threshold': 'Doubtful under {percent}',
  'audio.detection': 'Find speech',
  'audio.detection.accept': 'Accept all {count, number}',
  'audio.detection.cancel': 'Cancel',
  'audio.detection.done':
    '{count, plural, =0 {No new segments.} one {One segment was added as a suggestion.} other {# segments were added as suggestions.}}',
  'audio.detection.failed':
    'The sound cannot be read by this page, so speech cannot be found in it.',
  'audio.detection.hint':
    'Adds a segment where somebody seems to speak. Each can be accepted or rejected; what is there stays.',
  'audio.detection.note-fallback':
    'The usual detector could not run here; loudness alone was used.',
  'audio.detection.note-peaks': 'Found by the waveform alone, which is less exact.',
  'audio.detection.reject': 'Reject all {count, number}',
  'audio.detection.running': 'Looking for speech',
  'audio.detection.start': 'Find speech',
  'audio.detection.tier': 'Tier',
}
