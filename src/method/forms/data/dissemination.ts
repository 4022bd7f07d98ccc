import { defineForm, field } from '../define.ts'

export const dissemination = defineForm({
  id: 'dissemination',
  answeredBy: ['coordinator'],
  audience: 'programme',
  source: ['leaflet.achievements', 'guide.annex5'],
  rules: [{ id: 'di.r.public', level: 'hard' }],
  sections: [
    {
      id: 'di.main',
      answeredBy: ['coordinator', 'menteeAssociation', 'mentorAssociation', 'localSupportGroup'],
      source: 'leaflet.achievements',
      fields: [
        field('di.kind', 'choice', {
          origin: 'derived',
          source: 'near leaflet.achievements',
          options: [
            'plan',
            'summary',
            'practice',
            'infographic',
            'funderSheet',
            'policyNote',
            'trainingEvent',
            'toolkit',
          ],
        }),
        field('di.audience', 'multiChoice', {
          origin: 'derived',
          source: 'near leaflet.achievements',
          options: ['residents', 'members', 'government', 'funders', 'cities'],
        }),
        field('di.date', 'date', { origin: 'derived', source: 'near leaflet.achievements' }),
        field('di.channel', 'text', { origin: 'derived', source: 'near leaflet.achievements' }),
        field('di.reactions', 'richText', { origin: 'derived', source: 'near leaflet.achievements' }),
      ],
    },
  ],
})
