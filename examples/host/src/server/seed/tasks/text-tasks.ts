import type { Task, TaskMedium } from '@tagwright/schema'
import { media } from '../media.js'
import { caption, sceneTags, settings } from '../parts.js'

/** A photo that is looked at, not drawn on: an image widget without tools would be in the way. */
const captionTask = (id: string, photo: TaskMedium, language: string): Task => ({
  schemaVersion: '1.0',
  id,
  revision: 1,
  title: { en: 'Caption a photo', fr: 'Légender une photo' },
  instructions: {
    en: `Write one or two sentences in ${language === 'fr' ? 'French' : 'English'}: what is there, where, doing what.`,
    fr: `Écrivez une ou deux phrases en ${language === 'fr' ? 'français' : 'anglais'} : ce qu’on voit, où, et ce qui se passe.`,
  },
  media: [photo],
  ontology: { labels: [] },
  widgets: [sceneTags('tags'), caption('caption', language)],
  reward: { amount: 0.14, currency: 'USD', estimatedSeconds: 60 },
  settings,
})

/** Tags and captions in two languages. */
export const textTasks: Task[] = [
  captionTask('pagoda-caption-fr', media.pagoda, 'fr'),
  captionTask('raccoon-caption-en', media.raccoon, 'en'),
]
