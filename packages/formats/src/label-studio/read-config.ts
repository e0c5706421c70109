import type { MediumType } from '@tagwright/schema'
import { createIdMaker } from '../convert/ids.js'
import type { FormatIssue } from '../format/issue.js'
import type { SourceFile } from '../source/source-file.js'
import { readXml } from '../xml/read-xml.js'
import { childrenOf, textOf, type XmlElement } from '../xml/xml-element.js'

/** Option ids by option value (or alias, or path of a taxonomy), by the name of the control. */
export type OptionIds = ReadonlyMap<string, ReadonlyMap<string, string>>

/** A thing that is shown. */
export interface LsObject {
  name: string
  type: MediumType
  /** Name of the member of `data` that has it. */
  key: string
}

/** A thing that is asked. */
export interface LsControl {
  /** Tag, such as `RectangleLabels`. */
  tag: string
  name: string
  to: string[]
  attributes: Readonly<Record<string, string>>
  /** Words of the headers before it. */
  question: string
  options: LsOption[]
}

/** One label or choice. */
export interface LsOption {
  value: string
  id: string
  /** Id of the option that it lies in, of a taxonomy. */
  parent?: string
  attributes: Readonly<Record<string, string>>
}

/** A labelling configuration. */
export interface LsConfig {
  objects: LsObject[]
  controls: LsControl[]
  relations: LsOption[]
  options: OptionIds
  /** Tags that have no counterpart. */
  unknown: string[]
}

/** Media by the tag that shows them, in small letters. */
export const objectTypes: Record<string, MediumType> = {
  image: 'image',
  audio: 'audio',
  audioplus: 'audio',
  video: 'video',
  text: 'text',
  hypertext: 'text',
  paragraphs: 'text',
}

const passive = new Set(['view', 'style', 'header', 'relations', 'relation', 'collapse', 'panel'])

/** Reads a labelling configuration; undefined when the file is none. */
export async function readConfig(
  file: SourceFile,
  report: (issue: FormatIssue) => void,
): Promise<LsConfig | undefined> {
  for await (const event of readXml(file, (node) => node.depth === 0)) {
    if (event.kind === 'issue') report(event.issue)
    else if (event.kind === 'element') {
      return event.node.name.toLowerCase() === 'view' ? gather(event.node) : undefined
    }
  }
  return undefined
}

function gather(root: XmlElement): LsConfig {
  const options = new Map<string, Map<string, string>>()
  const config: LsConfig = { objects: [], controls: [], relations: [], options, unknown: [] }
  let question = ''
  const visit = (element: XmlElement) => {
    const tag = element.name.toLowerCase()
    const { name = '', toName, value = '', ...rest } = element.attributes
    const type = objectTypes[tag]
    if (tag === 'header') question = (value || textOf(element)).trim()
    else if (tag === 'relations') config.relations.push(...readOptions(element, new Map()))
    else if (type && name !== '') {
      const key = value.replace(/^\$/, '').replace(/[[(].*$/, '')
      config.objects.push({ name, type, key })
    } else if (toName && name !== '') {
      const ids = new Map<string, string>()
      options.set(name, ids)
      const attributes = { ...rest, value }
      const control = { tag: element.name, name, to: toName.split(','), attributes, question }
      config.controls.push({ ...control, options: readOptions(element, ids) })
      question = ''
      return
    } else if (!passive.has(tag)) config.unknown.push(element.name)
    for (const child of childrenOf(element)) visit(child)
  }
  visit(root)
  return config
}

/** Options of a control, nested ones by their path; `ids` takes value, alias and path. */
function readOptions(element: XmlElement, ids: Map<string, string>): LsOption[] {
  const makeId = createIdMaker()
  const options: LsOption[] = []
  const visit = (parent: XmlElement, path: string[], parentId?: string) => {
    for (const child of childrenOf(parent)) {
      const { value = '', alias, ...attributes } = child.attributes
      const isOption = /^(label|choice|relation|path)$/i.test(child.name) && value !== ''
      if (!isOption) {
        visit(child, path, parentId)
        continue
      }
      const here = [...path, value]
      const id = makeId(alias ?? here.join('-'))
      options.push({ value, id, attributes, ...(parentId !== undefined && { parent: parentId }) })
      for (const key of [value, alias, here.join('/')]) {
        if (key !== undefined && !ids.has(key)) ids.set(key, id)
      }
      visit(child, here, id)
    }
  }
  visit(element, [])
  return options
}
