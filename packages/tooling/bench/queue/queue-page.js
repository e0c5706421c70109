import '@tagwright/task/styles.css'
import { TaskQueue } from '@tagwright/task'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const options = ['Cat', 'Dog', 'Another animal', 'No animal'].map((name, index) => ({
  id: `o${index}`,
  name,
}))
const photos = ['raccoon.jpg', 'china_pagoda.jpg', 'chelsea_cat.png']
const tasks = Array.from({ length: 200 }, (_, index) => ({
  schemaVersion: '1.0',
  id: `photo-${index + 1}`,
  title: `Photo ${index + 1}`,
  media: [{ id: 'photo', type: 'image', src: `media/${photos[index % 3]}?${index}` }],
  ontology: { labels: [] },
  widgets: [
    {
      id: 'animal',
      type: 'choice',
      media: 'photo',
      question: 'What is it?',
      required: true,
      options,
    },
  ],
  settings: { withdrawSeconds: 10 },
}))
const queue = createElement(TaskQueue, {
  tasks,
  autoFocus: true,
  submitOnAnswer: location.search.includes('one-key'),
  onSubmit: () => new Promise((resolve) => setTimeout(resolve, 300)),
  onWithdraw: () => {},
})
createRoot(document.getElementById('root')).render(queue)

/** Milliseconds from a key to the frame in which the next photo is painted. */
globalThis.nextPainted = (number) =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`photo ${number} was not painted within 10 s`)), 10_000)
    document.addEventListener(
      'keydown',
      (event) => {
        const look = () => {
          const title = document.querySelector('.tagwright-task-title')?.textContent
          const photo = document.querySelector('.tagwright-task-picture')
          const there = title === `Photo ${number}` && photo?.complete && photo.naturalWidth > 0
          if (!there) requestAnimationFrame(look)
          // The frame after this one has been painted when the task after it runs.
          else
            requestAnimationFrame(() =>
              setTimeout(() => resolve(performance.now() - event.timeStamp)),
            )
        }
        look()
      },
      { once: true, capture: true },
    )
  })
