import { defineForm, field, list } from '../define.ts'

export const politicalCommitment = defineForm({
  id: 'politicalCommitment',
  answeredBy: ['menteeCity'],
  audience: 'programme',
  source: ['guide.ch4', 'guide.ch5.visit3'],
  rules: [
    { id: 'pc.r.early', level: 'notice' },
    { id: 'pc.r.parties', level: 'notice' },
  ],
  sections: [
    {
      id: 'pc.main',
      source: 'guide.ch4.politics',
      fields: [
        list(
          'pc.people',
          [
            field('pc.people.function', 'text', { origin: 'derived', source: 'near guide.ch4.politics' }),
            field('pc.people.party', 'text'),
            field('pc.people.planSupport', 'choice', { options: ['yes', 'open', 'no'] }),
            field('pc.people.implSupport', 'choice', { options: ['yes', 'open', 'no'] }),
            field('pc.people.date', 'date', { origin: 'derived', source: 'near guide.ch4.politics' }),
          ],
          { audience: 'team', sensitive: true, personalData: true },
        ),
        list('pc.elections', 'date', { origin: 'derived', source: 'near guide.ch4.politics' }),
        list('pc.forum', 'text'),
        field('pc.statement', 'richText', { origin: 'proposed', source: 'near guide.ch4.politics', audience: 'group' }),
        field('pc.finalPresentation', 'date', { source: 'guide.ch5.visit3', audience: 'group' }),
      ],
    },
  ],
})
