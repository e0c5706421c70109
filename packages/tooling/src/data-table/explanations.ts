/** Why some files of the data differ from facts that other programs computed, by the end of their path. */
const explanations: readonly (readonly [RegExp, string])[] = [
  [
    /panoptic_val\.json$/,
    'the facts count pictures of segments; each segment is an annotation of its own',
  ],
  [
    /label_config_repeater\.json$/,
    'a configuration, which the facts count as a task without data; it is read as a definition of tasks',
  ],
  [/incorrect\/anno1\.json$/, 'its whole text is "this is not json"; refused with exit code 2'],
  [/\.truth\.json$/, 'the data’s own record of the truth, no format; refused with exit code 2'],
  [/\.sbv$/, 'SubViewer is not among the formats; refused with exit code 2'],
  [
    /via3_project_example\.json$/,
    'the facts count the members of the file; two of its files are used, with four segments',
  ],
  [
    /datumaro_ultralytics\/.*\.txt$/,
    'the pictures are not in the data; without their size the boxes cannot be pixels, which is told',
  ],
]

/** Why a file may differ from the expected facts; undefined when nothing is known. */
export const explanationOf = (file: string): string | undefined =>
  explanations.find(([pattern]) => pattern.test(file))?.[1]
