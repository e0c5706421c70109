import { expect, test } from 'vitest'
import { mediumName } from './paths.js'

test.each([
  [{ fileName: 'a/b.jpg', src: '/c.jpg' }, 'a/b.jpg'],
  [{ src: '/photos/caf%C3%A9.jpg' }, 'café.jpg'],
  [{ src: 'https://cdn.example.org/a/b.jpg?sign=x/y#z' }, 'b.jpg'],
  [{ src: 's3://bucket/folder/b%ZZ.jpg' }, 'b%ZZ.jpg'],
  [{ src: 'photos/no. 1#a.jpg' }, 'photos/no. 1#a.jpg'],
  [{ src: 'https://cdn.example.org/' }, undefined],
  [{ src: 'data:image/png;base64,AA/A' }, undefined],
  [{}, undefined],
])('the name of %j is %s', (medium, name) => {
  expect(mediumName(medium)).toBe(name)
})
