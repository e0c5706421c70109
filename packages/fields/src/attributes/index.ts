export { AttributeFields } from './attribute-fields.js'
export { attributeIssues, checkAttribute } from './check-attribute.js'
