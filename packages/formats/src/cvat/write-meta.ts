import type { DatasetHeader, DocumentMedium } from '@tagwright/schema'
import { decimal } from '../convert/decimals.js'
import { keptUnder } from '../convert/extensions.js'
import { plainName } from '../convert/names.js'
import { toElement } from '../xml/write-xml.js'
import type { XmlElement } from '../xml/xml-element.js'
import { CvatLabels, cvatExtension } from './cvat-labels.js'

const element = (name: string, children: (XmlElement | string)[]): XmlElement => ({
  name,
  attributes: {},
  children: children.filter((child) => child !== ''),
})

/** The head of a file: as it was read when its labels are still those of the data set, else new. */
export function writeMeta(dataset: DatasetHeader, video: DocumentMedium | undefined): XmlElement {
  const old = toElement(keptUnder(cvatExtension, dataset.extensions).meta)
  if (old) {
    const before = new CvatLabels()
    before.readMeta(old)
    const stated = (labels: DatasetHeader['ontology']['labels']) => JSON.stringify(labels)
    if (stated(before.book.labels) === stated(dataset.ontology.labels)) return old
  }
  const labels = dataset.ontology.labels.map(({ name, color, attributes = [] }) =>
    element('label', [
      element('name', [plainName(name)]),
      ...(color ? [element('color', [color])] : []),
      element(
        'attributes',
        attributes.map((one) => {
          const options = one.options?.map((option) => plainName(option.name)) ?? []
          const isChoice = one.type === 'choice' && options.every((name) => !/[\r\n]/.test(name))
          const kind =
            one.type === 'boolean'
              ? 'checkbox'
              : one.type === 'number'
                ? 'number'
                : isChoice
                  ? 'select'
                  : 'text'
          const values = kind === 'checkbox' ? 'false\ntrue' : options.join('\n')
          return element('attribute', [
            element('name', [one.name ? plainName(one.name) : one.id]),
            element('mutable', ['False']),
            element('input_type', [kind]),
            element('default_value', [one.default === undefined ? '' : String(one.default)]),
            element('values', [values]),
          ])
        }),
      ),
    ]),
  )
  const { width, height, fileName, src } = video ?? {}
  const size =
    width && height
      ? [
          element('original_size', [
            element('width', [decimal(width)]),
            element('height', [decimal(height)]),
          ]),
        ]
      : []
  const task = element('task', [
    element('mode', [video ? 'interpolation' : 'annotation']),
    element('labels', labels),
    ...size,
  ])
  return element('meta', [task, ...(video ? [element('source', [fileName ?? src ?? ''])] : [])])
}
