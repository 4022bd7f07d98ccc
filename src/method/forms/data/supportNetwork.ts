import { defineForm, field, list } from '../define.ts'

export const supportNetwork = defineForm({
  id: 'supportNetwork',
  answeredBy: ['menteeCity'],
  audience: 'group',
  source: ['guide.ch4', 'guide.annex5'],
  rules: [
    { id: 'lsg.r.max', level: 'warning', max: 10 },
    { id: 'lsg.r.migrants', level: 'warning', minMigrantRepresentatives: 1 },
    { id: 'lsg.r.noDuplicate', level: 'notice' },
    { id: 'lsg.r.duration', level: 'notice' },
    { id: 'lsg.r.light', level: 'notice' },
  ],
  lists: {
    memberTypes: [
      'communityAssociation',
      'migrantAssociation',
      'civilSociety',
      'business',
      'union',
      'academic',
      'publicBody',
      'councilOfficer',
    ],
    roles: ['contributions', 'voice', 'exchange', 'prepare', 'plan', 'follow'],
    contributions: ['transparency', 'recognition', 'funders', 'example', 'trust'],
  },
  sections: [
    {
      id: 'lsg.setup',
      source: 'guide.annex5',
      fields: [
        field('lsg.name', 'text', { origin: 'proposed', source: 'implied guide.annex5' }),
        field('lsg.problem', 'richText'),
        field('lsg.mandate', 'richText'),
        list(
          'lsg.existing',
          [
            field('lsg.existing.name', 'organisation'),
            field('lsg.existing.use', 'choice', { options: ['use', 'link', 'separate'] }),
          ],
          { audience: 'programme' },
        ),
        field('lsg.side', 'choice', { options: ['mentee', 'mentor'] }),
      ],
    },
    {
      id: 'lsg.people',
      source: 'guide.annex5',
      fields: [
        list(
          'lsg.members',
          [
            field('lsg.members.person', 'person', { audience: 'group' }),
            field('lsg.members.organisation', 'organisation', { audience: 'group' }),
            field('lsg.members.type', 'choice', {
              options: [
                'communityAssociation',
                'migrantAssociation',
                'civilSociety',
                'business',
                'union',
                'academic',
                'publicBody',
                'councilOfficer',
              ],
            }),
            field('lsg.members.migrantRep', 'boolean', { audience: 'programme' }),
            field('lsg.members.usuallyHeard', 'choice', {
              audience: 'programme',
              options: ['insider', 'outsider'],
              sensitive: true,
            }),
            field('lsg.members.experience', 'text', { audience: 'programme' }),
            field('lsg.members.interest', 'text', { audience: 'group' }),
            field('lsg.members.roles', 'multiChoice', {
              options: ['contributions', 'voice', 'exchange', 'prepare', 'plan', 'follow'],
            }),
            field('lsg.members.counterpart', 'person', { source: 'guide.ch2' }),
          ],
          { personalData: true, softMax: 10 },
        ),
        field('lsg.beyondTenReason', 'text', {
          origin: 'derived',
          source: 'near guide.annex5',
          audience: 'programme',
          showIf: { field: 'lsg.members', is: '>10' },
        }),
      ],
    },
    {
      id: 'lsg.life',
      answeredBy: ['menteeCity', 'facilitator'],
      source: 'guide.annex5',
      fields: [
        field('lsg.start', 'date'),
        field('lsg.end', 'date'),
        field('lsg.state', 'choice', {
          origin: 'derived',
          source: 'near guide.annex5',
          options: ['forming', 'active', 'paused', 'closed'],
        }),
        list(
          'lsg.costs',
          [
            field('lsg.costs.kind', 'choice', { options: ['venue', 'catering', 'attendance'] }),
            field('lsg.costs.amount', 'money'),
          ],
          { audience: 'programme' },
        ),
        list('lsg.contributions', 'text', { answeredBy: ['localSupportGroup'] }),
        field('lsg.benefits', 'multiChoice', {
          options: ['transparency', 'recognition', 'funders', 'example', 'trust'],
          withComment: true,
        }),
        list('lsg.participation', 'text', { origin: 'derived', source: 'near guide.ch4', computed: true }),
      ],
    },
  ],
})
