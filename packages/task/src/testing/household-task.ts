import type { Task } from '@tagwright/schema'

/** A form of conditions, a repeated group, rules across fields and a text from the task's data. */
export const householdTask: Task = {
  schemaVersion: '1.0',
  id: 'household',
  title: { en: 'Who is in the scene?', fr: 'Qui est dans la scène ?' },
  data: { city: '<b>Dakar</b>' },
  media: [],
  ontology: { labels: [] },
  widgets: [
    {
      id: 'anyone',
      type: 'boolean',
      question: {
        en: 'Was anybody seen in {{city}}?',
        fr: 'A-t-on vu quelqu’un à {{city}} ?',
      },
      required: true,
    },
    {
      id: 'people',
      type: 'group',
      title: { en: 'People', fr: 'Personnes' },
      itemTitle: { en: 'Person', fr: 'Personne' },
      repeated: true,
      max: 3,
      visibleWhen: { field: 'anyone', equals: true },
      widgets: [
        {
          id: 'doing',
          type: 'choice',
          question: { en: 'What are they doing?', fr: 'Que fait cette personne ?' },
          required: true,
          options: [
            { id: 'standing', name: { en: 'Standing', fr: 'Elle est debout' } },
            { id: 'other', name: { en: 'Something else', fr: 'Autre chose' } },
          ],
        },
        {
          id: 'else',
          type: 'text',
          question: { en: 'What else?', fr: 'Quoi d’autre ?' },
          requiredWhen: { field: 'doing', equals: 'other' },
          visibleWhen: { field: 'doing', equals: 'other' },
        },
      ],
    },
    { id: 'from', type: 'number', title: { en: 'From year', fr: 'De l’année' } },
    { id: 'to', type: 'number', title: { en: 'To year', fr: 'À l’année' } },
  ],
  rules: [
    {
      when: { field: 'from', answered: true },
      must: { field: 'to', answered: true },
      message: {
        en: 'A first year needs a last year.',
        fr: 'Une première année demande une dernière année.',
      },
    },
  ],
}
