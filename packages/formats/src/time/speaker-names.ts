import type { AnnotationDocument, Ontology, Speaker } from '@tagwright/schema'
import { plainName } from '../convert/names.js'
import { speechInfo } from './speech-extension.js'

/**
 * Names the speakers of a document: as its annotator called them, else as a file called them, else as
 * the ontology does; an id that nobody named is its own name.
 */
export function speakerNamer(
  document: Pick<AnnotationDocument, 'speakers' | 'extensions'>,
  ontology: Pick<Ontology, 'speakers'>,
): (id: string) => string {
  const names = new Map(ontology.speakers?.map(named))
  for (const [id, name] of Object.entries(speechInfo(document).speakers)) names.set(id, name)
  for (const speaker of document.speakers ?? []) names.set(...named(speaker))
  return (id) => names.get(id) || id
}

const named = ({ id, name }: Speaker): [id: string, name: string] => [id, plainName(name)]

/** Whether a list of speakers says more than the names of those who speak. */
export function saysMoreOfSpeakers({
  speakers = [],
  annotations,
}: Pick<AnnotationDocument, 'speakers' | 'annotations'>): boolean {
  if (speakers.length === 0) return false
  const used = new Set(annotations.map(({ speaker }) => speaker))
  return speakers.some(({ id, name, ...more }) => {
    return typeof name !== 'string' || Object.keys(more).length > 0 || !used.has(id)
  })
}
