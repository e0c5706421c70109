/** English texts of reviewing and comparing; loaded with them. */
export const reviewEn = {
  'image.review': 'Review',
  'image.review.count': '{judged, number} of {count, number} judged',
  'image.review.comment': 'Say why',
  'image.review.reason': 'Reason',
  'image.command.next-open': 'Next without a verdict',
  'image.compare': 'Comparison',
  'image.compare.with': 'Compared with',
  'image.compare.threshold': 'Matches from {percent, number} % overlap',
  'image.compare.counts':
    '{same, number} the same, {label, number} with other labels, {own, number} only here, {other, number} only there',
  'image.compare.at.same': '{place, number} of {count, number}: the same',
  'image.compare.at.label': '{place, number} of {count, number}: other labels',
  'image.compare.at.own': '{place, number} of {count, number}: only here',
  'image.compare.at.other': '{place, number} of {count, number}: only there',
  'image.command.next-difference': 'Next difference',
  'image.command.take-difference': 'Take it over',
} as const
