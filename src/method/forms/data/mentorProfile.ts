import { defineForm, field, list } from '../define.ts'
import { localContext, nationalContext, typicalOfMembers } from './context.ts'

export const mentorProfile = defineForm({
  id: 'mentorProfile',
  answeredBy: ['mentorCity', 'mentorAssociation'],
  audience: 'team',
  audienceShared: 'programme',
  source: ['guide.ch4', 'guide.annex3'],
  rules: [],
  sections: [
    {
      id: 'mp.strengths',
      answeredBy: ['mentorCity'],
      source: 'guide.annex3.mentor',
      fields: [
        field('mp.policies', 'multiChoice', {
          options: [
            'housing',
            'employment',
            'education',
            'language',
            'health',
            'reception',
            'participation',
            'antiDiscrimination',
            'gender',
            'culture',
            'other',
          ],
          compareKey: 'policies',
          withComment: true,
        }),
        list('mp.practices', [field('mp.practices.title', 'text'), field('mp.practices.why', 'richText')], {
          linkTo: 'goodPractice',
        }),
        list('mp.actors', 'organisation', { linkTo: 'supportNetwork' }),
        field('mp.lessons', 'richText', {
          origin: 'derived',
          source: 'near guide.annex1',
          audience: 'team',
          sensitive: true,
        }),
        field('mp.availability', 'choice', {
          origin: 'derived',
          source: 'near report.organisation',
          options: ['available', 'waiting', 'busy', 'paused'],
        }),
        field('mp.time', 'duration', { origin: 'proposed', source: 'implied report.organisation' }),
        list('mp.languages', 'text', { origin: 'proposed', source: [] }),
      ],
    },
    {
      id: 'mp.local',
      answeredBy: ['mentorCity'],
      source: 'guide.annex3.local',
      fields: localContext('mp.local'),
    },
    {
      id: 'mp.assoc',
      answeredBy: ['mentorAssociation'],
      source: 'guide.annex3.national',
      fields: [...typicalOfMembers('mp.assoc'), ...nationalContext('mp.assoc')],
    },
  ],
})
