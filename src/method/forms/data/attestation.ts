import { defineForm, field, list } from '../define.ts'

export const attestation = defineForm({
  id: 'attestation',
  answeredBy: ['coordinator'],
  audience: 'programme',
  source: ['report.quality', 'guide.annex5'],
  rules: [{ id: 'at.r.content', level: 'hard' }],
  sections: [
    {
      id: 'at.main',
      source: 'report.quality',
      fields: [
        field('at.person', 'person', { origin: 'derived', source: 'near report.quality' }),
        field('at.role', 'choice', {
          origin: 'derived',
          source: 'near report.quality',
          options: [
            'menteeCity',
            'mentorCity',
            'menteeAssociation',
            'mentorAssociation',
            'localSupportGroup',
            'mirrorGroup',
            'facilitator',
            'coordinator',
            'politician',
            'service',
            'partner',
          ],
        }),
        field('at.programme', 'text', { origin: 'derived', source: 'near report.quality' }),
        field('at.period', 'dateRange', { origin: 'proposed', source: 'near report.quality' }),
        list('at.activities', 'text', { origin: 'proposed', source: 'near report.quality', computed: true }),
        list('at.skills', 'text', { origin: 'proposed', source: 'near report.quality' }),
        field('at.issuer', 'organisation', { origin: 'derived', source: 'near report.quality' }),
        field('at.date', 'date', { origin: 'proposed', source: 'near report.quality' }),
        field('at.language', 'choice', { origin: 'proposed', source: [], options: ['fr', 'en', 'both'] }),
      ],
    },
  ],
})
