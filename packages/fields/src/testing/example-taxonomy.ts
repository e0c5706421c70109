import type { TaxonomyNode } from '@tagwright/schema'

/** A tree of `tops` × `middles` × `leaves` nodes. */
export function largeTaxonomy(tops = 20, middles = 20, leaves = 49): TaxonomyNode[] {
  const nodes: TaxonomyNode[] = []
  for (let top = 1; top <= tops; top++) {
    nodes.push({ id: `t${top}`, name: `Family ${top}` })
    for (let middle = 1; middle <= middles; middle++) {
      const above = `t${top}-${middle}`
      nodes.push({ id: above, name: `Genus ${top}.${middle}`, parent: `t${top}` })
      for (let leaf = 1; leaf <= leaves; leaf++) {
        const id = `${above}-${leaf}`
        nodes.push({ id, name: `Species ${top}.${middle}.${leaf}`, parent: above })
      }
    }
  }
  return nodes
}

/** Some animals, in two languages, with synonyms. */
export const animals: TaxonomyNode[] = [
  { id: 'mammals', name: { en: 'Mammals', fr: 'Mammifères' } },
  { id: 'cats', name: { en: 'Cats', fr: 'Félins' }, parent: 'mammals' },
  { id: 'house-cat', name: { en: 'House cat', fr: 'Chat' }, parent: 'cats', synonyms: ['kitty'] },
  { id: 'lion', name: { en: 'Lion', fr: 'Lion' }, parent: 'cats' },
  { id: 'raccoon', name: { en: 'Raccoon', fr: 'Raton laveur' }, parent: 'mammals' },
  { id: 'birds', name: { en: 'Birds', fr: 'Oiseaux' } },
  { id: 'duck', name: { en: 'Duck', fr: 'Canard' }, parent: 'birds' },
]
