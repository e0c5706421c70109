import { createTaskStore } from '@tagwright/core'
import type { Field } from '@tagwright/fields'
import { fieldProblems } from '@tagwright/fields/contract'
import type { Widget } from '@tagwright/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildTask } from '../builders/build-task.js'
import { createFakeEnvironment } from '../builders/fake-environment.js'

/** What the contract of a field is tried with. */
export interface FieldSamples<W extends Widget, V> {
  /** A widget without limits. */
  widget: W
  /** Values that answer it without an issue. */
  valid: readonly V[]
  /** A widget whose limits `value` breaks. */
  broken?: { widget: W; value: V }
}

/** The checks that every field passes: empty, data, hostile values, undo. */
export function describeField<W extends Widget, V>(
  field: Field<W, V>,
  { widget, valid, broken }: FieldSamples<W, V>,
): void {
  describe(`the field ${field.type} keeps the contract`, () => {
    test('its empty value is empty, the samples are not', () => {
      expect(field.isEmpty(field.empty)).toBe(true)
      expect(valid.length).toBeGreaterThan(0)
      for (const value of valid) expect(field.isEmpty(value)).toBe(false)
    })

    // Every hostile value is drawn: some seconds on a busy machine.
    test('researchers’ own contract finds nothing in it', { timeout: 60_000 }, () => {
      expect(fieldProblems(field, { widget, valid, ...(broken && { broken }) })).toEqual([])
    })

    test.each(valid.map((value) => ({ value })))(
      '$value is valid and survives JSON',
      ({ value }) => {
        expect(JSON.parse(JSON.stringify(value))).toEqual(value)
        expect(field.checkValue(value, widget)).toEqual([])
      },
    )

    test('values of any kind give issues with a code, a path and words, and never throw', () => {
      fc.assert(
        fc.property(fc.anything(), (value) => {
          for (const issue of field.checkValue(value, widget)) {
            expect(issue.code).toMatch(/^TW-[A-Z]+-\d{3}$/)
            expect(issue.path.length).toBeGreaterThan(0)
            expect(issue.message.length).toBeGreaterThan(0)
          }
        }),
      )
    })

    if (broken)
      test('a broken limit is said', () => {
        expect(field.checkValue(broken.value, broken.widget)).not.toEqual([])
      })

    test('an answer is undone and redone exactly', () => {
      const task = buildTask({ widgets: [widget] })
      const store = createTaskStore({ task, ...createFakeEnvironment() })
      const value = valid[0] as V
      store.dispatch({ event: 'response.change', origin: 'user' }, (draft) => {
        draft.responses[widget.id] = { state: 'answered', value } as never
      })
      const answered = store.getState().document.responses
      store.history.undo()
      expect(store.getState().document.responses[widget.id]).toBeUndefined()
      store.history.redo()
      expect(store.getState().document.responses).toEqual(answered)
      store.dispose()
    })
  })
}
