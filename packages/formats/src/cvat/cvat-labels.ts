import type { AttributeDefinition, AttributeValue, Label } from '@tagwright/schema'
import { decimal, readDecimal } from '../convert/decimals.js'
import { createIdMaker, toId } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { plainName } from '../convert/names.js'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.js'

/** The key of what CVAT says beyond the contract, in `extensions`. */
export const cvatExtension = 'ai.cvat'

/** Labels with the attributes that CVAT defines for them. */
export class CvatLabels {
  readonly book = new LabelBook()

  /** Reads the labels of a task or project, wherever in the head they stand. */
  readMeta(meta: XmlElement): void {
    for (const list of find(meta, 'labels')) {
      for (const element of childrenOf(list, 'label')) {
        const name = textOf(childOf(element, 'name'))
        if (name === '') continue
        const color = textOf(childOf(element, 'color')).trim()
        const attributes = find(element, 'attribute').map(readDefinition)
        this.book.take(name, {
          ...(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color) && { color: color.toLowerCase() }),
          ...(attributes.length > 0 && { attributes }),
        })
      }
    }
  }

  /** The label of a name; none for the empty name, which stands for no label. */
  of(name: string): Label | undefined {
    return name === '' ? undefined : this.book.take(name)
  }
}

function find(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : find(child, name)))
}

function readDefinition(element: XmlElement): AttributeDefinition {
  const name = textOf(childOf(element, 'name'))
  const kind = textOf(childOf(element, 'input_type')).trim()
  const values = textOf(childOf(element, 'values'))
    .split(/\r\n|\n|\r/)
    .map((value) => value.trim())
    .filter((value) => value !== '')
  const base = { id: attributeId(name), name }
  if (kind === 'checkbox') return { ...base, type: 'boolean' }
  if (kind === 'number') return { ...base, type: 'number' }
  if (kind !== 'select' && kind !== 'radio') return { ...base, type: 'text' }
  const makeId = createIdMaker()
  return {
    ...base,
    type: 'choice',
    options: values.map((value) => ({ id: makeId(value), name: value })),
  }
}

/** The id of an attribute's name. */
export const attributeId = (name: string): string =>
  /^[A-Za-z0-9._:-]{1,128}$/.test(name) ? name : toId(name)

/** Reads the text of an attribute by its definition. */
export function readAttribute(
  text: string,
  definition: AttributeDefinition | undefined,
): AttributeValue {
  if (definition?.type === 'boolean' && /^(true|false)$/i.test(text.trim())) {
    return text.trim().toLowerCase() === 'true'
  }
  if (definition?.type === 'number') return readDecimal(text) ?? text
  if (definition?.type !== 'choice') return text
  return definition.options?.find(({ name }) => plainName(name) === text)?.id ?? text
}

/** Writes the value of an attribute; `isKept` says whether reading gives it back. */
export function writeAttribute(
  value: AttributeValue,
  definition: AttributeDefinition | undefined,
): { text: string; isKept: boolean } | undefined {
  if (value === null) return undefined
  if (typeof value === 'string') {
    const option = definition?.options?.find(({ id }) => id === value)
    const isOther = definition?.type === 'boolean' || definition?.type === 'number'
    return { text: option ? plainName(option.name) : value, isKept: !isOther }
  }
  if (typeof value === 'number')
    return { text: decimal(value), isKept: definition?.type === 'number' }
  if (typeof value === 'boolean')
    return { text: String(value), isKept: definition?.type === 'boolean' }
  return { text: value.join(','), isKept: false }
}
