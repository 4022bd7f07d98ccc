import { defineForm, field } from '../define.ts'

export const stakeholders = defineForm({
  id: 'stakeholders',
  answeredBy: ['menteeCity'],
  audience: 'programme',
  source: ['guide.ch4', 'guide.annex2'],
  rules: [],
  sections: [
    {
      id: 'sh.main',
      source: 'guide.ch4.stakeholders',
      fields: [
        field('sh.name', 'organisation', { origin: 'derived', source: 'near guide.ch4.stakeholders' }),
        field('sh.category', 'choice', {
          origin: 'derived',
          source: 'near guide.ch4.stakeholders',
          options: ['municipalService', 'otherLevel', 'private', 'civilSociety', 'migrantGroup'],
        }),
        field('sh.side', 'choice', {
          origin: 'derived',
          source: 'near guide.ch4.stakeholders',
          options: ['mentee', 'mentor'],
        }),
        field('sh.stake', 'richText', { origin: 'derived', source: 'near guide.ch4.stakeholders' }),
        field('sh.involved', 'multiChoice', {
          origin: 'derived',
          source: 'near guide.ch4.stakeholders',
          options: [
            'needs',
            'strengths',
            'matching',
            'commonGround',
            'training',
            'scope',
            'group',
            'politics',
            'visit1',
            'online1',
            'visit2',
            'online2',
            'visit3',
            'approval',
            'implementation',
            'evaluation',
          ],
        }),
        field('sh.ally', 'boolean', { origin: 'derived', source: 'near guide.ch5' }),
        field('sh.contact', 'person', { origin: 'derived', source: 'near guide.ch4.stakeholders', personalData: true }),
      ],
    },
  ],
})
