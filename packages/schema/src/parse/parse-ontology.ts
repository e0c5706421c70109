import type { PathStep } from '../issue/issue.js'
import type { Ontology } from '../task/ontology.js'
import { labelSchema, ontologySchema, speakerSchema } from '../task/ontology.schema.js'
import { isObject } from './describe.js'
import { parseUnique } from './parse-media.js'
import type { Sink } from './parse-result.js'
import { parseMembers, parseValue } from './parse-value.js'

/** An ontology whose labels and speakers are read one by one. */
export function parseOntology(value: unknown, path: PathStep[], sink: Sink): Ontology | undefined {
  if (!isObject(value)) return parseValue(ontologySchema, value, path, sink)
  return parseMembers<Ontology>(ontologySchema.entries, value, path, sink, {
    labels: (list, at) =>
      parseUnique(list, at, sink, 'label', (label, index) =>
        parseValue(labelSchema, label, index, sink),
      ),
    speakers: (list, at) =>
      parseUnique(list, at, sink, 'speaker', (speaker, index) =>
        parseValue(speakerSchema, speaker, index, sink),
      ),
  })
}
