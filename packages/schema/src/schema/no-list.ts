import * as v from 'valibot'

/**
 * Refuses lists where an object is meant: valibot takes a list for an object without named members,
 * JSON Schema does not.
 */
export function noList<S extends v.GenericSchema>(schema: S): S {
  return {
    ...schema,
    '~run'(dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config)
      v._addIssue(this as never, 'type', dataset as never, config)
      return dataset as never
    },
  }
}
