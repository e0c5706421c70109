export { checkTags } from './check-tags.js'
export { foldTag, normaliseTag } from './normalise-tag.js'
export { tagsWidget } from './tags.field.js'
export { TagsField, type TagsFieldProps } from './tags-field.js'
