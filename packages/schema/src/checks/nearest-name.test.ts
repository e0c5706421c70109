import { describe, expect, it } from 'vitest'
import { nearestName } from './nearest-name.js'

describe('nearestName', () => {
  it.each([
    ['lables', 'labels'],
    ['lable', 'label'],
    ['colour', 'color'],
    ['min_length', 'minLength'],
    ['MAXLENGTH', 'maxLength'],
    ['requred', 'required'],
    ['repeat', 'repeated'],
    ['maximum', 'max'],
  ])('takes %s for %s', (name, meant) => {
    expect(nearestName(name, ['id', 'media', meant, 'name'])).toBe(meant)
  })

  it.each([
    ['note', 'name'],
    ['x', 'id'],
    ['key', 'id'],
    ['comment', 'content'],
    ['score', 'shape'],
    ['link', 'links-and-more'],
    ['minimumOfAll', 'min'],
  ])('does not take %s for %s', (name, other) => {
    expect(nearestName(name, [other])).toBeUndefined()
  })
})
