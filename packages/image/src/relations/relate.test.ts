import { createTaskStore } from '@tagwright/core'
import { expect, test } from 'vitest'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { playTool } from '../fixtures/play-tool.js'
import { relationTool } from '../shapes/relation/relation.tool.js'
import { changeRelation, relate, relationsOf, removeRelation } from './relate.js'

function makeStore() {
  const task = imageTask({ annotations: raccoonBoxes })
  task.ontology!.relationTypes = [
    { id: 'part-of', name: 'part of' },
    { id: 'beside', name: 'beside', directed: false },
  ]
  const store = createTaskStore({ task })
  return { store, relations: () => store.getState().document.relations }
}

test('a relation is made once, in its direction; an undirected one in neither', () => {
  const { store, relations } = makeStore()
  expect(relate(store, 'eye-left', 'face')).toBe(true)
  expect(relate(store, 'eye-left', 'face')).toBe(false)
  expect(relate(store, 'face', 'eye-left')).toBe(true)
  expect(relate(store, 'eye-left', 'eye-right', 'beside')).toBe(true)
  expect(relate(store, 'eye-right', 'eye-left', 'beside')).toBe(false)
  expect(relations()).toMatchObject([
    { type: 'part-of', from: 'eye-left', to: 'face' },
    { type: 'part-of', from: 'face', to: 'eye-left' },
    { type: 'beside', from: 'eye-left', to: 'eye-right', directed: false },
  ])
  expect(relationsOf(relations(), 'eye-right')).toHaveLength(1)
})

test('none with itself, with what is not there, or where nothing may be changed', () => {
  const { store, relations } = makeStore()
  expect(relate(store, 'face', 'face')).toBe(false)
  expect(relate(store, 'face', 'gone')).toBe(false)
  store.setReadOnly(true)
  expect(relate(store, 'face', 'eye-left')).toBe(false)
  expect(relations()).toEqual([])
})

test('changing and deleting are steps of undo; an annotation takes its relations along', () => {
  const { store, relations } = makeStore()
  relate(store, 'eye-left', 'face')
  const { id } = relations()[0]!
  changeRelation(store, id, (relation) => {
    relation.labels = ['sure']
  })
  expect(relations()[0]!.labels).toEqual(['sure'])
  expect(removeRelation(store, id)).toBe(true)
  expect(removeRelation(store, id)).toBe(false)
  store.history.undo()
  expect(relations()[0]!.labels).toEqual(['sure'])
  store.run('annotation.delete', { ids: ['face'] })
  expect(relations()).toEqual([])
  store.history.undo()
  expect(relations()).toHaveLength(1)
})

test('a drag or two clicks make the line', () => {
  const line = {
    type: 'polyline',
    points: [
      [10, 10],
      [60, 40],
    ],
  }
  const drag = [['down', 10, 10] as const, ['move', 60, 40] as const, ['up', 60, 40] as const]
  const clicks = [
    ['down', 10, 10] as const,
    ['up', 10, 10] as const,
    ['down', 60, 40] as const,
    ['up', 60, 40] as const,
  ]
  for (const steps of [drag, clicks]) {
    expect(playTool(relationTool, steps as never).commits).toEqual([line])
  }
  expect(playTool(relationTool, [['down', 10, 10], ['cancel']])).toMatchObject({ commits: [] })
})
